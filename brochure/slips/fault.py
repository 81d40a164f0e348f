"""What is wrong with a value, and the quotes that make a text of it: the terms that values and flows share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brochure.findings import Level
from brochure.slips.grammar import Value
from brochure.slips.slip import Edit

#: Where a comment begins that is meant as one: a sign and a space, or well away from the value.
COMMENT = re.compile(r"(?:^|(?<![ \t])[ \t])[ \t]*#(?=[ \t]|$)|(?<![ \t])[ \t]{2,}#|\t#")
ANY_COMMENT = re.compile(r"(?:^|(?<![ \t])[ \t])[ \t]*#")


class Piece(NamedTuple):
    """The part of a value on one line: which, from which character on, and the characters."""

    line: int
    start: int
    text: str


class Names(NamedTuple):
    """The names a text gives with ``&``, those it calls with ``*``, and those of its facts met so far."""

    anchors: frozenset[str]
    aliases: frozenset[str]
    facts: set[str]


class Site(NamedTuple):
    """Where a value stands: under which key, what it takes, the column it goes on behind, whether behind a dash."""

    key: str
    value: Value
    column: int
    is_item: bool
    names: Names


class Fault(NamedTuple):
    """A rule, where in which piece it was met, the edits that mend it (none for a guess), and what it names."""

    rule: str
    piece: Piece
    offset: int
    edits: tuple[Edit, ...] = ()
    what: str = ""
    level: Level = "error"


def edit(piece: Piece, start: int, end: int, new: str) -> Edit:
    """Return the edit that puts `new` in place of some characters of a piece."""
    return Edit(piece.line, piece.start + start, piece.start + end, new)


def quotes(text: str) -> str:
    """Return the quotes a text can stand in with the fewest changes."""
    return "'" if '"' in text or "\\" in text or text.startswith("**") else '"'


def quote(pieces: Sequence[Piece]) -> tuple[Edit, ...]:
    """Return the edits that put a plain value in quotes, however many lines it has."""
    joined = "\n".join(each.text for each in pieces)
    sign = quotes(joined)
    first, last = pieces[0], pieces[-1]
    if joined.endswith('"') and joined.count('"') == 1 and "\\" not in joined and len(joined) > 1:
        return (edit(first, 0, 0, '"'),)  # it was opened in thought
    edits = [edit(first, 0, 0, sign)]
    if sign == "'":
        edits += [edit(each, at, at + 1, "''") for each in pieces for at, one in enumerate(each.text) if one == "'"]
    return (*edits, edit(last, len(last.text), len(last.text), sign))


def trimmed(text: str, *, is_text: bool) -> str:
    """Return a plain value without the comment behind it."""
    found = (COMMENT if is_text else ANY_COMMENT).search(text)
    return (text[: found.start()] if found else text).rstrip(" \t")


def cut(pieces: Sequence[Piece], *, is_text: bool) -> list[Piece]:
    """Return the pieces without their comments, up to the first that has one."""
    kept: list[Piece] = []
    for each in pieces:
        text = trimmed(each.text, is_text=is_text)
        if not text:
            break
        kept.append(each._replace(text=text))
        if len(text) < len(each.text.rstrip(" \t")):
            break
    return kept
