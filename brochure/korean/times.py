"""Times of the year as Korean writes them into Japanese and English: ``10월 하순`` into ``10月下旬``, ``late October``.

Years, months, days, parts of a month and ranges of them; what else may be said of a time is not understood.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

#: The parts of a month: in Japanese, and in English as they stand before its name.
_PARTS = {
    **dict.fromkeys(("초", "초순", "상순"), ("上旬", "early ")),
    "중순": ("中旬", "mid-"),
    "하순": ("下旬", "late "),
    **dict.fromkeys(("말", "말일"), ("末", "end of ")),
    **dict.fromkeys(("중", "내"), ("中", "in ")),
}
_WEEKDAYS = dict(
    zip(
        "월화수목금토일",
        zip("月火水木金土日", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True),
        strict=True,
    )
)
#: What may be said of a whole time.
_BEHIND = {
    **dict.fromkeys(("경", "쯤", "께", "무렵"), ("{}頃", "about {}")),
    **dict.fromkeys(("예정", "예정일"), ("{}予定", "{} (planned)")),
    "까지": ("{}まで", "by {}"),
    "부터": ("{}から", "from {}"),
    "이후": ("{}以降", "from {}"),
}

_MOMENT = re.compile(
    r"(?:(?P<year>\d{4})\s?(?:년도?)\s?)?"
    r"(?:(?P<month>\d{1,2})\s?월)?\s?"
    rf"(?:(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})(?![가-힣])|(?P<day>\d{{1,2}})\s?일?)?"
    r"\s?(?:\((?P<weekday>[월화수목금토일])(?:요일)?\))?"
)
#: A date in figures: its year in full, and enough signs that it is no number.
_FIGURES = re.compile(
    r"(\d{4})(?:[.\-/]\s?(\d{1,2})[.\-/]\s?(\d{1,2})\.?|(?:\.\s?(\d{1,2})\.|-(\d{2})))(?=\s?(?:\(|$))"
)
_FISCAL = re.compile(r"(\d{4})\s?년도")
_BETWEEN = re.compile(r"\s?(?:[~～〜∼–]|부터|에서)\s?")


class _Moment(NamedTuple):
    """One time as it was written, with nothing for what it leaves to another."""

    year: str
    month: int
    day: str
    part: str
    weekday: str


def time_in(words: str, language: str) -> str | None:
    """Return a time of the year in Japanese (``ja``) or English; None where it is not understood to its end."""
    if fiscal := _FISCAL.fullmatch(words):
        return f"{fiscal[1]}年度" if language == "ja" else fiscal[1]
    plain, behind = words, ""
    for each in sorted(_BEHIND, key=len, reverse=True):
        if words.endswith(each) and not _BETWEEN.fullmatch(words):
            plain, behind = words.removesuffix(each).rstrip(), each
            break
    halves = [_moment(half) for half in _BETWEEN.split(plain)]
    found = [each for each in halves if each]
    if not 0 < len(found) == len(halves) <= 2:
        return None
    if len(found) == 2:
        behind = "" if behind == "까지" else behind
        found[0] = _led(found[0], found[1])
    if not found[0].month and not (len(found) == 1 and found[0].year):
        return None
    told = _japanese(found) if language == "ja" else _english(found)
    return _BEHIND[behind][0 if language == "ja" else 1].format(told) if behind else told


def _moment(words: str) -> _Moment | None:
    words = words.strip()
    if figures := _FIGURES.match(words):
        year, month, day, *alone = figures.groups()
        words = f"{year}년 {month or alone[0] or alone[1]}월 {f'{day}일' if day else ''}{words[figures.end() :]}"
        words = re.sub(r"(?<=\D)0(?=\d)", "", words)
    match = _MOMENT.fullmatch(words.strip())
    if match is None or not words.strip():
        return None
    month = int(match["month"] or 0)
    is_bare_day = match["day"] and not match["month"] and match["year"]
    if (match["month"] and not 1 <= month <= 12) or is_bare_day or (match["part"] and not month and match["year"]):
        return None
    return _Moment(match["year"] or "", month, match["day"] or "", match["part"] or "", match["weekday"] or "")


def _led(first: _Moment, last: _Moment) -> _Moment:
    """A bare number before a month is a month as well: 9~10월."""
    is_bare = first.day and not (first.month or first.weekday)
    if is_bare and last.month and not (last.day or last.part) and 1 <= int(first.day) <= 12:
        return first._replace(month=int(first.day), day="")
    return first


def _japanese(moments: list[_Moment]) -> str:
    told = []
    for each in moments:
        year = f"{each.year}年" if each.year else ""
        month = f"{each.month}月" if each.month else ""
        day = f"{each.day}日" if each.day else _PARTS[each.part][0] if each.part else ""
        weekday = f"({_WEEKDAYS[each.weekday][0]})" if each.weekday else ""
        told.append(year + month + day + weekday)
    return "〜".join(told)


def _english(moments: list[_Moment]) -> str:
    first, last = moments[0], moments[-1]
    if len(moments) == 1:
        return _date(first, first.month, first.year)
    if not last.month:
        last = last._replace(month=first.month)
    years = (first.year if first.year != last.year and last.year else "", last.year or first.year)
    if first.day and last.day and first.month == last.month and not years[0] and not (first.weekday or last.weekday):
        return f"{first.day}–{_date(last, last.month, years[1])}"
    return f"{_date(first, first.month, years[0])} – {_date(last, last.month, years[1])}"


def _date(moment: _Moment, month: int, year: str) -> str:
    weekday = f"{_WEEKDAYS[moment.weekday][1]} " if moment.weekday else ""
    before = _PARTS[moment.part][1] if moment.part else ""
    before = "" if before == "in " else before
    name = MONTHS[month - 1] if month else ""
    return " ".join(part for part in (f"{weekday}{moment.day}".strip(), f"{before}{name}", year) if part)
