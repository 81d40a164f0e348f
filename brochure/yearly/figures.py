"""A fact written out in running text with another value, or with last year's, told as notes.

Only a number with the fact's own unit is held against it, and where that counts many things, with its noun beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from brochure.findings import Finding, Words
from brochure.korean.josa import with_josa
from brochure.model.words import Moment
from brochure.read.values import Wrong, date
from brochure.yearly.amounts import Amount, amounts_in, is_of, only_amount, unit_of
from brochure.yearly.contrast import is_of_another_time, is_one_of_several
from brochure.yearly.dates import Said, dates_in
from brochure.yearly.late import Late
from brochure.yearly.sources import LastYear, Passage, ThisYear, facts_of, folded

#: What is counted in so many ways that its number alone says nothing: a noun must stand beside it.
_COMMON = frozenset(
    (
        *(
            "명",
            "인",
            "분",
            "개",
            "곳",
            "회",
            "건",
            "번",
            "년",
            "월",
            "일",
            "주",
            "세",
            "살",
            "점",
            "석",
            "호",
            "권",
            "편",
            "팀",
        ),
        *("시간", "원", "엔", "가지", "차례", "단계", "人", "名", "年", "月", "日", "回", "件", "所", "円", "種"),
        *("people", "persons", "years", "days", "times"),
    )
)
#: How near two numbers must be to be meant for one: what is further apart counts something else.
_NEAR = 2
#: What is counted so seldom that two numbers of it are the same one, and so are two of as many people.
_RARE = frozenset(("개국", "か国", "カ国", "countries"))
_PEOPLE = frozenset(("명", "인", "人", "名", "people", "participants"))
_MANY = 1000
#: How near two numbers of two blocks must be to be meant for one.
_NEARLY = 1.1
#: A number of last year's so small stands beside many things.
_SMALL = 10
#: How far before a number its noun may begin.
_LOOKED_BACK = 80
#: What may stand between a noun and its number.
_BETWEEN = Late(r"(?:은|는|이|가|의|수는|수)?\s*[:：(]?\s*(?:현재|모두|총|약|about|some)?\s*$")
#: What says that a date is the one the figures are of.
_HELD_BEHIND = Late(r"\s?(?:현재|기준|시점|집계|現在|時点)")
_HELD_BEFORE = Late(r"\b(?:as of|as at)\s$", re.IGNORECASE)


class _Fact(Struct, frozen=True):
    name: str
    value: int
    unit: str
    old: int | None


def repeated_findings(this: ThisYear, last: LastYear | None) -> Iterator[Finding]:
    """Yield a note for each figure, and for each date of the figures, that a text has otherwise than the facts."""
    facts = _facts(this, last)
    known = {(each.value, each.unit) for each in facts}
    held = _held(this)
    for passage in this.passages:
        if passage.is_quoted:
            continue
        string = passage.text.string
        for amount in amounts_in(string) if facts else ():
            fact = next((each for each in facts if _is_meant(string, amount, each)), None)
            if not fact or (amount.value, fact.unit) in known or passage.is_fact(amount.start, amount.end):
                continue
            if not is_of_another_time(string, amount, this.imprint.edition):
                yield _told(passage, amount, fact)
        for said in dates_in(passage.own) if held else ():
            if _is_held(string, said) and not _agrees(said, held):
                yield _told_date(passage, said, held[0])


def disagreeing_findings(this: ThisYear) -> Iterator[Finding]:
    """Yield a note for each number that nearly is one of another block: both are likely meant for the same.

    Only many people and any countries are counted so seldom that this can be told.
    """
    first: dict[str, list[tuple[int, Passage, int]]] = {}
    for passage in this.passages:
        string = passage.text.string
        for amount in () if passage.is_quoted else amounts_in(string):
            unit = unit_of(string, amount)
            if unit not in _RARE and (unit not in _PEOPLE or amount.value < _MANY):
                continue
            if is_of_another_time(string, amount, this.imprint.edition) or is_one_of_several(string, amount, unit):
                continue
            seen = first.setdefault(unit, [])
            if any(value == amount.value for value, *_ in seen):
                continue
            near = [each for each in seen if each[1].block != passage.block and _is_nearly(each[0], amount.value)]
            seen.append((amount.value, passage, amount.start))
            if near and not passage.is_fact(amount.start, amount.end):
                yield _told_beside(passage, amount, near[0])


def _is_nearly(one: int, other: int) -> bool:
    return one != other and max(one, other) <= min(one, other) * _NEARLY


def _facts(this: ThisYear, last: LastYear | None) -> list[_Fact]:
    """The facts that are one number with a unit, each with last year's number of the same."""
    olds = facts_of(last.source) if last else {}
    found: list[_Fact] = []
    for name, (value, _) in facts_of(this.source).items():
        amount = only_amount(folded(value.text))
        if not amount or not amount[1]:
            continue
        old = only_amount(folded(olds[name][0].text)) if name in olds else None
        found.append(_Fact(name, *amount, old[0] if old and old[1] == amount[1] else None))
    return found


