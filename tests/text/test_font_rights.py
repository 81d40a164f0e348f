"""Faces as designers bring them: which can be used, and that what is cut from them is read back as it was written."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from brochure.model.geometry import Point
from brochure.model.marks import Mark
from brochure.model.output import PRESS
from brochure.paint.canvas import render
from brochure.text.families import Fonts
from brochure.text.fontfiles import Flaw
from brochure.text.fonts import Face, NotAFont, face_names, faces_called
from tests.ownfonts import LETTERS, cff, collection, named, truetype
from tests.paint.typeset import TITLES, layout, line, run


def painted(face: Face, words: str = LETTERS) -> bytes:
    mark = Mark(Point(50, 100), line(run(face, words), size=24))
    return render(layout((mark,)), PRESS, Fonts({"own": (face,)}), TITLES)


def read_back(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[0].get_textpage().get_text_range())


def ink_on(pdf: bytes) -> bytes:
    """The page as pdfium draws it, in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        return bytes(document[0].render(scale=1, grayscale=True).to_pil().tobytes())


def darkness(pdf: bytes) -> int:
    return sum(255 - value for value in ink_on(pdf))


def program(pdf: bytes) -> tuple[str, str]:
    """How the only font of a file is embedded: the kind of its descendant, and the key of its program."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (font,) = document.pages[0].Resources.Font.values()
        descriptor = font.DescendantFonts[0].FontDescriptor
        key = next(key for key in ("/FontFile2", "/FontFile3") if key in descriptor)
        return str(font.DescendantFonts[0].Subtype), key


def in_collection(*fonts: bytes) -> list[Face]:
    data = collection(*fonts)
    return [Face(f"own.ttc#{index + 1}", data, index) for index in range(len(fonts))]


def test_cff_outlines_are_embedded_as_such_and_read_back() -> None:
    pdf = painted(Face("own.otf", cff()))
    assert program(pdf) == ("/CIDFontType0", "/FontFile3")
    assert read_back(pdf) == LETTERS


def test_cff_outlines_look_like_the_truetype_outlines_they_were_made_from() -> None:
    curves, plain = darkness(painted(Face("a.otf", cff()))), darkness(painted(Face("a.ttf", truetype())))
    assert curves == pytest.approx(plain, rel=0.02)
    assert plain > 100_000


def test_cff_letters_keyed_by_character_ids_are_drawn_as_those_keyed_by_name() -> None:
    keyed = painted(Face("a.otf", cff(is_keyed=True)))
    assert program(keyed) == ("/CIDFontType0", "/FontFile3")
    assert read_back(keyed) == LETTERS
    assert ink_on(keyed) == ink_on(painted(Face("b.otf", cff())))


def test_each_face_of_a_collection_is_the_one_that_is_drawn() -> None:
    regular, bold = in_collection(truetype("A"), truetype("B", "700Bold"))
    files = [painted(regular), painted(bold)]
    assert [read_back(each) for each in files] == [LETTERS, LETTERS]
    assert ink_on(files[0]) == ink_on(painted(Face("a.ttf", truetype("A"))))
    assert ink_on(files[1]) == ink_on(painted(Face("b.ttf", truetype("B", "700Bold"))))
    assert darkness(files[1]) > 1.15 * darkness(files[0])


def test_a_collection_may_hold_cff_outlines() -> None:
    plain, curves = in_collection(truetype("A"), cff("C", "700Bold"))
    assert program(painted(curves)) == ("/CIDFontType0", "/FontFile3")
    assert program(painted(plain)) == ("/CIDFontType2", "/FontFile2")
    assert ink_on(painted(curves)) == ink_on(painted(Face("c.otf", cff("C", "700Bold"))))


@pytest.mark.parametrize("data", [truetype(), cff(), collection(cff("A"), cff("B")), cff(is_keyed=True)])
def test_a_face_is_cut_the_second_time_as_the_first(data: bytes) -> None:
    face = Face("own", data)
    gids = [face.gid(each) for each in "가나A"]
    assert face.subset(gids) == face.subset(gids)


@pytest.mark.parametrize(
    ("rights", "flaw"), [(0x0002, "restricted"), (0x0100, "whole"), (0x0200, "bitmap"), (0x0004, None), (0x0008, None)]
)
@pytest.mark.parametrize("kind", [truetype, cff])
def test_what_the_licence_bits_forbid_keeps_a_face_from_being_used(
    rights: int, flaw: Flaw | None, kind: Callable[..., bytes]
) -> None:
    face = Face("own", kind("Own", rights=rights))
    assert face.flaw == flaw
    if flaw:
        with pytest.raises(NotAFont):
            face.gid("가")
    else:
        assert face.gid("가")


def test_the_licence_of_one_face_says_nothing_of_its_neighbour() -> None:
    free, restricted = in_collection(truetype("A"), truetype("B", "700Bold", rights=0x0002))
    assert (free.flaw, restricted.flaw) == (None, "restricted")


def test_a_font_without_outlines_is_told() -> None:
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(io.BytesIO(truetype()))
    del font["glyf"], font["loca"]
    written = io.BytesIO()
    font.save(written)
    assert Face("pictures.ttf", written.getvalue()).flaw == "outlines"


def test_a_variable_font_is_embedded_as_it_stands() -> None:
    from fontTools.ttLib import TTFont, newTable  # noqa: PLC0415
    from fontTools.ttLib.tables._f_v_a_r import Axis  # noqa: PLC0415

    font = TTFont(io.BytesIO(truetype()))
    axis = Axis()
    axis.axisTag, axis.minValue, axis.defaultValue, axis.maxValue, axis.axisNameID = "wght", 100, 400, 900, 256
    font["name"].setName("Weight", 256, 3, 1, 0x409)
    font["fvar"] = newTable("fvar")
    font["fvar"].axes, font["fvar"].instances = [axis], []
    font["gvar"] = newTable("gvar")
    font["gvar"].version, font["gvar"].reserved, font["gvar"].variations = (
        1,
        0,
        {each: [] for each in font.getGlyphOrder()},
    )
    written = io.BytesIO()
    font.save(written)
    face = Face("varied.ttf", written.getvalue())
    assert not {"fvar", "gvar"} & set(TTFont(io.BytesIO(face.subset([face.gid("가")]).data)).keys())
    assert read_back(painted(face)) == LETTERS


def test_faces_are_listed_by_their_postscript_names(tmp_path: Path) -> None:
    path = tmp_path / "own.ttc"
    path.write_bytes(collection(truetype("Own-Regular"), cff("Own-Curves")))
    assert face_names(path) == ("Own-Regular", "Own-Curves")


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("Own-Bold", (1,)),
        ("own bold", (1,)),
        ("길 굵은", (1,)),
        ("\u1100\u1175\u11af \u1100\u116e\u11b0\u110b\u1173\u11ab", (1,)),
        ("Gil", (0, 1)),
        ("Bold", (1,)),
        ("굵은", (1,)),
        ("Light", ()),
        ("Small Curves", (2,)),
        ("Curves", (2,)),
    ],
)
def test_a_face_answers_to_its_names_in_any_language_whatever_their_capitals_and_spaces(
    tmp_path: Path, name: str, places: tuple[int, ...]
) -> None:
    path = tmp_path / "own.ttc"
    regular = named(truetype("Own-Regular"), "Gil", "Regular", ("길", "보통"))
    bold = named(truetype("Own-Bold", "700Bold"), "Gil", "Bold", ("길", "굵은"))
    path.write_bytes(collection(regular, bold, cff("Own-Curves")))
    assert faces_called(path, name) == places


def test_what_one_face_is_called_outright_another_is_not_called_by_its_style(tmp_path: Path) -> None:
    path = tmp_path / "own.ttc"
    path.write_bytes(collection(named(truetype("A"), "Gil", "Own"), named(truetype("Own"), "Gil", "Bold")))
    assert faces_called(path, "own") == (1,)


def test_no_face_of_a_file_that_is_no_font_is_called_anything(tmp_path: Path) -> None:
    (tmp_path / "none.ttf").write_bytes(b"")
    assert faces_called(tmp_path / "none.ttf", "-") == ()
    assert faces_called(tmp_path / "gone.ttf", "Bold") == ()


@pytest.mark.parametrize("packed", [b"wOFF", b"wOF2"])
def test_a_font_packed_for_the_web_is_told_as_such(packed: bytes) -> None:
    assert Face("own.woff", packed + truetype()[4:]).flaw == "web"
    assert Face("own.ttf", b"OTTO").flaw == "unreadable"


def test_what_the_licence_bits_of_an_old_table_cannot_mean_is_not_told() -> None:
    face = Face("old.ttf", truetype(rights=0x0308, version=1))
    assert (face.flaw, face.embedding) == (None, 0x0008)
    assert Face("new.ttf", truetype(rights=0x0308, version=2)).flaw == "bitmap"
