"""The times of steps, in the editor's order, into what is wrong with their order: warnings at their own lines.

Only what is understood is judged. A course goes over the turn of the year once, and is over within
twelve months.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from brochure.blocks.kit.days import Days, Slip, month_length
from brochure.blocks.kit.when import understood
from brochure.findings import Finding, Words
from brochure.model.words import Text

#: Months are counted as if each had so many days: what is compared is their order.
_MONTH = 31
#: How long a course may be, and from which step back it is likelier a slip than the turn of the year.
_YEAR, _HALF_A_YEAR = 12 * _MONTH, 6 * _MONTH

_ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class _Dated(Struct, frozen=True):
    """A step's words with the days they name."""

    words: Text
    start: Days
    end: Days


class _Step(Struct, frozen=True):
    """Where in the course a step stands: when it begins at the earliest and at the latest, and its end."""

    words: Text
    first: int
    last: int
    end: int


def course_findings(whens: Sequence[Text]) -> Iterator[Finding]:
    """Yield a warning for each time that cannot be, and one for the first step that is out of order."""
    dated: list[_Dated] = []
    for words in whens:
        time = understood(words.string)
        for slip in time.slips if time else ():
            yield _told(words, slip)
        if time and time.start and time.end:
            dated.append(_Dated(words, time.start, time.end))
    yield from _order(dated)


def _order(dated: Sequence[_Dated]) -> Iterator[Finding]:
    """Walk along the steps; the first that goes back too often, or ends too late, is told."""
    steps: list[_Step] = []
    turns: list[int] = []
    # The calendar's year at the beginning of the course, once a step has told it.
    anchor: int | None = None
    latest = 0
    for number, each in enumerate(dated):
        told = each.start.year
        is_fixed = told is not None and anchor is not None
        year = (told or 0) - (anchor or 0) if is_fixed else latest // _YEAR
        step = _placed(each, year)
        # Back within one month is no turn of the year.
        if step.last < latest and not is_fixed and each.start.month != dated[number - 1].start.month:
            year += 1
            step = _placed(each, year)
            turns.append(number)
        if told is not None and anchor is None:
            anchor = told - year
        steps.append(step)
        if step.last < latest or len(turns) > 1:
            yield _out_of_order(steps, number)
            return
        if step.end - steps[0].first > _YEAR:
            yield _too_long(steps, turns)
            return
        latest = max(latest, step.first)


def _placed(dated: _Dated, year: int) -> _Step:
    """Place a step in a year of the course; a range that is told no years may go over the next turn."""
    start, end = dated.start, dated.end
    first = _day(start, year)
    last = _day(end, year + ((end.year or 0) - (start.year or 0) if start.year and end.year else 0))
    return _Step(dated.words, first, _day(start, year, is_latest=True), last + (_YEAR if last < first else 0))


def _day(days: Days, year: int, *, is_latest: bool = False) -> int:
    """Where in the course a day stands: the earliest that is meant, or the latest."""
    return (12 * year + days.month - 1) * _MONTH + (days.last if is_latest else days.first) - 1


def _out_of_order(steps: Sequence[_Step], number: int) -> Finding:
    words, before = steps[number].words, steps[number - 1].words
    message = Words(
        f"차례가 거꾸로입니다: ‘{_quoted(before)}’ 다음에 ‘{_quoted(words)}’",
        f"The order goes back here: “{_quoted(words)}” comes after “{_quoted(before)}”.",
    )
    return Finding("warning", "timeline.order", message, words.origin(0, len(words.string)), _IN_ORDER)


def _too_long(steps: Sequence[_Step], turns: Sequence[int]) -> Finding:
    """Tell that a course is too long: at a small step back that was taken for the turn of the year, else at its end."""
    last = len(steps) - 1
    for turn in turns:
        if turn < last and steps[turn].first - steps[turn - 1].first > _HALF_A_YEAR:
            return _out_of_order(steps, turn)
    words, first = steps[last].words, steps[0].words
    message = Words(
        f"‘{_quoted(first)}’부터 ‘{_quoted(words)}’까지 열두 달이 넘습니다.",
        f"From “{_quoted(first)}” to “{_quoted(words)}” is more than twelve months.",
    )
    if last == 0:
        message = Words(
            f"열두 달이 넘는 기간입니다: ‘{_quoted(words)}’", f"This takes more than twelve months: “{_quoted(words)}”"
        )
    return Finding("warning", "timeline.span", message, words.origin(0, len(words.string)), _IN_ORDER)


_IN_ORDER = Words(
    "이른 때부터 차례로 적었는지 살펴봐 주십시오. 해가 바뀌는 것은 한 번까지입니다.",
    "Please see that the steps stand in order of time; the year can turn once among them.",
)


def _told(words: Text, slip: Slip) -> Finding:
    origin = words.origin(slip.start, slip.end - slip.start)
    if slip.what == "month":
        message = Words(f"{slip.number}월은 없습니다.", f"There is no month {slip.number}.")
        hint = Words("1월부터 12월 가운데 하나로 고쳐 주십시오.", "Please make it one of the months 1 to 12.")
        return Finding("warning", "timeline.day", message, origin, hint)
    if slip.what == "day":
        length = month_length(slip.month, slip.year)
        name = _ENGLISH[slip.month - 1]
        year = Words(f"{slip.year}년 " if slip.year else "", f" {slip.year}" if slip.year else "")
        message = Words(
            f"{year.ko}{slip.month}월에는 {slip.number}일이 없습니다.", f"{name}{year.en} has no day {slip.number}."
        )
        hint = Words(
            f"날짜를 고쳐 주십시오. {year.ko}{slip.month}월은 {length}일까지입니다.",
            f"Please mend the date: {name}{year.en} has {length} days.",
        )
        return Finding("warning", "timeline.day", message, origin, hint)
    message = Words(
        f"기간이 시작하기 전에 끝납니다: ‘{_quoted(words)}’", f"This ends before it begins: “{_quoted(words)}”"
    )
    hint = Words(
        "앞뒤 날짜가 뒤바뀌지 않았는지 살펴봐 주십시오.", "Please see whether its two dates have changed places."
    )
    return Finding("warning", "timeline.range", message, origin, hint)


def _quoted(words: Text) -> str:
    return " ".join(words.string.split())[:40]
