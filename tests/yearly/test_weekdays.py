"""Weekdays that are another date's, and times that have not come yet."""

from __future__ import annotations

import pytest

from brochure.model.imprint import Imprint
from brochure.model.words import Moment, Text
from brochure.yearly.weekdays import years_of
from tests.yearly.kit import HEAD, edition, rules, told, words


@pytest.mark.parametrize(
    "text",
    [
        "2024년 10월 7일(화)",
        "10월 7일(화)에",
        "10/7(화)",
        "10. 7.(화)",
        "10月7日（火）",
        "Tuesday, 7 October 2024",
        "4월 7일(일)",
    ],
)
def test_a_weekday_of_another_date_is_a_warning_at_its_place(text: str) -> None:
    (found,) = told(edition(words(text)))
    assert (found.rule, found.level) == ("year.weekday", "warning")
    assert (found.origin.line, found.origin.column) == (10, 7)


@pytest.mark.parametrize(
    "text",
    [
        "10월 7일(월)에",
        "2023년 10월 7일(토)",
        "4월 7일(월)",
        "9월 30일(월)에 마쳤고",
        "2025년 1월 2일(목)",
        "2월 30일(일)",
    ],
)
def test_a_weekday_that_can_be_right_is_not_told_of(text: str) -> None:
    assert rules(edition(words(text))) == []


def test_the_message_says_which_day_it_is() -> None:
    (found,) = told(edition(words("10월 7일(화)")))
    assert found.message.ko == "2024년 10월 7일은 화요일이 아니라 월요일입니다."
    assert found.message.en == "2024-10-07 is a Monday, not a Tuesday."


def test_the_steps_of_a_timeline_go_on_into_the_next_year() -> None:
    steps = "".join(
        f"      - {{when: {when}, label: 일}}\n"
        for when in ("10월 7일(월)", "12월 1일(일)", "1월 10일(금)", "3월 4일(월)")
    )
    (found,) = told(edition(f"  - type: timeline\n    items:\n{steps}"))
    assert (found.rule, found.origin.line) == ("year.weekday", 13)
    assert "2025년 3월 4일은 월요일이 아니라 화요일" in found.message.ko


def test_quotations_are_not_held_against_the_calendar() -> None:
    quote = "  - type: testimonials\n    items:\n      - {name: 가, quote: 10월 7일(화)이었습니다}\n"
    assert rules(edition(quote + words("10월 7일(화)이었습니다", "greeting"))) == []


@pytest.mark.parametrize(
    ("month", "issued", "years"),
    [
        (10, (2024, 10), (2024,)),
        (12, (2024, 10), (2024,)),
        (4, (2024, 10), (2025,)),
        (9, (2024, 10), (2025, 2024)),
        (1, (2023, 12), (2024,)),
        (12, (2019, 1), (2024,)),
        (3, None, (2024, 2025)),
        (10, None, (2024,)),
    ],
)
def test_a_date_without_a_year_is_to_come(month: int, issued: tuple[int, int] | None, years: tuple[int, ...]) -> None:
    moment = Moment(*issued) if issued else None
    assert years_of(month, Imprint(2024, "ko", Text("안내"), issued=moment)) == years


@pytest.mark.parametrize(
    ("since", "head", "is_told"),
    [
        ("2024-10", HEAD, False),
        ("2024-11", HEAD, True),
        ("2025-04", HEAD, True),
        ("2024-12", "edition: 2024\ntitle: 안내\n", False),
        ("2025. 1.", "edition: 2024\ntitle: 안내\n", True),
    ],
)
def test_who_has_begun_after_the_edition_has_not_begun(since: str, head: str, is_told: bool) -> None:
    items = f"  - type: testimonials\n    items:\n      - {{name: 가, since: {since}, quote: 좋습니다}}\n"
    found = told(edition(items, head=head))
    assert [(each.rule, each.level) for each in found] == ([("year.since", "warning")] if is_told else [])


def test_who_is_hidden_may_begin_whenever() -> None:
    items = "      - {name: 가, quote: 좋습니다}\n      - {name: 나, since: 2031-04, quote: 좋습니다, hidden: true}\n"
    assert rules(edition(f"  - type: testimonials\n    items:\n{items}")) == []
