"""Pictures an editor placed, as values: drawings kept as lines, photographs known by a digest and never by pixels."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from brochure.findings import Origin
from brochure.model.geometry import Rect
from brochure.model.marks import Pen, Step
from brochure.model.words import Text

#: The whole of a picture, as shares of its width and height: left, top, right, bottom.
WHOLE = (0.0, 0.0, 1.0, 1.0)


class Figure(Struct, frozen=True):
    """One path of a drawing, in the drawing's own units; `fill` and `stroke` are colours such as ``#e60012``.

    `on` is the colour of the figure it lies upon, nothing where it lies on the paper itself.
    """

    path: tuple[Step, ...]
    fill: str | None = None
    stroke: str | None = None
    weight: float = 0.0
    even_odd: bool = False
    pen: Pen | None = None
    clip: tuple[Step, ...] = ()
    on: str | None = None


class Drawing(Struct, frozen=True):
    """A picture of lines: its figures from the lowest to the topmost, and the rectangle their ink fills."""

    figures: tuple[Figure, ...]
    box: Rect

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours it is drawn in, in the order of painting."""
        found = (colour for figure in self.figures for colour in (figure.fill, figure.stroke) if colour)
        return tuple(dict.fromkeys(found))


class Raster(Struct, frozen=True):
    """A picture of pixels, upright: the `digest` of its file, its size, and the part of it that is not transparent.

    `colour` is set where everything that can be seen in it has one colour and the rest is transparent.
    """

    digest: str
    pixels: tuple[int, int]
    part: tuple[float, float, float, float] = WHOLE
    has_alpha: bool = False
    colour: str | None = None

    @property
    def size(self) -> tuple[float, float]:
        """The width and height of the part that is not transparent, in pixels."""
        left, top, right, bottom = self.part
        return (right - left) * self.pixels[0], (bottom - top) * self.pixels[1]


class Logo(Struct, frozen=True):
    """The mark of an organisation; `inks` says which of the theme's inks its colours take, by the colours' names."""

    art: Drawing | Raster
    alt: Text | None = None
    inks: Mapping[str, str] = {}
    key: str = ""
    origin: Origin = Origin()

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height, in units of its own: only their proportion means anything."""
        return (self.art.box.width, self.art.box.height) if isinstance(self.art, Drawing) else self.art.size


class Portrait(Struct, frozen=True):
    """A person's photograph; `focus` is where the eyes are, in shares of its width and height."""

    art: Raster
    alt: Text | None = None
    focus: tuple[float, float] = (0.5, 1 / 3)
    key: str = ""
    origin: Origin = Origin()


class PictureFile(Struct, frozen=True):
    """A picture as its file is named in the YAML: what is in it, and where its name stands."""

    art: Drawing | Raster
    key: str = ""
    origin: Origin = Origin()


class Spoken(Struct, frozen=True):
    """What is read aloud in a picture's place, and printed nowhere."""

    text: Text

    @property
    def string(self) -> str:
        """The words, on one line."""
        return self.text.string.replace("\n", " ")
