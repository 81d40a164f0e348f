from __future__ import annotations

import pytest

from brochure.findings import Finding
from brochure.model.words import Text
from brochure.read import texts
from brochure.read.facts import Facts
from brochure.read.nodes import Scalar
from brochure.read.python import read_mapping
from brochure.read.reading import Reading
from tests.read.kit import value


def read(text: str) -> tuple[Text | None, list[Finding]]:
    reading = Reading()
    node = value(text)
    assert isinstance(node, Scalar)
    return texts.line(node, Facts(), reading), reading.findings


@pytest.mark.parametrize(
    ("written", "level", "rule", "printed"),
    [
        ("봄\ue001길", "error", "text.character", "봄\ue001길"),
        ("봄\u3164길", "warning", "text.filler", "봄\u3164길"),
        ("봄\u1100길", "warning", "text.jamo", "봄\u1100길"),
        ("봄\uffa1길", "note", "text.jamo", "봄ㄱ길"),
        ("봄\u00ad길", "note", "text.invisible", "봄길"),
        ("봄\u200f길", "note", "text.invisible", "봄길"),
        ("봄\ufeff길", "note", "text.invisible", "봄\u2060길"),
        ("봄\u318d길", "note", "text.lookalike", "봄·길"),
        ("봄\u223c길", "note", "text.lookalike", "봄~길"),
        ("봄Ａ길", "note", "text.fullwidth", "봄A길"),
    ],
)
def test_each_kind_is_told_at_its_place_and_what_can_be_mended_is(
    written: str, level: str, rule: str, printed: str
) -> None:
    found, findings = read(f"k: {written}")
    assert found is not None
    assert found.string == printed
    assert [(each.level, each.rule, each.origin.line, each.origin.column) for each in findings] == [(level, rule, 1, 5)]
    assert f"U+{ord(written[1]):04X}" in findings[0].message.ko
    assert f"U+{ord(written[1]):04X}" in findings[0].message.en


def test_a_kind_is_told_once_for_each_text_with_how_many_there_are() -> None:
    _, findings = read("k: 산\u318d들\u2027강 １２３ 봄\u3164")
    assert [(each.rule, each.origin.column) for each in findings] == [
        ("text.lookalike", 5),
        ("text.fullwidth", 10),
        ("text.filler", 15),
    ]
    assert "U+318D, U+2027 (2개)" in findings[0].message.ko
    assert "U+FF11, U+FF12, U+FF13 (3)" in findings[1].message.en


def test_what_follows_a_mended_character_keeps_its_place() -> None:
    found, _ = read("k: 산\u318d들\u00ad강\uffa1 끝")
    assert found is not None
    assert found.string == "산·들강ㄱ 끝"
    assert [found.origin(index).column for index in range(len(found.string))] == [4, 5, 6, 8, 9, 10, 11]


def test_escapes_are_told_at_the_escape() -> None:
    found, findings = read('k: "산\\u318d들 \\u0001"')
    assert found is not None
    assert [(each.level, each.origin.column) for each in findings] == [("note", 6), ("error", 14)]


def test_letters_that_stood_apart_for_what_is_left_out_are_composed() -> None:
    found, _ = read("k: \u1112\u200e\u1161\u200e\u11ab")
    assert found is not None
    assert found.string == "한"


def test_a_fact_an_address_and_a_mapping_are_told_too() -> None:
    node = read_mapping({"k": "산\u318d들"}).root.get("k")
    assert isinstance(node, Scalar)
    readings = Reading(), Reading(), Reading()
    texts.fact(node, readings[0])
    texts.address(node, Facts(), readings[1])
    texts.prose(node, Facts(), readings[2])
    for reading in readings:
        assert [(each.rule, each.origin.path) for each in reading.findings] == [("text.lookalike", "k")]


@pytest.mark.parametrize("text", ["k: \u3164", "k: \u3164 \u115f\u1160\uffa0"])
def test_a_text_of_nothing_but_fillers_is_nothing(text: str) -> None:
    assert read(text)[0] is None


def test_a_next_line_mark_ends_a_line_as_any_other_does() -> None:
    found, findings = read('k: "하나\\x85둘"')
    assert found is not None
    assert (found.string, findings) == ("하나\n둘", [])
