"""The reference of fonts: what a file says of itself, counted against the standards its scripts have."""

from __future__ import annotations

import pytest

from brochure import resources
from brochure.findings import Language, cells
from brochure.reference.fonts import Told, scripts, told_font
from brochure.reference.tables import WIDTH
from brochure.text.fonts import Face

LANGUAGES: tuple[Language, ...] = ("ko", "en")


def told(name: str) -> Told:
    file = resources.font_file(name)
    assert file
    return told_font(Face(name, file))


def count(font: Told, script: str) -> int:
    return next(has for each, has in font.scripts if each.name == script)


def test_scripts_have_as_many_characters_as_their_standards_say() -> None:
    sizes = {script.name: len(script.characters) for script in scripts()}
    assert sizes["hangul"] == 11_172  # KS X 1026-1, Unicode
    assert sizes["hanja"] == 4_888  # KS X 1001
    assert sizes["kanji"] == 2_965 + 3_390  # JIS X 0208, levels 1 and 2
    assert sizes["kana"] == 83 + 86  # JIS X 0208, rows 4 and 5


def test_the_korean_font_has_all_hangul_and_not_all_kanji() -> None:
    font = told("NotoSansKR_900Black.ttf")
    assert (font.family, font.style, font.weight) == ("Noto Sans KR", "Black", 900)
    assert count(font, "hangul") == 11_172
    assert 0 < count(font, "kanji") < 6_355
    assert font.glyphs > 20_000
    assert font.version.startswith("2.004")
    assert "SIL Open Font License" in font.licence


def test_the_japanese_font_has_all_kanji_and_no_hangul() -> None:
    font = told("NotoSansJP_400Regular.ttf")
    assert (count(font, "kanji"), count(font, "hangul")) == (6_355, 0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", resources.font_names())
def test_a_font_is_told_on_lines_of_a_terminal(name: str, language: Language) -> None:
    lines = told(name).lines(language)
    assert lines[0] == name
    assert all(cells(line) <= WIDTH for line in lines)
    assert ("됩니다" if language == "ko" else "allowed") in "\n".join(lines)


def test_every_font_that_ships_is_among_the_names() -> None:
    assert resources.font_names()
    assert all(resources.font_file(name) for name in resources.font_names())
