"""The outputs: what one layout is painted as."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from brochure.model.geometry import MM


class Output(Struct, frozen=True):
    """How a layout is painted: in inks or in light, with `bleed` points beyond the trim, with links or without.

    `ppi` is how many pixels an inch of a photograph it takes at most.
    """

    name: str
    colour: Literal["cmyk", "rgb"]
    bleed: float
    has_links: bool
    version: tuple[int, int]
    ppi: int = 300


#: For the print shop: 3 mm of bleed, process inks, no links (ISO 15930-7 forbids them on the page).
PRESS = Output("press", "cmyk", 3 * MM, has_links=False, version=(1, 6))

#: For the screen and its readers: the trimmed page, sRGB, links.
SCREEN = Output("screen", "rgb", 0.0, has_links=True, version=(1, 7), ppi=200)
