"""The ink of a picture is measured in its samples, as its Decode has them."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from brochure.model.shop import Shop
from brochure.preflight.rules.ink import ink_faults, resolution_faults
from brochure.preflight.samples import Samples, samples_of
from brochure.preflight.sheet import Sheet
from brochure.preflight.state import Event
from tests.preflight.pages import sheet


def samples(data: bytes, size: tuple[int, int], **entries: Any) -> Samples | None:
    """The samples of a picture in four inks, unless it is said otherwise."""
    found, event = placed(data, size, **entries)
    assert event.image
    return samples_of(found.file, event.image, event.colour.space)


def placed(data: bytes, size: tuple[int, int], side: int = 9, **entries: Any) -> tuple[Sheet, Event]:
    """A page with a picture, and the event that paints it."""

    def change(pdf: Pdf, page: Dictionary) -> None:
        head = {"Subtype": Name.Image, "Width": size[0], "Height": size[1], "BitsPerComponent": 8}
        page.Resources.XObject = Dictionary(
            A=pdf.make_stream(data, **{"ColorSpace": Name.DeviceCMYK, **head, **entries})
        )

    found = sheet(f"{side} 0 0 {side} 0 0 cm /A Do", change)
    (event,) = found.events
    return found, event


def broken(data: bytes, size: tuple[int, int], **entries: Any) -> bool:
    found, _ = placed(data, size, **entries)
    return "PDF-file" in [each.rule for each in ink_faults(found, 4.0)]


def most(data: bytes, size: tuple[int, int], **entries: Any) -> float:
    found = samples(data, size, **entries)
    assert found
    return found.most()


def test_the_most_ink_is_that_of_the_one_pixel_that_has_it() -> None:
    assert most(bytes(4) + b"\xff\x33\0\x33" + bytes(8), (2, 2)) == pytest.approx(1.4)


def test_decode_turns_samples_about() -> None:
    assert most(b"\xff\xff\xff\0" * 4, (2, 2), Decode=[1, 0] * 4) == pytest.approx(1.0)


def test_sixteen_bits_are_read_by_their_upper_eight() -> None:
    assert most(b"\x80\x12" * 4, (1, 1), BitsPerComponent=16) == pytest.approx(4 * 128 / 255)


def test_several_colourants_are_added_up() -> None:
    space = Array([Name.DeviceN, Array([Name.Cyan, Name.Gold]), Name.DeviceCMYK, Dictionary(FunctionType=2)])
    assert most(b"\xff\xff\0\0", (2, 1), ColorSpace=space) == pytest.approx(2.0)


@pytest.mark.parametrize(("decode", "ink"), [([1, 0] * 4, 1.2), ([0, 1] * 4, 2.8)])
def test_a_jpeg_of_inks_is_read_as_the_file_has_it(decode: list[int], ink: float) -> None:
    written = io.BytesIO()
    Image.new("CMYK", (64, 64), (255, 0, 0, 51)).save(written, "JPEG", quality=95)
    assert most(written.getvalue(), (64, 64), Filter=Name.DCTDecode, Decode=decode) == pytest.approx(ink, abs=0.03)


def test_one_pixel_of_a_jpeg_does_not_count_but_a_spot_of_four_by_four_does() -> None:
    picture = Image.new("CMYK", (64, 64), (51, 51, 0, 0))
    picture.putpixel((9, 9), (255, 255, 255, 255))
    small, large = io.BytesIO(), io.BytesIO()
    picture.save(small, "JPEG", quality=100, subsampling=0)
    picture.paste((255, 255, 255, 255), (16, 16, 24, 24))
    picture.save(large, "JPEG", quality=100, subsampling=0)
    how = {"Filter": Name.DCTDecode, "Decode": [1, 0] * 4}
    assert most(small.getvalue(), (64, 64), **how) < 1.0
    assert most(large.getvalue(), (64, 64), **how) > 3.5


def test_a_part_is_the_pixels_under_it() -> None:
    found = samples(b"\xff\0\0\0" + bytes(4) + bytes(4) + b"\xff\xff\0\0", (2, 2))
    assert found
    assert found.part(0.0, 0.0, 0.4, 0.4).most() == 1.0
    assert found.part(0.6, 0.0, 0.9, 0.4).most() == 0.0
    assert found.part(0.6, 0.6, 5.0, 5.0).most(1) == 1.0
    assert found.part(-3.0, -3.0, -2.0, -2.0).width == 1


@pytest.mark.parametrize(
    "entries", [{"ColorSpace": Name.DeviceRGB}, {"ColorSpace": Name.DeviceGray}, {"BitsPerComponent": 2}, {"Width": 5}]
)
def test_what_is_measured_in_no_ink_or_cannot_be_read_has_no_samples(entries: dict[str, Any]) -> None:
    assert samples(bytes(16), (2, 2), **entries) is None


def test_a_broken_jpeg_has_no_samples() -> None:
    assert samples(b"\xff\xd8 no picture", (2, 2), Filter=Name.DCTDecode) is None


def jpeg(mode: str, size: tuple[int, int] = (64, 64)) -> bytes:
    written = io.BytesIO()
    Image.effect_noise(size, 90).convert(mode).save(written, "JPEG")
    return written.getvalue()


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_a_jpeg_that_ends_early_or_is_none_is_told(mode: str) -> None:
    whole, space = jpeg(mode), Name.DeviceCMYK if mode == "CMYK" else Name.DeviceGray
    for data, expected in ((whole, False), (whole[: len(whole) // 2], True), (b"none" * 99, True)):
        assert broken(data, (64, 64), Filter=Name.DCTDecode, ColorSpace=space) is expected


def test_a_jpeg_of_fewer_channels_than_its_space_is_told() -> None:
    assert broken(jpeg("RGB"), (64, 64), Filter=Name.DCTDecode)


def test_samples_that_are_fewer_than_the_picture_says_are_told_in_any_depth() -> None:
    assert not broken(bytes(16), (2, 2))
    assert broken(bytes(15), (2, 2))
    grey = {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 1}
    assert not broken(bytes(4), (9, 2), **grey)
    assert broken(bytes(3), (9, 2), **grey)


def test_what_cannot_be_counted_is_not_called_broken() -> None:
    assert not broken(b"\0", (9, 9), Filter=Name.CCITTFaxDecode, ColorSpace=Name.DeviceGray, BitsPerComponent=1)
    assert not broken(b"", (90_000, 90_000))


@pytest.mark.parametrize(("kind", "name"), [("JPEG", Name.DCTDecode), ("JPEG2000", Name.JPXDecode)])
def test_the_inks_of_a_jpeg_are_those_in_the_file_whichever_way_it_is_packed(kind: str, name: Name) -> None:
    written = io.BytesIO()
    Image.new("CMYK", (40, 40), (255, 255, 255, 153)).save(written, kind)
    # Pillow writes the inks of a JPEG upside down, and those of a JPEG 2000 as they are.
    decode = {"Decode": [1, 0] * 4} if kind == "JPEG" else {}
    assert most(written.getvalue(), (40, 40), Filter=name, **decode) == pytest.approx(3.6, abs=0.02)


def test_a_picture_placed_without_a_size_has_no_resolution() -> None:
    found, _ = placed(bytes(16), (2, 2), side=0)
    assert not list(resolution_faults(found, Shop()))
