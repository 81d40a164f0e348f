"""Colours, pens and paths as the operators of a page's content (ISO 32000-1 8.4 to 8.6). Knows no marks' places."""

from __future__ import annotations

from functools import lru_cache

from brochure.model.marks import Pen, Step
from brochure.paint.painter import Colour, Outline
from brochure.paint.syntax import number

#: Decimals of a path's points: a hundredth of a point is a third of what a platesetter's beam is wide.
_FINE = 2


def clipped(clip: tuple[Step, ...]) -> list[str]:
    """Return the operators that keep what follows within a path (ISO 32000-1 8.5.4)."""
    return [path(clip), "W n"] if clip else []


def strokes(pen: Pen, unit: float) -> list[str]:
    """Return the operators that set how strokes end, turn and break off, where 1 is `unit` points."""
    dashes = " ".join(number(each / unit) for each in pen.dashes)
    broken = [f"[{dashes}] {number(pen.phase / unit)} d"] if pen.dashes else []
    return [f"{pen.cap} J", f"{pen.join} j", f"{number(pen.miter)} M", *broken]


def operator(colour: Colour, cmyk: str, rgb: str) -> str:
    """Return the operator that sets a colour: `cmyk` for four inks, `rgb` for light (ISO 32000-1 8.6.8)."""
    return f"{' '.join(number(each) for each in colour)} {cmyk if len(colour) == 4 else rgb}"


def paints(outline: Outline) -> str:
    """Return the operator that paints a path (ISO 32000-1 table 60)."""
    if outline.fill:
        return ("B" if outline.stroke else "f") + ("*" if outline.even_odd else "")
    return "S" if outline.stroke else "n"


@lru_cache(maxsize=512)
def path(steps: tuple[Step, ...]) -> str:
    """Return the operators that construct a path (ISO 32000-1 8.5.2)."""
    return " ".join(
        "h" if step[0] == "z" else f"{' '.join(number(float(each), _FINE) for each in step[1:])} {step[0]}"
        for step in steps
    )
