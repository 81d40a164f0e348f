"""The proof sheet: the pages with what a print shop and a designer look for drawn on them, and a table of findings.

It is one more layout, painted as the others are: trim and safe area, every block's outline with its name and the level
it is set at, every picture's resolution, every code's module. For people alone; nothing of it goes to press.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.room import Setting
from brochure.findings import LEVEL_NAMES, Finding, Language, Words
from brochure.layout.cropmarks import with_marks
from brochure.model.geometry import MM, Point, mm
from brochure.model.ink import PAPER, Ink
from brochure.model.marks import Glyphs, Mark, Pen, Picture, Piece, Shape, rectangle
from brochure.model.output import SLUG, Output
from brochure.model.page import Layout, Page, Placed, page_leaves
from brochure.model.words import Text
from brochure.preflight.seen import resolution, seen
from brochure.printer import Printer
from brochure.text.composer import Composer, Style

#: Labels, notes and headings, in points.
_LABEL, _NOTE, _HEAD = 5.5, 8.5, 15.0
#: How far the table of findings keeps from the trim, and its columns: level, place, in points.
_MARGIN, _LEVEL, _PLACE = 18 * MM, 16 * MM, 42 * MM
#: The widest place of a file that is shown whole, in characters.
_LONGEST_PLACE = 40


def _light(name: str, red: int, green: int, blue: int) -> Ink:
    return Ink(name, (0.0, 0.0, 0.0, 1.0), (red / 255, green / 255, blue / 255))


_TRIM, _SAFE, _BLOCK = _light("trim", 229, 0, 125), _light("safe", 0, 140, 70), _light("block", 0, 90, 200)
_GOOD, _BAD, _BLACK = _light("good", 0, 120, 60), _light("bad", 200, 0, 0), _light("black", 25, 25, 25)
_DASHED = Pen(dashes=(3.0, 2.0))
#: What a note lies on, so that it is read on any ground.
_TAG = 1.2


class Proof(Struct, frozen=True):
    """What a proof is made of: the pages, who prints them, what each block is called, what was found, for whom."""

    layout: Layout
    printer: Printer
    names: Mapping[str, str]
    findings: tuple[Finding, ...]
    heading: str
    order: str
    language: Language


def proof_output(printer: Printer) -> Output:
    """Return how a proof is painted: in light, with the shop's bleed and a margin for marks."""
    return Output("proof", "rgb", printer.shop.bleed, has_links=False, version=(1, 7), ppi=150.0, slug=SLUG)


def proofed(proof: Proof, setting: Setting) -> Layout:
    """Return the proof's pages: those of the layout with what is to be seen on them, then the table of findings."""
    hand = _Hand(setting)
    pages = [_marked(page, proof, hand) for page in proof.layout.pages]
    shown = [*pages, *_table(proof, hand, len(pages) + 1)]
    heads = (hand.line(f"{proof.heading}  {page.number}/{len(shown)}", _LABEL, _BLACK) for page in shown)
    return with_marks(Layout(proof.layout.size, tuple(shown)), proof.printer.shop.bleed, tuple(heads))


class _Hand:
    """Writes notes in the theme's own running text, leaving out what its fonts do not draw."""

    def __init__(self, setting: Setting) -> None:
        self._fonts, self._language = setting.composer.fonts, setting.imprint.language
        roles = setting.theme.type
        self._font = (roles.get("body") or next(iter(roles.values()))).font

    def line(self, words: str, size: float, ink: Ink) -> Glyphs:
        """Return words on one line."""
        return self._set(words, size, ink, 1e6)[0]

    def lines(self, words: str, size: float, ink: Ink, width: float) -> tuple[Glyphs, ...]:
        """Return words as lines of at most `width` points."""
        return self._set(words, size, ink, width)

    def _set(self, words: str, size: float, ink: Ink, width: float) -> tuple[Glyphs, ...]:
        style = Style(self._font, size, size * 1.5, ink)
        composer = Composer(self._fonts, self._language)
        found = composer.lines(Text(words or " "), style, width)
        if composer.missing:
            undrawn = {each.text.string[each.index] for each in composer.missing.values()}
            kept = "".join(each if each not in undrawn else " " for each in words)
            found = Composer(self._fonts, self._language).lines(Text(kept or " "), style, width)
        return found


def _marked(page: Page, proof: Proof, hand: _Hand) -> Page:
    size, shop = proof.layout.size, proof.printer.shop
    frame = Shape(rectangle(size.width, size.height), stroke=_TRIM, weight=0.5)
    safe = Shape(
        rectangle(size.width - 2 * shop.safe, size.height - 2 * shop.safe), stroke=_SAFE, weight=0.4, pen=_DASHED
    )
    marks = [Mark(Point(), frame, None), Mark(Point(shop.safe, shop.safe), safe, None)]
    for placed in page.placed:
        marks += _block(placed, proof.names.get(placed.key, placed.key), hand)
    for leaf, at in seen(tuple(page_leaves(page))):
        what = leaf.mark.what
        if at and isinstance(what, Picture):
            ppi = resolution(what)
            ink = _GOOD if ppi >= shop.pictures.wanted else _BAD
            marks += _tag(f"{ppi:.0f} ppi", Point(at.x + at.width / 2, at.y + at.height / 2), ink, hand)
        elif at and isinstance(what, Shape) and what.code:
            ink = _GOOD if what.unit >= shop.code.module else _BAD
            marks += _tag(f"{mm(what.unit):.2f} mm", Point(at.x + at.width / 2, at.bottom), ink, hand)
    return replace(page, placed=(*page.placed, _sheet(tuple(marks), proof)))


