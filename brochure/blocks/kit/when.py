"""The words for a time of the year into the days they name: ``12월 하순~1월 초순``, ``Oct 5–12``, ``10月下旬``.

Knows how editors write months, days and ranges in Korean, English and Japanese, and no year's calendar but
the lengths of its months. What it does not know it says nothing about: the words are printed all the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.days import Days, Slip, Time, month_length

#: No time of a step is longer, in characters; what is longer is not looked at.
LONGEST = 80

#: The parts of a month by their names, as the days they reach from and to: a third, or all of it.
_PARTS = {
    **dict.fromkeys(("초", "초순", "상순", "上旬", "初旬", "初め", "初", "early", "beginning", "start"), (1, 10)),
    **dict.fromkeys(("중순", "中旬", "半ば", "mid", "middle"), (11, 20)),
    **dict.fromkeys(("하순", "말", "말일", "下旬", "末", "late", "end"), (21, 31)),
    **dict.fromkeys(("중", "내", "中", "in", "during"), (1, 31)),
    **{f"{name}째주": (7 * n + 1, 7 * n + 7) for n, name in enumerate(("첫", "둘", "셋", "넷"))},
    **{f"{n}주": (7 * n - 6, 7 * n) for n in range(1, 5)},
    **{f"{n}주차": (7 * n - 6, 7 * n) for n in range(1, 5)},
}
#: The months by name, in full and as they are shortened.
_MONTHS = {
    each: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july"),
            *("aug august", "sep sept september", "oct october", "nov november", "dec december"),
        ),
        start=1,
    )
    for each in names.split()
}

#: One character for each that means the same, so that places stay what they are.
_ALIKE = str.maketrans(
    "０１２３４５６７８９．／，（）：’～〜∼–—―−‒‐ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\t\u00a0\u3000",
    "0123456789./,():'~~~~~~~~-abcdefghijklmnopqrstuvwxyz    ",
)
#: What is said besides the days: a remark in brackets, a weekday, an hour, a word for about, by or of which year.
_BESIDES = re.compile(
    r"\([^()]*\)|[월화수목금토일]요일|[月火水木金土日]曜日?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?"
    r"|(?:오전|오후|낮|밤|\bat )?\s*\b\d{1,2}(?:시(?:\s*\d{1,2}분|\s*반)?|:\d\d|\s*(?=[ap]m\b))(?:\s*[ap]m\b)?"
    r"|(?:다음\s?해|이듬해|익년|내년|올해|당해|같은\s?해|그해|翌年|今年|\bnext year\b)"
    r"|\b(?:from|by|about|around|the|of|on|in|during|as of)\b|(?<=[\s월일순초말중])(?:경|쯤|께|무렵|예정|이내|이후)"
    r"|까지|頃|ごろ|まで|予定|以降|の"
)
_RANGE = re.compile(r"부터|에서|から|より|\b(?:to|till|until|through)\b|(?:(?<!mid)(?<!early)(?<!late)-|~)+")
_ISO = re.compile(r"(?<!\d)(\d{4})-(0?[1-9]|1[0-2])(?:-(\d{1,2}))?(?!\d)")

#: Words that may name a part of a month, or a month: what they name is looked up.
_PART = r"(?P<part>[1-4]\s?주차?|[^\W\d_]+(?:\s주)?)"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_YEAR = r"(?:\s*,?\s*'?(?P<year>[0-9]{4}))?"
_DAY = r"(?P<day>[0-9]{1,2})"
_NTH = r"(?:st|nd|rd|th)?"
#: A month with its unit, perhaps with a day or a part of it.
_UNITED = (
    r"(?:'?(?P<year>[0-9]{4}|[0-9]{2})\s*(?:년도?|年度?)\s*)?(?P<month>[0-9]{1,2})\s*[월月]"
    rf"(?:\s*{_DAY}\s*[일日]?|\s*{_PART})?"
)
#: One time in each of the ways it can be written: with units, with points, with the name of a month.
_MOMENTS = tuple(
    re.compile(each)
    for each in (
        _UNITED,
        rf"(?P<year>[0-9]{{4}})\s*[./]\s*(?P<month>[0-9]{{1,2}})(?:\s*[./]\s*{_DAY})?\s*\.?",
        rf"(?:'?(?P<year>[0-9]{{2}})\s*\.\s*)?(?P<month>[0-9]{{1,2}})\s*[./]\s*{_DAY}\s*\.?",
        rf"(?:(?P<part>[a-z]+)[\s-]+)?{_NAME}(?:\s*{_DAY}{_NTH}(?![0-9]))?{_YEAR}",
        rf"{_DAY}{_NTH}\s+{_NAME}{_YEAR}",
    )
)
#: The half of a range that leaves out what the other half says.
_HALF = re.compile(rf"(?P<number>[0-9]{{1,2}}){_NTH}\s*(?P<unit>[일日.]?){_YEAR}|{_PART}")


class _Found(Struct, frozen=True):
    """One half of a range: its days, or a `number` that `is_bare` or a `part`, for the other half to explain."""

    days: Days | None
    start: int
    end: int
    figures: tuple[int, int] = (0, 0)
    unit: int = 0
    number: int = 0
    is_bare: bool = False
    is_day: bool = False
    year: int | None = None
    part: tuple[int, int] | None = None
    slip: Slip | None = None

    @property
    def is_half(self) -> bool:
        """Whether it says too little by itself."""
        return self.is_bare or self.part is not None


@lru_cache(maxsize=256)
def understood(words: str) -> Time | None:
    """Return the days that `words` name, or None where they are not understood in full."""
    if len(words) > LONGEST:
        return None
    alike = words.translate(_ALIKE)
    dotted = _ISO.sub(lambda found: found[0].replace("-", "."), alike)
    plain = _BESIDES.sub(lambda found: " " * len(found[0]), dotted)
    plain = _RANGE.sub(lambda found: "~" + " " * (len(found[0]) - 1), plain)
    halves = []
    at = 0
    for half in plain.split("~"):
        if half.strip():
            start = at + len(half) - len(half.lstrip())
            halves.append(_half(half.strip(), start))
        at += len(half) + 1
    found = [each for each in halves if each is not None]
    if not 0 < len(found) == len(halves) <= 2:
        return None
    time = _alone(found[0]) if len(found) == 1 else _range(*_completed(*found))
    # A date as machines write it is one word.
    return replace(time, figures=(0, 0), unit=0) if time and dotted != alike else time


def _half(words: str, at: int) -> _Found | None:
    """One time as it stands, its first character `at` in the whole."""
    for pattern in _MOMENTS:
        if match := pattern.fullmatch(words):
            return _moment(match.groupdict(), match, at)
    match = _HALF.fullmatch(words)
    if match and match["number"]:
        digits = (at, at + len(match["number"]))
        is_day = match["unit"] in ("일", "日") and bool(match["unit"])
        year, number = _full_year(match["year"]), int(match["number"])
        return _Found(None, at, at + len(words), digits, digits[1], number, is_bare=True, is_day=is_day, year=year)
    part = _part(match["part"]) if match else None
    return _Found(None, at, at + len(words), part=part) if part else None


def _moment(said: dict[str, str | None], match: re.Match[str], at: int) -> _Found | None:
    name, day, part = said.get("name"), said.get("day"), said.get("part")
    month = _MONTHS.get(name, 0) if name else int(said["month"] or 0)
    year = _full_year(said.get("year"))
    start, end = at, at + len(match[0])
    figures, unit = ((0, 0), 0) if name else _figures(match, at)
    if not 1 <= month <= 12:
        # Two numbers without a unit may be a day and a month: nobody can tell that they are wrong.
        slip = Slip("month", start, end, month, month, year)
        return _Found(None, start, end, figures, unit, slip=slip) if not name and match.re in _MOMENTS[:2] else None
    whole = _whole(month, year)
    if day is None:
        days = _part(part) if part else (1, whole.last)
        if days is None:
            return None
        first, last = days
        return _Found(replace(whole, first=first, last=min(last, whole.last)), start, end, figures, unit)
    if not 1 <= int(day) <= whole.last:
        return _Found(whole, start, end, figures, unit, slip=Slip("day", start, end, month, int(day), year))
    return _Found(replace(whole, first=int(day), last=int(day)), start, end, figures, unit)


def _figures(match: re.Match[str], at: int) -> tuple[tuple[int, int], int]:
    """Where the month's number stands, or month and day where only points part them; and where its unit ends."""
    start, end = match.span("month")
    if match.re is _MOMENTS[0]:
        return (at + start, at + end), at + end + len(match.string[end:]) - len(match.string[end:].lstrip()) + 1
    return (at + start, at + match.end()), at + match.end()


