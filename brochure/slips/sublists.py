"""Items below an item that is a text alone: YAML takes them for more of its text, where two keys are wanted.

``- 손님`` with dashes below it becomes ``- text: 손님`` and ``items:``, in whatever block has such items.
"""

from __future__ import annotations

from brochure.slips.grammar import Value
from brochure.slips.levels import Level
from brochure.slips.rows import DASH, Row
from brochure.slips.slip import Edit
from brochure.slips.state import State


def sublist(state: State, row: Row, level: Level) -> Level | None:
    """Return the list that a deeper dash begins below an item of `level`, opened and told; None where none can be."""
    item = level.item
    if item is None or not item.kind or not state.begun or state.begun[-1][1] != level.indent:
        return None
    text, items = _keys(item)
    above = state.rows[state.begun[-1][0]]
    dash = DASH.match(above.body)
    if not text or not items or not dash:
        return None
    column = level.indent + 2
    edits = [Edit(row.number, 0, 0, f"{' ' * column}{items}:\n")]
    if above.body.startswith(f"{text}: ", dash.end()):
        pass
    elif above.body[dash.end() : dash.end() + 1] in ("", *"\"'{[|>#"):
        return None
    else:
        edits.insert(0, Edit(above.number, above.lead + 1, above.lead + dash.end(), f" {text}: "))
        if above.body.endswith(":"):
            end = above.lead + len(above.body)
            state.faults[:] = [each for each in state.faults if (each.rule, each.piece.line) != ("colon", above.number)]
            edits.append(Edit(above.number, end - 1, end, ""))
    state.tell("sublist", row, row.lead, tuple(edits))
    inner = Level(max(row.width, column), item=_items(item, items), name=items)
    state.levels.append(inner)
    return inner


def _keys(item: Value) -> tuple[str, str]:
    """The keys an item has for its text and for the items below it."""
    known = item.keys.known.items() if item.keys else ()
    text = next((key for key, value in known if value.is_text), "")
    items = next((key for key, value in known if value.item), "")
    return text, items


def _items(item: Value, key: str) -> Value | None:
    return item.keys.known[key].item if item.keys else None
