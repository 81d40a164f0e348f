"""Whether a shape covers a point of its page: by its outline, not by the box around it. Knows no rule."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.model.geometry import Point
from brochure.model.marks import Shape, Step

#: Into how many straight pieces a curve is cut: an arch is then true to a tenth of a millimetre.
_PIECES = 16

Edge = tuple[float, float, float, float]


def covers(shape: Shape, at: Point, point: Point) -> bool:
    """Whether the fill of a shape that stands `at` a point covers another (ISO 32000-1 8.5.3.3)."""
    x, y = (point.x - at.x) / shape.unit, (point.y - at.y) / shape.unit
    if shape.clip and not _winding(shape.clip, x, y)[0]:
        return False
    winding, crossings = _winding(shape.path, x, y)
    return bool(crossings % 2) if shape.even_odd else winding != 0


def _winding(path: tuple[Step, ...], x: float, y: float) -> tuple[int, int]:
    """How often a path winds round a point, and how often a ray from there to the right meets it."""
    winding = crossings = 0
    for x1, y1, x2, y2 in _edges(path):
        if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            winding += 1 if y2 > y1 else -1
            crossings += 1
    return winding, crossings


def _edges(path: tuple[Step, ...]) -> Iterator[Edge]:
    """Yield the straight pieces of a path, each of its parts closed as a fill closes it."""
    start = here = (0.0, 0.0)
    for letter, *numbers in path:
        values = [float(each) for each in numbers]
        if letter == "m":
            yield (*here, *start)
            start = here = (values[0], values[1])
        elif letter == "l":
            yield (*here, values[0], values[1])
            here = (values[0], values[1])
        elif letter == "c":
            for point in _curve(here, values):
                yield (*here, *point)
                here = point
        else:
            yield (*here, *start)
            here = start
    yield (*here, *start)


def _curve(start: tuple[float, float], values: list[float]) -> Iterator[tuple[float, float]]:
    x1, y1, x2, y2, x3, y3 = values
    for piece in range(1, _PIECES + 1):
        t = piece / _PIECES
        s = 1 - t
        one, two, three, four = s**3, 3 * s * s * t, 3 * s * t * t, t**3
        yield (
            one * start[0] + two * x1 + three * x2 + four * x3,
            one * start[1] + two * y1 + three * y2 + four * y3,
        )
