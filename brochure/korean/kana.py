"""Where a line of Japanese ends best: no spaces tell, so letters do (JIS X 4051 says where it may, JLREQ 3.1 why).

A phrase (文節) most often begins where kana ends and a kanji or a word in katakana begins, and ends behind a mark. What
may not be at all is UAX #14's to say and `kinsoku`'s. Knows no dictionary.
"""

from __future__ import annotations

import re

from brochure.korean import kinsoku

#: Kana make a text Japanese, unless Hangul stands in it too.
_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_HANGUL = re.compile("[가-힣]")
#: What a break costs: behind a mark, before a phrase, between kanji or hiragana, within a word or before its ending.
PAUSE, PHRASE, BETWEEN, WITHIN = 0.0, 20.0, 300.0, 1000.0
#: A small tsu asks for what follows, as the first part of a long consonant.
_UNFINISHED = frozenset("っッ")
#: What is set in a full square: nothing is put beside one where a line of the YAML ends.
_SQUARE = (("\u2e80", "\u312f"), ("\u31c0", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"))
#: What is put before a word for politeness, and never left at a line's end.
_POLITE = frozenset("おご")


def is_japanese(text: str) -> bool:
    """Whether a text is written as Japanese is, without spaces between its words."""
    return _KANA.search(text) is not None and _HANGUL.search(text) is None


def is_unspaced(text: str, start: int, end: int) -> bool:
    """Whether a line end from `start` to `end` of a Japanese text is no space: kana, kanji or a mark is beside it."""
    return start > 0 and (_is_square(text[start - 1]) or _is_square(text[end : end + 1]))


def _is_square(character: str) -> bool:
    return any(first <= character <= last for first, last in _SQUARE)


def price(text: str, at: int) -> float:
    """Return what it costs to end a line of Japanese before character `at`, where no rule forbids it."""
    before, after = text[at - 1], text[at]
    if before in kinsoku.STOPS or before in kinsoku.CLOSING or before in kinsoku.MIDDLE_DOTS:
        return PAUSE if before not in kinsoku.MIDDLE_DOTS else PHRASE
    if after in kinsoku.OPENING:
        return PHRASE
    one, two = _kind(before), _kind(after)
    is_polite = after in _POLITE and _kind(text[at + 1 : at + 2]) == "kanji"
    if one == "hiragana" and (is_polite or two != "hiragana"):
        return WITHIN if before in _POLITE and two == "kanji" else PHRASE
    if one == two and before not in _UNFINISHED:
        return BETWEEN if one in ("kanji", "hiragana") else WITHIN
    # An ending stays with its word, and so does what is counted with its figure.
    return WITHIN if two == "hiragana" or one in ("other", two) else BETWEEN


def _kind(character: str) -> str:
    if "ぁ" <= character <= "ゖ":
        return "hiragana"
    if "ァ" <= character <= "ヺ" or character == "ー":
        return "katakana"
    return "kanji" if "一" <= character <= "鿿" or character == "々" else "other"
