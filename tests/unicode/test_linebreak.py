"""Where a line may end by UAX #14: each rule as sentences, and all of them against ICU."""

from __future__ import annotations

import re

import pytest

from brochure.unicode import table
from brochure.unicode.linebreak import breaks, line_class
from brochure.unicode.rules import LINE, letters
from tests.unicode.judge import boundaries, drawn, icu, samples

#: Classes a Korean flyer meets: each three of them in a row are held against ICU.
KOREAN = "H2 H3 JL JV JT ID AL NU OP CL CP QU IS SY HY BA PR PO SP EX NS IN"


def marked(text: str) -> str:
    """Return `text` with ÷ where a line may end and ‖ where it must."""
    found = breaks(text)
    marks = {at: "‖" if at in found.must else "÷" for at in found.may}
    return "".join(marks.get(at, "") + each for at, each in enumerate(text))


def holds(shown: str) -> None:
    """Assert that lines end in `shown` where its marks stand, and nowhere else."""
    assert marked(re.sub("[÷‖]", "", shown)) == shown


def test_a_text_of_no_or_one_character_has_no_break() -> None:
    assert breaks("") == breaks("가") == breaks("\n")
    assert not breaks("").may


def test_breaks_are_in_order_and_those_that_must_be_are_among_those_that_may() -> None:
    found = breaks("가 나\n다")
    assert found.may == (2, 4)
    assert found.must == {4}


def test_the_class_of_a_character_is_its_short_name() -> None:
    assert " ".join(map(line_class, "가각漢A1(」” \n-·")) == "H2 H3 ID AL NU OP CL QU SP LF HY AL"


def test_ambiguous_unknown_and_lone_characters_are_letters_and_small_kana_nonstarters() -> None:
    assert [line_class(each) for each in "①\ue000\ud800ァ"] == ["AL", "AL", "AL", "NS"]


def test_letters_of_scripts_without_spaces_are_letters_and_their_marks_are_marks() -> None:
    assert [line_class(each) for each in "ก\u0e31"] == ["AL", "CM"]


@pytest.mark.parametrize(
    "shown", ["가\u2028‖나", "가\n‖나", "가\r‖나", "가\u0085‖나", "가\x0b‖나", "\n‖\n‖가", "\n‖\u0301a"]
)
def test_a_line_ends_after_a_line_separator(shown: str) -> None:
    holds(shown)


def test_a_carriage_return_and_a_line_feed_end_one_line() -> None:
    holds("가\r\n‖나")
    holds("가\n‖\r‖나")


@pytest.mark.parametrize("shown", ["가\n‖", " \n‖가", "-\u2028‖가", "-\r‖가", "-\u0085‖가"])
def test_no_line_ends_before_its_separator(shown: str) -> None:
    holds(shown.rstrip("‖"))


def test_spaces_stay_at_the_end_of_the_line() -> None:
    holds("가  ÷나")
    holds("a ÷b ")


@pytest.mark.parametrize(
    "shown", ["a\u200b÷b", "a\u200b  ÷b", "a\u200b÷)", "a\u200b ÷)", "(\u200b÷a", "a\u200b÷\u2060b"]
)
def test_a_zero_width_space_is_a_place_to_break_whatever_follows(shown: str) -> None:
    holds(shown)


def test_what_a_zero_width_joiner_joins_is_one() -> None:
    holds("👨\u200d👩÷👧")
    holds(" ÷\u200d가")


