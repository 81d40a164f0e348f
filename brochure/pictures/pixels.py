"""PNG and JPEG files into what a layout measures, and into the pixels an output is given.

Whatever a file says about itself beside its pixels (where it was taken, by whom, with what) ends here:
the pixels alone go on. Knows no pages and no points.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from brochure import resources
from brochure.model.pictures import WHOLE, Raster
from brochure.pictures import pillow
from brochure.pictures.colours import converted, limited
from brochure.pictures.faults import NotUsable, broken, empty, moves, too_large

#: The largest picture that is opened: pixels in all. Three times what fills an A4 page at 300 an inch.
MOST_PIXELS = 60_000_000
#: How far colours may differ, of 255, and still be one colour.
_ALIKE = 24
#: From this share of 255 on a pixel can be seen.
_SEEN = 3
#: How finely a JPEG is written, of 100; colour as finely as light.
_QUALITY = 92


class Wanted(Struct, frozen=True):
    """How pixels are wanted: at most `size` of them for the part `crop`, in inks or in light.

    `ground` is the colour that shows through, `tint` the one that replaces the picture's own; both have
    as many channels as the `space`, each from 0 to 1. Inks are those of `profile`, a file, the house's own where there
    is none; `limit` is how much of them may meet in one place.
    """

    size: tuple[int, int]
    crop: tuple[float, float, float, float]
    space: Literal["cmyk", "rgb"]
    ground: tuple[float, ...] = ()
    tint: tuple[float, ...] = ()
    limit: float = 2.5
    profile: str = ""


class Pixels(Struct, frozen=True):
    """Pixels as a PDF holds them: `data` is a JPEG or bare samples; `mask` has a bit for each, 1 where none shows."""

    width: int
    height: int
    space: Literal["DeviceCMYK", "DeviceRGB", "DeviceGray"]
    data: bytes
    is_jpeg: bool
    mask: bytes = b""


def look(data: bytes, digest: str) -> Raster:
    """Return what is known of a PNG or JPEG without its pixels. Raises NotUsable where it cannot be read to its end."""
    image = _upright(_opened(data))
    if "A" not in image.getbands():
        return Raster(digest, image.size)
    alpha = image.getchannel("A")
    box = alpha.point(lambda value: 255 if value >= _SEEN else 0).getbbox()
    if box is None:
        raise NotUsable(empty())
    width, height = image.size
    part = (box[0] / width, box[1] / height, box[2] / width, box[3] / height)
    if alpha.getextrema()[0] == 255:
        return Raster(digest, image.size)
    return Raster(digest, image.size, part, has_alpha=True, colour=_one_colour(image))


def prepared(data: bytes, wanted: Wanted) -> Pixels:
    """Return the pixels of a picture that `look` has accepted, as they are wanted."""
    image = _sized(_upright(_opened(data, wanted)), wanted)
    alpha = image.getchannel("A") if "A" in image.getbands() else None
    profile = image.info.get("icc_profile")
    body = image.convert(image.getbands()[0] if len(image.getbands()) == 2 else "RGB") if alpha else image
    if body.mode == "RGB" and _is_grey(body):
        # A profile of light says nothing of a picture in grey; what it would change is less than a press can hold.
        body, profile = body.getchannel("G"), None
    if alpha is None:
        body = body if body.mode == "L" else _inked(body, profile, wanted)
        return _written(body, b"")
    ground = _flat(image.size, wanted.ground, wanted)
    body = _flat(image.size, wanted.tint, wanted) if wanted.tint else _inked(body, profile, wanted)
    mixed = pillow.image().composite(body, ground, alpha)
    hidden = alpha.point(lambda value: 0 if value >= _SEEN else 255)
    return _written(mixed, hidden.convert("1", dither=0).tobytes() if hidden.getbbox() else b"", is_exact=True)


def named_colour(written: str) -> tuple[str, float] | None:
    """Return the colour (``#rrggbb``) and opacity of a colour as CSS writes it; None where it is none."""
    try:
        red, green, blue, *rest = pillow.module("ImageColor").getrgb(written.strip())
    except ValueError:
        return None
    return f"#{red:02x}{green:02x}{blue:02x}", rest[0] / 255 if rest else 1.0


def _opened(data: bytes, wanted: Wanted | None = None) -> Any:
    """The picture with all its pixels read. A JPEG much larger than wanted is read at a half, quarter or eighth."""
    try:
        with warnings.catch_warnings():
            # What warns of a decompression bomb is past the cap below; the rest is for those who made the file.
            warnings.simplefilter("ignore")
            image = pillow.image().open(io.BytesIO(data), formats=("PNG", "JPEG"))
            width, height = image.size
            if width * height > MOST_PIXELS:
                raise NotUsable(too_large(width, height))
            if image.format == "PNG" and getattr(image, "is_animated", False):
                raise NotUsable(moves())
            if wanted and image.format != "PNG":
                left, top, right, bottom = wanted.crop
                # Turned pictures have their width for their height: the larger measure serves both. Twice
                # what is wanted leaves the finer filter something to do.
                need = round(2 * max(wanted.size[0] / (right - left), wanted.size[1] / (bottom - top)))
                image.draft(None, (need, need))
            image.load()
    except NotUsable:
        raise
    except pillow.image().DecompressionBombError:
        raise NotUsable(too_large(0, 0)) from None
    except Exception:  # whatever a broken file may break
        raise NotUsable(broken()) from None
    return image


def _upright(image: Any) -> Any:
    """The picture turned as its camera was held, in one of the modes L, LA, RGB, RGBA and CMYK."""
    try:
        turned = pillow.module("ImageOps").exif_transpose(image)
    except Exception:  # a broken note of how the camera was held is none
        turned = image
    is_clear = "transparency" in turned.info
    if turned.mode.startswith(("I", "F")):
        # Sixteen bits of grey: Pillow's own conversion would cut them off, not scale them.
        turned = turned.convert("I").point(lambda value: value / 257).convert("L")
    elif turned.mode == "PA" or is_clear:
        turned = _with_profile(turned.convert("LA" if turned.mode in ("1", "L") else "RGBA"), turned)
    elif turned.mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):
        turned = _with_profile(turned.convert("L" if turned.mode == "1" else "RGB"), turned)
    return turned


