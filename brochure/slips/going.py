"""What goes on below the line it begins on: texts on lines of their own, plain, quoted and bracketed values.

Each takes in the rows that are its own, gives those that have lost their indent one again, and tells where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brochure.slips.fault import Fault, Piece, Site, edit
from brochure.slips.rows import DASH, Row
from brochure.slips.slip import Edit
from brochure.slips.state import State
from brochure.slips.values import PIPES, faults_of, is_open, starts_block

#: How many lines a quote or bracket may stay open before it counts as never closed.
_LONGEST = 40
#: What an item of a list ends with, and what it never does.
_ENDING = re.compile(r"(?:니다|세요|어요|아요|해요|ます|です|ました|でした|ません|[.!?。])[)”’\"']?$")
_GOING_ON = re.compile(r"(?:[,，·]|를|는|에서|에게|으로|하고|하며|하여|해서|부터|까지|이나)$")
#: An item so long, in characters as wide as Hangul, that what follows it most likely goes on from it.
_LONG = 40
#: One so short that no line was broken behind it.
_SHORT = 20


def take(state: State, piece: Piece, site: Site, column: int) -> None:
    """Take in the value that begins with `piece`, all rows of it, and tell what is wrong with it.

    What goes on from it stands behind `column`; the state's next row is then the first that is not its own.
    """
    if starts_block(piece.text) and site.value.item is None:
        _lines(state, column)
        return
    if piece.text in PIPES and site.value.kind == "prose" and _goes_deeper(state, piece, column):
        tell = Fault("pipe", piece, 0, (edit(piece, 0, 1, "|"),), piece.text)
        state.faults.append(tell)
        _lines(state, column)
        return
    pieces = [piece]
    if piece.text[:1] in ("'", '"', "{", "[") and is_open(piece.text):
        _until_closed(state, pieces)
    elif piece.text[:1] not in ("'", '"', "{", "["):
        _plain(state, pieces, site, column)
    else:
        _behind(state, pieces, site, column)
    state.faults += faults_of(pieces, site)


def _goes_deeper(state: State, piece: Piece, column: int) -> bool:
    """Whether the row below a value's stands deeper than its key."""
    below = state.below(state.rows[piece.line])
    return below is not None and below.width > column


def _until_closed(state: State, pieces: list[Piece]) -> None:
    """Take in rows up to the closing quote or bracket; where there is none, up to the next key or item."""
    begun = list(pieces)
    column = state.levels[-1].indent
    at = state.at
    while at < len(state.rows) and len(begun) < _LONGEST:
        row = state.rows[at]
        at += 1
        if not row.body or (row.is_comment and begun[0].text[0] in "[{"):
            continue
        if row.width <= column + 1 and state.is_structure(row):
            break
        begun.append(Piece(row.number, row.lead, row.body))
        if not is_open("\n".join(each.text for each in begun)):
            if row.is_comment:  # the quote in it is its own
                break
            pieces[:] = begun
            state.at = at
            return
    # Never closed: what is deeper is still its own, and what stands behind a comma.
    for piece in begun[1:]:
        row, above = state.rows[piece.line], pieces[-1]
        is_behind_comma = begun[0].text[0] in "[{" and above.text.endswith(",")
        if (row.width <= column and not is_behind_comma) or row.number != above.line + 1:
            break
        pieces.append(piece)
        state.at = row.number + 1


def _behind(state: State, pieces: list[Piece], site: Site, column: int) -> None:
    """Take in what follows a closed quote or bracket on deeper lines: then neither was YAML's own."""
    if not site.value.is_text:
        return
    while state.at < len(state.rows):
        row = state.rows[state.at]
        if not row.body or row.is_comment or row.width <= column or state.is_structure(row):
            return
        pieces.append(Piece(row.number, row.lead, row.body))
        state.at += 1


def _plain(state: State, pieces: list[Piece], site: Site, column: int) -> None:
    at = state.at
    while at < len(state.rows):
        row = state.rows[at]
        at += 1
        if not row.body:
            continue
        if row.is_comment or state.is_structure(row):
            return
        if row.width > column:
            if row.is_odd:
                state.indent(row, max(row.width, column + 2))
        elif not _is_lost(state, row, pieces, site):
            return
        else:
            state.indent(row, column + 2)
        pieces.append(Piece(row.number, row.lead, row.body))
        state.at = at


def _is_lost(state: State, row: Row, pieces: Sequence[Piece], site: Site) -> bool:
    """Whether a row no deeper than its value goes on from it and has lost its indent."""
    if not site.value.is_text or (site.value.kind == "fact" and DASH.match(row.body)):
        return False
    if any(each.item and each.item.kind and each.indent == row.width for each in state.levels[:-1]):
        state.dashless = row.number  # an item of a list around this one
        return False
    last = pieces[-1].text
    is_item = row.width == state.levels[-1].indent
    is_whole = _ENDING.search(last) is not None or (is_item and row.body[0] in "\"'")
    length = len(last) - sum(each.isascii() for each in last) / 2
    if not site.is_item or not (is_whole or (is_item and length < _LONG and not _GOING_ON.search(last))):
        return True
    if is_whole or length < _SHORT or row.body[0].isupper():
        state.dashless = row.number
    else:
        state.tell("stray", row, row.lead)
    return False


# Texts on lines of their own


def _lines(state: State, column: int) -> None:
    """Take in a text on lines of its own (``|``, ``>``) whose key stands in `column`."""
    first = state.at
    end, usual = _extent(state, column)
    is_begun = False
    for row in state.rows[first:end]:
        if not row.body:
            _blank(state, row, usual)
            continue
        spaces = len(row.raw) - len(row.raw.lstrip(" ")) if row.is_odd else row.width
        state.bodies[row.number] = usual
        if spaces >= usual:
            if spaces > usual and not is_begun and _is_shallower(state.rows[row.number + 1 : end], spaces):
                state.indent(row, usual)
        elif row.is_comment and not row.is_odd and row.body[1:2] in ("", " "):
            state.tell("comment", row, row.lead)
        else:
            state.indent(row, usual)
        is_begun = True
    state.at = end


def _extent(state: State, column: int) -> tuple[int, int]:
    """Return the row behind a text's last one, and the column most of its rows stand in."""
    counts: dict[int, int] = {}
    end, first = state.at, -1
    for at in range(state.at, len(state.rows)):
        row = state.rows[at]
        is_deep = not row.is_odd and row.width > column
        if not row.body or (row.is_comment and not is_deep):
            continue
        if (not is_deep or row.width == column + 1) and state.is_structure(row, in_lines=True):
            break
        if not is_deep and at > state.at and state.rows[at - 1].is_comment:
            break  # a comment below the text went on to a second line
        if is_deep:
            counts[row.width] = counts.get(row.width, 0) + 1
            first = row.width if first < 0 else first
        end = row.number + 1
    usual = max(counts, key=lambda each: (counts[each], -each), default=column + 2)
    return end, first if column < first < usual else usual


def _is_shallower(rows: Sequence[Row], width: int) -> bool:
    """Whether any row of a text stands left of its first."""
    return any(each.body and each.width < width for each in rows)


def _blank(state: State, row: Row, usual: int) -> None:
    if row.is_odd and len(row.raw) - len(row.raw.lstrip(" ")) < usual:
        state.tell("indent", row, 0, (Edit(row.number, 0, len(row.raw), ""),), f"U+{ord(row.raw.lstrip(' ')[0]):04X}")
