"""Fitting: two pages every year, whatever its words are like, or a refusal with a way that leads out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from brochure.edition import Edition
from brochure.findings import DoesNotFit
from tests import editions
from tests.claims import assert_keeps_apart, assert_prints_all
from tests.conftest import ROOT, Flyer
from tests.judging import judged
from tests.remedies import assert_well_refused, first_ways, fitted, fitted_after, outcome, refused
from tests.variants import Variant, variant, with_testimonials

#: How many editions are tried, and how many in one test.
EDITIONS, CHUNK = 500, 50

#: The share of a chunk that must be set, not refused: a fitter that refuses everything is right too easily.
SET_AT_LEAST = 0.4

#: How many editions are read back from their PDFs; their seeds begin beyond those judged on values.
READ_BACK, BEYOND = 15, 1000

YEARS = {"full": editions.FULL, "2023": (ROOT / "data" / "2023.yaml").read_text(encoding="utf-8")}


def assert_set_well(edition: Edition, year: Variant) -> None:
    """An edition has its two pages, or one where blocks are missing, and nothing on them is at fault."""
    assert edition.pages == 2 or (edition.pages == 1 and year.missing), f"seed {year.seed}: {edition.pages} pages"
    assert judged(edition.layout, year.text) == [], f"seed {year.seed}"


@pytest.mark.parametrize("first", range(0, EDITIONS, CHUNK))
def test_any_year_is_set_well_or_refused_with_a_first_way_that_leads_out(first: int, tmp_path: Path) -> None:
    count = 0
    for seed in range(first, first + CHUNK):
        year = variant(seed)
        edition = outcome(year.text)
        if isinstance(edition, DoesNotFit):
            assert_well_refused(year.text, edition)
            text, edition = fitted_after(year.text, first_ways(edition), tmp_path)
            assert edition.pages <= 2, f"seed {seed}"
            assert judged(edition.layout, text) == [], f"seed {seed}"
        else:
            count += 1
            assert_set_well(edition, year)
    assert count >= SET_AT_LEAST * CHUNK


def test_a_first_way_leads_out_whichever_words_and_items_the_editor_takes_away(tmp_path: Path) -> None:
    followed = 0
    for seed in range(BEYOND, BEYOND + 60):
        year = variant(seed)
        edition = outcome(year.text)
        if isinstance(edition, DoesNotFit):
            followed += 1
            fitted_after(year.text, first_ways(edition), tmp_path, Random(seed))
    assert followed > 5


@pytest.mark.parametrize("part", range(5))
def test_years_read_back_from_their_pdfs_have_all_their_words_apart_on_two_pages(part: int) -> None:
    wanted, seed = READ_BACK // 5, BEYOND + 100 * part
    while wanted:
        year = variant(seed)
        seed += 1
        edition = outcome(year.text)
        if isinstance(edition, DoesNotFit):
            continue
        wanted -= 1
        flyer = Flyer(year.text, edition.press, edition.screen)
        assert edition.pages == 2 or year.missing
        assert_prints_all(flyer)
        assert_keeps_apart(flyer)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("percent", [40, 70, 100, 115])
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_full_year_fits_with_fewer_and_more_words_and_testimonials(year: str, percent: int, count: int) -> None:
    text = with_testimonials(editions.scaled(YEARS[year], percent), count)
    assert_set_well(fitted(text), Variant(0, text, frozenset()))


@pytest.mark.parametrize("year", YEARS)
def test_three_times_the_words_and_eight_testimonials_are_refused(year: str) -> None:
    text = with_testimonials(editions.scaled(YEARS[year], 300), 8)
    assert_well_refused(text, refused(text))


@pytest.mark.parametrize("year", YEARS)
def test_the_same_words_are_always_set_the_same(year: str) -> None:
    text = editions.scaled(YEARS[year], 110)
    assert fitted(text).layout == fitted(text).layout