def _with_profile(image: Any, source: Any) -> Any:
    """An image that knows the profile of the one it was made from, and nothing else of it."""
    image.info = {key: value for key, value in source.info.items() if key == "icc_profile"}
    return image


def _one_colour(image: Any) -> str | None:
    """The colour of a picture whose visible pixels have only one."""
    plain = image.convert("RGBA")
    solid = plain.getchannel("A").point(lambda value: 255 if value >= 128 else 0)
    if not solid.getbbox():
        return None
    found = pillow.module("ImageStat").Stat(plain.convert("RGB"), solid)
    if any(high - low > _ALIKE for low, high in found.extrema):
        return None
    return "#{:02x}{:02x}{:02x}".format(*(round(each) for each in found.median))


def _sized(image: Any, wanted: Wanted) -> Any:
    """The part that is wanted, at most as many pixels of it as are wanted."""
    width, height = image.size
    left, top, right, bottom = wanted.crop
    box = (left * width, top * height, right * width, bottom * height)
    across, down = max(round(box[2] - box[0]), 1), max(round(box[3] - box[1]), 1)
    size = (max(min(across, wanted.size[0]), 1), max(min(down, wanted.size[1]), 1))
    if wanted.crop == WHOLE and size == image.size:
        return image
    found = image.resize(size, pillow.image().Resampling.LANCZOS, box=box, reducing_gap=3.0)
    return _with_profile(found, image)


def _is_grey(image: Any) -> bool:
    """Whether every pixel of a picture in light is a grey."""
    red, green, blue = image.split()
    difference = pillow.module("ImageChops").difference
    differences: list[Any] = [difference(green, other).getextrema() for other in (red, blue)]
    return all(most <= 1 for _, most in differences)


def _inked(image: Any, profile: bytes | None, wanted: Wanted) -> Any:
    """A picture in the colours of its output: through its own profile if it has a sound one, and the house's."""
    if image.mode == "L" and wanted.space == "cmyk":
        none = pillow.image().new("L", image.size, 0)
        return pillow.image().merge("CMYK", [none, none, none, image.point(lambda value: 255 - value)])
    if image.mode == "L":
        return image.convert("RGB")
    if wanted.space == "rgb":
        # Light of no profile is sRGB already.
        return image if image.mode == "RGB" and not profile else converted(image, profile, "RGB", _house(wanted))
    if image.mode != "CMYK" or profile:
        image = converted(image, profile, "CMYK", _house(wanted))
    return limited(image, wanted.limit)


def _house(wanted: Wanted) -> bytes:
    """The profile of the inks that are wanted, and of inks that come without one."""
    return (Path(wanted.profile) if wanted.profile else resources.profile_file("fogra39-250")).read_bytes()


def _flat(size: tuple[int, int], colour: tuple[float, ...], wanted: Wanted) -> Any:
    """One colour all over; without one, paper."""
    paper = (0.0, 0.0, 0.0, 0.0) if wanted.space == "cmyk" else (1.0, 1.0, 1.0)
    return pillow.image().new(wanted.space.upper(), size, tuple(round(255 * each) for each in colour or paper))


def _written(image: Any, mask: bytes, *, is_exact: bool = False) -> Pixels:
    """Pixels as samples or as a JPEG, whichever is shorter; as samples where they must stay exact."""
    import zlib  # noqa: PLC0415 - only for pictures

    (width, height), samples = image.size, image.tobytes()
    spaces: dict[str, Any] = {"CMYK": "DeviceCMYK", "RGB": "DeviceRGB", "L": "DeviceGray"}
    if not is_exact:
        buffer = io.BytesIO()
        image.info = {}
        image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
        if buffer.tell() < len(zlib.compress(samples, 9)):
            return Pixels(width, height, spaces[image.mode], buffer.getvalue(), is_jpeg=True, mask=mask)
    return Pixels(width, height, spaces[image.mode], samples, is_jpeg=False, mask=mask)
