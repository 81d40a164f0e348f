"""Which font draws what: runs as long as can be, nothing torn that belongs together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.text.itemise import Cast, Font, Item, cast, itemise
from tests.text.fonts_by_script import fonts


def cut(text: str, using: Cast | None = None) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.role) for item in itemise(text, using or fonts())]


def test_korean_and_latin_words_take_their_own_fonts_and_the_spaces_between_are_the_hangul_fonts() -> None:
    assert cut("가을 KIIP 수업") == [("가을 ", "hangul"), ("KIIP", "latin"), (" 수업", "hangul")]


def test_a_space_between_two_words_in_latin_stays_with_them() -> None:
    assert cut("우리 Open Day 소식") == [("우리 ", "hangul"), ("Open Day", "latin"), (" 소식", "hangul")]


def test_an_apostrophe_and_marks_in_a_text_all_in_latin_are_the_latin_fonts() -> None:
    assert cut("It’s “open”, isn’t it?") == [("It’s “open”, isn’t it?", "latin")]


@pytest.mark.parametrize("text", ["봄, 가을!", "※ 안내", "• 하나", "①접수", "㈜바다", "가·나…", "『책』"])
def test_signs_among_hangul_are_the_hangul_fonts(text: str) -> None:
    assert cut(text) == [(text, "hangul")]


@pytest.mark.parametrize("sign", "※•①℡")
def test_east_asian_signs_are_the_hangul_fonts_even_among_latin(sign: str) -> None:
    assert cut(f"A {sign} B") == [("A ", "latin"), (sign, "hangul"), (" B", "latin")]


def test_a_sign_between_latin_words_keeps_the_spaces_beside_it_in_a_korean_text() -> None:
    assert cut("A ※ B 안내") == [("A", "latin"), (" ※ ", "hangul"), ("B", "latin"), (" 안내", "hangul")]


def test_a_mark_at_the_end_of_a_korean_text_is_the_hangul_fonts() -> None:
    assert cut("오늘은 KIIP!") == [("오늘은 ", "hangul"), ("KIIP", "latin"), ("!", "hangul")]


def test_both_brackets_of_a_pair_take_one_font() -> None:
    assert cut("Busan (바다) Tour 가") == [
        ("Busan", "latin"),
        (" (바다) ", "hangul"),
        ("Tour", "latin"),
        (" 가", "hangul"),
    ]


def test_both_quotes_take_the_hangul_font_where_one_of_them_does() -> None:
    assert cut("나는 “A” B다") == [
        ("나는 “", "hangul"),
        ("A", "latin"),
        ("” ", "hangul"),
        ("B", "latin"),
        ("다", "hangul"),
    ]


def test_a_bracket_the_hangul_font_lacks_takes_its_partner_with_it() -> None:
    assert cut("「가」", fonts("「")) == [("「", "symbol"), ("가", "hangul"), ("」", "symbol")]


def test_an_apostrophe_is_no_closing_quote() -> None:
    assert cut("‘it’s’라고") == [("‘", "hangul"), ("it’s", "latin"), ("’라고", "hangul")]


def test_a_sign_the_hangul_font_lacks_is_the_symbol_fonts() -> None:
    assert cut("☞ 접수", fonts("☞")) == [("☞", "symbol"), (" 접수", "hangul")]


@pytest.mark.parametrize("figure", ["7", "12,500", "9:30", "02-555-0101", "3.5", "45%", "2024. 3. 2.", "8/15"])
def test_a_figure_is_drawn_whole_by_the_font_the_theme_says(figure: str) -> None:
    assert cut(f"매번 {figure}까지") == [("매번 ", "hangul"), (figure, "latin"), ("까지", "hangul")]
    assert cut(f"매번 {figure}까지", fonts(digits="hangul")) == [(f"매번 {figure}까지", "hangul")]


def test_a_figure_that_goes_on_from_a_latin_letter_is_of_that_word() -> None:
    assert cut("종이 B5는 5장", fonts(digits="hangul")) == [
        ("종이 ", "hangul"),
        ("B5", "latin"),
        ("는 5장", "hangul"),
    ]


def test_a_figure_of_which_the_latin_font_lacks_a_part_is_another_fonts_as_a_whole() -> None:
    narrow = cast([Font("latin", str.isalnum), Font("hangul", lambda _: True)])
    assert cut("약 1,200명 7", narrow) == [("약 1,200명 ", "hangul"), ("7", "latin")]
    assert cut("약 1,200명", fonts(",", "hangul")) == [("약 ", "hangul"), ("1,200", "latin"), ("명", "hangul")]


def test_an_address_is_the_latin_fonts_whoever_draws_figures() -> None:
    assert cut("문의 24.desk@a.kr", fonts(digits="hangul")) == [("문의 ", "hangul"), ("24.desk@a.kr", "latin")]


def test_a_word_in_hanja_takes_the_hanja_font() -> None:
    assert cut("漢江에서") == [("漢江", "hanja"), ("에서", "hangul")]


def test_without_a_hanja_font_the_hangul_font_draws_a_word_it_has_whole() -> None:
    assert cut("漢江에서", fonts(hanja=False)) == [("漢江에서", "hangul")]


def test_a_word_in_hanja_moves_as_a_whole_where_the_hangul_font_lacks_a_part_of_it() -> None:
    assert cut("漢江과 大田", fonts("江", hanja=False)) == [("漢江", "hanja-fallback"), ("과 大田", "hangul")]


def test_a_word_that_no_font_has_whole_is_drawn_letter_by_letter() -> None:
    parts = cast([Font("hangul", lambda each: each == "大"), Font("hanja", lambda each: each == "田")])
    assert cut("大田", parts) == [("大", "hangul"), ("田", "hanja")]


def test_kana_take_their_font_with_the_marks_of_kana() -> None:
    assert cut("ラーメン・そば 가게") == [("ラーメン・そば", "kana"), (" 가게", "hangul")]


def test_a_variation_selector_stays_with_its_letter() -> None:
    assert cut("葛\U000e0101飾") == [("葛\U000e0101飾", "hanja")]


def test_old_hangul_is_drawn_only_by_a_font_that_joins_it() -> None:
    assert cut("ᄆᆞᆯ이") == [("ᄆᆞᆯ", "oldhangul"), ("이", "hangul")]
    assert cut("ᄆᆞᆯ이", fonts(joins=True)) == [("ᄆᆞᆯ이", "hangul")]


def test_jamo_of_a_modern_syllable_are_no_old_hangul() -> None:
    assert cut("\u1106\u1161\u11af이") == [("\u1106\u1161\u11af이", "hangul")]


def test_a_tone_mark_takes_its_syllable_along() -> None:
    assert cut("말\u302f이", fonts("\u302f", joins=True)) == [("말\u302f", "oldhangul"), ("이", "hangul")]


def test_a_tone_mark_the_hangul_font_has_stays_with_it_though_it_joins_nothing() -> None:
    assert cut("말\u302f이") == [("말\u302f이", "hangul")]


def test_old_hangul_without_a_font_that_joins_it_is_missing() -> None:
    assert cut("ᄆᆞᆯ이", cast([Font("hangul", lambda _: True)])) == [("ᄆᆞᆯ", "missing"), ("이", "hangul")]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u200b", "\u2060"])
def test_spaces_no_font_has_are_drawn_all_the_same(space: str) -> None:
    assert cut(f"이{space}씨", fonts(space)) == [(f"이{space}씨", "hangul")]


def test_what_no_font_draws_is_missing_and_so_is_the_replacement_character() -> None:
    assert cut("가뷁\ufffd", fonts("뷁")) == [("가", "hangul"), ("뷁\ufffd", "missing")]


def test_a_family_of_emoji_is_one_cluster() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert cut(f"{family} 우리", fonts(family[-1])) == [(family, "symbol"), (" 우리", "hangul")]


def test_many_brackets_that_never_close_take_no_longer_than_as_many_letters() -> None:
    # Were each looked for among all that are open, this would not end within the tests' patience.
    assert len(cut("가" + "([{" * 20_000 + "]])" * 20_000)) == 1


@given(st.text(alphabet="가나 AZ漢字サー12,.()“”’\u302eᄆᆞ\u0301※😀\u200d", max_size=30))
def test_items_follow_on_one_another_and_none_is_two_that_could_be_one(text: str) -> None:
    items: tuple[Item, ...] = itemise(text, fonts("字😀"))
    assert "".join(text[item.start : item.end] for item in items) == text
    assert all(one.font is not two.font for one, two in pairwise(items))
