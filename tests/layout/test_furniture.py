"""Grounds: how far they run, and the bridges that are cut out of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.layout.column import Composed, Heights
from brochure.layout.furniture import OUT, grounds
from brochure.layout.grid import Area, Grid, is_alone_at_the_foot
from brochure.model.areas import columns, drawn, spans
from brochure.model.bridge import Arch, Bridge, Rings, half_width
from brochure.model.geometry import MM, Point, Side
from brochure.model.ink import Ink
from brochure.model.marks import Mark, Piece, Shape, Step
from brochure.model.page import Layout, Placed
from brochure.model.theme import Ground
from brochure.model.words import Text
from tests.blocks.kit import setting, theme
from tests.layout.kit import APPLY, COLOPHON, CONTACT, COVER, SUMMARY, laid, placed, traced

PAPER = theme().paper
STONE, LINE, GOAL = (Ink(name, (0.0, 0.0, 0.0, 1.0), (0.1, 0.1, 0.1)) for name in ("stone", "line", "goal"))
RINGS = Rings(3, 7.0, 1.6, LINE)
#: What a row's ground adds above and below it.
ABOVE, BELOW = 11.0, 13.0


def page(drawing: str, *fields: Ground) -> Composed:
    """A page drawn in words, with fields of ink behind areas."""
    rows = drawn(drawing)
    edges = columns(" ".join(["1fr"] * len(rows[0])), PAPER)
    found = []
    for name, span in spans(rows).items():
        x, end = edges[span.left][0], edges[span.right][1]
        ground = next((field for field in fields if name in field.areas.split()), None)
        kin = [each for other, each in spans(rows).items() if ground and other in ground.areas.split()]
        found.append(Area(name, span, x, end - x, (), ground, is_alone_at_the_foot(span, kin)))
    return Composed(Grid(1, len(rows), len(edges), tuple(found)), setting(), {}, (), {})


def heights(count: int) -> Heights:
    """Rows 100 points tall and 40 apart."""
    rows = tuple((50.0 + 140 * row, 150.0 + 140 * row) for row in range(count))
    return Heights(rows, (0.0, *[ABOVE] * (count - 1)), (*[BELOW] * (count - 1), 0.0))


def area(composed: Composed, name: str) -> Area:
    return next(each for each in composed.grid.areas if each.name == name)


def standing(composed: Composed, name: str, bridge: Bridge, high: float = 0.0, x: float = 0.0) -> Placed:
    """A bridge in an area, its horizon on the area's foot or `high` points above it."""
    found, own = heights(composed.grid.rows), area(composed, name)
    top, bottom = found.rows[own.span.top][0], found.rows[own.span.bottom][1]
    piece = Piece(own.width, bottom - top, (), ((Point(x, bottom - top - high), bridge),))
    return Placed(piece, Point(own.x, top), name, 0, "blocks[0]")


def shapes(composed: Composed, *pieces: Placed) -> list[Shape]:
    """What is drawn behind a page, in order."""
    marks = grounds(composed, heights(composed.grid.rows), pieces)
    assert all(mark.tags is None for mark in marks), "grounds are not read"
    assert all(mark.at == Point() for mark in marks)
    return [mark.what for mark in marks if isinstance(mark.what, Shape)]


@lru_cache(maxsize=64)
def points(path: tuple[Step, ...]) -> list[list[tuple[float, float]]]:
    """The lines a path draws, each as points close to one another."""
    return [[(point.x, point.y) for point in line] for line in traced(path)]


def is_painted(shape: Shape, x: float, y: float) -> bool:
    """Whether a shape fills a point, by the rule it is filled by and within what it is clipped to."""
    inside = _winding(shape.path, x, y)
    is_clipped = bool(shape.clip) and not _winding(shape.clip, x, y)
    return bool(inside % 2 if shape.even_odd else inside) and not is_clipped


def _winding(path: tuple[Step, ...], x: float, y: float) -> int:
    """How often a path goes round a point."""
    found = 0
    for line in points(path):
        for (x1, y1), (x2, y2) in pairwise([*line, line[0]]):
            if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                found += 1 if y2 > y1 else -1
    return found


