"""What an applicant must bring: a list to tick off."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, visible
from brochure.blocks.kit.boxes import entry, hairline, heading, note, paragraph, whole
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import ItemLine, Line, NoteLine
from brochure.model.geometry import Point
from brochure.model.marks import Mark, Shape, Tag, rectangle, sign_of
from brochure.model.stack import Part, Stack


class Requirements(Block, frozen=True, kw_only=True):
    """Requirements under a heading, with a note."""

    words: ClassVar[Words] = Words("응모하는 분이 갖출 것들", "What an applicant must bring, to tick off")
    example: ClassVar[str] = """\
- type: requirements
  heading: 응모 요건
  items:
    - 일터에서 쓸 만한 외국어 실력
    - 학사 이상의 학위
  note: 나이에는 제한이 없습니다.
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[ItemLine, ...], Words("요건들", "The requirements")]
    note: Annotated[NoteLine | None, Words("덧붙이는 말", "A note below")] = None

    def compose(self, room: Room) -> Stack:
        """Set each requirement under a hairline behind a ticked square."""
        setting = room.setting
        indent = setting.measure("indent")
        parts: list[Part] = [*heading(room, self.heading)]
        for index, text in visible(self.items):
            at = room.inside("items", index).at
            tags = (Tag("L", room.key("items")), Tag("LI", at), Tag("LBody", at))
            box = paragraph(room, text, "requirement", tags, whole(room, indent=indent))
            parts.extend((hairline(room), setting.fixed("entry-head")))
            parts.extend(entry((box, setting.gap("entry")), _tick(room, at), setting.style("requirement")))
        return Stack(room.width, (*parts, *note(room, self.note, indent)))


def _tick(room: Room, at: str) -> tuple[Mark, ...]:
    side = room.setting.measure("tick")
    hook = (("m", 0.22 * side, 0.02 * side), ("l", 0.42 * side, 0.22 * side), ("l", 0.79 * side, -0.2 * side))
    weight = room.setting.measure("tick-weight")
    return (
        Mark(Point(), Shape(rectangle(side, side, 0.0, -side / 2), room.setting.ink("tick")), None, (sign_of(at),)),
        Mark(Point(), Shape(hook, stroke=room.setting.ink("on-tick"), weight=weight), None, (sign_of(at),)),
    )
