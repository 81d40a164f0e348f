"""What is wrong with a value, and the quotes that make a text of it: the terms that values and flows share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brochure.findings import Level
from brochure.slips.slip import Edit


class Piece(NamedTuple):
    """The part of a value on one line: which, from which character on, and the characters."""

    line: int
    start: int
    text: str


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
