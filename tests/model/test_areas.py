"""Pages drawn in words: areas read, and closed up where nothing stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.model.areas import Rows, Span, closed_up, columns, crooked, drawn, is_rectangle, spans, tracks
from brochure.model.theme import Paper

PAGE = """
cover         summary
figures       figures
participants  roles
requirements  roles
contact       apply
"""


def closed(*absent: str) -> tuple[str, ...]:
    rows = drawn(PAGE)
    present = frozenset(name for row in rows for name in row if name not in absent)
    return tuple(" ".join(row) for row in closed_up(rows, present))


def test_equal_names_side_by_side_or_stacked_are_one_area() -> None:
    found = spans(drawn(PAGE))
    assert found["figures"] == Span(1, 1, 0, 1)
    assert found["roles"] == Span(2, 3, 1, 1)
    assert list(found)[:3] == ["cover", "summary", "figures"]


def test_a_dot_is_a_cell_that_stays_empty() -> None:
    assert spans(drawn("a .\n. b")) == {"a": Span(0, 0, 0, 0), "b": Span(1, 1, 1, 1)}


@pytest.mark.parametrize(("text", "names"), [("a b\nb a", ("a", "b")), ("a a b\na c b", ("a",)), ("a b\na b", ())])
def test_areas_that_are_no_rectangles_are_named(text: str, names: tuple[str, ...]) -> None:
    assert crooked(drawn(text)) == names


@pytest.mark.parametrize(
    ("names", "are_one"),
    [("cover", True), ("cover summary", True), ("participants requirements roles", True),
     ("cover figures", False), ("cover contact", False), ("participants contact", False), ("", False)],
)  # fmt: skip
def test_areas_are_together_a_rectangle_or_not(names: str, are_one: bool) -> None:
    assert is_rectangle(drawn(PAGE), frozenset(names.split())) is are_one


def test_columns_share_what_margins_gutters_and_lengths_leave() -> None:
    paper = Paper(width=200, height=300, side=10, gutter=5)
    edges = [(round(left, 2), round(right, 2)) for left, right in columns("30pt 2fr 1fr", paper)]
    assert edges == [(10, 40), (45, 138.33), (143.33, 190)]
    assert round(columns("10mm 1fr", paper)[0][1], 2) == 38.35


@pytest.mark.parametrize("widths", ["", "1", "fr", "1fr wide", "1.2.3fr", "-1fr"])
def test_column_widths_are_numbers_with_a_unit(widths: str) -> None:
    assert tracks(widths) is None


def test_nothing_changes_when_everything_is_there() -> None:
    assert closed() == tuple(" ".join(row) for row in drawn(PAGE))


def test_a_row_of_its_own_closes_up() -> None:
    assert closed("figures")[1] == "participants roles"


def test_a_neighbour_in_the_row_takes_the_width() -> None:
    assert closed("apply")[-1] == "contact contact"
    assert closed("cover")[0] == "summary summary"


def test_a_neighbour_above_takes_the_height_and_the_rows_fold_into_one() -> None:
    assert closed("requirements")[2:] == ("participants roles", "contact apply")


def test_two_absent_areas_beside_a_tall_one_give_it_the_width() -> None:
    assert closed("participants", "requirements")[2:] == ("roles roles", "contact apply")


def test_a_tall_area_that_is_absent_goes_to_all_those_beside_it() -> None:
    assert closed("roles")[2:] == ("participants participants", "requirements requirements", "contact apply")
    assert closed("roles", "requirements")[2:] == ("participants participants", "contact apply")


def test_a_wide_area_that_is_absent_goes_to_those_above_it_where_nothing_stands_beside() -> None:
    assert closed_up(drawn("a b\nc c\nd d"), frozenset("abd")) == (("a", "b"), ("d", "d"))
    beside = "a b x\nc c x\nd d y"
    assert closed_up(drawn(beside), frozenset("abdxy")) == (("a", "b", "x"), ("d", "d", "y"))


def test_those_beside_an_absent_area_take_none_of_it_unless_they_fit_it_together() -> None:
    assert closed_up(drawn("a x\n. x\nb x\nd d"), frozenset("abd")) == (
        ("a", "."),
        ("b", "."),
        ("d", "d"),
    )
    assert closed_up(drawn("a x\nb x\nb y"), frozenset("aby"))[:2] == (("a", "."), ("b", "."))
    assert closed_up(drawn("a . c\nx x c"), frozenset("ac")) == (("a", ".", "c"), (".", ".", "c"))


def test_a_single_heir_comes_before_several() -> None:
    assert closed_up(drawn("a x r\nb x r"), frozenset("abr")) == (("a", "r", "r"), ("b", "r", "r"))


def test_several_on_the_same_ground_come_before_others() -> None:
    rows = drawn("a x c\nb x d")
    assert closed_up(rows, frozenset("abcd"))[0] == ("a", "a", "c")
    assert closed_up(rows, frozenset("abcd"), {"x": 0, "c": 0, "d": 0})[0] == ("a", "c", "c")


cells = st.integers(1, 4)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Rows, frozenset[str]]:
    """A page divided again and again, as designers do, and the areas of it that have something to show."""
    height, width = draw(cells), draw(cells)
    rows = [["a"] * width for _ in range(height)]
    names = iter("bcdefgh")
    for _ in range(draw(st.integers(0, 6))):
        span = draw(st.sampled_from(list(spans(tuple(map(tuple, rows))).values())))
        is_across = draw(st.booleans())
        first, last = (span.left, span.right) if is_across else (span.top, span.bottom)
        if first < last:
            cut, new = draw(st.integers(first + 1, last)), next(names)
            for row in range(span.top, span.bottom + 1):
                for column in range(span.left, span.right + 1):
                    if (column if is_across else row) >= cut:
                        rows[row][column] = new
    found = tuple(map(tuple, rows))
    return found, draw(st.frozensets(st.sampled_from(sorted(spans(found)))))


@given(pages())
def test_whatever_closes_up_all_that_is_present_stays_and_is_a_rectangle(page: tuple[Rows, frozenset[str]]) -> None:
    rows, present = page
    found = closed_up(rows, present)
    assert set(spans(found)) == present
    assert crooked(found) == ()
    before, after = spans(rows), spans(found)
    for one in present:
        assert after[one].left <= before[one].left
        assert after[one].right >= before[one].right
        for two in present:
            assert (before[one].bottom < before[two].top) <= (after[one].bottom < after[two].top), "below stays below"


def test_a_row_without_content_is_dropped() -> None:
    assert closed("contact", "apply")[-1] == "requirements roles"


def test_a_page_without_content_is_empty() -> None:
    assert closed_up(drawn("a b\nc c"), frozenset()) == ()


def test_a_neighbour_on_the_same_ground_comes_before_the_one_to_the_left() -> None:
    rows, present = drawn("x p q\ny r r"), frozenset("xqry")
    assert closed_up(rows, present)[0] == ("x", "x", "q")
    assert closed_up(rows, present, {"p": 0, "q": 0, "r": 0})[0] == ("x", "q", "q")
