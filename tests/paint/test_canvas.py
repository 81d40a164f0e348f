"""The PDF file: boxes, colours, titles, links, fonts, and the same bytes everywhere."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from brochure.model.geometry import MM, Point
from brochure.model.marks import Link, Mark, Pen, Shape, Tag, rectangle
from brochure.model.objects import Stream
from brochure.model.output import PRESS, SCREEN, Output
from brochure.paint.canvas import PdfCanvas, render
from brochure.paint.embed import embed
from brochure.paint.entries import Titles
from brochure.paint.painter import paint
from tests.paint.typeset import A4, BLACK, BLUE, TITLES, face, flyer, fonts, layout, line, run, text

#: A screen file without its structure: what is painted, and nothing between.
PLAIN = replace(SCREEN, standard="")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def press() -> bytes:
    return render(flyer(), PRESS, fonts(), TITLES)


@pytest.fixture(scope="module")
def screen() -> bytes:
    return render(flyer(), SCREEN, fonts(), TITLES)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def operators(pdf: bytes) -> Iterator[str]:
    with opened(pdf) as document:
        for page in document.pages:
            for instruction in pikepdf.parse_content_stream(page):
                yield str(instruction.operator)


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(each) for each in page.obj[name]]


def content(*marks: Mark, output: Output = PLAIN) -> bytes:
    with opened(render(layout(marks), output, fonts(), TITLES)) as document:
        return document.pages[0].Contents.read_bytes()


def test_the_press_page_is_trimmed_within_three_millimetres_of_bleed(press: bytes) -> None:
    with opened(press) as document:
        for page in document.pages:
            width, height, bleed = round(A4.width + 6 * MM, 4), round(A4.height + 6 * MM, 4), round(3 * MM, 4)
            assert box(page, "/MediaBox") == box(page, "/BleedBox") == [0, 0, width, height]
            right, top = round(A4.width + 3 * MM, 4), round(A4.height + 3 * MM, 4)
            assert box(page, "/TrimBox") == [bleed, bleed, right, top]


def test_the_screen_page_is_the_trimmed_one(screen: bytes) -> None:
    with opened(screen) as document:
        assert box(document.pages[0], "/MediaBox") == box(document.pages[0], "/TrimBox") == [0, 0, 595.276, 841.89]


def test_versions_are_those_of_the_outputs(press: bytes, screen: bytes) -> None:
    assert press.startswith(b"%PDF-1.6")
    assert screen.startswith(b"%PDF-1.7")


def test_press_uses_process_inks_and_screen_uses_light_only(press: bytes, screen: bytes) -> None:
    colours = {"k", "K", "rg", "RG", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "gs", "Do"}
    assert set(operators(press)) & colours == {"k", "K"}
    assert set(operators(screen)) & colours == {"rg", "RG"}


def test_every_page_sets_its_colour_before_it_paints(press: bytes) -> None:
    with opened(press) as document:
        for page in document.pages:
            seen = [str(each.operator) for each in pikepdf.parse_content_stream(page)]
            assert "k" in seen[: min(seen.index(each) for each in ("f", "Tj", "TJ") if each in seen)]


def test_text_black_is_black_ink_alone() -> None:
    assert b"BT 0 0 0 1 k" in content(text("가"), output=PRESS)


def test_a_run_of_another_ink_changes_colour_within_the_one_group_of_its_line() -> None:
    runs = (run(face(), "가"), replace(run(face("700Bold"), "나"), ink=BLUE), run(face(), "다"))
    (row,) = content(Mark(Point(50, 50), line(*runs)), output=PRESS).decode().splitlines()
    assert [each for each in row.split() if each in {"BT", "k", "Tf", "Tj", "ET"}] == [
        *("BT", "k", "Tf", "Tj", "k", "Tf", "Tj", "k", "Tf", "Tj", "ET")
    ]
    assert row.count("0 0 0 1 k") == 2
    assert row.count("1 0.8 0.12 0.4 k") == 1


def test_a_run_of_another_font_alone_keeps_the_colour() -> None:
    runs = (run(face(), "가"), run(face("700Bold"), "나"))
    assert content(Mark(Point(50, 50), line(*runs)), output=PRESS).count(b" k ") == 1


def test_letters_are_stretched_only_where_they_are_and_then_no_more() -> None:
    drawn, narrow = (Mark(Point(50, 50), line(run(face(), "가"), stretch=stretch)) for stretch in (1.0, 0.95))
    assert b"Tz" not in content(drawn)
    found = content(drawn, narrow, narrow, drawn, drawn).decode().splitlines()
    assert [re.findall(r"\S+ Tz", row) for row in found] == [[], ["95 Tz"], [], ["100 Tz"], []]


def test_each_page_begins_unstretched() -> None:
    narrow = Mark(Point(50, 50), line(run(face(), "가"), stretch=0.95))
    with opened(render(layout((narrow,), (narrow,)), SCREEN, fonts(), TITLES)) as document:
        assert all(b"95 Tz" in page.Contents.read_bytes() for page in document.pages)


@pytest.mark.parametrize("stretch", [0.5, 0.9, 1.0, 2.0])
def test_stretched_letters_are_as_wide_as_they_say(stretch: float) -> None:
    mark = Mark(Point(50, 50), line(run(face(), "한글 Type"), size=40, tracking=3, stretch=stretch))
    plain = Mark(Point(50, 50), line(run(face(), "한글 Type"), size=40, tracking=3))
    widths = []
    for each in (mark, plain):
        with pypdfium2.PdfDocument(render(layout((each,)), SCREEN, fonts(), TITLES)) as document:
            page = document[0].get_textpage()
            boxes = [page.get_charbox(index) for index in (0, 1, 3, 6)]
            widths.append([*(right - left for left, _, right, _ in boxes), boxes[-1][2] - 50])
    assert widths[0] == pytest.approx([stretch * each for each in widths[1]], abs=0.02)


def test_every_mark_is_a_whole_group_within_what_says_how_it_is_read(screen: bytes) -> None:
    with opened(screen) as document:
        rows = document.pages[0].Contents.read_bytes().decode().splitlines()
    marks = [row for row in rows if re.fullmatch(r"(BT .* ET|q .* Q)", row)]
    brackets = [row for row in rows if row not in marks]
    assert len(marks) == 5
    assert brackets[1::2] == ["EMC"] * (len(brackets) // 2)
    assert brackets[0] == "/Artifact BMC"
    assert brackets[2] == "/H1 <</MCID 0>> BDC"


@pytest.mark.parametrize(
    ("shape", "painted"),
    [
        (Shape(rectangle(10, 10), BLUE), b"h f Q"),
        (Shape(rectangle(10, 10), BLUE, even_odd=True), b"h f* Q"),
        (Shape(rectangle(10, 10), BLUE, BLACK, 2), b"h B Q"),
        (Shape(rectangle(10, 10), None, BLACK, 2), b"q 1 0 0 1 0 841.89 cm 0.1 0.1 0.1 RG 2 w 0 0 m"),
        (Shape(rectangle(3, 3), BLUE, unit=2.5), b"q 2.5 0 0 2.5 0 841.89 cm 0.05 0.2 0.45 rg 0 0 m 3 0 l 3 -3 l"),
        (Shape((("m", 0.0, 0.0), ("c", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), BLUE), b"1 -2 3 -4 5 -6 c f Q"),
    ],
)
def test_a_shape_is_filled_and_stroked_as_it_says(shape: Shape, painted: bytes) -> None:
    assert painted in content(Mark(Point(), shape, None))


def test_a_shape_without_colour_leaves_nothing() -> None:
    assert content(Mark(Point(), Shape(rectangle(9, 9)), None)) == b""


def test_a_pen_and_a_clip_are_set_within_the_shapes_own_group() -> None:
    shape = Shape(
        (("m", 0, 0), ("l", 9, 0)), stroke=BLUE, weight=1, pen=Pen(2, 1, 3, (4, 2), 1), clip=(("m", 0, 0), ("l", 5, 0))
    )
    painted = content(Mark(Point(), shape, None))
    assert (
        painted == b"q 1 0 0 1 0 841.89 cm 0 0 m 5 0 l W n 0.05 0.2 0.45 RG 1 w 2 J 1 j 3 M [4 2] 1 d 0 0 m 9 0 l S Q"
    )


def test_every_font_of_every_resource_is_embedded(press: bytes) -> None:
    with opened(press) as document:
        found = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each]
        assert {str(each.Subtype) for each in found} == {"/Type0", "/CIDFontType2"}
        for each in found:
            if each.Subtype == "/CIDFontType2":
                assert "/FontFile2" in each.FontDescriptor
        for page in document.pages:
            assert set(page.Resources.Font.keys()) == {"/F1", "/F2"}
    assert b"Helvetica" not in press


def test_the_file_says_what_it_is(screen: bytes) -> None:
    with opened(screen) as document:
        told = {key: str(value) for key, value in document.docinfo.items()}
        assert told["/Title"] == "전단 (2023)"
        assert told["/Subject"] == "여는 말"
        assert told["/Author"] == "누군가"
        assert told["/Creator"] == "brochure"
        assert told["/Producer"].startswith("brochure ")
        assert told["/CreationDate"] == told["/ModDate"] == "D:20000101000000Z"
        assert str(document.Root.Lang) == "ko-KR"
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)


def test_links_speak_and_print_without_a_border(screen: bytes, press: bytes) -> None:
    with opened(screen) as document:
        (link,) = document.pages[0].Annots
        assert str(link.Contents) == "길로 가기"
        assert int(link.F) == 4
        assert [int(each) for each in link.Border] == [0, 0, 0]
        assert str(link.A.URI) == "https://example.org/%EA%B8%B8?a=(b)"
        assert [float(each) for each in link.Rect] == [50, 639.89, 130, 651.89]
        assert "/Annots" not in document.pages[1]
    with opened(press) as document:
        assert all("/Annots" not in page for page in document.pages)


def links(*marks: Mark) -> list[Any]:
    with opened(render(layout(marks), SCREEN, fonts(), TITLES)) as document:
        return [
            {key: [float(x) for x in each[key]] for key in ("/Rect", "/QuadPoints") if key in each}
            for each in document.pages[0].Annots
        ]


def area(y: float, key: str = "blocks[0].url", target: str = "https://example.org/", width: float = 30) -> Mark:
    return Mark(Point(50, y), Link(target, width, 12, "가기"), (Tag("Link", key),))


def test_a_link_over_several_lines_is_one_annotation_with_a_quadrilateral_a_line() -> None:
    (link,) = links(area(100, width=80), area(120, width=30))
    assert link["/Rect"] == [50, 709.89, 130, 741.89]
    first, second = link["/QuadPoints"][:8], link["/QuadPoints"][8:]
    assert first == [50, 729.89, 130, 729.89, 130, 741.89, 50, 741.89]
    assert second == [50, 709.89, 80, 709.89, 80, 721.89, 50, 721.89]


@pytest.mark.parametrize("other", [area(120, key="blocks[1].url"), area(120, target="https://example.org/else")])
def test_links_of_other_words_or_to_elsewhere_stay_apart(other: Mark) -> None:
    first, second = links(area(100), other)
    assert "/QuadPoints" not in first
    assert "/QuadPoints" not in second


def test_a_link_does_not_go_on_over_the_page() -> None:
    with opened(render(layout((area(100),), (area(100),)), SCREEN, fonts(), TITLES)) as document:
        assert [len(page.Annots) for page in document.pages] == [1, 1]
        assert not any("/QuadPoints" in page.Annots[0] for page in document.pages)


def test_nothing_is_said_that_says_nothing() -> None:
    pdf = render(layout(()), SCREEN, fonts(), Titles("가", "", "", "ko"))
    with opened(pdf) as document:
        assert not {"/Subject", "/Author", "/Keywords"} & set(document.docinfo.keys())
        assert "/Rotate" not in document.pages[0]
        assert "/PageMode" not in document.Root


def test_no_page_has_a_transition_and_every_stream_ends_on_a_line(press: bytes) -> None:
    assert b"/Trans" not in press
    assert press.count(b"\nendstream\n") == press.count(b"endstream")


def test_no_stream_is_wrapped_in_letters(press: bytes) -> None:
    assert b"ASCII85" not in press
    assert press.count(b"/FlateDecode") == press.count(b"endstream")


def test_the_file_is_sound(press: bytes, screen: bytes) -> None:
    for pdf in (press, screen):
        with opened(pdf) as document:
            assert document.check_pdf_syntax() == []


def test_identifiers_differ_where_anything_on_a_page_does(press: bytes, screen: bytes) -> None:
    def identifier(pdf: bytes) -> Any:
        with opened(pdf) as document:
            first, second = (bytes(each) for each in document.trailer.ID)
            assert first == second
            return first

    other = render(layout((text("다른 말"),)), SCREEN, fonts(), TITLES)
    another = render(layout((text("다른 맘"),)), SCREEN, fonts(), TITLES)
    assert len({identifier(each) for each in (press, screen, other, another)}) == 4


def test_the_date_is_the_editions() -> None:
    pdf = render(layout(()), SCREEN, fonts(), Titles("가", "", "", "ko", (2023, 10, 5)))
    with opened(pdf) as document:
        assert str(document.docinfo["/CreationDate"]) == "D:20231005000000Z"


def test_a_finisher_can_add_objects_and_entries() -> None:
    canvas = PdfCanvas(PLAIN, embed(flyer(), fonts()), TITLES)
    paint(flyer(), PLAIN, canvas)
    kids: list[Any] = []
    root = canvas.add({"Kids": kids})
    kids.append(canvas.add(Stream({}, b"<x/>", is_plain=True)))
    canvas.catalog("OutputIntents", [root])
    canvas.page(2, "StructParents", 7)
    with opened(canvas.data()) as document:
        assert document.Root.OutputIntents[0].Kids[0].read_bytes() == b"<x/>"
        assert "/StructParents" not in document.pages[0]
        assert int(document.pages[1].StructParents) == 7


def test_a_page_ends_only_after_it_began() -> None:
    with pytest.raises(RuntimeError):
        PdfCanvas(SCREEN, {}, TITLES).end()


def test_reportlab_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "useA85", 1)
    monkeypatch.setattr(rl_config, "invariant", 0)
    clock = pdfdoc.TimeStamp
    render(flyer(), SCREEN, fonts(), TITLES)
    assert (rl_config.useA85, rl_config.invariant) == (1, 0)
    assert pdfdoc.TimeStamp is clock


def test_the_same_flyer_is_the_same_bytes(press: bytes) -> None:
    assert render(flyer(), PRESS, fonts(), TITLES) == press


#: Settings reportlab takes over, and settings it cannot even read.
ODD = {
    "RL_pageCompression": "0",
    "RL_useA85": "1",
    "RL_invariant": "0",
    "RL_pdfComments": "1",
    "RL_pdfMultiLine": "1",
    "RL_documentLang": "xx",
    "RL_defaultPageSize": "portrait",
    "SOURCE_DATE_EPOCH": "86400",
    "TZ": "Asia/Seoul",
}
UNREADABLE = {"RL_verbose": "loud", "RL_defaultPageSize": "A3000", "RL_xmlParser": "none", "SOURCE_DATE_EPOCH": "abc"}
ODD_HOME = "pageCompression=0\nuseA85=1\ninvariant=0\npdfMultiLine=1\ncanvas_baseColor=(1,0,0)\n"

PROGRAM = """
import hashlib, os
before, epoch = dict(os.environ), os.environ.pop("SOURCE_DATE_EPOCH", "")
from brochure.model.output import PRESS
from brochure.paint.canvas import render
from tests.paint.typeset import TITLES, flyer, fonts
made = fonts()  # fontTools, which makes one of them, wants a number there
os.environ.update({"SOURCE_DATE_EPOCH": epoch} if epoch else {})
print(hashlib.sha256(render(flyer(), PRESS, made, TITLES)).hexdigest(), dict(os.environ) == before)
"""


@pytest.mark.parametrize(
    ("environment", "home"),
    [
        ({"PYTHONHASHSEED": "0"}, ODD_HOME),
        ({"PYTHONHASHSEED": "1", **ODD}, ODD_HOME),
        (UNREADABLE, ""),
        ({"SOURCE_DATE_EPOCH": "99999999999999999999"}, "verbose='loud'\n"),
    ],
)
def test_neither_home_nor_environment_nor_hash_seed_changes_a_byte_or_stops_it(
    environment: dict[str, str], home: str, press: bytes, tmp_path: Path
) -> None:
    (tmp_path / ".reportlab_settings").write_text(home)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=dict(os.environ) | {"HOME": str(tmp_path)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [hashlib.sha256(press).hexdigest(), "True"]
