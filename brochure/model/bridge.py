"""The bridge: a mass of ink with arches cut out of it, as a block asks for it and before a page has drawn it.

A block knows where its arches stand; only the page knows the ground they are cut from and how far it
runs. Lengths are points; x counts from the left end of the horizon, on which all arches stand.
"""

from __future__ import annotations

import math

from msgspec import Struct

from brochure.model.geometry import Point, Side
from brochure.model.ink import Ink

#: A step of a path, as `brochure.model.stack` has it.
Curve = tuple[str | float, ...]


class Dots(Struct, frozen=True):
    """Dots instead of an arch's outermost ring: `count` of them, one of which is large and stands out."""

    count: int
    radius: float
    ink: Ink
    large_at: float
    large_radius: float
    large_ink: Ink


class Arch(Struct, frozen=True):
    """A half disc about `x` on legs `stilt` tall; open to the paper, or filled with an ink."""

    x: float
    radius: float
    stilt: float = 0.0
    fill: Ink | None = None
    dots: Dots | None = None

    @property
    def height(self) -> float:
        """How far it rises above the horizon, in points."""
        return self.radius + self.stilt


class Rings(Struct, frozen=True):
    """Lines round every arch: `count` of them, each `gap` points from the one within."""

    count: int
    gap: float
    weight: float
    ink: Ink

    @property
    def reach(self) -> float:
        """How far the outermost ring's edge stands from the arch, in points."""
        return self.count * self.gap + self.weight / 2


class Bridge(Struct, frozen=True):
    """Arches on one horizon, in order from left to right.

    On a ground they are cut from it; elsewhere they are cut from a bar of their own of `ink`, which
    begins `deck` points above the horizon. On the sides it `runs_on` it goes on past its end with arches
    like its last, `pier` points apart.
    """

    arches: tuple[Arch, ...]
    ink: Ink
    deck: float
    pier: float = 0.0
    rings: Rings | None = None
    runs_on: tuple[Side, ...] = ()


def half_width(arch: Arch, high: float) -> float:
    """Return half the width of an arch's opening `high` points above the horizon; 0 above its crown."""
    above = max(high - arch.stilt, 0.0)
    return math.sqrt(max(arch.radius**2 - above**2, 0.0))


def arc(centre: Point, radius: float, start: float, end: float) -> list[Curve]:
    """Return Bézier curves, none over a quarter, from angle `start` to `end`, counted from the right and upwards."""
    count = max(math.ceil(abs(end - start) / (math.pi / 2) - 1e-9), 1)
    turn = (end - start) / count
    k = 4 / 3 * math.tan(turn / 4) * radius
    steps: list[Curve] = []
    for number in range(count):
        a, b = start + number * turn, start + (number + 1) * turn
        steps.append(
            (
                "c",
                centre.x + radius * math.cos(a) - k * math.sin(a),
                centre.y - radius * math.sin(a) - k * math.cos(a),
                centre.x + radius * math.cos(b) + k * math.sin(b),
                centre.y - radius * math.sin(b) + k * math.cos(b),
                centre.x + radius * math.cos(b),
                centre.y - radius * math.sin(b),
            )
        )
    return steps
