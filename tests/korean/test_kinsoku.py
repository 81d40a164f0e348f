"""What may start a line and what may end one: a sentence for each class of klreq."""

from __future__ import annotations

import pytest

from brochure.korean import kinsoku
from brochure.korean.kinsoku import curled, may_end, may_start


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param("）", id="closing bracket"),
        pytest.param("’", id="closing quote"),
        pytest.param("—", id="dash"),
        pytest.param("～", id="swung dash"),
        pytest.param("！", id="exclamation"),
        pytest.param("ㆍ", id="middle dot of Hangul"),
        pytest.param("·", id="middle dot"),
        pytest.param("：", id="colon"),
        pytest.param(".", id="full stop"),
        pytest.param("、", id="comma"),
        pytest.param("々", id="iteration"),
        pytest.param("ー", id="prolonged sound"),
        pytest.param("℃", id="after a number"),
        pytest.param("…", id="leader"),
        pytest.param("²", id="small figure"),
        pytest.param("/", id="solidus"),
    ],
)
def test_no_line_starts_with_such_a_mark_even_behind_a_space(mark: str) -> None:
    for text in (f"봄{mark}꽃", f"봄 {mark} 꽃", mark):
        assert not may_start(text, text.index(mark))
        assert may_end(text, text.index(mark))


@pytest.mark.parametrize("mark", ["（", "「", "‘", "“", "(", "【", "«"])
def test_no_line_ends_with_an_opening_mark(mark: str) -> None:
    for text in (f"봄{mark}꽃", f"봄 {mark} 꽃", mark):
        assert not may_end(text, text.index(mark))
        assert may_start(text, text.index(mark))


@pytest.mark.parametrize("letter", ["봄", "春", "B", "7", "①", "ㅋ", "※"])
def test_letters_and_signs_may_do_both(letter: str) -> None:
    assert may_start(letter, 0)
    assert may_end(letter, 0)


@pytest.mark.parametrize("sign", ["₩", "$", "№", "#"])
def test_what_precedes_a_number_ends_no_line_before_one_be_there_a_space_or_not(sign: str) -> None:
    assert not may_end(f"값 {sign}300", 2)
    assert not may_end(f"값 {sign} 300", 2)
    assert may_end(f"값 {sign} 봄", 2)
    assert may_end(sign, 0)


@pytest.mark.parametrize("dash", ["~", "-", "−", "–"])
def test_a_dash_behind_a_space_and_close_to_the_next_word_is_its_prefix_and_may_start_a_line(dash: str) -> None:
    assert may_start(f"봄 {dash}7월", 2)
    assert not may_start(f"봄{dash}7월", 1)
    assert not may_start(f"봄 {dash} 7월", 2)
    assert not may_start(f"봄 {dash}", 2)
    assert not may_start(f"{dash}7월", 0)


def test_an_em_dash_is_no_prefix() -> None:
    assert not may_start("봄 —꽃", 2)


def test_the_apostrophe_of_a_year_may_start_a_line() -> None:
    assert may_start("봄 ’31년", 2)
    assert not may_start("봄’31년", 1)
    assert not may_start("봄 ’꽃", 2)


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_straight_quote_opens_behind_a_space_an_opening_bracket_or_nothing_and_closes_elsewhere(quote: str) -> None:
    for text in (f"봄 {quote}꽃", f"봄({quote}꽃", f"{quote}꽃", f"봄\u00a0{quote}꽃", f"봄\u200b{quote}꽃"):
        assert may_start(text, text.index(quote))
        assert not may_end(text, text.index(quote))
    for text in (f"봄{quote} 꽃", f"봄.{quote}꽃", f"봄){quote}"):
        assert not may_start(text, text.index(quote))
        assert may_end(text, text.index(quote))


def test_straight_quotes_are_curled_as_they_stand_and_the_text_keeps_its_length() -> None:
    assert curled("그가 \"'봄'이다\" 하고") == "그가 “‘봄’이다” 하고"
    assert curled('("봄")') == "(“봄”)"
    assert curled('"\'"봄') == "“‘“봄"
    assert curled("봄" + '"' * 20_000) == "봄" + "”" * 20_000
    text = "곧은 따옴표가 없다"
    assert curled(text) is text


def test_no_mark_is_forbidden_at_both_ends_of_a_line() -> None:
    assert not kinsoku.NOT_FIRST & kinsoku.NOT_LAST
    assert not kinsoku.LABELS & (kinsoku.NOT_FIRST | kinsoku.NOT_LAST)
