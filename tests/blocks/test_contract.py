"""What every block promises, whatever it is: tried on every golden case at three widths and three levels."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.blocks import names
from brochure.blocks.kit.block import texts
from brochure.blocks.kit.ladder import loosest, tightest
from brochure.model.marks import Glyphs, Link, Picture, Shape
from brochure.model.page import Leaf
from brochure.model.stack import least_height, natural_height, set_height
from tests.blocks.kit import WIDTHS, cases, compose, manuscript, marks, reading, theme

LEVELS = (loosest(theme().fitting), 0, tightest(theme().fitting))

every_room = pytest.mark.parametrize(
    ("case", "width", "level"),
    [
        pytest.param(case, width, level, id=f"{case.parent.name}-{case.stem}-{width:.0f}pt-level{level}")
        for case in cases()
        for width in WIDTHS
        for level in LEVELS
    ],
)


def extent(leaf: Leaf) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a mark's ink as far as layout answers for it."""
    what = leaf.mark.what
    x, y = leaf.at.x, leaf.at.y
    if isinstance(what, Glyphs):
        return x, y - 0.9 * what.size, x + what.width, y + 0.2 * what.size
    if isinstance(what, Shape):
        xs = [what.unit * float(value) for step in what.path for value in step[1::2]]
        ys = [what.unit * float(value) for step in what.path for value in step[2::2]]
        return x + min(xs), y + min(ys), x + max(xs), y + max(ys)
    assert isinstance(what, (Link, Picture))
    return x, y, x + what.width, y + what.height


def test_every_block_type_has_a_golden_case() -> None:
    assert {case.parent.name for case in cases()} == {*names(), "questions"}
    assert all(manuscript(case).entries[0].kind == case.parent.name for case in cases())


@every_room
def test_no_mark_lies_outside_its_stack(case: Path, width: float, level: int) -> None:
    stack = compose(case, width, level)
    height = natural_height(stack)
    for leaf in marks(stack):
        # A line's leading may be tighter than its letters are tall, a large letter that hangs puts its
        # ink on the edge and its side bearing beyond it, and where neighbours end on one baseline their
        # descenders hang below it.
        size = leaf.mark.what.size if isinstance(leaf.mark.what, Glyphs) else 0.0
        spare = 2.0 + 0.1 * size
        left, top, right, bottom = extent(leaf)
        assert left >= -0.01 - 0.15 * size, leaf
        assert right <= width + 0.01, leaf
        assert top >= -spare, leaf
        assert bottom <= height + spare + 0.1 * size, leaf


@every_room
def test_every_mark_is_tagged_or_an_artifact(case: Path, width: float, level: int) -> None:
    for leaf in marks(compose(case, width, level)):
        assert leaf.tags is None or leaf.tags, leaf
        if isinstance(leaf.mark.what, Shape) and leaf.tags is not None:
            assert leaf.tags[-1].role == "Figure"
            assert leaf.tags[-1].alt


@every_room
def test_all_of_the_blocks_text_is_in_the_tags_once(case: Path, width: float, level: int) -> None:
    (entry,) = manuscript(case).entries
    said = reading(marks(compose(case, width, level)))
    for text in texts(entry.block):
        words = [words for tags, words in said if text.key in {tag.key for tag in tags}]
        assert "".join("".join(words).split()).count("".join(text.string.split())) == 1, text.key


@every_room
def test_the_same_room_gives_the_same_stack(case: Path, width: float, level: int) -> None:
    assert compose(case, width, level) == compose(case, width, level)


@every_room
def test_lines_of_text_never_overlap_in_their_column(case: Path, width: float, level: int) -> None:
    lines = [(extent(leaf), leaf) for leaf in marks(compose(case, width, level)) if isinstance(leaf.mark.what, Glyphs)]
    for index, (one, leaf) in enumerate(lines):
        for other, second in lines[index + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0.3 or down <= 0.35 * min(leaf.mark.what.size, second.mark.what.size), (leaf, second)  # type: ignore[union-attr]


@every_room
def test_a_block_can_be_set_taller_and_shorter(case: Path, width: float, level: int) -> None:
    stack = compose(case, width, level)
    assert set_height(stack, least_height(stack)).height == least_height(stack)
    taller = marks(stack, 80.0)
    assert len(taller) == len(marks(stack))
    assert all(leaf.at.y <= natural_height(stack) + 80.0 for leaf in taller)
