"""Which spaces a reader would rather not see a line end at, and which are best: prices of ordinary breaks.

Every space is an ordinary place to break (R-01); among several, sense decides: a line ends well behind a pause, and ill
between a modifier and its noun, before a bound noun, or inside a short remark.
"""

from __future__ import annotations

import re

#: Prices of an ordinary break: behind a pause, between words, where one would stumble, where one would fall.
FREE, WORD, PHRASE, LEANING = 0.0, 20.0, 35.0, 150.0

#: A bound noun leans on the word before it (한글 맞춤법 42항).
_LEANS = re.compile(
    r"(?<= )(?:수|것|자|등|때|뿐|데|바|줄|채|중|간|및)"
    r"(?:[은는이가을를도에의로만과와]|까지|부터|으로|에서|입니다|이다|이며)?[.,!?)’”]*(?=\s|$)"
)
#: Words read in one breath: a verb and its auxiliary, an acronym and what it names, a modifier and its noun.
_PHRASE = re.compile(
    r"(?:[고어아여해워와려]|수) (?=있|없|주|가[고기는며]|오[셔는]|드[리립]|보[내고])"
    r"|(?<![A-Za-z])[A-Z]{2,5} (?=[가-힣])|(?<=[가-힣]의) "
    r"|(?<!\S)(?:이|그|저|한|두|세|네|몇|여러|새|옛|아래|위|각|매|전|총|약|더|또|및|또는|현|온) "
)
#: Where a sentence or a clause ends, a line may too.
PAUSES = frozenset(".,!?…。、")
#: A short remark in brackets reads as one word.
_REMARK = re.compile(r"[(（\[][^()（）\[\]]{1,14}[)）\]]")


def prices(text: str) -> dict[int, float]:
    """Return what it costs to break behind a space, by offset, where it is not the price of any space between words."""
    found = {match.end(): PHRASE for match in _PHRASE.finditer(text)}
    found.update((match.start(), LEANING) for match in _LEANS.finditer(text))
    for match in _REMARK.finditer(text):
        found.update((at, LEANING) for at in range(match.start() + 1, match.end()))
    return found
