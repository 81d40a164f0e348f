"""A font of a theme whose scripts have faces of their own. Knows font files only by their names."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from brochure.findings import Words
from brochure.model.fields import Names, Number, Scale

Part = Literal["hangul", "latin", "hanja", "kana", "symbol", "oldhangul"]
#: The keys under which a font's files stand, Hangul's first: the one it is built around.
PARTS: tuple[Part, ...] = ("hangul", "latin", "hanja", "kana", "symbol", "oldhangul")


class FontParts(Struct, frozen=True, kw_only=True):
    """Font files by what each draws, the files of a part in the order in which they are asked.

    What a part lacks the Hangul files draw, and what these lack any that has it. `latin_scale` and
    `latin_shift` fit Latin letters to Hangul beside them; the shift is in em of the type's size, upwards.
    """

    hangul: Annotated[Names, Words("한글 글꼴 파일", "Files for Hangul, and for signs")]
    latin: Annotated[Names, Words("로마자 글꼴 파일", "Files for Latin letters")] = ()
    hanja: Annotated[Names, Words("한자 글꼴 파일", "Files for Hanja")] = ()
    kana: Annotated[Names, Words("가나 글꼴 파일", "Files for kana")] = ()
    symbol: Annotated[Names, Words("한글 글꼴에 없는 기호의 글꼴 파일", "Files for signs the Hangul font lacks")] = ()
    oldhangul: Annotated[Names, Words("옛한글 글꼴 파일", "Files for old Hangul")] = ()
    digits: Annotated[
        Literal["latin", "hangul"], Words("숫자를 그릴 글꼴", "Whose figures are taken: latin or hangul")
    ] = "latin"
    latin_scale: Annotated[Scale, Words("한글에 견준 로마자 크기", "Size of Latin letters beside Hangul")] = 1.0
    latin_shift: Annotated[
        Number, Words("로마자를 올리는 높이(em, 내리면 음수)", "How far Latin letters are raised, in em")
    ] = 0.0


class Regional(Struct, frozen=True, kw_only=True):
    """What a theme does otherwise in editions of one language; what it does not say is as in all others.

    The forms of Hanja are a font's: a Korean one draws a Japanese name in Korean forms.
    """

    fonts: Annotated[
        dict[str, Names | FontParts],
        Words("이 언어의 판에서 쓸 글꼴 파일", "Font files in editions of this language, by the font's name"),
    ] = {}


#: Where a file's name stands beneath its font's: its place in a list, or its part and its place there.
Steps = tuple[str | int, ...]


def files_of(font: tuple[str, ...] | FontParts) -> tuple[tuple[str, Steps, str], ...]:
    """Return the files of a font in order: the part each has ("" in a plain list), where it stands, and its name."""
    if not isinstance(font, FontParts):
        return tuple(("", (index,), name) for index, name in enumerate(font))
    return tuple((part, (part, index), name) for part in PARTS for index, name in enumerate(getattr(font, part)))
