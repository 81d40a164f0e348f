"""Who publishes the flyer, and when it was made."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import Strip, footed, linked, on_grid, pair, paragraph
from brochure.blocks.kit.logos import MIDDLE, Frame, logo, seated
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, LogoPicture, WebAddress
from brochure.model.pictures import Logo
from brochure.model.stack import Box, Part, Stack
from brochure.model.words import Text

#: The theme's measures for its logo.
_FRAME = Frame("publisher-logo", "logo-width")


class Colophon(Block, frozen=True, kw_only=True):
    """The publisher's organisation, name, office and address, and the date of issue."""

    words: ClassVar[Words] = Words("만든 곳과 만든 날", "Who publishes the flyer, and when it was issued")
    example: ClassVar[str] = """\
- type: colophon
  organisation: 사단법인
  name: 이웃나라 교류회
  office: 서울 사무소
  url: https://www.example.org/
"""

    organisation: Annotated[Line | None, Words("법인 종류", "Kind of organisation")] = None
    name: Annotated[Line, Words("단체 이름", "The publisher's name")]
    office: Annotated[Line | None, Words("사무소", "Its office")] = None
    url: Annotated[WebAddress | None, Words("주소", "Web address")] = None
    logo: Annotated[LogoPicture | None, Words("로고 그림", "A logo")] = None

    def compose(self, room: Room) -> Stack:
        """Set names, address and date on one line where they fit it, else one under the other."""
        names = [text for text in (self.organisation, self.name, self.office) if text]
        issued = room.setting.issued()
        line = self._line(room, names, issued)
        if line:
            return Stack(room.width, (on_grid(room, footed(room, line)),))
        parts: list[Part] = [*self._above(room), *(paragraph(room, text, "publisher") for text in names)]
        if self.url:
            parts.append(linked(room, self.url, "publisher-link"))
        if issued:
            parts.append(paragraph(room, issued, "issued"))
        return Stack(room.width, tuple(parts))

    def _line(self, room: Room, names: list[Text], issued: Text | None) -> Box | None:
        """All on one baseline: the names from the left, the address from the middle, the date at the right edge."""
        setting = room.setting
        composer, gap = setting.composer, setting.measure("gutter")
        space = setting.measure("sign-gap") * setting.style("publisher").size
        x = 0.0
        boxes: list[Box] = []
        if self.logo:
            # About the middle of capital letters and Hangul, which is where the eye takes a line to run.
            drawn = self._drawn(room, self.logo)
            boxes.append(seated(drawn, drawn.height / 2 - MIDDLE * setting.style("publisher").size))
            x = _FRAME.scale(room, self.logo) * self.logo.size[0] + setting.measure("logo-gap")
        for text in names:
            width = composer.width(text, setting.style("publisher"))
            boxes.append(paragraph(room, text, "publisher", strip=Strip(x, room.width - x)))
            x += width + space
        end = room.width - (composer.width(issued, setting.style("issued")) + gap if issued else 0.0)
        if x > room.width:
            return None
        if self.url:
            at = max((room.width + gap) / 2, x + gap)
            width = composer.width(self.url.text, setting.style("publisher-link"))
            boxes.append(linked(room, self.url, "publisher-link", Strip(at, room.width - at)))
            x = at + width
        if x > end:
            return None
        if issued:
            boxes.append(paragraph(room, issued, "issued", strip=Strip(0.0, room.width, "right")))
        return pair(*boxes)

    def _above(self, room: Room) -> tuple[Part, ...]:
        return (self._drawn(room, self.logo), room.setting.fixed("logo")) if self.logo else ()

    def _drawn(self, room: Room, given: Logo) -> Box:
        said = (text.string for text in (self.organisation, self.name) if text)
        return logo(room, given, _FRAME, " ".join(said).replace("\n", " "))
