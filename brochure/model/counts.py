"""Which number of a text is meant: where it stands, and how much it is.

An editor's own facts come before other numbers, and any number before one that is part of a date.
"""

from __future__ import annotations

import re

from brochure.model.amounts import Quantity, quantity
from brochure.model.words import Text

#: A number as it is written.
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
#: What follows a number that is a year, a month or a day.
_DATE = re.compile(r"\s?[년월일]|년도")
#: The names of facts that are dates, not counts.
DATES = frozenset({"as_of", "edition", "year", "issued"})


def lifted(value: Text) -> tuple[int, int]:
    """Return where the number to be set large stands in `value`.

    It is looked for in the editor's own facts first, then anywhere but in a date, then anywhere;
    (0, 0) where there is none.
    """
    own = [fact for fact in value.facts if fact.name.rpartition(".")[2] not in DATES]
    for fact in own:
        if found := NUMBER.search(value.string, fact.start, fact.end):
            return found.span()
    dated = [fact for fact in value.facts if fact not in own]
    numbers = [found.span() for found in NUMBER.finditer(value.string)]
    counted = [
        (start, end)
        for start, end in numbers
        if not _DATE.match(value.string, end) and not any(fact.start <= start < fact.end for fact in dated)
    ]
    return next(iter((*counted, *numbers)), (0, 0))


def number_of(value: Text) -> int | None:
    """Return the whole number that would be set large in `value`, or None where it holds none."""
    found = amount_of(value)
    return found.whole if found else None


def amount_of(value: Text) -> Quantity | None:
    """Return the amount whose number would be set large in `value`; None where it holds none."""
    start, end = lifted(value)
    return quantity(value.string, start) if start < end else None


def only_amount(value: Text) -> Quantity | None:
    """Return the amount of a value; None also where another number follows that is no date: one of the two is meant."""
    found = amount_of(value)
    others = NUMBER.finditer(value.string, found.end) if found else ()
    return None if any(not _DATE.match(value.string, other.end()) for other in others) else found
