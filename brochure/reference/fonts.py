"""Font files as a reference: what each is called, how much of which scripts it has, and what its licence allows."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from brochure.findings import Language, Words
from brochure.reference.tables import table
from brochure.reference.values import Json
from brochure.text.fonts import Face

#: Numbers of the names a font file has for itself (OpenType `name`); a typographic one goes before its plain twin.
_FAMILY, _STYLE, _VERSION, _LICENCE, _LICENCE_URL = (16, 1), (17, 2), 5, 13, 14

_FAMILY_WORDS, _STYLE_WORDS = Words("글꼴", "family"), Words("모양", "style")
_VERSION_WORDS, _GLYPHS_WORDS = Words("판", "version"), Words("글리프", "glyphs")
_EMBEDDING_WORDS, _LICENCE_WORDS = Words("PDF에 담기", "embedding"), Words("이용 조건", "licence")
_WEIGHT_WORDS = Words("굵기", "weight")

#: What the four levels of fsType mean, by the lowest bit that is set; the least restrictive holds (OpenType `OS/2`).
_FREE = Words("됩니다", "allowed")
_LEVELS = (
    (0x8, Words("됩니다(고칠 수 있는 문서에도)", "allowed, in documents that can be edited too")),
    (0x4, Words("보고 찍을 문서에만 됩니다", "for documents to be viewed and printed")),
    (0x2, Words("안 됩니다", "not allowed")),
)
_ALSO = (
    (0x100, Words("일부만 담을 수 없음", "whole fonts only")),
    (0x200, Words("비트맵만", "bitmaps only")),
)


class Script(Struct, frozen=True):
    """Characters that belong together, and what they are called."""

    name: str
    words: Words
    characters: frozenset[str]


class Told(Struct, frozen=True):
    """What there is to tell of one font file; `scripts` says how many characters of each it has, and of how many."""

    file: str
    family: str
    style: str
    weight: float
    version: str
    glyphs: int
    scripts: tuple[tuple[Script, int], ...]
    embedding: Words
    licence: str

    def as_dict(self, language: Language) -> Json:
        """Return the font as plain values, for JSON."""
        return {
            "file": self.file,
            "family": self.family,
            "style": self.style,
            "weight": self.weight,
            "version": self.version,
            "glyphs": self.glyphs,
            "scripts": {script.name: {"has": count, "of": len(script.characters)} for script, count in self.scripts},
            "embedding": self.embedding.say(language),
            "licence": self.licence,
        }

    def lines(self, language: Language) -> list[str]:
        """Return the font as lines for a terminal."""
        named = (
            (_FAMILY_WORDS, self.family), (_STYLE_WORDS, self.style), (_WEIGHT_WORDS, f"{self.weight:g}"),
            (_VERSION_WORDS, self.version), (_GLYPHS_WORDS, f"{self.glyphs:,}"),
            *((script.words, f"{count:,} / {len(script.characters):,}") for script, count in self.scripts),
            (_EMBEDDING_WORDS, self.embedding.say(language)), (_LICENCE_WORDS, self.licence),
        )  # fmt: skip
        return [self.file, *table([(words.say(language), said) for words, said in named if said])]


def told_font(face: Face) -> Told:
    """Return what a font file says of itself; raises NotAFont for one that is none."""
    characters = face.characters
    licence = face.says(_LICENCE)
    return Told(
        face.name,
        _first(face, _FAMILY),
        _first(face, _STYLE),
        face.weight,
        face.says(_VERSION).removeprefix("Version "),
        face.glyph_count,
        tuple((script, len(script.characters & characters)) for script in scripts()),
        _allowed(face.embedding),
        " ".join(part for part in (licence, face.says(_LICENCE_URL)) if part),
    )


@cache
def scripts() -> tuple[Script, ...]:
    """Return the scripts a flyer in Korean meets, as far as a standard says what is in them."""
    return (
        Script("latin", Words("로마자", "Latin"), _letters(0x41, 0x17F)),
        Script("greek", Words("그리스 문자", "Greek"), _letters(0x391, 0x3C9)),
        Script("cyrillic", Words("키릴 문자", "Cyrillic"), _letters(0x410, 0x44F)),
        Script("hangul", Words("한글", "Hangul syllables"), _range(0xAC00, 0xD7A3)),
        Script("kana", Words("가나", "Kana"), _rows("euc_jp", 0xA4, 0xA5)),
        Script("hanja", Words("한자(KS X 1001)", "Hanja (KS X 1001)"), _rows("euc_kr", 0xCA, 0xFD)),
        Script("kanji", Words("한자(JIS X 0208)", "Kanji (JIS X 0208)"), _rows("euc_jp", 0xB0, 0xF4)),
    )


def _range(first: int, last: int) -> frozenset[str]:
    return frozenset(map(chr, range(first, last + 1)))


def _letters(first: int, last: int) -> frozenset[str]:
    return frozenset(each for each in _range(first, last) if each.isalpha())


def _rows(encoding: str, first: int, last: int) -> frozenset[str]:
    """The characters in rows of a national standard, which its encoding numbers two bytes each."""
    cells = (
        bytes((row, cell)).decode(encoding, "ignore") for row in range(first, last + 1) for cell in range(0xA1, 0xFF)
    )
    return frozenset(each for each in cells if each.isalpha())


def _first(face: Face, numbers: tuple[int, ...]) -> str:
    return next((said for number in numbers if (said := face.says(number))), "")


def _allowed(bits: int) -> Words:
    level = next((words for bit, words in _LEVELS if bits & bit), _FREE)
    also = [words for bit, words in _ALSO if bits & bit]
    return Words("; ".join((level.ko, *(each.ko for each in also))), "; ".join((level.en, *(each.en for each in also))))
