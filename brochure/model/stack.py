"""The centre: stacks of boxes and glue whose height is not yet set, and the pieces they become.

A block composes a `Stack`; the layout decides how tall it shall be; `set_height` turns the one
into the other. This is TeX's vertical list with its glue, kept as frozen values: composing never
knows the page, and setting never asks the text again. All lengths are points, y grows downwards,
and a mark's point is relative to the box, stack or piece that holds it.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.model.bridge import Bridge
from brochure.model.geometry import ROUNDING, Inset, Point, Side, stepped
from brochure.model.ink import Ink


class Tag(Struct, frozen=True):
    """One step of a mark's place in the reading: a role of ISO 32000-1 14.8.4 and whose content it is.

    `key` is the YAML path of what is read; marks of equal tag paths belong to one element. `lang`
    is a BCP 47 tag where it differs from the edition's; `alt` speaks for what has no text.
    """

    role: str
    key: str
    lang: str = ""
    alt: str = ""


class Glyph(Struct, frozen=True):
    """One glyph as shaped: font units throughout.

    `text` is the characters it stands for: empty for the second and later glyphs of a cluster.
    """

    gid: int
    advance: int
    x: int
    y: int
    text: str


class Run(Struct, frozen=True):
    """Glyphs of one font, side by side: `upem` is the font's units per em, `ink` is None where it is the line's."""

    font: str
    upem: int
    glyphs: tuple[Glyph, ...]
    ink: Ink | None = None

    @property
    def text(self) -> str:
        """The source text of the run."""
        return "".join(glyph.text for glyph in self.glyphs)


class Glyphs(Struct, frozen=True):
    """A line of text, placed by its baseline's left end.

    `size` and `tracking` are points; `width` is the advance without the spaces at the line's end,
    though their glyphs are kept: a reader needs them to tell words apart. `stretch` sets letters and
    tracking narrower or wider than drawn (장평): `width` is with it, `tracking` without.
    """

    runs: tuple[Run, ...]
    size: float
    ink: Ink
    width: float
    tracking: float = 0.0
    stretch: float = 1.0

    @property
    def text(self) -> str:
        """The source text of the line, the space at its end included."""
        return "".join(run.text for run in self.runs)


#: A step of a path: ("m", x, y), ("l", x, y), ("c", x1, y1, x2, y2, x, y) or ("z",).
Step = tuple[str | float, ...]


class Pen(Struct, frozen=True):
    """How a drawing's strokes end, turn and break off (ISO 32000-1 8.4.3); lengths in points."""

    cap: int = 0
    join: int = 0
    miter: float = 4.0
    dashes: tuple[float, ...] = ()
    phase: float = 0.0


class Shape(Struct, frozen=True):
    """A path, filled with `fill` and stroked `weight` points wide with `stroke`; 1 in it is `unit` points.

    `bleeds` names the sides of the page it runs over: the painter carries its outermost points
    there out by whatever bleed the output has. With `round` ends a stroke of no length is a dot; a
    `pen` says more of a stroke. What lies outside the path `clip` is not painted.
    """

    path: tuple[Step, ...]
    fill: Ink | None = None
    stroke: Ink | None = None
    weight: float = 0.0
    even_odd: bool = False
    bleeds: tuple[Side, ...] = ()
    round: bool = False
    pen: Pen | None = None
    clip: tuple[Step, ...] = ()
    unit: float = 1.0


class Picture(Struct, frozen=True):
    """A picture by the digest of its file: `width` × `height` points of paper for `pixels` of it.

    `crop` is the part shown, as shares of the whole: left, top, right, bottom. Only what lies within
    the path `mask` is painted. `ground` is the ink beneath, which shows through where the picture is
    transparent; with a `tint` its pixels keep their transparency and take this ink.
    """

    digest: str
    pixels: tuple[int, int]
    width: float
    height: float
    crop: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    mask: tuple[Step, ...] = ()
    ground: Ink | None = None
    tint: Ink | None = None


class Link(Struct, frozen=True):
    """An area of `width` × `height` points that leads to `target`; `says` tells a listener where."""

    target: str
    width: float
    height: float
    says: str


class Piece(Struct, frozen=True):
    """A stack whose height is set: nothing in it moves any more."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    bridges: tuple[tuple[Point, Bridge], ...] = ()


class Mark(Struct, frozen=True):
    """Something to be painted at `at`, and how it is read.

    `tags` leads from the enclosing element inwards and is continued by the marks of a `Piece`. An
    artifact (`tags` is None) is not read at all (ISO 14289-1 7.1).
    """

    at: Point
    what: Glyphs | Shape | Picture | Link | Piece
    tags: tuple[Tag, ...] | None = ()

    def moved(self, x: float, y: float = 0.0) -> Mark:
        """Return the mark `x` points further right and `y` further down."""
        return Mark(Point(self.at.x + x, self.at.y + y), self.what, self.tags)


class Box(Struct, frozen=True):
    """Marks in a strip of fixed height. `baseline` is the first line's, from the top, if it has one.

    `grid` is the baseline that belongs on the page's baseline grid; a box without one floats.
    `bridge` stands with its horizon on the box's foot, its arches' x counted from the box's left.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    baseline: float | None = None
    grid: float | None = None
    bridge: Bridge | None = None


class Glue(Struct, frozen=True):
    """White space that may take up to `stretch` and give up to `shrink`; one that `fills` takes whatever is over."""

    natural: float
    stretch: float = 0.0
    shrink: float = 0.0
    fills: bool = False


