"""The cover: the programme's name, large."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec.structs import replace

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import Strip, filling, footed, on_grid, pair, paragraph
from brochure.blocks.kit.logos import Frame, logo, seated
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, LogoPicture
from brochure.model.marks import Tag
from brochure.model.stack import Part, Stack

#: The theme's measures for its logo.
_FRAME = Frame("logo-height", "logo-width")
#: Down to this share a logo gives way to the subtitle beside it.
_LEAST = 0.8


class Cover(Block, frozen=True, kw_only=True):
    """The subtitle and under it the title; above both the edition's description, unless it has an area of its own.

    A logo stands before the subtitle where both have room on one line, else above it.
    """

    words: ClassVar[Words] = Words(
        "표지: 안내지의 큰 제목과 작은 제목", "The cover: the flyer's title and subtitle, large"
    )
    example: ClassVar[str] = """\
- type: cover
  title: 이웃 나라 이야기
  subtitle: A Year Among Neighbours
"""

    title: Annotated[Line, Words("큰 제목", "The title")]
    subtitle: Annotated[Line | None, Words("작은 제목", "The subtitle")] = None
    logo: Annotated[LogoPicture | None, Words("로고 그림", "A logo")] = None

    def compose(self, room: Room) -> Stack:
        """Stack description, logo, subtitle and title; what height is over goes above the title."""
        setting = room.setting
        parts: list[Part] = []
        description = setting.imprint.description
        if description and not setting.has_masthead:
            parts.extend((paragraph(room, description, "description"), setting.gap("cover")))
        parts.extend(self._head(room))
        parts.append(filling(setting.gap("cover")))
        parts.append(on_grid(room, footed(room, paragraph(room, self.title, "title", (Tag("H1", self.title.key),)))))
        return Stack(room.width, tuple(parts))

    def _head(self, room: Room) -> tuple[Part, ...]:
        """Logo and subtitle: on one baseline where the logo, at its least, leaves the subtitle room."""
        subtitle = (paragraph(room, self.subtitle, "subtitle"),) if self.subtitle else ()
        if self.logo is None:
            return subtitle
        setting = room.setting
        said = setting.imprint.title.string.replace("\n", " ")
        if self.subtitle:
            gap, words = setting.measure("logo-gap"), setting.composer.width(self.subtitle, setting.style("subtitle"))
            wide = _FRAME.scale(room, self.logo) * self.logo.size[0]
            share = min((room.width - words - gap) / wide, 1.0)
            if share >= _LEAST:
                after = wide * share + gap
                line = paragraph(room, self.subtitle, "subtitle", strip=Strip(after, room.width - after))
                return (pair(seated(logo(room, self.logo, replace(_FRAME, share=share), said)), line),)
        return (logo(room, self.logo, _FRAME, said), setting.fixed("logo"), *subtitle)
