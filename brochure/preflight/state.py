"""What a page's content is painted with (ISO 32000-1 8.4.1, 9.3.1), and what it paints: one event for each mark."""

from __future__ import annotations

from copy import copy
from typing import Any, Literal

from msgspec import Struct

from brochure.preflight.marked import Marked
from brochure.preflight.matrix import UNMOVED, Matrix
from brochure.preflight.spaces import GRAY, Inks, Space, inks_of
from brochure.preflight.values import Box, Held

Kind = Literal["text", "fill", "stroke", "image"]


class Colour(Struct, frozen=True, eq=False):
    """A colour in its space; `inks` is None where they are not known, `pattern` what is painted in place of ink."""

    space: Space
    inks: Inks | None
    pattern: Any = None

    @property
    def total(self) -> float:
        """All inks together, 3.0 being 300 %."""
        return sum(self.inks) if self.inks else 0.0

    @property
    def is_white(self) -> bool:
        """Whether it puts no ink on paper."""
        return self.inks is not None and not any(self.inks)

    @property
    def is_black(self) -> bool:
        """Whether it is full black and no other ink."""
        return self.inks is not None and self.inks[3] >= 0.999 and self.total < 1.001


#: What every page begins with.
BLACK = Colour(GRAY, inks_of(GRAY, (0.0,)))


class Event(Struct, frozen=True, eq=False):
    """One mark on paper: lengths in points, `box` on the page and within all clips.

    `size` is that of text, `weight` that of a line; `pixels` are the picture's, `moved` is where its unit square goes.
    `is_rule` marks a fill that is one long rectangle. `is_hidden` is what paints no paper: a mask, or a form that no
    page calls. `marks` are the sequences of marked content it stands in, the outermost first.
    """

    kind: Kind
    colour: Colour
    box: Box
    size: float = 0.0
    weight: float = 0.0
    overprints: bool = False
    mode: int = 0
    is_rule: bool = False
    is_hidden: bool = False
    image: Held | None = None
    pixels: tuple[int, int] = (0, 0)
    moved: Matrix = UNMOVED
    marks: tuple[Marked, ...] = ()


class State:
    """The graphics state; `copy` is what `q` keeps."""

    __slots__ = (
        "called", "clip", "fill", "font", "hidden", "leading", "matrix", "mode", "over_fill", "over_stroke",
        "render", "rise",
        "size", "spacing", "stretch", "stroke", "weight", "word",
    )  # fmt: skip

    def __init__(self) -> None:
        self.matrix: Matrix = UNMOVED
        self.clip: Box | None = None
        self.fill = BLACK
        self.stroke = BLACK
        self.weight = 1.0
        self.over_fill = self.over_stroke = False
        self.mode = 0
        self.font: Any = None
        self.called = ""
        self.size = 0.0
        self.spacing = self.word = self.leading = self.rise = 0.0
        self.stretch = 1.0
        self.render = 0
        self.hidden = False

    def copy(self) -> State:
        """Return the same state, to be changed apart."""
        return copy(self)
