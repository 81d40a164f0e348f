from __future__ import annotations

import pytest

from brochure.read.bullets import has_footnote, is_number, marks_of
from brochure.read.heads import may_bear


def left(*texts: str, counts: bool = True, has_footnote: bool = False) -> list[str]:
    """What is left of a list's items without their marks, every one of which its first look must see."""
    found = []
    for text, spans in zip(texts, marks_of(texts, counts=counts, has_footnote=has_footnote), strict=True):
        assert not spans or may_bear(text), text
        for start, end in reversed(spans):
            text = text[:start] + text[end:]  # noqa: PLW2901 - one mark after the other
        found.append(text)
    return found


@pytest.mark.parametrize("sign", "•‣●■◆▪▶►☞✓✔※★·ㆍ➢\uf0b7\uf0a7👉")
def test_a_sign_no_sentence_begins_with_is_a_mark_with_a_space_or_without(sign: str) -> None:
    assert left(f"{sign} 학사 학위") == left(f"{sign}학사 학위") == left(f" {sign}\t학사 학위") == ["학사 학위"]
    assert left(f"{sign}\u3000(면접)", f"{sign} 2차") == ["(면접)", "2차"]


@pytest.mark.parametrize("sign", "○□◇▷◦☆◎△▲ㅇㅁ§")
def test_a_sign_that_may_stand_for_something_is_a_mark_before_a_space_or_before_every_item(sign: str) -> None:
    assert left(f"{sign} 학사 학위") == ["학사 학위"]
    assert left(f"{sign}학사 학위") == [f"{sign}학사 학위"]
    assert left(f"{sign}학사 학위", f"{sign}석사 학위") == ["학사 학위", "석사 학위"]
    assert left(f"{sign}학사 학위", "석사 학위") == [f"{sign}학사 학위", "석사 학위"]


@pytest.mark.parametrize("sign", "→⇒>+♥▣")
def test_a_sign_that_says_something_is_a_mark_before_every_item_alone(sign: str) -> None:
    assert left(f"{sign} 홈페이지") == [f"{sign} 홈페이지"]
    assert left(f"{sign} 모집", f"{sign} 시험") == ["모집", "시험"]
    assert left(f"{sign} 모집", "시험") == [f"{sign} 모집", "시험"]


@pytest.mark.parametrize("dash", "-–")
def test_a_dash_before_a_word_is_a_mark_and_before_a_figure_a_minus(dash: str) -> None:
    assert left(f"{dash} 학사") == left(f"{dash}학사") == ["학사"]
    assert left(f"{dash}5도 이하", f"{dash}7도 이하") == [f"{dash}5도 이하", f"{dash}7도 이하"]
    assert left(f"{dash} 5년 근무", f"{dash} 3년 근무") == ["5년 근무", "3년 근무"]
    assert left(f"{dash} 5도") == [f"{dash} 5도"]


@pytest.mark.parametrize(
    "text",
    [
        "1차 시험", "1~5년간 일함", "2023. 10. 1.부터", "3.1운동", "10.5% 늘었음", "1.5배", "-5도", "*각주",
        "○○시 주민",
        "○○", "△5%", "△ 5%", "~10월", "… 그리고", "(면접) 뒤", "N1. 이상", "A. 스미스", "2. 근무", "- 두 번째 고향 -",
        "★ 모집 ★", "※ 표시한 항목은 꼭 적기", "글 가운데 ※ 표시", "•", "-", "1.", "· · ·", "o online", "online 신청",
        "1. 5. 마감", "1. 5~8. 접수", "1. 5.(금)", "(1) 서류 (2) 면접", "① 서류 ② 면접", "가. 서류 나. 면접", "v 표",
        "“• 가”",
        "—그리고", "1 : 1 상담", "+82", "#JET", "--", "->",
    ],
)  # fmt: skip
def test_what_a_text_may_well_begin_with_stays(text: str) -> None:
    assert left(text) == [text]
    assert left(text, "다른 항목") == [text, "다른 항목"]


