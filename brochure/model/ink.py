"""Inks: what a press puts on paper and what a screen shows for it."""

from __future__ import annotations

from msgspec import Struct


class Ink(Struct, frozen=True):
    """A named colour as the print shop and the screen need it.

    `cmyk` holds four shares of ink and `rgb` three shares of light (sRGB), each from 0 to 1. Both
    belong to one ink, so a painter never converts a colour and text black stays K 100 by rule.
    """

    name: str
    cmyk: tuple[float, float, float, float]
    rgb: tuple[float, float, float]


#: What is seen where there is no ink: white paper.
PAPER = Ink("paper", (0.0, 0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
