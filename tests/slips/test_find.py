"""What the pass tells and what it leaves alone: many slips at once, YAML in all its forms, and any text at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.slips.find import find
from brochure.slips.grammar import grammar
from brochure.slips.proofread import proofread
from brochure.slips.slip import mended
from tests import editions

GOOD = (Path(__file__).parent / "good.yaml").read_text(encoding="utf-8")

#: Slips in lines of the good edition that have nothing to do with one another.
SLIPS = (
    ("as_of: 2024-01-15\n", "as_of: 2024-01-15，\n"),
    ("  CIR: 12명\n", "  CIR：12명\n"),
    ("    heading: 무엇을", "heading: 무엇을"),
    ("      마을마다 하는", "마을마다 하는"),
    ("    heading: 하는 일\n", "\theading: 하는 일\n"),
    ("      - 손님을", "      •손님을"),
    ('        count: "{CIR}"', "        count: {CIR}"),
    ("  - type: timeline\n", "  -type: timeline\n"),
    ("        label: 모집 시작\n", "        label:모집 시작\n"),
    ("      - when: 5월\n", "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0- when: 5월\n"),
    ("        place: 가람현\n", "         place: 가람현\n"),
    ("    url: https", "    url; https"),
)


def rules(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.rule) for each in find(text, grammar())]


@given(st.sets(st.sampled_from(SLIPS), min_size=1))
@settings(max_examples=60)
def test_any_slips_of_one_file_are_told_and_mended_at_once(chosen: set[tuple[str, str]]) -> None:
    text, lines = GOOD, set()
    for right, wrong in chosen:
        lines.add(GOOD[: GOOD.index(right)].count("\n") + 1)
        text = text.replace(right, wrong, 1)
    found = find(text, grammar())
    assert {each.line for each in found} == lines
    assert len(found) == len(chosen)
    assert mended(text, found) == GOOD


SIGNS = "가a1 \t\n\r:：-•–#{}[]\"'“”|>&*!%@`,，\\\u00a0\u3000\u2028\u2029\x85\x0b"
LETTERS = st.sampled_from([*SIGNS, "items:", "- type: list\n", "body: |\n", "blocks:\n", "  "])


@given(st.lists(LETTERS, max_size=80).map("".join))
@settings(max_examples=300)
def test_no_text_breaks_the_pass(text: str) -> None:
    found = find(text, grammar())
    mended(text, found)
    assert all(1 <= each.line <= text.count("\n") + text.count("\r") + 1 for each in found)


@given(st.text(max_size=60), st.integers(0, len(GOOD)))
@settings(max_examples=200)
def test_nothing_pasted_anywhere_breaks_the_proof(pasted: str, at: int) -> None:
    proofread(GOOD[:at] + pasted + GOOD[at:])


@pytest.mark.parametrize("style", [None, '"', "'", "|", ">"])
@pytest.mark.parametrize("flow", [False, None])
@pytest.mark.parametrize("indent", [2, 4])
def test_whatever_yaml_writes_is_left_alone(style: Any, flow: Any, indent: int) -> None:
    for text in (editions.FULL, GOOD):
        data = yaml.load(text, yaml.BaseLoader)
        for width in (40, 120):
            dumped = yaml.dump(
                data,
                allow_unicode=True,
                default_style=style,
                default_flow_style=flow,
                indent=indent,
                width=width,
                sort_keys=False,
            )
            assert rules(dumped) == []


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_line_ends(end: str) -> None:
    assert rules(editions.FULL.replace("\n", end)) == []


HEADING = "    heading: 하는 일\n"
LEGITIMATE = {
    "a comment behind a value": "    heading: 하는 일 # 제목\n",
    "a comment well away from a value": "    heading: 하는 일    #제목\n",
    "a time": "    heading: 10:30 모임\n",
    "an address with a mark": "    heading: https://www.example.org/a#b\n",
    "a colon without a space": "    heading: 하는 일:셋\n",
    "a wide colon within a text": "    heading: 하는 일：셋\n",
    "a quotation at the beginning": "    heading: “어서 오세요.” 첫인사\n",
    "a quotation that is all": "    heading: “어서 오세요.”\n",
    "an apostrophe within": "    heading: 하는 일 '24\n",
    "a folded text": "    heading: >-\n      하는\n      일\n",
    "a text that goes on": "    heading: 하는\n      일\n",
    "a quoted text that goes on": '    heading: "하는\n      일"\n',
    "a key in quotes": '    "heading": 하는 일\n',
    "spaces before the colon": "    heading : 하는 일\n",
    "more spaces behind the colon": "    heading:    하는 일\n",
    "a tab behind the colon": "    heading:\t하는 일\n",
    "an anchor that is called": "    heading: &일 하는 일\n".replace("&일", "&work"),
    "a negative number": "    heading: -3도의 겨울\n",
    "a word in brackets of another kind": "    heading: 「하는 일」\n",
    "a sharp": "    heading: C# 강좌\n",
}


@pytest.mark.parametrize("name", LEGITIMATE)
def test_what_is_meant_is_left_alone(name: str) -> None:
    text = GOOD.replace(HEADING, LEGITIMATE[name])
    if "&work" in text:
        text = text.replace("    heading: 두 자리\n", "    heading: *work\n")
    assert rules(text) == []


BODY = "      여러 나라에서 온 {참가자}이 함께 지냈습니다.\n"


@pytest.mark.parametrize(
    "line",
    [
        "      문의: 시청 교류과 #2층\n",
        "      - 축제\n",
        "      “어서 오세요.” {참가자}이\n",
        "        더 들여 쓴 줄\n",
        "      \u3000문단을 들여 쓴 줄\n",
        "      # 찍히는 줄\n",
        "\n",
        "      ‘인용’ & *별* `억음` !\n",
    ],
)
def test_a_text_on_lines_of_its_own_may_hold_anything(line: str) -> None:
    assert rules(GOOD.replace(BODY, line)) == []


def test_flow_collections_that_are_meant_are_left_alone() -> None:
    items = "      - when: 3월\n        label: 모집 시작\n      - when: 5월\n        label: 면접\n"
    meant = "      - {when: 3월, label: 모집 시작}\n      - {when: 5월, label: '서류, 면접'}\n"
    text = GOOD.replace(items, meant).replace("facts:\n", "assets: [../그림, 사진]\nfacts:\n")
    assert text.count("{when") == 2
    assert rules(text) == []


def test_a_block_of_a_type_nobody_knows_is_left_to_its_reader() -> None:
    block = "  - type: questions\n    heading: 묻고 답하기\n    pairs:\n      - ask: 언제\n        answer: 봄\n"
    assert rules(f"{GOOD}\n{block}") == []


def test_what_has_several_cures_is_told_and_left() -> None:
    text = GOOD.replace(
        "      - 손님을 맞아 말을 옮깁니다\n",
        "      - 손님과 함께 섬을 돌며 여러 해 열어 온 봄 축제\n      가을 잔치\n",
    )
    (slip,) = find(text, grammar())
    assert (slip.rule, slip.edits) == ("slip.stray", ())
    assert "둘 가운데" in slip.hint.ko
    assert mended(text, (slip,)) == text


def test_items_below_a_text_become_items_of_it() -> None:
    text = GOOD.replace("      - 손님을 맞아 말을 옮깁니다\n", "      - 손님 맞이\n        - 말\n        - 글\n")
    (slip,) = find(text, grammar())
    assert slip.rule == "slip.sublist"
    assert "      - text: 손님 맞이\n        items:\n        - 말\n        - 글\n" in mended(text, (slip,))


def test_items_below_an_empty_item_are_nobodys_text() -> None:
    text = GOOD.replace("      - 손님을 맞아 말을 옮깁니다\n", "      -\n        - 말\n        - 글\n")
    assert all(each.rule != "slip.sublist" for each in find(text, grammar()))


@pytest.mark.parametrize(
    "text",
    [GOOD + "...\n", "---\n" + GOOD, "%YAML 1.2\n--- # 안내지\n" + GOOD, GOOD.replace("\n\n", "\n# ----------\n\n")],
)
def test_the_marks_of_a_document_and_lines_drawn_in_comments_are_left(text: str) -> None:
    assert find(text, grammar()) == ()


def test_a_block_may_begin_with_another_key_than_its_type_below_any_list() -> None:
    text = GOOD.replace("    id: duties\n", "").replace("  - type: list\n", "  - id: duties\n    type: list\n")
    links = "  - type: alumni\n    body: 다녀온 이들\n    links:\n      - heading: 누리집\n        url: https://example.org/\n"
    with_links = text.replace("  - id: duties\n", links + "  - heading: 하는 일\n    id: duties\n", 1)
    with_links = with_links.replace("    type: list\n    heading: 하는 일\n", "    type: list\n")
    assert find(text, grammar()) == find(with_links, grammar()) == ()


def test_a_date_that_begins_with_the_year_is_no_number_of_an_item() -> None:
    text = GOOD.replace("      - 손님을 맞아 말을 옮깁니다\n", "      24. 6. 3. 마감\n")
    assert "24. 6. 3. 마감\n" in mended(text, find(text, grammar()))


def test_a_line_drawn_within_a_text_is_the_texts_own() -> None:
    text = GOOD.replace("      마을마다 하는", "-----\n      마을마다 하는")
    (slip,) = find(text, grammar())
    assert slip.rule == "slip.place"
    assert "      -----\n" in mended(text, (slip,))


def test_wide_braces_are_told_where_they_are_and_plain_ones_beside_them_are_not() -> None:
    text = GOOD.replace("온 {참가자}이", "온 {참가자} 가운데 ｛CIR｝ {CIR｝이")
    (slip,) = find(text, grammar())
    line = text.split("\n")[slip.line - 1]
    assert (slip.rule, line[slip.column - 1 :][:5], len(slip.edits)) == ("slip.wide", "｛CIR｝", 2)
    assert "온 {참가자} 가운데 {CIR} {CIR}이" in mended(text, (slip,))
