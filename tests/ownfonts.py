"""Small fonts as designers bring them: TrueType, CFF, collections, with licence bits of any kind."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

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


def _named(font: TTFont, name: str, rights: int) -> TTFont:
    font["name"].setName(name, 6, 3, 1, 0x409)
    font["OS/2"].fsType = rights
    return font


def truetype(name: str = "Small-Regular", weight: str = "400Regular", rights: int = 0) -> bytes:
    """A TrueType font of a few letters."""
    return _bytes(_named(TTFont(io.BytesIO(_cut(weight))), name, rights))


def cff(name: str = "Small-Curves", weight: str = "400Regular", rights: int = 0) -> bytes:
    """The same letters as an OpenType font with CFF outlines."""
    font = TTFont(io.BytesIO(_cut(weight)))
    glyphs = font.getGlyphSet()
    order = font.getGlyphOrder()
    strings = {}
    for glyph in order:
        pen = T2CharStringPen(glyphs[glyph].width, glyphs)
        glyphs[glyph].draw(pen)
        strings[glyph] = pen.getCharString()
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=False)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(font.getBestCmap())
    builder.setupCFF(name, {}, strings, {})
    builder.setupHorizontalMetrics({each: font["hmtx"][each] for each in order})
    builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    builder.setupNameTable({"familyName": "Small", "styleName": "Curves", "psName": name})
    builder.setupOS2(fsType=rights)
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    return _bytes(builder.font)


def collection(*fonts: bytes) -> bytes:
    """Fonts in one file."""
    held = TTCollection()
    held.fonts = [TTFont(io.BytesIO(each)) for each in fonts]
    written = io.BytesIO()
    held.save(written)
    return written.getvalue()
