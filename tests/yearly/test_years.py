"""Years in running text: which are out of date, which are history, and which numbers are no years."""

from __future__ import annotations

import pytest

from tests.yearly.kit import edition, rules, told, words


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2021년도 모집을 시작합니다",
            "2022년 참가자는",
            "2021년 12월까지 신청",
            "2019 JET 프로그램",
            "JET 2019",
            "지난해(2019)",
        ),
        *(
            "2021. 10. 5. 모집",
            "2021-10-05까지",
            "2030년 모집",
            "2022년판",
            "2021학년도",
            "２０２１년 여름",
            "2021년 대비 늘어",
        ),
        *("2019 세계 대회", "2019 개최지", "2019 부산", "2019-10 모집", "서울시 2019. 10. 5. 모집", "다시 2019 여름"),
        *("2021. 10. 5.에 시작합니다", "2022. 3. 1. 시행"),
        *("in 2019 we", "The JET Programme 2019", "7 October 2021", "as of 2021-07-01", "2021年度の募集"),
    ],
)
def test_a_year_of_neither_edition_is_noted_once(text: str) -> None:
    (found,) = told(edition(words(text)))
    assert (found.rule, found.level, found.origin.line) == ("year.old", "note", 10)


@pytest.mark.parametrize(
    "text", ["2024년", "2023년", "2025년 4월에 부임", "2025년도 참가자", "2025년에는", "2024-2025"]
)
def test_this_year_the_last_and_in_autumn_the_next_are_fine(text: str) -> None:
    assert rules(edition(words(text))) == []


def test_in_spring_the_next_year_needs_a_month() -> None:
    spring = "edition: 2024\nissued: 2024-03\ntitle: 안내\n"
    assert rules(edition(words("2025년 4월에 부임"), head=spring)) == []
    assert rules(edition(words("2025년에는"), head=spring)) == ["year.old"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1987년부터 이어져",
            "2009년부터 3년 동안",
            "2009년부터 2011년까지",
            "2009~2011년",
            "2011년 8월부터",
            "2011년 이후",
        ),
        *("1987년에 시작된 사업", "1987년 일본에서 시작된", "2009년 설립", "2008 베이징 올림픽", "2050년까지 줄이려고"),
        *("“2019년의 봄”이라는 책", "1990년대에는", "1990년생", "since 2009", "founded in 2012", "from 2009 to 2011"),
        *("In 1987 the programme began", "(2009–2011)", "2009年から", "1987年に始まった事業"),
        *(
            "2008. 3. 1. 제정",
            "정관(2008.3.1. 제정)",
            "1987. 8.부터 이어진 제도",
            "1987.8.~ 이어진",
            "2010. 4. 1. 설립",
        ),
        *("만 40세 이하(1984. 4. 2. 이후 출생자)", "2005년 4월 1일 이전 출생자", "2008. 3. 1.(토)부터", "1987-08부터"),
    ],
)
def test_history_is_left_alone(text: str) -> None:
    assert rules(edition(words(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2,000명이 왔습니다",
            "2000명",
            "2000 명",
            "1999엔",
            "1800-1234",
            "02-2019-1234",
            "2019-1234",
            "ISO 2022 인증",
        ),
        *(
            "제2020호",
            "2000년 동안",
            "2010번지",
            "20,201명",
            "2019학번",
            "https://a.kr/2019/x",
            "2019@a.kr",
            "2000人",
            "2000 yen",
        ),
        *("정원 2010 안팎", "수용 인원 2000", "율곡로 2000", "나가노시 2019-1", "엑셀 2016 사용 가능자", "Office 2019"),
        *(
            "해마다 2000 그루",
            "학번 2019",
            "인구 2010",
            "좌석 2000 이상",
            "1990 가구가",
            "하루 2000",
            "우편번호 2019-12",
        ),
        *("Windows 2019 Server", "2000 그루의 나무", "2020년형"),
    ],
)
def test_other_numbers_are_no_years(text: str) -> None:
    assert rules(edition(words(text))) == []


@pytest.mark.parametrize(
    "text", ["2021년부터 온라인으로도", "2019년 설립", "2020 도쿄 올림픽", "since 2019", "2019年から"]
)
def test_what_has_lasted_a_few_years_only_is_worth_a_look(text: str) -> None:
    assert rules(edition(words(text))) == ["year.old"]


def test_names_quotations_and_facts_are_not_read_for_years() -> None:
    greeting = "  - type: greeting\n    body: 2019년 여름이었습니다.\n    name: 2018년 회장\n    role: 회장(2019년)\n"
    quote = "  - type: testimonials\n    items:\n      - {name: 가, quote: 2019년 여름이었습니다}\n"
    fact = words("{첫해} 여름")
    assert rules(edition(greeting + quote + fact, "  첫해: 1987년\n")) == []


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2022년 10월 11일", ["year.old"]),
        ("2022년도", ["year.old"]),
        ("2010년 3월", []),
        ("2021년", []),
        ("2024. 10. 11.", []),
    ],
)
def test_of_a_fact_a_date_of_an_old_year_is_noted_at_its_line(value: str, found: list[str]) -> None:
    told_of = told(edition(words("설명회는 {설명회}에"), f"  설명회: {value}\n"))
    assert [each.rule for each in told_of] == found
    assert {each.origin.line for each in told_of} <= {6}


def test_every_year_of_a_text_is_noted_where_it_stands() -> None:
    found = told(edition("  - type: text\n    body: |\n      2019년 여름과\n      긴 2021년 겨울\n"))
    assert [(each.origin.line, each.origin.column) for each in found] == [(10, 7), (11, 9)]
