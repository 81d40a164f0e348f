"""Where a Korean line may end, and at what price. Knows neither fonts nor widths.

The rule is the eojeol: a line ends at a space (klreq 4.4.2, breaking by word). Spaces hold
more or less firmly, and a word too long for any line may be cut as a last resort. The
prices are those of a paragraph's sum in `paragraph.py`.
"""

from __future__ import annotations

import re

from msgspec import Struct

from brochure.text.itemise import UNDRAWN

#: Prices of a break: free at a space, dear where a reader would stumble, dearest inside a word.
FREE, WORD, PHRASE, URL, TIE, SEAM, EMERGENCY = 0.0, 20.0, 35.0, 100.0, 150.0, 500.0, 1000.0

#: May not start a line (klreq 4.3.4 with KS X and UAX #14 additions).
NOT_FIRST = frozenset("）｝］〕》」』’”〉】)]}»›‐-—～~∼〜–―－−？！?!·:;：；・‧ㆍ․.。．,、，〃々ー%℃％°′″¢￠…‥/")
#: May not end a line (klreq 4.3.5).
NOT_LAST = frozenset("（｛［〔《「『‘“〈【([{«‹$¥￦₩£＄￥￡№#")

#: Spaces that bind: dates in figures, a bracketed extension, an acronym and its grade.
_BOUND = re.compile(
    r"(?<=\d\.) (?=\d{1,2}\.)|(?<=\d\.) (?=\()|(?<=\(내선) (?=\d)|(?<=\d\)) (?=\d)|(?<=JLPT) (?=N\d)|(?<=[▶•※☞○■-]) "
)
#: A dependent noun leans on the word before it (한글 맞춤법 42항): it does not open a line.
_LEANS = re.compile(
    r"(?:수|것|자|등|때|뿐|데|바|줄|채|중|간|및)(?:[은는이가을를도에의로만과와]|까지|부터|으로|에서|입니다|이다|이며)?[.,!?)’”]*(?=\s|$)"
)
#: Words one reads in one breath: a verb and the auxiliary that ends it, an acronym and what it names,
#: a modifier and its noun.
_PHRASE = re.compile(
    r"(?:[고어아여해워와려]|수) (?=있|없|주|가[고기는며]|오[셔는]|드[리립]|보[내고])"
    r"|(?<![A-Za-z])[A-Z]{2,5} (?=[가-힣])|(?<=[가-힣]의) "
    r"|(?<!\S)(?:이|그|저|한|두|세|네|몇|여러|새|옛|아래|위|각|매|전|총|약|더|또|및|또는|현|온) "
)
#: Where a sentence or a clause ends, a line may too.
_PAUSES = frozenset(".,!?…。、")
#: A short remark in brackets reads as one word.
_REMARK = re.compile(r"[(（\[][^()（）\[\]]{1,14}[)）\]]")
#: What a line is broken at; it stays at the line's end.
_SPACES = re.compile(r"[ \u200b]+")
_URL = re.compile(r"https?://\S+")


class Opportunity(Struct, frozen=True):
    """A line may end before character `offset`, at a `price`."""

    offset: int
    price: float


def opportunities(text: str) -> tuple[Opportunity, ...]:
    """Return every place where a line of `text` may end, in order, the text's own end not among them.

    A line feed is a forced break, and no business of this function: split there first.
    """
    held = {match.end() for match in _BOUND.finditer(text)}
    phrases = {match.end() for match in _PHRASE.finditer(text)}
    tied = {match.start() for match in _LEANS.finditer(text)}
    tied.update(at for match in _REMARK.finditer(text) for at in range(match.start() + 1, match.end()))
    found: dict[int, float] = {}
    for match in _SPACES.finditer(text):
        at = match.end()
        if match.start() > 0 and at < len(text) and (at not in held or "\u200b" in match[0]):
            pauses = "\u200b" in match[0] or text[match.start() - 1] in _PAUSES
            found[at] = TIE if at in tied else PHRASE if at in phrases else FREE if pauses else WORD
    for match in _URL.finditer(text):
        for at in range(match.start() + 8, match.end() - 1):
            if text[at - 1] == "/" and text[at] != "/":
                found[at] = URL
    return tuple(Opportunity(offset, price) for offset, price in sorted(found.items()))


def emergencies(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Return where the over-long word from `start` to `end` may be cut: between letters, two on each side.

    Cheapest at a seam: where one script meets another, or before a bracket.
    """
    return tuple(
        Opportunity(at, SEAM if _is_seam(text[at - 1], text[at]) else EMERGENCY)
        for at in range(start + 2, end - 1)
        if text[at] not in NOT_FIRST and text[at - 1] not in NOT_LAST and text[at] not in UNDRAWN
    )


def _is_seam(before: str, after: str) -> bool:
    return after in NOT_LAST or (before.isalnum() and after.isalnum() and before.isascii() != after.isascii())
