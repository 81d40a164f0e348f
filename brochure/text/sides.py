"""What kind of type each letter of a text asks for, before any font is known: R-70 to R-73 of Korean typography.

Letters and figures ask for a kind by themselves. Signs that all scripts use take the side of what they stand
between, brackets and quotes both alike. Knows neither fonts nor widths.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from brochure.korean.kinsoku import BRACKETS
from brochure.korean.sequences import ADDRESS
from brochure.unicode.characters import script
from brochure.unicode.clusters import clusters

Digits = Literal["latin", "hangul"]
#: What a cluster asks for: letters of a script, or a sign as the Hangul font or as the Latin font draws it.
Kind = Literal["hangul", "oldhangul", "hanja", "kana", "latin", "sign", "mark"]

#: A figure with all that is written into it (UAX #14 LB25): its sign, its separators, the marks of its unit.
_FIGURE = (
    r"(?<![0-9.])[0-9]{4}\. ?[0-9]{1,2}\.(?: ?[0-9]{1,2}\.)?(?![0-9])"
    r"|(?:(?<![^\s(\[{‘“'\"])[-+±−])?[$€£¥₩]?[0-9]+(?:[.,:/–’'-][0-9]+)*[%‰°]?"
)
#: Marks of general punctuation that Latin fonts draw as well as Korean ones.
_SHARED = frozenset("‐‑‒–—―‘’‚‛“”„‟†‡…‰′″‹›⁄™−")
#: What opens, and what closes it.
_PAIRS = BRACKETS | dict(zip("‘“‹«\"'", "’”›»\"'", strict=True))
#: Jamo that are joined into syllables, and the tone marks of old Hangul.
_JOINING = re.compile("[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\u302e\u302f]")
_TONES = "\u302e\u302f"
_MIDDLE, _LONG = "\u30fb", "\u30fc\uff70\u3099\u309a\u309b\u309c\uff9e\uff9f\u30a0"


class Wants(Struct, frozen=True):
    """What the clusters of a text ask for: where each begins, its kind, and what has to share its font.

    `starts` ends with the text's length. `whole[i]` is a number common to clusters that one font is to
    draw: those of a Hanja word, of a figure, of a pair of brackets.
    """

    starts: tuple[int, ...]
    kinds: tuple[Kind, ...]
    whole: tuple[int, ...]


_KOREAN = frozenset({"hangul", "oldhangul", "hanja", "kana"})


def wants(text: str, digits: Digits = "latin") -> Wants:
    """Return what each cluster of `text` asks for, figures being the affair of the font that `digits` names.

    A sign between two words in Latin stays with them, and so does the space there; elsewhere signs and spaces
    are the Hangul font's. At the ends of a text it counts what the text is written in.
    """
    starts = clusters(text)
    own = [_own(text[start:end]) for start, end in pairwise((*starts, len(text)))]
    figures = _figures(text, starts, own, digits)
    for index, each in enumerate(own):
        if each == "K?":
            around = (own[max(index - 1, 0)], own[min(index + 1, len(own) - 1)])
            own[index] = "kana" if "kana" in around else "sign"
    pairs = _pairs([text[start] for start in starts], own)
    main = "sign" if _KOREAN & set(own) or "latin" not in own else "mark"
    kinds = _settled(own, pairs, main)
    return Wants((*starts, len(text)), tuple(kinds), _wholes(kinds, figures, pairs))


def is_latin(asked: Wants) -> bool:
    """Whether a text is all in Latin letters, and its word spaces therefore theirs (R-72)."""
    return "latin" in asked.kinds and not _KOREAN & set(asked.kinds)


def is_old(cluster: str) -> bool:
    """Whether a cluster is old Hangul: jamo that no modern syllable stands for, or a tone mark (R-73)."""
    return _JOINING.search(cluster) is not None and (_JOINING.search(unicodedata.normalize("NFC", cluster)) is not None)


def is_joined(cluster: str) -> bool:
    """Whether a font must join a cluster from its jamo; a tone mark on a syllable there is needs its glyph alone."""
    return is_old(cluster.rstrip(_TONES))


def joins_letters(text: str) -> bool:
    """Whether there is anything in `text` that is joined into Hangul: jamo, or a tone mark."""
    return _JOINING.search(text) is not None


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(_FIGURE)


@lru_cache(maxsize=4096)
def _own(cluster: str) -> str:
    """The kind a cluster asks for by itself; "" where that depends on what it stands among."""
    first = cluster[0]
    if not first.isascii() and is_old(cluster):
        return "oldhangul"
    if first in _LONG:
        return "kana"
    if first == _MIDDLE:
        return "K?"
    found = {"Hangul": "hangul", "Han": "hanja", "Hiragana": "kana", "Katakana": "kana"}.get(script(first))
    if found:
        return found
    if script(first) not in ("Common", "Inherited"):
        return "latin"
    # Signs of East Asian sets are drawn to stand among Hangul; what Latin-1 has too, both draw.
    is_shared = ord(first) < 0x300 or first in _SHARED or first.isspace() or unicodedata.category(first) in ("Sc", "Cf")
    return "" if is_shared else "sign"


def _figures(text: str, starts: tuple[int, ...], own: list[str], digits: Digits) -> dict[int, int]:
    """Give figures and addresses their kind in `own`; return the number of the figure each cluster is in.

    A figure that goes on from a Latin letter (``N1``, ``A4``) is of that word, whoever draws the others.
    """
    found: dict[int, int] = {}
    for match in _figure().finditer(text):
        first = bisect_left(starts, match.start())
        is_of_word = digits == "latin" or (first > 0 and own[first - 1] == "latin")
        for index in range(first, bisect_left(starts, match.end())):
            if not text[starts[index]].isspace():
                own[index] = "latin" if is_of_word else "figure"
                found[index] = match.start()
    for match in ADDRESS.finditer(text):
        for index in range(bisect_left(starts, match.start()), bisect_left(starts, match.end())):
            own[index] = "latin"
            found.pop(index, None)
    return found


def _pairs(firsts: list[str], own: list[str]) -> dict[int, int]:
    """Return the partner of each bracket and quote that has one; an apostrophe within a word is none."""
    found: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    awaited: Counter[str] = Counter()
    for index, first in enumerate(firsts):
        if first in "'’" and 0 < index < len(firsts) - 1 and "latin" == own[index - 1] == own[index + 1]:
            continue
        if awaited[first]:
            closing = ""
            while closing != first:
                closing, at = opened.pop()
                awaited[closing] -= 1
            found[at], found[index] = index, at
        elif own[index] in ("", "sign") and first in _PAIRS:
            opened.append((_PAIRS[first], index))
            awaited[_PAIRS[first]] += 1
    return found


def _settled(own: list[str], pairs: dict[int, int], main: str) -> list[Kind]:
    """Give each sign that all scripts use its side: that of both its neighbours, else `main`.

    What stands between two letters takes one side together; a pair of brackets that would take both
    takes `main`, and with it all that stands beside them.
    """
    places: list[int] = []
    sides: list[str] = []
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(own):
        end = index
        while end < len(own) and own[end] in ("", "sign"):
            end += 1
        if end > index:
            before = _side(own[index - 1]) if index else main
            after = _side(own[end]) if end < len(own) else main
            is_even = before == after and not (main == "sign" and "sign" in own[index:end])
            sides.append(before if is_even else main)
            spans.append((index, end))
        places.extend([len(spans) - 1] * (end - index) or [-1])
        index = max(end, index + 1)
    moved = [number for number, side in enumerate(sides) if side == main]
    while moved:
        for at in range(*spans[moved.pop()]):
            partner = places[pairs[at]] if at in pairs else -1
            if partner >= 0 and sides[partner] != main:
                sides[partner] = main
                moved.append(partner)
    asked = [each or sides[place] for each, place in zip(own, places, strict=True)]
    return [_KINDS[each] for each in asked]


_KINDS: dict[str, Kind] = {
    "hangul": "hangul", "oldhangul": "oldhangul", "hanja": "hanja", "kana": "kana", "latin": "latin",
    "figure": "hangul", "sign": "sign", "mark": "mark",
}  # fmt: skip


def _side(kind: str) -> str:
    return "mark" if kind == "latin" else "sign"


def _wholes(kinds: list[Kind], figures: dict[int, int], pairs: dict[int, int]) -> tuple[int, ...]:
    """Number what one font is to draw: words in Hanja, kana and Latin letters, figures, and pairs."""
    found: list[int] = []
    for index, kind in enumerate(kinds):
        before = index - 1
        is_same_word = index > 0 and kind == kinds[before] and kind in ("hanja", "kana", "latin")
        is_same_figure = index in figures and figures.get(before) == figures[index]
        if is_same_word or is_same_figure:
            found.append(found[before])
        else:
            found.append(found[pairs[index]] if pairs.get(index, index) < index else index)
    return tuple(found)
