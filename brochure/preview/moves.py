"""Which line of a file is which line of the same file as it was: what was done to it in between, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

#: Lines from `first` to `last` of one text, counted from 0 and half open, and those from `start` to `end` of another.
Stretch = tuple[int, int, int, int]


class Moves(Struct, frozen=True):
    """The stretches of lines, in order, of which a text was made from one before it; lines are counted from 1."""

    stretches: tuple[Stretch, ...]

    def before(self, line: int) -> int:
        """Return which line of the text before a line was, or took the place of."""
        return _across(self.stretches, line)

    def since(self, line: int) -> int:
        """Return which line of the text now a line of the one before is, or what took its place."""
        return _across(((start, end, first, last) for first, last, start, end in self.stretches), line)

    def is_new(self, line: int) -> bool:
        """Whether a line of the text now was put in between, and took no other's place."""
        return any(first == last and start < line <= end for first, last, start, end in self.stretches)


def moves(old: str, new: str) -> Moves:
    """Return what was done to the `old` text so that it became the `new` one."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - late: only a fault needs it

    before, after = old.splitlines(), new.splitlines()
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return Moves(tuple((first, last, start, end) for _, first, last, start, end in found))


def _across(stretches: Iterable[Stretch], line: int) -> int:
    """Return the line on the first side of what stands in a line of the second one; the last where there is no such."""
    last = 0
    for first, last, start, end in stretches:
        if start < line <= end:
            # What was put in between has no line of its own: it stands where what was before it does.
            return min(first + line - start, last) if last > first else max(first, 1)
    return max(last, 1)
