"""The years a text names into those that may be out of date: neither this edition's nor the one's before it.

Knows what a year looks like beside other numbers, and by what words a year is history that stays: ``2019년부터``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from brochure.findings import Finding, Words
from brochure.model.imprint import Imprint
from brochure.yearly.dates import ALIKE
from brochure.yearly.late import Late
from brochure.yearly.sources import Passage, ThisYear

#: Keys under which no running text stands, but what is called so, or reached there.
_NAMES = frozenset(("name", "role", "place", "organisation", "office", "abbr", "alt", "credit"))
#: Keys under which a number alone is a figure and no year.
_AMOUNTS = frozenset(("value", "count", "of"))

#: What is none of the text's own words: addresses, and what is put in quotation marks or named as a work is.
_FOREIGN = Late(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|〈[^〉]*〉"
)
#: What numbers are called by that are no years, and what counts: a number between them is a figure.
_LABELLED = Late(r"(?:iso|iec|ieee|jis|ks|rfc|din|en|no|nr|vol|제|[#№₩¥￥$€£])[\s./-]*$|[a-z]-$", re.IGNORECASE)
_COUNTED = Late(
    r"[\s-]?(?:여\s?)?(?:명|인(?!\w)|분|원|엔|달러|개|곳|회|건|번|호|쪽|장|권|부(?!터)|점|석|킬로|미터|시간|초|세|살|팀|가구|m\b|km\b"
    r"|cm\b|mm\b|kg\b|g\b|px\b|dpi\b|won\b|yen\b|euros?\b|dollars?\b|人|名|円|回|件|万|%|％)"
)
_YEAR = Late(r"(?<![\d.,/:~-])(?<![a-z\d]-)(?P<year>(?:19|20|21)\d\d)(?!\d|[.,:]\d{3}|-\d{3,})", re.IGNORECASE)
#: How a year is told for one: by its unit, or as a part of a date. ``2000년간`` is how long, not when.
_UNIT = Late(r"\s?(?:학년도|년도|년(?!간|\s?동안|째|대|생|산|\s?넘|\s?이상)|年度|年(?!間|代|以上|生))")
_OF_DATE = Late(r"\s?[./-]\s?(?:1[0-2]|0?[1-9])(?!\d)")
_FISCAL = Late(r"\s?(?:학년도|년도|年度)")
_OF_MONTH = Late(r"(?:\s?[년年]\s?|\s?[./-]\s?)(?:1[0-2]|0?[1-9])(?!\d)")
#: Behind a year that stands alone: the end of a text, a stop, or a space and further words.
_ALONE = Late(r"$|[)\]},;!?·、。]|[.:](?!\d)|\s")
_LATIN_BEFORE = Late(
    r"(?:^|[(\[,;.:]\s?|\b(?:in|of|from|until|till|by|to|since|during|year|for|spring|summer|autumn|fall|winter|early|late"
    r"|mid|the|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september"
    r"|october|november|december)\.?,?\s|\d(?:st|nd|rd|th)?,?\s)$",
    re.IGNORECASE,
)
_LATIN_WORD = Late(r"\s[a-z]", re.IGNORECASE)

#: A month and a day behind a year.
_ON = r"(?:\s?[년年]?[도度]?)?(?:\s?\d{1,2}\s?[월月.](?:\s?\d{1,2}\s?[일日.]?)?)?"
#: What makes a year history: since when, a founding, an event that is called by it.
_SINCE_BEHIND = Late(rf"{_ON}(?:\s?(?:부터|이래|이후|以来|以降|から|より)|\s?~|-(?=\s?\d{4}|\)|$))")
_SINCE_BEFORE = Late(
    r"(?:\b(?:since|from|after|founded|established|started|began|begun|launched|born|created|opened|set up)"
    r"(?:\s(?:in|on))?(?:\s(?:early|late|mid))?(?:\s[a-z]+\.?)?|©|\(c\)|[~-])\s?$",
    re.IGNORECASE,
)
_UNTIL_BEHIND = Late(rf"{_ON}\s?(?:까지|まで)")
_UNTIL_BEFORE = Late(r"\b(?:until|till|through|to|by|and)\s$", re.IGNORECASE)
_FROM = Late(r"부터|에서|から|~|\bfrom\b|\bsince\b|\bbetween\b", re.IGNORECASE)
_FOUNDED = (
    r"시작|창립|설립|창설|출범|결성|개설|개교|개원|개관|발족|생기|생긴|생겨|열린|문을\s|도입|제정|체결|수교|태어|탄생|창간|처음"
    r"|設立|創設|創立|発足|開始|始ま|誕生|began|(?:was |were )?(?:founded|established|launched)"
)
_FOUNDED_THEN = Late(rf"{_ON}(?:에|에는)?\s?(?:{_FOUNDED})")
#: A founding some words away; of a year not long past those words may speak of anything that begins.
_FOUNDED_AWAY = Late(rf"{_ON}[^.!?。]{{0,20}}?(?:{_FOUNDED})")
_LONG_PAST = 4
#: Nearer than so many years even ``2021년부터`` is worth a look each autumn.
_SETTLED = 10
#: How far back the words before a year are looked at.
_LOOKED_BACK = 60
_EVENT = Late(r".{0,16}?(?:올림픽|월드컵|엑스포|아시안게임|박람회|五輪|万博|olympic|world cup|expo\b)", re.IGNORECASE)


class Named(Struct, frozen=True):
    """A year that a text names, at its characters `start` to `end`; `is_dated` where a month or ``년도`` follows it.

    What `is_history` stays as it is from year to year.
    """

    year: int
    start: int
    end: int
    is_history: bool
    is_dated: bool


def years_in(passage: Passage, edition: int) -> Iterator[Named]:
    """Yield the years that a text of an edition names in its own words, those that came from facts apart."""
    plain = passage.own.translate(ALIKE)
    if not _YEAR.search(plain) or passage.field in _NAMES or passage.is_quoted:
        return
    plain = _FOREIGN.masked(plain)
    for found in _YEAR.finditer(plain):
        start, end = found.span()
        if not _is_year(plain, start, end, passage):
            continue
        year = int(found["year"])
        is_dated = bool(_OF_MONTH.match(plain, end) or _FISCAL.match(plain, end))
        yield Named(year, start, end, _is_history(plain, start, end, edition - year), is_dated)


def old_years(this: ThisYear) -> Iterator[Finding]:
    """Yield a note for each year in running text that is neither the edition's nor the one before, nor old history.

    The year after it is fine in a date or a school year, and where the edition is one of autumn.
    """
    edition = this.imprint.edition
    for passage in this.passages:
        for each in years_in(passage, edition):
            if each.year in (edition, edition - 1) or (each.is_history and _is_settled(edition - each.year)):
                continue
            if each.year == edition + 1 and (each.is_dated or _is_of_autumn(this.imprint)):
                continue
            message = Words(
                f"올해 판({edition})의 글에 {each.year}년이 있습니다.", f"A text of {edition} speaks of {each.year}."
            )
            hint = Words("올해에 맞게 고칠 곳이 아닌지 보아 주십시오.", "Please check whether it should be moved on.")
            yield Finding("note", "year.old", message, passage.text.origin(each.start, each.end - each.start), hint)


def _is_settled(ago: int) -> bool:
    """Whether history so many years ago, or yet to come, is sure to have been meant by last year's editor too."""
    return ago < 0 or ago >= _SETTLED


