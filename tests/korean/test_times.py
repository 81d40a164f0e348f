"""Times of the year in other languages: understood to their end, and the same days as before."""

from __future__ import annotations

import pytest

from brochure.blocks.kit.when import understood
from brochure.korean.times import time_in

TIMES = {
    "10월": ("10月", "October"),
    "10월 하순": ("10月下旬", "late October"),
    "11월 중순": ("11月中旬", "mid-November"),
    "3월 상순": ("3月上旬", "early March"),
    "4월 초": ("4月上旬", "early April"),
    "12월 말": ("12月末", "end of December"),
    "10월 중": ("10月中", "October"),
    "2024년 7월 1일": ("2024年7月1日", "1 July 2024"),
    "2024. 7. 1.": ("2024年7月1日", "1 July 2024"),
    "2024-07-01": ("2024年7月1日", "1 July 2024"),
    "2024. 7. 1.(월)": ("2024年7月1日(月)", "Mon 1 July 2024"),
    "2024. 10.": ("2024年10月", "October 2024"),
    "2024-10": ("2024年10月", "October 2024"),
    "2023. 10. 5.~2023. 10. 12.": ("2023年10月5日〜2023年10月12日", "5–12 October 2023"),
    "2023년 10월": ("2023年10月", "October 2023"),
    "10월 5일": ("10月5日", "5 October"),
    "10월 5일(월)": ("10月5日(月)", "Mon 5 October"),
    "10월 5일~12일": ("10月5日〜12日", "5–12 October"),
    "10월 5~12일": ("10月5日〜12日", "5–12 October"),
    "10월 5일 ~ 11월 12일": ("10月5日〜11月12日", "5 October – 12 November"),
    "12월 하순~1월 초순": ("12月下旬〜1月上旬", "late December – early January"),
    "9~10월": ("9月〜10月", "September – October"),
    "2023년 10월~2024년 3월": ("2023年10月〜2024年3月", "October 2023 – March 2024"),
    "10월 5일부터 12일까지": ("10月5日〜12日", "5–12 October"),
    "10월 5일까지": ("10月5日まで", "by 5 October"),
    "4월 1일부터": ("4月1日から", "from 1 April"),
    "3월 상순경": ("3月上旬頃", "about early March"),
}


@pytest.mark.parametrize("korean", TIMES)
def test_a_time_is_said_in_japanese_and_in_english(korean: str) -> None:
    assert (time_in(korean, "ja"), time_in(korean, "en")) == TIMES[korean]


@pytest.mark.parametrize("korean", TIMES)
def test_a_time_names_the_same_days_in_every_language(korean: str) -> None:
    meant = understood(korean)
    assert meant is not None
    for said in TIMES[korean]:
        found = understood(said)
        assert found is not None
        assert (found.start, found.end) == (meant.start, meant.end)


def test_a_year_is_no_count_of_years() -> None:
    assert (time_in("2023년", "ja"), time_in("2023년", "en")) == ("2023年", "2023")
    assert (time_in("2023년도", "ja"), time_in("2023년도", "en")) == ("2023年度", "2023")


@pytest.mark.parametrize(
    "words", ["", "곧", "10월 다섯째 주", "13월", "5일~7일", "33년", "10월 5일 오후", "하순", "~", "10월~"]
)
def test_what_is_not_understood_to_its_end_is_nothing(words: str) -> None:
    assert time_in(words, "ja") is None
    assert time_in(words, "en") is None
