"""The rule of languages (UA-16): what the file says is what the letters are of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.rules.heard_about import LANGUAGE
from brochure.preflight.spoken import Spoken

#: Languages written in Latin letters, by which a voice would spell Hangul out or leave it unsaid.
_LATIN = frozenset(
    (
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "sv",
        "da",
        "nb",
        "no",
        "fi",
        "pl",
        "cs",
        "hu",
        "tr",
        "vi",
        "id",
        "ms",
        "tl",
    )
)
#: Fewer letters than this are a name or a sign.
_FEW = 2
#: A sentence, and not a name: so many words, and so many that begin small.
_WORDS, _SMALL = 3, 2
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_MARKS = ".,;:!?()[]“”‘’\"'"


class Scripts(Struct, frozen=True):
    """How many letters of each kind a text has."""

    hangul: int = 0
    kana: int = 0
    han: int = 0
    latin: int = 0

    @property
    def asian(self) -> int:
        """All but Latin ones."""
        return self.hangul + self.kana + self.han


def scripts(text: str) -> Scripts:
    """Count the letters of a text by their script, which a letter's name begins with."""
    found = dict.fromkeys(("HANGUL", "KANA", "CJK", "LATIN"), 0)
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "").replace("HIRAGANA", "KANA").replace("KATAKANA", "KANA")
            kind = name.removeprefix("HALFWIDTH ").removeprefix("FULLWIDTH ").split(" ", 1)[0]
            if kind in found:
                found[kind] += 1
    return Scripts(*found.values())


def primary(lang: str) -> str:
    """Return the language a tag begins with, in small letters."""
    return lang.replace("_", "-").split("-")[0].lower()


def language_faults(spoken: Spoken, language: str) -> Iterator[Fault]:
    """UA-16: the catalog says the edition's language, every tag is one, and no text is of another than it says."""
    said = spoken.lang
    if LANGUAGE.fullmatch(said) and language and not f"{said}-".lower().startswith(f"{language}-".lower()):
        yield Fault(
            "UA-16",
            Words(f"문서의 언어가 {language} 아닌 {said}입니다", f"The document's language is {said}, not {language}"),
        )
    tags = {each.lang for each in spoken.tree.elements} | {each.lang for each in spoken.pieces}
    for lang in sorted(each for each in tags - {said, ""} if not LANGUAGE.fullmatch(each)):
        yield Fault(
            "UA-16", Words(f"언어 표시가 아닙니다: {lang[:40]}", f"This is the tag of no language: {lang[:40]}")
        )
    # Neighbours of one block and language are one text: a sentence is judged, not a name in it.
    for _, group in groupby(spoken.pieces, lambda each: (id(each.block), each.lang)):
        pieces = list(group)
        lang = pieces[0].lang
        text = " ".join("".join(each.text for each in pieces).split())
        told = f"“{text[:30]}”"
        if _is_other(lang, scripts(text)):
            detail = Words(f"{told}: {lang}의 글이 아닙니다", f"{told} is not of the language {lang}")
            yield Fault("UA-16", detail, pieces[0].page)
        elif primary(lang) == "ko" and pieces[0].box and _is_sentence(text):
            detail = Words(f"{told}: 영어 문장인데 {lang}로 읽힙니다", f"{told} is English, and read as {lang}")
            yield Fault("UA-16", detail, pieces[0].page, level="warning")


def _is_other(lang: str, count: Scripts) -> bool:
    """Whether letters are of another language, as far as letters tell: Han alone may be Korean, Japanese or Chinese."""
    own = primary(lang)
    if own in _LATIN:
        return count.asian >= _FEW and count.asian > count.latin
    if own == "ko":
        return count.kana >= _FEW and count.kana > count.hangul
    if own == "ja":
        return count.hangul >= _FEW and count.hangul > count.kana + count.han
    return own == "zh" and max(count.hangul, count.kana) >= _FEW and count.hangul + count.kana > count.han


def _is_sentence(text: str) -> bool:
    count = scripts(text)
    # Words between spaces: an address has none.
    words = [each for each in text.split() if _WORD.fullmatch(each.strip(_MARKS))]
    return not count.asian and len(words) >= _WORDS and sum(each[0].islower() for each in words) >= _SMALL
