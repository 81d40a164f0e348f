"""Values set from outside: every way a path can lead to one, what an empty one takes away, and paths that go astray."""

from __future__ import annotations

from typing import Any

import pytest

import brochure
from brochure.findings import Finding, ManuscriptError
from brochure.read.changes import changed
from brochure.read.nodes import Node, Source
from brochure.read.source import read_text
from tests.read.kit import plain

EDITION = """\
edition: 2030
title: 길
facts:
  참가자: 120명
  올해 참가국: {value: 9개국, as_of: 2029-05}
blocks:
  - {type: cover, title: 여는 길}
  - {type: list, id: one, heading: 하나, items: [가, {text: 나, items: [다]}]}
  - {type: list, id: two, items: [라]}
  - {type: apply, url: 'https://example.org/a'}
"""


def made(changes: dict[str, str]) -> Source:
    return changed(read_text(EDITION, "2030.yaml"), changes)


def after(path: str, value: str) -> Any:
    return plain(made({path: value}).root)


def astray(path: str, value: str = "x") -> Finding:
    with pytest.raises(ManuscriptError) as caught:
        made({path: value})
    (finding,) = caught.value.findings
    assert finding.rule == "change.path"
    assert (finding.origin.file, finding.origin.line, finding.origin.column) == ("--set", 1, 1)
    assert finding.origin.excerpt == f"{path}={value}"
    assert finding.hint
    assert finding.hint.en
    return finding


WAYS: dict[str, tuple[Any, ...]] = {
    "title": ("title",),
    "description": ("description",),
    "facts.참가자": ("facts", "참가자"),
    "facts.올해 참가국": ("facts", "올해 참가국"),
    "facts.올해 참가국.value": ("facts", "올해 참가국", "value"),
    "facts.참가자.as_of": ("facts", "참가자", "as_of"),
    "facts.새것": ("facts", "새것"),
    "apply.qr": ("blocks", 3, "qr"),
    "apply.url": ("blocks", 3, "url"),
    "one.heading": ("blocks", 1, "heading"),
    "two.items[0]": ("blocks", 2, "items", 0),
    "one.items[1].text": ("blocks", 1, "items", 1, "text"),
    "one.items[1].items[0]": ("blocks", 1, "items", 1, "items", 0),
    "blocks[0].title": ("blocks", 0, "title"),
    "blocks[3].logo.file": ("blocks", 3, "logo", "file"),
}


@pytest.mark.parametrize("path", WAYS)
def test_a_path_leads_to_its_value_and_changes_nothing_else(path: str) -> None:
    whole = after(path, "새 값")
    node: Any = whole
    for step in WAYS[path]:
        node = node[step]
    assert node == "새 값"
    # Put back, all is as it was: a fact that became a group of keys but for its form.
    before = plain(read_text(EDITION).root)
    holder, original = whole, before
    for step in WAYS[path][:-1]:
        holder = holder[step]
        original = original[step] if step in original or isinstance(step, int) else None
        if not isinstance(original, dict | list):
            return
    last = WAYS[path][-1]
    if isinstance(original, list) or last in original:
        holder[last] = original[last]
    else:
        del holder[last]
    assert whole == before


def test_a_value_is_text_as_it_was_typed() -> None:
    for value in ("a: b # c", "'a'", "[a, b]", "{참가자}", " 두 칸 ", "yes", "2030.10", "- x", "a=b", "첫 줄\n둘째 줄"):
        assert after("one.heading", value)["blocks"][1]["heading"] == value


def test_a_fact_that_is_given_its_date_keeps_its_value() -> None:
    assert after("facts.참가자.as_of", "2030-01")["facts"]["참가자"] == {"value": "120명", "as_of": "2030-01"}


def test_an_empty_value_takes_away_a_key_an_item_or_a_block() -> None:
    assert "heading" not in after("one.heading", "")["blocks"][1]
    assert "참가자" not in after("facts.참가자", " ")["facts"]
    assert after("one.items[0]", "")["blocks"][1]["items"] == [{"text": "나", "items": ["다"]}]
    assert [each["type"] for each in after("apply", "")["blocks"]] == ["cover", "list", "list"]
    assert after("apply.qr", "") == plain(read_text(EDITION).root)


def test_what_follows_an_item_taken_away_stands_at_its_new_path() -> None:
    found = made({"one.items[0]": "", "one": ""})
    assert found.place("blocks[1].items[0]").path == "blocks[1].items[0]"
    order = made({"one.items[0]": ""}).order()
    assert order["blocks[1].items[0].text"] < order["blocks[2]"]


