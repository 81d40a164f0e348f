"""Steps in an order that no year goes by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.blocks.kit.course import course_findings
from brochure.findings import Finding
from brochure.model.words import Text


def told(*whens: str) -> list[Finding]:
    return list(course_findings([Text(each, f"items[{index}]") for index, each in enumerate(whens)]))


def rules(*whens: str) -> list[tuple[str, str]]:
    """Each finding's rule, and what it quotes last: the step it is about."""
    return [(each.rule, each.message.ko.rpartition("‘")[2].partition("’")[0]) for each in told(*whens)]


@pytest.mark.parametrize(
    "whens",
    [
        ("10월 하순", "11월 하순", "12월 하순", "1월 상순", "3월 상순", "4월 상순"),
        ("late October", "mid-November", "January", "early April"),
        ("10月下旬", "11月5日", "1月上旬〜中旬", "4月"),
        ("10.5.", "10.12.", "11.25.", "1.13.~14.", "4.1."),
        ("2023년 10월", "11월", "2024년 1월", "2월"),
        ("10월", "2024년 1월", "4월"),
        ("11월", "11월 5일", "12월"),
        ("10월 하순", "10월", "11월"),
        ("10월 5일~12월", "10월 20일", "11월"),
        ("12월 28일~1월 3일", "1월 2일"),
        ("10월", "1월", "10월"),
        ("4월", "3월"),
        ("수시", "10월", "상시", "11월"),
    ],
)
def test_an_order_a_year_can_go_by_is_not_told(whens: tuple[str, ...]) -> None:
    assert not told(*whens)


@pytest.mark.parametrize(
    ("whens", "at"),
    [
        (("11월", "2월", "1월"), "1월"),
        (("10월", "9월", "11월"), "9월"),
        (("10월 5일", "10월 4일", "11월"), "10월 4일"),
        (("10월 하순", "10월 상순"), "10월 상순"),
        (("Oct 5", "Nov 3", "Feb 10", "January"), "January"),
        (("10월", "2024년 1월", "2023년 12월"), "2023년 12월"),
        (("10월", "수시", "2월", "상시", "1월", "2월"), "1월"),
    ],
)
def test_an_order_that_goes_back_is_told_where_it_does(whens: tuple[str, ...], at: str) -> None:
    assert rules(*whens) == [("timeline.order", at)]


@pytest.mark.parametrize(
    ("whens", "at"),
    [
        (("10월", "11월", "1월", "11월"), "11월"),
        (("10월", "1월", "12월", "2월"), "12월"),
        (("2023년 10월", "2025년 1월"), "2025년 1월"),
        (("2023년 10월~2024년 12월",), "2023년 10월~2024년 12월"),
    ],
)
def test_a_course_of_more_than_twelve_months_is_told(whens: tuple[str, ...], at: str) -> None:
    assert rules(*whens) == [("timeline.span", at)]


def test_an_order_is_told_once_and_every_impossible_day() -> None:
    assert [each.rule for each in told("11월 31일", "13월", "2월", "1월", "12월")] == [
        "timeline.day",
        "timeline.day",
        "timeline.order",
    ]


def test_every_finding_is_a_warning_with_a_remedy_in_two_languages() -> None:
    found = told("2월 30일", "13월", "10월 12일~5일", "10월 3일") + told("2023년 10월", "2025년 1월")
    assert {each.rule for each in found} == {"timeline.day", "timeline.range", "timeline.order", "timeline.span"}
    assert all(each.level == "warning" for each in found)
    assert all(each.hint and each.hint.ko and each.hint.en for each in found)


def test_an_impossible_day_names_how_many_there_are() -> None:
    (found,) = told("2023년 2월 29일")
    assert found.message.ko == "2023년 2월에는 29일이 없습니다."
    assert found.hint is not None
    assert found.hint.en == "Please mend the date: February 2023 has 28 days."


@given(st.integers(0, 11), st.lists(st.integers(0, 12), min_size=1, max_size=9))
def test_months_in_order_are_never_told(first: int, steps: list[int]) -> None:
    months = [(first + step) % 12 + 1 for step in sorted(steps)]
    assert not told(*(f"{month}월" for month in months))


@given(
    st.integers(0, 11),
    st.lists(st.tuples(st.integers(0, 10), st.integers(0, 2)), min_size=1, max_size=9),
    st.sampled_from(
        [("{}월 상순", "{}월 중순", "{}월 하순"), ("{}/2", "{}/12", "{}/22"), ("{}月上旬", "{}月中旬", "{}月末")]
    ),
)
def test_parts_of_months_in_order_are_never_told(
    first: int, steps: list[tuple[int, int]], forms: tuple[str, ...]
) -> None:
    whens = [forms[part].format((first + month) % 12 + 1) for month, part in sorted(steps)]
    assert not told(*whens)


@given(st.lists(st.text(max_size=12), max_size=6))
def test_no_steps_are_too_odd_to_be_asked(whens: list[str]) -> None:
    told(*whens)
