"""The reference of blocks: every type with what it is for, its keys, and an example that is one."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

import brochure
from brochure import blocks
from brochure.blocks.kit.block import Block, texts
from brochure.blocks.kit.room import Room, Setting
from brochure.findings import Language, Words, cells
from brochure.model.shapes import fields_of
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from brochure.reference.blocks import Told, told_blocks
from brochure.reference.registry import registry
from brochure.reference.tables import WIDTH
from brochure.text.composer import Composer
from tests.blocks.kit import GOLDEN, HEAD, OUTSIDE, WIDTHS, installed, marks, reading, theme
from tests.blocks.kit import fonts as faces

NAMES = (*blocks.names(), "questions")
LANGUAGES: tuple[Language, ...] = ("ko", "en")


def model(name: str) -> type[Block]:
    with installed(OUTSIDE):
        found = blocks.find(name)
    assert found
    return found


def edition(name: str) -> str:
    """An edition of nothing but a type's example."""
    return HEAD + "".join(f"  {line}\n" for line in model(name).example.splitlines())


def told(name: str) -> Told:
    with installed(OUTSIDE):
        (found,) = told_blocks(registry(), (name,))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_type_says_in_both_languages_what_it_is_for(name: str) -> None:
    words = model(name).words
    assert re.search("[가-힣]", words.ko)
    assert re.fullmatch("[ -~]+", words.en)
    assert all(cells(words.say(language)) <= 70 for language in LANGUAGES)


@pytest.mark.parametrize("name", NAMES)
def test_each_example_is_of_its_type_and_has_what_it_needs(name: str) -> None:
    (written,) = yaml.load(model(name).example, Loader=yaml.BaseLoader)
    assert written["type"] == name
    assert {field.key for field in fields_of(model(name)) if field.is_required} <= set(written)
    assert max(cells(line) for line in model(name).example.splitlines()) <= WIDTH - 4


@pytest.mark.parametrize("name", NAMES)
def test_each_example_is_built_without_a_word(name: str) -> None:
    with installed(OUTSIDE):
        # The pictures that an example names are those of its type's golden cases.
        made = brochure.build(edition(name), base=GOLDEN / name)
    assert made.findings == ()
    assert made.pages


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_each_example_shows_all_it_says(name: str, width: float) -> None:
    with installed(OUTSIDE):
        manuscript = read_manuscript(read_text(edition(name)), theme(), GOLDEN / name)
    (entry,) = manuscript.entries
    setting = Setting(theme(), Composer(faces()), manuscript.imprint, 0)
    said = reading(marks(entry.block.compose(Room(entry.key, width, setting, entry.kind))))
    for text in texts(entry.block):
        words = "".join(words for tags, words in said if text.key in {tag.key for tag in tags})
        assert "".join(text.string.split()) in "".join(words.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_key_of_a_type_is_told_on_a_line_of_a_terminal(name: str, language: Language) -> None:
    lines = told(name).lines(language)
    assert all(cells(line) <= WIDTH for line in lines)
    text = "\n".join(lines)
    assert model(name).words.say(language) in text

    def check(entries: list[dict[str, Any]], depth: int) -> None:
        for entry in entries:
            assert re.search(rf"^ {{{2 + 2 * depth}}}{entry['key']} ", text, re.MULTILINE), entry["key"]
            check(entry["keys"], depth + 1)

    check(told(name).as_dict(language)["keys"], 0)
    for line in model(name).example.splitlines():
        assert f"    {line}" in lines


def test_keys_that_must_be_there_come_first_and_say_so() -> None:
    entries = told("cover").entries
    assert [entry.key for entry in entries if entry.is_required] == ["title"]
    assert entries[0].key == "title"
    assert re.search(r"^  title +글 +꼭 적음 +큰 제목$", "\n".join(told("cover").lines("ko")), re.MULTILINE)
    assert re.search(
        r"^  hidden +true or false +false +true leaves it out$", "\n".join(told("cover").lines("en")), re.MULTILINE
    )


def test_a_block_of_another_package_is_told_with_its_package() -> None:
    assert told("questions").package == "brochure-questions"
    assert told("questions").lines("en")[0] == "questions (package brochure-questions)"
    assert told("cover").package == ""


def test_a_block_without_words_is_told_by_its_docstring_or_name() -> None:
    class Bare(Block, frozen=True, kw_only=True):
        pass

    class Documented(Block, frozen=True, kw_only=True):
        """A block of few words.

        And more of them.
        """

    found = registry()
    for made, words in ((Documented, "A block of few words."), (Bare, "bare")):
        made_up = type(found)({"bare": made}, {}, {}, ())
        assert told_blocks(made_up, ())[0].words == Words(words, words)
