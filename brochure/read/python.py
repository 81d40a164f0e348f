"""A mapping of Python's own types into a `Source`, so that a program meets the same checks as a file.

Knows no block and no field; a place in it is a YAML path without a line.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping as PythonMapping
from pathlib import PurePath

from brochure.findings import Finding, ManuscriptError, Origin, Words
from brochure.read import faults
from brochure.read.nodes import (
    DEEPEST,
    LINE_END,
    MOST_NODES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Source,
    Style,
    Written,
    below,
)
from brochure.text.normalise import composed


def read_mapping(mapping: PythonMapping[str, object]) -> Source:
    """Read an edition from `mapping`; a value that is no text, number, date, list or mapping is a fault."""
    reading = _Reading()
    root = reading.mapping(mapping, "", 1)
    return Source(root, "", tuple(reading.findings))


class _Reading:
    def __init__(self) -> None:
        self.written = Written("")
        self.findings: list[Finding] = []
        self.count = 0

    def node(self, value: object, path: str, depth: int) -> Node:
        """Return `value` as a node; a reference cycle ends at the cap on depth."""
        self.count += 1
        if depth > DEEPEST or self.count > MOST_NODES:
            rule, said = ("yaml.depth", faults.TOO_DEEP) if depth > DEEPEST else ("yaml.nodes", faults.TOO_MANY_NODES)
            raise ManuscriptError([*self.findings, Finding("error", rule, said[0], Origin(path=path), said[1])])
        if isinstance(value, PythonMapping):
            return self.mapping(value, path, depth)
        if isinstance(value, list | tuple):
            items = tuple(self.node(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value))
            return Sequence(items, path, self.written)
        text, style = self._scalar(value, path)
        return Scalar(text, style, path, self.written)

    def mapping(self, value: PythonMapping[str, object], path: str, depth: int) -> Mapping:
        """Return `value` as a mapping node."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        for name, item in value.items():
            # The annotation is a caller's promise only.
            if not isinstance(name, str):
                words = Words(f"항목 이름이 글이 아닙니다: {name!r:.60}", f"This key is not a string: {name!r:.60}")
                self.findings.append(Finding("error", "yaml.key", words, Origin(path=path)))
                continue
            key = composed(name)
            inner = below(path, key)
            entries[key] = (Scalar(key, "python", inner, self.written), self.node(item, inner, depth + 1))
        return Mapping(entries, path, self.written)

    def _scalar(self, value: object, path: str) -> tuple[str, Style]:
        style: Style = "python"
        if value is None:
            text, style = "", "plain"
        elif isinstance(value, str):
            text = LINE_END.sub("\n", composed(value))
        elif isinstance(value, bool):
            text = str(value).lower()
        elif isinstance(value, float):
            text, style = repr(value), "float"
        elif isinstance(value, int):
            # Python refuses to print numbers of thousands of digits; an edition has none.
            text = str(value) if value.bit_length() < 1000 else hex(value)[:80]
        elif isinstance(value, datetime.date):
            text = value.isoformat()[:10]
        elif isinstance(value, PurePath):
            text = composed(str(value))
        else:
            text, style = "", "refused"
            self._refuse(type(value).__name__, path)
        return text, style

    def _refuse(self, kind: str, path: str) -> None:
        words = Words(f"여기에 쓸 수 없는 값입니다: {kind}", f"A value of this type cannot stand here: {kind}")
        hint = Words(
            "글, 숫자, 날짜, 참/거짓, 목록, 사전만 쓸 수 있습니다.",
            "Strings, numbers, dates, booleans, lists and mappings can.",
        )
        self.findings.append(Finding("error", "data.type", words, Origin(path=path), hint))
