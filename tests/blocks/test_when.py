"""The words for a time of the year, understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.blocks.kit.days import Days, Time
from brochure.blocks.kit.when import LONGEST, understood


def read(words: str) -> Time:
    found = understood(words)
    assert found is not None, words
    return found


def span(words: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Month, first and last day of when something begins, and of when it ends."""
    time = read(words)
    assert time.start is not None
    assert time.end is not None
    assert not time.slips
    return tuple((each.month, each.first, each.last) for each in (time.start, time.end))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("10월", (10, 1, 31)),
        ("10월 초", (10, 1, 10)),
        ("10월 초순", (10, 1, 10)),
        ("10월 상순", (10, 1, 10)),
        ("10월 중순", (10, 11, 20)),
        ("10월 중", (10, 1, 31)),
        ("10월 하순", (10, 21, 31)),
        ("10월말", (10, 21, 31)),
        ("2월 하순", (2, 21, 29)),
        ("10월 첫째 주", (10, 1, 7)),
        ("10월 2주차", (10, 8, 14)),
        ("10월 5일", (10, 5, 5)),
        ("10월 5일(목)", (10, 5, 5)),
        ("10월 5일 목요일 오후 2시까지", (10, 5, 5)),
        ("10월 5일 14:00", (10, 5, 5)),
        ("10월 하순경", (10, 21, 31)),
        ("10월 5일부터", (10, 5, 5)),
        ("~10월 5일", (10, 5, 5)),
        ("이듬해 1월", (1, 1, 31)),
        ("10.5.", (10, 5, 5)),
        ("10. 5.", (10, 5, 5)),
        ("10/5", (10, 5, 5)),
        ("10월\n하순", (10, 21, 31)),
        ("１０월\u3000하순", (10, 21, 31)),
        ("October", (10, 1, 31)),
        ("late October", (10, 21, 31)),
        ("mid-October", (10, 11, 20)),
        ("the end of October", (10, 21, 31)),
        ("Oct. 5", (10, 5, 5)),
        ("Thu, Oct 5", (10, 5, 5)),
        ("5th October", (10, 5, 5)),
        ("May", (5, 1, 31)),
        ("10月下旬", (10, 21, 31)),
        ("10月上旬頃", (10, 1, 10)),
        ("10月5日(木)", (10, 5, 5)),
    ],
)
def test_a_time_is_a_month_a_part_of_one_or_a_day(words: str, days: tuple[int, int, int]) -> None:
    assert span(words) == (days, days)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("10월~11월", (10, 1, 31), (11, 1, 30)),
        ("10~11월", (10, 1, 31), (11, 1, 30)),
        ("10월 5일~12일", (10, 5, 5), (10, 12, 12)),
        ("10월 5~12일", (10, 5, 5), (10, 12, 12)),
        ("10월 5일(목)~12일(목)", (10, 5, 5), (10, 12, 12)),
        ("10월 5일부터 12일까지", (10, 5, 5), (10, 12, 12)),
        ("10월 하순~말", (10, 21, 31), (10, 21, 31)),
        ("12월 하순~1월 초순", (12, 21, 31), (1, 1, 10)),
        ("10.5.~12.", (10, 5, 5), (10, 12, 12)),
        ("10.5.~11.2.", (10, 5, 5), (11, 2, 2)),
        ("10/5-10/12", (10, 5, 5), (10, 12, 12)),
        ("Oct 5–12", (10, 5, 5), (10, 12, 12)),
        ("5–12 October", (10, 5, 5), (10, 12, 12)),
        ("Oct 5 – Nov 2", (10, 5, 5), (11, 2, 2)),
        ("October to November", (10, 1, 31), (11, 1, 30)),
        ("mid-October to early November", (10, 11, 20), (11, 1, 10)),
        ("10月上旬〜中旬", (10, 1, 10), (10, 11, 20)),
    ],
)
def test_a_range_has_two_ends(words: str, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    assert span(words) == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2023년 10월", 2023, 2023),
        ("24년 4월", 2024, 2024),
        ("2024. 4.", 2024, 2024),
        ("2024-04-15", 2024, 2024),
        ("'24. 4. 15.", 2024, 2024),
        ("2023年10月", 2023, 2023),
        ("early April 2024", 2024, 2024),
        ("October 5th, 2024", 2024, 2024),
        ("2023년 12월~2월", 2023, 2024),
        ("2023. 10.~12.", 2023, 2023),
        ("October–November 2024", 2024, 2024),
        ("December–January 2024", 2023, 2024),
        ("Dec 28, 2023 – Jan 5, 2024", 2023, 2024),
    ],
)
def test_a_year_is_understood_and_given_to_the_other_end_of_a_range(words: str, start: int, end: int) -> None:
    time = read(words)
    assert [each.year for each in (time.start, time.end) if each] == [start, end]


