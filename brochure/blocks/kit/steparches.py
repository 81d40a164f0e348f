"""Steps as a bridge over the page: an arch each, the time in it, what happens below; the last is the goal."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.arches import CAP, GOAL, Lines, bridge, centred, inside, is_clear
from brochure.blocks.kit.boxes import Strip, paragraph
from brochure.blocks.kit.numbers import Spread, spread
from brochure.blocks.kit.room import Room
from brochure.model.bridge import Arch, half_width
from brochure.model.stack import Box, Glue, Mark, Part, Row, Stack, Tag
from brochure.model.words import Text

#: To which share of their drawn size the months together may come down.
_SCALES = (1.0, 0.9, 0.82)
#: White between the month and its words, in shares of the gap other numbers keep.
_NEAR = 0.5


class Step(Struct, frozen=True):
    """A step as its block has it; `at` is its YAML path."""

    at: str
    when: Text
    label: Text


def over_the_bridge(room: Room, steps: Sequence[Step], listed: Tag) -> tuple[Part, ...]:
    """Return a bridge and what is written under it; nothing where the steps cannot stand in arches."""
    radius = _radius(room, len(steps))
    if radius < room.setting.measure("least-arch"):
        return ()
    pier = (room.width - 2 * radius * len(steps)) / max(len(steps) - 1, 1)
    goal = room.setting.beneath(GOAL)
    arches = [
        Arch(radius + index * (2 * radius + pier), radius, fill=goal if index == len(steps) - 1 else None)
        for index in range(len(steps))
    ]
    height = radius + room.setting.measure("deck")
    for scale in _SCALES:
        times = [_time(room, step, arch, scale, listed) for step, arch in zip(steps, arches, strict=True)]
        found = [each for each in times if each is not None]
        if len(found) == len(times):
            marks = tuple(mark for each, arch in zip(found, arches, strict=True) for mark in each.marks(arch.x, height))
            box = Box(height, marks, None, None, bridge(room, arches, height, pier, plain=True))
            return (box, Glue(room.setting.measure("step-head")), _labels(room, steps, arches, listed))
    return ()


def _radius(room: Room, count: int) -> float:
    """As large as `count` arches with piers between them can be, and no larger than the theme's measure."""
    pier = room.setting.measure("narrow-gutter")
    return min((room.width + pier) / (2 * count) - pier / 2, room.setting.measure("step-arch")) if count else 0.0


class _Time(Struct, frozen=True):
    """A time in its arch: a number with words beside it, or words alone."""

    number: Spread | None
    words: tuple[Lines, ...]
    baseline: float

    def marks(self, x: float, horizon: float) -> list[Mark]:
        """Return the marks about `x`."""
        marks = self.number.marks(x, horizon - self.baseline) if self.number else []
        return [*marks, *(mark for lines in self.words for mark in lines.marks(x, horizon))]


def _time(room: Room, step: Step, arch: Arch, scale: float, listed: Tag) -> _Time | None:
    own = inside(room, arch)
    setting = own.setting
    tags = (listed, Tag("LI", step.at), Tag("Lbl", step.when.key))
    foot, clear = setting.measure("arch-foot"), 0.6 * setting.measure("arch-clear")
    number = spread(own, step.when, ("month", "month-words"), scale, None, _NEAR)
    if number.number_reach and "\n" not in step.when.string:
        number = replace(number, tags=tags)
        high = foot + CAP * number.size
        if (
            half_width(arch, high) - clear >= number.number_reach
            and half_width(arch, foot + CAP * number.unit_size) - clear >= number.width / 2
        ):
            return _Time(number, (), foot)
    style = setting.style("month-words")
    for count in (1, 2, 3):
        last = foot + (3 - count) * style.leading / 2
        lines = centred(
            own, step.when, "month-words", last, 2 * (half_width(arch, last + count * style.leading) - clear), tags
        )
        if len(lines.lines) <= count and is_clear(arch, lines, clear):
            return _Time(None, (lines,), lines.first)
    return None


def _labels(room: Room, steps: Sequence[Step], arches: Sequence[Arch], listed: Tag) -> Row:
    """What happens, centred under each arch, no wider than leaves the neighbours' words apart."""
    cells = []
    for step, arch in zip(steps, arches, strict=True):
        apart = arches[1].x - arches[0].x if len(arches) > 1 else room.width
        width = min(apart - room.setting.measure("step-gap"), 2 * min(arch.x, room.width - arch.x) + 6.0)
        tags = (listed, Tag("LI", step.at), Tag("LBody", step.label.key))
        box = paragraph(room, step.label, "step", tags, Strip(0.0, width, "center"))
        cells.append((arch.x - width / 2, Stack(width, (box,))))
    return Row(tuple(cells))
