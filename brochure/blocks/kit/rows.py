"""Items of a block in rows: how many stand side by side, how wide each is, and the ways a theme would have it.

A way is written as how many stand in each row: ``2 2``, ``3 2``, ``1 1 1 1``. Knows no item.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.room import Room
from brochure.model.geometry import ROUNDING
from brochure.model.stack import Glue, Part, Row, Stack

T = TypeVar("T")

#: How many stand in each row.
Shape = tuple[int, ...]


def shape_of(words: str) -> Shape | None:
    """Return how many stand in each row of ``3 2``; None where it is not written so."""
    found = words.split()
    is_right = bool(found) and all(each.isascii() and each.isdigit() and 0 < int(each) < 100 for each in found)
    return tuple(int(each) for each in found) if is_right else None


def ways(room: Room, block: Block, count: int, least: str, gutter: str = "gutter") -> tuple[Shape, ...]:
    """Return the ways the theme has for `count` items of a block, by its id or else its type, in the theme's order.

    Those in which a cell would be narrower than the theme's measure `least` are none; where no way is left the
    block has its own, the empty one.
    """
    arrange = room.setting.theme.arrange
    told = next((arrange[name] for name in (block.id, room.kind) if name in arrange), ())
    found = [shape for words in told if (shape := shape_of(words)) and sum(shape) == count]
    fitting = [
        shape
        for shape in found
        if max(shape) == 1 or cell_width(room, max(shape), gutter) >= room.setting.measure(least) - ROUNDING
    ]
    return tuple(dict.fromkeys(fitting)) or ((),)


def columns_of(room: Room, count: int, least: str, gutter: str = "gutter") -> int:
    """Return into how many columns `count` cards go when none may be narrower than the theme's measure `least`.

    Rows are as even as they can be: four cards of which three would fit stand two by two.
    """
    between = room.setting.measure(gutter)
    fit = int((room.width + between) / (room.setting.measure(least) + between) + 1e-6)
    rows_needed = -(-count // max(fit, 1))
    return max(-(-count // max(rows_needed, 1)), 1)


def cell_width(room: Room, columns: int, gutter: str = "gutter") -> float:
    """Return the width of one of `columns` equal cells with the theme's measure `gutter` between them, in points."""
    return (room.width - room.setting.measure(gutter) * (columns - 1)) / columns


def even(count: int, columns: int) -> Shape:
    """Return rows of `columns`, the last with what is left."""
    left = count % columns
    return (columns,) * (count // columns) + ((left,) if left else ())


def parted(items: Sequence[T], shape: Shape) -> Iterator[Sequence[T]]:
    """Yield the items of each row."""
    start = 0
    for many in shape:
        yield items[start : start + many]
        start += many


def rows(room: Room, cards: Sequence[Stack], shape: Shape, gap: Glue, gutter: str = "gutter") -> tuple[Part, ...]:
    """Lay equal cards in rows, as many in each as `shape` says; the cards of a row are set to one height."""
    step = cell_width(room, max(shape), gutter) + room.setting.measure(gutter) if shape else 0.0
    parts: list[Part] = []
    for row in parted(cards, shape):
        if parts:
            parts.append(gap)
        parts.append(Row(tuple((index * step, card) for index, card in enumerate(row))))
    return tuple(parts)
