"""Where a word may part without need: behind a middle dot, a range's sign, a solidus, before a bracket (R-07).

Each sign has its conditions; where they do not hold, the word stays whole (R-01, R-25).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.korean.kinsoku import BRACKETS, MIDDLE_DOTS, may_start
from brochure.korean.sequences import URL, addresses
from brochure.korean.spaces import JOINERS
from brochure.unicode.clusters import clusters

#: What parts less and less well (R-07, R-24).
COMMA, RANGE, ADDRESS, BRACKET = 60.0, 80.0, 100.0, 120.0

_RANGES = frozenset("~～〜∼")
#: A sign within a word, that is with something behind it.
_SIGN = re.compile(r"[·・‧ㆍ․･∙⋅~～〜∼/,:;，：；、‐-](?=[^\s])|(?<=\w)[(（\[［〔{｛《〈「『【]")
#: Signs that part the sides of a range from what else is in the word.
_SEPARATORS = frozenset("~～〜∼/,·ㆍ;，、")
_MARKS = "()（）[]［］〔〕{}｛｝《》〈〉「」『』【】“”‘’\"'.,!?:;"
_HAS_ADDRESS = re.compile(r"[/@]|\d{3}[-.]\d{4}")


def parting(text: str, tied: set[int]) -> dict[int, float]:
    """Return the offsets within words of `text` before which a line may begin, each with its price.

    `tied` are the offsets behind spaces that hold: what they hold together counts as one word.
    """
    signs = _SIGN.search(text)
    if not signs:
        return {}
    found: dict[int, float] = {}
    shut = list(addresses(text)) if _HAS_ADDRESS.search(text) else []
    for match in _SIGN.finditer(text, signs.start()):
        at = match.start()
        if any(start <= at < end for start, end in shut):
            continue
        if (parted := _parted(text, at, tied)) is not None:
            found[parted[0]] = parted[1]
    for match in URL.finditer(text):
        found.update((at, ADDRESS) for at in _slashes(text, *match.span()))
    return {at: price for at, price in found.items() if _is_between(text, at)}


def _is_between(text: str, at: int) -> bool:
    """Whether a line may start with what stands at `at`, and it is neither joined to nor one with what goes before."""
    return may_start(text, at) and text[at] not in JOINERS and len(clusters(text[at - 1 : at + 1])) > 1


def _slashes(text: str, start: int, end: int) -> Iterator[int]:
    """Behind `://` and each solidus of an address, unless it ends it (R-24)."""
    for at in range(start + 1, end):
        if text[at - 1] == "/" and text[at] != "/":
            yield at


def _parted(text: str, at: int, tied: set[int]) -> tuple[int, float] | None:
    sign, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign in BRACKETS:
        return (at, BRACKET) if _opens_long(text, at) else None
    if sign in _RANGES:
        return (at + 1, RANGE) if _is_long_range(text, at, tied) else None
    if sign in "-‐":
        is_long = _is_word(_letters_before(text, at)) and _is_word(_letters_after(text, at))
        return (at + 1, RANGE) if is_long else None
    if sign == "/":
        is_long = len(_letters_before(text, at)) > 1 and len(_letters_after(text, at)) > 1
        return (at + 1, RANGE) if is_long else None
    is_between = before.isalpha() and before not in MIDDLE_DOTS and after.isalpha()
    return (at + 1, COMMA) if is_between else None


def _opens_long(text: str, at: int) -> bool:
    """Whether a bracket holds three characters or more and follows two letters or a figure."""
    if not (text[at - 1].isdecimal() or len(_letters_before(text, at)) > 1):
        return False
    end = text.find(BRACKETS[text[at]], at)
    return len(text[at + 1 : end] if end > 0 else text[at + 1 :].split(" ", 1)[0]) > 2


def _is_long_range(text: str, at: int, tied: set[int]) -> bool:
    """Whether both sides have two characters and the right one is no bare number of up to three figures."""
    start, end = at, at + 1
    while start > 0 and not text[start - 1].isspace() and text[start - 1] not in _SEPARATORS:
        start -= 1
    while end < len(text) and text[end] not in _SEPARATORS and text[end] not in BRACKETS:
        if text[end].isspace() and end + 1 not in tied:
            break
        end += 1
    left, right = text[start:at], text[at + 1 : end].strip(_MARKS)
    opened = max(map(left.rfind, BRACKETS))
    if opened >= 0 and BRACKETS[left[opened]] not in left[opened:]:
        left = left[opened:]
    return (
        len(left.strip(_MARKS.replace(".", ""))) > 1 and len(right) > 1 and not (right.isdecimal() and len(right) < 4)
    )


def _letters_before(text: str, at: int) -> str:
    start = at
    while start > 0 and at - start < 3 and text[start - 1].isalpha() and text[start - 1] not in MIDDLE_DOTS:
        start -= 1
    return text[start:at]


def _letters_after(text: str, at: int) -> str:
    end = at + 1
    while end < len(text) and end - at < 4 and text[end].isalpha() and text[end] not in MIDDLE_DOTS:
        end += 1
    return text[at + 1 : end]


def _is_word(letters: str) -> bool:
    """Two letters of Hangul, or three of Latin."""
    return len(letters) > 2 or (len(letters) > 1 and not letters.isascii())
