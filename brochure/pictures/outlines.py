"""The shapes of SVG into paths of straight lines and Bézier curves (SVG 2, 9 and 10); the only home of fontTools here.

Knows one shape at a time: neither what it is filled with nor where it stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from brochure.model.geometry import KAPPA
from brochure.model.marks import Step, rectangle
from brochure.pictures.affine import FARTHEST, Affine, length, numbers

#: The longest path data that is read, in characters.
LONGEST = 500_000

Path = tuple[Step, ...]
Point = tuple[float, float]


def outline(name: str, given: Mapping[str, str], view: Point) -> Path | None:
    """Return the path of a shape by its element's name and attributes: () for one of no extent, None for a faulty one.

    `view` is the size percentages refer to.
    """
    return _SHAPES[name](_Given(given, view))


def is_shape(name: str) -> bool:
    """Whether an element of this name is a shape."""
    return name in _SHAPES


class _Given:
    """A shape's attributes as lengths; `is_sound` turns false with the first that is none."""

    def __init__(self, given: Mapping[str, str], view: Point) -> None:
        self.written = given
        self.is_sound = True
        self._view = view

    def x(self, name: str) -> float:
        """A length along the drawing's width; 0 where there is none."""
        return self._length(name, self._view[0])

    def y(self, name: str) -> float:
        """A length along the drawing's height; 0 where there is none."""
        return self._length(name, self._view[1])

    def r(self, name: str) -> float:
        """A length of neither direction; 0 where there is none."""
        return self._length(name, math.hypot(*self._view) / math.sqrt(2))

    def _length(self, name: str, whole: float) -> float:
        written = self.written.get(name, "0")
        found = 0.0 if written.strip() == "auto" else length(written, whole)
        self.is_sound = self.is_sound and found is not None
        return found or 0.0


def _rect(given: _Given) -> Path | None:
    x, y, width, height = given.x("x"), given.y("y"), given.x("width"), given.y("height")
    rx, ry = given.x("rx"), given.y("ry")
    if not given.is_sound:
        return None
    if width <= 0 or height <= 0:
        return ()
    # One radius given stands for both; neither is more than half the side (SVG 2, 10.2).
    rx, ry = (rx if rx > 0 or "rx" in given.written else ry), (ry if ry > 0 or "ry" in given.written else rx)
    rx, ry = min(max(rx, 0.0), width / 2), min(max(ry, 0.0), height / 2)
    if not rx or not ry:
        return rectangle(width, height, x, y)
    right, foot, kx, ky = x + width, y + height, rx * (1 - KAPPA), ry * (1 - KAPPA)
    return (
        ("m", x + rx, y),
        ("l", right - rx, y),
        ("c", right - kx, y, right, y + ky, right, y + ry),
        ("l", right, foot - ry),
        ("c", right, foot - ky, right - kx, foot, right - rx, foot),
        ("l", x + rx, foot),
        ("c", x + kx, foot, x, foot - ky, x, foot - ry),
        ("l", x, y + ry),
        ("c", x, y + ky, x + kx, y, x + rx, y),
        ("z",),
    )


def _circle(given: _Given) -> Path | None:
    return _round(given, given.r("r"), given.r("r"))


def _ellipse(given: _Given) -> Path | None:
    rx, ry = given.x("rx"), given.y("ry")
    return _round(given, rx if "rx" in given.written else ry, ry if "ry" in given.written else rx)


def _round(given: _Given, rx: float, ry: float) -> Path | None:
    x, y = given.x("cx"), given.y("cy")
    if not given.is_sound:
        return None
    if rx <= 0 or ry <= 0:
        return ()
    kx, ky = rx * KAPPA, ry * KAPPA
    return (
        ("m", x + rx, y),
        ("c", x + rx, y + ky, x + kx, y + ry, x, y + ry),
        ("c", x - kx, y + ry, x - rx, y + ky, x - rx, y),
        ("c", x - rx, y - ky, x - kx, y - ry, x, y - ry),
        ("c", x + kx, y - ry, x + rx, y - ky, x + rx, y),
        ("z",),
    )


def _line(given: _Given) -> Path | None:
    path = (("m", given.x("x1"), given.y("y1")), ("l", given.x("x2"), given.y("y2")))
    return path if given.is_sound else None


def _polyline(given: _Given) -> Path | None:
    values = numbers(given.written.get("points", ""))
    if values is None or len(given.written.get("points", "")) > LONGEST:
        return None
    corners = list(zip(values[0::2], values[1::2], strict=False))
    return tuple(("l" if number else "m", *corner) for number, corner in enumerate(corners)) if corners else ()


def _polygon(given: _Given) -> Path | None:
    path = _polyline(given)
    return (*path, ("z",)) if path else path


