"""The particle a placeholder asks for: ``{참가자:은/는}`` within its braces, ``{참가자}은(는)`` behind them.

Knows how the two are written and what is told of them; which form a fact takes is `korean.josa`'s affair.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brochure.findings import Origin, Words
from brochure.korean.pairs import PAIRS, Pair, doubled, pair_of
from brochure.read.reading import Reading, nearest, shown

#: What may stand between a placeholder and its particle and is not read (R-90): stars for bold, closing marks, and a
#: short remark in brackets, be there other placeholders in it.
_CLOSING = r"[’”'\"」』》〉)\]）］]{0,3}"
_BETWEEN = re.compile(rf"(?:\*\*)?{_CLOSING}(?:\*\*)?(?:[(（][^()（）\n]{{1,40}}[)）])?{_CLOSING}(?:\*\*)?")
_ASKS = re.compile("[:：]")


class Asked(NamedTuple):
    """A particle that is asked for: its pair, None where there is none such, how it is written, and where."""

    pair: Pair | None
    written: str
    span: tuple[int, int]


def split(inner: str) -> tuple[str, Asked | None]:
    """Return the name within a placeholder's braces, and the particle asked for there; its place is within them."""
    colon = _ASKS.search(inner)
    if colon is None:
        return inner.strip(), None
    written = inner[colon.end() :].strip()
    start = inner.index(written, colon.end())
    return inner[: colon.start()].strip(), Asked(pair_of(written), written, (start, start + len(written)))


def behind(string: str, at: int) -> Asked | None:
    """Return the particle that is written in both forms behind a placeholder that ends at `at`, if there is one."""
    direct = doubled(string, at)  # 은(는) begins with no mark, but (으)로 with a bracket
    between = _BETWEEN.match(string, at)
    start = at if direct or not between else between.end()
    found = direct or doubled(string, start)
    return Asked(found[0], string[start : found[1]], (start, found[1])) if found else None


def tell_no_pair(asked: Asked, origin: Origin, reading: Reading) -> None:
    """Tell that what is asked for is no pair of particles, and which one was most likely meant."""
    message = Words(
        f"짝을 이루는 조사가 아닙니다: ‘{shown(asked.written)}’",
        f"This is no pair of particles: “{shown(asked.written)}”",
    )
    if not asked.written:
        message = Words("조사가 비어 있습니다.", "There is no particle behind the colon.")
    likely = nearest(asked.written, PAIRS, 0.5) if reading.is_hinting else None
    if likely:
        hint = Words(f"혹시 ‘{likely}’입니까?", f"Did you mean “{likely}”?")
    else:
        hint = Words(
            "‘은/는’, ‘이/가’, ‘을/를’, ‘과/와’, ‘으로/로’처럼 적어 주십시오.",
            "Please write it like “은/는”, “이/가”, “을/를”, “과/와” or “으로/로”.",
        )
    reading.fault("josa.pair", origin, message, hint)


def tell_unsure(printed: str, own: str, origin: Origin, reading: Reading) -> None:
    """Warn that both forms are printed; `own` is the fact's name where its reading can be given, else nothing."""
    message = Words(
        f"끝소리를 알 수 없어 조사를 두 가지로 찍습니다: ‘{shown(printed)}’",
        f"How this ends when it is read aloud is not known, so both particles are printed: “{shown(printed)}”",
    )
    if own:
        hint = Words(
            f"facts의 ‘{shown(own)}:’ 아래에 ‘value:’와, 소리 나는 대로 한글로 적은 ‘reading:’을 나란히 적어 주십시오.",
            f"Please give “{shown(own)}:” under facts a “value:” and a “reading:”, how it is read aloud, in Hangul.",
        )
    else:
        hint = Words("맞는 조사 하나를 글에 적어 주십시오.", "Please write the right particle into the text itself.")
    reading.warn("josa.unsure", origin, message, hint)
