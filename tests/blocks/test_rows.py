"""Items in rows: ways a theme writes, those that have room, and the block's own where there is none."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import even, parted, shape_of, ways
from brochure.blocks.roles import Roles
from brochure.model.geometry import MM
from tests.blocks.kit import setting, theme


@pytest.mark.parametrize(
    ("words", "shape"),
    [("2 2", (2, 2)), ("3", (3,)), ("1 1 1", (1, 1, 1)), ("", None), ("two", None), ("2 0", None), ("2,2", None)],
)
def test_a_way_is_written_as_how_many_stand_in_each_row(words: str, shape: tuple[int, ...] | None) -> None:
    assert shape_of(words) == shape


@pytest.mark.parametrize(("count", "columns", "shape"), [(5, 2, (2, 2, 1)), (4, 2, (2, 2)), (1, 3, (1,)), (0, 2, ())])
def test_even_rows_leave_the_rest_to_the_last(count: int, columns: int, shape: tuple[int, ...]) -> None:
    assert even(count, columns) == shape


def test_items_are_parted_in_their_order() -> None:
    assert [list(row) for row in parted("abcde", (3, 2))] == [["a", "b", "c"], ["d", "e"]]


def found(width: float, count: int, **arrange: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    room = Room("blocks[0]", width * MM, setting(design=replace(theme(), arrange=arrange)), "roles")
    return ways(room, Roles(items=(), id="crew"), count, "role", "narrow-gutter")


def test_a_themes_ways_are_those_for_as_many_items_in_its_order() -> None:
    assert found(182, 4, roles=("4", "2 2", "3", "1 1 1 1")) == ((4,), (2, 2), (1, 1, 1, 1))


def test_a_way_in_which_a_cell_would_be_too_narrow_is_none() -> None:
    assert found(86, 4, roles=("4", "2 2")) == ((2, 2),)
    assert found(60, 4, roles=("4", "2 2")) == ((),)


def test_without_a_way_the_block_has_its_own() -> None:
    assert found(182, 5, roles=("4", "2 2")) == ((),)
    assert found(182, 4) == ((),)


def test_ways_are_known_by_id_before_type() -> None:
    assert found(182, 4, roles=("4",), crew=("2 2",)) == ((2, 2),)
