"""The layout: every piece placed on its page, nothing left to decide. Painters walk it and never ask back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from brochure.model.geometry import Point, Size
from brochure.model.marks import Mark, Piece, Tag


class Placed(Struct, frozen=True, gc=False):
    """A block's piece at its point on the page, in the template's area, composed at a level of tightness."""

    piece: Piece
    at: Point
    area: str
    level: int
    key: str


class Page(Struct, frozen=True, dict=True):
    """One page: `grounds` are painted first and never read."""

    number: int
    placed: tuple[Placed, ...]
    grounds: tuple[Mark, ...] = ()

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every mark of the page in painting order: the grounds, then the blocks."""
        blocks = (leaf for placed in self.placed for leaf in leaves(placed.piece.marks, placed.at))
        return (*leaves(self.grounds), *blocks)


class Layout(Struct, frozen=True):
    """All pages of one flyer, `size` being that of the trimmed page."""

    size: Size
    pages: tuple[Page, ...]


class Leaf(Struct, frozen=True, gc=False):
    """A mark that is no piece, at its point on the page; `tags` is its whole path, or None for an artifact."""

    at: Point
    mark: Mark
    tags: tuple[Tag, ...] | None


#: Where a page begins.
_CORNER = Point()


def leaves(marks: tuple[Mark, ...], at: Point = _CORNER, tags: tuple[Tag, ...] = ()) -> Iterator[Leaf]:
    """Yield the marks within `marks`, pieces opened, in painting order, from the point `at` on."""
    for mark in marks:
        point = Point(at.x + mark.at.x, at.y + mark.at.y)
        path = None if mark.tags is None else (*tags, *mark.tags)
        if isinstance(mark.what, Piece):
            if path is None:
                for leaf in leaves(mark.what.marks, point):
                    yield Leaf(leaf.at, leaf.mark, None)
            else:
                yield from leaves(mark.what.marks, point, path)
        else:
            yield Leaf(point, mark, path)


def page_leaves(page: Page) -> tuple[Leaf, ...]:
    """Return every mark of `page` in painting order: a page is walked once, and asked by many."""
    return page.leaves