def _is_meant(string: str, amount: Amount, fact: _Fact) -> bool:
    """Whether a number says what a fact says: as much as last year's, or of its unit, near it, with its noun."""
    if not is_of(string, amount, fact.unit) or amount.value == fact.value:
        return False
    if amount.value == fact.old and amount.value >= _SMALL:
        return True
    if amount.value > fact.value * _NEAR or fact.value > amount.value * _NEAR:
        return False
    is_alone = fact.unit not in _COMMON and not is_one_of_several(string, amount, fact.unit)
    return is_alone or _has_noun(string, amount, fact)


def _has_noun(string: str, amount: Amount, fact: _Fact) -> bool:
    """Whether the name of a fact stands right before its number, or behind its unit."""
    before = string[max(amount.start - _LOOKED_BACK, 0) : amount.start]
    between = _BETWEEN.search(before)
    before = before[: between.start()] if between else before
    at = amount.end + (string[amount.end : amount.end + 1] == " ") + len(fact.unit)
    behind = re.match(rf"의?\s?{re.escape(fact.name)}", string[at:])
    word = re.search(rf"(?<![^\W_]){re.escape(fact.name)}$", before)
    return behind is not None or word is not None


def _held(this: ThisYear) -> list[tuple[int, int, int | None]]:
    """The dates the figures are of: the edition's, and those of single facts."""
    as_of: Moment | None = this.imprint.as_of
    found = [(as_of.year, as_of.month, as_of.day)] if as_of else []
    for _, own in facts_of(this.source).values():
        try:
            found += [date(own.text)] if own else []
        except Wrong:
            continue
    return found if as_of else []


def _is_held(string: str, said: Said) -> bool:
    return said.year is not None and bool(
        _HELD_BEHIND.match(string, said.end)
        or _HELD_BEFORE.search(string[max(said.start - _LOOKED_BACK, 0) : said.start])
    )


def _agrees(said: Said, held: list[tuple[int, int, int | None]]) -> bool:
    return any((said.year, said.month) == (year, month) and day in (None, said.day) for year, month, day in held)


def _told(passage: Passage, amount: Amount, fact: _Fact) -> Finding:
    gap = " " if fact.unit.isascii() else ""
    here, there = (f"{value:,}{gap}{fact.unit}" for value in (amount.value, fact.value))
    particle = with_josa(fact.name, "은/는").particle
    message = Words(
        f"facts의 ‘{fact.name}’{particle} {there}인데 여기에는 {here}(이)라고 적혀 있습니다.",
        f"The fact “{fact.name}” is {there}, and here it says {here}.",
    )
    hint = Words(
        f"같은 것이라면 ‘{{{fact.name}}}’(으)로 적어 주십시오. 그러면 늘 같습니다.",
        f"If the same is meant, please write “{{{fact.name}}}”: then they never differ.",
    )
    return Finding("note", "year.repeated", message, passage.text.origin(amount.start, amount.end - amount.start), hint)


def _told_beside(passage: Passage, amount: Amount, other: tuple[int, Passage, int]) -> Finding:
    value, there, at = other
    unit = unit_of(passage.text.string, amount)
    gap = " " if unit.isascii() and unit else ""
    line = there.text.origin(at).line
    message = Words(
        f"여기에는 {amount.value:,}{gap}{unit}, {line}번째 줄에는 {value:,}{gap}{unit}(이)라고 적혀 있습니다.",
        f"Here it says {amount.value:,}{gap}{unit}, and line {line} says {value:,}{gap}{unit}.",
    )
    hint = Words(
        "같은 것이라면 숫자를 facts에 한 번만 적고 두 곳에서 이름으로 불러 주십시오.",
        "If the same is meant, please write it once under facts and call it by name in both places.",
    )
    return Finding("note", "year.repeated", message, passage.text.origin(amount.start, amount.end - amount.start), hint)


def _told_date(passage: Passage, said: Said, held: tuple[int, int, int | None]) -> Finding:
    there = "-".join(f"{each:02}" for each in held if each)
    message = Words(
        f"기준일(as_of)은 {there}인데 여기에는 다른 날짜가 적혀 있습니다.",
        f"The figures are of {there} (as_of), and here stands another date.",
    )
    hint = Words("‘{as_of}’로 적으면 늘 같습니다.", "Written as “{as_of}” they never differ.")
    return Finding("note", "year.repeated", message, passage.text.origin(said.start, said.end - said.start), hint)
