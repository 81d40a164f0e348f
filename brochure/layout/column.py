"""The heights of one page: rows as tall as their areas need, the space between them by class. Knows no search.

All in points. A page's rows stand between the paper's top and bottom margin; what is over is
shared among the gaps, what is short is reported, never painted over.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from brochure.blocks.kit.room import Setting
from brochure.layout.grid import Area, Grid
from brochure.model.stack import Glue, Stack, first_baseline, natural_height, stretchability
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
    gap = composed.setting.gap("section").natural * (len(area.entries) - 1)
    blocks = sum(natural_height(composed.stacks[entry.key]) - relief.get(entry.key, 0.0) for entry in area.entries)
    return drop(composed, area) + gap + blocks


def drop(composed: Composed, area: Area) -> float:
    """Return how far an area's blocks stand below its top, so that areas that begin together share a first baseline.

    No further than the theme's measure `drop`: a title and a note beside it are no pair.
    """
    own = _first_line(composed, area)
    lines = [_first_line(composed, other) for other in composed.grid.areas if other.span.top == area.span.top]
    if own is None:
        return 0.0
    lowest = max(line for line in lines if line is not None)
    return lowest - own if lowest - own <= composed.setting.measure("drop") else 0.0


def _first_line(composed: Composed, area: Area) -> float | None:
    return first_baseline(composed.stacks[area.entries[0].key])


def needed(composed: Composed, relief: Mapping[str, float] = _NONE) -> float:
    """Return the height the page's rows and gaps need, the margins not counted; `relief` as in `area_height`."""
    rows, gaps = _naturals(composed, relief)
    return sum(rows) + sum(gap.natural for gap in gaps)


def available(composed: Composed) -> float:
    """Return the height between the page's margins."""
    paper = composed.setting.theme.paper
    return paper.height - paper.top - paper.bottom


def heights(composed: Composed) -> Heights:
    """Share out what height is over: among gaps and rows up to what each can take, then evenly among the gaps.

    A page of one row keeps what is over at its foot.
    """
    rows, gaps = _naturals(composed)
    over = available(composed) - sum(rows) - sum(gap.natural for gap in gaps)
    limits = [gap.glue.stretch for gap in gaps] + [_row_stretch(composed, row) for row in range(len(rows))]
    shares, over = _shared(limits, over)
    extra, growth = shares[: len(gaps)], shares[len(gaps) :]
    even = over / len(gaps) if gaps else 0.0
    found, y = [], composed.setting.theme.paper.top
    for row, height in enumerate(rows):
        if row:
            y += gaps[row - 1].natural + extra[row - 1] + even
        tall = height + growth[row]
        found.append((y, y + tall))
        y += tall
    return Heights(tuple(found), (0.0, *(gap.below for gap in gaps)), (*(gap.above for gap in gaps), 0.0))


def _shared(limits: list[float], over: float) -> tuple[list[float], float]:
    """Share `over` in proportion to `limits` and never beyond them; return the shares and what is left."""
    total = sum(limits)
    ratio = min(over / total, 1.0) if total > 0 and over > 0 else 0.0
    shares = [ratio * limit for limit in limits]
    return shares, over - sum(shares)


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
    band = Glue(0.0) if ends and begins else setting.gap("band")
    return Between(pad if ends else 0.0, band, pad if begins else 0.0)


def _grounds(grid: Grid, row: int) -> tuple[Ground, ...]:
    return tuple(area.ground for area in grid.areas if area.ground and area.span.top <= row <= area.span.bottom)


def _differ(these: tuple[Ground, ...], those: tuple[Ground, ...]) -> bool:
    return any(ground not in those for ground in these)
