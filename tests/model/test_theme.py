"""What a theme says itself: dates in the words of a language, and which language's words an edition takes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.model.theme import Phrases
from brochure.model.words import Moment
from tests.read.kit import ENGLISH, KOREAN, THEME


def test_dates_are_printed_as_exactly_as_they_are_known() -> None:
    assert KOREAN.as_of(Moment(2023, 7, 1)) == "2023년 7월 1일"
    assert KOREAN.as_of(Moment(2023, 7)) == "2023년 7월"
    assert KOREAN.issue(Moment(2023, 10)) == "2023. 10."
    assert KOREAN.issue(Moment(2023, 10, 5)) == "2023. 10. 5."


def test_a_time_that_goes_on_is_printed_to_its_month() -> None:
    assert KOREAN.since_when(Moment(2022, 4)) == KOREAN.since_when(Moment(2022, 4, 30)) == "2022. 4.~"


@pytest.mark.parametrize(
    ("language", "phrases"),
    [
        ("en", ENGLISH),
        ("en-GB", ENGLISH),
        ("en-Latn-GB", ENGLISH),
        ("EN", ENGLISH),
        ("ja", KOREAN),
    ],
)
def test_phrases_fall_back_from_region_to_language_to_korean(language: str, phrases: Phrases) -> None:
    assert THEME.phrases_for(language) is phrases


def test_a_regions_own_phrases_come_before_its_languages() -> None:
    british = replace(ENGLISH, note="N.B.")
    assert replace(THEME, phrases={**THEME.phrases, "en-GB": british}).phrases_for("en-GB") is british


def test_without_korean_the_first_language_speaks_for_all_others() -> None:
    assert replace(THEME, phrases={"en": ENGLISH, "fr": KOREAN}).phrases_for("ja") is ENGLISH


def test_a_theme_without_a_word_has_nothing_to_fall_back_on() -> None:
    with pytest.raises(LookupError):
        replace(THEME, phrases={}).phrases_for("ko")
