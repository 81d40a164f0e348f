"""A letter to the reader, signed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import (
    Strip,
    filling,
    heading,
    left_edge,
    linked,
    pair,
    paragraph,
    prose,
    right_edge,
    rule,
    under,
)
from brochure.blocks.kit.marks import stamp
from brochure.blocks.kit.portraits import portrait
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, MailAddress, Paragraphs, PortraitPicture
from brochure.model.geometry import Inset, Point, Size
from brochure.model.stack import Box, Panel, Part, Row, Stack


class Greeting(Block, frozen=True, kw_only=True):
    """A greeting with its writer's name, office and e-mail."""

    forms: ClassVar[tuple[str, ...]] = ("plain", "stamp")
    words: ClassVar[Words] = Words("쓴 사람의 이름이 있는 인사말", "A letter to the reader, signed")
    example: ClassVar[str] = """\
- type: greeting
  heading: 회장의 인사말
  body: |
    한 해를 함께 보낸 이웃은 오래 남습니다.
    여러분의 한 해도 그러하기를 바랍니다.
  email: hello@example.org
  name: 회장
  role: 이웃나라 동문회
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs, Words("인사말", "The letter")]
    email: Annotated[MailAddress | None, Words("전자우편", "E-mail")] = None
    name: Annotated[Line | None, Words("이름", "Who signs")] = None
    role: Annotated[Line | None, Words("직함", "In what office")] = None
    portrait: Annotated[PortraitPicture | None, Words("쓴 사람의 사진", "The writer's portrait")] = None

    def compose(self, room: Room) -> Stack:
        """Set the letter on a sheet of its own; e-mail and signature on one line at its foot.

        With a stamp or a portrait in the corner heading and letter keep clear of it; where the corner has
        no room a portrait stands above them.
        """
        setting = room.setting
        pad = setting.measure("sheet-padding")
        inner = room.on_paper().narrowed(room.width - 2 * pad)
        has_corner = inner.width >= setting.measure("stamped")
        corner = self._corner(inner, has_stamp=has_corner and setting.form("greeting", self.forms) == "stamp")
        beside = setting.measure("stamp-width") + setting.measure("stamp-gap") if corner and has_corner else 0.0
        text = inner.narrowed(inner.width - beside)
        parts: list[Part] = [*heading(text, self.heading), *prose(text, self.body, "letter")]
        if corner and has_corner:
            drawn = Stack(beside, (corner,))
            at = inner.width - setting.measure("stamp-width")
            parts = [Row(((0.0, Stack(text.width, tuple(parts))), (at, drawn)))]
        elif corner:
            parts = [corner, setting.fixed("portrait"), *parts]
        foot = self._foot(inner)
        if foot:
            parts.append(filling(setting.gap("signature")))
            parts.extend((rule(inner, "hairline", "sheet-rule"), setting.fixed("signature-rule"), *foot))
        return Stack(room.width, tuple(parts), Panel(setting.ink("sheet"), Inset(pad, pad, pad, pad)))

    def _corner(self, room: Room, *, has_stamp: bool) -> Box | None:
        """What stands beside the letter: the stamp, with the portrait in it if there is one, or the portrait alone."""
        if has_stamp:
            return stamp(room, self.portrait)
        if self.portrait is None:
            return None
        size = Size(room.setting.measure("signer-width"), room.setting.measure("signer-height"))
        # Where it has a place of its own it ends at the edge the stamp would end at.
        is_beside = room.width >= room.setting.measure("stamped")
        x = room.setting.measure("stamp-width") - size.width if is_beside else 0.0
        return Box(size.height, tuple(portrait(room, self.portrait, size, Point(x, 0.0))))

    def _foot(self, room: Room) -> tuple[Part, ...]:
        """The e-mail left, office and name right: on one line where they leave room between them, else stacked."""
        right = self._signature(room)
        left = linked(room, self.email, "mail") if self.email else None
        if left is None or right is None:
            return tuple(box for box in (left, right) if box)
        free = left_edge(right) - right_edge(left)
        return (pair(left, right),) if free >= room.setting.measure("narrow-gutter") else (left, right)

    def _signature(self, room: Room) -> Box | None:
        composer = room.setting.composer
        if self.name is None or self.role is None:
            either = self.name or self.role
            role = "signer" if self.name else "office"
            return paragraph(room, either, role, strip=Strip(0.0, room.width, "right")) if either else None
        name = paragraph(room, self.name, "signer", strip=Strip(0.0, room.width, "right"))
        width = composer.width(self.name, room.setting.style("signer")) + room.setting.measure("gutter") / 2
        office = paragraph(room, self.role, "office", strip=Strip(0.0, max(room.width - width, 1.0), "right"))
        if len(office.marks) == 1 and len(name.marks) == 1:
            return pair(office, name)
        return under(paragraph(room, self.role, "office", strip=Strip(0.0, room.width, "right")), name)
