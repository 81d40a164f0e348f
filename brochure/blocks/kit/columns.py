"""Running text in columns of one height: lines of forty letters are as long as one reads with ease (R-56).

A paragraph may run over from one column to the next, two lines of it at least on each side (R-53). Knows no block.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import count

from brochure.blocks.kit.boxes import paragraph
from brochure.blocks.kit.room import Room
from brochure.model.marks import Tag
from brochure.model.stack import Box, Part, Row, Stack
from brochure.model.words import Prose
from brochure.text.widows import parted

#: A line has no more letters than this, a letter of Hangul being an em wide (jlreq; typography R-56).
_LONGEST = 40

#: Lines `first` to before `last` of one paragraph.
Piece = tuple[int, int, int]


def columned(room: Room, words: Prose, role: str) -> tuple[Part, ...]:
    """Set running text in as many columns as keep its lines at forty letters; in one where the room is no wider."""
    style = room.setting.style(role)
    gutter = room.setting.theme.paper.gutter
    many = math.ceil((room.width + gutter) / (_LONGEST * style.size * style.stretch + gutter))
    width = (room.width - (many - 1) * gutter) / many
    column = room.narrowed(width)
    boxes = [paragraph(column, text, role, (Tag("P", text.key),)) for text in words.paragraphs]
    gap = room.setting.gap("paragraph")
    if many == 1:
        return tuple(part for box in boxes for part in (gap, box))[1:]
    cells = []
    for number, pieces in enumerate(distributed([len(box.marks) for box in boxes], many)):
        parts = [part for which, *lines in pieces for part in (gap, _cut(boxes[which], lines, style.leading))]
        cells.append((number * (width + gutter), Stack(width, tuple(parts[1:]))))
    return (Row(tuple(cells)),)


def distributed(lines: Sequence[int], columns: int) -> list[list[Piece]]:
    """Return which lines of paragraphs of so many `lines` each stand in which of `columns`, as even as can be.

    A paragraph that runs over has two lines at least in each column it stands in.
    """
    for room in count(max(math.ceil(sum(lines) / columns), 1)):
        if found := _filled(lines, columns, room):
            return found
    raise AssertionError("some height is enough")


def _filled(lines: Sequence[int], columns: int, room: int) -> list[list[Piece]]:
    """Fill columns of `room` lines one after another; nothing where they are not enough."""
    found: list[list[Piece]] = [[]]
    free = room
    for which, many in enumerate(lines):
        done = 0
        while done < many:
            stay, _ = parted(many - done, free)
            if stay:
                found[-1].append((which, done, done + stay))
                done, free = done + stay, free - stay
            if done < many:
                if len(found) == columns or (not stay and free == room):
                    return []
                found.append([])
                free = room
    return found


def _cut(box: Box, lines: Sequence[int], leading: float) -> Box:
    """Return the lines from `lines[0]` to before `lines[1]` of a paragraph as a box of their own."""
    first, last = lines
    top = box.marks[first].at.y - (box.baseline or 0.0)
    marks = tuple(mark.moved(0.0, -top) for mark in box.marks[first:last])
    grid = marks[-1].at.y if box.grid is not None else None
    return Box((last - first) * leading, marks, box.baseline, grid)
