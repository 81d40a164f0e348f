"""Transforms, lengths and lists as SVG writes them."""

from __future__ import annotations

import pytest

from brochure.pictures.affine import Affine, length, numbers, transform


@pytest.mark.parametrize(
    ("written", "point"),
    [
        ("", (3, 1)),
        ("translate(2)", (5, 1)),
        ("translate(2,3)", (5, 4)),
        ("scale(2)", (6, 2)),
        ("scale(2 -1)", (6, -1)),
        ("rotate(90)", (-1, 3)),
        ("rotate(180, 3, 1)", (3, 1)),
        ("skewX(45)", (4, 1)),
        ("skewY(45)", (3, 4)),
        ("matrix(0 1 -1 0 10 20)", (9, 23)),
        ("translate(10) scale(2)", (16, 2)),
        ("scale(2),translate(10)", (26, 2)),
        (" translate( 1e1 , .5 )\n", (13, 1.5)),
    ],
)
def test_a_transform_puts_a_point_where_svg_says(written: str, point: tuple[float, float]) -> None:
    found = transform(written)
    assert found is not None
    assert [round(each, 6) + 0.0 for each in found.point(3, 1)] == list(point)


@pytest.mark.parametrize(
    "written", ["turn(3)", "scale()", "rotate(1,2)", "translate(1 2 3)", "scale(2", "scale(a)", "x"]
)
def test_what_is_no_transform_is_none(written: str) -> None:
    assert transform(written) is None


def test_a_stroke_keeps_one_weight_only_where_all_directions_grow_alike() -> None:
    for written in ("scale(3)", "rotate(30)", "scale(-2 2)", "rotate(20) scale(2)"):
        assert (transform(written) or Affine(b=9)).is_even, written
    for written in ("scale(3 1)", "skewX(20)", "matrix(1 0 0 2 0 0)"):
        assert not (transform(written) or Affine()).is_even, written


def test_a_rectangle_stays_one_only_turned_by_quarters() -> None:
    assert all((transform(each) or Affine(b=1)).is_upright for each in ("rotate(90)", "scale(2 3)", "rotate(180)"))
    assert not any((transform(each) or Affine()).is_upright for each in ("rotate(45)", "skewX(10)"))


@pytest.mark.parametrize(
    ("written", "found"),
    [("12", 12), ("1in", 96), ("25.4mm", 96), ("72pt", 96), ("6pc", 96), ("50%", 20), (" 3 px ", 3), ("-2.5e1", -25)],
)
def test_a_length_is_read_in_the_drawings_units(written: str, found: float) -> None:
    assert length(written, 40.0) == pytest.approx(found)


@pytest.mark.parametrize("written", ["", "12em", "abc", "1e99", "auto", "calc(1px)"])
def test_what_is_no_length_is_none(written: str) -> None:
    assert length(written, 40.0) is None


def test_numbers_may_run_into_one_another() -> None:
    assert numbers("1-2.5.5 1e2,3") == [1, -2.5, 0.5, 100, 3]
    assert numbers("1 2 drei") is None
    assert numbers("1e300") is None
