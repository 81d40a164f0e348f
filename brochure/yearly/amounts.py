"""The whole numbers of a text with what they count: ``43명``, ``78개국``, ``77,000 people``.

Knows where a number's unit ends before a particle, and nothing of facts or sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from brochure.model.amounts import quantity
from brochure.model.counts import NUMBER
from brochure.yearly.late import Late

#: What may follow a unit without making it another one, besides what is no letter: a particle.
_PARTICLES = (
    *(
        "이",
        "가",
        "은",
        "는",
        "을",
        "를",
        "의",
        "에",
        "와",
        "과",
        "도",
        "만",
        "로",
        "으",
        "까지",
        "부터",
        "씩",
        "쯤",
        "나",
        "중",
    ),
    *("가운데", "인", "입", "여", "들", "정도", "に", "の", "が", "は", "を", "と", "か", "で"),
)
_LONGEST = 60
_WORD = Late(r"[A-Za-z]+|[^\W\dA-Za-z]{1,6}")
#: A number that goes on from another, or belongs to a sign: a range, a date, a telephone.
_JOINED = Late(r"[-~∼〜–]\s?$|[/:.,\d]$")
#: What makes a number a name or a date, whatever it seems to count.
_NAMED = Late(r"(?:제|no\.?|#)\s?$", re.IGNORECASE)


class Amount(Struct, frozen=True):
    """A number at characters `start` to `end` of a text, without its unit."""

    value: int
    start: int
    end: int


def amounts_in(string: str) -> Iterator[Amount]:
    """Yield the whole numbers of a text that stand for themselves."""
    last = 0
    for found in NUMBER.finditer(string):
        before = string[max(found.start() - 6, 0) : found.start()]
        if found.start() < last or re.match(r"0\d", found[0]) or _JOINED.search(before) or _NAMED.search(before):
            continue
        # No number is longer, with its words for thousands; what stands right before it may be a minus.
        start = max(found.start() - 2, 0)
        number = quantity(string[start : found.start() + _LONGEST], found.start() - start)
        if number is not None and number.whole is not None:
            last = start + number.end
            yield Amount(number.whole, found.start(), last)


def is_of(string: str, amount: Amount, unit: str) -> bool:
    """Whether a number of a text counts in a unit, which must not go on as another one."""
    at = amount.end + (string[amount.end : amount.end + 1] == " ")
    end = at + len(unit)
    return string.startswith(unit, at) and (not string[end : end + 1].isalpha() or string.startswith(_PARTICLES, end))


def unit_of(string: str, amount: Amount) -> str:
    """Return the shortest word behind a number that can be its unit; nothing where no letter follows closely."""
    found = _WORD.match(string, amount.end + (string[amount.end : amount.end + 1] == " "))
    if not found or found[0].isascii():
        return found[0] if found else ""
    return next((found[0][:end] for end in range(1, len(found[0]) + 1) if is_of(string, amount, found[0][:end])), "")


def only_amount(value: str) -> tuple[int, str] | None:
    """Return the number and the unit of a value that is nothing else, as a fact's is: ``(78, "개국")``."""
    found = list(amounts_in(value))
    if len(found) != 1 or re.sub(r"[\s약총]|about|some", "", value[: found[0].start]):
        return None
    unit = value[found[0].end :].strip()
    return (found[0].value, unit) if re.fullmatch(r"[^\W\d_]{0,15}", unit) else None
