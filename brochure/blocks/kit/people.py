"""Everyone at once: a small person for each of those a block counts, in the ink of their group.

One mark is one person.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brochure.model.geometry import MM, Point
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Shape, Step, Tag
from brochure.model.stack import Box

#: A person: the head's radius, the shoulders', and how tall both are together, in points.
HEAD, SHOULDERS, TALL = 0.78 * MM, 1.35 * MM, 2.93 * MM
#: From one row to the next, and the least from one person to the next, in points.
ROW, NARROWEST = 4.9 * MM, 3.2 * MM
#: From one person to the next at most: farther apart they are no crowd.
WIDEST = 5.6 * MM
#: Fewer than these stand in one row.
FEW = 12
#: More than these are a texture, and a mark would have to mean several people.
MOST = 90
#: What makes a quarter of a circle of one Bézier curve.
_KAPPA = 0.5522847498


class Group(Struct, frozen=True):
    """So many people of one ink."""

    count: int
    ink: Ink


def crowd(groups: Sequence[Group], width: float, tags: tuple[Tag, ...] | None) -> Box | None:
    """Draw all people of `groups` over `width` points, column by column; None if they are too many or none.

    They stand in two rows, in one where they are few, and in more where two would be too crowded. They are an
    artifact where `tags` is None, else one figure.
    """
    total = sum(group.count for group in groups)
    fit = max(int((width - 2 * SHOULDERS) / NARROWEST + 1e-6) + 1, 1)
    rows = max(1 if total < FEW else 2, -(-total // fit))
    columns = -(-total // rows)
    if not 0 < total <= MOST or width < 2 * SHOULDERS:
        return None
    pitch = min((width - 2 * SHOULDERS) / (columns - 1), WIDEST) if columns > 1 else 0.0
    marks: list[Mark] = []
    number = 0
    for group in groups:
        heads: list[Step] = []
        bodies: list[Step] = []
        for place in range(number, number + group.count):
            x, y = SHOULDERS + place // rows * pitch, place % rows * ROW
            heads.extend((("m", x, y + HEAD), ("l", x + 0.01, y + HEAD)))
            bodies.extend(_shoulders(x, y + TALL))
        if group.count:
            head = Shape(tuple(heads), stroke=group.ink, weight=2 * HEAD, round=True)
            marks.append(Mark(Point(), Shape(tuple(bodies), group.ink), None if marks else tags))
            marks.append(Mark(Point(), head, None))
        number += group.count
    return Box((rows - 1) * ROW + TALL, tuple(marks))


def _shoulders(x: float, y: float) -> tuple[Step, ...]:
    r, k = SHOULDERS, _KAPPA * SHOULDERS
    return (
        ("m", x - r, y),
        ("c", x - r, y - k, x - k, y - r, x, y - r),
        ("c", x + k, y - r, x + r, y - k, x + r, y),
        ("z",),
    )
