"""What a layout costs: nothing as drawn, more the further it is from the drawing, and always a whole number."""

from __future__ import annotations

from msgspec.structs import replace

from brochure.layout.cost import Cost, levels_cost
from brochure.layout.fit import Fitted, every, fitted
from brochure.layout.table import Levels
from brochure.model.theme import Theme
from brochure.text.composer import Composer
from tests.blocks.kit import fonts, theme
from tests.layout.kit import APPLY, COLOPHON, CONTACT, COVER, SUMMARY, manuscript, quotes

FITTING = theme().fitting


def flyer(count: int, design: Theme | None = None) -> Fitted:
    blocks = (COVER, SUMMARY, CONTACT, APPLY, quotes(count), COLOPHON)
    return fitted(manuscript(*blocks, design=design), Composer(fonts()))


def test_the_drawing_itself_costs_nothing_for_its_levels() -> None:
    assert levels_cost(FITTING, [Levels(0, (0, 0))], (0, 1)).total == 0


def test_a_level_costs_its_square_and_opening_space_costs_little() -> None:
    tight, tighter, open_ = (levels_cost(FITTING, [Levels(level, (0, 0))], (0, 1)).levels for level in (1, 2, -2))
    assert tighter == 4 * tight
    assert 0 < open_ < tighter


def test_groups_that_are_apart_cost_more_than_groups_that_go_together() -> None:
    apart = levels_cost(FITTING, [Levels(0, (9, 0))], (0, 1))
    together = levels_cost(FITTING, [Levels(0, (9, 9))], (0, 1))
    assert apart.spread > together.spread == 0


def test_a_group_without_a_block_costs_nothing() -> None:
    assert levels_cost(FITTING, [Levels(0, (9, 0))], (1,)).total == 0


def test_the_sum_of_the_terms_is_the_cost() -> None:
    assert Cost(1, 2, 3, 4, 5, 6).total == 21


def test_of_all_layouts_that_fit_the_cheapest_is_taken() -> None:
    for count in (1, 3, 4, 5):
        found = flyer(count)
        costs = [each.cost.total for each in every(found.table, found.ways)]
        assert found.chosen.cost.total == min(costs) == costs[0]
        assert all(isinstance(cost, int) for cost in costs)


def test_a_weight_of_the_theme_decides_which_arrangement_wins() -> None:
    arrange = {"testimonials": ("1 1 1 1", "2 2")}
    heavy = replace(theme(), arrange=arrange, fitting=replace(FITTING, weights=replace(FITTING.weights, turn=10**6)))
    (_, back) = flyer(4, heavy).chosen.ways
    assert back.place == 0
    assert back.shapes[0][1] == (1, 1, 1, 1)


def test_what_costs_the_same_is_decided_by_the_themes_order() -> None:
    weights = type(FITTING.weights)(**dict.fromkeys(FITTING.weights.__struct_fields__, 0))
    free = replace(theme(), arrange={"testimonials": ("2 2", "1 1 1 1")}, fitting=replace(FITTING, weights=weights))
    assert flyer(4, free).chosen.ways[1].shapes[0][1] == (2, 2)


def test_a_place_further_down_the_theme_costs_its_turn() -> None:
    arrange = {"testimonials": ("2 2", "1 1 1 1")}
    found = flyer(4, replace(theme(), arrange=arrange))
    for each in every(found.table, found.ways):
        assert each.cost.turn == FITTING.weights.turn * sum(way.place for way in each.ways)
    assert {way.place for page in found.ways for way in page} == {0, 1}
