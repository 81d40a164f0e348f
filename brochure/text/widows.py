"""A paragraph that runs over from one column to the next: how many lines stay (R-53)."""

from __future__ import annotations


def parted(lines: int, room: int, orphans: int = 2, widows: int = 2) -> tuple[int, int]:
    """Return how many of a paragraph's `lines` stand in a column with `room` for so many, and how many in the next.

    At least `orphans` lines begin a paragraph that runs over, and at least `widows` end it; one that cannot be
    parted so moves to the next column as a whole.
    """
    if lines <= room:
        return lines, 0
    first = min(room, lines - widows)
    return (first, lines - first) if first >= orphans else (0, lines)
