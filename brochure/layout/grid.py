"""A page template and the blocks meant for it become a grid of areas with widths. Knows no heights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.masthead import MASTHEAD, Masthead
from brochure.model.areas import Rows, Span, closed_up, columns, drawn, spans
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
    """The pages that have anything to show, each as its template's drawings have it; and the blocks no area takes."""

    pages: tuple[tuple[Grid, ...], ...]
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
            page[MASTHEAD] = (Entry(MASTHEAD, MASTHEAD, Masthead(), cover.origin), *page.get(MASTHEAD, ()))
    shown = [(template, blocks) for template, blocks in zip(theme.pages, inside, strict=True) if blocks]
    pages = [_grids(template, theme.paper, blocks, number) for number, (template, blocks) in enumerate(shown, start=1)]
    return Placement(tuple(pages), tuple(homeless))


def _grids(
    template: PageTemplate, paper: Paper, inside: Mapping[str, tuple[Entry, ...]], number: int
) -> tuple[Grid, ...]:
    """A page's grid for each way it is drawn; drawings that close up to the same count once."""
    numbered = {name: index for index, ground in enumerate(template.grounds) for name in ground.areas.split()}
    edges = columns(template.columns, paper if template.gutter is None else replace(paper, gutter=template.gutter))
    drawings = [
        closed_up(drawn(each.string), frozenset(inside), numbered) for each in (template.areas, *template.others)
    ]
    return tuple(
        Grid(number, len(rows), len(edges), tuple(_areas(template, rows, edges, inside)))
        for rows in dict.fromkeys(drawings)
    )


def _areas(
    template: PageTemplate, rows: Rows, edges: tuple[tuple[float, float], ...], inside: Mapping[str, tuple[Entry, ...]]
) -> Iterator[Area]:
    for name, span in spans(rows).items():
        x, end = edges[span.left][0], edges[span.right][1]
        yield Area(name, span, x, end - x, inside[name], _ground(template, name))


def _ground(template: PageTemplate, area: str) -> Ground | None:
    return next((ground for ground in template.grounds if area in ground.areas.split()), None)
