"""Light into inks and inks into light through ICC profiles, and the limit on how much ink may meet in one place.

All conversions are relative colorimetric with black point compensation, but for greys, which are black ink alone:
no grey line or letter ever needs four plates to lie on one another. Knows files of profiles, and no pictures' files.
"""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import Any

from brochure.findings import Words
from brochure.pictures import pillow
from brochure.pictures.profiles import BadProfile

#: Shares of light: red, green, blue, each from 0 to 1.
Light = tuple[float, float, float]
#: Shares of ink: cyan, magenta, yellow, black, each from 0 to 1.
Inks = tuple[float, float, float, float]

#: How far the colours of a grey may differ, of 255: designers' blacks are a little warm or cold.
_GREY = 4
#: Into how many decimals a share is rounded.
_DECIMALS = 4
#: How many levels of each colour of light a profile is measured over.
_LEVELS = 17
#: How many pixels are held to the limit at a time.
_STRIP = 500_000


def light_to_inks(rgb: Light, profile: Path, limit: float) -> Inks:
    """Return the inks that look like a colour of light (sRGB) when printed by a CMYK profile, at most `limit` of them.

    A grey is the black ink whose lightness is nearest to its own. Where inks are over the limit (3.0 is 300 %), cyan,
    magenta and yellow give way in proportion and black stays. Raises OSError and BadProfile for a file that is none.
    """
    return _light_to_inks(rgb, str(profile), _stamp(profile), limit)


def inks_to_light(cmyk: Inks, profile: Path) -> Light:
    """Return the light (sRGB) that shows inks as a CMYK profile prints them; paper is exactly white.

    Raises OSError and BadProfile for a file that is no such profile.
    """
    return _inks_to_light(cmyk, str(profile), _stamp(profile))


def most_ink(data: bytes) -> float:
    """Return the most ink that a CMYK profile puts in one place, over a grid of colours (sRGB); 3.0 is 300 %.

    Raises BadProfile where it cannot convert at all.
    """
    steps = [round(255 * step / (_LEVELS - 1)) for step in range(_LEVELS)]
    grid = bytes(value for red in steps for green in steps for blue in steps for value in (red, green, blue))
    # With black as dark as it comes, and as pictures are converted.
    ways = [transform(b"", data, "RGB", "CMYK", maps_black=each) for each in (False, True)]
    found = b"".join(_through(grid, "RGB", way) for way in ways)
    return max(sum(found[at : at + 4]) for at in range(0, len(found), 4)) / 255


def converted(image: Any, profile: bytes | None, mode: str, house: bytes) -> Any:
    """Return an image in another mode, from its own profile if that is sound; `house` is that of CMYK without one."""

    def ends(start: bytes) -> tuple[bytes, bytes]:
        return start or (house if image.mode == "CMYK" else b""), house if mode == "CMYK" else b""

    try:
        way = transform(*ends(profile or b""), image.mode, mode)
    except BadProfile:
        # A broken profile, or one for another kind of picture, says nothing.
        way = transform(*ends(b""), image.mode, mode)
    found = pillow.module("ImageCms").applyTransform(image, way)
    found.info = {}
    return found


@lru_cache(maxsize=16)
def transform(start: bytes, end: bytes, source: str, target: str, *, maps_black: bool = True) -> Any:
    """Return Pillow's transform between two profiles, relative colorimetric; where one is empty it is sRGB or Lab.

    With `maps_black` the darkest of one becomes the darkest of the other. Raises BadProfile where the profiles cannot
    be read, or are for other modes.
    """
    cms = pillow.module("ImageCms")

    def opened(data: bytes, mode: str) -> Any:
        if data:
            return cms.ImageCmsProfile(io.BytesIO(data))
        return cms.createProfile("LAB" if mode == "LAB" else "sRGB")

    flags = cms.Flags.BLACKPOINTCOMPENSATION if maps_black else cms.Flags.NONE
    intent = cms.Intent.RELATIVE_COLORIMETRIC
    try:
        return cms.buildTransform(opened(start, source), opened(end, target), source, target, intent, flags)
    except (cms.PyCMSError, OSError, TypeError, ValueError):
        message = Words("이 프로파일로는 색을 바꿀 수 없습니다.", "Colours cannot be converted through this profile.")
        raise BadProfile("profile.broken", message) from None


