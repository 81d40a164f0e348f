"""What a check marks on the set pages: each fault with its line, and nothing where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

import brochure
from brochure.findings import Finding
from tests import editions
from tests.variants import rewritten

QUOTE = "blocks[12].items[0].quote"
#: Words so long that a narrow column with two even edges cannot but be loose.
LONG = "바닷가마을에서의 국제교류행사준비위원회 어린이도서관자원봉사 가을운동회준비모임 " * 2


def marked(text: str, rule: str, theme: Path | None = None) -> list[Finding]:
    return [each for each in brochure.build(text, theme=theme).lint if each.rule == rule]


def themed(folder: Path, tokens: str) -> Path:
    path = folder / "own.yaml"
    path.write_text(f"extends: classic\n{tokens}\n", encoding="utf-8")
    return path


def test_the_flyer_as_it_is_has_nothing_to_mark() -> None:
    assert brochure.build(editions.FULL).lint == ()


@pytest.mark.parametrize("words", ["일시 : 10월", "빵 , 우유", "좋아요 !", "정말 ?", "끝났다 .", "하나 ; 둘"])
def test_a_space_before_a_mark_is_a_note_at_its_place(words: str) -> None:
    text = rewritten(editions.FULL, QUOTE, f"처음 보는 {words} 그리고")
    (found,) = marked(text, "text.spaced")
    line = text.splitlines()[found.origin.line - 1]
    assert found.level == "note"
    assert line[found.origin.column - 1] == " "
    assert line[found.origin.column] in ":,!?.;"


@pytest.mark.parametrize("words", ["일시: 10월", "글쎄 … 그래", "그 뒤 .5점", "가 ...", "웃음 :)"])
def test_a_mark_that_attaches_or_says_something_else_is_none(words: str) -> None:
    assert marked(rewritten(editions.FULL, QUOTE, f"처음 보는 {words} 그리고"), "text.spaced") == []


def test_a_space_is_told_once_for_a_text_however_often_it_is_typed() -> None:
    (found,) = marked(rewritten(editions.FULL, QUOTE, "빵 , 우유 , 치즈 : 모두"), "text.spaced")
    assert "2곳 더" in found.message.ko
    assert "2 more" in found.message.en


def test_a_loose_line_is_told_where_it_begins_though_something_unseen_stands_before(tmp_path: Path) -> None:
    theme = themed(tmp_path, "type:\n  quote: {justified: true}")
    for unseen in ("", "\u2060\u2060\u2060"):
        text = rewritten(editions.FULL, QUOTE, f"봄{unseen}날 {LONG.strip()}")
        edition = brochure.build(text, theme=theme)
        found = [each for each in edition.lint if each.rule == "text.loose" and each.origin.path == QUOTE]
        line = text.splitlines()[found[-1].origin.line - 1]
        assert line[found[-1].origin.column - 2] == " ", (unseen, found[-1].message.ko)


def test_lines_of_a_word_that_was_cut_are_not_called_loose(tmp_path: Path) -> None:
    theme = themed(tmp_path, "type:\n  quote: {justified: true}")
    text = rewritten(editions.FULL, QUOTE, "봄날 " + "길" * 70 + " 봄날")
    assert len([each for each in marked(text, "text.loose", theme) if each.origin.path == QUOTE]) <= 1


def test_a_loose_line_of_a_theme_with_even_edges_is_a_warning_at_its_line(tmp_path: Path) -> None:
    theme = themed(tmp_path, "type:\n  quote: {justified: true}\n  quote-small: {justified: true}")
    text = rewritten(editions.FULL, QUOTE, LONG.strip())
    found = marked(text, "text.loose", theme)
    assert found
    assert {each.level for each in found} == {"warning"}
    assert QUOTE in {each.origin.path for each in found}
    assert all("em" in each.message.ko for each in found)


def test_the_same_words_with_a_ragged_edge_are_never_loose() -> None:
    assert marked(rewritten(editions.FULL, QUOTE, LONG.strip()), "text.loose") == []


def test_a_last_line_of_one_syllable_that_nothing_can_help_is_a_note() -> None:
    found = [
        marked(rewritten(editions.FULL, "blocks[1].body", "가" * count + " 하"), "text.runt") for count in range(22, 30)
    ]
    (note,) = [each for some in found for each in some][:1]
    assert note.level == "note"
    assert note.origin.path == "blocks[1].body"
    assert "‘하’" in note.message.ko
    assert [] in found, "a word that leaves room for the next syllable has no runt"


def test_type_under_the_themes_floor_is_a_warning_for_each_text(tmp_path: Path) -> None:
    found = marked(editions.FULL, "type.small", themed(tmp_path, "floor: 8.5pt"))
    assert found
    assert {each.level for each in found} == {"warning"}
    assert len({each.origin.path for each in found}) == len(found)
    assert marked(editions.FULL, "type.small", themed(tmp_path, "floor: 6pt")) == []


def test_a_check_tells_them_and_a_build_does_not() -> None:
    text = rewritten(editions.FULL, QUOTE, "빵 , 우유")
    assert not [each for each in brochure.build(text).findings if each.rule == "text.spaced"]
