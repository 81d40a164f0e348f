"""Where a key or an item belongs that begins in a row: the list or mapping it stands in or opens, and its column.

What stands below is looked at where the row alone does not tell; nothing is read and nothing told.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from brochure.slips.grammar import UNKNOWN, Keys, Value
from brochure.slips.levels import Level, is_own_name, list_level, suits
from brochure.slips.rows import BELOW_ZERO, DASH, KEY, ODD, Row
from brochure.slips.state import Pending, State

_SPACE = f" \t{ODD}"
_TYPE = re.compile(rf"[\"']?type[\"']?[{_SPACE}]*[:：;=]?[{_SPACE}]*[\"']?([\w-]+)")
#: How far a collection is looked through, in rows.
_FAR = 40


def kind_of(state: State, row: Row, rest: str, column: int) -> str:
    """Return the type of the block that begins in a row, wherever in it that stands."""
    if found := _TYPE.match(rest):
        return found[1]
    for each in state.rows[row.number + 1 : row.number + _FAR]:
        if each.body and each.width < column:
            break
        if each.width == column and (found := _TYPE.match(each.body)):
            return found[1]
    return ""


def list_of(state: State, row: Row, key: str | None) -> Level | None:
    """Return the list an item belongs to, opened if this is its first."""
    pending, state.pending = state.pending, None
    is_nested = pending and pending.is_item and row.width > pending.column
    if pending and (is_nested or (pending.value is UNKNOWN and row.width >= pending.column)):
        state.levels.append(Level(row.width, item=UNKNOWN, name=pending.key))
        return state.levels[-1]
    if pending and pending.value.item:
        opened = Level(0, item=pending.value.item, name=pending.key)
        is_below = row.width >= pending.column
        if is_below or suits(opened, key) or not any(suits(each, key) for each in state.levels):
            opened.indent = _first_dash(state, row, pending.column) if is_below else pending.column + 2
            state.levels.append(opened)
            return opened
    blocks = next((each for each in state.levels if each.name == "blocks" and each.item), None)
    if blocks and key and blocks.indent == row.width and not row.is_odd:
        start = row.lead + 2
        if kind_of(state, row, row.raw[start:], start):
            return blocks  # its type need not come first
    return list_level(state.levels, key, row.widths)


def is_bullet(state: State, row: Row) -> bool:
    """Whether a sign at a line's beginning stands for the dash of an item."""
    if state.pending:
        return state.pending.value.item is not None
    lists = [each for each in state.levels if each.item is not None]
    if BELOW_ZERO.match(row.body):
        return any(each.indent == row.width for each in lists)
    if any(abs(each.indent - row.width) <= 1 for each in lists):
        return True
    return bool(lists) and lists[-1].item is not None and bool(lists[-1].item.kind)


def is_keyed(level: Level, name: str, is_whole: bool) -> bool:
    """Whether what an item begins with is its first key, and no text with a colon in it."""
    item = level.item
    assert item is not None
    if item.keys is None:
        return False
    if name in item.keys.known:
        return True
    return is_whole and (not item.kind or bool(get_close_matches(name.lower(), list(item.keys.known), 1, 0.7)))


def _first_dash(state: State, row: Row, column: int) -> int:
    """Return the column of a list's dashes: its first one's, unless most of the others stand one beside it."""
    own = KEY.match(row.body, 2)
    begun = row.body[: own.end()] if own else ""
    counts: dict[int, int] = {}
    for each in state.rows[row.number : row.number + 2 * _FAR]:
        if not each.body or each.is_comment or each.is_odd:
            continue
        if each.number > row.number and (each.width < column or (each.width == column and _ends(state, each))):
            break
        if not DASH.match(each.body):
            if not begun and KEY.match(each.body):
                break
        elif not begun or each.body.startswith(begun):
            counts[each.width] = counts.get(each.width, 0) + 1
    below = state.below(row)
    if own and below and row.width != column + 2 and max(counts.values(), default=0) <= 1:
        is_beside = abs(below.width - row.width - 2) == 1 and below.width > column + 1
        if is_beside and KEY.match(below.body):
            return below.width - 2  # its own keys tell
    return _usual(counts, row, column)


def _ends(state: State, row: Row) -> bool:
    """Whether a row in the column of a list's own key is another key beside it."""
    if DASH.match(row.body):
        return False
    key, level = KEY.match(row.body), state.levels[-1]
    return key is None or (level.knows(key["key"]) and key["key"] not in level.seen) or row.width > 0


def first_key(state: State, row: Row, column: int) -> int:
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


def misplaced(state: State, pending: Pending, name: str, row: Row) -> Level | None:
    """Return the mapping that begins where none was expected: an item without its dash, or one nobody knows."""
    item = pending.value.item
    if item and item.keys and name in item.keys.known and (pending.key != "blocks" or name == "type"):
        if row.width <= pending.column and any(each.knows(name) and name not in each.seen for each in state.levels):
            return None
        below = state.below(row) or row
        if row.width <= pending.column:
            column = pending.column + 2
        else:
            column = row.width if below.width > row.width else max(row.width - 2, pending.column)
        parent = Level(column, item=item, name=pending.key)
        state.levels.append(parent)
        keys = state.grammar.block(kind_of(state, row, row.body, column + 2)) if pending.key == "blocks" else item.keys
        level = Level(column + 2, keys, name=parent.name)
        level.lacks_dash = True
        return level
    if row.width <= pending.column or pending.value.kind:
        return None
    if any(each.knows(name) and name not in each.seen for each in state.levels):
        return None
    return Level(row.width, Keys(each=UNKNOWN))


def may_open(state: State, pending: Pending, name: str, row: Row) -> bool:
    """Return whether a key is the first of the mapping that is to come."""
    keys = pending.value.keys
    assert keys is not None
    if row.width <= pending.column:
        return keys.each is not None and not pending.is_item and is_own_name(state.levels, name)
    if name in keys.known or pending.is_item:
        return True
    return keys.each is not None and not any(each.indent in row.widths and each.knows(name) for each in state.levels)


def lacks_dash(state: State, level: Level, name: str) -> bool:
    """Whether a key begins another item: the one the item before began with, which is there already."""
    if level.lacks_dash:
        return True
    if len(state.levels) < 2 or state.levels[-2].item is None or name not in level.seen:
        return False
    return name == level.first and (name == "type" or len(level.seen) > 1)


def value_of(level: Level, name: str) -> Value:
    """Return what stands under a key, or under the one it nearly is."""
    if level.keys is None:
        return UNKNOWN
    if (found := level.keys.value(name)) is not None:
        return found
    near = get_close_matches(name, list(level.keys.known), 1, 0.7)
    return level.keys.known[near[0]] if near else UNKNOWN
