"""Transforms of a plane, and the lengths and lists SVG writes them with (SVG 2, 8.5). Knows no elements."""

from __future__ import annotations

import math
import re

from msgspec import Struct

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_NUMBERS = re.compile(_NUMBER)
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*(px|pt|pc|mm|cm|in|Q|%)?\s*")
_CALL = re.compile(r"\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)", re.ASCII)

#: Units of a drawing in one of each unit of length (CSS Values, 6.2).
_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "Q": 96 / 101.6}

#: No coordinate of a sound drawing is larger.
FARTHEST = 1e7


class Affine(Struct, frozen=True):
    """A transform: x becomes a·x + c·y + e, and y becomes b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, inner: Affine) -> Affine:
        """Return the transform that does `inner` first and this one then."""
        e, f = self.point(inner.e, inner.f)
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
        )

    @property
    def scale(self) -> float:
        """By how much it enlarges lengths, on the average of all directions."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    @property
    def is_even(self) -> bool:
        """Whether it enlarges lengths in all directions alike, so that a stroke keeps one weight."""
        small = 0.01 * (abs(self.a) + abs(self.b) + abs(self.c) + abs(self.d))
        turned = abs(self.a - self.d) <= small and abs(self.b + self.c) <= small
        mirrored = abs(self.a + self.d) <= small and abs(self.b - self.c) <= small
        return turned or mirrored

    @property
    def is_upright(self) -> bool:
        """Whether a rectangle stays one."""
        small = 1e-6 * (abs(self.a) + abs(self.b) + abs(self.c) + abs(self.d))
        return (abs(self.b) <= small and abs(self.c) <= small) or (abs(self.a) <= small and abs(self.d) <= small)


def moved(x: float, y: float) -> Affine:
    """Return the transform that moves by (x, y)."""
    return Affine(e=x, f=y)


def transform(written: str) -> Affine | None:
    """Return what a `transform` attribute says; None where it cannot be read."""
    found, at = Affine(), 0
    while at < len(written.rstrip()):
        match = _CALL.match(written, at)
        one = _called(match[1], numbers(match[2])) if match else None
        if match is None or one is None:
            return None
        found, at = found.after(one), match.end()
    return found


def _called(name: str, values: list[float] | None) -> Affine | None:  # noqa: PLR0911 - one line a function reads best
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return Affine(a, b, c, d, e, f)
        case "translate", [x, *rest] if len(rest) <= 1:
            return moved(x, *rest) if rest else moved(x, 0.0)
        case "scale", [x, *rest] if len(rest) <= 1:
            return Affine(a=x, d=rest[0] if rest else x)
        case "rotate", [angle, *centre] if len(centre) in (0, 2):
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            x, y = centre or (0.0, 0.0)
            return moved(x, y).after(Affine(cos, sin, -sin, cos)).after(moved(-x, -y))
        case "skewX", [angle]:
            return Affine(c=math.tan(math.radians(angle)))
        case "skewY", [angle]:
            return Affine(b=math.tan(math.radians(angle)))
    return None


def numbers(written: str) -> list[float] | None:
    """Return a list of numbers apart by spaces or commas; None where there is anything else."""
    if _NUMBERS.sub("", written).strip(" \t\r\n,"):
        return None
    found = [float(each) for each in _NUMBERS.findall(written)]
    return found if all(abs(each) <= FARTHEST for each in found) else None


def length(written: str, whole: float) -> float | None:
    """Return a length in the drawing's units, a percentage being of `whole`; None where it cannot be read."""
    match = _LENGTH.fullmatch(written)
    if match is None:
        return None
    value = float(match[1]) * (whole / 100 if match[2] == "%" else _UNITS[match[2] or "px"])
    return value if abs(value) <= FARTHEST else None
