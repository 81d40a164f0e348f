"""The amount a text names, as a number: ``77,000명``, ``7만 7천 명``, ``38.5%``, ``1.2 million``.

A number that could be read in two ways, as in ``40~50`` or ``1/3``, is none: what is drawn from it
would be a guess.
"""

from __future__ import annotations

import re

from msgspec import Struct

_WIDE = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
#: By how much a word behind a number multiplies it.
_TIMES = {
    **dict.fromkeys(("백", "百"), 100),
    **dict.fromkeys(("천", "千", "thousand"), 1_000),
    **dict.fromkeys(("만", "万", "萬"), 10_000),
    "million": 1_000_000,
    **dict.fromkeys(("억", "億"), 100_000_000),
    "billion": 1_000_000_000,
    **dict.fromkeys(("조", "兆"), 1_000_000_000_000),
}
_TIME = re.compile(r"\s*([Tt]housand|[MmBb]illion|[백百천千만万萬억億조兆])")
_NUMBER = re.compile(rf"\s*({_DIGITS})", re.ASCII)
_PERCENT = re.compile(r"\s*(?:%|퍼센트|프로(?![가-힣])|[Pp]er ?cent|パーセント)")
#: What makes a number one end of something else: a range, a ratio, a fraction, a short form.
_UNSURE = re.compile(r"\s*[-~～〜–/:：]\s*\d|[,.]\d|[KkMmBb]\b|\s*(?:분의|分の)")
#: A sign before the number: an amount less than nothing is none that could be drawn.
_BELOW = re.compile(r"(?:^|[\s(])[-−–]\s?$")


class Quantity(Struct, frozen=True):
    """A number; of a percentage, how many hundredths. `end` is where its words end in the text."""

    value: float
    is_percent: bool = False
    end: int = 0

    @property
    def whole(self) -> int | None:
        """The number, where it counts whole things."""
        return int(self.value) if self.value == int(self.value) and not self.is_percent else None


def quantity(text: str, start: int = 0) -> Quantity | None:
    """Return the amount whose first digit is character `start` of a text; None where it is none for certain."""
    plain = text.translate(_WIDE)
    found = _NUMBER.match(plain, start)
    if found is None or len(found[0]) > 20 or not found[0].isascii() or _BELOW.search(plain, 0, start):
        return None
    total, at, is_scaled = 0.0, start, True
    while is_scaled and (found := _NUMBER.match(plain, at)):
        amount, at, is_scaled = float(found[1].replace(",", "")), found.end(), False
        while word := _TIME.match(plain, at):
            amount, at, is_scaled = amount * _TIMES[word[1].lower()], word.end(), True
        total += amount
    if total > 1e15 or _UNSURE.match(plain, at):
        return None
    percent = _PERCENT.match(plain, at)
    return Quantity(round(total, 6), percent is not None, percent.end() if percent else at)


def first_quantity(text: str) -> Quantity | None:
    """Return the first amount in a text."""
    found = re.search(r"[0-9０-９]", text)
    return quantity(text, found.start()) if found else None
