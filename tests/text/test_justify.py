"""One justified line: what gives first, how far, and what is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.lines import Limits
from brochure.text.justify import Natural, Spacing, ceiling, looseness, spacing


def line(lack: float, spaces: int = 4, gaps: int = 20, *, stays: bool = False, latins: int = 0) -> Natural:
    """A line of ten-point type with word spaces of three points and gaps to Latin of one; it lacks so many points."""
    return Natural(200.0, 200.0 - lack, spaces, 3.0, gaps, 10.0, stays, latins, 1.0 if latins else 0.0)


def found(natural: Natural, limits: Limits | None = None) -> tuple[float, ...]:
    """Return word space, letter space and gap to Latin, rounded."""
    given_ = spacing(natural, limits) if limits else spacing(natural)
    assert given_ is not None
    return tuple(round(each, 9) for each in (given_.space, given_.letter, given_.latin))


def test_word_spaces_give_first() -> None:
    assert found(line(4.0)) == (4.0, 0.0, 0.0)
    assert found(line(6.0)) == (4.5, 0.0, 0.0)


def test_then_gaps_between_hangul_and_latin_then_letters() -> None:
    assert found(line(6.0 + 4.0, latins=2)) == (4.5, 0.0, 3.0)
    assert found(line(6.0 + 8.0 + 2.0, latins=2)) == (4.5, 0.1, 5.0)
    assert found(line(6.0 + 2.0)) == (4.5, 0.1, 0.0)


def test_what_is_left_goes_over_the_word_spaces_and_the_line_is_loose() -> None:
    assert found(line(6.0 + 5.0 + 4.0)) == (5.5, 0.25, 0.0)
    assert spacing(line(15.0)) == Spacing(5.5, 0.25, 0.0, is_loose=True)
    assert spacing(line(11.0)) == Spacing(4.5, 0.25, 0.0)


def test_a_wide_word_space_is_held_by_the_ceiling_in_em_not_by_its_share() -> None:
    wide = Natural(200.0, 190.0, 4, 4.0, 0, 10.0)
    assert ceiling(wide, Limits()) == 5.0
    assert looseness(wide) == pytest.approx(0.15)


def test_a_word_space_wider_than_the_ceiling_is_never_made_narrower_to_fill_a_line() -> None:
    assert ceiling(Natural(200.0, 190.0, 4, 6.0, 0, 10.0), Limits()) == 6.0


def test_a_line_too_wide_shrinks_its_word_spaces_alone_to_three_quarters() -> None:
    assert found(line(-2.0, latins=1)) == (2.5, 0.0, 1.0)
    assert found(line(-3.0)) == (2.25, 0.0, 0.0)
    assert spacing(line(-3.1)) is None
    assert spacing(line(-0.1, spaces=0)) is None


def test_a_last_line_is_never_stretched_but_may_shrink() -> None:
    assert found(line(50.0, stays=True, latins=1)) == (3.0, 0.0, 1.0)
    assert found(line(-2.0, stays=True)) == (2.5, 0.0, 0.0)


def test_a_line_of_one_word_takes_letter_space_to_its_limit_or_stays_and_is_loose() -> None:
    assert found(line(4.0, spaces=0)) == (3.0, 0.2, 0.0)
    assert spacing(line(5.1, spaces=0)) == Spacing(3.0, 0.0, 0.0, is_loose=True)
    assert spacing(line(5.1, spaces=0, gaps=0)) == Spacing(3.0, 0.0, 0.0, is_loose=True)
    assert looseness(line(5.1, spaces=0)) == pytest.approx(0.51)


def test_a_line_that_fits_is_as_it_is() -> None:
    assert spacing(line(0.0)) == Spacing(3.0)
    assert spacing(line(0.0, spaces=0, gaps=0)) == Spacing(3.0)


def test_only_a_loose_line_has_looseness() -> None:
    assert looseness(line(11.0)) == 0.0
    assert looseness(line(15.0)) == pytest.approx(0.1)
    assert looseness(line(-50.0)) == 0.0
    assert looseness(line(50.0, stays=True)) == 0.0


def test_a_design_says_how_far_a_line_may_give() -> None:
    tight = Limits(most=1.2, letter=0.0, least=1.0)
    assert found(line(2.0), tight) == (3.5, 0.0, 0.0)
    assert looseness(line(2.4), tight) == 0.0
    assert looseness(line(2.8), tight) == pytest.approx(0.01)
    assert spacing(line(-0.1), tight) is None


@given(
    st.floats(-20.0, 60.0),
    st.integers(0, 12),
    st.integers(0, 40),
    st.integers(0, 4),
    st.booleans(),
    st.floats(1.0, 6.0),
)
def test_what_is_put_into_a_line_is_what_it_lacks(
    lack: float, spaces: int, gaps: int, latins: int, stays: bool, space: float
) -> None:
    natural = Natural(200.0, 200.0 - lack, spaces, space, gaps, 10.0, stays, latins, 1.0)
    made = spacing(natural)
    if made is None:
        assert lack < 0
        return
    more = spaces * (made.space - space) + gaps * made.letter + latins * (made.latin - 1.0)
    if (stays and lack > 0) or (made.is_loose and not spaces):
        assert more == 0.0
    else:
        assert more == pytest.approx(lack, abs=1e-6)
    assert 0.75 * space - 1e-6 <= made.space
    assert made.is_loose or made.space <= ceiling(natural, Limits()) + 1e-6
    assert 0.0 <= made.letter <= 0.25 + 1e-9
