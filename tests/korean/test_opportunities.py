"""Where a line of Korean may end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.korean.opportunities import (
    EMERGENCY,
    FORBIDDEN,
    LAST_RESORT,
    SEAM,
    TIE,
    Opportunity,
    Strength,
    anywhere,
    between_letters,
    emergencies,
    may_cut,
    opportunities,
    syllable_breaks,
)
from brochure.korean.sense import FREE
from tests.korean.marked import marked, plain


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("마을 ÷사람들이 ÷꽃을 ÷심는다", id="at spaces, and nowhere in a word"),
        pytest.param("春花가 ÷ㅋㅋㅋ ÷㈜봄은 ÷①꽃", id="Hanja, jamo and circled signs are letters"),
        pytest.param("“봄”이라고 ÷『토지』를 ÷(봄)에", id="a particle stays with its closing mark"),
        pytest.param("산 · ÷강 ! ÷들 ÷(꽃 ) ÷끝", id="what starts no line starts none behind a space"),
        pytest.param("산 ÷( 강", id="nor ends one before a space"),
        pytest.param("봄 ÷~7월 ÷-4도", id="a sign at the front of a word goes with it"),
        pytest.param("봄 ÷\"꽃 ÷길\" ÷'강'", id="straight quotes"),
        pytest.param("값 ÷₩ 300 ÷냄", id="a sign before its number"),
        pytest.param("2031. 4. 9. (수) ÷오후 ¦3시", id="spaces that hold, and that would rather"),
        pytest.param("책·¦영화, ÷강릉역~¦동해역 ÷도서¦(봄맞이)", id="within words, at signs"),
        pytest.param("봄\u00a0꽃 ÷봄\u2060꽃 ÷봄\u202f꽃", id="no-break spaces and joiners"),
        pytest.param("봄\u200b÷꽃 \u200b÷길", id="a space of no width, whatever it stands by"),
        pytest.param("봄  ÷꽃", id="two spaces are one place"),
        pytest.param(" 봄 ", id="neither before nor behind all"),
        pytest.param("봄\u3000÷꽃\u2003÷길", id="spaces of other widths"),
    ],
)
def test_lines_end_between_words(expected: str) -> None:
    assert marked(plain(expected)) == expected


def test_a_space_of_no_width_parts_what_nothing_else_would_in_both_modes() -> None:
    for text in ("봄\u200b.", "(\u200b봄", "4.\u200b9."):
        (found,) = opportunities(text)
        assert found == Opportunity(text.index("\u200b") + 1, FREE, Strength.ORDINARY, 1)
        assert found in opportunities(text, "syllable")


def test_words_with_marks_part_at_spaces_of_any_width_however_many_they_are() -> None:
    text = "(봄)\u3000" * 5_000
    assert [each.offset for each in opportunities(text)] == list(range(4, len(text), 4))


def test_a_place_trims_the_spaces_it_was_broken_at() -> None:
    assert [(each.offset, each.trim) for each in opportunities("봄  꽃 \u200b길·강들")] == [(3, 2), (6, 2), (8, 0)]
    assert [(each.offset, each.trim) for each in opportunities("봄  꽃", "syllable")] == [(3, 2)]


def test_a_soft_tie_costs_more_than_any_place_in_a_word() -> None:
    (tie,) = opportunities("오후 3시")
    assert (tie.price, tie.strength) == (TIE, Strength.SECONDARY)
    assert all(each.price < TIE for each in opportunities("책·영화,강릉-동해(봄맞이)"))


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("마¦을 ÷꽃", id="between syllables"),
        pytest.param("봄¦(꽃). ÷길", id="no mark is left behind or goes ahead"),
        pytest.param("제5회¦에 ÷7~9명¦과", id="numbers hold"),
        pytest.param("봄¦7월¦에", id="but not to what goes before"),
        pytest.param("9일(수)¦에", id="so does a weekday behind its day"),
        pytest.param("봄¦https://¦flyer.example/¦ko에¦서", id="addresses part at slashes, a particle stays"),
        pytest.param("봄-\u00a0꽃", id="what an editor joined holds, behind a hyphen too"),
        pytest.param("me@flyer.example로¦는", id="mail addresses do not"),
        pytest.param("flyer ÷봄", id="nor do Latin words"),
        pytest.param("\u1112\u119e\u11ab¦글", id="clusters hold"),
    ],
)
def test_lines_end_between_syllables_if_so_chosen(expected: str) -> None:
    assert marked(plain(expected), "syllable") == expected


def test_no_line_ends_with_nothing_but_spaces() -> None:
    for mode in ("eojeol", "syllable"):
        assert opportunities("  봄 ", mode) == opportunities("\u200b봄", mode) == ()


def test_what_is_told_of_a_text_is_told_alike_again() -> None:
    assert opportunities("봄 꽃") is opportunities("봄 꽃")
    assert opportunities("") == ()
    assert syllable_breaks("") == []


def cut(word: str) -> list[str]:
    """Return a word cut wherever need allows."""
    edges = [0, *(each.offset for each in emergencies(word, 0, len(word))), len(word)]
    return [word[one:two] for one, two in pairwise(edges)]


def test_an_over_long_word_is_cut_between_syllables_two_on_each_side() -> None:
    assert cut("마을도서관에서") == ["마을", "도", "서", "관", "에서"]
    assert cut("봄마중") == ["봄마중"]
    assert cut("봄꽃(길목") == ["봄꽃", "(길목"]
    assert cut("봄") == ["봄"]
    assert cut("……") == ["……"]


def test_marks_count_for_no_syllable() -> None:
    assert cut("(봄)마중길.") == ["(봄)마", "중길."]


def test_no_cut_leaves_a_forbidden_mark_at_an_edge() -> None:
    assert cut("봄맞이!!꽃놀이") == ["봄맞", "이!!", "꽃", "놀이"]
    assert cut("봄맞이(꽃놀이") == ["봄맞", "이", "(꽃", "놀이"]


def test_no_cut_parts_a_particle_from_a_closing_mark() -> None:
    assert cut("『마을길』에서는") == ["『마을", "길』에", "서는"]


@pytest.mark.parametrize("glue", ["\u00a0", "\u2060", "\u202f"])
def test_no_cut_parts_what_an_editor_joined(glue: str) -> None:
    assert cut(f"봄맞이{glue}꽃놀이") == ["봄맞", f"이{glue}꽃", "놀이"]


def test_what_is_still_too_wide_is_cut_with_one_letter_on_a_side_and_a_particle_from_its_mark_at_a_high_price() -> None:
    assert [(each.offset, each.price) for each in between_letters("“봄”에서", 0, 5)] == [
        (3, FORBIDDEN),
        (4, LAST_RESORT),
    ]
    assert between_letters("봄!", 0, 2) == ()


def test_in_the_end_any_two_letters_part_but_no_line_begins_with_a_space() -> None:
    assert [(each.offset, each.trim) for each in anywhere("(봄 !e\u0301", 0, 6)] == [(1, 0), (3, 1), (4, 0)]
    assert {each.price for each in anywhere("(봄", 0, 2)} == {FORBIDDEN}
    assert anywhere("봄", 0, 1) == ()


def test_need_opens_a_space_only_where_marks_allow_it() -> None:
    assert may_cut("봄 ~7월", 2)
    assert not may_cut("봄 . 7월", 2)
    assert not may_cut("( 봄", 2)
    assert not may_cut("봄  꽃", 2)
    assert not may_cut("  꽃", 2)
    assert may_cut("봄\u00a0 꽃", 3)
    assert may_cut("봄 \u00a0꽃", 2)
    assert not may_cut("봄 \u2060꽃", 2)


def test_a_cut_is_cheapest_at_a_seam_and_dearest_in_what_holds_together() -> None:
    prices = {each.offset: each.price for each in emergencies("마을길flyer2031", 0, 12)}
    assert prices == {2: EMERGENCY, 3: SEAM} | dict.fromkeys(range(4, 11), LAST_RESORT)
    assert {each.price for each in emergencies("마을길(flyer", 0, 9) if each.offset == 3} == {SEAM}


def test_offsets_of_a_cut_are_those_of_the_text() -> None:
    text = "긴 낱말하나다 끝"
    assert [each.offset for each in emergencies(text, 2, 7)] == [4, 5]
    assert {each.strength for each in emergencies(text, 2, 7)} == {Strength.EMERGENCY}
