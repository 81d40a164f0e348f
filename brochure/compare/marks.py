"""Changes and a layout into marks on its pages: the rectangles of the words, texts, entries and blocks that changed.

Rectangles are the layout's own geometry: every mark there has the YAML path of what it shows. Knows no picture format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from brochure.compare.values import Change, How, Part, Spot
from brochure.edition import Edition
from brochure.model.geometry import Rect
from brochure.model.marks import Glyphs, Shape
from brochure.model.page import Leaf, Page, page_leaves
from brochure.preflight.seen import key_of, seen

#: How far letters reach above and below their baseline, and how far a mark stands out beyond them, in em.
_ABOVE, _BELOW, _AIR = 0.86, 0.2, 0.06
#: How far the outline of an entry or a block stands off, in points.
_OFF = 2.5
#: Two marks of a line that are nearer than this, in em, are one.
_NEAR = 0.4


class Mark(Struct, frozen=True):
    """A change where it stands on a page: its number among all changes, and its rectangles, in points.

    `how` is `fact` where the words are the same and only a fact in them is another.
    """

    page: int
    change: int
    how: How | Literal["fact"]
    shape: Literal["words", "outline"]
    rects: tuple[Rect, ...]


Stood = tuple[Leaf, Rect]


def marks_of(
    old: Edition | None, new: Edition | None, changes: Sequence[Change]
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks of both editions, page by page; none of one that is not laid out.

    A block that moved in the file and yet stands where it stood is not marked: its theme has one place for it.
    """
    unmoved = {
        number
        for number, change in enumerate(changes, start=1)
        if old and new and change.kind == "block" and change.how == "moved" and _is_in_place(change, old, new)
    }
    return _marks(old, changes, "was", unmoved), _marks(new, changes, "at", unmoved)


def _is_in_place(change: Change, old: Edition, new: Edition) -> bool:
    """Whether a block stands alone in one and the same area of both editions."""
    was, at = (_areas(each, spot) for each, spot in ((old, change.was), (new, change.at)))
    return len(was) == 1 and was == at


def _areas(edition: Edition, spot: Spot | None) -> tuple[tuple[int, str], ...]:
    """The areas of the pages in which a block stands, and again for each block beside it there."""
    placed = [(page.number, each.area, each.key) for page in edition.layout.pages for each in page.placed]
    own = {(page, area) for page, area, key in placed if spot and key == spot.path}
    return tuple((page, area) for page, area, _ in placed if (page, area) in own)


def _marks(
    edition: Edition | None, changes: Sequence[Change], side: Literal["was", "at"], unmoved: set[int]
) -> tuple[Mark, ...]:
    found: list[Mark] = []
    for page in edition.layout.pages if edition else ():
        stood = [(leaf, box) for leaf, box in seen(page_leaves(page)) if box and leaf.tags]
        for number, change in enumerate(changes, start=1):
            if number in unmoved:
                continue
            for how, shape, rects in _shown(change, side, page, stood):
                if rects:
                    found.append(Mark(page.number, number, how, shape, tuple(rects)))
    return tuple(found)


def _shown(
    change: Change, side: Literal["was", "at"], page: Page, stood: Sequence[Stood]
) -> Iterator[tuple[How | Literal["fact"], Literal["words", "outline"], list[Rect]]]:
    spot = getattr(change, side)
    for place in change.printed:
        inner: Spot | None = getattr(place, side)
        if inner:
            yield "fact", "words", _words(inner, place.parts, side, stood)
    if spot is None or change.kind in ("fact", "setting"):
        return
    elif change.kind == "block":
        yield change.how, "outline", _outline([box for key, box in _pieces(page) if key == spot.path])
    elif change.kind in ("item", "picture"):
        yield change.how, "outline", _outline([_one(box for _, box in stood_in(spot.path, stood))])
    else:
        yield change.how, "words", _words(spot, change.parts, side, stood)


def _pieces(page: Page) -> Iterator[tuple[str, Rect]]:
    for placed in page.placed:
        yield placed.key, Rect(placed.at.x, placed.at.y, placed.piece.width, placed.piece.height)


def stood_in(path: str, stood: Sequence[Stood]) -> list[Stood]:
    """Return the marks of a page that show what stands at a YAML path, or within it."""
    path = path.removesuffix(".file")
    return [(leaf, box) for leaf, box in stood if any(_is_within(key, path) for key in _keys(leaf))]


