"""Everything an editor can get wrong: a clear fault at its place, nothing written, never a traceback."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests import editions
from tests.conftest import Command
from tests.editions import SMALL, marked, small, with_block
from tests.faults import assert_well_put, faults, findings, said

#: name: YAML with ⟦ at the fault's place, and what the English message or hint must name.
PLACED: dict[str, tuple[str, list[str]]] = {
    "an unknown key at the top": (small("title: 작은 안내지\nfacts", "⟦tilte: 작은 안내지\nfacts"), ["tilte", "title"]),
    "an unknown key of a block": (small("    heading: 짧은", "    ⟦haeding: 짧은"), ["haeding", "heading"]),
    "an unknown key of an item": (
        with_block("type: timeline\nheading: 순서\nitems:\n  - when: 1월\n    ⟦lable: 시작\n    label: 시작"),
        ["lable", "label"],
    ),
    "an unknown type": (small("type: summary", "type: ⟦sumary"), ["sumary", "summary"]),
    "an unknown type in quotes": (small("type: summary", 'type: ⟦"sumary"'), ["sumary", "summary"]),
    "a type that is nothing like any": (with_block("type: ⟦qqqqqq"), ["qqqqqq"]),
    "a repeated key at the top": (small("facts:\n", "⟦title: 다시\nfacts:\n"), ["title"]),
    "a repeated key of a block": (small("    body: |", "    ⟦heading: 다시\n    body: |"), ["heading"]),
    "a repeated fact": (small("blocks:\n", "  ⟦참가자: 130명\nblocks:\n"), ["참가자"]),
    "an edition that is no number": (small("edition: 2030", "edition: ⟦abc"), ["abc"]),
    "an edition with a part": (small("edition: 2030", "edition: ⟦2030.5"), ["2030.5"]),
    "an edition that is a list": (small("edition: 2030", "edition: ⟦[2030]"), []),
    "a month thirteen": (small("issued: 2030-03", "issued: ⟦2030-13"), ["13"]),
    "a thirtieth of February": (small("as_of: 2030-01-01", "as_of: ⟦2030-02-30"), ["30"]),
    "a date in words": (small("issued: 2030-03", "issued: ⟦지난주"), ["지난주"]),
    "a date that is a year": (small("issued: 2030-03", "issued: ⟦2030"), ["2030"]),
    "a date the American way": (small("as_of: 2030-01-01", "as_of: ⟦01/02/2030"), ["01/02/2030"]),
    "a bad month in an item": (
        with_block(
            "type: testimonials\nheading: 한마디\nitems:\n  - name: 가람\n    place: 시청\n"
            "    since: ⟦2022-44\n    quote: 좋습니다."
        ),
        ["44"],
    ),
    "blocks that are a text": (editions.HEAD + "blocks: ⟦여기\n", []),
    "blocks that are a mapping": (editions.HEAD + "blocks:\n  ⟦cover:\n    title: 작은\n", []),
    "a block that is a text": (SMALL + "  - ⟦여기\n", []),
    "facts that are a list": (small("facts:\n  참가자: 120명\n", "facts:\n  ⟦- 참가자: 120명\n"), []),
    "a fact that is a list": (small("  참가자: 120명", "  참가자: ⟦[120명]"), []),
    "a fact with an unknown key": (
        small("  참가자: 120명", "  참가자:\n    value: 120명\n    ⟦asof: 2030-01-01"),
        ["asof", "as_of"],
    ),
    "a fact with a bad date": (
        small("  참가자: 120명", "  참가자:\n    value: 120명\n    as_of: ⟦언젠가"),
        ["언젠가"],
    ),
    "a heading that is a list": (small("heading: 짧은 소개", "heading: ⟦[짧은, 소개]"), []),
    "a body that is a mapping": (small("body: 아래 주소에서", "body: ⟦{아래: 주소에서}\n    # "), []),
    "items that are a text": (with_block("type: requirements\nheading: 요건\nitems: ⟦하나"), []),
    "hidden that is no truth": (small("    heading: 짧은", "    hidden: ⟦어쩌면\n    heading: 짧은"), ["어쩌면"]),
    "an address without a scheme": (
        small("url: https://www.example.org/go", "url: ⟦www.example.org/go"),
        ["https://"],
    ),
    "an address with a script": (small("url: https://www.example.org/go", "url: ⟦javascript:alert(1)"), []),
    "an address without a host": (small("url: https://www.example.org/go", "url: ⟦https://"), []),
    "an address with a space": (
        small("url: https://www.example.org/go", "url: ⟦https://www.example.org/go here"),
        [],
    ),
    "an address of an alumni link": (
        with_block("type: alumni\nheading: 동문\nbody: 모임.\nlinks:\n  - heading: 하늘\n    url: ⟦alumni.example.org"),
        ["https://"],
    ),
    "a theme that does not exist": (small("facts:\n", "theme: ⟦nonesuch\nfacts:\n"), ["nonesuch"]),
    "a schema to come": (small("edition: 2030", "schema: ⟦2\nedition: 2030"), ["newer"]),
    "a schema that is no number": (small("edition: 2030", "schema: ⟦one\nedition: 2030"), ["one"]),
}


@pytest.mark.parametrize("name", PLACED)
def test_a_fault_is_reported_at_its_line_and_column(name: str) -> None:
    text, (spot,) = marked(PLACED[name][0])
    found = faults(text)
    here = [each for each in found if (each.origin.line, each.origin.column) == spot]
    assert here, f"nothing at {spot}: {[(each.rule, each.origin, each.message.en) for each in found]}"
    assert_well_put(here[0])
    words = " ".join(said(each) for each in here)
    for word in PLACED[name][1]:
        assert word in words
    # One slip may take one needed value away with it, and is otherwise one fault.
    assert len(found) <= 2, [each.message.en for each in found]


def test_the_yaml_path_names_the_block_the_item_and_the_key() -> None:
    text, (spot,) = marked(
        with_block(
            "type: timeline\nheading: 순서\nitems:\n  - when: 1월\n    label: 시작\n"
            "  - when: 2월\n    label: 끝\n    hidden: ⟦어쩌면"
        )
    )
    (fault,) = faults(text)
    assert (fault.origin.line, fault.origin.column) == spot
    assert fault.origin.path == "blocks[4].items[1].hidden"
    assert fault.origin.excerpt.strip() == "hidden: 어쩌면"


#: name: YAML whose fault is that something is missing, words it must name, and lines it may point to.
MISSING = {
    "no edition": (small("edition: 2030\n", ""), "edition"),
    "no title of a cover": (small("  - type: cover\n    title: 작은 안내지\n", "  - type: cover\n"), "title"),
    "no address to apply at": (small("    url: https://www.example.org/go\n", ""), "url"),
    "no blocks": (editions.HEAD, "blocks"),
    "no type": (SMALL + "  - heading: 무엇\n    body: 무엇일까요.\n", "type"),
    "an empty edition": (small("edition: 2030", "edition:"), "edition"),
    "an empty address": (small("url: https://www.example.org/go", "url:"), "url"),
    "an item without its label": (with_block("type: timeline\nheading: 순서\nitems:\n  - when: 1월"), "label"),
    "a link without its address": (
        with_block("type: alumni\nheading: 동문\nbody: 모임.\nlinks:\n  - heading: 하늘"),
        "url",
    ),
    "a fact without its value": (small("  참가자: 120명", "  참가자:\n    as_of: 2030-01-01"), "value"),
}


@pytest.mark.parametrize("name", MISSING)
def test_what_is_missing_is_named_with_a_line(name: str) -> None:
    text, word = MISSING[name]
    found = [each for each in faults(text) if word in said(each)]
    assert found, [each.message.en for each in faults(text)]
    assert 1 <= found[0].origin.line <= text.count("\n") + 1
    assert_well_put(found[0])


def test_an_empty_list_of_blocks_is_refused() -> None:
    (fault,) = faults(editions.HEAD + "blocks: []\n")
    assert fault.origin.line == editions.HEAD.count("\n") + 1


def test_the_missing_key_of_a_block_points_into_that_block() -> None:
    text = with_block("type: cover\nsubtitle: 제목 없이")
    (fault,) = faults(text)
    lines = text.splitlines()
    assert lines[fault.origin.line - 1].strip() in {"- type: cover", "subtitle: 제목 없이"}
    assert fault.origin.path.startswith("blocks[4]")


def test_all_faults_of_a_file_come_in_one_run() -> None:
    text, spots = marked("""\
