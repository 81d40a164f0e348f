"""A heading and running text: for whatever has no block of its own."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import heading, note, prose
from brochure.blocks.kit.columns import columned
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, NoteLine, Paragraphs
from brochure.model.stack import Stack


class Text(Block, frozen=True, kw_only=True):
    """Running text under a heading."""

    forms: ClassVar[tuple[str, ...]] = ("plain", "columns")
    words: ClassVar[Words] = Words(
        "제목과 글. 알맞은 블록이 따로 없을 때", "A heading and running text, for whatever has no block of its own"
    )
    example: ClassVar[str] = """\
- type: text
  heading: 알려 드립니다
  body: 이 안내지의 일정은 바뀔 수 있습니다.
  note: 바뀐 일정은 누리집에 있습니다.
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs, Words("본문", "The text")]
    note: Annotated[NoteLine | None, Words("덧붙이는 말", "A note below")] = None

    def compose(self, room: Room) -> Stack:
        """Set heading, text and note; the text in columns where the theme says so and lines would be too long."""
        is_columned = room.setting.form("text", self.forms) == "columns"
        body = columned(room, self.body, "body") if is_columned else prose(room, self.body, "body")
        return Stack(room.width, (*heading(room, self.heading), *body, *note(room, self.note)))
