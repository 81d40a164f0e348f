"""A path, YAML text or a mapping into a `Source`: nodes with their characters and places; the only home of PyYAML.

The nodes are built from the parser's events, with caps on everything that can grow, and nothing is
resolved: no tags, no merges, no numbers, no dates. Knows no block and no field.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping as PythonMapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from brochure.asked import asking
from brochure.findings import Finding, Origin, UnreadableSource, UsageError, Words
from brochure.read import faults
from brochure.read.door import LARGEST, opened, parseable, restored
from brochure.read.nodes import DEEPEST, MOST_NODES, Mapping, Node, Scalar, Sequence, Source, Style, Written, below
from brochure.read.reading import shown

#: How many aliases one document may use.
MOST_ALIASES = 100

_STYLES: dict[str | None, Style] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Copy(NamedTuple):
    """What a file or string holds, as it was fetched: places name it `file`."""

    file: str
    content: bytes | str


def load(data: str | os.PathLike[str] | PythonMapping[str, object]) -> Source:
    """Read an edition from a path, from YAML text, or from a mapping of Python's own types.

    A string is YAML text when it has a line end or a ``key: value``, otherwise a path. Raises
    `UsageError` for a file that cannot be opened, `UnreadableSource` for what is not one YAML mapping.
    """
    if isinstance(data, PythonMapping):
        from brochure.read.python import read_mapping  # noqa: PLC0415 (only some callers bring one)

        return read_mapping(data)
    return read_copy(fetched(data))


def fetched(data: str | os.PathLike[str]) -> Copy:
    """Return what a path or YAML text holds, unread; raises `UsageError` for a file that cannot be opened."""
    if isinstance(data, str) and (not data.strip() or "\n" in data or "\r" in data or ": " in data):
        return Copy("", data)
    return _file(data)


def read_copy(copy: Copy) -> Source:
    """Read what was fetched; raises `UnreadableSource` for what is not one YAML mapping."""
    return _parsed(Written(copy.file, opened(copy.content, copy.file)))


def read_file(path: str | os.PathLike[str]) -> Source:
    """Read one YAML file; places name it as the caller spelled it."""
    return read_copy(_file(path))


def _file(path: str | os.PathLike[str]) -> Copy:
    return Copy(os.fspath(path), contents(path))


def contents(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of an ordinary file, of one that is too large a few too many; raises `UsageError`."""
    name = os.fspath(path)
    try:
        mode = asking(Path(path)).stat().st_mode
        if stat.S_ISDIR(mode):
            raise _unusable("file.folder", name, Words("파일이 아니라 폴더입니다.", "This is a folder, not a file."))
        if not stat.S_ISREG(mode):  # a device or a pipe may never end, or never begin
            words = Words("보통 파일이 아니라 장치나 파이프입니다.", "This is a device or a pipe, not a file.")
            raise _unusable("file.special", name, words)
        with Path(path).open("rb") as file:
            return file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        from brochure.read.meant import meant  # noqa: PLC0415 - late: only a missing file needs it

        words = Words("이런 파일이 없습니다.", "There is no such file.")
        raise _unusable("file.missing", name, words, meant(Path(path))) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        words = Words(f"파일을 열 수 없습니다: {reason}", f"The file cannot be opened: {reason}")
        raise _unusable("file.unreadable", name, words) from None


def read_text(text: str, file: str = "") -> Source:
    """Read YAML from a string; places name it `file`."""
    return _parsed(Written(file, opened(text, file)))


def _unusable(rule: str, name: str, message: Words, other: Path | None = None) -> UsageError:
    hint = Words("경로와 파일 이름을 확인해 주십시오.", "Please check the path and the file's name.")
    if other:
        hint = Words(f"혹시 이 파일입니까? {other}", f"Did you mean this file? {other}")
    return UsageError([Finding("error", rule, message, Origin(name), hint)])


def _parsed(written: Written) -> Source:
    composer = _Composer(written)
    loader = _LOADER(parseable(written.text))
    try:
        while not composer.is_done:
            composer.take(loader.get_event())
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in (error.problem or ""):  # libyaml's own cap, which newer ones meet before the 32nd event
            at = error.problem_mark.index if error.problem_mark else -1
            message, hint = faults.TOO_DEEP
            raise UnreadableSource([Finding("error", "yaml.depth", message, written.origin(at), hint)]) from None
        from brochure.read.syntax import explained  # noqa: PLC0415 (only a broken file needs it)

        problem = " | ".join(part for part in (error.context, error.problem) if part)
        marks = [mark.index if mark else -1 for mark in (error.context_mark, error.problem_mark)]
        raise UnreadableSource([explained(written, problem, (marks[0], marks[1]), composer.last)]) from None
    finally:
        loader.dispose()
    return composer.source()


class _Frame:
    """A collection that is being read."""

    def __init__(self, path: str, start: int, anchor: str | None, *, is_mapping: bool) -> None:
        self.path = path
        self.start = start
        self.anchor = anchor
        self.is_mapping = is_mapping
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.key: Scalar | None = None
        #: Set while a key is read that cannot be one; its value is read and let go.
        self.is_odd = False


