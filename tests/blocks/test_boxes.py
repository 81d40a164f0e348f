"""Boxes of text: where lines stand in their strip."""

from __future__ import annotations

from typing import Literal

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.boxes import Strip, paragraph
from brochure.blocks.kit.room import Room
from brochure.model.marks import Glyphs
from brochure.model.words import Text
from tests.blocks.kit import setting


@pytest.mark.parametrize(("align", "share"), [("left", 0.0), ("center", 0.5), ("right", 1.0)])
def test_a_mark_that_hangs_before_a_line_moves_no_letter_wherever_the_line_is_set(
    align: Literal["left", "right", "center"], share: float
) -> None:
    own = setting()
    roles = {**own.theme.type, "quote": replace(own.theme.type["quote"], hanging="both")}
    room = Room("p", 200.0, replace(own, theme=replace(own.theme, type=roles)))
    (mark,) = paragraph(room, Text("“바다"), "quote", strip=Strip(0.0, 200.0, align)).marks
    assert isinstance(mark.what, Glyphs)
    hung = room.setting.composer.hung(mark.what, room.setting.style("quote"))
    assert hung > 0
    assert mark.at.x + hung == pytest.approx(share * (200.0 - mark.what.width))
