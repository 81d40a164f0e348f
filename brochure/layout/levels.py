"""The loosest level at which pages fit. Each page's own white space; type common to a group over all pages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from brochure.blocks.kit.ladder import loosest, tightest
from brochure.layout.column import available, excess
from brochure.layout.table import Levels, Table, Way, group_names, group_of
from brochure.model.fitting import Fitting

#: By more than this share of its height a page is much too full as it is drawn.
_MUCH = 0.15


def loosest_fit(fits: Callable[[int], bool], fitting: Fitting) -> int:
    """Return the loosest level that `fits`, one beyond the tightest where none does.

    A tighter level is never taller. Most years are near to the design as drawn, so the search goes out from
    there: to thin years a step twice as wide each time, in full ones to the tightest soon, for what does not fit
    there need not be tried elsewhere. Then it halves what is left; what it names has been tried.
    """
    first, last = loosest(fitting), tightest(fitting)
    start = min(max(0, first), last)
    if fits(start):
        step = 1
        good, bad = start, start - step
        while bad >= first and fits(bad):
            good, step = bad, 2 * step
            bad = good - step
        bad = max(bad, first - 1)
    else:
        tries = (*(level for level in (start + 1, start + 3) if level < last), last)
        good = next((level for level in tries if fits(level)), last + 1)
        bad = max(level for level in (start, *tries) if level < good)
    between = range(bad + 1, good)
    return bad + 1 + bisect_left(between, True, key=fits)


def own_level(table: Table, way: Way) -> int:
    """Return the loosest level at which a page fits by itself; one beyond the tightest where it never does.

    A page much too full is tried at the tightest first: most such pages fit nowhere.
    """
    last = tightest(table.fitting)
    page = table.page(way, uniform(table, 0))
    if excess(page) > _MUCH * available(page) and not table.fits(way, uniform(table, last)):
        return last + 1
    return loosest_fit(lambda level: table.fits(way, uniform(table, level)), table.fitting)


def uniform(table: Table, level: int) -> Levels:
    """Return one level for everything."""
    return Levels(level, (level,) * len(group_names(table.fitting)))


def joined(table: Table, ways: Sequence[Way], own: Sequence[int]) -> tuple[Levels, ...] | None:
    """Return the levels of pages that fit by themselves at their `own`; None where they cannot stand together.

    A group takes the tightest level any page with one of its blocks needs, and each page then the loosest white
    space it has room for. Smaller type may break a line elsewhere, so the level of one page is tried on the
    others and never taken on trust.
    """
    last = tightest(table.fitting)
    members = [{group_of(table.fitting, entry) for entry in way.grid.entries} for way in ways]
    need = list(own)
    while True:
        common = tuple(
            max((level for level, page in zip(need, members, strict=True) if group in page), default=0)
            for group in range(len(group_names(table.fitting)))
        )
        short = [
            place
            for place, (way, level) in enumerate(zip(ways, need, strict=True))
            if not table.fits(way, Levels(level, common))
        ]
        if not short:
            break
        for place in short:
            need[place] += 1
            if need[place] > last:
                return None
    return tuple(_roomiest(table, way, level, common) for way, level in zip(ways, need, strict=True))


def _roomiest(table: Table, way: Way, level: int, common: tuple[int, ...]) -> Levels:
    """The loosest white space a page has room for with its type as it is."""
    space = loosest_fit(lambda each: table.fits(way, Levels(each, common)), table.fitting)
    return Levels(min(space, level), common)
