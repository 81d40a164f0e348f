from __future__ import annotations

import pytest

import brochure
from brochure.findings import Finding, MissingGlyph
from brochure.korean.hanja import FORMS, forms_of
from brochure.read.oddities import told
from brochure.read.reading import Reading
from brochure.text.substitutes import meant_by, substitute
from tests.editions import small

#: What a plain Korean font has.
KOREAN = frozenset("^~!?()[]<>-–—·•→←×○●□■◆★☆♡♥♪※√%.,/:'\"‘’“”")


def korean(character: str) -> bool:
    return character in KOREAN or character.isascii() or "가" <= character <= "힣" or "ㄱ" <= character <= "ㅣ"


@pytest.mark.parametrize(
    ("missing", "printed"),
    [
        ("❤", "♥"), ("➡", "→"), ("✔", "○"), ("☑", "○"), ("❌", "×"), ("⭐", "★"), ("😊", "^^"), ("😭", "ㅠㅠ"),
        ("〰", "~"), ("\u2011", "-"), ("☎", "전화"), ("✉", "메일"), ("Ⓐ", "A"), ("⑴", "(1)"), ("㉑", "(21)"), ("❶",
        "(1)"),
        ("㉮", "(가)"), ("Ⅻ", "XII"), ("½", "1/2"), ("\uff21", "A"), ("𝐀", "A"), ("ﬁ", "fi"), ("é", "e"), ("№", "No."),
        ("℃", "°C"), ("㎏", "kg"), ("🅰", "A"), ("🇰", "K"), ("‣", "•"), ("⋯", "..."), ("⟨", "<"), ("♫", "♪"), ("€",
        "유로"),
    ],
)  # fmt: skip
def test_what_prints_in_place_of_a_character_says_the_same(missing: str, printed: str) -> None:
    assert substitute(missing, "한글", lambda each: korean(each) or each == "°") == printed


@pytest.mark.parametrize("character", ["😡", "🚌", "ع", "ш", "嶺", "\u0301"])
def test_where_nothing_says_the_same_nothing_is_named(character: str) -> None:
    assert substitute(character, "한글", korean) == ""


def test_only_what_the_font_has_is_named() -> None:
    assert substitute("➡", "", lambda each: each in "▶>") == "▶"
    assert substitute("➡", "", lambda each: each == ">") == ">"
    assert substitute("➡", "", lambda _: False) == ""
    assert substitute("★", "", lambda _: True) == "☆"


def test_a_word_for_a_sign_is_in_the_language_of_the_text() -> None:
    assert substitute("☎", "문의", str.isprintable) == "전화"
    assert substitute("☎", "Ask us", str.isprintable) == "Tel."


def test_a_hanja_of_another_country_has_koreas_form() -> None:
    assert substitute("说", "说明", lambda each: each in "說説") == "說"
    assert substitute("说", "说明", lambda each: each == "説") == "説"
    assert forms_of("国") == ("國",)
    assert forms_of("가") == ()


def test_no_group_of_forms_is_of_one_letter_or_tells_one_twice() -> None:
    assert not [each for each in FORMS if len(each) < 2 or len(set(each)) < len(each)]


def test_a_character_of_words_symbol_fonts_is_told_with_the_sign_it_drew() -> None:
    reading = Reading()
    told("봄\uf0fc길", (), reading)
    assert reading.findings[0].hint is not None
    assert "‘✓’" in reading.findings[0].hint.ko
    told("봄\ue123길", (), reading)
    assert reading.findings[1].hint is not None
    assert "원래 글자" in reading.findings[1].hint.ko
    assert meant_by("\uf0b7") == "•"


def missing(word: str) -> Finding:
    with pytest.raises(MissingGlyph) as caught:
        brochure.build(small("모두 반갑습니다.", f"모두 {word}"))
    (found,) = caught.value.findings
    return found


def test_the_message_of_a_missing_glyph_names_one_that_prints() -> None:
    found = missing("⟶ 반갑습니다.")
    assert found.hint is not None
    assert found.hint.ko.startswith("대신 찍을 수 있는 글자: ‘→’.")
    assert found.hint.en.startswith("“→” prints in its place")
    brochure.build(small("모두 반갑습니다.", "모두 → 반갑습니다."))


def test_a_pictograph_without_a_substitute_is_to_be_deleted() -> None:
    found = missing("🚌 반갑습니다.")
    assert found.hint is not None
    assert "지워 주십시오" in found.hint.ko
