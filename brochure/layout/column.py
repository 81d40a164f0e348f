"""The heights of one page: rows as tall as their areas need, the space between them by class. Knows no search.

All in points. A page's rows stand between the paper's top and bottom margin; what is over is
shared among the gaps, what is short is reported, never painted over.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.room import Setting
from brochure.layout.grid import Area, Grid
from brochure.model.areas import UNITS
from brochure.model.baseline import to_grid
from brochure.model.geometry import ROUNDING, stepped
from brochure.model.stack import Box, Glue, Row, Stack, first_baseline, natural_height, stretchability
from brochure.model.theme import Ground


class Between(Struct, frozen=True):
    """The space between two rows: `above` and `below` lie on the grounds that end and begin there."""

    above: float
    glue: Glue
    below: float

    @property
    def natural(self) -> float:
        """The height as drawn, in points."""
        return self.above + self.glue.natural + self.below


class Cut(Struct, frozen=True):
    """A block composed, with what the column asks of it again and again: lengths in points.

    `first` is its first baseline when it is set to its `natural` height, `stretch` by how much it can grow, and
    `is_bridged` says whether it ends in a bridge, at whose horizon the ground beneath may end.
    """

    stack: Stack
    natural: float
    first: float | None
    stretch: float
    is_bridged: bool


def cut(stack: Stack) -> Cut:
    """Return a stack with its measures taken."""
    return Cut(stack, natural_height(stack), first_baseline(stack), stretchability(stack), is_bridged(stack))


class Composed(Struct, frozen=True):
    """A page's grid with every block composed: `cuts` by the blocks' keys; `setting` is how the page itself is set.

    `lines` are the first baselines of the rows, from each row's top, and `tall` the natural heights of the areas.
    """

    grid: Grid
    setting: Setting
    cuts: Mapping[str, Cut]
    lines: tuple[float, ...]
    tall: Mapping[str, float]


def composed(grid: Grid, setting: Setting, cuts: Mapping[str, Cut]) -> Composed:
    """Return a page with its blocks and what follows from them."""
    lines = tuple(_row_line(grid, cuts, row) for row in range(grid.rows))
    bare = Composed(grid, setting, cuts, lines, {})
    return Composed(grid, setting, cuts, lines, {area.name: _area_height(bare, area) for area in grid.areas})


class Heights(Struct, frozen=True):
    """Where each row begins and ends, from the page's top; `above` and `below` are what its ground adds there.

    `unfilled` is the height that is over when every gap and row has taken what it may.
    """

    rows: tuple[tuple[float, float], ...]
    above: tuple[float, ...]
    below: tuple[float, ...]
    unfilled: float = 0.0


def _area_height(page: Composed, area: Area) -> float:
    """The natural height of an area: its drop, its blocks and the gaps between them."""
    gap = page.setting.gap("section").natural
    y = 0.0
    for entry in area.entries:
        y = landing(page, area, entry, y + gap if y else 0.0) + page.cuts[entry.key].natural
    return y


def landing(page: Composed, area: Area, entry: Entry, y: float) -> float:
    """Return where a block stands that would begin `y` points below its area's top: its first line on the grid.

    Areas that begin in one row share a first baseline, the higher ones come down to the lowest; no further
    than the theme's measure `drop`, for a title and a note beside it are no pair.
    """
    own = page.cuts[entry.key].first
    if own is None:
        return y
    lowest = page.lines[area.span.top]
    if not y and lowest - own <= page.setting.measure("drop"):
        return lowest - own
    return y + to_grid(y + own - lowest, page.setting.theme.paper.baseline)


def _row_line(grid: Grid, cuts: Mapping[str, Cut], row: int) -> float:
    """The first baseline of the areas that begin in a row, from the row's top; the lowest of them."""
    lines = [cuts[area.entries[0].key].first for area in grid.areas if area.span.top == row]
    return max((line for line in lines if line is not None), default=0.0)


