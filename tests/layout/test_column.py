"""The heights of a page: first lines that agree, rows on one grid, tall areas held, what is over shared out."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.masthead import Masthead
from brochure.blocks.kit.room import Setting
from brochure.findings import Origin
from brochure.layout import column
from brochure.layout.column import Composed, available, cut, heights, is_bridged, landing, needed
from brochure.layout.grid import Area, Grid, is_alone_at_the_foot
from brochure.model.areas import columns, drawn, spans
from brochure.model.bridge import Arch, Bridge
from brochure.model.ink import Ink
from brochure.model.stack import Box, Glue, Row, Stack
from brochure.model.theme import Gap, Ground
from tests.blocks.kit import setting, theme

PAPER = theme().paper
STEP, FOOT = PAPER.baseline, PAPER.height - PAPER.bottom
DROP = theme().measures["drop"]
BRIDGE = Bridge((Arch(30.0, 30.0),), Ink("stone", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1)), 40.0)


def text(height: float, baseline: float, *more: Glue) -> Stack:
    """A block whose first line stands `baseline` below its top."""
    return Stack(100.0, (Box(height, (), baseline), *more))


def drawing(height: float) -> Stack:
    """A block without a line of text."""
    return Stack(100.0, (Box(height),))


def free(**gaps: Gap) -> Setting:
    """A theme without a baseline grid, some of its gaps of its own."""
    return setting(design=replace(theme(), paper=replace(PAPER, baseline=0.0), gaps={**theme().gaps, **gaps}))


def page(areas: str, stacks: dict[str, list[Stack]], *fields: Ground, how: Setting | None = None) -> Composed:
    """A page drawn in words with stacks in its areas."""
    rows = drawn(areas)
    edges = columns(" ".join(["1fr"] * len(rows[0])), PAPER)
    found, composed = [], {}
    for name, span in spans(rows).items():
        entries = tuple(Entry(f"{name}[{index}]", name, Masthead(), Origin()) for index in range(len(stacks[name])))
        composed.update({entry.key: stack for entry, stack in zip(entries, stacks[name], strict=True)})
        x, end = edges[span.left][0], edges[span.right][1]
        ground = next((field for field in fields if name in field.areas.split()), None)
        kin = [each for other, each in spans(rows).items() if ground and other in ground.areas.split()]
        found.append(Area(name, span, x, end - x, entries, ground, is_alone_at_the_foot(span, kin)))
    cuts = {key: cut(stack) for key, stack in composed.items()}
    return column.composed(Grid(1, len(rows), len(edges), tuple(found)), how or setting(), cuts)


def area(composed: Composed, name: str) -> Area:
    return next(each for each in composed.grid.areas if each.name == name)


def lands(composed: Composed, name: str, index: int = 0, y: float = 0.0) -> float:
    own = area(composed, name)
    return landing(composed, own, own.entries[index], y)


def is_on_grid(distance: float) -> bool:
    return min(distance % STEP, -distance % STEP) < 0.02


def test_the_first_line_of_a_row_is_the_lowest_of_the_areas_that_begin_there() -> None:
    composed = page("a b\na c\nd d", {"a": [text(90, 30)], "b": [text(20, 12)], "c": [text(20, 44)], "d": [drawing(9)]})
    assert composed.lines == (30, 44, 0)


def test_only_the_first_block_of_an_area_has_a_say_in_its_rows_first_line() -> None:
    assert page("a b", {"a": [text(20, 12), text(90, 60)], "b": [text(20, 14)]}).lines == (14,)


@given(st.floats(8, 80), st.floats(8, 80))
def test_first_lines_of_neighbours_are_one_where_the_higher_need_not_come_down_further_than_the_theme_says(
    one: float, two: float
) -> None:
    composed = page("a b", {"a": [text(90, one)], "b": [text(90, two)]})
    first, second = lands(composed, "a") + one, lands(composed, "b") + two
    low, high = max(one, two), min(one, two)
    assert max(first, second) == pytest.approx(low), "the lowest stays where it is"
    if low - high <= DROP:
        assert first == pytest.approx(second)
    else:
        assert is_on_grid(first - second), "too far apart to be a pair, but on one grid"
        assert min(first, second) - high < STEP


def test_without_a_grid_neighbours_too_far_apart_stay_where_they_are() -> None:
    composed = page("a b", {"a": [text(90, 70)], "b": [text(20, 12)]}, how=free())
    assert (lands(composed, "a"), lands(composed, "b")) == (0, 0)


def test_a_block_without_text_stays_at_the_top() -> None:
    composed = page("a b", {"a": [text(90, 20)], "b": [drawing(30)]})
    assert lands(composed, "b") == 0
    assert lands(composed, "b", y=33.3) == 33.3


@given(st.floats(8, 30), st.floats(8, 60), st.floats(1, 200))
def test_further_blocks_of_an_area_begin_on_the_grid_of_the_row_and_never_higher_than_they_would(
    first: float, own: float, y: float
) -> None:
    composed = page("a", {"a": [text(90, first), text(90, own)]})
    found = lands(composed, "a", 1, y)
    assert is_on_grid(found + own - first)
    assert -0.01 <= found - y < STEP


def test_an_area_is_as_tall_as_its_drop_its_blocks_and_the_gaps_between_them() -> None:
    gap = setting().gap("section").natural
    composed = page("a b", {"a": [text(50, 12), drawing(20)], "b": [text(40, 27)]})
    assert composed.tall["a"] == pytest.approx(15 + 50 + gap + 20)
    assert composed.tall["b"] == pytest.approx(40)


def test_the_height_between_the_margins_is_what_a_page_has() -> None:
    assert available(page("a", {"a": [text(20, 12)]})) == pytest.approx(FOOT - PAPER.top)


def gap(natural: float, least: float, most: float) -> Gap:
    return Gap(natural=natural, least=least, most=most)


@pytest.mark.parametrize(
    ("fields", "space"),
    [
        ("", "section"),
        ("a b", "on-ground"),
        ("a", "ground band"),
        ("b", "band ground"),
        ("a, b", "ground ground"),
    ],
)
def test_the_space_between_rows_is_of_the_class_that_lies_there(fields: str, space: str) -> None:
    grounds = [Ground(areas=names, surface="first") for names in fields.split(", ") if names]
    composed = page("a\nb", {"a": [drawing(50)], "b": [drawing(60)]}, *grounds, how=free())
    natural = sum(theme().gaps[name].natural for name in space.split())
    assert needed(composed) == pytest.approx(110 + natural)
    found = heights(composed)
    pad = theme().gaps["ground"].natural
    assert found.above[1] == (pad if space.endswith("ground") and space != "on-ground" else 0)
    assert found.below[0] == (pad if space.startswith("ground") else 0)
    assert (found.above[0], found.below[-1]) == (0, 0)


def bridged(height: float) -> Stack:
    return Stack(100.0, (Box(height, bridge=BRIDGE),))


@pytest.mark.parametrize(("fields", "space"), [("a", "horizon"), ("a, b", "horizon ground"), ("", "section")])
def test_below_a_bridge_a_ground_ends_at_its_horizon_and_paper_shows(fields: str, space: str) -> None:
    grounds = [Ground(areas=names, surface="first") for names in fields.split(", ") if names]
    composed = page("a\nb", {"a": [bridged(50)], "b": [drawing(60)]}, *grounds, how=free())
    assert needed(composed) == pytest.approx(110 + sum(theme().gaps[name].natural for name in space.split()))
    assert heights(composed).below[0] == 0


def test_a_bridge_that_is_not_the_last_of_its_ground_ends_no_ground() -> None:
    both = Ground(areas="a", surface="first")
    composed = page("a\nb", {"a": [bridged(50), drawing(9)], "b": [drawing(60)]}, both, how=free())
    assert heights(composed).below[0] == theme().gaps["ground"].natural


def test_where_one_of_two_grounds_ends_in_a_bridge_the_other_keeps_its_pad() -> None:
    fields = (Ground(areas="a", surface="first"), Ground(areas="b", surface="second"))
    stacks = {"a": [bridged(50)], "b": [drawing(60)], "c": [drawing(9)]}
    found = heights(page("a b\nc c", stacks, *fields, how=free()))
    assert found.below[0] == theme().gaps["ground"].natural
    same = heights(page("a b\nc c", stacks, Ground(areas="a b", surface="first"), how=free()))
    assert same.below[0] == theme().gaps["ground"].natural, "a ground goes on under what stands beside the bridge"


def test_a_stack_is_bridged_where_a_bridge_is_among_its_parts_or_within_its_rows() -> None:
    assert not is_bridged(text(20, 12))
    assert is_bridged(bridged(20))
    row = Row(((0.0, text(20, 12)), (50.0, Stack(40.0, (Glue(3.0), Row(((0.0, bridged(9)),)))))))
    assert is_bridged(Stack(100.0, (Box(3.0), row)))
    assert not is_bridged(Stack(100.0, (Row(((0.0, text(20, 12)),)),)))


def stretched(found: list[tuple[float, float]]) -> list[float]:
    """The spaces between rows."""
    return [below[0] - above[1] for above, below in pairwise(found)]


def test_rows_begin_at_the_top_margin_and_the_last_ends_on_the_foot() -> None:
    composed = page("a\nb\nc", {name: [text(60, 12)] for name in "abc"})
    rows = heights(composed).rows
    assert rows[0][0] == PAPER.top
    assert rows[-1][1] == pytest.approx(FOOT)


def test_a_page_of_one_row_keeps_what_is_over_at_its_foot() -> None:
    composed = page("a b", {"a": [text(60, 12)], "b": [text(70, 12)]})
    assert heights(composed).rows == ((PAPER.top, PAPER.top + 70),)


def test_what_is_over_goes_to_gaps_and_rows_in_proportion_to_what_they_can_take() -> None:
    how = free(section=gap(10, 10, 40))
    willing = Stack(100.0, (Box(200), Glue(0, 90.0)))
    full = available(page("a", {"a": [drawing(1)]})) - 60
    composed = page("a\nb\nc", {"a": [willing], "b": [drawing(200)], "c": [drawing(full - 420)]}, how=how)
    rows = heights(composed).rows
    assert stretched(list(rows)) == pytest.approx([10 + 60 * 30 / 150] * 2)
    assert rows[0][1] - rows[0][0] == pytest.approx(200 + 60 * 90 / 150)
    assert rows[1][1] - rows[1][0] == pytest.approx(200)
    assert rows[2][1] == pytest.approx(FOOT)


def test_what_nobody_can_take_any_more_is_shared_evenly_among_the_gaps() -> None:
    how = free(section=gap(10, 10, 40), ground=gap(0, 0, 0), band=gap(10, 10, 20))
    stacks = {"a": [drawing(100)], "b": [drawing(100)], "c": [drawing(100)]}
    composed = page("a\nb\nc", stacks, Ground(areas="c", surface="first"), how=how)
    over = available(composed) - 300 - 50 - 20 - 10 + 10
    rows = heights(composed).rows
    first, second = stretched(list(rows))
    assert first - second == pytest.approx(20), "each has its stretch, and of the rest as much as the other"
    assert first + second == pytest.approx(available(composed) - 300)
    assert over > 0
    assert rows[2][1] == pytest.approx(FOOT)


def test_a_row_grows_no_more_than_the_least_willing_of_its_areas() -> None:
    how = free(section=gap(10, 10, 10))
    willing, unwilling = Stack(9.0, (Box(100), Glue(0, 50.0))), Stack(9.0, (Box(100), Glue(0, 20.0)))
    composed = page("a b\nc c", {"a": [willing], "b": [unwilling], "c": [drawing(100)]}, how=how)
    rows = heights(composed).rows
    assert rows[0][1] - rows[0][0] == pytest.approx(120)
    assert rows[1][1] - rows[1][0] == pytest.approx(100)


def test_on_a_grid_equal_gaps_grow_by_whole_steps_and_no_two_differ_by_more_than_one() -> None:
    for more in (0.0, 3.0, 11.0, 23.0, 41.0):
        high = 30.0 + more
        composed = page("a\nb\nc\nd", {name: [text(high, 12)] for name in "abcd"})
        found = stretched(list(heights(composed).rows))
        spread = [space - setting().gap("section").natural for space in found]
        assert max(spread) - min(spread) < STEP + 0.02
        assert min(spread) > 100


DRAWINGS = (
    "a\nb\nc",
    "a b\na c\nd d",
    "a b\nc b\nd d",
    "a b\na c\na d\ne f",
    "a b\na b\na c\nd d",
    "a a\nb c\nb d\ne d",
)


class Blocks(NamedTuple):
    """A page of blocks: how high each area's are, how far down their first lines, how much they stretch."""

    areas: str
    inside: dict[str, list[tuple[float, float, float]]]
    has_ground: bool
    level: int

    def composed(self) -> Composed:
        found = {
            name: [text(height, height * share, Glue(0.0, stretch)) for height, share, stretch in blocks]
            for name, blocks in self.inside.items()
        }
        fields = [Ground(areas=next(iter(found)), surface="first")] if self.has_ground else []
        return page(self.areas, found, *fields, how=at_level(self.level))


