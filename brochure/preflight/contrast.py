"""How well text can be read on what it lies upon: every pair of inks in use on the pages (WCAG 2.1, 1.4.3).

Judged by what a screen shows of the inks. Text on a photograph is not judged, nor what is not read at all: a
designer's quotation mark is decoration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from brochure.findings import Finding, Origin, Words
from brochure.model.colour import contrast, hex_of, readable
from brochure.model.geometry import Point, Rect
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Glyphs, Picture, Run, Shape
from brochure.model.page import Layout, Leaf, page_leaves
from brochure.model.theme import Theme
from brochure.preflight.covers import covers
from brochure.preflight.seen import apart, key_of, seen

#: The least contrast of text, and of large text: from 18 pt, or from 14 pt in bold (WCAG 2.1, "large scale").
LEAST, LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD, _BOLD = 18.0, 14.0, 700
#: Where within a run of letters its ground is looked at: shares of its width, and the middle of Hangul, in em.
_ACROSS, _MIDDLE = (0.02, 0.25, 0.5, 0.75, 0.98), 0.38
#: What rounding may take from a ratio.
_ROUNDING = 0.005
_SHOWN = 20


class Places(Struct, frozen=True):
    """Where a YAML path stands, where an ink of the theme does, and how heavy a font is, by the name its runs have."""

    place: Callable[[str], Origin]
    ink: Callable[[Ink], Origin]
    weight: Callable[[str], float]


class _Pair(Struct, frozen=True):
    """Text of an ink on a ground, where it is met, and the contrast it needs."""

    ink: Ink
    ground: Ink
    least: float
    text: str
    key: str
    page: int


def contrast_findings(layout: Layout, theme: Theme, places: Places) -> tuple[Finding, ...]:
    """Return a warning for each pair of inks that is hard to read, at the theme's ink, in the order of the pages."""
    found: dict[tuple[str, str], list[_Pair]] = {}
    for page in layout.pages:
        for each in _pairs(page.number, page_leaves(page), places):
            if contrast(each.ink.rgb, each.ground.rgb) < each.least - _ROUNDING:
                found.setdefault((hex_of(each.ink.rgb), hex_of(each.ground.rgb)), []).append(each)
    return tuple(_told(pairs, theme, places) for pairs in found.values())


def _pairs(page: int, leaves: Sequence[Leaf], places: Places) -> Iterator[_Pair]:
    """Yield what is read on a page, run by run, with each ground it lies upon."""
    below: list[tuple[Leaf, Rect]] = []
    for leaf, box in seen(leaves):
        line = leaf.mark.what
        if box and isinstance(line, (Shape, Picture)):
            below.append((leaf, box))
        elif box and isinstance(line, Glyphs) and leaf.tags:
            near = [each for each, area in below if not apart(area, box)]
            x = leaf.at.x
            for run in line.runs:
                width = _width(run, line)
                middle = leaf.at.y - _MIDDLE * line.size * run.scale
                points = [Point(x + share * width, middle) for share in _ACROSS]
                x += width
                if run.text.strip():
                    for ground in dict.fromkeys(_ground(near, each) for each in points):
                        if ground:
                            least = _least(run, line, places)
                            yield _Pair(run.ink or line.ink, ground, least, run.text, key_of(leaf), page)


def _width(run: Run, line: Glyphs) -> float:
    """How wide a run is set, in points."""
    drawn = sum(each.advance for each in run.glyphs) / run.upem * line.size * run.scale
    return (drawn + line.tracking * len(run.glyphs)) * line.stretch


def _ground(below: Sequence[Leaf], point: Point) -> Ink | None:
    """The ink at a point: of the topmost shape there, else paper; None on a picture."""
    for leaf in reversed(below):
        what = leaf.mark.what
        if isinstance(what, Picture):
            is_on = leaf.at.x <= point.x <= leaf.at.x + what.width and leaf.at.y <= point.y <= leaf.at.y + what.height
            if is_on:
                return None
        elif isinstance(what, Shape) and what.fill and covers(what, leaf.at, point):
            return what.fill
    return PAPER


def _least(run: Run, line: Glyphs, places: Places) -> float:
    size = line.size * run.scale
    is_large = size >= _LARGE or (size >= _LARGE_BOLD and places.weight(run.font) >= _BOLD)
    return LEAST_LARGE if is_large else LEAST


def _told(pairs: Sequence[_Pair], theme: Theme, places: Places) -> Finding:
    first, least = pairs[0], max(each.least for each in pairs)
    ink, ground = first.ink, first.ground
    ratio = contrast(ink.rgb, ground.rgb)
    own, other = (_called(each, theme) for each in (ink, ground))
    shown = " ".join(first.text.split())
    shown = f"{shown[:_SHOWN]}…" if len(shown) > _SHOWN else shown
    used = places.place(first.key)
    line = Words(f" {used.line}행", f", line {used.line}") if used.line else Words("", "")
    more = len({each.key for each in pairs}) - 1
    where = Words(
        f"{first.page}쪽 ‘{shown}’({first.key}{line.ko})" + (f" 밖에 {more}곳" if more else ""),
        f"“{shown}” on page {first.page} ({first.key}{line.en})" + (f" and {more} more" if more else ""),
    )
    message = Words(
        f"글자 잉크 {own.ko}의 대비가 바탕 {other.ko} 위에서 {ratio:.2f}:1입니다(적어도 {least:g}:1): {where.ko}",
        f"Text in {own.en} on {other.en} has a contrast of {ratio:.2f}:1, and needs {least:g}:1: {where.en}",
    )
    meant = readable(ink.rgb, ground.rgb, least)
    hint = Words(
        f"가장 가까운 읽히는 색은 {meant}입니다. 잉크의 screen을 그 색으로 하고 print도 맞추거나 바탕을 바꾸십시오.",
        f"The nearest colour that can be read is {meant}: please make it the ink's screen colour and match its print, "
        "or change the ground.",
    )
    origin = places.ink(ink)
    return Finding("warning", "theme.contrast", message, origin if origin.line else used, hint)


def _called(ink: Ink, theme: Theme) -> Words:
    """How a theme's ink is called in a message: the first of its names for it, and its colour."""
    name = next((name for name, each in theme.inks.items() if each.cmyk == ink.cmyk), ink.name)
    return Words(f"‘{name}’({hex_of(ink.rgb)})", f"“{name}” ({hex_of(ink.rgb)})")
