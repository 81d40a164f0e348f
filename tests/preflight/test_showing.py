"""A font's widths are read in both forms PDF has for them, and a hostile list of them ends."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from brochure.preflight.showing import Shown, composite_widths
from tests.preflight.pages import file_of, simple_font


def widths(written: list[Any]) -> dict[int, float]:
    file = file_of("")
    return composite_widths(file, {"W": written})


def test_widths_stand_in_lists_or_in_ranges() -> None:
    assert widths([1, [500, 600], 7, 9, 250]) == {1: 500, 2: 600, 7: 250, 8: 250, 9: 250}


@pytest.mark.parametrize("written", [[1], [1, 2], [7, 9, "x"], ["x", [5]], [1, [None, 5]], [[1], 2, 3]])
def test_what_is_no_list_of_widths_says_nothing_of_the_rest(written: list[Any]) -> None:
    assert set(widths(written)) <= {2}


def test_ranges_over_and_over_end_at_as_many_codes_as_there_are() -> None:
    assert len(widths([0, 10**9, 500] * 100_000)) <= 65_537


def shown(font: Dictionary) -> Shown:
    def change(_: Pdf, page: Dictionary) -> None:
        page.Resources.Font = Dictionary(F=font)

    file = file_of("", change)
    (held,) = (each for each in file.objects.values() if isinstance(each, dict) and each.get("Type") == "Page")
    return Shown(file, file.dict(held, "Resources", "Font", "F"), "F", 1)


def test_codes_of_composite_fonts_are_two_bytes_and_have_the_usual_width_unless_they_have_their_own() -> None:
    inner = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, DW=800, W=Array([3, Array([300])]))
    face = shown(Dictionary(Type=Name.Font, Subtype=Name.Type0, Encoding=Name("/Identity-H"), DescendantFonts=[inner]))
    assert [*face.advance(b"\x00\x03\x01\x00\x20")] == pytest.approx([1.1, 2, 0])
    assert face.codes == {3, 256}


def test_codes_of_simple_fonts_are_bytes_and_the_space_is_counted() -> None:
    face = shown(simple_font())
    assert [*face.advance(b"A B")] == pytest.approx([1.5, 3, 1])
    assert face.title == "Test"


def test_a_type_3_font_measures_by_its_own_matrix() -> None:
    matrix = [0.01, 0, 0, 0.01, 0, 0]
    face = shown(Dictionary(Subtype=Name.Type3, FontMatrix=matrix, FirstChar=65, Widths=[50]))
    assert [*face.advance(b"A")] == pytest.approx([0.5, 1, 0])
