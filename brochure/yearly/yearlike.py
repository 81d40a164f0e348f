"""Which four figures of a text are a year, and which are an amount, a name or an address.

A unit or a date makes them one; alone they are one where nothing counts, names or numbers something by them.
"""

from __future__ import annotations

import re

from brochure.yearly.late import Late

YEAR = Late(r"(?<![\d.,/:~-])(?<![a-z\d]-)(?P<year>(?:19|20|21)\d\d)(?!\d|[.,:]\d{3}|-\d{3,})", re.IGNORECASE)
#: How a year is told for one: by its unit, or as a part of a date. ``2000년간`` is how long, not when.
_UNIT = Late(r"\s?(?:학년도|년도|년(?!간|\s?동안|째|대|생|산|형|\s?넘|\s?이상)|年度|年(?!間|代|以上|生))")
_OF_DATE = Late(r"\s?[./]\s?(?:1[0-2]|0?[1-9])(?!\d)|-(?:1[0-2]|0?[1-9])-\d{1,2}(?!\d)")
#: With a stroke a month has two figures: ``2019-1`` is a plot of land or a half-year's term.
_OF_DASHED_MONTH = Late(r"\s?-\s?(?:1[0-2]|0[1-9])(?!\d)")
_DASHED = Late(r"-\d")

#: What numbers are called by that are no years: signs and standards, programs by their versions, what is numbered
#: or measured, and what says that a count follows.
_LABELLED = Late(
    r"(?:iso|iec|ieee|jis|ks|rfc|din|en|no|nr|vol|제|[#№₩¥￥$€£]"
    r"|엑셀|워드|오피스|파워포인트|아웃룩|윈도우?즈?|한글|포토샵|일러스트레이터|오토캐드|office|excel|word|powerpoint|outlook"
    r"|access|windows|server|photoshop|illustrator|autocad|studio)[\s./-]*$"
    r"|[a-z]-$",
    re.IGNORECASE,
)
_MEASURED = Late(
    r"(?:정원|인원|인구|좌석|객석|객실|호실|학번|번호|우편|사서함|해발|높이|길이|깊이|넓이|면적|무게|가격|요금|회비|점수|총점|구독자|조회"
    r"|해마다|매년|매월|매달|매주|매일|날마다|하루|평균|무려|최대|최소|연인원|(?<![가-힣])[약총]|[가-힣]\s수)(?:는|은|수)?[\s:]*$"
)
#: Where an address goes on with a number: a road, a town, a district.
_PLACED = Late(r"[가-힣]{2}(?:(?<!으)로|길|동|읍|면|리)\s$|(?:street|road|avenue|st\.|rd\.)\s$", re.IGNORECASE)
#: A town is named before years too: ``서울시 2021 축제`` is none of its plots, ``나가노시 2019-1`` is.
_TOWN = Late(r"[가-힣]{2}(?:시|군|구|현|정)\s$|[市区町村県]\s?$")
_UNITS = (
    r"명|인(?!\w)|분|원|엔|달러|개|곳|회(?!의|원)|건|번|호|쪽|장|권|부(?!터)|점|석|킬로|미터|리터|그램|톤|평|시간|초|세|살|팀|가구|세대|그루|마리|송이"
    r"|포기|병|잔|벌|켤레|통|채|대|척|가지|쌍|줄|층|화소|차례|상자|자|글자|단어|표|문항|안팎|내외|가량|정도|남짓|이상|이하|여"
)
#: What may stand behind a unit that is a word of its own; else it is the beginning of another, as in ``2019 세계``.
_ENDED = r"(?:이|가|은|는|을|를|의|에|와|과|도|만|으?로|까지|씩|쯤|나|이나|인|입|짜리|들|에서)?(?![가-힣])"
_COUNTED = Late(
    rf"(?:여\s?)?(?:{_UNITS})|[\s-](?:여\s?)?(?:{_UNITS})(?:입니다|이었|였|{_ENDED})"
    r"|[\s-]?(?:m\b|km\b|cm\b|mm\b|kg\b|g\b|px\b|dpi\b|won\b|yen\b|euros?\b|dollars?\b|人|名|円|回|件|万|%|％)"
)
#: Behind a year that stands alone: the end of a text, a stop, or a space and further words.
_ALONE = Late(r"$|[)\]},;!?·、。]|[.:](?!\d)|\s")
_LATIN_BEFORE = Late(
    r"(?:^|[(\[,;.:]\s?|\b(?:in|of|from|until|till|by|to|since|during|year|for|spring|summer|autumn|fall|winter|early|late"
    r"|mid|the|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september"
    r"|october|november|december)\.?,?\s|\d(?:st|nd|rd|th)?,?\s)$",
    re.IGNORECASE,
)
_LATIN_WORD = Late(r"\s[a-z]", re.IGNORECASE)
#: How far back the words before a year are looked at.
_LOOKED_BACK = 60


def is_year(plain: str, start: int, end: int, *, may_be_alone: bool) -> bool:
    """Whether four figures are a year: by their unit, as part of a date, or alone among words where they `may_be`."""
    if _UNIT.match(plain, end):
        return True
    before = before_of(plain, start)
    if _LABELLED.search(before):
        return False
    if _OF_DATE.match(plain, end):
        return True
    is_plot = _DASHED.match(plain, end) and _TOWN.search(before)
    if is_plot or _MEASURED.search(before) or _PLACED.search(before):
        return False
    return bool(_OF_DASHED_MONTH.match(plain, end)) or (may_be_alone and _stands_alone(plain, before, end))


def _stands_alone(plain: str, before: str, end: int) -> bool:
    """Whether what is no date stands by itself among words: nothing is counted by it, and it names nothing in Latin."""
    if _DASHED.match(plain, end) or _COUNTED.match(plain, end) or not _ALONE.match(plain, end):
        return False
    return not _LATIN_WORD.match(plain, end) or bool(_LATIN_BEFORE.search(before))


def before_of(plain: str, start: int) -> str:
    """Return the words right before a place, as far as any of them matters; what is cut off is no beginning."""
    return plain[:start] if start <= _LOOKED_BACK else "x" + plain[start - _LOOKED_BACK : start]
