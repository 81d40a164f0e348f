"""What a print shop would object to on the pages: each rule fires where it should, at its place, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from brochure.findings import Origin
from brochure.model.geometry import MM, Point
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Glyphs, Mark, Picture, Shape, Tag, rectangle
from brochure.model.output import press_for
from brochure.model.shop import Shop
from brochure.preflight.layout import Press, press_findings
from brochure.preflight.seen import resolution
from tests.paint.typeset import A4, BLACK, BLUE, face, layout, line, run

HEAVY = Ink("heavy", (1.0, 1.0, 0.9, 0.5), (0.0, 0.0, 0.1))
RICH = Ink("rich", (0.6, 0.4, 0.4, 1.0), (0.0, 0.0, 0.0))
INSIDE = Point(100, 200)
DEEP = Ink("deep", (0.9, 0.8, 0.6, 0.0), (0.1, 0.1, 0.3))


def press(**said: Any) -> Press:
    shop = Shop(**said)

    def place(key: str) -> Origin:
        return Origin("edition.yaml", 7, 3, key)

    def ink(given: Ink) -> Origin:
        return Origin("theme.yaml", 5, 1, given.name)

    return Press(shop, press_for(shop, "", ""), place, ink)


def found(*marks: Mark, **said: Any) -> list[tuple[str, str]]:
    """The rules that fire for a page of these marks, each with its level."""
    return [(each.rule, each.level) for each in press_findings(layout(marks), press(**said))]


def words(size: float = 10.0, ink: Ink = BLACK, at: Point = INSIDE, scale: float = 1.0) -> Mark:
    runs = (replace(run(face(), "알림 글"), scale=scale),)
    return Mark(at, replace(line(*runs, size=size, ink=ink), width=size * 3.2), (Tag("P", "blocks[0].text"),))


def box(ink: Ink, x: float = 80, y: float = 150, size: tuple[float, float] = (300, 200), **more: Any) -> Mark:
    return Mark(Point(x, y), Shape(rectangle(*size), ink, **more), None)


def test_a_sound_page_is_silent() -> None:
    assert found(box(BLUE), words(), words(ink=PAPER, size=12)) == []


# Inks


def test_an_ink_over_the_shops_limit_is_an_error_at_the_themes_ink() -> None:
    (finding,) = press_findings(layout((box(HEAVY),)), press())
    assert (finding.rule, finding.level, finding.origin.path) == ("ink.limit", "error", "heavy")
    assert "340%" in finding.message.ko
    assert "300%" in finding.message.ko


def test_the_same_ink_on_every_page_is_told_once() -> None:
    assert len(press_findings(layout((box(HEAVY), box(HEAVY)), (box(HEAVY),)), press())) == 1


def test_the_limit_is_the_shops() -> None:
    assert found(box(BLUE)) == []
    assert found(box(BLUE), ink_limit=2.0) == [("ink.limit", "error")]


def test_strokes_and_type_count_too() -> None:
    stroked = Mark(Point(100, 100), Shape(rectangle(50, 50), stroke=HEAVY, weight=1), None)
    assert found(stroked) == [("ink.limit", "error")]
    assert ("ink.limit", "error") in found(words(size=30, ink=HEAVY))


def test_black_text_that_overprints_a_deep_ground_adds_up() -> None:
    assert found(box(DEEP), words()) == [("ink.overprint", "error")]
    assert found(box(DEEP), words(), overprint="none") == []
    assert found(box(DEEP), words(size=14)) == [], "larger text knocks out"
    assert found(box(DEEP), words(at=Point(100, 500))) == [], "the text stands beside it"
    assert found(box(DEEP), box(PAPER, 90, 160, (250, 150)), words()) == [], "paper lies between"
    runs = (replace(run(face(), "강조"), ink=BLACK), run(face(), "글"))
    mixed = Mark(INSIDE, replace(line(*runs, size=10, ink=BLUE), width=32), (Tag("P", "blocks[0].text"),))
    assert found(box(DEEP), mixed) == [("ink.overprint", "error")], "a run may be black in a line that is not"


# Text


@pytest.mark.parametrize(
    ("mark", "rules"),
    [
        (words(size=4.5), [("text.least", "error")]),
        (words(size=5.0), []),
        (words(size=5.5, ink=BLUE), [("text.least", "error")]),
        (words(size=6.0, ink=BLUE), []),
        (words(size=5.5, ink=PAPER), [("text.least", "error")]),
        (words(size=8.0, scale=0.6), [("text.least", "error")]),
        (words(size=10, ink=RICH), [("text.rich", "error")]),
        (words(size=24, ink=RICH), []),
    ],
)
def test_text_is_as_large_as_plates_can_print_it(mark: Mark, rules: list[tuple[str, str]]) -> None:
    assert found(mark) == rules


def test_a_fault_of_text_is_told_at_the_text() -> None:
    (finding,) = press_findings(layout((words(size=4),)), press())
    assert finding.origin.path == "blocks[0].text"
    assert "알림 글" in finding.message.ko


def test_text_stays_within_the_safe_area() -> None:
    near = words(at=Point(2 * MM, 200))
    assert found(near) == [("text.safe", "warning")]
    assert found(near, safe=1 * MM) == []
    assert found(words(at=Point(-3, 200))) == [("text.safe", "error")]
    assert found(words(at=Point(A4.width - 36, 200))) == [("text.safe", "warning")]


# Lines


@pytest.mark.parametrize(
    ("weight", "rules"), [(0.1, [("line.hair", "error")]), (0.3, [("line.hair", "warning")]), (0.5, []), (2.0, [])]
)
def test_lines_are_as_heavy_as_a_press_prints_them(weight: float, rules: list[tuple[str, str]]) -> None:
    stroke = Mark(Point(100, 100), Shape((("m", 0, 0), ("l", 90, 0)), stroke=BLACK, weight=weight), None)
    assert found(stroke) == rules
    assert found(box(BLACK, size=(90, weight))) == rules, "a rule may be a rectangle"


# Pictures


def picture(pixels: int, size: float = 144.0, at: Point = INSIDE, **more: Any) -> Mark:
    what = Picture("0a", (pixels, pixels), size, size, key="blocks[2].file", **more)
    return Mark(at, what, None)


@pytest.mark.parametrize(
    ("pixels", "rules"),
    [
        (600, []),
        (500, []),
        (498, [("picture.ppi", "warning")]),
        (300, [("picture.ppi", "warning")]),
        (290, [("picture.ppi", "error")]),
    ],
)
def test_pictures_have_the_pixels_their_size_asks_for(pixels: int, rules: list[tuple[str, str]]) -> None:
    assert found(picture(pixels)) == rules


def test_what_is_cropped_away_does_not_count() -> None:
    what = picture(600, crop=(0.0, 0.0, 0.5, 0.5)).what
    assert isinstance(what, Picture)
    assert resolution(what) == pytest.approx(150)


def test_a_coarse_picture_is_told_at_its_name_with_the_likely_reason() -> None:
    (finding,) = press_findings(layout((picture(200),)), press())
    assert finding.origin.path == "blocks[2].file"
    assert finding.hint
    assert "메신저" in finding.hint.ko
    assert "500 × 500" in finding.hint.ko, "how many pixels would do"


def test_small_text_is_called_what_the_shop_wants_larger() -> None:
    said = [press_findings(layout((words(size=4.0, ink=ink),)), press())[0].message.en for ink in (BLACK, BLUE, PAPER)]
    assert [each.partition(" is ")[0] for each in said] == ["Text", "Text of several inks", "White text"]


# Bleed


@pytest.mark.parametrize("make", [lambda: box(BLUE, 0, 100), lambda: picture(3000, at=Point(0, 100))])
def test_art_that_ends_at_the_trim_is_an_error(make: Callable[[], Mark]) -> None:
    assert found(make()) == [("art.bleed", "error")]


def test_art_that_bleeds_there_or_stays_inside_is_none() -> None:
    assert found(box(BLUE, 0, 100, bleeds=("left",))) == []
    assert found(box(BLUE, 10, 100)) == []
    assert found(box(PAPER, 0, 100)) == [], "paper's white shows no sliver of paper"
    assert found(box(BLUE, 0, 0, bleeds=("left",))) == [("art.bleed", "error")], "it bleeds left and not at the top"


def test_a_printer_that_leaves_its_edges_asks_for_no_bleed() -> None:
    assert found(box(BLUE, 0, 100), bleed=0.0, inset=5 * MM) == []


def test_errors_are_told_before_warnings() -> None:
    assert [level for _, level in found(words(at=Point(2 * MM, 200)), words(size=4), picture(400))] == [
        "error",
        "warning",
        "warning",
    ]


def test_spaces_are_no_text() -> None:
    blank: Glyphs = line(run(face(), "  "), size=2)
    assert found(Mark(Point(100, 100), blank, (Tag("P", "a"),))) == []


def test_of_what_is_clipped_only_what_is_seen_counts() -> None:
    path = rectangle(400, 400, -100, -100)
    clipped = Mark(Point(50, 50), Shape(path, BLUE, clip=rectangle(100, 100)), None)
    assert found(clipped) == []
    assert found(Mark(Point(50, 50), Shape(path, BLUE), None)) == [("art.bleed", "error")]