@pytest.mark.parametrize(
    "shown", ["가\u0301÷나", "1\u0301.5", "a\u0301b", "(\u0301a", "“\u0301가", "가÷가\u0301\u0302÷나"]
)
def test_marks_lean_on_what_stands_before_them(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize("shown", ["\u0301a", "가 ÷\u0301a", "\u0301÷가", "a\u200b÷\u0301b", "\u0301(a)"])
def test_marks_on_nothing_are_letters(shown: str) -> None:
    holds(shown)


def test_a_word_joiner_joins_even_after_a_space() -> None:
    holds("가\u2060나")
    holds("가 \u2060나")
    holds("가\u2060\ufffc")


@pytest.mark.parametrize("shown", ["가\u00a0나", "-÷\u00a0가", "가 ÷\u00a0나", "\u2010÷\u00a0가", "\u2003÷\u00a0가"])
def test_glue_holds_on_both_sides_but_after_spaces_and_hyphens(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize(
    "shown", ["가)÷나", "가」÷나", "가!÷나", "가/÷나", "가 )", "가 」", "가 !", "가 /", "-)", "-」", "-!", "-/"]
)
def test_no_line_begins_with_what_closes_even_after_spaces(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize("shown", ["(가)", "(  가)", "「 가」", "( -÷가"])
def test_no_line_ends_with_what_opens_even_before_spaces(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize("shown", ["“ 가”", "가 ÷“ 나", "(“ 가", "«“ 가", "가\u00a0“ 나", "가\n‖“ 나", "\u200b÷“ 나"])
def test_an_opening_quotation_mark_holds_what_follows_even_after_spaces(shown: str) -> None:
    holds(shown)


def test_an_opening_quotation_mark_that_opens_nothing_lets_its_space_go() -> None:
    holds("a“ ÷가")


@pytest.mark.parametrize("shown", ["가 ”", "가 ” ÷나", "가 ”)", "가 ”.", "가 ”\n‖나", "가 ”\u00a0나", "가 ”\u2060"])
def test_a_closing_quotation_mark_that_closes_begins_no_line_even_after_spaces(shown: str) -> None:
    holds(shown)


def test_a_closing_quotation_mark_that_closes_nothing_may_begin_a_line_after_a_space() -> None:
    holds("a ÷”b")


def test_a_point_after_a_space_begins_a_line_before_a_number_only() -> None:
    holds("a ÷.5")
    holds("a .b")
    holds("a .")
    holds("a .÷가")
    holds("-.÷가")


def test_a_nonstarter_follows_a_bracket_even_over_spaces() -> None:
    holds("가)々÷나")
    holds("가) 々÷나")
    holds("가 ÷々÷나")


def test_dashes_hold_together_even_over_spaces() -> None:
    holds("——÷가")
    holds("— —÷가")
    holds("가 ÷—÷가")


def test_a_line_ends_after_spaces() -> None:
    holds("가 ÷나 ÷a ÷1 ÷(b")


def test_a_quotation_mark_without_a_side_holds_on_both() -> None:
    holds('가"나"다')


@pytest.mark.parametrize("shown", ["가÷“나”÷다", "a“나”÷다", "가“a”다", "가÷“나”a", "가“", "”가", "1”가"])
def test_quotation_marks_hold_on_both_sides_unless_east_asian_characters_stand_around(shown: str) -> None:
    holds(shown)


def test_a_placeholder_for_an_object_stands_alone() -> None:
    holds("a÷\ufffc÷b")
    holds("´÷\ufffc")
    holds("\ufffc÷-a")


@pytest.mark.parametrize(
    "shown", ["-a", "가 ÷-a", "가\n‖\u2010a", "\ufffc÷-a", "\u00a0-a", "-א", "a-÷b", "가-÷a", "a\u2010÷א"]
)
def test_a_hyphen_at_the_beginning_of_a_word_stays_with_it(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize("shown", ["가-÷나", "가\u2010÷나", "가\u2003÷나", "가々÷나", "가ー÷나", "가ァ÷나", "´가"])
def test_no_line_begins_with_a_hyphen_or_a_nonstarter_nor_ends_with_an_accent(shown: str) -> None:
    holds(shown)


def test_a_hyphen_after_a_hebrew_word_holds_what_is_not_hebrew() -> None:
    holds("א-가")
    holds("א\u2010가")
    holds("א-÷א")
    holds("a-÷가")


def test_a_slash_holds_a_hebrew_letter() -> None:
    holds("/א")
    holds("/÷가")


def test_no_line_begins_with_an_ellipsis() -> None:
    holds("가…÷나")
    holds("가……÷나")


def test_letters_and_digits_hold_together() -> None:
    holds("a1a")
    holds("א1א")
    holds("가÷1÷가")


def test_units_hold_to_ideographs() -> None:
    holds("$漢")
    holds("漢%÷漢")
    holds("👍%")
    holds("$👍")
    holds("🏽%")
    holds("$🏽")


def test_units_hold_to_letters() -> None:
    holds("$a")
    holds("%a")
    holds("a$")
    holds("a%")
    holds("א%א")


@pytest.mark.parametrize(
    "shown",
    [
        *(
            "1,000.5",
            "(1)%",
            "「1」%",
            "[1.]$",
            "1.%",
            "1/%",
            "1/2",
            "1/.2",
            "$(1)",
            "$(.5)",
            "%(1",
            "-1",
            ".5",
            "$1",
            "%1",
            "1%",
            "1$",
        ),
        *("가)÷%", "가/÷%", "$÷(가", "$÷(.÷가", "가/÷1", "가.÷%", "가.5"),
    ],
)
def test_numbers_hold_together_with_signs_points_brackets_and_units(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize(
    "shown",
    [
        *(
            "\u1100\u1100",
            "\u1100\u1161",
            "\u1100가",
            "\u1100각",
            "\u1161\u1161",
            "\u1161\u11a8",
            "가\u1161",
            "가\u11a8",
        ),
        *("\u11a8\u11a8", "각\u11a8", "\u11a8÷\u1161", "각÷\u1161", "가÷\u1100", "\u1100÷\u11a8"),
    ],
)
def test_jamo_hold_together_in_a_syllable(shown: str) -> None:
    holds(shown)


@pytest.mark.parametrize("unit", ["\u1100", "\u1161", "\u11a8", "가", "각"])
def test_syllables_hold_to_units_as_ideographs_do(unit: str) -> None:
    holds(f"{unit}%")
    holds(f"₩{unit}")
    holds(f"%÷{unit}")


def test_letters_hold_together() -> None:
    holds("aα①אa")


@pytest.mark.parametrize(
    "shown",
    [
        *("\U00011003\U00011005", "\U00011003\u25cc", "\U00011003\u1b50", "\U00011005\U00011046", "\u1bc0\u1bf2"),
        *(
            "\U00011005\U00011046\U00011005",
            "가÷\U00011046÷\U00011005",
            "\u1bc0\u1bc0\u1bf2",
            "\u25cc\U00011046\u25cc",
            "\U00011005\U00011005\u1bf2",
            "\u25cc\u25cc\u1bf2",
            "\u25cc\u1bc0\u1bf2",
            "\u1bc0\u25cc\u1bf2",
            "\u1bc0÷\u1bc0÷가",
        ),
    ],
)
def test_syllables_of_brahmic_scripts_hold_together(shown: str) -> None:
    holds(shown)


def test_a_point_holds_the_letter_after_it() -> None:
    holds("e.g")
    holds("e.א")
    holds("e.÷가")


def test_letters_hold_to_brackets_that_are_not_east_asian() -> None:
    holds("a(b)c")
    holds("א(א)א")
    holds("1(2)3")
    holds("a÷（b）÷c")
    holds("가÷(나)÷다")


def test_flags_are_pairs() -> None:
    holds("🇰🇷÷🇯🇵÷🇺")
    holds("🇰\u0301🇷÷🇯")


def test_skin_holds_to_whom_it_is_of_and_to_pictures_yet_to_come() -> None:
    holds("👍🏽")
    holds("\U0001f8ff🏽")
    holds("가÷🏽")


def test_all_else_may_be_broken() -> None:
    holds("가÷나÷漢÷字÷a÷가÷1÷ㅋ")


def test_a_date_a_phone_number_and_a_gloss_break_as_the_annex_has_it() -> None:
    holds("2023÷년 ÷10. ÷5.÷(목)")
    holds("02) ÷765-3011")
    holds("국÷제÷교÷류÷원÷(CIR)÷은")


def test_a_long_run_of_anything_takes_no_longer_than_its_length() -> None:
    # None of these may be looked back through again at each of its places: that would take minutes.
    for each in ("🇰", "/", " ", "1.", "\u0301", "“ ", "( ", "👨\u200d", "\U00011005\U00011046", "-"):
        breaks(each * 100_000)


def test_every_place_in_a_hundred_thousand_strings_is_decided_as_by_icu() -> None:
    judge = icu().LineBreaker
    characters = samples(LINE, table.LINE_STARTS)
    dense = "".join(letters(KOREAN) & characters.keys())
    differing = [text for text in drawn(characters, dense, 100_000) if breaks(text).may != boundaries(judge, text)]
    assert not differing
