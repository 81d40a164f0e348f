"""A painting as PDF: the verbs of a painter into operators, boxes, fonts and links.

Operators are written raw, each mark a whole BT…ET or q…Q group, so that a finisher may put marked
content around it. Knows no blocks, and leaves the file itself to `Document`.
"""

from __future__ import annotations

from collections.abc import Mapping

from brochure.model.geometry import Point, Rect
from brochure.model.marks import Glyphs, Link, Tag
from brochure.model.objects import Name, Raw, Ref, Stream, Value
from brochure.model.output import Output
from brochure.model.page import Layout
from brochure.model.reading import tree
from brochure.paint import pdfua, pdfx
from brochure.paint.document import Document
from brochure.paint.embed import Type0, embed
from brochure.paint.entries import Area, Titles, annotation, boxes, info_of
from brochure.paint.images import Image, Plated, images, plated
from brochure.paint.letters import Letters
from brochure.paint.marking import Marking
from brochure.paint.operators import clipped, operator, paints, path, strokes
from brochure.paint.packing import packed
from brochure.paint.painter import Colour, Outline, Plate, Sheet, Tags, covered, paint
from brochure.paint.structure import HEADINGS, Laid, Said, Structure, Verbs, headings_of, outline
from brochure.paint.syntax import number
from brochure.text.families import Fonts

#: Black alone: what alone may overprint.
_BLACK: Colour = (0.0, 0.0, 0.0, 1.0)
#: By what names content calls the states in which paint leaves what is beneath, or takes its place.
_OVER, _OUT = "GO", "GN"
#: How many numbers are left free for what a file is given at its end: catalog, information, the roots of trees.
_SPARE = 32
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
        info = pdfx.told(output, info_of(titles))
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
        self._titles = titles
        self._marking = Marking() if output.standard == "ua" else None
        self._laid: list[tuple[tuple[Tag, ...], Said, dict[str, Value]]] = []
        self._held: list[Raw] = []
        self._first = 0
        self._headings: dict[Tag, tuple[str, int, float]] = {}
        if output.standard == "ua":
            pdfua.finished(info, titles.language, self._verbs())
        elif output.standard:
            pdfx.finished(output, info, titles.language, (self.add, self.catalog))

    # The painter's verbs.

    def begin(self, sheet: Sheet) -> None:
        """Open a page, whose text state is the one every page begins with."""
        self._sheet = sheet
        self._state = {"stretch": 1.0, "over": False}
        self._links = []
        self._placed = {}
        self._states = {}
        if self._marking:
            self._marking.begin()
        if sheet.art:
            corner = f"{number(sheet.art.x)} {number(sheet.art.y)}"
            self._code.append(f"q {corner} {number(sheet.art.width)} {number(sheet.art.height)} re W n")

    def glyphs(self, at: Point, line: Glyphs, colours: tuple[Colour, ...], tags: Tags) -> None:
        """Write one line as one text group."""
        if self._marking:
            self._marking.mark(tags, self._code)
            self._head(at, line, tags)
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

    def shape(self, outline: Outline, tags: Tags) -> None:
        """Write one path as one graphics group."""
        painted = paints(outline)
        if painted == "n":
            return
        if self._marking:
            self._marking.mark(tags, self._code, covered(outline) if tags else None)
        unit, at = number(outline.unit, 4), outline.at
        self._knock((), 0.0, self._code)
        group = ["q", f"{unit} 0 0 {unit} {number(at.x)} {number(at.y)} cm", *clipped(outline.clip)]
        if outline.fill:
            group.append(operator(outline.fill, "k", "rg"))
        if outline.stroke:
            group += [operator(outline.stroke, "K", "RG"), f"{number(outline.weight / outline.unit)} w"]
            group += strokes(outline.pen, outline.unit) if outline.pen else []
        self._code.append(" ".join([*group, path(outline.path), painted, "Q"]))

    def picture(self, plate: Plate, tags: Tags) -> None:
        """Write a picture as one graphics group; its pixels are in the file once, however often it is placed."""
        image = self._images[plated(plate.picture)]
        if image.name not in self._installed:
            self._installed[image.name] = image.install(self.add)
        self._placed[image.name] = self._installed[image.name]
        at = plate.at
        if self._marking:
            self._marking.mark(tags, self._code, at)
        self._knock((), 0.0, self._code)
        place = f"{number(at.width)} 0 0 {number(at.height)} {number(at.x)} {number(at.y)} cm"
        self._code.append(" ".join(["q", *clipped(plate.clip), place, f"/{image.name} Do", "Q"]))

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
        if self._marking:
            self._marking.end(self._code)
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
            self.page(here, "Annots", [self._lay(area, here) for area in self._links])
            # Links are met in the order of the reading, not of their places (ISO 14289-1 7.18.3).
            self.page(here, "Tabs", Name("S"))
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
        if self._marking:
            self._structured(self._marking)
            return packed(self._document.data(), self._held, self._first)
        return self._document.data()

    def _verbs(self) -> Verbs:
        return Verbs(self.add, self._hold, self.catalog, self.page, self._document.page_ref)

    def _hold(self, raw: Raw) -> Ref:
        """Keep an object for the pack, without the ceremony it takes in reportlab's file: there are hundreds."""
        self._held.append(raw)
        return Ref(self._first + len(self._held) - 1)

    def _lay(self, area: Area, page: int) -> Ref:
        entries = annotation(area)
        ref = self.add(entries)
        if area.tags:
            self._laid.append((area.tags, Laid(page, ref), entries))
        return ref

    def _head(self, at: Point, line: Glyphs, tags: Tags) -> None:
        """Take note of a heading's words and of where it begins, for the outline."""
        tag = next((each for each in tags or () if each.role in HEADINGS), None)
        if tag:
            text, page, top = self._headings.get(tag, ("", self._sheet.number if self._sheet else 1, at.y + line.size))
            self._headings[tag] = (text + line.text, page, top)

    def _structured(self, marking: Marking) -> None:
        """Write what is read: content in the order of painting, and each link behind the content it lies upon."""
        said: list[tuple[tuple[Tag, ...], Said]] = [*marking.said, *((tags, laid) for tags, laid, _ in self._laid)]
        root = tree(said, self._titles.order, self._titles.language)
        keys: dict[Ref, int] = {}
        pages = self._document.count
        for _, laid, entries in self._laid:
            assert isinstance(laid, Laid)
            keys[laid.annotation] = entries["StructParent"] = pages + len(keys)
        # Above what the file has by now and will still get: a list of parents a page, a line of the outline a heading.
        self._first = self._document.objects + 2 * (pages + len(self._headings)) + _SPARE
        Structure(self._verbs(), keys).write(root)
        outline(headings_of(root, self._headings), self._verbs())

    def _fill(self, colour: Colour, group: list[str]) -> None:
        """Add the operator that sets the fill to `group`, unless it is set."""
        if self._changes("fill", colour):
            group.append(operator(colour, "k", "rg"))

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
