"""Which language a text is in, as far as its letters tell: for voices, which read each in its own (ISO 14289-1 7.2).

Scripts are told apart, never vocabularies: three words of Latin letters within Korean are English, for what else would
they be in this flyer; a name or two stay what the text around them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

#: How the languages of editions are called in full (BCP 47), where the edition says only the main one.
FULL = {"ko": "ko-KR", "en": "en-US", "ja": "ja-JP"}

_WORD = r"[A-Za-z][A-Za-z'’\-]*\.?"
_LATIN = rf"{_WORD}(?:,?[ \n]+{_WORD}){{2,}}"
_KANA = r"[々一-鿿ー]*[ぁ-ゖァ-ヺ][々一-鿿ぁ-ゖァ-ヺー、。・]*"
_HANGUL = r"[가-힣]+(?:[ ,·]?[가-힣]+)*"
#: What is looked for in a text of each language, and in which language that is.
_FOREIGN = {
    "ko": ((_LATIN, "en-US"), (_KANA, "ja-JP")),
    "ja": ((_LATIN, "en-US"), (_HANGUL, "ko-KR")),
}
#: Hanja that touch Hangul are read with it.
_MIXED = r"[一-鿿]*[가-힣][가-힣一-鿿]*(?:[ ,·]?[가-힣一-鿿]+)*"
_ELSEWHERE = ((_KANA, "ja-JP"), (_MIXED, "ko-KR"))


def full(language: str) -> str:
    """Return a language tag with its region, where only one is meant."""
    return FULL.get(language.lower(), language)


def has_foreign(text: str, language: str) -> bool:
    """Whether a text has parts that are not in its `language`."""
    return any(pattern.search(text) for pattern, _ in _sought(_main(language)))


def foreign(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of a text that are not in its `language`: from, to, and the tag of theirs, in order."""
    found = [
        (match.start(), match.end(), tag)
        for pattern, tag in _sought(_main(language))
        for match in pattern.finditer(text)
    ]
    yield from sorted(found)


def _main(language: str) -> str:
    return language.partition("-")[0].lower()


@lru_cache(maxsize=4)
def _sought(main: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is looked for, compiled when it first is: a press file needs none of it."""
    return tuple((re.compile(pattern), tag) for pattern, tag in _FOREIGN.get(main, _ELSEWHERE))
