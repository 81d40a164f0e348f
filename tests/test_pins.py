"""Pins: `page` and `area` put a block where the editor wants it, `fit` says what may be done to make room."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from brochure.model.page import Layout
from tests import editions
from tests.faults import faults
from tests.judging import judged
from tests.lines import Line, lines
from tests.remedies import fitted
from tests.variants import changed

#: Editions with much too few words, and with more than the sizes as drawn have room for.
THIN, FULLER = editions.scaled(editions.FULL, 40), editions.scaled(editions.FULL, 150)

#: Blocks whose running text gives way, each with the size and leading it is drawn with, and the key of its text.
DRAWN = {"greeting": (9.2, 15.0, ".body"), "summary": (9.2, 15.0, ".body"), "duties": (9.2, 15.0, "]")}


def stands(layout: Layout, key: str) -> tuple[int, str]:
    """Return the page and area a block stands in."""
    (found,) = [(page.number, each.area) for page in layout.pages for each in page.placed if each.key == key]
    return found


def running(text: str, name: str) -> list[Line]:
    """Return the lines of running text of a block of DRAWN."""
    kinds = [each.get("id", each["type"]) for each in editions.parsed(text)["blocks"]]
    key = f"blocks[{kinds.index(name)}]"
    end = DRAWN[name][2]
    return [each for each in lines(fitted(text).layout) if each.key.startswith(key) and each.key.endswith(end)]


def leadings(of: Sequence[Line]) -> list[float]:
    """Return the distances of baselines within texts."""
    return [low.baseline - high.baseline for high, low in itertools.pairwise(of) if high.key == low.key]


@pytest.mark.parametrize("page", [2, "2", "back"])
def test_a_block_stands_on_the_page_it_is_pinned_to(page: int | str) -> None:
    text = changed(editions.FULL, "requirements", page=page)
    layout = fitted(text).layout
    assert stands(fitted(editions.FULL).layout, "blocks[5]")[0] == 1
    assert stands(layout, "blocks[5]")[0] == 2
    assert judged(layout, text) == []


@pytest.mark.parametrize("page", [1, "front"])
def test_a_block_of_the_back_may_be_pinned_to_the_front(page: int | str) -> None:
    text = changed(editions.without(editions.FULL, "requirements", "timeline"), "duties", page=page)
    layout = fitted(text).layout
    assert stands(layout, "blocks[8]")[0] == 1
    assert judged(layout, text) == []


def test_a_block_pinned_to_the_page_it_stands_on_moves_nothing() -> None:
    for kind, page in (("greeting", 2), ("summary", "front")):
        assert fitted(changed(editions.FULL, kind, page=page)).layout == fitted(editions.FULL).layout


@pytest.mark.parametrize(
    ("kind", "index", "area", "page"), [("requirements", 5, "rest", 2), ("remark", 13, "requirements", 1)]
)
def test_a_block_stands_in_the_area_it_is_pinned_to(kind: str, index: int, area: str, page: int) -> None:
    text = changed(editions.FULL, kind, area=area)
    layout = fitted(text).layout
    assert stands(layout, f"blocks[{index}]") == (page, area)
    assert judged(layout, text) == []


def test_two_blocks_in_one_area_stand_there_in_their_order() -> None:
    text = changed(editions.without(editions.FULL, "testimonials"), "requirements", area="rest")
    (page,) = [each for each in fitted(text).layout.pages if each.number == 2]
    own = [each for each in page.placed if each.area == "rest"]
    assert [each.key for each in own] == ["blocks[5]", "blocks[12]"]
    assert own[0].at.y + own[0].piece.height <= own[1].at.y + 0.05


@pytest.mark.parametrize(
    ("key", "wrong", "meant"),
    [
        ("area", "dutis", "duties"),
        ("area", "greetings", "greeting"),
        ("page", "bakc", "back"),
        ("page", "frnt", "front"),
    ],
)
def test_a_name_nearly_right_is_asked_back_at_its_line(key: str, wrong: str, meant: str) -> None:
    text = changed(editions.FULL, "requirements", **{key: wrong})
    (fault,) = faults(text)
    assert wrong in text.splitlines()[fault.origin.line - 1]
    assert fault.origin.path == f"blocks[5].{key}"
    assert fault.hint is not None
    assert meant in fault.hint.en
    assert meant in fault.hint.ko


@pytest.mark.parametrize(
    ("key", "wrong"), [("page", 3), ("page", 0), ("page", -1), ("page", "nowhere"), ("area", "xyz")]
)
def test_a_page_or_area_there_is_not_is_a_fault_at_its_line(key: str, wrong: int | str) -> None:
    text = changed(editions.FULL, "requirements", **{key: wrong})
    (fault,) = faults(text)
    assert text.splitlines()[fault.origin.line - 1].strip().startswith(f"{key}:")
    assert fault.origin.path == f"blocks[5].{key}"
    assert fault.hint is not None


@pytest.mark.parametrize("name", DRAWN)
def test_the_editions_these_tests_use_give_way_and_open_up_without_a_word_on_fit(name: str) -> None:
    size, leading, _ = DRAWN[name]
    full = running(FULLER, name)
    assert max(each.size for each in full) < size or max(leadings(full), default=0) < leading


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("text", [THIN, editions.FULL, FULLER], ids=["thin", "full", "fuller"])
def test_a_block_that_must_not_be_fitted_keeps_the_sizes_it_is_drawn_with(name: str, text: str) -> None:
    size, leading, _ = DRAWN[name]
    found = running(changed(text, name, fit="none"), name)
    assert {each.size for each in found} == {size}
    assert {round(each, 3) for each in leadings(found)} <= {leading}


@pytest.mark.parametrize("name", DRAWN)
def test_a_block_that_may_only_give_way_never_opens_up(name: str) -> None:
    size, leading, _ = DRAWN[name]
    thin = running(changed(THIN, name, fit="shrink"), name)
    assert max(each.size for each in thin) <= size
    assert max(leadings(thin), default=leading) <= leading + 0.001
    full = running(changed(FULLER, name, fit="shrink"), name)
    assert [each.size for each in full] == [each.size for each in running(FULLER, name)]


@pytest.mark.parametrize("name", DRAWN)
def test_a_block_that_may_only_open_up_never_gives_way(name: str) -> None:
    size, leading, _ = DRAWN[name]
    full = running(changed(FULLER, name, fit="grow"), name)
    assert min(each.size for each in full) >= size
    assert min(leadings(full), default=leading) >= leading - 0.001


@pytest.mark.parametrize("text", [THIN, editions.FULL, FULLER], ids=["thin", "full", "fuller"])
def test_both_ways_is_what_a_block_does_anyway(text: str) -> None:
    for name in DRAWN:
        assert fitted(changed(text, name, fit="both")).layout == fitted(text).layout


def test_a_way_of_fitting_there_is_not_is_asked_back() -> None:
    text = changed(editions.FULL, "greeting", fit="shrnk")
    (fault,) = faults(text)
    assert "shrnk" in text.splitlines()[fault.origin.line - 1]
    assert fault.hint is not None
    assert "shrink" in fault.hint.en
    for name in ("none", "grow", "both"):
        assert name in fault.hint.en
