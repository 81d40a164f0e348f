"""A list of entries, each with entries of its own if need be."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import (
    Signed,
    disc,
    entry,
    hairline,
    heading,
    note,
    paragraph,
    signed,
    whole,
)
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import cell_width, columns_of
from brochure.findings import Words
from brochure.model.fields import ItemLine, Line, NoteLine
from brochure.model.geometry import Point
from brochure.model.marks import Mark, Shape, Tag, sign_of
from brochure.model.stack import Part, Row, Stack
from brochure.model.words import Text


class Entry(Item, frozen=True, kw_only=True):
    """An entry with entries under it."""

    text: Annotated[ItemLine, Words("항목", "The entry")]
    items: Annotated[tuple[ItemLine, ...], Words("아래 항목들", "Entries under it")] = ()


class List(Block, frozen=True, kw_only=True):
    """Entries under a heading."""

    words: ClassVar[Words] = Words(
        "목록. 항목 아래에 작은 항목을 둘 수 있습니다", "A list of entries, each with entries of its own if need be"
    )
    example: ClassVar[str] = """\
- type: list
  heading: 하는 일
  items:
    - text: 마을 잔치를 준비합니다
      items:
        - 봄에는 꽃놀이
        - 가을에는 달맞이
    - 주민에게 우리말을 가르칩니다
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Entry | ItemLine, ...], Words("항목들", "The entries")]
    note: Annotated[NoteLine | None, Words("덧붙이는 말", "A note below")] = None

    def compose(self, room: Room) -> Stack:
        """Set each entry under a hairline behind a disc, its sub-entries behind dashes; in a wide room in columns."""
        tags = (Tag("L", room.key("items")),)
        items = list(visible(self.items))
        tall = -(-len(items) // columns_of(room, len(items) // 2, "list-column"))
        # Nine entries at three a column fill three columns, though four would have room.
        columns = -(-len(items) // tall)
        width = cell_width(room, columns)
        cells: list[tuple[float, Stack]] = []
        for start in range(0, len(items), tall):
            parts: list[Part] = []
            for index, item in items[start : start + tall]:
                inner = room.inside("items", index, width)
                parts.extend((hairline(inner), room.setting.fixed("entry-head")))
                parts.extend(entry(_entry(inner, item, tags), _disc(inner), room.setting.style("entry")))
            cells.append((len(cells) * (width + room.setting.measure("gutter")), Stack(width, tuple(parts))))
        body = cells[0][1].parts if len(cells) == 1 else (Row(tuple(cells)),)
        return Stack(
            room.width,
            (*heading(room, self.heading), *body, *note(room, self.note, room.setting.measure("indent"))),
        )


def _entry(room: Room, item: Entry | Text, tags: tuple[Tag, ...]) -> list[Part]:
    indent = room.setting.measure("indent")
    tags = (*tags, Tag("LI", room.at))
    if isinstance(item, Text):
        return [paragraph(room, item, "entry", (*tags, Tag("LBody", room.at)), whole(room, indent=indent)), _gap(room)]
    body = Tag("LBody", room.at)
    parts: list[Part] = [
        paragraph(room, item.text, "entry", (*tags, body, Tag("P", item.text.key)), whole(room, indent=indent))
    ]
    for text in item.items:
        inner = (*tags, body, Tag("L", room.key("items")), Tag("LI", text.key))
        parts.append(signed(room, "–", text, Signed("subentry", inner, "LBody", indent)))
    return [*parts, _gap(room)]


def _gap(room: Room) -> Part:
    return room.setting.gap("entry")


def _disc(room: Room) -> tuple[Mark, ...]:
    radius = room.setting.measure("bullet") / 2
    return (Mark(Point(), Shape(disc(radius, 0.0, radius), room.setting.ink("bullet")), None, (sign_of(room.at),)),)
