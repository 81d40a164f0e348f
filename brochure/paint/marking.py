"""Marked content: what is read is numbered, all else said to be an artifact (ISO 32000-1 14.6, 14.8.2).

Marks that follow one another under the same tags are one piece of content. Knows operators, and no structure.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.model.geometry import Rect, about
from brochure.model.marks import Tag
from brochure.paint.painter import Tags


class Content(Struct):
    """A piece of content that is read: its page, its number there, and for a figure the rectangle it fills."""

    page: int
    number: int
    box: Rect | None = None


class Marking:
    """Brackets what is painted. `said` is every piece of content with its tags, in the order of painting."""

    def __init__(self) -> None:
        self.said: list[tuple[tuple[Tag, ...], Content]] = []
        self._page = 0
        self._number = 0
        self._tags: Tags | bool = False

    def begin(self) -> None:
        """Begin a page, whose content is numbered from nought."""
        self._page += 1
        self._number = 0
        self._tags = False

    def mark(self, tags: Tags, code: list[str], box: Rect | None = None) -> None:
        """Write to `code` what has to stand before a mark that is read under `tags`; `box` is what it covers."""
        tags = tags or None
        is_new = tags is not self._tags and tags != self._tags
        if is_new:
            self.end(code)
            self._tags = tags
        if tags is None:
            if is_new:
                code.append("/Artifact BMC")
            return
        if is_new:
            code.append(f"/{tags[-1].role} <</MCID {self._number}>> BDC")
            self.said.append((tags, Content(self._page, self._number)))
            self._number += 1
        if box and tags[-1].role == "Figure":
            content = self.said[-1][1]
            content.box = about(content.box, box) if content.box else box

    def end(self, code: list[str]) -> None:
        """Close what is open."""
        if self._tags is not False:
            code.append("EMC")
        self._tags = False
