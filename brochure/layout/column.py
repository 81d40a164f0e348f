"""The heights of one page: rows as tall as their areas need, the space between them by class. Knows no search.

All in points. A page's rows stand between the paper's top and bottom margin; what is over is
shared among the gaps, what is short is reported, never painted over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.room import Setting
from brochure.layout.grid import Area, Grid
from brochure.model.baseline import to_grid
from brochure.model.geometry import ROUNDING, stepped
from brochure.model.stack import Box, Glue, Row, Stack, first_baseline, natural_height, stretchability
from brochure.model.theme import Ground

#: No block is taken to be lower than it is.
_NONE: Mapping[str, float] = {}


class Between(Struct, frozen=True):
    """The space between two rows: `above` and `below` lie on the grounds that end and begin there."""

    above: float
    glue: Glue
    below: float

    @property
    def natural(self) -> float:
        """The height as drawn, in points."""
        return self.above + self.glue.natural + self.below


class Composed(Struct, frozen=True):
    """A page's grid with every block composed in one setting."""

    grid: Grid
    setting: Setting
    stacks: Mapping[str, Stack]


class Heights(Struct, frozen=True):
    """Where each row begins and ends, from the page's top; `above` and `below` are what its ground adds there."""

    rows: tuple[tuple[float, float], ...]
    above: tuple[float, ...]
    below: tuple[float, ...]


def area_height(composed: Composed, area: Area, relief: Mapping[str, float] = _NONE) -> float:
    """Return the natural height of an area: its drop, its blocks and the gaps between them.

    `relief` says by how much blocks, by key, are taken to be lower than they are.
    """
    gap = composed.setting.gap("section").natural
    y, end = 0.0, 0.0
    for entry in area.entries:
        y = landing(composed, area, entry, y + gap if y else 0.0)
        y += natural_height(composed.stacks[entry.key])
        end = y - relief.get(entry.key, 0.0)
    return end - sum(relief.get(entry.key, 0.0) for entry in area.entries[:-1])


def landing(composed: Composed, area: Area, entry: Entry, y: float) -> float:
    """Return where a block stands that would begin `y` points below its area's top: its first line on the grid.

    Areas that begin in one row share a first baseline, the higher ones come down to the lowest; no further
    than the theme's measure `drop`, for a title and a note beside it are no pair.
    """
    own = first_baseline(composed.stacks[entry.key])
    if own is None:
        return y
    lowest = row_line(composed, area.span.top)
    if not y and lowest - own <= composed.setting.measure("drop"):
        return lowest - own
    return y + to_grid(y + own - lowest, composed.setting.theme.paper.baseline)


def row_line(composed: Composed, row: int) -> float:
    """Return the first baseline of the areas that begin in a row, from the row's top; the lowest of them."""
    begins = [area for area in composed.grid.areas if area.span.top == row]
    lines = [first_baseline(composed.stacks[area.entries[0].key]) for area in begins]
    return max((line for line in lines if line is not None), default=0.0)


def needed(composed: Composed, relief: Mapping[str, float] = _NONE) -> float:
    """Return the height the page's rows and gaps need, the margins not counted; `relief` as in `area_height`."""
    rows, gaps = _naturals(composed, relief)
    stood = _stood(composed, rows, gaps, relief=relief)
    return stood[-1][1] - stood[0][0]


def available(composed: Composed) -> float:
    """Return the height between the page's margins; what stands on the foot of a page runs to its edge."""
    paper = composed.setting.theme.paper
    return paper.height - paper.top - paper.bottom


def heights(composed: Composed) -> Heights:
    """Share out what height is over: among gaps and rows up to what each can take, then evenly among the gaps.

    On a page with a baseline grid gaps and rows grow by its steps, so no line leaves it. A page of one
    row keeps what is over at its foot.
    """
    rows, gaps = _naturals(composed)
    step = composed.setting.theme.paper.baseline
    over = available(composed) - needed(composed)
    limits = [gap.glue.stretch for gap in gaps] + [_row_stretch(composed, row) for row in range(len(rows))]
    shares = _shared(limits, over, step)
    even = _shared([over] * len(gaps), over - sum(shares), step)
    extra = [share + each for share, each in zip(shares, even, strict=False)]
    rows = [row + growth for row, growth in zip(rows, shares[len(gaps) :], strict=True)]
    stood = _stood(composed, rows, gaps, extra)
    if len(stood) > 1:
        # What no step could take: the last row stands on the foot all the same.
        paper = composed.setting.theme.paper
        stood[-1] = (stood[-1][0], max(stood[-1][1], paper.height - paper.bottom))
    return Heights(tuple(stood), (0.0, *(gap.below for gap in gaps)), (*(gap.above for gap in gaps), 0.0))


