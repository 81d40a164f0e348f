"""Numbers of a text that are meant to differ from this year's: of another time, or one of several parts.

``지난해에는 76개국``, ``77개국에서 한 나라 늘어``; ``아시아 20개국, 유럽 40개국``. Knows nothing of facts.
"""

from __future__ import annotations

import re

from brochure.yearly.amounts import Amount, amounts_in, is_of
from brochure.yearly.late import Late

#: When a number is of: the last of these before it in its sentence says it.
_WHEN = Late(
    r"(?P<then>지난해|작년|재작년|전년|예년|당시|그해|첫해|이듬해|처음에|(?<![가-힣])초기|(?<![가-힣])\d{1,2}년\s?전|昨年|前年|当時"
    r"|\blast year|\bprevious|\bthe year before|\bback then|\byears ago)"
    r"|(?P<now>올해|금년|현재|지금|이제|오늘날|今年|現在|\bthis year|\bnow\b|\btoday)"
    r"|(?<!\d)(?P<year>(?:18|19|20|21)\d\d)(?=\s?[년年]|\b)",
    re.IGNORECASE,
)
#: What a number is compared with: ``40명보다``, ``77개국에서 한 나라 늘어``, ``up from 76``.
_COMPARED = Late(
    r"\s?[^\W\d]{0,6}?(?:보다|에\s?비해|より|(?:에서|から)[^.!?。]{0,16}?(?:늘|줄|증가|감소|많아|적어|増|減))"
)
_COMPARED_BEFORE = Late(r"\b(?:up|down)\s+from\s$|\bthan\s$", re.IGNORECASE)
_END = Late(r"(?<!\d)[.!?。]|[.!?。](?=\s|$)|\n")
#: How much of a sentence is looked at on either side.
_LOOKED_ABOUT = 120
#: Parts of one whole are seldom further apart.
_ALIKE = 3


def is_of_another_time(string: str, amount: Amount, edition: int) -> bool:
    """Whether a number is said to be of another year, or is what this year's is compared with."""
    before = string[_start(string, amount) : amount.start]
    words = list(_WHEN.finditer(before))
    is_then = bool(words) and (words[-1]["then"] or (words[-1]["year"] and int(words[-1]["year"]) != edition))
    return bool(is_then or _COMPARED.match(string, amount.end) or _COMPARED_BEFORE.search(before))


def is_one_of_several(string: str, amount: Amount, unit: str) -> bool:
    """Whether its sentence has another number of the same unit and no other size: then each counts a part."""
    start, end = _start(string, amount), _END.search(string, amount.end)
    about = string[start : min(end.start() if end else len(string), amount.end + _LOOKED_ABOUT)]
    others = [each.value for each in amounts_in(about) if each.value != amount.value and is_of(about, each, unit)]
    return any(max(each, amount.value) <= min(each, amount.value) * _ALIKE for each in others)


def _start(string: str, amount: Amount) -> int:
    first = max(amount.start - _LOOKED_ABOUT, 0)
    return first + max((each.end() for each in _END.finditer(string[first : amount.start])), default=0)
