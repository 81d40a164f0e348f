"""The lines of last year's file that are moved on, and that nothing else of it changes."""

from __future__ import annotations

import pytest

from brochure.yearly.moved import Figures, begun_from, figures, moved, renamed, year_of


@pytest.mark.parametrize(
    ("line", "later"),
    [
        ("edition: 2023", "edition: 2024"),
        ('"edition" : "2023"  # 2023년판', '"edition" : "2024"  # 2023년판'),
        ("edition: ２０２３", "edition: ２０２４"),
        ("issued: 2023. 10.", "issued: 2024. 10."),
        ("issued: 2023년 10월   # 만든 달", "issued: 2024년 10월   # 만든 달"),
        ("issued: '2023.10'", "issued: '2024.10'"),
        ("issued:   # 2023년에는 10월\n  2023/10/5", "issued:   # 2023년에는 10월\n  2024/10/5"),
        ("as_of: 2023-07-01", "as_of: 2024-07-01"),
        ("as_of: 2022-12-31", "as_of: 2023-12-31"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_only_the_figures_of_the_year_change(line: str, later: str, end: str) -> None:
    def whole(text: str) -> str:
        return f"\ufeff# 2023년\n{text}\ntitle: 2023년\nfacts:\n  x: {{value: 1, as_of: 2023-07-01}}\n".replace(
            "\n", end
        )

    text, _ = moved(whole(line), 1)
    assert text == whole(later)


@pytest.mark.parametrize(
    ("date", "years", "later"),
    [
        ("2024-02-29", 1, "2025-02-28"),
        ("2024년 2월 29일", 2, "2026년 2월 28일"),
        ("２０２４．２．２９", 1, "２０２５．２．２８"),
        ("2024-02-29", 4, "2028-02-29"),
        ("2023-02-28", 1, "2024-02-28"),
        ("2024-12-29", 1, "2025-12-29"),
    ],
)
def test_the_last_day_of_a_long_february_becomes_that_of_a_short_one(date: str, years: int, later: str) -> None:
    assert moved(f"edition: 2024\nas_of: {date}\n", years)[0].endswith(f"as_of: {later}\n")


def test_what_was_moved_is_told_by_line() -> None:
    _, moves = moved("# 머리\nas_of: 2023-07-01\nedition: 2023 # 판\nissued: 이번 가을\n", 2)
    assert [tuple(each) for each in moves] == [
        ("as_of", 2, "2023-07-01", "2025-07-01"),
        ("edition", 3, "2023", "2025"),
        ("issued", 4, "이번 가을", "이번 가을"),
    ]
    assert [each.is_stuck for each in moves] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("edition: 2023", 2023),
        ("title: 판\n'edition': '2023'", 2023),
        ("x:\n  edition: 2023", None),
        ("edition: 20233", None),
    ],
)
def test_the_year_of_a_file_stands_at_its_left_edge(text: str, year: int | None) -> None:
    assert year_of(text) == year


def test_facts_are_told_by_their_lines_even_in_a_broken_file() -> None:
    facts = "facts:   # 숫자\n  # 해마다\n  참가자: 77,000명\n  CIR:\n    value: 43명\n  ALT: '2명\n"
    text = f"edition: 2023\n{facts}\nblocks:\n  - a: b\n"
    assert figures(text) == Figures(2, 7, ("참가자", "CIR", "ALT"))
    assert figures("edition: 2023\n") is None


def test_an_edition_that_begins_from_another_is_told() -> None:
    assert begun_from('edition: 2023\nfrom: "2022.yaml"  # 바탕\n') == (2, "2022.yaml")
    assert begun_from("edition: 2023\nx:\n  from: y\n") is None


@pytest.mark.parametrize(
    ("name", "new"),
    [
        ("2023.yaml", "2024.yaml"),
        ("2023-ja.yml", "2024-ja.yml"),
        ("안내 2023.yaml", "안내 2024.yaml"),
        ("flyer.yaml", "2024.yaml"),
    ],
)
def test_a_file_is_named_as_last_years_was(name: str, new: str) -> None:
    assert renamed(name, 2023, 2024) == new
