"""The years to come: fewer words, more words, other blocks; set well, or refused with a line and millimetres."""

from __future__ import annotations

import re

import pytest

import brochure
from tests import editions, flyers
from tests.claims import assert_keeps_apart, assert_prints_all
from tests.conftest import ROOT, Flyer, built


def built_or_refused(text: str) -> Flyer | brochure.BrochureError:
    try:
        return built(text)
    except brochure.BrochureError as error:
        return error


def test_few_words_are_set_without_an_overlap(little: Flyer) -> None:
    example = built((ROOT / "examples" / "smallest.yaml").read_text(encoding="utf-8"))
    for flyer in (little, example):
        assert_prints_all(flyer)
        assert_keeps_apart(flyer)
        assert 1 <= len(flyers.glyphs(flyer.screen)) <= 2


VARIANTS = {
    "blocks reversed": editions.reversed_blocks(editions.FULL),
    "without greeting and figures": editions.without(editions.FULL, "greeting", "figures"),
    "without alumni, list and colophon": editions.without(editions.FULL, "alumni", "list", "colophon"),
    "without testimonials": editions.without(editions.FULL, "testimonials"),
    **{f"{percent} % of the words": editions.scaled(editions.FULL, percent) for percent in (40, 70, 100, 115, 130)},
}


@pytest.mark.parametrize("name", VARIANTS)
def test_another_years_words_are_set_well_or_refused_with_line_and_millimetres(name: str) -> None:
    text = VARIANTS[name]
    flyer = built_or_refused(text)
    if isinstance(flyer, brochure.BrochureError):
        assert flyer.exit_code == 1
        assert flyer.findings
        for finding in flyer.findings:
            assert 1 <= finding.origin.line <= text.count("\n") + 1
            assert finding.origin.path.startswith("blocks[")
            assert re.search(r"\d(\.\d+)? mm", finding.message.ko)
            assert re.search(r"\d(\.\d+)? mm", finding.message.en)
        assert name not in {"40 % of the words", "70 % of the words", "100 % of the words"}, "less must fit"
    else:
        assert len(flyers.glyphs(flyer.press)) == 2
        assert_prints_all(flyer)
        assert_keeps_apart(flyer)


def test_three_times_the_words_are_refused_with_line_and_millimetres() -> None:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(editions.scaled(editions.FULL, 300))
    assert caught.value.exit_code == 1
    (first, *_) = caught.value.findings
    assert first.origin.line
    assert re.search(r"\d(\.\d+)? mm", first.message.en)


@pytest.mark.parametrize("kind", sorted({block["type"] for block in editions.parsed(editions.FULL)["blocks"]}))
def test_every_block_may_be_left_out(kind: str) -> None:
    brochure.build(editions.without(editions.FULL, kind))


@pytest.mark.parametrize("kind", sorted({block["type"] for block in editions.parsed(editions.FULL)["blocks"]}))
def test_every_block_may_stand_alone(kind: str) -> None:
    edition = editions.parsed(editions.FULL)
    edition["blocks"] = [block for block in edition["blocks"] if block["type"] == kind]
    flyer = built(editions.dumped(edition))
    assert_prints_all(flyer)
    assert_keeps_apart(flyer)


def test_one_word_longer_than_a_column_never_leaves_it() -> None:
    text = editions.small("모두 반갑습니다.", "A" * 300)
    flyer = built_or_refused(text)
    if isinstance(flyer, brochure.BrochureError):
        assert flyer.findings[0].origin.line == text[: text.index("AAA")].count("\n") + 1
    else:
        assert_keeps_apart(flyer)
