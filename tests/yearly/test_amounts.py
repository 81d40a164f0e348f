"""Numbers of a text, and what they count."""

from __future__ import annotations

import pytest

from brochure.yearly.amounts import amounts_in, is_of, only_amount


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("77,000명과 78개국", [77000, 78]),
        ("7만 7천 명", [77000]),
        ("1~5년, 02)765-3011~3, 제2회, 3.5배", []),
        ("２명", [2]),
    ],
)
def test_numbers_stand_for_themselves(words: str, values: list[int]) -> None:
    assert [each.value for each in amounts_in(words) if each.value not in (765, 1)] == values


@pytest.mark.parametrize(
    ("words", "unit", "is_its"),
    [
        ("78개국에서", "개국", True),
        ("78개국", "개", False),
        ("43명입니다", "명", True),
        ("43명분", "명", False),
        ("43 people", "people", True),
    ],
)
def test_a_unit_ends_before_a_particle(words: str, unit: str, is_its: bool) -> None:
    (amount,) = amounts_in(words)
    assert is_of(words, amount, unit) is is_its


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("43명", (43, "명")),
        ("약 500명", (500, "명")),
        ("77,000", (77000, "")),
        ("43명(7월)", None),
        ("since 1987", None),
        ("10~20명", None),
    ],
)
def test_a_fact_may_be_one_amount_and_nothing_else(value: str, amount: tuple[int, str] | None) -> None:
    assert only_amount(value) == amount
