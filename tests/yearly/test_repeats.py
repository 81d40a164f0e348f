"""What is still last year's in this year's file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.yearly.kit import COVER, edition, pair, rules, told, words

LAST_HEAD = "edition: 2023\nissued: 2023-10\nas_of: 2023-07-01\ntitle: 안내\n"


def last(blocks: str = "", facts: str = "") -> str:
    return edition(blocks, facts, LAST_HEAD)


def timeline(when: str) -> str:
    return f"  - type: timeline\n    items:\n      - {{when: {when}, label: 모집}}\n"


def quote(text: str, more: str = "") -> str:
    return f"  - type: testimonials\n    items:\n      - name: 가\n        quote: |\n          {text}\n{more}"


def test_a_fact_of_the_same_value_is_noted_with_the_line_it_had(tmp_path: Path) -> None:
    path = pair(tmp_path, last(facts="  # 숫자\n  CIR: 43명\n  ALT: 2명\n"), edition(facts="  CIR: 43명\n  ALT: 3명\n"))
    (found,) = told(path)
    assert (found.rule, found.level, found.origin.line) == ("year.figure", "note", 6)
    assert "2023.yaml:7" in found.message.ko
    assert "2023.yaml:7" in found.message.en


@pytest.mark.parametrize(
    "value",
    ["대사관", "since 1987", "1987년", "02-765-3011", "https://a.kr/1", "{value: 43명, as_of: 2024-06}", '"44명"'],
    ids=["words", "since", "past", "telephone", "address", "redated", "new"],
)
def test_a_fact_that_changes_by_itself_not_at_all_or_was_looked_at_is_not_told_of(value: str, tmp_path: Path) -> None:
    old = value.replace("2024-06", "2023-06").replace("44", "43")
    assert rules(pair(tmp_path, last(facts=f"  것: {old}\n"), edition(facts=f"  것: {value}\n"))) == []


def test_a_count_of_years_is_told_how_it_counts_itself(tmp_path: Path) -> None:
    (found,) = told(pair(tmp_path, last(facts="  햇수: 37년\n"), edition(facts="  햇수: 37년\n")))
    assert found.hint
    assert "since 1987" in found.hint.ko


def test_a_date_of_a_fact_that_was_not_moved_with_its_value_is_noted(tmp_path: Path) -> None:
    path = pair(
        tmp_path,
        last(facts="  CIR: {value: 42명, as_of: 2023-06}\n"),
        edition(facts="  CIR: {value: 43명, as_of: 2023. 6.}\n"),
    )
    (found,) = told(path)
    assert (found.rule, found.origin.line) == ("year.date", 6)


@pytest.mark.parametrize("old", ["2023-07-01", "2023년 7월 1일", "'2023. 7. 1.'"])
def test_a_date_at_the_top_that_was_not_moved_is_noted_once(old: str, tmp_path: Path) -> None:
    head = f"edition: 2024\nissued: 2024-10\nas_of: {old}\ntitle: 안내\n"
    (found,) = told(pair(tmp_path, last(), edition(head=head)))
    assert (found.rule, found.origin.line) == ("year.date", 3)
    assert "2023.yaml:3" in found.message.ko


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("edition: 2024\nissued: 2024-10\nas_of: 2023-07-02\n", [3]),
        ("edition: 2024\nissued: 2023-03\nas_of: 2024-07-02\n", [2]),
        ("edition: 2024\nissued: 2023-12\nas_of: 2023-07-01\n", []),
        ("edition: 2024\nissued: 2022-12\nas_of: 2022-07-01\n", [2, 3]),
        ("edition: 2024\nas_of: 2023-07-01\n", [2]),
    ],
)
def test_a_date_at_the_top_is_not_older_than_the_edition_but_in_the_autumn_before(head: str, lines: list[int]) -> None:
    found = told(f"{head}title: 안내\n{COVER}")
    assert [(each.rule, each.origin.line) for each in found] == [("year.old", line) for line in lines]


def test_a_date_that_is_always_of_the_year_before_is_so_by_habit(tmp_path: Path) -> None:
    before = "edition: {}\nissued: {}-03\nas_of: {}-12-31\ntitle: 안내\n"
    path = pair(tmp_path, edition(head=before.format(2023, 2023, 2022)), edition(head=before.format(2024, 2024, 2023)))
    assert rules(path) == []


@pytest.mark.parametrize(
    "text",
    [
        "눈이 많이 온 날, 사과 한 상자!",
        "눈이  많이 온\n          날, 사과 한 상자!",
        "눈이 많이 온 날 — “사과” 한 상자",
    ],
)
def test_a_quotation_of_last_year_is_noted_however_its_spaces_lie(text: str, tmp_path: Path) -> None:
    (found,) = told(pair(tmp_path, last(quote("눈이 많이 온 날, 사과 한 상자!")), edition(words("글") + quote(text))))
    assert (found.rule, found.level) == ("year.quote", "note")
    assert "2023.yaml:11" in found.message.ko


def test_a_quotation_that_is_hidden_in_either_year_is_not_told_of(tmp_path: Path) -> None:
    hidden = "      - {name: 나, quote: 좋습니다, hidden: true}\n"
    shown = "      - {name: 나, quote: 좋습니다}\n"
    assert rules(pair(tmp_path, last(quote("하나", hidden)), edition(quote("둘", shown)))) == []
    assert rules(pair(tmp_path, last(quote("하나", shown)), edition(quote("둘", hidden)))) == []
    assert rules(pair(tmp_path, last(quote("하나", shown)), edition(quote("둘", shown)))) == ["year.quote"]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("10월 5일~12일", ["year.date"]),
        ("2023년 10월", ["year.date"]),
        ("'2024. 1.'", ["year.date"]),
        ("10월 하순", []),
        ("12월", []),
        ("2시", []),
    ],
)
def test_a_step_on_the_same_days_or_in_that_year_is_noted(when: str, found: list[str], tmp_path: Path) -> None:
    assert rules(pair(tmp_path, last(timeline(when)), edition(timeline(when)))) == found


def test_a_step_whose_weekday_gives_it_away_is_told_once(tmp_path: Path) -> None:
    assert rules(pair(tmp_path, last(timeline("10월 7일(토)")), edition(timeline("10월 7일(토)")))) == ["year.weekday"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024년 1월 13일 오후 2시에 엽니다.", ["year.date"]),
        ("2023년도 모집 안내", ["year.date"]),
        ("2023년부터 함께합니다.", ["year.date"]),
        ("접수는 2023년 10월 23일부터 11월 24일까지입니다.", ["year.date"]),
        ("접수는 10월 23일부터 2023년 11월 24일까지입니다.", ["year.date"]),
        ("모집은 2023년 10월 12일에 시작합니다.", ["year.date"]),
        ("2024년 4월부터 일합니다.", ["year.date"]),
        ("2023. 10. 23.부터 접수", ["year.date"]),
        ("Applications are accepted from October 2023.", ["year.date"]),
        ("© 2023 자치체국제화협회", ["year.date"]),
        ("2023년에 시작된 사업입니다.", []),
        ("2019년 8월부터 2023년 7월까지 일했습니다.", ["year.old"]),
        ("2009년 8월부터 2023년 7월까지 일했습니다.", []),
        ("A group founded in 2023.", []),
        ("2021년도 모집 안내", ["year.old"]),
        ("해마다 12월 25일에 엽니다.", []),
    ],
)
def test_a_date_that_stood_in_last_years_text_is_noted(text: str, found: list[str], tmp_path: Path) -> None:
    assert rules(pair(tmp_path, last(words(text)), edition(words(text)))) == found


def test_what_last_years_edition_said_of_the_year_to_come_is_noted_in_that_year(tmp_path: Path) -> None:
    text, head = words("2024년 4월부터 일합니다."), "edition: {0}\nissued: {0}-10\ntitle: 안내\n"
    (tmp_path / "2024.yaml").write_text(edition(text, head=head.format(2024)), encoding="utf-8")
    (tmp_path / "2025.yaml").write_text(edition(text, head=head.format(2025)), encoding="utf-8")
    assert rules(tmp_path / "2025.yaml") == ["year.date"]


def test_a_year_in_a_text_of_this_years_own_is_not_told_of(tmp_path: Path) -> None:
    assert rules(pair(tmp_path, last(words("2023년도 모집 안내")), edition(words("2023년에는 45명이 왔습니다.")))) == []


@pytest.mark.parametrize(
    ("value", "found"), [("총 77,000명", ["year.figure"]), ("총 {참가자}", []), ("많은 분", []), ("총 78,000명", [])]
)
def test_a_figure_that_is_no_fact_is_noted_where_it_stands(value: str, found: list[str], tmp_path: Path) -> None:
    figures = "  - type: figures\n    items:\n      - {{label: 모두, value: '{}'}}\n"
    path = pair(
        tmp_path,
        last(figures.format(value.replace("78", "77")), "  참가자: 76,000명\n"),
        edition(figures.format(value), "  참가자: 77,000명\n"),
    )
    assert rules(path) == found


def test_counts_of_roles_are_figures_too(tmp_path: Path) -> None:
    role = "  - type: roles\n    items:\n      - {abbr: CIR, name: 교류원, english: C, count: 43명, body: 일}\n"
    (found,) = told(pair(tmp_path, last(role), edition(role)))
    assert (found.rule, found.origin.line, found.origin.column) == ("year.figure", 10, 51)


def test_title_and_description_are_running_text(tmp_path: Path) -> None:
    head = "edition: {}\nissued: {}-10\ntitle: JET 2023\ndescription: 2023년도 모집 안내\n"
    found = told(pair(tmp_path, edition(head=head.format(2023, 2023)), edition(head=head.format(2024, 2024))))
    assert [(each.rule, each.origin.line) for each in found] == [("year.date", 3), ("year.date", 4)]
    assert [place in each.message.ko for place, each in zip(("2023.yaml:3", "2023.yaml:4"), found, strict=True)] == [
        True
    ] * 2


def test_last_years_year_in_other_words_is_not_last_years(tmp_path: Path) -> None:
    assert rules(pair(tmp_path, last(words("회장(2023~)")), edition(words("지난 2023 모임")))) == []


@pytest.mark.parametrize(
    ("own", "old", "found"),
    [
        ("2022-07-01", "", ["year.old"]),
        ("2022-07-01", "2021-07-01", []),
        ("2022-07-01", "2022-07-01", ["year.date"]),
        ("2022-07-01", "2023-07-01", ["year.old"]),
        ("2023-12-31", "", []),
        ("2024-05", "2022-12", []),
    ],
)
def test_a_date_of_a_facts_own_of_years_ago_is_noted(own: str, old: str, found: list[str], tmp_path: Path) -> None:
    this = edition(words("{참가자}"), f"  참가자: {{value: 6명, as_of: {own}}}\n")
    before = last(words("{참가자}"), f"  참가자: {{value: 5명, as_of: {old}}}\n") if old else last(words("글"))
    assert rules(pair(tmp_path, before, this)) == found


@pytest.mark.parametrize("value", ["77000명", "7만 7천 명", '"77,000 명"'])
def test_a_figure_spelt_otherwise_is_still_last_years(value: str, tmp_path: Path) -> None:
    path = pair(tmp_path, last(words("{참가자}"), "  참가자: 77,000명\n"), edition(facts=f"  참가자: {value}\n"))
    assert rules(path) == ["year.figure"]
    figures = "  - type: figures\n    items:\n      - {{label: 모두, value: {}}}\n"
    path = pair(tmp_path, last(figures.format("'77,000명'")), edition(figures.format(value)))
    assert rules(path) == ["year.figure"]


GREETING = "  - type: greeting\n    body: |\n      {}\n\n      {}\n    name: 회장\n"
THANKS, NEWS = "2023년 한 해 감사했습니다.", "늘 반갑습니다."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ((THANKS, NEWS), ["year.date"]),
        ((THANKS, "새 소식입니다."), ["year.date"]),
        (("2023년 한 해도 감사했습니다.", NEWS), []),
        ((NEWS, NEWS), []),
    ],
)
def test_a_greeting_left_as_it_was_is_noted_by_last_years_year(
    body: tuple[str, str], found: list[str], tmp_path: Path
) -> None:
    path = pair(tmp_path, last(GREETING.format(THANKS, NEWS)), edition(GREETING.format(*body)))
    assert rules(path) == found
