"""A bridge drawn: its openings, the rings round them, and the dots that count. Knows no page but its edges.

Each ring is a line of its own, ended where a neighbour's rings begin: nothing is painted over
anything, so the press has one ink in one place and no hairline shows where two meet.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from brochure.model.bridge import Arch, Bridge, Rings, arc
from brochure.model.geometry import Point
from brochure.model.marks import Mark, Pen, Shape, Step

#: How finely the end of a ring is looked for: halvings of a right angle.
_HALVINGS = 24


class Drawn(Struct, frozen=True):
    """A bridge with the arches it runs on with, all in order from left to right."""

    bridge: Bridge
    arches: tuple[Arch, ...]

    def marks(self, at: Point) -> tuple[Mark, ...]:
        """Return what is drawn on the bridge: filled arches, rings and dots, its horizon beginning at `at`."""
        return _marks(self, at)

    def drawn(self, at: Point) -> list[Mark]:
        """Return the same, drawn anew."""
        found = [
            Mark(Point(), Shape((*opening(arch, at), ("z",)), arch.fill), None)
            for arch in self.arches
            if arch.fill is not None
        ]
        rings = self.bridge.rings
        if rings is None:
            return found
        path = [step for arch in self.arches for step in self._rings(arch, rings, at)]
        found.append(Mark(Point(), Shape(tuple(path), stroke=rings.ink, weight=rings.weight), None))
        if tips := _tips(path, at.y):
            # Where two lines meet their ends are square: a dot makes the tip whole.
            found.append(Mark(Point(), Shape(tips, stroke=rings.ink, weight=rings.weight, pen=Pen(cap=1)), None))
        for arch in self.arches:
            found.extend(_dots(arch, rings, at))
        return found

    def _rings(self, arch: Arch, rings: Rings, at: Point) -> list[Step]:
        others = [other for other in self.arches if other is not arch]
        count = rings.count - 1 if arch.dots else rings.count
        return [
            step
            for number in range(1, count + 1)
            for step in _ring(arch, arch.radius + number * rings.gap, _Covering(others, rings), at)
        ]


@lru_cache(maxsize=64)
def _marks(bridge: Drawn, at: Point) -> tuple[Mark, ...]:
    # Kept: other words leave the bridges as they were, and a preview draws them at every key.
    return tuple(bridge.drawn(at))


class _Covering(Struct, frozen=True):
    """The arches that may lie over one's rings."""

    others: Sequence[Arch]
    rings: Rings

    def hides(self, arch: Arch, x: float, high: float) -> bool:
        """Whether a point, `high` above the horizon, belongs to a neighbour: a larger one, or the nearer of equals."""
        for other in self.others:
            if other.radius < arch.radius - 0.001:
                reach = other.radius
            elif other.radius > arch.radius + 0.001:
                reach = other.radius + self.rings.count * self.rings.gap  # ends under its outermost line
            else:
                if abs(x - other.x) < abs(x - arch.x):
                    return True
                continue
            if math.hypot(x - other.x, max(high - other.stilt, 0.0)) < reach:
                return True
        return False


def drawn(bridge: Bridge, edges: tuple[float, float]) -> Drawn:
    """Return a bridge with as many further arches as reach its `edges`, given from its left end."""
    if not bridge.runs_on or not bridge.arches:
        return Drawn(bridge, bridge.arches)
    arches = list(bridge.arches)
    for side, end, way in (("left", 0, -1), ("right", -1, 1)):
        if side not in bridge.runs_on:
            continue
        one = replace(arches[end], fill=None, dots=None)
        while edges[0] < one.x + way * one.radius < edges[1]:
            one = replace(one, x=one.x + way * (2 * one.radius + bridge.pier))
            arches.insert(0 if way < 0 else len(arches), one)
    return Drawn(bridge, tuple(arches))


def opening(arch: Arch, at: Point) -> tuple[Step, ...]:
    """Return the line over an arch's opening from left to right, its bridge's horizon beginning at `at`."""
    x, spring = at.x + arch.x, at.y - arch.stilt
    return (
        ("m", x - arch.radius, at.y),
        ("l", x - arch.radius, spring),
        *arc(Point(x, spring), arch.radius, math.pi, 0.0),
        ("l", x + arch.radius, at.y),
    )


