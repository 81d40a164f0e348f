"""Rows of words in a terminal: straight columns, whatever the width of their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.findings import cells
from brochure.reference.tables import WIDTH, indented, table, wrapped

WORDS = st.lists(st.sampled_from(["가나다", "a", "leading", "긴낱말" * 12, "word-" * 20, "—"]), max_size=9).map(
    " ".join
)


def test_columns_stand_straight_under_wide_letters() -> None:
    lines = table([("항목", "쓰는 것", "뜻"), ("title", "text", "큰 제목"), ("이름", "글", "name")])
    assert lines == [
        "  항목   쓰는 것  뜻",
        "  title  text     큰 제목",
        "  이름   글       name",
    ]


def test_what_is_too_long_goes_on_below_itself() -> None:
    lines = table([("key", "낱말 " * 40), ("k", "short")])
    assert all(line.startswith(" " * 7) for line in lines[1:-1])
    assert lines[-1] == "  k    short"


def test_a_row_may_have_fewer_cells_and_lines_of_its_own() -> None:
    assert table([("pages", "a b\nc d"), ("",), ("x", "y")]) == ["  pages  a b", "         c d", "", "  x      y"]
    assert table([]) == []


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), max_size=5), st.sampled_from([0, 2, 4]))
def test_no_line_is_wider_than_a_terminal(rows: list[tuple[str, ...]], indent: int) -> None:
    assert all(cells(line) <= WIDTH for line in table(rows, indent))


@given(WORDS, st.integers(2, 60))
def test_no_word_is_lost_and_none_is_cut_that_fits_a_line(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    told = {word for line in lines for word in line.split()}
    assert all(word in told for word in text.split() if cells(word) <= width)


@pytest.mark.parametrize("text", ["  a: |\n    b", "one"])
def test_what_is_shown_as_it_stands_keeps_its_own_indent(text: str) -> None:
    assert indented(text, 4) == [f"    {line}" for line in text.split("\n")]
