"""The heights of one page: first lines that agree, rows on the grid, white space shared."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.layout.column import (
    Composed,
    area_height,
    available,
    heights,
    is_bridged,
    landing,
    needed,
    row_line,
)
from brochure.layout.grid import Area
from brochure.model.bridge import Arch, Bridge
from brochure.model.ink import Ink
from brochure.model.stack import Box, Glue, Row, Stack
from brochure.model.theme import Ground
from tests.layout.kit import composed, paged

STEP = 7.5
#: White space between rows on paper, in the house theme: as drawn, at its tightest, at its widest.
GAP, LEAST, MOST = 19.0, 11.0, 34.0
FIRST = Ground(areas="a b", surface="first")


def text(height: float, baseline: float | None = 10.0, stretch: float = 0.0) -> Stack:
    """A block `height` points tall whose first line stands `baseline` below its top."""
    parts = (Box(height, (), baseline), *((Glue(0.0, stretch),) if stretch else ()))
    return Stack(100.0, parts)


def bridged(height: float) -> Stack:
    stone = Ink("stone", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1))
    return Stack(100.0, (Box(height, (), 10.0, None, Bridge((Arch(30.0, 30.0),), stone, height)),))


def area(page: Composed, name: str) -> Area:
    return next(each for each in page.grid.areas if each.name == name)


def with_room(over: float, drawing: str, stacks: dict[str, Stack], baseline: float = 0.0) -> Composed:
    """A page that is `over` points taller than it needs to be."""
    least = needed(composed(drawing, stacks, paged(baseline)))
    return composed(drawing, stacks, paged(baseline, least + 50.0 + over))


def gaps(page: Composed) -> list[float]:
    rows = heights(page).rows
    return [round(below[0] - above[1], 6) for above, below in pairwise(rows)]


def off(distance: float, step: float = STEP) -> float:
    return min(distance % step, -distance % step)


# Within an area


def test_an_area_is_as_tall_as_its_blocks_and_the_gaps_between_them() -> None:
    assert area_height(composed("a", {"a": text(40.0)}), area(composed("a", {"a": text(40.0)}), "a")) == 40
    page = composed("a", {"a": [text(40.0), text(30.0), text(20.0)]}, paged(baseline=0.0))
    assert area_height(page, area(page, "a")) == 40 + GAP + 30 + GAP + 20


def test_the_first_line_of_every_further_block_stands_on_the_grid() -> None:
    page = composed("a", {"a": [text(40.0), text(30.0, 17.0)]})
    assert landing(page, area(page, "a"), area(page, "a").entries[1], 40 + GAP) == pytest.approx(40 + GAP + 1.5)
    assert off(40 + GAP + 1.5 + 17 - 10) == pytest.approx(0, abs=1e-9)
    assert area_height(page, area(page, "a")) == pytest.approx(40 + GAP + 1.5 + 30)


def test_a_block_without_a_line_stands_where_it_comes() -> None:
    page = composed("a", {"a": [text(40.0), text(30.0, None)]})
    assert landing(page, area(page, "a"), area(page, "a").entries[1], 59.3) == 59.3


def test_a_block_taken_to_be_lower_takes_that_much_off_its_area() -> None:
    page = composed("a", {"a": [text(40.0), text(30.0)]}, paged(baseline=0.0))
    assert area_height(page, area(page, "a"), {"a0": 15.0}) == 40 + GAP + 30 - 15
    assert area_height(page, area(page, "a"), {"a1": 5.0}) == 40 + GAP + 30 - 5
    assert needed(page, {"a0": 15.0, "a1": 5.0}) == 40 + GAP + 30 - 20


# Neighbours


def test_the_first_lines_of_neighbours_agree_where_one_need_not_come_down_further_than_it_may() -> None:
    page = composed("a b c", {"a": text(40.0, 10.0), "b": text(40.0, 34.0), "c": text(40.0, 29.0)})
    assert row_line(page, 0) == 34
    for name, down in (("a", 24.0), ("b", 0.0), ("c", 5.0)):
        assert landing(page, area(page, name), area(page, name).entries[0], 0.0) == down
    assert area_height(page, area(page, "a")) == 64, "coming down it takes more room"


def test_a_note_beside_a_title_stays_at_the_top_on_the_grid_of_the_title() -> None:
    page = composed("a b", {"a": text(40.0, 10.0), "b": text(80.0, 60.0)})
    down = landing(page, area(page, "a"), area(page, "a").entries[0], 0.0)
    assert down == pytest.approx(5.0)
    assert off(10 + down - 60) == pytest.approx(0, abs=1e-9)


def test_only_areas_that_begin_in_a_row_have_a_say_in_its_line() -> None:
    page = composed("a b\na c", {"a": text(90.0, 20.0), "b": text(20.0, 12.0), "c": text(20.0, 15.0)})
    assert (row_line(page, 0), row_line(page, 1)) == (20, 15)
    assert row_line(composed("a", {"a": text(20.0, None)}), 0) == 0


# Rows


def test_rows_follow_one_another_from_the_top_margin() -> None:
    page = with_room(0.0, "a\nb", {"a": text(40.0), "b": text(60.0)})
    assert heights(page).rows == ((30, 70), (70 + GAP, 130 + GAP))
    assert needed(page) == available(page) == 100 + GAP


def test_the_first_line_of_a_row_stands_on_the_grid_that_begins_with_the_pages_first_line() -> None:
    page = composed("a\nb", {"a": text(41.0), "b": text(60.0, 13.0)}, paged(height=30 + 41 + 22.0 + 60 + 20))
    (top, _), (second, _) = heights(page).rows
    assert top == 30
    assert (second + 13 - 40) % STEP == pytest.approx(0, abs=1e-9)


def test_a_gap_gives_way_to_the_grid_where_the_line_above_is_nearer() -> None:
    page = with_room(0.0, "a\nb", {"a": text(42.0), "b": text(60.0)}, STEP)
    assert gaps(page) == [18], "60 is nearer than 67.5"
    assert gaps(with_room(0.0, "a\nb", {"a": text(45.0), "b": text(60.0)}, STEP)) == [22.5], "67.5 is nearer"


def test_an_area_over_several_rows_is_held_though_the_grid_took_from_the_gap_it_reaches_over() -> None:
    stacks = {"a": text(100.0), "b": text(22.0), "c": text(59.0), "d": text(30.0)}
    page = with_room(0.0, "a b\na c\nd d", stacks, STEP)
    (top, end), (second, bottom), (third, _) = heights(page).rows
    assert second - end < GAP
    assert bottom - top >= 100
    assert third >= bottom + LEAST


def test_rows_share_what_an_area_over_them_needs_beyond_their_own() -> None:
    page = with_room(0.0, "a b\na c", {"a": text(100.0), "b": text(20.0), "c": text(30.0)})
    first, second = heights(page).rows
    assert first == pytest.approx((30, 65.5))
    assert second == pytest.approx((65.5 + GAP, 130))


# What is over


def test_what_is_over_is_shared_among_the_gaps_in_proportion_to_what_they_can_take() -> None:
    stacks = {"a": text(40.0), "b": text(40.0), "c": text(40.0)}
    assert gaps(with_room(10.0, "a\nb\nc", stacks)) == [GAP + 5, GAP + 5]
    assert gaps(with_room(30.0, "a\nb\nc", stacks)) == [MOST, MOST]


def test_rows_that_can_stretch_take_their_share() -> None:
    stacks = {"a": text(40.0), "b": text(40.0, stretch=45.0), "c": text(40.0)}
    page = with_room(50.0, "a\nb\nc", stacks)
    assert gaps(page) == [GAP + 10, GAP + 10]
    assert heights(page).rows[1][1] - heights(page).rows[1][0] == pytest.approx(70)


def test_a_row_stretches_no_further_than_its_least_willing_area() -> None:
    stacks = {"a": text(40.0), "b": text(40.0, stretch=45.0), "c": text(40.0, stretch=15.0)}
    page = with_room(15.0, "a a\nb c", stacks)
    assert gaps(page) == [GAP + 7.5]
    assert heights(page).rows[1][1] - heights(page).rows[1][0] == pytest.approx(47.5)


def test_a_row_stretches_no_further_than_it_can_with_and_without_a_grid() -> None:
    stacks = {"a": text(41.0), "b": text(41.0, stretch=14.0), "c": text(41.0, stretch=14.0), "d": text(41.0)}
    for baseline, most in ((0.0, 14.0), (STEP, 7.5)):
        for over in (73.0, 90.0, 200.0):
            rows = heights(with_room(over, "a\nb\nc\nd", stacks, baseline)).rows
            assert [end - top for top, end in rows[1:3]] == pytest.approx([41 + most, 41 + most])


def test_an_area_that_reaches_over_several_rows_has_no_say_in_how_far_one_stretches() -> None:
    stacks = {"a": text(60.0), "b": text(40.0), "c": text(40.0, stretch=15.0)}
    page = with_room(30.0, "a b\na c", stacks)
    assert gaps(page) == [MOST]
    assert heights(page).rows[1][1] - heights(page).rows[1][0] == pytest.approx(55)


def test_what_nothing_can_take_goes_evenly_among_the_gaps() -> None:
    stacks = {"a": text(40.0), "b": text(40.0), "c": text(40.0)}
    assert gaps(with_room(130.0, "a\nb\nc", stacks)) == [MOST + 50, MOST + 50]


def test_with_a_grid_what_is_over_is_shared_in_whole_steps_the_first_of_equals_first() -> None:
    stacks = {"a": text(41.0), "b": text(41.0), "c": text(41.0)}
    assert gaps(with_room(0.0, "a\nb\nc", stacks, STEP)) == [19, 19]
    assert gaps(with_room(8.0, "a\nb\nc", stacks, STEP)) == [26.5, 19]
    assert gaps(with_room(15.0, "a\nb\nc", stacks, STEP)) == [26.5, 26.5]
    assert gaps(with_room(7.0, "a\nb\nc", stacks, STEP)) == [19, 19]


def test_the_last_row_ends_at_the_foot_of_the_page_even_where_no_step_could_take_what_is_over() -> None:
    page = with_room(7.0, "a\nb", {"a": text(41.0), "b": text(41.0)}, STEP)
    assert heights(page).rows[-1] == pytest.approx((90, 138))
    assert page.setting.theme.paper.height == pytest.approx(138 + 20)


def test_a_page_of_one_row_keeps_what_is_over_at_its_foot() -> None:
    for baseline in (0.0, STEP):
        assert heights(with_room(90.0, "a b", {"a": text(40.0), "b": text(30.0)}, baseline)).rows == ((30, 70),)


# Grounds


def test_a_ground_adds_its_pad_where_it_ends_and_where_it_begins() -> None:
    stacks = {"a": text(40.0), "b": text(40.0), "c": text(40.0), "d": text(40.0)}
    page = composed("c\na\nb\nd", stacks, paged(baseline=0.0), [FIRST])
    found = heights(composed("c\na\nb\nd", stacks, paged(0.0, 50 + needed(page)), [FIRST]))
    assert (found.above, found.below) == ((0, 17, 0, 0), (0, 0, 17, 0))
    assert [each[0] - before[1] for before, each in pairwise(found.rows)] == [GAP + 17, 6, GAP + 17]


def test_areas_on_one_ground_stand_closer_than_two_on_paper() -> None:
    stacks = {"a": text(40.0), "b": text(40.0)}
    paper, ground = (composed("a\nb", stacks, paged(baseline=0.0), each) for each in ((), (FIRST,)))
    assert needed(paper) == 80 + GAP
    assert needed(ground) == 80 + 6


def test_where_one_ground_meets_another_no_paper_is_between_them() -> None:
    two = [Ground(areas="a", surface="first"), Ground(areas="b", surface="second")]
    page = composed("a\nb", {"a": text(40.0), "b": text(40.0)}, paged(baseline=0.0), two)
    assert needed(page) == 80 + 17 + 17


def test_a_bridge_ends_its_ground_without_a_pad_and_keeps_its_distance_from_what_is_below() -> None:
    own = [Ground(areas="a", surface="first")]
    stacks = {"a": bridged(60.0), "b": text(40.0)}
    page = composed("a\nb", stacks, paged(0.0, 50 + 60 + 25 + 40), own)
    found = heights(page)
    assert needed(page) == 60 + 25 + 40
    assert (found.above, found.below) == ((0, 0), (0, 0))
    plain = composed("a\nb", {**stacks, "a": text(60.0)}, paged(baseline=0.0), own)
    assert needed(plain) == 60 + 17 + GAP + 40


def test_a_bridge_is_found_however_deep_in_rows_it_stands() -> None:
    assert is_bridged(bridged(60.0))
    assert not is_bridged(text(60.0))
    nested = Stack(100.0, (Glue(3.0), Row(((0.0, text(10.0)), (50.0, Stack(50.0, (Row(((0.0, bridged(60.0)),)),)))))))
    assert is_bridged(nested)
    assert not is_bridged(Stack(100.0, (Row(((0.0, text(10.0)),)),)))


# Any page

DRAWINGS = ("a\nb\nc\nd", "a b\nc d", "a b\na c\nd d", "a b\nc b\nc d", "a a\nb c\nb d", "a b\na c\na d", "a b c d")
blocks = st.builds(
    lambda height, share, stretch: text(height, share * height if share else None, stretch),
    st.floats(1, 120),
    st.sampled_from((None, 0.1, 0.3, 0.8)),
    st.one_of(st.just(0.0), st.floats(1, 60)),
)
pages = st.builds(
    lambda drawing, found, baseline, over: with_room(over, drawing, dict(zip("abcd", found, strict=True)), baseline),
    st.sampled_from(DRAWINGS),
    st.lists(blocks, min_size=4, max_size=4),
    st.sampled_from((0.0, STEP, 6.0)),
    st.floats(0, 300),
)


@given(pages)
def test_a_page_holds_every_area_and_reaches_its_foot(page: Composed) -> None:
    rows = heights(page).rows
    paper = page.setting.theme.paper
    assert rows[0][0] == paper.top
    for each in page.grid.areas:
        held = rows[each.span.bottom][1] - rows[each.span.top][0]
        assert held >= area_height(page, each) - 1e-6
    if len(rows) > 1:
        assert rows[-1][1] == pytest.approx(paper.height - paper.bottom, abs=0.01)


@given(pages)
def test_rows_never_touch_and_begin_on_the_grid(page: Composed) -> None:
    rows = heights(page).rows
    step = page.setting.theme.paper.baseline
    assert all(gap >= LEAST - 1e-6 for gap in gaps(page))
    if step:
        for row, (top, _) in enumerate(rows):
            assert off(top + row_line(page, row) - rows[0][0] - row_line(page, 0), step) <= 0.02


@given(pages)
def test_the_first_lines_of_a_row_agree_or_are_a_title_and_a_note(page: Composed) -> None:
    drop = page.setting.measure("drop")
    for each in page.grid.areas:
        entry = each.entries[0]
        line = next((box.baseline for box in page.stacks[entry.key].parts if isinstance(box, Box)), None)
        if line is not None:
            down = landing(page, each, entry, 0.0)
            lowest = row_line(page, each.span.top)
            assert 0 <= down <= drop
            assert down + line == pytest.approx(lowest) or lowest - line > drop