def limited(image: Any, limit: float) -> Any:
    """Return an image in inks that never sum to more than `limit`: the colours give way in proportion, black stays.

    It is done in strips, for the sums of a page's inks take several times the memory the inks do.
    """
    width, height = image.size
    rows = max(_STRIP // width, 1)
    for top in range(0, height, rows):
        box = (0, top, width, min(top + rows, height))
        strip = image.crop(box)
        # Rounded down: half a level more would be over the limit.
        kept = _limited(strip, int(limit * 255 + 1e-6))
        if kept is not strip:
            image.paste(kept, box)
    return image


def most_of(image: Any) -> float:
    """Return the most ink that meets in one place of an image in inks; 3.0 is 300 %."""
    width, height = image.size
    rows = max(_STRIP // width, 1)
    strips = (image.crop((0, top, width, min(top + rows, height))) for top in range(0, height, rows))
    return max(float(_total(each).getextrema()[1]) for each in strips) / 255


def _total(strip: Any) -> Any:
    """All inks of each pixel, 255 being the whole of one."""
    channels = dict(zip("cmyk", strip.split(), strict=True))
    return pillow.module("ImageMath").lambda_eval(
        lambda each: each["c"] + each["m"] + each["y"] + each["k"], **channels
    )


def _limited(strip: Any, most: int) -> Any:
    total = _total(strip)
    if total.getextrema()[1] <= most:
        return strip
    cyan, magenta, yellow, black = strip.split()
    maths = pillow.module("ImageMath")
    colours = maths.lambda_eval(lambda each: each["c"] + each["m"] + each["y"], c=cyan, m=magenta, y=yellow)

    def less(each: Any) -> Any:
        over = each["max"](each["total"] - most, 0)
        # Rounded up, so that no rounding is ever over the limit.
        cut = (each["one"] * over + each["colours"] - 1) / each["max"](each["colours"], 1)
        return each["one"] - each["min"](cut, each["one"])

    given = {"total": total, "colours": colours}
    kept = [maths.lambda_eval(less, one=one, **given).convert("L") for one in (cyan, magenta, yellow)]
    return pillow.image().merge("CMYK", [*kept, black])


def _stamp(profile: Path) -> tuple[int, int]:
    """What tells a profile that was changed from the one that was read."""
    found = profile.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=1024)
def _light_to_inks(rgb: Light, profile: str, stamp: tuple[int, int], limit: float) -> Inks:
    light = [min(max(round(255 * each), 0), 255) for each in rgb]
    if max(light) - min(light) <= _GREY:
        return 0.0, 0.0, 0.0, _black(light[1], profile, stamp)
    found = _through(bytes(light), "RGB", transform(b"", _bytes(profile, stamp), "RGB", "CMYK"))
    *colours, black = (each / 255 for each in found)
    black = round(black, _DECIMALS)
    over = sum(colours) + black - limit
    kept = max(1 - over / sum(colours), 0.0) if over > 0 else 1.0
    # Rounded down where they are cut, so that no rounding is ever over the limit.
    small = 0.5 * 10**-_DECIMALS if over > 0 else 0.0
    cyan, magenta, yellow = (max(round(each * kept - small, _DECIMALS), 0.0) for each in colours)
    return cyan, magenta, yellow, black


@lru_cache(maxsize=1024)
def _inks_to_light(cmyk: Inks, profile: str, stamp: tuple[int, int]) -> Light:
    if not any(cmyk):
        return 1.0, 1.0, 1.0
    inks = bytes(min(max(round(255 * each), 0), 255) for each in cmyk)
    red, green, blue = _through(inks, "CMYK", transform(_bytes(profile, stamp), b"", "CMYK", "RGB"))
    return round(red / 255, _DECIMALS), round(green / 255, _DECIMALS), round(blue / 255, _DECIMALS)


def _black(grey: int, profile: str, stamp: tuple[int, int]) -> float:
    """How much black ink is as light as a grey of light; white is paper, and black all the ink there is."""
    if grey in (0, 255):
        return 1.0 - grey / 255
    (wanted,) = _lightness(bytes([grey] * 3), "RGB", b"")
    ramp = _ramp(profile, stamp)
    nearest = min(abs(each - wanted) for each in ramp)
    # Several inks are equally near, for lightness is in steps: the middle one is the likeliest.
    there = [at for at, each in enumerate(ramp) if abs(each - wanted) == nearest]
    return round(there[len(there) // 2] / 255, _DECIMALS)


def greys(profile: Path) -> bytes:
    """Return how much black ink a picture has for each grey of light from 0 to 255, 255 being all there is.

    As light as the grey is, in proportion: from paper down to black as dark as this ink comes, so that shadows part as
    they do where colours are converted. Raises BadProfile as `transform` does.
    """
    return _greys(str(profile), _stamp(profile))


@lru_cache(maxsize=8)
def _greys(profile: str, stamp: tuple[int, int]) -> bytes:
    ramp = _ramp(profile, stamp)
    light = _lightness(bytes(value for grey in range(256) for value in (grey,) * 3), "RGB", b"")
    darkest, black, found = ramp[255], 255, []
    for each in light:
        wanted = darkest + each * (ramp[0] - darkest) / 255
        # Both run one way, so the search goes on from where it was.
        while black and abs(ramp[black - 1] - wanted) <= abs(ramp[black] - wanted):
            black -= 1
        found.append(black)
    found[0], found[255] = 255, 0
    return bytes(found)


@lru_cache(maxsize=8)
def _ramp(profile: str, stamp: tuple[int, int]) -> tuple[int, ...]:
    """How light every share of black ink is."""
    inks = bytes(value for black in range(256) for value in (0, 0, 0, black))
    return _lightness(inks, "CMYK", _bytes(profile, stamp))


def _lightness(data: bytes, mode: str, profile: bytes) -> tuple[int, ...]:
    """L* of samples, 255 for 100."""
    return tuple(_through(data, mode, transform(profile, b"", mode, "LAB", maps_black=False))[::3])


@lru_cache(maxsize=8)
def _bytes(profile: str, stamp: tuple[int, int]) -> bytes:  # noqa: ARG001 - a changed file is another key
    return Path(profile).read_bytes()


def _through(data: bytes, mode: str, way: Any) -> bytes:
    """Samples through a transform."""
    image = pillow.image().frombytes(mode, (len(data) // len(mode), 1), data)
    found: bytes = pillow.module("ImageCms").applyTransform(image, way).tobytes()
    return found
