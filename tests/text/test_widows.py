"""A paragraph that runs over: no line of it stands alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.text.widows import parted


@pytest.mark.parametrize(
    ("lines", "room", "expected"),
    [
        pytest.param(5, 5, (5, 0), id="stays where it has room"),
        pytest.param(6, 4, (4, 2), id="fills its column where enough is left"),
        pytest.param(6, 5, (4, 2), id="gives up a line so that two go over"),
        pytest.param(6, 2, (2, 4), id="is begun by two lines"),
        pytest.param(6, 1, (0, 6), id="moves where only one line would begin it"),
        pytest.param(3, 2, (0, 3), id="moves where it is too short to be parted"),
        pytest.param(3, 0, (0, 3), id="moves where there is no room"),
        pytest.param(0, 0, (0, 0), id="has no lines"),
    ],
)
def test_a_paragraph(lines: int, room: int, expected: tuple[int, int]) -> None:
    assert parted(lines, room) == expected


def test_a_design_says_how_many_lines_stay_together() -> None:
    assert parted(6, 5, widows=3) == (3, 3)
    assert parted(6, 1, orphans=1) == (1, 5)
    assert parted(6, 5, orphans=1, widows=1) == (5, 1)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 4), st.integers(1, 4))
def test_no_line_is_lost_and_none_stands_alone(lines: int, room: int, orphans: int, widows: int) -> None:
    first, second = parted(lines, room, orphans, widows)
    assert first + second == lines
    assert first <= room
    assert not second or not first or (first >= orphans and second >= widows)
