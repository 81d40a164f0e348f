"""Lists: in columns where there is room for them, and read in the editor's order all the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.geometry import MM
from brochure.model.marks import Shape
from brochure.model.page import Leaf
from brochure.model.stack import Row, Stack
from tests.blocks.kit import composed, lines, marks, reading, setting

NARROW, WIDE = 86 * MM, 182 * MM


def stack_of(count: int, width: float, more: str = "") -> Stack:
    """A list of so many short entries."""
    entries = "".join(f"      - 항목 {number}\n" for number in range(count))
    return composed(f"  - type: list\n{more}    items:\n{entries}", width)


def columns(stack: Stack) -> list[tuple[float, float, list[str]]]:
    """Left and right edge of each column, and what is written in it from top to bottom."""
    (cells,) = [part.cells for part in stack.parts if isinstance(part, Row)] or [((0.0, stack),)]
    return [
        (x, x + cell.width, ["".join(words) for tags, words in reading(marks(cell)) if tags[-1].role == "LBody"])
        for x, cell in cells
    ]


def words(found: list[Leaf]) -> list[str]:
    return [said for _, said in reading(found)]


def test_a_narrow_room_or_a_short_list_makes_one_column() -> None:
    assert len(columns(stack_of(12, NARROW))) == 1
    assert len(columns(stack_of(3, WIDE))) == 1, "a column of one entry is no column"


def test_in_a_wide_room_entries_stand_in_columns_the_first_the_longest() -> None:
    assert [found for _, _, found in columns(stack_of(5, WIDE))] == [
        ["항목 0", "항목 1", "항목 2"],
        ["항목 3", "항목 4"],
    ]


def test_columns_begin_on_one_line_and_keep_the_themes_gutter_between_them() -> None:
    stack = stack_of(5, WIDE)
    (_, left, _), (right, _, _) = columns(stack)
    assert right - left == pytest.approx(setting().measure("gutter"))
    found = lines(marks(stack))
    first, fourth = found[0][0], found[3][0]
    assert (first.y, fourth.x - first.x) == pytest.approx((fourth.y, right))


@given(st.integers(1, 24), st.floats(40, 420))
def test_whatever_the_room_columns_fill_it_and_are_read_in_the_editors_order(count: int, width: float) -> None:
    stack = stack_of(count, width * MM)
    found = columns(stack)
    assert [text for _, _, texts in found for text in texts] == [f"항목 {number}" for number in range(count)]
    assert words(marks(stack)) == [f"항목 {number}" for number in range(count)]
    assert found[0][0] == 0
    assert found[-1][1] == pytest.approx(width * MM), "no column is left empty"
    assert len({round(right - left, 3) for left, right, _ in found}) == 1


def test_entries_under_an_entry_stay_with_it_in_its_column() -> None:
    entry = "      - text: {0}\n        items: [{0}의 하나, {0}의 둘]\n"
    items = "".join(entry.format(name) for name in ("가", "나", "다", "라"))
    stack = composed("  - type: list\n    items:\n" + items, WIDE)
    said = [text.lstrip("–") for text in words(marks(stack)) if text != "–"]
    assert said == [each for name in "가나다라" for each in (name, f"{name}의 하나", f"{name}의 둘")]
    (row,) = [part for part in stack.parts if isinstance(part, Row)]
    assert [words(marks(cell))[0] for _, cell in row.cells] == ["가", "다"]


def test_all_columns_are_one_list_whose_entries_are_named_by_their_place_in_the_yaml() -> None:
    hidden = "      - {text: 숨긴 항목, hidden: true}\n"
    items = "".join(f"      - text: 항목 {number}\n" for number in range(4))
    stack = composed(f"  - type: list\n    items:\n{hidden}{items}", WIDE)
    paths = [[(tag.role, tag.key) for tag in tags] for tags, _ in reading(marks(stack))]
    assert {path[0] for path in paths} == {("L", "blocks[0].items")}
    assert [path[1] for path in paths] == [("LI", f"blocks[0].items[{index}]") for index in range(1, 5)]


def test_heading_and_note_stand_over_and_under_all_columns() -> None:
    stack = stack_of(6, WIDE, "    heading: 참가자\n    note: 해마다 다릅니다.\n")
    found = reading(marks(stack))
    assert found[0][0][-1].role == "H2"
    assert found[-1][1] == "해마다 다릅니다."
    heights = [at.y for at, _ in lines(marks(stack))]
    assert min(heights) == heights[0]
    assert max(heights) == heights[-1]


def test_every_entry_has_its_hairline_and_its_disc() -> None:
    for width in (NARROW, WIDE):
        shapes = [leaf.mark.what for leaf in marks(stack_of(5, width)) if isinstance(leaf.mark.what, Shape)]
        inks = [shape.fill.name for shape in shapes if shape.fill]
        assert inks == ["hairline", "bullet"] * 5
