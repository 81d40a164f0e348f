"""A few words on one line, or on two that part where their sense does: behind a range's sign, before a remark.

What does not part so is set as any other text. Knows no block.
"""

from __future__ import annotations

import re

from brochure.blocks.kit.boxes import Strip, paragraph
from brochure.blocks.kit.room import Room
from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Mark, Tag
from brochure.model.stack import Box
from brochure.model.words import Text

#: Where the sense parts: a range in two, or words and the remark in brackets that ends them.
_PARTS = (
    re.compile(r"([^~～〜∼–—\n]+[~～〜∼–—]\s*)([^~～〜∼–—\n]+)"),
    re.compile(r"([^()（）\n]+)([(（][^()（）\n]+[)）])"),
)


def short_lines(room: Room, text: Text, role: str, tags: tuple[Tag, ...], strip: Strip) -> Box:
    """Set a short text; of two lines each says something by itself, where they can."""
    lines = _parted(room, text, role, strip.width)
    if not lines:
        return paragraph(room, text, role, tags, strip)
    style = room.setting.style(role)
    marks = []
    for number, line in enumerate(lines):
        shift = {"left": 0.0, "center": 0.5, "right": 1.0}[strip.align] * (strip.width - line.width)
        marks.append(Mark(Point(strip.x + shift, style.rise + number * style.leading), line, tags))
    return Box(len(lines) * style.leading, tuple(marks), style.rise)


def cuts_no_word(room: Room, text: Text, role: str, width: float) -> bool:
    """Whether short lines of a width cut no word in two."""
    if _parted(room, text, role, width):
        return True
    style = room.setting.style(role)
    return all(room.setting.composer.width(Text(word), style) <= width for word in text.string.split())


def _parted(room: Room, text: Text, role: str, width: float) -> tuple[Glyphs, ...]:
    """The two parts of a text that is too long for one line; none where they are no lines either."""
    style, composer = room.setting.style(role), room.setting.composer
    if composer.width(text, style) <= width:
        return ()
    for pattern in _PARTS:
        if found := pattern.fullmatch(text.string):
            lines = tuple(composer.span(text, style, *found.span(part)) for part in (1, 2))
            if all(line.width <= width for line in lines):
                return lines
    return ()
