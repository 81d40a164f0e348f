"""PNG and JPEG files into what a layout measures, and into the pixels an output is given.

Whatever a file says about itself beside its pixels (where it was taken, by whom, with what) ends here:
the pixels alone go on. Knows no pages and no points.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from brochure import resources
from brochure.model.pictures import WHOLE, Raster
from brochure.pictures import pillow
from brochure.pictures.colours import converted, greys, limited, most_of
from brochure.pictures.faults import NotUsable, empty
from brochure.pictures.opening import opened, with_profile

#: How far colours may differ, of 255, and still be one colour.
_ALIKE = 24
#: From this share of 255 on a pixel can be seen.
_SEEN = 3
#: How finely a JPEG is written, of 100; colour as finely as light.
_QUALITY = 92
#: How often inks are cut further down, where a JPEG of them swings over the limit, before they are kept as samples.
_TRIES = 4
#: How many times the pixels that are wanted a JPEG is read at, where it has them.
_SPARE = 1.5
#: A picture of no more colours than these may be a drawing.
_FEW = 4096


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
    """Return what is known of a picture without its pixels. Raises NotUsable where it cannot be read to its end."""
    # A JPEG is read to its end at an eighth of its size as well, and in a third of the time.
    image, size = opened(data, (1, 1))
    if "A" not in image.getbands():
        return Raster(digest, size)
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
    left, top, right, bottom = wanted.crop
    # A little more than is wanted leaves the finer filter something to do.
    least = (round(_SPARE * wanted.size[0] / (right - left)), round(_SPARE * wanted.size[1] / (bottom - top)))
    image = _sized(opened(data, least)[0], wanted)
    alpha = image.getchannel("A") if "A" in image.getbands() else None
    profile = image.info.get("icc_profile")
    body = image.convert(image.getbands()[0] if len(image.getbands()) == 2 else "RGB") if alpha else image
    if body.mode == "RGB" and _is_grey(body):
        # Equal parts of light are grey by any profile of light; how steep its tones are is left aside.
        body, profile = body.getchannel("G"), None
    if alpha is None:
        body = _greyed(body, wanted) if body.mode == "L" else _inked(body, profile, wanted)
        return _written(body, b"", limit=wanted.limit)
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
    return with_profile(found, image)


def _is_grey(image: Any) -> bool:
    """Whether every pixel of a picture in light is a grey."""
    red, green, blue = image.split()
    difference = pillow.module("ImageChops").difference
    differences: list[Any] = [difference(green, other).getextrema() for other in (red, blue)]
    return all(most <= 1 for _, most in differences)


def _greyed(image: Any, wanted: Wanted) -> Any:
    """A picture in grey as it is written for its output: where that is black ink alone, with the tones this has."""
    if wanted.space == "rgb":
        return image
    return image.point([255 - black for black in greys(_house(wanted))])


def _inked(image: Any, profile: bytes | None, wanted: Wanted) -> Any:
    """A picture in the colours of its output: through its own profile if it has a sound one, and the house's."""
    if image.mode == "L" and wanted.space == "cmyk":
        none = pillow.image().new("L", image.size, 0)
        return pillow.image().merge("CMYK", [none, none, none, _greyed(image, wanted).point(lambda value: 255 - value)])
    if image.mode == "L":
        return image.convert("RGB")
    if wanted.space == "rgb":
        # Light of no profile is sRGB already.
        is_as_it_is = image.mode == "RGB" and not profile
        return image if is_as_it_is else converted(image, profile, "RGB", _house(wanted).read_bytes())
    if image.mode != "CMYK" or profile:
        image = converted(image, profile, "CMYK", _house(wanted).read_bytes())
    return limited(image, wanted.limit)


def _house(wanted: Wanted) -> Path:
    """The profile of the inks that are wanted, and of inks that come without one."""
    return Path(wanted.profile) if wanted.profile else resources.profile_file("fogra39-250")


def _flat(size: tuple[int, int], colour: tuple[float, ...], wanted: Wanted) -> Any:
    """One colour all over; without one, paper."""
    paper = (0.0, 0.0, 0.0, 0.0) if wanted.space == "cmyk" else (1.0, 1.0, 1.0)
    return pillow.image().new(wanted.space.upper(), size, tuple(round(255 * each) for each in colour or paper))


def _written(image: Any, mask: bytes, *, limit: float = 0.0, is_exact: bool = False) -> Pixels:
    """Pixels as samples or as a JPEG, whichever is shorter; as samples where they must stay exact."""
    import zlib  # noqa: PLC0415 - only for pictures

    (width, height), mode = image.size, image.mode
    spaces: dict[str, Any] = {"CMYK": "DeviceCMYK", "RGB": "DeviceRGB", "L": "DeviceGray"}
    # A picture of many colours is always the shorter as a JPEG, and what is packed for nothing takes the most time.
    is_drawn = is_exact or image.getcolors(_FEW) is not None
    samples = image.tobytes() if is_drawn else b""
    jpeg = b"" if is_exact else _jpeg(image, limit)
    if jpeg and (not is_drawn or len(jpeg) < len(zlib.compress(samples, 9))):
        return Pixels(width, height, spaces[mode], jpeg, is_jpeg=True, mask=mask)
    return Pixels(width, height, spaces[mode], samples or image.tobytes(), is_jpeg=False, mask=mask)


def _jpeg(image: Any, limit: float) -> bytes:
    """A picture as a JPEG. One of inks whose swings go over the limit is cut down by as much; empty where that fails.

    What is written is read back: how far a JPEG swings about an edge cannot be known beforehand.
    """
    image.info = {}
    goal = limit
    for _ in range(_TRIES):
        buffer = io.BytesIO()
        # Not `optimize`: Pillow makes too little room for the fitted codes of a picture that is mostly noise.
        image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
        if image.mode != "CMYK":
            return buffer.getvalue()
        over = most_of(pillow.image().open(buffer, formats=["JPEG"])) - limit
        if over <= 0:
            return buffer.getvalue()
        # A little more than it swings by: what is cut swings anew.
        goal -= 1.25 * over + 0.01
        image = limited(image, goal)
    return b""
