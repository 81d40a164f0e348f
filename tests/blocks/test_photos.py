"""Photographs and pictures as content: openings, crops, captions, and what is read aloud in their place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from brochure.blocks.kit.block import Block
from brochure.blocks.kit.drawings import own_ink
from brochure.blocks.kit.photos import mask, rounded
from brochure.blocks.kit.room import Room
from brochure.findings import Finding, ManuscriptError
from brochure.model.geometry import MM, Size
from brochure.model.marks import Picture, Shape
from brochure.model.page import Leaf
from brochure.model.pictures import Figure
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from tests.blocks.kit import GOLDEN, HEAD, lines, marks, setting, theme
from tests.pictures.kit import photograph, saved

FIGURE = Figure((("m", 0.0, 0.0), ("l", 9.0, 0.0), ("l", 9.0, 9.0), ("z",)), "#e60012")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(GOLDEN / "image" / "map.svg", tmp_path)
    (tmp_path / "wide.jpg").write_bytes(saved(photograph((600, 400)), "JPEG"))
    (tmp_path / "tall.jpg").write_bytes(saved(photograph((300, 600)), "JPEG"))
    clear = photograph((90, 60)).convert("RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    (tmp_path / "clear.png").write_bytes(saved(clear))
    return tmp_path


def block(folder: Path, written: str) -> Block:
    text = HEAD + "".join(f"  {line}\n" for line in written.splitlines())
    (entry,) = read_manuscript(read_text(text), theme(), folder).entries
    return entry.block


def placed(folder: Path, written: str, width: float = 86 * MM, level: int = 0) -> list[Leaf]:
    return marks(block(folder, written).compose(Room("blocks[0]", width, setting(level))))


def photo(folder: Path, written: str, width: float = 86 * MM, level: int = 0) -> Picture:
    found = placed(folder, f"- type: photo\n  decorative: true\n  {written}", width, level)
    (one,) = [leaf.mark.what for leaf in found if isinstance(leaf.mark.what, Picture)]
    return one


def faults(folder: Path, written: str) -> list[Finding]:
    try:
        return list(block(folder, written).findings())
    except ManuscriptError as fault:
        return list(fault.findings)


def test_a_photograph_is_as_wide_as_its_column_and_three_to_two(folder: Path) -> None:
    found = photo(folder, "file: tall.jpg")
    assert (found.width, found.height) == pytest.approx((86 * MM, 86 * MM / 1.5))
    assert not found.mask


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("file: wide.jpg\n  ratio: 16:9", (86.0, 86 * 9 / 16)),
        ("file: wide.jpg\n  width: 50%", (43.0, 43 / 1.5)),
        ("file: wide.jpg\n  shape: circle\n  width: 50%", (43.0, 43.0)),
        ("file: wide.jpg\n  shape: circle\n  ratio: 3:2\n  width: 50%", (43.0, 43.0)),
        ("file: wide.jpg\n  shape: arch", (46.5, 62.0)),
        ("file: wide.jpg\n  shape: arch\n  ratio: 5:1\n  width: 0.5", (43.0, 43 / 1.8)),
        ("file: wide.jpg\n  shape: rounded", (86.0, 86 / 1.5)),
    ],
)
def test_its_size_is_what_share_ratio_and_shape_say(folder: Path, written: str, size: tuple[float, float]) -> None:
    found = photo(folder, written)
    assert (found.width / MM, found.height / MM) == pytest.approx(size, abs=0.01)


def test_in_a_wide_place_it_is_no_higher_than_the_theme_says(folder: Path) -> None:
    found = photo(folder, "file: wide.jpg", 182 * MM)
    assert (found.width, found.height) == pytest.approx((93 * MM, 62 * MM))


@pytest.mark.parametrize("shape", ["rectangle", "rounded", "circle", "arch"])
@pytest.mark.parametrize("file", ["wide.jpg", "tall.jpg"])
def test_what_is_shown_is_never_stretched(folder: Path, file: str, shape: str) -> None:
    for level in (0, 12):
        found = photo(folder, f"file: {file}\n  shape: {shape}", level=level)
        left, top, right, bottom = found.crop
        shown = (right - left) * found.pixels[0] / ((bottom - top) * found.pixels[1])
        assert shown == pytest.approx(found.width / found.height, rel=0.01)
        assert right - left == pytest.approx(1, abs=1e-3) or bottom - top == pytest.approx(1, abs=1e-3)


def test_of_a_picture_that_is_cut_the_upper_third_is_kept(folder: Path) -> None:
    _, top, _, bottom = photo(folder, "file: wide.jpg\n  ratio: 2:1").crop
    assert (top, bottom) == pytest.approx((0, 0.75))
    _, top, _, bottom = photo(folder, "file: tall.jpg\n  ratio: 1:1").crop
    assert (top + bottom) / 2 == pytest.approx(1 / 3, abs=1e-3)


def test_the_focus_says_what_stands_in_the_middle(folder: Path) -> None:
    _, top, _, bottom = photo(folder, "file: tall.jpg\n  ratio: 1:1\n  focus: [0.5, 60%]").crop
    assert (top + bottom) / 2 == pytest.approx(0.6)
    left, _, right, _ = photo(folder, "file: wide.jpg\n  ratio: 1:1\n  focus: [1, 0.5]").crop
    assert (left, right) == pytest.approx((1 / 3, 1), abs=1e-3)


def test_a_circle_is_four_quarters_of_one(folder: Path) -> None:
    size = Size(60, 60)
    curves = [step for step in mask("circle", size, 9) if step[0] == "c"]
    assert len(curves) == 4
    # The middle of each curve is on the circle.
    path = mask("circle", size, 9)
    at = (0.0, 0.0)
    for step in path:
        if step[0] == "c":
            x1, y1, x2, y2, x, y = (float(each) for each in step[1:])
            middle = ((at[0] + 3 * x1 + 3 * x2 + x) / 8, (at[1] + 3 * y1 + 3 * y2 + y) / 8)
            assert ((middle[0] - 30) ** 2 + (middle[1] - 30) ** 2) ** 0.5 == pytest.approx(30, rel=1e-3)
        at = (float(step[-2]), float(step[-1])) if step[0] != "z" else at
    assert mask("rectangle", size, 9) == ()
    assert not photo(folder, "file: wide.jpg").mask


@pytest.mark.parametrize("radius", [0.0, 3.0, 500.0])
def test_rounded_corners_stay_within_the_picture(radius: float) -> None:
    path = rounded(Size(40, 20), radius)
    xs, ys = [float(step[-2]) for step in path[:-1]], [float(step[-1]) for step in path[:-1]]
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((0, 40, 0, 20))


def test_a_cut_out_photograph_stands_before_a_wall_in_its_opening(folder: Path) -> None:
    found = placed(folder, "- type: photo\n  file: clear.png\n  decorative: true\n  shape: circle\n  width: 40%")
    wall, person = (leaf.mark.what for leaf in found)
    assert isinstance(wall, Shape)
    assert isinstance(person, Picture)
    assert wall.path == person.mask
    assert wall.fill == person.ground == theme().inks["rest"]


def test_every_picture_says_which_field_it_is_of(folder: Path) -> None:
    assert photo(folder, "file: wide.jpg").key == "blocks[0].file"
    found = placed(folder, "- type: image\n  file: clear.png\n  decorative: true\n  width: 20mm")
    assert [leaf.mark.what.key for leaf in found if isinstance(leaf.mark.what, Picture)] == ["blocks[0].file"]


def test_a_caption_stands_below_and_the_credit_at_its_lines_end(folder: Path) -> None:
    written = "- type: photo\n  file: wide.jpg\n  alt: 떠나는 배\n  caption: 항구\n  credit: 교류원"
    found = placed(folder, written)
    picture, (at, caption), (end, credit) = found[0], *lines(found)
    assert isinstance(picture.mark.what, Picture)
    assert at.y > picture.mark.what.height
    assert at.y == end.y
    assert end.x + credit.width == pytest.approx(86 * MM)
    assert caption.size == theme().type["note"].size
    assert [leaf.tags[-1].role for leaf in found if leaf.tags] == ["Figure", "P", "P"]


def test_where_the_picture_leaves_room_its_caption_stands_beside_its_foot(folder: Path) -> None:
    found = placed(folder, "- type: photo\n  file: wide.jpg\n  decorative: true\n  width: 40%\n  caption: 항구")
    ((at, _),) = lines(found)
    (picture,) = [leaf.mark.what for leaf in found if isinstance(leaf.mark.what, Picture)]
    assert at.x == pytest.approx(picture.width + theme().measures["narrow-gutter"], abs=0.5)
    assert picture.height - 6 < at.y < picture.height


def test_a_caption_too_long_for_one_line_has_the_credit_below(folder: Path) -> None:
    words = "떠나는 날 아침에 북쪽 항구에서 손을 흔들던 사람들을 오래 바라보았습니다"
    found = lines(placed(folder, f"- type: photo\n  file: wide.jpg\n  alt: 배\n  caption: {words}\n  credit: 교류원"))
    assert found[-1][1].text == "교류원"
    assert found[-1][0].y > found[-2][0].y
    assert found[-1][0].x == pytest.approx(found[0][0].x, abs=1)


@pytest.mark.parametrize("kind", ["photo", "image"])
def test_a_picture_without_words_is_a_fault_with_an_example(folder: Path, kind: str) -> None:
    (fault,) = faults(folder, f"- type: {kind}\n  file: wide.jpg")
    assert (fault.level, fault.rule, fault.origin.line) == ("error", "picture.alt", HEAD.count("\n") + 2)
    assert fault.hint
    assert "alt: 항구에서" in fault.hint.ko
    assert "decorative: true" in fault.hint.en


@pytest.mark.parametrize("kind", ["photo", "image"])
def test_words_for_decoration_are_a_fault_where_they_stand(folder: Path, kind: str) -> None:
    (fault,) = faults(folder, f"- type: {kind}\n  file: wide.jpg\n  decorative: true\n  alt: 배 한 척")
    assert (fault.level, fault.rule, fault.origin.line) == ("error", "picture.alt", HEAD.count("\n") + 4)


@pytest.mark.parametrize("words", ["wide.jpg", "사진", "Photo.", "떠나는 배"])
def test_words_that_say_nothing_are_told(folder: Path, words: str) -> None:
    (found,) = faults(folder, f"- type: photo\n  file: wide.jpg\n  alt: {words}\n  caption: 떠나는 배")
    assert (found.level, found.rule) == ("warning", "picture.alt")


def test_words_that_say_what_can_be_seen_are_taken(folder: Path) -> None:
    assert faults(folder, "- type: photo\n  file: wide.jpg\n  alt: 손을 흔드는 여섯 사람\n  caption: 떠나는 배") == []


def test_what_cannot_be_of_a_size_is_told(folder: Path) -> None:
    head = "- type: photo\n  file: wide.jpg\n  decorative: true\n  "
    assert [each.rule for each in faults(folder, f"{head}width: 0%")] == ["picture.width"]
    assert [each.rule for each in faults(folder, f"{head}shape: circle\n  ratio: 3:2")] == ["picture.ratio"]
    assert [each.rule for each in faults(folder, f"{head}focus: [0.5]")] == ["field.count"]
    assert [each.rule for each in faults(folder, f"{head}ratio: wide")] == ["field.ratio"]
    assert [each.rule for each in faults(folder, f"{head}shape: star")] == ["field.choice"]
    image = "- type: image\n  file: map.svg\n  decorative: true\n  width: "
    assert [each.rule for each in faults(folder, f"{image}1mm")] == ["picture.width"]
    assert faults(folder, f"{image}3mm") == []


@pytest.mark.parametrize(
    ("limits", "size"),
    [
        ("", (86.0, 57.33)),
        ("\n  width: 40mm", (40.0, 26.67)),
        ("\n  height: 20mm", (30.0, 20.0)),
        ("\n  width: 40mm\n  height: 20mm", (30.0, 20.0)),
        ("\n  width: 300mm", (86.0, 57.33)),
    ],
)
def test_an_image_is_shown_whole_within_its_limits(folder: Path, limits: str, size: tuple[float, float]) -> None:
    found = placed(folder, f"- type: image\n  file: wide.jpg\n  decorative: true{limits}")
    (one,) = [leaf.mark.what for leaf in found if isinstance(leaf.mark.what, Picture)]
    assert one.crop == (0, 0, 1, 1)
    assert (one.width / MM, one.height / MM) == pytest.approx(size, abs=0.01)


def test_a_drawing_keeps_its_lines_and_its_own_colours(folder: Path) -> None:
    found = placed(folder, "- type: image\n  file: map.svg\n  alt: 역에서 오는 길")
    shapes = [leaf.mark.what for leaf in found]
    assert all(isinstance(each, Shape) for each in shapes)
    fills = {each.fill.name: each.fill for each in shapes if isinstance(each, Shape) and each.fill}
    assert fills["#e60012"].rgb == pytest.approx((230 / 255, 0, 18 / 255))
    assert fills["#e60012"].cmyk[1] > 0.8
    assert fills["#8c8c8c"].cmyk[:3] == fills["#333333"].cmyk[:3] == (0, 0, 0)
    assert fills["#ffffff"].cmyk == (0, 0, 0, 0)
    assert {leaf.tags[-1].alt for leaf in found if leaf.tags} == {"역에서 오는 길"}


@pytest.mark.parametrize("colour", ["#000000", "#0a0a1a", "#1a2b5c", "#003300"])
def test_no_colour_of_a_drawing_takes_more_ink_than_any_shop_takes(colour: str) -> None:
    assert sum(own_ink(FIGURE, colour).cmyk) <= 2.5


def test_a_transparent_image_is_mixed_with_what_lies_beneath(folder: Path) -> None:
    written = block(folder, "- type: image\n  file: clear.png\n  decorative: true\n  width: 30mm")
    for surface, ink in (("", (0, 0, 0, 0)), ("first", (1, 0.8, 0.12, 0.4))):
        found = marks(written.compose(Room("blocks[0]", 200, setting(surface=surface))))
        (one,) = [leaf.mark.what for leaf in found if isinstance(leaf.mark.what, Picture)]
        assert one.ground
        assert one.ground.cmyk == ink


def test_where_room_is_short_a_photograph_is_cut_and_stays_as_wide(folder: Path) -> None:
    drawn, tight = photo(folder, "file: wide.jpg"), photo(folder, "file: wide.jpg", level=30)
    assert tight.width == drawn.width
    assert tight.height == pytest.approx(0.8 * drawn.height)
    round_one = photo(folder, "file: wide.jpg\n  shape: circle", level=30)
    assert round_one.width == round_one.height < photo(folder, "file: wide.jpg\n  shape: circle").width
