"""A row that begins something: a key or an item, put where it belongs, and the value behind it.

Knows what is open around the row; what goes on below it is taken in elsewhere.
"""

from __future__ import annotations

import re

from brochure.slips.fault import Piece
from brochure.slips.going import take
from brochure.slips.grammar import UNKNOWN, Keys
from brochure.slips.levels import Level, is_own_name, key_level, list_level, suits
from brochure.slips.rows import BULLET, DAMAGED, DASH, KEY, LACKING, NUMBERED, ODD, Row
from brochure.slips.slip import Edit
from brochure.slips.state import Pending, State
from brochure.slips.values import Site

_SPACE = f" \t{ODD}"
_TYPE = re.compile(rf"[\"']?type[\"']?[{_SPACE}]*[:：;=]?[{_SPACE}]*[\"']?([\w-]+)")
#: How far a block is looked through for its type, in rows.
_FAR = 40


def begin(state: State, row: Row) -> None:
    """Read a row that goes on from nothing above it."""
    body = row.body
    if dash := DASH.match(body):
        _item(state, row, dash.end())
    elif (found := BULLET.match(body)) and _is_bullet(state, row):
        _item(state, row, found.end())
    elif found := KEY.match(body):
        _key(state, row, found)
    elif (found := DAMAGED.match(body)) and state.has_room(found["key"], row):
        _key(state, row, found)
    elif (found := LACKING.match(body)) and state.lacks_colon(found["key"], row):
        _key(state, row, found)
    else:
        _text(state, row)


def _is_bullet(state: State, row: Row) -> bool:
    """Whether a sign at a line's beginning stands for the dash of an item."""
    if state.pending:
        return state.pending.value.item is not None
    lists = [each for each in state.levels if each.item is not None]
    if any(abs(each.indent - row.width) <= 1 for each in lists):
        return True
    return bool(lists) and lists[-1].item is not None and bool(lists[-1].item.kind)


def _item(state: State, row: Row, length: int) -> None:
    """An item whose dash, or what stands for it, takes `length` characters."""
    rest = row.body[length:]
    key = KEY.match(rest) or DAMAGED.match(rest)
    name = key["key"].strip("\"'") if key else None
    level = _list(state, row, name)
    if level is None or level.item is None:
        state.pending = None
        return
    state.pop_to(level)
    moved = state.indent(row, level.indent)
    start = row.lead + length
    if not DASH.match(row.body):
        what = row.body[:length].strip(_SPACE)
        state.tell("dash", row, row.lead, (Edit(row.number, row.lead, start, "- "),), what)
        moved += 2 - length
    state.begun.append((row.number, level.indent))
    column = start + moved
    if not rest or rest[0] == "#" and rest[1:2] in ("", " "):
        state.pending = Pending(level.item, level.indent, "", is_item=True)
        return
    if key and name and level.item.keys and _is_keyed(level, name, key.re is KEY):
        keys = level.item.keys
        if level.name == "blocks":
            keys = state.grammar.block(_kind(state, row, rest, column - moved))
        inner = Level(column, keys, name=level.name)
        inner.first = name
        state.levels.append(inner)
        _pair(state, row, start, key, inner)
        return
    _value(state, row, Piece(row.number, start, rest), Site("", level.item, True, state.anchors, state.aliases))


def _is_keyed(level: Level, name: str, is_whole: bool) -> bool:
    """Whether what an item begins with is its first key, and no text with a colon in it."""
    item = level.item
    assert item is not None
    if item.keys is None:
        return False
    if name in item.keys.known:
        return True
    return is_whole and (not item.kind or (name.isascii() and name.isidentifier()))


def _kind(state: State, row: Row, rest: str, column: int) -> str:
    """Return the type of the block that begins in a row, wherever in it that stands."""
    if found := _TYPE.match(rest):
        return found[1]
    for each in state.rows[row.number + 1 : row.number + _FAR]:
        if each.body and each.width < column:
            break
        if each.width == column and (found := _TYPE.match(each.body)):
            return found[1]
    return ""


def _list(state: State, row: Row, key: str | None) -> Level | None:
    """Return the list an item belongs to, opened if this is its first."""
    pending, state.pending = state.pending, None
    if pending and pending.value.item:
        opened = Level(0, item=pending.value.item, name=pending.key)
        is_below = row.width >= pending.column
        if is_below or suits(opened, key) or not any(suits(each, key) for each in state.levels):
            opened.indent = _first_dash(state, row, pending.column) if is_below else pending.column + 2
            state.levels.append(opened)
            return opened
    return list_level(state.levels, key, row.widths)


