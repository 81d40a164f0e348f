"""By what words a year is history that stays as it is: ``2009년부터``, ``2012. 3. 1. 제정``, ``founded in 1987``.

Knows how long ago a year must be for its words to mean that, and nothing of editions.
"""

from __future__ import annotations

import re

from brochure.yearly.late import Late
from brochure.yearly.yearlike import before_of

#: What may stand between a year and the words about it: a month and a day, however they are written, and a weekday.
_ON = (
    r"(?:\s?(?:[년年][도度]?|[./-](?=\s?\d)))?(?:\s?\d{1,2}(?!\d)\s?[월月./-]?(?:\s?\d{1,2}(?!\d)\s?[일日.]?)?)?"
    r"(?:\s?\([월화수목금토일](?:요일)?\))?"
)
_SINCE_BEHIND = Late(rf"{_ON}(?:\s?(?:부터|이래|이후|이전|以来|以降|以前|から|より)|\s?~|-(?=\s?\d{{4}}|\)|$))")
_SINCE_BEFORE = Late(r"(?:\b(?:since|from|after)(?:\s(?:early|late|mid))?(?:\s[a-z]+\.?)?|©|\(c\))\s?$", re.IGNORECASE)
_FOUNDED_BEFORE = Late(
    r"\b(?:founded|established|started|began|begun|launched|born|created|opened|set up)"
    r"(?:\s(?:in|on))?(?:\s(?:early|late|mid))?(?:\s[a-z]+\.?)?\s?$",
    re.IGNORECASE,
)
_UNTIL_BEHIND = Late(rf"{_ON}\s?(?:까지|まで)")
_UNTIL_BEFORE = Late(r"\b(?:until|till|through|to|by|and)\s$", re.IGNORECASE)
#: A year in which a span began that ends in this one; ``10월 23일부터 2023년 11월`` has none.
_SPAN_BEFORE = Late(
    r"(?:18|19|20|21)\d\d(?!\d)[^!?。]*(?:부터|에서|から|~|\bto\b|-\s?$)|\b(?:from|since|between)\b.*(?:18|19|20|21)\d\d",
    re.IGNORECASE,
)
_ENDS_SPAN = Late(r"[~-]\s?$")

_FOUNDED = (
    r"시작|창립|설립|창설|출범|결성|개설|개교|개원|개관|발족|생기|생긴|생겨|열린|문을\s|도입|제정|시행|체결|수교|태어|탄생|창간|처음"
    r"|設立|創設|創立|発足|開始|始ま|誕生|began|(?:was |were )?(?:founded|established|launched)"
)
_FOUNDED_THEN = Late(rf"{_ON}(?:에는?|に)?\s?(?:{_FOUNDED})")
#: A founding some words away; of a year not long past those words may speak of anything that begins.
_FOUNDED_AWAY = Late(rf"{_ON}[^.!?。]{{0,20}}?(?:{_FOUNDED})")
#: A founding that is told as over: of a year just past, what is only said to begin may be last year's announcement.
_FOUNDED_JUST = Late(
    rf"{_ON}(?:에는?|に)?\s?(?:(?:시작|창립|설립|창설|출범|결성|개설|개교|개원|개관|발족|도입|제정|시행|체결|수교|탄생|창간)"
    r"(?:한|된|했|됐|하였|되었|하여|되어|돼)|(?:창립|설립|창설|결성|개교|개관|발족|제정|수교|창간)(?=\s?(?:[,.)\]]|$))"
    r"|생긴|생겨|열린|태어난|태어나|始まった|始まりました|(?:設立|創設|創立|発足|開始)(?:され|した|しました)"
    r"|began|(?:was |were )?(?:founded|established|launched))"
)
_LONG_PAST = 4
_EVENT = Late(r".{0,16}?(?:올림픽|월드컵|엑스포|아시안게임|박람회|五輪|万博|olympic|world cup|expo\b)", re.IGNORECASE)


def is_history(plain: str, start: int, end: int, ago: int) -> bool:
    """Whether a year so many years `ago` stays as it is: since then, founded then, from then on or up to a goal.

    What began a year or two ago is no history by that alone: so do last year's dates of application.
    """
    before = before_of(plain, start)
    if _EVENT.match(plain, end) or _FOUNDED_BEFORE.search(before):
        return True
    is_settled = ago >= _LONG_PAST or ago < 0
    if _SINCE_BEHIND.match(plain, end) or _SINCE_BEFORE.search(before):
        return is_settled
    if _ENDS_SPAN.search(before) or _UNTIL_BEHIND.match(plain, end) or _UNTIL_BEFORE.search(before):
        return ago < -1 or bool(_SPAN_BEFORE.search(before))
    if not is_settled:
        return bool(_FOUNDED_JUST.match(plain, end))
    return bool((_FOUNDED_AWAY if ago >= _LONG_PAST else _FOUNDED_THEN).match(plain, end))
