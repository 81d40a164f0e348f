"""Photographs: upright, in the colours of their output, under the ink limit, and no word of where they were taken."""

from __future__ import annotations

import io
import random
import zlib
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from brochure import resources
from brochure.model.pictures import WHOLE
from brochure.pictures.colours import greys
from brochure.pictures.faults import NotUsable
from brochure.pictures.opening import MOST_PIXELS
from brochure.pictures.pixels import Pixels, Wanted, look, named_colour, prepared
from tests.pictures.kit import photograph, saved, unmarked

BLUE = (1.0, 0.8, 0.12, 0.4)
SPACES = {"DeviceCMYK": "CMYK", "DeviceRGB": "RGB", "DeviceGray": "L"}


def wanted(space: Any = "cmyk", size: tuple[int, int] = (200, 200), **more: Any) -> Wanted:
    return Wanted(size, more.pop("crop", WHOLE), space, **more)


def shown(pixels: Pixels) -> Image.Image:
    """What a reader of the PDF sees: a JPEG's inks as Pillow, which turns them round, gives them."""
    if pixels.is_jpeg:
        return Image.open(io.BytesIO(pixels.data))
    return Image.frombytes(SPACES[pixels.space], (pixels.width, pixels.height), pixels.data)


def most_ink(image: Image.Image) -> float:
    data = image.tobytes()
    return max(sum(data[at : at + 4]) for at in range(0, len(data), 4)) / 255


def rule(data: bytes) -> str:
    with pytest.raises(NotUsable) as caught:
        look(data, "x")
    return caught.value.faults[0].rule


def test_a_photograph_is_in_inks_for_the_press_and_in_light_for_the_screen() -> None:
    data = saved(photograph(), "JPEG", quality=95)
    press, screen = prepared(data, wanted()), prepared(data, wanted("rgb"))
    assert (press.space, screen.space) == ("DeviceCMYK", "DeviceRGB")
    assert (press.width, press.height) == (60, 80)
    assert most_ink(shown(press)) > 0.5


def test_black_white_and_grey_of_a_photograph_become_sound_inks() -> None:
    image = Image.new("RGB", (3, 1), "white")
    image.putpixel((1, 0), (0, 0, 0))
    image.putpixel((2, 0), (230, 0, 18))
    inks = shown(prepared(saved(image), wanted()))
    white, black, red = (inks.getpixel((x, 0)) for x in range(3))
    assert white == (0, 0, 0, 0)
    assert isinstance(black, tuple)
    assert isinstance(red, tuple)
    assert black[3] > 230
    assert red[0] < 20
    assert min(red[1], red[2]) > 200


@pytest.mark.parametrize("mode", ["L", "1", "RGB"])
def test_a_grey_picture_is_one_ink_in_press_and_keeps_its_tones(mode: str) -> None:
    grey = Image.linear_gradient("L").resize((16, 16))
    image = grey.convert(mode)
    for space in ("cmyk", "rgb"):
        pixels = prepared(saved(image), wanted(space))
        assert pixels.space == "DeviceGray"
        low, high = shown(pixels).getpixel((0, 0)), shown(pixels).getpixel((0, 15))
        assert isinstance(low, int)
        assert isinstance(high, int)
        assert low < 30
        assert high > 225


def test_a_grey_picture_is_printed_with_the_black_that_looks_as_light_and_shown_as_it_is() -> None:
    ramp = Image.frombytes("L", (256, 4), bytes(range(256)) * 4)
    black = greys(resources.profile_file("fogra39-250"))
    assert shown(prepared(saved(ramp), wanted("rgb", (256, 4)))).tobytes() == ramp.tobytes()
    assert [255 - value for value in shown(prepared(saved(ramp), wanted("cmyk", (256, 4)))).tobytes()[:256]] == list(
        black
    )


@pytest.mark.parametrize("mode", ["P", "RGBA", "LA", "CMYK"])
def test_every_mode_of_picture_is_taken(mode: str) -> None:
    data = saved(photograph().convert(mode), "JPEG" if mode == "CMYK" else "PNG")
    assert look(data, "d").pixels == (60, 80)
    for space in ("cmyk", "rgb"):
        assert shown(prepared(data, wanted(space))).size == (60, 80)


