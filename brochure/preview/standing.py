"""An edition's pages, painted, with where everything stands on them: blocks, texts, their lines, and facts in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from brochure.blocks.kit.manuscript import Entry
from brochure.compare.lettering import Letter, fonts_of, joined, letters_of
from brochure.edition import Edition
from brochure.findings import Origin, Words
from brochure.model.geometry import Rect, about
from brochure.model.marks import Glyphs, Picture, Shape
from brochure.model.page import Leaf, Page, Placed, leaves
from brochure.model.shapes import fields_of
from brochure.model.words import FactSpan, Text
from brochure.preflight.seen import Seen, key_of, seen
from brochure.preview.shown import Box, Outline, Pages
from brochure.read.manuscript import TOP
from brochure.text.families import Fonts


def pages_of(edition: Edition, number: int, texts: Mapping[str, str]) -> Pages:
    """Return an edition's pages, painted, with where everything stands on them."""
    outlines: list[Outline] = []
    boxes: dict[str, list[Box]] = {}
    ends: dict[str, Box] = {}
    printed: list[Box] = []
    for page in edition.layout.pages:
        stood = seen(page.leaves)
        outlines += _outlines(edition, page)
        for key, at in _boxes(stood).items():
            boxes.setdefault(key, []).append(Box(page.number, at))
        ends |= {key: Box(page.number, at) for key, at in _ends(stood).items()}
        printed += [Box(page.number, at) for leaf, at in stood if at and _is_read(leaf)]
        for key, at in _facts(edition, stood):
            boxes.setdefault(key, []).append(Box(page.number, at))
    placed = {key: tuple(each) for key, each in boxes.items()}
    size = edition.layout.size
    return Pages(
        *(number, edition.screen, size, edition.pages, tuple(outlines), placed, ends, tuple(printed)),
        *(_beginnings(edition), texts),
    )


def _beginnings(edition: Edition) -> dict[str, tuple[tuple[int, str], ...]]:
    """Which path begins in which line of each file, in order."""
    found: dict[str, list[tuple[int, str]]] = {}
    for key in edition.order_of_reading:
        origin = edition.source.place(key)
        if origin.line:
            found.setdefault(origin.file, []).append((origin.line, key))
    return {file: tuple(sorted(each, key=lambda row: row[0])) for file, each in found.items()}


def _outlines(edition: Edition, page: Page) -> Iterator[Outline]:
    entries = {entry.key: entry for way in edition.fitted.chosen.ways for entry in way.grid.entries}
    for placed in page.placed:
        piece, entry = placed.piece, entries.get(placed.key)
        if entry and piece.marks and piece.height > 0:
            name, origin = _called(edition, placed, entry)
            box = Box(page.number, Rect(placed.at.x, placed.at.y, piece.width, piece.height))
            yield Outline(placed.key, name, origin, box)


def _called(edition: Edition, placed: Placed, entry: Entry) -> tuple[Words, Origin]:
    """What an editor calls a block, and where it is written.

    One that no editor wrote is what takes most room in it: that has a place in the file, and a name of its own.
    """
    order = edition.order_of_reading
    if entry.key not in order:
        names = {field.key: field.words for model in TOP for field in fields_of(model)}
        found = _boxes(seen(tuple(leaves(placed.piece.marks, placed.at))))
        written = {key: at.width * at.height for key, at in found.items() if key in order}
        if written:
            key = max(written, key=lambda each: written[each])
            return Words(names[key].ko if key in names else key, key), edition.source.place(key)
    name = f"{entry.kind} · {entry.block.id}" if entry.block.id else entry.kind
    return Words(name, name), entry.origin


def _is_read(leaf: Leaf) -> bool:
    """Whether a mark is text, a code or a picture: what is looked at, and no ground or ornament."""
    what = leaf.mark.what
    return isinstance(what, (Glyphs, Picture)) or (isinstance(what, Shape) and bool(what.code))


def _lines(stood: Iterable[Seen]) -> Iterator[tuple[Leaf, Rect]]:
    """Yield the lines of text among some marks, each with the body of its letters."""
    for leaf, at in stood:
        if at and isinstance(leaf.mark.what, Glyphs):
            yield leaf, at


def _boxes(stood: Iterable[Seen]) -> dict[str, Rect]:
    """The box about all marks of each path."""
    found: dict[str, Rect] = {}
    for leaf, at in stood:
        key = _path(leaf)
        if key and at:
            found[key] = about(found[key], at) if key in found else at
    return found


def _ends(stood: Sequence[Seen]) -> dict[str, Rect]:
    """The last line of each text by its path: parts of it that stand beside one another are one."""
    found: dict[str, Rect] = {}
    for leaf, at in _lines(stood):
        if key := _path(leaf):
            found[key] = about(found[key], at) if key in found and _is_level(found[key], at) else at
    return found


def _path(leaf: Leaf) -> str:
    return key_of(leaf).partition("#")[0]


def _is_level(one: Rect, other: Rect) -> bool:
    """Whether two rectangles stand side by side: more than half of the lower one is beside the other."""
    beside = min(one.bottom, other.bottom) - max(one.y, other.y)
    return beside > min(one.height, other.height) / 2


def _facts(edition: Edition, stood: Sequence[Seen]) -> Iterator[tuple[str, Rect]]:
    """Yield where facts are printed, each by the path it has in the file."""
    order, fonts = edition.order_of_reading, fonts_of(edition)
    by_key: dict[str, list[tuple[Leaf, Rect]]] = {}
    for leaf, at in _lines(stood):
        by_key.setdefault(key_of(leaf), []).append((leaf, at))
    for text in edition.texts_written:
        for span in text.facts:
            path = next((each for each in (f"facts.{span.name}", span.name) if each in order), "")
            if path and text.key in by_key:
                yield from ((path, at) for at in _printed(text, span, by_key[text.key], fonts))


def _printed(text: Text, span: FactSpan, lines: Sequence[tuple[Leaf, Rect]], fonts: Fonts) -> Iterator[Rect]:
    """Yield where the letters of a fact stand in a text, or all of the text where it is set in other letters."""
    first, last = (len("".join(text.string[:end].split())) for end in (span.start, span.end))
    wanted = "".join(text.string.split())
    # A label is a bullet, or a date that is what was written.
    for some in (lines, [each for each in lines if not _is_label(each[0])]):
        letters = [_as_high(each, line) for leaf, line in some for each in letters_of(leaf, fonts)]
        if "".join(each.string for each in letters) == wanted:
            yield from (each.box for each in joined(letters[first:last]))
            return
    yield from (at for _, at in lines)


def _as_high(letter: Letter, line: Rect) -> Letter:
    """A letter as tall as the body of its line."""
    return letter._replace(box=Rect(letter.box.x, line.y, letter.box.width, line.height))


def _is_label(leaf: Leaf) -> bool:
    return any(tag.role == "Lbl" for tag in (leaf.tags or ())[-1:])
