"""The line at the head of the front: what the edition is about, and which year's it is.

No editor writes it: its words stand at the top of the YAML, and it appears where a theme draws an
area called `masthead` beside a cover.
"""

from __future__ import annotations

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import Strip, pair, paragraph
from brochure.blocks.kit.room import Room
from brochure.model.stack import Stack
from brochure.model.words import Text

#: What its area is called.
MASTHEAD = "masthead"


class Masthead(Block, frozen=True, kw_only=True):
    """Description and year of the edition."""

    def compose(self, room: Room) -> Stack:
        """Set the description at the left and the year at the right edge, on its first line."""
        setting = room.setting
        year = Text(str(setting.imprint.edition), "edition")
        right = paragraph(room, year, "year", strip=Strip(0.0, room.width, "right"))
        if not setting.imprint.description:
            return Stack(room.width, (right,))
        free = room.width - setting.composer.width(year, setting.style("year")) - setting.measure("narrow-gutter")
        left = paragraph(room, setting.imprint.description, "description", strip=Strip(0.0, max(free, 1.0)))
        return Stack(room.width, (pair(left, right),))
