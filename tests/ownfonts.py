"""Small fonts as designers bring them: TrueType, CFF, collections, with licence bits of any kind."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict, TopDict
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

FOLDER = Path(__file__).resolve().parents[1] / "fonts"

#: All that the small fonts can set.
LETTERS = "가나다라 길을 여는 말 ABCabc 123"


@cache
def _cut(weight: str) -> bytes:
    font = TTFont(io.BytesIO((FOLDER / f"NotoSansKR_{weight}.ttf").read_bytes()), lazy=True)
    options = Options(layout_features=[], hinting=False, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    return _bytes(font)


def _bytes(font: TTFont) -> bytes:
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()


def truetype(name: str = "Small-Regular", weight: str = "400Regular", rights: int = 0, version: int = 4) -> bytes:
    """A TrueType font of a few letters; `version` is that of the table of its rights."""
    font = TTFont(io.BytesIO(_cut(weight)))
    font["name"].setName(name, 6, 3, 1, 0x409)
    font["OS/2"].fsType, font["OS/2"].version = rights, version
    return _bytes(font)


def without(data: bytes, table: str) -> bytes:
    """The same font with one of its tables under a name nobody asks for."""
    directory = 12 + 16 * int.from_bytes(data[4:6], "big")
    return data[:directory].replace(table.encode(), b"none") + data[directory:]


def named(data: bytes, family: str, style: str, korean: tuple[str, str] | None = None) -> bytes:
    """A font under another family and style, perhaps also in Korean."""
    font = TTFont(io.BytesIO(data))
    for language, pair in ((0x409, (family, style)), (0x412, korean)):
        for number, said in zip((1, 2), pair or (), strict=False):
            font["name"].setName(said, number, 3, 1, language)
    font["name"].setName(f"{family} {style}", 4, 3, 1, 0x409)
    font["name"].removeNames(16)
    font["name"].removeNames(17)
    return _bytes(font)


def cff(name: str = "Small-Curves", weight: str = "400Regular", rights: int = 0, *, is_keyed: bool = False) -> bytes:
    """The same letters as an OpenType font with CFF outlines; keyed by character ids, as East Asian fonts are."""
    font = TTFont(io.BytesIO(_cut(weight)))
    glyphs = font.getGlyphSet()
    # The ids have gaps, so that none is a glyph's number.
    called = {
        glyph: f"cid{7 * index + 100:05d}" if is_keyed and index else glyph
        for index, glyph in enumerate(font.getGlyphOrder())
    }
    strings = {}
    for glyph, new in called.items():
        pen = T2CharStringPen(glyphs[glyph].width, glyphs)
        glyphs[glyph].draw(pen)
        strings[new] = pen.getCharString()
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=False)
    builder.setupGlyphOrder([*called.values()])
    builder.setupCharacterMap({code: called[glyph] for code, glyph in font.getBestCmap().items()})
    builder.setupCFF(name, {}, strings, {})
    if is_keyed:
        _key(builder.font["CFF "].cff.topDictIndex[0], len(called))
    builder.setupHorizontalMetrics({new: font["hmtx"][glyph] for glyph, new in called.items()})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupNameTable({"familyName": "Small", "styleName": "Curves", "psName": name})
    builder.setupOS2(fsType=rights)
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    return _bytes(builder.font)


def _key(top: TopDict, count: int) -> None:
    """Make a CFF font's glyphs those of a character collection, in one part (Adobe Technical Note 5176, 18 and 19)."""
    part = FontDict()
    part.Private = top.Private
    top.FDArray, top.FDSelect = FDArrayIndex(), FDSelect(format=3)
    top.FDArray.append(part)
    top.FDSelect.gidArray = [0] * count
    top.ROS, top.CIDCount = ("Adobe", "Identity", 0), 7 * count + 100
    top.CharStrings.fdArray, top.CharStrings.fdSelect = top.FDArray, top.FDSelect
    for string in top.CharStrings.values():
        string.fdSelectIndex = 0
    del top.Private


def collection(*fonts: bytes) -> bytes:
    """Fonts in one file."""
    held = TTCollection()
    held.fonts = [TTFont(io.BytesIO(each)) for each in fonts]
    written = io.BytesIO()
    held.save(written)
    return written.getvalue()
