"""The judges themselves: they pass what is set well, and each sees its fault in a layout doctored to have it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from msgspec.structs import replace

import brochure
from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Mark, Picture, Piece
from brochure.model.page import Layout, Placed
from tests import alignment, editions, judging, variants
from tests.conftest import ROOT
from tests.lines import lines, types_of

Change = Callable[[Mark, str], Mark | None]

EDITIONS = {
    "full": editions.FULL,
    "small": editions.SMALL,
    "2023": (ROOT / "data" / "2023.yaml").read_text(encoding="utf-8"),
    "smallest": (ROOT / "examples" / "smallest.yaml").read_text(encoding="utf-8"),
}


@cache
def full() -> Layout:
    return brochure.build(editions.FULL).layout


def key_of(kind: str) -> str:
    """Return the YAML path of FULL's first block of a type."""
    return next(key for key, each in types_of(editions.FULL).items() if each == kind)


def doctored(kind: str, change: Callable[[Placed], Placed]) -> Layout:
    """Return FULL's layout with its block of a type changed."""
    pages = tuple(
        replace(page, placed=tuple(change(each) if each.key == key_of(kind) else each for each in page.placed))
        for page in full().pages
    )
    return replace(full(), pages=pages)


def remarked(placed: Placed, change: Change) -> Placed:
    """Return the block with `change` made to every line of text, given with its key; None takes it away."""
    marks = tuple(_changed(placed.piece.marks, change, ""))
    return replace(placed, piece=replace(placed.piece, marks=marks))


def _changed(marks: tuple[Mark, ...], change: Change, key: str) -> list[Mark]:
    found = []
    for mark in marks:
        own = mark.tags[-1].key if mark.tags else key
        if isinstance(mark.what, Piece):
            inner = replace(mark.what, marks=tuple(_changed(mark.what.marks, change, own)))
            found.append(replace(mark, what=inner))
        elif isinstance(mark.what, Glyphs):
            changed = change(mark, own)
            found += [changed] if changed else []
        else:
            found.append(mark)
    return found


def sized(size: float, where: str) -> Change:
    """Return a change that sets the lines whose key ends with `where` in another size."""

    def change(mark: Mark, key: str) -> Mark:
        assert isinstance(mark.what, Glyphs)
        return replace(mark, what=replace(mark.what, size=size)) if key.endswith(where) else mark

    return change


def moved(placed: Placed, x: float = 0.0, y: float = 0.0) -> Placed:
    return replace(placed, at=Point(placed.at.x + x, placed.at.y + y))


def with_size(placed: Placed, width: float = 0.0, height: float = 0.0) -> Placed:
    piece = placed.piece
    return replace(placed, piece=replace(piece, width=piece.width + width, height=piece.height + height))


def with_picture(placed: Placed) -> Placed:
    picture = Mark(Point(), Picture("none", (1, 1), placed.piece.width, placed.piece.height))
    return replace(placed, piece=replace(placed.piece, marks=(picture, *placed.piece.marks)))


@pytest.mark.parametrize("name", EDITIONS)
def test_what_is_set_well_passes_every_judge(name: str) -> None:
    assert judging.judged(brochure.build(EDITIONS[name]).layout, EDITIONS[name]) == []


def test_lines_over_lines_are_seen_within_a_block_and_between_two() -> None:
    lifted = doctored("roles", lambda each: moved(each, y=-60))
    assert judging.overlapping(lifted)
    assert judging.colliding(lifted)
    within = doctored("summary", lambda each: remarked(each, lambda mark, _: mark.moved(0, -0.6 * mark.at.y)))
    assert judging.overlapping(within)
    assert not judging.colliding(within)


def test_lines_over_a_picture_are_seen() -> None:
    assert judging.covered(doctored("summary", with_picture))


@pytest.mark.parametrize(
    ("kind", "x", "y"), [("contact", -30, 0), ("apply", 60, 0), ("apply", 0, 20), ("cover", 0, -20)]
)
def test_lines_the_knife_may_reach_are_seen(kind: str, x: float, y: float) -> None:
    assert judging.unsafe(doctored(kind, lambda each: moved(each, x, y)))


