"""People, one mark for each."""

from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.blocks.kit.people import MOST, Group, crowd
from brochure.model.geometry import MM
from brochure.model.ink import Ink
from brochure.model.marks import Shape
from brochure.model.stack import Box

INK, OTHER = Ink("one", (0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0)), Ink("two", (0.0, 1.0, 0.0, 0.0), (1.0, 0.0, 0.0))


def places(box: Box) -> list[tuple[float, float]]:
    """Where the people stand, in the order they are drawn."""
    return [(mark.at.x, mark.at.y) for mark in box.marks]


@pytest.mark.parametrize(("total", "width", "rows"), [(11, 86, 1), (12, 86, 2), (45, 86, 2), (90, 86, 4), (90, 41, 7)])
def test_a_crowd_has_as_many_rows_as_keep_people_apart(total: int, width: int, rows: int) -> None:
    box = crowd([Group(total, INK)], width * MM, None)
    assert box is not None
    found = places(box)
    assert len(found) == len(set(found)) == total
    assert len({round(y, 3) for _, y in found}) == rows
    assert max(x for x, _ in found) < width * MM
    columns = sorted({round(x, 3) for x, _ in found})
    assert min(right - left for left, right in pairwise(columns)) >= 3.1 * MM - 0.01


def test_people_stand_column_by_column_in_the_ink_of_their_group() -> None:
    box = crowd([Group(5, INK), Group(9, OTHER)], 86 * MM, None)
    assert box is not None
    inks = [mark.what.fill for mark in box.marks if isinstance(mark.what, Shape)]
    assert inks == [INK] * 5 + [OTHER] * 9
    assert places(box) == sorted(places(box))


def test_more_people_than_are_told_apart_are_not_drawn() -> None:
    assert crowd([Group(MOST, INK), Group(1, OTHER)], 200 * MM, None) is None
    assert crowd([], 200 * MM, None) is None
    assert crowd([Group(3, INK)], 1.0, None) is None
