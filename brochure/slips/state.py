"""Where a reader of raw lines stands: the rows, what is open around the next one, and what was met so far.

Knows how a line reads as structure when it is damaged; knows nothing of what is wrong with values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brochure.read.facts import BUILT_IN
from brochure.slips.fault import Fault, Names, Piece, Site
from brochure.slips.grammar import Grammar, Keys, Value
from brochure.slips.levels import Level, is_own_name, suits
from brochure.slips.rows import (
    BELOW_ZERO,
    BULLET,
    DAMAGED,
    DASH,
    DIVIDER,
    FLOW,
    KEY,
    LACKING,
    NUMBERED,
    OWN,
    REMARK,
    Row,
    is_whole,
    name_of,
)
from brochure.slips.slip import Edit

_ANCHOR = re.compile(r"&([\w-]+)", re.ASCII)
_ALIAS = re.compile(r"\*([\w-]+)", re.ASCII)
_SPACE = frozenset(("", " "))
#: The columns in which keys at the top can stand.
_OUTER = 4


class Pending:
    """A key or dash with nothing behind it: what may stand below it, and the column it stands in."""

    __slots__ = ("column", "is_item", "key", "value")

    def __init__(self, value: Value, column: int, key: str, *, is_item: bool) -> None:
        self.value = value
        self.column = column
        self.key = key
        self.is_item = is_item


class State:
    """What is open at row `at`; `faults` is what was met, in order.

    `begun` tells where blocks and items begin, as rows and the columns of their dashes; `twice` the rows of keys that
    stood before in the same mapping, and where; `bodies` the column that each line of a text on lines of its own is
    indented to.
    """

    def __init__(self, rows: list[Row], grammar: Grammar, text: str) -> None:
        self.rows = rows
        self.grammar = grammar
        self.at = 0
        self.faults: list[Fault] = []
        self.levels = [Level(_top(rows, grammar.top), grammar.top)]
        self.pending: Pending | None = None
        self.begun: list[tuple[int, int]] = []
        self.twice: list[tuple[int, int]] = []
        self.bodies: dict[int, int] = {}
        #: The row that begins an item though nothing in it says so.
        self.dashless = -1
        anchors = frozenset(_ANCHOR.findall(text)) if "&" in text else frozenset()
        self.aliases = frozenset(_ALIAS.findall(text)) if "*" in text else frozenset()
        self.names = Names(anchors, self.aliases, set(BUILT_IN))

    def site(self, key: str, value: Value, column: int, *, is_item: bool = False) -> Site:
        """Return where a value stands that goes on behind `column`."""
        return Site(key, value, column, is_item, self.names)

    def tell(self, rule: str, row: Row, at: int, edits: tuple[Edit, ...] = (), what: str = "") -> None:
        """Note a fault at a character of a row."""
        self.faults.append(Fault(rule, Piece(row.number, 0, row.raw), at, edits, what))

    def indent(self, row: Row, column: int) -> int:
        """Note that a row should begin in `column`, unless it does; return by how much it moves."""
        if row.is_odd or row.width != column:
            rule = "indent" if row.is_odd else "place"
            odd = next((at for at, each in enumerate(row.raw[: row.lead]) if each != " "), 0)
            what = f"U+{ord(row.raw[odd]):04X}" if row.is_odd else ""
            edits = (Edit(row.number, 0, row.lead, " " * column),)
            self.tell(rule, row, odd if row.is_odd else row.lead, edits, what)
        return column - row.lead

    def shift(self, row: Row, level: Level) -> None:
        """Move all rows of the item that begins in `row` along with it, where they keep their distance to it."""
        below, target = self.below(row), level.indent
        delta = target - row.width
        if row.is_odd or not delta or below is None or below.is_odd or DASH.match(below.body):
            return
        if below.width != row.width + 2:
            return
        for at in range(row.number + 1, len(self.rows)):
            each = self.rows[at]
            if not each.body or each.is_odd:
                continue
            if each.width <= row.width or (each.width == target and DASH.match(each.body)):
                return
            if each.width == target + 2 and (key := KEY.match(each.body)) and _has(level, key["key"]):
                return  # only the first rows have moved
            width = each.width + delta
            self.tell("place", each, each.lead, (Edit(at, 0, each.lead, " " * width),))
            self.rows[at] = each._replace(width=width, widths=(width,))

    def below(self, row: Row) -> Row | None:
        """Return the next row that is neither blank nor a comment."""
        for at in range(row.number + 1, len(self.rows)):
            if self.rows[at].body and not self.rows[at].is_comment:
                return self.rows[at]
        return None

    def is_known(self, key: str) -> bool:
        """Whether a key is one of the grammar's in anything that is open."""
        return any(each.knows(key) for each in self.levels)

    def pop_to(self, level: Level) -> None:
        """Close everything within a level."""
        del self.levels[self.levels.index(level) + 1 :]

    def is_structure(self, row: Row, *, in_lines: bool = False) -> bool:
        """Whether a line begins a key or an item of what is open, be it damaged or indented wrongly.

        Among a text's lines (`in_lines`) a dash may well be the text's own.
        """
        inner = self.levels[-1]
        name, colon, rest = row.body.partition(":")
        is_key = colon and rest[:1] in _SPACE and inner.knows(name) and (not in_lines or row.width == inner.indent)
        if is_key or self.is_aside(row, in_lines=in_lines):
            return True
        if dash := DASH.match(row.body) or BULLET.match(row.body):
            if any(each.item is not None and each.indent in row.widths for each in self.levels):
                return True
            if row.body[0] == "-" or not in_lines:
                return self._is_item(row, dash.end(), in_lines=in_lines)
        if (found := self.key(row)) and found.re is KEY:
            return self._is_key(row, name_of(found["key"]), in_lines=in_lines)
        if found:
            return found.re is not OWN or not in_lines
        return not in_lines and (self.is_numbered(row) or self.is_flow(row))

    def is_aside(self, row: Row, *, in_lines: bool = False) -> bool:
        """Whether a line is no part of the edition: one drawn between parts, a remark meant as a comment, YAML's marks.

        Among a text's lines (`in_lines`) it is the text's own, unless a key or an item follows.
        """
        if not (DIVIDER.fullmatch(row.body) or REMARK.match(row.body)):
            return False
        if not in_lines:
            return True
        below = self.below(row)
        return below is None or self.is_structure(below, in_lines=True)

    def _is_item(self, row: Row, at: int, *, in_lines: bool) -> bool:
        """Whether a dash or bullet that stands in no list's column, with its words from `at` on, is an item's."""
        if key := KEY.match(row.body, at) or FLOW.match(row.body, at):
            return any(each.item.keys and suits(each, key["key"]) for each in self.levels if each.item)
        return self._is_near_item(row, in_lines=in_lines)

    def _is_key(self, row: Row, name: str, *, in_lines: bool) -> bool:
        """Whether what reads as a key is one of something open, and no text with a colon in it."""
        if any(
            each.knows(name) and (not in_lines or name not in each.seen or name == each.first) for each in self.levels
        ):
            return True
        if self.levels[-1].is_named_freely and not in_lines and is_own_name(self.levels, name):
            return True
        exact = [each for each in self.levels if each.keys is not None and each.indent in row.widths]
        if name.isascii() and name.replace("-", "_").isidentifier():
            is_pasted = in_lines and self.is_known(name) and not any(each.knows(name) for each in exact)
            return bool(exact) and not is_pasted
        if any(each.is_named_freely for each in exact):
            return True
        return not in_lines and not row.is_odd and any(each.indent > 0 for each in exact)

    def key(self, row: Row) -> re.Match[str] | None:
        """Return the key a row begins with: one as YAML has it, or one whose colon is damaged where it can stand."""
        found = KEY.match(row.body)
        if found and is_whole(found["key"]):
            return found
        return self._damaged(row) or found

    def begins_item(self, key: str, row: Row) -> bool:
        """Whether items of the list in a row's column, which are no texts, can begin with a key."""
        pending = self.pending.value.item if self.pending else None
        items = [each.item for each in self.levels if each.item and each.indent in row.widths]
        return any(
            each is not None and not each.kind and each.keys is not None and key in each.keys.known
            for each in (pending, *items)
        )

    def _damaged(self, row: Row) -> re.Match[str] | None:
        if (found := DAMAGED.match(row.body)) and self._has_room(found["key"], row):
            return found
        if (found := LACKING.match(row.body)) and self._lacks_colon(found["key"], row):
            return found
        inner = self.levels[-1]
        if inner.is_named_freely and inner.indent in row.widths:
            return OWN.match(row.body)
        return None

    def is_numbered(self, row: Row) -> bool:
        """Whether a row begins with a number in the column of the innermost list's dashes, and could be an item."""
        inner = self.levels[-1]
        is_here = inner.item is not None and bool(inner.item.kind) and inner.indent in row.widths
        return is_here and NUMBERED.match(row.body) is not None

    def is_flow(self, row: Row) -> bool:
        """Whether a row is a mapping on one line, in the column of a list of such."""
        found = FLOW.match(row.body)
        return found is not None and any(
            each.item and each.item.keys and each.indent in row.widths and found["key"] in each.item.keys.known
            for each in self.levels
        )

    def _is_near_item(self, row: Row, *, in_lines: bool) -> bool:
        """Whether a dash that stands elsewhere is one of the innermost list's: within a text only close to it."""
        level = next((each for each in reversed(self.levels) if each.item is not None), None)
        if level is None or level.item is None or not level.item.kind or BELOW_ZERO.match(row.body):
            return False
        return abs(row.width - level.indent) <= (1 if in_lines else 3) or (not in_lines and row.width < level.indent)

    def _has_room(self, key: str, row: Row) -> bool:
        """Whether a key can stand in something open: the grammar's anywhere, the editor's own in its column."""
        if any(each.knows(key) and key not in each.seen for each in self.levels):
            return True
        pending = self.pending
        if pending and pending.value.keys and pending.value.keys.value(key):
            return row.width > pending.column
        return any(each.is_named_freely and each.indent in row.widths for each in self.levels)

    def _lacks_colon(self, key: str, row: Row) -> bool:
        """Whether a word in a key's column is a key that is still to come."""
        return any(each.knows(key) and key not in each.seen and each.indent in row.widths for each in self.levels)


def _has(level: Level, key: str) -> bool:
    """Whether items of a list have a key."""
    return level.item is not None and level.item.keys is not None and key in level.item.keys.known


def _top(rows: Sequence[Row], top: Keys) -> int:
    """The column the keys at the top stand in: the outermost of all that are some."""
    found = [
        each.width
        for each in rows
        if each.width < _OUTER and not each.is_odd and (key := KEY.match(each.body)) and key["key"] in top.known
    ]
    return min(found, default=0)
