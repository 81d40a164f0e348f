"""Pages as pictures."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

import brochure
from brochure.model.output import SCREEN
from brochure.paint.canvas import render
from brochure.paint.raster import page_png
from tests.editions import FULL
from tests.paint.typeset import TITLES, flyer, fonts


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(flyer(), SCREEN, fonts(), TITLES)


def test_a_picture_has_the_pixels_its_resolution_asks_for(pdf: bytes) -> None:
    with Image.open(io.BytesIO(page_png(pdf, 1, 72))) as picture:
        assert picture.format == "PNG"
        assert picture.size == (595, 842)
        assert round(picture.info["dpi"][0]) == 72


def test_pages_are_counted_from_one(pdf: bytes) -> None:
    with Image.open(io.BytesIO(page_png(pdf, 1, 36))) as first, Image.open(io.BytesIO(page_png(pdf, 2, 36))) as second:
        assert first.convert("RGB").getpixel((150, 5)) != (255, 255, 255)
        assert second.convert("RGB").getpixel((150, 5)) == (255, 255, 255)


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there_is_refused(pdf: bytes, page: int) -> None:
    with pytest.raises(IndexError):
        page_png(pdf, page, 36)


def test_the_same_page_is_the_same_picture(pdf: bytes) -> None:
    assert page_png(pdf, 1, 50) == page_png(pdf, 1, 50)


def test_a_picture_of_few_colours_has_no_more_and_takes_fewer_bytes(pdf: bytes) -> None:
    few = page_png(pdf, 1, 144, 16)
    with Image.open(io.BytesIO(few)) as picture:
        assert len(picture.convert("RGB").getcolors() or ()) in range(2, 17)
        assert picture.size == (1191, 1684)
    assert len(few) < len(page_png(pdf, 1, 144))


@pytest.mark.parametrize("theme", ["classic", "persimmon"])
def test_in_few_colours_a_page_looks_as_it_does_in_all(theme: str) -> None:
    screen = brochure.build(FULL, theme=theme).screen
    for page in (1, 2):
        whole, few = (
            Image.open(io.BytesIO(page_png(screen, page, 192, colours))).convert("RGB") for colours in (0, 128)
        )
        off = ImageChops.difference(whole, few).convert("L").histogram()
        # Nobody sees two colours apart that are a few steps from one another.
        assert sum(off[9:]) < 0.001 * whole.width * whole.height
        plain = {colour for count, colour in whole.getcolors(1 << 24) or () if count > off[0] / 50}
        assert len(plain) >= 3
        assert plain <= {colour for _, colour in few.getcolors(128) or ()}
