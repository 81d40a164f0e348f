"""Bridges drawn: openings, rings that end where a neighbour's begin, arches that run on, dots that count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.layout.bridges import drawn, opening
from brochure.model.bridge import Arch, Bridge, Dots, Rings, half_width
from brochure.model.geometry import Point
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Shape
from tests.layout.kit import traced

STONE, GOAL, LINE, DOT = (Ink(name, (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1)) for name in ("stone", "goal", "line", "dot"))
RINGS = Rings(3, 7.0, 1.6, LINE)
AT = Point(40.0, 500.0)
#: Bézier curves leave a circle by no more than this share of its radius.
ROUND = 3e-4


def bridge(*arches: Arch, rings: Rings | None = RINGS) -> Bridge:
    return Bridge(arches, STONE, 100.0, 10.0, rings)


def shapes(marks: Sequence[Mark]) -> list[Shape]:
    return [mark.what for mark in marks if isinstance(mark.what, Shape)]


def ring_lines(of: Bridge) -> list[list[Point]]:
    """The lines of all rings, as points counted from the horizon's left end and upwards."""
    path = next(shape.path for shape in shapes(drawn(of, (0.0, 0.0)).marks(AT)) if shape.stroke == LINE)
    return [[Point(point.x - AT.x, AT.y - point.y) for point in line] for line in traced(path)]


def row(radii: list[float], stilts: list[float], piers: list[float]) -> tuple[Arch, ...]:
    """Arches side by side on one horizon."""
    arches: list[Arch] = []
    x = 0.0
    for radius, stilt, pier in zip(radii, stilts, piers, strict=False):
        arches.append(Arch(x + radius, radius, stilt))
        x += 2 * radius + pier
    return tuple(arches)


rows = st.builds(
    row,
    st.lists(st.one_of(st.floats(25, 120), st.just(60.0)), min_size=1, max_size=5),
    st.lists(st.one_of(st.just(0.0), st.floats(0, 20)), min_size=5, max_size=5),
    st.lists(st.floats(0, 60), min_size=5, max_size=5),
)


def is_within(arch: Arch, point: Point, beyond: float = 0.0) -> bool:
    """Whether a point lies in an arch's opening, or no further than `beyond` from it; on its edge it does not."""
    reach = half_width(replace(arch, radius=arch.radius + beyond), point.y)
    return abs(point.x - arch.x) < reach - ROUND * (arch.radius + beyond)


@given(rows)
def test_an_opening_goes_from_foot_to_foot_along_its_arch(arches: tuple[Arch, ...]) -> None:
    for arch in arches:
        (points,) = traced(opening(arch, AT))
        assert (points[0].y, points[-1].y) == (AT.y, AT.y)
        assert (points[0].x, points[-1].x) == pytest.approx((AT.x + arch.x - arch.radius, AT.x + arch.x + arch.radius))
        assert min(point.y for point in points) == pytest.approx(AT.y - arch.height)
        for point in points:
            spring = max(AT.y - point.y - arch.stilt, 0.0)
            assert math.hypot(point.x - AT.x - arch.x, spring) == pytest.approx(arch.radius, rel=ROUND)


def test_an_arch_alone_has_all_its_rings_from_the_horizon_to_the_horizon() -> None:
    lines = ring_lines(bridge(Arch(60.0, 50.0)))
    assert len(lines) == 3
    for number, line in enumerate(lines, start=1):
        assert (line[0].y, line[-1].y) == pytest.approx((0, 0), abs=1e-6)
        assert (line[0].x, line[-1].x) == pytest.approx((10 - 7 * number, 110 + 7 * number))
        assert max(point.y for point in line) == pytest.approx(50 + 7 * number)


def test_the_rings_of_an_arch_on_legs_come_down_to_the_horizon() -> None:
    for number, line in enumerate(ring_lines(bridge(Arch(60.0, 50.0, 12.0))), start=1):
        assert (line[0].y, line[1].y, line[-2].y, line[-1].y) == pytest.approx((0, 12, 12, 0), abs=1e-6)
        assert line[0].x == pytest.approx(line[1].x)
        assert max(point.y for point in line) == pytest.approx(62 + 7 * number)


def test_between_equals_the_rings_meet_halfway() -> None:
    left, right = Arch(50.0, 50.0), Arch(110.0 + 50.0, 50.0)
    lines = ring_lines(bridge(left, right))
    assert len(lines) == 6
    for end, start in zip((line[-1] for line in lines[:3]), (line[0] for line in lines[3:]), strict=True):
        assert (end.x, start.x) == pytest.approx((105, 105), abs=0.01)
        assert end.y == pytest.approx(start.y, abs=0.01)
        assert end.y > 0


