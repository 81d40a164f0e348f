"""A row that begins something: a key or an item, put where it belongs, and the value behind it.

Knows what is open around the row; what goes on below it is taken in elsewhere.
"""

from __future__ import annotations

import re

from brochure.slips.fault import Piece, Site
from brochure.slips.going import take
from brochure.slips.grammar import UNKNOWN
from brochure.slips.levels import Level, key_level
from brochure.slips.placing import (
    first_key,
    is_bullet,
    is_keyed,
    kind_of,
    lacks_dash,
    list_of,
    may_open,
    misplaced,
    value_of,
)
from brochure.slips.rows import (
    BULLET,
    DAMAGED,
    DASH,
    FLOW,
    KEY,
    LACKING,
    NUMBERED,
    ODD,
    REMARK,
    Row,
    is_whole,
    name_of,
)
from brochure.slips.slip import Edit
from brochure.slips.state import Pending, State
from brochure.slips.sublists import sublist

_SPACE = f" \t{ODD}"
_ANCHOR = re.compile(r"&[\w-]+", re.ASCII)
#: A value, and behind it a key with a value of its own; neither has quotes.
_SECOND = re.compile(r"([^\"'{\[|>:#]*[^\"'{\[|>:#,，;\s])[,，;]?\s+([a-z_]+):[ \t]+[^:]+")


def begin(state: State, row: Row) -> None:
    """Read a row that goes on from nothing above it."""
    body = row.body
    if state.is_aside(row):
        _aside(state, row)
    elif dash := DASH.match(body):
        _item(state, row, dash.end())
    elif (bullet := BULLET.match(body)) and is_bullet(state, row):
        _item(state, row, bullet.end())
    elif found := state.key(row):
        _key(state, row, found)
    elif row.number == state.dashless or (state.pending is None and (state.is_numbered(row) or state.is_flow(row))):
        number = NUMBERED.match(body)
        _item(state, row, number.end() if number else 0)
    elif state.pending is None and row.number and state.rows[row.number - 1].is_comment:
        above = state.rows[row.number - 1]  # a comment that went on to a second line
        state.tell("remark", row, row.lead, (Edit(row.number, 0, row.lead, above.raw[: above.lead] + "# "),))
    else:
        _text(state, row)


def _aside(state: State, row: Row) -> None:
    """A line that is no part of the edition."""
    if remark := REMARK.match(row.body):
        edits = [Edit(row.number, row.lead, row.lead + remark.end(), "# ")]
        if row.body.endswith("-->"):
            end = row.lead + len(row.body)
            edits.append(Edit(row.number, end - 3, end, ""))
        state.tell("remark", row, row.lead, tuple(edits))
    elif not (row.body == "..." and state.below(row) is None):  # else YAML's own end
        state.tell("divider", row, row.lead, (Edit(row.number, 0, 0, None),))


def _item(state: State, row: Row, length: int) -> None:
    """An item whose dash, or what stands for it, takes `length` characters."""
    rest = row.body[length:]
    key = KEY.match(rest)
    if key is None or not is_whole(key["key"]):
        key = DAMAGED.match(rest) or key
    if key is None and (lacking := LACKING.match(rest)) and state.begins_item(lacking["key"], row):
        key = lacking
    name = name_of(key["key"]) if key else None
    flow = FLOW.match(rest)
    level = list_of(state, row, flow["key"] if flow else name)
    if level is None or level.item is None:
        state.pending = None
        return
    state.pop_to(level)
    if row.width >= level.indent + 2 and name is None and (inner := sublist(state, row, level)):
        level = inner
    item = level.item or UNKNOWN
    start = row.lead + length
    if DASH.match(row.body):
        moved = state.indent(row, level.indent)
    else:
        edits = (Edit(row.number, 0, start, " " * level.indent + "- "),)
        state.tell("dash", row, row.lead, edits, row.body[:length].strip(_SPACE))
        moved = level.indent + 2 - start
    state.shift(row, level)
    state.begun.append((row.number, level.indent))
    column = start + moved
    if not rest or (rest[0] == "#" and rest[1:2] in ("", " ")):
        state.pending = Pending(item, level.indent, "", is_item=True)
        return
    if key and name and item.keys and is_keyed(level, name, key.re is KEY):
        keys = item.keys
        if level.name == "blocks":
            keys = state.grammar.block(kind_of(state, row, rest, column - moved))
        inner = Level(column, keys, name=level.name)
        inner.first = name
        state.levels.append(inner)
        _pair(state, row, start, key, inner)
        return
    _value(
        state,
        row,
        Piece(row.number, start, rest),
        state.site("", item, state.levels[-1].indent, is_item=True),
    )


