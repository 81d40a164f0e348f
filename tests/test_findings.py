"""What a finding looks like to the editor who reads it."""

from __future__ import annotations

import pytest

from brochure.findings import Finding, Language, Origin, Words, cells

NOWHERE = Origin()


def shown(message: str, origin: Origin = NOWHERE, language: Language = "ko") -> list[str]:
    return Finding("error", "some.rule", Words(message, f"in English: {message}"), origin).show(language).splitlines()


def test_place_words_excerpt_and_rule_stand_one_below_the_other() -> None:
    origin = Origin("a.yaml", 12, 3, "blocks[0].title", "  title: 가나다", 5)
    assert shown("안 됩니다.", origin) == [
        "a.yaml:12:3 오류: 안 됩니다.",
        "    12 |   title: 가나다",
        "       |   ^^^^^",
        "  [some.rule blocks[0].title]",
    ]


def test_the_caret_counts_cells_and_hangul_is_two() -> None:
    _, line, caret, _ = shown("안 됩니다.", Origin("a.yaml", 1, 3, "", "가나다라", 2))
    assert cells(line[: line.index("다")]) == caret.index("^")
    assert caret.count("^") == cells("다라") == 4


def test_a_finding_speaks_the_language_it_is_asked_in() -> None:
    assert shown("안 됩니다.")[0] == "오류: 안 됩니다."
    assert shown("안 됩니다.", language="en")[0] == "error: in English: 안 됩니다."


@pytest.mark.parametrize(
    ("character", "name"),
    [("\x1b", "U+001B"), ("\u2061", "U+2061"), ("\U000e0001", "U+E0001"), ("\ud800", "U+D800"), ("\t", "U+0009")],
)
def test_what_cannot_be_seen_is_told_by_its_number(character: str, name: str) -> None:
    assert shown(f"여기‘{character}’")[0] == f"오류: 여기‘{name}’"


def test_a_sentence_without_end_is_cut_short() -> None:
    assert len(shown("가" * 100_000)[0]) < 1_000


def test_as_plain_values_what_is_unknown_is_none() -> None:
    assert Finding("note", "some.rule", Words("가", "a")).as_dict("en") == {
        "level": "note",
        "rule": "some.rule",
        "message": "a",
        "hint": None,
        "file": None,
        "line": None,
        "column": None,
        "path": None,
    }
