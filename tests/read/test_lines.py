"""Numbers a theme says about lines: told at their place where they are out of range."""

from __future__ import annotations

from pathlib import Path

import pytest

import brochure
from tests import editions


def told(folder: Path, tokens: str) -> list[tuple[str, int, str]]:
    """Return what is told of a theme that extends the house's: the rule, the line and the path."""
    path = folder / "own.yaml"
    path.write_text(f"extends: classic\n{tokens}\n", encoding="utf-8")
    found = brochure.check(editions.FULL, theme=path)
    assert all(each.origin.file == str(path) for each in found if each.level == "error")
    return [(each.rule, each.origin.line, each.origin.path) for each in found if each.level == "error"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("latin_hangul", "125"), ("latin_hangul", "-2"), ("word_space", "-1"), ("word_space", "3"), ("spread", "-1"),
     ("spread", "50"), ("math_hangul", "50")],
)  # fmt: skip
def test_a_number_of_a_role_that_would_ruin_its_lines_is_an_error_at_its_place(
    key: str, value: str, tmp_path: Path
) -> None:
    assert told(tmp_path, f"type:\n  body: {{{key}: {value}}}") == [("theme.value", 3, f"type.body.{key}")]


@pytest.mark.parametrize("token", ["most: 50%", "least: 150%", "cap: 0", "cap: -1", "letter: 3", "latin: 9"])
def test_limits_of_justified_lines_have_limits_themselves(token: str, tmp_path: Path) -> None:
    key = token.partition(":")[0]
    assert told(tmp_path, f"justify: {{{token}}}") == [("theme.value", 2, f"justify.{key}")]


def test_the_floor_of_type_is_a_size(tmp_path: Path) -> None:
    assert told(tmp_path, "floor: -3pt") == [("theme.value", 2, "floor")]


def test_numbers_as_a_designer_means_them_are_taken(tmp_path: Path) -> None:
    tokens = "type:\n  body: {latin_hangul: 0.125, word_space: 0.33, spread: 3, math_hangul: 0}\n"
    assert told(tmp_path, f"{tokens}justify: {{most: 200%, least: 80%, cap: 0.6, letter: 0.05}}\nfloor: 8pt") == []


def test_a_bound_of_the_extended_theme_is_told_at_the_size_that_broke_it(tmp_path: Path) -> None:
    tokens = "type:\n  title: {size: 12pt, leading: 16pt, least: 10pt}"
    assert told(tmp_path, tokens) == [("theme.value", 3, "type.title.size")]
