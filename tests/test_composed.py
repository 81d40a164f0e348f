"""The lines of finished flyers: no word cut, no gap too wide, no mark astray, no sentence torn by a copy.

The judges are tried too: each sees its fault in a flyer doctored to have it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

import brochure
from brochure.model.marks import Glyph, Glyphs, Mark, Piece
from tests import composed, editions, variants
from tests.composed import Composed, Line
from tests.conftest import ROOT
from tests.versions import as_one

#: From one mark with a line of text to the marks in its place.
Change = Callable[[Mark, Glyphs], list[Mark]]

SHIPPED = {path.stem: path for folder in ("data", "examples") for path in sorted((ROOT / folder).glob("*.yaml"))}
TEXTS = {
    "full": editions.FULL,
    "small": editions.SMALL,
    **{f"{percent} % of the words": editions.scaled(editions.FULL, percent) for percent in (40, 70, 115, 130)},
}
EDITIONS: dict[str, Path | str] = {**SHIPPED, **TEXTS}

#: How many years of `variants` are tried, and the length over which a word may be wider than a column.
YEARS, LONG = 20, 22

#: Where a number and its unit, or a telephone number and its extension, are set in two sizes.
IN_TWO_SIZES = (".value", ".count", ".when", ".phone")


@cache
def built(name: str, theme: str = "") -> brochure.Edition:
    return brochure.build(EDITIONS[name], theme=theme or None)


def text_of(name: str) -> str:
    edition = EDITIONS[name]
    return edition if isinstance(edition, str) else as_one(edition)


def in_two_sizes(text: str) -> set[str]:
    return {words for key, words in composed.paragraphs(text) if key.endswith(IN_TWO_SIZES)}


def torn(screen: bytes, text: str) -> list[str]:
    """Return the sentences torn in pdfium's copy, those in two sizes left to the test that is about them."""
    found = composed.torn(composed.copied(screen), composed.sentences(text))
    return [each for each in found if each not in in_two_sizes(text)]


@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_has_no_line_that_a_reader_stumbles_over(name: str) -> None:
    assert composed.judged(built(name).press, text_of(name)) == []


@pytest.mark.parametrize("name", ["2023", "smallest", "full"])
def test_another_theme_has_no_such_line_either(name: str) -> None:
    assert composed.judged(built(name, "persimmon").press, text_of(name)) == []


@pytest.mark.parametrize("name", EDITIONS)
def test_no_sentence_is_torn_when_it_is_copied(name: str) -> None:
    assert torn(built(name).screen, text_of(name)) == []


@pytest.mark.parametrize("name", ["2023", "poster", "full"])
def test_a_number_and_its_unit_are_copied_as_they_are_written(name: str) -> None:
    wanted = sorted(in_two_sizes(text_of(name)))
    assert wanted
    assert composed.torn(composed.copied(built(name).screen), wanted) == []


def test_the_years_to_come_are_set_as_well() -> None:
    tried, faults = 0, list[str]()
    for seed in range(YEARS):
        text = variants.variant(seed).text
        try:
            edition = brochure.build(text)
        except brochure.BrochureError:
            continue
        if any(len(word) > LONG for _, words in composed.paragraphs(text) for word in words.split() if "." not in word):
            continue
        tried += 1
        faults += [f"{seed}: {each}" for each in composed.judged(edition.press, text)]
        faults += [f"{seed}: {each}" for each in torn(edition.screen, text)]
    assert faults == []
    assert tried > YEARS / 3


def test_a_word_wider_than_its_column_may_be_cut_if_it_begins_a_line() -> None:
    text = editions.small("곧 만나요.", "가나다라마바사" * 12)
    edition = brochure.build(text)
    (found,) = [each for each in composed.composed(edition.press, text) if each.key == "blocks[3].body"]
    assert len(found.lines) > 1
    assert all(line.is_cut for line in found.lines[:-1])
    assert composed.cut_words([found]) == []


def test_a_word_wider_than_its_column_begins_a_line() -> None:
    text = variants.variant(55).text
    assert composed.cut_words(composed.composed(brochure.build(text).press, text)) == []


def test_every_paragraph_is_found_with_all_its_words() -> None:
    for each in composed.composed(built("full").press, editions.FULL):
        joined = "".join(f"{line.text}{'' if line.is_cut else ' '}" for line in each.lines)
        assert joined.rstrip() == each.words


