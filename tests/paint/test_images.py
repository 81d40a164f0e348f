"""Pictures in the PDF: once each, as fine as they are placed, in its colours, with no transparency left."""

from __future__ import annotations

import hashlib
import io
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from msgspec.structs import replace
from PIL import Image

from brochure.model.geometry import Point
from brochure.model.marks import Mark, Picture, rectangle
from brochure.model.output import PRESS, SCREEN, Output
from brochure.paint.canvas import render
from brochure.paint.images import images, plated
from tests.paint.typeset import BLACK, BLUE, TITLES, fonts, layout
from tests.pictures.kit import photograph, saved

PHOTOGRAPH = saved(photograph((600, 800)), "JPEG", quality=95)
CLEAR = Image.new("RGBA", (100, 50), (200, 30, 30, 0))
CLEAR.paste((200, 30, 30, 255), (20, 10, 80, 40))
FILES = {"photo": PHOTOGRAPH, "clear": saved(CLEAR), "grey": saved(photograph().convert("L"))}


def placed(digest: str, width: float = 72.0, height: float = 96.0, **more: Any) -> Mark:
    return Mark(Point(50, 50), Picture(digest, (600, 800), width, height, **more), None)


def pdf(output: Output, *pages: tuple[Mark, ...]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(render(layout(*pages), output, fonts(), TITLES, FILES)))


def objects(document: pikepdf.Pdf) -> list[Any]:
    return [each for each in document.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]


@pytest.mark.parametrize(("output", "space", "width"), [(PRESS, "/DeviceCMYK", 300), (SCREEN, "/DeviceRGB", 200)])
def test_a_photograph_has_the_colours_and_the_pixels_of_its_output(output: Output, space: str, width: int) -> None:
    with pdf(output, (placed("photo"),)) as document:
        (image,) = objects(document)
        assert image.ColorSpace == space
        assert (image.Width, image.Height) == (width, round(width * 4 / 3))
        assert image.Filter == "/DCTDecode"


def test_a_picture_is_in_the_file_once_as_large_as_its_largest_place_wants() -> None:
    with pdf(PRESS, (placed("photo", 36, 48), placed("photo", 72, 96)), (placed("photo", 9, 12),)) as document:
        (image,) = objects(document)
        assert image.Width == 300
        names = [list(page.Resources.XObject.keys()) for page in document.pages]
        assert names == [["/P1"], ["/P1"]]


def test_two_parts_of_one_picture_are_two_images() -> None:
    with pdf(PRESS, (placed("photo"), placed("photo", crop=(0.0, 0.0, 1.0, 0.5)))) as document:
        assert len(objects(document)) == 2


def test_a_page_without_pictures_names_none() -> None:
    with pdf(PRESS, (placed("photo"),), ()) as document:
        assert "/XObject" not in document.pages[1].Resources


def test_a_grey_picture_is_grey_in_both_files() -> None:
    for output in (PRESS, SCREEN):
        with pdf(output, (placed("grey"),)) as document:
            assert objects(document)[0].ColorSpace == "/DeviceGray"


def test_no_file_holds_transparency_profiles_or_metadata_of_a_picture() -> None:
    for output in (PRESS, SCREEN):
        with pdf(output, (placed("photo"), placed("clear", ground=BLUE), placed("grey"))) as document:
            for each in objects(document):
                assert not {"/SMask", "/Metadata", "/Intent", "/Alternates", "/OPI"} & set(each.keys())
            raw = b"".join(bytes(each.read_raw_bytes()) for each in objects(document))
            assert b"Exif" not in raw
            assert b"ICC_PROFILE" not in raw
            assert all("/ExtGState" not in page.Resources and "/Group" not in page for page in document.pages)


def test_what_is_transparent_is_not_painted_at_all() -> None:
    with pdf(PRESS, (placed("clear", 100, 50, ground=BLUE),)) as document:
        image = next(each for each in objects(document) if "/Mask" in each)
        mask = image.Mask
        assert mask.ImageMask
        assert (mask.Width, mask.Height, mask.BitsPerComponent) == (image.Width, image.Height, 1)
        assert image.Filter == "/FlateDecode"
        samples = image.read_bytes()
        assert tuple(samples[:4]) == tuple(round(255 * each) for each in BLUE.cmyk)


def test_line_art_takes_twice_the_pixels_of_a_photograph() -> None:
    big = {"large": saved(CLEAR.resize((2000, 1000)))}
    page = layout((placed("large", 72, 36, ground=BLUE),))
    (image,) = images(page, PRESS, big).values()
    assert image.stream.entries["Width"] == 600


def test_an_image_is_looked_up_by_what_it_shows_and_not_by_where() -> None:
    here, there = Picture("a", (1, 1), 9, 9), Picture("a", (1, 1), 5, 5, mask=rectangle(5, 5))
    assert plated(here) == plated(there)
    assert plated(here) != plated(Picture("a", (1, 1), 9, 9, tint=BLACK))


def test_a_picture_is_painted_within_its_mask() -> None:
    with pdf(replace(SCREEN, standard=""), (placed("photo", mask=rectangle(72, 96)),)) as document:
        content = document.pages[0].Contents.read_bytes().decode()
    assert content == ("q 50 791.89 m 122 791.89 l 122 695.89 l 50 695.89 l h W n 72 0 0 96 50 695.89 cm /P1 Do Q")


@pytest.mark.parametrize("grain", [False, True])
@pytest.mark.parametrize("output", [PRESS, SCREEN])
def test_a_rendered_page_shows_the_picture_the_right_way_up_and_in_its_colours(output: Output, *, grain: bool) -> None:
    image = Image.new("RGB", (300, 300), (255, 255, 255))
    image.paste((230, 0, 18), (0, 0, 300, 150))
    image.paste((0, 90, 170), (0, 150, 150, 300))
    if grain:
        # A photograph has grain, and becomes a JPEG; a flag stays as it is.
        noise = Image.frombytes("L", (300, 300), hashlib.shake_128(b"grain").digest(300 * 300))
        image = Image.blend(image, noise.convert("RGB"), 0.1)
    # What has been prepared is remembered by its digest: two pictures must not share one.
    digest = f"flag with grain {grain}"
    files = {digest: saved(image)}
    data = render(layout((placed(digest, 100, 100),)), output, fonts(), TITLES, files)
    assert (b"/DCTDecode" in data) == grain
    with pdfium.PdfDocument(data) as document:
        page = document[0].render(scale=1).to_pil().convert("RGB")
    out = round(output.bleed)
    red, blue, white = (page.getpixel((50 + out + x, 50 + out + y)) for x, y in ((50, 20), (20, 80), (80, 80)))
    assert red[0] > 180
    assert max(red[1:]) < 90
    assert blue[2] > 110
    assert blue[0] < 60
    assert min(white) > 220
    assert page.getpixel((50 + out + 110, 50 + out + 20)) == (255, 255, 255)


def test_the_same_pictures_give_the_same_bytes() -> None:
    one = render(layout((placed("photo"), placed("clear", ground=BLUE))), PRESS, fonts(), TITLES, FILES)
    assert render(layout((placed("photo"), placed("clear", ground=BLUE))), PRESS, fonts(), TITLES, dict(FILES)) == one
