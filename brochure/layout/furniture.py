"""The grounds of a page: fields of ink behind areas, out to the page's edges and beyond. Knows no text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.layout.bridges import drawn, opening
from brochure.layout.column import Composed, Heights
from brochure.layout.grid import Area
from brochure.model.bridge import Arch, Bridge
from brochure.model.geometry import MM, ROUNDING, Point, Rect, Side
from brochure.model.marks import Mark, Piece, Shape, Step, rectangle
from brochure.model.page import Placed
from brochure.model.theme import Ground

#: How far beyond the trim a ground with arches that run on is drawn: past any bleed, in points.
OUT = 12 * MM

#: Where a page begins.
_CORNER = Point()


class _Standing(Struct, frozen=True):
    """A bridge where it stands: the left end of its horizon on the page, and the area it is in.

    `ends_ground` says that nothing follows it on its ground, nor stands beside it there.
    """

    at: Point
    bridge: Bridge
    area: Area
    ends_ground: bool


def grounds(composed: Composed, heights: Heights, placed: Sequence[Placed]) -> tuple[Mark, ...]:
    """Return a page's grounds in the order of its areas, as artifacts, the bridges of its blocks cut from them."""
    areas = {area.name: area for area in composed.grid.areas}
    last = {each.area: each for each in placed}
    standing = [
        _Standing(at, bridge, areas[each.area], areas[each.area].closes and each is last[each.area])
        for each in placed
        for at, bridge in _bridges((Mark(each.at, each.piece),))
    ]
    seen: list[Ground] = []
    for area in composed.grid.areas:
        if area.ground and area.ground not in seen:
            seen.append(area.ground)
    marks: list[Mark] = []
    for ground in seen:
        own = [each for each in standing if each.area.ground == ground]
        marks.extend(_ground(composed, heights, ground, own))
    for each in standing:
        if each.area.ground is None:
            marks.extend(_bar(composed, each))
    return tuple(marks)


def _bridges(marks: tuple[Mark, ...], at: Point = _CORNER) -> Iterator[tuple[Point, Bridge]]:
    """Yield the bridges of the pieces within `marks`, each with the left end of its horizon, from `at` on."""
    for mark in marks:
        if isinstance(mark.what, Piece):
            point = Point(at.x + mark.at.x, at.y + mark.at.y)
            yield from ((Point(point.x + each.x, point.y + each.y), bridge) for each, bridge in mark.what.bridges)
            yield from _bridges(mark.what.marks, point)


def _ground(composed: Composed, heights: Heights, ground: Ground, standing: Sequence[_Standing]) -> list[Mark]:
    """One field: to the page's edge where nothing lies between, else half the gutter or its row's pad beyond."""
    grid, paper = composed.grid, composed.setting.theme.paper
    areas = [area for area in grid.areas if area.ground == ground]
    top, bottom = min(area.span.top for area in areas), max(area.span.bottom for area in areas)
    sides = _sides(composed, areas)
    y0 = 0.0 if "top" in sides else heights.rows[top][0] - heights.above[top]
    y1 = paper.height if "bottom" in sides else heights.rows[bottom][1] + heights.below[bottom]
    if "bottom" not in sides:
        y1 = max((each.at.y for each in standing if each.ends_ground), default=y1)
    x0 = 0.0 if "left" in sides else min(area.x for area in areas) - paper.gutter / 2
    x1 = paper.width if "right" in sides else max(area.x + area.width for area in areas) + paper.gutter / 2
    ink = composed.setting.beneath(ground.surface)
    return _field(Rect(x0, y0, x1 - x0, y1 - y0), Shape((), ink, bleeds=tuple(sides)), standing)


def _bar(composed: Composed, standing: _Standing) -> list[Mark]:
    """The bar a bridge brings along where no ground lies: from edge to edge of the page, or of its area."""
    area, bridge, paper = standing.area, standing.bridge, composed.setting.theme.paper
    sides: list[Side] = [side for side in _sides(composed, [area]) if side in ("left", "right")]
    x0 = 0.0 if "left" in sides else area.x
    x1 = paper.width if "right" in sides else area.x + area.width
    bar = Rect(x0, standing.at.y - bridge.deck, x1 - x0, bridge.deck)
    return _field(bar, Shape((), bridge.ink, bleeds=tuple(sides)), [standing])


def _field(rect: Rect, shape: Shape, standing: Sequence[_Standing]) -> list[Mark]:
    """A field of ink with the openings of its bridges cut from it, and what is drawn on it.

    Openings that stand on the field's foot are part of its outline: an edge that is drawn twice, once
    for the field and once for the opening, shows as a hairline. Where the field ends short of the page's
    edge the bridge is cut off with it.
    """
    x0, x1 = rect.x, rect.right
    clip = _clip(rect, shape.bleeds) if standing and not {"left", "right"} <= set(shape.bleeds) else ()
    foot: list[tuple[Arch, Point]] = []
    holes: list[Step] = []
    over: list[Mark] = []
    for each in standing:
        edges = (-OUT if "left" in shape.bleeds else x0, x1 + OUT if "right" in shape.bleeds else x1)
        bridge = drawn(each.bridge, (edges[0] - each.at.x, edges[1] - each.at.x))
        for arch in bridge.arches:
            if arch.fill is None and abs(each.at.y - rect.bottom) < ROUNDING:
                foot.append((arch, each.at))
            elif arch.fill is None:
                holes.extend((*opening(arch, each.at), ("z",)))
        over.extend(_clipped(mark, clip) for mark in bridge.marks(each.at))
        if each.bridge.runs_on:
            x0, x1 = min(x0, edges[0] - OUT), max(x1, edges[1] + OUT)
    foot.sort(key=lambda pair: pair[1].x + pair[0].x)
    outline: list[Step] = [("m", x1, rect.y), ("l", x0, rect.y), ("l", x0, rect.bottom)]
    for arch, at in foot:
        (_, x, y), *rest = opening(arch, at)
        outline.extend((("l", x, y), *rest))
    path = (*outline, ("l", x1, rect.bottom), ("z",), *holes)
    field = Mark(Point(), Shape(path, shape.fill, even_odd=bool(holes), bleeds=shape.bleeds), None)
    runs_over = x0 < rect.x or x1 > rect.right
    return [_clipped(field, clip) if runs_over else field, *over]


def _clip(rect: Rect, bleeds: Sequence[Side]) -> tuple[Step, ...]:
    """What a field may show of its bridges: all above and below, but at its sides no more than itself and its bleed."""
    x0 = rect.x - (OUT if "left" in bleeds else 0.0)
    x1 = rect.right + (OUT if "right" in bleeds else 0.0)
    return rectangle(x1 - x0, rect.height + 2 * OUT, x0, rect.y - OUT)


def _clipped(mark: Mark, clip: tuple[Step, ...]) -> Mark:
    return replace(mark, what=replace(mark.what, clip=clip)) if clip and isinstance(mark.what, Shape) else mark


def _sides(composed: Composed, areas: Sequence[Area]) -> list[Side]:
    """The sides on which nothing lies between some areas and the page's edge."""
    grid = composed.grid
    sides: list[Side] = []
    if min(area.span.top for area in areas) == 0:
        sides.append("top")
    if max(area.span.right for area in areas) == grid.columns - 1:
        sides.append("right")
    if max(area.span.bottom for area in areas) == grid.rows - 1:
        sides.append("bottom")
    if min(area.span.left for area in areas) == 0:
        sides.append("left")
    return sides