def _path(given: _Given) -> Path | None:
    data = given.written.get("d", "").strip()
    if not data or data == "none":
        return ()
    if len(data) > LONGEST:
        return None
    from fontTools.svgLib.path import parse_path  # noqa: PLC0415 - late: most builds have no drawing
    from fontTools.svgLib.path.arc import EllipticalArc  # noqa: PLC0415

    def arc(here: complex, rx: float, ry: float, *rest: Any) -> object:
        # An arc without a radius is a straight line (SVG 2, 9.5.1), and fontTools draws none.
        return EllipticalArc(here, rx, ry, *rest) if rx and ry else _Straight(rest[-1])

    pen = _Pen()
    try:
        parse_path(data, pen, arc_class=arc)
    except Exception:  # whatever may break in what is no path
        return None
    if not pen.path and data[0] not in "Mm":
        return None
    is_sound = all(
        abs(float(each)) <= FARTHEST for step in pen.path for each in step[1:]
    )  # false for what is no number
    return tuple(pen.path) if is_sound else None


class _Straight:
    """An arc that is none, as fontTools draws arcs."""

    def __init__(self, end: complex) -> None:
        self._end = end

    def draw(self, pen: _Pen) -> None:
        pen.lineTo((self._end.real, self._end.imag))


class _Pen:
    """What fontTools draws a path with (fontTools.pens.basePen), kept as steps."""

    def __init__(self) -> None:
        self.path: list[Step] = []
        self._start = self._here = (0.0, 0.0)
        self._is_open = False

    def moveTo(self, point: Point) -> None:  # noqa: N802 - fontTools' name
        self._start = self._here = point
        self._is_open = False

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._step("l", point)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self._step("c", *points)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        (x0, y0), (x, y), (x3, y3) = self._here, *points
        # The cubic that is the same curve (ISO 32000-1 knows no quadratic one).
        first = (x0 + 2 / 3 * (x - x0), y0 + 2 / 3 * (y - y0))
        second = (x3 + 2 / 3 * (x - x3), y3 + 2 / 3 * (y - y3))
        self._step("c", first, second, (x3, y3))

    def closePath(self) -> None:  # noqa: N802
        if self._is_open:
            if self.path[-1] == ("l", *self._start) and self.path[-2][0] != "m":
                # fontTools draws back to the start before it closes.
                del self.path[-1]
            self.path.append(("z",))
        self._here = self._start
        self._is_open = False

    def endPath(self) -> None:  # noqa: N802
        self._is_open = False

    def _step(self, letter: str, *points: Point) -> None:
        if not self._is_open:
            # After a closed outline the next begins where that began (SVG 2, 9.3.4).
            self.path.append(("m", *self._here))
            self._is_open = True
        self.path.append((letter, *(each for point in points for each in point)))
        self._here = points[-1]


_SHAPES: dict[str, Callable[[_Given], Path | None]] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}


def transformed(path: Path, affine: Affine) -> Path:
    """Return `path` as a transform puts it."""
    found: list[Step] = []
    for step in path:
        values = [float(each) for each in step[1:]]
        points = (affine.point(x, y) for x, y in zip(values[0::2], values[1::2], strict=True))
        found.append((step[0], *(each for point in points for each in point)))
    return tuple(found)


def bounds(path: Sequence[Step]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a path that has at least one point, curves taken as they run."""
    xs: list[float] = []
    ys: list[float] = []
    here: list[float] = []
    for step in path:
        values = [float(each) for each in step[1:]]
        if step[0] == "c":
            for axis, found in ((0, xs), (1, ys)):
                found.extend(_extremes(here[axis], *values[axis::2]))
        for axis, found in ((0, xs), (1, ys)):
            found.extend(values[axis::2][-1:])
        here = values[-2:] or here
    return min(xs), min(ys), max(xs), max(ys)


def _extremes(p0: float, p1: float, p2: float, p3: float) -> list[float]:
    """Where a cubic curve turns back, in one coordinate."""
    a, b, c = 3 * (p3 - 3 * p2 + 3 * p1 - p0), 6 * (p2 - 2 * p1 + p0), 3 * (p1 - p0)
    if abs(a) > 1e-9:
        root = b * b - 4 * a * c
        times = [(-b + sign * math.sqrt(root)) / (2 * a) for sign in (1, -1)] if root >= 0 else []
    else:
        times = [-c / b] if abs(b) > 1e-9 else []
    return [
        p0 * (1 - t) ** 3 + 3 * p1 * t * (1 - t) ** 2 + 3 * p2 * t * t * (1 - t) + p3 * t**3 for t in times if 0 < t < 1
    ]
