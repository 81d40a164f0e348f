from __future__ import annotations

import pytest

from brochure.korean.finals import finals_of

#: The sounds of the tests in short: c a consonant, l a ㄹ, v a vowel.
SHORT = {"consonant": "c", "rieul": "l", "vowel": "v"}


def ends(word: str) -> str:
    return "".join(sorted(SHORT[each] for each in finals_of(word)))


@pytest.mark.parametrize(
    ("word", "end"), [("강", "c"), ("물", "l"), ("비", "v"), ("흙", "c"), ("잃", "c"), ("갔", "c")]
)
def test_a_syllable_ends_in_its_final(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(("‘강물’", "l"), ("「강물」", "l"), ('"강물"', "l"), ("강물!", "l"), ("강물…", "l"), ("강물.”", "l")),
        *(("강물*", "l"), ("강물®", "l"), ("강물¹", "l"), ("강물 🎉", "l"), ("강물❤\ufe0f", "l"), ("강물\u200b", "l")),
        *(
            ("강물(river)", "l"),
            ("강물 (1992)", "l"),
            ("강물[주: 비]", "l"),
            ("‘강물(비(雨))’", "l"),
            ("강물（비）", "l"),
        ),
        *(("7\ufe0f\u20e3", "l"), ("3급(비)", "c")),
    ],
)
def test_what_is_not_read_is_passed_over(word: str, end: str) -> None:
    assert ends(word) == end


def test_a_word_in_brackets_of_its_own_is_read() -> None:
    assert [ends("(강물)"), ends("[비]"), ends("《강》")] == ["l", "v", "c"]


def test_a_gloss_that_spells_hanja_out_is_their_reading() -> None:
    assert [ends("京都(경도)"), ends("日本(일본)"), ends("日本(이웃)"), ends("日本(이웃나라)")] == ["v", "c", "c", ""]


def test_a_companys_form_of_law_may_be_read_or_not() -> None:
    assert [ends("나무(주)"), ends("강물㈜"), ends("㈜강물")] == ["v", "lv", "l"]


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(("①", "l"), ("⑫", "v"), ("❸", "c"), ("⑽", "c"), ("Ⅱ", "v"), ("Ⅵ", "c"), ("ⅩⅧ", "l"), ("½", "l"), ("⅔", "v")),
        *(("㉠", "c"), ("㉡", "c"), ("㉣", "l"), ("㉯", "v"), ("㈁", "c"), ("ⓑ", "v"), ("Ⓛ", "l"), ("㋿", "")),
        *(("ㄴ", "c"), ("ㄹ", "l"), ("ㄻ", "c"), ("ㅗ", "v"), ("\u11f9", "c"), ("\u1161", "v")),
    ],
)
def test_numbers_and_letters_in_signs_are_read_by_their_names(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize(
    ("word", "end"),
    [
        *(
            ("50%", "v"),
            ("５０％", "v"),
            ("5‰", "l"),
            ("20℃", "v"),
            ("20°", "v"),
            ("20°C", "v"),
            ("5€", "v"),
            ("5￦", "c"),
        ),
        *(
            ("30㎡", "v"),
            ("30㎢", "v"),
            ("5㎞", "v"),
            ("5㎏", "c"),
            ("5㎖", "v"),
            ("5ℓ", "v"),
            ("5㏄", "v"),
            ("5㎐", "v"),
            ("5㏈", "l"),
        ),
        *(("5m²", "v"), ("5km³", "v"), ("5²", "c"), ("y²", "c"), ("5Ω", "c"), ("5㎍", "c"), ("A+", "v"), ("B-", "v")),
        *(("50+", "cv"), ("β", "v"), ("ε", "c"), ("H₂", "v"), ("H₃", "cv"), ("5㏋", "v"), ("5′", "cv")),
    ],
)
def test_units_and_signs_are_read_as_words(word: str, end: str) -> None:
    assert ends(word) == end


@pytest.mark.parametrize("word", ["", "…", "京都", "三", "カナ", "김○○", "〇〇", "👍", "é", "א"])
def test_nothing_is_known_of_what_is_not_read_in_one_way(word: str) -> None:
    assert ends(word) == ""


def test_of_a_whole_text_only_the_end_is_looked_at() -> None:
    for heap in ("a", "1", "(", ")", "1,", " ", ".", "일"):
        assert ends(heap * 20_000 + "물") == "l"
    assert ends("물" + "(" + "비" * 300 + ")") == "l"
    assert [ends("a" * 20_000 + "1x"), ends("물" + "." * 20_000)] == ["v", ""]
