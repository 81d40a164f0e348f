"""What stands in a finished PDF, read back with other people's libraries: glyphs, operators, fonts, links, QR codes.

Knows PDF, and nothing of brochure.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import zxingcpp

MM = 72 / 25.4


class Glyph(NamedTuple):
    """One drawn character: its box in points from the page's lower left corner, y up."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    order: int


class Code(NamedTuple):
    """A QR code found on a page: its words and its box in pixels, y down."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


def folded(text: str) -> str:
    """Return `text` without white space, and with look-alike characters made one."""
    text = unicodedata.normalize("NFKC", text)
    text = text.translate(str.maketrans("ㆍ・‧∙‐‑–—−∼〜～“”‘’\u0002\ufffe", "····-----~~~\"\"''--"))
    return re.sub(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+", "", text)


@cache
def glyphs(pdf: bytes) -> tuple[tuple[Glyph, ...], ...]:
    """Return the drawn characters of every page, in the order they are drawn, white space left out."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(tuple(_glyphs(page)) for page in document)


def _glyphs(page: Any) -> Iterator[Glyph]:
    text = page.get_textpage()
    for index in range(text.count_chars()):
        code = pypdfium2.raw.FPDFText_GetUnicode(text, index)
        character = chr(code)
        if character.isspace() or not code or pypdfium2.raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        left, bottom, right, top = text.get_charbox(index)
        if right > left and top > bottom:
            size = pypdfium2.raw.FPDFText_GetFontSize(text, index)
            yield Glyph(character, left, bottom, right, top, size, index)


@cache
def words(pdf: bytes) -> str:
    """Return the text of all pages as a reader copies it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def overlaps(page: tuple[Glyph, ...], least: float = 0.3) -> list[tuple[Glyph, Glyph]]:
    """Return the pairs of glyphs that lie over one another by more than `least` points both ways.

    Neighbours may reach under one another by a fifth of their height: kerning means them to.
    """
    found = []
    near: list[Glyph] = []
    for glyph in sorted(page, key=lambda each: each.left):
        near = [other for other in near if other.right - glyph.left > least]
        for other in near:
            across = min(glyph.right, other.right) - glyph.left
            along = min(glyph.top, other.top) - max(glyph.bottom, other.bottom)
            kerned = abs(glyph.order - other.order) == 1 and across < 0.2 * max(
                glyph.top - glyph.bottom, other.top - other.bottom
            )
            if along > least and across > least and not kerned:
                found.append((other, glyph))
        near.append(glyph)
    return found


def beyond(page: tuple[Glyph, ...], box: tuple[float, float, float, float]) -> list[Glyph]:
    """Return the glyphs that reach out of `box` (left, bottom, right, top; points)."""
    left, bottom, right, top = box
    slack = 0.05
    return [
        each
        for each in page
        if each.left < left - slack
        or each.bottom < bottom - slack
        or each.right > right + slack
        or each.top > top + slack
    ]


def page_boxes(pdf: bytes, name: str) -> list[list[float]]:
    """Return the box called `name` ("/TrimBox") of every page, in millimetres."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [[float(number) / MM for number in page.obj[name]] for page in document.pages]


def rendered(pdf: bytes, page: int, dpi: int = 300) -> Any:
    """Return page `page` (from 0) as a Pillow picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page].render(scale=dpi / 72).to_pil().convert("RGB")


@cache
def codes(pdf: bytes) -> tuple[tuple[Code, ...], ...]:
    """Return the QR codes that a scanner finds on every page at 300 dpi."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(tuple(_codes(rendered(pdf, number))) for number in range(len(document)))


def _codes(picture: Any) -> Iterator[Code]:
    for each in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
        corners = [
            each.position.top_left,
            each.position.top_right,
            each.position.bottom_left,
            each.position.bottom_right,
        ]
        across, down = [corner.x for corner in corners], [corner.y for corner in corners]
        yield Code(each.text, min(across), min(down), max(across), max(down))


def links(pdf: bytes) -> list[str]:
    """Return the addresses the links of all pages lead to."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [
            str(annotation["/A"]["/URI"])
            for page in document.pages
            for annotation in _array(page.obj, "/Annots")
            if "/A" in annotation and "/URI" in annotation["/A"]
        ]


def link_boxes(pdf: bytes) -> list[tuple[int, str, tuple[float, float, float, float]]]:
    """Return (page from 0, address, box in points) of every link."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for annotation in _array(page.obj, "/Annots"):
                x1, y1, x2, y2 = (float(each) for each in annotation["/Rect"])
                address = str(annotation["/A"]["/URI"])
                found.append((number, address, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))))
    return found


def annotation_count(pdf: bytes) -> int:
    """Return how many annotations the pages have, of any kind."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return sum(len(_array(page.obj, "/Annots")) for page in document.pages)


def title(pdf: bytes) -> str:
    """Return the title in the document information."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.docinfo.get("/Title", ""))


def language(pdf: bytes) -> str:
    """Return the language of the catalog."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.Root.get("/Lang", ""))


def _array(holder: Any, key: str) -> list[Any]:
    return list(holder[key]) if key in holder else []