class Row(Struct, frozen=True):
    """Stacks side by side, each at its x, all set to the height of the tallest."""

    cells: tuple[tuple[float, Stack], ...]

    @property
    def natural(self) -> float:
        """The height of the tallest cell with its glue as it is, in points."""
        return max((natural_height(stack) for _, stack in self.cells), default=0.0)


Part = Box | Glue | Row


class Panel(Struct, frozen=True):
    """What lies behind a stack, as tall as the stack is set: a fill, and the room it keeps clear inside."""

    fill: Ink | None = None
    inset: Inset = Inset()


class Stack(Struct, frozen=True):
    """What a block composes: parts from top to bottom, `width` points wide, its height not yet set.

    The parts lie inside the panel's inset; `width` includes it. Where lines stand on a baseline
    grid, white space above them grows by whole steps of `step` points.
    """

    width: float
    parts: tuple[Part, ...]
    panel: Panel | None = None
    step: float = 0.0


def natural_height(stack: Stack) -> float:
    """Return the height of `stack` with its glue as it is, in points."""
    return _inset(stack) + sum(_natural(part) for part in stack.parts)


def least_height(stack: Stack) -> float:
    """Return the smallest height `stack` can be set to, in points."""
    return natural_height(stack) - sum(part.shrink for part in stack.parts if isinstance(part, Glue))


def first_baseline(stack: Stack) -> float | None:
    """Return where the first line of text stands when `stack` is set to its natural height, from its top."""
    y = stack.panel.inset.top if stack.panel else 0.0
    for part in stack.parts:
        if isinstance(part, Box) and part.baseline is not None:
            return y + part.baseline
        if isinstance(part, Row):
            lines = [line for _, cell in part.cells if (line := first_baseline(cell)) is not None]
            if lines:
                return y + min(lines)
        y += _natural(part)
    return None


def stretchability(stack: Stack) -> float:
    """Return by how much `stack` can grow before its glue is stretched to the full, in points."""
    return sum(part.stretch for part in stack.parts if isinstance(part, Glue))


def set_height(stack: Stack, height: float) -> Piece:
    """Set `stack` to `height` points.

    What is short is taken from the glue in proportion to its shrink (The TeXbook, chapter 12). What
    is over goes to the parts that fill, in equal shares; where there are none, to the glue in
    proportion to its stretch and never beyond it, and the rest stays at the foot. Raises ValueError
    when `height` is less than the stack can shrink to: that is for the layout to refuse.
    """
    over = height - natural_height(stack)
    if height < least_height(stack) - ROUNDING:
        raise ValueError(f"a stack of at least {least_height(stack):.3f} pt cannot be set {height:.3f} pt high")
    shares = _shares(stack, over)
    inset = stack.panel.inset if stack.panel else Inset()
    marks: list[Mark] = []
    if stack.panel and stack.panel.fill:
        marks.append(Mark(Point(), Shape(rectangle(stack.width, height), stack.panel.fill), None))
    bridges: list[tuple[Point, Bridge]] = []
    y = inset.top
    for part, share in zip(stack.parts, shares, strict=True):
        tall = _natural(part) + share
        if isinstance(part, Box):
            marks.extend(mark.moved(inset.left, y) for mark in part.marks)
            if part.bridge:
                bridges.append((Point(inset.left, y + part.height), part.bridge))
        elif isinstance(part, Row):
            marks.extend(Mark(Point(inset.left + x, y), set_height(cell, tall)) for x, cell in part.cells)
        y += tall
    return Piece(stack.width, height, tuple(marks), tuple(bridges))


def rectangle(width: float, height: float, x: float = 0.0, y: float = 0.0) -> tuple[Step, ...]:
    """Return the path of a rectangle by its top left corner and size, in points."""
    return (("m", x, y), ("l", x + width, y), ("l", x + width, y + height), ("l", x, y + height), ("z",))


def _natural(part: Part) -> float:
    return part.height if isinstance(part, Box) else part.natural


def _shares(stack: Stack, over: float) -> list[float]:
    """What each part gets of the height that is `over`, or gives of what is short."""
    parts = stack.parts
    filling = [isinstance(part, Glue) and part.fills for part in parts]
    if over > 0 and any(filling):
        shares = [over / sum(filling) if fills else 0.0 for fills in filling]
    else:
        gives = [(part.stretch if over > 0 else part.shrink) if isinstance(part, Glue) else 0.0 for part in parts]
        total = sum(gives)
        ratio = min(over / total, 1.0) if total else 0.0
        shares = [ratio * give for give in gives]
    last = max((index for index, part in enumerate(parts) if _is_on_grid(part)), default=0) if stack.step else 0
    if over <= 0 or not last:
        return shares
    whole = [stepped(share, stack.step) if index < last else share for index, share in enumerate(shares)]
    # What the steps leave over goes below the last line of the grid, where nothing depends on it.
    after = [index for index in range(last, len(parts)) if filling[index]]
    left = over - sum(whole)
    return [share + left / len(after) if index in after else share for index, share in enumerate(whole)]


def _is_on_grid(part: Part) -> bool:
    if isinstance(part, Row):
        return any(_is_on_grid(each) for _, cell in part.cells for each in cell.parts)
    return isinstance(part, Box) and part.grid is not None


def _inset(stack: Stack) -> float:
    return stack.panel.inset.top + stack.panel.inset.bottom if stack.panel else 0.0
