"""What would leave a listener with nothing is refused at its line, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.editions import marked, small, with_block
from tests.pictures.kit import photograph, saved

#: name: YAML with ⟦ at the fault's place, and the rule it breaks.
FAULTS: dict[str, tuple[str, str]] = {
    "no title": (small("title: 작은 안내지\nfacts", "facts").replace("edition:", "⟦edition:", 1), "field.missing"),
    "an empty title": (small("title: 작은 안내지\nfacts", "title: ⟦''\nfacts"), "field.empty"),
    "a title of spaces": (small("title: 작은 안내지\nfacts", 'title: ⟦" \\u200b"\nfacts'), "field.empty"),
    "a photograph without words": (with_block("type: photo\nfile: ⟦a.jpg"), "picture.alt"),
    "a photograph with empty words": (with_block("type: photo\nfile: ⟦a.jpg\nalt: ''"), "picture.alt"),
    "a picture without words": (with_block("type: image\nfile: ⟦a.jpg"), "picture.alt"),
    "decoration with words": (
        with_block("type: photo\nfile: a.jpg\nalt: ⟦항구에 선 사람들\ndecorative: true"),
        "picture.alt",
    ),
    "an empty item of a list": (with_block("type: list\nheading: 목록\nitems:\n  - 하나\n  - ⟦''"), "field.empty"),
    "an item of spaces": (with_block('type: list\nheading: 목록\nitems:\n  - ⟦"  "\n  - 둘'), "field.empty"),
    "an item left out": (with_block("type: list\nheading: 목록\nitems:\n  - 하나\n  - text: ⟦''"), "field.empty"),
    "a link without text": (
        with_block("type: alumni\nheading: 동문\nlinks:\n  - {url: ⟦'', heading: 글}"),
        "field.empty",
    ),
    "a link of no width": (
        with_block('type: alumni\nheading: 동문\nlinks:\n  - {heading: 글, url: ⟦"\\u200b"}'),
        "field.empty",
    ),
    "two blocks with one id": (
        with_block("type: text\nid: rest\nbody: 하나") + "  - type: text\n    id: ⟦rest\n    body: 둘\n",
        "edition.id",
    ),
    "a language that is none": (
        small("title: 작은 안내지\nfacts", "title: 작은 안내지\nlanguage: ⟦한국어\nfacts"),
        "edition.language",
    ),
    "a locale for a language": (
        small("title: 작은 안내지\nfacts", "title: 작은 안내지\nlanguage: ⟦ko_KR.UTF-8\nfacts"),
        "edition.language",
    ),
    "a calling code that is none": (
        small("title: 작은 안내지\nfacts", "title: 작은 안내지\ncalling_code: ⟦+82 2\nfacts"),
        "field.calling",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_it_is_an_error_at_its_line_and_nothing_is_written(name: str, workplace: Path, command: Command) -> None:
    (workplace / "a.jpg").write_bytes(saved(photograph(), "JPEG"))
    text, (spot,) = marked(FAULTS[name][0])
    (workplace / "bad.yaml").write_text(text, encoding="utf-8")
    before = {each.name for each in workplace.iterdir()}
    done = command("build", "bad.yaml", "--json")
    (file,) = json.loads(done.out)["files"]
    found = [(each["rule"], each["line"], each["column"]) for each in file["findings"] if each["level"] == "error"]
    assert found == [(FAULTS[name][1], *spot)]
    assert done.code == 1
    assert {each.name for each in workplace.iterdir()} == before
