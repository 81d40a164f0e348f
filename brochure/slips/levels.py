"""The collections that are open at a line, and which of them a key or a dash belongs to, wherever it was pasted.

Knows the grammar's keys; knows nothing of values.
"""

from __future__ import annotations

from collections.abc import Sequence

from brochure.slips.grammar import Keys, Value


class Level:
    """One open collection: the column of its keys or dashes, and what can stand in it.

    `keys` is None for a list, whose items are of `item`; `seen` are the keys met, with their rows. `first` is the key
    an item began with, which `lacks_dash` where nothing but that key tells of the item.
    """

    __slots__ = ("first", "indent", "item", "keys", "lacks_dash", "name", "seen")

    def __init__(self, indent: int, keys: Keys | None = None, item: Value | None = None, name: str = "") -> None:
        self.indent = indent
        self.keys = keys
        self.item = item
        self.name = name
        self.first = ""
        self.seen: dict[str, int] = {}
        self.lacks_dash = False

    def knows(self, key: str) -> bool:
        """Whether a key is one of the grammar's here; names of the editor's own are not known."""
        return self.keys is not None and key in self.keys.known

    @property
    def is_named_freely(self) -> bool:
        """Whether keys here are the editor's own names."""
        return self.keys is not None and self.keys.each is not None


def key_level(levels: Sequence[Level], key: str, widths: Sequence[int]) -> Level | None:
    """Return the open mapping that a key at one of `widths` belongs to; None where it can belong to none."""
    inward = [each for each in reversed(levels) if each.keys is not None]
    if not inward:
        return None
    exact = next((each for width in widths for each in inward if each.indent == width), None)
    if exact and exact.is_named_freely:
        return exact
    if inward[0].is_named_freely and is_own_name(levels, key):
        return inward[0]
    if exact and exact.knows(key) and key not in exact.seen:
        return exact
    fresh = [each for each in inward if each.knows(key) and key not in each.seen]
    if exact:
        deeper = [each for each in fresh if each.indent > exact.indent]
        return _nearest(deeper, widths[0]) or exact
    return _nearest(fresh, widths[0]) or _nearest([each for each in inward if each.knows(key)], widths[0])


def is_own_name(levels: Sequence[Level], key: str) -> bool:
    """Whether a key that has lost its indent is a name of the editor's own, and nothing like a key at the top."""
    if any(each.knows(key) for each in levels):
        return False
    if not (key.isascii() and key.islower()):
        return True
    from difflib import get_close_matches  # noqa: PLC0415 (few names are asked for)

    known = levels[0].keys.known if levels[0].keys else ()
    return not get_close_matches(key, list(known), 1, 0.6)


def list_level(levels: Sequence[Level], key: str | None, widths: Sequence[int]) -> Level | None:
    """Return the open list that an item at one of `widths` belongs to, which begins with `key` or is a text."""
    inward = [each for each in reversed(levels) if each.item is not None]
    exact = next((each for width in widths for each in inward if each.indent == width), None)
    suited = [each for each in inward if suits(each, key)]
    if exact and (exact in suited or not suited):
        return exact
    return _nearest(suited, widths[0]) or _nearest(inward, widths[0])


def suits(level: Level, key: str | None) -> bool:
    """Whether an item that begins with `key`, or is a text, can stand in a list."""
    item = level.item
    if item is None:
        return False
    if key is not None and item.keys is not None and key in item.keys.known:
        return level.name != "blocks" or key in ("type", "id")
    return bool(item.kind) and (key is None or not key.isascii() or item.keys is None)


def _nearest(levels: Sequence[Level], width: int) -> Level | None:
    return min(levels, key=lambda each: abs(each.indent - width), default=None)
