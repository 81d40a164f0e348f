"""What changed between two editions, as values: each change with its place in both files. Knows no file and no page."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from brochure.findings import Words

#: What a change is about: a value at the top of the file, a fact, the words of a text, an entry of a list, a whole
#: block, a picture, or a setting that is not printed.
Kind = Literal["value", "fact", "text", "item", "block", "picture", "setting"]
#: What happened to it.
How = Literal["added", "gone", "changed", "moved"]


class Spot(Struct, frozen=True):
    """A place in one of the two editions: its YAML path, its line, 0 where that is unknown, and its file."""

    path: str
    line: int = 0
    file: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return the place as plain values, for JSON."""
        return {"file": self.file or None, "path": self.path, "line": self.line or None}


class Part(Struct, frozen=True):
    """A stretch of words that is the `same` in both texts, `gone` with the old one or `added` by the new one.

    Where it is another because a fact is, `fact` is that fact's name.
    """

    how: Literal["same", "gone", "added"]
    string: str
    fact: str = ""


class Line(Struct, frozen=True):
    """A line of what came or went whole: the block's own words, or those of an entry of one of its lists."""

    string: str
    is_entry: bool = False


class Change(Struct, frozen=True):
    """One change: `name` is what editors call the thing, `block` and `item` what it stands in.

    `old` and `new` are its words, None where there are none; `parts` tells them apart word by word. `was` and `at`
    are its places in the two files. For a fact `printed` holds the places that print it, in the file that has it.
    Of what came or went whole `lines` are its words as an editor would list them.
    """

    kind: Kind
    how: How
    name: Words
    was: Spot | None = None
    at: Spot | None = None
    old: str | None = None
    new: str | None = None
    parts: tuple[Part, ...] = ()
    block: Words = Words("", "")
    item: Words = Words("", "")
    printed: tuple[Printed, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def key(self) -> str:
        """The YAML path it is known by: that of the new file, of the old one for what is gone."""
        spot = self.at or self.was
        return spot.path if spot else ""


class Printed(Struct, frozen=True):
    """A text that prints a fact, though its own words are the same: where it stands, and its words before and after.

    Of the facts in it `facts` are those that are the change's own.
    """

    block: Words
    was: Spot | None
    at: Spot | None
    parts: tuple[Part, ...] = ()
    facts: frozenset[str] = frozenset()
