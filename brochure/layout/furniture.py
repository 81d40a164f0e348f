"""The grounds of a page: fields of ink behind areas, out to the page's edges and beyond. Knows no text."""

from __future__ import annotations

from brochure.layout.column import Composed, Heights
from brochure.model.geometry import Point, Side
from brochure.model.stack import Mark, Shape, rectangle
from brochure.model.theme import Ground


def grounds(composed: Composed, heights: Heights) -> tuple[Mark, ...]:
    """Return a page's grounds in the order of its areas, as artifacts."""
    seen: list[Ground] = []
    for area in composed.grid.areas:
        if area.ground and area.ground not in seen:
            seen.append(area.ground)
    return tuple(_ground(composed, heights, ground) for ground in seen)


def _ground(composed: Composed, heights: Heights, ground: Ground) -> Mark:
    """One field: to the page's edge where nothing lies between, else half the gutter or its row's pad beyond."""
    grid, paper = composed.grid, composed.setting.theme.paper
    areas = [area for area in grid.areas if area.ground == ground]
    top, bottom = min(area.span.top for area in areas), max(area.span.bottom for area in areas)
    left, right = min(area.span.left for area in areas), max(area.span.right for area in areas)
    sides: list[Side] = []
    if top == 0:
        sides.append("top")
    if right == grid.columns - 1:
        sides.append("right")
    if bottom == grid.rows - 1:
        sides.append("bottom")
    if left == 0:
        sides.append("left")
    y0 = 0.0 if "top" in sides else heights.rows[top][0] - heights.above[top]
    y1 = paper.height if "bottom" in sides else heights.rows[bottom][1] + heights.below[bottom]
    x0 = 0.0 if "left" in sides else min(area.x for area in areas) - paper.gutter / 2
    x1 = paper.width if "right" in sides else max(area.x + area.width for area in areas) + paper.gutter / 2
    shape = Shape(rectangle(x1 - x0, y1 - y0), composed.setting.ink(ground.ink), bleeds=tuple(sides))
    return Mark(Point(x0, y0), shape, None)
