"""What stands side by side: items of one size and on one baseline, columns that end on one line.

Each judge returns the faults it finds as sentences, none where all is well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.model.page import Layout, Placed
from tests.lines import OVER, SLACK, Line, bottom_of, generic, lines, lines_of, named, right_of

#: Types of block whose items are drawn unlike on purpose: the middle one of the figures is large.
UNLIKE = ("figures",)

#: Types of block whose items run on from column to column, and so stand in no rows.
FLOWING = ("list", "requirements")


def uneven(layout: Layout, types: dict[str, str]) -> list[str]:
    """Items of one block whose like texts are not of one size."""
    sizes: dict[tuple[str, str], dict[str, float]] = {}
    for line in lines(layout):
        block, _, rest = line.key.partition(".")
        if "[" in rest and types[block] not in UNLIKE:
            own = sizes.setdefault((block, generic(rest)), {})
            own[line.key] = max(own.get(line.key, 0.0), line.size)
    return [
        f"{block}.{place} has sizes {sorted(set(own.values()))}"
        for (block, place), own in sizes.items()
        if max(own.values()) - min(own.values()) > 0.001
    ]


def crooked(layout: Layout, types: dict[str, str]) -> list[str]:
    """Items that stand side by side whose like texts do not begin on one baseline."""
    found: list[str] = []
    for page in layout.pages:
        for placed in page.placed:
            if types.get(placed.key) in (*UNLIKE, *FLOWING):
                continue
            items: dict[str, list[Line]] = {}
            for line in lines_of(page, placed):
                if match := re.match(r"blocks\[\d+\]\.(?:items|links)\[\d+\]", line.key):
                    items.setdefault(match[0], []).append(line)
            each = list(items.values())
            for index, one in enumerate(each):
                for other in each[index + 1 :]:
                    if _side_by_side(one, other):
                        found.extend(_off_level(one, other))
    return found


def unfinished(layout: Layout) -> list[str]:
    """Columns side by side that do not end on one line."""
    found = []
    for page in layout.pages:
        for band in bands(page.placed):
            ends = {each.key: bottom_of(each) for each in band if not any(_is_below(other, each) for other in band)}
            if max(ends.values()) - min(ends.values()) > SLACK:
                told = ", ".join(f"{key} at {end:.1f}" for key, end in ends.items())
                found.append(f"page {page.number}: columns end apart: {told}")
    return found


def bands(placed: tuple[Placed, ...]) -> list[list[Placed]]:
    """Return the blocks of a page in bands from edge to edge, no two of which share a height."""
    found: list[list[Placed]] = []
    for each in sorted(placed, key=lambda one: one.at.y):
        if found and each.at.y < max(bottom_of(other) for other in found[-1]) - OVER:
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _is_below(other: Placed, one: Placed) -> bool:
    across = min(right_of(one), right_of(other)) - max(one.at.x, other.at.x)
    return other is not one and across > OVER and other.at.y > one.at.y


def _side_by_side(one: list[Line], other: list[Line]) -> bool:
    """Whether two items share a height and no column."""
    along = min(max(each.bottom for each in one), max(each.bottom for each in other)) - max(
        min(each.top for each in one), min(each.top for each in other)
    )
    across = min(max(each.right for each in one), max(each.right for each in other)) - max(
        min(each.left for each in one), min(each.left for each in other)
    )
    return along > OVER and across <= OVER


def _off_level(one: list[Line], other: list[Line]) -> Iterator[str]:
    """Faults of two items side by side: their first lines share a baseline, and like texts each its own.

    The latter holds of items that have the same texts, except below headings, which may take a line more.
    """
    firsts = [
        {
            generic(line.key.partition(".")[2]): line
            for line in sorted(each, key=lambda line: line.baseline, reverse=True)
        }
        for each in (one, other)
    ]
    highest = [min(each.values(), key=lambda line: line.baseline) for each in firsts]
    pairs = [(highest[0], highest[1])]
    if firsts[0].keys() == firsts[1].keys() and "links[].heading" not in firsts[0]:
        pairs = [(firsts[0][place], firsts[1][place]) for place in firsts[0]]
    for here, there in pairs:
        if abs(here.baseline - there.baseline) > SLACK:
            yield f"{named(here)} at {here.baseline:.1f}, {named(there)} at {there.baseline:.1f}"
