"""Affine matrices and rectangles of a page, as PDF writes both: six numbers, and left, lower, right, upper edge."""

from __future__ import annotations

import math

from brochure.preflight.values import Box

Matrix = tuple[float, float, float, float, float, float]

#: Less than this much, in points, is shared by rectangles that touch.
_EDGE = 0.02

UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def product(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does what `first` does and then what `then` does (ISO 32000-1 8.3.4)."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def matrix_of(numbers: tuple[float, ...]) -> Matrix:
    """Return six numbers as a matrix; any other count is the one that moves nothing."""
    if len(numbers) != 6:
        return UNMOVED
    a, b, c, d, e, f = numbers
    return a, b, c, d, e, f


def moved(box: Box, by: Matrix) -> Box:
    """Return the smallest rectangle about a rectangle that has been moved."""
    a, b, c, d, e, f = by
    x0, y0, x1, y1 = box
    xs = (a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1)
    ys = (b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1)
    return min(xs) + e, min(ys) + f, max(xs) + e, max(ys) + f


def scale(by: Matrix) -> float:
    """Return by how much lengths grow: the square root of what an area does."""
    return math.sqrt(abs(by[0] * by[3] - by[1] * by[2]))


def meet(one: Box, other: Box | None) -> Box | None:
    """Return what two rectangles share; None where that is nothing. No `other` is one without end."""
    if other is None:
        return one
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    x1, y1 = min(one[2], other[2]), min(one[3], other[3])
    return (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else None


def about_both(one: Box, other: Box) -> Box:
    """Return the smallest rectangle about two."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def grown(box: Box, by: float) -> Box:
    """Return a rectangle with each side `by` points further out."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def holds(outer: Box, inner: Box, slack: float = 0.0) -> bool:
    """Whether all of a rectangle lies in another, give or take `slack` points."""
    return (
        outer[0] - slack <= inner[0]
        and outer[1] - slack <= inner[1]
        and outer[2] + slack >= inner[2]
        and outer[3] + slack >= inner[3]
    )


def overlap(one: Box, other: Box) -> bool:
    """Whether rectangles share more than an edge; a line without width has to lie within."""
    found = meet(one, other)
    if found is None:
        return False
    wide, high = one[2] - one[0] > _EDGE, one[3] - one[1] > _EDGE
    return (found[2] - found[0] > _EDGE or not wide) and (found[3] - found[1] > _EDGE or not high)
