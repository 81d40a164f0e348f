"""What changed between two editions: values, facts, texts, entries, blocks, pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import brochure
from brochure.compare.comparison import Comparison
from brochure.compare.values import Change
from brochure.findings import UnreadableSource, UsageError
from tests import editions
from tests.compare.years import LATER, exchanged
from tests.editions import FULL, SMALL, small, with_block


@pytest.fixture(scope="module")
def year() -> Comparison:
    return brochure.diff(FULL, LATER)


def short(changes: tuple[Change, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(change.how, change.name.ko, change.old, change.new) for change in changes]


def only(old: str, new: str) -> Change:
    (change,) = brochure.diff(old, new).changes
    return change


def test_values_at_the_top_are_told_and_a_date_written_otherwise_is_the_same_date(year: Comparison) -> None:
    assert short(year.values) == [("changed", "연도", "2031", "2032")]


def test_facts_are_told_with_the_texts_that_print_them(year: Comparison) -> None:
    assert short(year.facts) == [("changed", "참가자", "81,200명", "83,500명"), ("changed", "교류원", "27명", "31명")]
    assert [place.at and place.at.path for place in year.facts[0].printed] == ["blocks[2].items[0].value"]


def test_facts_that_came_and_went_are_told_where_they_stand() -> None:
    new = small("facts:\n  참가자: 120명\n", "facts:\n  모두: 5명\n  참가자: 120명\n")
    change = only(SMALL, new)
    assert (change.how, change.was, change.at and change.at.line, change.new) == ("added", None, 6, "5명")
    assert only(new, SMALL).how == "gone"


def test_a_fact_written_out_is_the_same_fact_and_its_own_date_another_value() -> None:
    long = small("  참가자: 120명\n", "  참가자:\n    value: 120명\n")
    assert brochure.diff(SMALL, long).is_same
    dated = small("  참가자: 120명\n", "  참가자: {value: 120명, as_of: 2030-05-01}\n")
    assert short(brochure.diff(SMALL, dated).facts) == [("added", "참가자 (기준일)", None, "2030-05-01")]


def test_a_text_whose_facts_alone_changed_is_no_changed_text(year: Comparison) -> None:
    assert [change.name.ko for change in year.texts] == ["하는 일"]


def test_nor_is_one_whose_particle_follows_its_fact() -> None:
    old = small("{참가자}이 함께", "{참가자:이/가} 함께")
    new = exchanged(old, ("참가자: 120명", "참가자: 120개"))
    assert [change.kind for change in brochure.diff(old, new).changes] == ["fact"]


def test_a_fact_put_in_the_place_of_the_same_words_changes_nothing_that_is_read() -> None:
    assert brochure.diff(small("올해는 {참가자}이", "올해는 120명이"), SMALL).is_same


def test_a_changed_text_is_told_with_its_block_its_entry_and_its_lines_in_both_files(year: Comparison) -> None:
    (change,) = year.texts
    assert (change.block.ko, change.item.ko) == ("어떤 자리가 있나요", "CIR · 교류원")
    assert change.was
    assert change.at
    for spot, text in ((change.was, FULL), (change.at, LATER)):
        assert spot.path == "blocks[4].items[0].body"
        assert "시청의 교류 부서에서" in "".join(text.splitlines()[spot.line - 1 : spot.line + 1])
    assert [part.string for part in change.parts if part.how == "added"] == ["잔치를"]


def test_text_that_is_only_wrapped_otherwise_is_the_same() -> None:
    wrapped = small(
        "올해는 {참가자}이 함께합니다.\n      모두 반갑습니다.", "올해는\n      {참가자}이 함께합니다. 모두 반갑습니다."
    )
    assert brochure.diff(SMALL, wrapped).is_same
    quoted = small("heading: 짧은 소개", 'heading: "짧은  소개"')
    assert brochure.diff(SMALL, quoted).is_same


def test_words_that_are_only_bolder_are_told_with_their_stars() -> None:
    change = only(SMALL, small("모두 반갑습니다", "모두 **반갑습니다**"))
    assert [part.string for part in change.parts if part.how == "added"] == ["**", "**"]


def test_another_persons_words_are_another_entry_and_a_mended_word_is_a_change(year: Comparison) -> None:
    assert [(change.how, change.item.ko) for change in year.items] == [
        ("gone", "가람 · 북쪽 현청"),
        ("added", "마루 · 호숫가 학교"),
    ]
    mended = brochure.diff(FULL, exchanged(FULL, ("담당 계장님이 천천히", "담당 과장님이 천천히")))
    assert [(change.kind, change.item.ko) for change in mended.changes] == [("text", "가람 · 북쪽 현청")]


def test_an_entry_without_a_name_is_known_by_its_words() -> None:
    new = exchanged(FULL, ("저녁 말 교실", "저녁 글 교실"))
    (change,) = brochure.diff(FULL, new).changes
    assert [part.string for part in change.parts if part.how == "added"] == ["글"]


def test_one_and_the_same_person_may_say_something_new() -> None:
    start, end = FULL.index("          저녁이면 바닷가를"), FULL.index("\n  - type: text\n")
    new = f"{FULL[:start]}          올해는 등대지기와 친구가 되었습니다.\n{FULL[end:]}"
    assert [change.kind for change in brochure.diff(FULL, new).changes] == ["text"]


def test_people_of_one_name_are_told_apart_by_what_they_say() -> None:
    names = ("가람", "나래", "다솜", "라온")
    places = ("북쪽 현청", "남쪽 교육위원회", "산골 마을", "바닷가 시청")
    old = exchanged(FULL, *((f"- name: {name}\n", "- name: 교류원\n") for name in names))
    old = exchanged(old, *((f"        place: {place}\n", "") for place in places))
    voices = old[old.index("      - name: 교류원\n        since: 2030-04") : old.index("  - type: text\n")]
    first, *others = voices.split("      - name: 교류원\n")[1:]
    turned = "".join(f"      - name: 교류원\n{each}" for each in (*others, first)).replace("\n\n", "\n")
    changes = brochure.diff(old, old.replace(voices, turned)).changes
    assert [(change.kind, change.how) for change in changes] == [("item", "moved")]


def test_blocks_added_gone_and_moved_are_told(year: Comparison) -> None:
    assert [(change.how, change.name.ko) for change in year.blocks] == [
        ("gone", "누가 지원하나요"),
        ("added", "설명회"),
        ("moved", "하는 일"),
    ]
    assert year.blocks[0].old == (
        "누가 지원하나요\n일하는 데 모자람 없는 외국어 실력을 갖춘 분(N1 수준)\n대학을 마쳤거나 곧 마칠 분\n"
        "자세한 조건은 누리집에 있습니다."
    )


def test_a_block_is_known_by_its_id_whatever_it_says() -> None:
    new = exchanged(FULL, ("    heading: 하는 일\n", "    heading: 나날의 일거리\n"))
    new = exchanged(new, ("      - 마을 잔치와 문화 강좌 준비\n", "      - 통역과 번역\n"))
    assert not brochure.diff(FULL, new).blocks


def test_blocks_of_one_type_are_known_by_what_they_say() -> None:
    one, other = "type: text\nbody: 여름에는 바다로 갑니다.", "type: text\nbody: 겨울에는 눈을 치웁니다."
    old = with_block(one) + with_block(other).removeprefix(SMALL)
    turned = with_block(other) + with_block(one).removeprefix(SMALL)
    assert [(change.kind, change.how) for change in brochure.diff(old, turned).changes] == [("block", "moved")]


def test_the_only_block_of_its_type_is_the_same_block_wherever_it_stands() -> None:
    new = small("    heading: 인사\n    body: 곧 만나요.\n", "    body: 여름에 뵙겠습니다!\n")
    new = exchanged(new, ("  - type: greeting", "  - type: text\n    body: 새 소식입니다\n  - type: greeting"))
    assert [(change.kind, change.how) for change in brochure.diff(SMALL, new).changes] == [
        ("block", "added"),
        ("text", "gone"),
        ("text", "changed"),
    ]


def test_a_rewritten_block_behind_the_same_neighbour_is_the_same_block() -> None:
    one = "type: text\nbody: 여름에는 바다로 갑니다."
    old = with_block(one) + with_block("type: text\nbody: 나무를 심습니다.").removeprefix(SMALL)
    new = with_block(one) + with_block("type: text\nbody: 책을 빌려 드려요!").removeprefix(SMALL)
    assert [change.kind for change in brochure.diff(old, new).changes] == ["text"]


def test_a_block_of_another_type_with_the_same_words_is_the_same_block() -> None:
    old = with_block("type: list\nheading: 하는 일\nitems: [마을 잔치를 준비합니다, 저녁마다 말을 가르칩니다]")
    new = old.replace("type: list", "type: requirements")
    assert [(change.kind, change.old, change.new) for change in brochure.diff(old, new).changes] == [
        ("setting", "list", "requirements")
    ]


def test_what_is_hidden_is_not_there() -> None:
    hidden = SMALL.replace("  - type: greeting\n", "  - type: greeting\n    hidden: true\n")
    change = only(SMALL, hidden)
    assert (change.kind, change.how, change.name.ko) == ("block", "gone", "인사")


def test_settings_are_no_texts() -> None:
    change = only(SMALL, SMALL.replace("  - type: greeting\n", "  - type: greeting\n    fit: none\n"))
    assert (change.kind, change.how, change.new) == ("setting", "added", "none")


def test_a_picture_is_another_when_its_content_is(workplace: Path) -> None:
    Image.new("RGB", (600, 400), "navy").save(workplace / "a.png")
    Image.new("RGB", (600, 400), "navy").save(workplace / "b.png")
    Image.new("RGB", (600, 400), "olive").save(workplace / "c.png")

    def edition(name: str) -> Path:
        path = workplace / f"{name}.yaml"
        path.write_text(with_block(f"type: photo\nfile: {name}.png\nalt: 바다"), encoding="utf-8")
        return path

    assert brochure.diff(edition("a"), edition("b")).is_same
    (change,) = brochure.diff(edition("a"), edition("c")).pictures
    assert (change.how, change.old, change.new) == ("changed", "a.png", "c.png")


def test_two_editions_that_say_the_same_are_the_same() -> None:
    assert brochure.diff(FULL, FULL).is_same


def test_a_program_may_compare_what_it_holds() -> None:
    mapping: dict[str, Any] = editions.parsed(SMALL)
    mapping["facts"] = {"참가자": "130명"}
    assert short(brochure.diff(SMALL, mapping).facts) == [("changed", "참가자", "120명", "130명")]


def test_an_edition_with_faults_is_compared_as_far_as_it_can_be_read() -> None:
    faulty = small("heading: 인사", "haeding: 인사").replace("120명", "130명")
    found = brochure.diff(SMALL, faulty)
    assert found.new.edition is None
    assert [each.rule for each in found.new.findings] == ["field.unknown"]
    assert [change.new for change in found.facts] == ["130명"]
    assert [(change.how, change.name.ko) for change in found.texts] == [("gone", "제목"), ("added", "haeding")]


def test_one_that_does_not_fit_is_compared_in_words() -> None:
    found = brochure.diff(SMALL, small("곧 만나요.", "곧 만나요. " * 2000))
    assert [each.rule for each in found.new.findings] == ["fit.overflow"]
    assert [change.kind for change in found.changes] == ["text"]


def test_one_that_the_print_shop_would_send_back_has_its_pages(workplace: Path) -> None:
    (workplace / "deep.yaml").write_text("extends: classic\ninks: {indigo: C100 M100 Y90 K60}\n", encoding="utf-8")
    found = brochure.diff(SMALL, small("곧 만나요.", "또 만나요."), theme="deep.yaml")
    assert "ink.limit" in [each.rule for each in found.new.findings]
    assert found.marks[1]


def test_what_cannot_be_read_at_all_is_told_of_both_files(workplace: Path) -> None:
    for name in ("one.yaml", "other.yaml"):
        (workplace / name).write_text('title: "열린\n', encoding="utf-8")
    with pytest.raises(UnreadableSource) as fault:
        brochure.diff("one.yaml", "other.yaml")
    assert [each.origin.file for each in fault.value.findings if each.rule == "slip.unclosed"] == [
        "one.yaml",
        "other.yaml",
    ]
    with pytest.raises(UsageError) as missing:
        brochure.diff("one.yaml", "nowhere.yaml")
    assert {(each.rule, each.origin.file) for each in missing.value.findings} >= {
        ("slip.unclosed", "one.yaml"),
        ("file.missing", "nowhere.yaml"),
    }
