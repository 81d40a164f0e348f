"""Whether a code can be scanned from paper: its modules, the white about it, how dark it is, in how many inks."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.findings import Origin
from brochure.model.geometry import MM, Point
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Mark, Shape, Tag, rectangle
from brochure.model.output import press_for
from brochure.model.shop import Shop
from brochure.preflight.layout import Press, press_findings
from tests.paint.typeset import BLACK, BLUE, layout

PALE = Ink("pale", (0.0, 0.0, 0.0, 0.4), (0.7, 0.7, 0.7))
MODULE = 0.5 * MM
INSIDE = Point(200, 200)


def code(ink: Ink = BLACK, module: float = MODULE, at: Point = INSIDE) -> Mark:
    """A code of 29 modules."""
    return Mark(
        at, Shape(rectangle(29, 29), ink, unit=module, code="https://example.org"), (Tag("Figure", "blocks[1].url"),)
    )


def tile(modules: float, ink: Ink = PAPER) -> Mark:
    """What the code lies on, wider by so many modules on each side."""
    side = (29 + 2 * modules) * MODULE
    return Mark(Point(200 - modules * MODULE, 200 - modules * MODULE), Shape(rectangle(side, side), ink), None)


def ground(ink: Ink) -> Mark:
    return Mark(Point(100, 100), Shape(rectangle(300, 300), ink), None)


def found(*marks: Mark, **said: Any) -> list[str]:
    shop = Shop(**said)
    judged = Press(shop, press_for(shop, "", ""), lambda key: Origin("e.yaml", 3, 1, key), lambda _: Origin())
    findings = press_findings(layout(marks), judged)
    assert all(each.origin.path == "blocks[1].url" for each in findings if each.rule.startswith("qr"))
    return [each.rule for each in findings]


def test_a_black_code_on_a_white_tile_is_sound() -> None:
    assert found(ground(BLUE), tile(4), code()) == []


def test_a_code_on_bare_paper_is_sound() -> None:
    assert found(code()) == []


@pytest.mark.parametrize(("module", "rules"), [(0.33, ["qr.module"]), (0.36, [])])
def test_modules_are_large_enough_for_a_camera(module: float, rules: list[str]) -> None:
    assert found(code(module=module * MM)) == rules


def test_the_quiet_zone_ends_where_the_tile_does() -> None:
    assert found(ground(BLUE), tile(3), code()) == ["qr.quiet"]


def test_nothing_stands_in_the_quiet_zone() -> None:
    near = Mark(Point(200 + 31 * MODULE, 200), Shape(rectangle(20, 20), BLUE), None)
    far = Mark(Point(200 + 34 * MODULE, 200), Shape(rectangle(20, 20), BLUE), None)
    assert found(code(), near) == ["qr.quiet"]
    assert found(code(), far) == []


def test_a_code_is_dark_on_light() -> None:
    assert found(code(PALE)) == ["qr.contrast"]
    assert found(ground(BLACK), code(PAPER)) == ["qr.contrast"], "white on black is read by few"


def test_a_code_in_several_inks_is_worth_a_warning() -> None:
    assert found(code(BLUE)) == ["qr.inks"]
