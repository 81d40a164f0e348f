"""Rules of fonts in a screen file: what their codes say (UA-15), and that they are in the file (A2A-03).

That a code says *something* is seen here for every code shown. That it says the right thing can be known where the font
program keeps its own table of letters, as a subset for a PDF seldom does; where a syllable is said by two glyphs of one
font, of which at least one is wrong but for fonts with alternates; and otherwise from the edition's texts alone
(`heard_order`). Two glyphs of one text and different widths are not looked at: figures and small capitals are such.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from brochure.findings import Words
from brochure.preflight.cmaps import letters_of
from brochure.preflight.faults import Fault
from brochure.preflight.programs import program_of
from brochure.preflight.rules.fonts import font_faults, glyphs_of, program_bytes
from brochure.preflight.showing import Shown
from brochure.preflight.unicodes import texts_of
from brochure.preflight.values import File


def heard_font_faults(file: File, fonts: Iterable[Shown]) -> Iterator[Fault]:
    """UA-15 and A2A-03 for every font that shows text. Fonts of Type 3 are drawn in the file itself."""
    for shown in fonts:
        if shown.font.get("Subtype") != "Type3":
            yield from (replace(each, rule="A2A-03") for each in font_faults(file, [shown]))
        texts = texts_of(file, shown)
        if texts is None:
            continue
        mute = [code for code in shown.codes if not texts.get(code)]
        if mute:
            detail = Words(
                f"글꼴 {shown.title}: 글자 {len(mute)}개에 읽을 글이 없습니다(ToUnicode)",
                f"{len(mute)} characters of the font {shown.title} say nothing (ToUnicode)",
            )
            yield Fault("UA-15", detail, shown.page)
        yield from _senseless(shown, texts)
        yield from _wrong(file, shown, texts)


def _senseless(shown: Shown, texts: dict[int, str]) -> Iterator[Fault]:
    for code in sorted(shown.codes):
        for letter in texts.get(code, ""):
            kind, told = unicodedata.category(letter), f"U+{ord(letter):04X}"
            is_none = (ord(letter) & 0xFFFE) == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF or letter in "\0\ufffd\ufeff"
            if kind in {"Co", "Cs"} or is_none:
                detail = Words(
                    f"글꼴 {shown.title}의 글자가 {told}로 읽힙니다: 뜻이 없습니다",
                    f"A character of the font {shown.title} says {told}, which means nothing",
                )
                yield Fault("UA-15", detail, shown.page)
            elif kind == "Cn":
                # The newest letters are newer than the table asked here.
                detail = Words(
                    f"글꼴 {shown.title}의 글자가 {told}로 읽힙니다: 알려지지 않은 글자입니다",
                    f"A character of the font {shown.title} says {told}, which is not known",
                )
                yield Fault("UA-15", detail, shown.page, level="warning")


def _wrong(file: File, shown: Shown, texts: dict[int, str]) -> Iterator[Fault]:
    """What the font's own letters, or two glyphs for one syllable, say against the map."""
    data = program_bytes(file, shown.descriptor)
    own = letters_of(data) if shown.is_composite else {}
    program = program_of(data) if own else None
    known: dict[str, int] = {}
    for code in sorted(shown.codes):
        text = texts.get(code, "")
        if program and len(text) == 1 and not _may_be(text, own.get(glyphs_of(file, shown, program)(code))):
            drawn = chr(min(own[glyphs_of(file, shown, program)(code)]))
            detail = Words(
                f"글꼴 {shown.title}: “{drawn}”의 글자가 “{text}”로 읽힙니다(ToUnicode)",
                f"The font {shown.title} draws “{drawn}” and says “{text}” (ToUnicode)",
            )
            yield Fault("UA-15", detail, shown.page)
        if "가" <= text <= "힣" and len(text) == 1 and known.setdefault(text, code) != code:
            detail = Words(
                f"글꼴 {shown.title}: 서로 다른 두 글자가 모두 “{text}”로 읽힙니다(ToUnicode)",
                f"Two glyphs of the font {shown.title} both say “{text}” (ToUnicode)",
            )
            yield Fault("UA-15", detail, shown.page, level="warning")


def _may_be(text: str, letters: set[int] | None) -> bool:
    """Whether a glyph may say a text: one of its letters, or what is the same in another form."""
    if not letters or ord(text) in letters:
        return True
    plain = {unicodedata.normalize("NFKC", chr(each)) for each in letters if not 0xE000 <= each <= 0xF8FF}
    return not plain or unicodedata.normalize("NFKC", text) in plain or unicodedata.category(text) in {"Cf", "Pd", "Zs"}
