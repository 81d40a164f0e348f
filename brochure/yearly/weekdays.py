"""Dates of this year's texts into warnings: another date's weekday, a day there is not, a time yet to come.

Looks at texts and at the facts' own values; what is a date in last year's file is one to be moved on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from brochure.blocks.kit.block import Block, Item
from brochure.findings import Finding, Words
from brochure.model.words import Moment
from brochure.yearly.dates import Said
from brochure.yearly.sources import LastYear, Passage, ThisYear, folded, scalars
from brochure.yearly.whichyear import dated

#: Keys under which the steps of what is to come stand.
_STEPS = frozenset(("when",))

_KOREAN = "월화수목금토일"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_findings(this: ThisYear, last: LastYear | None = None) -> Iterator[Finding]:
    """Yield a warning for each date whose weekday is another's, and for each that there is not."""
    stood = _stood(last)
    for passage in (*this.passages, *this.facts):
        if passage.is_quoted:
            continue
        is_step = passage.field in _STEPS

        def is_to_come(said: Said, passage: Passage = passage, is_step: bool = is_step) -> bool:
            return is_step or stood(folded(passage.own[said.start : said.end]))

        for said, years in dated(passage.own, this.imprint, is_to_come):
            days = [(year, said.weekday_in(year)) for year in years if said.is_there(year)]
            if days and (said.weekday is None or any(day == said.weekday for _, day in days)):
                continue
            rule, (message, hint) = (
                ("year.weekday", _wrong(said, *days[0])) if days else ("year.day", _missing(said, years[0]))
            )
            origin = passage.text.origin(said.start, said.end - said.start)
            yield Finding("warning", rule, message, origin, hint)


def _stood(last: LastYear | None) -> Callable[[str], bool]:
    """Return what tells whether words stood in last year's file, which is read through for none before the first."""
    texts = cache(lambda: [folded(each.text) for each in scalars(last.source.root)] if last else [])
    return lambda words: any(words in each for each in texts())


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


def _missing(said: Said, year: int) -> tuple[Words, Words]:
    message = Words(
        f"{year}년 {said.month}월에는 {said.day}일이 없습니다.",
        f"There is no day {said.day} in {year}-{said.month:02}.",
    )
    return message, Words("날짜를 고쳐 주십시오.", "Please correct the date.")
