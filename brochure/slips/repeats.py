"""Blocks and items that stand twice, word for word, as they do when a paste was made twice: the second is to go."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.slips.fault import Fault, Piece
from brochure.slips.slip import Edit
from brochure.slips.state import State

#: An item of fewer lines may well be meant twice.
_LEAST = 3


def repeated(state: State) -> Iterator[Fault]:
    """Yield a fault for each block, and each item of several lines, that stood before in the same list."""
    rows = state.rows
    gone = -1
    seen: dict[tuple[int, tuple[str, ...]], int] = {}
    for number, column in state.begun:
        if number < gone:
            continue
        end = number + 1
        while end < len(rows) and (not rows[end].body or rows[end].width > column):
            end += 1
        last = end
        while last > number + 1 and (not rows[last - 1].body or rows[last - 1].is_comment):
            last -= 1
        words = tuple(each.body for each in rows[number:last] if each.body and not each.is_comment)
        if len(words) < _LEAST or len(words) > 400:
            continue
        first = seen.setdefault((column, words), number)
        if first == number:
            continue
        start = number
        while start > 0 and rows[start - 1].is_comment and rows[start - 1].raw == rows[first - number + start - 1].raw:
            start -= 1
        if start > 0 and not rows[start - 1].body:  # one of the blank lines about it goes with it
            if any(each.body for each in rows[last:]):
                while last < end and not rows[last].body:
                    last += 1
            else:
                while not rows[start - 1].body:
                    start -= 1
        edits = tuple(Edit(each, 0, 0, None) for each in range(start, last))
        yield Fault("repeated", Piece(number, 0, rows[number].raw), rows[number].lead, edits, str(first + 1))
        gone = end
