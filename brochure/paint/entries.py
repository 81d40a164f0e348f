"""Dictionaries of a PDF that are values alone: what the file says of itself, a page's boxes, a link.

Knows no operators and no file.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from brochure._version import __version__
from brochure.model.geometry import Rect
from brochure.model.marks import Link
from brochure.model.objects import Name, Value
from brochure.paint.painter import Sheet, Tags

#: Print hidden and shown (ISO 32000-1 12.5.3): PDF/A wants annotations to print.
_PRINTS = 4


class Titles(Struct, frozen=True):
    """What the file says about itself; `language` is a BCP 47 tag, `date` the year, month and day it is dated.

    The date comes from the edition and never from a clock: the same edition is the same file. `order` is that of
    the reading, by the keys of the YAML (see `model.reading`).
    """

    title: str
    subject: str
    author: str
    language: str
    date: tuple[int, int, int] = (2000, 1, 1)
    order: Mapping[str, int] = {}


class Area(Struct):
    """A link and the rectangles it covers, one for each line of its words."""

    link: Link
    tags: Tags
    places: list[Rect]


def info_of(titles: Titles) -> dict[str, Value]:
    """Return the entries of the information dictionary (ISO 32000-1 14.3.3), those that say something."""
    year, month, day = titles.date
    moment = f"D:{year:04}{month:02}{day:02}000000Z"
    entries: dict[str, Value] = {
        "Title": titles.title,
        "Subject": titles.subject,
        "Author": titles.author,
        "Creator": "brochure",
        "Producer": f"brochure {__version__}",
        "CreationDate": moment,
        "ModDate": moment,
        "Trapped": Name("False"),
    }
    return {key: value for key, value in entries.items() if value}


def annotation(area: Area) -> dict[str, Value]:
    """Return a link annotation (ISO 32000-1 12.5.6.5); `says` is what a listener hears (ISO 14289-1 7.18.5)."""
    places = area.places
    left, bottom = min(each.x for each in places), min(each.y for each in places)
    right, top = max(each.right for each in places), max(each.bottom for each in places)
    entries: dict[str, Value] = {
        "Type": Name("Annot"),
        "Subtype": Name("Link"),
        "Rect": [left, bottom, right, top],
        "Border": [0, 0, 0],
        "F": _PRINTS,
        "Contents": area.link.says,
        "A": {"S": Name("URI"), "URI": area.link.target},
    }
    if len(places) > 1:
        # Corners from the lower left on, counterclockwise; y grows upwards, so `bottom` is the upper edge.
        entries["QuadPoints"] = [
            corner
            for each in places
            for corner in (each.x, each.y, each.right, each.y, each.right, each.bottom, each.x, each.bottom)
        ]
    return entries


def boxes(sheet: Sheet) -> dict[str, Value]:
    """Return the page's boxes, one within the other: the paper is the bleed where there are no marks."""
    bleed, trim = sheet.bleed, sheet.trim
    return {
        "MediaBox": [0, 0, sheet.media.width, sheet.media.height],
        "BleedBox": [bleed.x, bleed.y, bleed.right, bleed.bottom],
        "TrimBox": [trim.x, trim.y, trim.right, trim.bottom],
    }
