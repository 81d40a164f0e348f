"""Colours of light as inks and inks as light: greys in black alone, under the limit, and paper white."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from brochure import resources
from brochure.pictures.colours import greys, inks_to_light, light_to_inks, most_ink
from brochure.pictures.profiles import BadProfile

COATED = resources.profile_file("fogra39-300")
SHARE = st.floats(0, 1)


def lightness(inks: tuple[float, float, float, float]) -> int:
    """L* of inks as the profile prints them, 255 for 100."""
    image = Image.new("CMYK", (1, 1), tuple(round(255 * each) for each in inks))
    lab = ImageCms.createProfile("LAB")
    way = ImageCms.buildTransform(str(COATED), lab, "CMYK", "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
    found = ImageCms.applyTransform(image, way)
    assert found
    value = found.getpixel((0, 0))
    assert isinstance(value, tuple)
    return int(value[0])


def test_greys_of_a_picture_are_as_light_in_proportion_and_never_darker_where_they_are_lighter() -> None:
    black = greys(COATED)
    assert (black[0], black[255]) == (255, 0)
    assert list(black) == sorted(black, reverse=True)
    paper, darkest = lightness((0, 0, 0, 0)), lightness((0, 0, 0, 1))
    light = ImageCms.createProfile("sRGB")
    way = ImageCms.buildTransform(light, ImageCms.createProfile("LAB"), "RGB", "LAB")
    for grey in range(4, 252):
        lab = ImageCms.applyTransform(Image.new("RGB", (1, 1), (grey,) * 3), way)
        assert lab
        value = lab.getpixel((0, 0))
        assert isinstance(value, tuple)
        wanted = darkest + value[0] * (paper - darkest) / 255
        assert lightness((0, 0, 0, black[grey] / 255)) == pytest.approx(wanted, abs=2)


@pytest.mark.parametrize("grey", [0x33, 0x66, 0x88, 0xAA, 0xEE])
def test_a_grey_is_black_ink_as_light_as_it_is(grey: int) -> None:
    inks = light_to_inks((grey / 255, grey / 255, grey / 255), COATED, 3.0)
    assert inks[:3] == (0, 0, 0)
    linear = ((grey / 255 + 0.055) / 1.055) ** 2.4
    assert lightness(inks) / 2.55 == pytest.approx(116 * linear ** (1 / 3) - 16, abs=0.8)


def test_white_is_paper_and_black_is_all_the_black_there_is() -> None:
    assert light_to_inks((1.0, 1.0, 1.0), COATED, 3.0) == (0, 0, 0, 0)
    assert light_to_inks((0.0, 0.0, 0.0), COATED, 3.0) == (0, 0, 0, 1)
    assert inks_to_light((0.0, 0.0, 0.0, 0.0), COATED) == (1, 1, 1)


@settings(max_examples=200)
@given(st.tuples(SHARE, SHARE, SHARE), st.floats(1.0, 4.0))
def test_no_colour_takes_more_ink_than_the_limit(rgb: tuple[float, float, float], limit: float) -> None:
    inks = light_to_inks(rgb, COATED, limit)
    assert all(0 <= each <= 1 and each == round(each, 4) for each in inks)
    assert sum(inks) <= limit + 1e-9


def test_over_the_limit_black_stays() -> None:
    dark = (0.04, 0.04, 0.12)
    free, bound = light_to_inks(dark, COATED, 4.0), light_to_inks(dark, COATED, 1.8)
    assert sum(free) > 2.2
    assert bound[3] == free[3]
    assert 1.79 < sum(bound) <= 1.8


@pytest.mark.parametrize("rgb", [(0.9, 0.1, 0.1), (0.2, 0.3, 0.5), (0.95, 0.8, 0.2), (0.4, 0.3, 0.25)])
def test_a_colour_that_can_be_printed_comes_back_as_it_was(rgb: tuple[float, float, float]) -> None:
    back = inks_to_light(light_to_inks(rgb, COATED, 3.0), COATED)
    assert all(abs(one - other) < 0.06 for one, other in zip(rgb, back, strict=True))


def test_the_most_ink_of_the_houses_profiles_is_what_their_names_say() -> None:
    assert most_ink(COATED.read_bytes()) == pytest.approx(2.976, abs=0.04)
    assert most_ink(resources.profile_file("fogra39-250").read_bytes()) == pytest.approx(2.506, abs=0.04)


@pytest.mark.parametrize("data", [b"", b"no profile at all", COATED.read_bytes()[:5000]])
def test_what_is_no_profile_is_refused_by_its_own_fault(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.icc").write_bytes(data)
    if data:
        with pytest.raises(BadProfile):
            most_ink(data)
    with pytest.raises(BadProfile):
        light_to_inks((0.5, 0.1, 0.2), tmp_path / "a.icc", 3.0)


def test_a_profile_of_light_gives_no_inks() -> None:
    with pytest.raises(BadProfile):
        most_ink(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


def test_a_profile_that_was_exchanged_is_read_anew(tmp_path: Path) -> None:
    path, dark = tmp_path / "a.icc", (0.02, 0.02, 0.06)
    shutil.copy(COATED, path)
    first = light_to_inks(dark, path, 4.0)
    path.unlink()
    path.write_bytes(resources.profile_file("fogra39-250").read_bytes())
    assert light_to_inks(dark, path, 4.0) != first
