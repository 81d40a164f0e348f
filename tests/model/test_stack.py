"""Stacks set to heights: glue, rows, panels, and what they refuse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.geometry import Inset, Point
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Piece, Shape, rectangle
from brochure.model.stack import (
    Box,
    Glue,
    Panel,
    Part,
    Row,
    Stack,
    first_baseline,
    least_height,
    natural_height,
    set_height,
    stretchability,
)

BLACK = Ink("black", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1))


def box(height: float, baseline: float | None = None) -> Box:
    """A box with one square at its top left corner."""
    return Box(height, (Mark(Point(), Shape(rectangle(1.0, 1.0), BLACK), None),), baseline)


STEP = 7.5


def line(height: float = 15.0) -> Box:
    """As `box`, with a line that belongs on the baseline grid."""
    return Box(height, box(height).marks, height, height)


def on_grid(*stack_parts: Part) -> Stack:
    return Stack(100.0, stack_parts, None, STEP)


def tops(piece: Piece) -> list[float]:
    return [round(mark.at.y, 6) for mark in piece.marks]


def test_a_stack_at_its_natural_height_keeps_its_glue_as_it_is() -> None:
    stack = Stack(100, (box(10), Glue(5, 2, 1), box(20)))
    assert natural_height(stack) == 35
    assert tops(set_height(stack, 35)) == [0, 15]


def test_what_is_over_goes_to_glue_in_proportion_to_its_stretch() -> None:
    stack = Stack(100, (box(10), Glue(5, 2), box(10), Glue(5, 6), box(10)))
    assert tops(set_height(stack, 44)) == [0, 16, 34]


def test_glue_never_stretches_beyond_its_stretch_and_the_rest_stays_at_the_foot() -> None:
    piece = set_height(Stack(100, (box(10), Glue(5, 2), box(10))), 60)
    assert tops(piece) == [0, 17]
    assert piece.height == 60


def test_what_is_short_is_taken_in_proportion_to_shrink() -> None:
    stack = Stack(100, (box(10), Glue(8, 0, 3), box(10), Glue(8, 0, 1), box(10)))
    assert least_height(stack) == 42
    assert tops(set_height(stack, 44)) == [0, 16.5, 34]


def test_a_stack_refuses_to_be_set_lower_than_it_can_shrink() -> None:
    with pytest.raises(ValueError, match=r"at least 25\.000 pt"):
        set_height(Stack(100, (box(10), Glue(8, 0, 3), box(10))), 24)


def test_glue_that_fills_takes_everything_that_is_over() -> None:
    stack = Stack(100, (box(10), Glue(5, 9), box(10), Glue(2, fills=True), box(10)))
    assert tops(set_height(stack, 100)) == [0, 15, 90]


def test_cards_of_a_row_are_all_set_to_the_tallest() -> None:
    short = Stack(40, (box(10), Glue(0, fills=True), box(5)))
    tall = Stack(40, (box(50),))
    piece = set_height(Stack(100, (Row(((0, short), (60, tall))),)), 50)
    cells = [mark.what for mark in piece.marks if isinstance(mark.what, Piece)]
    assert [cell.height for cell in cells] == [50, 50]
    assert tops(cells[0]) == [0, 45], "the foot of the short card stands on the row's lower edge"


def test_a_panel_is_as_tall_as_its_stack_and_keeps_its_inset_clear() -> None:
    stack = Stack(100, (box(10), Glue(0, fills=True), box(10)), Panel(BLACK, Inset(3, 4, 5, 6)))
    assert natural_height(stack) == 28
    ground, first, last = set_height(stack, 60).marks
    assert isinstance(ground.what, Shape)
    assert ground.what.path == rectangle(100, 60)
    assert ground.tags is None
    assert (first.at.x, first.at.y, last.at.y) == (6, 3, 45)


def test_the_first_baseline_is_found_in_rows_and_below_glue() -> None:
    row = Row(((0, Stack(10, (box(20, 12),))), (10, Stack(10, (box(20, 9),)))))
    assert first_baseline(Stack(100, (Glue(4), row))) == 13
    assert first_baseline(Stack(100, (box(3),))) is None


def test_stretchability_is_the_sum_of_the_finite_stretch() -> None:
    assert stretchability(Stack(9, (Glue(1, 2), box(3), Glue(1, 4)))) == 6


parts = st.lists(
    st.one_of(
        st.floats(0, 50).map(box),
        st.builds(Glue, st.floats(5, 20), st.floats(0, 9), st.floats(0, 5), st.booleans()),
    ),
    min_size=1,
    max_size=8,
)


@given(parts, st.floats(0, 200))
def test_boxes_never_overlap_and_never_leave_the_height(stack_parts: list[Part], over: float) -> None:
    stack = Stack(100, tuple(stack_parts))
    height = least_height(stack) + over
    piece = set_height(stack, height)
    boxes = [part for part in stack_parts if isinstance(part, Box)]
    edge = 0.0
    for mark, each in zip(piece.marks, boxes, strict=True):
        assert mark.at.y >= edge - 1e-6
        edge = mark.at.y + each.height
    assert edge <= height + 1e-6
    assert set_height(stack, height) == piece


def test_white_space_above_a_line_on_the_grid_grows_by_whole_steps() -> None:
    stack = on_grid(line(), Glue(5, 20), line(), Glue(5, 20), line(), Glue(5, 20))
    assert tops(set_height(stack, 60 + 30)) == [0, 27.5, 55]
    assert tops(set_height(stack, 60 + 21)) == [0, 20, 40], "7 each is no step"
    assert tops(set_height(stack, 60 + 23)) == [0, 27.5, 55]


def test_what_a_stack_grows_by_stays_white_below_its_last_line_on_the_grid() -> None:
    stack = on_grid(line(), Glue(5, 10), line(), box(3), Glue(5, 10), box(2))
    assert tops(set_height(stack, 45 + 14)) == [0, 20, 35, 50], "half each: no step above the line, all seven below it"


def test_what_the_steps_leave_over_goes_to_the_glue_that_fills_below_the_last_line_on_the_grid() -> None:
    stack = on_grid(line(), Glue(0, fills=True), line(), Glue(0, fills=True), box(2), Glue(0, fills=True), box(3))
    piece = set_height(stack, 35 + 30)
    assert tops(piece) == [0, 22.5, 37.5 + 11.25, 37.5 + 11.25 + 2 + 11.25]


def test_what_the_steps_leave_over_stays_at_the_foot_where_nothing_below_fills() -> None:
    piece = set_height(on_grid(line(), Glue(0, fills=True), line()), 30 + 20)
    assert tops(piece) == [0, 30]
    assert piece.height == 50


def test_lines_within_a_row_count_as_lines_on_the_grid() -> None:
    row = Row(((0.0, Stack(40.0, (line(),))), (50.0, Stack(40.0, (box(9),)))))
    assert tops(set_height(on_grid(line(), Glue(0, fills=True), row), 30 + 20)) == [0, 30, 30]


def test_a_stack_without_lines_on_the_grid_grows_by_any_amount() -> None:
    assert tops(set_height(on_grid(box(15), Glue(0, fills=True), box(15)), 30 + 20)) == [0, 35]
    free = Stack(100.0, (line(), Glue(0, fills=True), line()))
    assert tops(set_height(free, 30 + 20)) == [0, 35]


def test_what_is_short_is_taken_without_regard_to_the_grid() -> None:
    assert tops(set_height(on_grid(line(), Glue(5, 0, 4), line()), 35 - 3)) == [0, 17]


grown = st.lists(
    st.one_of(
        st.floats(1, 50).map(line),
        st.floats(0, 50).map(box),
        st.builds(Glue, st.floats(5, 20), st.floats(0, 40), st.floats(0, 5), st.booleans()),
    ),
    min_size=1,
    max_size=8,
)


@given(grown, st.floats(0, 200))
def test_a_line_on_the_grid_leaves_it_at_no_height(stack_parts: list[Part], over: float) -> None:
    stack = on_grid(*stack_parts)
    natural, set_high = (set_height(stack, natural_height(stack) + more) for more in (0.0, over))
    found = [part for part in stack_parts if isinstance(part, Box)]
    edge = 0.0
    for before, after, each in zip(natural.marks, set_high.marks, found, strict=True):
        if each.grid is not None:
            moved = (after.at.y - before.at.y) / STEP
            assert moved == pytest.approx(round(moved), abs=1e-6)
        assert after.at.y >= edge - 1e-6
        edge = after.at.y + each.height
    assert edge <= natural_height(stack) + over + 1e-6


@given(st.lists(st.floats(1, 50).map(line), min_size=2, max_size=6), st.floats(0, 20), st.integers(0, 30))
def test_neighbours_given_the_same_whole_steps_take_them_all(lines: list[Box], natural: float, count: int) -> None:
    *above, last = lines
    stack = on_grid(*above, Glue(natural, fills=True), last)
    height = natural_height(stack) + count * STEP
    assert set_height(stack, height).marks[-1].at.y + last.height == pytest.approx(height)
