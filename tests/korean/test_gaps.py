"""Where space may come between letters, and where no one has typed it but it stands."""

from __future__ import annotations

import pytest

from brochure.korean.gaps import latin_gaps, letter_gaps, untyped_gaps


def spread(text: str) -> str:
    """Return `text` with ‿ wherever letter space may go."""
    found = letter_gaps(text)
    return "".join("‿" * (at in found) + each for at, each in enumerate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("봄꽃 길", "봄‿꽃 길", id="between letters of Hangul, not beside a space"),
        pytest.param("春花가", "春‿花‿가", id="between Hanja, and Hanja and Hangul"),
        pytest.param("(봄).꽃·길:강-산", "(봄).꽃·길:강-산", id="beside no mark"),
        pytest.param("flyer봄", "flyer봄", id="nowhere in Latin words, nor beside them"),
        pytest.param("제5회", "제5회", id="nowhere in a number with its unit"),
        pytest.param("5만3천원만", "5만3천원‿만", id="but behind the unit"),
        pytest.param("\u1112\u119e\u11ab글", "\u1112\u119e\u11ab‿글", id="never within a cluster"),
        pytest.param("", "", id="nowhere in nothing"),
    ],
)
def test_letter_space_goes(text: str, expected: str) -> None:
    assert spread(text) == expected


def test_nothing_comes_between_hangul_and_latin_unless_it_is_asked_for() -> None:
    assert untyped_gaps("봄flyer꽃 7월 春月") == {}


def test_what_is_asked_for_comes_between_hangul_or_hanja_and_latin_or_figures_never_twice_at_a_space() -> None:
    assert untyped_gaps("봄flyer꽃 7월 春7", latin=0.25) == {1: 0.25, 6: 0.25, 9: 0.25, 12: 0.25}


def test_where_hangul_meets_latin_is_told_whether_or_not_a_gap_is_asked_for() -> None:
    assert latin_gaps("봄flyer꽃 7월 春月") == (1, 6, 9)
    assert latin_gaps("봄 7 (A)") == ()


def test_hangul_and_hanja_stand_close() -> None:
    assert untyped_gaps("봄春", latin=0.25) == {}


def test_a_sign_of_mathematics_keeps_an_eighth_from_hangul_and_nothing_from_figures() -> None:
    assert untyped_gaps("봄+꽃") == {1: 0.125, 2: 0.125}
    assert untyped_gaps("3+4=7") == {}
    assert untyped_gaps("봄=3") == {1: 0.125}
    assert untyped_gaps("봄+꽃", maths=0.0) == {}


def wide(text: str) -> dict[int, float]:
    return untyped_gaps(text, brackets="fullwidth")


def test_brackets_as_drawn_get_no_air() -> None:
    assert untyped_gaps("春（花）月") == {}


def test_a_full_width_bracket_has_half_an_em_outside_and_nothing_inside() -> None:
    assert wide("春（花）月") == {1: 0.5, 4: 0.5}
    assert wide("봄（꽃） 길") == {1: 0.5}
    assert wide("봄 （꽃）") == {}


def test_a_particle_stays_close_to_its_bracket() -> None:
    assert wide("春（花）는") == {1: 0.5}


def test_where_brackets_meet_air_is_not_doubled() -> None:
    assert wide("「花」「月」") == {3: 0.5}
    assert wide("（「花」）") == {}
    assert wide("「花」。") == {}


def test_a_middle_dot_has_a_quarter_on_both_sides_beside_brackets_too() -> None:
    assert wide("春・花") == {1: 0.25, 2: 0.25}
    assert wide("「花」・「月」") == {3: 0.25, 4: 0.25}
    assert wide("春・ 花") == {1: 0.25}


def test_at_one_place_there_is_one_gap() -> None:
    assert untyped_gaps("春（7", latin=0.25, brackets="fullwidth") == {1: 0.5}
    assert untyped_gaps("봄7", latin=0.25, brackets="fullwidth") == {1: 0.25}