def box(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape."""
    found = [point for line in points(shape.path) for point in line]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs), max(ys)


def row(*radii: float, pier: float = 20.0, **more: object) -> Bridge:
    """Open arches side by side from the left end of a horizon."""
    arches, x = [], 0.0
    for radius in radii:
        arches.append(Arch(x + radius, radius))
        x += 2 * radius + pier
    return Bridge(tuple(arches), STONE, 90.0, pier, RINGS, **more)  # type: ignore[arg-type]


NINE = "a b c\nd e f\ng h i"


@given(st.tuples(st.integers(0, 2), st.integers(0, 2)), st.tuples(st.integers(0, 2), st.integers(0, 2)))
def test_a_ground_runs_to_the_page_edges_it_touches_and_elsewhere_keeps_to_its_own(
    across: tuple[int, int], down: tuple[int, int]
) -> None:
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    names = [row[column] for row in drawn(NINE)[top : bottom + 1] for column in range(left, right + 1)]
    composed = page(NINE, Ground(areas=" ".join(names), surface="first"))
    (shape,) = shapes(composed)
    sides: list[tuple[Side, bool]] = [
        ("top", top == 0), ("right", right == 2), ("bottom", bottom == 2), ("left", left == 0)
    ]  # fmt: skip
    assert set(shape.bleeds) == {side for side, touches in sides if touches}
    first, last = area(composed, names[0]), area(composed, names[-1])
    assert box(shape) == pytest.approx(
        (
            0.0 if left == 0 else first.x - PAPER.gutter / 2,
            0.0 if top == 0 else 50.0 + 140 * top - ABOVE,
            PAPER.width if right == 2 else last.x + last.width + PAPER.gutter / 2,
            PAPER.height if bottom == 2 else 150.0 + 140 * bottom + BELOW,
        )
    )
    assert shape.fill == setting().beneath("first")
    assert [step[0] for step in shape.path] == ["m", "l", "l", "l", "z"]


def test_grounds_that_meet_leave_no_paper_between_them_and_do_not_overlap() -> None:
    composed = page("a b", Ground(areas="a", surface="first"), Ground(areas="b", surface="second"))
    left, right = shapes(composed)
    assert box(left)[2] == pytest.approx(box(right)[0])


def test_grounds_are_drawn_in_the_order_of_their_areas_each_once() -> None:
    on = (Ground(areas="d", surface="second"), Ground(areas="a b", surface="first"))
    assert [shape.fill for shape in shapes(page("a b\nc c\nd d", *on))] == [
        setting().beneath("first"),
        setting().beneath("second"),
    ]


ONE = "a a\nb b\nc c"
ON_A = Ground(areas="a", surface="first")


def test_a_bridge_is_cut_out_of_its_ground_in_one_outline() -> None:
    composed = page(ONE, ON_A)
    (field, _) = shapes(composed, standing(composed, "a", row(60.0, 40.0)))
    assert [step[0] for step in field.path].count("m") == 1
    assert not field.even_odd
    x, horizon = area(composed, "a").x, 150.0
    assert not is_painted(field, x + 60, horizon - 5)
    assert not is_painted(field, x + 60, horizon - 59)
    assert is_painted(field, x + 60, horizon - 61)
    assert is_painted(field, x + 130, horizon - 5), "the pier between two arches stands"
    assert not is_painted(field, x + 180, horizon - 30)
    assert is_painted(field, x + 10, horizon - 55), "beside the crown there is stone"


def test_a_ground_that_ends_in_a_bridge_ends_at_its_horizon() -> None:
    composed = page(ONE, ON_A)
    assert box(shapes(composed)[0])[3] == 150 + BELOW
    field = shapes(composed, standing(composed, "a", row(60.0)))[0]
    assert box(field)[3] == pytest.approx(150)


def test_a_bridge_at_the_foot_of_the_page_is_cut_out_above_the_ground_that_bleeds_below_it() -> None:
    composed = page(ONE, Ground(areas="c", surface="first"))
    field, _ = shapes(composed, standing(composed, "c", row(60.0)))
    x, horizon = area(composed, "c").x, 430.0
    assert "bottom" in field.bleeds
    assert box(field)[3] == pytest.approx(PAPER.height)
    assert not is_painted(field, x + 60, horizon - 30)
    assert is_painted(field, x + 60, horizon + 5)


def test_a_bridge_over_other_words_of_its_ground_leaves_the_ground_beneath_them() -> None:
    both = Ground(areas="a b", surface="first")
    composed = page(ONE, both)
    field, _ = shapes(composed, standing(composed, "a", row(60.0)))
    x = area(composed, "a").x
    assert box(field)[3] == pytest.approx(290 + BELOW)
    assert not is_painted(field, x + 60, 145)
    assert is_painted(field, x + 60, 160)


def test_two_bridges_side_by_side_are_cut_out_of_one_ground_whichever_comes_first() -> None:
    composed = page("a b\nc c", Ground(areas="a b", surface="first"))
    left, right = standing(composed, "a", row(40.0)), standing(composed, "b", row(50.0))
    for order in ((left, right), (right, left)):
        field = shapes(composed, *order)[0]
        assert not is_painted(field, area(composed, "a").x + 40, 120)
        assert not is_painted(field, area(composed, "b").x + 50, 110)
        assert is_painted(field, area(composed, "b").x - 5, 145)
        assert is_painted(field, area(composed, "a").x + 40, 155), "the ground goes on beneath both"


def test_a_filled_arch_is_not_cut_out_but_drawn_on_the_ground() -> None:
    composed = page(ONE, ON_A)
    goal = Bridge((Arch(60.0, 50.0, fill=GOAL),), STONE, 90.0)
    field, filled = shapes(composed, standing(composed, "a", goal))
    assert filled.fill == GOAL
    x = area(composed, "a").x
    assert is_painted(field, x + 60, 140)
    assert is_painted(filled, x + 60, 140)


def test_what_is_drawn_on_a_bridge_lies_over_its_ground_and_under_the_next() -> None:
    composed = page(ONE, ON_A, Ground(areas="c", surface="second"))
    field, rings, last = shapes(composed, standing(composed, "a", row(60.0, 40.0)))
    assert field.fill == setting().beneath("first")
    assert rings.stroke == LINE
    assert last.fill == setting().beneath("second")


def test_a_bridge_within_the_cell_of_a_row_is_cut_out_where_it_stands() -> None:
    composed = page(ONE, ON_A)
    inner = Piece(100.0, 90.0, (), ((Point(5.0, 90.0), row(30.0)),))
    outer = Piece(200.0, 100.0, (Mark(Point(70.0, 10.0), inner, None),))
    own = area(composed, "a")
    field = shapes(composed, Placed(outer, Point(own.x, 50.0), "a", 0, "blocks[0]"))[0]
    middle = own.x + 70 + 5 + 30
    assert box(field)[3] == pytest.approx(150)
    assert not is_painted(field, middle, 125)
    assert is_painted(field, middle - 35, 145)


def test_a_bridge_that_runs_on_is_cut_out_past_any_bleed() -> None:
    composed = page(ONE, ON_A)
    bridge = row(60.0, 60.0, runs_on=("left", "right"))
    field = shapes(composed, standing(composed, "a", bridge, x=100.0))[0]
    start, pitch, horizon = area(composed, "a").x + 100 + 60, 140.0, 150.0
    for step in range(-5, 6):
        x = start + step * pitch
        if -OUT <= x <= PAPER.width + OUT:
            assert not is_painted(field, x, horizon - 30), "an arch as far as there is paper to be cut away"
        if -OUT <= x + pitch / 2 <= PAPER.width + OUT:
            assert is_painted(field, x + pitch / 2, horizon - 5)
    assert box(field)[0] <= -OUT
    assert box(field)[2] >= PAPER.width + OUT


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_bridge_that_runs_on_stays_within_a_ground_that_does_not_reach_the_pages_edge(name: str) -> None:
    composed = page("a b\nc c", Ground(areas=name, surface="first"))
    bridge = row(30.0, 30.0, pier=12.0, runs_on=("left", "right"))
    plain = shapes(composed)[0]
    drawn_on = shapes(composed, standing(composed, name, bridge, x=40.0))
    low, high = box(plain)[0], box(plain)[2]
    for shape in drawn_on:
        if "left" not in plain.bleeds:
            assert not any(is_inked(shape, low - beyond, y) for beyond in (2.0, 20.0, 33.0) for y in range(3, 150, 8))
        if "right" not in plain.bleeds:
            assert not any(is_inked(shape, high + beyond, y) for beyond in (2.0, 20.0, 33.0) for y in range(3, 150, 8))
    assert is_painted(drawn_on[0], (low + high) / 2, 30)


def is_inked(shape: Shape, x: float, y: float) -> bool:
    """Whether a shape fills a point, or a line of it runs there."""
    if shape.fill and is_painted(shape, x, y):
        return True
    is_clipped = bool(shape.clip) and not _winding(shape.clip, x, y)
    if not shape.stroke or is_clipped:
        return False
    return min(math.dist(point, (x, y)) for line in points(shape.path) for point in line) < 4.0


arches = st.builds(
    lambda radii, pier: row(*radii, pier=pier, runs_on=("left", "right")),
    st.lists(st.floats(20, 70), min_size=1, max_size=3),
    st.floats(4, 40),
)


@settings(max_examples=12)
@example(row(30.0, pier=12.0, runs_on=("left", "right")), "a", 10.0)
@given(arches, st.sampled_from(["a b", "a", "b"]), st.floats(0, 60))
def test_a_ground_is_painted_wherever_there_is_no_opening_and_nowhere_else(
    bridge: Bridge, names: str, x: float
) -> None:
    composed = page("a b\nc c", Ground(areas=names, surface="first"))
    plain = shapes(composed)[0]
    low, _, high, _ = box(plain)
    field = shapes(composed, standing(composed, names[0], bridge, x=x))[0]
    begin = area(composed, names[0]).x + x
    first, last = bridge.arches[0], bridge.arches[-1]
    openings = [(begin + arch.x, arch.radius) for arch in bridge.arches]
    for step in range(1, 30):
        openings.append((begin + first.x - step * (2 * first.radius + bridge.pier), first.radius))
        openings.append((begin + last.x + step * (2 * last.radius + bridge.pier), last.radius))
    for at in range(-8, math.ceil(PAPER.width) + 8, 13):
        for high_up in (3.0, 25.0, 60.0):
            if any(abs(radius - high_up) < 0.5 for _, radius in openings):
                continue  # at its crown an arch is as flat as its curve is exact
            beside = [abs(at - middle) - half_width(Arch(0.0, radius), high_up) for middle, radius in openings]
            edges = (low if "left" not in plain.bleeds else -9.0, high if "right" not in plain.bleeds else 999.0)
            if min(map(abs, beside)) > 0.5 and min(abs(at - edge) for edge in edges) > 0.5:
                is_within = edges[0] < at < edges[1] and min(beside) > 0
                assert is_painted(field, at, 150 - high_up) is is_within, (at, high_up)


def test_a_bridge_on_paper_brings_a_bar_from_edge_to_edge_of_the_page() -> None:
    composed = page(ONE)
    bar, rings = shapes(composed, standing(composed, "b", row(60.0)))
    assert bar.fill == STONE
    assert set(bar.bleeds) == {"left", "right"}
    assert box(bar) == pytest.approx((0.0, 290.0 - 90.0, PAPER.width, 290.0))
    assert not is_painted(bar, area(composed, "b").x + 60, 270)
    assert rings.stroke == LINE


def test_a_bar_never_bleeds_at_the_head_or_foot_of_the_page() -> None:
    composed = page(ONE)
    for name in ("a", "c"):
        bar = shapes(composed, standing(composed, name, row(60.0)))[0]
        assert set(bar.bleeds) == {"left", "right"}
        assert box(bar)[3] - box(bar)[1] == pytest.approx(90)


@pytest.mark.parametrize(("name", "bleeds"), [("a", ("left",)), ("b", ()), ("c", ("right",))])
def test_a_bar_beside_others_keeps_to_its_area_where_it_does_not_touch_the_pages_edge(
    name: str, bleeds: tuple[Side, ...]
) -> None:
    composed = page("a b c\nd d d")
    bar = shapes(composed, standing(composed, name, row(30.0)))[0]
    own = area(composed, name)
    assert bar.bleeds == bleeds
    assert (box(bar)[0], box(bar)[2]) == pytest.approx(
        (0.0 if "left" in bleeds else own.x, PAPER.width if "right" in bleeds else own.x + own.width)
    )


def test_a_bar_may_stand_above_the_foot_of_its_area() -> None:
    composed = page(ONE)
    bar = shapes(composed, standing(composed, "b", row(40.0), high=30.0))[0]
    assert (box(bar)[1], box(bar)[3]) == pytest.approx((170, 260))


FIGURES = """\
  - type: figures
    items:
      - {label: 참가국, value: 57개국}
      - {label: 사람들, value: "총 12,345명"}
      - {label: 한국인, value: 300명}
"""
TIMELINE = """\
  - type: timeline
    items:
      - {when: 3월 상순, label: 모집}
      - {when: 4월 상순, label: 시험}
      - {when: 7월 상순, label: 부임}
"""
ALUMNI = """\
  - type: alumni
    heading: 인연
    links:
      - {heading: 하나, body: 첫 번째 이야기, url: https://example.org/one}
      - {heading: 둘, body: 두 번째 이야기, url: https://example.org/two}
"""


def flyer() -> Layout:
    return laid(COVER, SUMMARY, FIGURES, TIMELINE, CONTACT, APPLY, ALUMNI, COLOPHON)


def test_no_opening_is_drawn_as_white_over_ink() -> None:
    layout = flyer()
    fills = [mark.what.fill for page in layout.pages for mark in page.grounds if isinstance(mark.what, Shape)]
    assert len([fill for fill in fills if fill]) >= 7
    assert all(sum(fill.cmyk) > 0 for fill in fills if fill)


def test_the_bridges_of_blocks_are_cut_out_of_the_grounds_of_a_flyer() -> None:
    front, back = flyer().pages
    for page, names in ((front, ("figures", "timeline")), (back, ("alumni",))):
        fields = [mark.what for mark in page.grounds if isinstance(mark.what, Shape) and mark.what.fill]
        for bridged in (each for each in page.placed if each.area in names):
            found = list(bridges(bridged.piece, bridged.at))
            assert len(found) == 1
            ((at, bridge),) = found
            open_ones = [arch for arch in bridge.arches if arch.fill is None]
            assert open_ones
            for arch in open_ones:
                middle = (at.x + arch.x, at.y - arch.height / 2)
                assert not any(is_painted(field, *middle) for field in fields), bridged.area
                assert any(is_painted(field, middle[0], at.y - arch.height - 3) for field in fields)


def bridges(piece: Piece, at: Point) -> Iterator[tuple[Point, Bridge]]:
    for point, bridge in piece.bridges:
        yield Point(at.x + point.x, at.y + point.y), bridge
    for mark in piece.marks:
        if isinstance(mark.what, Piece):
            yield from bridges(mark.what, Point(at.x + mark.at.x, at.y + mark.at.y))


def test_a_ground_beside_one_that_ends_in_a_bridge_keeps_its_words_off_its_foot() -> None:
    areas = "cover cover\ncontact figures\nsummary summary"
    fields = (Ground(areas="contact", surface="second"), Ground(areas="figures", surface="first"))
    template = replace(theme().pages[0], areas=Text(areas), others=(), grounds=fields)
    one = "  - type: figures\n    items:\n      - {label: 사람들, value: 12명}\n"
    for beside in (one, SUMMARY.replace("summary", "text") + "    id: figures\n"):
        (front,) = laid(COVER, CONTACT, beside, SUMMARY, design=replace(theme(), pages=(template,))).pages
        left = next(
            mark.what
            for mark in front.grounds
            if isinstance(mark.what, Shape) and mark.what.fill == setting().beneath("second")
        )
        contact = placed(front, "contact")
        pad = setting(front.placed[0].level).gap("ground").natural
        assert box(left)[3] == pytest.approx(contact.at.y + contact.piece.height + pad)


def test_out_is_beyond_the_bleed_of_any_output() -> None:
    assert OUT > 10 * MM
