"""What an editor wrote, once read: texts that still know where each of their characters stands in the file."""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Origin, Place, origin_at


class FactSpan(Struct, frozen=True):
    """Characters `start` to `end` of a text came from the fact `name`."""

    name: str
    start: int
    end: int


class Text(Struct, frozen=True):
    """One run of words: a label, a heading, a paragraph.

    `string` is normalised, facts are filled in, white space is folded; a line feed in it is a
    forced break. `key` is its YAML path. `strong` tells which characters are emphasised, as ranges
    in order and apart; the stars that said so are gone.
    """

    string: str
    key: str = ""
    places: tuple[Place, ...] = ()
    facts: tuple[FactSpan, ...] = ()
    strong: tuple[tuple[int, int], ...] = ()

    def origin(self, index: int = 0, length: int = 1) -> Origin:
        """Return where character `index` stands in the file."""
        return origin_at(self.places, index, length)


class Prose(Struct, frozen=True):
    """Running text: one `Text` a paragraph, in order."""

    paragraphs: tuple[Text, ...]
    key: str = ""


class Address(Struct, frozen=True):
    """Where a link leads (`target`, a complete URI), and the words printed for it."""

    text: Text
    target: str


class Target(Struct, frozen=True):
    """Where a code leads (`target`, a complete URI), as the editor wrote it: words that are printed nowhere."""

    text: Text
    target: str


class Amount(Struct, frozen=True):
    """A number the editor wrote with its unit: what it says, which is not printed, and its `value`."""

    text: Text
    value: float


class Moment(Struct, frozen=True):
    """A date as exact as the editor knows it: a year and month, perhaps a day."""

    year: int
    month: int
    day: int | None = None
    key: str = ""
    origin: Origin = Origin()


class Whole(Struct, frozen=True):
    """A whole number the editor wrote."""

    value: int
    key: str = ""
    origin: Origin = Origin()