def test_no_place_has_more_ink_than_the_limit() -> None:
    full = Image.new("CMYK", (8, 8), (255, 255, 255, 255))
    full.paste((255, 200, 120, 10), (0, 0, 4, 8))
    found = shown(prepared(saved(full, "JPEG", quality=100, subsampling=0), wanted()))
    assert most_ink(found) <= 2.5
    corner = found.getpixel((7, 7))
    assert isinstance(corner, tuple)
    assert corner[3] >= 253


def test_a_dark_photograph_stays_under_the_limit_too() -> None:
    dark = photograph().point(lambda value: value // 6)
    assert most_ink(shown(prepared(saved(dark), wanted()))) <= 2.5


def test_a_profile_of_its_own_is_followed() -> None:
    lab = ImageCms.createProfile("sRGB")
    wide = ImageCms.ImageCmsProfile(lab).tobytes()
    image = Image.new("RGB", (8, 8), (200, 80, 40))
    plain = shown(prepared(saved(image), wanted("rgb"))).getpixel((0, 0))
    tagged = shown(prepared(saved(image, icc_profile=wide), wanted("rgb"))).getpixel((0, 0))
    assert isinstance(plain, tuple)
    assert isinstance(tagged, tuple)
    assert all(abs(one - other) <= 1 for one, other in zip(plain, tagged, strict=True))


@pytest.mark.parametrize("profile", [b"no profile at all", b"\0" * 200])
def test_a_broken_profile_says_nothing(profile: bytes) -> None:
    image = Image.new("RGB", (8, 8), (200, 80, 40))
    assert prepared(saved(image, icc_profile=profile), wanted()) == prepared(saved(image), wanted())


def turned(degrees: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = {0: 1, 90: 6, 180: 3, 270: 8}[degrees]
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "SECRETCAMERA"
    # A camera held turned stores what it sees turned the other way.
    upright = photograph((40, 60))
    back = {0: None, 90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
    stored = upright if back[degrees] is None else upright.transpose(back[degrees])  # type: ignore[arg-type]
    return saved(stored, "JPEG", quality=100, subsampling=0, exif=exif, comment=b"SECRETWORDS")


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_picture_stands_as_its_camera_was_held(degrees: int) -> None:
    data = turned(degrees)
    assert look(data, "d").pixels == (40, 60)
    found, upright = shown(prepared(data, wanted("rgb"))).convert("RGB"), photograph((40, 60))
    for at in ((3, 3), (36, 3), (3, 56), (36, 56)):
        one, other = found.getpixel(at), upright.getpixel(at)
        assert isinstance(one, tuple)
        assert isinstance(other, tuple)
        assert all(abs(a - b) < 30 for a, b in zip(one, other, strict=True)), at


def test_nothing_a_file_says_of_itself_goes_on() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "SECRETWORDS")
    for data in (turned(90), saved(photograph(), pnginfo=info)):
        for space in ("cmyk", "rgb"):
            pixels = prepared(data, wanted(space))
            assert b"SECRET" not in pixels.data
            assert b"Exif" not in pixels.data
            assert b"ICC_PROFILE" not in pixels.data


def test_a_picture_is_brought_down_to_what_is_wanted_and_never_up() -> None:
    data = saved(photograph((600, 800)), "JPEG")
    assert (prepared(data, wanted(size=(60, 80))).width, prepared(data, wanted(size=(60, 80))).height) == (60, 80)
    assert prepared(saved(photograph((6, 8))), wanted(size=(60, 80))).width == 6


def test_the_part_that_is_wanted_is_the_part_that_is_given() -> None:
    image = Image.new("RGB", (100, 100), "white")
    image.paste((255, 0, 0), (50, 0, 100, 50))
    pixels = prepared(saved(image), wanted("rgb", (20, 20), crop=(0.5, 0.0, 1.0, 0.5)))
    found = shown(pixels).convert("RGB")
    assert found.size == (20, 20)
    for at in ((1, 1), (18, 18)):
        red = found.getpixel(at)
        assert isinstance(red, tuple)
        assert red[0] > 240
        assert red[1] < 16


def clear() -> Image.Image:
    image = Image.new("RGBA", (20, 10), (255, 0, 0, 0))
    image.paste((10, 20, 30, 255), (5, 2, 15, 8))
    image.putpixel((5, 5), (10, 20, 30, 128))
    return image


def test_what_is_transparent_is_measured_and_a_single_colour_is_known() -> None:
    found = look(saved(clear()), "d")
    assert found.has_alpha
    assert found.part == (0.25, 0.2, 0.75, 0.8)
    assert found.size == pytest.approx((10, 6))
    assert found.colour == "#0a141e"
    two = clear()
    two.paste((200, 20, 30, 255), (10, 2, 15, 8))
    assert look(saved(two), "d").colour is None


def test_an_alpha_that_hides_nothing_is_none() -> None:
    assert not look(saved(photograph().convert("RGBA")), "d").has_alpha


def test_a_palette_with_a_transparent_colour_is_transparent() -> None:
    image = Image.new("P", (8, 8), 0)
    image.putpalette([255, 255, 255, 0, 0, 0])
    image.paste(1, (2, 2, 6, 6))
    assert look(saved(image, transparency=0), "d").part == (0.25, 0.25, 0.75, 0.75)


def test_half_transparent_pixels_are_mixed_with_the_ink_beneath_and_hidden_ones_masked() -> None:
    pixels = prepared(saved(clear()), wanted(ground=BLUE))
    assert not pixels.is_jpeg
    found = shown(pixels)
    outside, mixed, inside = (found.getpixel(at) for at in ((0, 0), (5, 5), (8, 5)))
    assert isinstance(outside, tuple)
    assert isinstance(mixed, tuple)
    assert isinstance(inside, tuple)
    assert outside == tuple(round(255 * each) for each in BLUE)
    assert all(min(a, b) - 1 <= each <= max(a, b) + 1 for a, each, b in zip(outside, mixed, inside, strict=True))
    rows = [pixels.mask[at : at + 3] for at in range(0, len(pixels.mask), 3)]
    assert len(rows) == 10
    assert rows[0] == b"\xff\xff\xf0"
    assert rows[5] == bytes([0b11111000, 0b00000001, 0b11110000])


def test_a_tint_takes_the_place_of_a_pictures_own_colour() -> None:
    found = shown(prepared(saved(clear()), wanted(ground=BLUE, tint=(0.0, 0.0, 0.0, 0.0))))
    assert found.getpixel((8, 5)) == (0, 0, 0, 0)
    assert found.getpixel((0, 0)) == tuple(round(255 * each) for each in BLUE)
    assert shown(prepared(saved(clear()), wanted("rgb", ground=(0.0, 0.0, 1.0), tint=(1.0, 1.0, 1.0)))).getpixel(
        (8, 5)
    ) == (
        255,
        255,
        255,
    )


def test_a_transparent_picture_of_greys_stays_one_ink_on_paper() -> None:
    grey = Image.new("LA", (8, 8), (90, 255))
    grey.putpixel((0, 0), (90, 0))
    pixel = shown(prepared(saved(grey), wanted())).getpixel((4, 4))
    assert isinstance(pixel, tuple)
    assert pixel[:3] == (0, 0, 0)
    assert pixel[3] == greys(resources.profile_file("fogra39-250"))[90]


@pytest.mark.parametrize("kind", ["TIFF", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "CMYK"])
def test_photographs_are_tiff_and_webp_too(kind: str, mode: str) -> None:
    if (kind, mode) == ("WEBP", "CMYK"):
        pytest.skip("WebP has no inks")
    data = saved(photograph().convert(mode), kind, **({"lossless": True} if kind == "WEBP" else {}))
    assert look(data, "d").pixels == (60, 80)
    for space in ("cmyk", "rgb"):
        found = shown(prepared(data, wanted(space))).convert("RGB")
        assert found.size == (60, 80)
        one, other = found.getpixel((10, 70)), photograph().convert(mode).convert("RGB").getpixel((10, 70))
        assert isinstance(one, tuple)
        assert isinstance(other, tuple)
        if space == "rgb" and mode != "CMYK":
            assert all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_any_format_that_says_how_the_camera_was_held_is_turned(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(photograph((40, 60)).transpose(Image.Transpose.ROTATE_90), kind, exif=exif)
    assert look(data, "d").pixels == (40, 60)
    one, other = (
        shown(prepared(data, wanted("rgb"))).convert("RGB").getpixel((3, 56)),
        photograph((40, 60)).getpixel((3, 56)),
    )
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    assert all(abs(a - b) < 30 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_nothing_of_place_and_maker_is_left_in_the_pixels_of_any_format(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    more = {} if kind in ("PNG", "TIFF") else {"xmp": b"<x:xmpmeta>SECRETWORDS</x:xmpmeta>"}
    data = saved(photograph((300, 300)), kind, exif=exif, **more)
    assert b"SECRET" in data
    for space in ("cmyk", "rgb"):
        pixels = prepared(data, wanted(space)).data
        assert not [word for word in (b"SECRET", b"Exif", b"xmpmeta", b"GPS") if word in pixels]


def sixteen(kind: str, mode: int) -> bytes:
    """A picture of one pixel with sixteen bits a channel, as grey (0) or as light (2)."""
    if kind == "TIFF":
        return saved(Image.new("I;16", (4, 4), 40_000), "TIFF")

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = (1).to_bytes(4, "big") * 2 + bytes([16, mode, 0, 0, 0])
    body = zlib.compress(b"\0" + bytes([0xFF, 0xFF, 0x80, 0x00, 0, 0])[: 6 if mode else 2])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("kind", "mode"), [("PNG", 0), ("PNG", 2), ("TIFF", 0)])
def test_sixteen_bits_a_channel_are_refused_with_what_to_do(kind: str, mode: int) -> None:
    with pytest.raises(NotUsable) as caught:
        look(sixteen(kind, mode), "d")
    (fault,) = caught.value.faults
    assert fault.rule == "picture.depth"
    assert f"This {kind} has 16 bits" in fault.message.en
    assert "8 bits per channel" in fault.hint.en


def test_a_picture_of_floating_point_is_called_as_deep_as_it_is() -> None:
    with pytest.raises(NotUsable) as caught:
        look(saved(Image.new("F", (4, 4), 0.5), "TIFF"), "d")
    assert "32비트" in caught.value.faults[0].message.ko


def test_inks_of_a_jpeg_without_its_marker_are_refused() -> None:
    assert rule(unmarked()) == "picture.marker"


def test_a_jpeg_of_inks_with_its_marker_is_taken() -> None:
    assert look(saved(photograph().convert("CMYK"), "JPEG"), "d").pixels == (60, 80)


def test_a_picture_in_lab_is_refused() -> None:
    assert rule(saved(Image.new("LAB", (4, 4)), "TIFF")) == "picture.colours"


def test_a_tiff_of_several_pages_and_a_webp_that_moves_are_refused() -> None:
    frames = [photograph(), photograph().transpose(Image.Transpose.ROTATE_180)]
    for kind in ("TIFF", "WEBP"):
        assert rule(saved(frames[0], kind, save_all=True, append_images=frames[1:])) == "picture.animated"


@pytest.mark.parametrize("limit", [2.5, 3.0])
def test_inks_of_noise_and_edges_stay_under_the_limit_in_the_jpeg_that_is_written(limit: float) -> None:
    noise = Image.frombytes("CMYK", (120, 160), random.Random(6).randbytes(120 * 160 * 4))
    dark = Image.merge("CMYK", [each.point(lambda value: 255 if value > 90 else value) for each in noise.split()])
    smooth = photograph((120, 160)).convert("CMYK").resize((240, 320))
    for image in (noise, dark, smooth):
        found = prepared(saved(image, "TIFF"), wanted(size=(400, 400), limit=limit))
        assert most_ink(shown(found)) <= limit


def test_inks_whose_jpeg_swings_over_the_limit_however_they_are_cut_stay_samples(monkeypatch: Any) -> None:
    monkeypatch.setattr("brochure.pictures.pixels.most_of", lambda _: 4.0)
    noise = Image.frombytes("CMYK", (120, 160), random.Random(6).randbytes(120 * 160 * 4))
    found = prepared(saved(noise, "TIFF"), wanted())
    assert not found.is_jpeg
    assert most_ink(shown(found)) <= 2.5


def test_a_profile_of_the_shop_gives_other_inks_than_the_houses() -> None:
    dark = saved(Image.new("RGB", (8, 8), (4, 4, 20)))
    own = str(resources.profile_file("fogra39-300"))
    house, shop = prepared(dark, wanted()), prepared(dark, wanted(limit=3.0, profile=own))
    assert most_ink(shown(house)) <= 2.5
    assert 2.5 < most_ink(shown(shop)) <= 3.0
    assert most_ink(shown(prepared(dark, wanted(limit=2.0, profile=own)))) <= 2.0


def test_a_large_picture_keeps_to_the_limit_in_every_strip() -> None:
    full = Image.new("CMYK", (900, 1200), (255, 255, 255, 80))
    found = shown(prepared(saved(full, "TIFF"), wanted(size=(900, 1200))))
    assert most_ink(found.convert("CMYK").resize((90, 120))) <= 2.5


def test_a_jpeg_of_several_pictures_is_its_first() -> None:
    data = saved(photograph(), "MPO", save_all=True, append_images=[Image.new("RGB", (60, 80), "red")])
    assert look(data, "d").pixels == (60, 80)
    pixel = shown(prepared(data, wanted("rgb"))).getpixel((30, 40))
    assert isinstance(pixel, tuple)
    assert pixel[0] < 60


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000)])
def test_a_large_jpeg_is_measured_whole_though_it_is_read_small(size: tuple[int, int]) -> None:
    assert look(saved(Image.new("RGB", size, "teal"), "JPEG"), "d").pixels == size


@pytest.mark.parametrize("cut", [0.05, 0.5, 0.97])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_that_was_not_saved_to_its_end_is_refused(cut: float, kind: str) -> None:
    data = saved(photograph((300, 300)), kind)
    assert rule(data[: int(len(data) * cut)]) == "picture.broken"


def test_a_picture_that_moves_is_refused() -> None:
    frames = [photograph(), photograph().transpose(Image.Transpose.ROTATE_180)]
    assert rule(saved(frames[0], save_all=True, append_images=frames[1:])) == "picture.animated"


def test_a_picture_of_nothing_is_refused() -> None:
    assert rule(saved(Image.new("RGBA", (8, 8), (9, 9, 9, 0)))) == "picture.empty"


@pytest.mark.parametrize("side", [int(MOST_PIXELS**0.5) + 1, 12_000, 60_000])
def test_a_decompression_bomb_is_refused_by_its_head(side: int) -> None:
    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = side.to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    assert (
        rule(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"x") + chunk(b"IEND", b""))
        == "picture.large"
    )


def test_the_same_picture_gives_the_same_bytes() -> None:
    data = saved(photograph(), "JPEG")
    assert prepared(data, wanted()) == prepared(bytes(data), wanted())


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("#fff", ("#ffffff", 1.0)),
        ("#E60012", ("#e60012", 1.0)),
        ("RebeccaPurple", ("#663399", 1.0)),
        ("감", None),
        ("", None),
    ],
)
def test_colours_are_known_by_hex_and_by_name(written: str, found: tuple[str, float] | None) -> None:
    assert named_colour(written) == found


@pytest.mark.parametrize("space", ["rgb", "cmyk"])
def test_a_picture_of_nothing_but_noise_is_written_all_the_same(space: str) -> None:
    noise = random.Random(1).randbytes(600 * 600 * 3)
    data = io.BytesIO()
    Image.frombytes("RGB", (600, 600), noise).save(data, "PNG")
    pixels = prepared(data.getvalue(), wanted(space, (500, 500)))
    assert (pixels.width, pixels.height, pixels.is_jpeg) == (500, 500, True)