def needed(page: Composed) -> float:
    """Return the height the page's rows and gaps need, the margins not counted."""
    stood = _stood(page, *_naturals(page))
    return stood[-1][1] - stood[0][0]


def available(page: Composed) -> float:
    """Return the height between the page's margins; what stands on the foot of a page runs to its edge."""
    paper = page.setting.theme.paper
    return paper.height - paper.top - paper.bottom


def excess(page: Composed) -> float:
    """Return by how much a page is too full, in points, less than nothing where there is room.

    That is the page as a whole, or what stands in a row whose height the theme has fixed.
    """
    rows, gaps = _naturals(page)
    stood = _stood(page, rows, gaps)
    fixed = [height - _fixed(page.grid, row) for row, height in enumerate(rows) if _is_fixed(page.grid, row)]
    return max(stood[-1][1] - stood[0][0] - available(page), *(over for over in fixed if over > ROUNDING), -math.inf)


def heights(page: Composed) -> Heights:
    """Share out what height is over: among gaps and rows up to what each can take, then evenly among the gaps.

    Where rows take a share of it, they have it all.

    On a page with a baseline grid gaps and rows grow by its steps, so no line leaves it. A page of one
    row keeps what is over at its foot.
    """
    rows, gaps = _naturals(page)
    step = page.setting.theme.paper.baseline
    stood = _stood(page, rows, gaps)
    over = available(page) - (stood[-1][1] - stood[0][0])
    flexible = [number if unit == "fr" else 0.0 for number, unit in page.grid.tracks]
    if any(flexible):
        limits = [0.0] * len(gaps) + [max(over, 0.0) * share for share in flexible]
    else:
        limits = [gap.glue.stretch for gap in gaps] + [_row_stretch(page, row) for row in range(len(rows))]
    shares = _shared(limits, over, step)
    unfilled = over - min(sum(limits), over) if over > 0 else 0.0
    even = _shared([over] * len(gaps), over - sum(shares), step)
    extra = [share + each for share, each in zip(shares, even, strict=False)]
    rows = [row + growth for row, growth in zip(rows, shares[len(gaps) :], strict=True)]
    stood = _stood(page, rows, gaps, extra)
    if len(stood) > 1:
        # What no step could take: the last row stands on the foot all the same.
        paper = page.setting.theme.paper
        stood[-1] = (stood[-1][0], max(stood[-1][1], paper.height - paper.bottom))
    below = (0.0, *(gap.below for gap in gaps))
    return Heights(tuple(stood), below, (*(gap.above for gap in gaps), 0.0), unfilled)


def _stood(
    page: Composed, rows: Sequence[float], gaps: Sequence[Between], extra: Sequence[float] = ()
) -> list[tuple[float, float]]:
    """Where each row begins and ends: its first line stands on the grid that begins with the page's first line.

    A gap that gives way to the grid must not take from the areas that reach over it: the row they end in makes up.
    """
    step = page.setting.theme.paper.baseline
    stood: list[tuple[float, float]] = []
    y = page.setting.theme.paper.top
    for row, height in enumerate(rows):
        if row:
            gap = gaps[row - 1]
            y += gap.natural + (extra[row - 1] if extra else 0.0)
            y += to_grid(y + page.lines[row] - stood[0][0] - page.lines[0], step, gap.glue.shrink)
        ending = [area for area in page.grid.areas if area.span.top < row == area.span.bottom]
        ends = [stood[area.span.top][0] + page.tall[area.name] for area in ending]
        stood.append((y, max((y + height, *ends))))
        y = stood[-1][1]
    return stood


