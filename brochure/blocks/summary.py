"""The programme in a few sentences."""

from __future__ import annotations

from typing import Annotated

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import heading, prose
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, Paragraphs
from brochure.model.stack import Glue, Stack


class Summary(Block, frozen=True, kw_only=True):
    """What the programme is, beside the cover's title."""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs, Words("본문", "The text")]

    def compose(self, room: Room) -> Stack:
        """Set heading and text at the foot of the height, so the last line stands beside the title's."""
        parts = (Glue(0.0, fills=True), *heading(room, self.heading, "lead"), *prose(room, self.body, "summary"))
        return Stack(room.width, parts)