def test_where_two_lines_meet_a_dot_makes_the_tip_whole() -> None:
    left, right = Arch(50.0, 50.0), Arch(110.0 + 50.0, 50.0)
    (tips,) = (
        each for each in shapes(drawn(bridge(left, right), (0.0, 0.0)).marks(AT)) if each.pen and each.pen.cap == 1
    )
    assert tips.weight == RINGS.weight
    starts = [step for step in tips.path if step[0] == "m"]
    assert len(starts) == 3
    assert all(float(step[1]) == pytest.approx(AT.x + 105, abs=0.02) for step in starts)


def test_the_rings_of_a_smaller_arch_end_where_those_of_a_larger_begin() -> None:
    small, large = Arch(40.0, 40.0), Arch(90.0 + 100.0, 100.0)
    lines = ring_lines(bridge(small, large))
    assert all(line[0].y == pytest.approx(0, abs=1e-6) for line in lines[:3]), "on its free side they come down"
    for line in lines[:3]:
        end = line[-1]
        assert math.hypot(end.x - large.x, end.y) == pytest.approx(100 + 3 * RINGS.gap, abs=0.1), (
            "under its outermost line"
        )
    assert [line[0].y for line in lines[3:4]] == pytest.approx([0], abs=1e-6), "those of the larger only at openings"
    assert lines[5][0].y > 0


def test_a_ring_whose_crown_lies_under_a_larger_neighbour_is_not_drawn() -> None:
    small, large = Arch(20.0, 20.0), Arch(40.0 + 200.0, 200.0, 30.0)
    lines = ring_lines(bridge(small, large))
    assert len(lines) == 3
    assert all(max(point.y for point in line) > 200 for line in lines)


def test_a_ring_has_no_leg_where_that_would_stand_in_a_neighbours_opening() -> None:
    legless, *_ = ring_lines(bridge(Arch(26.0, 26.0, 7.0), Arch(52.0 + 6 + 25.0, 25.0)))
    assert legless[-1].y == pytest.approx(7)
    assert legless[0].y == pytest.approx(0, abs=1e-6), "on its free side it has"


@given(rows)
def test_no_ring_reaches_into_an_opening_or_among_the_rings_of_a_larger_arch(arches: tuple[Arch, ...]) -> None:
    of = bridge(*arches)
    for line in ring_lines(of):
        top = max(line, key=lambda point: point.y)
        own = min(arches, key=lambda arch: (abs(arch.x - top.x), arch.radius))
        for point in line:
            for arch in arches:
                assert not is_within(arch, point)
                if arch.radius > own.radius + 0.01:
                    assert not is_within(arch, point, RINGS.count * RINGS.gap - 0.05)


@given(rows)
def test_everything_stands_on_the_horizon(arches: tuple[Arch, ...]) -> None:
    assert all(point.y >= -1e-6 for line in ring_lines(bridge(*arches)) for point in line)


def test_a_bridge_without_rings_draws_nothing_on_itself() -> None:
    assert drawn(bridge(Arch(60.0, 50.0), rings=None), (0.0, 0.0)).marks(AT) == ()


def test_a_filled_arch_is_drawn_in_its_ink_and_an_open_one_is_not_drawn() -> None:
    goal = Arch(170.0, 40.0, 5.0, GOAL)
    for rings in (None, RINGS):
        found = shapes(drawn(bridge(Arch(60.0, 50.0), goal, rings=rings), (0.0, 0.0)).marks(AT))
        (filled,) = (shape for shape in found if shape.fill is not None)
        assert filled.fill == GOAL
        assert filled.path == (*opening(goal, AT), ("z",))


def test_what_is_drawn_on_a_bridge_is_not_read() -> None:
    dots = Dots(20, 1.4, DOT, 0.5, 4.0, GOAL)
    marks = drawn(bridge(Arch(60.0, 50.0, 0.0, GOAL, dots)), (0.0, 0.0)).marks(AT)
    assert len(marks) == 4
    assert all(mark.tags is None for mark in marks)


def test_a_bridge_that_runs_on_nowhere_keeps_its_arches() -> None:
    of = bridge(Arch(60.0, 50.0))
    assert drawn(of, (-500.0, 500.0)).arches == of.arches


