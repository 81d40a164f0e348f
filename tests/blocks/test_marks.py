"""Small drawings: the quotation mark, and the stamp with its perforation."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.blocks.kit.marks import quotation_mark, stamp
from brochure.blocks.kit.room import Room
from brochure.model.geometry import MM
from brochure.model.marks import Shape, Step
from brochure.model.stack import Box
from tests.blocks.kit import setting, theme

ROOM = Room("blocks[0]", 86 * MM, setting())


def sized(width: float, height: float) -> Room:
    """A room whose theme has stamps of that size, in millimetres."""
    measures = {**theme().measures, "stamp-width": width * MM, "stamp-height": height * MM}
    return replace(ROOM, setting=setting(design=replace(theme(), measures=measures)))


def shapes(box: Box) -> list[Shape]:
    found = [mark.what for mark in box.marks]
    assert all(isinstance(each, Shape) for each in found)
    return [each for each in found if isinstance(each, Shape)]


def ends(path: tuple[Step, ...]) -> list[tuple[float, float]]:
    """Where each step of a path ends."""
    return [(float(step[-2]), float(step[-1])) for step in path if step[0] != "z"]


def points(path: tuple[Step, ...]) -> Iterator[tuple[float, float]]:
    """Every point of a path, those that draw its curves included: the drawing lies within them."""
    for step in path:
        numbers = [float(each) for each in step[1:]]
        yield from zip(numbers[::2], numbers[1::2], strict=True)


def test_small_drawings_are_not_read() -> None:
    assert all(mark.tags is None for box in (quotation_mark(ROOM, 14.0), stamp(ROOM)) for mark in box.marks)


def test_a_quotation_mark_is_two_equal_quarter_discs_that_stand_on_the_baseline_and_apart() -> None:
    box = quotation_mark(ROOM, 14.0)
    (shape,) = shapes(box)
    assert shape.fill == setting().ink("mark")
    assert box.height == 14.0
    assert [step[0] for step in shape.path] == ["m", "c", "l", "z"] * 2
    first, second = (list(points(shape.path[start : start + 4])) for start in (0, 4))
    radius = max(x for x, _ in first) - min(x for x, _ in first)
    for quarter in (first, second):
        assert max(y for _, y in quarter) == 14.0
        assert min(y for _, y in quarter) == pytest.approx(14.0 - radius)
    between = min(x for x, _ in second) - max(x for x, _ in first)
    assert 0 < between < radius / 2
    assert [x + radius + between for x, _ in first] == pytest.approx([x for x, _ in second])


def test_a_quarter_disc_is_round() -> None:
    (shape,) = shapes(quotation_mark(ROOM, 14.0))
    (_, (x, y), (right, foot)) = (ends(shape.path)[0], ends(shape.path)[1], ends(shape.path)[2])
    radius = foot - y
    corner = (right, foot)
    start, curve = shape.path[0], shape.path[1]
    for share in (0.25, 0.5, 0.75):
        at = bezier(start, curve, share)
        assert math.dist(at, corner) == pytest.approx(radius, rel=0.001)
    assert x == right


def bezier(start: Step, curve: Step, share: float) -> tuple[float, float]:
    xs = [float(start[1]), *(float(each) for each in curve[1::2])]
    ys = [float(start[2]), *(float(each) for each in curve[2::2])]
    weights = [(1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3]
    return sum(w * x for w, x in zip(weights, xs, strict=True)), sum(w * y for w, y in zip(weights, ys, strict=True))


def test_a_stamp_is_as_large_as_the_theme_says_and_nothing_on_it_leaves_it() -> None:
    box = stamp(sized(30, 20))
    ground, *drawn = shapes(box)
    assert box.height == pytest.approx(20 * MM)
    assert max(x for x, _ in points(ground.path)) == pytest.approx(30 * MM)
    assert max(y for _, y in points(ground.path)) == pytest.approx(20 * MM)
    for shape in drawn:
        assert all(0 <= x <= 30 * MM and 0 <= y <= 20 * MM for x, y in points(shape.path))


def test_a_stamp_shows_a_bridge_in_rings_and_a_sun_clear_of_them() -> None:
    ground, sun, rings, arch = shapes(stamp(ROOM))
    inks = [shape.fill or shape.stroke for shape in (ground, sun, rings, arch)]
    assert inks == [setting().ink(name) for name in ("stamp", "stamp-sun", "hairline", "tile")]
    foot = max(y for _, y in points(arch.path))
    assert max(y for _, y in points(rings.path)) == pytest.approx(foot), "all stand on one horizon"
    middle = (min(x for x, _ in points(arch.path)) + max(x for x, _ in points(arch.path))) / 2
    outer = max(x for x, _ in points(rings.path)) - middle
    at, radius = disc(sun)
    assert math.dist(at, (middle, foot)) > outer + radius


def disc(shape: Shape) -> tuple[tuple[float, float], float]:
    """Middle and radius of a disc: four curves and nothing else, so nothing radiates from it."""
    assert [step[0] for step in shape.path] == ["m", "c", "c", "c", "c", "z"]
    xs, ys = [x for x, _ in ends(shape.path)], [y for _, y in ends(shape.path)]
    radius = (max(xs) - min(xs)) / 2
    return ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2), radius


@given(st.floats(4, 80), st.floats(4, 80))
def test_a_stamp_of_any_size_is_bitten_on_all_sides_evenly_and_at_its_corners(width: float, height: float) -> None:
    ground = shapes(stamp(sized(width, height)))[0]
    right, bottom = width * MM, height * MM
    deep = bite_depth(ground.path)
    for x, y in ((0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom)):
        # No crumb of paper is left at a corner: the nearest ink is as far as a bite is deep.
        assert min(math.dist((x, y), end) for end in ends(ground.path)) == pytest.approx(deep)
    tops = sorted(x for x, y in ends(ground.path) if y == pytest.approx(0.0))
    count = max(round(right / (3 * MM)), 1)
    assert len(tops) == 2 * count
    middles = [(before + after) / 2 for before, after in zip(tops[1:-1:2], tops[2:-1:2], strict=True)]
    assert middles == pytest.approx([right * number / count for number in range(1, count)])
    turned = sorted((right - x, bottom - y) for x, y in ends(ground.path))
    assert [x for x, _ in turned] == pytest.approx([x for x, _ in sorted(ends(ground.path))], abs=1e-6), (
        "all sides alike"
    )
    assert all(-1e-9 <= x <= right + 1e-9 and -1e-9 <= y <= bottom + 1e-9 for x, y in ends(ground.path))


def test_bites_are_round_at_the_corners_too() -> None:
    path = shapes(stamp(ROOM))[0].path
    width, height = setting().measure("stamp-width"), setting().measure("stamp-height")
    curves = [(before, step) for before, step in pairwise(path) if step[0] == "c"]
    for corner in ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height)):
        before, curve = min(
            curves, key=lambda each: math.dist(corner, bezier((*each[0][:1], *each[0][-2:]), each[1], 0.5))
        )
        for share in (0.0, 0.3, 0.5, 1.0):
            at = bezier((before[0], *before[-2:]), curve, share)
            assert math.dist(at, corner) == pytest.approx(bite_depth(path), rel=0.001)


def bite_depth(path: tuple[Step, ...]) -> float:
    """How deep a bite goes: the first step ends so far below the corner."""
    return float(path[0][2])
