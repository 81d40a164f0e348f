"""The times of steps, each set in its arch: the month large with its words, or words alone where no figure leads.

All of a row are set alike, so that numbers stand on one line and words under words. Knows the arch, not
the bridge; heights count upwards from the horizon, in points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.arches import CAP, TALL, inside
from brochure.blocks.kit.numbers import Figured, Spread, Within, lifted, spread
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.when import understood
from brochure.model.bridge import Arch, half_width
from brochure.model.marks import Mark, Tag
from brochure.model.words import Text

#: White between the month and its words, in shares of the gap other numbers keep.
_NEAR = 0.75
#: How near words in a small arch come to its stone, in shares of what they keep in a large one.
_CLOSE = 0.6
#: The type roles words alone are set in, the first that all of a row fit in, and in how many lines at most.
_WORDS = (("month-name", 2), ("when", 2), ("month-words", 3))
#: How far below words alone the horizon is at least, in shares of what the theme keeps under the last of them.
_FOOT = 0.85
#: Places to break that are tried; words with more of them are a text.
_MOST_CUTS = 8

#: Where a line of a time may end: behind a space, a hyphen or the sign of a range, before a bracket.
_CUT = re.compile(r"\s+|(?<=[~～〜∼–—])(?=[^\s~～〜∼–—])|(?<=[A-Za-z]-)(?=[A-Za-z])|(?<=\S)(?=\()")
#: An hour, which is one number.
_HOUR = re.compile(r"\d{1,2}:\d\d")
#: What belongs to a number and stands beside it: the letters that follow at once.
_UNIT = re.compile(r"[^\W\d_]+")


class Timed(Struct, frozen=True):
    """A time, and the tags it is read within."""

    when: Text
    tags: tuple[Tag, ...]


class SetTime(Struct, frozen=True):
    """A time as it stands in an arch: lines, each with its baseline's height."""

    lines: tuple[tuple[Spread, float], ...]

    def marks(self, x: float, horizon: float) -> list[Mark]:
        """Return the marks about `x`, in a box whose horizon lies `horizon` points below its top."""
        return [mark for line, high in self.lines for mark in line.marks(x, horizon - high)]


class _Figure(Struct, frozen=True):
    """Where the number of a time stands in it, up to `unit` with the word that belongs to it; None of these: (0, 0)."""

    first: int
    last: int
    unit: int


class _Place(Struct, frozen=True):
    """One arch with its room, and the time that is to stand in it."""

    room: Room
    arch: Arch
    timed: Timed
    figure: _Figure

    @property
    def words(self) -> str:
        return self.timed.when.string

    def is_clear(self, line: Spread, high: float) -> bool:
        """Whether a line stays clear of the stone: its number where that is tallest, its words where they are."""
        clear = _CLOSE * self.room.setting.measure("arch-clear")
        tall = CAP if line.size != line.unit_size else TALL
        return (
            half_width(self.arch, high + tall * line.size) - clear >= line.number_reach
            and half_width(self.arch, high + tall * line.unit_size) - clear >= line.reach
        )

    def checked(self, lines: Sequence[tuple[Spread, float]]) -> SetTime | None:
        """Return the lines as a set time, if all are clear of the stone."""
        return SetTime(tuple(lines)) if all(self.is_clear(*line) for line in lines) else None


class _Manner(Struct, frozen=True):
    """How a whole row is set: its numbers in the type role `month`, with `below` lines under them.

    `foot` is the share of the theme's measure that is kept under the lowest words.
    """

    month: str
    below: int = 0
    foot: float = 1.0


#: The manners of a row, the first that all its times can take.
_MANNERS = (
    _Manner("month"),
    _Manner("month-small"),
    *(_Manner("month-small", 1, foot) for foot in (_FOOT, 0.6)),
    _Manner("month-small", 2, 0.6),
)


def times_in(room: Room, arches: Sequence[Arch], times: Sequence[Timed]) -> list[SetTime] | None:
    """Set each time in its arch with its number large, all in one manner; None where one would touch the stone.

    Among them times without a number are words alone.
    """
    places = _places(room, arches, times)
    for manner in _MANNERS:
        found = _row(places, manner)
        if len(found) == len(places):
            worded = _worded([place for each, place in zip(found, places, strict=True) if each is None], _WORDS, manner)
            words = iter(worded or ())
            return None if worded is None else [each or next(words) for each in found]
    return None


def _row(places: Sequence[_Place], manner: _Manner) -> list[SetTime | None]:
    """The times of a row as far as their numbers can be set in a manner, None for each that has none."""
    found: list[SetTime | None] = []
    for place in places:
        one = _figured(place, manner) if place.figure.unit else None
        if place.figure.unit and one is None:
            break
        found.append(one)
    return found


