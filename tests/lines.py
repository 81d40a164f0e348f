"""The lines of text of a layout where they stand on their pages, each with its tight box and its YAML path.

Knows pages and marks, and nothing of how they came about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brochure.model.marks import Glyphs, Tag
from brochure.model.page import Layout, Page, Placed, leaves
from tests import editions

#: How far letters reach above and below their baseline, in em: a tight box, without the air of a font's own.
ABOVE, BELOW = 0.72, 0.1

#: By how much boxes may lie over one another, and lengths differ, in points.
OVER, SLACK = 0.3, 0.05


class Line(NamedTuple):
    """A line of text where it stands on its page, in points: its tight box and its baseline."""

    page: int
    key: str
    keys: tuple[str, ...]
    text: str
    size: float
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


def lines(layout: Layout) -> list[Line]:
    """Return every line of text of the layout, artifacts too, in painting order."""
    return [line for page in layout.pages for placed in page.placed for line in lines_of(page, placed)]


def lines_of(page: Page, placed: Placed) -> Iterator[Line]:
    """Yield the lines of text of one block."""
    for leaf in leaves(placed.piece.marks, placed.at):
        what = leaf.mark.what
        if isinstance(what, Glyphs) and what.text.strip():
            tags: tuple[Tag, ...] = leaf.tags or ()
            x, y = leaf.at.x, leaf.at.y
            keys = tuple(tag.key for tag in tags)
            yield Line(
                page.number,
                keys[-1] if keys else "",
                keys,
                what.text,
                what.size,
                left=x,
                top=y - ABOVE * what.size,
                right=x + what.width,
                bottom=y + BELOW * what.size,
                baseline=y,
            )


def types_of(text: str) -> dict[str, str]:
    """Return the type of every block of the edition by its YAML path."""
    return {f"blocks[{index}]": block["type"] for index, block in enumerate(editions.parsed(text)["blocks"])}


def generic(path: str) -> str:
    """Return a path within a block without its numbers: ``items[3].text`` is ``items[]``."""
    return re.sub(r"\[\d+\]", "[]", path).removesuffix(".text")


def named(line: Line) -> str:
    """Return what to call a line in a fault."""
    return f"page {line.page}: {line.key or 'an artifact'} “{line.text[:24].strip()}”"


def right_of(placed: Placed) -> float:
    """Return the right edge of a block, in points."""
    return placed.at.x + placed.piece.width


def bottom_of(placed: Placed) -> float:
    """Return the lower edge of a block, in points."""
    return placed.at.y + placed.piece.height
