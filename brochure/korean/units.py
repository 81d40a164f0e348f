"""Amounts and times of the year as Korean writes them into Japanese and English: ``78개국`` into ``78か国``.

A closed table: what is not understood to its last letter is nothing, for half a translation is worse than none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brochure.korean.times import time_in
from brochure.model.amounts import quantity

_HANGUL = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]")


class Unit(NamedTuple):
    """A unit behind a number, in Japanese, and in English of one and of more; `th` makes the number an ordinal."""

    ja: str
    one: str
    many: str


_TH = "th"

#: Every unit there is, without its spaces.
UNITS: dict[str, Unit] = {
    **dict.fromkeys(("명", "인", "사람"), Unit("人", "person", "people")),
    **dict.fromkeys(("개국", "개나라", "개국가"), Unit("か国", "country", "countries")),
    **dict.fromkeys(("개교", "개학교"), Unit("校", "school", "schools")),
    **dict.fromkeys(("개대학", "개대학교"), Unit("大学", "university", "universities")),
    **dict.fromkeys(
        ("개지자체", "개자치단체", "개지방자치단체"), Unit("自治体", "local government", "local governments")
    ),
    **dict.fromkeys(("개도시", "도시"), Unit("都市", "city", "cities")),
    "개지역": Unit("地域", "region", "regions"),
    "개기관": Unit("機関", "institution", "institutions"),
    "개단체": Unit("団体", "organisation", "organisations"),
    "개언어": Unit("言語", "language", "languages"),
    "개사": Unit("社", "company", "companies"),
    **dict.fromkeys(("개팀", "팀"), Unit("チーム", "team", "teams")),
    "개": Unit("個", "", ""),
    "곳": Unit("か所", "place", "places"),
    "년": Unit("年", "year", "years"),
    **dict.fromkeys(("년간", "개년"), Unit("年間", "year", "years")),
    "년째": Unit("年目", f"{_TH} year", f"{_TH} year"),
    "주년": Unit("周年", f"{_TH} anniversary", f"{_TH} anniversary"),
    **dict.fromkeys(("개월", "달"), Unit("か月", "month", "months")),
    "개월간": Unit("か月間", "month", "months"),
    **dict.fromkeys(("주", "주간"), Unit("週間", "week", "weeks")),
    "일": Unit("日", "day", "days"),
    "일간": Unit("日間", "day", "days"),
    "박": Unit("泊", "night", "nights"),
    "시간": Unit("時間", "hour", "hours"),
    "분": Unit("分", "minute", "minutes"),
    "초": Unit("秒", "second", "seconds"),
    **dict.fromkeys(("회", "번"), Unit("回", "time", "times")),
    **dict.fromkeys(("회째", "번째"), Unit("回目", _TH, _TH)),
    "위": Unit("位", _TH, _TH),
    "차": Unit("次", _TH, _TH),
    "기": Unit("期", _TH, _TH),
    **dict.fromkeys(("세", "살"), Unit("歳", "year old", "years old")),
    "점": Unit("点", "point", "points"),
    "배": Unit("倍", "time", "times"),
    "쌍": Unit("組", "pair", "pairs"),
    "건": Unit("件", "case", "cases"),
    "권": Unit("冊", "volume", "volumes"),
    "종": Unit("種", "kind", "kinds"),
    **dict.fromkeys(("쪽", "페이지"), Unit("ページ", "page", "pages")),
    "가구": Unit("世帯", "household", "households"),
    "원": Unit("ウォン", "won", "won"),
    "엔": Unit("円", "yen", "yen"),
    "달러": Unit("ドル", "dollar", "dollars"),
    **dict.fromkeys(("퍼센트", "프로"), Unit("%", "per cent", "per cent")),
}

_PERCENT, _NONE = Unit("%", "%", "%"), Unit("", "", "")

#: What may stand before and behind an amount, as each language says it of the whole.
_BEFORE = {
    **dict.fromkeys(("약", "대략"), ("約{}", "about {}")),
    **dict.fromkeys(("총", "모두", "합계"), ("計{}", "{} in all")),
    "누적": ("累計{}", "{} in all"),
    "거의": ("ほぼ{}", "nearly {}"),
    "최대": ("最大{}", "up to {}"),
    "최소": ("最低{}", "at least {}"),
    **dict.fromkeys(("연간", "연"), ("年間{}", "{} a year")),
    "매년": ("毎年{}", "{} each year"),
    "월": ("月{}", "{} a month"),
    "제": ("第{}", "{}"),
}
_BEHIND = {
    "이상": ("{}以上", "{} or more"),
    "이하": ("{}以下", "{} or less"),
    "이내": ("{}以内", "within {}"),
    "미만": ("{}未満", "under {}"),
    "초과": ("{}超", "over {}"),
    **dict.fromkeys(("정도", "가량", "안팎", "내외"), ("{}ほど", "about {}")),
}
_SOME = ("{}余り", "more than {}")

_MYRIADS = str.maketrans("백천만억조", "百千万億兆")
_RANGE = re.compile(r"([\d,.]+)\s?[~～〜–-]\s?(?=\d)")
#: The words behind a number, up to the next number.
_REST = re.compile(r"[^\d()]*")
_START = re.compile(rf"(?P<before>{'|'.join(sorted(_BEFORE, key=len, reverse=True))})?\s?(?=\d)")


def in_language(value: str, language: str) -> str | None:
    """Return an amount or a time of the year in a language, None where it is not understood in full or not in Korean.

    ``77,000명`` is ``77,000人`` and ``77,000 people``, ``7만 7천 명`` ``7万7千人`` and ``77,000 people``, ``37년``
    ``37年`` and ``37 years``, ``10월 하순`` ``10月下旬`` and ``late October``. What has no Hangul and is no date is the
    same in all.
    """
    main = language.partition("-")[0].lower()
    if main == "ko" or not _HANGUL.search(value):
        return (time_in(value.strip(), main) if main in ("ja", "en") and value[:1].isdigit() else None) or value
    if main not in ("ja", "en") or "\n" in value.strip():
        return None
    return time_in(value.strip(), main) or _amount(" ".join(value.split()), main)


def _amount(value: str, main: str) -> str | None:
    start = _START.match(value)
    if start is None:
        return None
    parts: list[str] = []
    forms = [_BEFORE[start["before"]]] if start["before"] else []
    at = start.end()
    while at < len(value):
        found = _one(value, at, main, is_counted=start["before"] == "제")
        if found is None:
            return None
        words, forms_here, at = found
        parts.append(words)
        forms += forms_here
    told = ("" if main == "ja" else " ").join(parts)
    if _SOME in forms and main == "en":
        # More than a number is about it already.
        forms = [each for each in forms if each != _BEFORE["약"]]
    for form in forms:
        told = form[0 if main == "ja" else 1].format(told)
    return told


def _one(value: str, at: int, main: str, *, is_counted: bool) -> tuple[str, list[tuple[str, str]], int] | None:
    """Return one number with its unit, what is said of it besides, and where it ends."""
    lead = _RANGE.match(value, at)
    number = lead.end() if lead else at
    found = quantity(value, number)
    if found is None:
        return None
    end = found.end
    if found.is_percent:
        # The sign, or the word for it, is its unit.
        end = number + len(value[number:end].rstrip("%％퍼센트프로 "))
    rest = _REST.match(value, end)
    name, forms = _about(rest[0].strip() if rest else "")
    unit = _PERCENT if name in ("%", "％") else UNITS.get(name.replace(" ", "")) if name else _NONE
    if rest is None or unit is None:
        return None
    digits = value[number:end].strip()
    many = lead is not None or found.value != 1
    if main == "ja":
        before = f"{lead[1]}〜" if lead else ""
        return before + digits.replace(" ", "").translate(_MYRIADS) + unit.ja, forms, rest.end()
    is_scaled = any(each in "백천만억조" for each in digits)
    shown = f"{found.value:,.0f}" if is_scaled and found.value == int(found.value) else digits
    if is_scaled and found.value != int(found.value):
        shown = f"{found.value:,g}"
    before = f"{lead[1]}–" if lead else ""
    return before + _counted(shown, unit.many if many else unit.one, is_counted=is_counted), forms, rest.end()


def _about(words: str) -> tuple[str, list[tuple[str, str]]]:
    """Take apart what stands behind a number: its unit, and what is said of the whole."""
    forms = []
    if words.startswith("여"):
        words = words[1:].lstrip()
        forms.append(_SOME)
    if behind := next((each for each in _BEHIND if words.endswith(each)), ""):
        words = words.removesuffix(behind).rstrip()
        forms.append(_BEHIND[behind])
    return words, forms


def _counted(number: str, unit: str, *, is_counted: bool) -> str:
    """A number with its unit as English has it; one that counts along is an ordinal."""
    if unit.startswith(_TH) or is_counted:
        number += _ordinal(number)
        unit = unit.removeprefix(_TH).strip()
        unit = "" if is_counted and unit in ("time", "times") else unit
    sign = "" if unit in ("%", "") else " "
    return f"{number}{sign}{unit}"


def _ordinal(number: str) -> str:
    if number[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")
