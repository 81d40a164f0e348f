"""Portraits: what of a photograph is shown, in which opening, and that all of a block have one or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.portraits import arch, cropped, portrait, without
from brochure.blocks.kit.room import Room, Setting
from brochure.findings import Finding
from brochure.model.geometry import MM, Point, Size
from brochure.model.marks import Glyphs, Picture, Shape
from brochure.model.page import Leaf
from brochure.model.pictures import Portrait, Raster
from brochure.model.stack import natural_height, set_height
from brochure.model.words import Text
from brochure.text.composer import Composer
from tests.blocks.kit import GOLDEN, fonts, manuscript, marks, theme

OPENING = Size(16 * MM, 22 * MM)
CASES = GOLDEN / "testimonials"


def leaves(case: Path, width: float = 86 * MM, **forms: str) -> list[Leaf]:
    (entry,) = manuscript(case).entries
    plain = replace(theme(), forms={**theme().forms, **forms})
    setting = Setting(plain, Composer(fonts()), manuscript(case).imprint)
    return marks(entry.block.compose(Room(entry.key, width, setting)))


def pictures(found: list[Leaf]) -> list[tuple[Leaf, Picture]]:
    return [(leaf, leaf.mark.what) for leaf in found if isinstance(leaf.mark.what, Picture)]


def line(found: list[Leaf], words: str) -> tuple[Leaf, Glyphs]:
    (one,) = [
        (each, each.mark.what) for each in found if isinstance(each.mark.what, Glyphs) and each.mark.what.text == words
    ]
    return one


@pytest.mark.parametrize("pixels", [(600, 800), (800, 600), (900, 1600), (16, 22), (4000, 10), (10, 4000)])
@pytest.mark.parametrize("focus", [(0.5, 1 / 3), (0.0, 0.0), (1.0, 1.0), (0.2, 0.7)])
def test_what_is_shown_fills_the_opening_and_lies_within_the_photograph(
    pixels: tuple[int, int], focus: tuple[float, float]
) -> None:
    left, top, right, bottom = cropped(pixels, OPENING, focus)
    assert 0 <= left < right <= 1
    assert 0 <= top < bottom <= 1
    shown = (right - left) * pixels[0] / ((bottom - top) * pixels[1])
    assert shown == pytest.approx(16 / 22, rel=0.05)
    # As much of it as there is room for: it touches two sides.
    assert right - left == pytest.approx(1, abs=1e-3) or bottom - top == pytest.approx(1, abs=1e-3)


def test_a_tall_photograph_keeps_the_upper_part_with_air_above_the_head() -> None:
    left, top, right, bottom = cropped((900, 1600), OPENING, (0.5, 1 / 3))
    assert (left, right) == (0, 1)
    eyes = (1 / 3 - top) / (bottom - top)
    assert eyes == pytest.approx(0.4, abs=0.01)


def test_a_wide_photograph_is_cut_about_the_eyes() -> None:
    left, _, right, _ = cropped((1600, 900), OPENING, (0.7, 0.4))
    assert (left + right) / 2 == pytest.approx(0.7, abs=0.001)


def test_an_arch_is_a_half_disc_on_straight_legs() -> None:
    path = arch(OPENING)
    xs, ys = [float(step[-2]) for step in path[:-1]], [float(step[-1]) for step in path[:-1]]
    assert (min(xs), max(xs), min(ys), max(ys)) == (0, OPENING.width, 0, OPENING.height)
    assert float(path[2][-2]) == pytest.approx(OPENING.width / 2)
    assert float(path[1][-1]) == pytest.approx(8 * MM)


def test_a_portrait_is_decoration_unless_it_has_words_of_its_own() -> None:
    setting = Setting(theme(), Composer(fonts()), manuscript(CASES / "portraits.yaml").imprint)
    given = Portrait(Raster("d", (60, 80)), key="blocks[0].portrait")
    (bare,) = portrait(Room("blocks[0]", 100, setting), given, OPENING, Point())
    assert bare.tags is None
    (told,) = portrait(Room("blocks[0]", 100, setting), replace(given, alt=Text("웃는 사람")), OPENING, Point())
    assert told.tags
    assert (told.tags[0].role, told.tags[0].alt) == ("Figure", "웃는 사람")


def test_a_cut_out_person_stands_before_a_wall_of_ink() -> None:
    setting = Setting(theme(), Composer(fonts()), manuscript(CASES / "portraits.yaml").imprint)
    given = Portrait(Raster("d", (60, 80), has_alpha=True))
    wall, person = portrait(Room("blocks[0]", 100, setting), given, OPENING, Point(3, 4))
    assert isinstance(wall.what, Shape)
    assert isinstance(person.what, Picture)
    assert wall.what.fill == person.what.ground == theme().inks["rest"]
    assert wall.at == person.at


def test_who_lacks_a_portrait_is_known_only_where_others_have_one() -> None:
    some = Portrait(Raster("d", (6, 8)))
    assert without([some, None, some, None]) == [1, 3]
    assert without([None, None]) == without([some]) == without([]) == []


@pytest.mark.parametrize("form", ["marks", "plain"])
def test_a_portrait_stands_before_its_quotation_with_the_name_under_it(form: str) -> None:
    found = leaves(CASES / "portraits.yaml", testimonials=form)
    (first, picture), _ = pictures(found)
    place, at = line(found, "바닷가 고장")
    name, words = line(found, "가람")
    assert (round(picture.width / MM, 1), round(picture.height / MM, 1)) == (16, 22)
    assert first.at.x == 0
    assert place.at.x == pytest.approx(20 * MM)
    # The arch begins where the place does.
    assert first.at.y == pytest.approx(place.at.y - 0.8 * at.size)
    assert name.at.y > first.at.y + picture.height
    assert name.at.x + words.width / 2 == pytest.approx(picture.width / 2)
    # Neither mark nor a second name.
    assert not [
        leaf for leaf in found if isinstance(leaf.mark.what, Shape) and leaf.mark.what.fill == theme().inks["mark"]
    ]


def test_a_name_too_long_for_its_arch_begins_at_the_edge_and_keeps_clear_of_the_words() -> None:
    found = leaves(CASES / "portraits.yaml")
    name, words = line(found, "Bartholomew")
    assert name.at.x == 0
    assert words.width <= 18 * MM + 0.01


def test_where_one_portrait_is_missing_all_go_without_and_a_note_says_whose(tmp_path: Path) -> None:
    case = CASES / "one-portrait-missing.yaml"
    assert not pictures(leaves(case))
    (note,) = manuscript(case).findings
    assert (note.level, note.rule) == ("note", "picture.some")
    assert "나래" in note.message.ko
    assert "나래" in note.origin.excerpt
    hidden = case.read_text(encoding="utf-8").replace(
        "      - name: 나래\n", "      - name: 나래\n        hidden: true\n"
    )
    (tmp_path / "hidden.yaml").write_text(hidden, encoding="utf-8")
    (tmp_path / "person.png").write_bytes((CASES / "person.png").read_bytes())
    assert len(pictures(leaves(tmp_path / "hidden.yaml"))) == 1
    assert not noted(tmp_path / "hidden.yaml")


def noted(case: Path) -> tuple[Finding, ...]:
    return manuscript(case).findings


def test_three_with_portraits_take_a_row_each_over_the_whole_width() -> None:
    found = leaves(CASES / "three-portraits.yaml", 182 * MM)
    assert len(pictures(found)) == 3
    assert {leaf.at.x for leaf, _ in pictures(found)} == {0}
    words, _ = line(found, "아이들이 먼저 인사합니다.")
    assert words.at.x > 60 * MM


@pytest.mark.parametrize(
    ("form", "width", "has_stamp"), [("stamp", 122, True), ("plain", 122, False), ("stamp", 54, False)]
)
def test_the_signers_portrait_stands_in_the_stamp_or_alone(form: str, width: float, has_stamp: bool) -> None:
    found = leaves(GOLDEN / "greeting" / "signer-in-the-stamp.yaml", width * MM, greeting=form)
    ((leaf, picture),) = pictures(found)
    assert (round(picture.width / MM), round(picture.height / MM)) == (14, 17)
    stamps = [
        each for each in found if isinstance(each.mark.what, Shape) and each.mark.what.fill == theme().inks["stamp"]
    ]
    assert bool(stamps) == has_stamp
    if has_stamp:
        assert leaf.at.x - stamps[0].at.x == pytest.approx(2 * MM)
        assert leaf.at.y - stamps[0].at.y == pytest.approx(2 * MM)
    elif width > 100:
        assert leaf.at.x + picture.width == pytest.approx((width - 7) * MM)
    else:
        heading, _ = line(found, "반갑습니다")
        assert heading.at.y > leaf.at.y + picture.height


def test_a_block_of_portraits_can_be_set_at_any_height() -> None:
    (entry,) = manuscript(CASES / "three-portraits.yaml").entries
    setting = Setting(theme(), Composer(fonts()), manuscript(CASES / "three-portraits.yaml").imprint)
    stack = entry.block.compose(Room(entry.key, 182 * MM, setting))
    assert set_height(stack, natural_height(stack) + 50).height == natural_height(stack) + 50