def _is_of_autumn(imprint: Imprint) -> bool:
    return imprint.issued is not None and (imprint.issued.year > imprint.edition or imprint.issued.month >= 7)


def _is_history(plain: str, start: int, end: int, ago: int) -> bool:
    """Whether a year so many years `ago` stays as it is: since then, founded then, from then on or up to a goal."""
    before = _before(plain, start)
    if _SINCE_BEHIND.match(plain, end) or _SINCE_BEFORE.search(before) or _EVENT.match(plain, end):
        return True
    if _UNTIL_BEHIND.match(plain, end) or _UNTIL_BEFORE.search(before):
        return ago < -1 or bool(_FROM.search(before))
    return bool((_FOUNDED_AWAY if ago >= _LONG_PAST else _FOUNDED_THEN).match(plain, end))


def _is_year(plain: str, start: int, end: int, passage: Passage) -> bool:
    """Whether four figures are a year: by their unit, as part of a date, or alone among words."""
    if _UNIT.match(plain, end):
        return True
    if _LABELLED.search(_before(plain, start)):
        return False
    if _OF_DATE.match(plain, end):
        return True
    if passage.field in _AMOUNTS or _COUNTED.match(plain, end) or not _ALONE.match(plain, end):
        return False
    return not _LATIN_WORD.match(plain, end) or bool(_LATIN_BEFORE.search(_before(plain, start)))


def _before(plain: str, start: int) -> str:
    """Return the words right before a place, as far as any of them matters; what is cut off is no beginning."""
    return plain[:start] if start <= _LOOKED_BACK else "x" + plain[start - _LOOKED_BACK : start]
