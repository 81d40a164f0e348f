"""What two years' editions are to these checks: this year's as it was read, last year's as it stands in its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from brochure.annals import last_years
from brochure.blocks.kit.block import texts
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import BrochureError, Finding, Origin, Words
from brochure.model.imprint import Imprint
from brochure.model.words import Text
from brochure.read.nodes import Mapping, Node, Scalar, Sequence, Source
from brochure.read.places import places
from brochure.read.source import read_file
from brochure.read.values import Wrong, flag

#: The last key of a YAML path, without the number of an item or a paragraph.
_FIELD = re.compile(r"([^.\[\]#]+)(?:\[\d+\])*(?:#\d+)?$")

#: Where somebody is quoted: in which type of block, under which key.
_QUOTED = {("testimonials", "quote"), ("greeting", "body")}

#: Under these keys stand numbers and addresses, and no words.
_WORDLESS = frozenset(("phone", "fax", "email", "url"))


class Passage(Struct, frozen=True):
    """A text with the type and the path of its block, nothing at the top, and the key it stands under.

    What `is_quoted` nobody but the quoted answers for. `own` are the editor's own words: what came from facts is
    unreadable there, and every character in its place.
    """

    text: Text
    kind: str
    block: str
    field: str
    is_quoted: bool
    own: str

    def is_fact(self, start: int, end: int) -> bool:
        """Whether any of these characters came from a fact."""
        return any(fact.start < end and start < fact.end for fact in self.text.facts)


class ThisYear(Struct, frozen=True):
    """The edition that is looked at: its imprint, its blocks, the nodes they were read from, and all their texts.

    `facts` are the facts' own values as passages, each with its name for a field.
    """

    imprint: Imprint
    entries: tuple[Entry, ...]
    source: Source
    passages: tuple[Passage, ...]
    facts: tuple[Passage, ...]


def this_year(imprint: Imprint, entries: tuple[Entry, ...], source: Source) -> ThisYear:
    """Return an edition with every text of it that will be printed, in the editor's order."""
    top = [_passage(text) for text in (imprint.title, imprint.description) if text]
    inner = [_passage(text, entry.kind, entry.key) for entry in entries for text in texts(entry.block)]
    passages = tuple(each for each in (*top, *inner) if each.field not in _WORDLESS)
    facts = tuple(_of_fact(name, value) for name, (value, _) in facts_of(source).items())
    return ThisYear(imprint, entries, source, passages, facts)


def _passage(text: Text, kind: str = "", block: str = "") -> Passage:
    found = _FIELD.search(text.key)
    field = found[1] if found else ""
    return Passage(text, kind, block, field, (kind, field) in _QUOTED, _own_words(text))


def _of_fact(name: str, value: Scalar) -> Passage:
    text = Text(value.text, value.path, places(value))
    return Passage(text, "facts", "facts", name, is_quoted=False, own=value.text)


def _own_words(text: Text) -> str:
    own = text.string
    for fact in text.facts:
        own = own[: fact.start] + "x" * (fact.end - fact.start) + own[fact.end :]
    return own


class LastYear(Struct, frozen=True):
    """The edition before it: its name as it is told, its year, and its nodes; or the sample in its stead."""

    name: str
    edition: int
    source: Source
    is_sample: bool = False

    def place(self, origin: Origin) -> str:
        """Return how a place in it is told: ``2023.yaml:17``."""
        return f"{self.name}:{origin.line}"


def last_year_of(source: Source, edition: int) -> LastYear | Finding | None:
    """Return the edition before this one of the same folder, what keeps it from being read, or None."""
    path = last_years(source.file, edition)
    if path is None:
        return None
    try:
        found = read_file(path)
    except BrochureError as fault:
        return _unread(path, fault.findings[0])
    year = found.at("edition")
    written = re.search(r"\d{4}", year.text) if isinstance(year, Scalar) else None
    return LastYear(path.name, int(written[0]) if written else edition - 1, found)


def _unread(path: Path, fault: Finding) -> Finding:
    line = f":{fault.origin.line}" if fault.origin.line else ""
    message = Words(
        f"작년 파일을 읽을 수 없어 올해 판과 견주지 못했습니다({path.name}{line}): {fault.message.ko}",
        f"Last year's file cannot be read, so nothing was compared with it ({path.name}{line}): {fault.message.en}",
    )
    hint = Words(
        "그 파일을 고치거나, 쓰지 않는 파일이면 다른 폴더로 옮겨 주십시오.",
        "Please mend that file, or move it to another folder if it is not in use.",
    )
    return Finding("note", "year.unread", message, Origin(str(path)), hint)


# Nodes


def facts_of(source: Source) -> dict[str, tuple[Scalar, Scalar | None]]:
    """Return the value of each fact by name, and the date of its own it may have."""
    node = source.root.get("facts")
    found: dict[str, tuple[Scalar, Scalar | None]] = {}
    for name, (_, value) in node.entries.items() if isinstance(node, Mapping) else ():
        as_of = value.get("as_of") if isinstance(value, Mapping) else None
        if isinstance(plain := value.get("value") if isinstance(value, Mapping) else value, Scalar):
            found[name] = (plain, as_of if isinstance(as_of, Scalar) else None)
    return found


def shown_under(source: Source, kind: str, key: str) -> Iterator[Scalar]:
    """Yield what stands under `key` in each item of the blocks of a type, where block and item are not hidden."""
    blocks = source.root.get("blocks")
    for block in blocks.items if isinstance(blocks, Sequence) else ():
        if not isinstance(block, Mapping) or _text(block.get("type")) != kind or _is_hidden(block):
            continue
        items = block.get("items")
        for item in items.items if isinstance(items, Sequence) else ():
            value = item.get(key) if isinstance(item, Mapping) and not _is_hidden(item) else None
            if isinstance(value, Scalar):
                yield value


def scalars(node: Node | None) -> Iterator[Scalar]:
    """Yield every scalar within a node, in order."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.entries.values():
            yield from scalars(value)


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


def _text(node: Node | None) -> str:
    return node.text.strip() if isinstance(node, Scalar) else ""


def _is_hidden(node: Mapping) -> bool:
    try:
        return flag(_text(node.get("hidden")) or "false")
    except Wrong:
        return False