def _first_dash(state: State, row: Row, column: int) -> int:
    """Return the column of a list's dashes: its first one's, unless most of the others stand one beside it."""
    own = KEY.match(row.body, 2)
    begun = row.body[: own.end()] if own else ""
    counts: dict[int, int] = {}
    for each in state.rows[row.number : row.number + 2 * _FAR]:
        if not each.body or each.is_comment or each.is_odd:
            continue
        if each.number > row.number and (each.width < column or (each.width == column and not DASH.match(each.body))):
            break
        if DASH.match(each.body) and (each.body.startswith(begun) if begun else abs(each.width - row.width) <= 1):
            counts[each.width] = counts.get(each.width, 0) + 1
    below = next((each for each in state.rows[row.number + 1 :] if each.body and not each.is_comment), None)
    if own and below and max(counts.values(), default=0) <= 1 and KEY.match(below.body):
        if abs(below.width - row.width - 2) == 1 and below.width > column + 1:
            return below.width - 2  # its own keys tell
    return _usual(counts, row, column)


def _first_key(state: State, row: Row, column: int) -> int:
    """Return the column of a mapping's keys: its first one's, unless most of the others stand in another."""
    counts: dict[int, int] = {}
    for each in state.rows[row.number : row.number + _FAR]:
        if not each.body or each.is_comment or each.is_odd:
            continue
        if each.number > row.number and each.width <= column:
            break
        if KEY.match(each.body) and (abs(each.width - row.width) <= 1 or row.width <= column):
            counts[each.width] = counts.get(each.width, 0) + 1
    if row.width <= column:
        counts.pop(row.width, None)
    return _usual(counts, row, column)


def _usual(counts: dict[int, int], row: Row, column: int) -> int:
    """The column of the most rows; of as many, the one two behind what they stand under, or the first row's."""
    if not counts:
        return max(column + 2, row.width if row.width <= column + 4 and not row.is_odd else 0)
    most = max(counts.values())
    for column_ in (column + 2, row.width):
        if counts.get(column_) == most:
            return column_
    return max(counts, key=lambda each: counts[each])


def _key(state: State, row: Row, found: re.Match[str]) -> None:
    """A key, behind no dash."""
    name = found["key"].strip("\"'")
    pending, state.pending = state.pending, None
    level: Level | None = None
    if pending and pending.value.keys and _may_open(state, pending, name, row):
        keys = pending.value.keys
        if pending.is_item and state.levels[-1].name == "blocks":
            keys = state.grammar.block(_kind(state, row, row.body, row.width))
        column = _first_key(state, row, pending.column)
        level = Level(column, keys, name=state.levels[-1].name if pending.is_item else pending.key)
        level.first = name
        state.levels.append(level)
    elif pending and row.width > pending.column and (level := _misplaced(state, pending, name, row)):
        state.levels.append(level)
    else:
        level = key_level(state.levels, name, row.widths)
    if level is None:
        if found.re is KEY and row.width > 0 and len(state.levels) == 1:
            state.pending = None
        return
    state.pop_to(level)
    if _lacks_dash(state, level, name):
        parent = state.levels[-2]
        state.tell("dash", row, row.lead, (Edit(row.number, 0, row.lead, " " * parent.indent + "- "),))
        state.begun.append((row.number, parent.indent))
        state.levels.pop()
        keys = level.keys
        if parent.name == "blocks":
            keys = state.grammar.block(_kind(state, row, row.body, level.indent))
        level = Level(parent.indent + 2, keys, name=parent.name)
        level.first = name
        state.levels.append(level)
    elif level.knows(name) or level.is_named_freely or level.indent in row.widths:
        state.indent(row, level.indent)
    _pair(state, row, row.lead, found, level)


def _misplaced(state: State, pending: Pending, name: str, row: Row) -> Level | None:
    """Return the mapping that begins where none was expected: an item without its dash, or one nobody knows."""
    item = pending.value.item
    if item and item.keys and name in item.keys.known and (pending.key != "blocks" or name == "type"):
        below = next((each for each in state.rows[row.number + 1 :] if each.body and not each.is_comment), row)
        column = row.width if below.width > row.width else max(row.width - 2, pending.column)
        parent = Level(column, item=item, name=pending.key)
        state.levels.append(parent)
        keys = state.grammar.block(_kind(state, row, row.body, column + 2)) if pending.key == "blocks" else item.keys
        level = Level(column + 2, keys, name=parent.name)
        level.lacks_dash = True
        return level
    if any(each.knows(name) and name not in each.seen for each in state.levels) or pending.value.kind:
        return None
    return Level(row.width, Keys(each=UNKNOWN))


