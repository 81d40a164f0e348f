"""What an editor wrote in a block, text by text: how long it is, what it is called, and a block with other words.

A prose of several paragraphs is one writing, as it is one value in the file. Knows no page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.block import Block, Item
from brochure.findings import Origin, Words
from brochure.model.words import Prose, Text

T = TypeVar("T")

#: A longer name of an item is told by its beginning.
_LONG_NAME = 24


class Writing(Struct, frozen=True):
    """A text or a prose in a block; `item` are the steps to the item it stands in, each with that item's number."""

    value: Text | Prose
    where: tuple[tuple[int, str], ...] = ()

    @property
    def key(self) -> str:
        """Its YAML path."""
        return self.value.key

    @property
    def length(self) -> int:
        """How many characters it has, spaces counted, as a word processor counts."""
        return sum(len(each.string) for each in self.paragraphs)

    @property
    def paragraphs(self) -> tuple[Text, ...]:
        """Its paragraphs; a text is one."""
        return self.value.paragraphs if isinstance(self.value, Prose) else (self.value,)

    @property
    def origin(self) -> Origin:
        """Where it begins in the file."""
        found = self.paragraphs[0].origin() if self.paragraphs else Origin()
        return replace(found, path=self.key)


def writings(block: Block) -> tuple[Writing, ...]:
    """Return every text of a block that will be printed, in the order of its fields; addresses are none."""
    return tuple(_writings(block, ()))


def _writings(value: object, where: tuple[tuple[int, str], ...]) -> Iterator[Writing]:
    if isinstance(value, (Text, Prose)):
        if value.key:
            yield Writing(value, where)
    elif isinstance(value, tuple):
        for number, each in enumerate(value, start=1):
            yield from _writings(each, (*where, (number, _name(each))))
    elif isinstance(value, (Block, Item)) and not value.hidden:
        for field in value.__struct_fields__:
            yield from _writings(getattr(value, field), where)


def _name(item: object) -> str:
    """What an editor would call an item by: its name, its place or its heading."""
    for field in ("name", "abbr", "heading", "when", "value"):
        found = getattr(item, field, None)
        if isinstance(found, Text):
            return _short(found)
    return ""


def _short(name: Text) -> str:
    string = name.string.replace("\n", " ")
    return string if len(string) <= _LONG_NAME else f"{string[: _LONG_NAME - 1].rstrip()}…"


def called(block: Block, kind: str) -> Words:
    """Return what an editor calls a block: its heading or title, else its type."""
    for field in ("heading", "title"):
        found = getattr(block, field, None)
        if isinstance(found, Text):
            name = _short(found)
            return Words(f"‘{name}’", f"“{name}”")
    return Words(f"‘{kind}’ 블록", f"the block “{kind}”")


def rewritten(block: T, key: str, value: Text | Prose) -> T:
    """Return a block with what stands at a YAML path exchanged for other words."""
    if isinstance(block, (Text, Prose)):
        return value if block.key == key else block  # type: ignore[return-value]
    if isinstance(block, tuple):
        return tuple(rewritten(each, key, value) for each in block)  # type: ignore[return-value]
    if isinstance(block, (Block, Item)):
        found = {name: getattr(block, name) for name in block.__struct_fields__}
        new = {
            name: rewritten(each, key, value) for name, each in found.items() if isinstance(each, (Text, Prose, tuple))
        }
        return replace(block, **{name: each for name, each in new.items() if each is not found[name]})
    return block


def cut_to(writing: Writing, length: int, start: int | None = None) -> Text | Prose:
    """Return the words of a writing cut down to `length` characters: the last ones go, or those from `start` on."""
    gone = writing.length - length
    start = length if start is None else start
    kept: list[Text] = []
    at = 0
    for each in writing.paragraphs:
        first, last = min(max(start - at, 0), len(each.string)), min(max(start + gone - at, 0), len(each.string))
        kept.append(_without(each, first, last))
        at += len(each.string)
    if isinstance(writing.value, Text):
        return kept[0]
    return replace(writing.value, paragraphs=tuple(each for each in kept if each.string) or (kept[0],))


def _without(text: Text, first: int, last: int) -> Text:
    string = text.string[:first] + text.string[last:]
    ranges = ((_moved(a, first, last), _moved(b, first, last)) for a, b in text.strong)
    return replace(text, string=string, strong=tuple((a, b) for a, b in ranges if a < b), facts=())


def _moved(at: int, first: int, last: int) -> int:
    """Where a character stands once those from `first` to `last` are gone."""
    return at - min(max(at - first, 0), last - first)


def longer(writing: Writing, more: int) -> Text | Prose:
    """Return the words of a writing with so many characters more at its end: its own words once again."""
    *first, last = writing.paragraphs
    own = " ".join(each.string.replace("\n", " ") for each in writing.paragraphs) or "가"
    added = (" " + (own + " ") * (more // (len(own) + 1) + 1))[: max(more, 0)]
    text = replace(last, string=last.string + added.rstrip())
    return replace(writing.value, paragraphs=(*first, text)) if isinstance(writing.value, Prose) else text