def test_a_bridge_runs_on_only_on_the_sides_it_says() -> None:
    of = bridge(Arch(50.0, 50.0), Arch(190.0, 80.0))
    left = drawn(replace(of, runs_on=("left",)), (-300.0, 600.0)).arches
    right = drawn(replace(of, runs_on=("right",)), (-300.0, 600.0)).arches
    assert left[-2:] == of.arches
    assert right[:2] == of.arches
    both = drawn(replace(of, runs_on=("left", "right")), (-300.0, 600.0)).arches
    assert both == (*left[:-2], *right)


def test_arches_that_run_on_are_like_the_last_but_open_and_without_dots() -> None:
    last = Arch(190.0, 80.0, 6.0, GOAL, Dots(20, 1.4, DOT, 0.5, 4.0, GOAL))
    of = replace(bridge(Arch(50.0, 50.0), last), runs_on=("right",))
    assert drawn(of, (0.0, 400.0)).arches[2:] == (Arch(190.0 + 170.0, 80.0, 6.0),)


@given(rows, st.floats(0, 700), st.floats(0, 700))
def test_a_bridge_that_runs_on_reaches_both_edges_and_goes_no_further_than_one_arch(
    arches: tuple[Arch, ...], before: float, after: float
) -> None:
    of = replace(bridge(*arches), runs_on=("left", "right"))
    first, last = arches[0], arches[-1]
    edges = (first.x - first.radius - before, last.x + last.radius + after)
    found = drawn(of, edges).arches
    assert list(found) == sorted(found, key=lambda arch: arch.x)
    assert found[0].x - found[0].radius <= edges[0]
    assert found[-1].x + found[-1].radius >= edges[1]
    for one, two in pairwise(found):
        if one.x < first.x or two.x > last.x:
            assert two.x - two.radius - (one.x + one.radius) == pytest.approx(of.pier)
    assert len([arch for arch in found if arch.x < first.x]) <= before / (2 * first.radius + of.pier) + 2
    assert found[0].x + found[0].radius + of.pier >= edges[0] - 1e-6 or found[0] == first


def dotted(count: int, large_at: float) -> list[Shape]:
    arch = Arch(60.0, 50.0, 4.0, dots=Dots(count, 1.4, DOT, large_at, 4.0, GOAL))
    return shapes(drawn(bridge(arch), (0.0, 0.0)).marks(AT))


@given(st.integers(1, 100), st.floats(0, 1))
def test_dots_count_exactly_what_they_stand_for_and_one_of_them_is_large(count: int, large_at: float) -> None:
    _, small, large = dotted(count, large_at)
    assert (small.stroke, small.weight) == (DOT, 2.8)
    assert small.pen is not None
    assert small.pen.cap == 1, "round ends make a disc of a line of no length"
    on, off = small.pen.dashes
    assert on == 0
    lines = traced(small.path)
    lengths = [sum(math.dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise(line)) for line in lines]
    # A line of dashes has one at its start, and one each time it has gone on as far as from one to the next.
    assert sum(math.floor(length / off) + 1 for length in lengths) == count - 1
    assert large.fill == GOAL
    (edge,) = traced(large.path)
    assert max(point.x for point in edge) - min(point.x for point in edge) == pytest.approx(8, rel=ROUND)


def test_dots_stand_evenly_on_the_outermost_ring_and_take_its_place() -> None:
    rings, small, large = dotted(9, 0.5)
    assert len(traced(rings.path)) == 2
    centre = Point(AT.x + 60, AT.y - 4)
    for line in traced(small.path):
        assert all(
            math.dist((point.x, point.y), (centre.x, centre.y)) == pytest.approx(71, rel=ROUND) for point in line
        )
    (edge,) = traced(large.path)
    assert sum(point.x for point in edge) / len(edge) == pytest.approx(centre.x, abs=0.1), (
        "the fifth of nine: the crown"
    )
    assert (min(point.y for point in edge) + max(point.y for point in edge)) / 2 == pytest.approx(centre.y - 71)
    first, second = traced(small.path)
    angle = math.pi / 9
    assert first[0].x == pytest.approx(centre.x - 71 * math.cos(angle / 2))
    assert second[0].x == pytest.approx(centre.x + 71 * math.sin(angle))


def test_the_large_dot_may_be_the_first_or_the_last() -> None:
    for large_at, way in ((0.0, -1), (1.0, 1)):
        _, small, large = dotted(12, large_at)
        assert len(traced(small.path)) == 1
        (edge,) = traced(large.path)
        middle = (min(point.x for point in edge) + max(point.x for point in edge)) / 2
        assert middle == pytest.approx(AT.x + 60 + way * 71 * math.cos(math.pi / 24))
