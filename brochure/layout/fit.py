"""The manuscript onto its pages: the loosest level at which everything fits, or a refusal with amounts.

A level is one place on the theme's ladder of means. Type size and leading are common to all pages,
white space is each page's own: a full front does not crowd a thin back. Nothing is ever painted
over: what does not fit at the tightest level is refused. Knows no painter and no YAML.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Entry, Manuscript
from brochure.blocks.kit.room import Room, Setting, loosest, roomy, tightest
from brochure.findings import DoesNotFit, Finding, ManuscriptError, Words
from brochure.layout.column import Composed, Heights, area_height, available, heights, landing, needed
from brochure.layout.furniture import grounds
from brochure.layout.grid import Area, Grid, placement
from brochure.layout.refusal import refusal
from brochure.model.baseline import aligned
from brochure.model.geometry import ROUNDING, Point, Size, stepped
from brochure.model.page import Layout, Page, Placed
from brochure.model.stack import Stack, natural_height, set_height
from brochure.model.theme import Fitting
from brochure.text.composer import Composer


def fit(manuscript: Manuscript, composer: Composer) -> Layout:
    """Lay the manuscript out on its theme's pages.

    Raises DoesNotFit with a finding per page that is too full, and ManuscriptError for blocks that
    the theme has no area for.
    """
    found = placement(manuscript.theme, manuscript.entries)
    if found.homeless:
        raise ManuscriptError(_homeless(entry, manuscript.theme.name) for entry in found.homeless)
    setting = Setting(manuscript.theme, composer, manuscript.imprint)
    fitting = manuscript.theme.fitting
    plans = [chosen([Plan(grid, setting) for grid in drawings], fitting) for drawings in found.pages]
    found_levels = levels(plans, fitting)
    pages = [_page(plan.at(level, space)) for plan, (level, space) in zip(plans, found_levels, strict=True)]
    paper = manuscript.theme.paper
    return Layout(Size(paper.width, paper.height), tuple(pages))


class Plan:
    """One page's grid, composed at any level and each level only once."""

    def __init__(self, grid: Grid, setting: Setting) -> None:
        self.grid = grid
        self._setting = setting
        self._done: dict[tuple[int, int], Composed] = {}

    def at(self, level: int, space: int | None = None) -> Composed:
        """Return the page with its type at `level` and its white space at `space`, by default the same."""
        key = (level, level if space is None else space)
        if key not in self._done:
            self._done[key] = _composed(self.grid, replace(self._setting, level=key[0], space=key[1]))
        return self._done[key]

    def fits(self, level: int, space: int | None = None) -> bool:
        """Whether the page's rows stand between its margins so."""
        composed = self.at(level, space)
        return needed(composed) <= available(composed) + ROUNDING


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


def chosen(plans: Sequence[Plan], fitting: Fitting) -> Plan:
    """Return the first way to draw a page at which its type is as drawn, else the one that fits at the loosest level.

    Where none fits it is the first.
    """
    if len(plans) == 1:
        return plans[0]
    found = []
    for plan in plans:
        found.append(_loosest(plan.fits, fitting))
        if found[-1] <= roomy(fitting):
            return plan
    return plans[found.index(min(found))]


def levels(plans: Sequence[Plan], fitting: Fitting) -> list[tuple[int, int]]:
    """Return the level of type and of white space of each page.

    Each page takes the loosest it fits at. Where that touches the type of one, all take the tightest
    type any page needs, and each the loosest space it then has room for. Raises DoesNotFit with a
    finding for each page that is too full at the tightest.
    """
    last = tightest(fitting)
    own = [_loosest(plan.fits, fitting) for plan in plans]
    if any(level > last for level in own):
        raise DoesNotFit(refusal(plan.at(last)) for plan, level in zip(plans, own, strict=True) if level > last)
    tight = max(own, default=0)
    if tight <= roomy(fitting):
        return [(level, level) for level in own]
    # Smaller type may break a line elsewhere: the level of one page is tried on the others, never taken on trust.
    while not all(plan.fits(tight) for plan in plans):
        tight += 1
        if tight > last:
            raise DoesNotFit(refusal(plan.at(last)) for plan in plans if not plan.fits(last))
    return [(tight, min(_loosest(partial(plan.fits, tight), fitting), tight)) for plan in plans]


def _loosest(fits: Callable[[int], bool], fitting: Fitting) -> int:
    """Return the loosest level that `fits`, one beyond the tightest where none does.

    A tighter level is never taller. Most years are near to the design as drawn, so the search goes out
    from there, a step twice as wide each time, and then halves what is left; what it names has been tried.
    """
    first, last = loosest(fitting), tightest(fitting)
    start = min(max(0, first), last)
    step = 1
    if fits(start):
        good, bad = start, start - step
        while bad >= first and fits(bad):
            good, step = bad, 2 * step
            bad = good - step
        bad = max(bad, first - 1)
    else:
        bad, good = start, start + step
        while good <= last and not fits(good):
            bad, step = good, 2 * step
            good = bad + step
        good = min(good, last + 1)
    between = range(bad + 1, good)
    return bad + 1 + bisect_left(between, True, key=fits)


def _composed(grid: Grid, setting: Setting) -> Composed:
    stacks: dict[str, Stack] = {}
    for area in grid.areas:
        own = setting.on(area.ground.surface) if area.ground else setting
        for entry in area.entries:
            room = Room(entry.key, area.width, own, entry.kind)
            stacks[entry.key] = aligned(entry.block.compose(room), setting.theme.paper.baseline)
    return Composed(grid, setting, stacks)


def _page(composed: Composed) -> Page:
    found = heights(composed)
    placed = [each for area in composed.grid.areas for each in _placed(composed, area, found)]
    return Page(composed.grid.number, tuple(placed), grounds(composed, found, placed))


def _placed(composed: Composed, area: Area, found: Heights) -> list[Placed]:
    """Set an area's blocks to its height; of several, the space between them takes what is over."""
    top, bottom = found.rows[area.span.top][0], found.rows[area.span.bottom][1]
    entries = area.entries
    stacks = [composed.stacks[entry.key] for entry in entries]
    spare = bottom - top - area_height(composed, area)
    gap = composed.setting.gap("section")
    extra = _stepped(min(spare / (len(stacks) - 1), gap.stretch), composed) if len(stacks) > 1 else 0.0
    y, placed = 0.0, []
    for entry, stack in zip(entries, stacks, strict=True):
        y = landing(composed, area, entry, y + gap.natural + extra if y else 0.0)
        # Of several blocks the last has what is over; one alone has it all.
        tall = bottom - top - y if entry is entries[-1] else natural_height(stack)
        piece = set_height(stack, max(tall, natural_height(stack)))
        placed.append(Placed(piece, Point(area.x, top + y), area.name, composed.setting.level, entry.key))
        y += piece.height
    return placed


def _stepped(extra: float, composed: Composed) -> float:
    step = composed.setting.theme.paper.baseline
    return max(stepped(extra, step) if step else extra, 0.0)
