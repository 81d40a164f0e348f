"""The one walk over a layout: its marks become verbs of a painter, in the page's own coordinates and colours.

Here, and nowhere else, y turns upwards, an ink becomes shares of ink or of light, and bleed gets
its millimetres. Knows no PDF.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from brochure.model.geometry import Point, Rect, Side, Size, common
from brochure.model.ink import Ink
from brochure.model.marks import Glyphs, Link, Pen, Picture, Shape, Step, Tag
from brochure.model.output import Output
from brochure.model.page import Layout, Leaf, page_leaves
from brochure.pictures.colours import light_to_inks

#: Four shares of ink (CMYK) or three of light (sRGB), each from 0 to 1.
Colour = tuple[float, ...]

#: Where a mark stands in the reading; None for an artifact.
Tags = tuple[Tag, ...] | None

#: How near to a shape's extreme a point counts as lying on it, in points.
_ON_EDGE = 0.001


class Sheet(Struct, frozen=True, gc=False):
    """One page as it is cut from `media`, whose lower left corner is the origin.

    `trim` and `bleed` hold their left and lower edges in `x` and `y`: y grows upwards from here on. Nothing outside
    `art` is painted, where it is given.
    """

    number: int
    media: Size
    trim: Rect
    bleed: Rect
    art: Rect | None = None


class Outline(Struct, frozen=True, gc=False):
    """A path from the point `at` on, `unit` points being 1 in it and y growing upwards, with the colours it takes.

    Kept apart from its place because equal shapes then have equal paths, which pack to next to nothing.
    """

    at: Point
    path: tuple[Step, ...]
    fill: Colour | None
    stroke: Colour | None
    weight: float
    even_odd: bool
    pen: Pen | None = None
    clip: tuple[Step, ...] = ()
    unit: float = 1.0

    def placed(self, path: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return a path of this outline in the page's own coordinates."""
        at, unit = (self.at.x, self.at.y), self.unit
        return tuple(
            (step[0], *(at[odd % 2] + unit * each for odd, each in enumerate(_numbers(step)))) for step in path
        )


class Plate(Struct, frozen=True, gc=False):
    """A picture in the rectangle `at`, given by its lower left corner; only what lies within `clip` is painted."""

    at: Rect
    picture: Picture
    clip: tuple[Step, ...]


class Painter(Protocol):
    """What a layout can be painted with; points grow upwards from the sheet's lower left corner."""

    def begin(self, sheet: Sheet) -> None:
        """Open a page."""

    def glyphs(self, at: Point, line: Glyphs, colours: tuple[Colour, ...], tags: Tags) -> None:
        """Paint a line of text from its baseline's left end, each of its runs (it has some) in its own of `colours`."""

    def shape(self, outline: Outline, tags: Tags) -> None:
        """Paint a path."""

    def picture(self, plate: Plate, tags: Tags) -> None:
        """Paint a picture."""

    def link(self, at: Rect, link: Link, tags: Tags) -> None:
        """Lay a link over the rectangle given by its lower left corner."""

    def end(self) -> None:
        """Close the page."""


def paint(layout: Layout, output: Output, painter: Painter) -> None:
    """Paint every page of `layout` as `output` asks."""
    edge, size = output.edge, layout.size
    media = Size(size.width + 2 * edge, size.height + 2 * edge)
    trim = Rect(edge, edge, size.width, size.height)
    bleed = _grown(trim, output.bleed)
    art = _grown(trim, -output.inset) if output.inset else None
    for page in layout.pages:
        painter.begin(Sheet(page.number, media, trim, bleed, art))
        for leaf in page_leaves(page):
            _leaf(leaf, output, media.height - edge, painter)
        painter.end()


def covered(outline: Outline) -> Rect | None:
    """Return the rectangle of the page an outline's points fill, within its clip; None where there is none."""
    box = _extent(outline.path)
    if box and outline.clip:
        clip = _extent(outline.clip)
        box = common(box, clip) if clip else None
    if box is None:
        return None
    at, unit = outline.at, outline.unit
    return Rect(at.x + box.x * unit, at.y + box.y * unit, box.width * unit, box.height * unit)


