"""What letters and signs ask for before any font is known."""

from __future__ import annotations

import pytest

from brochure.korean.sequences import ADDRESS
from brochure.text.sides import Kind, is_latin, is_old, joins_letters, wants


def kinds(text: str) -> list[Kind]:
    return list(wants(text).kinds)


def test_letters_ask_for_their_own_script() -> None:
    assert kinds("가漢あA") == ["hangul", "hanja", "kana", "latin"]


def test_letters_of_other_alphabets_are_set_as_latin_ones_are() -> None:
    assert kinds("Яλ") == ["latin", "latin"]


def test_marks_between_letters_of_one_side_take_it_together() -> None:
    assert kinds("A, B가") == ["latin", "mark", "mark", "latin", "hangul"]
    assert kinds("A, 가") == ["latin", "sign", "sign", "hangul"]


def test_figures_name_what_is_to_be_drawn_whole() -> None:
    asked = wants("12.5")
    assert len(set(asked.whole)) == 1
    assert asked.starts == (0, 1, 2, 3, 4)


def test_partners_share_a_number_and_so_do_the_letters_of_a_word() -> None:
    whole = wants("(漢字)").whole
    assert whole[0] == whole[3]
    assert whole[1] == whole[2]
    assert whole[0] != whole[1]


def test_a_bracket_is_closed_by_the_nearest_that_fits() -> None:
    whole = wants("(가[나)").whole
    assert whole[0] == whole[4]
    assert whole[2] not in (whole[0], whole[4])


@pytest.mark.parametrize(("text", "expected"), [("Open!", True), ("Open 가", False), ("1, 2", True), ("…", False)])
def test_a_text_is_latin_where_nothing_in_it_is_korean_and_something_latin(text: str, expected: bool) -> None:
    assert is_latin(wants(text)) is expected


@pytest.mark.parametrize(
    ("cluster", "old"), [("ᄆᆞᆯ", True), ("말\u302e", True), ("\u1106\u1161\u11af", False), ("말", False), ("A", False)]
)
def test_old_hangul_is_what_no_syllable_of_today_stands_for(cluster: str, old: bool) -> None:
    assert is_old(cluster) is old


def test_jamo_and_tone_marks_are_joined_and_letters_of_the_keyboard_are_not() -> None:
    assert joins_letters("\u1112")
    assert joins_letters("\u302f")
    assert not joins_letters("ㅎ한A")


def test_a_mail_address_is_found_whatever_stands_before_it() -> None:
    found = [match[0] for match in ADDRESS.finditer("메일a.b+c@d.kr, (e@f.org) www.a.kr/b@c")]
    assert found == ["a.b+c@d.kr", "e@f.org", "www.a.kr/b@c"]


def test_a_long_figure_is_looked_through_for_an_address_once() -> None:
    # Looked through anew from each of its characters, this would take many minutes.
    assert ADDRESS.search("1." * 200_000) is None


def test_nothing_asks_for_nothing() -> None:
    assert wants("").kinds == ()
