"""Small drawings that belong to a form, such as a quotation mark: their anatomy; inks and sizes are the theme's."""

from __future__ import annotations

from brochure.blocks.kit.boxes import disc
from brochure.blocks.kit.portraits import portrait
from brochure.blocks.kit.room import Room
from brochure.model.geometry import KAPPA, MM, Point, Size
from brochure.model.marks import Mark, Shape, Step, sign_of
from brochure.model.pictures import Portrait
from brochure.model.stack import Box

#: How the mark's two quarter discs stand: their radius, and the white between them, in points.
_QUARTER, _BETWEEN = 3.0 * MM, 0.8 * MM
#: The perforation of a stamp: how wide a bite is, and how far from one to the next, in points.
_BITE, _PITCH = 1.6 * MM, 3.0 * MM


def quotation_mark(room: Room, baseline: float) -> Box:
    """Draw an opening quotation mark on a baseline: two quarter discs. It is not read: the quotation says it is one."""
    path: list[Step] = []
    for number in range(2):
        path.extend(_quarter(number * (_QUARTER + _BETWEEN), baseline))
    return Box(baseline, (Mark(Point(), Shape(tuple(path), room.setting.ink("mark")), None, (sign_of(room.at),)),))


def stamp(room: Room, person: Portrait | None = None) -> Box:
    """Draw a postage stamp as the theme's measures say: a bridge, a low sun that sends no rays, a bitten edge.

    Where there is a portrait it is what the stamp shows.
    """
    setting = room.setting
    width, height = setting.measure("stamp-width"), setting.measure("stamp-height")
    if person:
        size = Size(setting.measure("signer-width"), setting.measure("signer-height"))
        ground = Mark(Point(), Shape(_perforated(width, height), setting.ink("stamp")), None)
        at = Point((width - size.width) / 2, (height - size.height) / 2)
        return Box(height, (ground, *portrait(room, person, size, at)))
    foot, middle = height * 0.86, width / 2
    radius = width * 0.24
    arch: tuple[Step, ...] = (
        ("m", middle - radius, foot),
        ("c", middle - radius, foot - KAPPA * radius, middle - KAPPA * radius, foot - radius, middle, foot - radius),
        ("c", middle + KAPPA * radius, foot - radius, middle + radius, foot - KAPPA * radius, middle + radius, foot),
        ("z",),
    )
    rings = tuple(step for share in (1.25, 1.5) for step in _half_ring(middle, foot, radius * share))
    sun = disc(width * 0.68, height * 0.27, width * 0.105)
    shapes = (
        Shape(_perforated(width, height), setting.ink("stamp")),
        Shape(sun, setting.ink("stamp-sun")),
        Shape(rings, stroke=setting.ink("hairline"), weight=0.6),
        Shape(arch, setting.ink("tile")),
    )
    return Box(height, tuple(Mark(Point(), shape, None) for shape in shapes))


def _quarter(x: float, y: float) -> tuple[Step, ...]:
    """A quarter disc whose right angle is at the lower right."""
    r, k = _QUARTER, KAPPA * _QUARTER
    return (("m", x, y), ("c", x, y - k, x + r - k, y - r, x + r, y - r), ("l", x + r, y), ("z",))


def _half_ring(x: float, y: float, r: float) -> tuple[Step, ...]:
    k = KAPPA * r
    return (("m", x - r, y), ("c", x - r, y - k, x - k, y - r, x, y - r), ("c", x + k, y - r, x + r, y - k, x + r, y))


def _perforated(width: float, height: float) -> tuple[Step, ...]:
    """A rectangle with half discs bitten from its sides, evenly, and a quarter from each corner: no crumb is left."""
    corners = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    path: list[Step] = []
    for index, (x, y) in enumerate(corners):
        end = corners[(index + 1) % 4]
        length = abs(end[0] - x) + abs(end[1] - y)
        along = ((end[0] - x) / length, (end[1] - y) / length)
        inwards = (-along[1], along[0])
        count = max(round(length / _PITCH), 1)
        path.extend(_corner((x, y), along, inwards, is_first=not path))
        for number in range(1, count):
            at = length * number / count
            path.extend(_bite((x + along[0] * at, y + along[1] * at), along, inwards))
    return (*path, ("z",))


def _corner(
    at: tuple[float, float], along: tuple[float, float], inwards: tuple[float, float], *, is_first: bool
) -> tuple[Step, ...]:
    """A quarter disc bitten from a corner: from the side that ends there to the side that begins there."""
    r, k = _BITE / 2, KAPPA * _BITE / 2

    def to(a: float, b: float) -> tuple[float, float]:
        return at[0] + along[0] * a + inwards[0] * b, at[1] + along[1] * a + inwards[1] * b

    return (("m" if is_first else "l", *to(0.0, r)), ("c", *to(k, r), *to(r, k), *to(r, 0.0)))


def _bite(middle: tuple[float, float], along: tuple[float, float], inwards: tuple[float, float]) -> tuple[Step, ...]:
    r, k = _BITE / 2, KAPPA * _BITE / 2

    def at(a: float, b: float) -> tuple[float, float]:
        return middle[0] + along[0] * a + inwards[0] * b, middle[1] + along[1] * a + inwards[1] * b

    return (
        ("l", *at(-r, 0.0)),
        ("c", *at(-r, k), *at(-k, r), *at(0.0, r)),
        ("c", *at(k, r), *at(r, k), *at(r, 0.0)),
    )
