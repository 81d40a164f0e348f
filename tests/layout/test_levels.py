"""Levels: white space is each page's own, the type of a group common to all pages, nothing tighter than need be."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.ladder import loosest, tightest, type_steps
from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.masthead import Masthead
from brochure.findings import Origin
from brochure.layout.grid import Area, Grid
from brochure.layout.levels import joined, loosest_fit
from brochure.layout.table import Levels, Way, group_names
from brochure.model.areas import Span
from tests.blocks.kit import theme

FITTING = theme().fitting
LAST = tightest(FITTING)
#: The first level of the house theme at which the voices' type gives way, and the first at which all running text does.
VOICES = next(level for level in range(LAST) if type_steps(FITTING, level))


def page(number: int, *kinds: str) -> Way:
    """A page with a block of each type."""
    entries = tuple(Entry(f"{number}.{kind}", kind, Masthead(), Origin()) for kind in kinds)
    return Way(Grid(number, 1, 1, (Area("a", Span(0, 0, 0, 0), 0.0, 100.0, entries),)))


class Pretended:
    """A table in which pages fit where they are told: from a level on, in white space and in the type of a group."""

    fitting = FITTING

    def __init__(self, **least: Any) -> None:
        self._least = {int(name[1:]): rule for name, rule in least.items()}

    def fits(self, way: Way, levels: Levels) -> bool:
        return bool(self._least[way.grid.number](levels))


def spaced(level: int) -> Any:
    return lambda levels: levels.space >= level


def both(front: Way, back: Way, own: tuple[int, int], **rules: Any) -> Any:
    return joined(Pretended(**rules), (front, back), own)  # type: ignore[arg-type]


@pytest.mark.parametrize("level", range(loosest(FITTING), LAST + 1))
def test_the_search_names_the_loosest_level_that_fits_and_has_tried_it(level: int) -> None:
    tried: list[int] = []

    def fits(each: int) -> bool:
        tried.append(each)
        return each >= level

    assert loosest_fit(fits, FITTING) == level
    assert level in tried or level == loosest(FITTING)
    assert len(tried) <= 9


def test_where_no_level_fits_the_search_names_one_beyond_the_tightest() -> None:
    assert loosest_fit(lambda _: False, FITTING) == LAST + 1


def test_pages_keep_levels_of_their_own_while_type_is_untouched() -> None:
    found = both(page(1, "list"), page(2, "list"), (2, -4), p1=spaced(2), p2=spaced(-4))
    assert [levels.space for levels in found] == [2, -4]
    assert all(type_steps(FITTING, level) == 0 for levels in found for level in levels.groups)


def test_type_that_gives_way_on_one_page_gives_way_on_all_and_space_only_where_it_must() -> None:
    found = both(page(1, "list"), page(2, "list"), (LAST, -4), p1=spaced(LAST), p2=spaced(-4))
    assert {levels.groups for levels in found} == {found[0].groups}
    assert found[0].groups[-1] == LAST
    assert [levels.space for levels in found] == [LAST, -4]


def test_a_group_that_has_no_block_on_the_full_page_keeps_its_type() -> None:
    front, back = page(1, "list"), page(2, "greeting", "testimonials")
    found = both(front, back, (LAST, -4), p1=spaced(LAST), p2=spaced(-4))
    voices, body = (found[0].groups[group_names(FITTING).index(name)] for name in ("voices", "body"))
    assert (voices, body) == (-4, LAST)


def test_a_common_level_at_which_another_page_does_not_fit_is_not_taken() -> None:
    front, back = page(1, "list"), page(2, "list")

    def awkward(levels: Levels) -> bool:
        return levels.groups[-1] != VOICES

    found = both(front, back, (VOICES, -1), p1=spaced(VOICES), p2=awkward)
    assert found[0].groups[-1] == VOICES + 1


def test_pages_that_cannot_stand_together_have_no_levels() -> None:
    assert both(page(1, "list"), page(2, "list"), (LAST, 0), p1=spaced(LAST), p2=lambda _: False) is None


def test_a_group_is_known_by_id_before_type_and_all_others_are_one() -> None:
    fitting = replace(FITTING, groups={"one": "list", "two": "duties roles"})
    assert group_names(fitting) == ("one", "two", "body")
