"""Ordinary slips made in every line of the sample edition: each told there and nowhere else, and mended as meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from brochure.slips.proofread import proofread

SAMPLE = Path(__file__).parents[2] / "data" / "2023.yaml"
LINES = SAMPLE.read_text(encoding="utf-8").split("\n")
_PAIR = re.compile(r"(\s*(?:- )?)([^\s:#]+): +([^\s|>#&*].*)")
_ITEM = re.compile(r"(\s*)- (?![a-z_]+:)([^\s|].*)")


def _indented(new: str) -> Callable[[str], str | None]:
    """An indent of another kind, as a paste brings it."""
    return lambda line: new + line.lstrip() if line[:2] == "  " else None


def _paired(new: str) -> Callable[[str], str | None]:
    """A key and its value, written otherwise."""
    return lambda line: _PAIR.sub(new, line) if _PAIR.fullmatch(line) else None


def _listed(new: str) -> Callable[[str], str | None]:
    """An item that is a text, begun otherwise."""
    return lambda line: _ITEM.sub(new, line) if _ITEM.fullmatch(line) else None


def _plain(new: str) -> Callable[[str], str | None]:
    """A value without quotes and of several words, written otherwise; the quotes that mend it are YAML's."""

    def make(line: str) -> str | None:
        found = _PAIR.fullmatch(line)
        is_plain = found and found[3][0] not in "\"'[{" and " #" not in line and " " in found[3]
        return _PAIR.sub(new, line) if is_plain else None

    return make


SLIPS: dict[str, Callable[[str], str | None]] = {
    "at column zero": _indented(""),
    "behind a tab": _indented("\t"),
    "behind a wide space": _indented("\u3000"),
    "one column out": lambda line: f" {line}" if _PAIR.fullmatch(line) or _ITEM.fullmatch(line) else None,
    "a wide colon": _paired(r"\1\2：\3"),
    "no space behind the colon": _paired(r"\1\2:\3"),
    "a quote never closed": _plain(r'\1\2: "\3'),
    "a wide comma": _plain(r"\1\2: \3，"),
    "a dash without its space": _listed(r"\1-\2"),
    "a bullet": _listed(r"\1•\2"),
    "a dash of a word processor": _listed(r"\1– \2"),
}


def _made(kind: str) -> list[tuple[int, str]]:
    found = [
        (number, broken)
        for number, line in enumerate(LINES)
        if line.strip() and not line.lstrip().startswith("#") and (broken := SLIPS[kind](line)) is not None
    ]
    assert found
    return found


def _read(text: str) -> object:
    return yaml.load(text, yaml.BaseLoader)


MEANT = _read("\n".join(LINES))


@pytest.mark.parametrize("kind", SLIPS)
def test_a_slip_in_any_line_is_told_there_alone_and_mended_as_meant(kind: str) -> None:
    wrong = []
    for number, broken in _made(kind):
        text = "\n".join([*LINES[:number], broken, *LINES[number + 1 :]])
        proof = proofread(text)
        if {each.line for each in proof.slips} == {number + 1} and _read(proof.mended) == MEANT:
            continue
        if proof.is_clean and _read(text) == MEANT:  # to YAML it was none
            continue
        wrong.append((number + 1, broken))
    assert wrong == []
