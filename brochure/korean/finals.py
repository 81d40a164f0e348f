"""In what sound a written word ends when it is read aloud (R-90): Hangul, numbers, units, letters, signs.

What is written and not read is passed over: closing quotation marks, a gloss in brackets, marks of punctuation.
"""

from __future__ import annotations

import re
import unicodedata

from brochure.korean import signs
from brochure.korean.latin import of_letters, roman
from brochure.korean.numbers import dated, of_code, of_number, paid, sino
from brochure.korean.sounds import CONSONANT, RIEUL, UNKNOWN, VOWEL, Finals, is_syllable, of_readings, of_syllable
from brochure.model.korean import LatinR

#: Not read at a word's end: closing quotation marks, punctuation, marks of a note or of a trade mark.
_UNREAD = re.compile(r"[\s’”'\"»›」』〉》＇＂.,!?…‥;:·~∼～〜、。\-‐‑–—―*†‡™®©]+\Z")
#: Drawn as pictures, or not at all: emoji, their variants and joiners, combining marks about a character.
_PICTURES = ("Cf", "Me", "Mn", "So", "Sk")
#: How much of a word's end is looked at, in characters: a gloss in brackets may be long, a whole text is no word.
_LONGEST = 400
#: Circles and squares stand for names that are not told (김○○): who knows how they are read?
_MASKS = re.compile(r"[\u25a0-\u25ff\u3007]")
_BRACKETS = {")": "(", "]": "[", "}": "{", "】": "【", "〕": "〔"}
#: A company's form of law, beside its name: read, or not.
_COMPANY = re.compile(r"(?:\(주\)|㈜)\Z")
_HANJA = re.compile(r"[\u2e80-\u2fd5\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+\Z")
_HANGUL = re.compile(r"[가-힣]+")
_ROMAN_SIGNS = re.compile(r"[\u2160-\u217f]+\Z")
_MINUS = re.compile(r"(?:(?<![A-Za-z])[A-Za-z][-−]|\+)\Z")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ"
_LOWERED = re.compile(r"[₀-₉]+\Z")
#: Full-width forms, to which the narrow ones are equivalent (UAX #11).
_WIDE = re.compile(r"[\uff01-\uff5e\uffe0-\uffe6]")


def finals_of(word: str, latin_r: LatinR = "알") -> Finals:
    """Return the sounds `word` may end in when it is read aloud; none where nothing is known."""
    text = unicodedata.normalize("NFC", word[-_LONGEST:])
    return _read(_WIDE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text), latin_r)


def _read(text: str, latin_r: LatinR) -> Finals:
    """Return the sounds of a text, what is not read at its end taken off piece by piece."""
    while text:
        if _COMPANY.search(text) and (bare := _COMPANY.sub("", text).strip()):
            return _read(bare, latin_r) | of_readings("주식회사")
        if (day := dated(text)) is not None:
            return day
        if _MINUS.search(text):
            # A mark (A-) or a sign that is read 플러스; behind a number it may stand for 이상.
            return VOWEL if not text[-2:-1].isdigit() else VOWEL | CONSONANT
        shorter = _shortened(text)
        if shorter == text:
            return _of_last(text, latin_r)
        if text[-1] in _BRACKETS and (spoken := _spelt_out(shorter, text[len(shorter) :])):
            return spoken
        text = shorter
    return UNKNOWN


def _shortened(text: str) -> str:
    """Return a text without the first thing at its end that is not read; the text itself where that is read."""
    last = text[-1]
    if opener := _BRACKETS.get(last):
        at = _opening(text, last, opener)
        before = text[:at].rstrip() if at >= 0 else ""
        # With nothing before it, what stands in brackets is the word itself.
        return before or text[at + 1 : -1]
    if (last in _RAISED and is_syllable(text[-2:-1] or last)) or _is_picture(last):
        return text[:-1]
    return _UNREAD.sub("", text)


