"""Values set from outside into an edition's source: ``apply.qr=…`` by a block's type or id, a key or a fact's name.

A value is text as it was typed, an empty one takes away what stands there. Knows how a path is spelled and how it
leads through nodes, and of blocks only their types and ids.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as PythonMapping

from msgspec.structs import replace

from brochure import blocks
from brochure.findings import Finding, ManuscriptError, Words
from brochure.read.door import opened
from brochure.read.extends import is_nothing
from brochure.read.manuscript import TOP_KEYS
from brochure.read.nodes import LINE_END, Mapping, Node, Scalar, Sequence, Source, Written, below, placed
from brochure.read.overriding import text_of, whole_fact
from brochure.read.reading import choosing, nearest, shown

#: What a finding calls the file of such a value.
FILE = "--set"

Step = str | int

_IN_THE_FILE = Words("파일에 적어 주십시오.", "Please write it in the file.")

_PATH = re.compile(r"[^.\[\]=]+(?:\[\d{1,4}\])*(?:\.[^.\[\]=]+(?:\[\d{1,4}\])*)*")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def changed(source: Source, changes: PythonMapping[str, object]) -> Source:
    """Return a source with `changes` made one after the other; raises ManuscriptError with all that lead nowhere."""
    told: list[Finding] = []
    for path, value in changes.items():
        try:
            source = _Change(source, path, value).made()
        except _Astray as fault:
            told.append(fault.finding)
    if told:
        raise ManuscriptError([*source.findings, *told])
    return source


class _Astray(Exception):
    """A change that cannot be made."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding


