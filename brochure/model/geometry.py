"""Points, sizes and rectangles, in points (1/72 inch), y growing downwards from the trim's top left corner."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

#: Points in a millimetre.
MM = 72 / 25.4

#: How far from its end a Bézier curve's handle stands that is a quarter of a circle, for a radius of 1.
KAPPA = 0.5522847498

#: How far a length may differ from the sum of its parts before it counts as a fault, in points.
ROUNDING = 0.001

Side = Literal["top", "right", "bottom", "left"]


def mm(points: float) -> float:
    """Return a length in points as millimetres."""
    return points / MM


def stepped(length: float, step: float) -> float:
    """Return the whole steps within a length, in points; what rounding took off the last of them is no loss."""
    return (length + ROUNDING) // step * step


class Point(Struct, frozen=True, gc=False):
    """A place, in points."""

    x: float = 0.0
    y: float = 0.0


class Size(Struct, frozen=True, gc=False):
    """A width and a height, in points."""

    width: float
    height: float


class Rect(Struct, frozen=True, gc=False):
    """A rectangle by its top left corner, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge, in points."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge, in points."""
        return self.y + self.height


class Inset(Struct, frozen=True, gc=False):
    """The distances from a box's edges to what stands in it, in points."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


def common(one: Rect, other: Rect) -> Rect:
    """Return what two rectangles have in common, of no width or height where that is nothing."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    width, height = min(one.right, other.right) - left, min(one.bottom, other.bottom) - top
    return Rect(left, top, max(width, 0.0), max(height, 0.0))


def about(first: Rect, *others: Rect) -> Rect:
    """Return the smallest rectangle that holds all of these."""
    left, top, right, bottom = first.x, first.y, first.right, first.bottom
    for each in others:
        left, top = min(left, each.x), min(top, each.y)
        right, bottom = max(right, each.right), max(bottom, each.bottom)
    return Rect(left, top, right - left, bottom - top)
