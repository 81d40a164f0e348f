"""Rectangles, and what is made of several."""

from __future__ import annotations

from brochure.model.geometry import Rect, about, common

ONE, OTHER = Rect(10, 10, 20, 5), Rect(25, 12, 10, 20)


def test_what_holds_some_rectangles_reaches_to_the_farthest_edge_of_each() -> None:
    assert about(ONE, OTHER) == about(OTHER, ONE) == Rect(10, 10, 25, 22)
    assert about(ONE, OTHER, Rect(0, 0, 1, 1)) == Rect(0, 0, 35, 32)
    assert about(ONE) == ONE


def test_what_two_have_in_common_is_nothing_where_they_are_apart() -> None:
    assert common(ONE, OTHER) == Rect(25, 12, 5, 3)
    found = common(ONE, Rect(50, 12, 1, 1))
    assert found.width == 0