def test_a_word_that_is_a_text_of_its_own_takes_no_glyphs_of_a_sentence() -> None:
    text = editions.small("heading: 인사", "heading: 반갑습니다.")
    text = text.replace("facts:", "description: 모두 반갑습니다. 여러분\nfacts:")
    found = {each.key: each.lines for each in composed.composed(brochure.build(text).press, text)}
    (heading,) = found["blocks[3].heading"]
    assert (heading.page, heading.left) == (found["blocks[3].body"][0].page, found["blocks[3].body"][0].left)
    assert heading.size > found["blocks[3].body"][0].size


def test_stars_of_bold_words_are_not_looked_for() -> None:
    text = editions.small("곧 만나요.", r"곧 **다시** 만나요\*\*")
    assert dict(composed.paragraphs(text))["blocks[3].body"] == "곧 다시 만나요**"
    assert composed.judged(brochure.build(text).press, text) == []


def test_a_gap_between_words_is_told_in_em() -> None:
    (found,) = [
        each for each in composed.composed(built("small").press, editions.SMALL) if each.key == "blocks[1].body"
    ]
    for line in found.lines:
        assert line.gaps == pytest.approx([0.28] * line.text.count(" "), abs=0.005)


# The judges: a flyer with one line of summary is doctored, its glyphs moved before they are painted.

WORDS = "봄마다 (작은) 잔치를 열어, 이웃과 함께 걷는 길."
ONE_LINE = editions.small(
    "      올해는 {참가자}이 함께합니다.\n      모두 반갑습니다.\n",
    f"      {WORDS}\n",
)


def doctored(change: Change) -> brochure.Edition:
    """Return the flyer with `change` made to the line of its summary."""
    edition = brochure.build(ONE_LINE)
    pages = tuple(
        replace(
            page,
            placed=tuple(
                replace(placed, piece=replace(placed.piece, marks=_changed(placed.piece.marks, change)))
                for placed in page.placed
            ),
        )
        for page in edition.layout.pages
    )
    assert pages != edition.layout.pages
    edition.layout = replace(edition.layout, pages=pages)
    return edition


def _changed(marks: tuple[Mark, ...], change: Change) -> tuple[Mark, ...]:
    found: list[Mark] = []
    for mark in marks:
        if isinstance(mark.what, Piece):
            found.append(replace(mark, what=replace(mark.what, marks=_changed(mark.what.marks, change))))
        elif isinstance(mark.what, Glyphs) and mark.what.text == WORDS:
            found += change(mark, mark.what)
        else:
            found.append(mark)
    return tuple(found)


def of(line: Glyphs, glyphs: tuple[Glyph, ...]) -> Glyphs:
    """Return a line of one run with other glyphs in it."""
    (run,) = line.runs
    return replace(line, runs=(replace(run, glyphs=glyphs),))


def broken_after(words: str) -> brochure.Edition:
    """Return the flyer with its line broken after some words, the rest set lower."""

    def change(mark: Mark, line: Glyphs) -> list[Mark]:
        at = line.text.index(words) + len(words)
        glyphs = line.runs[0].glyphs
        rest = replace(mark, what=of(line, glyphs[at:])).moved(0, 1.5 * line.size)
        return [replace(mark, what=of(line, glyphs[:at])), rest]

    return doctored(change)


def spread(share: float) -> brochure.Edition:
    """Return the flyer with the spaces of its line wider by `share` of an em."""

    def change(mark: Mark, line: Glyphs) -> list[Mark]:
        (run,) = line.runs
        more = round(share * run.upem)
        wider = (replace(each, advance=each.advance + more) if each.text == " " else each for each in run.glyphs)
        return [replace(mark, what=of(line, tuple(wider)))]

    return doctored(change)


def with_space_after(words: str) -> brochure.Edition:
    """Return the flyer with a space drawn within a word of its line."""

    def change(mark: Mark, line: Glyphs) -> list[Mark]:
        glyphs, at = line.runs[0].glyphs, line.text.index(words) + len(words)
        space = next(each for each in glyphs if each.text == " ")
        return [replace(mark, what=of(line, (*glyphs[:at], space, *glyphs[at:])))]

    return doctored(change)


def faults(edition: brochure.Edition) -> list[str]:
    return composed.judged(edition.press, ONE_LINE)


