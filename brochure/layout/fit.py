"""The manuscript onto its pages: the layout that costs least, or a refusal with ways out.

A level is one place on the theme's ladder of means. Type is common to a group of blocks over all pages, white space
is each page's own: a full front does not crowd a thin back. Nothing is ever painted over: what does not fit at the
tightest level is refused. Knows no painter and no YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from msgspec import Struct

from brochure.blocks.kit.ladder import tightest
from brochure.blocks.kit.manuscript import Entry, Manuscript
from brochure.blocks.kit.room import Setting
from brochure.findings import Finding, ManuscriptError, Words
from brochure.layout.column import Composed, Heights, heights, landing
from brochure.layout.cost import Cost, cost, levels_cost, present, turn
from brochure.layout.furniture import grounds
from brochure.layout.grid import Area, placement
from brochure.layout.levels import joined, own_level
from brochure.layout.table import Levels, Table, Way, allowed, group_of
from brochure.model.geometry import Point, Size, stepped
from brochure.model.page import Layout, Page, Placed
from brochure.model.stack import set_height
from brochure.text.composer import Composer


class Chosen(Struct, frozen=True):
    """One way for each page, the levels each is set at, and what that costs."""

    ways: tuple[Way, ...]
    levels: tuple[Levels, ...]
    cost: Cost


class Fitted(Struct, frozen=True):
    """A manuscript laid out: the layout, how it was chosen, and the table in which it was looked up.

    `ways` are all there are for each page.
    """

    layout: Layout
    chosen: Chosen
    table: Table
    ways: tuple[tuple[Way, ...], ...]
    unfilled: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """How tall each page is between its margins, in points."""
        paper = self.table.setting.theme.paper
        return paper.height - paper.top - paper.bottom

    @property
    def fill(self) -> tuple[float, ...]:
        """How full each page is, from 0 to 1: what its gaps may not take is empty."""
        return tuple(1 - each / self.height for each in self.unfilled)


def fit(manuscript: Manuscript, composer: Composer) -> Layout:
    """Lay the manuscript out on its theme's pages; see `fitted`."""
    return fitted(manuscript, composer).layout


def fitted(manuscript: Manuscript, composer: Composer) -> Fitted:
    """Lay the manuscript out on its theme's pages, with all that tells why it is as it is.

    Raises DoesNotFit with a finding per page that is too full, and ManuscriptError for blocks that
    the theme has no area for.
    """
    found = placement(manuscript.theme, manuscript.entries)
    if found.homeless:
        raise ManuscriptError(_homeless(entry, manuscript.theme.name) for entry in found.homeless)
    table = Table(Setting(manuscript.theme, composer, manuscript.imprint))
    ways = tuple(table.ways(grids) for grids in found.pages)
    best = cheapest(table, ways)
    pages = [table.page(way, levels) for way, levels in zip(best.ways, best.levels, strict=True)]
    stood = [heights(page) for page in pages]
    laid = [_page(page, each, levels) for page, each, levels in zip(pages, stood, best.levels, strict=True)]
    paper = manuscript.theme.paper
    layout = Layout(Size(paper.width, paper.height), tuple(laid))
    return Fitted(layout, best, table, ways, tuple(each.unfilled for each in stood))


def cheapest(table: Table, ways: Sequence[Sequence[Way]]) -> Chosen:
    """Return the layout that costs least of all there are; of equals the one that stands first in the theme.

    A way is composed only where it could still win: its place in the theme's lists and the levels it needs
    are known before anything else of it. Raises DoesNotFit where a page fits no way at all.
    """
    found = list(_candidates(table, ways))
    if not found:
        from brochure.layout.refusal import TooFull  # noqa: PLC0415 - late: most years fit

        raise TooFull(table, ways)
    return min(found, key=lambda each: each.cost.total)


def every(table: Table, ways: Sequence[Sequence[Way]]) -> list[Chosen]:
    """Return all layouts that fit, the cheapest first: what `explain` tells of."""
    return sorted(_candidates(table, ways, whole=True), key=lambda each: each.cost.total)


def _candidates(table: Table, ways: Sequence[Sequence[Way]], *, whole: bool = False) -> Iterator[Chosen]:
    """Yield layouts that fit, in the theme's order; without those that are dearer already, unless the `whole` is asked.

    What a combination costs at least is known step by step: its places, then its levels, then its white space.
    """
    weights, last = table.fitting.weights, tightest(table.fitting)
    own: dict[int, int] = {}
    least: int | None = None
    combined = sorted(product(*ways), key=lambda each: sum(way.place for way in each))
    for chosen in combined:
        if least is not None and not whole and turn(weights, chosen) >= least:
            break
        for way in chosen:
            if id(way) not in own:
                own[id(way)] = own_level(table, way)
        needs = [own[id(way)] for way in chosen]
        if any(level > last for level in needs):
            continue
        levels = joined(table, chosen, needs)
        if levels is None:
            continue
        floor = levels_cost(table.fitting, levels, present(table.fitting, chosen)).total + turn(weights, chosen)
        if least is not None and not whole and floor >= least:
            continue
        found = Chosen(tuple(chosen), levels, cost(table, chosen, levels))
        least = found.cost.total if least is None else min(least, found.cost.total)
        yield found


def _homeless(entry: Entry, theme: str) -> Finding:
    message = Words(
        f"테마 ‘{theme}’에는 ‘{entry.kind}’ 블록을 놓을 영역이 없습니다.",
        f"The theme “{theme}” has no area for a block of type “{entry.kind}”.",
    )
    hint = Words(
        f"테마의 areas에 ‘{entry.kind}’나 ‘rest’를 넣거나, 이 블록에 hidden: true를 적어 주십시오.",
        f"Add “{entry.kind}” or “rest” to the theme's areas, or give this block hidden: true.",
    )
    return Finding("error", "layout.homeless", message, entry.origin, hint)


def _page(page: Composed, found: Heights, levels: Levels) -> Page:
    placed = [each for area in page.grid.areas for each in _placed(page, area, found, levels)]
    return Page(page.grid.number, tuple(placed), grounds(page, found, placed))


def _placed(page: Composed, area: Area, found: Heights, levels: Levels) -> list[Placed]:
    """Set an area's blocks to its height; of several, the space between them takes what is over."""
    top, bottom = found.rows[area.span.top][0], found.rows[area.span.bottom][1]
    entries, fitting = area.entries, page.setting.theme.fitting
    cuts = [page.cuts[entry.key] for entry in entries]
    spare = bottom - top - page.tall[area.name]
    gap = page.setting.gap("section")
    extra = _stepped(min(spare / (len(cuts) - 1), gap.stretch), page) if len(cuts) > 1 else 0.0
    y, placed = 0.0, []
    for entry, cut in zip(entries, cuts, strict=True):
        y = landing(page, area, entry, y + gap.natural + extra if y else 0.0)
        # Of several blocks the last has what is over; one alone has it all.
        tall = bottom - top - y if entry is entries[-1] else cut.natural
        piece = set_height(cut.stack, max(tall, cut.natural))
        level = allowed(entry, levels.groups[group_of(fitting, entry)])
        placed.append(Placed(piece, Point(area.x, top + y), area.name, level, entry.key))
        y += piece.height
    return placed


def _stepped(extra: float, page: Composed) -> float:
    step = page.setting.theme.paper.baseline
    return max(stepped(extra, step) if step else extra, 0.0)
