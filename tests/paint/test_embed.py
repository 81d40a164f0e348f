"""Fonts as they are embedded, and positions as they are written: read back by pikepdf and pdfium."""

from __future__ import annotations

import ctypes
import io
from typing import Any

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from brochure.model.geometry import Point
from brochure.model.marks import Glyph, Glyphs, Mark, Run
from brochure.model.output import PRESS, SCREEN
from brochure.model.page import Layout
from brochure.paint.canvas import render
from brochure.paint.embed import embed
from brochure.text.fonts import Face
from tests.paint.typeset import TITLES, cff_face, face, flyer, fonts, layout, line, run, text


def pdf_of(*lines: Glyphs) -> bytes:
    marks = tuple(Mark(Point(50, 100 + 30 * index), each) for index, each in enumerate(lines))
    return render(layout(marks), SCREEN, fonts(), TITLES)


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


def origins(pdf: bytes) -> list[tuple[str, float, float]]:
    """Return every character with the point it is drawn from, as pdfium reckons it."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        for index in range(page.count_chars()):
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(page, index, x, y)
            if not pypdfium2.raw.FPDFText_IsGenerated(page, index):
                found.append((chr(pypdfium2.raw.FPDFText_GetUnicode(page, index)), x.value, y.value))
    return found


def fonts_in(pdf: bytes) -> tuple[pikepdf.Pdf, dict[str, Any]]:
    document = pikepdf.open(io.BytesIO(pdf))
    return document, dict(document.pages[0].Resources.Font.items())


def content(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return document.pages[0].Contents.read_bytes()


def widths_in(font: Any, count: int) -> list[float]:
    descendant = font.DescendantFonts[0]
    found = [float(descendant.DW)] * count
    array = list(descendant.W)
    for start, some in zip(array[0::2], array[1::2], strict=True):
        for offset, width in enumerate(some):
            found[int(start) + offset] = float(width)
    return found


@pytest.mark.parametrize("font", [face(), cff_face()], ids=["TrueType", "CFF"])
def test_widths_in_the_file_are_the_advances_of_the_font(font: Face) -> None:
    document, found = fonts_in(pdf_of(line(run(font, "A 가A"))))
    with document:
        gids = [0, *sorted({glyph.gid for glyph in run(font, "A 가A").glyphs})]
        expected = [round(font.advance(gid) * 1000 / font.upem) for gid in gids]
        assert widths_in(found["/F1"], len(gids)) == expected


def test_a_truetype_face_is_embedded_as_cid_font_type_2() -> None:
    document, found = fonts_in(pdf_of(line(run(face(), "한글"))))
    with document:
        font = found["/F1"]
        descendant = font.DescendantFonts[0]
        assert (font.Subtype, font.Encoding) == ("/Type0", "/Identity-H")
        assert (descendant.Subtype, descendant.CIDToGIDMap) == ("/CIDFontType2", "/Identity")
        program = descendant.FontDescriptor.FontFile2
        data = program.read_bytes()
        assert int(program.Length1) == len(data)
        assert data.startswith(b"\0\1\0\0")
        assert str(font.BaseFont)[7:] == "+NotoSansKR-Regular"
        assert font.BaseFont == descendant.BaseFont == descendant.FontDescriptor.FontName


def test_a_cff_face_is_embedded_as_its_bare_table() -> None:
    document, found = fonts_in(pdf_of(line(run(cff_face(), "A가"))))
    with document:
        font = found["/F1"]
        descendant = font.DescendantFonts[0]
        program = descendant.FontDescriptor.FontFile3
        assert (descendant.Subtype, program.Subtype) == ("/CIDFontType0", "/CIDFontType0C")
        assert program.read_bytes()[:1] == b"\1"
        assert str(font.BaseFont).endswith("+Small-Regular-Identity-H")
        assert "/CIDToGIDMap" not in descendant


def test_cff_letters_are_drawn_and_read() -> None:
    pdf = pdf_of(line(run(cff_face(), "A가 A"), size=40))
    assert words(pdf) == "A가 A"
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=1).to_pil().convert("L")
    # Under the baseline at y = 100: A is a box of ink 28 points tall, from 50 units of 1024 on.
    assert picture.getpixel((60, 90)) < 60
    assert picture.getpixel((51, 90)) > 200


@pytest.mark.parametrize("stretch", [1.0, 0.9, 1.5])
@pytest.mark.parametrize("tracking", [0.0, -0.3, 1.25])
@pytest.mark.parametrize("font", [face(), cff_face()], ids=["TrueType", "CFF"])
def test_every_letter_stands_where_it_was_measured(font: Face, tracking: float, stretch: float) -> None:
    shaped = run(font, "가 A가A 가" if font is cff_face() else "AVATAR To. 한글, 줄 Wi")
    pen = 50.0
    expected = []
    for glyph in shaped.glyphs:
        expected.append((glyph.text, pen + glyph.x * 12 / font.upem * stretch))
        pen += (glyph.advance * 12 / font.upem + tracking) * stretch
    found = origins(pdf_of(line(shaped, size=12, tracking=tracking, stretch=stretch)))
    assert [each for each, *_ in found] == [each for each, _ in expected]
    for (_, x, y), (_, right) in zip(found, expected, strict=True):
        assert x == pytest.approx(right, abs=0.0061 * max(stretch, 1.0))
        assert y == pytest.approx(741.89, abs=0.001)


def test_kerning_is_written_and_its_numbers_never_touch() -> None:
    font = face()
    first, second = font.gid("A"), font.gid("V")
    split = Run(font.name, 1000, (
        Glyph(first, font.advance(first) - 23, 0, 0, "A"),
        Glyph(second, font.advance(second) - 23, -23, 0, "V"),
        Glyph(first, font.advance(first), 0, 0, "A"),
    ))  # fmt: skip
    pdf = pdf_of(line(split, size=10))
    at = {each: x for each, x, _ in origins(pdf)[:2]}
    assert at["V"] - at["A"] == pytest.approx((font.advance(first) - 46) / 100, abs=0.002)
    assert b"[<0001> 46 <00020001>] TJ" in content(pdf)


def test_a_second_run_begins_where_the_first_one_ends() -> None:
    first, second = run(face(), "가A "), run(cff_face(), "가")
    pen = 50 + sum(glyph.advance for glyph in first.glyphs) / 100 + 3 * 0.5
    assert origins(pdf_of(line(first, second, tracking=0.5)))[-1][1] == pytest.approx(pen, abs=0.003)


def test_a_raised_glyph_stands_higher_and_the_next_one_does_not() -> None:
    font = face()
    gid = font.gid("가")
    raised = Run(font.name, 1000, tuple(Glyph(gid, font.advance(gid), 0, y, "가") for y in (0, 250, 0)))
    assert [round(y - 741.89, 2) for _, _, y in origins(pdf_of(line(raised)))] == [0, 2.5, 0]


def test_a_line_that_ends_raised_leaves_the_next_one_where_it_is() -> None:
    font = face()
    raised = Run(font.name, 1000, (Glyph(font.gid("가"), 920, 0, 250, "가"),))
    assert [round(y, 2) for _, _, y in origins(pdf_of(line(raised), line(run(font, "나"))))] == [744.39, 711.89]


def test_several_glyphs_of_one_cluster_are_read_as_its_text_without_tracking_inside() -> None:
    font = face()
    one, two, last = (font.gid(each) for each in "ㅎㅏ끝")
    wide = font.advance(one)
    cluster = Run(
        font.name, 1000, (Glyph(one, wide, 0, 0, "하"), Glyph(two, wide, 0, 0, ""), Glyph(last, 900, 0, 0, "끝"))
    )
    pdf = pdf_of(line(cluster, tracking=0.5))
    assert b"/Span<</ActualText<FEFFD558>>>BDC" in content(pdf)
    assert words(pdf) == "하끝"
    assert origins(pdf)[-1][1] == pytest.approx(50 + 2 * wide / 100 + 0.5, abs=0.003)
    document, found = fonts_in(pdf)
    with document:
        table = found["/F1"].ToUnicode.read_bytes()
        assert b"<D558>" in table
        assert b"<200B>" in table


def test_a_glyph_of_two_texts_is_read_as_each() -> None:
    font = face()
    gid = font.gid("Ω")
    both = Run(font.name, 1000, tuple(Glyph(gid, font.advance(gid), 0, 0, each) for each in "Ω\u2126"))
    pdf = pdf_of(line(both))
    assert b"/Span<</ActualText<FEFF2126>>>BDC" in content(pdf)
    assert b"ActualText<FEFF03A9>" not in content(pdf)


def test_a_glyph_that_also_stands_alone_keeps_its_own_text() -> None:
    font = face()
    one, two = font.gid("ㅎ"), font.gid("ㅏ")
    within = Run(font.name, 1000, (Glyph(one, 900, 0, 0, "하"), Glyph(two, 900, 0, 0, "")))
    found = embed(layout((Mark(Point(), line(within)), text("ㅏ"))), fonts())[font.name]._texts
    assert found == {one: "하", two: "ㅏ"}


def test_words_on_either_side_of_a_line_end_do_not_join() -> None:
    both = layout((text("사무소 ", 100), text("둘째", 116)))
    pdf = render(both, PRESS, fonts(), TITLES)
    assert words(pdf).split() == ["사무소", "둘째"]
    last = content(pdf).split(b"\n")[0]
    space = embed(both, fonts())[face().name]._codes[run(face(), "사무소 ").glyphs[-1].gid]
    assert last.endswith(space.encode() + b"> Tj ET")


def test_each_choice_of_glyphs_has_a_tag_of_its_own() -> None:
    def name(words: str) -> str:
        document, found = fonts_in(pdf_of(line(run(face(), words))))
        with document:
            return str(found["/F1"].BaseFont)

    assert name("가나") != name("가다")
    assert name("가나") == name("나가")


def test_faces_are_named_in_order_of_first_use() -> None:
    assert [each.resource for each in embed(flyer(), fonts()).values()] == ["F1", "F2"]
    assert list(embed(flyer(), fonts())) == ["NotoSansKR_700Bold", "NotoSansKR_400Regular"]


def test_a_layout_without_words_needs_no_font() -> None:
    assert embed(Layout(flyer().size, ()), fonts()) == {}


def test_a_face_cut_again_gives_the_same_bytes() -> None:
    fresh = Face("again", face()._source)
    gids = [fresh.gid(each) for each in "한글 ABC"]
    assert fresh.subset(gids) == fresh.subset(gids)


def test_a_run_fitted_to_its_neighbours_is_larger_and_stands_lower_and_the_next_begins_where_it_ends() -> None:
    font = face()
    first = run(font, "가")
    fitted = replace(run(font, "AV"), scale=1.5, shift=-0.1)
    found = origins(pdf_of(line(first, fitted, run(font, "나"))))
    one, letters = font.advance(font.gid("가")) / 100, sum(glyph.advance for glyph in fitted.glyphs) * 1.5 / 100
    assert [each[0] for each in found] == ["가", "A", "V", "나"]
    assert [round(y - 741.89, 2) for _, _, y in found] == [0, -1, -1, 0]
    assert found[1][1] == pytest.approx(50 + one, abs=0.003)
    assert found[3][1] == pytest.approx(50 + one + letters, abs=0.003)


def test_a_fitted_run_is_tracked_as_its_neighbours_are() -> None:
    fitted = replace(run(face(), "AA"), scale=2.0)
    (_, one, _), (_, two, _) = origins(pdf_of(line(fitted, tracking=0.5)))
    assert two - one == pytest.approx(2 * fitted.glyphs[0].advance / 100 + 0.5, abs=0.003)


@pytest.mark.parametrize(("scale", "shift", "height"), [(1.0, -0.1, -1.0), (2.0, 0.0, 5.0), (2.0, 0.1, 6.0)])
def test_a_fitted_run_moves_as_a_whole_and_its_glyphs_by_its_own_size(
    scale: float, shift: float, height: float
) -> None:
    raised = Glyph(face().gid("A"), face().advance(face().gid("A")), 0, 250 if scale > 1 else 0, "A")
    fitted = Run(face().name, face().upem, (raised,), None, scale, shift)
    ((_, _, y),) = origins(pdf_of(line(fitted)))
    assert y - 741.89 == pytest.approx(height, abs=0.01)


def test_within_a_cluster_of_a_fitted_run_no_tracking_is_due() -> None:
    font = face()
    one, last = font.gid("ㅎ"), font.gid("끝")
    glyphs = (Glyph(one, 900, 0, 0, "하"), Glyph(one, 900, 0, 0, ""), Glyph(last, 900, 0, 0, "끝"))
    found = origins(pdf_of(line(Run(font.name, font.upem, glyphs, None, 2.0), tracking=0.5)))
    assert found[-1][1] - found[0][1] == pytest.approx(2 * 900 * 2 / 100 + 0.5, abs=0.01)
