"""What blocks find wrong in themselves, heard by whoever reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import pytest

from brochure import blocks
from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.room import Room
from brochure.findings import Finding, Level, ManuscriptError, Origin, Words
from brochure.model.fields import Line
from brochure.model.stack import Stack
from brochure.read.manuscript import read_manuscript
from brochure.read.reading import Reading
from brochure.read.source import read_text
from tests.read.kit import THEME

HEAD = "edition: 2031\ntitle: 시험\nblocks:\n  - type: text\n    body: 글\n"
SAID = Words("이상합니다.", "This is odd.")


class Odd(Item, frozen=True, kw_only=True):
    """An item of a block that nobody here wrote."""

    name: Annotated[Line, Words("이름", "Name")]


class Outside(Block, frozen=True, kw_only=True):
    """A block from outside that finds every item called after a level odd."""

    items: Annotated[tuple[Odd, ...], Words("것들", "Items")]

    def compose(self, room: Room) -> Stack:
        """Set nothing."""
        return Stack(room.width, ())

    def findings(self) -> Iterator[Finding]:
        """Tell of each at its own level."""
        levels: dict[str, Level] = {"warning": "warning", "note": "note", "error": "error"}
        for _, item in visible(self.items):
            if level := levels.get(item.name.string):
                yield Finding(level, "outside.odd", SAID, item.name.origin())


@pytest.fixture(autouse=True)
def _outside(monkeypatch: pytest.MonkeyPatch) -> None:
    find = blocks.find
    monkeypatch.setattr(blocks, "find", lambda name: Outside if name == "outside" else find(name))


def read(*items: str, hidden: bool = False) -> tuple[Finding, ...]:
    text = HEAD + "  - type: outside\n" + ("    hidden: true\n" if hidden else "") + "    items:\n"
    text += "".join(f"      - {{name: {item}}}\n" for item in items)
    return read_manuscript(read_text(text, "a.yaml"), THEME).findings


def test_a_block_says_what_it_finds_in_the_order_of_the_file() -> None:
    found = read("note", "fine", "warning")
    assert [(each.level, each.origin.line, each.origin.path) for each in found] == [
        ("note", 8, "blocks[1].items[0].name"),
        ("warning", 10, "blocks[1].items[2].name"),
    ]


def test_what_a_block_calls_an_error_ends_the_run_with_everything_else() -> None:
    with pytest.raises(ManuscriptError) as caught:
        read("warning", "error")
    assert [each.level for each in caught.value.findings] == ["warning", "error"]


def test_hidden_blocks_and_items_are_not_heard() -> None:
    assert not read("warning", hidden=True)
    assert not read("warning, hidden: true", "fine")


def test_a_block_that_finds_nothing_says_nothing() -> None:
    assert not read("fine")


def test_a_note_ends_no_run() -> None:
    reading = Reading()
    reading.note("a.rule", Origin("a.yaml", 3), SAID)
    (found,) = reading.finish()
    assert (found.level, found.rule, found.message) == ("note", "a.rule", SAID)