def _stood(
    composed: Composed,
    rows: Sequence[float],
    gaps: Sequence[Between],
    extra: Sequence[float] = (),
    relief: Mapping[str, float] = _NONE,
) -> list[tuple[float, float]]:
    """Where each row begins and ends: its first line stands on the grid that begins with the page's first line.

    A gap that gives way to the grid must not take from the areas that reach over it: the row they end in makes up.
    """
    step = composed.setting.theme.paper.baseline
    stood: list[tuple[float, float]] = []
    y = composed.setting.theme.paper.top
    for row, height in enumerate(rows):
        if row:
            gap = gaps[row - 1]
            y += gap.natural + (extra[row - 1] if extra else 0.0)
            y += to_grid(y + row_line(composed, row) - stood[0][0] - row_line(composed, 0), step, gap.glue.shrink)
        ending = [area for area in composed.grid.areas if area.span.top < row == area.span.bottom]
        ends = [stood[area.span.top][0] + area_height(composed, area, relief) for area in ending]
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
        whole[index] += step
        left -= step
    return whole


def _row_stretch(composed: Composed, row: int) -> float:
    """By how much the areas of a single row could grow and still look set, at the least willing of them."""
    alone = [area for area in composed.grid.areas if area.span.top == area.span.bottom == row]
    return min(
        (sum(stretchability(composed.stacks[entry.key]) for entry in area.entries) for area in alone), default=0.0
    )


def _naturals(composed: Composed, relief: Mapping[str, float] = _NONE) -> tuple[list[float], list[Between]]:
    """The least height of each row that holds its areas, and the gaps between the rows."""
    grid = composed.grid
    gaps = [_between(composed, row) for row in range(grid.rows - 1)]
    rows = [0.0] * grid.rows
    for area in sorted(grid.areas, key=lambda each: each.span.bottom - each.span.top):
        top, bottom = area.span.top, area.span.bottom
        held = sum(rows[top : bottom + 1]) + sum(gap.natural for gap in gaps[top:bottom])
        short = area_height(composed, area, relief) - held
        if short > 0:
            for row in range(top, bottom + 1):
                rows[row] += short / (bottom - top + 1)
    return rows, gaps


def _between(composed: Composed, row: int) -> Between:
    upper, lower = _grounds(composed.grid, row), _grounds(composed.grid, row + 1)
    ends, begins = _differ(upper, lower), _differ(lower, upper)
    setting = composed.setting
    if not ends and not begins:
        return Between(0.0, setting.gap("on-ground" if upper else "section"), 0.0)
    pad = setting.gap("ground").natural
    bridged = [_stands(composed, row, ground) for ground in upper if ground not in lower]
    # Two grounds meet; what ends in a bridge ends at its horizon, and paper shows below.
    band = setting.gap("horizon") if any(bridged) else Glue(0.0) if ends and begins else setting.gap("band")
    return Between(0.0 if all(bridged) else pad, band, pad if begins else 0.0)


def is_bridged(stack: Stack) -> bool:
    """Whether a bridge is part of a stack: the ground beneath ends at its horizon."""
    cells = [cell for part in stack.parts if isinstance(part, Row) for _, cell in part.cells]
    return any(isinstance(part, Box) and part.bridge for part in stack.parts) or any(map(is_bridged, cells))


def _stands(composed: Composed, row: int, ground: Ground) -> bool:
    """Whether a ground ends in a row with a bridge."""
    ending = [area for area in composed.grid.areas if area.span.bottom == row and area.ground == ground]
    return any(is_bridged(composed.stacks[area.entries[-1].key]) for area in ending)


def _grounds(grid: Grid, row: int) -> tuple[Ground, ...]:
    return tuple(area.ground for area in grid.areas if area.ground and area.span.top <= row <= area.span.bottom)


def _differ(these: tuple[Ground, ...], those: tuple[Ground, ...]) -> bool:
    return any(ground not in those for ground in these)
