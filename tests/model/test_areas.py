"""Pages drawn in words: areas read, and closed up where nothing stands in them."""

from __future__ import annotations

import pytest

from brochure.model.areas import Span, closed_up, drawn, spans

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


@pytest.mark.parametrize(("text", "name"), [("a b\nb a", "a"), ("a a b\na c b", "a"), ("a\nb b", "")])
def test_areas_that_are_no_rectangles_are_refused_by_name(text: str, name: str) -> None:
    with pytest.raises(ValueError, match=f"^{name}$"):
        spans(drawn(text))


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


def test_a_row_without_content_is_dropped() -> None:
    assert closed("contact", "apply")[-1] == "requirements roles"


def test_a_page_without_content_is_empty() -> None:
    assert closed_up(drawn("a b\nc c"), frozenset()) == ()