edition: ⟦abc
issued: ⟦2030-13
as_of: 2030-01-01
⟦titel: 안내지
title: 안내지
facts:
  참가자: 120명
  참가국: ⟦[1]
blocks:
  - type: cover
    title: 안내지
    ⟦subtitel: 부제
  - type: ⟦summery
    heading: 소개
    body: 소개합니다.
  - type: timeline
    heading: 순서
    items:
      - when: 1월
        label: 시작
        ⟦labell: 시작
      - when: ⟦{1: 2}
        label: 끝
  - type: apply
    body: 지원은 ⟦{참기자}과 함께
    url: ⟦example.org
  - type: cover
    title: 안내지
    ⟦title: 다시
""")
    found = faults(text)
    places = {(each.origin.line, each.origin.column) for each in found}
    brace = spots[8]
    assert places & {tuple(brace), (brace.line, brace.column + 1)}, "the near miss of a fact"
    assert set(spots) - {brace} <= places
    assert [each.origin.line for each in found] == sorted(each.origin.line for each in found)
    for each in found:
        assert_well_put(each)


def test_one_kind_of_fault_has_one_rule_wherever_it_stands() -> None:
    def rule(name: str) -> str:
        text, (spot,) = marked(PLACED[name][0])
        return next(each.rule for each in faults(text) if (each.origin.line, each.origin.column) == spot)

    unknown_keys = {rule(f"an unknown key {where}") for where in ("at the top", "of a block", "of an item")}
    repeated = {rule(f"a repeated key {where}") for where in ("at the top", "of a block")}
    addresses = {rule("an address without a scheme"), rule("an address of an alumni link")}
    kinds = [unknown_keys, repeated, addresses, {rule("an unknown type")}, {rule("a theme that does not exist")}]
    assert [len(each) for each in kinds] == [1] * len(kinds)
    assert len(set.union(*kinds)) == len(kinds)


# Facts


@pytest.mark.parametrize(
    "marked_text",
    [
        small("올해는 {참가자}이", "올해는 ⟦{참기자}이"),
        small("모두 반갑습니다.", "모두 반갑습니다, ⟦{참가잔}."),
        small("heading: 짧은 소개", 'heading: "\\uC9E7\\u0020은 ⟦{참가쟈}"'),
        small("heading: 짧은 소개", "heading: '짧''은 ⟦{참가쟈}'"),
        small("body: 아래 주소에서 지원해", "body: >\n      아래 주소에서\n      지금 ⟦{as_off} 지원해"),
        small("title: 작은 안내지\nfacts", "title: 작은 ⟦{editoin}\nfacts"),
    ],
)
def test_a_near_miss_of_a_facts_name_is_a_fault_at_its_own_column(marked_text: str) -> None:
    text, (spot,) = marked(marked_text)
    (fault,) = faults(text)
    assert fault.origin.line == spot.line
    assert fault.origin.column in {spot.column, spot.column + 1}, "at the brace or the name in it"
    assert_well_put(fault)


def test_a_near_miss_is_answered_with_the_fact_that_was_meant() -> None:
    (fault,) = faults(small("{참가자}이", "{참기자}이"))
    assert "참가자" in said(fault)


def test_other_braces_are_text_with_a_note() -> None:
    found = findings(small("모두 반갑습니다.", "모두 {전혀 다른 말} 반갑습니다."))
    assert [each.level for each in found] == ["note"]
    assert found[0].origin.line == SMALL[: SMALL.index("모두 반갑습니다")].count("\n") + 1


def test_a_fact_that_is_there_and_a_doubled_brace_need_no_word() -> None:
    assert findings(SMALL) == []
    assert findings(small("모두 반갑습니다.", "모두 {{참기자}} 반갑습니다.")) == []


# Characters


@pytest.mark.parametrize(
    ("marked_text", "code"),
    [
        (small("모두 반갑습니다.", "모두 ⟦😀 반갑습니다."), "U+1F600"),
        (small("heading: 짧은 소개", 'heading: "짧\\u0020은 ⟦\U0001f9cb 소개"'), "U+1F9CB"),
        (small("heading: 짧은 소개", 'heading: "짧은 소개 ⟦\\U0001F600"'), "U+1F600"),
        (small("body: 아래 주소에서", "body: 아래 ⟦\ufffd 주소에서"), "U+FFFD"),
    ],
)
def test_a_character_no_font_has_is_named_at_its_place(marked_text: str, code: str) -> None:
    text, (spot,) = marked(marked_text)
    (fault,) = faults(text)
    assert code in fault.message.en
    assert code in fault.message.ko
    assert (fault.origin.line, fault.origin.column) == spot
    assert_well_put(fault)


def test_a_character_that_no_font_has_may_stand_in_a_fact() -> None:
    text, (spot,) = marked(small("  참가자: 120명", "  참가자: 120⟦🙂명"))
    (fault,) = faults(text)
    assert "U+1F642" in fault.message.en
    used = text[: text.index("{참가자}")].count("\n") + 1
    assert fault.origin.line in {spot.line, used}


def test_every_character_that_no_font_has_is_reported() -> None:
    text = small("모두 반갑습니다.", "모두 😀 반갑 🙂 습니다.").replace("짧은 소개", "짧은 🧋 소개")
    words = " ".join(each.message.en for each in faults(text))
    assert all(code in words for code in ("U+1F600", "U+1F642", "U+1F9CB"))


# How a fault is shown


def cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def test_the_caret_stands_under_the_fault_counted_in_cells(workplace: Path, command: Command) -> None:
    text, (spot,) = marked(small("모두 반갑습니다.", "모두 반갑습니다, 환영합니다 ⟦😀 여러분."))
    (workplace / "bad.yaml").write_text(text, encoding="utf-8")
    lines = command("check", "bad.yaml").err.splitlines()
    (index,) = (number for number, line in enumerate(lines) if re.fullmatch(r"[\s|]*\^+\s*", line))
    excerpt, caret = lines[index - 1], lines[index]
    assert text.splitlines()[spot.line - 1].strip() in excerpt
    assert cells(excerpt[: excerpt.index("😀")]) == caret.index("^")


def test_every_fault_is_shown_with_its_line(workplace: Path, command: Command) -> None:
    text = small("edition: 2030", "edition: abc").replace("type: summary", "type: sumary")
    (workplace / "bad.yaml").write_text(text, encoding="utf-8")
    done = command("check", "bad.yaml")
    assert "bad.yaml:1:10" in done.err
    assert "edition: abc" in done.err
    assert "bad.yaml:10:11" in done.err
    assert "- type: sumary" in done.err


def test_escapes_from_the_file_never_reach_the_console(workplace: Path, command: Command) -> None:
    (workplace / "bad.yaml").write_text(small("edition: 2030", 'edition: "\\e[31m\\x07abc"'), encoding="utf-8")
    done = command("check", "bad.yaml")
    assert done.code == 1
    assert "\x1b" not in done.err
    assert "\x07" not in done.err
