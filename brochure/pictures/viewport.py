"""How a drawing is fitted into a frame (SVG 2, 8.7), and what of it a frame lets be seen. Knows no elements."""

from __future__ import annotations

from brochure.pictures.affine import Affine, moved
from brochure.pictures.outlines import Path, bounds

#: Left, top, right and bottom of what is shown, in the drawing's units.
Window = tuple[float, float, float, float]

_ALONG = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


def fitted(box: tuple[float, float, float, float], size: tuple[float, float], preserve: str) -> Affine | None:
    """Return the transform that puts a view box into a frame of a size; None where nothing of it shows."""
    x, y, width, height = box
    if min(width, height, *size) <= 0:
        return None
    words = preserve.replace("defer", "").split() or ["xMidYMid"]
    across, down = size[0] / width, size[1] / height
    if words[0] == "none":
        return Affine(a=across, d=down).after(moved(-x, -y))
    scale = max(across, down) if "slice" in words[1:] else min(across, down)
    right, low = _ALONG.get(words[0][1:4], 0.5), _ALONG.get(words[0][5:8], 0.5)
    left, top = right * (size[0] - scale * width), low * (size[1] - scale * height)
    return moved(left, top).after(Affine(a=scale, d=scale)).after(moved(-x, -y))


def common(one: Window | None, other: Window) -> Window:
    """Return what two windows have in common."""
    if one is None:
        return other
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def is_rectangle(path: Path) -> bool:
    """Whether a path is an upright rectangle: straight lines along its own edges, from corner to corner."""
    left, top, right, bottom = bounds(path)
    small = 1e-6 * max(right - left, bottom - top, 1e-9) + 1e-9
    points = [(float(step[-2]), float(step[-1])) for step in path if step[0] != "z"]
    if any(step[0] == "c" for step in path) or sum(step[0] == "m" for step in path) != 1:
        return False
    on_corners = all(
        min(abs(x - left), abs(x - right)) <= small and min(abs(y - top), abs(y - bottom)) <= small for x, y in points
    )
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return (
        on_corners
        and len(points) >= 4
        and all(abs(x0 - x1) <= small or abs(y0 - y1) <= small for (x0, y0), (x1, y1) in pairs)
    )
