"""The shapes of SVG as paths, and how far a path reaches."""

from __future__ import annotations

import math

import pytest

from brochure.pictures.outlines import bounds, outline

VIEW = (200.0, 100.0)


def reach(name: str, **given: str) -> tuple[float, ...]:
    path = outline(name, {key.replace("_", "-"): value for key, value in given.items()}, VIEW)
    assert path
    return tuple(round(each, 2) + 0.0 for each in bounds(path))


@pytest.mark.parametrize(
    ("name", "given", "found"),
    [
        ("rect", {"x": "1", "y": "2", "width": "30", "height": "40"}, (1, 2, 31, 42)),
        ("rect", {"width": "50%", "height": "50%"}, (0, 0, 100, 50)),
        ("rect", {"width": "30", "height": "40", "rx": "5"}, (0, 0, 30, 40)),
        ("rect", {"width": "30", "height": "40", "rx": "99", "ry": "3"}, (0, 0, 30, 40)),
        ("circle", {"cx": "10", "cy": "10", "r": "5"}, (5, 5, 15, 15)),
        ("ellipse", {"cx": "10", "cy": "10", "rx": "5", "ry": "2"}, (5, 8, 15, 12)),
        ("ellipse", {"rx": "auto", "ry": "2", "cx": "5"}, (5, -2, 5, 2)),
        ("line", {"x1": "1", "x2": "9", "y2": "4"}, (1, 0, 9, 4)),
        ("polyline", {"points": "0,0 10,5 3,8"}, (0, 0, 10, 8)),
        ("polygon", {"points": "0 0 10 5 3 8 7"}, (0, 0, 10, 8)),
        ("path", {"d": "M0 0h10v5H0z"}, (0, 0, 10, 5)),
        ("path", {"d": "M0 0Q5 10 10 0T20 0"}, (0, -5, 20, 5)),
        ("path", {"d": "M0 0C0 10 10 10 10 0S20-10 20 0"}, (0, -7.5, 20, 7.5)),
        ("path", {"d": "M0 0A5 5 0 0110 0"}, (0, -5, 10, 0)),
        ("path", {"d": "M0 0a5-5 0 1010 0"}, (0, 0, 10, 5)),
    ],
)
def test_a_shape_reaches_as_far_as_it_is_drawn(name: str, given: dict[str, str], found: tuple[float, ...]) -> None:
    if name == "ellipse" and given["rx"] == "auto":
        assert outline(name, given, VIEW) == ()
        return
    assert reach(name, **given) == found


def test_an_arc_bulges_to_the_side_its_flags_say() -> None:
    for sweep, middle in (("1", -5.0), ("0", 5.0)):
        path = outline("path", {"d": f"M0 0A5 5 0 0{sweep}10 0"}, VIEW) or ()
        assert round(float(path[1][-1]), 3) == middle
        # Four thirds of the tangent of a quarter's quarter: the curve is a circle's.
        assert float(path[1][2]) == pytest.approx(math.copysign(4 / 3 * math.tan(math.pi / 8) * 5, middle), abs=1e-3)


def test_the_sign_of_a_radius_means_nothing() -> None:
    path = outline("path", {"d": "M0 0a7 6 20 0 1 10 0"}, VIEW)
    assert path
    assert outline("path", {"d": "M0 0a-7-6 20 0 1 10 0"}, VIEW) == path
    assert outline("path", {"d": "M0 0a7-6 20 0 1 10 0"}, VIEW) == path


def test_an_arc_without_a_radius_is_a_straight_line() -> None:
    assert outline("path", {"d": "M0 0A0 5 0 0 1 10 0"}, VIEW) == (("m", 0.0, 0.0), ("l", 10.0, 0.0))


def test_after_an_outline_is_closed_the_next_begins_where_it_did() -> None:
    path = outline("path", {"d": "M1 1H5V5ZL9 9"}, VIEW)
    assert path == (("m", 1.0, 1.0), ("l", 5.0, 1.0), ("l", 5.0, 5.0), ("z",), ("m", 1.0, 1.0), ("l", 9.0, 9.0))


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("rect", {"width": "wide", "height": "1"}),
        ("circle", {"r": "5em"}),
        ("line", {"x1": "?"}),
        ("polygon", {"points": "1,2 a"}),
        ("path", {"d": "M0 0 L5"}),
        ("path", {"d": "L5 5"}),
        ("path", {"d": "no path"}),
        ("path", {"d": "M0 0L1e9 0"}),
        ("path", {"d": "M0 0L1e999 0"}),
        ("path", {"d": "M0 0" + "L1 1" * 200_000}),
    ],
)
def test_a_faulty_shape_is_none(name: str, given: dict[str, str]) -> None:
    assert outline(name, given, VIEW) is None


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("rect", {}),
        ("circle", {"r": "0"}),
        ("path", {}),
        ("path", {"d": "none"}),
        ("path", {"d": "M5 5"}),
        ("polygon", {}),
    ],
)
def test_a_shape_of_no_extent_draws_nothing(name: str, given: dict[str, str]) -> None:
    assert outline(name, given, VIEW) == ()
