"""What stands in a YAML file, as values: scalars, sequences and mappings that know where they stand.

Nothing is resolved: a scalar keeps its characters, whatever they look like. Knows nothing of YAML's
grammar beyond the style a scalar was written in, and nothing of blocks.
"""

from __future__ import annotations

import bisect
import re
from functools import cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct

from brochure.findings import Finding, Origin

#: What ends a line for an editor's eye and for every text editor's line numbers.
LINE_END = re.compile(r"\r\n|\r|\n")

#: How a scalar was written; `python` came from a mapping of Python's own types, `float` as a float,
#: and `refused` stands for a value whose fault has been told.
Style = Literal["plain", "single", "double", "literal", "folded", "python", "float", "refused"]

#: How deep nodes may nest, and how many there may be with aliases written out.
DEEPEST, MOST_NODES = 32, 100_000

#: How much of a key is part of a path.
_LONGEST_STEP = 60


class Written:
    """The text of one file, which turns character indexes into lines and columns when asked.

    `text` is composed and without byte order mark; of a Python mapping there is none.
    """

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    @cached_property
    def _lines(self) -> list[str]:
        return LINE_END.split(self.text)

    def origin(self, index: int, path: str = "", length: int = 1) -> Origin:
        """Return the place of character `index`; a negative one stands in no file."""
        if index < 0:
            return Origin(self.file, path=path)
        line = bisect.bisect_right(self._starts, index)
        return Origin(self.file, line, index - self._starts[line - 1] + 1, path, self._lines[line - 1], length)


class Scalar(Struct, frozen=True):
    """Characters, with quotes and escapes undone. `start` to `end` is how they are written in the file.

    `left_out` tells which of the characters came with what was pasted and are not read; None until it was looked for.
    """

    text: str
    style: Style
    path: str
    written: Written
    start: int = -1
    end: int = -1
    left_out: tuple[tuple[int, int], ...] | None = None

    @property
    def origin(self) -> Origin:
        """Where it begins, its first line underlined."""
        if self.start < 0:
            return self.written.origin(-1, self.path)
        first = LINE_END.split(self.written.text[self.start : self.end], maxsplit=1)[0]
        return self.written.origin(self.start, self.path, max(len(first.rstrip()), 1))

    @property
    def is_missing(self) -> bool:
        """Whether nothing at all was written, as in ``key:``; an empty pair of quotes is something."""
        return not self.text and self.style == "plain"


def below(path: str, key: str) -> str:
    """Return the path of what stands under `key` in the mapping at `path`, fit to be shown."""
    if len(key) > _LONGEST_STEP or not key.isprintable():
        key = "".join(each if each.isprintable() else "·" for each in key[:_LONGEST_STEP])
    return f"{path}.{key}" if path else key


class Sequence(Struct, frozen=True):
    """Nodes in the order they were written."""

    items: tuple[Scalar | Sequence | Mapping, ...]
    path: str
    written: Written
    start: int = -1

    @property
    def origin(self) -> Origin:
        """Where it begins."""
        return self.written.origin(self.start, self.path)


class Mapping(Struct, frozen=True):
    """Nodes by key, each beside its key, in the order they were written."""

    entries: dict[str, tuple[Scalar, Scalar | Sequence | Mapping]]
    path: str
    written: Written
    start: int = -1

    @property
    def origin(self) -> Origin:
        """Where it begins."""
        return self.written.origin(self.start, self.path)

    def get(self, key: str) -> Node | None:
        """Return what stands under `key`."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | Sequence | Mapping


def placed(node: Node, path: str) -> Node:
    """Return a node as it stands at another path: in the same place of the same file, under another name."""
    if node.path == path:
        return node
    if isinstance(node, Scalar):
        return Scalar(node.text, node.style, path, node.written, node.start, node.end)
    if isinstance(node, Sequence):
        items = tuple(placed(item, f"{path}[{index}]") for index, item in enumerate(node.items))
        return Sequence(items, path, node.written, node.start)
    entries: dict[str, tuple[Scalar, Node]] = {}
    for name, (key, value) in node.entries.items():
        inner = below(path, name)
        entries[name] = (Scalar(key.text, key.style, inner, key.written, key.start, key.end), placed(value, inner))
    return Mapping(entries, path, node.written, node.start)


#: A step of a YAML path, as `below` writes it: a key, or the place of an item.
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Source(Struct, frozen=True):
    """One document, whole: `findings` are the faults that did not keep it from being read to its end.

    `beneath` are the documents it starts from, the nearest first, each as its own file has it. Where one of its
    files is in another language than the whole has come to be in, `languages` says for each which.
    """

    root: Mapping
    file: str = ""
    findings: tuple[Finding, ...] = ()
    beneath: tuple[Source, ...] = ()
    languages: dict[str, str] = {}

    @property
    def files(self) -> tuple[str, ...]:
        """The files it stands in, its own first."""
        return (self.file, *(each.file for each in self.beneath))

    def folder_of(self, node: Node, own: Path) -> Path:
        """Return the folder that names at a node are relative to: `own`, or that of the file beneath it stands in."""
        file = node.origin.file if self.beneath else ""
        return Path(file).parent if any(each.file == file for each in self.beneath) else own

    def at(self, *steps: str | int) -> Node:
        """Return the node that `steps` lead to, or the last one on the way that is there."""
        node: Node = self.root
        for step in steps:
            found = None
            if isinstance(node, Mapping) and isinstance(step, str):
                found = node.get(step)
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                found = node.items[step]
            if found is None:
                break
            node = found
        return node

    def order(self) -> dict[str, int]:
        """Return how far down each thing of the document stands, by its path, counted as one reads it."""
        found: dict[str, int] = {}
        waiting: list[Node] = [self.root]
        while waiting:
            node = waiting.pop()
            found.setdefault(node.path, len(found))
            if isinstance(node, Mapping):
                waiting.extend(value for _, value in reversed(node.entries.values()))
            elif isinstance(node, Sequence):
                waiting.extend(reversed(node.items))
        return found

    def place(self, path: str) -> Origin:
        """Return where a YAML path leads, or where the last thing on its way stands; a tag's ``#2`` is passed over."""
        return self.at_path(path).origin if path else Origin()

    def at_path(self, path: str) -> Node:
        """Return what a YAML path leads to, or the last thing on its way that is there."""
        steps = _STEP.findall(path.partition("#")[0])
        return self.at(*(int(index) if index else key for key, index in steps))
