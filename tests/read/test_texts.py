from __future__ import annotations

import unicodedata

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.words import FactSpan, Prose, Text
from brochure.read import texts
from brochure.read.facts import Fact, Facts
from brochure.read.nodes import Scalar
from brochure.read.reading import Reading
from tests.read.kit import value

FACTS = Facts({"수": Fact("77,000명"), "CIR": Fact("43명")})


def line(text: str, facts: Facts = FACTS, rules: list[str] | None = None) -> Text | None:
    reading = Reading()
    node = value(text)
    assert isinstance(node, Scalar)
    out = texts.line(node, facts, reading)
    assert [each.rule for each in reading.findings] == (rules or [])
    return out


def prose(text: str, facts: Facts = FACTS) -> Prose | None:
    node = value(text)
    assert isinstance(node, Scalar)
    return texts.prose(node, facts, Reading())


def strings(text: str) -> list[str]:
    found = prose(text)
    return [each.string for each in found.paragraphs] if found else []


def test_a_heading_folds_white_space_and_keeps_its_line_ends() -> None:
    found = line("k: |\n  하나   둘\t셋  \n\n   넷\n")
    assert found is not None
    assert found.string == "하나 둘 셋\n넷"
    assert (found.origin(found.string.index("넷")).line, found.origin(found.string.index("넷")).column) == (4, 4)


def test_a_plain_text_over_two_lines_is_one_line() -> None:
    found = line("k: 하나\n  둘\n")
    assert found is not None
    assert found.string == "하나 둘"


def test_spaces_that_are_meant_survive() -> None:
    found = line("k: '10\u00a0명\u200b과 \u3000 끝'")
    assert found is not None
    assert found.string == "10\u00a0명\u200b과 \u3000 끝"


@pytest.mark.parametrize("text", ["k: ''", "k: '  '", "k: '\u200b'", "k: '\u00a0'", "k: |\n\n"])
def test_a_text_of_nothing_but_white_space_is_nothing(text: str) -> None:
    assert line(text) is None
    assert prose(text) is None


def test_single_line_ends_join_and_a_blank_line_is_a_paragraph() -> None:
    assert strings("k: |\n  하나\n  둘  \n\n\n  셋\n") == ["하나 둘", "셋"]


def test_carriage_returns_read_like_line_ends() -> None:
    assert strings("k: |\r\n  하나\r\n  둘\r\n\r\n  셋\r\n") == ["하나 둘", "셋"]


@pytest.mark.parametrize("text", ["k: 하나\n  둘\n\n  셋", "k: >\n  하나\n  둘\n\n  셋\n"])
def test_a_blank_line_is_a_paragraph_in_what_yaml_folds_as_it_was_typed(text: str) -> None:
    assert strings(text) == ["하나 둘", "셋"]


def test_what_a_program_writes_reads_like_what_it_read() -> None:
    typed = "하나\n둘\n\n셋\n"
    for style in ("|", "'", '"'):
        assert strings(yaml.safe_dump({"k": typed}, allow_unicode=True, default_style=style)) == ["하나 둘", "셋"]
    assert strings(yaml.safe_dump({"k": typed}, allow_unicode=True)) == ["하나 둘", "셋"]


def test_an_escaped_line_end_joins_like_a_real_one() -> None:
    assert strings('k: "하나\\n둘\\n\\n셋"') == ["하나 둘", "셋"]


def test_a_pasted_paragraph_separator_is_one() -> None:
    assert strings("k: 하나\u2028둘\u2029셋") in (["하나 둘", "셋"], ["하나", "둘", "셋"])


def test_paragraphs_have_keys_of_their_own() -> None:
    found = prose("k: |\n  하나\n\n  둘\n")
    assert found is not None
    assert [each.key for each in found.paragraphs] == ["k", "k#2"]


def test_a_fact_keeps_its_span_and_what_follows_its_place() -> None:
    found = line("k: 총 {수} 중  {CIR} 뒤")
    assert found is not None
    assert found.string == "총 77,000명 중 43명 뒤"
    assert [(span.name, found.string[span.start : span.end]) for span in found.facts] == [
        ("수", "77,000명"),
        ("CIR", "43명"),
    ]
    assert found.facts[0] == FactSpan("수", 2, 9)
    assert (found.origin(3).column, found.origin(3).length) == (6, 3)
    assert found.origin(found.string.index("뒤")).column == 19


def test_a_fact_in_a_later_paragraph_has_its_span_there() -> None:
    found = prose("k: |\n  하나\n\n  둘은 {수}\n  이다\n")
    assert found is not None
    span = found.paragraphs[1].facts[0]
    assert found.paragraphs[1].string == "둘은 77,000명 이다"
    assert found.paragraphs[1].string[span.start : span.end] == "77,000명"
    assert found.paragraphs[1].origin(span.start).line == 4


@pytest.mark.parametrize("character", ["\ufffd", "\ue000", "\U000f0001", "\\u0001", "\\x9f"])
def test_a_character_no_press_can_print_is_told_at_its_place(character: str) -> None:
    reading = Reading()
    node = value(f'k: "가{character}나"')
    assert isinstance(node, Scalar)
    texts.line(node, FACTS, reading)
    assert [(each.rule, each.origin.column) for each in reading.findings] == [("text.character", 6)]


def test_marks_of_direction_are_left_out_with_a_note() -> None:
    found = line("k: 가\u200e나\u202e다", rules=["text.invisible"])
    assert found is not None
    assert found.string == "가나다"
    assert found.origin(2).column == 8


def test_a_text_of_a_hundred_thousand_characters_is_refused() -> None:
    line("k: " + "가" * 100_000, rules=["text.long"])
    line("k: " + "가 " * 9_999 + "가")


def test_escaped_letters_are_composed_too() -> None:
    found = line('k: "\\u1112\\u1161\\u11ab"')
    assert found is not None
    assert found.string == "한"


pieces = st.text(st.sampled_from("가나ab \t\u200e{}수\u00a0"), max_size=30)


@given(st.lists(pieces, max_size=5))
def test_whatever_is_folded_each_character_that_steps_stands_where_it_says(parts: list[str]) -> None:
    text = "k: |2\n" + "\n".join("  " + part for part in parts) + "\n"
    node = value(text)
    assert isinstance(node, Scalar)
    lines = text.split("\n")
    found = texts.prose(node, FACTS, Reading())
    label = texts.line(node, FACTS, Reading())
    for one in [*(found.paragraphs if found else ()), *([label] if label else ())]:
        assert "  " not in one.string
        assert one.string == one.string.strip(" \t\n")
        assert one.string == unicodedata.normalize("NFC", one.string)
        for index, character in enumerate(one.string):
            place = [each for each in one.places if each.start <= index][-1]
            if place.steps:
                origin = one.origin(index)
                assert lines[origin.line - 1][origin.column - 1] == character
        for span in one.facts:
            assert one.string[span.start : span.end] in ("77,000명", "-")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("町の人と\nことばを学び、\nともに歩む", "町の人とことばを学び、ともに歩む"),
        ("町の\nJET の人と Another\nSky", "町のJET の人と Another Sky"),
        ("小・中・高の子どもと", "小・中・高の子どもと"),
        ("大韓民國\n정부는", "大韓民國 정부는"),
        ("고향은 ふるさと\nまた 봅시다", "고향은 ふるさと また 봅시다"),
    ],
)
def test_a_line_of_japanese_goes_on_without_a_space(written: str, printed: str) -> None:
    assert strings("k: |\n  " + written.replace("\n", "\n  ") + "\n") == [printed]
