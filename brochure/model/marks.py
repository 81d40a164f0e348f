"""Marks: what is painted, lines of text, paths, pictures, links, and the pieces that hold them.

A mark's point is relative to the box, stack or piece that holds it; all lengths are points, and y grows
downwards. Knows no page.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.model.bridge import Bridge
from brochure.model.geometry import Point, Side
from brochure.model.ink import Ink


class Tag(Struct, frozen=True, gc=False):
    """One step of a mark's place in the reading: a role of ISO 32000-1 14.8.4 and whose content it is.

    `key` is the YAML path of what is read; marks of equal tag paths belong to one element. `lang`
    is a BCP 47 tag where it differs from the edition's; `alt` speaks for what has no text.
    """

    role: str
    key: str
    lang: str = ""
    alt: str = ""


class Glyph(Struct, frozen=True, gc=False):
    """One glyph as shaped: font units throughout.

    `text` is the characters it stands for: empty for the second and later glyphs of a cluster.
    """

    gid: int
    advance: int
    x: int
    y: int
    text: str


class Run(Struct, frozen=True, gc=False):
    """Glyphs of one font, side by side: `upem` is the font's units per em, `ink` is None where it is the line's.

    They are set at `scale` of the line's size, and stand `shift` em of that size above its baseline.
    """

    font: str
    upem: int
    glyphs: tuple[Glyph, ...]
    ink: Ink | None = None
    scale: float = 1.0
    shift: float = 0.0

    @property
    def text(self) -> str:
        """The source text of the run."""
        return "".join(glyph.text for glyph in self.glyphs)


class Glyphs(Struct, frozen=True, gc=False):
    """A line of text, placed by its baseline's left end.

    `size` and `tracking` are points; `width` is the advance without the spaces at the line's end,
    though their glyphs are kept: a reader needs them to tell words apart. `stretch` sets letters and
    tracking narrower or wider than drawn (장평): `width` is with it, `tracking` without. `loose` tells of a justified
    line by how much its words stand further apart than they may, or how far it stays from its edge, in em.
    """

    runs: tuple[Run, ...]
    size: float
    ink: Ink
    width: float
    tracking: float = 0.0
    stretch: float = 1.0
    loose: float = 0.0

    @property
    def text(self) -> str:
        """The source text of the line, the space at its end included."""
        return "".join(run.text for run in self.runs)


#: A step of a path: ("m", x, y), ("l", x, y), ("c", x1, y1, x2, y2, x, y) or ("z",).
Step = tuple[str | float, ...]


class Pen(Struct, frozen=True, gc=False):
    """How a drawing's strokes end, turn and break off (ISO 32000-1 8.4.3); lengths in points."""

    cap: int = 0
    join: int = 0
    miter: float = 4.0
    dashes: tuple[float, ...] = ()
    phase: float = 0.0


class Shape(Struct, frozen=True, gc=False):
    """A path, filled with `fill` and stroked `weight` points wide with `stroke`; 1 in it is `unit` points.

    `bleeds` names the sides of the page it runs over: the painter carries its outermost points
    there out by whatever bleed the output has. A `pen` says more of a stroke; with round ends one of no
    length is a dot. What lies outside the path `clip` is not painted. A QR code says in `code` where it leads.
    """

    path: tuple[Step, ...]
    fill: Ink | None = None
    stroke: Ink | None = None
    weight: float = 0.0
    even_odd: bool = False
    bleeds: tuple[Side, ...] = ()
    pen: Pen | None = None
    clip: tuple[Step, ...] = ()
    unit: float = 1.0
    code: str = ""


class Picture(Struct, frozen=True, gc=False):
    """A picture by the digest of its file: `width` × `height` points of paper for `pixels` of it.

    `crop` is the part shown, as shares of the whole: left, top, right, bottom. Only what lies within
    the path `mask` is painted. `ground` is the ink beneath, which shows through where the picture is
    transparent; with a `tint` its pixels keep their transparency and take this ink. `key` is its field's YAML path.
    """

    digest: str
    pixels: tuple[int, int]
    width: float
    height: float
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    mask: tuple[Step, ...] = ()
    ground: Ink | None = None
    tint: Ink | None = None
    key: str = ""


class Link(Struct, frozen=True, gc=False):
    """An area of `width` × `height` points that leads to `target`; `says` tells a listener where."""

    target: str
    width: float
    height: float
    says: str


class Piece(Struct, frozen=True, gc=False):
    """A stack whose height is set: nothing in it moves any more."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    bridges: tuple[tuple[Point, Bridge], ...] = ()


class Mark(Struct, frozen=True, gc=False):
    """Something to be painted at `at`, and how it is read.

    `tags` leads from the enclosing element inwards and is continued by the marks of a `Piece`. An
    artifact (`tags` is None) is not read at all (ISO 14289-1 7.1). `about` is the YAML paths of what an artifact
    yet shows, as people show a number, or of the `sign_of` an entry, as a bullet is one; nothing of it is painted.
    """

    at: Point
    what: Glyphs | Shape | Picture | Link | Piece
    tags: tuple[Tag, ...] | None = ()
    about: tuple[str, ...] = ()

    def moved(self, x: float, y: float = 0.0) -> Mark:
        """Return the mark `x` points further right and `y` further down."""
        return Mark(Point(self.at.x + x, self.at.y + y), self.what, self.tags, self.about)


def sign_of(path: str) -> str:
    """Return what the artifacts beside an entry are about: its bullet, its rule, its quotation mark."""
    return f"{path}#sign"


def rectangle(width: float, height: float, x: float = 0.0, y: float = 0.0) -> tuple[Step, ...]:
    """Return the path of a rectangle by its top left corner and size, in points."""
    return (("m", x, y), ("l", x + width, y), ("l", x + width, y + height), ("l", x, y + height), ("z",))
