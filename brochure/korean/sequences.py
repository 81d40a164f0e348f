"""Sequences that hold together: dates, telephone numbers, addresses, numbers with their units, levels, labels.

What is found here is found in a text as written, with its spaces; which of it may part a line, and at what price,
is for `opportunities`. Sources: klreq 4.3.6; 한글 맞춤법 43항, 44항
and its appendix on punctuation; R-14, R-20 to R-25.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from brochure.korean.endings import SIGN_UNIT, counter, is_counted, is_tail
from brochure.korean.kinsoku import LABELS

#: Characters from one index to another.
Span = tuple[int, int]

#: A web address; the marks that end a sentence behind it are not its own.
URL = re.compile(r"(?:https?://|ftp://|(?<![\w.@-])www\.)[!-~]*[A-Za-z0-9/#=&_~+-]", re.ASCII)
#: A mail address, tried once from its first letter: a long word that is none would take long.
MAIL = re.compile(r"[A-Za-z0-9._%+-](?<![A-Za-z0-9._%+-]{2})[A-Za-z0-9._%+-]*+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
#: Either.
ADDRESS = re.compile(f"{URL.pattern}|{MAIL.pattern}", re.ASCII)
#: A telephone number, to the last of a range of them; its area code may stand in brackets, or before one.
PHONE = re.compile(
    r"(?<![\d.-])(?:\+\d{1,3}[- ]?)?(?:\(0\d{1,3}\) ?|0?\d{1,3}\) ?|0\d{1,3}[-. ]|\d{1,3}-(?=\d{3,4}-))?"
    r"\d{3,4}[-.]\d{4}(?!\d)(?:~\d{1,4}(?!\d))?"
)

#: The syllables that number entries.
_SYLLABLES = "가나다라마바사아자차카타파하"

#: The number of a month and of a day; a weekday in brackets.
_MONTH, _DAY = "(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
_WEEKDAY = r"\([월화수목금토일](?:요일)?\)"

#: Spaces that hold (R-21): `( )` is each. A pattern begins with a set of characters and looks back only then, because
#: a search is three times as fast so.
_STRICT = (
    # 2023. 10. 5. and 2023. 10., and the weekday behind: a date in figures is one number.
    re.compile(rf"\d(?<![\d.]\d)\d{{1,3}}\.( ){_MONTH}\.(?:( ){_DAY}(?:\.|(?!\d)))?(?:( )?{_WEEKDAY})?"),
    re.compile(rf"\d(?<![\d.]\d)\d?\.( ){_DAY}\.(?:( )?{_WEEKDAY})?"),
    re.compile(rf"[.일](?<=\d.)( ){_WEEKDAY}"),
    # An extension, and an area code in brackets.
    re.compile(r"(?:내선(?:번호)?|[Ee]xt\.?)( )\d"),
    re.compile(r"\)(?<=\d.)( )\d{3,4}-"),
    re.compile(r"\+\d{1,3}( )\(?\d{1,3}\)?(?:-|( ))\d{3,4}"),
    # A sign before its number.
    re.compile(r"[$¥￦₩£＄￥￡№#€＃]( )\d"),
)
#: Spaces that would rather hold (R-22).
_SOFT = (
    re.compile(r"(?:오전|오후|새벽|아침|점심|저녁|낮|밤)( )(?=\d{1,2}(?:시|:\d\d))"),
    re.compile(r"[시분](?<=\d.)( )(?=\d{1,2}[분초])"),
    re.compile(r"[년월](?<=\d.)( )(?=\d{1,2}[월일])"),
    re.compile(r"[십백천만억조](?<=[\d십백천만억].)( )(?=\d)"),
)
#: A number and the word behind it; one in several parts, as 5만 3천 원, would only rather hold to its unit.
_COUNTED = re.compile(r"\d(?<![\w.]\d)(?:[\d,.]{0,30}\d)?[십백천만억조]*( )(?=(\S+))")
_PARTED = re.compile(r"[십백천만억조](?<=[\d십백천만억].) \d[\d,]*[십백천만억조]*( )(?=(\S+))")
#: JLPT N1, TOPIK 3급: an acronym and a level of it; neither it nor a number has no end, or a long text would take long.
_LEVEL = re.compile(
    r"[A-Z](?<![A-Za-z][A-Z])[A-Z-]{1,20}( )(?:[A-Z]?\d{1,2}(?:~\d{1,2})?(?:급|단계|등급)?|[IVX]{1,4}|[Ⅰ-Ⅻ])(\S*)"
)
#: The label of a paragraph (R-14): a sign, or a number or letter with its period or bracket.
_LABEL = re.compile(
    rf"(?:[{''.join(sorted(LABELS))}*·ㆍ–—-]|\d{{1,2}}[.)]|\(\d{{1,2}}\)|[{_SYLLABLES}][.)]|\([{_SYLLABLES}]\)"
    r"|[a-zA-Z][.)]|[IVX]{1,4}\.|[Ⅰ-Ⅻ]\.?|[①-⑳㉠-㉻⑴-⒇ⓐ-ⓩ❶-❿])( )"
)
_HOLDS = re.compile(rf"\d|[{''.join(sorted(LABELS))}*·ㆍ–—⑴-⒇ⓐ-ⓩⅠ-Ⅻ-]|^\(?\w{{1,4}}[.)]|[A-Z]{{2}} ")


def ties(text: str) -> tuple[set[int], set[int]]:
    """Return behind which spaces, as offsets, `text` holds, and behind which it would rather not part."""
    strict: set[int] = set()
    soft: set[int] = set()
    if not _HOLDS.search(text):
        return strict, soft
    if match := _LABEL.match(text):
        strict.add(match.end(1))
    for pattern in _STRICT:
        for match in pattern.finditer(text):
            strict.update(match.end(group) for group in range(1, pattern.groups + 1) if match[group])
    strict.update(match.end(1) for match in _LEVEL.finditer(text) if is_tail(match[2]))
    strict.update(match.end(1) for match in _COUNTED.finditer(text) if is_counted(match[2]))
    parted = {match.end(1) for match in _PARTED.finditer(text) if is_counted(match[2])}
    soft.update(parted, (match.end(1) for pattern in _SOFT for match in pattern.finditer(text)))
    return strict - parted, soft - (strict - parted)


def addresses(text: str) -> Iterator[Span]:
    """Yield where web and mail addresses and telephone numbers stand in `text`."""
    for pattern in (ADDRESS, PHONE):
        for match in pattern.finditer(text):
            yield match.span()


class _Attached(NamedTuple):
    """What finds numbers, weekdays and units: made when first asked for, since ragged lines hardly ever ask."""

    #: A number with what precedes it and its own parts (R-20).
    number: re.Pattern[str]
    #: A weekday behind a date; what is named by a sign before it; a note's number.
    named: re.Pattern[str]
    day: re.Pattern[str]
    unit: re.Pattern[str]


@cache
def _patterns() -> _Attached:
    return _Attached(
        re.compile(
            r"(?:제|[$¥￦₩£＄￥￡№#€＃+−±-])?\d+(?:[,.:/·~～∼〜-]\d+)*(?:[십백천만억조]+(?:\d[\d,.]*)?)*"
            r"|[Ⅰ-Ⅻ①-⑳](?=[가-힣])"
        ),
        re.compile(rf"\.(?<=\d.){_WEEKDAY}|[㈜㈔㈗㈘]\w|[가-힣]\d{{1,2}}\)"),
        re.compile(_WEEKDAY),
        re.compile(rf"{SIGN_UNIT}(?![A-Za-z])"),
    )


def attached(text: str) -> Iterator[Span]:
    """Yield where numbers stand in `text` together with what is read with them: a counter or unit, a weekday."""
    find = _patterns()
    for match in find.number.finditer(text):
        start, end = match.span()
        unit = find.unit.match(text, end)
        counted = counter(text, end)
        if unit or counted > end:
            end = max(unit.end() if unit else end, counted)
            day = find.day.match(text, end) if text[end - 1] == "일" else None
            end = day.end() if day else end
        yield start, end
    for match in find.named.finditer(text):
        yield match.span()
