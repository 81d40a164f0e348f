"""A preflight answers whatever it is given, in both languages, and says when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import brochure
from brochure.findings import Finding
from brochure.model.shop import Resolution, Shop
from brochure.preflight import opened as opening
from brochure.preflight import pdf as preflight
from brochure.preflight.pdf import is_available, not_available, pdf_findings
from brochure.preflight.rulebook.laid import LAID
from brochure.preflight.table import RULES
from tests import broken
from tests.broken import AT, box, good, image, painting, placed, state, text

BLACK = {"ExtGState": state(op=True, OPM=1)}


def rules(data: bytes, shop: Shop) -> set[str]:
    return {each.rule for each in pdf_findings(data, shop)}


@pytest.mark.parametrize(
    ("shop", "change", "rule"),
    [
        (Shop(line=1.0), painting(f"0 1 0 0 K 0.8 w {AT[0]} {AT[1]} m 350 400 l S"), "GWG-line"),
        (Shop(least_text=9), painting(""), "GWG-small-text"),
        (Shop(mixed=12), painting(text("0010", "0.5 0.5 0 0 k", 11)), "GWG-small-mixed"),
        (Shop(ink_limit=1.5), painting(box("0.8 0.8 0 0 k")), "X4-23"),
        (Shop(overprint="none"), painting(""), "GWG-overprint"),
        (Shop(bleed=2 * broken.MM), painting(""), "X4-05"),
        (
            Shop(pictures=Resolution(wanted=310)),
            painting(placed("A"), XObject={"A": image(broken.CMYK, b"\x20\0\0\0")}),
            "X4-22",
        ),
    ],
)
def test_numbers_are_the_shop_s(shop: Shop, change: Callable[[bytes], bytes], rule: str) -> None:
    assert rule in rules(change(good()), shop)
    assert rule not in rules(change(good()), Shop())


def test_a_printer_with_a_margin_is_told_of_what_lies_in_it_and_clips_count() -> None:
    shop = Shop(bleed=0, inset=5 * broken.MM, overprint="none")
    data = brochure.build(broken.ROOT / "data" / "2023.yaml", shop="office").press
    assert not pdf_findings(data, shop)
    art = box("0.1 0 0 0 k", (0, 300, 50, 50))
    assert rules(painting(art)(data), shop) == {"X4-21"}
    assert not rules(painting(f"{5 * broken.MM} 0 500 500 re W n {art}")(data), shop)


def test_two_pieces_of_art_may_reach_the_bleed_together() -> None:
    inner, outer = (3 * broken.MM, AT[1], 30, 30), (0, AT[1], 3 * broken.MM, 30)
    assert not rules(painting(f"{box(broken.INK, outer)} {box(broken.INK, inner)}")(good()), Shop())
    half = (0, AT[1], 3 * broken.MM, 12)
    assert rules(painting(f"{box(broken.INK, half)} {box(broken.INK, inner)}")(good()), Shop()) == {"X4-21"}


def test_black_may_overprint_what_leaves_room_for_it() -> None:
    code = f"{box('0.6 0.6 0.6 0 k', (290, 335, 60, 40))} {text('0010', '/X gs 0 0 0 1 k', 8)}"
    assert not rules(painting(code, **BLACK)(good()), Shop())
    # What has been painted over since is not beneath.
    covered = f"{box('0.9 0.9 0.9 0 k', (290, 335, 60, 40))} {code}"
    assert not rules(painting(covered, **BLACK)(good()), Shop())


def test_a_bleed_that_is_the_same_all_about_is_said_once() -> None:
    (found, *_) = pdf_findings(good(), Shop(bleed=2 * broken.MM))
    assert "The bleed is 3.0 mm on all sides (this shop: 2.0 mm)" in found.message.en
    (found,) = pdf_findings(broken.BROKEN["X4-05 bleed unequal"](good()), Shop())
    assert "1.9, 3.0, 3.0, 3.0 mm at left, top, right and bottom" in found.message.en


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("X4-09 claims PDF/X-3", "The file says it is PDF/X-3."),
        ("X4-11 Trapped unknown", "Trapped is Unknown."),
        ("X4-22 a picture of 72 ppi", "A picture has 72 ppi (this shop: 150 at least)."),
        ("X4-12 font not embedded", "NotoSansKR-Regular is not in the file."),
        ("GWG-line of 0.3 pt", "A line is 0.30 pt thick (this shop: 0.5 pt at least)."),
        ("X4-21 art that ends within the bleed", "A shape is 1.0 mm short of the end of the left bleed."),
        ("X4-13 RGB in an indexed picture", "A picture is in Indexed > DeviceRGB."),
        ("X4-23 black that overprints a dark picture", "Text has 371 % of ink (the shop's limit: 300 %)."),
    ],
)
def test_a_finding_says_what_was_found(name: str, says: str) -> None:
    (found,) = pdf_findings(broken.BROKEN[name](good()), Shop())
    assert says in found.message.en


def test_a_file_that_claims_nothing_is_told_so() -> None:
    (found,) = pdf_findings(broken.xmp("pdfxid:GTS_PDFXVersion", "dc:source")(good()), Shop())
    assert "It does not say which PDF/X it is." in found.message.en


def test_an_address_that_no_code_says_is_named() -> None:
    (found,) = pdf_findings(good(), Shop(), codes=("https://example.com/none",))
    assert found.rule == "QR-decode"
    assert "https://example.com/none" in found.message.en
    assert "https://example.com/none" in found.message.ko


def test_findings_name_the_file_and_stand_in_the_order_of_the_rules() -> None:
    data = painting(f"{box('1 0 0 rg')} {box('0.8 0.8 0.8 0.8 k')}")(broken.BROKEN["X4-19 link"](good()))
    found = pdf_findings(data, Shop(), "flyer.pdf")
    assert [each.rule for each in found] == ["X4-13", "X4-19", "X4-23"]
    assert {each.origin.file for each in found} == {"flyer.pdf"}


def test_a_fault_nobody_foresaw_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(preflight, "sheet_of", fails)
    assert rules(good(), Shop()) == {"PDF-file"}


def test_a_stream_that_unpacks_to_more_than_fits_is_told_and_never_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_LARGEST_STREAM", 1_000_000)
    bomb = painting(" " * 1_500_000)(good())
    (found,) = [each for each in pdf_findings(bomb, Shop()) if each.rule == "PDF-file"]
    assert "too much" in found.message.en


def test_a_file_too_large_is_told_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST", 1000)
    (found,) = pdf_findings(good(), Shop())
    assert found.rule == "PDF-file"


def test_without_the_extra_there_is_one_finding_that_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_available()
    monkeypatch.setattr(preflight, "find_spec", lambda name: None if name == "zxingcpp" else object())
    assert not is_available()
    found = pdf_findings(good(), Shop())
    assert found == (not_available(),)
    assert found[0].rule == "preflight.extra"
    assert "brochure[check]" in str(found[0].hint)
    assert not_available("note").level == "note"


def test_rules_are_told_apart_speak_both_languages_and_say_clauses_only_where_their_words_are_public() -> None:
    every = (*LAID, *RULES)
    assert len({each.id for each in every}) == len(every)
    for each in every:
        assert any("가" <= letter <= "힣" for letter in each.words.ko)
        assert all((each.words.en, each.hint.ko, each.hint.en))
    assert {each.clause.split(",")[0] for each in every} == {"", "GWG 2015", "ISO/IEC 18004"}


def test_every_message_is_whole_sentences_in_both_languages() -> None:
    found: list[Finding] = []
    for name in list(broken.BROKEN)[::4]:
        found.extend(pdf_findings(broken.BROKEN[name](good()), Shop()))
    assert found
    for each in found:
        assert each.message.ko.endswith("."), each.message.ko
        assert each.message.en.endswith("."), each.message.en
        assert each.hint
        assert "주십시오." in each.hint.ko
        assert each.hint.ko.endswith(".")
