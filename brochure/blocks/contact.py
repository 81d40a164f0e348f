"""Whom to ask."""

from __future__ import annotations

from typing import Annotated

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import filling, heading, linked, paragraph, prose
from brochure.blocks.kit.numbers import telephone
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, MailAddress, Paragraphs, WebAddress
from brochure.model.stack import Part, Stack


class Contact(Block, frozen=True, kw_only=True):
    """The office that answers, its telephone large."""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs | None, Words("본문", "The text")] = None
    name: Annotated[Line | None, Words("받는 곳", "Who answers")] = None
    phone: Annotated[Line | None, Words("전화", "Telephone")] = None
    email: Annotated[MailAddress | None, Words("전자우편", "E-mail")] = None
    url: Annotated[WebAddress | None, Words("주소", "Web address")] = None

    def compose(self, room: Room) -> Stack:
        """Set heading and text at the head, name and telephone at the foot."""
        setting = room.setting
        parts: list[Part] = [*heading(room, self.heading, "strip-heading")]
        if self.body:
            parts.extend(prose(room, self.body, "strip"))
        parts.append(filling(setting.gap("contact")))
        if self.name:
            parts.append(paragraph(room, self.name, "contact-name"))
        if self.phone:
            parts.append(telephone(room, self.phone, "phone", "phone-extension"))
        if self.email:
            parts.append(linked(room, self.email, "link"))
        if self.url:
            parts.append(linked(room, self.url, "link"))
        return Stack(room.width, tuple(parts))
