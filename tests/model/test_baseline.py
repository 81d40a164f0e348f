"""The baseline grid: which lines move to it, which float, and what gives way for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.baseline import NEAR, aligned, to_grid
from brochure.model.geometry import Inset
from brochure.model.stack import Box, Glue, Panel, Part, Row, Stack, first_baseline, least_height, natural_height

STEP = 7.5


def line(height: float = 15.0, baseline: float = 10.0) -> Box:
    """A line that belongs on the grid."""
    return Box(height, baseline=baseline, grid=baseline)


def heading(height: float, baseline: float = 10.0) -> Box:
    """A line that floats."""
    return Box(height, baseline=baseline)


def column(*parts: Part) -> Stack:
    return Stack(100.0, parts)


def lines(stack: Stack, y: float = 0.0) -> Iterator[float]:
    """Where the lines stand that belong on the grid, the stack set to its natural height, from its top."""
    y += stack.panel.inset.top if stack.panel else 0.0
    for part in stack.parts:
        if isinstance(part, Box) and part.grid is not None:
            yield y + part.grid
        elif isinstance(part, Row):
            for _, cell in part.cells:
                yield from lines(cell, y)
        y += part.height if isinstance(part, Box) else part.natural


def off(distance: float, step: float = STEP) -> float:
    """How far a distance is from a multiple of the step."""
    return min(distance % step, -distance % step)


def are_on_grid(stack: Stack) -> bool:
    first = first_baseline(stack)
    return first is None or all(off(y - first) <= NEAR for y in lines(stack))


def test_a_line_below_the_grid_goes_down_to_the_next_line_of_it() -> None:
    assert to_grid(16.0, STEP) == pytest.approx(6.5)
    assert to_grid(-1.0, STEP) == pytest.approx(1.0)


def test_a_line_goes_up_where_that_is_nearer_and_the_white_space_gives_way_so_far() -> None:
    assert to_grid(16.0, STEP, shrink=1.0) == pytest.approx(-1.0)
    assert to_grid(16.0, STEP, shrink=0.9) == pytest.approx(6.5)
    assert to_grid(20.0, STEP, shrink=9.0) == pytest.approx(2.5), "down is nearer"


def test_a_line_on_the_grid_stays_and_so_does_any_line_where_there_is_no_grid() -> None:
    assert to_grid(15.0, STEP, shrink=9.0) == 0
    assert to_grid(15.0 + NEAR / 2, STEP) == to_grid(15.0 - NEAR / 2, STEP) == 0
    assert to_grid(16.0, 0.0, shrink=9.0) == 0


@given(st.floats(-500, 500), st.floats(0.5, 30), st.floats(0, 40))
def test_a_moved_line_stands_on_the_grid_and_went_no_further_than_it_may(
    distance: float, step: float, shrink: float
) -> None:
    move = to_grid(distance, step, shrink)
    assert off(distance + move, step) <= NEAR + 1e-9
    assert -min(shrink, step / 2) - 1e-9 <= move <= step


def test_white_space_above_a_line_is_widened_until_it_stands_on_the_grid() -> None:
    stack = aligned(column(line(), Glue(4.0), line()), STEP)
    assert list(lines(stack)) == pytest.approx([10.0, 32.5])
    assert natural_height(stack) == pytest.approx(15 + 7.5 + 15)


def test_white_space_gives_way_up_to_its_bound_where_the_line_above_is_nearer() -> None:
    up = aligned(column(line(), Glue(9.0, 0.0, 2.0), line()), STEP)
    assert list(lines(up)) == pytest.approx([10.0, 32.5])
    assert least_height(up) == pytest.approx(15 + 7 + 15), "what it gave it has no longer"
    down = aligned(column(line(), Glue(9.0, 0.0, 1.0), line()), STEP)
    assert list(lines(down)) == pytest.approx([10.0, 40.0])


def test_glue_gives_way_in_proportion_to_its_shrink_and_keeps_stretch_and_fill() -> None:
    parts = (line(), Glue(5.0, 3.0, 3.0), Box(1.0), Glue(3.0, 2.0, 1.0, fills=True), line())
    _, first, _, second, _ = aligned(column(*parts), STEP).parts
    assert isinstance(first, Glue)
    assert isinstance(second, Glue)
    assert (first.natural, second.natural) == pytest.approx((5 - 1.125, 3 - 0.375))
    assert (first.shrink, second.shrink) == pytest.approx((3 - 1.125, 1 - 0.375))
    assert (first.stretch, second.stretch, second.fills) == (3.0, 2.0, True)


def test_a_heading_floats_between_the_lines_and_only_its_text_returns_to_the_grid() -> None:
    stack = aligned(column(line(), heading(19.0, 14.0), Glue(2.0), line()), STEP)
    assert [part for part in stack.parts if isinstance(part, Box)][1] == heading(19.0, 14.0)
    assert first_baseline(Stack(100.0, stack.parts[1:])) == 14.0, "nothing is put above the heading"
    assert list(lines(stack)) == pytest.approx([10.0, 47.5])


def test_what_stands_between_two_texts_moves_with_the_lower_one() -> None:
    rule = Box(1.0)
    stack = aligned(column(line(), Glue(3.0), rule, Glue(2.0), line()), STEP)
    assert stack.parts[-3:] == (rule, Glue(2.0), line()), "a rule keeps its distance from the line below it"
    assert list(lines(stack)) == pytest.approx([10.0, 32.5])


def test_a_rule_goes_to_the_grid_for_the_line_it_announces() -> None:
    rule = Box(1.0, grid=1.0 + 8.0 + 12.0)
    stack = aligned(column(heading(19.0), Glue(2.0), rule, Glue(8.0), heading(16.0, 12.0)), STEP)
    assert natural_height(Stack(100.0, stack.parts[:-1])) + 12.0 - 10.0 == pytest.approx(37.5)


def test_the_lines_of_every_cell_of_a_row_stand_on_the_grid_of_the_stack() -> None:
    cells = (
        Stack(40.0, (Box(3.0), line(), Glue(1.0), line())),
        Stack(40.0, (line(15.0, 11.0), Row(((0.0, Stack(20.0, (Glue(2.0), line()))),)))),
    )
    stack = aligned(column(heading(19.0), Glue(2.0), Row(tuple(zip((0.0, 60.0), cells, strict=True)))), STEP)
    assert len(list(lines(stack))) == 4
    assert are_on_grid(stack)
    assert [part.natural for part in stack.parts if isinstance(part, Row)] == pytest.approx([46.5])


def test_the_inset_of_a_panel_counts() -> None:
    card = Stack(40.0, (line(), Glue(1.0), line()), Panel(None, Inset(6.0, 6.0, 6.0, 6.0)))
    assert are_on_grid(aligned(card, STEP))
    assert are_on_grid(aligned(column(heading(19.0), Row(((0.0, card), (50.0, column(line()))))), STEP))


def test_only_a_stack_with_lines_on_the_grid_grows_by_its_steps() -> None:
    assert aligned(column(line()), STEP).step == STEP
    plain = column(heading(19.0), Glue(2.0), Row(((0.0, column(heading(12.0))),)))
    assert aligned(plain, STEP) == plain
    stack = aligned(column(heading(19.0), Row(((0.0, column(line())), (50.0, column(heading(12.0)))))), STEP)
    (row,) = (part for part in stack.parts if isinstance(part, Row))
    assert [cell.step for _, cell in row.cells] == [STEP, 0.0]


def test_without_a_grid_or_without_a_text_nothing_changes() -> None:
    stack = column(line(), Glue(4.0), line())
    assert aligned(stack, 0.0) == stack
    drawing = column(Box(9.0, grid=5.0), Glue(4.0), Box(9.0, grid=2.0))
    assert aligned(drawing, STEP) == drawing


def test_the_first_line_never_moves_for_the_grid_goes_through_it() -> None:
    title = Box(60.0, baseline=20.0, grid=48.0)
    stack = aligned(column(Glue(1.0, 0.0, 1.0), title, line()), STEP)
    assert first_baseline(stack) == 21.0
    below = aligned(column(line(), Glue(4.0), title), STEP)
    assert list(lines(below)) == pytest.approx([10.0, 70.0]), "below another line it does"


boxes = st.one_of(
    st.builds(lambda height, share: line(height, height * share), st.floats(5, 40), st.floats(0, 1)),
    st.builds(lambda height, share: heading(height, height * share), st.floats(5, 40), st.floats(0, 1)),
    st.floats(0, 10).map(Box),
)
titles = st.builds(
    lambda height, share: Box(height, (), height * share / 2, height * share), st.floats(5, 40), st.floats(0, 1)
)
glue = st.builds(Glue, st.floats(5, 20), st.floats(0, 9), st.floats(0, 5), st.booleans())
cells = st.lists(st.one_of(boxes, glue), max_size=5).map(lambda parts: Stack(40.0, tuple(parts)))
panelled = st.builds(
    lambda cell, inset: Stack(40.0, cell.parts, Panel(None, Inset(inset, 0.0, inset, 0.0))), cells, st.floats(0, 9)
)
row = st.lists(st.one_of(cells, panelled), min_size=1, max_size=3).map(
    lambda found: Row(tuple((50.0 * index, cell) for index, cell in enumerate(found)))
)
tall = st.lists(st.one_of(boxes, titles, glue, row), max_size=8).map(lambda parts: Stack(100.0, tuple(parts)))
stacks = st.lists(st.one_of(boxes, glue, row), max_size=8).map(lambda parts: Stack(100.0, tuple(parts)))
steps = st.floats(2, 15)


@given(stacks, steps)
def test_every_line_that_belongs_on_the_grid_stands_there_and_the_first_where_it_stood(
    stack: Stack, step: float
) -> None:
    found = aligned(stack, step)
    first = first_baseline(stack)
    assert first is None or first_baseline(found) == pytest.approx(first)
    assert first is None or all(off(y - first, step) <= NEAR + 1e-6 for y in lines(found))


@given(tall, steps)
def test_aligning_twice_is_aligning_once(stack: Stack, step: float) -> None:
    once = aligned(stack, step)
    assert aligned(once, step) == once


@given(st.lists(st.one_of(boxes, titles, glue), max_size=8).map(lambda parts: Stack(100.0, tuple(parts))), steps)
def test_aligning_takes_no_more_than_white_space_may_give(stack: Stack, step: float) -> None:
    assert least_height(aligned(stack, step)) >= least_height(stack) - 1e-6
