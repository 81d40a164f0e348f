"""Where to apply: the address, and the same as a QR code."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import filling, footed, heading, linked, on_grid, prose
from brochure.blocks.kit.links import code_says
from brochure.blocks.kit.qr import QUIET_ZONE, modules, outline
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import CodeAddress, Line, Paragraphs, WebAddress
from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Link, Mark, Shape, Tag, rectangle
from brochure.model.stack import Box, Glue, Part, Row, Stack


class Apply(Block, frozen=True, kw_only=True):
    """A call to apply, with the address printed and as a code; a code of its own may lead elsewhere than the words."""

    words: ClassVar[Words] = Words(
        "응모 안내와, QR 코드로도 찍히는 주소", "Where to apply: the address, printed and as a QR code"
    )
    example: ClassVar[str] = """\
- type: apply
  heading: 응모하기
  body: 자세한 방법은 아래 주소에 있습니다.
  url: https://www.example.org/apply
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs | None, Words("본문", "The text")] = None
    url: Annotated[WebAddress, Words("응모 페이지 주소", "Address of the application page")]
    qr: Annotated[
        CodeAddress | None,
        Words("QR 코드에만 넣을 주소(없으면 url)", "The address in the QR code, where that is another than url"),
    ] = None

    def compose(self, room: Room) -> Stack:
        """Set the words to the left of the code, and the address at the foot where the whole width is its own."""
        setting = room.setting
        tile = setting.measure("qr-tile")
        beside = room.narrowed(room.width - tile - setting.measure("narrow-gutter"))
        leads = self.qr or self.url
        words: list[Part] = [*heading(beside, self.heading, "strip-heading")]
        if self.body:
            words.extend(prose(beside, self.body, "call"))
        both = Row(
            (
                (0.0, Stack(beside.width, tuple(words))),
                (
                    room.width - tile,
                    Stack(tile, (Glue(_above(words)), code(room, leads.target, leads.text.key, tile))),
                ),
            )
        )
        return Stack(
            room.width,
            (both, filling(setting.gap("contact")), on_grid(room, footed(room, linked(room, self.url, "link")))),
        )


def _above(words: list[Part]) -> float:
    """How far the letters of the first line stand below its top: the code's tile begins level with them."""
    first = words[0] if words else None
    if not (isinstance(first, Box) and first.baseline and isinstance(first.marks[0].what, Glyphs)):
        return 0.0
    return max(first.baseline - 0.86 * first.marks[0].what.size, 0.0)


def code(room: Room, target: str, key: str, tile: float) -> Box:
    """Draw the QR code of `target` in a white tile `tile` points wide, its quiet zone within the tile."""
    module = tile / (len(modules(target)) + 2 * QUIET_ZONE)
    quiet = QUIET_ZONE * module
    told = code_says(target, room.setting.imprint.language)
    # The picture of the code is a link too: who hears it cannot point a camera at it.
    link = (Tag("P", f"{key}#code"), Tag("Link", f"{key}#code"))
    tags = (*link, Tag("Figure", f"{key}#code", alt=told))
    paper = Shape(rectangle(tile, tile), room.setting.ink("tile"))
    dark = Shape(outline(target), room.setting.ink("qr"), even_odd=True, unit=module, code=target)
    over = Mark(Point(), Link(target, tile, tile, told), link)
    return Box(tile, (Mark(Point(), paper, None), Mark(Point(quiet, quiet), dark, tags), over))
