"""Inks: what a press puts on paper and what a screen shows for it."""

from __future__ import annotations

import re

from msgspec import Struct

#: A tint as designers write it: an ink's name, then how much of it is left.
_TINT = re.compile(r"(.*\S)\s+([0-9０-９]{1,9}(?:[.．][0-9０-９]{1,9})?)\s*[%％]")


class Ink(Struct, frozen=True):
    """A named colour as the print shop and the screen need it.

    `cmyk` holds four shares of ink and `rgb` three shares of light (sRGB), each from 0 to 1. Both
    belong to one ink, so a painter never converts a colour and text black stays K 100 by rule. One that
    `is_computed` was given as a screen colour alone: its inks are the house's profile's, and a shop with
    another one has others.
    """

    name: str
    cmyk: tuple[float, float, float, float]
    rgb: tuple[float, float, float]
    is_computed: bool = False

    def tint(self, share: float) -> Ink:
        """Return `share` of this ink, from 0 to 1: of each process colour, and of what a screen shows on white."""
        c, m, y, k = (round(each * share, 6) for each in self.cmyk)
        red, green, blue = (round(1 - (1 - each) * share, 6) for each in self.rgb)
        name = f"{self.name} {share * 100:g}%" if self.name else ""
        return Ink(name, (c, m, y, k), (red, green, blue), self.is_computed)


def tint_of(written: str) -> tuple[str, float] | None:
    """Return the name and the share of a tint written ``indigo 12%``; None for what is not written so."""
    match = _TINT.fullmatch(written.strip())
    return (match[1], float(match[2].replace("．", ".")) / 100) if match else None


#: What is seen where there is no ink: white paper.
PAPER = Ink("paper", (0.0, 0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
