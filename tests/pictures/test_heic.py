"""Photographs of telephones: read where pillow-heif is installed, and told how to export where it is not."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from brochure.pictures.faults import NotUsable
from brochure.pictures.pixels import look, prepared
from tests.pictures.kit import photograph
from tests.pictures.test_pixels import shown, wanted

heif = pytest.importorskip("pillow_heif", reason="the extra `heic` is not installed")


def taken(size: tuple[int, int] = (64, 96), mode: str = "RGB") -> bytes:
    """A photograph as a telephone keeps it."""
    buffer = io.BytesIO()
    heif.from_pillow(photograph(size).convert(mode)).save(buffer, quality=95)
    return buffer.getvalue()


@pytest.mark.parametrize("space", ["cmyk", "rgb"])
def test_a_telephones_photograph_is_placed(space: str) -> None:
    assert look(taken(), "d").pixels == (64, 96)
    assert shown(prepared(taken(), wanted(space))).size == (64, 96)


def test_its_colours_are_those_that_were_taken() -> None:
    found = shown(prepared(taken(), wanted("rgb"))).convert("RGB")
    for at in ((5, 5), (50, 80)):
        one, other = found.getpixel(at), photograph((64, 96)).getpixel(at)
        assert isinstance(one, tuple)
        assert isinstance(other, tuple)
        assert all(abs(a - b) < 30 for a, b in zip(one, other, strict=True))


def test_how_the_camera_was_held_is_followed_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    found = heif.from_pillow(photograph((64, 96)))
    found.info["exif"] = exif.tobytes()
    found.save(buffer, quality=95, exif=exif.tobytes())
    upright = heif.open_heif(io.BytesIO(buffer.getvalue())).size
    assert look(buffer.getvalue(), "d").pixels == upright


@pytest.mark.parametrize("cut", [0.05, 0.5, 0.97])
def test_a_telephones_photograph_that_was_not_saved_to_its_end_is_refused(cut: float) -> None:
    data = taken()
    with pytest.raises(NotUsable) as caught:
        look(data[: int(len(data) * cut)], "d")
    assert caught.value.faults[0].rule == "picture.broken"
