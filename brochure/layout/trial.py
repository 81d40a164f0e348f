"""What would happen to a full page if some of it were otherwise: every answer is composed, none is guessed.

All trials are made at the tightest level, for that is where a page must fit that fits at all (layout plan 6).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from brochure.blocks.kit.ladder import tightest
from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.writings import Writing, cut_to, longer, rewritten, writings
from brochure.layout.column import Cut, composed, excess
from brochure.layout.grid import placement
from brochure.layout.levels import uniform
from brochure.layout.table import Table, Way, exchanged
from brochure.model.geometry import ROUNDING
from brochure.model.stack import Stack
from brochure.model.words import Prose, Text

#: A block that takes no room.
_NOTHING = Cut(Stack(0.0, ()), 0.0, None, 0.0, is_bridged=False)


class Trial:
    """One page, given in all ways it can be set, at the tightest level."""

    def __init__(self, table: Table, ways: Sequence[Way]) -> None:
        self.table = table
        self.levels = uniform(table, tightest(table.fitting))
        self.way = min(ways, key=lambda way: (excess(table.page(way, self.levels)), way.place))
        self.page = table.page(self.way, self.levels)

    @property
    def over(self) -> float:
        """By how much the page is too full in the way that suits it best, in points; less than nothing if it fits."""
        return excess(self.page)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The blocks of the page that an editor wrote, in the order of its areas."""
        return tuple(entry for entry in self.way.grid.entries if entry.key.startswith("blocks["))

    def fits(self, changed: Mapping[str, Entry]) -> bool:
        """Whether the page would fit with other blocks in the places of some, by their keys."""
        way = exchanged(self.way, changed)
        cuts = dict(self.page.cuts)
        for area in way.grid.areas:
            for entry in area.entries:
                if entry.key in changed:
                    cuts[entry.key] = self.table.cut(way, area, entry, self.levels)
        return excess(composed(way.grid, self.page.setting, cuts)) <= ROUNDING

    def could_help(self, key: str) -> bool:
        """Whether the page would fit if a block took no room at all: else nothing done to it alone is enough."""
        cuts = {**self.page.cuts, key: _NOTHING}
        return excess(composed(self.way.grid, self.page.setting, cuts)) <= ROUNDING

    def fits_otherwise(self, changed: Mapping[str, Entry | None]) -> bool:
        """Whether the page would fit, in any way it could then be set, with some blocks changed or taken out."""
        entries = [found for entry in self.entries if (found := changed.get(entry.key, entry)) is not None]
        pages = placement(self.table.setting.theme, entries).pages
        return all(any(self.table.fits(way, self.levels) for way in self.table.ways(grids)) for grids in pages)

    def with_words(self, entry: Entry, writing: Writing, value: Text | Prose) -> Entry:
        """Return a block with other words in the place of a writing of its own."""
        return replace(entry, block=rewritten(entry.block, writing.key, value))

    def fits_cut(self, entry: Entry, writing: Writing, gone: int, start: int | None = None) -> bool:
        """Whether the page would fit with so many characters taken from a writing, from its end or from `start` on."""
        return self.fits({entry.key: self.with_words(entry, writing, cut_to(writing, writing.length - gone, start))})

    def fits_longer(self, entry: Entry, writing: Writing, more: int) -> bool:
        """Whether the page would fit with so many characters more in a writing."""
        return self.fits({entry.key: self.with_words(entry, writing, longer(writing, more))})

    def written(self) -> tuple[tuple[Entry, Writing], ...]:
        """Return every writing of the page with the block it stands in."""
        return tuple((entry, writing) for entry in self.entries for writing in writings(entry.block))


def least(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the smallest number above `low` for which something `holds`, which it does at `high`."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high
