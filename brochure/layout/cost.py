"""What a layout costs, so that one way to set the pages can be held against another (layout plan 4).

Everything is counted in whole numbers, lengths in thousandths of a page: the same layout wins on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from brochure.blocks.kit.ladder import space_steps, type_steps
from brochure.layout.column import Composed, Heights, available, heights
from brochure.layout.table import Levels, Table, Way, group_of
from brochure.model.fitting import Fitting, Weights
from brochure.model.marks import Glyphs, Tag
from brochure.model.stack import Box, Row, Stack

#: A last line shorter than this share of the longest of its text looks left behind.
SHORT = 0.15


class Cost(Struct, frozen=True):
    """The terms of a layout's cost, each weighed already; see `Weights`."""

    levels: int = 0
    spread: int = 0
    unfilled: int = 0
    bottoms: int = 0
    lasts: int = 0
    turn: int = 0

    @property
    def total(self) -> int:
        """The sum of the terms."""
        return sum(getattr(self, name) for name in self.__struct_fields__)


def levels_cost(fitting: Fitting, found: Sequence[Levels], present: Sequence[int]) -> Cost:
    """Return what the levels of some pages cost: the distance of each from the drawing, and of groups from each other.

    `present` are the groups that have a block on these pages.
    """
    weights = fitting.weights
    types = [found[0].groups[group] if type_steps(fitting, found[0].groups[group]) else 0 for group in present]
    spaces = [space_steps(fitting, each.space) for each in found]
    grown = [type_steps(fitting, level) if level < 0 else level for level in types]
    distance = sum(int(weights.levels if each > 0 else weights.open) * each * each for each in (*grown, *spaces))
    spread = sum((one - other) ** 2 for one, other in combinations(types, 2))
    return Cost(levels=distance, spread=int(weights.spread) * spread)


def cost(table: Table, ways: Sequence[Way], found: Sequence[Levels]) -> Cost:
    """Return what it costs to set pages one way each at their levels."""
    fitting = table.fitting
    weights = fitting.weights
    pages = [table.page(way, levels) for way, levels in zip(ways, found, strict=True)]
    stood = [heights(page) for page in pages]
    distance = levels_cost(fitting, found, present(fitting, ways))
    return Cost(
        distance.levels,
        distance.spread,
        _weighed(
            weights.unfilled, sum(_thousandths(each.unfilled, page) for each, page in zip(stood, pages, strict=True))
        ),
        _weighed(weights.bottoms, sum(_uneven(page, each) for each, page in zip(stood, pages, strict=True))),
        _weighed(weights.lasts, sum(_lasts(each.stack) for page in pages for each in page.cuts.values())),
        turn(weights, ways),
    )


def turn(weights: Weights, ways: Sequence[Way]) -> int:
    """Return what it costs that some ways do not stand first in the theme's lists."""
    return _weighed(weights.turn, sum(way.place for way in ways))


def present(fitting: Fitting, ways: Sequence[Way]) -> tuple[int, ...]:
    """Return the groups that have a block on some pages, in order."""
    return tuple(sorted({group_of(fitting, entry) for way in ways for entry in way.grid.entries}))


def _weighed(weight: float, count: int) -> int:
    return int(weight) * count


def _thousandths(length: float, page: Composed) -> int:
    return round(1000 * length / available(page))


def _uneven(page: Composed, stood: Heights) -> int:
    """By how much the areas of a page end above the rows they end in, and cannot grow so far, in thousandths."""
    short = 0.0
    for area in page.grid.areas:
        height = stood.rows[area.span.bottom][1] - stood.rows[area.span.top][0]
        willing = sum(page.cuts[entry.key].stretch for entry in area.entries)
        short += max(height - page.tall[area.name] - willing, 0.0)
    return _thousandths(short, page)


def _lasts(stack: Stack) -> int:
    """How many texts of a stack end in a line that looks left behind."""
    found = 0
    for part in stack.parts:
        if isinstance(part, Row):
            found += sum(_lasts(cell) for _, cell in part.cells)
        elif isinstance(part, Box):
            found += _short_ends(part)
    return found


def _short_ends(box: Box) -> int:
    lines: dict[tuple[Tag, ...] | None, list[tuple[float, float]]] = {}
    for mark in box.marks:
        if isinstance(mark.what, Glyphs):
            lines.setdefault(mark.tags, []).append((mark.at.y, mark.what.width))
    return sum(len(found) > 1 and max(found)[1] < SHORT * max(width for _, width in found) for found in lines.values())
