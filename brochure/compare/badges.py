"""Where the number of a mark is put on its page: where it hides neither a letter nor another mark. Knows no HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brochure.compare.lettering import fonts_of, joined, letters_of
from brochure.compare.marks import Mark
from brochure.edition import Edition
from brochure.model.geometry import Rect, Size, common
from brochure.model.marks import Glyphs, Picture, Shape
from brochure.model.page import page_leaves
from brochure.preflight.seen import apart, seen

#: A number's height and that of its figures, and its width: of the first figure, and of each more; in points.
HEIGHT, FIGURES = 8.4, 6.4
WIDTH, MORE = 8.4, 3.7
#: How far it keeps from its mark, in points.
_GAP = 0.8
#: What a square point of something it lies upon costs, in points of distance from its mark's corner.
_INK, _DRAWN, _MARKED, _BADGED, _BEYOND = 6.0, 1.5, 3.0, 12.0, 12.0
#: What is larger than this, in square points, is a ground, and may be written on.
_GROUND = 3000.0
#: How far from its mark in the margins of its line a place is looked for, and in what steps; in points.
_FAR, _STEP = 400.0, 6.0
#: Nearer than this to itself a number is not written again, in points.
_CLOSE = 24.0


class _Taken(NamedTuple):
    """A rectangle that is not free, and what a square point of it costs."""

    box: Rect
    price: float


def badges_of(edition: Edition, page: int, marks: Sequence[Mark]) -> list[Rect | None]:
    """Return for each of a page's marks, in their order, the rectangle of its number, in points.

    None where the number stands close by already: a figure in an arch, and once more in the line beneath it.
    """
    taken = [*_standing(edition, page), *(_Taken(box, _MARKED) for mark in marks for box in mark.rects)]
    found: list[Rect | None] = []
    for mark in marks:
        size = Size(WIDTH + MORE * (len(str(mark.change)) - 1), HEIGHT)
        own = {id(box) for box in mark.rects}
        near = [each for each in taken if mark.shape == "words" or id(each.box) not in own]
        best = min(
            (
                (_price(place, near, edition.layout.size) + distance, at, place)
                for at, (place, distance) in enumerate(_places(mark, size))
            ),
            key=lambda each: each[:2],
        )
        same = (each for each, other in zip(found, marks, strict=False) if each and other.change == mark.change)
        if any(apart(best[2], each) < _CLOSE for each in same):
            found.append(None)
            continue
        found.append(best[2])
        taken.append(_Taken(best[2], _BADGED))
    return found


def _standing(edition: Edition, page: int) -> Iterator[_Taken]:
    """Yield what stands on a page: the ink of each word's letters, and what is drawn that is no ground."""
    fonts = fonts_of(edition)
    for leaf, box in seen(page_leaves(edition.layout.pages[page - 1])):
        if isinstance(leaf.mark.what, Glyphs):
            yield from (_Taken(each.box, _INK) for each in joined(letters_of(leaf, fonts)))
        elif box and isinstance(leaf.mark.what, Picture | Shape) and box.width * box.height < _GROUND:
            yield _Taken(box, _DRAWN)


def _places(mark: Mark, size: Size) -> Iterator[tuple[Rect, float]]:
    """Yield where a number may stand, each with how far that is from where one looks for it, the best first."""
    first, last = mark.rects[0], mark.rects[-1]
    width, height = size.width, size.height
    if mark.shape == "outline":
        # On the corner, half out: or anywhere along the upper edge, or the lower one.
        for y, extra in (
            (first.y - height / 2, 0.0),
            (first.y - height - _GAP, 1.0),
            (first.bottom - height / 2, 20.0),
        ):
            for step in range(int(max(first.width, 1.0) // _STEP) + 1):
                yield Rect(first.x - width / 3 + step * _STEP, y, width, height), extra + step * 0.5
        yield Rect(first.right - width / 2, first.y - height / 2, width, height), 8.0
        return
    middle = first.y + first.height / 2 - height / 2
    yield Rect(first.x - width - _GAP, middle, width, height), 0.0
    for step in range(3):
        yield Rect(first.x - step * width / 2, first.y - height - _GAP, width, height), 1.0 + step
    yield Rect(first.right - width, first.y - height - _GAP, width, height), 3.0
    yield Rect(first.right + _GAP, middle, width, height), 3.0
    yield Rect(last.right + _GAP, last.y + last.height / 2 - height / 2, width, height), 4.0
    for step in range(3):
        yield Rect(first.x + step * width / 2, first.bottom + 2 * _GAP, width, height), 6.0
    # In the margin of its line, as a proof-reader would write it.
    for side in range(1, int(_FAR / _STEP)):
        away = side * _STEP
        for x in (first.x - width - away, last.right + away):
            yield Rect(x, middle, width, height), 6.0 + away / 8


def _price(place: Rect, taken: Sequence[_Taken], page: Size) -> float:
    """What a place costs: so much for each square point of it that is not free, or not on the page."""
    inside = common(place, Rect(0.0, 0.0, page.width, page.height))
    price = (place.width * place.height - max(inside.width, 0.0) * max(inside.height, 0.0)) * _BEYOND
    for box, each in taken:
        across = min(place.right, box.right) - max(place.x, box.x)
        along = min(place.bottom, box.bottom) - max(place.y, box.y)
        if across > 0 and along > 0:
            price += across * along * each
    return price
