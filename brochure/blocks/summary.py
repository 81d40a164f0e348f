"""The programme in a few sentences."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import footed, paragraph, prose
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, Paragraphs
from brochure.model.marks import Tag
from brochure.model.stack import Box, Glue, Stack


class Summary(Block, frozen=True, kw_only=True):
    """What the programme is, beside the cover's title."""

    words: ClassVar[Words] = Words("무엇에 대한 안내지인지 몇 문장으로", "The programme in a few sentences")
    example: ClassVar[str] = """\
- type: summary
  heading: 어떤 모임인가요?
  body: 이웃 나라에서 한 해를 보내며 일하고 배우는 모임입니다.
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs, Words("본문", "The text")]

    def compose(self, room: Room) -> Stack:
        """Set heading and text at the foot of the height, so the last line stands beside the title's."""
        lead = (paragraph(room, self.heading, "lead", (Tag("H2", self.heading.key),)),) if self.heading else ()
        *body, last = prose(room, self.body, "summary")
        assert isinstance(last, Box)
        return Stack(room.width, (Glue(0.0, fills=True), *lead, *body, footed(room, last)))
