"""Steps over a bridge: what stands under it stands on paper, whatever the bridge is cut from."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.room import Room, Setting
from brochure.model.geometry import MM
from brochure.model.marks import Glyphs
from brochure.model.stack import Box
from brochure.text.composer import Composer
from tests.blocks.kit import GOLDEN, fonts, manuscript, marks, theme

CASE = GOLDEN / "timeline" / "six-steps.yaml"


def inks(surface: str, *, ends: bool = False) -> dict[str, str]:
    """The ink of each line of a timeline, by its words; on a ground that `ends` with it, or goes on beneath."""
    (entry,) = manuscript(CASE).entries
    setting = Setting(theme(), Composer(fonts()), manuscript(CASE).imprint)
    setting = replace(setting.on(surface) if surface else setting, ends_ground=ends)
    found = marks(entry.block.compose(Room(entry.key, 182 * MM, setting)))
    return {each.mark.what.text: each.mark.what.ink.name for each in found if isinstance(each.mark.what, Glyphs)}


@pytest.mark.parametrize("surface", ["first", "second"])
def test_words_under_a_bridge_have_the_inks_of_paper_where_the_ground_ends_there(surface: str) -> None:
    paper, ends, goes_on = inks(""), inks(surface, ends=True), inks(surface)
    for words in ("모집 시작", "떠남", "해에 따라 조금 바뀝니다."):
        assert ends[words] == paper[words]
        assert goes_on[words] != paper[words], "the ground goes on beneath them"
    assert ends["10"] == goes_on["10"] == paper["10"], "an arch is open to the paper"


@pytest.mark.parametrize("surface", ["", "first", "second"])
def test_the_last_arch_is_filled_with_another_ink_than_its_ground(surface: str) -> None:
    (entry,) = manuscript(CASE).entries
    setting = Setting(theme(), Composer(fonts()), manuscript(CASE).imprint)
    stack = entry.block.compose(Room(entry.key, 182 * MM, setting.on(surface) if surface else setting))
    (bridge,) = [
        part.bridge for row in stack.parts for cell in getattr(row, "cells", ())
        for part in cell[1].parts if isinstance(part, Box) and part.bridge
    ]  # fmt: skip
    assert [arch.fill is not None for arch in bridge.arches] == [False] * 5 + [True]
    assert bridge.arches[-1].fill != bridge.ink
