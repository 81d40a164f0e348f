"""Whom to ask."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import filling, footed, heading, linked, on_grid, paragraph, prose
from brochure.blocks.kit.numbers import telephone
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, MailAddress, Paragraphs, PhoneNumber, WebAddress
from brochure.model.stack import Box, Part, Stack


class Contact(Block, frozen=True, kw_only=True):
    """The office that answers, its telephone large."""

    words: ClassVar[Words] = Words("물어볼 곳: 이름, 전화, 전자우편", "Whom to ask: name, telephone, e-mail")
    example: ClassVar[str] = """\
- type: contact
  heading: 물어볼 곳
  body: 궁금한 것은 무엇이든 물어보십시오.
  name: 교류회 사무국
  phone: 02)555-0142(내선 37)
  email: ask@example.org
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs | None, Words("본문", "The text")] = None
    name: Annotated[Line | None, Words("받는 곳", "Who answers")] = None
    phone: Annotated[PhoneNumber | None, Words("전화", "Telephone")] = None
    email: Annotated[MailAddress | None, Words("전자우편", "E-mail")] = None
    url: Annotated[WebAddress | None, Words("주소", "Web address")] = None

    def compose(self, room: Room) -> Stack:
        """Set heading and text at the head, name and telephone at the foot, which is a neighbour's too."""
        parts: list[Part] = [*heading(room, self.heading, "strip-heading")]
        if self.body:
            parts.extend(prose(room, self.body, "strip"))
        parts.append(filling(room.setting.gap("contact")))
        foot: list[Box] = []
        if self.name:
            foot.append(paragraph(room, self.name, "contact-name"))
        if self.phone:
            foot.append(telephone(room, self.phone, "phone", "phone-extension"))
        foot.extend(linked(room, address, "link") for address in (self.email, self.url) if address)
        if foot:
            foot[-1] = on_grid(room, footed(room, foot[-1]))
        return Stack(room.width, (*parts, *foot))