def _opening(text: str, closer: str, opener: str) -> int:
    """Return where the bracket that closes a text was opened, others within it; -1 where it was not."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        depth += (text[index] == closer) - (text[index] == opener)
        if not depth:
            return index
    return -1


def _is_picture(character: str) -> bool:
    is_made_of_others = unicodedata.normalize("NFKC", character) != character
    is_read = character in signs.SIGNS or is_made_of_others or _MASKS.match(character)
    return not is_read and unicodedata.category(character) in _PICTURES


def _spelt_out(word: str, gloss: str) -> Finals:
    """Return how Hanja end whose gloss is their reading, syllable by syllable: 大韓民國(대한민국)."""
    hanja, hangul = _HANJA.search(word), gloss.strip(" ()[]{}【】〔〕")
    is_reading = hanja and _HANGUL.fullmatch(hangul) and len(hanja[0]) == len(hangul)
    return of_syllable(hangul[-1]) if is_reading else UNKNOWN


def _of_last(text: str, latin_r: LatinR) -> Finals:
    """Return the sound of a text whose last character is read."""
    last = text[-1]
    if is_syllable(last):
        # 5만 behind a sign of currency is five myriads of it.
        return of_syllable(last) if (money := paid(text)) is None else money
    if last in "0123456789":
        return of_number(text)
    if (last.isascii() and last.isalpha()) or last == "Ω":
        return of_letters(text, latin_r)
    if last in _RAISED:
        return _of_power(text)
    if known := signs.SIGNS.get(last) or signs.GREEK.get(last):
        return of_readings(known)
    return _of_numeral(text) or _of_compatible(last, latin_r)


def _of_power(text: str) -> Finals:
    """Return the sound of a raised number: 제곱, 세제곱, 승, but of a unit's the unit: m² is 제곱미터."""
    ends = (unicodedata.normalize("NFKC", text[-length:]) for length in (3, 2))
    return of_readings(next((signs.UNITS[end] for end in ends if end in signs.UNITS), "제곱"))


def _of_numeral(text: str) -> Finals:
    """Return the sound of a sign that is a number: ①, Ⅳ, ½, and as in CO₂; nothing where it is none."""
    if lowered := _LOWERED.search(text):
        return of_code(unicodedata.normalize("NFKC", lowered[0]))
    if numerals := _ROMAN_SIGNS.search(text):
        return sino(str(roman(unicodedata.normalize("NFKC", numerals[0]))))
    plain, value = unicodedata.normalize("NFKC", text[-1]), unicodedata.numeric(text[-1], -1)
    if "⁄" in plain:
        return sino(plain.partition("⁄")[0])
    is_number = value >= 0 and value == int(value) and unicodedata.category(text[-1]) != "Lo"
    return sino(str(int(value))) if is_number and not _MASKS.match(text[-1]) else UNKNOWN


def _of_compatible(sign: str, latin_r: LatinR) -> Finals:
    """Return the sound of a letter of Hangul by its name, or of what a sign is made from: 가 of ㉮, km of ㎞."""
    if sign in signs.CONSONANT_LETTERS:
        return RIEUL if sign == "ㄹ" else CONSONANT
    plain = unicodedata.normalize("NFKC", sign).strip("().")
    last = plain[-1:]
    if not last or is_syllable(last):
        return of_syllable(last) if last else UNKNOWN
    if known := signs.unit(plain.replace("∕", "/")) if len(plain) > 1 or sign == "ℓ" else "":
        return of_readings(known)
    return of_letters(plain, latin_r) if last.isascii() and last.isalpha() else _of_jamo(last)


def _of_jamo(last: str) -> Finals:
    """Return the sound of a letter of Hangul that meets no others in a syllable, by its name."""
    kind, _, name = unicodedata.name(last, "").removeprefix("HANGUL ").partition(" ")
    if kind == "JUNGSEONG":
        return VOWEL
    if kind not in ("CHOSEONG", "JONGSEONG"):
        return UNKNOWN
    return RIEUL if name == "RIEUL" else CONSONANT
