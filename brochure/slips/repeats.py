"""Blocks, items and keys that stand twice, word for word, as when a paste was made twice: the second is to go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.slips.fault import Fault, Piece
from brochure.slips.rows import DASH, Row
from brochure.slips.slip import Edit
from brochure.slips.state import State

#: An item of fewer lines may well be meant twice; a key never is.
_LEAST = 3
#: What has more rows is not held against anything.
_MOST = 400


def repeated(state: State) -> Iterator[Fault]:
    """Yield a fault for each block, item of several lines and key that stood before in the same list or mapping."""
    rows = state.rows
    gone = -1
    seen: dict[tuple[int, tuple[str, ...]], int] = {}
    for number, column in state.begun:
        if number < gone:
            continue
        end = _end(rows, number, column)
        words = _words(rows[number:end])
        if not _LEAST <= len(words) <= _MOST:
            continue
        first = seen.setdefault((column, words), number)
        if first != number:
            yield _fault(rows, number, end, first)
            gone = end
    for number, first in state.twice:
        end = _end(rows, number, rows[number].width)
        if _words(rows[number:end]) == _words(rows[first : _end(rows, first, rows[first].width)]):
            yield _fault(rows, number, end, first)


def _end(rows: Sequence[Row], number: int, column: int) -> int:
    """The row behind all that belongs to what begins in a column: a key's items may stand in its own."""
    is_key = DASH.match(rows[number].body) is None
    end = number + 1
    while end < len(rows) and (
        not rows[end].body
        or rows[end].width > column
        or (is_key and rows[end].width == column and DASH.match(rows[end].body))
    ):
        end += 1
    return end


def _words(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(each.body for each in rows if each.body and not each.is_comment)


def _fault(rows: Sequence[Row], number: int, end: int, first: int) -> Fault:
    """What takes away the rows from `number` to `end`, the comment above them where that stands twice as well."""
    last = end
    while last > number + 1 and (not rows[last - 1].body or rows[last - 1].is_comment):
        last -= 1
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
    return Fault("repeated", Piece(number, 0, rows[number].raw), rows[number].lead, edits, str(first + 1))
