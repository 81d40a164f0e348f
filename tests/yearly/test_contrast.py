"""Numbers that are meant to differ from this year's."""

from __future__ import annotations

import pytest

from brochure.yearly.amounts import amounts_in
from brochure.yearly.contrast import is_of_another_time, is_one_of_several


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("지난해에는 76개국", True),
        ("지난해보다 늘어 올해는 76개국", False),
        ("지난해에 열렸습니다. 76개국", False),
        ("2019년에는 76개국", True),
        ("2024년에는 76개국", False),
        ("76개국보다 많은", True),
        ("76개국에서 두 나라 늘어", True),
        ("76개국에서 왔습니다", False),
        ("up from 76 countries", True),
        ("76 countries now", False),
    ],
)
def test_a_number_may_be_of_another_time(words: str, expected: bool) -> None:
    amount = next(each for each in amounts_in(words) if each.value == 76)
    assert is_of_another_time(words, amount, 2024) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("76개국, 유럽 40개국", True),
        ("76개국. 유럽 40개국", False),
        ("76개국 40명", False),
        ("76개국, 섬나라 3개국", False),
    ],
)
def test_a_number_may_be_one_of_several(words: str, expected: bool) -> None:
    assert is_one_of_several(words, next(amounts_in(words)), "개국") is expected
