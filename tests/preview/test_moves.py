"""Lines of a file and of the same file as it was: each is found in the other, or what took its place."""

from __future__ import annotations

import pytest

from brochure.preview.moves import moves

OLD = "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("new", "line", "was"),
    [
        ("a\nb\nc\nd", 3, 3),
        ("x\na\nb\nc\nd", 4, 3),
        ("a\nc\nd", 2, 3),
        ("a\nB\nc\nd", 2, 2),
        ("a\nb\nx\ny\nc\nd", 4, 2),
        ("x\na\nb\nc\nd", 1, 1),
        ("", 1, 4),
    ],
)
def test_a_line_is_found_where_it_was_before(new: str, line: int, was: int) -> None:
    assert moves(OLD, new).before(line) == was


@pytest.mark.parametrize(
    ("new", "line", "now"),
    [
        ("a\nb\nc\nd", 3, 3),
        ("x\ny\na\nb\nc\nd", 2, 4),
        ("c\nd", 4, 2),
        ("a\nB\nc\nd", 2, 2),
        ("a\nb\nd", 3, 2),
        ("b\nc\nd", 1, 1),
        ("", 3, 1),
    ],
)
def test_a_line_of_before_is_found_where_it_is_now_or_where_it_was_taken_out(new: str, line: int, now: int) -> None:
    assert moves(OLD, new).since(line) == now


def test_a_line_that_was_put_in_between_is_new_and_one_that_was_changed_is_not() -> None:
    done = moves(OLD, "a\nB\nx\nc\nd\ne")
    assert [line for line in range(1, 7) if done.is_new(line)] == [6]
    assert [line for line in range(1, 6) if moves(OLD, "a\nx\nb\nc\nd").is_new(line)] == [2]
