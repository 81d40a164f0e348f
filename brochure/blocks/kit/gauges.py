"""A share drawn: a bar, dots or people under a figure, or a bar or dots bent under its arch.

What it shows and the words do not say it says as a figure with a text of its own; else it is no more to a
listener than a rule.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.people import Group, crowd
from brochure.blocks.kit.room import Room, Setting
from brochure.blocks.kit.shares import HUNDRED, Share
from brochure.model.bridge import Arch, arc
from brochure.model.geometry import Point
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Pen, Shape, Step, Tag, rectangle
from brochure.model.stack import Box

#: From one dot to the next, in diameters: at least, and as drawn.
_NEAREST, _DRAWN = 1.3, 1.4
#: Dots in a row at most, and in how many rows a hundred stand.
_MOST_IN_ROW, _ROWS_OF_A_HUNDRED = 20, (5, 10)
#: A stroke of no length is a dot: its round ends make the disc.
_DOT = 0.01


class _Look(Struct, frozen=True):
    """The inks of what counts and of the rest, and what the drawing is read as: None where the words say it all.

    `about` is the YAML paths of what is drawn.
    """

    marked: Ink
    rest: Ink
    tags: tuple[Tag, ...] | None
    about: tuple[str, ...]


def _look(setting: Setting, share: Share, key: str) -> _Look:
    alt = setting.phrases.part_of(*share.says) if share.says else ""
    tags = (Tag("Figure", key, alt=alt),) if alt else None
    return _Look(setting.ink("strong"), setting.ink("rest"), tags, share.about)


def gauge(room: Room, share: Share, key: str) -> Box:
    """Draw a share as wide as the room, or as wide as its marks are apart at most."""
    setting = room.setting
    look = _look(setting, share, key)
    if share.drawn == "people":
        parts = ((share.marked, look.marked), (share.total - share.marked, look.rest))
        groups = [Group(count, ink, look.about) for count, ink in parts]
        if box := crowd(groups, room.width, look.tags):
            return box
    if share.drawn == "dots":
        return _dots(share, (room.width, setting.measure("dot")), look)
    return _bar(share, (room.width, setting.measure("bar")), look)


class Bent(Struct, frozen=True):
    """A share drawn along the inside of an arch from its left foot to its right one, and the arch that is left within.

    The marks stand about the arch's middle, on its horizon.
    """

    drawn: tuple[Mark, ...]
    within: Arch

    def marks(self, x: float, horizon: float) -> list[Mark]:
        """Return the marks about `x`, in a box whose horizon lies `horizon` points below its top."""
        return [mark.moved(x, horizon) for mark in self.drawn]


def bent(room: Room, share: Share, arch: Arch, key: str) -> Bent | None:
    """Draw a share under an arch; None where it is drawn as people, or as more dots than find room there."""
    setting = room.setting
    look = _look(setting, share, key)
    radius = arch.radius - setting.measure("gauge-gap")
    if share.drawn == "people":
        return None
    if share.drawn == "dots":
        return _bent_dots(share, replace(arch, radius=radius), setting.measure("dot") / 2, look)
    weight = setting.measure("gauge")
    turn = math.pi * (1 - share.part)
    marks: list[Mark] = []
    middle = radius - weight / 2
    for ink, start, end in ((look.marked, math.pi, turn), (look.rest, turn, 0.0)):
        if start > end:
            begin: Step = ("m", middle * math.cos(start), -middle * math.sin(start))
            path = (begin, *arc(Point(), middle, start, end))
            shape = Shape(path, stroke=ink, weight=weight)
            marks.append(Mark(Point(), shape, None if marks else look.tags, look.about))
    return Bent(tuple(marks), replace(arch, radius=radius - weight))


def _bar(share: Share, size: tuple[float, float], look: _Look) -> Box:
    """A bar of a width and height: the share filled, the rest its track."""
    width, height = size
    filled = share.part * width
    marks: list[Mark] = []
    for ink, x, length in ((look.marked, 0.0, filled), (look.rest, filled, width - filled)):
        if length > 0:
            shape = Shape(rectangle(length, height, x), ink)
            marks.append(Mark(Point(), shape, None if marks else look.tags, look.about))
    return Box(height, tuple(marks))


def _dots(share: Share, size: tuple[float, float], look: _Look) -> Box:
    """Dots in rows, filled column by column."""
    width, across = size
    fit = max(min(int((width - across) / (_NEAREST * across)) + 1, _MOST_IN_ROW), 1)
    rows = -(-share.total // fit)
    if share.total == HUNDRED:
        rows = next((each for each in _ROWS_OF_A_HUNDRED if each >= rows), rows)
    columns = -(-share.total // rows)
    pitch = min(_DRAWN * across, (width - across) / max(columns - 1, 1))
    places = [
        Point(across / 2 + number // rows * pitch, across / 2 + number % rows * pitch) for number in range(share.total)
    ]
    return Box((rows - 1) * pitch + across, _marked(share, places, across, look))


def _bent_dots(share: Share, arch: Arch, across: float, look: _Look) -> Bent | None:
    """Dots along the inside of an arch, in two rows where one is not enough."""
    radius = arch.radius - across / 2
    for rows in (1, 2):
        columns = -(-share.total // rows)
        inner = radius - (rows - 1) * _DRAWN * across
        if math.pi * inner / columns >= _NEAREST * across:
            break
    else:
        return None
    places = []
    for number in range(share.total):
        angle = math.pi * (1 - (number // rows + 0.5) / columns)
        reach = radius - number % rows * _DRAWN * across
        places.append(Point(reach * math.cos(angle), -reach * math.sin(angle)))
    return Bent(_marked(share, places, across, look), replace(arch, radius=inner - across / 2))


def _marked(share: Share, places: Sequence[Point], across: float, look: _Look) -> tuple[Mark, ...]:
    """A dot at each place, those that count in the first ink."""
    marks: list[Mark] = []
    for ink, own in ((look.marked, places[: share.marked]), (look.rest, places[share.marked :])):
        if own:
            path = tuple(step for place in own for step in _dot(place))
            shape = Shape(path, stroke=ink, weight=across, pen=Pen(cap=1))
            marks.append(Mark(Point(), shape, None if marks else look.tags, look.about))
    return tuple(marks)


def _dot(place: Point) -> tuple[Step, Step]:
    return ("m", place.x, place.y), ("l", place.x + _DOT, place.y)
