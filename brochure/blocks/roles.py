"""The roles one can apply for: a card each, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import (
    as_sign,
    heading,
    left_edge,
    pair,
    paragraph,
    prose,
    right_edge,
    rule,
)
from brochure.blocks.kit.numbers import flushed_right, numeral
from brochure.blocks.kit.people import Group, crowd
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import Shape, cell_width, columns_of, even, parted, rows, ways
from brochure.findings import Words
from brochure.model.counts import number_of
from brochure.model.fields import ItemLine, Line, NoteLine, Paragraphs
from brochure.model.stack import Box, Glue, Part, Row, Stack

#: What the second role's card takes in place of its own inks, so that one finds its people.
_WARM = {"strong": "warm", "rule": "warm"}


class Role(Item, frozen=True, kw_only=True):
    """One role: what it is called, how many hold it, what they do."""

    abbr: Annotated[Line | None, Words("약칭", "Its short name")] = None
    name: Annotated[ItemLine, Words("이름", "Its name")]
    english: Annotated[Line | None, Words("영어 이름", "Its English name")] = None
    count: Annotated[Line | None, Words("인원", "How many hold it")] = None
    body: Annotated[Paragraphs, Words("하는 일", "What they do")]


class Heights(Struct, frozen=True):
    """The room every card of a row keeps for sign, name and English name, in points."""

    sign: float
    name: float
    english: float


class Roles(Block, frozen=True, kw_only=True):
    """Role cards under a heading, and above them, in one of its forms, everyone who holds one."""

    forms: ClassVar[tuple[str, ...]] = ("plain", "people")
    words: ClassVar[Words] = Words(
        "직종마다 한 장씩, 나란히 놓는 카드", "The roles one can apply for: a card each, side by side"
    )
    example: ClassVar[str] = """\
- type: roles
  heading: 맡는 일
  items:
    - abbr: CIR
      name: 교류원
      english: Town Hall Coordinator
      count: 27명
      body: 시청에서 손님을 맞고 글을 옮깁니다.
    - abbr: ALT
      name: 어학 조수
      count: 5명
      body: 교실에서 교사와 함께 말을 가르칩니다.
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    caption: Annotated[NoteLine | None, Words("설명", "A caption below the heading")] = None
    items: Annotated[tuple[Role, ...], Words("직종들", "The roles")]

    def compose(self, room: Room) -> Stack:
        """Set a card per role, as many side by side as the theme's least width lets stand, all of one height."""
        setting = room.setting
        items = list(visible(self.items))
        shape = room.arrangement or even(len(items), columns_of(room, len(items), "role", "narrow-gutter"))
        width = cell_width(room, max(shape), "narrow-gutter")
        inner = [
            (self._own(room.inside("items", index, width), place), item) for place, (index, item) in enumerate(items)
        ]
        cards: list[Stack] = []
        for row in parted(inner, shape):
            heights = _heights(row)
            cards.extend(_card(each, item, heights) for each, item in row)
        head = self._head(room, [item for _, item in items], is_wide=max(shape) > 2)
        return Stack(room.width, (*head, *rows(room, cards, shape, setting.gap("card"), "narrow-gutter")))

    def arrangements(self, room: Room) -> tuple[Shape, ...]:
        """Return the theme's ways for so many cards."""
        return ways(room, self, sum(1 for _ in visible(self.items)), "role", "narrow-gutter")

    def _head(self, room: Room, items: list[Role], *, is_wide: bool) -> tuple[Part, ...]:
        """Heading and caption, and everyone at once below them, or beside them where there is room."""
        setting = room.setting
        half = room.narrowed(cell_width(room, 2))
        has_neighbour = is_wide and bool(self.heading or self.caption)
        box = self._crowd(half if has_neighbour else room, items)
        inner = half if box and has_neighbour else room
        parts: list[Part] = [*heading(inner, self.heading)]
        if self.caption:
            parts.append(paragraph(inner, self.caption, "caption"))
        if box is None:
            return (*parts, setting.gap("caption")) if self.caption else tuple(parts)
        if has_neighbour:
            crowd = Stack(half.width, (Glue(0.0, fills=True), box))
            row = Row(((0.0, Stack(half.width, tuple(parts))), (room.width - half.width, crowd)))
            return (row, setting.gap("crowd"))
        between = (setting.gap("caption"),) if self.caption else ()
        return (*parts, *between, box, setting.gap("crowd"))

    def _own(self, room: Room, place: int) -> Room:
        """The room of a card in the inks of its people: those of the second role are warm."""
        is_warm = room.setting.form("roles", self.forms) == "people" and place == 1
        return replace(room, setting=room.setting.exchanged(_WARM)) if is_warm else room

    def _crowd(self, room: Room, items: list[Role]) -> Box | None:
        """Everyone at once, where the theme draws people and every role says how many hold it."""
        setting = room.setting
        if setting.form("roles", self.forms) != "people":
            return None
        counted = [(item.count, number_of(item.count)) for item in items if item.count]
        known = [(text.key, count) for text, count in counted if count]
        if len(known) < len(items):
            return None
        inks = ("strong", "warm", "quiet", "rest")
        groups = [Group(count, setting.ink(inks[min(place, 3)]), (key,)) for place, (key, count) in enumerate(known)]
        return crowd(groups, room.width, None)


def _heights(cards: Sequence[tuple[Room, Role]]) -> Heights:
    """The room the cards of a row keep above their texts, so that these begin on one line."""
    signs = [sum(box.height for box in _sign(room, item)) for room, item in cards]
    names = [paragraph(room, item.name, "role").height for room, item in cards]
    english = [paragraph(room, item.english, "english").height for room, item in cards if item.english]
    return Heights(max(signs, default=0.0), max(names, default=0.0), max(english, default=0.0))


def _card(room: Room, item: Role, heights: Heights) -> Stack:
    setting = room.setting
    sign = _sign(room, item)
    parts: list[Part] = [as_sign(rule(room, "rule", "rule"), room.at), setting.fixed("role"), *sign]
    parts.extend((Box(heights.sign - sum(box.height for box in sign)), setting.fixed("role-name")))
    parts.append(_tall(paragraph(room, item.name, "role"), heights.name))
    parts.append(_tall(paragraph(room, item.english, "english") if item.english else Box(0.0), heights.english))
    return Stack(room.width, (*parts, setting.fixed("role-body"), *prose(room, item.body, "body")))


def _sign(room: Room, item: Role) -> tuple[Box, ...]:
    """Abbreviation to the left and count to the right on one baseline, or on two where they would touch."""
    boxes: list[Box] = []
    if item.abbr:
        boxes.append(paragraph(room, item.abbr, "abbr"))
    if item.count:
        boxes.append(flushed_right(numeral(room, item.count, "count", "count-unit"), room.width))
    if len(boxes) == 2:
        free = left_edge(boxes[1]) - right_edge(boxes[0])
        if len(boxes[0].marks) == 1 and free >= room.setting.measure("narrow-gutter") / 2:
            return (pair(*boxes),)
    return tuple(boxes)


def _tall(box: Box, height: float) -> Box:
    return Box(max(box.height, height), box.marks, box.baseline)
