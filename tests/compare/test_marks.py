"""Marks on the pages: they lie on the ink of what changed, and on nothing else."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

import brochure
from brochure.compare.comparison import Comparison
from brochure.compare.marks import Mark, letters_of
from brochure.edition import Edition
from brochure.model.geometry import Rect
from brochure.model.marks import Glyphs
from brochure.model.page import page_leaves
from tests.compare.years import LATER
from tests.editions import FULL, SMALL, small, with_block

DPI = 144


@pytest.fixture(scope="module")
def year() -> Comparison:
    return brochure.diff(FULL, LATER)


def changed_pixels(old: Edition, new: Edition, page: int) -> Image.Image:
    """The pixels of a page that differ between two editions, white on black."""
    pictures = [Image.open(io.BytesIO(each.png(page, DPI))).convert("RGB") for each in (old, new)]
    return ImageChops.difference(*pictures).convert("L").point(lambda each: 255 if each > 40 else 0)


def without(pixels: Image.Image, marks: tuple[Mark, ...], page: int) -> Image.Image:
    """The pixels that no mark of a page covers."""
    left = pixels.copy()
    for box in (rect for mark in marks if mark.page == page for rect in mark.rects):
        edges = [round(each * DPI / 72) for each in (box.x, box.y, box.right, box.bottom)]
        left.paste(0, (edges[0], edges[1], edges[2], edges[3]))
    return left


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("참가자: 120명", "참가자: 180명"),
        ("모두 반갑습니다.", "모두 반갑군요요."),
        ("heading: 인사", "heading: 편지"),
        ("title: 작은 안내지\n  - type: summary", "title: 작은 안내장\n  - type: summary"),
        ("https://www.example.org/go", "https://www.example.org/up"),
    ],
)
def test_all_ink_that_changed_is_marked_in_both_editions(old: str, new: str) -> None:
    found = brochure.diff(SMALL, small(old, new))
    assert found.old.edition
    assert found.new.edition
    for page in (1, 2):
        pixels = changed_pixels(found.old.edition, found.new.edition, page)
        for marks in found.marks:
            assert without(pixels, marks, page).getbbox() is None


def test_only_the_word_that_changed_is_marked() -> None:
    found = brochure.diff(SMALL, small("모두 반갑습니다.", "모두 고맙습니다."))
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        (mark,) = marks
        (box,) = mark.rects
        lines = [
            leaf
            for leaf in page_leaves(edition.layout.pages[0])
            if isinstance(leaf.mark.what, Glyphs) and "습니다" in leaf.mark.what.text and "모두" in leaf.mark.what.text
        ]
        (line,) = lines
        assert isinstance(line.mark.what, Glyphs)
        size = line.mark.what.size
        assert 2.5 * size < box.width < 5.5 * size
        assert line.at.x + size < box.x < box.right < line.at.x + line.mark.what.width + 0.2 * size
        assert box.y < line.at.y - 0.7 * size < line.at.y < box.bottom < line.at.y + 0.5 * size


def test_letters_stand_where_the_line_is_wide() -> None:
    for page in brochure.build(FULL).layout.pages:
        for leaf in page_leaves(page):
            line = leaf.mark.what
            if isinstance(line, Glyphs) and line.text.strip():
                letters = letters_of(leaf)
                assert "".join(each for each, _ in letters) == "".join(line.text.split())
                assert letters[0][1].x == pytest.approx(leaf.at.x, abs=0.01)
                # A stop may hang beyond the line's end.
                beyond = letters[-1][1].right - leaf.at.x - line.width
                assert -0.5 - abs(line.tracking) <= beyond <= 0.6 * line.size


def named(year: Comparison, side: int, how: str, kind: str) -> list[Mark]:
    return [each for each in year.marks[side] if each.how == how and year.changes[each.change - 1].kind == kind]


def test_what_came_is_marked_in_the_new_edition_and_what_went_in_the_old(year: Comparison) -> None:
    for kind in ("block", "item"):
        assert [len(named(year, side, "added", kind)) for side in (0, 1)] == [0, 1]
        assert [len(named(year, side, "gone", kind)) for side in (0, 1)] == [1, 0]


def test_a_block_is_marked_around_its_place(year: Comparison) -> None:
    (mark,) = named(year, 0, "gone", "block")
    assert year.old.edition
    (placed,) = (each for page in year.old.edition.layout.pages for each in page.placed if each.key == "blocks[5]")
    assert holds(mark.rects[0], Rect(placed.at.x, placed.at.y, placed.piece.width, placed.piece.height))


def holds(outer: Rect, inner: Rect) -> bool:
    across = outer.x <= inner.x and outer.right >= inner.right
    return across and outer.y <= inner.y and outer.bottom >= inner.bottom


def test_a_fact_is_marked_where_it_is_printed_and_told_apart_from_changed_words(year: Comparison) -> None:
    for side in (0, 1):
        marks = [each for each in year.marks[side] if each.how == "fact"]
        names = {year.changes[each.change - 1].name.ko for each in marks}
        assert names == {"연도", "참가자", "교류원"}


def test_a_block_that_moved_and_stands_where_it_stood_is_not_marked(year: Comparison) -> None:
    (moved,) = (number for number, each in enumerate(year.changes, start=1) if each.how == "moved")
    assert not [each for marks in year.marks for each in marks if each.change == moved]


def test_one_that_stands_elsewhere_now_is_marked_on_both_pages() -> None:
    one, other = "type: text\nbody: 여름에는 바다로 갑니다.", "type: text\nbody: 겨울에는 눈을 치웁니다."
    old = with_block(one) + with_block(other).removeprefix(SMALL)
    turned = with_block(other) + with_block(one).removeprefix(SMALL)
    for marks in brochure.diff(old, turned).marks:
        assert [(each.how, each.shape) for each in marks] == [("moved", "outline")]


def test_an_edition_without_pages_has_no_marks() -> None:
    old, new = brochure.diff(SMALL, small("heading: 인사", "haeding: 인사").replace("120명", "130명")).marks
    assert old
    assert not new
