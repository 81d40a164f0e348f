"""Shops as they are written: what a shop can say, and what no print shop could mean."""

from __future__ import annotations

import pytest

from brochure import resources
from brochure.findings import ManuscriptError
from brochure.model.geometry import MM
from brochure.model.shop import Shop
from brochure.read.extends import merged
from brochure.read.shop import read_shop
from brochure.read.source import read_file, read_text


def shop(text: str) -> Shop:
    return read_shop(read_text(text, "my-shop.yaml"))


def faults(text: str) -> list[tuple[str, int]]:
    with pytest.raises(ManuscriptError) as caught:
        shop(text)
    assert all(each.hint for each in caught.value.findings)
    return [(each.rule, each.origin.line) for each in caught.value.findings]


def test_a_shop_says_only_where_it_differs_from_the_house_shop() -> None:
    found = shop("bleed: 2mm\nink_limit: 250%\n")
    assert found.bleed == pytest.approx(2 * MM)
    assert found.ink_limit == 2.5
    assert found.standard == Shop().standard


def test_the_house_shop_is_what_the_model_says_where_nothing_is_said() -> None:
    written, drawn = read_shop(read_file(resources.shop_file("kr-standard"))), Shop()
    for field in written.__struct_fields__:
        if field not in ("name", "english", "condition"):
            assert getattr(written, field) == getattr(drawn, field), field


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("bleed: 0mm\n", "shop.bleed"),
        ("bleed: 50mm\n", "shop.bleed"),
        ("bleed: 3mm\ninset: 5mm\n", "shop.bleed"),
        ("bleed: 0mm\ninset: 200mm\n", "shop.inset"),
        ("bleed: 0mm\ninset: -1mm\n", "shop.inset"),
        ("ink_limit: 3%\n", "shop.ink_limit"),
        ("ink_limit: 500%\n", "shop.ink_limit"),
        ("safe: 90mm\n", "shop.safe"),
        ("line: -1pt\n", "shop.line"),
        ("least_text: 300pt\n", "shop.least_text"),
        ("pictures: {least: 300, wanted: 250, target: 300}\n", "shop.pictures"),
        ("pictures: {target: 9000}\n", "shop.target"),
        ("code: {module: 9mm}\n", "shop.module"),
        ("code: {quiet: 99}\n", "shop.quiet"),
        ("code: {contrast: 0.5}\n", "shop.contrast"),
        ("standard: x9\n", "field.choice"),
        ("blead: 3mm\n", "field.unknown"),
    ],
)
def test_what_no_print_shop_could_mean_is_told_at_its_line(text: str, rule: str) -> None:
    assert [found for found, _ in faults(text)] == [rule]


def test_a_length_that_is_said_in_millimetres_is_not_taken_for_points() -> None:
    assert faults("bleed: 3\nsafe: '4.5'\ncode: {module: 0.4}\n") == [
        ("shop.bleed", 1),
        ("shop.safe", 2),
        ("shop.module", 3),
    ]
    assert faults("bleed: 30\n")[0] == ("shop.bleed", 1)
    assert shop("bleed: 0\ninset: 5mm\nleast_text: 6\n").bleed == 0


def test_a_safe_area_is_told_in_the_unit_it_is_written_in() -> None:
    with pytest.raises(ManuscriptError) as caught:
        shop("safe: 90mm\n")
    (found,) = caught.value.findings
    assert "90 mm" in found.message.en
    assert found.hint is not None
    assert "30 mm" in found.hint.en


def test_the_bleed_of_the_base_is_told_at_the_inset_that_cannot_have_it() -> None:
    house, own = read_file(resources.shop_file("kr-standard")), read_text("name: x\ninset: 5mm\n", "my-shop.yaml")
    with pytest.raises(ManuscriptError) as caught:
        read_shop(merged((own, house)))
    (found,) = caught.value.findings
    assert (found.rule, found.origin.file, found.origin.line) == ("shop.bleed", "my-shop.yaml", 2)


def test_a_printer_without_bleed_ends_its_art_inside_the_sheet() -> None:
    found = shop("bleed: 0mm\ninset: 5mm\n")
    assert found.inset == pytest.approx(5 * MM)


def test_all_faults_of_a_shop_are_told_at_once() -> None:
    assert faults("bleed: 0mm\nink_limit: 500%\nsafe: 90mm\n") == [
        ("shop.bleed", 1),
        ("shop.ink_limit", 2),
        ("shop.safe", 3),
    ]
