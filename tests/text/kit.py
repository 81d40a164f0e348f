"""Fonts and styles for tests of text."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from brochure.model.ink import Ink
from brochure.text.composer import Style
from brochure.text.families import Fonts
from brochure.text.fonts import Face
from brochure.text.measure import Measure
from brochure.text.paragraph import break_lines
from brochure.text.shape import Shaped

FONTS = Path(__file__).resolve().parents[2] / "fonts"
BLACK = Ink("black", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1))
BODY = Style("sans", 10.0, 16.0, BLACK)


@lru_cache
def face(name: str = "NotoSansKR_400Regular") -> Face:
    return Face(name, FONTS / f"{name}.ttf")


def chain() -> tuple[Face, ...]:
    return (face(), face("NotoSansJP_400Regular"))


def fonts() -> Fonts:
    return Fonts({"sans": chain(), "bold": (face("NotoSansKR_700Bold"),)})


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count how often each text is broken into lines from here on."""
    broken: Counter[str] = Counter()

    def counting(shaped: Shaped, measure: Measure) -> tuple[tuple[int, int], ...]:
        broken[shaped.text] += 1
        return break_lines(shaped, measure)

    monkeypatch.setattr("brochure.text.composer.break_lines", counting)
    return broken
