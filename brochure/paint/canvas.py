"""A painting as PDF: the verbs of a painter into pages, fonts and bytes; the only home of reportlab.

Operators are written raw, each mark a whole BT…ET or q…Q group, so that a finisher may put marked
content around it. Reportlab keeps the pages, the numbers of the objects and the file. Knows no blocks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from msgspec import Struct
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from brochure._version import __version__
from brochure.model.geometry import Point, Rect
from brochure.model.objects import Name, Ref, Stream, Value
from brochure.model.output import Output
from brochure.model.page import Layout
from brochure.model.stack import Glyphs, Link, Picture, Step
from brochure.paint.embed import Type0, embed
from brochure.paint.painter import Colour, Outline, Sheet, Tags, paint
from brochure.paint.syntax import number, written
from brochure.text.fonts import Fonts

#: What stands where the file's /ID will, until its digest is known: nothing else in a file is 32 such zeros twice.
_NO_ID = b"[<" + b"0" * 32 + b"><" + b"0" * 32 + b">]"

#: Settings of reportlab that reach the bytes and that it would else take from the environment (RL_*) and home.
_SETTINGS = {"invariant": 1, "pdfMultiLine": 0, "useA85": 0}

#: Print hidden and shown (ISO 32000-1 12.5.3): PDF/A wants annotations to print.
_PRINTS = 4


class Titles(Struct, frozen=True):
    """What the file says about itself; `language` is a BCP 47 tag, `date` the year, month and day it is dated.

    The date comes from the edition and never from a clock: the same edition is the same file.
    """

    title: str
    subject: str
    author: str
    language: str
    date: tuple[int, int, int] = (2000, 1, 1)


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """A plain value as reportlab's document takes objects; written only when the file is."""

    def __init__(self, value: Value) -> None:
        self.value = value

    def format(self, _document: object) -> bytes:
        return written(self.value)


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The information dictionary (ISO 32000-1 14.3.3), whole: reportlab's own fills gaps and asks the clock."""

    def __init__(self, titles: Titles) -> None:
        super().__init__()
        year, month, day = titles.date
        moment = f"D:{year:04}{month:02}{day:02}000000Z"
        self._value: dict[str, Value] = {
            "Title": titles.title,
            "Subject": titles.subject,
            "Author": titles.author,
            "Keywords": "",
            "Creator": "brochure",
            "Producer": f"brochure {__version__}",
            "CreationDate": moment,
            "ModDate": moment,
            "Trapped": Name("False"),
        }

    def format(self, _document: object) -> bytes:
        return written(self._value)


