"""Texts shaped without a font: a letter of Hangul or Hanja is three units wide, a space one.

The cases of layout give their measure in these units, so that a sum can be done by hand.
"""

from __future__ import annotations

from brochure.text.shape import Shaped
from brochure.unicode.characters import width
from brochure.unicode.clusters import clusters


def ruled(text: str) -> Shaped:
    """Return `text` as if shaped: wide letters 3, spaces 1, Latin letters and figures 1.5, marks 1."""
    starts = set(clusters(text))
    edges, letters, at, count = [0.0], [0], 0.0, 0
    for offset, character in enumerate(text):
        if offset in starts:
            at += _advance(character)
            count += 1
        edges.append(at)
        letters.append(count)
    return Shaped(text, (), tuple(edges), (0,) * len(edges), tuple(letters))


def _advance(character: str) -> float:
    if width(character) in ("W", "F"):
        return 3.0
    return 1.5 if character.isalnum() else 1.0
