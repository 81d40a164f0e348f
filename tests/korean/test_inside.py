"""Where a word may part without need, and where its signs must not."""

from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.korean.inside import ADDRESS, BRACKET, COMMA, RANGE, parting
from brochure.korean.sequences import ties


def parts(text: str) -> list[str]:
    """Return `text` cut wherever a word of it may part."""
    cuts = [0, *sorted(parting(text, ties(text)[0])), len(text)]
    return [text[one:two] for one, two in pairwise(cuts)]


@pytest.mark.parametrize("dot", ["·", "ㆍ", "・", "‧"])
def test_a_word_parts_behind_a_middle_dot_with_letters_on_both_sides(dot: str) -> None:
    assert parts(f"책{dot}영화를") == [f"책{dot}", "영화를"]
    assert parts(f"3{dot}1절") == [f"3{dot}1절"]
    assert parts(f"책{dot}{dot}영화") == [f"책{dot}{dot}영화"]
    assert parts(f"3{dot}절기") == [f"3{dot}절기"]
    assert parts(f"책{dot} 영화") == [f"책{dot} 영화"]


@pytest.mark.parametrize("mark", [",", ":", ";"])
def test_a_word_parts_behind_a_comma_no_space_was_typed_after(mark: str) -> None:
    assert parts(f"책{mark}영화") == [f"책{mark}", "영화"]
    assert parts(f"1{mark}234") == [f"1{mark}234"]
    assert parts(f"책{mark}2권") == [f"책{mark}2권"]


@pytest.mark.parametrize("sign", ["~", "～", "〜", "∼"])
def test_a_range_parts_behind_its_sign_where_both_sides_are_long(sign: str) -> None:
    assert parts(f"강릉역{sign}동해역을") == [f"강릉역{sign}", "동해역을"]
    assert parts(f"4월{sign}9월에") == [f"4월{sign}", "9월에"]
    for whole in (f"월{sign}금요일", f"화요일{sign}금", f"14{sign}19", f"오전{sign}120", f"{sign}동해역"):
        assert parts(whole) == [whole]


def test_a_year_is_long_enough_on_the_right_of_a_range() -> None:
    assert parts("2029~2031") == ["2029~", "2031"]


def test_what_else_is_in_the_word_counts_for_no_side_of_a_range() -> None:
    assert parts("서울/월~금요일") == ["서울/월~금요일"]
    assert parts("개관(월~금요일)") == ["개관", "(월~금요일)"]
    assert parts("개관(월요일~금요일)") == ["개관", "(월요일~", "금요일)"]


def test_a_range_reaches_as_far_as_its_spaces_hold() -> None:
    assert parts("2031. 4. 9.~4. 12. 열림") == ["2031. 4. 9.~", "4. 12. 열림"]


def test_a_word_parts_behind_a_solidus_with_two_letters_on_each_side() -> None:
    assert parts("읽기/쓰기를") == ["읽기/", "쓰기를"]
    for whole in ("남/여", "읽기/씀", "씀/읽기", "9/11", "읽기/2"):
        assert parts(whole) == [whole]


def test_a_word_parts_behind_a_hyphen_with_two_letters_of_hangul_or_three_of_latin() -> None:
    assert parts("강릉-동해선") == ["강릉-", "동해선"]
    assert parts("check-list") == ["check-", "list"]
    for whole in ("K-드라마", "강-바다", "be-all", "2031-04", "A-10"):
        assert parts(whole) == [whole]


@pytest.mark.parametrize("pair", ["()", "（）", "[]", "《》", "「」"])
def test_a_word_parts_before_a_bracket_that_holds_three_characters_behind_two_letters_or_a_figure(pair: str) -> None:
    left, right = pair[0], pair[1]
    assert parts(f"도서{left}세 권{right}를") == ["도서", f"{left}세 권{right}를"]
    assert parts(f"제3{left}봄맞이{right}") == ["제3", f"{left}봄맞이{right}"]
    for whole in (
        f"도서{left}두권{right}",
        f"책{left}봄맞이{right}",
        f"{left}봄맞이{right}",
        f"봄 {left}봄맞이{right}",
    ):
        assert parts(whole) == [whole]


def test_a_bracket_that_is_never_closed_holds_what_stands_to_the_next_space() -> None:
    assert parts("도서(봄맞이 책") == ["도서", "(봄맞이 책"]
    assert parts("도서(두권 책") == ["도서(두권 책"]


def test_a_web_address_parts_behind_its_slashes_and_nowhere_else() -> None:
    address = "https://flyer.example/ko-kr/a,b/"
    assert parts(address) == ["https://", "flyer.example/", "ko-kr/", "a,b/"]


@pytest.mark.parametrize("whole", ["me-too-and-you@flyer.example", "02-345-6789~12", "031)345-6789"])
def test_a_mail_address_and_a_telephone_number_do_not_part(whole: str) -> None:
    assert parts(whole) == [whole]


def test_nothing_parts_before_a_mark_that_starts_no_line_or_within_a_letter() -> None:
    assert parts("http://flyer.example/ko/:80") == ["http://", "flyer.example/", "ko/:80"]
    assert parts("강릉역~!동해역") == ["강릉역~!동해역"]
    assert parts("강릉역~\u0301동해역") == ["강릉역~\u0301동해역"]
    assert parts("강릉역~\u2060동해역") == ["강릉역~\u2060동해역"]


def test_signs_part_the_worse_the_closer_they_hold() -> None:
    text = "책·영화,강릉-동해(봄맞이)"
    assert list(parting(text, set()).values()) == [COMMA, COMMA, RANGE, BRACKET]
    assert COMMA < RANGE < ADDRESS < BRACKET
    assert set(parting("http://flyer.example/ko", set()).values()) == {ADDRESS}


def test_a_word_without_such_a_sign_does_not_part() -> None:
    assert parting("주민자치회관에서", set()) == {}
    assert parting("", set()) == {}
