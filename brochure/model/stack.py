"""The centre: stacks of boxes and glue whose height is not yet set, and the pieces they become.

A block composes a `Stack`; the layout decides how tall it shall be; `set_height` turns the one
into the other. This is TeX's vertical list with its glue, kept as frozen values: composing never
knows the page, and setting never asks the text again. All lengths are points, y grows downwards,
and a mark's point is relative to the box, stack or piece that holds it.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.model.bridge import Bridge
from brochure.model.geometry import ROUNDING, Inset, Point, stepped
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Piece, Shape, rectangle


class Box(Struct, frozen=True, gc=False):
    """Marks in a strip of fixed height. `baseline` is the first line's, from the top, if it has one.

    `grid` is the baseline that belongs on the page's baseline grid; a box without one floats.
    `bridge` stands with its horizon on the box's foot, its arches' x counted from the box's left.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    baseline: float | None = None
    grid: float | None = None
    bridge: Bridge | None = None


class Glue(Struct, frozen=True, gc=False):
    """White space that may take up to `stretch` and give up to `shrink`; one that `fills` takes whatever is over."""

    natural: float
    stretch: float = 0.0
    shrink: float = 0.0
    fills: bool = False


class Row(Struct, frozen=True, gc=False):
    """Stacks side by side, each at its x, all set to the height of the tallest."""

    cells: tuple[tuple[float, Stack], ...]

    @property
    def natural(self) -> float:
        """The height of the tallest cell with its glue as it is, in points."""
        return max((natural_height(stack) for _, stack in self.cells), default=0.0)


Part = Box | Glue | Row


class Panel(Struct, frozen=True, gc=False):
    """What lies behind a stack, as tall as the stack is set: a fill, and the room it keeps clear inside."""

    fill: Ink | None = None
    inset: Inset = Inset()


class Stack(Struct, frozen=True, gc=False):
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
