"""The inks of a shading are those of its stops, whichever kind of function gives them."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from brochure.preflight.shadings import inks_of_shading
from brochure.preflight.sheet import Sheet
from brochure.preflight.spaces import CMYK
from tests.preflight.pages import sheet


def most(function: object) -> float:
    """The most ink of a shading by one function, or several."""
    return most_of(sheet("", Shading=Dictionary(S=Dictionary(ShadingType=2, Function=function))))


def most_of(page: Sheet) -> float:
    (shading,) = (each.entries for each in page.things if each.kind == "Shading")
    return max(map(sum, inks_of_shading(page.file, shading, CMYK)), default=0.0)


def line(first: list[float], last: list[float]) -> Dictionary:
    return Dictionary(FunctionType=2, Domain=[0, 1], C0=first, C1=last, N=1)


def test_one_function_has_its_most_at_an_end() -> None:
    assert most(line([0, 0, 0, 0], [1, 1, 1, 0.5])) == pytest.approx(3.5)


def test_stitched_functions_have_it_at_any_stop() -> None:
    functions = Array([line([0, 0, 0, 0], [1, 1, 1, 0]), line([1, 1, 1, 0], [0, 0, 0, 0])])
    stitched = Dictionary(FunctionType=3, Domain=[0, 1], Functions=functions, Bounds=[0.5], Encode=[0, 1, 0, 1])
    assert most(stitched) == pytest.approx(3.0)


def test_a_function_for_each_ink_may_have_all_at_once() -> None:
    assert most(Array([line([0], [each]) for each in (0.5, 0.6, 0.7, 0.2)])) == pytest.approx(2.0)


def test_a_table_of_samples_has_it_in_any_sample() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        head = {"FunctionType": 0, "Domain": [0, 1], "Size": [2], "BitsPerSample": 8, "Range": [0, 1] * 4}
        function = pdf.make_stream(bytes(4) + b"\xff\xff\xff\xff", **head)
        page.Resources.Shading = Dictionary(S=Dictionary(ShadingType=2, Function=function))

    assert most_of(sheet("", change)) == pytest.approx(4.0)


@pytest.mark.parametrize("function", [Dictionary(FunctionType=4), Dictionary(), Array([]), Name.Identity])
def test_what_is_not_followed_has_none(function: object) -> None:
    assert most(function) == 0.0


def test_a_function_that_holds_itself_ends() -> None:
    def change(pdf: Pdf, page: Dictionary) -> None:
        function = pdf.make_indirect(Dictionary(FunctionType=3))
        function.Functions = Array([function] * 20 + [line([0, 0, 0, 0], [1, 1, 0, 0])])
        page.Resources.Shading = Dictionary(S=Dictionary(ShadingType=2, Function=function))

    assert most_of(sheet("", change)) == pytest.approx(2.0)
