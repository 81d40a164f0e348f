from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from brochure.findings import origin_at
from brochure.read.nodes import LINE_END, Mapping, Scalar
from brochure.read.places import places
from brochure.read.source import read_text


def read(text: str) -> Scalar:
    node = read_text(text).at("k")
    assert isinstance(node, Scalar)
    return node


def standing(text: str, node: Scalar) -> list[tuple[str, str | None]]:
    """Each character of `node`, beside the one that stands where it is said to stand, if it steps."""
    lines = LINE_END.split(text)
    found = places(node)
    out: list[tuple[str, str | None]] = []
    for index, character in enumerate(node.text):
        place = [each for each in found if each.start <= index][-1]
        origin = origin_at(found, index)
        out.append((character, lines[origin.line - 1][origin.column - 1] if place.steps else None))
    return out


CASES = [
    "k: 가나 다",
    "k: 가\n  나\n\n  다\nl: 1",
    "k: 'it''s'",
    "k: '가\n  나   \n\n  다 '",
    'k: "가\\t\\u0041 나\\\n   다"',
    'k: "가\n   나 \\  \n\n다"',
    "k: |\n  가\n    나\n\n  다\n\n\nl: 1",
    "k: |-\n  가\n  나\n",
    "k: |+\n  가\n\n\nl: 1",
    "k: |2\n    가\n   나\n",
    "k: >\n  가\n  나\n\n  다\n    라\n  마\n",
    "k: >-  # 말\n\n  가\n  나\n\n",
    "k: &a !x 가나",
    'k: &a "가나"',
    "k: |\r\n  가\r\n  나\r\n",
]


@pytest.mark.parametrize("text", CASES)
def test_what_steps_is_the_character_that_stands_there(text: str) -> None:
    node = read(text)
    pairs = standing(text, node)
    assert all(there in (None, character) for character, there in pairs)
    # More than the one place at the beginning: letters always stand somewhere.
    assert all(there == character for character, there in pairs if "가" <= character <= "힣")


def test_a_line_in_a_block_is_found_by_line_and_column() -> None:
    node = read("k: |\n  첫 줄\n  둘째 줄\n")
    origin = origin_at(places(node), node.text.index("째"))
    assert (origin.line, origin.column) == (3, 4)


def test_an_escape_is_underlined_whole() -> None:
    node = read('k: "가\\u0041나"')
    origin = origin_at(places(node), 1)
    assert (origin.column, origin.length) == (6, 6)
    assert origin_at(places(node), 2).column == 12


words = st.text(st.sampled_from("가나 ab'\"\\:#-{}[],|>!&*\n\u00a0\u200b"), max_size=40)


@given(st.lists(words, min_size=1, max_size=4), st.sampled_from(["|", ">", "|-", ">-", "|+", ">+"]), st.integers(1, 4))
def test_blocks_written_at_random_map_back(lines: list[str], sign: str, indent: int) -> None:
    body = "\n".join(" " * indent + part for line in lines for part in line.split("\n"))
    text = f"k: {sign}{indent}\n{body}\nl: 1\n"
    node = read_text(text).root.get("k")
    assert isinstance(node, Scalar)
    if node.text.strip():
        # A whole text at its beginning would be the way out when the walk goes wrong.
        assert any(place.steps for place in places(node))
    assert all(there in (None, character) for character, there in standing(text, node))


@given(words, st.sampled_from(["'", '"', None]), st.integers(5, 80))
def test_what_a_writer_of_yaml_writes_maps_back(value: str, style: str | None, width: int) -> None:
    text = yaml.safe_dump({"k": value}, default_style=style, width=width, allow_unicode=True)
    root = read_text(text).root
    assert isinstance(root, Mapping)
    (node,) = (value for _, value in root.entries.values())
    assert isinstance(node, Scalar)
    assert node.text == value
    pairs = standing(text, node)
    assert all(there in (None, character) for character, there in pairs)
    assert all(there == character for character, there in pairs if character in "가나ab")
