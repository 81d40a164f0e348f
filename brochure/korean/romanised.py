"""Hangul in Latin letters, letter by letter, for names that may hold no others.

After the Revised Romanization (국어의 로마자 표기법), with chapter 3, article 8 for final consonants: words that are
written differently stay different, however they are spoken.
"""

from __future__ import annotations

import unicodedata

_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINALS = "g kk gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j ch k t p h"

#: Each jamo by its number, as canonical decomposition takes a syllable apart; ㅇ before a vowel is silent.
_LETTERS = {
    first + place: letter.strip("-")
    for first, letters in ((0x1100, _INITIALS), (0x1161, _VOWELS), (0x11A8, _FINALS))
    for place, letter in enumerate(letters.split())
}


def romanised(text: str) -> str:
    """Return `text` with its Hangul in Latin letters; all else is as it was, though taken apart (NFKD)."""
    return unicodedata.normalize("NFKD", text).translate(_LETTERS)
