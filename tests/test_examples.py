"""What is shown to readers works: the editions and themes of the examples, and what the README says to write."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import brochure
from brochure.blocks.kit.block import Block
from brochure.blocks.kit.room import Room, Setting
from brochure.model.imprint import Imprint
from brochure.model.marks import Glyphs
from brochure.model.page import leaves, page_leaves
from brochure.model.stack import natural_height, set_height
from brochure.model.words import Text
from brochure.text.composer import Composer
from tests.blocks.kit import fonts, theme
from tests.conftest import ROOT

EDITIONS = sorted([*(ROOT / "data").glob("*.yaml"), *(ROOT / "examples").glob("*.yaml")])
THEMES = ["classic", "persimmon", *map(str, sorted((ROOT / "examples" / "themes").glob("*.yaml")))]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def shown(language: str, holding: str) -> str:
    """The README's first piece of code in a language that holds some words."""
    return next(str(code) for code in re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL) if holding in code)


@pytest.mark.parametrize("design", THEMES, ids=lambda name: Path(name).stem)
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.stem)
def test_every_edition_builds_in_every_theme_with_nothing_to_say(edition: Path, design: str) -> None:
    if Path(design).stem == "poster" and edition.stem not in {"poster", "smallest"}:
        pytest.skip("a poster's page is for few words")
    built = brochure.build(edition, theme=design)
    assert built.findings == ()
    assert built.pages <= 2


def test_the_japanese_flyer_is_set_in_japanese_type_and_obeys_line_starts() -> None:
    edition = brochure.build(ROOT / "examples" / "japanese.yaml")
    found = [leaf.mark.what for page in edition.layout.pages for leaf in page_leaves(page)]
    set_lines = [line for line in found if isinstance(line, Glyphs) and line.text.strip()]
    assert {run.font for line in set_lines for run in line.runs} == {
        "NotoSansJP_400Regular.ttf",
        "NotoSansJP_700Bold.ttf",
    }
    assert not [line.text for line in set_lines if line.text[0] in "、。」）ーっゃゅょッャュョ・〜"]
    assert not [line.text for line in set_lines if line.text.rstrip()[-1] in "「（"]
    assert edition.lint == edition.thin == ()


def test_the_poster_is_one_page_in_its_own_theme() -> None:
    assert brochure.build(ROOT / "examples" / "poster.yaml").pages == 1


def test_flyers_are_made_from_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(ROOT / "examples" / "from_python.py"), run_name="__main__")
    assert len(list((tmp_path / "out").iterdir())) == 12


def test_the_readmes_theme_changes_the_accent_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(shown("yaml", "extends: classic"), encoding="utf-8")
    edition = ROOT / "data" / "2023.yaml"
    own, house = brochure.build(edition, theme=tmp_path / "mine.yaml"), brochure.build(edition)
    assert own.findings == ()
    assert own.press != house.press
    assert lines(own) == lines(house)


def lines(edition: brochure.Edition) -> list[tuple[float, float, str]]:
    found = (leaf for page in edition.layout.pages for leaf in page_leaves(page))
    return [(leaf.at.x, leaf.at.y, leaf.mark.what.text) for leaf in found if isinstance(leaf.mark.what, Glyphs)]


def test_the_readmes_block_composes() -> None:
    space: dict[str, object] = {"__name__": "my_blocks.motto"}
    exec(compile(shown("python", "class Motto"), "README.md", "exec"), space)  # what a reader would copy
    motto: Any = space["Motto"]
    assert issubclass(motto, Block)
    block = motto(text=Text("함께 걷는 길", "blocks[0].text"))
    setting = Setting(theme(), Composer(fonts()), Imprint(2024, "ko", Text("시험")))
    stack = block.compose(Room("blocks[0]", 240.0, setting))
    found = leaves(set_height(stack, natural_height(stack)).marks)
    assert [leaf.mark.what.text for leaf in found if isinstance(leaf.mark.what, Glyphs)] == ["함께 걷는 길"]
