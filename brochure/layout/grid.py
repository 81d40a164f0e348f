"""A page template and the blocks meant for it become a grid of areas with widths. Knows no heights."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.masthead import MASTHEAD, Masthead
from brochure.model.areas import Span, closed_up, columns, drawn, spans
from brochure.model.theme import Ground, PageTemplate, Paper, Theme

#: The area that takes blocks no other area names.
REST = "rest"


class Area(Struct, frozen=True):
    """An area with the blocks in it; `x` and `width` in points, `ground` the field of ink it lies on."""

    name: str
    span: Span
    x: float
    width: float
    entries: tuple[Entry, ...]
    ground: Ground | None = None


class Grid(Struct, frozen=True):
    """One page before its heights are known: `rows` of `columns` cells, empty areas closed up."""

    number: int
    rows: int
    columns: int
    areas: tuple[Area, ...]


class Placement(Struct, frozen=True):
    """The pages that have anything to show, and the blocks that no area takes."""

    grids: tuple[Grid, ...]
    homeless: tuple[Entry, ...]


def placement(theme: Theme, entries: Sequence[Entry]) -> Placement:
    """Put each block that is not hidden into the area that names its id, else its type, else the rest."""
    areas = {name: page for page, template in enumerate(theme.pages) for name in spans(drawn(template.areas.string))}
    inside: list[dict[str, tuple[Entry, ...]]] = [{} for _ in theme.pages]
    homeless: list[Entry] = []
    for entry in entries:
        if not entry.block.hidden:
            name = next((each for each in (entry.block.id, entry.kind, REST) if each in areas), None)
            if name is None:
                homeless.append(entry)
            else:
                page = inside[areas[name]]
                page[name] = (*page.get(name, ()), entry)
    for page, template in zip(inside, theme.pages, strict=True):
        cover = next((entry for blocks in page.values() for entry in blocks if entry.kind == "cover"), None)
        if cover and MASTHEAD in spans(drawn(template.areas.string)):
            page[MASTHEAD] = (Entry(MASTHEAD, MASTHEAD, Masthead(), cover.origin),)
    shown = [(template, blocks) for template, blocks in zip(theme.pages, inside, strict=True) if blocks]
    grids = [_grid(template, theme.paper, blocks, number) for number, (template, blocks) in enumerate(shown, start=1)]
    return Placement(tuple(grids), tuple(homeless))


def _grid(template: PageTemplate, paper: Paper, inside: dict[str, tuple[Entry, ...]], number: int) -> Grid:
    numbered = {name: index for index, ground in enumerate(template.grounds) for name in ground.areas.split()}
    rows = closed_up(drawn(template.areas.string), frozenset(inside), numbered)
    edges = columns(template.columns, paper if template.gutter is None else replace(paper, gutter=template.gutter))
    areas = []
    for name, span in spans(rows).items():
        x, end = edges[span.left][0], edges[span.right][1]
        areas.append(Area(name, span, x, end - x, inside[name], _ground(template, name)))
    return Grid(number, len(rows), len(edges), tuple(areas))


def _ground(template: PageTemplate, area: str) -> Ground | None:
    return next((ground for ground in template.grounds if area in ground.areas.split()), None)
