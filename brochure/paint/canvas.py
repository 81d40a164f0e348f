"""A painting as PDF: the verbs of a painter into operators, boxes, fonts and links.

Operators are written raw, each mark a whole BT…ET or q…Q group, so that a finisher may put marked
content around it. Knows no blocks, and leaves the file itself to `Document`.
"""

from __future__ import annotations

from collections.abc import Mapping

from brochure.model.geometry import Point, Rect
from brochure.model.marks import Glyphs, Link, Pen, Step
from brochure.model.objects import Name, Ref, Stream, Value
from brochure.model.output import Output
from brochure.model.page import Layout
from brochure.paint.document import Document
from brochure.paint.embed import Type0, embed
from brochure.paint.entries import Area, Titles, annotation, boxes, info_of
from brochure.paint.images import Image, Plated, images, plated
from brochure.paint.letters import Letters
from brochure.paint.painter import Colour, Outline, Plate, Sheet, Tags, paint
from brochure.paint.pdfx import finished, told
from brochure.paint.syntax import number
from brochure.text.families import Fonts

#: Decimals of a path's points: a hundredth of a point is a third of what a platesetter's beam is wide.
_FINE = 2


#: Black alone: what alone may overprint.
_BLACK: Colour = (0.0, 0.0, 0.0, 1.0)
#: By what names content calls the states in which paint leaves what is beneath, or takes its place.
_OVER, _OUT = "GO", "GN"
_NO_IMAGES: Mapping[Plated, Image] = {}
_NO_FILES: Mapping[str, bytes] = {}


class PdfCanvas:
    """Paints into a PDF file; `add`, `catalog` and `page` let a finisher complete it before `data` is taken.

    Text is set in `faces`, or painted as paths where the `letters` are given.
    """

    def __init__(
        self,
        output: Output,
        faces: Mapping[str, Type0],
        titles: Titles,
        images: Mapping[Plated, Image] = _NO_IMAGES,
        letters: Letters | None = None,
    ) -> None:
        self._faces = faces
        self._images = images
        self._letters = letters
        self._overprints = output.overprints
        self._placed: dict[str, Ref] = {}
        info = told(output, info_of(titles))
        self._document = Document(output, titles.language, info)
        self._code: list[str] = []
        self._links: list[Area] = []
        self._sheet: Sheet | None = None
        self._state: dict[str, object] = {}
        fonts = self._document.fonts({face.resource: face.install(self.add) for face in faces.values()})
        self._fonts = fonts
        self._installed: dict[str, Ref] = {}
        self._states: dict[str, Value] = {}
        self.catalog("ViewerPreferences", {"DisplayDocTitle": True})
        if output.standard:
            finished(output, info, titles.language, (self.add, self.catalog))

    # The painter's verbs.

    def begin(self, sheet: Sheet) -> None:
        """Open a page, whose text state is the one every page begins with."""
        self._sheet = sheet
        self._state = {"stretch": 1.0, "over": False}
        self._links = []
        self._placed = {}
        self._states = {}
        if sheet.art:
            corner = f"{number(sheet.art.x)} {number(sheet.art.y)}"
            self._code.append(f"q {corner} {number(sheet.art.width)} {number(sheet.art.height)} re W n")

    def glyphs(self, at: Point, line: Glyphs, colours: tuple[Colour, ...], tags: Tags) -> None:  # noqa: ARG002 - see below
        """Write one line as one text group. Tags are for the finisher that will bracket it."""
        if self._letters:
            self._code.append(self._drawn(at, line, colours, self._letters))
            return
        group = ["BT"]
        self._fill(colours[0], group)
        if self._changes("tracking", line.tracking):
            group.append(f"{number(line.tracking)} Tc")
        # What Tc and TJ move by is stretched with the glyphs (ISO 32000-1 9.4.4), as `Glyphs.stretch` means it.
        if self._changes("stretch", line.stretch):
            group.append(f"{number(line.stretch * 100)} Tz")
        group.append(f"{number(at.x)} {number(at.y)} Td")
        for run, colour in zip(line.runs, colours, strict=True):
            face = self._faces[run.font]
            self._fill(colour, group)
            size = line.size * run.scale
            self._knock(colour, size, group)
            if self._changes("font", (run.font, size)):
                group.append(f"/{face.resource} {number(size)} Tf")
            group.append(face.show(run, line.size, line.tracking))
        group.append("ET")
        self._code.append(" ".join(group))

    def shape(self, outline: Outline, tags: Tags) -> None:  # noqa: ARG002 - as for glyphs
        """Write one path as one graphics group."""
        paints = _paints(outline)
        if paints == "n":
            return
        unit, at = number(outline.unit, 4), outline.at
        self._knock((), 0.0, self._code)
        group = ["q", f"{unit} 0 0 {unit} {number(at.x)} {number(at.y)} cm", *_clipped(outline.clip)]
        if outline.fill:
            group.append(_operator(outline.fill, "k", "rg"))
        if outline.stroke:
            group += [_operator(outline.stroke, "K", "RG"), f"{number(outline.weight / outline.unit)} w"]
            group += _strokes(outline.pen, outline.unit) if outline.pen else []
        self._code.append(" ".join([*group, _path(outline.path), paints, "Q"]))

    def picture(self, plate: Plate, tags: Tags) -> None:  # noqa: ARG002 - as for glyphs
        """Write a picture as one graphics group; its pixels are in the file once, however often it is placed."""
        image = self._images[plated(plate.picture)]
        if image.name not in self._installed:
            self._installed[image.name] = image.install(self.add)
        self._placed[image.name] = self._installed[image.name]
        at = plate.at
        self._knock((), 0.0, self._code)
        place = f"{number(at.width)} 0 0 {number(at.height)} {number(at.x)} {number(at.y)} cm"
        self._code.append(" ".join(["q", *_clipped(plate.clip), place, f"/{image.name} Do", "Q"]))

    def link(self, at: Rect, link: Link, tags: Tags) -> None:
        """Lay a link; one that goes on from the last, over the next line of the same words, is the same link."""
        last = self._links[-1] if self._links else None
        if last and tags and last.tags == tags and last.link.target == link.target:
            last.places.append(at)
        else:
            self._links.append(Area(link, tags, [at]))

    def end(self) -> None:
        """Close the page: its content, boxes and links."""
        if self._sheet is None:
            raise RuntimeError("a page must be begun before it is ended")
        here = self._document.turn()
        if self._sheet.art:
            self._code.append("Q")
        content = "\n".join(self._code).encode("ascii")
        self._code.clear()
        self.page(here, "Contents", self.add(Stream({}, content)))
        images: dict[str, Value] = {"XObject": dict(self._placed)} if self._placed else {}
        states: dict[str, Value] = {"ExtGState": dict(self._states)} if self._states else {}
        fonts: dict[str, Value] = {} if self._letters else {"Font": self._fonts}
        self.page(here, "Resources", {**fonts, **states, **images})
        for box, value in boxes(self._sheet).items():
            self.page(here, box, value)
        if self._links:
            self.page(here, "Annots", [self.add(annotation(area)) for area in self._links])
        self._sheet = None

    # The finisher's verbs.

    def add(self, value: Value) -> Ref:
        """Add an indirect object; a mapping or list may still be filled until the file is written."""
        return self._document.add(value)

    def catalog(self, key: str, value: Value) -> None:
        """Set an entry of the document's catalog (ISO 32000-1 7.7.2)."""
        self._document.catalog(key, value)

    def page(self, page: int, key: str, value: Value) -> None:
        """Set an entry of page number `page`, the first being 1 (ISO 32000-1 7.7.3.3)."""
        self._document.page(page, key, value)

    def data(self) -> bytes:
        """Return the finished file; it can be taken once."""
        return self._document.data()

    def _fill(self, colour: Colour, group: list[str]) -> None:
        """Add the operator that sets the fill to `group`, unless it is set."""
        if self._changes("fill", colour):
            group.append(_operator(colour, "k", "rg"))

    def _drawn(self, at: Point, line: Glyphs, colours: tuple[Colour, ...], letters: Letters) -> str:
        """Return the operators that paint one line as paths."""
        group: list[str] = []
        x = at.x
        for run, colour in zip(line.runs, colours, strict=True):
            self._knock(colour, line.size * run.scale, group)
            self._fill(colour, group)
            operators, advance = letters.run(Point(x, at.y), line, run)
            group.append(operators)
            x += advance
        return " ".join(each for each in group if each)

    def _knock(self, colour: Colour, size: float, group: list[str]) -> None:
        """Let small black text overprint, and all else knock out what is beneath (ISO 32000-1 8.6.7).

        With mode 1 an ink of which there is none leaves what is there; that holds for DeviceCMYK alone.
        """
        is_over = colour == _BLACK and size < self._overprints
        if not self._changes("over", is_over):
            return
        name = _OVER if is_over else _OUT
        if name not in self._states:
            self._states[name] = {"Type": Name("ExtGState"), "op": is_over, "OP": False, "OPM": 1}
        group.append(f"/{name} gs")

    def _changes(self, key: str, value: object) -> bool:
        """Whether the page's state was another until now; from here on it is `value`."""
        if self._state.get(key) == value:
            return False
        self._state[key] = value
        return True


