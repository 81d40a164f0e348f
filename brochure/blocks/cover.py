"""The cover: the programme's name, large."""

from __future__ import annotations

from typing import Annotated

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import filling, paragraph
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line
from brochure.model.stack import Part, Stack, Tag


class Cover(Block, frozen=True, kw_only=True):
    """The title with its subtitle; above them the edition's description, if it has one."""

    title: Annotated[Line, Words("큰 제목", "The title")]
    subtitle: Annotated[Line | None, Words("작은 제목", "The subtitle")] = None

    def compose(self, room: Room) -> Stack:
        """Stack description, title and subtitle; what height is over goes above the title."""
        setting = room.setting
        parts: list[Part] = []
        description = setting.imprint.description
        if description:
            parts.append(paragraph(room, description, "description"))
        parts.append(filling(setting.gap("cover")))
        parts.append(paragraph(room, self.title, "title", (Tag("H1", self.title.key),)))
        if self.subtitle:
            parts.append(setting.fixed("title"))
            parts.append(paragraph(room, self.subtitle, "subtitle"))
        return Stack(room.width, tuple(parts))
