"""Changes and a layout into marks on its pages: the rectangles of the words, texts, entries and blocks that changed.

Rectangles are the layout's own geometry: every mark there has the YAML path of what it shows, drawings too. Knows no
picture format.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from msgspec import Struct

from brochure.compare.lettering import Letter, fonts_of, joined, letters_of
from brochure.compare.values import Change, How, Part, Spot
from brochure.edition import Edition
from brochure.model.geometry import Rect, about
from brochure.model.marks import Glyphs, Shape, sign_of
from brochure.model.page import Leaf, leaves
from brochure.preflight.seen import key_of, seen
from brochure.text.families import Fonts

#: How far the mark of a word stands out beyond its ink, in points and in em: whichever is less.
_AIR, _AIR_EM = 1.0, 0.06
#: How far the outline stands off of an entry, of a block and of a drawing, in points.
_OFF_ENTRY, _OFF_BLOCK, _OFF_DRAWING = 5.0, 5.0, 1.5


class Mark(Struct, frozen=True):
    """A change where it stands on a page: its number among all changes, and its rectangles, in points.

    `how` is `fact` where the words are the same and only a fact in them is another. `block` is the YAML path of the
    block it stands in, or the name of what has none.
    """

    page: int
    change: int
    how: How | Literal["fact"]
    shape: Literal["words", "outline"]
    rects: tuple[Rect, ...]
    block: str = ""


class Stood(NamedTuple):
    """A mark of a layout, the rectangle it covers, and the block it stands in."""

    leaf: Leaf
    box: Rect
    block: str


class _Sheet(NamedTuple):
    """A page as it is searched: what stands on it, the places of its blocks, and the fonts of its lines."""

    stood: Sequence[Stood]
    blocks: Sequence[tuple[str, Rect]]
    fonts: Fonts
    side: Literal["was", "at"]


_Found = tuple[How | Literal["fact"], Literal["words", "outline"], str, list[Rect]]


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
        assert edition
        sheet = _Sheet(
            [
                Stood(leaf, _stroked(leaf, box), placed.key)
                for placed in page.placed
                for leaf, box in seen(tuple(leaves(placed.piece.marks, placed.at)))
                if box and (leaf.tags or leaf.mark.about)
            ],
            [(each.key, Rect(each.at.x, each.at.y, each.piece.width, each.piece.height)) for each in page.placed],
            fonts_of(edition),
            side,
        )
        order = {key: place for place, (key, _) in enumerate(sheet.blocks)}
        for number, change in enumerate(changes, start=1):
            if number in unmoved:
                continue
            shown = sorted(_shown(change, sheet), key=lambda each: order[each[2]])
            found += [
                Mark(page.number, number, how, shape, tuple(rects), block)
                for how, shape, block, rects in shown
                if rects
            ]
    return tuple(found)


def _stroked(leaf: Leaf, box: Rect) -> Rect:
    """The rectangle of a mark with what the stroke of its path covers beyond that: a row of dots is one wide stroke."""
    what = leaf.mark.what
    return _off(box, what.weight / 2) if isinstance(what, Shape) and what.stroke else box


def _shown(change: Change, sheet: _Sheet) -> Iterator[_Found]:
    """Yield where a change stands on a page: texts that print it, its own, its entry or block, and what is drawn of it.

    Each comes with the block it stands in.
    """
    for place in change.printed:
        spot: Spot | None = getattr(place, sheet.side)
        if spot:
            yield from _text("fact", spot, _changed(place.parts, sheet.side, place.facts), sheet)
    spot = getattr(change, sheet.side)
    if spot is None or change.kind in ("fact", "setting"):
        return
    if change.kind == "block":
        for key, box in sheet.blocks:
            if key == spot.path:
                yield change.how, "outline", key, [_off(box, _OFF_BLOCK)]
    elif change.kind in ("item", "picture"):
        stood, drawn = _entry(spot.path, sheet.stood)
        for block, own in groupby(stood, key=lambda each: each.block):
            yield change.how, "outline", block, [_off(about(*(each.box for each in own)), _OFF_ENTRY)]
        for block, rows in _drawn(drawn):
            yield change.how, "outline", block, rows
    else:
        yield from _text(change.how, spot, _changed(change.parts, sheet.side), sheet)


def _text(how: How | Literal["fact"], spot: Spot, changed: list[tuple[str, bool]], sheet: _Sheet) -> Iterator[_Found]:
    """Yield where a text stands, what of it is set once more elsewhere, and what is drawn of it."""
    read, drawn = stood_in(spot.path, sheet.stood), _about(spot.path, sheet.stood)
    for block, own in groupby(read, key=lambda each: each.block):
        yield how, "words", block, _words(list(own), changed, sheet.fonts)
    for block, own in groupby(drawn, key=lambda each: each.block):
        yield how, "words", block, _lifted(list(own), changed, sheet.fonts)
    for block, rows in _drawn(drawn):
        yield how, "outline", block, rows


def stood_in(path: str, stood: Sequence[Stood]) -> list[Stood]:
    """Return the marks of a page that are read as what stands at a YAML path, or within it."""
    path = path.removesuffix(".file")
    return [each for each in stood if each.leaf.tags and any(_is_within(key, path) for key in _keys(each.leaf))]


def _about(path: str, stood: Sequence[Stood]) -> list[Stood]:
    """The marks that show a text without being read as it: a number lifted out of it, people, a bar."""
    return [each for each in stood if path in each.leaf.mark.about]


def _entry(path: str, stood: Sequence[Stood]) -> tuple[list[Stood], list[Stood]]:
    """The marks of an entry, its rule and its bullet too, and what is drawn of its numbers, which may be elsewhere."""
    path = path.removesuffix(".file")
    own, drawn = [], []
    for each in stood:
        about = each.leaf.mark.about
        if sign_of(path) in about or (each.leaf.tags and any(_is_within(key, path) for key in _keys(each.leaf))):
            own.append(each)
        elif any(_is_within(key, path) for key in about):
            drawn.append(each)
    return own, drawn


def _keys(leaf: Leaf) -> Iterator[str]:
    yield key_of(leaf)
    yield from (tag.key for tag in leaf.tags or ())


def _is_within(key: str, path: str) -> bool:
    return key == path or (key.startswith(path) and key[len(path)] in ".[#")


def _off(box: Rect, by: float) -> Rect:
    return Rect(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def _drawn(stood: Sequence[Stood]) -> Iterator[tuple[str, list[Rect]]]:
    """Yield each block in which something is drawn, with a rectangle for each row of it."""
    shapes = [each for each in stood if not isinstance(each.leaf.mark.what, Glyphs)]
    for block, own in groupby(shapes, key=lambda each: each.block):
        rows: list[list[Rect]] = []
        for box in sorted((each.box for each in own), key=lambda each: (each.y, each.x)):
            if rows and box.y < max(each.bottom for each in rows[-1]):
                rows[-1].append(box)
            else:
                rows.append([box])
        yield block, [_off(about(*row), _OFF_DRAWING) for row in rows]


def _words(lines: Sequence[Stood], changed: Sequence[tuple[str, bool]], fonts: Fonts) -> list[Rect]:
    """The rectangles of a text's words that changed; of all of it where it is not known which these are."""
    # A label is a bullet, or a date that is what was written.
    unlabelled = [each for each in lines if not (each.leaf.tags and each.leaf.tags[-1].role == "Lbl")]
    for some in (lines, unlabelled):
        letters = [letter for each in some for letter in letters_of(each.leaf, fonts)]
        if changed and "".join(each.string for each in letters) == "".join(each for each, _ in changed):
            pairs = zip(letters, changed, strict=True)
            return [*_airy(letter for letter, (_, is_changed) in pairs if is_changed), *_codes(lines)]
    # Words set in another order than they are written in, or others for them; and codes.
    stands = [letter for each in unlabelled or lines for letter in letters_of(each.leaf, fonts)]
    found = [*_airy(stands), *_codes(lines)]
    return found or [_off(each.box, _OFF_DRAWING) for each in lines]


