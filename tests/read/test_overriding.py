"""Which block of an edition a version's block overrides, with what, and where a new one comes to stand."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.findings import Finding
from brochure.read.nodes import Mapping, Scalar, Sequence
from brochure.read.overriding import blocks_over
from brochure.read.source import read_text
from brochure.read.versions import merged
from tests.read.kit import plain

BASE = """\
edition: 2030
blocks:
  - {type: cover, title: 표지}
  - {type: list, id: one, heading: 하나, items: [가, 나]}
  - {type: list, id: two, heading: 둘, items: [다]}
  - {type: text, heading: 글, body: 말}
  - {type: apply, body: 응모, url: 'https://example.org/a', logo: {file: a.svg, alt: 표}}
  - {type: colophon, name: 곳}
"""


def over(version: str, base: str = BASE) -> tuple[list[Any], tuple[Finding, ...]]:
    sources = (read_text("blocks:\n" + version, "own.yaml"), read_text(base, "base.yaml"))
    whole = merged(sources)
    blocks = whole.root.get("blocks")
    assert isinstance(blocks, Sequence)
    return plain(blocks), whole.findings


def shapes(blocks: list[Any]) -> list[str]:
    return [f"{each.get('type')}:{each.get('id', '')}" for each in blocks]


HELD = ["cover:", "list:one", "list:two", "text:", "apply:", "colophon:"]


def test_a_block_overrides_the_only_one_of_its_type_in_the_keys_it_gives() -> None:
    blocks, told = over("  - {type: apply, qr: 'https://example.org/a?u=1'}\n")
    assert shapes(blocks) == HELD
    assert blocks[4]["qr"] == "https://example.org/a?u=1"
    assert blocks[4]["url"] == "https://example.org/a"
    assert blocks[4]["body"] == "응모"
    assert told == ()


def test_of_two_of_a_type_the_id_says_which_with_or_without_its_type() -> None:
    for version in ("  - {type: list, id: two, heading: 새 둘}\n", "  - {id: two, heading: 새 둘}\n"):
        blocks, told = over(version)
        assert shapes(blocks) == HELD
        assert [each["heading"] for each in blocks[1:3]] == ["하나", "새 둘"]
        assert told == ()


def test_lists_are_replaced_whole_and_groups_of_keys_merged() -> None:
    blocks, _ = over("  - {id: one, items: [라]}\n  - {type: apply, logo: {alt: 새 표}}\n")
    assert blocks[1]["items"] == ["라"]
    assert blocks[4]["logo"] == {"file": "a.svg", "alt": "새 표"}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_key_left_empty_leaves_out_what_stood_there(nothing: str) -> None:
    blocks, _ = over(f"  - type: apply\n    body: {nothing}\n    logo:\n      alt: {nothing}\n")
    assert "body" not in blocks[4]
    assert blocks[4]["logo"] == {"file": "a.svg"}


def test_an_empty_pair_of_quotes_is_something() -> None:
    blocks, _ = over("  - {type: apply, body: ''}\n")
    assert blocks[4]["body"] == ""


def test_the_order_is_that_of_the_edition_beneath() -> None:
    blocks, _ = over("  - {type: colophon, office: 서울}\n  - {type: cover, subtitle: 아래}\n")
    assert shapes(blocks) == HELD


def test_a_new_block_comes_behind_the_one_before_it() -> None:
    blocks, _ = over("  - {type: cover}\n  - {type: photo, file: a.jpg}\n  - {type: image, file: b.svg}\n")
    assert shapes(blocks) == ["cover:", "photo:", "image:", *HELD[1:]]


def test_a_new_block_at_the_head_comes_before_the_one_behind_it() -> None:
    blocks, _ = over("  - {type: photo, file: a.jpg}\n  - {id: two}\n")
    assert shapes(blocks) == [*HELD[:2], "photo:", *HELD[2:]]


def test_a_new_block_alone_comes_to_the_end_before_the_colophon() -> None:
    blocks, _ = over("  - {type: photo, file: a.jpg}\n")
    assert shapes(blocks) == [*HELD[:5], "photo:", "colophon:"]


def test_a_new_colophon_comes_to_the_very_end() -> None:
    base = BASE.replace("  - {type: colophon, name: 곳}\n", "")
    blocks, _ = over("  - {type: colophon, name: 새 곳}\n  - {type: cover}\n", base)
    assert shapes(blocks) == ["colophon:", *HELD[:5]]
    blocks, _ = over("  - {type: colophon, name: 새 곳}\n", base)
    assert shapes(blocks) == [*HELD[:5], "colophon:"]


def test_an_id_of_its_own_names_the_only_block_of_a_type_or_a_new_one_where_that_has_another() -> None:
    blocks, told = over("  - {type: text, id: remark, heading: 새 글}\n")
    assert shapes(blocks) == [*HELD[:3], "text:remark", *HELD[4:]]
    blocks, told = over("  - {type: list, id: three, items: [마]}\n")
    assert shapes(blocks) == [*HELD[:5], "list:three", "colophon:"]
    assert told == ()


def test_another_type_under_the_same_id_takes_the_blocks_place() -> None:
    blocks, _ = over("  - {type: text, id: two, body: 글}\n")
    assert blocks[2] == {"type": "text", "id": "two", "body": "글"}


def test_every_node_stands_at_its_path_in_the_whole_and_at_its_line_in_its_own_file() -> None:
    sources = (
        read_text("blocks:\n  - {type: photo, alt: 그림}\n  - {id: two, items: [하, {text: 호}]}\n", "own.yaml"),
        read_text(BASE, "base.yaml"),
    )
    whole = merged(sources)
    for path, file, line in (
        ("blocks[2].alt", "own.yaml", 2),
        ("blocks[3].items[1].text", "own.yaml", 3),
        ("blocks[3].heading", "base.yaml", 5),
        ("blocks[5].logo.file", "base.yaml", 7),
    ):
        origin = whole.place(path)
        assert (origin.path, origin.file, origin.line) == (path, file, line)
    order = whole.order()
    assert list(order) == sorted(order, key=order.__getitem__)
    assert order["blocks[1].heading"] < order["blocks[2].alt"] < order["blocks[3].items[0]"] < order["blocks[5].url"]


def test_two_of_a_type_beneath_are_told_apart_by_an_id_that_is_asked_for() -> None:
    blocks, (fault,) = over("  - {type: list, heading: 어느 것}\n")
    assert shapes(blocks) == HELD
    assert (fault.level, fault.rule, fault.origin.file, fault.origin.line) == (
        "error",
        "edition.override",
        "own.yaml",
        2,
    )
    assert fault.hint
    assert "one, two" in fault.hint.ko
    assert "one, two" in fault.hint.en


def test_where_those_beneath_have_no_ids_their_lines_are_named() -> None:
    base = BASE.replace("id: one, ", "").replace("id: two, ", "")
    _, (fault,) = over("  - {type: list, heading: 어느 것}\n", base)
    assert fault.hint
    assert "base.yaml 4, 5번째 줄" in fault.hint.ko
    assert "base.yaml, line 4, 5" in fault.hint.en


def test_an_id_that_is_not_beneath_and_has_no_type_is_told_with_what_was_meant() -> None:
    _, (fault,) = over("  - {id: tow, heading: 둘}\n")
    assert (fault.level, fault.rule) == ("error", "edition.override")
    assert fault.hint
    assert "‘two’" in fault.hint.ko
    assert "type:" in fault.hint.en


def test_a_new_id_that_is_nearly_one_beneath_is_noted() -> None:
    base = BASE.replace("id: two", "id: duties")
    _, (note,) = over("  - {type: list, id: dutys, items: [가]}\n", base)
    assert (note.level, note.origin.line) == ("note", 2)
    assert note.hint
    assert "duties" in note.hint.ko


def test_a_block_overridden_twice_is_told_at_the_second() -> None:
    _, (fault,) = over("  - {type: apply, body: 가}\n  - {type: apply, body: 나}\n")
    assert (fault.level, fault.rule, fault.origin.line) == ("error", "edition.override", 3)
    assert "2번째 줄" in fault.message.ko


@pytest.mark.parametrize("odd", ["  - 글\n", "  - [가]\n", "  - {heading: 제목}\n", "  - {type: [가]}\n"])
def test_what_is_no_block_is_left_for_the_reader_to_tell(odd: str) -> None:
    blocks, told = over(odd)
    assert len(blocks) == len(HELD) + 1
    assert told == ()


def test_a_list_of_another_shape_is_left_for_the_reader_to_tell() -> None:
    node = Scalar("글", "plain", "blocks", read_text("a: b").root.written)
    assert blocks_over(Mapping({}, "blocks", node.written), node, []) is node
