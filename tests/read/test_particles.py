from __future__ import annotations

import pytest

from brochure.findings import Finding
from brochure.model.words import FactSpan, Text
from brochure.read import texts
from brochure.read.facts import Fact, Facts
from brochure.read.nodes import Scalar
from brochure.read.particles import behind, split
from brochure.read.reading import Reading
from tests.read.kit import value

FACTS = Facts(
    {
        "참가자": Fact("120명", as_of="2031년 7월 1일"),
        "나라": Fact("3개"),
        "시험": Fact("TOPIK"),
        "말": Fact("TOPIK", reading="토픽"),
        "year": Fact("2031"),
        "edition": Fact("GIMBAP"),
        "as_of": None,
    },
    frozenset({"깨진것"}),
)


def read(text: str) -> tuple[Text, list[Finding]]:
    reading = Reading()
    node = value(f'k: "{text}"')
    assert isinstance(node, Scalar)
    found = texts.line(node, FACTS, reading)
    assert isinstance(found, Text)
    return found, reading.findings


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{참가자:은/는} 온다", "120명은 온다"),
        ("{나라:은/는} 온다", "3개는 온다"),
        ("{나라:는/은} 온다", "3개는 온다"),
        ("{ 참가자 : 이 / 가 } 온다", "120명이 온다"),
        ("{참가자：과/와}", "120명과"),
        ("{참가자.as_of:으로/로}", "2031년 7월 1일로"),
        ("{year:이/가}", "2031이"),
        ("{말:을/를}", "TOPIK을"),
        ("{말:이라고/라고} {말:으로부터/로부터}", "TOPIK이라고 TOPIK으로부터"),
    ],
)
def test_a_pair_within_the_braces_prints_the_right_form(text: str, printed: str) -> None:
    found, findings = read(text)
    assert (found.string, findings) == (printed, [])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{참가자}은(는) 온다", "120명은 온다"),
        ("{나라}는(은) 온다", "3개는 온다"),
        ("{나라}이(가)", "3개가"),
        ("{나라}와(과) {참가자}와(과)", "3개와 120명과"),
        ("{참가자}(으)로부터", "120명으로부터"),
        ("{나라}(이)라고", "3개라고"),
        ("{나라}을/를", "3개를"),
        ("{참가자.as_of}은(는)", "2031년 7월 1일은"),
        ("‘{참가자}’은(는)", "‘120명’은"),
    ],
)
def test_both_forms_behind_a_placeholder_become_the_right_one(text: str, printed: str) -> None:
    found, findings = read(text)
    assert (found.string, findings) == (printed, [])


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("**{나라}**은(는)", "3개"),
        ("**{나라}은(는)** 온다", "3개는"),
        ("**‘{나라}’**은(는)", "‘3개’"),
        ("‘**{나라}**’은(는)", "3개"),
        ("**{나라:은/는}**", "3개는"),
    ],
)
def test_stars_and_quotation_marks_may_stand_between(text: str, bold: str) -> None:
    found, findings = read(text)
    assert not findings
    assert "는" in found.string
    assert "(" not in found.string
    assert [found.string[start:end] for start, end in found.strong] == [bold]


@pytest.mark.parametrize("text", ["참가자은(는)", "{나라} 은(는)", "{나라}씩은(는)", "{나라}{{}}은(는)"])
def test_both_forms_that_belong_to_no_placeholder_stay(text: str) -> None:
    assert read(text)[0].string.endswith("은(는)")


def test_a_pair_in_braces_leaves_what_stands_behind_them_alone() -> None:
    assert read("{나라:은/는}은(는)")[0].string == "3개는은(는)"


def test_only_the_value_counts_as_the_facts_own() -> None:
    assert read("총 {참가자:은/는} 이제")[0].facts == (FactSpan("참가자", 2, 6),)
    assert read("총 {참가자}은(는) 이제")[0].facts == (FactSpan("참가자", 2, 6),)