class _Bare(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Reportlab's canvas without the text group it begins each page with, and the Helvetica named there."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class PdfCanvas:
    """Paints into a PDF file; `add`, `catalog` and `page` let a finisher complete it before `data` is taken."""

    def __init__(self, output: Output, faces: Mapping[str, Type0], titles: Titles) -> None:
        self._output = output
        self._faces = faces
        with _own_settings():
            self._canvas: Any = _Bare(
                "",
                pageCompression=1,
                invariant=1,
                pdfVersion=output.version,
                enforceColorSpace="CMYK" if output.colour == "cmyk" else "RGB",
                initialFontName="none",
                lang=titles.language,
            )
        self._document: Any = self._canvas._doc
        self._document.info = _Info(titles)
        self._pages: list[Any] = []
        self._links: list[Ref] = []
        self._sheet: Sheet | None = None
        self._state: dict[str, str] = {}
        # Reportlab makes an empty dictionary of fonts, its first object; every page shares it.
        fonts = self._document.idToObject[pdfdoc.BasicFonts]
        fonts.dict = {face.resource: written(face.install(self.add)) for face in faces.values()}
        self._resources: dict[str, Value] = {"Font": self._number(pdfdoc.BasicFonts)}
        self.catalog("ViewerPreferences", {"DisplayDocTitle": True})

    # The painter's verbs.

    def begin(self, sheet: Sheet) -> None:
        """Open a page, whose text state is the one every page begins with."""
        self._sheet = sheet
        self._state = {}
        self._links = []

    def glyphs(self, at: Point, line: Glyphs, colour: Colour, tags: Tags) -> None:  # noqa: ARG002 - see below
        """Write one line as one text group. Tags are for the finisher that will bracket it."""
        group = ["BT", *self._changed("fill", _operator(colour, "k", "rg"))]
        group += self._changed("tracking", f"{number(line.tracking)} Tc")
        group.append(f"{number(at.x)} {number(at.y)} Td")
        for run in line.runs:
            face = self._faces[run.font]
            group += self._changed("font", f"/{face.resource} {number(line.size)} Tf")
            group.append(face.show(run, line.size, line.tracking))
        group.append("ET")
        self._canvas._code.append(" ".join(group))

    def shape(self, outline: Outline, tags: Tags) -> None:  # noqa: ARG002 - as for glyphs
        """Write one path as one graphics group."""
        paints = _paints(outline)
        if paints == "n":
            return
        group = ["q"]
        if outline.fill:
            group.append(_operator(outline.fill, "k", "rg"))
        if outline.stroke:
            group += [_operator(outline.stroke, "K", "RG"), f"{number(outline.weight)} w"]
        self._canvas._code.append(" ".join([*group, _path(outline.path), paints, "Q"]))

    def picture(self, at: Rect, picture: Picture, tags: Tags) -> None:
        """Leave the place empty: a layout says which picture stands there, and no stage yet brings its pixels."""

    def link(self, at: Rect, link: Link, tags: Tags) -> None:  # noqa: ARG002 - as for glyphs
        """Add a link annotation (ISO 32000-1 12.5.6.5); `says` is what a listener hears (ISO 14289-1 7.18.5)."""
        self._links.append(self.add({
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": [at.x, at.y, at.right, at.bottom],
            "Border": [0, 0, 0],
            "F": _PRINTS,
            "Contents": link.says,
            "A": {"S": Name("URI"), "URI": _ascii(link.target)},
        }))  # fmt: skip

    def end(self) -> None:
        """Close the page: its content, boxes and links."""
        if self._sheet is None:
            raise RuntimeError("a page must be begun before it is ended")
        content = "\n".join(self._canvas._code).encode("ascii")
        self._canvas._code.clear()
        name = self._document.thisPageName()
        self._canvas.showPage()
        self._pages.append(self._document.idToObject[name])
        self._pages[-1].Trans = None
        here, sheet = len(self._pages), self._sheet
        self.page(here, "Contents", self.add(Stream({}, content)))
        self.page(here, "Resources", self._resources)
        for box, value in _boxes(sheet).items():
            self.page(here, box, value)
        if self._links:
            self.page(here, "Annots", self._links)
        self._sheet = None

    # The finisher's verbs.

    def add(self, value: Value) -> Ref:
        """Add an indirect object; a mapping or list may still be filled until the file is written."""
        return self._number(self._document.Reference(_Written(value)).name)

    def catalog(self, key: str, value: Value) -> None:
        """Set an entry of the document's catalog (ISO 32000-1 7.7.2)."""
        _entry(self._document.Catalog, key, value)

    def page(self, page: int, key: str, value: Value) -> None:
        """Set an entry of page number `page`, the first being 1 (ISO 32000-1 7.7.3.3)."""
        _entry(self._pages[page - 1], key, value)

    def data(self) -> bytes:
        """Return the finished file; it can be taken once."""
        self._document._ID = b"\n" + _NO_ID + b"\n"
        with _own_settings():
            data: bytes = self._canvas.getpdfdata()
        # Reportlab's own /ID ignores what is on the pages; this one is the digest of everything before it.
        body, _, tail = data.rpartition(_NO_ID)
        digest = hashlib.sha256(body + tail).hexdigest()[:32].upper().encode()
        return body + _NO_ID.replace(b"0" * 32, digest) + tail

    def _number(self, name: str) -> Ref:
        return Ref(self._document.idToObjectNumberAndVersion[name][0])

    def _changed(self, key: str, operator: str) -> list[str]:
        """Return `operator` unless the page's state already is what it sets."""
        if self._state.get(key) == operator:
            return []
        self._state[key] = operator
        return [operator]


def render(layout: Layout, output: Output, fonts: Fonts, titles: Titles) -> bytes:
    """Paint `layout` for `output` and return the PDF file."""
    canvas = PdfCanvas(output, embed(layout, fonts), titles)
    paint(layout, output, canvas)
    return canvas.data()


@contextmanager
def _own_settings() -> Iterator[None]:
    """Set what reaches the bytes, and leave reportlab to others as it was."""
    before = {key: getattr(rl_config, key) for key in _SETTINGS}
    for key, value in _SETTINGS.items():
        setattr(rl_config, key, value)
    try:
        yield
    finally:
        for key, value in before.items():
            setattr(rl_config, key, value)


def _entry(holder: Any, key: str, value: Value) -> None:
    """Set an entry of a reportlab dictionary that silently drops what it does not list."""
    if key not in holder.__NoDefault__:
        holder.__NoDefault__ = [*holder.__NoDefault__, key]
    # Reportlab would make an indirect object of what it finds under these keys.
    holder.__Refs__ = [each for each in holder.__Refs__ if each != key]
    setattr(holder, key, _Written(value))


def _boxes(sheet: Sheet) -> dict[str, Value]:
    """Return the page's boxes: with bleed the paper is the bleed, else all are the trim (ISO 15930-7 6.3)."""
    media: list[Value] = [0, 0, sheet.media.width, sheet.media.height]
    trim = sheet.trim
    return {"MediaBox": media, "BleedBox": media, "TrimBox": [trim.x, trim.y, trim.right, trim.bottom]}


def _operator(colour: Colour, cmyk: str, rgb: str) -> str:
    return f"{' '.join(number(each) for each in colour)} {cmyk if len(colour) == 4 else rgb}"


def _ascii(address: str) -> str:
    """Return a URI in the seven bits it has to have (ISO 32000-1 12.6.4.7)."""
    return "".join(each if each.isascii() else "".join(f"%{byte:02X}" for byte in each.encode()) for each in address)


def _paints(outline: Outline) -> str:
    """Return the operator that paints a path (ISO 32000-1 table 60)."""
    if outline.fill:
        return ("B" if outline.stroke else "f") + ("*" if outline.even_odd else "")
    return "S" if outline.stroke else "n"


def _path(path: tuple[Step, ...]) -> str:
    return " ".join(
        "h" if step[0] == "z" else f"{' '.join(number(float(each)) for each in step[1:])} {step[0]}" for step in path
    )
