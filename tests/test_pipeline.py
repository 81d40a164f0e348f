"""The pipeline's own affairs: themes and fonts found, faults of one run together, outputs by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import brochure
from brochure import resources
from brochure.edition import OUTPUTS
from brochure.findings import UsageError
from tests.ownfonts import FOLDER, without

SMALL = "edition: 2023\nissued: 2023-10-05\ntitle: 시험판\nblocks:\n  - {type: cover, title: 시험판}\n"
FONT = "NotoSansKR_400Regular.ttf"


def own_theme(folder: Path, *changes: tuple[str, str]) -> Path:
    """The classic theme as a file of one's own, with some of its text changed."""
    text = resources.theme_file("classic").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def house_font(name: str = FONT) -> Path:
    path = resources.font_file(name)
    assert path is not None
    return path


def rules(text: str, **options: object) -> list[str]:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(text, **options)  # type: ignore[arg-type]
    return [finding.rule for finding in caught.value.findings]


def test_a_wrong_theme_hides_no_other_fault() -> None:
    found = rules(SMALL.replace("2023-10-05", "2023-13") + "foo: 1\ntheme: clasic\n")
    assert found[0] == "theme.unknown"
    assert len(found) == 3


def test_a_theme_nearly_named_is_asked_back() -> None:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(SMALL + "theme: clasic\n")
    hint = caught.value.findings[0].hint
    assert hint is not None
    assert "‘classic’" in hint.ko


@pytest.mark.parametrize("name", ["a" * 300 + ".yaml", "no\0name.yaml", "there/is/none.yaml", "", "."])
def test_a_theme_no_file_can_be_called_is_a_fault_like_any_other(name: str) -> None:
    with pytest.raises(UsageError):
        brochure.build(SMALL, theme=name)


