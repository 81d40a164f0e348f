"""Text as outlines: the same letters in the same places, and no font in the file."""

from __future__ import annotations

import io
import itertools
import re

import pikepdf
import pypdfium2
from msgspec.structs import replace
from PIL import ImageChops, ImageStat

from brochure.model.geometry import Point
from brochure.model.marks import Mark, Run
from brochure.model.output import PRESS
from brochure.model.page import Layout
from brochure.paint.canvas import render
from tests.paint.typeset import BLUE, TITLES, cff_face, face, flyer, fonts, layout, line, run, text

OUTLINED = replace(PRESS, is_outlined=True)


def differs(made: Layout) -> float:
    """How much of a page's pixels differ, of 255, between text in fonts and as outlines."""
    images = []
    for output in (PRESS, OUTLINED):
        with pypdfium2.PdfDocument(render(made, output, fonts(), TITLES)) as document:
            images.append(document[0].render(scale=3).to_pil().convert("L"))
    return float(ImageStat.Stat(ImageChops.difference(*images)).mean[0])


def test_outlined_letters_stand_where_set_ones_do() -> None:
    assert differs(flyer()) < 0.05
    moved = layout((text("누구나 읽는 첫째 줄", y=104),))
    still = layout((text("누구나 읽는 첫째 줄", y=100),))
    with (
        pypdfium2.PdfDocument(render(moved, OUTLINED, fonts(), TITLES)) as one,
        pypdfium2.PdfDocument(render(still, OUTLINED, fonts(), TITLES)) as other,
    ):
        images = [each[0].render(scale=3).to_pil().convert("L") for each in (one, other)]
    assert ImageStat.Stat(ImageChops.difference(*images)).mean[0] > 0.05, "a move of four points is seen"


def test_tracking_stretch_scale_and_shift_are_those_of_set_text() -> None:
    mixed = (run(face(), "넓은 "), replace(run(face("700Bold"), "Wide"), scale=0.8, shift=0.1), run(cff_face(), "A가"))
    for tracking, stretch in itertools.product((0.0, 1.5), (1.0, 0.8)):
        marks = (Mark(Point(50, 100), line(*mixed, size=24, tracking=tracking, stretch=stretch)),)
        assert differs(layout(marks)) < 0.05, (tracking, stretch)


def test_a_file_of_outlines_has_no_font_and_no_text() -> None:
    with pikepdf.open(io.BytesIO(render(flyer(), OUTLINED, fonts(), TITLES))) as document:
        for page in document.pages:
            assert "/Font" not in page.Resources
            used = {str(each.operator) for each in pikepdf.parse_content_stream(page)}
            assert not used & {"BT", "Tj", "TJ", "Tf"}
            assert "f" in used
        assert not [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each]


def outlined(*runs: Run) -> bytes:
    """What is on a page of one line."""
    made = layout((Mark(Point(50, 90), line(*runs)),))
    with pikepdf.open(io.BytesIO(render(made, OUTLINED, fonts(), TITLES))) as pdf:
        return bytes(pdf.pages[0].Contents.read_bytes())


def test_every_run_is_filled_in_its_own_ink() -> None:
    content = outlined(run(face(), "먹"), replace(run(face(), "쪽빛"), ink=BLUE))
    assert re.findall(rb"[\d. ]+ k\b", content) == [b"0 0 0 1 k", b" 1 0.8 0.12 0.4 k"]


def test_spaces_paint_nothing() -> None:
    assert b" f" not in outlined(run(face(), "   "))


def test_small_black_outlines_overprint_where_text_would() -> None:
    output = replace(OUTLINED, overprints=12.0)
    with pikepdf.open(io.BytesIO(render(flyer(), output, fonts(), TITLES))) as pdf:
        assert b"/GO gs" in pdf.pages[0].Contents.read_bytes()
