"""Fonts and styles for tests of text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from brochure.model.ink import Ink
from brochure.text.composer import Style
from brochure.text.fonts import Face, Fonts

FONTS = Path(__file__).resolve().parents[2] / "fonts"
BLACK = Ink("black", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1))
BODY = Style("sans", 10.0, 16.0, BLACK)


@lru_cache
def face(name: str = "NotoSansKR_400Regular") -> Face:
    return Face(name, FONTS / f"{name}.ttf")


def chain() -> tuple[Face, ...]:
    return (face(), face("NotoSansJP_400Regular"))


def fonts() -> Fonts:
    return Fonts({"sans": chain()})
