"""Marks that may stand outside the measure, and how far: hanging punctuation (R-54), an option, off by default.

Stops and commas hang as a whole, and so do opening quotes, that first letters stand under one another; closing quotes
and corner brackets by half.
"""

from __future__ import annotations

from brochure.model.lines import Hanging
from brochure.text.shape import Shaped

_AFTER = dict.fromkeys(".,。、．，", 1.0) | dict.fromkeys("”’」』》〉\"'", 0.5)
_BEFORE = dict.fromkeys("“‘\"'", 1.0) | dict.fromkeys("「『《〈", 0.5)


def hang_after(shaped: Shaped, end: int, hanging: Hanging) -> float:
    """Return by how much the line that ends before character `end` may stand out, in em."""
    if hanging == "off" or end == 0:
        return 0.0
    return _AFTER.get(shaped.text[end - 1], 0.0) * (shaped.edges[end] - shaped.edges[end - 1])


def hang_before(shaped: Shaped, start: int, hanging: Hanging) -> float:
    """Return by how much the line that starts with character `start` may stand out, in em."""
    if hanging != "both" or start >= len(shaped.text):
        return 0.0
    return hang_of(shaped.text[start], hanging) * (shaped.edges[start + 1] - shaped.edges[start])


def hang_of(mark: str, hanging: Hanging) -> float:
    """Return by which share of its width a mark that begins a line may stand out."""
    return _BEFORE.get(mark, 0.0) if hanging == "both" else 0.0
