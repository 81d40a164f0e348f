"""Logos in inks: one colour turns as type does, several stay apart on whatever lies beneath."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.logos import Frame, logo
from brochure.blocks.kit.room import Room, Setting
from brochure.model.colour import contrast
from brochure.model.imprint import Imprint
from brochure.model.ink import PAPER
from brochure.model.marks import Picture, Shape
from brochure.model.pictures import Logo, Raster
from brochure.model.words import Text
from brochure.text.composer import Composer
from tests.blocks.kit import fonts, theme
from tests.pictures.kit import drawn

FRAME = Frame("logo-height", "logo-width")
DISC = '<rect width="100" height="100" fill="{}"/><circle cx="50" cy="50" r="40" fill="{}"/>'


def room(surface: str = "", width: float = 240.0) -> Room:
    setting = Setting(theme(), Composer(fonts()), Imprint(2023, "ko", Text("시험판")))
    return Room("blocks[0]", width, setting.on(surface) if surface else setting)


def shapes(inside: str, surface: str = "", **inks: str) -> list[Shape]:
    given = Logo(drawn(inside), inks={f"#{colour}": ink for colour, ink in inks.items()}, key="blocks[0].logo")
    found = [mark.what for mark in logo(room(surface), given, FRAME, "시험판").marks]
    return [each for each in found if isinstance(each, Shape)]


def fills(inside: str, surface: str = "", **inks: str) -> list[str]:
    return [shape.fill.name for shape in shapes(inside, surface, **inks) if shape.fill]


def test_a_logo_of_one_colour_is_strong_and_turns_white_on_a_dark_ground() -> None:
    red = '<rect width="9" height="9" fill="#c00"/><path d="M0 20H9V29Z" fill="#c00"/>'
    assert fills(red) == ["strong", "strong"]
    assert fills(red, "first") == ["paper", "paper"]
    assert fills(red, "second") == ["strong", "strong"]


def test_white_within_a_logo_of_one_colour_is_what_lies_beneath() -> None:
    knocked_out = DISC.format("#c00", "#fff")
    assert fills(knocked_out) == ["strong", "paper"]
    assert fills(knocked_out, "first") == ["paper", "indigo"]
    assert fills(knocked_out, "second") == ["strong", "persimmon"]


def test_a_white_logo_is_strong_too() -> None:
    assert fills('<rect width="9" height="9" fill="white"/>') == ["strong"]


def test_a_logo_of_several_colours_takes_the_ink_most_like_each() -> None:
    two = '<rect width="9" height="9" fill="#0b3a7a"/><rect x="20" width="9" height="9" fill="#f28050"/>'
    inks = [shape.fill for shape in shapes(two)]
    assert [ink.cmyk for ink in inks if ink] == [theme().inks["indigo"].cmyk, theme().inks["persimmon"].cmyk]


def test_parts_of_a_logo_can_be_told_apart_on_every_surface() -> None:
    for outer, inner in (("#0a2f6b", "#bbccdd"), ("#0a2f6b", "#ee6b2d"), ("#ee6b2d", "#0a2f6b"), ("#fff", "#222")):
        for surface in ("", "first", "second"):
            found = shapes(DISC.format(outer, inner), surface)
            ground = room().setting.beneath(surface) if surface else PAPER
            lower, upper = (shape.fill for shape in found)
            assert lower
            assert upper
            assert contrast(lower.rgb, upper.rgb) >= 2.4, (outer, inner, surface)
            assert outer == "#fff" or contrast(lower.rgb, ground.rgb) >= 2.4, (outer, inner, surface)


def test_an_ink_the_editor_names_is_taken_and_still_turns_on_a_ground() -> None:
    box = '<rect width="9" height="9" fill="#c00000"/>'
    assert fills(box, c00000="warm") == ["warm"]
    assert fills(box, "first", c00000="warm") == ["persimmon-mid"]
    assert fills(box, "first", c00000="persimmon") == ["persimmon"]


def test_a_stroke_is_inked_and_scaled_as_a_fill() -> None:
    (shape,) = shapes('<path d="M5 5H95" stroke="#c00" stroke-width="10" stroke-dasharray="20" fill="none"/>')
    assert shape.stroke
    assert shape.stroke.name == "strong"
    assert shape.pen
    scale = shape.weight / 10
    assert list(shape.pen.dashes) == pytest.approx([20 * scale])
    assert [float(step[-1]) for step in shape.path] == pytest.approx([5 * scale, 5 * scale])


@pytest.mark.parametrize("size", [(10, 10), (20, 10), (80, 10), (10, 80), (4000, 10)])
def test_a_logo_keeps_its_proportions_within_its_frame(size: tuple[int, int]) -> None:
    given = Logo(drawn(f'<rect width="{size[0]}" height="{size[1]}"/>', '<svg xmlns="http://www.w3.org/2000/svg">'))
    box = logo(room(), given, FRAME, "")
    height, most = theme().measures["logo-height"], theme().measures["logo-width"]
    (mark,) = box.marks
    assert isinstance(mark.what, Shape)
    width = max(float(step[1]) for step in mark.what.path if step[0] != "z")
    assert width / box.height == pytest.approx(size[0] / size[1])
    assert box.height <= height + 1e-6
    assert width <= most + 1e-6
    if size[0] <= 2 * size[1]:
        assert box.height == pytest.approx(height)
    elif size[0] < 100:
        # Wide ones cover as much as one twice as wide as high.
        assert width * box.height == pytest.approx(2 * height * height)


def test_a_logo_is_never_wider_than_its_room() -> None:
    given = Logo(drawn('<rect width="80" height="10"/>'))
    (mark,) = logo(room(width=30), given, FRAME, "").marks
    assert isinstance(mark.what, Shape)
    assert max(float(step[1]) for step in mark.what.path if step[0] != "z") <= 30 + 1e-6


def test_a_logo_is_one_figure_with_words_of_the_editor_or_the_blocks() -> None:
    given = Logo(drawn(DISC.format("#c00", "#fff")), key="blocks[0].logo")
    for each, said in ((given, "시험판"), (replace(given, alt=Text("표")), "표")):
        tags = {mark.tags for mark in logo(room(), each, FRAME, "시험판").marks}
        assert len(tags) == 1
        ((tag,),) = (path for path in tags if path)
        assert (tag.role, tag.key, tag.alt) == ("Figure", "blocks[0].logo", said)


def picture(art: Raster, surface: str = "") -> Picture:
    (mark,) = logo(room(surface), Logo(art), FRAME, "").marks
    assert isinstance(mark.what, Picture)
    return mark.what


def test_a_transparent_picture_of_one_colour_takes_the_strong_ink_on_what_lies_beneath() -> None:
    found = picture(Raster("d", (40, 40), has_alpha=True, colour="#111111"), "first")
    assert found.tint
    assert found.ground
    assert (found.tint.name, found.ground.name) == ("paper", "indigo")
    assert picture(Raster("d", (40, 40), has_alpha=True)).ground == PAPER


def test_an_opaque_picture_is_mixed_with_nothing() -> None:
    found = picture(Raster("d", (40, 20)), "first")
    assert (found.tint, found.ground) == (None, None)
    assert found.width == pytest.approx(2 * found.height)


def test_only_the_part_of_a_picture_that_is_seen_is_placed() -> None:
    found = picture(Raster("d", (100, 100), part=(0.5, 0.25, 1.0, 0.5), has_alpha=True))
    assert found.crop == (0.5, 0.25, 1.0, 0.5)
    assert found.width == pytest.approx(2 * found.height)
