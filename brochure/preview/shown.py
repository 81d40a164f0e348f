"""What a preview shows: pages, where everything stands on them, and what was found. Values alone.

Knows no file system, no clock and no network.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.findings import Finding, Origin, Words
from brochure.layout.budget import Budget
from brochure.model.geometry import Rect, Size, about
from brochure.preview.moves import Moves

#: Under these keys stand things that have nothing to do with one another: all of them together are no place.
_HEAPS = ("blocks", "facts")
#: The last step of a YAML path.
_STEP = re.compile(r"(?:\[\d+\]|\.?[^.\[\]]+)$")


class Box(Struct, frozen=True):
    """A rectangle on a page, counted from 1, in points."""

    page: int
    at: Rect


class Outline(Struct, frozen=True):
    """A block as it stands on a page: its YAML path, what its editor calls it, where it is written."""

    key: str
    name: Words
    origin: Origin
    box: Box


class Pages(Struct, frozen=True):
    """Pages that could be made: `pdf` is the file for the screen, `boxes` where each YAML path stands on them.

    `ends` are the last lines of texts, by their YAML paths, and `printed` all that a label had better not hide: lines
    of text, codes, pictures. `lines` tell which path begins in which line of a file, in order; `texts` are the files
    they were made from.
    """

    number: int
    pdf: bytes
    size: Size
    count: int
    outlines: tuple[Outline, ...]
    boxes: Mapping[str, tuple[Box, ...]]
    ends: Mapping[str, Box]
    printed: tuple[Box, ...]
    lines: Mapping[str, tuple[tuple[int, str], ...]]
    texts: Mapping[str, str]


class Shown(Struct, frozen=True):
    """What is to be seen: the last good pages, and what was found in what is written now.

    `is_behind` says that the pages are not those of what is written now, and `moves`, by file, what has become of the
    lines they were made from. `is_whole` says that all was found that a check would find.
    """

    file: str
    pages: Pages | None
    findings: tuple[Finding, ...]
    is_behind: bool = False
    is_whole: bool = False
    moves: Mapping[str, Moves] = {}
    budgets: tuple[Budget, ...] = ()
    are_budgets_whole: bool = False


def places(finding: Finding, shown: Shown) -> tuple[Box, ...]:
    """Return where a finding stands on the pages shown, though it be of words that are not on them yet.

    Where what it is about has no place, that of the block it stands in; where that has none, nowhere, but for a page
    that is too full.
    """
    pages = shown.pages
    if pages is None:
        return ()
    found = boxes_of(key_shown(finding.origin, shown), pages)
    if not found and finding.over and finding.over.page <= pages.count:
        found = (Box(finding.over.page, Rect(0.0, 0.0, pages.size.width, pages.size.height)),)
    return found


def key_shown(origin: Origin, shown: Shown) -> str:
    """Return under which YAML path the pages shown have what stands at an origin of the files as they are now."""
    pages = shown.pages
    if pages and origin.line and origin.file in pages.lines:
        moved = shown.moves.get(origin.file)
        line = moved.before(origin.line) if moved else origin.line
        return _key_at(pages.lines[origin.file], line, origin.path)
    return "" if shown.is_behind else origin.path


def origin_now(origin: Origin, shown: Shown) -> Origin:
    """Return where in the files as they are now that stands, or stood, which the pages shown were made from."""
    moved = shown.moves.get(origin.file)
    return replace(origin, line=moved.since(origin.line)) if moved and origin.line else origin


def room_places(budget: Budget, shown: Shown) -> tuple[tuple[Box, ...], Box | None]:
    """Return where a text stands whose room is told, and its last line; nowhere what the pages do not have yet."""
    pages, origin = shown.pages, budget.origin
    if pages is None:
        return (), None
    key = key_shown(replace(origin, path=budget.key), shown) if shown.is_behind else budget.key
    moved = shown.moves.get(origin.file)
    # A line that was put in is a text of its own, unless it is the first of one that is there.
    if moved and moved.is_new(origin.line) and key != budget.key:
        return (), None
    return boxes_of(key, pages), pages.ends.get(key)


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
    while key and key not in _HEAPS:
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
        found[box.page] = about(found[box.page], box.at) if box.page in found else box.at
    return tuple(Box(page, at) for page, at in sorted(found.items()))