def _full_year(written: str | None) -> int | None:
    return None if written is None else int(written) + (2000 if len(written) == 2 else 0)


def _part(name: str) -> tuple[int, int] | None:
    return _PARTS.get("".join(name.split()))


def _alone(found: _Found) -> Time | None:
    """A time that is no range, or one that is open at one end."""
    if found.is_half:
        return None
    return Time(found.days, found.days, found.figures, found.unit, (found.slip,) if found.slip else ())


def _completed(first: _Found, second: _Found) -> tuple[_Found | None, _Found | None]:
    """Give each half what only the other says: ``5–12 October``, ``10~11월``, ``10월 하순~말``."""
    if first.part or (first.is_half and second.is_half):
        return None, None
    if first.is_half:
        return _led(first, second), second
    return first, _followed(first, second) if second.is_half else second


def _led(first: _Found, second: _Found) -> _Found | None:
    """A bare number before a whole time: a day before a month's name, a month before a month."""
    model = second.days
    if model is None or first.is_day:
        return None
    is_named = not second.figures[1]
    if model.is_exact and is_named:
        return _on_day(replace(first, figures=(0, 0), unit=0), model.month, model.year)
    if model.is_exact or is_named or not 1 <= first.number <= 12:
        return None
    year = model.year - 1 if model.year and first.number > model.month else model.year
    figures = (first.figures[0], second.figures[1])
    return replace(first, days=_whole(first.number, year), figures=figures, unit=second.unit, is_bare=False)


