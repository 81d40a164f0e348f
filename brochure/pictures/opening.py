"""The bytes of a photograph's file into upright pixels, or the faults that say why not. Knows nothing of outputs.

Whatever a file says about itself beside its pixels (where it was taken, by whom, with what) ends here, but for the
profile of its colours.
"""

from __future__ import annotations

import io
import warnings
from typing import Any

from brochure.pictures import heic, pillow
from brochure.pictures.faults import NotUsable, broken, moves, no_marker, pages, too_deep, too_large, unnamed_colours
from brochure.pictures.formats import format_of

#: The largest picture that is opened: pixels in all. Three times what fills an A4 page at 300 an inch.
MOST_PIXELS = 60_000_000

#: By which of Pillow's plug-ins each format is read. A JPEG of several pictures (MPO) is one to it.
_PLUGINS = {"PNG": "PNG", "JPEG": "JPEG", "TIFF": "TIFF", "WebP": "WEBP"}
#: How a picture is turned, by what its file says of how the camera was held (Exif 2.32, 4.6.4, Orientation).
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
_ORIENTATION = 0x0112
#: How many bits each sample of a TIFF has.
_BITS = 258
#: From this orientation on width and height change places.
_SIDEWAYS = 5


def opened(data: bytes, least: tuple[int, int]) -> tuple[Any, tuple[int, int]]:
    """Return a picture upright, in a mode of L, LA, RGB, RGBA and CMYK, and its size in pixels.

    A JPEG may come at a half, quarter or eighth of its size: not under `least` pixels wide and high. Raises NotUsable.
    """
    try:
        with warnings.catch_warnings():
            # What warns of a decompression bomb is past the cap below; the rest is for those who made the file.
            warnings.simplefilter("ignore")
            image, size = _loaded(data, least)
            upright = _plain(_turned(image))
            return upright, size or upright.size
    except NotUsable:
        raise
    except pillow.image().DecompressionBombError:
        raise NotUsable(too_large(0, 0)) from None
    except Exception:  # whatever a broken file may break
        raise NotUsable(broken()) from None


def _loaded(data: bytes, least: tuple[int, int]) -> tuple[Any, tuple[int, int] | None]:
    """The picture with its pixels read, perhaps not upright, and the size it has when it is, where it is read small."""
    name = format_of(data)
    if name == "HEIC":
        found = heic.opened(data)
        _check_size(found.size)
        image = found.to_pillow()
        # It is upright already.
        image.info = {key: value for key, value in image.info.items() if key == "icc_profile"}
        return image, None
    image = pillow.image().open(io.BytesIO(data), formats=(_PLUGINS[name],))
    size = image.size
    _check_size(size)
    _check_samples(image, name, data)
    if name != "JPEG":
        image.load()
        return image, None
    is_sideways = _orientation(image) >= _SIDEWAYS
    image.draft(None, least[::-1] if is_sideways else least)
    image.load()
    return image, size[::-1] if is_sideways else size


def _check_size(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise NotUsable(too_large(*size))


def _check_samples(image: Any, name: str, data: bytes) -> None:
    """Refuse what has more than one frame, more than eight bits a channel, or inks nobody can know."""
    if getattr(image, "is_animated", False) and name != "JPEG":
        raise NotUsable(pages() if name == "TIFF" else moves())
    # A PNG's depth is the ninth byte of its first chunk (PNG, third edition, 11.2.1), behind sixteen of its head.
    bits = data[24:25] if name == "PNG" else image.tag_v2.get(_BITS, (8,)) if name == "TIFF" else ()
    if max(bits, default=8) > 8:
        raise NotUsable(too_deep(name, max(bits)))
    if name == "JPEG" and image.mode == "CMYK" and "adobe" not in image.info:
        raise NotUsable(no_marker())
    if image.mode == "LAB":
        raise NotUsable(unnamed_colours())


def _orientation(image: Any) -> int:
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # a broken note of how the camera was held is none
        return 1
    return found if isinstance(found, int) else 1


def _turned(image: Any) -> Any:
    """The picture turned as its camera was held."""
    turn = _TURNS.get(_orientation(image))
    if turn is None:
        return image
    found = image.transpose(pillow.image().Transpose[turn])
    found.info = image.info
    return found


def _plain(image: Any) -> Any:
    """The picture in one of the modes that go on, knowing of itself the profile of its colours alone."""
    is_clear, mode = "transparency" in image.info, image.mode
    if mode in ("PA", "La", "RGBa") or is_clear:
        found = image.convert("LA" if mode in ("1", "L", "La") else "RGBA")
    elif mode not in ("L", "LA", "RGB", "RGBA", "CMYK"):
        found = image.convert("L" if mode == "1" else "RGB")
    else:
        found = image
    return with_profile(found, image)


def with_profile(image: Any, source: Any) -> Any:
    """Return an image that knows the profile of the one it was made from, and nothing else of it."""
    image.info = {key: value for key, value in source.info.items() if key == "icc_profile"}
    return image