def test_two_font_files_of_one_name_in_different_folders_stay_two(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    shutil.copy(house_font("NotoSansKR_900Black.ttf"), tmp_path / "sub" / FONT)
    mine = own_theme(tmp_path, ("sans 900: [NotoSansKR_900Black.ttf", f"sans 900: [sub/{FONT}"))
    text = SMALL + "  - {type: text, body: 작은 글}\n"
    assert brochure.build(text, theme=mine).press == brochure.build(text, theme=own_theme(tmp_path)).press


def test_a_font_replaced_between_two_builds_is_noticed(tmp_path: Path) -> None:
    mine = own_theme(tmp_path, ("sans 900: [NotoSansKR_900Black.ttf", "sans 900: [own.ttf"))
    shutil.copy(house_font("NotoSansKR_900Black.ttf"), tmp_path / "own.ttf")
    black = brochure.build(SMALL, theme=mine).press
    (tmp_path / "own.ttf").unlink()
    shutil.copy(house_font("NotoSansKR_700Bold.ttf"), tmp_path / "own.ttf")
    assert brochure.build(SMALL, theme=mine).press != black


def test_a_theme_changed_between_two_builds_is_noticed(tmp_path: Path) -> None:
    before = brochure.build(SMALL, theme=own_theme(tmp_path)).press
    assert brochure.build(SMALL, theme=own_theme(tmp_path, ("size: 64pt", "size: 56pt"))).press != before


@pytest.mark.parametrize("content", [b"", b"no font at all", None])
def test_a_font_file_that_is_none_or_cut_short_is_a_fault(tmp_path: Path, content: bytes | None) -> None:
    mine = own_theme(tmp_path, ("sans 900: [NotoSansKR_900Black.ttf", "sans 900: [own.ttf"))
    whole = house_font().read_bytes()
    (tmp_path / "own.ttf").write_bytes(whole[: len(whole) // 2] if content is None else content)
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(SMALL, theme=mine)
    (finding,) = caught.value.findings
    assert finding.rule == "font.unreadable"
    assert "own.ttf" in finding.origin.excerpt


def test_every_font_file_that_is_missing_is_named(tmp_path: Path) -> None:
    changes = (("[NotoSansKR_900Black.ttf", "[one.ttf"), ("[NotoSansKR_700Bold.ttf", "[two.ttf"))
    assert rules(SMALL, theme=own_theme(tmp_path, *changes)) == ["font.not-found", "font.not-found"]


def test_every_token_the_theme_lacks_is_named_with_what_it_may_be_called(tmp_path: Path) -> None:
    changes = (("\n  year: {font", "\n  yaer: {font"), ("\n  cover: {natural", "\n  jacket: {natural"))
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(SMALL, theme=own_theme(tmp_path, *changes))
    found = caught.value.findings
    assert {each.rule for each in found} == {"theme.token"}
    assert sorted(("‘year’" in each.message.ko, "‘cover’" in each.message.ko) for each in found) == [
        (False, True),
        (True, False),
    ]
    assert any(each.hint and "‘yaer’" in each.hint.ko for each in found)
    assert all(each.origin.line for each in found)


@pytest.mark.parametrize("data", [None, 5, b"edition: 2023", ["edition"]])
def test_data_of_another_kind_is_a_type_error_that_says_so(data: object) -> None:
    with pytest.raises(TypeError, match="data must be a path, YAML text or a mapping"):
        brochure.build(data)  # type: ignore[arg-type]


def test_an_output_there_is_not_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    edition = brochure.build(SMALL)
    for only in (("pdf",), ("press", "pdf"), "press"):
        with pytest.raises(ValueError, match=", ".join(OUTPUTS)):
            edition.write(tmp_path, only=only)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("page", [0, 2, -1])
def test_a_page_there_is_not_has_no_picture(page: int) -> None:
    with pytest.raises(IndexError):
        brochure.build(SMALL).png(page)


def test_the_files_bear_the_date_of_issue() -> None:
    assert b"D:20231005" in brochure.build(SMALL).press
    assert b"D:20230101" in brochure.build(SMALL.replace("issued: 2023-10-05\n", "")).press


def test_missing_glyphs_of_all_texts_are_told_at_once_each_at_its_place() -> None:
    text = SMALL + "  - type: text\n    heading: 하나🏠\n    body: |\n      둘\n      셋🎏넷🏠\n"
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(text)
    places = [(each.origin.line, each.origin.column) for each in caught.value.findings]
    assert places == [(7, 16), (10, 8), (10, 10)]
    assert "U+1F3E0" in caught.value.findings[0].message.en


def test_a_missing_glyph_that_a_fact_brought_names_the_fact() -> None:
    text = "facts:\n  가: 3🏠\n" + SMALL + "  - type: text\n    body: 앞 {가} 뒤\n"
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(text)
    (finding,) = caught.value.findings
    assert "facts의 ‘가’" in finding.message.ko


def test_a_theme_file_that_is_not_there_is_told_as_a_file() -> None:
    with pytest.raises(UsageError) as caught:
        brochure.build(SMALL, theme="nowhere/mine.yaml")
    assert "파일" in caught.value.findings[0].message.ko


def test_pictures_of_pages_an_edition_no_longer_has_are_taken_away(tmp_path: Path) -> None:
    two = SMALL + "  - {type: colophon, name: 시험 재단}\n"
    brochure.build(two).write(tmp_path, "a")
    (tmp_path / "a-4.png").write_bytes(b"not one of ours")
    brochure.build(SMALL).write(tmp_path, "a", only=("press",))
    assert (tmp_path / "a-2.png").exists()
    brochure.build(SMALL).write(tmp_path, "a")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("a-1.png", "a-4.png", "a-press.pdf", "a-screen.pdf", "a.txt")
    ]


def test_old_hangul_no_font_joins_is_told_once_a_text_with_what_a_font_for_it_has(tmp_path: Path) -> None:
    (tmp_path / "plain.ttf").write_bytes(without((FOLDER / "NotoSansKR_400Regular.ttf").read_bytes(), "GSUB"))
    own = tmp_path / "own.yaml"
    own.write_text("extends: classic\nfonts:\n  sans 400: plain.ttf\n", encoding="utf-8")
    text = SMALL + "  - type: text\n    body: 이 ᄆᆞᆯ과 저 ᄆᆞᆯ\n"
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(text, theme=own)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.origin.line, finding.origin.column) == ("glyph.missing", 7, 13)
    assert "U+1106 U+119E U+11AF" in finding.message.en
    assert finding.hint
    assert "ljmo" in finding.hint.ko
    assert brochure.build(text).pages
