"""Where a Korean line may end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.text.breaks import EMERGENCY, FREE, PHRASE, SEAM, TIE, WORD, emergencies, opportunities


def pieces(text: str) -> list[str]:
    at = [0, *(each.offset for each in opportunities(text)), len(text)]
    return [text[a:b] for a, b in pairwise(at)]


def test_a_line_ends_at_spaces_only() -> None:
    assert pieces("일본 지방자치단체에서 일합니다.") == ["일본 ", "지방자치단체에서 ", "일합니다."]


def test_nothing_breaks_inside_a_word_of_mixed_scripts() -> None:
    assert pieces("국제교류원(CIR)은 3~5년") == ["국제교류원(CIR)은 ", "3~5년"]


@pytest.mark.parametrize("text", ["2023. 10. 5.", "JLPT N1", "(내선 140)", "02) 765-3011", "• 항목", "가\u00a0나"])
def test_what_belongs_together_holds_across_its_space(text: str) -> None:
    assert pieces(text) == [text]


def test_a_dependent_noun_costs_when_it_opens_a_line() -> None:
    prices = {each.offset: each.price for each in opportunities("얻을 수 있는 것은 경험")}
    assert prices == {3: TIE, 5: PHRASE, 8: TIE, 11: WORD}


def test_a_noun_that_only_begins_like_a_dependent_one_is_free() -> None:
    assert [each.price for each in opportunities("우리 수업 자료")] == [WORD, WORD]


def test_an_address_may_end_a_line_after_its_slashes() -> None:
    assert pieces("https://example.org/path/page.html") == ["https://", "example.org/", "path/", "page.html"]


def test_a_zero_width_space_is_a_place_to_break() -> None:
    assert pieces("가나\u200b다라") == ["가나\u200b", "다라"]


def test_in_need_a_word_is_cut_with_two_letters_on_each_side() -> None:
    assert [each.offset for each in emergencies("가나다라마", 0, 5)] == [2, 3]
    assert {each.price for each in emergencies("가나다라마", 0, 5)} == {EMERGENCY}


def test_a_word_is_best_cut_where_scripts_meet_or_before_a_bracket() -> None:
    prices = {each.offset: each.price for each in emergencies("JET프로그램(안내)", 0, 11)}
    assert [offset for offset, price in prices.items() if price == SEAM] == [3, 7]


def test_even_in_need_no_line_begins_or_ends_with_a_forbidden_mark() -> None:
    text = "가나다, (라마바)사아"
    cuts = [each.offset for each in emergencies(text, 0, len(text))]
    assert not any(text[at] in ",)" or text[at - 1] == "(" for at in cuts)


def test_a_short_remark_in_brackets_costs_to_break() -> None:
    assert [each.price for each in opportunities("2차 시험(면접 시험) 안내")] == [WORD, TIE, WORD]


def test_a_line_would_rather_end_where_a_clause_does() -> None:
    assert [each.price for each in opportunities("먼저 배우고, 나중에 가르칩니다. 그래서")] == [WORD, FREE, WORD, FREE]


def test_an_auxiliary_verb_stays_with_its_verb_and_an_acronym_with_its_noun() -> None:
    assert [each.price for each in opportunities("즐겁게 지내고 있습니다")] == [WORD, PHRASE]
    assert [each.price for each in opportunities("우리 JET 프로그램")] == [WORD, PHRASE]


def test_a_run_of_spaces_of_no_width_is_one_place_to_break() -> None:
    assert [each.offset for each in opportunities("가나" + "\u200b" * 500 + "다라")] == [502]


def test_a_modifier_stays_with_its_noun() -> None:
    assert [each.price for each in opportunities("찍거나 아래 주소로")] == [WORD, PHRASE]
    assert [each.price for each in opportunities("들려주는 한국의 말과 문화")] == [WORD, PHRASE, WORD]
