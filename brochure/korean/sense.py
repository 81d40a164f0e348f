"""Which spaces a reader would rather not see a line end at, and which are best: prices of ordinary breaks.

Every space is an ordinary place to break (R-01); among several, sense decides: a line ends well behind a pause, and ill
between a modifier and its noun, before a bound noun, or inside a short remark. What is known of a word is its ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.korean.endings import words
from brochure.korean.sounds import VOWEL, is_syllable, of_syllable

#: Prices of an ordinary break: behind a pause, behind a clause, behind a particle or an ending, behind a verb that
#: modifies, behind a bare noun, where one would stumble, behind a possessor, behind what points at the next word, where
#: one would fall.
FREE, CLAUSE, WORD, MODIFIER, COMPOUND, PHRASE, POSSESSOR = 0.0, 14.0, 20.0, 30.0, 34.0, 35.0, 42.0
POINTER, LEANING = 45.0, 150.0


def _each(price: float, text: str) -> dict[str, float]:
    return dict.fromkeys(words(text), price)


#: Where a sentence or a clause ends, a line may too.
PAUSES = frozenset(".,:;!?…。、")
#: Words that lead to the next: conjunctions, adverbs, determiners, possessors; articles and prepositions.
_LEADING = (
    _each(PHRASE, "및 또는 혹은 함께 실제로 직접 가장 매우 아주 서로 다시 꼭 잘 못 안 더")
    | _each(PHRASE, "a A an An the The of Of for For to To in In on On at At by By with from and or as")
    | _each(POINTER, "이 그 저 한 두 세 네 몇 여러 새 옛 아래 위 각 매 전 총 약 또 현 온 내 제 우리 모든 많은 다른")
    | _each(POINTER, "어떤 그런 이런")
)
#: A bound noun leans on the word before it (한글 맞춤법 42항), with whatever particle behind it.
_NOUNS = words("수 것 자 등 때 뿐 데 바 줄 채 중 간 분 분들 적 후 무렵 동안 만큼 대로")
_TAILS = words("은 는 이 가 을 를 도 에 의 로 만 과 와 까지 부터 으로 에서 에게 입니다 이다 이며")
_BOUND = frozenset(noun + tail for noun in _NOUNS for tail in ("", *_TAILS))
_MARKS = ".,!?)’”"
#: What begins an auxiliary verb, and the endings of the verbs before one.
_AUXILIARIES = tuple(
    words("있 없 주 가고 가기 가는 가며 오셔 오는 드리 드립 보내 보고 보아 본 볼 봐 봤 싶 버리 버렸 두고 두었")
)
_LINKING = frozenset("고어아여해워와려수")
#: How a clause ends without a mark.
_CLAUSES = frozenset(words("거나 지만 면서 으며 하며 므로 으면 라면 는데 도록 려고 다가 되어 하여 어서 아서 해서"))
#: What says something of the next word: a possessor, what a particle joins, a verb or an adjective that modifies it.
_ENDING = (
    dict.fromkeys("던운인된될할한긴린온난준낸", MODIFIER)
    | dict.fromkeys("와과", PHRASE)
    | dict.fromkeys("의", POSSESSOR)
)
#: The particle of a subject, and how a word ends that says what it is like.
_SUBJECT, _LIKE = frozenset("이가"), frozenset("한는운던된난긴")
#: What a Korean word with a particle or an ending ends with; another is a bare noun, of which the next word says more.
_ENDINGS = frozenset("은는이가을를에의와과도만로고며면서게지요다까니던한할된될여라아")
_CONJUNCTIONS = frozenset(words("및 또는 혹은"))
#: The ending of a verb before a noun, or the particle of a topic, behind which a line ends well: which, tells the
#: syllable before it. Only a verb ends in a consonant there; of open syllables these are verbs nearly always.
_OPEN_STEMS = frozenset("하되주보오르")
#: A short remark in brackets reads as one word.
_REMARK = re.compile(r"[(（\[][^()（）\[\]]{1,14}[)）\]]")


def price(before: str, after: str) -> float:
    """Return what it costs to end a line between two words with a space between them."""
    if after.rstrip(_MARKS) in _BOUND:
        return LEANING
    if before[-1] in PAUSES:
        return FREE
    leading = _LEADING.get(before)
    if leading is not None:
        return leading
    if before[-1].isdecimal() and "a" <= after[0] <= "z":
        return LEANING
    return _by_ending(before, after)


def remarks(text: str) -> Iterator[int]:
    """Yield the offsets within short remarks in brackets: a space there costs as much as one before a bound noun."""
    if ")" in text or "）" in text or "]" in text:
        for match in _REMARK.finditer(text):
            yield from range(match.start() + 1, match.end())


def _by_ending(before: str, after: str) -> float:
    """The price by how the first of two words ends, and what the next looks like."""
    last = before[-1]
    if last in _LINKING and after.startswith(_AUXILIARIES):
        return PHRASE
    if not "가" <= after[0] <= "힣" or after in _CONJUNCTIONS:
        return WORD
    if before[-2:] in _CLAUSES:
        return CLAUSE
    known = _ENDING.get(last) if len(before) > 1 else None
    if known is None:
        known = MODIFIER if last == "는" and _is_stem(before[-2:-1]) else None
    if known is None and (_says_of(before, after) or (last.isupper() and before[-2:-1].isupper())):
        known = PHRASE
    if known is None:
        known = WORD if last in _ENDINGS or not last.isalpha() else COMPOUND
    return known


def _says_of(subject: str, predicate: str) -> bool:
    """Whether the second word says of the first that it is or is not, or what it is like: 관심이 있는, 정이 가득한."""
    if subject[-1] not in _SUBJECT or len(subject) < 2:
        return False
    return predicate[0] in "있없" or (predicate[-1] in _LIKE and 1 < len(predicate) < 5)


def _is_stem(syllable: str) -> bool:
    """Whether a syllable before 는 is a verb's."""
    return syllable in _OPEN_STEMS or (syllable != "" and is_syllable(syllable) and of_syllable(syllable) is not VOWEL)
