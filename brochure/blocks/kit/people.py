"""Everyone at once: a small person for each of those a block counts, in the ink of their group.

One mark is one person.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brochure.model.geometry import KAPPA, MM, Point
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Shape, Step, Tag
from brochure.model.stack import Box

#: A person, in its own units: the head's radius, the shoulders', how tall both are together, and a row of people.
_HEAD, _SHOULDERS, _TALL, _ROW = 0.78, 1.35, 2.93, 4.9
#: What part of the way to the next person the shoulders take: near enough for a crowd, apart enough to be counted.
_SHARE = 0.84
#: How large a unit of a person is at least and at most, in points: smaller is a pattern, larger is no crowd.
_LEAST, _MOST = 0.98 * MM, 1.5 * MM
#: Fewer than these stand in one row.
FEW = 12
#: More than these are a texture, and a mark would have to mean several people.
MOST = 90


class Group(Struct, frozen=True):
    """So many people of one ink; `about` is the YAML paths of what says how many."""

    count: int
    ink: Ink
    about: tuple[str, ...] = ()


def crowd(groups: Sequence[Group], width: float, tags: tuple[Tag, ...] | None) -> Box | None:
    """Draw all people of `groups` over `width` points, column by column; None if they are too many or none.

    They stand in two rows, in one where they are few, and in more where two would be too crowded; the fewer
    they are the larger. They are an artifact where `tags` is None, else one figure.
    """
    total = sum(group.count for group in groups)
    least = 2 * _SHOULDERS * _LEAST
    fit = int((width - least) / (least / _SHARE) + 1e-6) + 1 if width >= least else 0
    if not 0 < total <= MOST or not fit:
        return None
    rows = max(1 if total < FEW else 2, -(-total // fit))
    columns = -(-total // rows)
    # So many steps from person to person, and the two halves at the ends, are the whole width.
    unit = min(max(width / (columns - 1 + _SHARE) * _SHARE / (2 * _SHOULDERS), _LEAST), _MOST)
    pitch = 2 * _SHOULDERS * unit / _SHARE
    people = [group for group in groups for _ in range(group.count)]
    marks = tuple(
        Mark(
            Point(_SHOULDERS * unit + place // rows * pitch, place % rows * _ROW * unit),
            Shape(_PERSON, group.ink, unit=unit),
            None if place else tags,
            group.about,
        )
        for place, group in enumerate(people)
    )
    return Box(((rows - 1) * _ROW + _TALL) * unit, marks)


def _person() -> tuple[Step, ...]:
    """A head over shoulders, its middle at 0 and its top at 0."""
    h, k = _HEAD, KAPPA * _HEAD
    r, m, y = _SHOULDERS, KAPPA * _SHOULDERS, _TALL
    return (
        ("m", -h, h),
        ("c", -h, h - k, -k, 0.0, 0.0, 0.0),
        ("c", k, 0.0, h, h - k, h, h),
        ("c", h, h + k, k, 2 * h, 0.0, 2 * h),
        ("c", -k, 2 * h, -h, h + k, -h, h),
        ("z",),
        ("m", -r, y),
        ("c", -r, y - m, -m, y - r, 0.0, y - r),
        ("c", m, y - r, r, y - m, r, y),
        ("z",),
    )


_PERSON = _person()