@pytest.mark.parametrize(("text", "column", "length"), [("가 {시험:은/는}", 11, 3), ("가 {시험}은(는)", 11, 4)])
def test_an_end_that_is_not_known_is_a_warning_at_the_particle(text: str, column: int, length: int) -> None:
    reading = Reading()
    node = value(f"k: '{text}'")
    assert isinstance(node, Scalar)
    found = texts.line(node, FACTS, reading)
    assert isinstance(found, Text)
    (finding,) = reading.findings
    assert found.string == "가 TOPIK은(는)"
    assert (finding.level, finding.rule) == ("warning", "josa.unsure")
    assert (finding.origin.column, finding.origin.length) == (column, length)
    assert finding.hint
    assert "‘시험:’" in finding.hint.ko
    assert "reading:" in finding.hint.en


def test_where_no_reading_can_be_given_the_hint_says_what_else_helps() -> None:
    (finding,) = read("{edition:은/는}")[1]
    assert finding.hint
    assert "reading" not in finding.hint.en


@pytest.mark.parametrize(
    ("text", "hint"),
    [("{참가자:은/눈}", "은/는"), ("{참가자:을/룰}", "을/를"), ("{참가자:은}", "은/는"), ("{참가자:xyz}", "이/가")],
)
def test_a_pair_there_is_not_is_an_error_with_what_was_meant(text: str, hint: str) -> None:
    found, (finding,) = read(text)
    assert (finding.level, finding.rule) == ("error", "josa.pair")
    assert found.string == "120명"
    assert finding.hint
    assert hint in finding.hint.ko


def test_a_slip_in_the_name_is_told_with_the_pair_kept() -> None:
    (finding,) = read("{참가지:은/는}")[1]
    assert finding.rule == "fact.unknown"
    assert finding.hint
    assert "{참가자:은/는}" in finding.hint.en


@pytest.mark.parametrize("text", ["{깨진것:은/는}", "{깨진것}은(는)", "{깨진것:xyz}"])
def test_of_a_fact_that_could_not_be_read_no_particle_is_told(text: str) -> None:
    assert read(text)[1] == []


def test_a_date_that_is_missing_is_told_once() -> None:
    assert [each.rule for each in read("{as_of:은/는}")[1]] == ["fact.undated"]


@pytest.mark.parametrize("text", ["{비고: 없음}", "{나래: 이러저러하다}", "{12:30}", "{:은/는}"])
def test_other_braces_with_a_colon_are_text(text: str) -> None:
    found, (finding,) = read(text)
    assert (found.string, finding.rule) == (text, "fact.text")


def test_a_placeholder_is_parted_at_its_first_colon() -> None:
    assert split("참가자") == ("참가자", None)
    name, asked = split(" 참가자 : 은/는 ")
    assert asked
    assert (name, asked.written, asked.span) == ("참가자", "은/는", (7, 10))


def test_a_particle_behind_may_have_no_more_between_than_is_not_read() -> None:
    assert behind("}은(는)", 1)
    assert behind("}**”은(는)", 1)
    assert behind("} 은(는)", 1) is None
    assert behind("}", 1) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("({나라})이(가) 온다", "(3개)가 온다"),
        ("[{나라}]을(를) 본다", "[3개]를 본다"),
        ("{나라}(올해)이(가) 온다", "3개(올해)가 온다"),
        ("{참가자}({참가자.as_of} 기준)이(가) 온다", "120명(2031년 7월 1일 기준)이 온다"),
        ("{참가자}({나라})이(가) 온다", "120명(3개)이 온다"),
        ("**{나라}**(작년)은(는)", "3개(작년)는"),
        ("{참가자}(이)가 온다", "120명이 온다"),
        ("{나라}(은)는 온다", "3개는 온다"),
        ("{말}(을)를 본다", "TOPIK을 본다"),
    ],
)
def test_brackets_and_a_remark_in_them_are_passed_over(text: str, printed: str) -> None:
    found, findings = read(text)
    assert (found.string, findings) == (printed, [])


def test_a_name_there_is_not_is_an_error_where_a_particle_is_asked_for() -> None:
    (finding,) = read("{우산:은/는}")[1]
    assert (finding.level, finding.rule) == ("error", "fact.unknown")
    assert finding.hint


def test_a_colon_with_nothing_behind_it_is_told_as_that() -> None:
    (finding,) = read("{참가자:}")[1]
    assert finding.rule == "josa.pair"
    assert "비어" in finding.message.ko
