"""Words and numbers in the arches of a bridge: centred, and clear of the stone on both sides.

Heights count upwards from the horizon, in points, as they do when one draws an arch.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from brochure.blocks.kit.room import Room
from brochure.model.bridge import Arch, Bridge, Rings, half_width
from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Mark, Tag
from brochure.model.words import Text
from brochure.text.composer import Style

#: The surface a bridge is cut from where a block stands on paper, and that of its last, filled arch.
_MASS, _GOAL = "first", "second"
#: How high capital letters and figures stand, and how high letters of running text, in em.
CAP, TALL = 0.74, 0.88


class Lines(Struct, frozen=True):
    """Centred lines of one text: the `first` baseline's height above the horizon, and how far apart they stand."""

    lines: tuple[Glyphs, ...]
    first: float
    style: Style
    tags: tuple[Tag, ...]

    @property
    def top(self) -> float:
        """How high the first line's letters reach."""
        return self.first + TALL * self.style.size

    @property
    def width(self) -> float:
        """How wide the widest line is, in points."""
        return max((line.width for line in self.lines), default=0.0)

    def marks(self, x: float, horizon: float) -> list[Mark]:
        """Return the lines about `x`, in a box whose horizon lies `horizon` points below its top."""
        return [
            Mark(Point(x - line.width / 2, horizon - self.first + number * self.style.leading), line, self.tags)
            for number, line in enumerate(self.lines)
        ]


class Lettering(Struct, frozen=True):
    """In which type role a text is set, and how it is read: as a paragraph where there are no `tags`."""

    role: str
    tags: tuple[Tag, ...] = ()


def centred(room: Room, text: Text, lettering: Lettering, last: float, width: float) -> Lines:
    """Set a text in lines no wider than `width`, the last of them `last` above the horizon."""
    style = room.setting.style(lettering.role)
    lines = room.setting.composer.lines(text, style, width)
    return Lines(lines, last + (len(lines) - 1) * style.leading, style, lettering.tags or (Tag("P", text.key),))


def within(room: Room, text: Text, arch: Arch, plain: Lines) -> Lines:
    """Set a text in lines that grow with the arch they stand in, as many as `plain` has and no wider than these may be.

    Those of `plain` where it cannot be set so.
    """
    style, clear = plain.style, room.setting.measure("arch-clear")
    most = room.setting.measure("arch-words")
    tops = [plain.top - number * style.leading for number in range(len(plain.lines))]
    widths = [min(most, 2 * (half_width(arch, top) - clear)) for top in tops]
    if len(widths) < 2 or min(widths) <= 0:
        return plain
    lines = room.setting.composer.lines_within(text, style, widths)
    return Lines(lines, plain.first, style, plain.tags) if lines else plain


def is_clear(arch: Arch, lines: Lines, clear: float) -> bool:
    """Whether lines in an arch's middle stay `clear` of its stone: each is judged where its letters are highest."""
    return all(
        half_width(arch, lines.top - number * lines.style.leading) - clear >= line.width / 2
        for number, line in enumerate(lines.lines)
    )


def rings(room: Room) -> Rings:
    """Return the rings round the arches of a bridge, in the ring's ink on what lies beneath."""
    setting = room.setting.on(room.setting.surface or _MASS)
    return Rings(3, setting.measure("ring-gap"), setting.measure("ring"), setting.ink("ring"))


def bridge(room: Room, arches: Sequence[Arch], deck: float, pier: float, *, plain: bool = False) -> Bridge:
    """Return a bridge of `arches`, with rings and running on past its ends unless it is `plain`."""
    ink = room.setting.beneath(room.setting.surface or _MASS)
    return Bridge(
        tuple(arches), ink, deck, pier, None if plain else rings(room), runs_on=() if plain else ("left", "right")
    )


def inside(room: Room, arch: Arch) -> Room:
    """Return the room within an arch: paper, or the surface of the goal."""
    return room.on(goal(room)) if arch.fill else room.on_paper()


def goal(room: Room) -> str:
    """Return the surface of the last, filled arch: never that of the ground it is cut from."""
    return _MASS if room.setting.surface == _GOAL else _GOAL
