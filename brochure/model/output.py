"""The outputs: what one layout is painted as."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from brochure.model.geometry import MM
from brochure.model.shop import Shop

#: Black text below this size overprints where a shop takes it so, in points (GWG 2015, R0009).
OVERPRINTS_BELOW = 12.0
#: Text of this much black and more than this much of all inks is a rich black, and too small for one below this size in
#: points: plates never lie quite over one another (GWG 2015, R0015; of its readings, 220 to 280 %, the stricter).
DEEP, RICH, RICH_FROM = 0.85, 2.2, 24.0
#: What crop marks and the slug line take beyond the bleed, in points.
SLUG = 10 * MM


class Output(Struct, frozen=True):
    """How a layout is painted: in inks or in light, with `bleed` points beyond the trim, with links or without.

    `ppi` is how many pixels an inch of a photograph it takes at most. Beyond the bleed the sheet has `slug` points for
    marks; with an `inset` nothing is painted nearer to the trim than that. Black text smaller than `overprints` points
    leaves out nothing beneath it; `is_outlined` text is paths. Pictures take the inks of `profile`, a file, of
    which no more than `limit` meet (3.0 is 300 %). `standard` is what the file claims to be.
    """

    name: str
    colour: Literal["cmyk", "rgb"]
    bleed: float
    has_links: bool
    version: tuple[int, int]
    ppi: float = 300.0
    slug: float = 0.0
    inset: float = 0.0
    overprints: float = 0.0
    is_outlined: bool = False
    standard: Literal["", "x4", "x1a", "ua"] = ""
    profile: str = ""
    condition: str = ""
    limit: float = 3.0

    @property
    def edge(self) -> float:
        """How far the sheet reaches beyond the trim, in points."""
        return self.bleed + self.slug


#: The pages in inks and with bleed as every shop takes them, before one says what else its files must be.
PRESS = Output("press", "cmyk", 3 * MM, has_links=False, version=(1, 6))

#: For the screen and its readers: the trimmed page, sRGB, links, and a structure that is read aloud.
SCREEN = Output("screen", "rgb", 0.0, has_links=True, version=(1, 7), ppi=200.0, standard="ua")


def press_for(shop: Shop, profile: str, condition: str) -> Output:
    """Return the output for a print shop, whose profile is the file `profile`, for the printing `condition`.

    PDF/X-4 is a PDF 1.6, PDF/X-1a:2003 a PDF 1.4; neither has links on its pages (ISO 15930-7 and -4).
    """
    return Output(
        "press",
        "cmyk",
        shop.bleed,
        has_links=False,
        version=(1, 4) if shop.standard == "x1a" else (1, 6),
        ppi=shop.pictures.target,
        slug=SLUG if shop.marks == "crop" else 0.0,
        inset=shop.inset,
        overprints=OVERPRINTS_BELOW if shop.overprint == "black-text" else 0.0,
        is_outlined=shop.text == "outlines",
        standard=shop.standard,
        profile=profile,
        condition=condition,
        limit=shop.ink_limit,
    )
