from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.text.normalise import ODD_CHARACTERS, Normalised, composed, normalised
from brochure.text.oddities import cleaned


def test_decomposed_hangul_is_composed() -> None:
    assert composed(unicodedata.normalize("NFD", "한글 안내")) == "한글 안내"


def test_what_only_looks_alike_stays_as_it_is() -> None:
    assert composed("①㎡ｱ\ufb01") == "①㎡ｱ\ufb01"


def test_compatibility_ideographs_keep_their_shape() -> None:
    name = "\uf9de\ufa10\U0002f800"
    assert composed(name) == name
    assert composed(unicodedata.normalize("NFD", "한") + name) == "한" + name


def test_a_heap_of_marks_on_one_letter_is_left_as_it_is_and_the_rest_composed() -> None:
    heap = "a" + "\u0323\u0301" * 200_000
    assert composed("e\u0301 " + heap + " " + unicodedata.normalize("NFD", "한")) == "\u00e9 " + heap + " 한"
    assert composed("a" + "\u0301\u0323" * 3) == unicodedata.normalize("NFC", "a" + "\u0301\u0323" * 3)


def told(text: str) -> list[str]:
    """What is reported, as name@offset into the input."""
    return [f"{each.name}@{each.offset}" for each in normalised(text).reports]


def changed(text: str) -> list[str]:
    return [f"{each.name}@{each.offset}" for each in normalised(text).changes]


@pytest.mark.parametrize(
    "text",
    ["", "한글 안내", "①㎡㈜℡", "葛\U000e0100", "☎\ufe0e", "👩\u200d🏫", "김\u00a0교수", "물\u200b결", "ㅎㅎ",
     "\u1112\u119e\u11ab", "글\u302e", "（안내）：", "アイ・ウエ", "re\u00adporter", "\uf9de", "1 ⋅ 2", "3⋅4"],
)  # fmt: skip
def test_what_is_not_odd_stays_and_nothing_is_said(text: str) -> None:
    assert normalised(text) == Normalised(text)


def test_a_clean_text_is_the_very_same_object() -> None:
    text = "여름 학교 " + "안내"
    assert normalised(text).text is text


@pytest.mark.parametrize(
    ("text", "clean", "reports"),
    [
        ("값\ufffd", "값\ufffd", ["replacement-character@1"]),
        ("\ue001나\U000f0000", "\ue001나\U000f0000", ["private-use@0", "private-use@2"]),
        ("봄\x01\x9f길", "봄길", ["control-character@1", "control-character@2"]),
        ("물\u3164길\uffa0", "물\u3164길\uffa0", ["hangul-filler@1", "hangul-filler@3"]),
        ("\uffa4\uffc2\uffdc", "ㄴㅏㅣ", ["halfwidth-jamo@0", "halfwidth-jamo@1", "halfwidth-jamo@2"]),
        ("안\u00ad내", "안내", ["soft-hyphen@1"]),
        ("ABC\u00ad은", "ABC은", ["soft-hyphen@3"]),
        ("봄 \u1100 길", "봄 \u1100 길", ["isolated-jamo@2"]),
        ("봄\u1100길", "봄\u1100길", ["isolated-jamo@1"]),
        ("봄 \u1100\u1102 길", "봄 \u1100\u1102 길", ["isolated-jamo@2", "isolated-jamo@3"]),
        ("\u1100\u115f봄", "\u1100\u115f봄", ["isolated-jamo@0", "hangul-filler@1"]),
        ("각\u1161", "각\u1161", ["isolated-jamo@1"]),
        ("봄\ufdd0\uffff", "봄\ufdd0\uffff", ["noncharacter@1", "noncharacter@2"]),
        ("봄\ud800", "봄\ud800", ["surrogate@1"]),
    ],
)
def test_what_is_broken_or_cannot_be_seen_is_reported(text: str, clean: str, reports: list[str]) -> None:
    assert normalised(text).text == clean
    assert told(text) == reports


