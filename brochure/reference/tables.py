"""Rows of words into lines of a terminal, 80 cells wide, in which Hangul takes two cells and columns stay straight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.findings import cells

#: The width of a terminal nobody has made wider, in cells.
WIDTH = 80
#: What no column but the last takes more of, what the last one has at least, and what stands between two.
_WIDEST, _LEAST, _BETWEEN = 24, 20, 2


def table(rows: Sequence[Sequence[str]], indent: int = 2) -> list[str]:
    """Return rows as lines, a column as wide as its widest cell; what is too long goes on below itself."""
    if not rows:
        return []
    last = max(len(row) for row in rows) - 1
    columns = [
        [line for row in rows if len(row) > column for line in row[column].split("\n")] for column in range(last)
    ]
    widths = [min(max((cells(line) for line in column), default=0), _WIDEST) for column in columns]
    room = WIDTH - indent - _BETWEEN * last
    while sum(widths) > room - _LEAST and max(widths) > _LEAST // 2:
        # The widest gives way: the last column has the sentences.
        widths[widths.index(max(widths))] -= 1
    return [line for row in rows for line in _row(row, [*widths, max(room - sum(widths), _LEAST // 2)], indent)]


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most `width` cells, its own line ends kept, words whole where they fit a line."""
    return [line for paragraph in text.split("\n") for line in _filled(paragraph, width)]


def indented(text: str, indent: int = 2) -> list[str]:
    """Return the lines of a text that is shown as it stands."""
    return [f"{' ' * indent}{line}".rstrip() for line in text.rstrip("\n").split("\n")]


def _row(row: Sequence[str], widths: Sequence[int], indent: int) -> Iterator[str]:
    columns = [wrapped(text, width) for text, width in zip(row, widths, strict=False)]
    for number in range(max(len(column) for column in columns)):
        line = " " * indent
        for column, width in zip(columns, widths, strict=False):
            text = column[number] if number < len(column) else ""
            line += text + " " * (width - cells(text) + _BETWEEN)
        yield line.rstrip()


def _filled(text: str, width: int) -> Iterator[str]:
    if cells(text) <= width:
        # As it stands, for it may be drawn.
        yield text
        return
    line = " " * (len(text) - len(text.lstrip()))
    for word in text.split():
        longer = f"{line} {word}" if line.strip() else line + word
        if cells(longer) > width and line:
            yield line
            longer = word
        while cells(longer) > width:
            head = _head(longer, width)
            yield head
            longer = longer[len(head) :]
        line = longer
    yield line


def _head(text: str, width: int) -> str:
    """As much of the beginning of a long word as fits, a character at least."""
    end = 1
    while end < len(text) and cells(text[: end + 1]) <= width:
        end += 1
    return text[:end]
