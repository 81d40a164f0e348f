"""Codes are read from the page as it is painted."""

from __future__ import annotations

import pytest
from pikepdf import Array

from brochure.paint.raster import greys
from brochure.preflight.codes import code_faults, codes_in
from tests import broken, flyers


def test_every_code_of_the_flyer_is_read_from_its_pages() -> None:
    theirs = {each.text for page in flyers.codes(broken.good()) for each in page}
    assert theirs
    assert set(codes_in(broken.good(), 200)) == theirs
    assert not list(code_faults(broken.good(), sorted(theirs)))


def test_pages_in_grey_are_as_large_as_asked_for_a_byte_a_pixel() -> None:
    pages = list(greys(broken.good(), 72))
    assert len(pages) == 2
    for width, height, data in pages:
        assert (width, height) == (613, 859)
        assert len(data) == width * height
        assert min(data) < 100 < 255 == max(data)


def test_a_sheet_as_large_as_a_wall_is_drawn_coarsely() -> None:
    huge = broken.on_page("/MediaBox", Array([0, 0, 14400, 14400]))(broken.good())
    *_, (width, height, _data) = greys(huge, 400)
    assert width * height < 65_000_000


@pytest.mark.parametrize("data", [b"", b"%PDF-1.6 and no more"])
def test_what_cannot_be_drawn_is_not_read(data: bytes) -> None:
    (fault,) = code_faults(data, ("https://example.com", "https://example.com"))
    assert "https://example.com" in fault.detail.en
