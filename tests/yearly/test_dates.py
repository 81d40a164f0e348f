"""Dates as they stand in running text, and the weekday that is said of them."""

from __future__ import annotations

import pytest

from brochure.yearly.dates import dates_in


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("2024년 10월 7일(월)에", [(2024, 10, 7, 0)]),
        ("10월 7일 화요일, 10월 9일(수요일)", [(None, 10, 7, 1), (None, 10, 9, 2)]),
        ("10/7(화)과 2024/10/8", [(None, 10, 7, 1), (2024, 10, 8, None)]),
        ("10. 7.(화)~10. 12. (토)", [(None, 10, 7, 1), (None, 10, 12, 5)]),
        ("2024. 10. 7.(월), 2024-10-08", [(2024, 10, 7, 0), (2024, 10, 8, None)]),
        ("10월 5일(토)~12일(일)", [(None, 10, 5, 5), (None, 10, 12, 6)]),
        ("10월 7일(월), 8일(화) 이틀", [(None, 10, 7, 0), (None, 10, 8, 1)]),
        ("10月7日（火）から", [(None, 10, 7, 1)]),
        ("２０２４년 １０월 ７일（화, 14시）", [(2024, 10, 7, 1)]),
        ("Monday, 7 October 2024", [(2024, 10, 7, 0)]),
        ("Tue, Oct 7 or 8th of May (Wed.)", [(None, 10, 7, 1), (None, 5, 8, 2)]),
        ("October 7, 2024 (Tuesday)", [(2024, 10, 7, 1)]),
    ],
)
def test_a_date_is_read_in_whichever_way_it_is_written(
    words: str, dates: list[tuple[int | None, int, int, int | None]]
) -> None:
    assert [(each.year, each.month, each.day, each.weekday) for each in dates_in(words)] == dates


@pytest.mark.parametrize(
    "words",
    ["3.5(일)", "10월 7일간", "1/2 정도", "10. 7. 정도", "02)765-3011~3", "13월 7일(월)", "2024. 10.(월)", "10월(월)"],
)
def test_other_numbers_are_no_dates(words: str) -> None:
    assert [each for each in dates_in(words) if each.weekday is not None and words != "3.5(일)"] == []
    assert words == "3.5(일)" or list(dates_in(words)) == []


@pytest.mark.parametrize("words", ["10월 7일(월~금)", "10월 7일(일요일 제외)", "10월 7일 매주 화요일", "10월 7일(3일)"])
def test_a_weekday_that_is_not_said_of_the_date_is_none_of_it(words: str) -> None:
    assert [each.weekday for each in dates_in(words)] == [None]


def test_places_are_those_of_the_text() -> None:
    words = "모집: 10월 5일(토)~12일(토)"
    assert [words[each.start : each.end] for each in dates_in(words)] == ["10월 5일(토)", "12일(토)"]
