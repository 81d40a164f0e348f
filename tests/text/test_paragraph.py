"""A paragraph's lines, chosen all at once."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.lines import Manner
from brochure.text.measure import Measure
from brochure.text.paragraph import break_lines
from brochure.text.shape import shape
from tests.text.kit import chain

TEXT = (
    "바다 건너 이웃 나라의 작은 마을에서 아이들과 함께 노래하고 요리하며 서로의 말을 배우는 한 해를 보낼 수 있습니다."
)


def lines(text: str, width: float, *, balanced: bool = False) -> list[str]:
    return [text[a:b] for a, b in break_lines(shape(text, chain()), Measure(width, 0.0, Manner(balanced=balanced)))]


def widths(text: str, width: float, *, balanced: bool = False) -> list[float]:
    shaped = shape(text, chain())
    found = break_lines(shaped, Measure(width, 0.0, Manner(balanced=balanced)))
    return [shaped.width(a, a + len(text[a:b].rstrip())) for a, b in found]


def test_a_text_that_fits_is_one_line() -> None:
    assert lines("짧은 글", 20) == ["짧은 글"]


def test_the_space_at_a_lines_end_stays_with_the_line() -> None:
    assert all(line.endswith(" ") for line in lines(TEXT, 15)[:-1])


def test_no_line_is_wider_than_its_measure() -> None:
    assert max(widths(TEXT, 15)) <= 15


def test_a_forced_break_ends_the_line_and_is_kept_in_the_text() -> None:
    assert lines("위\n아래", 20) == ["위\n", "아래"]
    assert lines("위\n\n아래", 20) == ["위\n", "\n", "아래"]


def test_a_last_line_of_one_syllable_is_avoided() -> None:
    text = "가나다라 마바사아 자차카타 파하가나 다"
    greedy = 4 * 4 * 0.92 + 3 * 0.28 + 0.1
    assert len(lines(text, greedy)[-1].strip()) > 1


def test_a_balanced_heading_has_lines_of_like_width() -> None:
    text = "바다 건너 이웃 나라의 작은 마을로 떠나는 한 해"
    first, last = widths(text, 16, balanced=True)
    assert abs(first - last) < 4
    assert len(lines(text, 16, balanced=True)) == len(lines(text, 16))


def test_only_the_word_that_is_too_long_is_cut() -> None:
    found = lines("짧은 " + "가" * 30 + " 낱말", 10)
    assert "".join(found) == "짧은 " + "가" * 30 + " 낱말"
    assert found[0] == "짧은 "
    assert all(len(line.strip()) > 1 for line in found)


def test_a_letter_wider_than_the_measure_stands_alone() -> None:
    assert lines("가나다", 0.5) == ["가", "나", "다"]


def test_ten_thousand_words_are_broken_without_fuss() -> None:
    assert "".join(lines("가나다 라마 " * 5000, 20)) == "가나다 라마 " * 5000


@given(st.text(alphabet="가나다 라마바사. ,()~12Aa/\n", max_size=60), st.floats(1.0, 30.0), st.booleans())
def test_lines_give_the_text_back_and_never_start_with_a_space_that_was_broken_at(
    text: str, width: float, balanced: bool
) -> None:
    found = lines(text, width, balanced=balanced)
    assert "".join(found) == text
    assert found == lines(text, width, balanced=balanced)
    for before, line in pairwise(found):
        assert not (line.startswith(" ") and re.search(r"\S \Z", before))


@pytest.mark.parametrize("width", [8.0, 12.0, 17.0, 25.0])
def test_no_korean_word_is_ever_split_while_it_fits(width: float) -> None:
    assert all(line.strip() in TEXT and re.fullmatch(r"(\S+ )*\S+ ?", line) for line in lines(TEXT, width))
    assert [word for line in lines(TEXT, width) for word in line.split()] == TEXT.split()


def test_a_text_of_more_places_than_any_flyer_has_is_still_broken_within_its_measure() -> None:
    text = "가\u200b" * 6000
    assert "".join(lines(text, 20)) == text
    assert max(widths(text.replace("\u200b", " "), 20)) <= 20


@pytest.mark.parametrize("text", ["JETAA", "대한민국지부", "International"])
def test_a_word_that_must_be_cut_leaves_no_letter_alone(text: str) -> None:
    for width in (1.9, 2.5, 3.2):
        assert all(len(line) > 1 for line in lines(text, width)), (text, width, lines(text, width))
