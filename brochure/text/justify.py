"""One justified line: how word spaces, then letter spaces, make it as wide as the measure (R-40). Pure arithmetic.

The order and limits are those of jlreq and JIS X 4051 for word spaces (a third of an em, up to half, down to a
quarter), and of luatexko for letter space; the ceiling of half an em is also what Word was measured to keep.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.model.lines import LIMITS, Limits

_TOLERANCE = 1e-9


class Natural(Struct, frozen=True, gc=False):
    """A line before it is justified, all lengths in one unit: its `measure`, its `width`, the size `em` of its type.

    It has `spaces` word spaces, each `space` wide, `gaps` places for letter space, and `latins` gaps between Hangul
    and Latin, each `latin` wide. One that `stays` ends a paragraph, or a forced break ends it (R-43).
    """

    measure: float
    width: float
    spaces: int
    space: float
    gaps: int = 0
    em: float = 1.0
    stays: bool = False
    latins: int = 0
    latin: float = 0.0


class Spacing(Struct, frozen=True, gc=False):
    """What comes of it: the word space, what each letter gap gets, how wide gaps to Latin are, if the line is loose."""

    space: float
    letter: float = 0.0
    latin: float = 0.0
    is_loose: bool = False


def ceiling(line: Natural, limits: Limits) -> float:
    """Return the widest word space of a line that is not loose."""
    return max(min(limits.most * line.space, limits.cap * line.em), line.space)


def spacing(line: Natural, limits: Limits = LIMITS) -> Spacing | None:
    """Return how a line is justified, or None where it cannot shrink to its measure.

    Word spaces give first, then gaps between Hangul and Latin, then letter space; what is left goes over the word
    spaces, and the line is loose. A line of one word takes letter space or stays as it is (R-44).
    """
    lack = line.measure - line.width
    if lack < 0:
        return _shrunk(line, lack, limits)
    if line.stays:
        return Spacing(line.space, 0.0, line.latin)
    at_spaces = min(lack, line.spaces * (ceiling(line, limits) - line.space))
    lack -= at_spaces
    at_latins = min(lack, line.latins * max(limits.latin * line.em - line.latin, 0.0))
    lack -= at_latins
    at_letters = min(lack, line.gaps * limits.letter * line.em)
    lack -= at_letters
    is_loose = lack > _TOLERANCE * line.em
    if not line.spaces:
        return (
            Spacing(line.space, 0.0, line.latin, is_loose=True)
            if is_loose
            else _shared(line, 0.0, at_latins, at_letters)
        )
    found = _shared(line, at_spaces + (lack if is_loose else 0.0), at_latins, at_letters)
    return Spacing(found.space, found.letter, found.latin, is_loose)


def looseness(line: Natural, limits: Limits = LIMITS) -> float:
    """Return by how much a justified line is looser than it may be, in em of its type; 0 for one that is not."""
    found = spacing(line, limits)
    if found is None or not found.is_loose:
        return 0.0
    if not line.spaces:
        return (line.measure - line.width) / line.em
    return (found.space - ceiling(line, limits)) / line.em


def _shrunk(line: Natural, lack: float, limits: Limits) -> Spacing | None:
    if -lack > line.spaces * line.space * (1 - limits.least) + _TOLERANCE * line.em:
        return None
    return (
        Spacing(line.space + lack / line.spaces, 0.0, line.latin)
        if line.spaces
        else Spacing(line.space, 0.0, line.latin)
    )


def _shared(line: Natural, at_spaces: float, at_latins: float, at_letters: float) -> Spacing:
    return Spacing(
        line.space + (at_spaces / line.spaces if line.spaces else 0.0),
        at_letters / line.gaps if line.gaps else 0.0,
        line.latin + (at_latins / line.latins if line.latins else 0.0),
    )
