"""Layouts made by hand: shaped lines, shapes and links at given places, and a small CFF font."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from brochure.model.geometry import Point, Size
from brochure.model.ink import Ink
from brochure.model.marks import Glyph, Glyphs, Link, Mark, Piece, Run, Shape, Tag, rectangle
from brochure.model.page import Layout, Page, Placed
from brochure.paint.entries import Titles
from brochure.text.families import Fonts
from brochure.text.fonts import Face

FOLDER = Path(__file__).resolve().parents[2] / "fonts"
BLACK = Ink("black", (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1))
BLUE = Ink("blue", (1.0, 0.8, 0.12, 0.4), (0.05, 0.2, 0.45))
TITLES = Titles("전단 (2023)", "여는 말", "누군가", "ko-KR")
A4 = Size(595.276, 841.89)


@cache
def face(weight: str = "400Regular") -> Face:
    return Face(f"NotoSansKR_{weight}", FOLDER / f"NotoSansKR_{weight}.ttf")


@cache
def cff_face() -> Face:
    """A CFF font of three glyphs and 1024 units an em: a space, A and 가."""
    order = [".notdef", "space", "A", "ga"]
    wide = {".notdef": 500, "space": 251, "A": 613, "ga": 941}

    def drawn(name: str) -> object:
        pen = T2CharStringPen(wide[name], None)
        if name != "space":
            right = wide[name] - 50
            pen.moveTo((50, 0))
            for corner in ((right, 0), (right, 700), (50, 700)):
                pen.lineTo(corner)
            pen.closePath()
        return pen.getCharString()

    builder = FontBuilder(1024, isTTF=False)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({0x20: "space", 0x41: "A", 0xAC00: "ga"})
    builder.setupCFF("Small-Regular", {}, {name: drawn(name) for name in order}, {})
    builder.setupHorizontalMetrics({name: (wide[name], 50) for name in order})
    builder.setupHorizontalHeader(ascent=900, descent=-124)
    builder.setupNameTable({"familyName": "Small", "styleName": "Regular", "psName": "Small-Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    written = io.BytesIO()
    builder.save(written)
    return Face("Small", written.getvalue())


def fonts() -> Fonts:
    return Fonts({"body": (face(), cff_face()), "bold": (face("700Bold"),)})


def run(font: Face, text: str) -> Run:
    seen = -1
    glyphs = []
    shaped = font.shape(text)
    bounds = [*sorted({cluster for _, cluster, *_ in shaped}), len(text)]
    for gid, cluster, advance, x, y in shaped:
        own = text[cluster : bounds[bounds.index(cluster) + 1]]
        glyphs.append(Glyph(gid, advance, x, y, own if cluster != seen else ""))
        seen = cluster
    return Run(font.name, font.upem, tuple(glyphs))


def line(*runs: Run, size: float = 10.0, tracking: float = 0.0, ink: Ink = BLACK, stretch: float = 1.0) -> Glyphs:
    return Glyphs(runs, size, ink, 0.0, tracking, stretch)


def text(words: str, y: float = 100.0, tracking: float = 0.0) -> Mark:
    return Mark(Point(50, y), line(run(face(), words), tracking=tracking), (Tag("P", "blocks[0].text"),))


def layout(*pages: tuple[Mark, ...]) -> Layout:
    return Layout(
        A4,
        tuple(
            Page(number, (Placed(Piece(A4.width, A4.height, marks), Point(), "main", 0, "blocks[0]"),))
            for number, marks in enumerate(pages, 1)
        ),
    )


def flyer() -> Layout:
    """Two pages with a bleeding ground, words in two weights and a link."""
    ground = Mark(Point(), Shape(rectangle(A4.width, 90), BLUE, bleeds=("top", "left", "right")), None)
    head = Mark(
        Point(50, 60), line(run(face("700Bold"), "함께 여는 길 AVATAR"), size=20, ink=BLACK), (Tag("H1", "title"),)
    )
    link = Mark(
        Point(50, 190),
        Link("https://example.org/%EA%B8%B8?a=(b)", 80, 12, "길로 가기"),
        (Tag("Link", "blocks[0].url"),),
    )
    rule = Mark(Point(50, 300), Shape((("m", 0, 0), ("l", 200, 0)), stroke=BLUE, weight=0.5), None)
    first = (ground, head, text("누구나 읽는 첫째 줄 ", 120), text("둘째 줄에서 이어집니다.", 136), link, rule)
    return layout(first, (text("뒷면, Typography", tracking=-0.2),))