def _may_open(state: State, pending: Pending, name: str, row: Row) -> bool:
    keys = pending.value.keys
    assert keys is not None
    if row.width <= pending.column:
        below = next((each for each in state.rows[row.number + 1 :] if each.body and not each.is_comment), row)
        is_own = keys.each is not None and is_own_name(state.levels, name)
        return below.width > pending.column and not pending.is_item and is_own
    if name in keys.known or pending.is_item:
        return True
    return keys.each is not None and not any(each.indent in row.widths and each.knows(name) for each in state.levels)


def _lacks_dash(state: State, level: Level, name: str) -> bool:
    """Whether a key begins another item: the one the item before began with, which is there already."""
    if level.lacks_dash:
        return True
    if len(state.levels) < 2 or state.levels[-2].item is None or name not in level.seen:
        return False
    return name == level.first and (name == "type" or len(level.seen) > 1)


def _pair(state: State, row: Row, start: int, found: re.Match[str], level: Level) -> None:
    """Read a key and what stands behind it; the key begins at character `start` of its row."""
    name = found["key"].strip("\"'")
    value = (level.keys.value(name) if level.keys else None) or UNKNOWN
    level.seen.add(name)
    at = start + found.end()
    rest = row.raw[at:].rstrip(" \t")
    if found.re is not KEY:
        low, high = start + found.start("colon"), start + found.end("colon")
        sign = row.raw[low:high].strip(_SPACE)
        if rest[:1] == "#":
            high = low + len(row.raw[low:high].rstrip(" "))
        new = ": " if rest and rest[0] != "#" else ":"
        state.tell("separator", row, low, (Edit(row.number, low, high, new),), sign)
    blank = len(rest) - len(rest.lstrip(" \t"))
    rest, at = rest[blank:], at + blank
    is_comment = rest[:1] == "#" and (rest[1:2] in ("", " ", "\t") or not value.is_text)
    if not rest or is_comment:
        state.pending = Pending(value, level.indent, name, is_item=False)
        return
    if rest[0] == "&" and re.fullmatch(r"&[\w-]+", rest, re.ASCII) and (rest[1:] in state.aliases or not value.kind):
        state.pending = Pending(value, level.indent, name, is_item=False)
        return
    site = Site(name, value, False, state.anchors, state.aliases)
    if value.item and not value.kind and DASH.match(rest):
        low = row.raw.rindex(":", 0, at) + 1
        column = level.indent + 2
        state.tell("dash", row, at, (Edit(row.number, low, at, "\n" + " " * column),), "-")
        state.levels.append(Level(column, item=value.item, name=name))
        dash = DASH.match(rest)
        piece = Piece(row.number, at + (dash.end() if dash else 0), rest[dash.end() if dash else 0 :])
        _value(state, row, piece, Site("", value.item, True, state.anchors, state.aliases))
        return
    _value(state, row, Piece(row.number, at, rest), site)


def _value(state: State, row: Row, piece: Piece, site: Site) -> None:
    level = state.levels[-1]
    state.at = row.number + 1
    take(state, piece, site, level.indent)


def _text(state: State, row: Row) -> None:
    """A row that is neither key nor item, and goes on from no value."""
    pending = state.pending
    if pending is None:
        return
    item = pending.value.item
    if item is not None and not pending.value.kind:
        if not item.kind:
            return
        state.pending = None
        column = row.width if pending.column <= row.width and not row.is_odd else pending.column + 2
        state.levels.append(Level(column, item=item, name=pending.key))
        state.tell("dash", row, row.lead, (Edit(row.number, 0, row.lead, " " * column + "- "),))
        state.begun.append((row.number, column))
        _value(state, row, Piece(row.number, row.lead, row.body), Site("", item, True, state.anchors, state.aliases))
    elif pending.value.kind:
        state.pending = None
        if row.width <= pending.column or row.is_odd:
            state.indent(row, max(row.width, pending.column + 2))
        site = Site(pending.key, pending.value, pending.is_item, state.anchors, state.aliases)
        state.at = row.number + 1
        take(state, Piece(row.number, row.lead, row.body), site, pending.column)