@pytest.mark.parametrize(
    "words",
    [
        *("수시", "2주 뒤", "1987년", "2023", "D-30", "10월 또는 11월", "15/10", "2023-24", "1차", "10~11", "5일~12일"),
        *("4.", "10월 5일·12일", "Mayember", "marching", "하순", "", "~", "10월~11월~12월", "10월" * LONGEST),
    ],
)
def test_what_is_not_understood_in_full_is_not_understood_at_all(words: str) -> None:
    assert understood(words) is None


@pytest.mark.parametrize(
    ("words", "what", "at", "number"),
    [
        ("2월 30일", "day", "2월 30일", 30),
        ("마감 2월 30일", "", "", 0),
        ("10월 0일", "day", "10월 0일", 0),
        ("4월 28일~31일", "day", "31일", 31),
        ("2023년 2월 29일", "day", "2023년 2월 29일", 29),
        ("Feb 30", "day", "Feb 30", 30),
        ("2/30", "day", "2/30", 30),
        ("13월", "month", "13월", 13),
        ("2024. 13.", "month", "2024. 13.", 13),
        ("10월 12일~5일", "range", "10월 12일~5일", 0),
        ("10월 하순~초순", "range", "10월 하순~초순", 0),
        ("Oct 12–5", "range", "Oct 12–5", 0),
        ("2024년 10월~2023년 11월", "range", "2024년 10월~2023년 11월", 0),
    ],
)
def test_what_cannot_be_is_found_where_it_stands(words: str, what: str, at: str, number: int) -> None:
    time = understood(words)
    slips = time.slips if time else ()
    assert [(slip.what, words[slip.start : slip.end], slip.number) for slip in slips] == (
        [(what, at, number)] if what else []
    )


def test_february_has_twenty_nine_days_where_its_year_is_not_known_or_a_leap_year() -> None:
    assert not read("2월 29일").slips
    assert not read("2024년 2월 29일").slips
    assert read("2100년 2월 29일").slips


@pytest.mark.parametrize("words", ["12월 하순~1월 초순", "11월~2월", "3월~2월", "Dec 28 – Jan 5"])
def test_a_range_may_go_over_the_turn_of_the_year(words: str) -> None:
    assert not read(words).slips


@pytest.mark.parametrize(
    ("words", "figures", "unit"),
    [
        ("10월 하순", "10", "10월"),
        ("2023년 10월", "10", "10월"),
        ("이듬해 1월 상순", "1", "1월"),
        ("10 월", "10", "10 월"),
        ("10~11월", "10~11", "10~11월"),
        ("10월~11월", "10", "10월"),
        ("10.5.(목)", "10.5.", "10.5."),
        ("2024. 4.", "4.", "4."),
        ("10月5日", "10", "10月"),
        ("Oct 5–12", "", ""),
        ("5–12 October", "", ""),
        ("2024-04-15", "", ""),
    ],
)
def test_the_figures_that_are_the_month_are_known_with_their_unit(words: str, figures: str, unit: str) -> None:
    time = read(words)
    assert words[slice(*time.figures)] == figures
    assert words[time.figures[0] : time.unit] == unit


@given(st.text(max_size=100))
def test_no_words_are_too_odd_to_be_asked(words: str) -> None:
    understood(words)


PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "10",
                "5",
                "0",
                "31",
                "13",
                "2024",
                "99",
                "월",
                "일",
                "년",
                "月",
                "日",
                "초",
                "하순",
                "주",
                "째 주",
                "첫째 주",
                "~",
                "–",
                "-",
                ".",
            ),
            *(
                "/",
                " ",
                "\n",
                "(목)",
                "(",
                ")",
                "Oct",
                "mid",
                "late",
                "th",
                ",",
                "'",
                "부터",
                "까지",
                "to",
                "시",
                ":",
                "의",
                "から",
            ),
        ]
    ),
    max_size=12,
)


@given(PIECES)
def test_no_heap_of_dates_is_too_odd_to_be_asked(pieces: list[str]) -> None:
    words = "".join(pieces)
    time = understood(words)
    if time is None:
        return
    for days in (time.start, time.end):
        assert days is None or (1 <= days.month <= 12 and 1 <= days.first <= days.last <= 31)
    assert 0 <= time.figures[0] <= time.figures[1] <= time.unit <= len(words)
    assert all(0 <= slip.start < slip.end <= len(words) for slip in time.slips)


@given(st.integers(1, 12), st.integers(1, 28), st.sampled_from(["{m}월 {d}일", "{m}.{d}.", "{m}/{d}", "{m}月{d}日"]))
def test_every_day_is_understood_in_each_form(month: int, day: int, form: str) -> None:
    assert read(form.format(m=month, d=day)).start == Days(month, day, day)