def _extent(path: tuple[Step, ...]) -> Rect | None:
    numbers = [each for step in path for each in _numbers(step)]
    if not numbers:
        return None
    xs, ys = numbers[0::2], numbers[1::2]
    left, low = min(xs), min(ys)
    return Rect(left, low, max(xs) - left, max(ys) - low)


def _grown(rect: Rect, by: float) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by)


def _leaf(leaf: Leaf, output: Output, top: float, painter: Painter) -> None:
    """Paint one mark; `top` is where the trim's upper edge lies on the sheet."""
    what, tags = leaf.mark.what, leaf.tags
    x, y = leaf.at.x + output.edge, top - leaf.at.y
    if isinstance(what, Glyphs):
        if not what.runs:  # zero-width characters alone
            return
        colour = colour_of(what.ink, output)
        colours = tuple(colour_of(run.ink, output) if run.ink else colour for run in what.runs)
        painter.glyphs(Point(x, y), what, colours, tags)
    elif isinstance(what, Shape):
        painter.shape(_outline(what, Point(x, y), output), tags)
    elif isinstance(what, Picture):
        at = Rect(x, y - what.height, what.width, what.height)
        painter.picture(Plate(at, what, _upwards(what.mask, x, y)), tags)
    elif isinstance(what, Link) and output.has_links:
        painter.link(Rect(x, y - what.height, what.width, what.height), what, tags)


def colour_of(ink: Ink, output: Output) -> Colour:
    """Return the shares of ink or of light an ink is for an output.

    What was given for the screen alone takes the inks of the output's own profile.
    """
    if output.colour != "cmyk":
        return ink.rgb
    if not ink.is_computed or not output.profile:
        return ink.cmyk
    return light_to_inks(ink.rgb, Path(output.profile), output.limit)


def _outline(shape: Shape, at: Point, output: Output) -> Outline:
    path = _bled(shape.path, shape.bleeds, output.bleed / shape.unit) if shape.bleeds and output.bleed else shape.path
    return Outline(
        at,
        _turned(path),
        colour_of(shape.fill, output) if shape.fill else None,
        colour_of(shape.stroke, output) if shape.stroke else None,
        shape.weight,
        shape.even_odd,
        shape.pen,
        _turned(shape.clip),
        shape.unit,
    )


@lru_cache(maxsize=512)
def _turned(path: tuple[Step, ...]) -> tuple[Step, ...]:
    # Kept: most shapes of a page are alike, and those of the next flyer too.
    return _upwards(path)


def _upwards(path: tuple[Step, ...], x: float = 0.0, y: float = 0.0) -> tuple[Step, ...]:
    """Return `path` from the point (x, y) on, with y growing upwards."""
    return tuple(
        (step[0], *(y - each if odd % 2 else x + each for odd, each in enumerate(_numbers(step)))) for step in path
    )


def _bled(path: tuple[Step, ...], bleeds: tuple[Side, ...], bleed: float) -> tuple[Step, ...]:
    """Return `path` with the points that lie on its extreme on each side of `bleeds` moved out by `bleed`."""
    xs = [each for step in path for each in _numbers(step)[0::2]]
    ys = [each for step in path for each in _numbers(step)[1::2]]
    if not xs:
        return path
    left = min(xs) if "left" in bleeds else None
    right = max(xs) if "right" in bleeds else None
    top = min(ys) if "top" in bleeds else None
    bottom = max(ys) if "bottom" in bleeds else None
    return tuple(
        (
            step[0],
            *(
                _moved(each, top, bottom, bleed) if odd % 2 else _moved(each, left, right, bleed)
                for odd, each in enumerate(_numbers(step))
            ),
        )
        for step in path
    )


def _moved(value: float, least: float | None, most: float | None, bleed: float) -> float:
    if least is not None and value <= least + _ON_EDGE:
        return value - bleed
    if most is not None and value >= most - _ON_EDGE:
        return value + bleed
    return value


def _numbers(step: Step) -> tuple[float, ...]:
    return step[1:]  # type: ignore[return-value]  # a step is its letter, then numbers
