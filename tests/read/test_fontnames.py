"""Fonts of a theme for editions of another language: read, merged by `extends`, and told at their key where wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import brochure
from brochure.design import design_of
from brochure.findings import ManuscriptError
from brochure.model.marks import Glyphs
from brochure.model.page import page_leaves
from brochure.read.source import read_text

JP, KR = "NotoSansJP_400Regular.ttf", "NotoSansKR_400Regular.ttf"


def first(language: str, theme: Path | str = "classic") -> str:
    design = design_of(read_text(f"edition: 2031\n{language}"), theme, Path())
    return design.fonts.chain("sans 400")[0].name


def themed(folder: Path, tokens: str) -> Path:
    path = folder / "own.yaml"
    path.write_text(f"extends: classic\n{tokens}\n", encoding="utf-8")
    return path


def test_editions_in_japanese_are_set_in_japanese_fonts_and_all_others_in_korean_ones() -> None:
    assert [first(each) for each in ("language: ja", "language: ja-JP", "language: JA")] == [JP] * 3
    assert [first(each) for each in ("", "language: ko", "language: en", "language:")] == [KR] * 4


def test_a_theme_that_extends_another_may_give_a_language_fonts_of_its_own(tmp_path: Path) -> None:
    own = themed(tmp_path, f"languages: {{en: {{fonts: {{sans 400: {JP}}}}}}}")
    assert (first("language: en", own), first("language: ja", own), first("", own)) == (JP, JP, KR)


@pytest.mark.parametrize(
    ("tokens", "rule", "line"),
    [
        ("languages:\n  ja:\n    fonts:\n      sans 40: [NotoSansJP_400Regular.ttf]", "theme.name", 5),
        ("languages:\n  japanese!:\n    fonts:\n      sans 400: [NotoSansJP_400Regular.ttf]", "theme.name", 3),
        ("languages:\n  ja:\n    font:\n      sans 400: [NotoSansJP_400Regular.ttf]", "field.unknown", 4),
        (
            "languages:\n  ja:\n    fonts:\n      sans 400: {hangul: NotoSansJP_400Regular.ttf, latin_scale: 9}",
            "theme.value",
            5,
        ),
        ("languages:\n  ja:\n    fonts:\n      sans 400: [Nowhere.ttf]", "font.not-found", 5),
    ],
)
def test_a_slip_in_the_fonts_of_a_language_is_told_at_its_line(
    tmp_path: Path, tokens: str, rule: str, line: int
) -> None:
    with pytest.raises(ManuscriptError) as caught:
        first("language: ja", themed(tmp_path, tokens))
    assert [(each.rule, each.origin.line) for each in caught.value.findings] == [(rule, line)]
    assert all(each.message.ko and each.message.en for each in caught.value.findings)


def drawn(text: str) -> set[str]:
    """The fonts a one-block edition is set in."""
    leaves = page_leaves(brochure.build(text).layout.pages[0])
    return {run.font for leaf in leaves if isinstance(leaf.mark.what, Glyphs) for run in leaf.mark.what.runs}


def test_a_kanji_has_its_japanese_form_in_a_japanese_edition_alone() -> None:
    text = "edition: 2031\ntitle: 直\nblocks:\n  - {type: text, body: 直骨}\n"
    assert drawn(text + "language: ja\n") == {JP}
    assert drawn(text) == {KR}
