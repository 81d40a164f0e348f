"""The setting of a room: a theme's role into the style its words are set in."""

from __future__ import annotations

from msgspec.structs import replace

from brochure.blocks.kit.room import Setting
from brochure.model.imprint import Imprint
from brochure.model.theme import Theme
from brochure.model.words import Text
from brochure.text.composer import Composer
from tests.blocks.kit import fonts, theme


def setting(drawn: Theme) -> Setting:
    return Setting(drawn, Composer(fonts()), Imprint(2023, "ko", Text("시험판")))


def drawn(**tokens: object) -> Theme:
    """The house theme, its body set otherwise."""
    return replace(theme(), type={**theme().type, "body": replace(theme().type["body"], **tokens)})


def test_a_style_has_the_emphasis_and_the_width_of_its_role() -> None:
    style = setting(drawn(strong="sans 900", strong_ink="warm", stretch=0.95)).style("body")
    assert (style.strong, style.stretch) == ("sans 900", 0.95)
    assert style.strong_ink == theme().inks["warm"]
    plain = setting(drawn(strong=None)).style("body")
    assert (plain.strong, plain.strong_ink, plain.stretch) == ("", None, 1.0)


def test_the_ink_of_emphasis_is_exchanged_on_a_ground_like_any_other() -> None:
    on_paper = setting(drawn(strong_ink="warm"))
    exchanged = on_paper.exchanged({"warm": "paper"}).style("body")
    assert exchanged.strong_ink == theme().inks["paper"]
    assert exchanged.ink == on_paper.style("body").ink


def test_running_text_of_the_house_theme_has_a_bolder_form() -> None:
    roles = ("body", "summary", "entry", "requirement", "strip", "letter", "quote", "quote-large")
    styles = [setting(theme()).style(role) for role in roles]
    for style in styles:
        own, strong = (fonts().chain(font)[0].weight for font in (style.font, style.strong))
        assert strong > own
