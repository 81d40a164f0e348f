"""To which years a date may belong that does not say its own."""

from __future__ import annotations

import pytest

from brochure.model.imprint import Imprint
from brochure.model.words import Moment, Text
from brochure.yearly.whichyear import dated

AUTUMN = Imprint(2024, "ko", Text("안내"), issued=Moment(2024, 10))


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("10월 7일", [(2024,)]),
        ("5월 3일", [(2025, 2024)]),
        ("5월 3일에 엽니다", [(2025,)]),
        ("5월 3일까지", [(2025,)]),
        ("5월 3일에 있습니다", [(2025, 2024)]),
        ("올해 5월 3일", [(2024,)]),
        ("지난해 가을, 10월 7일", [(2023,)]),
        ("지난 11월 7일", [(2023,)]),
        ("2023년 12월 28일부터 1월 3일까지", [(2023,), (2024,)]),
        ("10월 7일에 열렸습니다", [(2024, 2023, 2024)]),
        ("10월 7일에 열립니다. 모두 모였습니다", [(2024,)]),
        ("작년 행사에 이어 10월 7일에", [(2024, 2023)]),
    ],
)
def test_its_sentence_says_to_which(words: str, years: list[tuple[int, ...]]) -> None:
    found = [tuple(dict.fromkeys(each)) for _, each in dated(words, AUTUMN, lambda _: False)]
    assert found == [tuple(dict.fromkeys(each)) for each in years]


def test_in_an_edition_issued_before_its_year_either_is_this_year() -> None:
    early = Imprint(2024, "ko", Text("안내"), issued=Moment(2023, 12))
    assert [years for _, years in dated("올해 5월 3일", early, lambda _: False)] == [(2024, 2023)]


def test_who_knows_that_a_date_is_to_come_is_asked_last() -> None:
    assert [years for _, years in dated("5월 3일", AUTUMN, lambda _: True)] == [(2025,)]
