"""Which print shop an edition goes to, by which profile, and what is told where it is named wrongly."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ImageCms

import brochure
from brochure import resources
from brochure.findings import BrochureError, Finding
from brochure.model.geometry import MM
from brochure.printer import printer_named
from tests import editions

SHOPS = ("eu-online", "kr-digital", "kr-gangrun", "kr-gangrun-1.5", "kr-standard", "local-marks", "office")


def with_shop(value: str) -> str:
    return editions.SMALL.replace("\nissued:", f"\nshop: {value}\nissued:", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def findings(data: object, **how: object) -> tuple[Finding, ...]:
    with pytest.raises(BrochureError) as caught:
        brochure.build(data, **how)  # type: ignore[arg-type]
    return caught.value.findings


def test_these_shops_come_with_brochure() -> None:
    assert resources.shop_names() == SHOPS


@pytest.mark.parametrize(
    ("name", "bleed", "limit", "standard", "text", "files"),
    [
        ("kr-standard", 3, 3.0, "x4", "fonts", "one"),
        ("kr-gangrun", 2, 2.5, "x1a", "outlines", "sides"),
        ("kr-gangrun-1.5", 1.5, 2.5, "x1a", "outlines", "sides"),
        ("kr-digital", 3, 3.0, "x4", "fonts", "one"),
        ("eu-online", 3, 3.0, "x4", "fonts", "one"),
        ("office", 0, 3.0, "x4", "fonts", "one"),
        ("local-marks", 3, 3.0, "x4", "fonts", "one"),
    ],
)
def test_each_shop_asks_for_its_own(
    name: str, bleed: float, limit: float, standard: str, text: str, files: str
) -> None:
    shop = printer_named(name).shop
    assert shop.bleed == pytest.approx(bleed * MM)
    assert (shop.ink_limit, shop.standard, shop.text, shop.files) == (limit, standard, text, files)


def test_every_number_of_a_shop_says_where_it_is_from() -> None:
    for name in SHOPS:
        lines = resources.shop_file(name).read_text(encoding="utf-8").splitlines()
        keys = ("name", "english", "extends", "profile", "condition", "#")
        said = [each for each in lines if not each.startswith(keys)]
        numbers = [each for each in said if any(sign.isdigit() for sign in each.partition("#")[0].partition(":")[2])]
        assert numbers
        assert [each for each in numbers if not each.partition("#")[2].strip()] == [], name


def test_an_edition_that_names_no_shop_goes_to_the_house_shop() -> None:
    assert brochure.build(editions.SMALL).printer.name == "kr-standard"


def test_the_shop_of_the_call_goes_before_the_editions_and_that_before_the_themes(folder: Path) -> None:
    theme = folder / "own.yaml"
    theme.write_text("extends: classic\nshop: eu-online\n", encoding="utf-8")
    assert brochure.build(editions.SMALL, theme=theme).printer.name == "eu-online"
    assert brochure.build(with_shop("local-marks"), theme=theme).printer.name == "local-marks"
    assert brochure.build(with_shop("local-marks"), theme=theme, shop="office").printer.name == "office"


def test_a_shop_of_ones_own_is_a_file_beside_the_edition(folder: Path) -> None:
    (folder / "our.yaml").write_text("extends: eu-online\nname: 우리 인쇄소\nbleed: 4mm\n", encoding="utf-8")
    printer = brochure.build(with_shop("our.yaml"), base=folder).printer
    assert printer.title("ko") == printer.title("en") == "우리 인쇄소", "what it extends is called otherwise"
    assert printer.shop.bleed == pytest.approx(4 * MM)
    assert printer.shop.least_text == 6.0, "what eu-online says holds"


def test_a_shop_can_be_written_out_in_the_edition() -> None:
    printer = brochure.build(with_shop("{extends: kr-gangrun, text: fonts}")).printer
    assert (printer.shop.text, printer.shop.ink_limit) == ("fonts", 2.5)
    for own in ("{bleed: 5mm}", "{extends: , bleed: 5mm}", "{extends: ~, bleed: 5mm}"):
        assert brochure.build(with_shop(own)).printer.shop.bleed == pytest.approx(5 * MM)
    assert brochure.build(with_shop("~")).printer.name == "kr-standard"


def test_an_unknown_shop_is_told_at_its_line_with_the_likely_one() -> None:
    (finding,) = findings(with_shop("kr-gang"))
    assert (finding.rule, finding.origin.path) == ("shop.unknown", "shop")
    assert finding.origin.line
    assert finding.hint
    assert "kr-gangrun" in finding.hint.en


def test_an_unknown_shop_of_the_call_is_a_fault_of_the_call() -> None:
    (finding,) = findings(editions.SMALL, shop="nowhere")
    assert finding.rule == "shop.unknown"


def test_other_faults_of_the_edition_are_told_with_an_unknown_shop() -> None:
    text = with_shop("nowhere").replace("title:", "titel:", 1)
    assert {"shop.unknown", "field.unknown"} <= {each.rule for each in findings(text)}


@pytest.mark.parametrize("bleed", ["0mm", "50mm"])
def test_an_impossible_bleed_is_told_once_at_its_line(bleed: str) -> None:
    (finding,) = findings(with_shop(f"{{bleed: {bleed}}}"))
    assert (finding.rule, finding.origin.path) == ("shop.bleed", "shop.bleed")


def test_a_list_is_no_shop() -> None:
    assert {each.rule for each in findings(with_shop("[kr-standard]"))} == {"field.shape"}


def test_shops_that_extend_one_another_in_a_circle_are_told(folder: Path) -> None:
    (folder / "a.yaml").write_text("extends: b.yaml\n", encoding="utf-8")
    (folder / "b.yaml").write_text("extends: a.yaml\n", encoding="utf-8")
    (finding,) = findings(with_shop("a.yaml"), base=folder)
    assert finding.rule == "shop.extends"
    assert Path(finding.origin.file).name == "b.yaml"


# Profiles


def profile(change: Callable[[bytearray], None]) -> bytes:
    data = bytearray(resources.profile_file("fogra39-300").read_bytes())
    change(data)
    return bytes(data)


def cut(data: bytearray) -> None:
    del data[-5000:]


def scanner(data: bytearray) -> None:
    data[12:16] = b"scnr"


def fifth_version(data: bytearray) -> None:
    data[8] = 5


def no_table(data: bytearray) -> None:
    data[data.index(b"B2A0", 128) : data.index(b"B2A0", 128) + 4] = b"XXXX"


def broken_tables(data: bytearray) -> None:
    at = data.index(b"mft", 54_000)  # the table from colours to inks
    data[at : at + 4000] = bytes(4000)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (profile(broken_tables), "profile.broken"),
        (profile(cut), "profile.broken"),
        (b"no profile at all" * 40, "profile.broken"),
        (b"", "profile.broken"),
        (bytes(21 * 1024 * 1024), "profile.large"),
        (profile(scanner), "profile.class"),
        (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), "profile.class"),
        (profile(fifth_version), "profile.version"),
        (profile(no_table), "profile.tables"),
    ],
)
def test_a_profile_no_press_prints_by_is_told_where_it_is_named(folder: Path, data: bytes, rule: str) -> None:
    (folder / "shop.icc").write_bytes(data)
    (finding,) = findings(with_shop("{profile: shop.icc}"), base=folder)
    assert (finding.rule, finding.origin.path) == (rule, "shop.profile")
    assert finding.hint


def test_a_profile_newer_than_the_standard_is_told(folder: Path) -> None:
    def fourth_version(data: bytearray) -> None:
        data[8] = 4

    (folder / "shop.icc").write_bytes(profile(fourth_version))
    (finding,) = findings(with_shop("{profile: shop.icc, standard: x1a}"), base=folder)
    assert (finding.rule, finding.origin.path) == ("profile.version", "shop.profile")
    assert "standard: x4" in str(finding.hint)
    assert brochure.build(with_shop("{profile: shop.icc}"), base=folder).printer.shop.standard == "x4"


def test_an_rgb_output_profile_is_told_as_such(folder: Path) -> None:
    def printer_of_light(data: bytearray) -> None:
        data[16:20] = b"RGB "

    (folder / "shop.icc").write_bytes(profile(printer_of_light))
    (finding,) = findings(with_shop("{profile: shop.icc}"), base=folder)
    assert finding.rule == "profile.space"


def test_a_profile_that_is_not_there_is_told(folder: Path) -> None:
    (finding,) = findings(with_shop("{profile: missing.icc}"), base=folder)
    assert (finding.rule, finding.origin.path) == ("profile.missing", "shop.profile")


def test_a_profile_of_ones_own_brings_its_own_condition(folder: Path) -> None:
    shutil.copy(resources.profile_file("fogra39-250"), folder / "shop.icc")
    printer = brochure.build(with_shop("{profile: shop.icc}"), base=folder).printer
    assert printer.profile == folder / "shop.icc"
    assert printer.condition != "FOGRA39"
    named = brochure.build(with_shop("{profile: shop.icc, condition: FOGRA51}"), base=folder).printer
    assert named.condition == "FOGRA51"


def test_a_profile_with_more_ink_than_the_shop_takes_is_worth_a_warning(folder: Path) -> None:
    shutil.copy(resources.profile_file("fogra39-300"), folder / "shop.icc")
    edition = brochure.build(with_shop("{profile: shop.icc, ink_limit: 250%}"), base=folder)
    assert [each.rule for each in edition.findings if each.rule.startswith("profile")] == ["profile.ink"]