def test_the_flyer_to_be_doctored_is_well() -> None:
    edition = brochure.build(ONE_LINE)
    assert faults(edition) == []
    assert torn(edition.screen, ONE_LINE) == []


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("이웃과 함", "“봄마다 (작은) 잔치를 열어, 이웃과 함 | 께 걷는 길.” is cut within a word"),
        ("봄마", "“봄마 | 다 (작은) 잔치를 열어, 이웃과 함께 걷는 길.” is cut within a word"),
        ("봄마다 (", "“봄마다 ( | 작은) 잔치를 열어, 이웃과 함께 걷는 길.” ends a line with a mark that must not"),
        ("열어", "“봄마다 (작은) 잔치를 열어 | , 이웃과 함께 걷는 길.” begins a line with a mark that must not"),
        ("걷는 ", "“길.” is the last line"),
    ],
)
def test_a_break_in_the_wrong_place_is_seen(words: str, fault: str) -> None:
    assert faults(broken_after(words)) == [f"blocks[1].body: {fault}"]


@pytest.mark.parametrize("words", ["봄마다 ", "이웃과 "])
def test_a_break_after_a_space_is_no_fault(words: str) -> None:
    assert faults(broken_after(words)) == []


def test_gaps_over_half_an_em_are_seen_and_no_narrower_ones() -> None:
    (found,) = faults(spread(0.25))
    assert found.endswith("has gaps of 0.53 em")
    assert faults(spread(0.2)) == []


def test_a_line_that_is_gone_is_seen() -> None:
    assert faults(doctored(lambda *_: [])) == [f"blocks[1].body is not found: {WORDS}"]


def test_a_space_within_a_word_tears_its_sentence() -> None:
    assert torn(with_space_after("이웃과 함").screen, ONE_LINE) == [WORDS]


def test_a_column_read_across_tears_its_sentences() -> None:
    wanted = ["왼쪽 단의 글은 아래로 읽습니다.", "오른쪽도 그렇습니다."]
    assert composed.torn("왼쪽 단의 글은 \r\n아래로 읽습니다.\r\n오른쪽도\r\n그렇습니다.", wanted) == []
    assert composed.torn("왼쪽 단의 글은\n오른쪽도\n아래로 읽습니다.\n그렇습니다.", wanted) == wanted


def paragraph(lines: str) -> list[Composed]:
    """Return a paragraph of lines parted by `|`, or by `¦` where a word goes on."""
    parts = lines.replace("¦", "¦|").split("|")
    set_lines = tuple(Line(each.strip("¦ "), 1, 0, 90, 0, 10, (), is_cut=each.endswith("¦")) for each in parts)
    return [Composed("key", lines, set_lines)]


WRONG_FIRST = "그는¦, 갔다; 길 | : 끝; 열¦~스물; 말 | …; 그림 | ·글; 셋¦%; 둘째 고향 | - 끝"
WRONG_LAST = "그는 “¦아니오”라고; 어느 (¦작은) 마을; 값 ₩¦5,000"
STRAIGHT = """그는 "¦예" 했다; "예¦" 하고; 그는 '¦예' 했다"""


@pytest.mark.parametrize("lines", [*WRONG_FIRST.split("; "), *WRONG_LAST.split("; "), *STRAIGHT.split("; ")])
def test_a_mark_on_the_wrong_side_of_a_break_is_seen(lines: str) -> None:
    assert composed.misplaced(paragraph(lines))


RIGHT = "그는 | “예” 했다; 어느 | (작은) 마을; 가게에 | ~3명; 값 | ₩5,000; 봄,¦여름; 1. | 하나; 봄 # | 여름"


@pytest.mark.parametrize("lines", [*RIGHT.split("; "), '그는 | "예" 했다', '"예" | 했다'])
def test_a_mark_on_the_right_side_of_a_break_is_no_fault(lines: str) -> None:
    assert composed.misplaced(paragraph(lines)) == []


def test_a_last_line_needs_two_syllables_beside_its_marks() -> None:
    assert composed.runts(paragraph("길고 긴 글의 | 끝.”"))
    assert composed.runts(paragraph("길고 긴 글의 끝 | …"))
    assert composed.runts(paragraph("길고 긴 글의 | 끝 점.")) == []
    assert composed.runts(paragraph("끝")) == []


def test_sentences_end_at_their_stops_and_dates_do_not() -> None:
    text = editions.small("곧 만나요.", "2030. 3. 1. 봄에 엽니다. “오세요!” 하고 부릅니다. 전화는 1~3번")
    expected = ["2030. 3. 1.", "봄에 엽니다.", "“오세요!”", "하고 부릅니다.", "전화는 1~3번"]
    assert composed.sentences(text)[-5:] == expected
