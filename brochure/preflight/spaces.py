"""Colour spaces (ISO 32000-1 8.6), and what of each ink a colour puts on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from brochure.model.objects import Name
from brochure.preflight.values import Dict, File, Held, is_number

#: Inks as shares: cyan, magenta, yellow, black, and all spot inks together.
Inks = tuple[float, float, float, float, float]

#: How deep a space may stand on another: a pattern on an indexed on a separation on ICC on its alternate.
_DEEP = 6
_DEVICES = {"DeviceGray": 1, "DeviceRGB": 3, "DeviceCMYK": 4}
_SHORT = {"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "I": "Indexed"}
_PROCESS = {"Cyan": 0, "Magenta": 1, "Yellow": 2, "Black": 3}
NO_INK: Inks = (0.0, 0.0, 0.0, 0.0, 0.0)


class Space(Struct, frozen=True, eq=False):
    """A colour space: `base` is what an indexed one looks up in, a separation's alternate or a pattern's own.

    `names` are the colourants of Separation and DeviceN, `table` the colours of an indexed one.
    """

    family: str
    channels: int
    base: Space | None = None
    names: tuple[str, ...] = ()
    table: bytes = b""

    @property
    def is_light(self) -> bool:
        """Whether it is of light and not of ink (RGB, Lab), itself or in what it stands on."""
        own = self.family in {"DeviceRGB", "CalRGB", "Lab"} or (self.family == "ICCBased" and self.channels == 3)
        return own or bool(self.base and self.base.is_light)

    @property
    def is_profiled(self) -> bool:
        """Whether it is, or stands on, a space with a profile or a calibration of its own, but is not of light."""
        own = self.family in {"ICCBased", "CalGray"} and not self.is_light
        return own or bool(self.base and self.base.is_profiled)

    @property
    def title(self) -> str:
        """What it is called in a message: of one on another, both."""
        own = f"{self.family} {'RGB' if self.channels == 3 else 'CMYK'}" if self.family == "ICCBased" else self.family
        own = "ICCBased Gray" if self.family == "ICCBased" and self.channels == 1 else own
        return f"{own} > {self.base.title}" if self.base else own

    @property
    def first(self) -> tuple[float, ...]:
        """The colour it begins with (ISO 32000-1 8.6.5.6 and the tables of each space)."""
        if self.family == "DeviceCMYK" or (self.family == "ICCBased" and self.channels == 4):
            return (0.0, 0.0, 0.0, 1.0)
        return (1.0 if self.family in {"Separation", "DeviceN"} else 0.0,) * self.channels


GRAY, RGB, CMYK = (Space(family, channels) for family, channels in _DEVICES.items())
_DEVICE_SPACES = {"DeviceGray": GRAY, "DeviceRGB": RGB, "DeviceCMYK": CMYK}
UNKNOWN = Space("?", 1)
PATTERN = Space("Pattern", 0)


def space_of(file: File, value: Any, resources: Dict, depth: int = 0) -> Space:
    """Return a colour space by its name or array; names of the page are looked up in its `resources`."""
    value = file.get(value)
    if depth > _DEEP:
        return UNKNOWN
    if isinstance(value, Name):
        named = file.dict(resources, "ColorSpace")
        if value in named:
            return space_of(file, named[value], {}, depth + 1)
        name = _SHORT.get(value, str(value))
        return PATTERN if name == "Pattern" else _DEVICE_SPACES.get(name, UNKNOWN)
    if not isinstance(value, list) or not value:
        return UNKNOWN
    family = file.get(value[0])
    family = _SHORT.get(family, str(family)) if isinstance(family, Name) else "?"
    rest = [file.get(each) for each in value[1:]]
    if not rest:
        return space_of(file, Name(family), resources, depth + 1)
    make = _MAKERS.get(family)

    def below(given: Any) -> Space:
        return space_of(file, given, resources, depth + 1)

    return make(file, family, rest, below) if make else UNKNOWN


_Below = Callable[[Any], Space]


def _icc(file: File, family: str, rest: list[Any], _: _Below) -> Space:
    channels = file.at(rest[0], "N")
    return Space(family, channels if channels in (1, 3, 4) else 3)


def _calibrated(_: File, family: str, __: list[Any], ___: _Below) -> Space:
    return Space(family, 1 if family == "CalGray" else 3)


def _indexed(_: File, family: str, rest: list[Any], below: _Below) -> Space:
    table = rest[2] if len(rest) > 2 else b""
    table = table.read() if isinstance(table, Held) else table
    return Space(family, 1, below(rest[0]), (), table if isinstance(table, bytes) else b"")


def _separation(file: File, family: str, rest: list[Any], below: _Below) -> Space:
    given = file.list(rest[0]) if isinstance(rest[0], list) else [rest[0]]
    names = tuple(str(each) for each in given)
    return Space(family, len(names), below(rest[1]) if len(rest) > 1 else None, names)


def _pattern(_: File, family: str, rest: list[Any], below: _Below) -> Space:
    base = below(rest[0])
    return Space(family, base.channels, base)


_MAKERS: dict[str, Callable[[File, str, list[Any], _Below], Space]] = {
    "ICCBased": _icc,
    "CalGray": _calibrated,
    "CalRGB": _calibrated,
    "Lab": _calibrated,
    "Indexed": _indexed,
    "Separation": _separation,
    "DeviceN": _separation,
    "Pattern": _pattern,
}


def inks_of(space: Space, given: Sequence[Any]) -> Inks | None:
    """Return the inks of a colour; None where they are not known before it is converted (RGB), or it is no colour."""
    colour = [min(max(float(each), 0.0), 1.0) for each in given if is_number(each)]
    if space.family == "Indexed" and space.base and given and is_number(given[0]):
        at, width = int(given[0]) * space.base.channels, space.base.channels
        return inks_of(space.base, [each / 255 for each in space.table[at : at + width]])
    if len(colour) != space.channels or not colour:
        return None
    if space.is_light and space.family not in {"Separation", "DeviceN"}:
        return None
    if space.channels == 4 and space.family in {"DeviceCMYK", "ICCBased"}:
        return colour[0], colour[1], colour[2], colour[3], 0.0
    if space.family in {"DeviceGray", "CalGray", "ICCBased"}:
        return 0.0, 0.0, 0.0, 1.0 - colour[0], 0.0
    return _named(space.names, colour) if space.names else None


def _named(names: tuple[str, ...], tints: Sequence[float]) -> Inks:
    """Tints of named inks: `All` is every plate there is, of which a process press has four."""
    found = list(NO_INK)
    for name, tint in zip(names, tints, strict=False):
        if name == "All":
            found = [*(max(each, tint) for each in found[:4]), found[4]]
        elif name in _PROCESS:
            found[_PROCESS[name]] = tint
        elif name != "None":
            found[4] += tint
    return found[0], found[1], found[2], found[3], found[4]
