"""A person's photograph in an arch: what of it is shown, and the opening it is seen through."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.blocks.kit.room import Room
from brochure.model.geometry import KAPPA, Point, Size
from brochure.model.marks import Mark, Picture, Shape, Step, Tag
from brochure.model.pictures import Portrait

#: How high above its baseline a line beside a portrait begins, in em: as high as Hangul, a little over a capital.
TOP = 0.8
#: Where the eyes are in a portrait, from the top of what is shown: a head has air above it.
_EYES = 0.4
#: What a cut-out photograph stands on.
_WALL = "rest"


def portrait(room: Room, given: Portrait, size: Size, at: Point) -> list[Mark]:
    """Draw a portrait in an arch of `size`, its top left corner at `at`.

    Beside a printed name it is decoration; with words of its own (`alt`) it is read.
    """
    path = arch(size)
    ground = room.setting.ink(_WALL) if given.art.has_alpha else None
    crop = cropped(given.art.pixels, size, given.focus)
    picture = Picture(given.art.digest, given.art.pixels, size.width, size.height, crop, path, ground, key=given.key)
    tags = (Tag("Figure", given.key, alt=given.alt.string),) if given.alt else None
    wall = [Mark(at, Shape(path, ground), None)] if ground else []
    return [*wall, Mark(at, picture, tags)]


def cropped(
    pixels: tuple[int, int], size: Size, focus: tuple[float, float], height_at: float = _EYES
) -> tuple[float, float, float, float]:
    """Return the part of a picture that fills `size`, as shares of it: all it can show, the focus in the middle.

    It is `height_at` from the top of what is shown, where eyes belong unless it is said otherwise.
    """
    ratio = size.width / size.height
    width = min(1.0, pixels[1] * ratio / pixels[0])
    height = min(1.0, pixels[0] / ratio / pixels[1])
    left = min(max(focus[0] - width / 2, 0.0), 1.0 - width)
    top = min(max(focus[1] - height_at * height, 0.0), 1.0 - height)
    return tuple(round(each, 4) for each in (left, top, left + width, top + height))  # type: ignore[return-value]  # four


def arch(size: Size) -> tuple[Step, ...]:
    """Return the path of an arch: a half disc on straight legs, as wide and high as `size`."""
    r, foot = size.width / 2, size.height
    k = KAPPA * r
    return (
        ("m", 0.0, foot),
        ("l", 0.0, r),
        ("c", 0.0, r - k, r - k, 0.0, r, 0.0),
        ("c", r + k, 0.0, 2 * r, r - k, 2 * r, r),
        ("l", 2 * r, foot),
        ("z",),
    )


def without(portraits: Sequence[Portrait | None]) -> list[int]:
    """Return which of several have no portrait where others have one: then all of them go without."""
    return [index for index, each in enumerate(portraits) if each is None] if any(portraits) else []
