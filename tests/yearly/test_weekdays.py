"""Weekdays that are another date's, and times that have not come yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.model.imprint import Imprint
from brochure.model.words import Moment, Text
from brochure.yearly.whichyear import years_of
from tests.yearly.kit import HEAD, edition, pair, rules, told, words


@pytest.mark.parametrize(
    "text",
    [
        "2024년 10월 7일(화)",
        "10월 7일(화)에",
        "10/7(화)",
        "10. 7.(화)",
        "10月7日（火）",
        "Tuesday, 7 October 2024",
        "4월 7일(일)에 엽니다",
        "4월 7일(토)",
        *("화요일(10월 7일)", "10월 7일 [화]", "2024년 10월 7일 오후 2시(화)", "화요일인 10월 7일"),
        *("October 7 (Mon) last year", "10.11.(목)"),
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
        *("올해 5월 3일(금)에 열린 교류회", "지난 6월 15일(토) 한마당", "올해 4월 1일(월)부터 일하고 있습니다."),
        *(
            "지난해 10월 7일(토)에 열렸습니다.",
            "작년 11월 18일(토) 축제",
            "5월 3일(금)에 열렸습니다",
            "10월 7일(토)에 열린 축제",
        ),
        *(
            "내년 3월 3일(월)",
            "2023년 5월 6일(토)과 올해 5월 3일(금)",
            "2023. 10. 23.(월)~11. 24.(금)",
            "5월 3일(금) 한마당",
        ),
        *(
            "2024년 12월 28일(토)부터 1월 3일(금)까지",
            "昨年10月7日(土)",
            "last October 7 (Sat)",
            "7 October (Sat) last year",
        ),
        *("May 1 Sun Festival", "1 May, sun and sea", "10월 7일 일요일이 아닌 월요일", "매주 화요일(10월 7일부터)"),
        *("월·화요일(10월 7일)", "월요일(10월 7일)", "10월 7일 오후 2시(월)", "지난해 가을, 10월 7일(토)"),
    ],
)
def test_a_weekday_that_can_be_right_is_not_told_of(text: str) -> None:
    assert rules(edition(words(text))) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        *(("올해 5월 3일(토)에 열린 교류회", 2024), ("지난해 10월 7일(월)에", 2023), ("내년 3월 3일(일)", 2025)),
        *(("올해 10월 7일(토)", 2024), ("작년 5월 3일(금)", 2023), ("10월 7일(화)에 열린 축제", 2024)),
        *(("2023. 10. 23.(월)~11. 24.(일)", 2023), ("지난 6월 15일(금)", 2024), ("지난 12월 15일(일)", 2023)),
    ],
)
def test_the_words_before_a_date_say_its_year(text: str, year: int) -> None:
    (found,) = told(edition(words(text)))
    assert found.rule == "year.weekday"
    assert found.message.ko.startswith(f"{year}년")


@pytest.mark.parametrize(
    "text", ["2월 30일까지", "2023년 2월 29일", "4월 31일(수)", "31 April", "11월 31일에 마감합니다"]
)
def test_a_day_that_there_is_not_is_a_warning(text: str) -> None:
    (found,) = told(edition(words(text)))
    assert (found.rule, found.level, found.origin.column) == ("year.day", "warning", 7)


@pytest.mark.parametrize("text", ["2024년 2월 29일", "2월 29일에 열린 모임", "10월 31일까지", "12월 30일"])
def test_a_day_that_there_is_or_may_have_been_is_not_told_of(text: str) -> None:
    assert rules(edition(words(text))) == []


def test_a_weekday_in_a_fact_is_told_once_at_the_facts_line() -> None:
    facts = "  # 일정\n  설명회: 10월 11일(목)\n"
    (found,) = told(edition(words("설명회는 {설명회}에 엽니다. {설명회}입니다."), facts))
    assert (found.rule, found.level, found.origin.line, found.origin.column) == ("year.weekday", "warning", 7, 8)
    assert rules(edition(words("설명회는 {설명회}에 엽니다."), "  설명회: 10월 11일(금)\n")) == []


def test_last_years_weekday_is_told_where_last_years_file_has_the_same_date(tmp_path: Path) -> None:
    text = words("1월 15일(월) 면접")
    last = edition(text, head="edition: 2023\nissued: 2023-10\ntitle: 안내\n")
    assert rules(edition(text)) == []
    assert rules(pair(tmp_path, last, edition(text))) == ["year.weekday"]


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
