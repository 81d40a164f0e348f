"""Amounts as editors write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.amounts import Quantity, first_quantity, quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("77,000명", 77_000),
        ("총 500명", 500),
        ("7만 7천 명", 77_000),
        ("7만 7,000명", 77_000),
        ("3천만 원", 30_000_000),
        ("1억 2,000만", 120_000_000),
        ("1.2 million", 1_200_000),
        ("２００명", 200),
        ("500여 명", 500),
        ("3.5배", 3.5),
        ("12万人", 120_000),
    ],
)
def test_an_amount_is_read_with_the_words_that_multiply_it(text: str, value: float) -> None:
    found = first_quantity(text)
    assert found is not None
    assert (found.value, found.is_percent) == (value, False)


@pytest.mark.parametrize("text", ["38%", "38 %", "38％", "38퍼센트", "38 프로", "38 per cent", "38パーセント"])
def test_a_percentage_is_told_from_a_count(text: str) -> None:
    found = first_quantity(text)
    assert found is not None
    assert (found.value, found.is_percent, found.whole) == (38, True, None)


@pytest.mark.parametrize("text", ["40~50명", "1/3", "3:1", "3분의 2", "77k", "1,23", "12,34", "9" * 30, "없음", ""])
def test_what_could_be_read_in_two_ways_is_no_amount(text: str) -> None:
    assert first_quantity(text) is None


@pytest.mark.parametrize("text", ["-40%", "−5명", "- 3", "약 -7", "(-2)"])
def test_less_than_nothing_is_no_amount(text: str) -> None:
    assert first_quantity(text) is None


def test_a_dash_within_a_word_is_no_sign() -> None:
    assert first_quantity("JET-33년") == Quantity(33.0, end=6)


def test_a_count_is_whole_and_a_measure_is_not() -> None:
    assert Quantity(43).whole == 43
    assert Quantity(4.5).whole is None


@given(st.text(max_size=40), st.integers(0, 40))
def test_no_text_is_too_odd_to_be_asked(text: str, start: int) -> None:
    assert quantity(text, min(start, len(text))) is None or any(each.isdigit() for each in text)


@given(st.integers(0, 999_999_999), st.sampled_from(["명", "개국", "곳", " people", ""]))
def test_every_number_is_read_with_and_without_commas(number: int, unit: str) -> None:
    for written in (f"{number}{unit}", f"{number:,}{unit}"):
        found = first_quantity(written)
        assert found is not None
        assert found.whole == number