def test_changes_are_made_one_after_the_other() -> None:
    found = plain(made({"one.id": "erste", "erste.heading": "첫째"}).root)
    assert found["blocks"][1]["heading"] == "첫째"


def test_a_value_stands_in_the_option() -> None:
    node: Node = made({"apply.qr": "https://example.org/b"}).at("blocks", 3, "qr")
    origin = node.origin
    assert (origin.file, origin.line, origin.column, origin.length) == ("--set", 1, 10, 21)
    assert (origin.path, origin.excerpt) == ("blocks[3].qr", "apply.qr=https://example.org/b")


ASTRAY = {
    "aply.qr": ("‘aply’", "‘apply’"),
    "tilte": ("‘tilte’", "‘title’"),
    "tow.heading": ("‘tow’", "‘two’"),
    "list.heading": ("2개", "one, two"),
    "greeting.body": ("‘greeting’", "cover"),
    "참가자": ("‘참가자’", "‘facts.참가자’"),
    "blocks": ("하나만", "apply.heading"),
    "facts": ("하나만", "apply.heading"),
    "apply": ("하나만", "apply.heading"),
    "blocks[9].title": ("4개", "[0]부터 [3]"),
    "one.items[2]": ("one.items에는 2개", "[0]부터 [1]"),
    "one.items.text": ("one.items", "items[0]"),
    "one.heading[0]": ("목록이 아닙니다: one.heading", "대괄호 없이"),
    "title.x": ("title", "‘x’ 없이"),
    "one.items[0].text": ("one.items[0]", "‘text’ 없이"),
    "apply..qr": ("경로", "apply.qr"),
    "apply.": ("경로", "apply.qr"),
    ".qr": ("경로", "apply.qr"),
    "apply[qr]": ("경로", "apply.qr"),
    "from": ("from", "파일에"),
}


@pytest.mark.parametrize("path", ASTRAY)
def test_a_path_that_leads_nowhere_is_told_with_what_could_be_meant(path: str) -> None:
    finding = astray(path)
    words, cure = ASTRAY[path]
    assert words in finding.message.ko
    assert finding.hint
    assert cure in finding.hint.ko


def test_all_that_go_astray_are_told_together() -> None:
    with pytest.raises(ManuscriptError) as caught:
        made({"aply.qr": "x", "tilte": "y", "title": "z"})
    assert len(caught.value.findings) == 2


def test_a_control_character_is_refused_as_in_a_file() -> None:
    with pytest.raises(ManuscriptError) as caught:
        made({"title": "가\0나"})
    assert [each.rule for each in caught.value.findings] == ["file.control"]


@pytest.mark.parametrize("hidden", ["true", "TRUE", "false"])
def test_a_flag_is_read_where_one_is_wanted(hidden: str) -> None:
    text = brochure.build(EDITION, changes={"two.hidden": hidden}).text
    assert ("라" in text) == (hidden == "false")


def test_a_program_may_give_other_types_than_text() -> None:
    changes: Any = {"two.hidden": True, "facts.참가자": 120, "one.heading": None}
    edition = brochure.build(EDITION, changes=changes)
    assert "라" not in edition.text
    assert "하나" not in edition.text
    with pytest.raises(TypeError, match="changes"):
        brochure.build(EDITION, changes=["apply.qr=x"])  # type: ignore[arg-type]


def test_the_reader_tells_what_is_wrong_with_a_value_at_the_option() -> None:
    for changes, rule, column in (
        ({"apply.qrr": "x"}, "field.unknown", 7),
        ({"apply.qr": "example"}, "field.url", 10),
        ({"edition": "올해"}, "field.number", 9),
        ({"two.hidden": "yes"}, "field.flag", 12),
        ({"one.heading": "{참가지}"}, "fact.unknown", 13),
    ):
        (finding,) = [each for each in brochure.check(EDITION, changes=changes) if each.level == "error"]
        assert (finding.rule, finding.origin.file, finding.origin.column) == (rule, "--set", column)


def test_a_document_without_blocks_or_facts_can_be_given_facts() -> None:
    found = changed(read_text("edition: 2030\n"), {"facts.참가자": "3명", "title": "길"})
    assert plain(found.root) == {"edition": "2030", "facts": {"참가자": "3명"}, "title": "길"}
    with pytest.raises(ManuscriptError):
        changed(read_text("edition: 2030\nblocks: 글\n"), {"apply.qr": "x"})
