"""Small PDFs of one page, made by hand for the tests of the walk: 200 points square, with one font."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from brochure.preflight.opened import opened
from brochure.preflight.sheet import Sheet, sheet_of
from brochure.preflight.state import Event
from brochure.preflight.values import File, pages_of
from brochure.preflight.walk import Walk


def simple_font() -> Dictionary:
    """Return a font whose letters from A on are half an em wide."""
    return Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Test, FirstChar=32, LastChar=126, Widths=[500] * 95
    )


def file_of(code: str, change: Callable[[Pdf, Any], object] | None = None, **resources: Any) -> File:
    """Return a page of `code`, opened; `change` is given the file and the page before that."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(code.encode("latin-1"))
    page.Resources = Dictionary(Font=Dictionary(F=simple_font()), **resources)
    if change:
        change(pdf, page)
    written = io.BytesIO()
    pdf.save(written)
    return opened(written.getvalue())


def sheet(code: str, change: Callable[[Pdf, Any], object] | None = None, **resources: Any) -> Sheet:
    """Return the page walked."""
    file = file_of(code, change, **resources)
    return sheet_of(file, pages_of(file)[0], Walk(file))


def events(code: str, change: Callable[[Pdf, Any], object] | None = None, **resources: Any) -> tuple[Event, ...]:
    """Return what the page paints."""
    return sheet(code, change, **resources).events
