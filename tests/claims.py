"""What must hold of every finished flyer, whatever its words: all of them printed, none over another."""

from __future__ import annotations

from tests import editions, flyers, streams
from tests.conftest import Flyer
from tests.flyers import MM, folded

#: What the print shop may cut away inside the trim, in millimetres.
SAFE = 5.0

PAGE = (210.0, 297.0)
BLEED = 3.0


def assert_prints_all(flyer: Flyer) -> None:
    """Every text of the YAML stands in both files."""
    for pdf in (flyer.press, flyer.screen):
        # pdfium puts texts of neighbouring columns that share a height into one line; the stream has them in order.
        found = folded(flyers.words(pdf)) + folded("".join(each.text for each in streams.shown(pdf)))
        for path, text in editions.texts(flyer.text):
            wanted = folded(text)
            if path.endswith(".url"):
                wanted = wanted.removeprefix("https://").rstrip("/")
            assert wanted in found, f"{path}: {text}"


def assert_keeps_apart(flyer: Flyer) -> None:
    """No glyph lies over another, and none leaves the safe area."""
    for pdf, bleed in ((flyer.press, BLEED), (flyer.screen, 0.0)):
        low = (bleed + SAFE) * MM
        right, top = ((bleed + side - SAFE) * MM for side in PAGE)
        for number, page in enumerate(flyers.glyphs(pdf), start=1):
            assert flyers.overlaps(page) == [], f"page {number}"
            assert flyers.beyond(page, (low, low, right, top)) == [], f"page {number}"
