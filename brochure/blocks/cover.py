"""The cover: the programme's name, large."""

from __future__ import annotations

from typing import Annotated

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import filling, footed, on_grid, paragraph
from brochure.blocks.kit.masthead import has_masthead
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line
from brochure.model.stack import Part, Stack, Tag


class Cover(Block, frozen=True, kw_only=True):
    """The subtitle and under it the title; above both the edition's description, unless it has an area of its own."""

    title: Annotated[Line, Words("큰 제목", "The title")]
    subtitle: Annotated[Line | None, Words("작은 제목", "The subtitle")] = None

    def compose(self, room: Room) -> Stack:
        """Stack description, subtitle and title; what height is over goes above the title."""
        setting = room.setting
        parts: list[Part] = []
        description = setting.imprint.description
        if description and not has_masthead(setting.theme):
            parts.extend((paragraph(room, description, "description"), setting.gap("cover")))
        if self.subtitle:
            parts.append(paragraph(room, self.subtitle, "subtitle"))
        parts.append(filling(setting.gap("cover")))
        parts.append(on_grid(room, footed(room, paragraph(room, self.title, "title", (Tag("H1", self.title.key),)))))
        return Stack(room.width, tuple(parts))
