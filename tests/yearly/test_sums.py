"""Totals that their parts do not make, where a text says that it is a total."""

from __future__ import annotations

import pytest

from tests.yearly.kit import edition, rules, told, words

ROLES = """\
  - type: roles
    caption: {}
    items:
      - {{abbr: CIR, name: 교류원, english: C, count: 43명, body: 일}}
      - {{abbr: ALT, name: 조수, english: A, count: 2명, body: 일}}
"""
FIGURES = """\
  - type: figures
    items:
      - {{label: 교류원, value: 43명}}
      - {{label: 조수, value: 2명}}
      - {{label: {}, value: "{}"}}
"""


@pytest.mark.parametrize(
    "text",
    [
        *("CIR 43명과 ALT 2명, 총 46명입니다.", "모두 46명(CIR 43명, ALT 2명)", "합계 46명: CIR 43명, ALT 2명"),
        *("CIR 43명, ALT 2명을 합해서 46명", "서울 1,200명과 부산 900명으로 계 2,000명"),
        "43 people here and 2 people there, 46 people in all",
        *(
            "46명(남 20명, 여 25명)",
            "100석(1층 60석, 2층 42석)",
            "서울 10명, 부산 5명, 대구 5명, 총인원 21명",
            "총원은 46명으로 남 20명, 여 25명",
        ),
    ],
)
def test_a_sentence_whose_total_is_not_that_of_its_parts_is_a_warning(text: str) -> None:
    (found,) = told(edition(words(text)))
    assert (found.rule, found.level, found.origin.line) == ("year.sum", "warning", 10)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "CIR 43명과 ALT 2명, 총 45명입니다.",
            "CIR 43명(남 20명, 여 23명), ALT 2명, 총 45명",
            "남 20명, 여 23명 등 총 60명",
        ),
        *(
            "1차 100명, 2차 50명 가운데 총 90명 선발",
            "CIR 43명, ALT 2명. 총 46명",
            "참가자 10명, 20명, 30명",
            "총 46명",
        ),
        "3개국 20명, 5개국 30명, 총 8개국",
        *("작년 45명에서 3명 줄어 모두 42명", "정원 50명에서 8명이 모자란 총 42명", "작년 45명에서 3명이 빠진 총 42명"),
        *("수업 10시간, 행사 5시간에 준비 3시간을 빼면 총 12시간", "신청 50명에서 취소 3명을 제외한 총 47명"),
        *("합계 3시간(1부 1시간 30분, 2부 1시간 30분)", "1부 1시간 30분, 2부 1시간 30분, 합계 3시간"),
        *(
            "3시간씩 2회, 4시간씩 1회, 모두 10시간",
            "첫해 20명, 이듬해 25명이 되어 총 25명",
            "3년 6개월과 1년 6개월, 총 5년",
        ),
        *("45명(남 20명, 여 25명)", "78개국(아시아 20개국, 유럽 30개국)", "46명(남 20명, 여 26개국)"),
    ],
)
def test_what_adds_up_or_claims_no_sum_is_not_told_of(text: str) -> None:
    assert rules(edition(words(text))) == []


def test_the_message_says_what_the_parts_make() -> None:
    (found,) = told(edition(words("CIR {CIR}, ALT {ALT}, 총 46명"), "  CIR: 43명\n  ALT: 2명\n"))
    assert found.message.ko == "더하면 45명인데 46명(이)라고 적혀 있습니다."


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        ("  CIR: 43명\n  ALT: 2명\n  합계: 46명\n", [8]),
        ("  참가자: 77,000명\n  한국인: 500명\n  CIR: 43명\n  ALT: 2명\n  직종 합계: 46명\n", [10]),
        ("  CIR: 43명\n  ALT: 2명\n  합계: 45명\n", []),
        ("  CIR: 43명\n  나라: 2개국\n  합계: 46명\n", []),
        ("  CIR: 43명\n  ALT: 2명\n  총원: 46명\n", [8]),
        ("  CIR: 43명\n  ALT: 2명\n  총인원: 46명\n", [8]),
        ("  CIR: 43명\n  ALT: 2명\n  전체: 46명\n", [8]),
        ("  신청: 50명\n  취소: 3명\n  합계: 47명\n", []),
        ("  a: 43 people\n  b: 2 people\n  total: 46 people\n", [8]),
    ],
)
def test_a_fact_that_is_called_a_total_is_that_of_those_above_it(facts: str, lines: list[int]) -> None:
    assert [each.origin.line for each in told(edition(facts=facts)) if each.rule == "year.sum"] == lines


@pytest.mark.parametrize(
    ("caption", "is_told"), [("총 46명(7월 현재)", True), ("총 45명", False), ("전체 총 77,000명", False)]
)
def test_a_total_over_a_block_is_that_of_its_counts(caption: str, is_told: bool) -> None:
    assert rules(edition(ROLES.format(caption))) == ["year.sum"] * is_told


@pytest.mark.parametrize(
    ("label", "value", "is_told"),
    [("합계", "46명", True), ("합계", "45명", False), ("세계에서", "총 60명", False), ("총계", "46개국", False)],
)
def test_a_row_that_is_called_a_total_is_that_of_the_rows_above(label: str, value: str, is_told: bool) -> None:
    assert rules(edition(FIGURES.format(label, value))) == ["year.sum"] * is_told


def test_a_list_that_takes_something_away_is_no_sum() -> None:
    items = "".join(f"      - '{each}'\n" for each in ("신청 50명", "취소 3명", "합계 47명"))
    assert rules(edition(f"  - type: list\n    items:\n{items}")) == []


@pytest.mark.parametrize(("total", "is_told"), [("합계 46명", True), ("계: 45명", False), ("다음 해에는 46명", False)])
def test_a_list_can_end_in_its_total(total: str, is_told: bool) -> None:
    items = "".join(f"      - '{each}'\n" for each in ("CIR 43명", "ALT 2명", total))
    assert rules(edition(f"  - type: list\n    items:\n{items}")) == ["year.sum"] * is_told
