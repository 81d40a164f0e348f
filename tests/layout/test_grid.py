"""Blocks into the areas of a page: who stands where, what closes up, and the other ways a page is drawn."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.masthead import Masthead
from brochure.layout.grid import Area, Grid, Placement, placement
from brochure.model.areas import Span
from brochure.model.geometry import MM
from brochure.model.theme import Ground, PageTemplate, Theme
from brochure.model.words import Text
from tests.blocks.kit import theme
from tests.layout.kit import APPLY, COLOPHON, CONTACT, COVER, SUMMARY, manuscript, words

FRONT = """
cover    masthead
cover    summary
contact  apply
"""
BACK = "rest\ncolophon"


def template(areas: str, *others: str, columns: str = "1fr 1fr", **more: object) -> PageTemplate:
    page = PageTemplate(name="page", areas=Text(areas), others=tuple(Text(each) for each in others), columns=columns)
    return replace(page, **more)


def design(*pages: PageTemplate) -> Theme:
    return replace(theme(), pages=pages)


def placed(*blocks: str, on: Theme) -> Placement:
    return placement(on, manuscript(*blocks, design=on).entries)


def drawing(grid: Grid) -> str:
    """A grid as the designer would draw it."""
    cells = [["."] * grid.columns for _ in range(grid.rows)]
    for area in grid.areas:
        for row in range(area.span.top, area.span.bottom + 1):
            for column in range(area.span.left, area.span.right + 1):
                assert cells[row][column] == "."
                cells[row][column] = area.name
    return "\n".join(" ".join(row) for row in cells)


def areas(found: Placement, page: int = 0) -> dict[str, Area]:
    return {area.name: area for area in found.pages[page][0].areas}


def kinds(area: Area) -> list[str]:
    return [entry.kind for entry in area.entries]


def drawings(found: Placement, page: int = 0) -> list[str]:
    return [drawing(grid) for grid in found.pages[page]]


def test_a_block_stands_in_the_area_of_its_id_else_of_its_type_else_with_the_rest() -> None:
    on = design(template("cover mine\nsummary summary\nrest rest"))
    found = areas(placed(COVER, SUMMARY, words(1, name="mine"), words(1), CONTACT, on=on))
    assert {name: kinds(area) for name, area in found.items()} == {
        "cover": ["cover"],
        "mine": ["text"],
        "summary": ["summary"],
        "rest": ["text", "contact"],
    }


def test_what_no_area_takes_has_no_home_and_stands_nowhere() -> None:
    found = placed(COVER, CONTACT, APPLY, on=design(template("cover apply")))
    assert [entry.kind for entry in found.homeless] == ["contact"]
    assert list(areas(found)) == ["cover", "apply"]


def test_a_hidden_block_has_neither_area_nor_need_of_one() -> None:
    hidden = CONTACT + "    hidden: true\n"
    found = placed(COVER, hidden, on=design(template("cover")))
    assert found.homeless == ()
    assert list(areas(found)) == ["cover"]


def test_pages_are_counted_without_those_that_have_nothing_to_show() -> None:
    on = design(template("cover summary"), template("contact apply"), template("colophon colophon"))
    found = placed(COVER, COLOPHON, on=on)
    assert [[grid.number for grid in page] for page in found.pages] == [[1], [2]]
    assert list(areas(found, 1)) == ["colophon"]


def test_areas_without_blocks_close_up() -> None:
    on = design(template(FRONT))
    assert drawings(placed(COVER, SUMMARY, CONTACT, on=on)) == ["cover masthead\ncover summary\ncontact contact"]
    assert drawings(placed(SUMMARY, APPLY, CONTACT, on=on)) == ["summary summary\ncontact apply"]


def test_closing_up_an_area_keeps_to_its_ground() -> None:
    grounds = (
        Ground(areas="cover", surface="first"),
        Ground(areas="contact apply", surface="second"),
    )
    on = "cover contact apply\nsummary summary summary"
    three = template(on, columns="1fr 1fr 1fr")
    without = (COVER, SUMMARY, APPLY)
    assert drawings(placed(*without, on=design(three)))[0].startswith("cover cover apply")
    grounded = drawings(placed(*without, on=design(replace(three, grounds=grounds))))
    assert grounded[0].startswith("cover apply apply")


def test_an_area_lies_on_the_ground_that_names_it() -> None:
    first, second = Ground(areas="cover masthead", surface="first"), Ground(areas="apply", surface="second")
    found = areas(placed(COVER, CONTACT, APPLY, on=design(template(FRONT, grounds=(first, second)))))
    assert {name: area.ground for name, area in found.items()} == {
        "cover": first,
        "masthead": first,
        "contact": None,
        "apply": second,
    }


def test_a_ground_lies_under_areas_by_their_whole_name() -> None:
    on = design(template("cover co", grounds=(Ground(areas="cover", surface="first"),)))
    found = areas(placed(COVER, words(1, name="co"), on=on))
    assert found["cover"].ground is not None
    assert found["co"].ground is None


@pytest.mark.parametrize(("gutter", "between"), [(None, 10 * MM), (24.0, 24.0), (0.0, 0.0)])
def test_a_page_may_have_a_gutter_of_its_own_even_none(gutter: float | None, between: float) -> None:
    found = areas(placed(CONTACT, APPLY, on=design(template("contact apply", gutter=gutter))))
    left, right = found["contact"], found["apply"]
    paper = theme().paper
    assert right.x - left.x - left.width == pytest.approx(between)
    assert left.x == pytest.approx(paper.side)
    assert right.x + right.width == pytest.approx(paper.width - paper.side)


def test_the_gutter_of_one_page_is_not_that_of_the_next() -> None:
    on = design(template("contact apply", gutter=24.0), template("cover summary"))
    found = placed(COVER, SUMMARY, CONTACT, APPLY, on=on)
    assert areas(found, 1)["summary"].x - areas(found, 1)["cover"].width == pytest.approx(14 * MM + 10 * MM)


def test_an_area_over_several_columns_has_the_gutters_between_them_too() -> None:
    found = areas(placed(COVER, SUMMARY, CONTACT, on=design(template("cover summary\ncontact contact"))))
    assert found["contact"].width == pytest.approx(found["cover"].width + 10 * MM + found["summary"].width)
    assert found["contact"].span == Span(1, 1, 0, 1)


MASTHEAD = "cover masthead\ncover summary"


def test_the_masthead_stands_beside_a_cover_and_is_told_where_that_is() -> None:
    (entry,) = areas(placed(SUMMARY, COVER, on=design(template(MASTHEAD))))["masthead"].entries
    assert isinstance(entry.block, Masthead)
    (cover,) = areas(placed(SUMMARY, COVER, on=design(template(MASTHEAD))))["cover"].entries
    assert entry.origin == cover.origin
    assert cover.origin.line > 5


@pytest.mark.parametrize(
    "blocks",
    [(SUMMARY,), (SUMMARY, COVER + "    hidden: true\n"), (SUMMARY, COVER + "    id: elsewhere\n")],
)
def test_without_a_cover_on_its_page_there_is_no_masthead_and_its_place_closes_up(blocks: tuple[str, ...]) -> None:
    found = placed(*blocks, on=design(template(MASTHEAD), template("elsewhere elsewhere")))
    assert drawings(found) == ["summary summary"]


def test_a_theme_that_draws_no_masthead_gets_none() -> None:
    assert list(areas(placed(COVER, SUMMARY, on=design(template("cover summary"))))) == ["cover", "summary"]


def test_a_block_an_editor_names_masthead_stands_under_it_and_takes_nothing_away() -> None:
    found = areas(placed(COVER, words(1, name="masthead"), on=design(template(MASTHEAD))))
    assert kinds(found["masthead"]) == ["masthead", "text"]


SIDE = "contact apply\ncontact summary"
STACKED = "contact contact\napply summary"


def test_a_page_comes_in_each_way_it_is_drawn_the_designers_first_choice_first() -> None:
    found = placed(CONTACT, APPLY, SUMMARY, on=design(template(SIDE, STACKED)))
    assert drawings(found) == [SIDE, STACKED]
    assert {grid.number for grid in found.pages[0]} == {1}


def test_each_way_to_draw_a_page_holds_the_same_blocks_on_the_same_grounds() -> None:
    ground = Ground(areas="contact", surface="first")
    side, stacked = placed(CONTACT, APPLY, SUMMARY, on=design(template(SIDE, STACKED, grounds=(ground,)))).pages[0]
    one, two = ({area.name: (kinds(area), area.ground) for area in grid.areas} for grid in (side, stacked))
    assert one == two
    assert one["contact"] == (["contact"], ground)
    assert stacked.areas[0].width > side.areas[0].width


def test_drawings_that_close_up_to_the_same_count_once() -> None:
    assert drawings(placed(CONTACT, SUMMARY, on=design(template(SIDE, STACKED)))) == [
        "contact summary",
        "contact contact\nsummary summary",
    ]
    assert drawings(placed(APPLY, SUMMARY, on=design(template(SIDE, STACKED)))) == [
        "apply apply\nsummary summary",
        "apply summary",
    ]
    assert drawings(placed(CONTACT, on=design(template(SIDE, STACKED)))) == ["contact contact"]


def test_the_masthead_stands_in_each_way_a_page_is_drawn() -> None:
    on = design(template("cover masthead\nsummary summary", "masthead masthead\ncover summary"))
    for grid in placed(COVER, SUMMARY, on=on).pages[0]:
        assert "masthead" in {area.name for area in grid.areas}


def test_areas_are_in_the_order_in_which_they_are_drawn_whatever_the_order_of_the_blocks() -> None:
    on = design(template(FRONT), template(BACK, columns="1fr"))
    blocks = (COVER, SUMMARY, CONTACT, APPLY, words(1), COLOPHON)
    for order in (blocks, blocks[::-1]):
        found = placed(*order, on=on)
        assert list(areas(found)) == ["cover", "masthead", "summary", "contact", "apply"]
        assert list(areas(found, 1)) == ["rest", "colophon"]