def _shared(limits: Sequence[float], over: float, step: float) -> list[float]:
    """Share `over` in proportion to `limits` and never beyond them, in whole steps where there are any.

    What the steps leave goes a step at a time to those that were cut shortest, the first of equals first.
    """
    total = sum(limits)
    ratio = min(over / total, 1.0) if total > 0 and over > 0 else 0.0
    shares = [ratio * limit for limit in limits]
    if not step:
        return shares
    whole = [stepped(share, step) for share in shares]
    left = sum(shares) - sum(whole)
    order = sorted(range(len(shares)), key=lambda index: (round(whole[index] - shares[index], 3), index))
    for index in order:
        if left < step - ROUNDING or whole[index] >= shares[index]:
            break
        if whole[index] + step > limits[index] + ROUNDING:
            continue
        whole[index] += step
        left -= step
    return whole


def _row_stretch(page: Composed, row: int) -> float:
    """By how much the areas of a single row could grow and still look set, at the least willing of them."""
    if _is_fixed(page.grid, row):
        return 0.0
    alone = [area for area in page.grid.areas if area.span.top == area.span.bottom == row]
    return min((sum(page.cuts[entry.key].stretch for entry in area.entries) for area in alone), default=0.0)


def _is_fixed(grid: Grid, row: int) -> bool:
    return bool(grid.tracks) and grid.tracks[row][1] in UNITS


def _fixed(grid: Grid, row: int) -> float:
    """The height the theme gives a row, in points."""
    number, unit = grid.tracks[row]
    return number * UNITS[unit]


def _naturals(page: Composed) -> tuple[list[float], list[Between]]:
    """The least height of each row that holds its areas, and the gaps between the rows."""
    grid = page.grid
    gaps = [_between(page, row) for row in range(grid.rows - 1)]
    rows = [_fixed(grid, row) if _is_fixed(grid, row) else 0.0 for row in range(grid.rows)]
    for area in sorted(grid.areas, key=lambda each: each.span.bottom - each.span.top):
        top, bottom = area.span.top, area.span.bottom
        held = sum(rows[top : bottom + 1]) + sum(gap.natural for gap in gaps[top:bottom])
        short = page.tall[area.name] - held
        if short > 0:
            # Rows that are as tall as they are grow only where there are no others.
            willing = [row for row in range(top, bottom + 1) if not _is_fixed(grid, row)] or range(top, bottom + 1)
            for row in willing:
                rows[row] += short / len(willing)
    return rows, gaps


def _between(page: Composed, row: int) -> Between:
    upper, lower = _grounds(page.grid, row), _grounds(page.grid, row + 1)
    ends, begins = _differ(upper, lower), _differ(lower, upper)
    setting = page.setting
    if not ends and not begins:
        return Between(0.0, setting.gap("on-ground" if upper else "section"), 0.0)
    pad = setting.gap("ground").natural
    bridged = [_ends_in_bridge(page, ground) for ground in upper if ground not in lower]
    # Two grounds meet; what ends in a bridge ends at its horizon, and paper shows below.
    band = setting.gap("horizon") if any(bridged) else Glue(0.0) if ends and begins else setting.gap("band")
    return Between(0.0 if all(bridged) else pad, band, pad if begins else 0.0)


def is_bridged(stack: Stack) -> bool:
    """Whether a bridge is part of a stack: the ground beneath may end at its horizon."""
    cells = [cell for part in stack.parts if isinstance(part, Row) for _, cell in part.cells]
    return any(isinstance(part, Box) and part.bridge for part in stack.parts) or any(map(is_bridged, cells))


def _ends_in_bridge(page: Composed, ground: Ground) -> bool:
    """Whether a ground ends at the horizon of a bridge: it is the last thing on it, alone in its last row."""
    ending = [area for area in page.grid.areas if area.closes and area.ground == ground]
    return any(page.cuts[area.entries[-1].key].is_bridged for area in ending)


def _grounds(grid: Grid, row: int) -> tuple[Ground, ...]:
    return tuple(area.ground for area in grid.areas if area.ground and area.span.top <= row <= area.span.bottom)


def _differ(these: tuple[Ground, ...], those: tuple[Ground, ...]) -> bool:
    return any(ground not in those for ground in these)
