"""Colours as eyes compare them: how far two lie apart, and how well one can be read on another (sRGB throughout)."""

from __future__ import annotations

import math

#: Three shares of light, from 0 to 1.
Light = tuple[float, float, float]

#: Linear sRGB to CIE XYZ under D65, each row divided by the white point's own value (IEC 61966-2-1).
_XYZ = ((0.4339530, 0.3762191, 0.1898279), (0.2126729, 0.7151522, 0.0721750), (0.0177578, 0.1094796, 0.8727626))
#: The way back: what of X, Y and Z under that white point is in each channel.
_RGB = ((3.0799504, -1.5371738, -0.5427765), (-0.9212581, 1.8760240, 0.0452339), (0.0528962, -0.2040527, 1.1511565))
#: By how much lightness is changed at a time, in units of CIELAB: no eye sees less.
_STEP = 0.25
#: The relative luminance of each channel (WCAG 2.1, "relative luminance").
_LUMINANCE = (0.2126, 0.7152, 0.0722)


def of_hex(colour: str) -> Light:
    """Return the light of a colour written ``#rrggbb``."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def distance(one: Light, other: Light) -> float:
    """Return how far apart two colours look, in units of CIELAB.

    The HyAB sum of the difference in lightness and that in hue and chroma: Euclid's distance misjudges
    colours as far apart as a logo's and an ink (Abasi, Tehran and Fairchild 2020).
    """
    (l1, a1, b1), (l2, a2, b2) = _lab(one), _lab(other)
    return abs(l1 - l2) + math.hypot(a1 - a2, b1 - b2)


def contrast(one: Light, other: Light) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.1, 1.4.3)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def hex_of(light: Light) -> str:
    """Return a colour as it is written, ``#RRGGBB``."""
    return "#" + "".join(f"{round(255 * min(max(each, 0.0), 1.0)):02X}" for each in light)


def readable(light: Light, ground: Light, least: float) -> str:
    """Return the colour nearest to one that has `least` contrast with its ground, written ``#RRGGBB``.

    It is made darker or lighter in CIELAB, its hue kept, and its chroma as far as a screen can show it. One
    of black and white has 4.58 with any ground: of what is asked above that the better of both is returned.
    """
    lightness, a, b = _lab(light)
    for step in range(round(100 / _STEP) + 1):
        for level in (lightness - step * _STEP, lightness + step * _STEP):
            if 0 <= level <= 100:
                written = hex_of(_shown(level, a, b))
                if contrast(of_hex(written), ground) >= least:
                    return written
    return max(("#000000", "#FFFFFF"), key=lambda each: contrast(of_hex(each), ground))


def _shown(lightness: float, a: float, b: float) -> Light:
    """The light of a colour of CIELAB, with no more chroma than sRGB has there."""
    for share in range(20, -1, -1):
        light = _light(lightness, a * share / 20, b * share / 20)
        if all(-0.001 <= each <= 1.001 for each in light):
            break
    return light


def _light(lightness: float, a: float, b: float) -> Light:
    y = (lightness + 16) / 116
    white = [_cube(each) for each in (y + a / 500, y, y - b / 200)]
    red, green, blue = (_encoded(sum(s * each for s, each in zip(row, white, strict=True))) for row in _RGB)
    return red, green, blue


def _cube(value: float) -> float:
    return value**3 if value > 6 / 29 else 3 * (6 / 29) ** 2 * (value - 4 / 29)


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * math.pow(value, 1 / 2.4) - 0.055


def _luminance(light: Light) -> float:
    return sum(share * _linear(each) for share, each in zip(_LUMINANCE, light, strict=True))


def _lab(light: Light) -> tuple[float, float, float]:
    linear = [_linear(each) for each in light]
    x, y, z = (_root(sum(share * each for share, each in zip(row, linear, strict=True))) for row in _XYZ)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else math.pow((value + 0.055) / 1.055, 2.4)


def _root(value: float) -> float:
    return math.cbrt(value) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29
