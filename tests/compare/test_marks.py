"""Marks on the pages: they lie on the ink of what changed, and on nothing else."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from PIL import Image, ImageChops

import brochure
from brochure.compare.badges import badges_of
from brochure.compare.comparison import Comparison
from brochure.compare.lettering import fonts_of, letters_of
from brochure.compare.marks import Mark
from brochure.edition import Edition
from brochure.model.geometry import Rect, common
from brochure.model.marks import Glyphs, Shape, sign_of
from brochure.model.page import page_leaves
from brochure.preflight.seen import seen
from tests.compare.years import LATER, exchanged
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
    edition = brochure.build(FULL)
    for page in edition.layout.pages:
        for leaf in page_leaves(page):
            line = leaf.mark.what
            if isinstance(line, Glyphs) and line.text.strip():
                letters = letters_of(leaf, fonts_of(edition))
                assert "".join(each.string for each in letters) == "".join(line.text.split())
                assert letters[0].box.x == pytest.approx(leaf.at.x, abs=0.01)
                # A stop may hang beyond the line's end.
                beyond = letters[-1].box.right - leaf.at.x - line.width
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


def number_of(found: Comparison, name: str) -> int:
    """The number of the fact, or the value at the top of the file, that is called so."""
    (number,) = (
        number for number, each in enumerate(found.changes, start=1) if each.name.ko == name and not each.block.ko
    )
    return number


def rects_of(marks: Sequence[Mark], number: int) -> list[Rect]:
    return [box for mark in marks if mark.change == number for box in mark.rects]


def drawn_of(edition: Edition, path: str) -> list[Rect]:
    """What is drawn of a text and not read as it: the ink of each letter, the box of each shape."""
    found: list[Rect] = []
    for leaf, box in seen(page_leaves(edition.layout.pages[0])):
        if path in leaf.mark.about and box:
            is_line = isinstance(leaf.mark.what, Glyphs)
            found += [each.box for each in letters_of(leaf, fonts_of(edition))] if is_line else [box]
    return found


def test_a_number_lifted_out_of_a_text_is_marked_where_it_stands_large_and_where_it_stands_small() -> None:
    found = brochure.diff(FULL, exchanged(FULL, ("64개국", "66개국")))
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        large, small = sorted(rects_of(marks, number_of(found, "참가국")), key=lambda box: -box.height)
        digits = drawn_of(edition, "blocks[2].items[0].label")[:2]
        assert all(holds(large, Rect(each.x + 0.5, each.y, each.width - 1.0, each.height)) for each in digits)
        assert large.height > 2 * small.height
        assert large.width < 1.3 * sum(each.width for each in digits)


def test_only_what_changed_of_a_lifted_number_is_marked() -> None:
    found = brochure.diff(FULL, exchanged(FULL, ("{참가국}에서", "{참가국}으로부터")))
    for marks in found.marks:
        assert [mark.shape for mark in marks] == ["words"]
        assert all(box.height < 15 for mark in marks for box in mark.rects)


def test_the_people_a_number_is_drawn_as_are_marked_and_no_others() -> None:
    found = brochure.diff(FULL, exchanged(FULL, ("교류원: 27명", "교류원: 29명"), ("조수: 5명", "조수: 6명")))
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        people = [drawn_of(edition, f"blocks[4].items[{index}].count") for index in (0, 1)]
        assert [len(each) for each in people] in ([27, 5], [29, 6])
        for own, others, name in ((people[0], people[1], "교류원"), (people[1], people[0], "조수")):
            rects = rects_of(marks, number_of(found, name))
            assert all(any(holds(box, each) for box in rects) for each in own)
            assert not any(holds(box, each) for box in rects for each in others)


@pytest.mark.parametrize("drawn", ["bar", "dots", "people"])
def test_a_share_that_is_drawn_is_marked_with_its_value(drawn: str) -> None:
    old = with_block(f"type: figures\nitems:\n  - {{label: 남쪽, value: 28명, of: 45명, drawn: {drawn}}}")
    new = old.replace("28명", "31명")
    found = brochure.diff(old, new)
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        assert {mark.shape for mark in marks} == {"words", "outline"}
        outlines = [box for mark in marks if mark.shape == "outline" for box in mark.rects]
        for page in edition.layout.pages:
            for leaf, box in seen(page_leaves(page)):
                if box and "blocks[4].items[0].value" in leaf.mark.about:
                    assert isinstance(leaf.mark.what, Shape)
                    out = leaf.mark.what.weight / 2 + 1  # not on the edge of it
                    whole = Rect(box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out)
                    assert any(holds(outline, whole) for outline in outlines)


def test_of_two_facts_in_a_text_each_is_marked_by_itself() -> None:
    later = exchanged(FULL, ("edition: 2031\n", "edition: 2032\n"), ("as_of: 2031-06-15", "as_of: 2032-06-15"))
    found = brochure.diff(FULL, later)
    caption = "blocks[4].caption"
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        (line,) = (leaf for leaf in page_leaves(edition.layout.pages[0]) if leaf.tags and leaf.tags[-1].key == caption)
        own = [
            [box for box in rects_of(marks, number_of(found, name)) if abs(box.bottom - line.at.y) < 4]
            for name in ("연도", "기준일")
        ]
        assert [len(each) for each in own] == [1, 1]
        assert own[0][0].right < own[1][0].x
        assert line.at.x + line.mark.what.width > own[1][0].right  # type: ignore[union-attr]


def test_years_that_are_counted_are_marked_as_the_editions_year_is() -> None:
    old = SMALL.replace("참가자: 120명", "참가자: since 1991")
    found = brochure.diff(old, old.replace("edition: 2030", "edition: 2031"))
    for marks in found.marks:
        assert [(mark.how, mark.block) for mark in marks if mark.how == "fact"] == [("fact", "blocks[1]")]


def test_a_particle_that_a_fact_changed_is_that_facts() -> None:
    old = small("{참가자}이 함께합니다", "{참가자}은(는) 함께합니다")
    (change,) = brochure.diff(old, old.replace("참가자: 120명", "참가자: 120대")).facts
    (place,) = change.printed
    told = [(part.string, part.fact) for part in place.parts if part.how == "added"]
    assert told == [("대", "참가자"), ("는", "참가자")]


def test_the_outline_of_an_entry_keeps_off_its_letters_and_holds_what_is_drawn_beside_them(year: Comparison) -> None:
    (mark,) = named(year, 0, "gone", "item")
    (outline,) = mark.rects
    assert year.old.edition
    page = year.old.edition.layout.pages[mark.page - 1]
    path = year.changes[mark.change - 1].key
    signs = [box for leaf, box in seen(page_leaves(page)) if box and sign_of(path) in leaf.mark.about]
    assert len(signs) == 2  # the rule above, the quotation mark
    lines = [
        box for leaf, box in seen(page_leaves(page)) if box and leaf.tags and any(tag.key == path for tag in leaf.tags)
    ]
    for box in (*signs, *lines):
        assert holds(outline, Rect(box.x - 4.5, box.y - 4.5, box.width + 9, box.height + 9))


def test_a_bullet_is_not_marked_with_the_words_behind_it() -> None:
    found = brochure.diff(FULL, exchanged(FULL, ("교류원이나 어학 조수 자리", "교류원이나 언어 조수 자리")))
    for marks in found.marks:
        assert [(mark.shape, len(mark.rects)) for mark in marks] == [("words", 1)]


def test_a_mark_is_no_taller_than_the_ink_of_its_letters_and_a_little_air() -> None:
    found = brochure.diff(FULL, exchanged(FULL, ("우리: 640명", "우리: 685명")))
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        (box,) = rects_of(marks, number_of(found, "우리"))
        lines = [
            leaf
            for leaf in page_leaves(edition.layout.pages[0])
            if leaf.tags and leaf.tags[-1].key == "blocks[2].items[1].value"
        ]
        figures = [each for leaf in lines for each in letters_of(leaf, fonts_of(edition)) if each.string.isdigit()]
        ink = [each.box for each in figures]
        top, bottom = min(each.y for each in ink), max(each.bottom for each in ink)
        assert bottom - top < 0.8 * figures[0].size  # figures neither hang nor reach as high as Hangul
        assert top - 1.5 < box.y < top
        assert bottom < box.bottom < bottom + 1.5


def test_numbers_hide_no_letter_and_no_other_number(year: Comparison) -> None:
    for marks, edition in zip(year.marks, (year.old.edition, year.new.edition), strict=True):
        assert edition
        for page in edition.layout.pages:
            own = [mark for mark in marks if mark.page == page.number]
            badges = [each for each in badges_of(edition, page.number, own) if each]
            assert badges
            letters = [each.box for leaf in page_leaves(page) for each in letters_of(leaf, fonts_of(edition))]
            for at, badge in enumerate(badges):
                assert not [each for each in letters if hidden(each, badge) > 0.2]
                assert not [each for each in badges[:at] if hidden(each, badge) > 0.05]
                assert 0 <= badge.x < badge.right <= edition.layout.size.width
                assert 0 <= badge.y < badge.bottom <= edition.layout.size.height


def test_a_number_is_not_written_twice_side_by_side() -> None:
    found = brochure.diff(FULL, exchanged(FULL, ("64개국", "66개국")))
    for marks, edition in zip(found.marks, (found.old.edition, found.new.edition), strict=True):
        assert edition
        assert len(marks) == 2
        assert [each is not None for each in badges_of(edition, 1, marks)] == [True, False]


def hidden(box: Rect, by: Rect) -> float:
    """The share of a rectangle that another covers."""
    over = common(box, by)
    return over.width * over.height / (box.width * box.height)


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
