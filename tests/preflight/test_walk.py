"""The walk knows where every mark is, in which colour and state, however deep it stands."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from brochure.preflight.matrix import Matrix, moved, product, scale
from brochure.preflight.operators import DEEDS
from brochure.preflight.walk import TooMuch
from tests.preflight.pages import events, sheet

FORM = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 50, 50])


def near(box: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return box == pytest.approx(other, abs=0.01)


def test_a_fill_is_where_its_matrices_put_it() -> None:
    (event,) = events("q 2 0 0 2 10 20 cm 1 0 0 1 5 0 cm 0 0.5 0 0 k 0 0 10 5 re f Q")
    assert near(event.box, (20, 20, 40, 30))
    assert event.colour.inks == (0, 0.5, 0, 0, 0)


def test_a_turned_fill_has_the_box_about_it() -> None:
    (event,) = events("0 1 -1 0 100 0 cm 0 0 30 10 re f")
    assert near(event.box, (90, 0, 100, 30))


def test_clips_cut_what_is_painted_and_hide_what_lies_outside() -> None:
    first, second = events("q 0 0 20 20 re W n 10 10 50 50 re f 60 60 5 5 re f Q 60 60 5 5 re f")
    assert near(first.box, (10, 10, 20, 20))
    assert near(second.box, (60, 60, 65, 65))


def test_what_lies_off_the_sheet_is_not_painted() -> None:
    assert not events("-50 0 10 10 re f 300 0 10 10 re f 300 0 10 10 re S BT /F 9 Tf 300 0 Td (A) Tj ET")
    (event,) = events("-50 0 100 10 re f")
    assert near(event.box, (0, 0, 50, 10))


def test_states_are_kept_and_come_back() -> None:
    colours = [
        each.colour.inks for each in events("0 1 0 0 k q 1 0 0 0 k 0 0 9 9 re f Q 0 0 9 9 re f Q Q 0 0 9 9 re f")
    ]
    assert colours == [(1, 0, 0, 0, 0), (0, 1, 0, 0, 0), (0, 1, 0, 0, 0)]


def test_a_line_is_as_thick_as_its_matrix_makes_it_and_its_box_grows_by_half() -> None:
    (event,) = events("2 0 0 2 0 0 cm 3 w 10 10 m 50 10 l S")
    assert event.weight == pytest.approx(6)
    assert near(event.box, (17, 17, 103, 23))


def test_text_goes_along_by_its_widths_its_spacing_and_its_kerns() -> None:
    first, second = events("BT /F 10 Tf 1 Tc 20 100 Td (AB) Tj [(A) -1000 (B)] TJ ET")
    # Two letters of half an em, one point behind each; then a kern of one em between them.
    assert near(first.box, (20, 98.8, 32, 108.8))
    assert near(second.box, (32, 98.8, 54, 108.8))


def test_words_and_stretch_count_too() -> None:
    (event,) = events("BT /F 10 Tf 4 Tw 200 Tz 0 100 Td (A A) Tj ET")
    assert near(event.box, (0, 98.8, 38, 108.8))


def test_the_size_of_text_is_what_its_matrices_make_of_it() -> None:
    first, second = events("q 0.5 0 0 0.5 0 0 cm BT /F 12 Tf 0 9 Td (A) Tj ET Q BT /F 1 Tf 9 0 0 7 0 0 Tm (A) Tj ET")
    assert [first.size, second.size] == pytest.approx([6, 7])


def test_lines_of_text_follow_one_another_by_leading() -> None:
    first, second, third = events("BT /F 10 Tf 12 TL 0 100 Td (A) Tj (B) ' 0 -20 TD T* (C) Tj ET")
    assert [round(each.box[1] - first.box[1]) for each in (first, second, third)] == [0, -12, -52]


def test_invisible_text_is_not_painted_and_outlined_text_has_the_weight_of_its_line() -> None:
    assert not events("BT 3 Tr /F 10 Tf 0 100 Td (A) Tj ET")
    fill, stroke = events("BT 2 Tr 0.3 w /F 10 Tf 0 100 Td (A) Tj ET")
    assert [fill.weight, stroke.weight] == pytest.approx([0, 0.3])


@pytest.mark.parametrize(
    ("state", "fill", "stroke"),
    [
        ({"op": True, "OPM": 1}, True, False),
        ({"OP": True, "OPM": 1}, True, True),
        ({"OP": True, "op": False, "OPM": 1}, False, True),
    ],
)
def test_overprint_is_each_for_fills_and_lines_and_op_speaks_for_both(
    state: dict[str, Any], fill: bool, stroke: bool
) -> None:
    found = events("/X gs 0 0 9 9 re B", ExtGState=Dictionary(X=Dictionary(**state)))
    assert [each.overprints for each in found] == [fill, stroke]
    assert {each.mode for each in found} == {1}


def test_a_state_may_set_the_font_and_the_weight_of_lines() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        font = pdf.make_indirect(page.Resources.Font.F)
        page.Resources.ExtGState = Dictionary(X=Dictionary(LW=7, Font=Array([font, 20])))

    text, line = events("/X gs BT 0 100 Td (A) Tj ET 0 0 m 9 9 l S", change)
    assert text.size == 20
    assert near(text.box, (0, 97.6, 10, 117.6))
    assert line.weight == 7


def test_a_form_has_a_matrix_a_clip_and_resources_of_its_own_and_leaves_the_state_alone() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        form = pdf.make_stream(b"/C cs 0.5 scn 0 0 99 99 re f", FORM)
        form.Matrix = Array([1, 0, 0, 1, 100, 100])
        spot = Array([Name.Separation, Name.Black, Name.DeviceCMYK, Dictionary(FunctionType=2, Domain=[0, 1], N=1)])
        form.Resources = Dictionary(ColorSpace=Dictionary(C=spot))
        page.Resources.XObject = Dictionary(A=form)

    inner, outer = events("0 1 0 0 k q 1 0 0 1 10 0 cm /A Do Q 0 0 9 9 re f", change)
    assert near(inner.box, (110, 100, 160, 150))
    assert inner.colour.inks == (0, 0, 0, 0.5, 0)
    assert outer.colour.inks == (0, 1, 0, 0, 0)


def test_a_picture_is_where_its_unit_square_goes() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        held = {"Subtype": Name.Image, "Width": 4, "Height": 2, "ColorSpace": Name.DeviceCMYK, "BitsPerComponent": 8}
        page.Resources.XObject = Dictionary(A=pdf.make_stream(bytes(32), **held))

    (event,) = events("40 0 0 20 10 10 cm /A Do", change)
    assert near(event.box, (10, 10, 50, 30))
    assert event.pixels == (4, 2)
    assert event.colour.space.family == "DeviceCMYK"


def test_a_pattern_paints_its_cell_where_it_is_the_colour() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        cell = pdf.make_stream(b"0 1 1 0 k 0 0 5 5 re f", BBox=[0, 0, 10, 10], PatternType=1, PaintType=1)
        page.Resources.Pattern = Dictionary(P=cell)

    (event,) = events("/Pattern cs /P scn 20 30 40 50 re f", change)
    assert near(event.box, (20, 30, 60, 80))
    assert event.colour.inks == (0, 1, 1, 0, 0)


def test_a_mask_and_a_form_that_is_not_called_are_walked_but_paint_no_paper() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        page.Resources.XObject = Dictionary(A=pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", FORM))
        mask = pdf.make_stream(b"0 1 0 rg 0 0 9 9 re f", FORM)
        page.Resources.ExtGState = Dictionary(X=Dictionary(SMask=Dictionary(G=mask)))

    found = sheet("0 0 9 9 re f", change)
    assert [each.colour.space.family for each in found.events] == ["DeviceGray"]
    assert [each.colour.space.family for each in found.hidden] == ["DeviceRGB"] * 2


def test_a_long_thin_rectangle_is_a_line_and_a_square_is_none() -> None:
    line, square, word = events("0 0 100 0.3 re f 0 0 5 5 re f 0 0 20 5 re f")
    assert line.is_rule
    assert line.weight == pytest.approx(0.3)
    assert not square.is_rule
    assert not square.weight
    assert not word.is_rule


def test_operators_that_are_not_given_what_they_take_paint_nothing_and_stop_nothing() -> None:
    words = " ".join(f"{name} (x) {name} /No {name} [1] {name}" for name in DEEDS if name not in {"BI", "q"})
    (*_, last) = events(f"{words} n Q 0 1 0 0 k 10 10 5 5 re f")
    assert last.kind == "fill"


def test_states_kept_without_end_are_too_much() -> None:
    with pytest.raises(TooMuch):
        events("q " * 600)


def test_content_without_end_is_too_much() -> None:
    with pytest.raises(TooMuch):
        events("n " * 600_001)


def test_matrices_multiply_as_pdf_has_it() -> None:
    twice: Matrix = (2.0, 0.0, 0.0, 2.0, 0.0, 0.0)
    aside: Matrix = (1.0, 0.0, 0.0, 1.0, 5.0, 0.0)
    assert moved((0, 0, 1, 1), product(twice, aside)) == (5, 0, 7, 2)
    assert moved((0, 0, 1, 1), product(aside, twice)) == (10, 0, 12, 2)
    assert scale(product(twice, twice)) == 4
