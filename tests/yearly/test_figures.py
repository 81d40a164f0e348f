"""Facts that a text writes out, with another value or with last year's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.yearly.kit import edition, pair, rules, told, words

FACTS = "  참가국: 78개국\n  참가자: 77,000명\n  한국인: 500명\n  CIR: 43명\n"


@pytest.mark.parametrize(
    "text",
    [
        "세계 77개국에서",
        "참가자 76,000명",
        "참가자는 약 76,500명입니다",
        "CIR 42명",
        "76,000명의 참가자",
        "지난해보다 늘어 올해는 77개국에서",
        "한국을 비롯한 77개국에서",
        "2023년 7월 1일 현재",
    ],
)
def test_a_fact_written_out_with_another_value_is_noted(text: str) -> None:
    (found,) = told(edition(words(text), FACTS))
    assert (found.rule, found.level, found.origin.line) == ("year.repeated", "note", 15)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "세계 78개국에서",
            "세계 3개국 순방",
            "참가자 30명이 모인 자리",
            "올해 42명이",
            "참가자 500명",
            "{CIR}",
            "1~5개국",
            "지난해에는 76개국에서 왔습니다",
            "아시아 20개국, 유럽 40개국",
            "2023년 참가자 75,000명에서",
            "작년에는 CIR 40명이 일했습니다",
            "CIR 40명보다 세 명 늘었습니다",
            "참가국은 77개국에서 한 나라 늘었습니다",
        ),
        *("2024년 7월 1일 현재", "{as_of} 현재", "2024년 8월 1일부터"),
    ],
)
def test_what_agrees_or_counts_something_else_is_not_told_of(text: str) -> None:
    assert rules(edition(words(text), FACTS)) == []


def test_quotations_may_say_what_they_like() -> None:
    quote = "  - type: testimonials\n    items:\n      - {name: 가, quote: 77개국 친구들}\n"
    assert rules(edition(quote + words("77개국 친구들", "greeting"), FACTS)) == []


def test_last_years_figure_left_in_a_text_is_noted_whatever_stands_beside_it(tmp_path: Path) -> None:
    last = edition(
        words("글"), "  CIR: 40명\n  ALT: 2명\n", "edition: 2023\nissued: 2023-10\nas_of: 2023-07-01\ntitle: 안내\n"
    )
    path = pair(
        tmp_path, last, edition(words("올해도 40명이 함께합니다. 2명이 더 옵니다."), "  CIR: 43명\n  ALT: 3명\n")
    )
    (found,) = told(path)
    assert (found.rule, found.origin.line, found.origin.column) == ("year.repeated", 13, 11)
    assert "{CIR}" in (found.hint.ko if found.hint else "")


def test_a_fact_of_its_own_date_may_be_told_with_it() -> None:
    facts = "  참가국: {value: 78개국, as_of: 2023-12-31}\n"
    assert rules(edition(words("2023년 12월 31일 현재"), facts)) == []


def test_the_value_of_another_fact_is_that_fact_written_out() -> None:
    facts = "  참가자: 600명\n  한국인: 500명\n"
    assert rules(edition(words("한국인 참가자 500명"), facts)) == []
    assert rules(edition(words("한국인 참가자 510명"), facts)) == ["year.repeated"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("세계 78개국", "77개국의 친구들", ["year.repeated"]),
        ("참가자 77,000명", "모두 76,000명이", ["year.repeated"]),
        ("세계 78개국", "78개국의 친구들", []),
        ("세계 78개국", "3개국을 돌며", []),
        ("세계 78개국", "지난해에는 77개국의 친구들", []),
        ("유럽 44개국, 아시아 30개국", "아프리카 48개국", []),
        ("2023년 5,500명", "2024년 5,700명", []),
        ("참가자 77,000명", "한국인 1,200명", []),
        ("77,000명이 참가했고 한국인은 1,200명", "모두 76,000명이", ["year.repeated"]),
        ("참가자 77,000명", "70,000원", []),
        ("정원 40명", "좌석 41명", []),
        ("수강료 1,000원", "교재비 1,050원", []),
        ("78 countries", "77 countries", ["year.repeated"]),
        ("世界78か国", "77か国の仲間", ["year.repeated"]),
        ("{참가국}", "{옛참가국}", []),
    ],
)
def test_two_blocks_that_nearly_say_the_same_number_disagree(one: str, other: str, found: list[str]) -> None:
    facts = "  참가국: 178개국\n  옛참가국: 177개국\n" if "{" in one else ""
    assert rules(edition(words(one) + words(other), facts)) == found


def test_a_number_that_agrees_with_one_place_and_one_text_of_its_own_may_say_two() -> None:
    assert rules(edition(words("78개국에서 77개국으로"))) == []
    (found,) = told(edition(words("78개국") + words("77개국") + words("모두 77개국")))
    assert found.origin.line == 13
    assert "10번째 줄에는 78개국" in found.message.ko
