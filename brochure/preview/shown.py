"""What a preview shows: pages, where everything stands on them, and what was found. Values alone.

Knows no file system, no clock and no network.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from brochure.edition import Edition
from brochure.findings import Finding, Origin
from brochure.layout.budget import Budget
from brochure.model.geometry import Rect, Size
from brochure.preflight.seen import key_of, seen

#: The last step of a YAML path.
_STEP = re.compile(r"(?:\[\d+\]|\.?[^.\[\]]+)$")


class Box(Struct, frozen=True):
    """A rectangle on a page, counted from 1, in points."""

    page: int
    at: Rect


class Outline(Struct, frozen=True):
    """A block as it stands on a page: its YAML path, what it is called, where it is written."""

    key: str
    name: str
    origin: Origin
    box: Box


class Pages(Struct, frozen=True):
    """Pages that could be made: `pdf` is the file for the screen, `boxes` where each YAML path stands on them.

    `lines` tell which path begins in which line of a file, in order; `texts` are the files they were made from.
    """

    number: int
    pdf: bytes
    size: Size
    count: int
    outlines: tuple[Outline, ...]
    boxes: Mapping[str, tuple[Box, ...]]
    lines: Mapping[str, tuple[tuple[int, str], ...]]
    texts: Mapping[str, str]


class Shown(Struct, frozen=True):
    """What is to be seen: the last good pages, and what was found in what is written now.

    `is_behind` says that the pages are not those of what is written now; `texts` is what is.
    """

    file: str
    pages: Pages | None
    findings: tuple[Finding, ...]
    is_behind: bool = False
    texts: Mapping[str, str] = {}
    budgets: tuple[Budget, ...] = ()
    are_budgets_whole: bool = False


def pages_of(edition: Edition, number: int, texts: Mapping[str, str]) -> Pages:
    """Return an edition's pages, painted, with where everything stands on them."""
    entries = {entry.key: entry for way in edition.fitted.chosen.ways for entry in way.grid.entries}
    outlines: list[Outline] = []
    boxes: dict[str, tuple[Box, ...]] = {}
    for page in edition.layout.pages:
        for placed in page.placed:
            piece, entry = placed.piece, entries.get(placed.key)
            if entry and piece.marks and piece.height > 0:
                box = Box(page.number, Rect(placed.at.x, placed.at.y, piece.width, piece.height))
                name = f"{entry.kind} · {entry.block.id}" if entry.block.id else entry.kind
                outlines.append(Outline(placed.key, name, entry.origin, box))
        for key, at in _boxes(seen(page.leaves)).items():
            boxes[key] = (*boxes.get(key, ()), Box(page.number, at))
    lines: dict[str, list[tuple[int, str]]] = {}
    for key in edition.order_of_reading:
        origin = edition.source.place(key)
        if origin.line:
            lines.setdefault(origin.file, []).append((origin.line, key))
    ordered = {file: tuple(sorted(each, key=lambda row: row[0])) for file, each in lines.items()}
    size = edition.layout.size
    return Pages(number, edition.screen, size, edition.pages, tuple(outlines), boxes, ordered, texts)


def _boxes(marks: Iterable[tuple[object, Rect | None]]) -> dict[str, Rect]:
    """The box about all marks of each path on one page."""
    found: dict[str, Rect] = {}
    for leaf, at in marks:
        key = key_of(leaf).partition("#")[0]  # type: ignore[arg-type]  # a leaf, as `seen` gives them
        if key and at:
            found[key] = _about(found[key], at) if key in found else at
    return found


def _about(one: Rect, other: Rect) -> Rect:
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Rect(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def places(finding: Finding, shown: Shown) -> tuple[Box, ...]:
    """Return where a finding stands on the pages shown, though it be of words that are not on them yet.

    Where what it is about has no place, that of the block it stands in; where that has none, nowhere, but for a page
    that is too full.
    """
    pages, origin = shown.pages, finding.origin
    if pages is None:
        return ()
    found: tuple[Box, ...] = ()
    if origin.line and origin.file in pages.lines:
        line = origin.line
        if shown.is_behind:
            line = line_before(pages.texts.get(origin.file, ""), shown.texts.get(origin.file, ""), line)
        found = boxes_of(_key_at(pages.lines[origin.file], line, origin.path), pages)
    elif origin.path and not shown.is_behind:
        found = boxes_of(origin.path, pages)
    if not found and finding.over and finding.over.page <= pages.count:
        found = (Box(finding.over.page, Rect(0.0, 0.0, pages.size.width, pages.size.height)),)
    return found


def _key_at(lines: Sequence[tuple[int, str]], line: int, path: str) -> str:
    """The path of what stands in a line: the one told, where it is there, else the last that begins above."""
    at = bisect_right(lines, line, key=lambda row: row[0])
    here = [key for number, key in lines if number == line]
    if path in here:
        return path
    return lines[at - 1][1] if at else ""


def boxes_of(path: str, pages: Pages) -> tuple[Box, ...]:
    """Return where a path stands on the pages, or the nearest above it that stands anywhere."""
    key = path.partition("#")[0]
    while key and key != "blocks":
        if found := pages.boxes.get(key):
            return found
        if outlines := tuple(each.box for each in pages.outlines if each.key == key):
            return outlines
        within = [boxes for name, boxes in pages.boxes.items() if name.startswith((f"{key}.", f"{key}["))]
        if within:
            return _joined(box for boxes in within for box in boxes)
        key = _STEP.sub("", key)
    return ()


def _joined(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """One box a page about all there are on it."""
    found: dict[int, Rect] = {}
    for box in boxes:
        found[box.page] = _about(found[box.page], box.at) if box.page in found else box.at
    return tuple(Box(page, at) for page, at in sorted(found.items()))


def line_before(old: str, new: str, line: int) -> int:
    """Return which line of an `old` text a line of the `new` one was, or took the place of."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - late: only a fault needs it

    before, after = old.splitlines(), new.splitlines()
    for _, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if start < line <= end:
            # What was put in between has no line of its own: it stands where what was before it does.
            return min(first + line - start, last) if last > first else max(first, 1)
    return len(before)
