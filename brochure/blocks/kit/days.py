"""Days of the year's course as an editor tells them: exactly, or as some days of a month."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Days(Struct, frozen=True):
    """Somewhere from day `first` to day `last` of a month; of which year is known or not."""

    month: int
    first: int
    last: int
    year: int | None = None

    @property
    def is_exact(self) -> bool:
        """Whether one day is meant."""
        return self.first == self.last


class Slip(Struct, frozen=True):
    """What cannot be: a `month` or a `day` there is none of, or a `range` that ends before it begins.

    It stands at characters `start` to `end`; `number` is the month or day that was meant, in `month` of `year`.
    """

    what: Literal["month", "day", "range"]
    start: int
    end: int
    month: int = 0
    number: int = 0
    year: int | None = None


class Time(Struct, frozen=True):
    """When something begins and ends; `start` is None where that cannot be.

    `figures` are the characters that are the month's number or the date in figures, up to `unit` with
    the word that follows closely (``월``); both (0, 0) and 0 where the month is a name.
    """

    start: Days | None
    end: Days | None
    figures: tuple[int, int] = (0, 0)
    unit: int = 0
    slips: tuple[Slip, ...] = ()


def month_length(month: int, year: int | None) -> int:
    """Return how many days a month has; February has 29 where the year is not known."""
    is_leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 28 if month == 2 and not is_leap else _LENGTHS[month - 1]