def _lifted(stood: Sequence[Stood], changed: Sequence[tuple[str, bool]], fonts: Fonts) -> list[Rect]:
    """The rectangles of what changed in a part of a text that is set once more, large."""
    found: list[Letter] = []
    string = "".join(each for each, _ in changed)
    for _, line in groupby((each.leaf for each in stood), key=lambda leaf: leaf.at.y):
        letters = [letter for leaf in line for letter in letters_of(leaf, fonts)]
        part = "".join(each.string for each in letters)
        places = [at for at in range(len(string)) if part and string.startswith(part, at)]
        # Of several places that read alike it is the one in which something changed.
        at = next((at for at in places if any(each for _, each in changed[at : at + len(part)])), None)
        if at is not None:
            pairs = zip(letters, changed[at : at + len(part)], strict=True)
            found += [letter for letter, (_, is_changed) in pairs if is_changed]
        elif not places:
            found += letters
    return _airy(found)


def _airy(letters: Iterator[Letter] | Sequence[Letter]) -> list[Rect]:
    return [_off(each.box, min(_AIR, _AIR_EM * each.size)) for each in joined(letters)]


def _codes(lines: Sequence[Stood]) -> list[Rect]:
    """The codes a text is also printed as: none of its letters, and yet others with them."""
    return [
        _off(each.box, _OFF_DRAWING)
        for each in lines
        if isinstance(each.leaf.mark.what, Shape) and each.leaf.mark.what.code
    ]


def _changed(parts: Sequence[Part], side: str, facts: frozenset[str] = frozenset()) -> list[tuple[str, bool]]:
    """The letters of one of two compared texts, spaces left out, each with whether it changed.

    Where `facts` are named it changed only if one of these changed it.
    """
    other = "added" if side == "was" else "gone"
    return [
        (each, part.how != "same" and (not facts or not part.fact or part.fact in facts))
        for part in parts
        if part.how != other
        for each in "".join(part.string.split())
    ]