def render(
    layout: Layout, output: Output, fonts: Fonts, titles: Titles, pictures: Mapping[str, bytes] = _NO_FILES
) -> bytes:
    """Paint `layout` for `output` and return the PDF file; `pictures` are the files of its pictures, by digest."""
    letters = Letters(fonts) if output.is_outlined else None
    faces = {} if letters else embed(layout, fonts)
    canvas = PdfCanvas(output, faces, titles, images(layout, output, pictures), letters)
    paint(layout, output, canvas)
    return canvas.data()


def _clipped(path: tuple[Step, ...]) -> list[str]:
    """Return the operators that keep what follows within a path (ISO 32000-1 8.5.4)."""
    return [_path(path), "W n"] if path else []


def _strokes(pen: Pen, unit: float) -> list[str]:
    """Return the operators that set how strokes end, turn and break off, where 1 is `unit` points."""
    dashes = " ".join(number(each / unit) for each in pen.dashes)
    broken = [f"[{dashes}] {number(pen.phase / unit)} d"] if pen.dashes else []
    return [f"{pen.cap} J", f"{pen.join} j", f"{number(pen.miter)} M", *broken]


def _operator(colour: Colour, cmyk: str, rgb: str) -> str:
    return f"{' '.join(number(each) for each in colour)} {cmyk if len(colour) == 4 else rgb}"


def _paints(outline: Outline) -> str:
    """Return the operator that paints a path (ISO 32000-1 table 60)."""
    if outline.fill:
        return ("B" if outline.stroke else "f") + ("*" if outline.even_odd else "")
    return "S" if outline.stroke else "n"


def _path(path: tuple[Step, ...]) -> str:
    return " ".join(
        "h" if step[0] == "z" else f"{' '.join(number(float(each), _FINE) for each in step[1:])} {step[0]}"
        for step in path
    )
