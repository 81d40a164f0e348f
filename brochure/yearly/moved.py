"""The text of last year's file into the next one's: the lines that name the year moved on, every other character kept.

Knows the lines of an edition's file, which may be no good YAML, and nothing of blocks.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brochure.annals import indent_of
from brochure.blocks.kit.days import month_length
from brochure.read.values import Wrong, date

#: The lines of the top that are moved on: the edition's year first, by which the others move.
KEYS = ("edition", "issued", "as_of")

#: Where a line begins and how it ends, whatever wrote it.
_BEGIN, _END = r"(?:\A\ufeff?|(?<=[\r\n]))", r"(?:\r\n|\r|\n)"
#: What stands between a key and its value: a blank, or the rest of a line and an indent.
_BETWEEN = rf"[ \t]*:(?:[ \t]+|(?:[ \t]+\#[^\r\n]*|[ \t]*){_END}[ \t]+)(?:[&!][^\s]+[ \t]+)?"
_FIGURES = "0-9０-９"
_WIDE, _NARROW = "０１２３４５６７８９", "0123456789"
_HALF_WIDTH = str.maketrans(_WIDE, _NARROW)
_FULL_WIDTH = str.maketrans(_NARROW, _WIDE)
_FACT = re.compile(r"[ \t]+([\"']?)([^\s\"'#:-][^\"'#:]*?)\1[ \t]*:(?:\s|$)")


class Move(NamedTuple):
    """One line moved on: its key, its number from 1, and its value before and after; the same where it could not be."""

    key: str
    line: int
    old: str
    new: str

    @property
    def is_stuck(self) -> bool:
        """Whether the line was left as it was, since no year was found in it."""
        return self.old == self.new


class Figures(NamedTuple):
    """Where the facts of a file stand: the first and the last of their lines, and their names."""

    first: int
    last: int
    names: tuple[str, ...]


def year_of(text: str) -> int | None:
    """Return the year of the edition whose file this is; None where no line says it."""
    found = _value("edition", text).search(text)
    return int(found["year"].translate(_HALF_WIDTH)) if found and found["year"] else None


def moved(text: str, years: int) -> tuple[str, tuple[Move, ...]]:
    """Return a file's text with its top moved on by so many years, and what was done in the order of its lines.

    Only the figures of a year change, however the date is written; the last day of a leap year's February
    becomes the last day of another's.
    """
    moves: list[Move] = []
    for key in KEYS:
        found = _value(key, text).search(text)
        if not found or not years:
            continue
        old = new = found["value"].rstrip()
        if found["year"]:
            new = _later(old, found["year"], years)
            text = text[: found.start("value")] + new + text[found.start("value") + len(old) :]
        moves.append(Move(key, _line(text, found.start("value")), _bare(old), _bare(new)))
    return text, tuple(sorted(moves, key=lambda each: each.line))


def figures(text: str) -> Figures | None:
    """Return where a file's facts stand, told by their lines alone; None where it has none."""
    margin = indent_of(text)
    head = re.search(rf"{_BEGIN}{margin}([\"']?)facts\1[ \t]*:[^\r\n]*", text)
    if not head:
        return None
    first = last = _line(text, head.start())
    names: list[str] = []
    indent = 0
    for number, line in enumerate(re.split(_END, text[head.end() :])[1:], start=first + 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        depth = len(line) - len(line.lstrip())
        if depth <= len(margin):
            break
        indent = indent or depth
        last = number
        if depth == indent and (name := _FACT.match(line)):
            names.append(name[2])
    return Figures(first, last, tuple(names))


def begun_from(text: str) -> tuple[int, str] | None:
    """Return the line and the value of ``from:``, by which an edition begins from another; None where there is none."""
    found = re.search(rf"{_BEGIN}{indent_of(text)}([\"']?)from\1[ \t]*:[ \t]+([^\r\n#]+)", text)
    return (_line(text, found.start(2)), _bare(found[2].rstrip())) if found else None


def renamed(name: str, old: int, new: int) -> str:
    """Return the name of the new year's file: last year's with its year moved on, else the new year's own."""
    moved_on, count = re.subn(rf"(?<!\d){old}(?!\d)", str(new), name, count=1)
    return moved_on if count else f"{new}.yaml"


def _value(key: str, text: str) -> re.Pattern[str]:
    """A key of a text's top and the `value` behind it, which begins with a `year` if anything was found there."""
    value = rf"""(?P<value>["']?[ \t]*(?P<year>[{_FIGURES}]{{4}})(?![{_FIGURES}])[^\r\n#]*|[^\s#][^\r\n#]*)"""
    return re.compile(rf"{_BEGIN}{indent_of(text)}([\"']?){key}\1{_BETWEEN}{value}")


def _later(value: str, year: str, years: int) -> str:
    plain = year.translate(_HALF_WIDTH)
    later = f"{int(plain) + years:04}"
    before, _, after = value.partition(year)
    if _is_leap_day(_bare(value)) and month_length(2, int(later)) == 28:
        for last, sooner in (("29", "28"), ("２９", "２８")):
            head, found, tail = after.rpartition(last)
            after = head + sooner + tail if found else after
    return before + (later if year == plain else later.translate(_FULL_WIDTH)) + after


def _is_leap_day(value: str) -> bool:
    try:
        return date(value)[1:] == (2, 29)
    except Wrong:
        return False


def _bare(value: str) -> str:
    return value.strip(" \t\"'")


def _line(text: str, at: int) -> int:
    return len(re.findall(_END, text[:at])) + 1
