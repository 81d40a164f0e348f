"""In what sound a number ends when it is read aloud: by its Sino-Korean reading, and in what else it may be.

Dates, times, fractions and sums of money are read with words that are not written; a number behind Latin
letters may be read in English.
"""

from __future__ import annotations

import math
import re

from brochure.korean.signs import CURRENCY, SIGNS, unit
from brochure.korean.sounds import CONSONANT, RIEUL, VOWEL, Finals, of_readings

_DIGITS = ("영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구")
_ENGLISH = ("제로", "원", "투", "쓰리", "포", "파이브", "식스", "세븐", "에이트", "나인")
#: 10 to 19 in English.
_TEENS = ("텐", "일레븐", "트웰브", "틴", "틴", "틴", "틴", "틴", "틴", "틴")
#: The names of powers of ten thousand, and of ten within one.
_MYRIADS = ("", "만", "억", "조", "경", "해", "자", "양", "구", "간", "정", "재", "극")
_TENS = ("", "십", "백", "천")

#: A number at the end of a text, its thousands parted by commas or not.
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)*\Z")
#: A full date in figures: its last number is a day, 일, whether it is written or not.
_DAY = re.compile(r"(?<![0-9])[0-9]{4}(?:[-/]|\.\s?)(?:0?[1-9]|1[0-2])(?:[-/]|\.\s?)(?:[0-2]?[0-9]|3[01])\.?\Z")
#: A year and month closed by a full stop, as dates in figures are (한글 맞춤법 부록): 월. Without it, it may be one.
_MONTH = re.compile(r"(?<![0-9])[0-9]{4}(?:-|\.\s?)(?:0?[1-9]|1[0-2])(\.?)\Z")
#: A month and day closed by a full stop.
_SHORT_DAY = re.compile(r"(?<![0-9.])(?:0?[1-9]|1[0-2])\.\s(?:[0-2]?[0-9]|3[01])\.\Z")
#: A time: minutes are 분, a full hour 시, seconds 초.
_TIME = re.compile(r"(?<![0-9:])(?:[01]?[0-9]|2[0-4]):([0-5][0-9])(:[0-5][0-9])?\Z")
_FRACTION = re.compile(r"(?<![0-9/.,])([0-9]{1,4})\s?[/⁄∕]\s?([0-9]{1,4})\Z")
_MONEY = re.compile(rf"[{re.escape(CURRENCY)}]\s?[0-9][0-9,.]*\s?[십백천만억조]*\Z")
#: A grade, a model, a road: digits behind Latin letters (N1, A-4, GPT-4.5, No. 1); or few behind a Latin word (Top 3).
_CODE = re.compile(r"(?:[A-Za-z][-‐‑]?|\bNo\.\s?|№\s?)([0-9]+(?:\.[0-9]+)*)\Z|[A-Za-z]\s([0-9]|10)\Z")
#: A unit of area or volume with its exponent written as a digit.
_SQUARE = re.compile(r"[0-9]\s?([kcm]?m[23])\Z")
#: The largest denominator a fraction is taken for one with; above it 3/15 is as likely the fifteenth of March.
_TENTHS = 10


def dated(text: str) -> Finals | None:
    """Return how a text ends that closes with a date and its full stop, which other texts lose: 2023. 10. 1."""
    month = _MONTH.search(text)
    if _DAY.search(text) or _SHORT_DAY.search(text) or (month and month[1]):
        return RIEUL
    return None


def paid(text: str) -> Finals | None:
    """Return how a text ends that closes with a sum of money, the currency's sign before it; None if it does not."""
    money = _MONEY.search(text)
    return of_readings(SIGNS[money[0][0]]) if money else None


def of_number(text: str) -> Finals:
    """Return how a text ends that closes with a digit."""
    for known in (paid(text), dated(text), _timed(text), _parted(text), _coded(text)):
        if known is not None:
            return known
    found = _NUMBER.search(text)
    assert found, "a digit is a number"
    plain = sino(found[0])
    return plain | RIEUL if _MONTH.search(text) else plain


def sino(number: str) -> Finals:
    """Return the sounds the Sino-Korean reading of a number ends in: 2.5 오, 300 백, 1,000,000,000,000 조.

    Digits behind a decimal point are read one by one, and so are those behind a leading zero.
    """
    digits = number.replace(",", "")
    zeros = len(digits) - len(digits.rstrip("0"))
    if "." in digits or digits.startswith("0") or not zeros:
        return of_readings(_DIGITS[int(digits[-1])])
    power, within = divmod(zeros, len(_TENS))
    if within:
        return of_readings(_TENS[within])
    return of_readings(_MYRIADS[power]) if power < len(_MYRIADS) else frozenset()


def of_code(number: str) -> Finals:
    """Return the sounds a number behind Latin letters may end in: in Sino-Korean, and as in English."""
    last = number.rpartition(".")[2]
    if last.startswith("1") and len(last) == 2:
        return sino(number) | of_readings(_TEENS[int(last[1])])
    # Twenty to ninety are 트웬티 … 나인티; of what is longer the digits are read one by one, too.
    english = VOWEL if last.endswith("0") else of_readings(_ENGLISH[int(last[-1])])
    return sino(number) | english


def _timed(text: str) -> Finals | None:
    time = _TIME.search(text)
    if not time:
        return None
    return VOWEL if time[2] or time[1] == "00" else CONSONANT


def _parted(text: str) -> Finals | None:
    """A fraction is read from below, 3분의 2; what may as well be a month and day ends in 일, too."""
    fraction = _FRACTION.search(text)
    if not fraction:
        return None
    above, below = int(fraction[1]), int(fraction[2])
    is_surely = 0 < above < below <= _TENTHS and math.gcd(above, below) == 1
    if is_surely:
        return sino(fraction[1])
    may_be_date = 1 <= above <= 12 and 1 <= below <= 31
    return sino(fraction[1]) | (RIEUL if may_be_date else sino(fraction[2]))


def _coded(text: str) -> Finals | None:
    square, code = _SQUARE.search(text), _CODE.search(text)
    if square:
        return of_readings(unit(square[1]))
    return of_code(code[1] or code[2]) if code else None
