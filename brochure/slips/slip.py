"""A slip and its cure: edits of single lines, which make of a text the one that was meant.

Knows no rule and no YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from brochure.findings import Finding, Level, Origin, Words

#: What ends a line for an editor's eye, kept with the line.
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = re.compile(r"\r\n|\r|\n")


class Edit(Struct, frozen=True, order=True):
    """`new` in place of the characters `start` to `end` of a line, counted from 0; None takes the whole line away.

    A line end in `new` becomes the file's own.
    """

    line: int
    start: int
    end: int
    new: str | None = ""


class Slip(Struct, frozen=True):
    """One slip: where it is, counted from 1, what it is called, and what mends it; nothing does where it is a guess."""

    rule: str
    line: int
    column: int
    message: Words
    hint: Words
    edits: tuple[Edit, ...] = ()
    level: Level = "error"
    length: int = 1
    corrected: str = ""

    def finding(self, file: str, excerpt: str) -> Finding:
        """Return what there is to tell of it, the line as it stands being `excerpt`."""
        origin = Origin(file, self.line, self.column, "", excerpt, self.length)
        return Finding(self.level, self.rule, self.message, origin, self.hint, corrected=self.corrected)


class Mending(NamedTuple):
    """A text after its edits, and for each of its lines the one it was, counted from 0."""

    text: str
    lines: tuple[int, ...]


def split(text: str) -> list[str]:
    """Return the lines of a text, each with its end."""
    return _LINES.findall(text)


def bare(line: str) -> str:
    """Return a line without its end."""
    return line.rstrip("\r\n")


def mended(text: str, slips: Iterable[Slip]) -> str:
    """Return `text` with all edits of `slips` made."""
    return mend(text, slips).text


def mend(text: str, slips: Iterable[Slip]) -> Mending:
    """Return `text` with all edits of `slips` made, and where its lines come from; of edits that overlap the first."""
    by_line: dict[int, list[Edit]] = {}
    for slip in slips:
        for edit in slip.edits:
            by_line.setdefault(edit.line, []).append(edit)
    found = _END.search(text)
    end = found[0] if found else "\n"
    made: list[str] = []
    origins: list[int] = []
    for number, line in enumerate(split(text)):
        new = edited(line, by_line.get(number, ()))
        if new is None:
            continue
        parts = new.split("\n") if number in by_line and "\n" in bare(new) else [new]
        for part in parts[:-1]:
            made.append(part.rstrip("\r") + end)
            origins.append(number)
        if parts[-1]:
            made.append(parts[-1])
            origins.append(number)
    return Mending("".join(made), tuple(origins))


def edited(line: str, edits: Sequence[Edit]) -> str | None:
    """Return one line with its edits made; None where it is taken away."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.new is None:
            return None
        if edit.start < done:
            continue
        parts += [line[done : edit.start], edit.new]
        done = edit.end
    return "".join([*parts, line[done:]])
