"""Names spread to one width."""

from __future__ import annotations

from brochure.text.spread import spread_gap


def test_a_name_of_two_in_a_width_of_three_has_one_letters_space_between() -> None:
    assert spread_gap("봄이", 3) == 1.0


def test_what_is_over_is_shared_by_all_gaps() -> None:
    assert spread_gap("산들바람", 7) == 1.0
    assert spread_gap("봄꽃길", 4) == 0.5


def test_a_name_as_long_or_longer_keeps_its_width() -> None:
    assert spread_gap("봄꽃길", 3) == 0.0
    assert spread_gap("산들바람", 3) == 0.0


def test_a_single_letter_cannot_be_spread() -> None:
    assert spread_gap("봄", 3) == 0.0
    assert spread_gap("", 3) == 0.0


def test_letters_are_counted_as_a_reader_does() -> None:
    assert spread_gap("\u1112\u119e\u11ab봄", 3) == 1.0
