"""Dates in running text, with the weekday that is said of them: ``10월 7일(화)``, ``Monday, 7 October 2024``.

Knows how Korean, Japanese and English write them, and the calendar; nothing of editions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from brochure.blocks.kit.days import month_length
from brochure.yearly.late import Late

#: One character for each that means the same, so that places stay what they are.
ALIKE = str.maketrans("０１２３４５６７８９．／，（）～〜∼–—－：", "0123456789./,()~~~~~~:")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: The first letters of a weekday, Monday first.
_DAYS = {
    each: number
    for number, names in enumerate(
        ("월 月 mon", "화 火 tue", "수 水 wed", "목 木 thu", "금 金 fri", "토 土 sat", "일 日 sun")
    )
    for each in names.split()
}

_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NTH = r"(?:st|nd|rd|th)?"
_ENGLISH = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs|r)?|fri|sat(?:ur)?|sun)(?:day)?"
#: An hour that stands between a date and its weekday.
_HOUR = r"(?:\s*(?:오전|오후|낮|밤|저녁|아침)?\s*\d{1,2}(?:시(?:\s*\d{1,2}분|\s*반)?|:\d\d))?"
#: A weekday in brackets, alone or before an hour, or as a word of its own; a short one may be of the words behind it,
#: as in ``May 1 Sun Festival``, and one may be denied: ``일요일이 아닌``.
_BEHIND = (
    rf"(?:{_HOUR}\s*[(\[]\s*(?P<bracket>[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日?)?|"
    + _ENGLISH
    + r"\.?)\s*(?:[)\]]|[,·/]?\s*\d)"
    r"|,?\s*(?P<word>[월화수목금토일](?=요일(?!이\s?아[닌니]))|[月火水木金土日](?=曜)|(?<=[\s,])"
    + _ENGLISH
    + r"(?:(?<=day)\b|\b(?=\.|,|\)|;|\s*$|\s+\d|\s+at\b))))"
)
_BEFORE = rf"(?:\b(?P<ahead>{_ENGLISH})\b\.?,?\s+)?"
#: ``화요일(10월 7일)``, but for every Tuesday, and for one of several weekdays.
_BEFORE_KOREAN = r"(?:(?<![·,~/-])(?<![·,~/-]\s)(?<!매주\s)(?P<ahead>[월화수목금토일])요일(?:인\s+|\s*\(\s*))?"
#: Dates that are dates by themselves, and those that only a weekday behind them makes one.
_SURE = (
    rf"{_BEFORE_KOREAN}(?<!\d)(?:{_YEAR}\s*[년年]\s*)?{_MONTH}\s*[월月]\s*{_DAY}\s*[일日](?!간|間|동안|째)",
    rf"(?<![\d.]){_YEAR}\s*\.\s*{_MONTH}\s*\.\s*{_DAY}(?!\d)\.?",
    rf"(?<![\d/]){_YEAR}/{_MONTH}/{_DAY}(?![\d/])",
    rf"(?<![\d-]){_YEAR}-{_MONTH}-{_DAY}(?![\d-])",
    rf"{_BEFORE}(?<!\d){_DAY}{_NTH}(?:\s+of)?\s+{_NAME}(?:,?\s+{_YEAR})?(?!\d)",
    rf"{_BEFORE}\b{_NAME}\s+{_DAY}{_NTH}(?!\d)(?:,?\s+{_YEAR}(?!\d))?",
)
_UNSURE = (rf"(?<![\d.]){_MONTH}\s*\.\s*{_DAY}(?!\d)\.?", rf"(?<![\d/]){_MONTH}/{_DAY}(?![\d/])")
_DATES = tuple(Late(each + f"(?:{_BEHIND})?") for each in _SURE) + tuple(Late(each + _BEHIND) for each in _UNSURE)
#: A further day of the same month, behind a date: ``~12일(토)``, ``, 8일(화)``.
_FURTHER = Late(
    rf"\s*(?:~|부터|에서|から|,|·|·|와|과|및|or|and|to|-)\s*(?:까지\s*)?{_DAY}\s*(?:[일日]|\.?(?=\s*\()){_BEHIND}"
)
#: Nothing of this, and there is no date to look for.
_ANY = Late(
    r"\d\s*[월月./-]\s*\d|\b(?:"
    + "|".join(_MONTHS)
    + r")[a-z]*\.?\s+\d|\d[a-z]*\s+(?:of\s+)?(?:"
    + "|".join(_MONTHS)
    + ")"
)


class Said(Struct, frozen=True):
    """A date as it stands at characters `start` to `end`: its `year` where it is said, and its `weekday`, Monday 0."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None = None

    def is_there(self, year: int) -> bool:
        """Whether there is such a day in a year."""
        return self.day <= month_length(self.month, year)

    def weekday_in(self, year: int) -> int:
        """Return the weekday it is in a year in which it is there."""
        return date(year, self.month, self.day).weekday()


def dates_in(string: str) -> Iterator[Said]:
    """Yield the dates of a text that name a day, as they stand in it."""
    plain = string.translate(ALIKE).lower()
    if len(plain) != len(string) or not _ANY.search(plain):
        return
    at = 0
    for found in sorted(
        (match for each in _DATES for match in each.finditer(plain)), key=lambda match: (match.start(), -match.end())
    ):
        if found.start() < at:
            continue
        said = _said(found)
        yield said
        at = found.end()
        while further := _FURTHER.match(plain, at):
            day = int(further["day"])
            yield Said(further.start("day"), further.end(), said.year, said.month, day, _weekday(further))
            at = further.end()


def _said(found: re.Match[str]) -> Said:
    parts = found.groupdict()
    month = _MONTHS.index(parts["name"][:3]) + 1 if parts.get("name") else int(parts["month"] or 0)
    year = int(parts["year"]) if parts.get("year") else None
    return Said(*found.span(), year, month, int(parts["day"] or 0), _weekday(found))


def _weekday(found: re.Match[str]) -> int | None:
    parts = found.groupdict()
    name = parts.get("bracket") or parts.get("word") or parts.get("ahead")
    return None if not name else _DAYS.get(name[0], _DAYS.get(name[:3]))
