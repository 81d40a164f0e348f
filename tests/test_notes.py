"""What fitting says though it stops nothing: a word cut, a page thin, a list with nothing in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import brochure
from brochure.findings import Finding
from tests import editions
from tests.conftest import ROOT, Command
from tests.judging import judged
from tests.lines import lines
from tests.remedies import fitted
from tests.variants import changed, lengthened, rewritten

HOUSE = (ROOT / "data" / "2023.yaml").read_text(encoding="utf-8")

#: A page less full than this is told to be thin, in per cent.
THIN = 92

#: Words no line is long enough for.
ENDLESS = {"letters": "A" * 120, "a name of a file": "nested_" * 16, "Hangul": "길" * 60, "digits": "0123456789" * 12}

#: Texts an endless word may stand in: running, in a list, in a card, and one that is large.
PLACES = (
    "blocks[1].body",
    "blocks[3].items[1]",
    "blocks[4].items[0].body",
    "blocks[5].items[0]",
    "blocks[9].links[0].body",
    "blocks[10].items[0]",
    "blocks[11].heading",
    "blocks[11].body",
    "blocks[12].items[0].quote",
)


def _told(text: str) -> tuple[Finding, ...]:
    edition = fitted(text)
    return (*edition.findings, *edition.thin)


def notes(text: str, rule: str) -> list[Finding]:
    """Return the findings of a rule, which are all notes, of an edition that fits."""
    found = [each for each in _told(text) if each.rule == rule]
    assert all(each.level == "note" for each in found)
    return found


@pytest.mark.parametrize("word", ENDLESS)
@pytest.mark.parametrize("path", PLACES)
def test_a_word_longer_than_any_line_is_cut_and_a_note_names_its_line(path: str, word: str) -> None:
    endless = ENDLESS[word][: 60 if path.endswith(("items[0].body", "heading")) else None]
    text = rewritten(editions.scaled(editions.FULL, 70), path, f"앞말 {endless} 뒷말")
    (note,) = notes(text, "text.cut")
    assert endless in text.splitlines()[note.origin.line - 1]
    assert note.origin.path == path
    assert judged(fitted(text).layout, text) == []


def test_every_word_that_is_cut_is_told_once() -> None:
    text = rewritten(editions.FULL, "blocks[1].body", f"{'A' * 120} 그리고 {'B' * 120}")
    text = rewritten(text, "blocks[10].items[0]", "C" * 100)
    found = notes(text, "text.cut")
    assert {each.origin.path for each in found} == {"blocks[1].body", "blocks[10].items[0]"}
    assert len({(each.origin.line, each.origin.column) for each in found}) == len(found)


@pytest.mark.parametrize("text", [editions.FULL, HOUSE, editions.scaled(editions.FULL, 130)])
def test_where_every_word_has_a_line_that_takes_it_nothing_is_told_of_cuts(text: str) -> None:
    assert notes(text, "text.cut") == []


@pytest.mark.parametrize(
    ("body", "count"), [("地域のしごとを学校や役場でともに担います。" * 8, 0), ("학교와 役場 그리고 " + "가" * 120, 1)]
)
def test_japanese_has_no_spaces_to_end_a_line_at_and_nothing_is_cut_where_one_ends(body: str, count: int) -> None:
    assert len(notes(rewritten(editions.FULL, "blocks[1].body", body), "text.cut")) == count


def test_a_word_of_a_title_is_set_smaller_before_it_is_cut() -> None:
    text = rewritten(editions.FULL, "blocks[0].title", "이웃나라파견사업안내")
    assert notes(text, "text.cut") == []
    assert judged(fitted(text).layout, text) == []


@pytest.mark.parametrize("text", [editions.SMALL, editions.without(editions.FULL, "testimonials", "greeting")])
def test_a_thin_page_is_told_with_how_full_it_is_and_what_would_fill_it(text: str) -> None:
    found = notes(text, "fit.thin")
    assert found
    for note in found:
        assert re.search("앞면|뒷면", note.message.ko)
        assert re.search("front|back", note.message.en)
        for message in (note.message.ko, note.message.en):
            (share,) = re.findall(r"(\d+) ?%", message)
            assert 0 < int(share) < THIN
        said = f"{note.message.ko} {note.hint.ko if note.hint else ''}"
        (wanted,) = re.findall(r"([\d,]+)자", said)
        assert int(wanted.replace(",", "")) > 0


def test_a_full_page_is_not_told_to_be_thin() -> None:
    assert notes(HOUSE, "fit.thin") == []
    assert notes(editions.scaled(editions.FULL, 130), "fit.thin") == []


def test_the_words_a_thin_page_asks_for_fill_it() -> None:
    text = editions.without(editions.FULL, "testimonials")
    (note,) = [each for each in notes(text, "fit.thin") if "뒷면" in each.message.ko]
    said = f"{note.message.ko} {note.hint.ko if note.hint else ''}"
    (wanted,) = re.findall(r"([\d,]+)자", said)
    (body,) = [words for path, words in editions.texts(text) if path == "blocks[11].body"]
    filled = lengthened(text, "blocks[11].body", len(" ".join(body.split())) + int(wanted.replace(",", "")))
    assert [each for each in notes(filled, "fit.thin") if "뒷면" in each.message.ko] == []


def test_a_thin_page_does_not_fail_a_check(flyer: Path, command: Command) -> None:
    result = command("check", flyer)
    assert result.code == 0
    assert "fit.thin" in result.out + result.err


@pytest.mark.parametrize("kind", ["testimonials", "roles", "timeline", "figures", "participants", "requirements"])
@pytest.mark.parametrize("is_hidden", [False, True], ids=["empty", "hidden"])
def test_a_list_with_nothing_in_it_leaves_its_block_out_with_a_note(kind: str, is_hidden: bool) -> None:
    block = next(each for each in editions.parsed(editions.FULL)["blocks"] if kind in (each.get("id"), each["type"]))
    if is_hidden and not all(isinstance(each, dict) for each in block["items"]):
        items = [{"text": "적은 일", "hidden": "true"}] if block["type"] == "list" else []
    else:
        items = [each | {"hidden": "true"} for each in block["items"]] if is_hidden else []
    text = changed(editions.FULL, kind, items=items)
    edition = fitted(text)
    key = f"blocks[{[each.get('id', each['type']) for each in editions.parsed(text)['blocks']].index(kind)}]"
    assert not [each for each in lines(edition.layout) if each.key.startswith(f"{key}.")]
    (note,) = [each for each in edition.findings if each.origin.path.startswith(key)]
    assert note.level == "note"
    assert text.splitlines()[note.origin.line - 1].strip()
    assert edition.layout == brochure.build(changed(editions.FULL, kind, hidden="true")).layout