def _block(placed: Placed, name: str, hand: _Hand) -> list[Mark]:
    """The outline of a block, and what it is called with its level, at its upper right corner."""
    piece = placed.piece
    if not piece.marks or piece.height <= 0:
        return []
    box = Shape(rectangle(piece.width, piece.height), stroke=_BLOCK, weight=0.4)
    line = hand.line(f"{name} {placed.level:+d}" if placed.level else f"{name} 0", _LABEL, PAPER)
    right = placed.at.x + piece.width
    return [
        Mark(placed.at, box, None),
        *_flag(line, Point(right - line.width - 2 * _TAG, placed.at.y - _LABEL - _TAG), _BLOCK),
    ]


def _tag(words: str, middle: Point, ink: Ink, hand: _Hand) -> list[Mark]:
    line = hand.line(words, _LABEL, PAPER)
    return _flag(line, Point(middle.x - line.width / 2 - _TAG, middle.y - _LABEL / 2 - _TAG), ink)


def _flag(line: Glyphs, corner: Point, ink: Ink) -> list[Mark]:
    """A line of words on a field of ink, whose upper left corner is given."""
    field = Shape(rectangle(line.width + 2 * _TAG, _LABEL + 2 * _TAG), ink)
    return [Mark(corner, field, None), Mark(Point(corner.x + _TAG, corner.y + _TAG + 0.88 * _LABEL), line, None)]


def _table(proof: Proof, hand: _Hand, first: int) -> Iterator[Page]:
    """The pages that say what was found, each row with its level, its place and its words."""
    size = proof.layout.size
    width = size.width - 2 * _MARGIN - _LEVEL - _PLACE
    marks: list[Mark] = []
    y, number = _head(proof, hand, marks), first
    for row in _rows(proof):
        cells = (
            (0.0, hand.lines(row.level, _NOTE, row.ink, _LEVEL)),
            (_LEVEL, hand.lines(row.place, _NOTE, _BLACK, _PLACE - 3 * MM)),
            (_LEVEL + _PLACE, hand.lines(row.words, _NOTE, _BLACK, width)),
        )
        tall = max(len(lines) for _, lines in cells) * _NOTE * 1.5 + 3 * MM
        if y + tall > size.height - _MARGIN and marks:
            yield Page(number, (_sheet(tuple(marks), proof),))
            marks, y, number = [], _MARGIN, number + 1
        marks.append(Mark(Point(_MARGIN, y), Shape(_rule(size.width - 2 * _MARGIN), stroke=_BLACK, weight=0.3), None))
        for x, lines in cells:
            for place, line in enumerate(lines):
                marks.append(Mark(Point(_MARGIN + x, y + 4 * MM + place * _NOTE * 1.5), line, None))
        y += tall
    yield Page(number, (_sheet(tuple(marks), proof),))


def _rule(width: float) -> tuple[tuple[str | float, ...], ...]:
    return (("m", 0.0, 0.0), ("l", width, 0.0))


def _head(proof: Proof, hand: _Hand, marks: list[Mark]) -> float:
    """Write the heading, the shop and the order line; return how far down they reach."""
    shop = proof.printer
    y = _MARGIN
    title = Words("인쇄 검사", "Preflight").say(proof.language)
    width = proof.layout.size.width - 2 * _MARGIN
    for words, size in (
        (title, _HEAD),
        (f"{shop.title(proof.language)} ({shop.name}), {shop.condition}", _NOTE),
        (proof.order, _NOTE),
    ):
        for line in hand.lines(words, size, _BLACK, width):
            marks.append(Mark(Point(_MARGIN, y + size), line, None))
            y += size * 1.6
    return y + 4 * MM


class _Row(Struct, frozen=True):
    level: str
    ink: Ink
    place: str
    words: str


def _rows(proof: Proof) -> Iterable[_Row]:
    if not proof.findings:
        nothing = Words("고칠 곳이 없습니다.", "Nothing to mend.").say(proof.language)
        yield _Row(Words("좋음", "good").say(proof.language), _GOOD, "", nothing)
    for each in proof.findings:
        origin = each.origin
        name = origin.file.replace("\\", "/").rpartition("/")[2][-_LONGEST_PLACE:]
        place = ":".join([name, *(str(number) for number in (origin.line,) if number)]) if name else ""
        hint = f" → {each.hint.say(proof.language)}" if each.hint else ""
        words = f"{each.message.say(proof.language)}{hint} [{each.rule}]"
        ink = _BAD if each.level != "note" else _BLACK
        yield _Row(LEVEL_NAMES[proof.language][each.level], ink, place, " ".join(words.split()))


def _sheet(marks: tuple[Mark, ...], proof: Proof) -> Placed:
    size = proof.layout.size
    return Placed(Piece(size.width, size.height, marks), Point(), "", 0, "")
