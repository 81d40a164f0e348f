"""Steps as a bridge over the page: an arch each, the time in it, what happens below; the last is the goal."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.arches import bridge, goal
from brochure.blocks.kit.boxes import Strip
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.shortlines import cuts_no_word, short_lines
from brochure.blocks.kit.steptimes import SetTime, Timed, times_in, words_in
from brochure.model.bridge import Arch
from brochure.model.marks import Tag
from brochure.model.stack import Box, Glue, Row, Stack
from brochure.model.words import Text

#: Fewer steps than these are no bridge.
_LEAST = 3
#: Under an arch stand so many lines at most: more are a text, and want a column.
_MOST_LINES = 3


class Step(Struct, frozen=True):
    """A step as its block has it; `at` is its YAML path."""

    at: str
    when: Text
    label: Text


def over_the_bridge(room: Room, steps: Sequence[Step], listed: Tag) -> Row | None:
    """Return a bridge with what is written in it and under it; None where the steps cannot stand in arches."""
    setting = room.setting
    radius = _radius(room, len(steps))
    if len(steps) < _LEAST or radius < setting.measure("least-arch"):
        return None
    # Narrow arches stand on legs, as those of a viaduct do: a row of many is as tall as one of few.
    legs = max(setting.measure("step-rise") - radius, 0.0)
    first = Arch(radius, radius, legs)
    taller = replace(first, stilt=legs + setting.measure("stilt"))
    labels = [_label(room, step, _arches(room, first, len(steps)), index, listed) for index, step in enumerate(steps)]
    known = [label for label in labels if label is not None]
    if len(known) < len(labels):
        return None
    times = [Timed(step.when, (listed, Tag("LI", step.at), Tag("Lbl", step.when.key))) for step in steps]
    for standing, arch in ((times_in, first), (times_in, taller), (words_in, first), (words_in, taller)):
        arches = _arches(room, arch, len(steps))
        if found := standing(room, arches, times):
            height = arch.height + setting.measure("deck")
            pier = arches[1].x - arches[0].x - 2 * radius
            stone = Box(height, bridge=bridge(room, arches, height, pier, plain=True))
            cells = [
                _cell(room, each.x, (time, height), label)
                for each, time, label in zip(arches, found, known, strict=True)
            ]
            return Row(((0.0, Stack(room.width, (stone,))), *cells))
    return None


def below(room: Room) -> Room:
    """Return the room under the bridge: on paper where the ground ends at its horizon."""
    return room.on_paper() if room.setting.ends_ground else room


def _radius(room: Room, count: int) -> float:
    """As large as `count` arches with piers between them can be, and no larger than the theme's measure."""
    pier = room.setting.measure("narrow-gutter")
    return min((room.width + pier) / (2 * count) - pier / 2, room.setting.measure("step-arch")) if count else 0.0


def _arches(room: Room, first: Arch, count: int) -> list[Arch]:
    """Equal arches from edge to edge, the last of them filled."""
    apart = (room.width - 2 * first.radius) / (count - 1)
    arches = [replace(first, x=first.radius + index * apart) for index in range(count)]
    return [*arches[:-1], replace(arches[-1], fill=room.setting.beneath(goal(room)))]


class _Label(Struct, frozen=True):
    """What happens in a step, in the middle of a strip `width` wide."""

    box: Box
    width: float


def _label(room: Room, step: Step, arches: Sequence[Arch], index: int, listed: Tag) -> _Label | None:
    """What happens, no wider than leaves the neighbours' words apart; None where it is too much for an arch.

    A ground that ends with the block ends at the horizon of its bridge: what is written below is written on paper.
    """
    x = arches[index].x
    apart = arches[1].x - arches[0].x - room.setting.measure("step-gap")
    width = min(apart, 2 * min(x, room.width - x))
    tags = (listed, Tag("LI", step.at), Tag("LBody", step.label.key))
    if not cuts_no_word(room, step.label, "step", width):
        return None
    box = short_lines(below(room), step.label, "step", tags, Strip(0.0, width, "center"))
    return _Label(box, width) if len(box.marks) <= _MOST_LINES else None


def _cell(room: Room, x: float, standing: tuple[SetTime, float], label: _Label) -> tuple[float, Stack]:
    """One step from top to bottom: its time in the arch about `x`, then what happens; so the two are read together."""
    time, height = standing
    box = Box(height, tuple(time.marks(label.width / 2, height)))
    parts = (box, Glue(room.setting.measure("step-head")), label.box)
    return x - label.width / 2, Stack(label.width, parts)
