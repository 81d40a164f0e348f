"""Marks for the guillotine: outside the bleed, black alone, pointing at the trim."""

from __future__ import annotations

import pytest

from brochure.layout.cropmarks import with_marks
from brochure.model.geometry import MM
from brochure.model.marks import Glyphs, Shape
from brochure.model.output import SLUG
from brochure.model.page import Leaf, page_leaves
from tests.paint.typeset import A4, flyer, line, run
from tests.paint.typeset import face as a_face

BLEED = 3 * MM


@pytest.fixture(scope="module")
def added() -> list[list[Leaf]]:
    """What each page has that it had not without marks."""
    plain = flyer()
    slug = line(run(a_face(), "2031"), size=6)
    marked = with_marks(plain, BLEED, (slug, slug))
    return [
        list(page_leaves(page))[len(list(page_leaves(before))) :]
        for before, page in zip(plain.pages, marked.pages, strict=True)
    ]


def points(leaf: Leaf) -> list[tuple[float, float]]:
    what = leaf.mark.what
    assert isinstance(what, Shape)
    steps = [[float(each) for each in step[1:]] for step in what.path]
    return [(x + leaf.at.x, y + leaf.at.y) for step in steps for x, y in zip(step[::2], step[1::2], strict=True)]


def test_every_page_has_eight_crop_marks_four_targets_and_a_slug_line(added: list[list[Leaf]]) -> None:
    for marks in added:
        shapes = [each for each in marks if isinstance(each.mark.what, Shape)]
        lines = [each for each in shapes if len(points(each)) == 2]
        assert (len(lines), len(shapes) - len(lines)) == (8, 4)
        assert len([each for each in marks if isinstance(each.mark.what, Glyphs)]) == 1


def test_all_of_it_lies_outside_the_bleed_and_on_the_sheet(added: list[list[Leaf]]) -> None:
    edge = BLEED + SLUG
    for leaf in (each for marks in added for each in marks if isinstance(each.mark.what, Shape)):
        for x, y in points(leaf):
            assert -edge <= x <= A4.width + edge
            assert -edge <= y <= A4.height + edge
            assert not (-BLEED - 0.5 < x < A4.width + BLEED + 0.5 and -BLEED - 0.5 < y < A4.height + BLEED + 0.5), (
                "inside the bleed"
            )


def test_crop_marks_point_at_the_corners_of_the_trim(added: list[list[Leaf]]) -> None:
    for marks in added:
        for leaf in marks:
            if isinstance(leaf.mark.what, Shape) and len(points(leaf)) == 2:
                (x0, y0), (x1, y1) = points(leaf)
                assert (x0 == x1 and x0 in (0.0, A4.width)) or (y0 == y1 and y0 in (0.0, A4.height))


def test_marks_are_black_alone_and_read_by_nobody(added: list[list[Leaf]]) -> None:
    for leaf in (each for marks in added for each in marks):
        what = leaf.mark.what
        ink = what.stroke if isinstance(what, Shape) else what.ink if isinstance(what, Glyphs) else None
        assert ink
        assert ink.cmyk == (0, 0, 0, 1)
        assert leaf.tags is None
