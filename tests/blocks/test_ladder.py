"""The ladder of means: each is spent before the next begins, and below 0 space opens before type grows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.ladder import grown, loosest, opened, space_steps, spent, tightest, type_steps
from brochure.blocks.kit.room import Setting
from brochure.model.fitting import Fitting, Mean
from tests.blocks.kit import setting, theme

LADDER = Fitting(
    tighten=(
        Mean(mean="gaps", steps=2),
        Mean(mean="size", steps=2, roles="quote"),
        Mean(mean="paragraphs", steps=1),
        Mean(mean="tracking", steps=1, by=-20.0),
        Mean(mean="size", steps=2),
        Mean(mean="pictures", steps=1, to=0.5),
    ),
    open_steps=3,
    grow_steps=2,
)


def at(level: int) -> Setting:
    return setting(level, design=replace(theme(), fitting=LADDER))


def test_the_ends_of_a_ladder_are_all_its_steps_each_way() -> None:
    assert (tightest(LADDER), loosest(LADDER)) == (9, -5)


def test_each_means_is_spent_before_the_next_begins() -> None:
    assert [spent(LADDER, level, "gaps")[0] for level in range(4)] == [0.0, 0.5, 1.0, 1.0]
    assert [spent(LADDER, level, "size", "quote")[0] for level in range(1, 6)] == [0.0, 0.0, 0.5, 1.0, 1.0]
    assert [spent(LADDER, level, "size", "body")[0] for level in (6, 7, 8)] == [0.0, 0.5, 1.0]


def test_below_0_space_opens_first_and_then_type_grows() -> None:
    assert [round(opened(LADDER, level), 2) for level in (0, -1, -3, -5)] == [0.0, 0.33, 1.0, 1.0]
    assert [grown(LADDER, level) for level in (0, -3, -4, -5)] == [0.0, 0.0, 0.5, 1.0]


def test_levels_that_set_type_or_space_alike_have_equal_steps() -> None:
    assert [type_steps(LADDER, level) for level in (-5, -4, -3, 0, 2, 3, 4, 5, 6)] == [-2, -1, 0, 0, 0, 1, 2, 2, 3]
    assert [space_steps(LADDER, level) for level in (-5, -2, 0, 1, 2, 4, 5, 9)] == [-3, -2, 0, 1, 2, 2, 3, 3]


def test_running_text_is_set_closer_before_it_is_set_smaller() -> None:
    loose, close, small = (at(level).style("body") for level in (5, 6, 8))
    assert (loose.size, close.size) == (9.2, 9.2)
    assert close.tracking == pytest.approx(loose.tracking - 20 * 9.2 / 1000)
    assert small.size == 8.8


def test_type_with_a_most_grows_with_its_leading_and_other_type_does_not() -> None:
    drawn, large = at(0).style("quote"), at(-5).style("quote")
    assert large.size == theme().type["quote"].most
    assert large.leading / large.size == pytest.approx(drawn.leading / drawn.size, abs=0.01)
    assert at(-5).style("body") == at(0).style("body")


def test_the_space_between_paragraphs_is_spent_by_itself_where_the_ladder_has_it() -> None:
    paragraph, entry = theme().gaps["paragraph"], theme().gaps["entry"]
    assert at(2).gap("entry").natural == entry.least
    assert at(4).gap("paragraph").natural == paragraph.natural
    assert at(5).gap("paragraph").natural == paragraph.least


def test_pictures_give_way_last() -> None:
    assert [at(level).scale("pictures") for level in (0, 8, 9)] == [1.0, 1.0, 0.5]
