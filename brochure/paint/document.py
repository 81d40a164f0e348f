"""The PDF file as reportlab keeps it: numbered objects, pages, catalog, bytes; the only home of reportlab.

Reportlab reads settings from the environment, from the home folder and from the working folder when
it is imported, and again when a file is begun. What of them would reach the bytes is set here; what
would stop the import is hidden from it. Knows no marks and no layout.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

from brochure.model.objects import Ref, Value
from brochure.model.output import Output
from brochure.paint.syntax import written
from brochure.paint.xmp import NO_UUID


@contextmanager
def _hidden_settings() -> Iterator[None]:
    """Hide what reportlab takes its settings from: variables that begin with RL_, and two files of Python."""
    hidden = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("RL_")}
    kept = sys.modules.get("reportlab_settings")
    # A module in the working folder; while there is one, the file in the home folder is not read.
    sys.modules["reportlab_settings"] = ModuleType("reportlab_settings")
    try:
        yield
    finally:
        os.environ.update(hidden)
        del sys.modules["reportlab_settings"]
        if kept:
            sys.modules["reportlab_settings"] = kept


try:
    rl_config: Any = import_module("reportlab.rl_config")
except Exception:  # whatever a setting may bring about: RL_verbose=loud is a ValueError
    with _hidden_settings():
        rl_config = import_module("reportlab.rl_config")

from reportlab.pdfbase import pdfdoc  # noqa: E402 - only now can it be imported
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

#: What stands where the file's /ID will, until its digest is known: nothing else in a file is 32 such zeros twice.
_NO_ID = b"[<" + b"0" * 32 + b"><" + b"0" * 32 + b">]"


class _NoClock:
    """What reportlab asks for the time, which nothing here prints: it would read SOURCE_DATE_EPOCH as a number."""

    t = 0.0

    def __init__(self, invariant: object = None) -> None:
        pass


#: What of reportlab reaches the bytes, or could stop them, and would else come from outside (RL_*, home, clock).
_SETTINGS: tuple[tuple[Any, str, object], ...] = (
    (rl_config, "invariant", 1),
    (rl_config, "pdfMultiLine", 0),
    (rl_config, "useA85", 0),
    (pdfdoc, "TimeStamp", _NoClock),
)


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A plain value as reportlab's document takes objects; written only when the file is."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def format(self, _document: object) -> bytes:
        return written(self.value)


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The information dictionary (ISO 32000-1 14.3.3), whole: reportlab's own fills gaps and asks the clock."""

    def __init__(self, entries: Mapping[str, Value]) -> None:
        super().__init__()
        self._entries = entries

    def format(self, _document: object) -> bytes:
        return written(self._entries)


class _Outlines:
    """What reportlab asks to prepare its outline: it would take another's out of the catalog."""

    ready = 0

    def prepare(self, document: object, canvas: object) -> None:
        pass


class _Bare(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Reportlab's canvas without the text group it begins each page with, and the Helvetica named there."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class Document:
    """A PDF file in the making, for `output`, in a `language`; `info` is what it says about itself."""

    def __init__(self, output: Output, language: str, info: Mapping[str, Value]) -> None:
        with _own_settings():
            self._canvas: Any = _Bare(
                "",
                pagesize=(0, 0),
                pageCompression=1,
                invariant=1,
                pdfVersion=output.version,
                enforceColorSpace="CMYK" if output.colour == "cmyk" else "RGB",
                initialFontName="none",
                lang=language,
            )
        self._document: Any = self._canvas._doc
        self._document.info = _Info(info)
        # Says what readers assume anyway.
        self._document.Catalog.PageMode = self._document.Catalog.Outlines = None
        self._document.Outlines = _Outlines()
        self._pages: list[Any] = []

    def fonts(self, fonts: Mapping[str, Ref]) -> Ref:
        """Make `fonts`, by the names content gives them, those of the file; return the dictionary's reference."""
        # Reportlab makes an empty dictionary of fonts, its first object; every page shares it.
        self._document.idToObject[pdfdoc.BasicFonts].dict = {name: written(font) for name, font in fonts.items()}
        return self._number(pdfdoc.BasicFonts)

    def add(self, value: Value) -> Ref:
        """Add an indirect object; a mapping or list may still be filled until the file is written."""
        return self._number(self._document.Reference(_Written(value)).name)

    def catalog(self, key: str, value: Value) -> None:
        """Set an entry of the document's catalog (ISO 32000-1 7.7.2)."""
        _entry(self._document.Catalog, key, value)

    def turn(self) -> int:
        """Add an empty page and return its number, the first being 1."""
        name = self._document.thisPageName()
        self._canvas.showPage()
        page = self._document.idToObject[name]
        page.Trans = page.Rotate = None
        self._pages.append(page)
        return len(self._pages)

    @property
    def objects(self) -> int:
        """How many objects there are by now."""
        return len(self._document.idToObjectNumberAndVersion)

    @property
    def count(self) -> int:
        """How many pages have been turned."""
        return len(self._pages)

    def page_ref(self, page: int) -> Ref:
        """Return the reference of page number `page`, which has been turned."""
        return self._number(f"Page{page}")

    def page(self, page: int, key: str, value: Value) -> None:
        """Set an entry of page number `page` (ISO 32000-1 7.7.3.3)."""
        _entry(self._pages[page - 1], key, value)

    def data(self) -> bytes:
        """Return the finished file; it can be taken once."""
        self._document._ID = b"\n" + _NO_ID + b"\n"
        with _own_settings():
            data: bytes = self._canvas.getpdfdata()
        # Reportlab's own /ID ignores what is on the pages; this one is the digest of everything before it.
        body, _, tail = data.rpartition(_NO_ID)
        digest = hashlib.sha256(body + tail).hexdigest()[:32]
        # The XMP of a file that has some stands uncompressed in the body, and calls the file by the same number.
        named = body.replace(NO_UUID.encode(), _uuid(digest).encode())
        return named + _NO_ID.replace(b"0" * 32, digest.upper().encode()) + tail

    def _number(self, name: str) -> Ref:
        return Ref(self._document.idToObjectNumberAndVersion[name][0])


def _uuid(digest: str) -> str:
    """Return 32 hexadecimal digits as a UUID of one's own making (RFC 9562, 5.8)."""
    return f"{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-a{digest[17:20]}-{digest[20:32]}"


@contextmanager
def _own_settings() -> Iterator[None]:
    """Set what reaches the bytes, and leave reportlab to others as it was."""
    before = [getattr(module, name) for module, name, _ in _SETTINGS]
    for module, name, value in _SETTINGS:
        setattr(module, name, value)
    try:
        yield
    finally:
        for (module, name, _), value in zip(_SETTINGS, before, strict=True):
            setattr(module, name, value)


def _entry(holder: Any, key: str, value: Value) -> None:
    """Set an entry of a reportlab dictionary that silently drops what it does not list."""
    if key not in holder.__NoDefault__:
        holder.__NoDefault__ = [*holder.__NoDefault__, key]
    # Reportlab would make an indirect object of what it finds under these keys.
    holder.__Refs__ = [each for each in holder.__Refs__ if each != key]
    setattr(holder, key, _Written(value))
