"""What poppler sees: fonts, boxes, every word of the edition, and a QR code that scans off the printed page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
import zxingcpp
from PIL import Image

from tests import editions
from tests.conformance.conftest import Built, Judge
from tests.versions import as_one

MM = 72 / 25.4

#: What steers the building and is not printed in these words.
UNPRINTED = {"type", "id", "hidden", "url", "qr", "since"}

#: How a flyer in a language writes a day, the name of its month at last, and the month since which something is.
DATES = {
    "ko": ("{}년 {}월 {}일", "{}. {}.~"),
    "en": ("{2} {3} {0}", "since {2} {0}"),
    "ja": ("{}年{}月{}日", "{}年{}月〜"),
}


def squeezed(text: str) -> str:
    """Return `text` without white space, its compatibility characters made plain."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def printed(edition: Path) -> Iterator[str]:
    """Yield every text the flyer of `edition` must show, its facts and dates filled in."""
    written = yaml.load(as_one(edition), yaml.BaseLoader)
    facts = {f"{{{name}}}": value for name, value in written.get("facts", {}).items()}
    day, since = DATES[written.get("language", "ko")]
    facts["{year}"] = facts["{edition}"] = written["edition"]
    if "as_of" in written:
        facts["{as_of}"] = dated(day, written["as_of"])
    for text in _texts(written["blocks"], since):
        for name, value in facts.items():
            text = text.replace(name, value)  # noqa: PLW2901
        yield from (paragraph for paragraph in text.split("\n\n") if paragraph.strip())


def dated(form: str, written: str) -> str:
    numbers = [int(part) for part in written.split("-")]
    return form.format(*numbers, editions.MONTHS[numbers[1] - 1])


def _texts(node: Any, since: str) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            if key not in UNPRINTED:
                yield from _texts(value, since)
            elif key == "url":
                yield re.sub(r"^https?://|/$", "", value)
            elif key == "since":
                yield dated(since, value)
    else:
        for each in node:
            yield from _texts(each, since)


def addresses(node: Any) -> Iterator[str]:
    """Yield the URL of every block that shows it as a QR code."""
    for block in node["blocks"]:
        if block["type"] == "apply":
            yield block.get("qr", block["url"])


def boxes(said: str) -> dict[str, list[tuple[float, ...]]]:
    found: dict[str, list[tuple[float, ...]]] = {}
    for name, numbers in re.findall(r"(\w+Box):((?:\s+-?[\d.]+){4})", said):
        found.setdefault(name, []).append(tuple(float(number) for number in numbers.split()))
    return found


def test_every_font_is_embedded_subset_and_maps_to_unicode(built: Built, judge: Judge) -> None:
    for file in built.files:
        _, rule, *rows = judge("pdffonts", file).splitlines()
        assert rows
        columns = [match.span() for match in re.finditer(r"-+", rule)]
        for row in rows:
            name, kind, encoding, embedded, subset, unicode_map, _ = (row[start:end].strip() for start, end in columns)
            assert (kind.startswith("CID"), encoding) == (True, "Identity-H"), row
            assert (embedded, subset, unicode_map) == ("yes", "yes", "yes"), row
            assert re.match(r"[A-Z]{6}\+", name), row


def test_the_press_file_has_three_millimetres_of_bleed(built: Built, judge: Judge) -> None:
    found = boxes(judge("pdfinfo", "-f", 1, "-l", 99, "-box", built.press))
    sheet = (0, 0, 216 * MM, 303 * MM)
    trim = (3 * MM, 3 * MM, 213 * MM, 300 * MM)
    assert len(found["MediaBox"]) >= 1
    for name, expected in {"MediaBox": sheet, "BleedBox": sheet, "TrimBox": trim}.items():
        for box in found[name]:
            assert box == pytest.approx(expected, abs=0.02), name


def test_the_screen_file_is_a4_with_title_and_no_complaints(built: Built, judge: Judge) -> None:
    said = judge("pdfinfo", "-f", 1, "-l", 99, "-box", built.screen)
    title = yaml.safe_load(as_one(built.edition))["title"]
    assert re.search(rf"^Title: +{re.escape(title)}$", said, re.MULTILINE)
    assert "Error" not in said
    assert "Warning" not in said
    for box in boxes(said)["MediaBox"]:
        assert box == pytest.approx((0, 0, 210 * MM, 297 * MM), abs=0.02)


def test_press_and_screen_of_the_flyer_have_two_pages(flyer: Built, judge: Judge) -> None:
    counts = [re.findall(r"^Pages: +(\d+)", judge("pdfinfo", file), re.MULTILINE) for file in flyer.files]
    assert counts == [["2"], ["2"]]


def test_every_text_of_the_edition_is_in_both_files(built: Built, judge: Judge) -> None:
    texts = list(printed(built.edition))
    assert texts
    for file in built.files:
        # In the order of the content, as a copy from the page gives it; columns are not to be guessed.
        found = squeezed(judge("pdftotext", "-raw", "-enc", "UTF-8", file, "-"))
        assert [text for text in texts if squeezed(text) not in found] == [], file.name


def test_the_qr_code_scans_off_the_page_at_300_dpi(built: Built, judge: Judge, tmp_path: Path) -> None:
    expected = sorted(addresses(yaml.safe_load(as_one(built.edition))))
    for file in built.files:
        folder = tmp_path / file.stem
        folder.mkdir()
        judge("pdftoppm", "-r", 300, "-png", file, folder / "page")
        read: list[str] = []
        for page in sorted(folder.iterdir()):
            with Image.open(page) as picture:
                read += [code.text for code in zxingcpp.read_barcodes(picture)]
        assert sorted(read) == expected, file.name
