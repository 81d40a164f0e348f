"""Numbers lifted out of a text and set large, the words about them small, on one baseline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from brochure.blocks.kit.boxes import laid, linked, paragraph, right_edge
from brochure.blocks.kit.room import Room
from brochure.model.counts import NUMBER, lifted
from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Mark, Tag
from brochure.model.stack import Box
from brochure.model.telephone import telephone as dialled
from brochure.model.words import Address, FactSpan, Text

#: How far the middle of a number and its words lies towards that of the number alone, as a share.
_LEAN = 0.15
#: The most white between parts of one word, in em of the smaller, and the least between words, in em of the first.
_UNSPACED, _SPACED = 0.14, 0.16
#: A remark in brackets at the end of a telephone number: its extension.
_EXTENSION = re.compile(r"\s*\([^()]*\)$")


def numeral(room: Room, value: Text, large: str, small: str) -> Box:
    """Set `value` on one baseline, its number in the type role `large`, the words about it in `small`.

    A value wider than the room, or with a forced break, is set as words in `small`.
    """
    start, end = lifted(value)
    parts = ((0, start, small), (start, end, large), (end, len(value.string), small))
    return _one_line(room, value, parts, "unit-gap") or paragraph(room, value, small)


def telephone(room: Room, value: Text, large: str, small: str) -> Box:
    """Set a telephone number in the type role `large`, its bracketed extension in `small`.

    Where it can be told what to dial from anywhere, it is a link that dials it.
    """
    found = _EXTENSION.search(value.string)
    end = found.start() if found else len(value.string)
    parts = ((0, end, large), (end, len(value.string), small))
    number = dialled(value.string, room.setting.imprint.calling_code)
    address = Address(value, number) if number else None
    tags = (Tag("P", value.key), Tag("Link", value.key)) if address else (Tag("P", value.key),)
    if box := _one_line(room, value, parts, "extension-gap", tags):
        areas = laid(room, box.marks, address, tags) if address else ()
        return Box(box.height, (*box.marks, *areas), box.baseline)
    return linked(room, address, large) if address else paragraph(room, value, large)


def flushed_right(box: Box, width: float) -> Box:
    """Move a box of one line so that it ends at `width`, in points."""
    shift = width - right_edge(box)
    return Box(box.height, tuple(mark.moved(shift) for mark in box.marks), box.baseline)


def _one_line(
    room: Room, value: Text, parts: Sequence[tuple[int, int, str]], between: str, tags: tuple[Tag, ...] = ()
) -> Box | None:
    """Set parts of a text, each in its role, side by side on the largest one's baseline; None if they do not fit.

    The theme's measure `between` is the space from one to the next, per point of the largest. Tagged as a paragraph
    where there are no `tags`.
    """
    setting = room.setting
    styled = [(start, end, setting.style(role)) for start, end, role in parts if start < end]
    largest = max((style for _, _, style in styled), key=lambda style: style.size)
    gap = setting.measure(between) * largest.size
    marks: list[Mark] = []
    x, before = 0.0, 0.0
    for start, end, style in styled:
        glyphs = setting.composer.span(value, style, start, end)
        x += _apart(value.string, start, gap, (before, style.size)) if marks else 0.0
        before = style.size
        marks.append(Mark(Point(x, largest.rise), glyphs, tags or (Tag("P", value.key),)))
        x += glyphs.width
    if "\n" in value.string or x > room.width:
        return None
    return Box(largest.leading, tuple(marks), largest.rise)


class Spread(Struct, frozen=True):
    """A number large between its words, on one baseline: `parts` are what is set, each at its x from the middle.

    `reach` is how far the whole goes from the middle, `number_reach` how far the number does; `size` and
    `unit_size` are those of the number and the words; all in points.
    """

    parts: tuple[tuple[float, Glyphs], ...]
    reach: float
    number_reach: float
    size: float
    unit_size: float
    tags: tuple[Tag, ...]

    def marks(self, middle: float, y: float) -> list[Mark]:
        """Return the marks about `middle`, on the baseline `y`."""
        return [Mark(Point(middle + x, y), glyphs, self.tags) for x, glyphs in self.parts]


class Within(Struct, frozen=True):
    """Characters `start` to `end` of a text, those from `first` to `last` being the number.

    What is set `as_read` keeps the spaces at the ends of its parts, so that a reader tells words apart.
    """

    start: int
    first: int
    last: int
    end: int
    as_read: bool = True


class Figured(Struct, frozen=True):
    """How a number is set: in the type role `large`, its words in `small`.

    `apart` is the share they keep of the theme's measure ``numeral-gap``, which is per point of the number.
    """

    large: str
    small: str
    apart: float = 1.0


def in_value(value: Text) -> Within:
    """Return a whole text about the number that is lifted out of it."""
    return Within(0, *lifted(value), len(value.string))


def called(value: Text, fact: FactSpan) -> Within:
    """Return a fact within a text, about the first number in it."""
    found = NUMBER.search(value.string, fact.start, fact.end)
    first, last = found.span() if found else (fact.start, fact.start)
    return Within(fact.start, first, last, fact.end, as_read=False)


def spread(room: Room, value: Text, within: Within, how: Figured) -> Spread:
    """Set a part of a text, its number large and the words about it small."""
    setting = room.setting
    large, small = setting.style(how.large), setting.style(how.small)
    gap = setting.measure("numeral-gap") * large.size * how.apart
    parts: list[tuple[float, Glyphs]] = []
    x, number = 0.0, (0.0, 0.0)
    for begin, stop, style in (
        (within.start, within.first, small),
        (within.first, within.last, large),
        (within.last, within.end, small),
    ):
        if not value.string[begin:stop].strip():
            continue
        glyphs = setting.composer.span(value, style, *_inked(value.string, begin, stop, within.as_read))
        x += _apart(value.string, begin, gap, (parts[-1][1].size, style.size)) if parts else 0.0
        if style is large:
            number = (x, x + glyphs.width)
        parts.append((x, glyphs))
        x += glyphs.width
    # The eye centres the number, the ruler the whole: the middle lies between theirs.
    middle = x / 2 + (_LEAN * (sum(number) / 2 - x / 2) if number[1] else 0.0)
    return Spread(
        tuple((at - middle, glyphs) for at, glyphs in parts),
        max(middle, x - middle),
        max(middle - number[0], number[1] - middle),
        large.size,
        small.size,
        (Tag("P", value.key),),
    )


def _apart(string: str, at: int, gap: float, sizes: tuple[float, float]) -> float:
    """The white before character `at`, which begins a part: `gap`, within what tells words apart or does not.

    `sizes` are those of the part before and of this one. PDF readers know a space by its width: what is wider than a
    sixth of the smaller type is copied and read aloud as one, what is narrower than a tenth of the first is not.
    """
    if string[at - 1 : at].isspace() or string[at : at + 1].isspace():
        return max(gap, _SPACED * sizes[0])
    return min(gap, _UNSPACED * min(sizes))


def _inked(string: str, start: int, end: int, as_read: bool) -> tuple[int, int]:
    """The characters of a part: with the spaces after it where it is read, and never with those before it."""
    while start < end and string[start].isspace():
        start += 1
    while as_read and end < len(string) and string[end].isspace():
        end += 1
    while not as_read and end > start and string[end - 1].isspace():
        end -= 1
    return start, end
