"""Widths are read from font programs as fontTools reads them."""

from __future__ import annotations

import io
from functools import cache

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from brochure.preflight.programs import program_of
from tests.conftest import ROOT


@cache
def built(upem: int = 1000) -> TTFont:
    """An OpenType font with CFF outlines, three glyphs of three widths."""
    builder = FontBuilder(upem, isTTF=False)
    names = [".notdef", "A", "B"]
    widths = {".notdef": 500, "A": 620, "B": 1180}
    strings = {}
    for name in names:
        # What is written is how far a width is from the nominal one; the usual one is not written.
        pen = T2CharStringPen(None if name == ".notdef" else widths[name] - 600, None)
        pen.moveTo((0, 0))
        pen.lineTo((100, 0))
        pen.lineTo((50, 100))
        pen.closePath()
        strings[name] = pen.getCharString()
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({65: "A", 66: "B"})
    builder.setupCFF("Test", {"FullName": "Test"}, strings, {"defaultWidthX": 500, "nominalWidthX": 600})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupPost()
    written = io.BytesIO()
    builder.save(written)
    written.seek(0)
    return TTFont(written)


def test_the_house_fonts_have_the_widths_of_their_tables() -> None:
    path = ROOT / "fonts" / "NotoSansKR_700Bold.ttf"
    program = program_of(path.read_bytes())
    assert program
    with TTFont(path, lazy=True) as theirs:
        advances = [theirs["hmtx"][name][0] * 1000 / theirs["head"].unitsPerEm for name in theirs.getGlyphOrder()]
    assert list(program.widths) == pytest.approx(advances)


def test_glyphs_of_bare_cff_have_their_own_width_or_the_usual_one() -> None:
    program = program_of(built().reader["CFF "])
    assert program
    assert program.widths == (500, 620, 1180)
    assert program.cids is None


def test_widths_are_thousandths_whatever_the_units_of_the_font() -> None:
    program = program_of(built(2000).reader["CFF "])
    assert program
    assert program.widths == pytest.approx((250, 310, 590))


@pytest.mark.parametrize("size", [0, 3, 4, 11, 40, 200, 1000])
def test_a_font_that_was_cut_off_is_none_that_is_read(size: int) -> None:
    data = (ROOT / "fonts" / "NotoSansKR_700Bold.ttf").read_bytes()
    assert program_of(data[:size]) is None
    assert program_of(built().reader["CFF "][: min(size, 60)]) is None


def test_a_type_1_font_is_not_read() -> None:
    assert program_of(b"%!PS-AdobeFont-1.0: Test") is None
