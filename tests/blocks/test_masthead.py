"""The line at the head of the front: description left, year right, on one baseline."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.blocks.kit.masthead import Masthead
from brochure.blocks.kit.room import Room, Setting
from brochure.model.geometry import MM
from brochure.model.stack import Stack
from brochure.model.words import Text
from tests.blocks.kit import lines, marks, reading, setting

WIDTH = 86 * MM


def edition(description: str, year: int = 2023) -> Setting:
    """How words are set in an edition of that year and description."""
    how = setting()
    text = Text(description, "description") if description else None
    return replace(how, imprint=replace(how.imprint, edition=year, description=text))


def masthead(description: str = "", width: float = WIDTH, year: int = 2023) -> Stack:
    return Masthead().compose(Room("masthead", width, edition(description, year)))


def test_the_description_stands_left_and_the_year_right_on_one_baseline() -> None:
    (left, words), (right, year) = lines(marks(masthead("이웃 나라 안내")))
    assert (words.text, year.text) == ("이웃 나라 안내", "2023")
    assert left.x == 0
    assert right.x + year.width == pytest.approx(WIDTH)
    assert left.y == right.y


def test_without_a_description_the_year_stands_alone_where_it_always_does() -> None:
    ((at, year),) = lines(marks(masthead()))
    (_, (beside, _)) = lines(marks(masthead("이웃 나라 안내")))
    assert year.text == "2023"
    assert at.x == beside.x


@given(st.integers(1, 40), st.floats(40, 200), st.integers(1, 99999))
def test_however_long_the_description_is_it_keeps_clear_of_the_year(count: int, width: float, year: int) -> None:
    *words, (at, number) = lines(marks(masthead("이웃 나라 안내 " * count, width * MM, year)))
    assert number.text == str(year)
    assert at.y == words[0][0].y, "the year stands on the first line"
    clear = setting().measure("narrow-gutter")
    assert all(left.x + line.width <= at.x - clear + 0.01 for left, line in words)
    assert all(above[0].y < below[0].y for above, below in pairwise(words))


def test_description_and_year_are_read_as_what_the_editor_wrote_at_the_top() -> None:
    said = reading(marks(masthead("이웃 나라 안내")))
    assert [(tags[-1].role, tags[-1].key, words) for tags, words in said] == [
        ("P", "description", "이웃 나라 안내"),
        ("P", "edition", "2023"),
    ]


def test_description_and_year_are_set_in_the_roles_of_that_name() -> None:
    (_, words), (_, year) = lines(marks(masthead("이웃 나라 안내")))
    how = setting()
    assert (words.size, words.ink) == (how.style("description").size, how.ink("text"))
    assert (year.size, year.ink) == (how.style("year").size, how.ink("warm"))