class _Composer:
    """Events into nodes; `last` is the scalar that was read last, which syntax errors often begin in."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.findings: list[Finding] = []
        self.frames: list[_Frame] = []
        self.anchors: dict[str, Node | None] = {}
        self.nodes = self.aliases = 0
        self.root: Node | None = None
        self.last: Scalar | None = None
        self.is_done = False
        self._restores = parseable(written.text) is not written.text

    def take(self, event: Any) -> None:
        """Take in one event of the parser."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._count(event.start_mark.index)
            self._tag(event)
            self._put(self._scalar(event), event.anchor)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._begin(event, is_mapping=kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            frame = self.frames.pop()
            node: Node = (
                Mapping(frame.entries, frame.path, self.written, frame.start)
                if frame.is_mapping
                else Sequence(tuple(frame.items), frame.path, self.written, frame.start)
            )
            self._put(node, frame.anchor)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent and self.root is not None:
            self._fault("yaml.documents", event.start_mark.index, faults.SECOND_DOCUMENT)
            self.is_done = True
        elif kind is yaml.StreamEndEvent:
            self.is_done = True

    def source(self) -> Source:
        """Return what was read; raises `UnreadableSource` when it is no mapping."""
        root = self.root
        if isinstance(root, Mapping):
            return Source(root, self.written.file, tuple(self.findings))
        if root is None or (isinstance(root, Scalar) and root.is_missing):
            rule, (message, hint), origin = "yaml.empty", faults.EMPTY, Origin(self.written.file)
        else:
            said = faults.TOP_LIST if isinstance(root, Sequence) else faults.TOP_TEXT
            rule, (message, hint), origin = "yaml.top", said, root.origin
        raise UnreadableSource([*self.findings, Finding("error", rule, message, origin, hint)])

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        text = restored(event.value) if self._restores else event.value
        self.last = Scalar(text, _STYLES.get(event.style, "plain"), self._path(text), self.written, start, end)
        return self.last

    def _path(self, key: str = "") -> str:
        """Return the path of the node that comes next."""
        if not self.frames:
            return ""
        frame = self.frames[-1]
        if not frame.is_mapping:
            return f"{frame.path}[{len(frame.items)}]"
        if frame.key is not None:
            return frame.key.path
        return below(frame.path, key)

    def _begin(self, event: Any, *, is_mapping: bool) -> None:
        self._count(event.start_mark.index)
        self._tag(event)
        if len(self.frames) >= DEEPEST:
            raise self._fatal("yaml.depth", event.start_mark.index, faults.TOO_DEEP)
        if event.anchor:
            self.anchors[event.anchor] = None
        path = self._path("?")
        self.frames.append(_Frame(path, event.start_mark.index, event.anchor, is_mapping=is_mapping))

    def _put(self, node: Node, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = node
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif frame.is_odd:
            frame.is_odd = False
        elif frame.key is None:
            self._key(frame, node)
        else:
            if frame.key.text not in frame.entries:
                frame.entries[frame.key.text] = (frame.key, node)
            frame.key = None

    def _key(self, frame: _Frame, node: Node) -> None:
        if not isinstance(node, Scalar):
            frame.is_odd = True
            self._fault("yaml.key", node.start, faults.ODD_KEY, node.path)
        elif node.text == "<<" and node.style == "plain":
            frame.is_odd = True
            self._fault("yaml.merge", node.start, faults.MERGE, node.path)
        else:
            if node.text in frame.entries:
                first = frame.entries[node.text][0].origin.line
                words = Words(
                    f"같은 항목이 두 번 있습니다: ‘{shown(node.text)}’ (처음은 {first}번째 줄)",
                    f"The key “{shown(node.text)}” stands here a second time; the first is in line {first}.",
                )
                self.findings.append(Finding("error", "yaml.repeated", words, node.origin, faults.REPEATED_HINT))
            frame.key = node

    def _alias(self, event: Any) -> None:
        self.aliases += 1
        at, path = event.start_mark.index, self._path("*")
        if self.aliases > MOST_ALIASES:
            raise self._fatal("yaml.aliases", at, faults.TOO_MANY_ALIASES)
        node: Node | None = None
        if event.anchor not in self.anchors:
            self._fault("yaml.alias", at, faults.UNKNOWN_ALIAS, path)
        elif (node := self.anchors[event.anchor]) is None:
            self._fault("yaml.recursive", at, faults.RECURSIVE, path)
        self._put(self._copied(node, path, at) if node else Scalar("", "plain", path, self.written, at, at), None)

    def _copied(self, node: Node, path: str, at: int, depth: int = 1) -> Node:
        """Return `node` as it stands at another path, every node of it counted once more."""
        self._count(at)
        if len(self.frames) + depth > DEEPEST + 1:
            raise self._fatal("yaml.depth", at, faults.TOO_DEEP)
        if isinstance(node, Scalar):
            return Scalar(node.text, node.style, path, node.written, node.start, node.end)
        if isinstance(node, Sequence):
            items = tuple(self._copied(item, f"{path}[{i}]", at, depth + 1) for i, item in enumerate(node.items))
            return Sequence(items, path, node.written, node.start)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for name, (key, value) in node.entries.items():
            inner = below(path, name)
            moved = Scalar(key.text, key.style, inner, key.written, key.start, key.end)
            entries[name] = (moved, self._copied(value, inner, at, depth + 1))
        return Mapping(entries, path, node.written, node.start)

    def _count(self, at: int) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise self._fatal("yaml.nodes", at, faults.TOO_MANY_NODES)

    def _tag(self, event: Any) -> None:
        if event.tag:
            self._fault("yaml.tag", event.start_mark.index, faults.TAG, self._path("!"))

    def _fault(self, rule: str, at: int, said: faults.Said, path: str = "") -> None:
        origin = self.written.origin(at, path)
        self.findings.append(Finding("error", rule, said[0], origin, said[1]))

    def _fatal(self, rule: str, at: int, said: faults.Said) -> UnreadableSource:
        self._fault(rule, at, said)
        return UnreadableSource(self.findings)
