from __future__ import annotations

import pytest

from tests.korean.test_finals import ends


def test_single_letters_are_read_by_their_names() -> None:
    names = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert "".join(map(ends, names)) == "vvvvvvvvvvv" + "lcc" + "vvv" + "l" + "vvvvvvvv"
    assert [ends(each) for each in ("r", "x", "비타민C", "Plan B", "ＳＮ")] == ["l", "v", "v", "v", "c"]


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(
            ("GPS", "v"),
            ("USB", "v"),
            ("ATM", "c"),
            ("CIR", "l"),
            ("JLPT", "v"),
            ("OECD", "v"),
            ("HTML", "l"),
            ("HDMI", "v"),
        ),
        *(
            ("IAEA", "v"),
            ("Q&A", "v"),
            ("R&D", "v"),
            ("A/S", "v"),
            ("B2B", "v"),
            ("5G", "v"),
            ("U.S.A.", "v"),
            ("지역FM", "c"),
        ),
    ],
)
def test_capitals_nobody_could_speak_are_read_letter_by_letter(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize("word", ["TOPIK", "NASA", "UNESCO", "UEFA", "KAIST", "JPEG", "IELTS", "NEW YORK", "한국KOTRA"])
def test_of_four_capitals_that_could_be_spoken_nothing_is_known(word: str) -> None:
    assert ends(word) == ""


@pytest.mark.parametrize("word", ["Kyoto", "e-mail", "iOS", "CEO's", "SNSs", "1st", "www.example.kr", "PhD"])
def test_of_other_latin_words_nothing_is_known(word: str) -> None:
    assert ends(word) == ""


def test_a_short_word_in_capitals_ends_in_both_of_its_readings() -> None:
    assert [ends("WEB"), ends("TOP"), ends("K-POP"), ends("JET"), ends("RAM")] == ["cv", "cv", "cv", "v", "c"]


def test_a_roman_number_in_capitals_may_be_one() -> None:
    assert [ends("II"), ends("III"), ends("IX"), ends("XI"), ends("VII")] == ["v", "cv", "cv", "clv", "clv"]


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(
            ("5km", "v"),
            ("5 km", "v"),
            ("5KM", "v"),
            ("5kg", "c"),
            ("5Kg", "c"),
            ("5g", "c"),
            ("5t", "c"),
            ("5ml", "v"),
        ),
        *(
            ("5L", "v"),
            ("5GB", "v"),
            ("5MHz", "v"),
            ("5kWh", "v"),
            ("5min", "c"),
            ("5mol", "l"),
            ("5dB", "l"),
            ("5%p", "v"),
        ),
        *(("60km/h", "v"), ("5g/ml", "cv"), ("5ppm", "c"), ("5M", "cv"), ("km", "v"), ("kg", "c"), ("4K", "v")),
    ],
)
def test_units_behind_a_number_are_read_as_words(word: str, end: str) -> None:
    assert ends(word) == end
