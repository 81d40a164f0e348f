"""Every rule of finished files fires for a file that breaks it, alone, and for no file that brochure writes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

import brochure
from brochure.findings import Finding
from brochure.model.shop import Shop
from brochure.preflight.files import checked_file
from brochure.preflight.heard import heard_findings
from brochure.preflight.pdf import pdf_findings
from brochure.preflight.table import RULES
from brochure.printer import printer_named
from tests import broken, composed, flyers

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


#: The same of files for the screen.
HEARD_WARNINGS = {
    "UA-07 too few words",
    "UA-07 too many words",
    "UA-07 the words beside it",
    "UA-07 words in English",
    "UA-11 no heading",
    "UA-16 an English sentence in Korean",
}

#: What nobody can know who does not know what the file should say.
BY_TEXTS = {
    "UA-15 another letter",
    "UA-17 a heading read after what is under it",
    "UA-17 a sentence read twice",
    "UA-18 Korean words that join over a line's end",
    "UA-18 a word in two",
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
    tried = {name.split()[0] for name in (*broken.BROKEN, *broken.BROKEN_OLDER, *broken.HEARD_BROKEN)}
    assert {each.id for each in RULES} == tried
    assert set(broken.BROKEN) >= WARNINGS
    assert set(broken.HEARD_BROKEN) >= HEARD_WARNINGS | BY_TEXTS


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


def misheard(data: bytes, texts: tuple[str, ...] = (), language: str = "ko") -> tuple[Finding, ...]:
    return heard_findings(data, language=language, texts=texts)


@pytest.mark.parametrize("path", EXAMPLES)
def test_the_screen_files_of_the_examples_pass_with_their_texts_and_without(path: str) -> None:
    written = (broken.ROOT / path).read_text(encoding="utf-8")
    edition = brochure.build(broken.ROOT / path)
    texts = tuple(words for _, words in composed.paragraphs(written))
    language = "en" if "english" in path else "ko"
    assert not [each.show("en") for each in misheard(edition.screen, texts, language)]
    assert not [each.show("en") for each in misheard(edition.screen, language=language)]


def test_the_good_screen_file_passes_also_when_another_program_has_written_it_anew() -> None:
    for data in (broken.good_screen(), broken.changed(broken.good_screen(), lambda _: None)):
        assert not misheard(data, broken.SPOKEN)
        assert not misheard(data)


@pytest.mark.parametrize("name", broken.HEARD_BROKEN)
def test_what_is_broken_for_listeners_fires_its_own_rule_and_no_other(name: str) -> None:
    found = misheard(broken.HEARD_BROKEN[name](broken.good_screen()), broken.SPOKEN)
    assert {each.rule for each in found} == {name.split(maxsplit=1)[0]}, [each.show("en") for each in found]
    assert ("error" in {each.level for each in found}) == (name not in HEARD_WARNINGS)


@pytest.mark.parametrize("name", broken.HEARD_BROKEN)
def test_what_is_broken_for_listeners_is_found_without_the_texts_where_it_can_be(name: str) -> None:
    found = misheard(broken.HEARD_BROKEN[name](broken.good_screen()))
    wanted = set() if name in BY_TEXTS else {name.split(maxsplit=1)[0]}
    assert {each.rule for each in found} == wanted, [each.show("en") for each in found]


def test_a_text_that_is_nowhere_in_the_file_is_told_by_its_words() -> None:
    (found,) = misheard(broken.good_screen(), (*broken.SPOKEN, "박수는 끝난 뒤에"))
    assert found.rule == "UA-04"
    assert "박수는 끝난 뒤에" in found.message.en


def test_a_numeral_that_stands_in_its_label_too_is_read_once() -> None:
    at = broken.SPOKEN.index("저녁 7시")
    assert not misheard(broken.good_screen(), (*broken.SPOKEN[:at], "7", *broken.SPOKEN[at:]))


def test_texts_that_the_edition_has_in_another_order_are_told() -> None:
    first, second, *rest = broken.SPOKEN
    assert {each.rule for each in misheard(broken.good_screen(), (second, first, *rest))} == {"UA-17"}


def test_a_tagged_file_is_checked_for_listeners_unless_a_shop_is_named(tmp_path: Path) -> None:
    file = tmp_path / "flyer.pdf"
    file.write_bytes(broken.HEARD_BROKEN["UA-06 tabs in no order"](broken.good_screen()))
    assert [each.rule for each in checked_file(file, None)] == ["UA-06"]
    assert "X4-06" in {each.rule for each in checked_file(file, "kr-standard")}
    file.write_bytes(broken.HEARD_BROKEN["UA-01 not marked"](broken.good_screen()))
    assert [each.rule for each in checked_file(file, None)] == ["UA-01"], "it says it is PDF/UA"


def test_a_file_to_be_printed_is_checked_for_a_shop_though_it_is_tagged(tmp_path: Path) -> None:
    file = tmp_path / "flyer.pdf"
    file.write_bytes(broken.in_root("/MarkInfo", lambda _: Dictionary(Marked=True))(broken.good()))
    assert not checked_file(file, None)


@pytest.mark.parametrize("share", range(0, 100, 7))
def test_a_screen_file_cut_off_anywhere_is_told_and_nothing_is_raised(share: int) -> None:
    data = broken.good_screen()
    assert {each.rule for each in misheard(data[: len(data) * share // 100])} == {"PDF-file"}


def test_a_structure_of_any_values_raises_nothing() -> None:
    odd = (None, True, -1, 2.5, Name.Odd, String("odd"), Array([]), Array([Array([1])]), Dictionary(), Dictionary(K=7))
    keys = {
        "Figure": ("S", "K", "A", "Alt", "Lang", "Pg", "P", "C", "ActualText"),
        "TH": ("S", "K", "A"),
        "L": ("S", "K"),
        "Link": ("K", "Pg"),
        "Document": ("K", "S"),
    }
    for kind, names in keys.items():
        for key in names:
            for value in odd:
                data = broken.in_tag(kind, partial(put, key=key, value=value))(broken.good_screen())
                assert not given_up(misheard(data, broken.SPOKEN)), (kind, key, value)


def test_a_parent_tree_a_page_and_a_link_of_any_values_raise_nothing() -> None:
    odd = (True, -1, 10**9, Name.Odd, String("odd"), Array([]), Array([1, 2, 3]), Dictionary(Kids=[1], Nums=[1]))
    places: dict[str, tuple[str, Callable[[Pdf], Any]]] = {
        "root": ("ParentTree K RoleMap ClassMap", lambda pdf: pdf.Root.StructTreeRoot),
        "page": ("StructParents Tabs Annots MediaBox", lambda pdf: pdf.pages[0].obj),
        "link": ("StructParent Contents A F Rect Subtype", lambda pdf: pdf.pages[0].obj.Annots[0]),
        "catalog": ("MarkInfo Lang OutputIntents ViewerPreferences", lambda pdf: pdf.Root),
        "font": ("ToUnicode Encoding DescendantFonts", lambda pdf: pdf.pages[0].obj.Resources.Font.F1),
    }
    for names, place in places.values():
        for key in names.split():
            for value in odd:
                change = broken.by(partial(put_there, place=place, key=key, value=value))
                found = misheard(change(broken.good_screen()), broken.SPOKEN)
                assert not given_up(found), (key, value)


def test_elements_that_hold_themselves_or_one_another_without_end_are_told() -> None:
    def loop(pdf: Pdf) -> None:
        broken.tagged(pdf, "BlockQuote").K.append(broken.tagged(pdf, "Document"))

    def deep(pdf: Pdf) -> None:
        held = broken.tagged(pdf, "BlockQuote")
        for _ in range(400):
            held.K = Array([pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect))])
            held = held.K[0]

    assert {each.rule for each in misheard(broken.by(loop)(broken.good_screen()))} == {"UA-05"}
    assert "PDF-file" in {each.rule for each in misheard(broken.by(deep)(broken.good_screen()))}


def given_up(found: tuple[Finding, ...]) -> list[str]:
    """Return what says that something was met that no rule had thought of."""
    return [each.message.en for each in found if "to its end" in each.message.en]


def put_there(pdf: Pdf, place: Callable[[Pdf], Any], key: str, value: Any) -> None:
    """The same of what stands at a place of the file."""
    put(place(pdf), key, value)


def put(held: Any, key: str, value: Any) -> None:
    """Set an entry, or take it away."""
    if value is not None:
        held[f"/{key}"] = value
    elif f"/{key}" in held:
        del held[f"/{key}"]
