"""The reference of themes: every token with its default, every value of a theme, and how one begins."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from brochure import resources
from brochure.blocks import find
from brochure.blocks.kit.block import Block
from brochure.design import Design, design_named
from brochure.findings import Language, cells
from brochure.model.ink import Ink
from brochure.model.shapes import MapOf, fields_of, models_in
from brochure.model.theme import Theme
from brochure.reference.registry import registry
from brochure.reference.tables import WIDTH
from brochure.reference.themes import excerpt, ink_words, summary_lines, theme_lines, theme_values, token_lines, tokens

LANGUAGES: tuple[Language, ...] = ("ko", "en")
NAMES = resources.theme_names()


def design(name: str) -> Design:
    return design_named(name)


def block(name: str) -> type[Block]:
    model = find(name)
    assert model
    return model


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_token_is_told_with_what_it_is_for(language: Language) -> None:
    lines = token_lines(registry().types, design("classic").source, language)
    assert all(cells(line) <= WIDTH for line in lines)
    text = "\n".join(lines)

    def check(model: Any, depth: int) -> None:
        for field in fields_of(model):
            row = rf"^ {{{2 + 2 * depth}}}{field.key} .*{re.escape(field.words.say(language).split()[0])}"
            assert re.search(row, text, re.MULTILINE), field.key
            for inner in models_in(field.shape):
                check(inner, depth + 1)

    check(Theme, 0)
    for name in ("figures", "timeline"):
        assert re.search(rf"^  {name} +{', '.join(block(name).forms)}$", text, re.MULTILINE)


def test_a_default_is_written_as_a_designer_would() -> None:
    text = "\n".join(token_lines({}, design("classic").source, "en"))
    assert re.search(r"^    width +length +210mm +Trimmed width$", text, re.MULTILINE)
    assert re.search(r"^    stretch +share +100% ", text, re.MULTILINE)
    assert re.search(r"^    hangs +true or false +false ", text, re.MULTILINE)
    assert re.search(r"^    font +name +required ", text, re.MULTILINE)


def test_tokens_as_values_have_all_keys_and_forms() -> None:
    found = tokens(registry().types, "ko")
    assert {each["key"] for each in found["keys"]} == {field.key for field in fields_of(Theme)}
    assert found["forms"]["figures"] == list(block("figures").forms)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_all_that_a_theme_sets_is_told(name: str, language: Language) -> None:
    theme = design(name).theme
    lines = theme_lines(theme, language)
    assert lines[0] == name
    assert all(cells(line) <= WIDTH for line in lines)
    for field in fields_of(Theme):
        if isinstance(field.shape, MapOf):
            for key in getattr(theme, field.key):
                assert any(re.match(rf" +{re.escape(key)}(  |$)", line) for line in lines), key


def test_values_are_told_as_a_theme_writes_them() -> None:
    text = "\n".join(theme_lines(design("classic").theme, "ko"))
    assert re.search(r"^    gutter +10mm$", text, re.MULTILINE)
    assert re.search(r"^    indigo +C100 M80 Y12 K40 #012C62$", text, re.MULTILINE)
    assert re.search(r"^    heading +font: sans 900, size: [0-9.]+pt, leading: [0-9.]+pt", text, re.MULTILINE)
    assert re.search(r"^    areas +cover", text, re.MULTILINE)


def test_as_values_a_theme_is_whole() -> None:
    values = theme_values(design("classic").theme)
    assert set(values) == {field.key for field in fields_of(Theme)}
    assert values["fonts"]["sans 400"][0] == "NotoSansKR_400Regular.ttf"
    assert values["pages"][0]["areas"].startswith("cover")
    assert values["type"]["body"]["size"] == design("classic").theme.type["body"].size


def test_a_theme_that_extends_another_is_summed_up_by_what_it_changes(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "extends: classic\ninks: {indigo: C90 M55}\npaper: {gutter: 8mm}\ntype: {title: {size: 60pt}}\n",
        encoding="utf-8",
    )
    mine = design(str(tmp_path / "mine.yaml"))
    assert summary_lines(mine.theme, mine.source) == [
        "mine",
        "  extends  classic",
        "  paper    gutter: 8mm",
        "  inks     indigo",
        "  type     title",
    ]
    whole = "\n".join(summary_lines(design("classic").theme, design("classic").source))
    assert all(key in whole for key in ("paper", "heading", "sans 400", "front, back"))


def test_the_excerpt_is_yaml_that_says_what_the_theme_says() -> None:
    text = excerpt(design("classic").source)
    assert all(cells(line) <= WIDTH - 2 for line in text.splitlines())
    begun = yaml.load(text, Loader=yaml.BaseLoader)
    whole = yaml.load(resources.theme_file("classic").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert list(begun) == list(whole)
    for section in ("inks", "fonts", "type", "gaps"):
        assert begun[section]
        assert begun[section].items() <= whole[section].items()


@pytest.mark.parametrize(
    ("ink", "words"),
    [
        (Ink("a", (1.0, 0.8, 0.125, 0.4), (0.0, 0.5, 1.0)), "C100 M80 Y12.5 K40 #0080FF"),
        (Ink("b", (0.0, 0.0, 0.0, 0.0), (1.0, 1.0, 1.0)), "C0 #FFFFFF"),
    ],
)
def test_an_ink_is_told_by_its_process_colours_and_its_look(ink: Ink, words: str) -> None:
    assert ink_words(ink) == words
