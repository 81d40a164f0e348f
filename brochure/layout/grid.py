"""A page template and the blocks meant for it become a grid of areas with widths. Knows no heights."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brochure.blocks.kit.manuscript import Entry
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
    name: str
    rows: int
    columns: int
    areas: tuple[Area, ...]


def grids(theme: Theme, entries: Sequence[Entry]) -> tuple[Grid, ...]:
    """Return the pages that have anything to show, each block in the area that names its id or type.

    Raises LookupError with the entry for a block that no area takes.
    """
    homes = _assigned(theme, entries)
    found: list[Grid] = []
    for template in theme.pages:
        names = [name for name in spans(drawn(template.areas.string)) if (template.name, name) in homes]
        if names:
            inside = {name: tuple(homes[template.name, name]) for name in names}
            found.append(_grid(template, theme.paper, inside, len(found) + 1))
    return tuple(found)


def _assigned(theme: Theme, entries: Sequence[Entry]) -> dict[tuple[str, str], list[Entry]]:
    """Each area, by page and name, with its blocks in the order of the YAML."""
    areas: dict[str, tuple[str, str]] = {}
    for template in theme.pages:
        for name in spans(drawn(template.areas.string)):
            areas.setdefault(name, (template.name, name))
    homes: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if not entry.block.hidden:
            home = areas.get(entry.block.id or "") or areas.get(entry.kind) or areas.get(REST)
            if home is None:
                raise LookupError(entry)
            homes.setdefault(home, []).append(entry)
    return homes


def _grid(template: PageTemplate, paper: Paper, inside: dict[str, tuple[Entry, ...]], number: int) -> Grid:
    whole = drawn(template.areas.string)
    rows = closed_up(whole, frozenset(inside))
    edges = columns(template.columns, paper)
    grounds = {name: ground for ground in template.grounds for name in ground.areas.split()}
    areas = []
    for name, span in spans(rows).items():
        x, end = edges[span.left][0], edges[span.right][1]
        areas.append(Area(name, span, x, end - x, inside[name], grounds.get(name)))
    return Grid(number, template.name, len(rows), len(edges), tuple(areas))
