"""Dates of this year's texts into warnings: a weekday that is not that date's, a time that has not come yet.

Knows to which year a date belongs that does not say it: a flyer of autumn goes on into the next spring.
"""

from __future__ import annotations

from collections.abc import Iterator

from brochure.blocks.kit.block import Block, Item
from brochure.findings import Finding, Words
from brochure.model.imprint import Imprint
from brochure.model.words import Moment
from brochure.yearly.dates import Said, dates_in
from brochure.yearly.sources import ThisYear

#: From this month on a flyer is one of autumn: of an edition that does not say when it was issued, the months before
#: it may be the next year's.
AUTUMN = 9

#: How many months before the one of issue are still spoken of.
_JUST_PAST = 2

_KOREAN = "월화수목금토일"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_findings(this: ThisYear) -> Iterator[Finding]:
    """Yield a warning for each date whose weekday is another's."""
    for passage in this.passages:
        for said in () if passage.is_quoted else dates_in(passage.own):
            years = (said.year,) if said.year else years_of(said.month, this.imprint)
            days = [(year, said.weekday_in(year)) for year in years if said.is_there(year)]
            if said.weekday is None or not days or any(day == said.weekday for _, day in days):
                continue
            message, hint = _wrong(said, *days[0])
            origin = passage.text.origin(said.start, said.end - said.start)
            yield Finding("warning", "year.weekday", message, origin, hint)


def years_of(month: int, imprint: Imprint) -> tuple[int, ...]:
    """Return the years a date of a month may belong to that does not say its own, the likeliest first.

    What lies before the month of issue is to come, and so the next year's; just before it, it may be past as well.
    """
    issued = imprint.issued
    if issued and issued.year in (imprint.edition - 1, imprint.edition):
        ahead = issued.month - month
        return (issued.year + 1, issued.year) if 0 < ahead <= _JUST_PAST else (issued.year + (ahead > 0),)
    return (imprint.edition,) if month >= AUTUMN else (imprint.edition, imprint.edition + 1)


def since_findings(this: ThisYear) -> Iterator[Finding]:
    """Yield a warning for each time that began after the edition was issued, or after its year."""
    issued, edition = this.imprint.issued, this.imprint.edition
    last = (issued.year, issued.month) if issued else (edition, 12)
    for entry in this.entries:
        for since in _sinces(entry.block):
            if (since.year, since.month) <= last:
                continue
            when = f"{since.year}-{since.month:02}"
            known = f"issued: {last[0]}-{last[1]:02}" if issued else f"edition: {edition}"
            message = Words(
                f"아직 오지 않은 때부터로 적혀 있습니다: {when} ({known})",
                f"This begins after the edition: {when} ({known})",
            )
            hint = Words("연도나 달을 잘못 적지 않았는지 보아 주십시오.", "Please check the year and the month.")
            yield Finding("warning", "year.since", message, since.origin, hint)


def _sinces(block: Block) -> Iterator[Moment]:
    """Yield the times since when, of a block and of those of its items that are printed."""
    waiting: list[Block | Item] = [block]
    while waiting:
        each = waiting.pop(0)
        if each.hidden:
            continue
        if isinstance(since := getattr(each, "since", None), Moment):
            yield since
        lists = (getattr(each, name) for name in each.__struct_fields__)
        waiting += [item for some in lists if isinstance(some, tuple) for item in some if isinstance(item, Item)]


def _wrong(said: Said, year: int, day: int) -> tuple[Words, Words]:
    written = said.weekday or 0
    message = Words(
        f"{year}년 {said.month}월 {said.day}일은 {_KOREAN[written]}요일이 아니라 {_KOREAN[day]}요일입니다.",
        f"{year}-{said.month:02}-{said.day:02} is a {_ENGLISH[day]}, not a {_ENGLISH[written]}.",
    )
    hint = Words("날짜나 요일 가운데 틀린 쪽을 고쳐 주십시오.", "Please correct the date or the weekday.")
    return message, hint
