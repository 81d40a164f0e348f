"""Totals that their parts do not make, told as warnings: only where a text itself says that it is a total.

Parts are looked for beside it: in the same sentence, in the rows above it, in the numbers of the same block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from brochure.findings import Finding, Words
from brochure.read.nodes import Scalar
from brochure.yearly.amounts import Amount, amounts_in, is_of, only_amount, unit_of
from brochure.yearly.late import Late
from brochure.yearly.sources import Passage, ThisYear, facts_of, folded

#: One of these is in whatever is called a total.
_HINTS = ("계", "합", "총", "전체", "total", "sum", "計")
_WORDS = r"합계|총계|소계|총합|총원|총인원|총수|전체|합산|sub-?total|total|sum|合計|総計|計|계"
#: What a row of parts, or a fact, is called that is their total.
_TOTAL_NAME = Late(rf"(?:.*[\s_])?(?:{_WORDS})(?:\s?인원|\s?수)?\s*[:：]?", re.IGNORECASE)
_TOTAL_ROW = Late(rf"(?:{_WORDS})(?:\s?인원|\s?수)?\s*[:：]?\s*(?:약|총)?\s*(?=\d)", re.IGNORECASE)
#: What makes the number that follows in a sentence the total of its others.
_TOTAL = Late(
    r"(?:합계|총계|소계|총합|총원|총인원|총수|(?<![가-힣])(?:계|총|모두)|합쳐서?|합하여|합해서?|더해서?|[Tt]otal(?:ling)?(?:\sof)?|合計|合わせて|総計|計)"
    r"(?:은|는|이|으로)?\s*[:：]?\s*(?:약|about)?\s*$"
)
_TOTAL_BEHIND = Late(r"\s?[^\W\d]*\s(?:in all|in total|altogether)\b", re.IGNORECASE)
#: What says that the parts named are not all, or are parts of something else.
_AMONG = Late(
    r"(?:^|\s)등(?=[\s,.]|$)|가운데|중(?:에서?)?(?=[\s,])|など|\b(?:including|such as|among|of (?:them|whom))\b"
)
#: What says that a part is taken away, stands for several, or has grown into another: nothing is to be added.
_NO_SUM = Late(
    r"줄(?:어|었|고|인|여|임|면)|감소|빠(?:진|져|지|졌|짐)|빼(?:고|면|서|어|야|[,\s])|뺀|뺐|모자라|모자란|모자람|부족|제외|덜\s|취소|탈락|포기"
    r"|불참|씩|(?:이|가)\s?되어|減|除|ずつ|\b(?:less|fewer|minus|except|without|excluding|each|apiece|cancell?ed)\b",
    re.IGNORECASE,
)
#: A measure in two units: the smaller ones add up to more of the greater.
_COMPOUND = Late(
    r"\d\s?(?:시간|時間|hours?|hrs?|년|年|years?|분|分|min(?:utes?)?|주|일|미터|m|킬로미터|km|킬로그램|kg|만)\s?\d+\s?"
    r"(?:분|分|min(?:utes?)?|개월|か月|months?|초|秒|일|days?|시간|센티|cm|미터|m|그램|g)(?![a-z])",
    re.IGNORECASE,
)
_SENTENCE = Late(r"[^.!?。\n]+(?:[.!?](?!\s|$)[^.!?。\n]*)*")

_BRACKETS = Late(r"\s?(?P<unit>[^\W\d_]{1,6})\s?\((?P<in>[^()]{1,80})\)")
#: So near are parts in brackets to what they are the parts of; further off they are some of them.
_NEARLY = 0.1
#: A total so far from its parts is one of something else.
_NEAR = 2
_MOST_PARTS = 10
#: A text of more numbers is a table, whose totals nobody can tell from its parts.
_MOST_AMOUNTS = 60
#: How far before a number it may be called a total.
_LOOKED_BACK = 20
#: Keys of a block that speak of all its items.
_ABOUT_ALL = frozenset(("heading", "caption", "note", "body"))


def sum_findings(this: ThisYear) -> Iterator[Finding]:
    """Yield a warning for each total that its parts do not make."""
    yield from _of_facts(this)
    by_block: dict[str, list[Passage]] = {}
    for passage in this.passages:
        if not passage.is_quoted:
            by_block.setdefault(passage.block, []).append(passage)
    for passages in by_block.values():
        for passage in passages:
            yield from _of_sentences(passage)
        yield from _of_rows(passages)
        yield from _of_counts(passages)


def _of_facts(this: ThisYear) -> Iterator[Finding]:
    """A fact that is called a total, and those of its unit that stand right above it."""
    above: list[tuple[int, str]] = []
    names: list[str] = []
    for name, (value, _) in facts_of(this.source).items():
        found = only_amount(folded(value.text))
        if found and _may_be_total(name) and _TOTAL_NAME.fullmatch(name):
            parts: list[int] = []
            for number, unit in reversed(above):
                if unit != found[1] or number > found[0]:
                    break
                parts.append(number)
            if not _adds_up(found[0], parts) and not any(_NO_SUM.search(each) for each in names):
                yield _told(found[0], sum(parts), found[1], value)
        above.append(found or (0, "\0"))
        names.append(name)


def _of_sentences(passage: Passage) -> Iterator[Finding]:
    string = passage.text.string
    amounts = list(amounts_in(string))
    for sentence in _SENTENCE.finditer(string) if 2 < len(amounts) <= _MOST_AMOUNTS else ():
        found = [each for each in amounts if sentence.start() <= each.start < sentence.end()]
        if len(found) < 3 or any(each.search(sentence[0]) for each in (_AMONG, _NO_SUM, _COMPOUND)):
            continue
        totals = [each for each in found if _is_total(string, each)] or _before_brackets(string, found)
        for total in totals:
            unit = unit_of(string, total)
            parts = [each.value for each in found if each not in totals and unit and is_of(string, each, unit)]
            if not _adds_up(total.value, parts):
                yield _told_in(passage, total, sum(parts), unit)


def _before_brackets(string: str, found: Sequence[Amount]) -> list[Amount]:
    """The amount whose parts stand in brackets behind it: ``46명(남 20명, 여 25명)``, where they nearly make it."""
    for total in found:
        unit = unit_of(string, total)
        brackets = _BRACKETS.match(string, total.end) if unit else None
        if not brackets or brackets["unit"] != unit:
            continue
        others = [each for each in found if each is not total and is_of(string, each, unit)]
        are_within = all(brackets.start("in") <= each.start < brackets.end("in") for each in others)
        if are_within and abs(sum(each.value for each in others) - total.value) <= total.value * _NEARLY:
            return [total]
    return []


def _of_rows(passages: Sequence[Passage]) -> Iterator[Finding]:
    """A row of a list that is called a total, and the rows above it that count in its unit, one number each."""
    rows: dict[str, list[Passage]] = {}
    for passage in passages:
        if "]" in (key := passage.text.key).removeprefix(passage.block):
            rows.setdefault(key[: key.rindex("]") + 1], []).append(passage)
    above: list[tuple[Passage, Amount]] = []
    is_less = False
    for row in rows.values():
        found = [(each, amount) for each in row for amount in amounts_in(each.text.string)]
        is_total = any(_is_called_total(each.text.string) for each in row)
        if len(found) == 1 and is_total:
            passage, total = found[0]
            unit = unit_of(passage.text.string, total)
            parts = [each.value for at, each in above if unit and is_of(at.text.string, each, unit)]
            if len(parts) == len(above) and not _adds_up(total.value, parts) and not is_less:
                yield _told_in(passage, total, sum(parts), unit)
        is_less = is_less or any(_NO_SUM.search(each.text.string) for each in row)
        if len(found) == 1 and not is_total:
            above.append(found[0])
        else:
            above = []


def _of_counts(passages: Sequence[Passage]) -> Iterator[Finding]:
    """A total in the words over or under a block whose items have a count each."""
    counts = [(each, found) for each in passages if each.field == "count" for found in amounts_in(each.text.string)]
    for passage in passages if len(counts) > 1 else ():
        string = passage.text.string
        is_about_all = passage.field in _ABOUT_ALL and "[" not in passage.text.key.removeprefix(passage.block)
        for total in amounts_in(string) if is_about_all else ():
            unit = unit_of(string, total) if _is_total(string, total) else ""
            if not unit or _AMONG.search(string):
                continue
            parts = [each.value for at, each in counts if is_of(at.text.string, each, unit)]
            if len(parts) == len(counts) and not _adds_up(total.value, parts):
                yield _told_in(passage, total, sum(parts), unit)


def _is_called_total(words: str) -> bool:
    return _may_be_total(words) and bool(_TOTAL_NAME.fullmatch(words) or _TOTAL_ROW.match(words))


def _may_be_total(words: str) -> bool:
    small = words.casefold()
    return any(hint in small for hint in _HINTS)


def _is_total(string: str, amount: Amount) -> bool:
    return bool(
        _TOTAL.search(string[max(amount.start - _LOOKED_BACK, 0) : amount.start])
        or _TOTAL_BEHIND.match(string, amount.end)
    )


def _adds_up(total: int, parts: Sequence[int]) -> bool:
    """Whether a total is that of its parts, or of some of them; so is one that is not near enough to be judged."""
    whole = sum(parts)
    if len(parts) < 2 or len(parts) > _MOST_PARTS or not whole <= total * _NEAR or not total <= whole * _NEAR:
        return True
    return any(sum(some) == total for size in range(2, len(parts) + 1) for some in combinations(parts, size))


def _words(total: int, whole: int, unit: str) -> tuple[Words, Words]:
    gap = " " if unit.isascii() and unit else ""
    message = Words(
        f"더하면 {whole:,}{gap}{unit}인데 {total:,}{gap}{unit}(이)라고 적혀 있습니다.",
        f"The parts make {whole:,}{gap}{unit}, and the total says {total:,}{gap}{unit}.",
    )
    return message, Words("합계나 그 부분 가운데 틀린 쪽을 고쳐 주십시오.", "Please correct the total or its parts.")


def _told(total: int, whole: int, unit: str, value: Scalar) -> Finding:
    message, hint = _words(total, whole, unit)
    return Finding("warning", "year.sum", message, value.origin, hint)


def _told_in(passage: Passage, total: Amount, whole: int, unit: str) -> Finding:
    message, hint = _words(total.value, whole, unit)
    return Finding("warning", "year.sum", message, passage.text.origin(total.start, total.end - total.start), hint)
