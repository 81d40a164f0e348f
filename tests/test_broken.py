"""Every rule of finished files fires for a file that breaks it, alone, and for no file that brochure writes."""

from __future__ import annotations

from functools import cache

import pytest

import brochure
from brochure.findings import Finding
from brochure.model.shop import Shop
from brochure.preflight.pdf import pdf_findings
from brochure.preflight.table import RULES
from brochure.printer import printer_named
from tests import broken, flyers

EXAMPLES = ("data/2023.yaml", "examples/english.yaml", "examples/smallest.yaml", "examples/poster.yaml")
SHOPS = ("kr-standard", "kr-gangrun", "kr-gangrun-1.5", "eu-online", "local-marks", "kr-digital", "office")

#: What is worth a look and would still be printed; all else is an error.
WARNINGS = {
    "X4-03 no BleedBox",
    "X4-17 alpha and no group",
    "X4-17 a blend mode and no group",
    "X4-17 a picture's soft mask and no group",
    "X4-22 a picture coarse one way",
    "GWG-line of 0.3 pt",
    "GWG-black-text in grey",
    "GWG-black-text in no colour",
    "GWG-overprint left out",
    "GWG-overprint of colour",
}


@cache
def codes() -> tuple[str, ...]:
    return tuple(each.text for page in flyers.codes(broken.good()) for each in page)


def wrong(data: bytes, shop: Shop | None = None, *, with_codes: bool = False) -> tuple[Finding, ...]:
    return pdf_findings(data, shop or printer_named("kr-standard").shop, codes=codes() if with_codes else ())


@pytest.mark.parametrize("shop", SHOPS)
def test_the_files_of_every_shop_pass(shop: str) -> None:
    edition = brochure.build(broken.ROOT / "data" / "2023.yaml", shop=shop)
    found = [each.show("en") for _, data in edition.press_files for each in wrong(data, edition.printer.shop)]
    assert not found


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_files_of_the_examples_pass(path: str) -> None:
    edition = brochure.build(broken.ROOT / path)
    found = [each.show("en") for each in wrong(edition.press, edition.printer.shop)]
    assert not found


def test_the_good_file_passes_with_its_codes_also_when_another_program_has_written_it_anew() -> None:
    assert codes()
    assert not wrong(broken.good(), with_codes=True)
    assert not wrong(broken.changed(broken.good(), lambda _: None))
    assert not wrong(broken.changed(broken.good_older(), lambda _: None), printer_named(broken.OLDER).shop)


@pytest.mark.parametrize("name", broken.BROKEN)
def test_what_is_broken_fires_its_own_rule_and_no_other(name: str) -> None:
    rule = name.split(maxsplit=1)[0]
    found = wrong(broken.BROKEN[name](broken.good()), with_codes=rule == "QR-decode")
    assert {each.rule for each in found} == {rule}, [each.show("en") for each in found]
    assert {each.level for each in found} == {"warning" if name in WARNINGS else "error"}


@pytest.mark.parametrize("name", broken.BROKEN_OLDER)
def test_what_is_broken_for_pdf_x_1a_fires_its_own_rule_and_no_other(name: str) -> None:
    found = wrong(broken.BROKEN_OLDER[name](broken.good_older()), printer_named(broken.OLDER).shop)
    assert {each.rule for each in found} == {name.split(maxsplit=1)[0]}, [each.show("en") for each in found]


def test_every_rule_has_a_file_that_breaks_it() -> None:
    tried = {name.split()[0] for name in (*broken.BROKEN, *broken.BROKEN_OLDER)}
    assert {each.id for each in RULES} == tried
    assert set(broken.BROKEN) >= WARNINGS


def test_a_file_of_the_other_standard_is_told_by_what_it_claims() -> None:
    shop = printer_named(broken.OLDER).shop
    older = {each.rule for each in wrong(broken.good(), shop)}
    assert {"X1A-01", "X1A-02"} <= older
    newer = {each.rule for each in wrong(broken.good_older())}
    assert {"X4-01", "X4-09"} <= newer


def test_a_finding_says_the_page_the_place_in_millimetres_and_what_was_measured() -> None:
    (found,) = wrong(broken.BROKEN["X4-23 a fill of 320 %"](broken.good()))
    x = broken.AT[0] / broken.MM - 3
    y = 303 - 3 - (broken.AT[1] + 20) / broken.MM
    assert found.message.en.startswith(f"Page 2, {x:.1f} mm from the left and {y:.1f} mm from the top of the trim: ")
    assert "320 %" in found.message.en
    assert "300 %" in found.message.en
    assert found.message.ko.startswith(f"2쪽, 재단선 왼쪽에서 {x:.1f} mm, 위에서 {y:.1f} mm: ")
    assert found.hint


def test_a_locked_file_is_called_locked_before_its_version_is() -> None:
    locked = broken.BROKEN["X4-01 encrypted"](broken.good()).replace(b"%PDF-1.6", b"%PDF-1.7", 1)
    assert "encrypted" in next(each for each in wrong(locked) if each.rule == "X4-01").message.en


def test_hundreds_of_the_same_on_a_page_are_one_finding_that_counts_them() -> None:
    many = " ".join(broken.box("1 0 0 rg", (300 + each, 345, 0.5, 20)) for each in range(150))
    (found,) = wrong(broken.painting(many)(broken.good()))
    assert "(and 149 more)" in found.message.en
    assert "(같은 것 149개 더)" in found.message.ko


@pytest.mark.parametrize("share", range(0, 100, 7))
def test_a_file_cut_off_anywhere_is_told_and_nothing_is_raised(share: int) -> None:
    data = broken.good()
    found = wrong(data[: len(data) * share // 100])
    assert {each.rule for each in found} == {"PDF-file"}


def test_bytes_that_others_have_written_over_raise_nothing() -> None:
    data = broken.good()
    for at in range(300, len(data), len(data) // 40):
        spoilt = data[:at] + b"<<[(/\xff" * 4 + data[at + 28 :]
        assert all(each.message.en and each.message.ko for each in wrong(spoilt))
