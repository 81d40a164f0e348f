"""Numbers lifted out of a text and set large, the words about them small, on one baseline."""

from __future__ import annotations

import re

from brochure.blocks.kit.boxes import paragraph
from brochure.blocks.kit.room import Room
from brochure.model.geometry import Point
from brochure.model.stack import Box, Mark, Tag
from brochure.model.words import Text

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def lifted(value: Text) -> tuple[int, int]:
    """Return where the number to be set large stands in `value`: within its first fact, else anywhere.

    (0, 0) where it holds no number.
    """
    spans = [(fact.start, fact.end) for fact in value.facts] or [(0, len(value.string))]
    for start, end in spans:
        if found := _NUMBER.search(value.string, start, end):
            return found.span()
    return 0, 0


def numeral(room: Room, value: Text, large: str, small: str) -> Box:
    """Set `value` on one baseline, its number in the type role `large`, the words about it in `small`.

    A value wider than the room, or with a forced break, is set as words in `small`.
    """
    composer, big, little = room.setting.composer, room.setting.style(large), room.setting.style(small)
    start, end = lifted(value)
    gap = room.setting.measure("unit-gap") * big.size
    marks: list[Mark] = []
    x = 0.0
    for begin, stop, style in ((0, start, little), (start, end, big), (end, len(value.string), little)):
        if begin < stop:
            glyphs = composer.span(value, style, begin, stop)
            marks.append(Mark(Point(x, big.rise), glyphs, (Tag("P", value.key),)))
            x += glyphs.width + gap
    if "\n" in value.string or x - gap > room.width:
        return paragraph(room, value, small)
    return Box(big.leading, tuple(marks), big.rise)


def flushed_right(box: Box, width: float) -> Box:
    """Move a box of one line so that it ends at `width`, in points."""
    ends = [mark.at.x + mark.what.width for mark in box.marks if hasattr(mark.what, "width")]
    shift = width - max(ends, default=width)
    marks = tuple(Mark(Point(mark.at.x + shift, mark.at.y), mark.what, mark.tags) for mark in box.marks)
    return Box(box.height, marks, box.baseline)
