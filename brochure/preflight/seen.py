"""The marks of a page as a preflight looks at them: what it covers, what it lies upon. Knows no rule and no PDF."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.model.geometry import Rect, common
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Glyphs, Picture, Shape, Step
from brochure.model.page import Leaf

#: How far above and below its baseline Hangul reaches, in em.
ABOVE, BELOW = 0.88, 0.12


#: A mark, and the rectangle it covers in points; None for what puts nothing on paper.
Seen = tuple[Leaf, Rect | None]


def seen(leaves: Sequence[Leaf]) -> tuple[Seen, ...]:
    """Return marks with what each covers: of text the body of its letters, of a path the box of its points.

    Curves lie within it. Equal shapes have the very same path, which is measured once.
    """
    extents: dict[int, Rect] = {}

    def covered(leaf: Leaf) -> Rect | None:
        what, at = leaf.mark.what, leaf.at
        if isinstance(what, Glyphs):
            size = what.size
            return Rect(at.x, at.y - ABOVE * size, what.width, (ABOVE + BELOW) * size) if what.width else None
        if isinstance(what, Picture):
            return Rect(at.x, at.y, what.width, what.height)
        if isinstance(what, Shape) and (what.fill or what.stroke) and what.path:
            box = extents.get(id(what.path))
            if box is None:
                box = extents[id(what.path)] = extent(what.path)
            if what.clip:
                box = common(box, extent(what.clip))
            unit = what.unit
            return Rect(at.x + box.x * unit, at.y + box.y * unit, box.width * unit, box.height * unit)
        return None

    return tuple((leaf, covered(leaf)) for leaf in leaves)


def grounds(marks: Sequence[Seen], at: Rect) -> tuple[Seen, ...]:
    """Return the fills among `marks`, in painting order, that lie under all of a rectangle: the topmost last."""
    return tuple(
        (leaf, box)
        for leaf, box in marks
        if box and isinstance(leaf.mark.what, Shape) and leaf.mark.what.fill and holds(box, at)
    )


def ground(marks: Sequence[Seen], at: Rect) -> Ink:
    """Return the ink a rectangle lies upon: that of the topmost fill under all of it, or paper."""
    under = grounds(marks, at)
    shape = under[-1][0].mark.what if under else None
    return shape.fill if isinstance(shape, Shape) and shape.fill else PAPER


def extent(path: tuple[Step, ...]) -> Rect:
    """Return the box of a path's points, in its own units."""
    numbers: list[float] = [each for step in path for each in step[1:]]  # type: ignore[misc]  # all but the letter
    xs, ys = numbers[0::2], numbers[1::2]
    left, top = min(xs), min(ys)
    return Rect(left, top, max(xs) - left, max(ys) - top)


def resolution(picture: Picture) -> float:
    """Return the effective resolution of a placed picture, in pixels an inch, along the side that has less."""
    left, top, right, bottom = picture.crop
    across = picture.pixels[0] * (right - left) / (picture.width / 72)
    return min(across, picture.pixels[1] * (bottom - top) / (picture.height / 72))


def key_of(leaf: Leaf) -> str:
    """Return the YAML path of what a mark shows; nothing for what no editor wrote."""
    what = leaf.mark.what
    if isinstance(what, Picture) and what.key:
        return what.key
    return leaf.tags[-1].key if leaf.tags else ""


def holds(outer: Rect, inner: Rect) -> bool:
    """Whether one rectangle lies within another."""
    return (
        outer.x <= inner.x + 0.01
        and outer.y <= inner.y + 0.01
        and outer.right >= inner.right - 0.01
        and outer.bottom >= inner.bottom - 0.01
    )


def apart(one: Rect, other: Rect) -> float:
    """Return how far apart two rectangles are, along the axis where they are further apart; 0 where they meet."""
    across = max(other.x - one.right, one.x - other.right)
    return max(across, other.y - one.bottom, one.y - other.bottom, 0.0)
