"""Themes beside the house's: one in the examples, small and its own, and the house's with its grounds exchanged."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import brochure
from brochure.blocks.kit.room import Setting
from brochure.design import Design, design_of
from brochure.model.areas import drawn
from brochure.model.colour import contrast
from brochure.model.imprint import Imprint
from brochure.model.ink import Ink
from brochure.model.theme import Theme
from brochure.model.words import Text
from brochure.read.source import read_text
from brochure.shelf import newest
from brochure.text.composer import Composer
from tests import editions

ROOT = Path(__file__).resolve().parents[1]
#: The second theme; the poster's is for editions of few words.
THEMES = [ROOT / "examples" / "themes" / "pine.yaml"]
NAMES = [*(str(each) for each in THEMES), "persimmon"]

#: The most ink a fill may lay, and the most of it a fill of text may be, in shares of one.
MOST_INK = 2.5

every_example = pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
every_theme = pytest.mark.parametrize("name", NAMES, ids=lambda name: Path(name).stem)


@cache
def design(name: str) -> Design:
    return design_of(read_text("edition: 2023"), name, ROOT)


def setting(theme: Theme, composer: Composer) -> Setting:
    return Setting(theme, composer, Imprint(2023, "ko", Text("길")))


@every_theme
def test_a_full_year_of_another_office_fits(name: str) -> None:
    assert brochure.build(editions.FULL, theme=name).pages == 2


@every_example
def test_an_example_is_short_and_has_one_column(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 80
    for page in design(str(path)).theme.pages:
        assert all(len(row) == 1 for row in drawn(page.areas.string))


@every_example
def test_an_example_has_inks_and_weights_of_its_own(path: Path) -> None:
    own, house = design(str(path)), design("classic")
    seen = {each.cmyk for each in house.theme.inks.values()} - {(0, 0, 0, 0)}
    for role in ("heading", "title", "link", "year"):
        assert own.theme.inks[own.theme.type[role].ink].cmyk not in seen
    assert weight(own, "heading") != weight(house, "heading")
    assert weight(own, "heading") != weight(own, "body")


def weight(of: Design, role: str) -> float:
    return of.fonts.chain(of.theme.type[role].font)[0].weight


@every_theme
def test_every_type_role_can_be_read_on_everything_it_may_stand_on(name: str) -> None:
    of = design(name)
    plain = setting(of.theme, Composer(of.fonts))
    grounds: list[tuple[Ink, Setting]] = [(plain.ink(each), plain) for each in ("paper", "card", "sheet")]
    grounds += [(plain.beneath(each), plain.on(each)) for each in of.theme.surfaces]
    for ground, here in grounds:
        for role, drawn_role in of.theme.type.items():
            is_large = drawn_role.size >= 18 or (drawn_role.size >= 14 and weight(of, role) >= 700)
            inks = [here.style(role).ink, here.ink(drawn_role.strong_ink or drawn_role.ink)]
            for ink in inks:
                assert contrast(ink.rgb, ground.rgb) >= (3.0 if is_large else 4.5), (role, ink.name, ground.name)


@every_theme
def test_no_ink_of_a_theme_lays_more_than_paper_bears(name: str) -> None:
    assert max(sum(ink.cmyk) for ink in design(name).theme.inks.values()) <= MOST_INK


def test_persimmon_is_classic_with_its_grounds_exchanged() -> None:
    house, other = design("classic").theme, design("persimmon").theme
    first, second = house.surface("first"), house.surface("second")
    assert (other.surface("first"), other.surface("second")) == (second, first)
    assert first != second
    assert other.type == house.type


def test_a_theme_among_the_examples_is_not_taken_for_an_edition(tmp_path: Path) -> None:
    assert newest(ROOT / "examples" / "themes") == newest(tmp_path)
