"""Which four figures are a year."""

from __future__ import annotations

import pytest

from brochure.yearly.yearlike import YEAR, is_year


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2019년", True),
        ("2019. 3.", True),
        ("2019-03", True),
        ("2019-3", False),
        ("2019-3-1", True),
        ("종로 2019", True),
        ("율곡로 2019", False),
        ("율곡로 2019. 3. 1.", True),
        ("정원은 2019", False),
        ("2019 회의실", True),
        ("2019 회", False),
        ("Excel 2019", False),
        ("JET 2019", True),
        ("2019 회의 자료", True),
        ("서울시 2019 축제", True),
        ("수원시 2019-10", False),
        ("수원시 2019. 10.", True),
        ("온라인으로 2019 축제", True),
        ("회원 수 2000", False),
    ],
)
def test_a_unit_or_a_date_makes_figures_a_year_and_so_do_words_that_count_nothing(words: str, expected: bool) -> None:
    found = YEAR.search(words)
    assert found
    assert is_year(words, *found.span(), may_be_alone=True) is expected