def _followed(first: _Found, second: _Found) -> _Found | None:
    """A bare number or part of a month behind a whole time: what that ends with, a day or a month."""
    model = first.days
    if model is None:
        return None
    if second.part:
        return replace(second, days=replace(model, first=second.part[0], last=second.part[1]))
    year = second.year or model.year
    if second.is_day or model.is_exact:
        return _on_day(second, model.month, year)
    is_month = model == _whole(model.month, model.year) and 1 <= second.number <= 12
    return replace(second, days=_whole(second.number, year)) if is_month else None


def _whole(month: int, year: int | None) -> Days:
    return Days(month, 1, month_length(month, year), year)


def _on_day(found: _Found, month: int, year: int | None) -> _Found:
    """A half that is a bare number, as that day of a month."""
    day, whole = found.number, _whole(month, year)
    if 1 <= day <= whole.last:
        return replace(found, days=Days(month, day, day, year), is_bare=False)
    return replace(found, days=whole, is_bare=False, slip=Slip("day", found.start, found.end, month, day, year))


def _range(first: _Found | None, second: _Found | None) -> Time | None:
    if first is None or second is None:
        return None
    start, end = first.days, second.days
    slips = [each.slip for each in (first, second) if each.slip]
    if start and end:
        if start.year and not end.year:
            end = replace(end, year=start.year + (end.month < start.month))
        elif end.year and not start.year:
            start = replace(start, year=end.year - (start.month > end.month))
        if not slips and _is_backwards(start, end):
            slips.append(Slip("range", first.start, second.end, start.month))
            end = start
    return Time(start, end or start, first.figures, first.unit, tuple(slips))


def _is_backwards(start: Days, end: Days) -> bool:
    """Whether a range ends before it begins: from one month into an earlier one it goes over the turn of the year."""
    if start.year and end.year and start.year != end.year:
        return end.year < start.year
    is_over_the_turn = start.month > end.month and not (start.year and end.year)
    return not is_over_the_turn and (end.month, end.last) < (start.month, start.first)
