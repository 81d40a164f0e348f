"""Which spaces a reader would rather not see a line end at, and which are best: prices of ordinary breaks.

Every space is an ordinary place to break (R-01); among several, sense decides: a line ends well behind a pause, and ill
between a modifier and its noun, before a bound noun, or inside a short remark. What is known of a word is its ending.
"""

from __future__ import annotations

import re

#: Prices of an ordinary break: behind a pause, behind a clause, behind a particle or an ending, behind a bare noun,
#: behind a verb that modifies, where one would stumble, behind what points at the next word, where one would fall.
FREE, CLAUSE, WORD, COMPOUND, MODIFIER, PHRASE, POINTER, LEANING = 0.0, 14.0, 20.0, 26.0, 30.0, 35.0, 45.0, 150.0

#: A bound noun leans on the word before it (한글 맞춤법 42항).
_LEANS = re.compile(
    r" (?=(?:수|것|자|등|때|뿐|데|바|줄|채|중|간|분|분들|적|후|무렵|동안|만큼|대로)"
    r"(?:[은는이가을를도에의로만과와]|까지|부터|으로|에서|에게|입니다|이다|이며)?[.,!?)’”]*(?:\s|$))"
)
#: Where a clause ends without a mark.
_CLAUSE = re.compile(
    r"[나만서며로면데록고다어여]"
    r"(?<=거나|지만|면서|으며|하며|므로|으면|라면|는데|도록|려고|다가|되어|하여|어서|아서|해서) "
)
#: Words read in one breath: a verb and its auxiliary, what there is or is not, an acronym and what it names.
_PHRASE = re.compile(
    r"[고어아여해워와려수] (?=있|없|주|가[고기는며]|오[셔는]|드[리립]|보[내고아]|본|볼|봐|봤|싶|버[리렸]|두[고었])"
    r"|[A-Z](?<=[A-Z][A-Z]) (?=[가-힣])"
    r"|[와과](?<=[가-힣].) |[이가](?<=[가-힣].) (?=[있없]|[가-힣]{1,3}[한는운던된난긴] )"
)
#: An adverb and its verb, what a conjunction joins, and what points at the next word: a determiner, a possessor.
_LINK = re.compile(r" (?:및|또는|혹은|함께|실제로|직접|가장|매우|아주|서로|다시|꼭|잘|못|안|더)(?= )")
_POINTER = re.compile(
    r" (?:이|그|저|한|두|세|네|몇|여러|새|옛|아래|위|각|매|전|총|약|또|현|온|내|제|우리|모든|많은|다른"
    r"|어떤|그런|이런)(?= )"
)
_POSSESSOR = re.compile(r"의(?<=[가-힣]의) ")
#: A verb or an adjective that modifies the next word.
_MODIFIER = re.compile(r"[던운인된될할한긴린온난준낸](?<=[가-힣].) (?=[가-힣])")
#: The ending of a verb before a noun, or the particle of a topic, behind which a line ends well: which, tells the
#: syllable before it. Only a verb ends in a consonant there; of open syllables these are verbs nearly always.
_ADNOMINAL = re.compile(r"는(?<=([가-힣]).) (?=[가-힣])")
_OPEN_STEMS, _FIRST, _FINALS = frozenset("하되주보오르"), 0xAC00, 28
#: Of Latin words, those that lead to the next; and a number before what it counts.
_LATIN = re.compile(r" (?:[aA]|[aA]n|[tT]he|[oO]f|[fF]or|[tT]o|[iI]n|[oO]n|[aA]t|[bB]y|with|from|and|or|as)(?= \w)")
_COUNTED = re.compile(r" \d[\d,.]*(?= [a-z])")
#: What a Korean word with a particle or an ending ends with; another is a bare noun, of which the next word says more.
_ENDINGS = frozenset("은는이가을를에의와과도만로고며면서게지요다까니던한할된될여라아")
#: Where a sentence or a clause ends, a line may too.
PAUSES = frozenset(".,!?…。、")
#: A short remark in brackets reads as one word.
_REMARK = re.compile(r"[(（\[][^()（）\[\]]{1,14}[)）\]]")
#: What is priced by what stands before the space, and by a whole word before it; the later prevails.
_BEFORE = ((_CLAUSE, CLAUSE), (_MODIFIER, MODIFIER), (_PHRASE, PHRASE), (_POSSESSOR, POINTER))
_WORDS = ((_LINK, PHRASE), (_LATIN, PHRASE), (_POINTER, POINTER), (_COUNTED, LEANING))


def price_between(before: str, after: str) -> float:
    """Return what it costs to break between two characters with a space between, by these alone."""
    if before in PAUSES:
        return FREE
    if before in _ENDINGS or not (before.isalpha() and "가" <= after <= "힣") or after in "및또혹":
        return WORD
    return COMPOUND


def prices(text: str) -> dict[int, float]:
    """Return what it costs to break behind a space, by offset, where more is known than the two characters about it."""
    found: dict[int, float] = {}
    for pattern, price in _BEFORE:
        found.update((match.end(), price) for match in pattern.finditer(text))
    found.update((match.end(), MODIFIER) for match in _ADNOMINAL.finditer(text) if _is_stem(match[1]))
    padded = f" {text}"
    for pattern, price in _WORDS:
        found.update((match.end(), price) for match in pattern.finditer(padded))
    found.update((match.end(), LEANING) for match in _LEANS.finditer(text))
    for match in _REMARK.finditer(text):
        found.update((at, LEANING) for at in range(match.start() + 1, match.end()))
    return found


def _is_stem(syllable: str) -> bool:
    return syllable in _OPEN_STEMS or (ord(syllable) - _FIRST) % _FINALS != 0