def words_in(room: Room, arches: Sequence[Arch], times: Sequence[Timed]) -> list[SetTime] | None:
    """Set each time in its arch as words, numbers and all; None where that needs type as small as a caption's."""
    return _worded(_places(room, arches, times), _WORDS[:-1], _MANNERS[0])


def _places(room: Room, arches: Sequence[Arch], times: Sequence[Timed]) -> list[_Place]:
    return [
        _Place(inside(room, arch), arch, timed, _figure(timed.when)) for arch, timed in zip(arches, times, strict=True)
    ]


def _figure(when: Text) -> _Figure:
    """The number that leads a time: its month's, or where no month is named the first there is."""
    string = when.string
    time = understood(string)
    if time is not None:
        return _Figure(*time.figures, time.unit)
    if hour := _HOUR.search(string):
        return _Figure(hour.start(), hour.end(), hour.end())
    first, last = lifted(when)
    unit = _UNIT.match(string, last) if last else None
    return _Figure(first, last, unit.end() if unit else last)


def _figured(place: _Place, manner: _Manner) -> SetTime | None:
    """The number with its words beside it or below it; what comes before it moves above it where it must."""
    string, figure = place.words, place.figure
    setting = place.room.setting
    foot, leading = manner.foot * setting.measure("arch-foot"), setting.style("month-words").leading
    end = len(string)
    if "\n" in string and not manner.below:
        return None
    if manner.below:
        end = figure.unit
    below = _broken(place, Within(end, end, end, len(string)), "month-words", manner.below)
    if below is None:
        return None
    high = foot + manner.below * leading
    lines = [(line, high - (number + 1) * leading) for number, line in enumerate(below)]
    for start in dict.fromkeys((figure.first, 0)):
        number = _number(place, Within(start, figure.first, figure.last, end), manner.month)
        above = _broken(place, Within(0, 0, 0, start), "month-words", 1) if start else ()
        if above is None or (not start and "\n" in string[: figure.first]):
            continue
        crown = high + CAP * number.size + leading / 3
        if found := place.checked([*((line, crown) for line in above), (number, high), *lines]):
            return found
    return None


def _number(place: _Place, within: Within, role: str) -> Spread:
    how = Figured(role, "month-words", apart=_NEAR)
    return replace(spread(place.room, place.timed.when, within, how), tags=place.timed.tags)


def _worded(places: Sequence[_Place], roles: Sequence[tuple[str, int]], manner: _Manner) -> list[SetTime] | None:
    """Times without a number, all in one of some type roles, about the height at which the row's numbers stand."""
    for role, most in roles:
        found = [_words(place, role, most, manner) for place in places]
        known = [each for each in found if each is not None]
        if len(known) == len(places):
            return known
    return None


def _words(place: _Place, role: str, most: int, manner: _Manner) -> SetTime | None:
    """Words alone, in as few lines as stay clear of the stone."""
    setting = place.room.setting
    style, month = setting.style(role), setting.style(manner.month)
    foot = setting.measure("arch-foot")
    middle = foot + CAP * month.size / 2 + (setting.style("month-words").leading / 3 if manner.below else 0.0)
    for count in range(1, most + 1):
        lines = _broken(place, Within(0, 0, 0, len(place.words)), role, count)
        if lines is None or len(lines) != count:
            continue
        last = max(middle - ((count - 1) * style.leading + CAP * style.size) / 2, _FOOT * foot)
        stood = [(line, last + (count - 1 - number) * style.leading) for number, line in enumerate(lines)]
        if found := place.checked(stood):
            return found
    return None


def _broken(place: _Place, within: Within, role: str, most: int) -> tuple[Spread, ...] | None:
    """A part of a time in `most` lines or fewer, as even as its spaces let them be; None where it needs more."""
    string = place.words
    start = within.start
    while start < within.end and string[start].isspace():
        start += 1
    if start == within.end:
        return ()
    cuts = [found.end() for found in _CUT.finditer(string, start, within.end) if found.end() < within.end]
    forced = {cut for cut in cuts if "\n" in string[len(string[:cut].rstrip()) : cut]}
    if len(cuts) > _MOST_CUTS:
        return None
    best: tuple[Spread, ...] | None = None
    for chosen in combinations(cuts, min(most - 1, len(cuts))):
        if forced <= set(chosen):
            edges = (start, *chosen, within.end)
            lines = tuple(_line(place, role, *edges[index : index + 2]) for index in range(len(edges) - 1))
            if best is None or max(line.reach for line in lines) < max(line.reach for line in best):
                best = lines
    return best


def _line(place: _Place, role: str, start: int, end: int) -> Spread:
    """Characters of a time as one line of words."""
    style = place.room.setting.style(role)
    glyphs = place.room.setting.composer.span(place.timed.when, style, start, end)
    half = glyphs.width / 2
    return Spread(((-half, glyphs),), half, half, style.size, style.size, place.timed.tags)
