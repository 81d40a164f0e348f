"""What kind of file some bytes are."""

from __future__ import annotations

import pytest

from brochure.findings import Words
from brochure.pictures.formats import format_of, unsupported
from tests.pictures.kit import photograph, saved

WANTED = Words("PNG나 JPEG", "PNG or JPEG")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "ICO"])
def test_formats_pillow_writes_are_known_by_their_beginnings(kind: str) -> None:
    assert format_of(saved(photograph(), kind)) == kind


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\0\0\0\x18ftypavif", "AVIF"),
        (b"%PDF-1.7", "PDF"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", "SVG"),
        (b"  <!-- made by hand --><svg/>", "SVG"),
        (b"<html><body><svg/></body></html>", ""),
        (b"hello", ""),
        (b"", ""),
    ],
)
def test_other_files_are_known_too(data: bytes, name: str) -> None:
    assert format_of(data) == name


def test_a_format_that_cannot_be_placed_is_named_with_those_that_can() -> None:
    fault = unsupported("HEIC", WANTED)
    assert "HEIC" in fault.message.ko
    assert "PNG나 JPEG" in fault.hint.ko
    assert "no picture" in unsupported("", WANTED).message.en
