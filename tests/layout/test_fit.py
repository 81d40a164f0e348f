"""The manuscript onto its pages: levels, pages, refusals."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.ladder import loosest, tightest
from brochure.findings import DoesNotFit, ManuscriptError
from brochure.layout.fit import fit
from brochure.model.marks import Glyphs
from brochure.model.page import Layout, page_leaves
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_file
from brochure.text.composer import Composer
from tests.blocks.kit import fonts, theme
from tests.layout.kit import (
    APPLY,
    COLOPHON,
    CONTACT,
    COVER,
    SUMMARY,
    laid,
    placed,
    quotes,
    sentences,
    words,
)
from tests.text.kit import counted


def sizes(layout: Layout) -> set[float]:
    """The sizes of running text on all pages."""
    return {
        leaf.mark.what.size
        for page in layout.pages
        for leaf in page_leaves(page)
        if isinstance(leaf.mark.what, Glyphs) and leaf.mark.what.ink.name == "text" and leaf.mark.what.size < 10
    }


def test_a_page_without_blocks_is_no_page() -> None:
    assert len(laid(COVER, SUMMARY).pages) == 1
    assert [page.number for page in laid(COVER, COLOPHON).pages] == [1, 2]


def test_a_hidden_block_takes_no_place() -> None:
    layout = laid(COVER, COLOPHON + "    hidden: true\n")
    assert [each.key for page in layout.pages for each in page.placed if each.area != "masthead"] == ["blocks[0]"]


def test_blocks_stand_where_the_theme_draws_them_whatever_their_order() -> None:
    blocks = (COVER, SUMMARY, CONTACT, APPLY)
    ordered, mixed = laid(*blocks), laid(*reversed(blocks))
    for area in ("cover", "summary", "contact", "apply"):
        one, two = placed(ordered.pages[0], area), placed(mixed.pages[0], area)
        assert one.at == two.at
        assert one.piece.height == two.piece.height


def test_a_block_goes_to_the_area_of_its_id_before_that_of_its_type() -> None:
    layout = laid(COVER, words(1, name="duties"))
    assert placed(layout.pages[1], "duties").key == "blocks[1]"


def test_a_block_no_area_names_goes_to_the_rest() -> None:
    layout = laid(COVER, words(1), words(1))
    rest = [each for each in layout.pages[1].placed if each.area == "rest"]
    assert [each.key for each in rest] == ["blocks[1]", "blocks[2]"]
    assert rest[0].at.y + rest[0].piece.height < rest[1].at.y


def test_a_thin_year_opens_up_to_the_loosest_level() -> None:
    assert laid(COVER).pages[0].placed[0].level == loosest(theme().fitting)


def test_a_full_year_tightens_no_more_than_it_must() -> None:
    found = []
    for count in range(20, 120, 5):
        try:
            layout = laid(COLOPHON, quotes(4, 2), words(count))
        except DoesNotFit:
            break
        found.append(layout.pages[0].placed[0].level)
    assert found == sorted(found)
    assert found[0] < found[-1]
    assert found[-1] <= tightest(theme().fitting)


def test_running_text_has_one_size_on_both_pages_even_when_only_one_is_full() -> None:
    short = "  - type: list\n    id: participants\n    items:\n      - 짧은 항목\n"
    first_refused = bisect_left(range(60, 140), True, key=lambda count: _or_none(short, words(count)) is None)
    full = laid(short, words(60 + first_refused - 1))
    assert max(page.placed[0].level for page in full.pages) > 6
    assert len(sizes(full)) == 1


def _or_none(*blocks: str) -> Layout | None:
    try:
        return laid(*blocks)
    except DoesNotFit:
        return None


def test_nothing_reaches_into_the_margins_or_over_its_neighbour() -> None:
    paper = theme().paper
    for count in (1, 4, 8, 12):
        layout = laid(COVER, SUMMARY, quotes(4, 2), words(count), CONTACT, COLOPHON)
        for page in layout.pages:
            for each in page.placed:
                assert each.at.y >= paper.top - 0.01
                assert each.at.y + each.piece.height <= paper.height - paper.bottom + 0.01
            for one in page.placed:
                for two in page.placed:
                    if one is not two:
                        across = min(one.at.x + one.piece.width, two.at.x + two.piece.width) - max(one.at.x, two.at.x)
                        down = min(one.at.y + one.piece.height, two.at.y + two.piece.height) - max(one.at.y, two.at.y)
                        assert across <= 0.01 or down <= 0.01


def test_what_does_not_fit_is_refused_with_line_amount_and_place() -> None:
    with pytest.raises(DoesNotFit) as caught:
        laid(COVER, COLOPHON, quotes(8, 9))
    (finding,) = caught.value.findings
    assert finding.rule == "fit.overflow"
    assert "mm" in finding.message.ko
    assert "mm" in finding.message.en
    assert finding.origin.path.startswith("blocks[2].items")
    assert finding.origin.line
    assert finding.over is not None
    assert f"{finding.over.mm:.1f} mm" in finding.message.en
    assert finding.ways


def test_a_refusal_of_both_pages_names_both() -> None:
    with pytest.raises(DoesNotFit) as caught:
        laid(words(160, "summary"), COLOPHON, quotes(8, 9))
    assert [finding.message.ko[:2] for finding in caught.value.findings] == ["앞면", "뒷면"]


def test_cutting_what_a_refusal_asks_for_makes_the_flyer_fit() -> None:
    text = sentences(110)
    with pytest.raises(DoesNotFit) as caught:
        laid(COLOPHON, f"  - type: text\n    body: {text}\n")
    (step,) = caught.value.findings[0].ways[0].steps
    assert (step.do, step.origin.path, step.out_of) == ("shorten", "blocks[1].body", len(text.strip()))
    assert laid(COLOPHON, f"  - type: text\n    body: {text.strip()[: -int(step.by)]}\n").pages


def test_every_block_the_theme_has_no_area_for_is_a_fault_at_its_line() -> None:
    pages = tuple(
        replace(page, areas=replace(page.areas, string=page.areas.string.replace("rest", ".").replace("roles", ".")))
        for page in theme().pages
    )
    role = "  - type: roles\n    items: [{name: 교류원, body: 일합니다.}]\n"
    with pytest.raises(ManuscriptError) as caught:
        laid(COVER, words(1), role, design=replace(theme(), pages=pages))
    assert {each.rule for each in caught.value.findings} == {"layout.homeless"}
    assert [each.origin.line for each in caught.value.findings] == [7, 10]


def test_the_same_manuscript_gives_the_same_layout() -> None:
    blocks = (COVER, SUMMARY, quotes(3), CONTACT, APPLY, COLOPHON)
    assert laid(*blocks) == laid(*blocks)


def test_fitting_a_full_flyer_breaks_no_text_more_than_twelve_times(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = counted(monkeypatch)
    source = read_file(Path(__file__).resolve().parents[2] / "data" / "2023.yaml")
    layout = fit(read_manuscript(source, theme()), Composer(fonts()))
    assert len(layout.pages) == 2
    assert max(broken.values()) <= 12


def test_a_ground_runs_to_the_page_edges_it_touches() -> None:
    front = laid(COVER, SUMMARY, CONTACT, APPLY).pages[0]
    sides = [mark.what.bleeds for mark in front.grounds if hasattr(mark.what, "bleeds")]
    assert sides == [("top", "right", "left"), ("bottom", "left"), ("right", "bottom")]


def test_an_absent_neighbour_leaves_its_ground_to_the_one_beside_it() -> None:
    front = laid(COVER, SUMMARY, CONTACT).pages[0]
    assert {mark.what.bleeds for mark in front.grounds if hasattr(mark.what, "bleeds")} >= {("right", "bottom", "left")}
    assert placed(front, "contact").piece.width > placed(laid(COVER, CONTACT, APPLY).pages[0], "contact").piece.width


def test_a_refusal_names_the_block_that_holds_the_rows_apart_not_one_beside_it() -> None:
    role = "      - abbr: CIR\n        name: 역할\n        count: 3명\n        body: 짧게 일합니다.\n"
    roles = "  - type: roles\n    heading: 직종\n    items:\n" + role * 36
    beside = f"  - type: list\n    id: participants\n    items:\n      - {sentences(3)}\n"
    with pytest.raises(DoesNotFit) as caught:
        laid(COVER, SUMMARY, beside, roles, CONTACT, APPLY)
    (finding,) = caught.value.findings
    assert finding.origin.path.startswith("blocks[3].")
    assert finding.ways[0].steps[0].origin.path == "blocks[3].items"


def test_a_page_is_drawn_another_way_in_a_year_that_needs_it() -> None:
    role = (
        "      - abbr: CIR\n        name: 역할\n        count: 3명\n        body: |\n          " + sentences(2) + "\n"
    )
    roles = "  - type: roles\n    heading: 직종\n    caption: 인원\n    items:\n"
    beside = f"  - type: list\n    id: participants\n    heading: 참가자\n    items:\n      - {sentences(3)}\n"
    blocks = (COVER, SUMMARY, beside, "  - type: requirements\n    items: [하나]\n", CONTACT, APPLY)
    steps = "  - type: timeline\n    items:\n" + "      - {when: 3월, label: 면접}\n" * 6
    figures = "  - type: figures\n    items: [{label: 사람, value: 3명}, {label: 고장, value: 4곳}]\n"
    full = (
        *blocks[:2],
        *blocks[3:],
        steps,
        figures,
        "  - type: list\n    id: participants\n    items:\n" + f"      - {sentences(2)}\n" * 3,
    )
    two = placed(laid(*full, roles + role * 2).pages[0], "roles")
    six = placed(laid(*blocks, roles + role * 6).pages[0], "roles")
    assert six.piece.width > 2 * two.piece.width