@cache
def at_level(level: int) -> Setting:
    return setting(level)


def fitting(blocks: Blocks) -> Composed:
    composed = blocks.composed()
    assume(needed(composed) <= available(composed))
    return composed


@st.composite
def pages(draw: st.DrawFn) -> Blocks:
    areas = draw(st.sampled_from(DRAWINGS))
    block = st.tuples(st.floats(12, 110), st.floats(0.1, 1), st.sampled_from([0.0, 12.0, 31.7]))
    inside = {name: draw(st.lists(block, min_size=1, max_size=2)) for name in spans(drawn(areas))}
    return Blocks(areas, inside, draw(st.booleans()), draw(st.sampled_from([-4, 0, 2, 4])))


@settings(max_examples=50)
@given(pages())
def test_the_first_line_of_every_row_stands_on_the_grid_that_begins_with_the_pages_first_line(
    blocks: Blocks,
) -> None:
    composed = fitting(blocks)
    rows = heights(composed).rows
    firsts = [rows[row][0] + composed.lines[row] for row in range(composed.grid.rows)]
    assert all(is_on_grid(line - firsts[0]) for line in firsts)


@settings(max_examples=50)
@given(pages())
def test_every_area_is_held_by_its_rows_however_many_they_are(blocks: Blocks) -> None:
    composed = fitting(blocks)
    rows = heights(composed).rows
    for own in composed.grid.areas:
        top, bottom = rows[own.span.top][0], rows[own.span.bottom][1]
        assert bottom - top >= composed.tall[own.name] - 0.001, own.name


