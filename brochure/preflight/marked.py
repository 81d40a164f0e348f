"""Marked content (ISO 32000-1 14.6): the sequences that what is painted stands in, and text as it was shown in them."""

from __future__ import annotations

from msgspec import Struct

from brochure.preflight.showing import Shown
from brochure.preflight.values import Box, Dict

#: A sequence of marked content that the structure can hold: its page, the form it is in (0: the page itself), its MCID.
Key = tuple[int, int, int]


class Marked(Struct, frozen=True, eq=False):
    """One sequence: its tag and properties; `within` is the number of the form it is in, 0 for a page's own content."""

    tag: str
    properties: Dict
    within: int = 0

    @property
    def mcid(self) -> int | None:
        """The number by which the structure holds it."""
        found = self.properties.get("MCID")
        return found if isinstance(found, int) and not isinstance(found, bool) and found >= 0 else None

    @property
    def is_artifact(self) -> bool:
        """Whether it is no part of what is read (14.8.2.2)."""
        return self.tag == "Artifact"


class Show(Struct, frozen=True, eq=False):
    """A string of `font` as it was shown on a page, painted or not: `box` in points, clips left aside."""

    font: Shown
    string: bytes
    page: int
    box: Box
    marks: tuple[Marked, ...]


def key_of(page: int, marks: tuple[Marked, ...]) -> Key | None:
    """Return what the structure holds of something painted: the innermost sequence with a number; None for nothing."""
    for each in reversed(marks):
        if each.mcid is not None:
            return page, each.within, each.mcid
    return None


def is_artifact(marks: tuple[Marked, ...]) -> bool:
    """Whether something painted is no part of what is read."""
    return any(each.is_artifact for each in marks)
