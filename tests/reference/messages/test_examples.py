"""Each example of the table raises its message as it stands before, and is free of it after."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

import brochure
from brochure.findings import BrochureError
from brochure.reference.messages.message import Message
from brochure.reference.messages.table import MESSAGES
from tests.pictures.kit import photograph, saved

EXAMPLES = [each for each in MESSAGES if each.before]

#: What an example does not show, for it is of no matter there.
TOP = {"edition": "edition: 2024\n", "title": "title: 이웃나라 교류회\n"}
COVER = "- type: cover\n  title: 이웃 나라 이야기\n"
BASES = {"theme": "classic", "shop": "kr-standard"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pictures that examples name."""
    home = tmp_path_factory.mktemp("examples")
    picture = saved(photograph((1500, 1000)))
    for name in ("harbour.png", "map.png", "face.png"):
        (home / name).write_bytes(picture)
    (home / "mark.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#ff0000" d="M0 0h9v9z"/></svg>',
        encoding="utf-8",
    )
    (home / "photos").mkdir()
    return home


def edition_of(example: str, folder: Path) -> str:
    """Return a whole edition around an example; the file of a theme or shop is written for it."""
    keys = {line.partition(":")[0] for line in example.split("\n")}
    text = "".join(line for key, line in TOP.items() if key not in keys)
    if example.startswith("# my-"):
        file, _, held = example.removeprefix("# ").partition("\n")
        kind = file.removeprefix("my-").removesuffix(".yaml")
        base = "" if "extends:" in held else f"extends: {BASES[kind]}\n"
        (folder / file).write_text(base + held + "\n", encoding="utf-8")
        return f"{text}{kind}: {file}\nblocks:\n{textwrap.indent(COVER, '  ')}"
    if example.startswith("- "):
        cover = "" if "type: cover" in example else COVER
        return f"{text}blocks:\n{textwrap.indent(cover + example, '  ')}\n"
    blocks = "" if "blocks" in keys else f"blocks:\n{textwrap.indent(COVER, '  ')}"
    return f"{text}{example}\n{blocks}"


def rules_of(example: str, folder: Path) -> set[str]:
    file = folder / "edition.yaml"
    file.write_text(edition_of(example, folder), encoding="utf-8")
    try:
        return {each.rule for each in brochure.check(file)}
    except BrochureError as fault:
        return {each.rule for each in fault.findings}


@pytest.mark.parametrize("message", EXAMPLES, ids=lambda message: message.id)
def test_an_example_raises_its_message_and_the_mended_one_is_free_of_it(message: Message, folder: Path) -> None:
    assert message.id in rules_of(message.before, folder)
    after = rules_of(message.after, folder)
    assert message.id not in after
    assert not after - TOLD_ANYWAY


#: What is told of editions as short as these.
TOLD_ANYWAY = {"fit.thin"}
