"""Numbers standing in the arches of a bridge, the first of them in the largest.

An arch is a number: the value's, and one that the editor calls by name within the label. What is
lifted out of a label is drawn twice and read once.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.arches import CAP, Lettering, Lines, bridge, centred, goal, inside, is_clear
from brochure.blocks.kit.gauges import Bent, bent
from brochure.blocks.kit.numbers import Figured, Spread, Within, called, in_value, spread
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.shares import Share
from brochure.model.amounts import first_quantity
from brochure.model.bridge import Arch, Dots, half_width
from brochure.model.counts import DATES
from brochure.model.geometry import MM
from brochure.model.marks import Mark
from brochure.model.stack import Box
from brochure.model.words import FactSpan, Text

#: The sizes the numbers of a row have together, the first as drawn: the hero's, the others', and their words.
_SIZES = (
    (("hero", "hero-unit"), ("numeral", "unit")),
    (("hero-small", "hero-unit"), ("numeral-small", "unit")),
    (("hero-least", "unit"), ("numeral-least", "unit-small")),
)
#: White between a number and the words below it at least, in points; how deep a comma in it hangs, in em.
_AIR, _COMMA = 2.5, 0.22
#: How near words come to a gauge, in shares of what they keep from the stone.
_BY_A_GAUGE = 0.6
#: So many dots say a number at a glance; more or fewer are a pattern.
_FEW_DOTS, _MANY_DOTS = 12, 96
#: Where among the dots the large one stands: as far along as Korea lies on the way from Europe to the Pacific.
_HOME = 0.29


class Counted(Struct, frozen=True):
    """A figure as its block has it; `at` is its YAML path."""

    at: str
    label: Text
    value: Text
    note: Text | None
    share: Share | None = None


class _Lifted(Struct, frozen=True):
    """What stands in one arch: the number large, with the words about it, and the lines below."""

    number: Text
    below: tuple[Text, ...]
    within: Within
    is_hero: bool
    share: Share | None = None
    key: str = ""


class _Filled(Struct, frozen=True):
    """An arch with what was set in it, above the horizon."""

    arch: Arch
    number: Spread
    baseline: float
    below: tuple[Lines, ...]
    is_read: bool
    about: tuple[str, ...]
    bent: Bent | None = None


def standing_in_arches(room: Room, figures: Sequence[Counted]) -> Box | None:
    """Return the figures in a row of arches, or None where they are too many, too long, or the room too narrow."""
    lifted = [each for number, figure in enumerate(figures) for each in _lifted(figure, is_first=number == 0)]
    radii = _radii(room, len(lifted))
    if radii is None:
        return None
    hero = next(index for index, each in enumerate(lifted) if each.is_hero)
    order = [index for index in range(len(lifted)) if index != hero]
    order.insert(radii.index(max(radii)), hero)
    arches = _placed(room, radii, len(lifted))
    for hero_roles, roles in _SIZES:
        filled = [
            _filled(room, lifted[index], arch, hero_roles if index == hero else roles)
            for index, arch in zip(order, arches, strict=True)
        ]
        if all(filled):
            found = {index: each for index, each in zip(order, filled, strict=True) if each}
            return _box(room, [found[index] for index in range(len(lifted))], hero, _dot_count(figures[0]))
    return None


def _lifted(figure: Counted, *, is_first: bool) -> list[_Lifted]:
    """The numbers of a figure: those its label calls by name, then its value's."""
    facts = [fact for fact in figure.label.facts if fact.name.rpartition(".")[2] not in DATES]
    named = [
        _Lifted(figure.label, (), called(figure.label, fact), False)
        for fact in facts
        if _has_number(figure.label, fact)
    ]
    notes = (figure.note,) if figure.note else ()
    if named:
        named[0] = replace(named[0], below=(figure.label,))
    own = _Lifted(figure.value, notes, in_value(figure.value), is_first, figure.share, f"{figure.at}.of")
    return [*named, own] if named else [replace(own, below=(figure.label, *notes))]


def _has_number(text: Text, fact: FactSpan) -> bool:
    return any(each.isdigit() for each in text.string[fact.start : fact.end])


def _radii(room: Room, count: int) -> tuple[float, ...] | None:
    """The arches of a row: the hero's in the middle, the others' beside it, together no wider than the room."""
    large, side = (room.setting.scale("arches") * room.setting.measure(name) for name in ("hero-arch", "side-arch"))
    rows = {
        1: (large,),
        2: (large, 0.73 * large),
        3: (side, large, side),
        4: (0.82 * side, large, 0.82 * side, 0.82 * side),
    }
    radii = rows.get(count)
    if radii is None:
        return None
    # More than three stand closer together, for no arch may be too small for its number.
    pier = room.setting.measure("pier") / (2 if count > 3 else 1)
    share = min((room.width - (count - 1) * pier) / (2 * sum(radii)), 1.0)
    return tuple(share * each for each in radii) if share > 0.8 else None


