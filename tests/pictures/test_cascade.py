"""How an element looks: attribute, rule, style, and what it inherits."""

from __future__ import annotations

import pytest

from brochure.pictures.cascade import Sheet, function, inherited, share
from brochure.pictures.tree import Element


def element(name: str = "path", **attributes: str) -> Element:
    return Element(
        name, {key.replace("_", "-"): value for key, value in attributes.items()}, is_foreign=False, children=[]
    )


def test_a_rule_comes_before_an_attribute_and_the_style_before_both() -> None:
    sheet = Sheet(".a{fill:red}")
    assert sheet.of(element(fill="blue"))["fill"] == "blue"
    assert sheet.of(element(**{"class": "a"}, fill="blue"))["fill"] == "red"
    assert sheet.of(element(**{"class": "a"}, style="fill: green"))["fill"] == "green"


@pytest.mark.parametrize(
    ("css", "fill"),
    [
        ("path{fill:a} .b{fill:b} #i{fill:c}", "c"),
        ("#i{fill:c} .b{fill:b} path{fill:a}", "c"),
        (".b{fill:b} .d{fill:d}", "d"),
        ("path.b{fill:x} .b{fill:b}", "x"),
        ("g, .b , rect{fill:b}", "b"),
        ("*{fill:s} rect{fill:r}", "s"),
        (".b.d{fill:two} .b{fill:one}", "two"),
        ("<!-- /* .b{fill:no} */ .b { FILL : yes !important ; } -->", "yes"),
        (".other{fill:no}", None),
    ],
)
def test_the_more_particular_rule_wins_and_of_equals_the_later(css: str, fill: str | None) -> None:
    sheet = Sheet(css)
    assert sheet.of(element(**{"class": "b d"}, id="i")).get("fill") == fill
    assert not sheet.strange


@pytest.mark.parametrize("css", ["g .a{fill:red}", "@media print{.a{fill:red}}", "a:hover{stroke:red}", ".a{fill:red"])
def test_a_rule_that_cannot_be_followed_is_told(css: str) -> None:
    assert Sheet(css).strange


def test_a_rule_that_says_nothing_of_paint_is_passed_over() -> None:
    assert not Sheet("@font-face{font-family:x;src:url(y)} text > tspan{font-size:3px}").strange


def test_only_what_is_inherited_is_handed_on_and_inherit_asks_for_what_is_around() -> None:
    assert inherited({"fill": "red"}, {"fill": "inherit", "stroke": "blue", "opacity": "0.5"}) == {
        "fill": "red",
        "stroke": "blue",
    }


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("rgb(230, 0, 18)", ("#e60012", 1.0)),
        ("RGB(100% 0% 50%)", ("#ff0080", 1.0)),
        ("rgba(0,0,0,.5)", ("#000000", 0.5)),
        ("rgb(1 2 3 / 25%)", ("#010203", 0.25)),
        ("rgb(1,2)", None),
        ("rgb(a,b,c)", None),
        ("#fff", None),
    ],
)
def test_colours_written_as_functions(written: str, found: tuple[str, float] | None) -> None:
    assert function(written) == found


def test_an_opacity_is_a_number_or_a_share() -> None:
    assert [share(each) for each in ("0", ".5", "50%", "7", "-1", "x", "1 2")] == [0, 0.5, 0.5, 1, 0, None, None]
