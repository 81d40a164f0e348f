"""Fonts of a designer's own, named in a theme: by file, by face, and what is said where that cannot be."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

import brochure
from brochure.findings import Finding
from brochure.model.marks import Glyphs, Run
from brochure.model.page import page_leaves
from tests import streams
from tests.ownfonts import cff, collection, named, truetype, without

EDITION = """\
edition: 2023
title: 길
blocks:
  - {type: cover, title: 여는 길}
"""


def theme(folder: Path, fonts: str) -> Path:
    """A theme whose title is set in a font of its own."""
    path = folder / "own.yaml"
    path.write_text(f"extends: classic\nfonts:\n  own: {fonts}\ntype:\n  title: {{font: own}}\n", encoding="utf-8")
    return path


def family() -> bytes:
    """A collection of two weights."""
    regular, bold = truetype("Own-Regular"), truetype("Own-Bold", "700Bold")
    return collection(named(regular, "Gil", "Regular"), named(bold, "Gil", "Bold"))


def words(edition: brochure.Edition) -> str:
    with pypdfium2.PdfDocument(edition.press) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def runs(edition: brochure.Edition) -> list[Run]:
    leaves = (leaf.mark.what for page in edition.layout.pages for leaf in page_leaves(page))
    return [run for what in leaves if isinstance(what, Glyphs) for run in what.runs]


def faults(folder: Path, fonts: str) -> tuple[Finding, ...]:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(EDITION, theme=theme(folder, fonts))
    return caught.value.findings


def fault(folder: Path, fonts: str) -> Finding:
    (found,) = faults(folder, fonts)
    assert found.origin.file.endswith("own.yaml")
    assert found.origin.line == 3
    assert found.hint
    return found


@pytest.mark.parametrize(
    ("fonts", "name"),
    [
        ("own.ttf", "Own-Regular"),
        ("[own.ttf]", "Own-Regular"),
        ("own.otf", "Own-Curves"),
        ("own.ttc#1", "Own-Regular"),
        ("own.ttc#2", "Own-Curves"),
        ("own.ttc#Own-Curves", "Own-Curves"),
        ("own.ttc#own-curves", "Own-Curves"),
        ("'own.ttc #2'", "Own-Curves"),
        ("own.ttc#Small Curves", "Own-Curves"),
        ("own.ttc#curves", "Own-Curves"),
        ("own.ttc", "Own-Regular"),
        ("own.ttf#1", "Own-Regular"),
        ("one.ttc", "Own-Regular"),
        ("odd#2.ttf", "Own-Regular"),
    ],
)
def test_a_font_is_named_by_its_file_and_a_face_behind_a_sign(tmp_path: Path, fonts: str, name: str) -> None:
    plain, curves = truetype("Own-Regular"), cff("Own-Curves")
    for file, data in {
        "own.ttf": plain,
        "odd#2.ttf": plain,
        "own.otf": curves,
        "own.ttc": collection(plain, curves),
        "one.ttc": collection(plain),
    }.items():
        (tmp_path / file).write_bytes(data)
    edition = brochure.build(EDITION, theme=theme(tmp_path, fonts))
    assert f"+{name}".encode() in edition.press
    assert "여는" in words(edition)


@pytest.mark.parametrize(
    ("fonts", "said", "advised"),
    [
        ("own.ttc#3", "‘3’", "#2 (Own-Bold)"),
        ("own.ttc#" + "9" * 5000, "‘9999", "#2 (Own-Bold)"),
        ("own.ttc#0", "‘0’", "#1 (Own-Regular)"),
        ("own.ttc#Own-Bald", "‘Own-Bald’", "own.ttc#Own-Bold"),
        ("own.ttc#Blod", "‘Blod’", "own.ttc#Own-Bold"),
        ("own.ttf#2", "‘2’", "#1 (Own-Regular)"),
        ("own.ttc#Gil", "‘Gil’(이)라는 글꼴이 2벌", "own.ttc#Own-Regular"),
    ],
)
def test_a_face_that_is_not_there_or_not_one_is_told_with_those_there_are(
    tmp_path: Path, fonts: str, said: str, advised: str
) -> None:
    (tmp_path / "own.ttc").write_bytes(family())
    (tmp_path / "own.ttf").write_bytes(truetype("Own-Regular"))
    found = fault(tmp_path, fonts)
    assert found.rule == "font.face"
    assert said in found.message.ko
    assert found.hint
    assert advised in found.hint.ko
    assert advised in found.hint.en


@pytest.mark.parametrize("fonts", ["own.ttc", "[own.ttc] #2"])
def test_of_a_collection_without_a_choice_the_first_is_taken_and_a_note_tells_what_there_is(
    tmp_path: Path, fonts: str
) -> None:
    (tmp_path / "own.ttc").write_bytes(family())
    # What stands behind a space and a # is a comment in YAML.
    edition = brochure.build(EDITION, theme=theme(tmp_path, fonts))
    assert b"+Own-Regular" in edition.press
    (note,) = edition.findings
    assert (note.level, note.rule, note.origin.line) == ("note", "font.face", 3)
    assert "글꼴이 2벌" in note.message.ko
    assert note.hint
    assert "own.ttc#Own-Regular" in note.hint.ko
    assert "#2 (Own-Bold)" in note.hint.en


def test_a_choice_made_is_not_remarked_upon(tmp_path: Path) -> None:
    (tmp_path / "own.ttc").write_bytes(family())
    (tmp_path / "one.ttc").write_bytes(collection(truetype("One")))
    for fonts in ("own.ttc#1", "own.ttc#Own-Bold", "one.ttc"):
        assert brochure.build(EDITION, theme=theme(tmp_path, fonts)).findings == ()


def test_a_collection_replaced_between_two_builds_is_noticed(tmp_path: Path) -> None:
    mine = theme(tmp_path, "own.ttc#Own-Bold")
    (tmp_path / "own.ttc").write_bytes(family())
    assert b"+Own-Bold" in brochure.build(EDITION, theme=mine).press
    (tmp_path / "own.ttc").write_bytes(collection(truetype("Own-Bold"), truetype("Own-Regular"), truetype("Own-Thin")))
    assert b"+Own-Bold" in brochure.build(EDITION, theme=mine).press
    (tmp_path / "own.ttc").write_bytes(collection(truetype("Own-Regular")))
    assert fault(tmp_path, "own.ttc#Own-Bold").rule == "font.face"


def test_two_faces_of_one_collection_are_two_fonts(tmp_path: Path) -> None:
    (tmp_path / "own.ttc").write_bytes(family())
    mine = theme(tmp_path, "own.ttc#1")
    text = mine.read_text(encoding="utf-8")
    mine.write_text(text.replace("type:\n", "  other: own.ttc#2\ntype:\n  body: {font: other}\n"), encoding="utf-8")
    edition = brochure.build(EDITION + "  - {type: text, body: 길을 여는 말}\n", theme=mine)
    for pdf in (edition.press, edition.screen):
        named = {each["name"].partition("+")[2] for each in streams.embedded_fonts(pdf)}
        assert {"Own-Regular", "Own-Bold"} <= named
    assert "길을 여는 말" in words(edition)


def test_outlines_keyed_by_character_ids_are_set_like_any(tmp_path: Path) -> None:
    (tmp_path / "own.otf").write_bytes(cff("Own-Keyed", is_keyed=True))
    edition = brochure.build(EDITION, theme=theme(tmp_path, "own.otf"))
    assert b"+Own-Keyed-Identity-H" in edition.press
    assert "여는" in words(edition)


@pytest.mark.parametrize("packed", [b"wOFF", b"wOF2"])
def test_a_web_font_is_told_as_such_with_what_to_use_instead(tmp_path: Path, packed: bytes) -> None:
    (tmp_path / "own.woff2").write_bytes(packed + bytes(60))
    found = fault(tmp_path, "own.woff2")
    assert found.rule == "font.web"
    assert "웹 글꼴" in found.message.ko
    assert found.hint
    assert "OTF" in found.hint.en


def test_a_file_nearly_named_is_asked_back(tmp_path: Path) -> None:
    (tmp_path / "GilChe-Bold.otf").write_bytes(cff())
    hint = fault(tmp_path, "GilChe-Blod.otf").hint
    assert hint
    assert "‘GilChe-Bold.otf’" in hint.ko


@pytest.mark.parametrize("fonts", ["own.ttc#1", "none.ttc#1", "#1", "none.ttf"])
def test_a_file_that_is_not_there_is_told_whatever_face_is_asked_for(tmp_path: Path, fonts: str) -> None:
    assert fault(tmp_path, f"'{fonts}'").rule == "font.not-found"


@pytest.mark.parametrize(("rights", "said"), [(0x0002, "금지된 글꼴"), (0x0200, "윤곽선"), (0x0100, "쓰인 글자만")])
def test_a_font_that_may_not_be_embedded_is_a_fault_at_its_line_with_a_remedy(
    tmp_path: Path, rights: int, said: str
) -> None:
    (tmp_path / "own.otf").write_bytes(cff(rights=rights))
    found = fault(tmp_path, "own.otf")
    assert found.rule == "font.licence"
    assert said in found.message.ko
    assert f"0x{rights:04X}" in found.message.en
    assert found.origin.excerpt.endswith("own.otf")


@pytest.mark.parametrize("rights", [0x0004, 0x0008, 0x0000])
def test_a_font_for_print_and_preview_or_editing_may_be_embedded(tmp_path: Path, rights: int) -> None:
    (tmp_path / "own.ttf").write_bytes(truetype(rights=rights))
    assert "여는" in words(brochure.build(EDITION, theme=theme(tmp_path, "own.ttf")))


def test_every_font_that_cannot_be_used_is_told_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(truetype(rights=2))
    (tmp_path / "b.ttf").write_bytes(b"no font")
    found = faults(tmp_path, "[a.ttf, b.ttf]")
    assert [each.rule for each in found] == ["font.licence", "font.unreadable"]
    assert [each.origin.column for each in found] == [9, 16]


def test_a_collection_cut_short_is_told_as_unreadable(tmp_path: Path) -> None:
    (tmp_path / "own.ttc").write_bytes(collection(truetype("A"), truetype("B", "700Bold"))[:-2000])
    assert fault(tmp_path, "own.ttc#2").rule == "font.unreadable"


@pytest.mark.parametrize("table", ["cmap", "head", "hhea", "hmtx", "maxp"])
def test_a_font_without_a_table_that_type_is_set_from_is_told_as_unreadable(tmp_path: Path, table: str) -> None:
    (tmp_path / "own.ttf").write_bytes(without(truetype(), table))
    assert fault(tmp_path, "own.ttf").rule == "font.unreadable"


@pytest.mark.parametrize("count", [0, 2**32 - 1])
def test_a_collection_that_lies_about_its_faces_is_told(tmp_path: Path, count: int) -> None:
    data = collection(truetype("A"), truetype("B"))
    (tmp_path / "own.ttc").write_bytes(data[:8] + count.to_bytes(4, "big") + data[12:])
    assert fault(tmp_path, "own.ttc").rule in {"font.face", "font.unreadable"}
    assert fault(tmp_path, "own.ttc#200").rule in {"font.face", "font.unreadable"}


def test_a_font_stands_beside_the_theme_that_names_it_else_beside_one_of_its_chain(tmp_path: Path) -> None:
    base, over = tmp_path / "base", tmp_path / "over"
    for folder, name in ((base, "Base-Regular"), (over, "Over-Regular")):
        (folder / "fonts").mkdir(parents=True)
        (folder / "fonts" / "own.ttf").write_bytes(truetype(name))
    (over / "fonts" / "mine.ttf").write_bytes(truetype("Mine-Regular"))
    named = theme(base, "own.ttf")
    above = over / "over.yaml"
    above.write_text("extends: ../base/own.yaml\n", encoding="utf-8")
    assert b"+Base-Regular" in brochure.build(EDITION, theme=above).press
    above.write_text("extends: ../base/own.yaml\nfonts: {own: own.ttf}\n", encoding="utf-8")
    assert b"+Over-Regular" in brochure.build(EDITION, theme=above).press
    (over / "fonts" / "own.ttf").unlink()
    assert b"+Base-Regular" in brochure.build(EDITION, theme=above).press
    theme(base, "mine.ttf")
    above.write_text(f"extends: ../base/{named.name}\n", encoding="utf-8")
    assert b"+Mine-Regular" in brochure.build(EDITION, theme=above).press


def test_two_themes_of_a_chain_may_each_have_a_font_of_one_name(tmp_path: Path) -> None:
    base, over = tmp_path / "base", tmp_path / "over"
    for folder, name in ((base, "Base-Regular"), (over, "Over-Regular")):
        (folder / "fonts").mkdir(parents=True)
        (folder / "fonts" / "own.ttf").write_bytes(truetype(name))
    theme(base, "own.ttf")
    above = over / "over.yaml"
    above.write_text(
        "extends: ../base/own.yaml\nfonts: {other: own.ttf}\ntype:\n  subtitle: {font: other}\n", encoding="utf-8"
    )
    press = brochure.build(EDITION.replace("여는 길}", "여는 길, subtitle: 여는 말}"), theme=above).press
    assert b"+Base-Regular" in press
    assert b"+Over-Regular" in press


def test_letters_of_a_script_are_set_in_the_fonts_a_theme_gives_them(tmp_path: Path) -> None:
    (tmp_path / "han.ttf").write_bytes(truetype("Own-Hangul"))
    (tmp_path / "lat.otf").write_bytes(cff("Own-Latin"))
    mine = theme(tmp_path, "{hangul: han.ttf, latin: lat.otf, latin_scale: 110%}")
    edition = brochure.build(EDITION.replace("여는 길}", "길 ABC}"), theme=mine)
    assert b"+Own-Hangul" in edition.press
    assert b"+Own-Latin" in edition.press
    assert "길 ABC" in words(edition)
    assert b"+Own-Latin" not in brochure.build(EDITION, theme=mine).press
    fitted = [run.scale for run in runs(edition) if run.font == "lat.otf"]
    assert fitted == [1.1]


@pytest.mark.parametrize(("digits", "font"), [("latin", "lat.otf"), ("hangul", "han.ttf")])
def test_figures_are_drawn_by_the_font_the_theme_says(tmp_path: Path, digits: str, font: str) -> None:
    (tmp_path / "han.ttf").write_bytes(truetype("Own-Hangul"))
    (tmp_path / "lat.otf").write_bytes(cff("Own-Latin"))
    mine = theme(tmp_path, f"{{hangul: han.ttf, latin: lat.otf, digits: {digits}}}")
    edition = brochure.build(EDITION.replace("여는 길}", "길 123}"), theme=mine)
    assert [run.font for run in runs(edition) if "123" in run.text] == [font]


def test_a_file_of_a_part_that_is_not_there_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "han.ttf").write_bytes(truetype())
    found = fault(tmp_path, "{hangul: han.ttf, latin: [none.ttf]}")
    assert found.rule == "font.not-found"
    assert found.origin.path == "fonts.own.latin[0]"


def test_a_file_of_a_part_that_may_not_be_embedded_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "han.ttf").write_bytes(truetype())
    (tmp_path / "lat.ttf").write_bytes(truetype(rights=0x0002))
    mine = theme(tmp_path, "{hangul: han.ttf, latin: lat.ttf}")
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(EDITION.replace("여는 길}", "여는 ABC}"), theme=mine)
    (found,) = caught.value.findings
    assert (found.rule, found.origin.path) == ("font.licence", "fonts.own.latin")