def _key(state: State, row: Row, found: re.Match[str]) -> None:
    """A key, behind no dash."""
    name = name_of(found["key"])
    pending, state.pending = state.pending, None
    level: Level | None = None
    if pending and pending.value.keys and may_open(state, pending, name, row):
        keys = pending.value.keys
        if pending.is_item and state.levels[-1].name == "blocks":
            keys = state.grammar.block(kind_of(state, row, row.body, row.width))
        column = first_key(state, row, pending.column)
        level = Level(column, keys, name=state.levels[-1].name if pending.is_item else pending.key)
        level.first = name
        state.levels.append(level)
    elif pending and (level := misplaced(state, pending, name, row)):
        state.levels.append(level)
    else:
        level = key_level(state.levels, name, row.widths)
    if level is None or (
        level is state.levels[0] and len(state.levels) > 1 and not level.knows(name) and state.is_known(name)
    ):
        return
    state.pop_to(level)
    if lacks_dash(state, level, name):
        parent = state.levels[-2]
        state.tell("dash", row, row.lead, (Edit(row.number, 0, row.lead, " " * parent.indent + "- "),))
        state.begun.append((row.number, parent.indent))
        state.levels.pop()
        is_block = parent.name == "blocks"
        within = state.grammar.block(kind_of(state, row, row.body, level.indent)) if is_block else level.keys
        level = Level(parent.indent + 2, within, name=parent.name)
        level.first = name
        state.levels.append(level)
    elif level.knows(name) or level.is_named_freely or level.indent in row.widths:
        state.indent(row, level.indent)
    _pair(state, row, row.lead, found, level)


def _pair(state: State, row: Row, start: int, found: re.Match[str], level: Level) -> None:
    """Read a key and what stands behind it; the key begins at character `start` of its row."""
    name = name_of(found["key"])
    if level.knows(name.lower()) and not level.knows(name):
        name = name.lower()
    if level.knows(name) and found["key"].strip("\"'") != name:
        key = Edit(row.number, start + found.start("key"), start + found.end("key"), name)
        state.tell("key", row, key.start, (key,), name)
    value = value_of(level, name)
    if name in level.seen:
        state.twice.append((row.number, level.seen[name]))
    level.seen[name] = row.number
    if level.name == "facts" and level.is_named_freely:
        state.names.facts.add(name)
    at = start + found.end()
    rest = row.raw[at:].rstrip(" \t")
    if found.re is not KEY:
        _separate(state, row, (start + found.start("colon"), start + found.end("colon")), rest)
    blank = len(rest) - len(rest.lstrip(" \t"))
    rest, at = rest[blank:], at + blank
    is_comment = rest[:1] == "#" and (rest[1:2] in ("", " ", "\t") or not value.is_text)
    is_anchor = bool(_ANCHOR.fullmatch(rest)) and (rest[1:] in state.aliases or not value.kind)
    if not rest or is_comment or is_anchor:
        state.pending = Pending(value, level.indent, name, is_item=False)
    elif value.item and not value.kind and (dash := DASH.match(rest)):
        column = level.indent + 2
        state.tell("dash", row, at, (Edit(row.number, at - blank, at, "\n" + " " * column),), "-")
        state.levels.append(Level(column, item=value.item, name=name))
        piece = Piece(row.number, at + dash.end(), rest[dash.end() :])
        _value(state, row, piece, state.site("", value.item, column, is_item=True))
    elif value.kind and (second := _second(rest, level)):
        state.tell("joined", row, at + second.start(2), (_parted(row, at, second, level.indent),), second[2])
        level.seen[second[2]] = row.number
    else:
        _value(state, row, Piece(row.number, at, rest), state.site(name, value, level.indent))


def _separate(state: State, row: Row, colon: tuple[int, int], rest: str) -> None:
    """Tell of what stands in a colon's place."""
    low, high = colon
    sign = row.raw[low:high].strip(_SPACE)
    if rest[:1] == "#":
        high = low + len(row.raw[low:high].rstrip(" "))
    new = ": " if rest and rest[0] != "#" else ":"
    state.tell("separator", row, low, (Edit(row.number, low, high, new),), sign)


def _second(text: str, level: Level) -> re.Match[str] | None:
    """Return where a second key of the same mapping stands on the line of the first, which is still to come."""
    found = _SECOND.fullmatch(text)
    return found if found and level.knows(found[2]) and found[2] not in level.seen else None


def _parted(row: Row, at: int, second: re.Match[str], column: int) -> Edit:
    return Edit(row.number, at + second.end(1), at + second.start(2), "\n" + " " * column)


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
        if not item.kind and not FLOW.match(row.body):
            return
        state.pending = None
        column = row.width if pending.column <= row.width and not row.is_odd else pending.column + 2
        state.levels.append(Level(column, item=item, name=pending.key))
        number = NUMBERED.match(row.body)
        start = row.lead + (number.end() if number else 0)
        state.tell("dash", row, row.lead, (Edit(row.number, 0, start, " " * column + "- "),))
        state.begun.append((row.number, column))
        piece = Piece(row.number, start, row.raw[start:].rstrip(" \t"))
        _value(state, row, piece, state.site("", item, column, is_item=True))
    elif pending.value.kind:
        state.pending = None
        if row.width <= pending.column or row.is_odd:
            state.indent(row, max(row.width, pending.column + 2))
        site = state.site(pending.key, pending.value, pending.column, is_item=pending.is_item)
        state.at = row.number + 1
        take(state, Piece(row.number, row.lead, row.body), site, pending.column)