@pytest.mark.parametrize(
    "marks",
    [
        ("1.", "2.", "3."), ("1)", "2)", "3)"), ("(1)", "(2)", "(3)"), ("①", "②", "③"), ("가.", "나.", "다."),
        ("가)", "나)", "다)"), ("(가)", "(나)", "(다)"), ("㉠", "㉡", "㉢"), ("❶", "❷", "❸"), ("⑴", "⑵", "⑶"),
        ("ㄱ.", "ㄴ.", "ㄷ."), ("１．", "２．", "３．"), ("1️⃣", "2️⃣", "3️⃣"), ("a)", "b)", "c)"), ("Ⅰ.", "Ⅱ.", "Ⅲ."),
    ],
)  # fmt: skip
def test_numbers_are_marks_where_those_of_the_whole_list_run_from_the_first(marks: tuple[str, ...]) -> None:
    words = ("모집 시작", "2차 면접", "1~5년간 근무")
    assert left(*(f"{mark} {word}" for mark, word in zip(marks, words, strict=True))) == list(words)
    for others in ((marks[0], marks[2], marks[1]), (marks[1], marks[2], marks[2]), (marks[0], marks[1], "")):
        items = [f"{mark} {word}".strip() for mark, word in zip(others, words, strict=True)]
        assert left(*items) == items


@pytest.mark.parametrize(
    "text", ["1. 모집", "1.모집", "1) 모집", "(1) 모집", "① 모집", "①모집", "가. 모집", "1. 10월 모집"]
)
def test_the_first_number_before_one_text_alone_is_a_mark_if_it_counts_on_nowhere(text: str) -> None:
    assert left(text) == [text[-2:] if "10월" not in text else "10월 모집"]
    assert left(text, counts=False) == [text]


def test_numbers_that_with_what_follows_are_dates_stay() -> None:
    assert left("1. 5. 접수", "2. 3. 발표") == ["1. 5. 접수", "2. 3. 발표"]
    assert left("1. 1~5년간 근무", "2. 귀국") == ["1~5년간 근무", "귀국"]


def test_a_bullet_and_a_number_go_together() -> None:
    assert left("• 1. 모집", "• 2. 시험") == ["모집", "시험"]
    assert left("• -5도", "• △5%") == ["-5도", "△5%"]


def test_letters_that_bullets_of_symbol_fonts_become_are_marks_before_every_item() -> None:
    assert left("l 모집", "l 시험") == ["모집", "시험"]
    assert left("l 모집", "시험") == ["l 모집", "시험"]
    assert left("o 모집") == ["모집"]
    assert left("l am", "l was") == ["l am", "l was"]


def test_a_star_before_a_text_is_a_mark_unless_it_is_a_footnotes() -> None:
    assert left("* 2024년 기준") == ["2024년 기준"]
    assert left("* 2024년 기준", has_footnote=True) == ["* 2024년 기준"]
    assert left("* 모집", "* 시험", has_footnote=True) == ["모집", "시험"]
    assert has_footnote("참가자*: 120명")
    assert not has_footnote("**굵게** 그리고 * 별")


def test_each_line_of_a_text_loses_the_sign_that_its_first_begins_with() -> None:
    assert left("※ 하나\n※ 둘\n• 셋") == ["하나\n둘\n• 셋"]
    assert left("1. 하나\n2. 둘") == ["1. 하나\n2. 둘"]


def test_a_number_is_told_from_a_sign() -> None:
    assert [is_number(each) for each in ("1.", "• 1.", "①", "(가)", "•", "-", "o")] == [True] * 4 + [False] * 3


def test_a_text_without_end_takes_no_time_and_an_empty_one_no_look() -> None:
    assert not may_bear("")
    for text in ("- " * 100_000 + "가", "• " * 100_000, "(" * 100_000, " " * 100_000 + "가", "※ 가\n" * 10_000):
        assert len(marks_of([text])) == 1
