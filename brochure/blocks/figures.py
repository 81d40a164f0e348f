"""Figures: the numbers a reader is to remember, large."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import (
    cell_width,
    columns_of,
    heading,
    left_edge,
    pair,
    paragraph,
    right_edge,
    rows,
    rule,
    whole,
)
from brochure.blocks.kit.figurearches import Counted, standing_in_arches
from brochure.blocks.kit.numbers import numeral
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line
from brochure.model.stack import Part, Stack


class Figure(Item, frozen=True, kw_only=True):
    """One number with what it counts."""

    label: Annotated[Line, Words("무엇의 수인지", "What is counted")]
    value: Annotated[Line, Words("값", "The number, with its unit")]
    note: Annotated[Line | None, Words("덧붙이는 말", "A note below")] = None


class Figures(Block, frozen=True, kw_only=True):
    """Numbers side by side: under rules, or each in an arch of a bridge."""

    forms: ClassVar[tuple[str, ...]] = ("rules", "arches")
    words: ClassVar[Words] = Words("크게 보여 줄 숫자들", "The numbers a reader is to remember, large")
    example: ClassVar[str] = """\
- type: figures
  items:
    - label: 올해 함께한 사람
      value: 120명
      note: (7월 1일 기준)
    - label: 다녀온 고장
      value: 34곳
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Figure, ...], Words("숫자들", "The figures")]

    def compose(self, room: Room) -> Stack:
        """Set the figures in arches where the theme wants it and they can stand there, else under rules."""
        items = list(visible(self.items))
        if room.setting.form("figures", self.forms) == "arches":
            counted = [
                Counted(room.inside("items", index).at, item.label, item.value, item.note) for index, item in items
            ]
            if box := standing_in_arches(room, counted):
                return Stack(room.width, (*heading(room, self.heading), box))
        columns = columns_of(room, len(items), "figure")
        cards = [_card(room.inside("items", index, cell_width(room, columns)), item) for index, item in items]
        gap = room.setting.gap("card")
        return Stack(room.width, (*heading(room, self.heading), *rows(room, cards, columns, gap)))


def _card(room: Room, item: Figure) -> Stack:
    """A rule, the label, the number large, its note at the end of the line or below."""
    parts: list[Part] = [rule(room, "rule", "rule"), room.setting.fixed("figure"), paragraph(room, item.label, "label")]
    value = numeral(room, item.value, "numeral", "unit")
    if item.note is None:
        return Stack(room.width, (*parts, value))
    note = paragraph(room, item.note, "figure-note", strip=whole(room, "right"))
    if len(note.marks) == 1 and left_edge(note) - right_edge(value) >= room.setting.measure("narrow-gutter"):
        return Stack(room.width, (*parts, pair(value, note)))
    below = paragraph(room, item.note, "figure-note")
    return Stack(room.width, (*parts, value, room.setting.fixed("figure"), below))
