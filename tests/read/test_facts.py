from __future__ import annotations

import pytest

from brochure.findings import Finding
from brochure.model.words import Text
from brochure.read import texts
from brochure.read.facts import Fact, Facts
from brochure.read.nodes import Scalar
from brochure.read.reading import Reading
from tests.read.kit import value

FACTS = Facts(
    {
        "참가자": Fact("77,000명", as_of="2023년 7월 1일"),
        "CIR": Fact("43명"),
        "year": Fact("2023"),
        "as_of": None,
    },
    frozenset({"깨진것"}),
)


def filled(text: str) -> tuple[str, list[Finding]]:
    reading = Reading()
    node = value(f"k: '{text}'")
    assert isinstance(node, Scalar)
    found = texts.line(node, FACTS, reading)
    assert isinstance(found, Text)
    return found.string, reading.findings


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("총 {참가자}", "총 77,000명"),
        ("{ CIR }", "43명"),
        ("{참가자.as_of} 현재", "2023년 7월 1일 현재"),
        ("{{참가자}}", "{참가자}"),
        ("{{{CIR}}}", "{43명}"),
        ("{{ 하나", "{ 하나"),
        ("}} {CIR}", "}} 43명"),
    ],
)
def test_placeholders_and_braces_print(text: str, printed: str) -> None:
    assert filled(text) == (printed, [])


@pytest.mark.parametrize(
    ("text", "rule", "column", "hint"),
    [
        ("총 {참가지}", "fact.unknown", 7, "{참가자}"),
        ("총 {참가}", "fact.unknown", 7, "{참가자}"),
        ("{cir}명", "fact.unknown", 5, "{CIR}"),
        ("{yaer}", "fact.unknown", 5, "{year}"),
        ("가 {as_of}", "fact.undated", 7, "as_of:"),
        ("{CIR.as_of}", "fact.undated", 5, "as_of:"),
        ("{CIR.date}", "fact.unknown", 5, "{CIR.as_of}"),
    ],
)
def test_a_slip_in_a_name_is_an_error_at_its_own_column(text: str, rule: str, column: int, hint: str) -> None:
    (finding,) = filled(text)[1]
    assert (finding.level, finding.rule, finding.origin.column) == ("error", rule, column)
    assert finding.hint is not None
    assert hint in finding.hint.ko


@pytest.mark.parametrize("text", ["{전혀 다른 말}", "{}", "{1, 2}", "열림 { 뿐"])
def test_any_other_braces_are_text_with_a_note(text: str) -> None:
    printed, (finding,) = filled(text)
    assert printed == text
    assert (finding.level, finding.rule) == ("note", "fact.text")


def test_a_name_in_braces_that_is_no_fact_is_a_warning_with_the_names_there_are() -> None:
    printed, (finding,) = filled("총 {인원수}입니다")
    assert printed == "총 {인원수}입니다"
    assert (finding.level, finding.rule) == ("warning", "fact.text")
    assert finding.hint
    assert "{참가자}" in finding.hint.ko
    assert "{{" in finding.hint.ko


def test_a_fact_that_could_not_be_read_is_not_told_twice() -> None:
    assert filled("{깨진것}{깨진것.as_of}")[1] == []