@pytest.mark.parametrize(
    ("text", "clean", "changes"),
    [
        ("봄\u318d가을", "봄·가을", ["middle-dot@1"]),
        ("3\u20241 운동", "3·1 운동", ["middle-dot@1"]),
        ("小\u30fb中学校の先生と", "小\u30fb中学校の先生と", []),
        ("산\u2027들\u30fb강\uff65숲", "산·들·강·숲", ["middle-dot@1", "middle-dot@3", "middle-dot@5"]),
        ("A\u2219B\u22c5C", "A·B·C", ["middle-dot@1", "middle-dot@3"]),
        ("봄(3월)\u318d‘가을’", "봄(3월)·‘가을’", ["middle-dot@5"]),
        ("**봄**\u318d{철}", "**봄**·{철}", ["middle-dot@5"]),
        ("9\u223c12시", "9~12시", ["tilde@1"]),
        ("ＡＢ２（ｃ）", "AB2（c）", ["fullwidth@0", "fullwidth@1", "fullwidth@2", "fullwidth@4"]),
        ("봄\u200e길", "봄길", ["direction-mark@1"]),
        ("\ufeff봄\ufeff길", "봄\u2060길", ["byte-order-mark@0", "byte-order-mark@2"]),
    ],
)
def test_what_only_looks_alike_becomes_what_was_meant_without_a_report(
    text: str, clean: str, changes: list[str]
) -> None:
    assert normalised(text).text == clean
    assert changed(text) == changes
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["\u318d", "모음 ‘\u318d’는", "ㅏ\u318dㅗ", "봄\u318d\u318d길", "\u1112\u119e\u318d봄", "봄\u318d"]
)
def test_the_old_vowel_by_itself_or_among_letters_stays_one(text: str) -> None:
    assert normalised(text) == Normalised(text)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("봄\r\n길", "봄\n길"),
        ("봄\r길\x85물\u2028산\u2029들", "봄\n길\n물\n산\n들"),
        ("봄\n길", "봄 길"),
        ("봄 \n\t길", "봄 길"),
        ("봄\n \n\n길", "봄\n\n길"),
        ("봄\t\t길  물", "봄 길 물"),
        ("  봄 \n", "봄"),
        ("봄\u00a0 길", "봄\u00a0 길"),
    ],
)
def test_white_space_collapses_and_a_line_end_that_was_meant_stays_one(text: str, clean: str) -> None:
    assert normalised(text).text == clean


def test_a_line_feed_stays_where_nothing_folds() -> None:
    assert normalised("봄 \n길  물", folds=False).text == "봄\n길 물"


def test_offsets_are_those_of_the_input_though_letters_are_composed() -> None:
    apart = unicodedata.normalize("NFD", "한글 초급")
    text = f"{apart}\u318d{apart}\ufffd\u00ad봄e\u0301\u1100"
    found = normalised(text)
    assert found.text == "한글 초급·한글 초급\ufffd봄é\u1100"
    assert told(text) == [
        f"replacement-character@{text.index(chr(0xFFFD))}",
        f"soft-hyphen@{text.index(chr(0xAD))}",
        f"isolated-jamo@{len(text) - 1}",
    ]
    assert changed(text)[0] == f"middle-dot@{text.index(chr(0x318D))}"


def test_letters_meet_when_what_stood_between_them_is_dropped() -> None:
    found = normalised("\u1112\0\u1161\u200e\u11ab")
    assert found.text == "한"
    assert [each.offset for each in found.reports] == [1]


odd_texts = st.text(
    st.one_of(
        st.sampled_from(
            "가각ab1 \n\r\t\x85\u2028\u2029\0\u00ad\u318d\u2024\u30fb\uff65\u22c5\u223c\ufeff\u200eＡ２（)‘’*"
        ),
        st.sampled_from(
            "\u1100\u1161\u11a8\u115f\u1160\u3164\uffa0\uffa1\ufffd\ue000\u0301\u0323\uf914漢カ\u302eㅏ\ud7b0\ua960\ud800"
        ),
        st.characters(),
    ),
    max_size=24,
)


@given(odd_texts)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalised(text)
    offsets = [each.offset for each in once.reports] + [each.offset for each in once.changes]
    assert all(0 <= offset < len(text) for offset in offsets)
    again = normalised(once.text, folds=False)
    assert again.text == once.text
    assert not again.changes
    assert {each.name for each in again.reports} <= {each.name for each in once.reports}
    if once.text == text and not once.changes:
        assert normalised(text).text == text


@given(odd_texts)
def test_every_report_and_change_names_the_character_that_stands_there(text: str) -> None:
    found = normalised(text)
    for each in found.changes:
        assert text[each.offset] != each.string
    for name, offset in found.reports:
        assert name in {"isolated-jamo", *(one.name for one in found.changes)} or text[offset] in found.text


def test_every_odd_character_is_among_those_that_are_looked_for() -> None:
    looked_for = re.compile(f"[{ODD_CHARACTERS}]")
    for code in (*range(0x10000), 0xF0000, 0xFFFFF, 0x10FFFF):
        found = cleaned(f"봄{chr(code)}길", folds=True)
        assert not (found.reports or found.changes) or looked_for.match(chr(code)), f"U+{code:04X}"
