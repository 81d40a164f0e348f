"""In what sound a reading ends: all that a particle asks of the word before it (R-90).

A word can have several readings (N1 is 엔일 and 엔원), so what is known of it is a set of `Final`s; the empty
set says that nothing is known.
"""

from __future__ import annotations

from typing import Literal

#: A vowel, a plain ㄹ (으로/로 takes it for a vowel), or any other final consonant.
Final = Literal["vowel", "rieul", "consonant"]

Finals = frozenset[Final]

VOWEL: Finals = frozenset({"vowel"})
RIEUL: Finals = frozenset({"rieul"})
CONSONANT: Finals = frozenset({"consonant"})
UNKNOWN: Finals = frozenset()

#: Hangul syllables lie in order of their finals, 28 to a pair of onset and vowel; ㄹ is the eighth (Unicode 3.12).
_FIRST, _LAST, _FINALS, _RIEUL = 0xAC00, 0xD7A3, 28, 8


def is_syllable(character: str) -> bool:
    """Whether a character is a whole Hangul syllable."""
    return _FIRST <= ord(character) <= _LAST


def final_of(syllable: str) -> int:
    """Return which final consonant a Hangul syllable has, 0 for none: ㄱ is 1, ㄹ 8, ㅂ 17, ㅆ 20 (Unicode 3.12)."""
    return (ord(syllable) - _FIRST) % _FINALS


def of_syllable(syllable: str) -> Finals:
    """Return the sound a Hangul syllable ends in."""
    final = final_of(syllable)
    return CONSONANT if final not in (0, _RIEUL) else RIEUL if final else VOWEL


def of_readings(readings: str) -> Finals:
    """Return the sounds that readings in Hangul end in, parted by ``|``: 일|원 is a ㄹ and a consonant."""
    return frozenset().union(*(of_syllable(each[-1]) for each in readings.split("|"))) if readings else UNKNOWN