class _Change:
    """One value on its way to its place."""

    def __init__(self, source: Source, path: str, value: object) -> None:
        text = opened(f"{path}={'' if value is None else value}", FILE)
        self.source = source
        self.path, _, self.value = text.partition("=")
        self.first = self.block = ""
        # What is shown of it is one line.
        self.written = Written(FILE, LINE_END.sub(lambda end: " " * len(end[0]), text))

    def made(self) -> Source:
        """Return the source with the value in its place."""
        if not _PATH.fullmatch(self.path):
            message = Words(f"경로가 아닙니다: ‘{shown(self.path)}’", f"This is no path: “{shown(self.path)}”")
            hint = Words(
                "‘apply.qr’, ‘facts.참가자’, ‘testimonials.items[0].name’처럼 적어 주십시오.",
                "Please write it like “apply.qr”, “facts.참가자” or “testimonials.items[0].name”.",
            )
            raise self._astray(message, hint)
        steps: list[Step] = [int(index) if index else key.strip() for key, index in _STEP.findall(self.path)]
        self.first = first = str(steps[0])
        if first == "from":
            message = Words("‘from’은 여기서 바꿀 수 없습니다.", "“from” cannot be set from outside.")
            raise self._astray(message, _IN_THE_FILE)
        if first not in TOP_KEYS:
            at = self._block(first)
            self.block = f"blocks[{at}]"
            steps = ["blocks", at, *steps[1:]]
        if steps in (["blocks"], ["facts"]) or (len(steps) == 2 and steps[0] == "blocks" and self.value):
            raise self._too_much(first if first not in TOP_KEYS else "apply")
        root = self._put(self.source.root, steps, "")
        assert isinstance(root, Mapping)  # a path has a step
        return replace(self.source, root=root)

    def _put(self, node: Node | None, steps: list[Step], path: str) -> Node | None:
        """Return a node with the value set at `steps` below it; None where that takes the node away."""
        if not steps:
            return self._leaf(path)
        step = steps[0]
        if isinstance(step, int):
            return self._in_list(node, step, steps, path)
        if isinstance(node, Scalar) and path.startswith("facts."):
            node = whole_fact(node)
        if node is None or (isinstance(node, Scalar) and is_nothing(node)):
            node = Mapping({}, path, self.written, 0)
        if not isinstance(node, Mapping):
            raise self._astray(*_no_group(self._told(path), step, node))
        entries = dict(node.entries)
        inner = below(path, step)
        key = entries[step][0] if step in entries else self._key(step, inner)
        value = self._put(node.get(step), steps[1:], inner)
        if value is None:
            entries.pop(step, None)
        else:
            entries[step] = (key, value)
        return Mapping(entries, node.path, node.written, node.start)

    def _in_list(self, node: Node | None, index: int, steps: list[Step], path: str) -> Node:
        if not isinstance(node, Sequence):
            message = Words(f"목록이 아닙니다: {self._told(path)}", f"This is no list: {self._told(path)}")
            raise self._astray(message, Words("대괄호 없이 적어 주십시오.", "Please write it without brackets."))
        count = len(node.items)
        if index >= count:
            message = Words(
                f"{self._told(path)}에는 {count}개가 있어 [{index}]이(가) 없습니다.",
                f"{self._told(path)} has {count} of them, and no [{index}].",
            )
            last = f"[{count - 1}]"
            hint = Words(f"[0]부터 {last}까지 적을 수 있습니다.", f"They are counted from [0] to {last}.")
            raise self._astray(message, hint if count else _IN_THE_FILE)
        value = self._put(node.items[index], steps[1:], f"{path}[{index}]")
        kept = [*node.items[:index], *([] if value is None else [value]), *node.items[index + 1 :]]
        items = tuple(placed(item, f"{path}[{at}]") for at, item in enumerate(kept))
        return Sequence(items, node.path, node.written, node.start)

    def _told(self, path: str) -> str:
        """A path as the change began it: with the block's own name."""
        is_named = self.block and path.startswith(self.block)
        return shown(self.first + path.removeprefix(self.block) if is_named else path, 80)

    def _leaf(self, path: str) -> Scalar | None:
        if not self.value.strip():
            return None
        text = LINE_END.sub("\n", self.value)
        start = len(self.path) + 1
        return Scalar(text, "python", path, self.written, start, start + len(self.value))

    def _key(self, name: str, path: str) -> Scalar:
        start = max(self.written.text.rfind(name, 0, len(self.path)), 0)
        return Scalar(name, "python", path, self.written, start, start + len(name))

    def _block(self, name: str) -> int:
        """Return the place of the block that a path begins with: by its id, else by its type where that is the only."""
        node = self.source.root.get("blocks")
        there = node.items if isinstance(node, Sequence) else ()
        named = [at for at, each in enumerate(there) if text_of(each, "id") == name]
        alike = [at for at, each in enumerate(there) if text_of(each, "type") == name]
        if named or len(alike) == 1:
            return (named or alike)[0]
        if alike:
            choices = [text_of(there[at], "id") or f"blocks[{at}]" for at in alike]
            message = Words(
                f"이 판에는 ‘{name}’ 블록이 {len(alike)}개 있습니다.",
                f"This edition has {len(alike)} blocks of type “{name}”.",
            )
            raise self._astray(message, choosing(None, choices))
        known = list(
            dict.fromkeys(word for each in there for word in (text_of(each, "id"), text_of(each, "type")) if word)
        )
        if name in blocks.names():
            message = Words(f"이 판에는 ‘{name}’ 블록이 없습니다.", f"This edition has no block of type “{name}”.")
        else:
            message = Words(
                f"이런 항목이나 블록이 없습니다: ‘{shown(name)}’", f"There is no key or block “{shown(name)}”."
            )
        facts = self.source.root.get("facts")
        is_fact = isinstance(facts, Mapping) and name in facts.entries
        likely = f"facts.{name}" if is_fact else nearest(name, [*known, *TOP_KEYS])
        raise self._astray(message, choosing(likely, known or TOP_KEYS))

    def _too_much(self, like: str) -> _Astray:
        message = Words("한 번에 값 하나만 바꿀 수 있습니다.", "A single value can be set at a time.")
        hint = Words(
            f"‘{like}.heading=…’처럼 그 안의 항목을 적어 주십시오.",
            f"Please name a key in it, as in “{like}.heading=…”.",
        )
        return self._astray(message, hint)

    def _astray(self, message: Words, hint: Words) -> _Astray:
        origin = self.written.origin(0, "", max(len(self.path), 1))
        return _Astray(Finding("error", "change.path", message, origin, hint))


def _no_group(path: str, step: str, node: Node) -> tuple[Words, Words]:
    if isinstance(node, Sequence):
        message = Words(f"{path}은(는) 목록입니다.", f"{path} is a list.")
        last = path.rpartition(".")[2]
        hint = Words(
            f"몇 번째인지 적어 주십시오: ‘{last}[0]’이 처음입니다.",
            f"Please say which, as in “{last}[0].{shown(step)}”.",
        )
    else:
        message = Words(
            f"{path}은(는) 값 하나여서 그 안에 ‘{shown(step)}’이(가) 없습니다.",
            f"{path} is a single value, and has no “{shown(step)}” in it.",
        )
        hint = Words(f"‘{shown(step)}’ 없이 적어 주십시오.", f"Please write the path without “{shown(step)}”.")
    return message, hint