def test_lines_out_of_their_column_or_below_their_block_are_seen() -> None:
    assert judging.astray(doctored("summary", lambda each: with_size(each, width=-100)))
    assert judging.astray(doctored("roles", lambda each: with_size(each, height=-40)))


def test_a_block_below_the_page_is_seen() -> None:
    assert judging.colliding(doctored("contact", lambda each: moved(each, y=30)))


@pytest.mark.parametrize("where", ["items[1].quote", "items[0].name", "items[3].place"])
def test_a_text_or_only_its_last_line_missing_is_seen(where: str) -> None:
    gone = doctored(
        "testimonials", lambda each: remarked(each, lambda mark, key: None if key.endswith(where) else mark)
    )
    (fault,) = judging.lost(gone, editions.FULL)
    assert f"{where} is lost" in fault


def test_a_text_that_lost_its_end_is_seen() -> None:
    (last, *_) = [line for line in reversed(lines(full())) if line.key.endswith("items[1].quote")]

    def change(mark: Mark, _: str) -> Mark | None:
        assert isinstance(mark.what, Glyphs)
        return None if mark.what.text == last.text else mark

    assert judging.lost(doctored("testimonials", lambda each: remarked(each, change)), editions.FULL)


@pytest.mark.parametrize(
    ("kind", "where", "size"),
    [("summary", ".body", 8.7), ("greeting", ".body", 8.7), ("requirements", ".note", 7.3), ("cover", ".title", 23.9)],
)
def test_a_size_under_its_floor_is_seen(kind: str, where: str, size: float) -> None:
    small = doctored(kind, lambda each: remarked(each, sized(size, where)))
    assert judging.too_small(small, types_of(editions.FULL))


@pytest.mark.parametrize(
    ("kind", "where"), [("testimonials", "items[2].quote"), ("timeline", "items[4].when"), ("list", "items[1]")]
)
def test_a_sibling_of_another_size_is_seen(kind: str, where: str) -> None:
    odd = doctored(kind, lambda each: remarked(each, sized(11.0, where)))
    (fault,) = alignment.uneven(odd, types_of(editions.FULL))
    assert key_of(kind) in fault


@pytest.mark.parametrize("where", ["items[1].quote", "items[1].name"])
def test_a_card_that_hangs_lower_than_its_neighbour_is_seen(where: str) -> None:
    low = doctored(
        "testimonials",
        lambda each: remarked(each, lambda mark, key: mark.moved(0, 1.0) if key.endswith(where) else mark),
    )
    assert alignment.crooked(low, types_of(editions.FULL))


def test_columns_that_end_apart_are_seen() -> None:
    assert alignment.unfinished(doctored("roles", lambda each: with_size(each, height=-1)))
    assert alignment.unfinished(doctored("greeting", lambda each: with_size(each, height=1)))


def test_the_same_seed_gives_the_same_edition_and_others_another() -> None:
    assert variants.variant(7) == variants.variant(7)
    assert len({variants.variant(seed).text for seed in range(60)}) == 60


def test_the_seeds_cover_what_years_may_be_like() -> None:
    texts = [variants.variant(seed).text for seed in range(500)]
    each = [{block["type"]: block for block in editions.parsed(text)["blocks"]} for text in texts]
    for kind, counts in (("testimonials", range(9)), ("roles", range(1, 5)), ("timeline", range(3, 9))):
        assert set(counts) <= {len(blocks[kind]["items"]) for blocks in each if kind in blocks}
    lengths = [len(blocks["greeting"]["body"]) for blocks in each if "greeting" in blocks]
    assert min(lengths) < 0.4 * 170
    assert max(lengths) > 2.5 * 170
    assert sum(any(len(word) > 29 for word in text.split() if "//" not in word) for text in texts) > 20
    assert sum("hidden: 'true'" in text for text in texts) > 20
