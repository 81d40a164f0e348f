"""Running text in columns of one height, and paragraphs that run over from one to the next."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import brochure
from brochure.blocks.kit.columns import distributed
from tests import editions
from tests.lines import lines

paragraphs = st.lists(st.integers(1, 12), min_size=1, max_size=6)


@given(paragraphs, st.integers(1, 4))
def test_every_line_stands_in_one_column_and_in_order(counts: list[int], columns: int) -> None:
    found = distributed(counts, columns)
    assert len(found) <= columns
    flat = [(which, line) for column in found for which, first, last in column for line in range(first, last)]
    assert flat == [(which, line) for which, many in enumerate(counts) for line in range(many)]


@given(paragraphs, st.integers(2, 4))
def test_no_column_has_one_line_of_a_paragraph_that_runs_over(counts: list[int], columns: int) -> None:
    for column in distributed(counts, columns):
        for which, first, last in column:
            assert last - first >= min(2, counts[which])


def test_columns_are_as_even_as_paragraphs_allow() -> None:
    assert distributed([8], 2) == [[(0, 0, 4)], [(0, 4, 8)]]
    assert distributed([3, 3], 2) == [[(0, 0, 3)], [(1, 0, 3)]]
    assert distributed([5, 3], 2) == [[(0, 0, 5)], [(1, 0, 3)]]
    assert distributed([1], 3) == [[(0, 0, 1)]]


def test_lines_too_long_to_read_become_columns_of_one_height(tmp_path: Path) -> None:
    pine = Path(brochure.__file__).resolve().parents[1] / "examples" / "themes" / "pine.yaml"
    body = " ".join(["가을에는 마을마다 잔치가 열리고 겨울에는 화롯가에 모여 옛이야기를 듣습니다."] * 12)
    block = f"  - type: text\n    body: {body}\n"
    text = editions.SMALL + block
    found = {}
    for form in ("plain", "columns"):
        path = tmp_path / f"{form}.yaml"
        path.write_text(f"extends: {pine}\nforms: {{text: {form}}}\n", encoding="utf-8")
        key = f"blocks[{len(editions.parsed(text)['blocks']) - 1}].body"
        found[form] = [each for each in lines(brochure.build(text, theme=path).layout) if each.key == key]
    assert len({round(each.left) for each in found["plain"]}) == 1
    lefts = sorted({round(each.left) for each in found["columns"]})
    assert len(lefts) == 2
    heights = [sum(round(each.left) == left for each in found["columns"]) for left in lefts]
    assert abs(heights[0] - heights[1]) <= 1
    assert {round(each.baseline, 2) for each in found["columns"] if round(each.left) == lefts[1]} <= {
        round(each.baseline, 2) for each in found["columns"] if round(each.left) == lefts[0]
    }
    words = " ".join(each.text.strip() for each in found["columns"])
    assert words == body
