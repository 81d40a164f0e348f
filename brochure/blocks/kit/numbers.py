"""Numbers lifted out of a text and set large, the words about them small, on one baseline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brochure.blocks.kit.boxes import paragraph, right_edge
from brochure.blocks.kit.room import Room
from brochure.model.geometry import Point
from brochure.model.stack import Box, Mark, Tag
from brochure.model.words import Text

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
#: What follows a number that is a year, a month or a day.
_DATE = re.compile(r"\s?[년월일]|년도")
#: The names of facts that are dates, not counts.
DATES = frozenset({"as_of", "edition", "year", "issued"})
#: A remark in brackets at the end of a telephone number: its extension.
_EXTENSION = re.compile(r"\s*\([^()]*\)$")


def lifted(value: Text) -> tuple[int, int]:
    """Return where the number to be set large stands in `value`.

    It is looked for in the editor's own facts first, then anywhere but in a date, then anywhere;
    (0, 0) where there is none.
    """
    own = [fact for fact in value.facts if fact.name.rpartition(".")[2] not in DATES]
    for fact in own:
        if found := _NUMBER.search(value.string, fact.start, fact.end):
            return found.span()
    dated = [fact for fact in value.facts if fact not in own]
    numbers = [found.span() for found in _NUMBER.finditer(value.string)]
    counted = [
        (start, end)
        for start, end in numbers
        if not _DATE.match(value.string, end) and not any(fact.start <= start < fact.end for fact in dated)
    ]
    return next(iter((*counted, *numbers)), (0, 0))


def numeral(room: Room, value: Text, large: str, small: str) -> Box:
    """Set `value` on one baseline, its number in the type role `large`, the words about it in `small`.

    A value wider than the room, or with a forced break, is set as words in `small`.
    """
    start, end = lifted(value)
    parts = ((0, start, small), (start, end, large), (end, len(value.string), small))
    return _one_line(room, value, parts, "unit-gap") or paragraph(room, value, small)


def telephone(room: Room, value: Text, large: str, small: str) -> Box:
    """Set a telephone number in the type role `large`, its bracketed extension in `small`."""
    found = _EXTENSION.search(value.string)
    end = found.start() if found else len(value.string)
    parts = ((0, end, large), (end, len(value.string), small))
    return _one_line(room, value, parts, "extension-gap") or paragraph(room, value, large)


def flushed_right(box: Box, width: float) -> Box:
    """Move a box of one line so that it ends at `width`, in points."""
    shift = width - right_edge(box)
    return Box(box.height, tuple(mark.moved(shift) for mark in box.marks), box.baseline)


def _one_line(room: Room, value: Text, parts: Sequence[tuple[int, int, str]], between: str) -> Box | None:
    """Set parts of a text, each in its role, side by side on the largest one's baseline; None if they do not fit.

    The theme's measure `between` is the space from one to the next, per point of the largest.
    """
    setting = room.setting
    styled = [(start, end, setting.style(role)) for start, end, role in parts if start < end]
    largest = max((style for _, _, style in styled), key=lambda style: style.size)
    gap = setting.measure(between) * largest.size
    marks: list[Mark] = []
    x = 0.0
    for start, end, style in styled:
        glyphs = setting.composer.span(value, style, start, end)
        marks.append(Mark(Point(x, largest.rise), glyphs, (Tag("P", value.key),)))
        x += glyphs.width + gap
    if "\n" in value.string or x - gap > room.width:
        return None
    return Box(largest.leading, tuple(marks), largest.rise)
