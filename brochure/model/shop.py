"""What a print shop asks of a file: how far art runs over, how much ink meets, how text is given, what is too small.

Every class here is read from a shop's YAML by its annotations, as a theme is; the defaults are those of the house's
own shop, `kr-standard`, so a shop says only where it differs.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from brochure.findings import Language, Words
from brochure.model.fields import Length, Line, Name, Number, Scale
from brochure.model.geometry import MM

#: The shop of an edition that names none.
DEFAULT_SHOP = "kr-standard"


class Resolution(Struct, frozen=True, kw_only=True):
    """How many pixels an inch pictures need at the size they are printed (effective resolution)."""

    least: Annotated[Number, Words("이보다 적으면 오류(ppi)", "An error below this, in ppi")] = 150.0
    wanted: Annotated[Number, Words("이보다 적으면 주의(ppi)", "A warning below this, in ppi")] = 250.0
    target: Annotated[Number, Words("사진을 줄여 넣는 해상도(ppi)", "What pictures are scaled down to, in ppi")] = 300.0


class Code(Struct, frozen=True, kw_only=True):
    """What a QR code needs to be read from paper (ISO/IEC 18004)."""

    module: Annotated[Length, Words("한 칸의 가장 작은 크기", "The smallest module")] = 0.35 * MM
    quiet: Annotated[Number, Words("둘레의 빈 칸 수", "Modules of white around it")] = 4.0
    contrast: Annotated[Number, Words("바탕과의 명도 대비", "Contrast with what it lies on, as a ratio")] = 4.5


class Shop(Struct, frozen=True, kw_only=True):
    """A print shop: lengths in points, ink as a share (3.0 is 300 %).

    `inset` is for printers that cannot print to the edge: art ends that far inside the trim, and there is no bleed.
    `mixed` is the least size of text that is reversed or of several inks; lines under `line` are an error, under
    `fine` a warning.
    """

    name: Annotated[Line | None, Words("이름", "Its name")] = None
    english: Annotated[Line | None, Words("영어 이름", "Its name in English")] = None
    extends: Annotated[Name, Words("바탕이 되는 인쇄소", "The shop it begins from, by name or file")] = ""
    bleed: Annotated[Length, Words("재단 여유(도련)", "How far art runs over the trim")] = 3 * MM
    inset: Annotated[Length, Words("가장자리를 찍지 못하는 폭", "How far inside the trim art has to end")] = 0.0
    safe: Annotated[Length, Words("안전 영역: 재단선에서 글까지", "From the trim to the nearest text")] = 3 * MM
    ink_limit: Annotated[Scale, Words("한 곳에 겹치는 잉크의 한도", "The most ink that may meet in one place")] = 3.0
    profile: Annotated[Name, Words("출력 프로파일(ICC)", "The output profile, an ICC file")] = "fogra39-300.icc"
    condition: Annotated[Name | None, Words("인쇄 조건의 이름", "The printing condition's registered name")] = None
    standard: Annotated[Literal["x4", "x1a"], Words("PDF/X-4 또는 PDF/X-1a:2003", "PDF/X-4 or PDF/X-1a:2003")] = "x4"
    overprint: Annotated[
        Literal["black-text", "none"], Words("작은 먹 글자의 오버프린트", "Whether small black text overprints")
    ] = "black-text"
    text: Annotated[
        Literal["fonts", "outlines"], Words("글자: 글꼴 포함 또는 아웃라인", "Text with its fonts, or as outlines")
    ] = "fonts"
    files: Annotated[
        Literal["one", "sides"], Words("한 파일 또는 앞뒤 따로", "All pages in one file, or a file a side")
    ] = "one"
    names: Annotated[
        Literal["any", "ascii"], Words("파일 이름: 그대로 또는 영문·숫자만", "File names as they are, or in ASCII")
    ] = "any"
    marks: Annotated[
        Literal["none", "crop"], Words("재단선·맞춤표", "Crop and registration marks outside the bleed")
    ] = "none"
    least_text: Annotated[Length, Words("가장 작은 글자", "The smallest text")] = 5.0
    mixed: Annotated[
        Length, Words("흰 글자·여러 잉크 글자의 하한", "The smallest text reversed or of several inks")
    ] = 6.0
    line: Annotated[Length, Words("이보다 가는 선은 오류", "Lines thinner than this are an error")] = 0.25
    fine: Annotated[Length, Words("이보다 가는 선은 주의", "Lines thinner than this are a warning")] = 0.5
    pictures: Annotated[Resolution, Words("그림의 해상도", "Resolutions of pictures")] = Resolution()
    code: Annotated[Code, Words("QR 코드", "QR codes")] = Code()


def title_of(shop: Shop, stem: str, language: Language) -> str:
    """Return what a shop is called in a language: its name there, else its other one, else that of its file."""
    names = (shop.name, shop.english) if language == "ko" else (shop.english, shop.name)
    return next((each.string for each in names if each), stem)
