"""Colours as eyes compare them: how far two lie apart, and how well one can be read on another (sRGB throughout)."""

from __future__ import annotations

import math

#: Three shares of light, from 0 to 1.
Light = tuple[float, float, float]

#: Linear sRGB to CIE XYZ under D65, each row divided by the white point's own value (IEC 61966-2-1).
_XYZ = ((0.4339530, 0.3762191, 0.1898279), (0.2126729, 0.7151522, 0.0721750), (0.0177578, 0.1094796, 0.8727626))
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
