"""A logo at its size in inks: a drawing's colours become the theme's, so that it can be seen on whatever lies beneath.

A logo of one colour takes the ink of what is strong, as type does, and turns white on a ground by
itself. One of several takes for each the ink that looks most like it; where two of its parts could
then no longer be told apart, the upper takes the ground's ink or the strong one, whichever shows better.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from msgspec import Struct

from brochure.blocks.kit.drawings import drawn, ground_of
from brochure.blocks.kit.room import Room, Setting
from brochure.model.colour import contrast, distance, of_hex
from brochure.model.geometry import Point
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Mark, Picture, Tag
from brochure.model.pictures import Drawing, Figure, Logo, Raster
from brochure.model.stack import Box

#: What a logo in one colour is drawn in.
STRONG = "strong"

#: From this proportion of width to height on a logo is a wide one.
_WIDE = 2.0
#: How high above its baseline the middle of a line of type is, in em.
MIDDLE = 0.36

#: Contrast with paper under which a colour is white.
_WHITE = 1.1
#: Graphics want this contrast with what they lie on (WCAG 2.1, 1.4.11), and a little less is still told apart.
_SEEN, _LESS = 3.0, 0.5


class Frame(Struct, frozen=True):
    """How large a logo is drawn: the theme's measures for its height and for how wide it gets at most.

    Written for a mark about as wide as high; a wide one is drawn lower, so that all cover about as much.
    """

    height: str
    width: str
    share: float = 1.0

    def scale(self, room: Room, given: Logo) -> float:
        """Return how many points a unit of the logo's own is drawn."""
        width, height = given.size
        high = (
            room.setting.scale("pictures")
            * room.setting.measure(self.height)
            * min(1.0, math.sqrt(_WIDE * height / width))
        )
        return min(high / height, room.setting.measure(self.width) / width, room.width / width) * self.share


def logo(room: Room, given: Logo, frame: Frame, alt: str) -> Box:
    """Draw a logo in a frame; its box is its ink, with nothing left of the drawing's own margins.

    It is read as `alt` unless the editor gave it other words.
    """
    scale = frame.scale(room, given)
    tags = (Tag("Figure", given.key, alt=given.alt.string if given.alt else alt),)
    if isinstance(given.art, Drawing):
        marks = tuple(drawn(given.art, scale, tags, _Inks(room.setting, given, given.art).of))
    else:
        marks = (_placed(room.setting, given, scale, tags),)
    return Box(given.size[1] * scale, marks)


def seated(box: Box, below: float = 0.0) -> Box:
    """Return a logo with a baseline `below` points above its foot, for words that stand beside it."""
    return Box(box.height, box.marks, box.height - below)


def _placed(setting: Setting, given: Logo, scale: float, tags: tuple[Tag, ...]) -> Mark:
    art = given.art
    assert isinstance(art, Raster)
    tint = setting.ink(given.inks.get(art.colour, STRONG)) if art.colour else None
    ground = ground_of(setting) if art.has_alpha else None
    size = art.size
    picture = Picture(
        art.digest, art.pixels, size[0] * scale, size[1] * scale, art.part, ground=ground, tint=tint, key=given.key
    )
    return Mark(Point(), picture, tags)


class _Inks:
    """Which ink each colour of a drawing takes where it stands."""

    def __init__(self, setting: Setting, given: Logo, art: Drawing) -> None:
        self._setting = setting
        self._ground = ground_of(setting)
        self._strong = setting.ink(STRONG)
        coloured = [each for each in art.colours if not _is_white(each)]
        self._painted: dict[str, Ink] = {}
        self._given = {colour: setting.ink(name) for colour, name in given.inks.items()}
        self._natural: Mapping[str, Ink] = {each: self._nearest(each, len(coloured)) for each in art.colours}

    def of(self, figure: Figure, colour: str) -> Ink:
        """Return the ink of a figure's fill or stroke; figures are asked for from the lowest to the topmost."""
        ink = self._given.get(colour)
        if ink is None:
            ink = self._natural[colour]
            # As drawn, and as it would be here: what could be told apart must stay so.
            before = contrast(of_hex(colour), of_hex(figure.on) if figure.on else PAPER.rgb)
            under = self._painted.get(figure.on, self._ground) if figure.on else self._ground
            if contrast(ink.rgb, under.rgb) < min(before, _SEEN) - _LESS:
                ink = max((self._strong, self._ground), key=lambda each: contrast(each.rgb, under.rgb))
        self._painted[colour] = ink
        return ink

    def _nearest(self, colour: str, coloured: int) -> Ink:
        if coloured and _is_white(colour):
            return self._ground
        if coloured <= 1:
            return self._strong
        theme, light = self._setting.theme, of_hex(colour)
        # Of names for one ink those that type takes come first: what they become on every ground can be read.
        named = dict.fromkeys([role.ink for role in theme.type.values()] + list(theme.inks))
        visible = [name for name in named if name in theme.inks and contrast(theme.inks[name].rgb, PAPER.rgb) >= _WHITE]
        found = min(visible, key=lambda name: distance(theme.inks[name].rgb, light), default=STRONG)
        return self._setting.ink(found)


def _is_white(colour: str) -> bool:
    return contrast(of_hex(colour), PAPER.rgb) < _WHITE
