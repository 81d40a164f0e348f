"""QR codes as outlines."""

from __future__ import annotations

from itertools import pairwise

from brochure.blocks.kit.qr import modules, outline
from brochure.model.marks import Step

URL = "https://example.org/apply/here.html"


def is_inside(path: tuple[Step, ...], x: float, y: float) -> bool:
    """Even-odd: does a ray from (x, y) to the right cross an odd number of sides?"""
    inside = False
    start: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    for step in path:
        if step[0] == "m":
            start = last = (float(step[1]), float(step[2]))
            continue
        assert start is not None
        assert last is not None
        to = start if step[0] == "z" else (float(step[1]), float(step[2]))
        if last[0] == to[0] and last[0] > x and min(last[1], to[1]) < y < max(last[1], to[1]):
            inside = not inside
        last = to
    return inside


def test_the_outline_is_dark_exactly_where_the_code_is() -> None:
    rows = modules(URL)
    path = outline(URL)
    for r, row in enumerate(rows):
        for c, dark in enumerate(row):
            assert is_inside(path, 0.5 + c, 0.5 + r) == dark


def test_every_side_of_the_outline_is_straight() -> None:
    path = outline(URL)
    corners = [step for step in path if step[0] != "z"]
    for one, two in pairwise(corners):
        if two[0] == "l":
            assert one[1] == two[1] or one[2] == two[2]


def test_the_outline_is_far_smaller_than_its_squares() -> None:
    dark = sum(sum(row) for row in modules(URL))
    assert len(outline(URL)) < dark * 4


def test_the_code_can_hold_an_address_with_hangul() -> None:
    assert len(modules("https://example.org/안내")) >= 21
