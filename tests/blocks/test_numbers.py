"""Numbers lifted out of a value."""

from __future__ import annotations

import pytest

from brochure.model.counts import lifted
from brochure.model.words import FactSpan, Text


@pytest.mark.parametrize(
    ("value", "facts", "number"),
    [
        ("총 77,000명", (FactSpan("참가자", 2, 9),), "77,000"),
        ("2023년 500명", (), "500"),
        ("2024년까지 500명", (FactSpan("year", 0, 4), FactSpan("참가자", 7, 11)), "500"),
        ("2024년까지 500명", (FactSpan("year", 0, 4),), "500"),
        ("3.5배", (), "3.5"),
        ("1987년부터", (), "1987"),
        ("해마다 늘어남", (), ""),
        ("일곱 명 가운데 셋, 12곳", (FactSpan("사람", 0, 4),), "12"),
    ],
)
def test_the_number_that_counts_is_lifted(value: str, facts: tuple[FactSpan, ...], number: str) -> None:
    start, end = lifted(Text(value, "", (), facts))
    assert value[start:end] == number
