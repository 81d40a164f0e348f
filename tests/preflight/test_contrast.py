"""Pairs of text and ground that are hard to read are told at the theme's ink, with a colour that can be read."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import replace

import brochure
from brochure.design import design_of
from brochure.findings import Finding, Origin
from brochure.model.colour import contrast, distance, of_hex, readable
from brochure.model.geometry import Point
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Glyphs, Mark, Picture, Shape, Tag, rectangle
from brochure.preflight.contrast import Places, contrast_findings
from brochure.read.source import load
from tests.conftest import ROOT
from tests.paint.typeset import BLACK, face, layout, line, run

THEME = design_of(load("edition: 2031\n"), "classic", Path()).theme
FAINT = Ink("faint", (0.0, 0.0, 0.0, 0.3), of_hex("#B0B0B0"))
MID = Ink("mid", (0.0, 0.0, 0.0, 0.5), of_hex("#808080"))
DARK = Ink("dark", (1.0, 0.8, 0.1, 0.4), of_hex("#012C62"))


def places(weight: int = 400) -> Places:
    return Places(
        lambda key: Origin("edition.yaml", 7, 3, key),
        lambda ink: Origin("theme.yaml", 5, 1, ink.name),
        lambda _: weight,
    )


def words(ink: Ink, size: float = 10.0, x: float = 100, y: float = 200, *, is_read: bool = True) -> Mark:
    own = run(face(), "알림 글")
    width = sum(each.advance for each in own.glyphs) / own.upem * size
    glyphs = replace(line(own, size=size, ink=ink), width=width)
    return Mark(Point(x, y), glyphs, (Tag("P", "blocks[0].text"),) if is_read else None)


def box(ink: Ink, **more: object) -> Mark:
    return Mark(Point(80, 150), Shape(rectangle(300, 200), ink, **more), None)  # type: ignore[arg-type]


def found(*marks: Mark, weight: int = 400) -> tuple[Finding, ...]:
    return contrast_findings(layout(marks), THEME, places(weight))


def meant(finding: Finding) -> str:
    assert finding.hint
    (colour,) = re.findall("#[0-9A-F]{6}", finding.hint.ko)
    assert colour in finding.hint.en
    return str(colour)


@pytest.mark.parametrize(
    ("edition", "theme"),
    [
        *product(
            ["data/2023.yaml", "examples/english.yaml", "examples/japanese.yaml"],
            ["classic", "persimmon", "examples/themes/pine.yaml"],
        ),
        # A poster's page is for few words.
        ("examples/poster.yaml", "examples/themes/poster.yaml"),
    ],
)
def test_every_pair_in_use_on_the_houses_pages_can_be_read(edition: str, theme: str) -> None:
    path = theme if "/" not in theme else str(ROOT / theme)
    design = design_of(load(ROOT / edition), path, ROOT)
    built = brochure.build(ROOT / edition, theme=path)
    own = Places(lambda _: Origin(), lambda _: Origin(), lambda name: design.fonts.face(name).weight)
    assert contrast_findings(built.layout, design.theme, own) == ()


def test_faint_text_is_a_warning_at_the_themes_ink_that_names_pair_ratio_and_use() -> None:
    (told,) = found(words(FAINT))
    assert (told.rule, told.level, told.origin.file, told.origin.path) == (
        *("theme.contrast", "warning"),
        *("theme.yaml", "faint"),
    )
    for say in (told.message.ko, told.message.en):
        assert all(each in say for each in ("#B0B0B0", "#FFFFFF", "2.17:1", "4.5:1", "알림 글", "blocks[0].text"))


def test_an_ink_no_theme_names_is_told_at_the_text() -> None:
    own = replace(places(), ink=lambda _: Origin())
    (told,) = contrast_findings(layout((words(FAINT),)), THEME, own)
    assert told.origin.file == "edition.yaml"


def test_a_pair_is_told_once_however_often_it_is_met() -> None:
    assert len(found(words(FAINT), words(FAINT, y=240))) == 1
    assert len(contrast_findings(layout((words(FAINT),), (words(FAINT),)), THEME, places())) == 1


def test_text_on_a_ground_is_judged_by_it_and_not_by_the_paper() -> None:
    assert found(words(PAPER), box(DARK)) != ()
    assert found(box(DARK), words(PAPER)) == ()
    assert found(box(DARK), words(BLACK)) != ()


def test_text_in_an_opening_of_a_ground_lies_on_what_shows_through() -> None:
    opened = (*rectangle(300, 200), *rectangle(200, 100, 10, 10))
    ground = Mark(Point(80, 150), Shape(opened, DARK, even_odd=True), None)
    assert found(ground, words(BLACK)) == ()
    assert found(replace(ground, what=Shape(opened, DARK)), words(BLACK)) != ()


def test_text_across_two_grounds_is_judged_on_both() -> None:
    assert found(words(PAPER, x=60)) != ()
    assert found(box(DARK), words(PAPER, x=60)) != ()


def test_large_text_and_bold_text_of_fourteen_points_may_have_less() -> None:
    grey = replace(MID, rgb=of_hex("#8A8A8A"))
    assert found(words(grey, 17.9)) != ()
    assert found(words(grey, 18)) == ()
    assert found(words(grey, 14)) != ()
    assert found(words(grey, 14), weight=700) == ()
    assert found(words(grey, 13.9), weight=900) != ()
    assert found(words(FAINT, 30), weight=700) != ()


def test_what_is_not_read_and_what_lies_on_a_photograph_is_not_judged() -> None:
    assert found(words(FAINT, is_read=False)) == ()
    assert found(Mark(Point(80, 150), Picture("x", (9, 9), 300, 200), None), words(FAINT)) == ()


@pytest.mark.parametrize("ground", [PAPER, MID, DARK, BLACK, FAINT])
@pytest.mark.parametrize("colour", ["#B0B0B0", "#F07942", "#FFFF00", "#00FF00", "#0000FF", "#808080", "#000000"])
@pytest.mark.parametrize("least", [3.0, 4.5])
def test_the_colour_of_the_hint_can_be_read(ground: Ink, colour: str, least: float) -> None:
    assert contrast(of_hex(readable(of_hex(colour), ground.rgb, least)), ground.rgb) >= least


def test_the_hint_is_the_nearest_of_its_hue_and_the_colour_itself_where_it_can_be_read() -> None:
    assert readable(of_hex("#012C62"), PAPER.rgb, 4.5) == "#012C62"
    orange = of_hex(readable(of_hex("#F07942"), PAPER.rgb, 4.5))
    assert orange[0] > orange[1] > orange[2]
    assert contrast(orange, PAPER.rgb) < 4.6
    assert distance(orange, of_hex("#F07942")) < distance((0.0, 0.0, 0.0), of_hex("#F07942"))
    (told,) = found(words(FAINT))
    assert contrast(of_hex(meant(told)), PAPER.rgb) >= 4.5


def test_where_nothing_has_the_contrast_asked_for_the_best_is_said() -> None:
    assert readable((0.5, 0.5, 0.5), MID.rgb, 21) == "#000000"


def test_runs_of_one_line_in_other_inks_are_judged_each() -> None:
    own = run(face(), "알림 글")
    width = sum(each.advance for each in own.glyphs) / own.upem * 10
    glyphs = Glyphs((own, replace(own, ink=FAINT)), 10, BLACK, 2 * width)
    assert len(found(Mark(Point(100, 200), glyphs, (Tag("P", "k"),)))) == 1
