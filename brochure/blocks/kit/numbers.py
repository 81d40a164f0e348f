"""Numbers lifted out of a text and set large, the words about them small, on one baseline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.boxes import paragraph, right_edge
from brochure.blocks.kit.room import Room
from brochure.model.geometry import Point
from brochure.model.stack import Box, Glyphs, Mark, Tag
from brochure.model.words import Text
from brochure.text.composer import Style

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


def number_of(value: Text) -> int | None:
    """Return the whole number that would be set large in `value`, or None where it holds none."""
    start, end = lifted(value)
    digits = value.string[start:end].replace(",", "")
    return int(digits) if digits.isdecimal() and len(digits) <= 12 else None


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


class Spread(Struct, frozen=True):
    """A number large between its words, on one baseline: `parts` are what is set, each at its x from the left.

    `number_reach` is how far the number goes from the middle of the whole; `size` and `unit_size` are
    those of the number and the words; all in points.
    """

    parts: tuple[tuple[float, Glyphs], ...]
    width: float
    number_reach: float
    size: float
    unit_size: float
    tags: tuple[Tag, ...]

    def marks(self, middle: float, y: float) -> list[Mark]:
        """Return the marks about `middle`, on the baseline `y`."""
        return [Mark(Point(middle - self.width / 2 + x, y), glyphs, self.tags) for x, glyphs in self.parts]


def spread(
    room: Room, value: Text, roles: tuple[str, str], scale: float, span: tuple[int, int] | None, apart: float = 1.0
) -> Spread:
    """Set a number, within `span` of a text or anywhere in it, in the first of two roles and its words in the second.

    `scale` makes both smaller alike; `apart` is the share they keep of the theme's space between them.
    """
    setting = room.setting
    start, end = span or (0, len(value.string))
    first, last = lifted(value) if span is None else _number_in(value, start, end)
    large, small = (_scaled(setting.style(role), scale) for role in roles)
    gap = setting.measure("numeral-gap") * large.size * apart
    parts: list[tuple[float, Glyphs]] = []
    x, reach = 0.0, (0.0, 0.0)
    for begin, stop, style in ((start, first, small), (first, last, large), (last, end, small)):
        if not value.string[begin:stop].strip():
            continue
        glyphs = setting.composer.span(value, style, *_inked(value.string, begin, stop, span is None))
        x += gap if parts else 0.0
        if style is large:
            reach = (x, x + glyphs.width)
        parts.append((x, glyphs))
        x += glyphs.width
    return Spread(
        tuple(parts), x, max(x / 2 - reach[0], reach[1] - x / 2), large.size, small.size, (Tag("P", value.key),)
    )


def _inked(string: str, start: int, end: int, keeps: bool) -> tuple[int, int]:
    """The characters of a part: with the spaces at its end where it is read, so that words stay apart."""
    while start < end and string[start] == " ":
        start += 1
    while not keeps and end > start and string[end - 1] == " ":
        end -= 1
    return start, end


def _number_in(value: Text, start: int, end: int) -> tuple[int, int]:
    found = _NUMBER.search(value.string, start, end)
    return found.span() if found else (start, start)


def _scaled(style: Style, scale: float) -> Style:
    return replace(style, size=round(style.size * scale, 2), tracking=style.tracking * scale)
