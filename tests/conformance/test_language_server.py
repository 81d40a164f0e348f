"""npm's yaml-language-server, which VS Code and others ask: what it knows of an edition by its schema."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from brochure import blocks
from brochure.model.shapes import fields_of
from tests import editions
from tests.conformance.editor import Editor
from tests.conftest import ROOT

SERVER = Path(__file__).resolve().parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
EDITION = ROOT / "data" / "2023.yaml"
SHIPPED = sorted(
    path
    for pattern in ("data/*.yaml", "examples/*.yaml", "examples/themes/*.yaml", "brochure/themes/*.yaml")
    for path in ROOT.glob(pattern)
)
TEXT = EDITION.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """An editor in the checkout; without the server it fails in CI and is skipped, loudly, elsewhere."""
    node = shutil.which("node")
    if not node or not SERVER.is_file():
        absent = "yaml-language-server is not installed; sh tests/conformance/setup.sh installs it with npm"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    with Editor([node, str(SERVER), "--stdio"], ROOT) as editor:
        yield editor


def place(text: str, words: str, offset: int = 0) -> tuple[int, int]:
    """Line and column, from 0, of a character of the first `words` in a text."""
    index = text.index(words) + offset
    before = text[:index]
    return before.count("\n"), index - before.rfind("\n") - 1


def put(words: str, more: str, text: str = TEXT) -> str:
    """The text with something more behind the first `words`."""
    assert words in text
    return text.replace(words, words + more, 1)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_ships_has_a_fault(editor: Editor, path: Path) -> None:
    assert editor.open(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", [editions.FULL, editions.SMALL], ids=["full", "small"])
def test_editions_of_the_tests_have_no_fault(editor: Editor, text: str) -> None:
    assert editor.open(ROOT / "data" / "tried.yaml", TEXT.split("\n")[0] + "\n" + text) == []


def test_a_misspelt_key_is_told_at_its_line_and_nothing_else(editor: Editor) -> None:
    text = TEXT.replace("    subtitle: The", "    subtitel: The", 1)
    (fault,) = editor.open(EDITION, text)
    assert (fault["range"]["start"]["line"], fault["range"]["start"]["character"]) == place(text, "subtitel")
    assert "subtitel" in fault["message"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("issued: 2023-10 ", "issued: 시월 ", "2023년 10월"),
        ("url: https://korea.clair.or.kr/\n", "url: korea.clair.or.kr\n", "https://www.example.org/"),
        ("title: JET 프로그램  ", "title: [JET 프로그램]  ", "There should be text here."),
        ("type: cover ", "type: covr ", '"cover"'),
        ("  - type: requirements   ", "  - typ: requirements   ", "type"),
    ],
)
def test_other_faults_are_told_in_words(editor: Editor, old: str, new: str, said: str) -> None:
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    faults = editor.open(EDITION, text)
    assert any(fault["range"]["start"]["line"] == place(text, new)[0] and said in fault["message"] for fault in faults)


def test_the_types_of_block_are_proposed_with_what_they_are_for(editor: Editor) -> None:
    text = put("    office: 서울事務所\n    url: https://korea.clair.or.kr/\n", "  - type: \n")
    editor.open(EDITION, text)
    line, column = place(text, "  - type: \n", len("  - type: "))
    proposed = {each["label"]: each for each in editor.complete(EDITION, line, column)}
    assert list(proposed) == list(blocks.names())
    for name in blocks.names():
        model = blocks.find(name)
        assert model
        said = str(proposed[name]["documentation"])
        assert model.words.ko in said
        assert model.words.en in said.replace("\\'", "'")


@pytest.mark.parametrize("name", blocks.names())
def test_the_keys_of_a_block_are_those_of_its_type(editor: Editor, name: str) -> None:
    text = put("    office: 서울事務所\n    url: https://korea.clair.or.kr/\n", f"  - type: {name}\n    \n")
    editor.open(EDITION, text)
    line, column = place(text, f"  - type: {name}\n    \n", len(f"  - type: {name}\n    "))
    model = blocks.find(name)
    assert model
    proposed = {each["label"] for each in editor.complete(EDITION, line, column)}
    # Beside the keys stands the type's own name, which writes all keys it needs.
    assert proposed - {name} == {field.key for field in fields_of(model)} - {name}


def test_a_text_is_proposed_no_true_false_or_null(editor: Editor) -> None:
    text = put("  - type: cover                   # 표지\n", "    subtitle: \n").replace(
        "    subtitle: The", "    #", 1
    )
    editor.open(EDITION, text)
    line, column = place(text, "    subtitle: \n", len("    subtitle: "))
    assert editor.complete(EDITION, line, column) == []


def test_true_and_false_are_proposed_where_they_are_meant(editor: Editor) -> None:
    text = put("  - type: cover                   # 표지\n", "    hidden: \n")
    editor.open(EDITION, text)
    line, column = place(text, "    hidden: \n", len("    hidden: "))
    assert [each["label"] for each in editor.complete(EDITION, line, column)] == ["true", "false"]


@pytest.mark.parametrize(
    ("words", "korean", "english"),
    [
        ("issued: 2023-10", "제작일", "When it is issued"),
        ("    title: JET", "큰 제목", "The title"),
        ("type: cover", "표지: 안내지의 큰 제목과 작은 제목", "The cover: the flyer's title and subtitle, large"),
        ("        since: 2022", "언제부터", "Since when"),
        ("        label: 모집", "무엇을", "What happens"),
    ],
)
def test_hovering_tells_what_a_key_is_for_in_both_languages(
    editor: Editor, words: str, korean: str, english: str
) -> None:
    editor.open(EDITION, TEXT)
    line, column = place(TEXT, words, len(words) - len(words.lstrip()))
    said = editor.hover(EDITION, line, column + 1)
    assert korean in said
    assert english in said


def test_themes_are_helped_with_too(editor: Editor) -> None:
    path = ROOT / "brochure" / "themes" / "mine.yaml"
    text = "# yaml-language-server: $schema=../../data/theme.schema.json\nextends: classic\nforms:\n  figures: \n"
    editor.open(path, text)
    assert {"rules", "arches"} <= {each["label"] for each in editor.complete(path, 3, 11)}
    assert "블록의 모습" in editor.hover(path, 2, 2)
    (fault,) = editor.open(path, text.replace("figures: ", "figures: archs"))
    assert fault["range"]["start"]["line"] == 3
