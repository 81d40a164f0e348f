"""A page template and the blocks meant for it become a grid of areas with widths. Knows no heights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.homes import areas_of, home_of
from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.masthead import MASTHEAD, Masthead
from brochure.findings import Words
from brochure.model.areas import AUTO, Rows, Span, columns, drawn, row_tracks, spans, standing
from brochure.model.theme import Drawing, Ground, PageTemplate, Paper, Theme

#: How Korean and English name the first two pages of a flyer.
_PAGE_NAMES = {1: Words("앞면", "The front"), 2: Words("뒷면", "The back")}


class Area(Struct, frozen=True):
    """An area with the blocks in it; `x` and `width` in points, `ground` the field of ink it lies on.

    `closes` says that it is alone in the last row of its ground: where it ends, the ground may end with it.
    """

    name: str
    span: Span
    x: float
    width: float
    entries: tuple[Entry, ...]
    ground: Ground | None = None
    closes: bool = False


class Grid(Struct, frozen=True):
    """One page before its heights are known: `rows` of `columns` cells, empty areas closed up.

    `template` is the page's name in the theme and `place` which of its drawings this is, the first being 0. `tracks`
    say of each row how tall it is to be, as a number and its unit; none at all is ``auto``.
    """

    number: int
    rows: int
    columns: int
    areas: tuple[Area, ...]
    template: str = ""
    place: int = 0
    tracks: tuple[tuple[float, str], ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The blocks of the page, area by area."""
        return tuple(entry for area in self.areas for entry in area.entries)


class Placement(Struct, frozen=True):
    """The pages that have anything to show, each as its template's drawings have it; and the blocks no area takes."""

    pages: tuple[tuple[Grid, ...], ...]
    homeless: tuple[Entry, ...]


def placement(theme: Theme, entries: Sequence[Entry]) -> Placement:
    """Put each block that is not hidden into the area that takes it, see `home_of`."""
    areas = areas_of(theme)
    inside: list[dict[str, tuple[Entry, ...]]] = [{} for _ in theme.pages]
    homeless: list[Entry] = []
    for entry in entries:
        if not entry.block.hidden:
            name = home_of(theme, entry.kind, entry.block)
            if name is None:
                homeless.append(entry)
            else:
                page = inside[areas[name]]
                page[name] = (*page.get(name, ()), entry)
    for number, page in enumerate(inside):
        cover = next((entry for blocks in page.values() for entry in blocks if entry.kind == "cover"), None)
        if cover and areas.get(MASTHEAD) == number:
            page[MASTHEAD] = (Entry(MASTHEAD, MASTHEAD, Masthead(), cover.origin), *page.get(MASTHEAD, ()))
    shown = [(template, blocks) for template, blocks in zip(theme.pages, inside, strict=True) if blocks]
    pages = [_grids(template, theme.paper, blocks, number) for number, (template, blocks) in enumerate(shown, start=1)]
    return Placement(tuple(pages), tuple(homeless))


def _grids(
    template: PageTemplate, paper: Paper, inside: Mapping[str, tuple[Entry, ...]], number: int
) -> tuple[Grid, ...]:
    """A page's grid for each way it is drawn; drawings that close up to the same count once."""
    found: dict[tuple[object, ...], Grid] = {}
    for place, drawing in enumerate(template.drawings):
        grid = _grid(template, drawing, template.on(paper), inside)
        key = (grid.rows, grid.tracks, tuple((area.name, area.span, area.x, area.width) for area in grid.areas))
        found.setdefault(key, replace(grid, number=number, place=place))
    return tuple(found.values())


def _grid(template: PageTemplate, drawing: Drawing, paper: Paper, inside: Mapping[str, tuple[Entry, ...]]) -> Grid:
    numbered = {name: index for index, ground in enumerate(template.grounds) for name in ground.areas.split()}
    kept = standing(drawn(drawing.areas.string), frozenset(inside), numbered)
    rows = tuple(row for _, row in kept)
    edges = columns(drawing.columns, paper)
    tracks = row_tracks(drawing.rows) or ()
    heights = tuple(tracks[place] if place < len(tracks) else (0.0, AUTO) for place, _ in kept) if tracks else ()
    areas = tuple(_areas(template, rows, edges, inside))
    return Grid(0, len(rows), len(edges), areas, template.name, 0, heights)


def _areas(
    template: PageTemplate, rows: Rows, edges: tuple[tuple[float, float], ...], inside: Mapping[str, tuple[Entry, ...]]
) -> Iterator[Area]:
    found = spans(rows)
    for name, span in found.items():
        x, end = edges[span.left][0], edges[span.right][1]
        ground = _ground(template, name)
        kin = [each for other, each in found.items() if ground and _ground(template, other) == ground]
        yield Area(name, span, x, end - x, inside[name], ground, is_alone_at_the_foot(span, kin))


def is_alone_at_the_foot(span: Span, kin: Sequence[Span]) -> bool:
    """Whether an area is alone in the last row of its ground, `kin` being all areas of that."""
    last = max((each.bottom for each in kin), default=-1)
    return span.bottom == last and sum(each.bottom == last for each in kin) == 1


def _ground(template: PageTemplate, area: str) -> Ground | None:
    return next((ground for ground in template.grounds if area in ground.areas.split()), None)


def page_name(number: int) -> Words:
    """Return what a page is called in a sentence."""
    return _PAGE_NAMES.get(number, Words(f"{number}쪽", f"Page {number}"))