def _ring(arch: Arch, radius: float, covering: _Covering, at: Point) -> list[Step]:
    """A line round an arch, from where it comes out from under its neighbours to where it goes under."""

    def has_leg(way: int) -> bool:
        """Whether a ring that comes down to where its arch springs goes on to the horizon."""
        return arch.stilt > 0 and not covering.hides(arch, arch.x + way * radius, 0.0)

    ends = [_end(arch, radius, covering, way) for way in (1, -1)]
    if any(end is None for end in ends):
        return []
    right, left = ends[0] or 0.0, math.pi - (ends[1] or 0.0)
    centre = Point(at.x + arch.x, at.y - arch.stilt)
    start = Point(centre.x + radius * math.cos(left), centre.y - radius * math.sin(left))
    steps: list[Step] = [("m", start.x, start.y)]
    if left == math.pi and has_leg(-1):
        steps = [("m", start.x, at.y), ("l", start.x, start.y)]
    steps.extend(arc(centre, radius, left, right))
    if right == 0.0 and has_leg(1):
        steps.append(("l", centre.x + radius, at.y))
    return steps


def _tips(path: Sequence[Step], horizon: float) -> tuple[Step, ...]:
    """Dots at the points above the horizon where two lines of a path end together."""
    ends: dict[tuple[float, float], int] = {}
    for index, step in enumerate(path):
        is_last = index + 1 == len(path) or path[index + 1][0] == "m"
        if step[0] == "m" or is_last:
            point = round(float(step[-2]), 2), round(float(step[-1]), 2)
            ends[point] = ends.get(point, 0) + (point[1] < horizon - 1)
    return tuple(step for (x, y), count in ends.items() if count > 1 for step in (("m", x, y), ("l", x, y)))


def _end(arch: Arch, radius: float, covering: _Covering, way: int) -> float | None:
    """The angle above the horizon at which a ring goes under a neighbour on one side; None if its crown is hidden."""

    def is_hidden(angle: float) -> bool:
        x = arch.x + way * radius * math.cos(angle)
        return covering.hides(arch, x, arch.stilt + radius * math.sin(angle))

    if is_hidden(math.pi / 2):
        return None
    if not is_hidden(0.0):
        return 0.0
    low, high = 0.0, math.pi / 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_hidden(middle) else (low, middle)
    return high


def _dots(arch: Arch, rings: Rings, at: Point) -> list[Mark]:
    """The dots on an arch's outermost ring, and the large one among them.

    They are one dashed line, whose lines of no length with round ends are discs (ISO 32000-1 8.4.3.6).
    """
    dots = arch.dots
    if dots is None:
        return []
    radius = arch.radius + rings.count * rings.gap
    centre = Point(at.x + arch.x, at.y - arch.stilt)
    large = min(round(dots.large_at * dots.count), dots.count - 1)
    path = [
        *_dotted(centre, radius, dots.count, (0, large)),
        *_dotted(centre, radius, dots.count, (large + 1, dots.count)),
    ]
    pen = Pen(cap=1, dashes=(0.0, math.pi * radius / dots.count))
    row = Shape(tuple(path), stroke=dots.ink, weight=2 * dots.radius, pen=pen)
    place = _on(centre, radius, _dot_angle(large, dots.count))
    return [Mark(Point(), row, None), Mark(Point(), Shape(_disc(place, dots.large_radius), dots.large_ink), None)]


def _dot_angle(number: int, count: int) -> float:
    return math.pi * (1 - (number + 0.5) / count)


def _dotted(centre: Point, radius: float, count: int, numbers: tuple[int, int]) -> list[Step]:
    """The line from the first of some dots to just past the last, so that rounding does not lose it."""
    if numbers[0] >= numbers[1]:
        return []
    start, end = _dot_angle(numbers[0], count), _dot_angle(numbers[1] - 1, count) - 0.1 / count
    first = _on(centre, radius, start)
    return [("m", first.x, first.y), *arc(centre, radius, start, end)]


def _on(centre: Point, radius: float, angle: float) -> Point:
    return Point(centre.x + radius * math.cos(angle), centre.y - radius * math.sin(angle))


def _disc(centre: Point, radius: float) -> tuple[Step, ...]:
    return (("m", centre.x + radius, centre.y), *arc(centre, radius, 0.0, 2 * math.pi), ("z",))
