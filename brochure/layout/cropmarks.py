"""Marks outside the bleed for the print shop's guillotine and plates, and the slug line that says what the sheet is.

All of them are black alone: registration colour, or all four inks, would be 400 % and break the ink limit. Knows no
shop; a page takes them as one more piece, beyond its edges.
"""

from __future__ import annotations

from msgspec.structs import replace

from brochure.model.geometry import KAPPA, MM, Point, Size
from brochure.model.ink import Ink
from brochure.model.marks import Glyphs, Mark, Piece, Shape, Step
from brochure.model.page import Layout, Page, Placed

#: How far marks stay from the bleed, how long crop marks are, how wide a registration mark is, and their weight.
_CLEAR, _LENGTH, _TARGET, _WEIGHT = 1 * MM, 5 * MM, 4 * MM, 0.25
#: Black alone: a mark in more inks than one shows where they do not meet, which the shop sees on its own plates.
BLACK = Ink("", (0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0))


def with_marks(layout: Layout, bleed: float, slugs: tuple[Glyphs, ...]) -> Layout:
    """Return the layout with crop and registration marks `bleed` points outside the trim, a slug line to each page."""
    pages = tuple(_marked(page, layout.size, bleed, slug) for page, slug in zip(layout.pages, slugs, strict=True))
    return Layout(layout.size, pages)


def _marked(page: Page, size: Size, bleed: float, slug: Glyphs) -> Page:
    lines = [*_corners(size, bleed), *_targets(size, bleed)]
    marks = tuple(Mark(Point(), Shape(path, stroke=BLACK, weight=_WEIGHT), None) for path in lines)
    # Between the crop mark and the registration mark at the sheet's head.
    place = Point(bleed + 2 * MM, -bleed - _CLEAR - 1.5 * MM)
    piece = Piece(size.width, size.height, (*marks, Mark(place, slug, None)))
    return replace(page, placed=(*page.placed, Placed(piece, Point(), "", 0, "")))


def _corners(size: Size, bleed: float) -> list[tuple[Step, ...]]:
    """Eight lines that point at the trim's corners from outside."""
    near, far = bleed + _CLEAR, bleed + _CLEAR + _LENGTH
    lines: list[tuple[Step, ...]] = []
    for edge in (0.0, size.width):
        lines += [(("m", edge, -far), ("l", edge, -near))]
        lines += [(("m", edge, size.height + near), ("l", edge, size.height + far))]
    for edge in (0.0, size.height):
        lines += [(("m", -far, edge), ("l", -near, edge))]
        lines += [(("m", size.width + near, edge), ("l", size.width + far, edge))]
    return lines


def _targets(size: Size, bleed: float) -> list[tuple[Step, ...]]:
    """A cross in a circle at the middle of each side, by which plates are laid over one another."""
    out = bleed + _CLEAR + _LENGTH / 2
    centres = (
        (size.width / 2, -out),
        (size.width / 2, size.height + out),
        (-out, size.height / 2),
        (size.width + out, size.height / 2),
    )
    return [_target(x, y) for x, y in centres]


def _target(x: float, y: float) -> tuple[Step, ...]:
    half = _TARGET / 2
    r = half * 0.6
    k = KAPPA * r
    return (
        ("m", x - half, y),
        ("l", x + half, y),
        ("m", x, y - half),
        ("l", x, y + half),
        ("m", x - r, y),
        ("c", x - r, y - k, x - k, y - r, x, y - r),
        ("c", x + k, y - r, x + r, y - k, x + r, y),
        ("c", x + r, y + k, x + k, y + r, x, y + r),
        ("c", x - k, y + r, x - r, y + k, x - r, y),
        ("z",),
    )
