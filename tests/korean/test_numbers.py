from __future__ import annotations

import pytest

from tests.korean.test_finals import ends


def test_each_digit_ends_as_its_sino_korean_name() -> None:
    assert [ends(str(digit)) for digit in range(10)] == ["c", "l", "v", "c", "v", "v", "c", "l", "l", "v"]


def test_zeros_end_in_the_power_of_ten_they_write() -> None:
    found = [ends("1" + "0" * zeros) for zeros in range(1, 21)]
    assert found == [*"ccc", "c", *"ccc", "c", *"ccc", "v", *"ccc", "c", *"ccc", "v"]
    assert [ends("1,000,000,000,000"), ends("20,000,000,000,000"), ends("12조"), ends("5만")] == ["v", "c", "v", "c"]
    assert ends("1" + "0" * 60) == ""


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(("0.5", "v"), ("1.0", "c"), ("3.20", "c"), ("1,234.6", "c"), ("-7", "l"), ("−6", "c"), ("+2", "v")),
        *(("3~5", "v"), ("5~3", "c"), ("10-12", "v"), ("2:1", "l"), ("007", "l"), ("제4", "v"), ("시즌3", "c")),
        *(("031-555-0146", "c"), ("1577-0002", "v"), ("010-5555-0188", "l"), ("3.", "c")),
    ],
)
def test_a_number_ends_as_its_last_figure_is_read(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"), [("₩3,000", "c"), ("$30", "v"), ("€ 5", "v"), ("£1", "v"), ("$3만", "v"), ("￥6", "c")]
)
def test_a_sum_ends_in_its_currency_wherever_the_sign_stands(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(("2031-05-02", "l"), ("2031/5/2", "l"), ("2031. 5. 2.", "l"), ("2031.5.2", "l"), ("2031. 5.", "l")),
        *(("5. 2.", "l"), ("5. 2.(금)", "l"), ("2031.5", "lv"), ("2031-05", "lv"), ("2031", "l"), ("2032", "v")),
    ],
)
def test_a_date_in_figures_ends_in_its_day_or_month(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"), [("9:30", "c"), ("09:05", "c"), ("18:00", "v"), ("1:02:03", "v"), ("3:2", "v")]
)
def test_a_time_ends_in_minutes_or_in_the_hour_and_a_score_in_its_number(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"),
    [("1/2", "l"), ("2/3", "v"), ("3/10", "c"), ("2⁄5", "v"), ("3/15", "cl"), ("2/4", "lv"), ("90/100", "c")],
)
def test_a_fraction_is_read_from_below_unless_it_may_be_a_date(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(("N1", "cl"), ("N2", "v"), ("N3", "cv"), ("N4", "v"), ("N5", "v"), ("N6", "cv"), ("N7", "cl"), ("N8", "lv")),
        *(("N9", "cv"), ("N0", "cv"), ("N10", "c"), ("G14", "cv"), ("G12", "v"), ("G20", "cv"), ("D-7", "cl")),
        *(
            ("GPT-4.5", "v"),
            ("No. 1", "cl"),
            ("Top 3", "cv"),
            ("Top 30", "c"),
            ("30m2", "v"),
            ("5km3", "v"),
            ("m2", "v"),
        ),
    ],
)
def test_a_number_behind_latin_letters_may_be_read_in_english_too(word: str, end: str) -> None:
    assert ends(word) == end
