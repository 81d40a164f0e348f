"""The structure of a screen file: elements, what leads to them, links, figures, the outline, what it says it is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace

from brochure.model.geometry import Point
from brochure.model.marks import Link, Mark, Shape, Tag, rectangle
from brochure.model.output import SCREEN
from brochure.model.page import Layout
from brochure.paint.canvas import render
from brochure.paint.entries import Titles
from tests.paint.typeset import BLUE, face, flyer, fonts, layout, line, run, text

TITLES = Titles("전단", "여는 말", "", "ko-KR")


def opened(made: Layout, order: dict[str, int] | None = None) -> pikepdf.Pdf:
    data = render(made, SCREEN, fonts(), replace(TITLES, order=order or {}))
    return pikepdf.open(io.BytesIO(data))


@pytest.fixture(scope="module")
def file() -> Iterator[pikepdf.Pdf]:
    with opened(flyer()) as document:
        yield document


def elements(document: pikepdf.Pdf) -> list[Any]:
    """Every element in the order of the reading."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        found.append(element)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)

    walk(document.Root.StructTreeRoot.K[0])
    return found


def roles(document: pikepdf.Pdf) -> list[str]:
    return [str(each.S)[1:] for each in elements(document)]


def mark(role: str, key: str, words: str = "글", y: float = 100, **tag: str) -> Mark:
    return Mark(Point(50, y), line(run(face(), words)), (Tag(role, key, **tag),))


def test_the_file_says_that_it_is_tagged_and_in_which_language(file: pikepdf.Pdf) -> None:
    assert file.Root.MarkInfo.Marked
    assert str(file.Root.Lang) == "ko-KR"
    assert file.Root.ViewerPreferences.DisplayDocTitle


def test_elements_stand_in_the_order_of_the_yaml_under_one_document() -> None:
    made = layout((mark("H2", "b"), mark("H1", "a", y=130)), (mark("P", "c"),))
    with opened(made, {"a": 1, "b": 2, "c": 3}) as document:
        assert roles(document) == ["Document", "H1", "H2", "P"]


def test_each_piece_of_content_leads_to_the_element_that_holds_it(file: pikepdf.Pdf) -> None:
    numbers = list(file.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): value for key, value in zip(numbers[0::2], numbers[1::2], strict=True)}
    seen = 0
    for page in file.pages:
        held = parents[int(page.StructParents)]
        content = page.Contents.read_bytes().decode()
        assert content.count("/MCID") == len(held)
        for number, element in enumerate(held):
            kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
            own = element.get("/Pg", page.obj)
            there = [
                (kid.Pg.objgen, int(kid.MCID)) if isinstance(kid, pikepdf.Dictionary) else (own.objgen, int(kid))
                for kid in kids
            ]
            assert there.count((page.obj.objgen, number)) == 1
            seen += 1
    assert seen == 3


def test_what_is_not_read_is_an_artifact_and_nothing_is_outside(file: pikepdf.Pdf) -> None:
    for page in file.pages:
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            name = str(step.operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            assert depth or name in ("EMC",), name
        assert depth == 0


def test_a_link_is_held_by_its_element_with_the_words_it_lies_upon() -> None:
    tags = (Tag("P", "a"), Tag("Link", "a"))
    words = Mark(Point(50, 100), line(run(face(), "example.org")), tags)
    area = Mark(Point(50, 90), Link("https://example.org", 60, 12, "웹 페이지 열기: example.org"), tags)
    with opened(layout((words, area))) as document:
        (annotation,) = document.pages[0].Annots
        link = next(each for each in elements(document) if each.S == "/Link")
        content, reference = link.K
        assert content == 0
        assert reference.Type == "/OBJR"
        assert reference.Obj.objgen == annotation.objgen
        numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
        parents = {int(key): value for key, value in zip(numbers[0::2], numbers[1::2], strict=True)}
        assert parents[int(annotation.StructParent)].objgen == link.objgen
        assert str(annotation.Contents) == "웹 페이지 열기: example.org"
        assert int(annotation.F) == 4
        assert document.pages[0].Tabs == "/S"


def test_a_figure_has_its_words_and_the_rectangle_it_fills() -> None:
    tags = (Tag("Figure", "a", alt="파란 네모 (둘)"),)
    squares = [Mark(Point(x, 100), Shape(rectangle(20, 30), BLUE), tags) for x in (50, 90)]
    with opened(layout(tuple(squares))) as document:
        figure = next(each for each in elements(document) if each.S == "/Figure")
        assert str(figure.Alt) == "파란 네모 (둘)"
        assert [float(each) for each in figure.A.BBox] == pytest.approx([50, 711.89, 110, 741.89], abs=0.01)


def test_content_of_one_text_on_two_pages_says_which() -> None:
    with opened(layout((mark("P", "a", "첫"),), (mark("P", "a", "둘"),))) as document:
        paragraph = elements(document)[1]
        assert [each.Type for each in paragraph.K] == ["/MCR", "/MCR"]
        assert [each.Pg.objgen for each in paragraph.K] == [page.obj.objgen for page in document.pages]


def test_another_language_is_said_of_its_element() -> None:
    made = layout((mark("P", "a", "Coordinator", lang="en-US"),))
    with opened(made) as document:
        assert [str(each.get("/Lang", "")) for each in elements(document)] == ["", "en-US"]


def test_every_note_has_a_name_of_its_own() -> None:
    with opened(layout((mark("Note", "a"), mark("Note", "b", y=130)))) as document:
        names = [bytes(each.ID) for each in elements(document) if each.S == "/Note"]
        assert len(set(names)) == 2
        assert [bytes(each) for each in list(document.Root.StructTreeRoot.IDTree.Names)[0::2]] == names


def test_a_list_with_signs_says_so() -> None:
    item = (Tag("L", "l"), Tag("LI", "l[0]"))
    signed = Mark(Point(50, 100), line(run(face(), "–")), (*item, Tag("Lbl", "s")))
    body = Mark(Point(60, 100), line(run(face(), "글")), (*item, Tag("LBody", "s")))
    with opened(layout((signed, body))) as document:
        assert roles(document) == ["Document", "L", "LI", "Lbl", "LBody"]
        assert elements(document)[1].A.ListNumbering == "/Disc"


def test_the_outline_is_the_headings_one_beneath_the_other() -> None:
    made = layout(
        (mark("H1", "a", "제목"), mark("H2", "b", "하나", 130), mark("H3", "c", "속", 160)), (mark("H2", "d", "둘"),)
    )
    with opened(made) as document, document.open_outline() as outline:
        (root,) = outline.root
        assert root.title == "제목"
        assert [each.title for each in root.children] == ["하나", "둘"]
        assert [each.title for each in root.children[0].children] == ["속"]
        assert int(document.Root.Outlines.Count) == 4
        destination = root.children[1].destination
        assert isinstance(destination, pikepdf.Array)
        assert destination[0].objgen == document.pages[1].obj.objgen


def test_a_file_without_headings_has_no_outline() -> None:
    with opened(layout((text("글"),))) as document:
        assert "/Outlines" not in document.Root


def test_it_says_that_it_is_pdf_ua_and_pdf_a_with_the_light_of_its_pages(file: pikepdf.Pdf) -> None:
    told = bytes(file.Root.Metadata.read_raw_bytes()).decode()
    for name in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfaExtension:schemas>"):
        assert name in told
    (intent,) = file.Root.OutputIntents
    assert intent.S == "/GTS_PDFA1"
    assert int(intent.DestOutputProfile.N) == 3
    assert "/Filter" not in file.Root.Metadata