def _placed(room: Room, radii: Sequence[float], count: int) -> list[Arch]:
    """The arches from edge to edge; one or two keep to the middle."""
    free = room.width - 2 * sum(radii)
    pier = free / (count - 1) if count > 2 else room.setting.measure("pier")
    x = 0.0 if count > 2 else (free - pier * (count - 1)) / 2
    last = room.setting.beneath(goal(room))
    arches = []
    for index, radius in enumerate(radii):
        is_goal = index == len(radii) - 1 and count > 1
        arches.append(Arch(x + radius, radius, fill=last if is_goal else None))
        x += 2 * radius + pier
    return arches


def _filled(room: Room, lifted: _Lifted, opening: Arch, roles: tuple[str, str]) -> _Filled | None:
    """Set a number and its words in an arch; None where they would touch it."""
    own = inside(room, opening)
    setting = own.setting
    clear = setting.measure("arch-clear") * (_BY_A_GAUGE if lifted.share else 1.0)
    bow = bent(own, lifted.share, opening, lifted.key) if lifted.share else None
    if lifted.share and bow is None:
        return None
    arch = bow.within if bow else opening
    below: list[Lines] = []
    height = setting.measure("arch-foot")
    for text in reversed(lifted.below):
        lines = centred(own, text, Lettering("arch-label"), height, 2 * (half_width(arch, height + 12) - clear))
        below.insert(0, lines)
        height = lines.first + lines.style.leading
    number = spread(own, lifted.number, lifted.within, Figured(*roles))
    drawn = setting.measure("hero-foot" if lifted.is_hero else "side-foot")
    ratio = number.size / setting.style("hero" if lifted.is_hero else "numeral").size
    baseline = drawn * ratio
    if below:
        # The number keeps its distance from the words below it, in proportion, and never touches them.
        hangs = _COMMA * number.size if "," in lifted.number.string[lifted.within.first : lifted.within.last] else 0.0
        lead = (drawn - setting.measure("arch-foot")) * ratio
        baseline = below[0].first + max(lead, below[0].top - below[0].first + hangs + _AIR)
    tallest = baseline + CAP * number.size
    is_inside = (
        half_width(arch, tallest) - clear >= number.number_reach
        and half_width(arch, baseline + CAP * number.unit_size) - clear >= number.reach
        and all(is_clear(arch, lines, clear) for lines in below)
    )
    if not is_inside:
        return None
    return _Filled(opening, number, baseline, tuple(below), lifted.within.as_read, (lifted.number.key,), bow)


def _dot_count(figure: Counted) -> int:
    """The whole number the hero's own label calls by name, if dots can show it."""
    for fact in figure.label.facts:
        found = first_quantity(figure.label.string[fact.start : fact.end])
        count = found.whole if found else None
        if fact.name.rpartition(".")[2] not in DATES and count and _FEW_DOTS <= count <= _MANY_DOTS:
            return count
    return 0


def _box(room: Room, filled: Sequence[_Filled], hero: int, dots: int) -> Box:
    """The bridge with everything in it, in the order it is read."""
    setting = room.setting.on(room.setting.surface or "first")
    arches = [each.arch for each in filled]
    pier = min((abs(each.x - arches[hero].x) - each.radius for each in arches if each != arches[hero]), default=0.0)
    if dots and pier - arches[hero].radius > setting.measure("ring-gap") * 3:  # nothing is drawn over an opening
        counted = Dots(dots, 0.5 * MM, setting.ink("dots"), _HOME, 1.5 * MM, room.setting.beneath(goal(room)))
        arches[hero] = replace(arches[hero], dots=counted)
    arches.sort(key=lambda arch: arch.x)
    reach = setting.measure("ring-gap") * 3 + 1.5 * MM
    height = max(arch.height for arch in arches) + reach
    marks: list[Mark] = []
    for each in filled:
        number = each.number.marks(each.arch.x, height - each.baseline)
        marks.extend(number if each.is_read else (Mark(mark.at, mark.what, None, each.about) for mark in number))
        for lines in each.below:
            marks.extend(lines.marks(each.arch.x, height))
        if each.bent:
            marks.extend(each.bent.marks(each.arch.x, height))
    baseline = height - filled[hero].baseline
    drawn = bridge(room, arches, height, setting.measure("pier"))
    return Box(height, tuple(marks), baseline, baseline, drawn)