def test_a_gap_that_gives_way_to_the_grid_takes_nothing_from_the_area_that_reaches_over_it() -> None:
    gap = setting().gap("section").natural
    # Below b and its gap the line of c would stand 2 below the grid: the gap gives these 2.
    tall = 47 - gap - 18 + 12
    inside = {"a": [text(tall + gap + 22, 12)], "b": [text(tall, 12)], "c": [text(22, 18)], "d": [text(20, 12)]}
    short = page("a b\na c\nd d", inside)
    inside["d"] = [text(20 + available(short) - needed(short), 12)]
    (top, _), (start, end), (below, _) = heights(page("a b\na c\nd d", inside)).rows
    assert start - top == pytest.approx(tall + gap - 2)
    assert end - top == pytest.approx(tall + gap + 22), "a ends no higher for it"
    assert below >= end + setting().gap("section").natural - setting().gap("section").shrink


@settings(max_examples=50)
@given(pages())
def test_rows_follow_one_another_with_no_less_space_than_their_gap_may_come_down_to(blocks: Blocks) -> None:
    composed = fitting(blocks)
    found = heights(composed)
    for row, (above, below) in enumerate(pairwise(found.rows)):
        least = min(theme().gaps[name].least for name in ("section", "band", "on-ground"))
        assert below[0] - above[1] >= least + found.below[row] + found.above[row + 1] - 0.001


@settings(max_examples=50)
@given(pages())
def test_a_page_that_fits_ends_on_its_foot(blocks: Blocks) -> None:
    composed = fitting(blocks)
    assert heights(composed).rows[-1][1] == pytest.approx(FOOT)
