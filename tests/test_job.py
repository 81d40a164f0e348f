"""What goes to the print shop: files and their names, the sheets, and the line for the order form."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

import brochure
from brochure.job import codes_of, stem_for
from brochure.model.geometry import MM
from brochure.printer import printer_named
from tests import editions


def boxes(data: bytes, page: int = 0) -> dict[str, list[float]]:
    with pikepdf.open(io.BytesIO(data)) as document:
        found = document.pages[page].obj
        return {name: [float(each) / MM for each in found[f"/{name}"]] for name in ("MediaBox", "BleedBox", "TrimBox")}


def shown(data: bytes) -> str:
    """The text of the first page, as a reader copies it."""
    with pypdfium2.PdfDocument(data) as document:
        return str(document[0].get_textpage().get_text_range())


@pytest.mark.parametrize(
    ("shop", "line"),
    [
        ("kr-standard", "인쇄 주문: A4 전단, 양면 8도(4+4), 재단 210×297, 작업 216×303, 2쪽"),
        ("kr-gangrun", "인쇄 주문: A4 전단, 양면 8도(4+4), 재단 210×297, 작업 214×301, 2쪽"),
        ("kr-gangrun-1.5", "인쇄 주문: A4 전단, 양면 8도(4+4), 재단 210×297, 작업 213×300, 2쪽"),
        ("office", "인쇄 주문: A4 전단, 양면 8도(4+4), 재단 210×297, 작업 210×297, 2쪽"),
    ],
)
def test_the_order_line_says_what_the_form_asks(shop: str, line: str) -> None:
    order = brochure.build(editions.FULL, shop=shop).order
    assert order.ko == line
    assert "trim 210×297" in order.en


def test_a_flyer_in_black_alone_is_one_colour_a_side(tmp_path: Path) -> None:
    theme = tmp_path / "grey.yaml"
    inks = "{indigo: K100, indigo-ring: K70, persimmon: K20, persimmon-deep: K80}"
    theme.write_text(f"extends: classic\ninks: {inks}\n", encoding="utf-8")
    assert "양면 2도(1+1)" in brochure.build(editions.FULL, theme=theme).order.ko


def test_a_shop_that_wants_a_file_a_side_gets_front_and_back() -> None:
    edition = brochure.build(editions.FULL, shop="kr-gangrun")
    names = [name for name, _ in edition.press_files]
    assert names == ["press-front.pdf", "press-back.pdf"]
    for _, data in edition.press_files:
        with pikepdf.open(io.BytesIO(data)) as document:
            assert len(document.pages) == 1
    with pikepdf.open(io.BytesIO(edition.press)) as document:
        assert len(document.pages) == 2, "asked for as one file it is one"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("2031", "2031"),
        ("2031년 안내지", "2031nyeon-annaeji"),
        ("2031-서울대", "2031-seouldae"),
        ("2031-부산대", "2031-busandae"),
        (unicodedata.normalize("NFD", "안내지"), "annaeji"),
        ("♥", "2031"),
        ("JET flyer 2031", "JET-flyer-2031"),
        ("café", "cafe"),
    ],
)
def test_names_for_upload_forms_are_ascii(stem: str, name: str) -> None:
    assert stem_for(stem, 2031, printer_named("kr-gangrun")) == name
    assert stem_for(stem, 2031, printer_named("kr-standard")) == stem


def test_names_that_lose_letters_stay_apart() -> None:
    names = {stem_for(stem, 2031, printer_named("kr-gangrun")) for stem in ("2031-東京", "2031-大阪", "2031-Straße")}
    assert len(names) == 3
    assert all(re.fullmatch(r"2031-(Strae-)?[0-9a-f]{4}", each) for each in names)


def test_only_the_press_files_take_another_name(tmp_path: Path) -> None:
    edition = brochure.build(editions.FULL, shop="kr-gangrun")
    paths = edition.write(tmp_path, stem="안내지", only=("press", "screen"))
    assert [each.name for each in paths] == ["annaeji-press-front.pdf", "annaeji-press-back.pdf", "안내지-screen.pdf"]


def test_press_files_for_another_shop_go_under_whichever_name_they_took(tmp_path: Path) -> None:
    brochure.build(editions.FULL).write(tmp_path, stem="안내지", only=("press",))
    assert [each.name for each in tmp_path.iterdir()] == ["안내지-press.pdf"]
    brochure.build(editions.FULL, shop="kr-gangrun").write(tmp_path, stem="안내지", only=("press",))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["annaeji-press-back.pdf", "annaeji-press-front.pdf"]


@pytest.mark.parametrize(("shop", "bleed"), [("kr-standard", 3), ("kr-gangrun", 2), ("kr-gangrun-1.5", 1.5)])
def test_without_marks_the_paper_is_the_work_size(shop: str, bleed: float) -> None:
    data = brochure.build(editions.FULL, shop=shop).press
    found = boxes(data)
    assert found["MediaBox"] == found["BleedBox"] == pytest.approx([0, 0, 210 + 2 * bleed, 297 + 2 * bleed], abs=0.01)
    assert found["TrimBox"] == pytest.approx([bleed, bleed, 210 + bleed, 297 + bleed], abs=0.01)


def test_with_marks_the_paper_is_larger_and_begins_at_nought() -> None:
    found = boxes(brochure.build(editions.FULL, shop="local-marks").press)
    assert found["MediaBox"][:2] == [0, 0]
    assert found["BleedBox"] == pytest.approx([10, 10, 226, 313], abs=0.01)
    assert found["TrimBox"] == pytest.approx([13, 13, 223, 310], abs=0.01)


def test_the_slug_line_says_edition_title_and_date() -> None:
    text = shown(brochure.build(editions.FULL, shop="local-marks").press)
    assert re.search("2031 +이웃나라 파견 안내 +2031-09 +1/2", text)


def test_a_slug_line_no_font_draws_says_the_year_and_the_page() -> None:
    text = editions.FULL.replace("title: 이웃나라 파견 안내", "title: 이웃나라 𓀀", 1)
    assert re.search(r"2031 +1/2", shown(brochure.build(text, shop="local-marks").press))


def test_a_printer_without_bleed_paints_nothing_near_the_edge() -> None:
    data = brochure.build(editions.FULL, shop="office").press
    found = boxes(data)
    assert found["MediaBox"] == found["TrimBox"] == pytest.approx([0, 0, 210, 297], abs=0.01)
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            image = page.render(scale=2).to_pil().convert("L")
            width, height = image.size
            border = round(4.8 / 210 * width)
            for strip in ((0, 0, width, border), (0, height - border, width, height), (0, 0, border, height)):
                assert image.crop(strip).getextrema() == (255, 255)
            assert image.crop((border + 4, border + 4, width // 2, height // 3)).getextrema()[0] < 255


def test_the_codes_of_a_layout_are_told_once_each() -> None:
    assert codes_of(brochure.build(editions.FULL).layout) == ("https://www.example.org/neighbours/apply.html",)