def _keys(leaf: Leaf) -> Iterator[str]:
    yield key_of(leaf)
    yield from (tag.key for tag in leaf.tags or ())


def _is_within(key: str, path: str) -> bool:
    return key == path or (key.startswith(path) and key[len(path)] in ".[#")


def _one(rects: Iterator[Rect]) -> Rect | None:
    """The rectangle around all of them."""
    boxes = list(rects)
    if not boxes:
        return None
    left, top = min(each.x for each in boxes), min(each.y for each in boxes)
    return Rect(left, top, max(each.right for each in boxes) - left, max(each.bottom for each in boxes) - top)


def _outline(rects: Sequence[Rect | None]) -> list[Rect]:
    return [Rect(each.x - _OFF, each.y - _OFF, each.width + 2 * _OFF, each.height + 2 * _OFF) for each in rects if each]


def _words(spot: Spot, parts: Sequence[Part], side: str, stood: Sequence[Stood]) -> list[Rect]:
    """The rectangles of a text's words that changed; of all of it where it is not known which these are."""
    lines, changed = stood_in(spot.path, stood), _changed(parts, side)
    # A label is a bullet, or a date that is what was written.
    unlabelled = [(leaf, box) for leaf, box in lines if not (leaf.tags and leaf.tags[-1].role == "Lbl")]
    for some in (lines, unlabelled):
        letters = [letter for leaf, _ in some for letter in letters_of(leaf)]
        if changed and "".join(each for each, _ in letters) == "".join(each for each, _ in changed):
            pairs = zip(letters, changed, strict=True)
            words = _runs([rect for (_, rect), (_, is_changed) in pairs if is_changed])
            return [*(_wider(box) for box in words), *_codes(lines)]
    # Drawn words, or words set in another order than they are written in.
    return [_airy(box, leaf) for leaf, box in unlabelled or lines]


def _codes(lines: Sequence[Stood]) -> list[Rect]:
    """The codes a text is also printed as: none of its letters, and yet others with them."""
    return [_airy(box, leaf) for leaf, box in lines if isinstance(leaf.mark.what, Shape) and leaf.mark.what.code]


def _wider(box: Rect) -> Rect:
    air = _AIR * box.height
    return Rect(box.x - air, box.y, box.width + 2 * air, box.height)


def _airy(box: Rect, leaf: Leaf) -> Rect:
    air = _AIR * leaf.mark.what.size if isinstance(leaf.mark.what, Glyphs) else 1.0
    return Rect(box.x - air, box.y - air, box.width + 2 * air, box.height + 3 * air)


def _changed(parts: Sequence[Part], side: str) -> list[tuple[str, bool]]:
    """The letters of one of two compared texts, spaces left out, each with whether it changed."""
    other = "added" if side == "was" else "gone"
    return [(each, part.how != "same") for part in parts if part.how != other for each in "".join(part.string.split())]


def letters_of(leaf: Leaf) -> list[tuple[str, Rect]]:
    """Return the letters of a line, spaces left out, each with the rectangle it stands in."""
    line = leaf.mark.what
    if not isinstance(line, Glyphs):
        return []
    found: list[tuple[str, Rect]] = []
    x, size = leaf.at.x, line.size
    top, height = leaf.at.y - (_ABOVE + _AIR) * size, (_ABOVE + _BELOW + 2 * _AIR) * size
    for run in line.runs:
        unit = size * run.scale / run.upem
        for index, glyph in enumerate(run.glyphs):
            # Tracking is due after a cluster, of whose glyphs the first alone has text.
            is_last = index + 1 == len(run.glyphs) or bool(run.glyphs[index + 1].text)
            width = (glyph.advance * unit + (line.tracking if is_last else 0.0)) * line.stretch
            found += [(each, Rect(x, top, width, height)) for each in "".join(glyph.text.split())]
            x += width
    return found


def _runs(rects: Sequence[Rect]) -> Iterator[Rect]:
    """Yield rectangles with neighbours of a line joined, in the order they come."""
    last: Rect | None = None
    for rect in rects:
        near = _NEAR * rect.height
        if last and abs(last.y - rect.y) < 0.01 and -near < rect.x - last.right < near:
            last = Rect(last.x, last.y, rect.right - last.x, last.height)
            continue
        if last:
            yield last
        last = rect
    if last:
        yield last
