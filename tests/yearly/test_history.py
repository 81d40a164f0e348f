"""By what words a year is history, and how long ago it must be for them to mean that."""

from __future__ import annotations

import pytest

from brochure.yearly.history import is_history


@pytest.mark.parametrize(
    ("words", "ago", "expected"),
    [
        ("2020년 10월 23일부터 접수", 4, True),
        ("2020년 10월 23일부터 접수", 1, False),
        ("2020. 10. 23.(월)부터", 5, True),
        ("2020년에 시작된 사업", 1, True),
        ("2020년에 시작합니다", 1, False),
        ("2020年に始まった事業", 1, True),
        ("2020年に始まる事業", 1, False),
        ("2020년에 시작합니다", 5, True),
        ("2020년 설립", 0, True),
        ("2020년 설립 기념 행사", 0, False),
        ("2020년 박람회", 0, True),
        ("2020년까지 줄이려고", -2, True),
        ("2020년까지 접수", 1, False),
    ],
)
def test_what_began_just_now_is_no_history_by_that_alone(words: str, ago: int, expected: bool) -> None:
    assert is_history(words, 0, 4, ago) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("2009년부터 ", True),
        ("10월 23일부터 ", False),
        ("from 2009 to ", True),
        ("from 3 May to ", False),
        ("founded in ", True),
        ("from ", False),
    ],
)
def test_a_span_ends_in_a_year_if_it_began_in_one(before: str, expected: bool) -> None:
    words = f"{before}2020년까지"
    assert is_history(words, len(before), len(before) + 4, 1) is expected
