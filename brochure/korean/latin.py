"""In what sound Latin letters end when a Korean reads them: by their names, as a unit after a number, or not known.

What cannot be told from the letters is whether they are read one by one (KTX, CIR) or as a word (TOPIK, NASA).
Capitals are taken for a word, of which nothing is known without its `reading`, where they are four or more and could be
spoken: a vowel between consonants (TO-PIK), or a consonant between vowels (U-NE-SCO). Without that nobody can
(KTX, JLPT, OECD, HDMI), and of three and fewer nearly all are spelt out (CIR, GPS, USB); the few that are not are
listed, and agree only where both readings do.
"""

from __future__ import annotations

import re

from brochure.korean.numbers import of_code
from brochure.korean.signs import LETTERS, SHORT_WORDS, SPOKEN, unit
from brochure.korean.sounds import UNKNOWN, Finals, of_readings
from brochure.model.korean import LatinR

_RUN = re.compile(r"[A-Za-z]+\Z")
#: A unit behind its number: 10km, 60 km/h, 3%p.
_MEASURED = re.compile(r"[0-9]\s?([%A-Za-zμµΩ]+(?:/[A-Za-z]+)?)\Z")
_SPEAKABLE = re.compile(r"[^AEIOU][AEIOU]+[^AEIOU]|[AEIOU][^AEIOU][AEIOU]")
#: Four capitals make a word that could be spoken; fewer are spelt out.
_WORD = 4
#: A small abbreviation without a vowel is no word of a language: km, kg, ml.
_VOWELLESS = re.compile(r"[b-df-hj-np-tv-z]{2,}\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[A-Za-z]['’]s\Z")
#: Capitals that are a Roman number, II to XXXIX.
_ROMAN = re.compile(r"(?=..)(X{0,3})(IX|IV|V?I{0,3})\Z")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def of_letters(text: str, latin_r: LatinR) -> Finals:
    """Return how a text ends that closes with a Latin letter."""
    if (measured := _MEASURED.search(text)) and (known := _unit(measured[1])):
        return known
    run = _RUN.search(text)
    if run is None or _POSSESSIVE.search(text):
        return UNKNOWN
    letters = run[0]
    if len(letters) == 1:
        return _of_name(letters, latin_r)
    if letters.isupper():
        return _of_capitals(letters, latin_r)
    return _unit(letters) if _VOWELLESS.match(letters) and letters[-1] != "s" else UNKNOWN


def _of_name(letter: str, latin_r: LatinR) -> Finals:
    """Return how the name of a Latin letter ends."""
    return of_readings(LETTERS.get(letter.upper(), latin_r))


def roman(letters: str) -> int:
    """Return the number that Roman digits write."""
    values = [_ROMAN_DIGITS[each] for each in letters.upper()]
    return sum(one if one >= two else -one for one, two in zip(values, [*values[1:], 0], strict=True))


def _of_capitals(letters: str, latin_r: LatinR) -> Finals:
    if letters in SPOKEN or (len(letters) >= _WORD and _SPEAKABLE.search(letters)):
        return UNKNOWN
    names = _of_name(letters[-1], latin_r)
    if letters in SHORT_WORDS:
        return names | of_readings(SHORT_WORDS[letters])
    # A Roman number counts as one, and may be read in English: Part III.
    return names | of_code(str(roman(letters))) if _ROMAN.match(letters) else names


def _unit(letters: str) -> Finals:
    """Return how a unit ends, and of one over another (원/kg, g/ml) both: 그램 퍼 밀리리터, 밀리리터당 그램."""
    if whole := unit(letters):
        return of_readings(whole)
    above, _, below = letters.partition("/")
    if below and unit(above) and unit(below):
        return of_readings(unit(above)) | of_readings(unit(below))
    return UNKNOWN
