"""What every theme that comes with brochure promises."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

import brochure
from brochure import resources
from brochure.design import design_of
from brochure.model.ink import Ink
from brochure.model.theme import Theme
from brochure.read.source import read_text

#: The most ink a fill may lay, in per cent: what the strictest of the usual profiles bears.
MOST_INK = 250

#: What stands on paper of its own, whatever the ground around it.
SHEETS = {"card", "sheet"}


def themes() -> list[Theme]:
    return [design_of(read_text("edition: 2023"), name, Path()).theme for name in resources.theme_names()]


def luminance(ink: Ink) -> float:
    """Relative luminance (WCAG 2.1)."""
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in ink.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Ink, two: Ink) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_every_type_role_can_be_read_on_every_ground(theme: Theme) -> None:
    grounds: list[tuple[Ink, dict[str, str]]] = [(theme.inks[name], {}) for name in ("paper", *sorted(SHEETS))]
    grounds += [(theme.inks[surface.ink], surface.inks) for surface in theme.surfaces.values()]
    for ground, exchanged in grounds:
        for name, role in theme.type.items():
            drawn = [(role.font, role.ink), (role.strong or role.font, role.strong_ink or role.ink)]
            for font, own in drawn:
                ink = theme.inks[exchanged.get(own, own)]
                bold = "700" in font or "900" in font
                least = 3.0 if role.size >= 18 or (bold and role.size >= 14) else 4.5
                assert contrast(ink, ground) >= least, (name, ink.name, ground.name)


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_no_ink_lays_more_than_paper_bears(theme: Theme) -> None:
    assert all(sum(ink.cmyk) * 100 <= MOST_INK for ink in theme.inks.values())


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_every_token_of_a_theme_is_asked_for(theme: Theme) -> None:
    used = {font for role in theme.type.values() for font in (role.font, role.strong) if font}
    assert set(theme.fonts) == used


def test_persimmon_is_the_house_theme_with_its_grounds_exchanged() -> None:
    house, persimmon = (next(each for each in themes() if each.name == name) for name in ("classic", "persimmon"))
    assert replace(persimmon, name=house.name, extends=house.extends, lead=house.lead) == house
    assert (persimmon.surface("first"), persimmon.surface("second")) == (
        house.surface("second"),
        house.surface("first"),
    )
    assert persimmon.surface("first") != house.surface("first")


def test_persimmon_is_chosen_by_name_in_an_edition_or_for_one_build() -> None:
    text = "edition: 2023\ntitle: 가\nblocks:\n  - {type: cover, title: 나}\n"
    named, asked = brochure.build(text + "theme: persimmon\n"), brochure.build(text, theme="persimmon")
    assert named.press == asked.press != brochure.build(text).press
    assert named.findings == asked.findings == ()
