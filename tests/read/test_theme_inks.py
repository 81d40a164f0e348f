"""Inks as designers write them: process colours, names, tints; and what is said of those that lead nowhere."""

from __future__ import annotations

import pytest

from brochure.blocks.kit.room import MissingToken, Setting
from brochure.findings import Finding, ManuscriptError
from brochure.model.imprint import Imprint
from brochure.model.ink import tint_of
from brochure.model.theme import Theme
from brochure.model.words import Text
from brochure.read.source import read_text
from brochure.read.theme import read_theme
from brochure.text.composer import Composer
from brochure.text.families import Fonts

THEME = """\
paper: {{}}
inks:
{inks}
fonts: {{sans: a.ttf}}
type:
  body: {{font: sans, size: 10pt, leading: 150%, ink: {ink}}}
gaps: {{section: {{natural: 1, least: 1, most: 1}}}}
surfaces:
  dark: {{ink: {surface}, inks: {{{exchanged}}}}}
pages: [{{name: front, areas: cover}}]
phrases:
  ko: {{day: "", month: "", issued_day: "", issued_month: "", since: "", issued: "{{}}", note: "*"}}
"""


def text(*inks: str, ink: str = "ink", surface: str = "ink", exchanged: str = "") -> str:
    lines = "\n".join(f"  {each}" for each in inks)
    return THEME.format(inks=lines, ink=ink, surface=surface, exchanged=exchanged)


def read(*inks: str, ink: str = "ink", surface: str = "ink", exchanged: str = "") -> Theme:
    return read_theme(read_text(text(*inks, ink=ink, surface=surface, exchanged=exchanged), "own.yaml"))


def setting(theme: Theme) -> Setting:
    return Setting(theme, Composer(Fonts({}), "ko"), Imprint(2023, "ko", Text("길")))


def faults(written: str) -> list[Finding]:
    with pytest.raises(ManuscriptError) as caught:
        read_theme(read_text(written, "own.yaml"))
    return list(caught.value.findings)


def test_an_ink_may_be_another_by_name() -> None:
    theme = read("ink: 쪽빛", '쪽빛: {print: C100 M80 K40, screen: "#012C62"}')
    assert theme.inks["ink"].cmyk == theme.inks["쪽빛"].cmyk == (1.0, 0.8, 0.0, 0.4)
    assert theme.inks["ink"].rgb == theme.inks["쪽빛"].rgb == (1 / 255, 0x2C / 255, 0x62 / 255)
    assert theme.inks["ink"].name == "ink"


def test_a_tint_takes_its_share_of_every_process_colour_and_whitens_what_the_screen_shows() -> None:
    tint = read("ink: K100", "연한: 진한 포인트 12%", '진한 포인트: {print: C90 M55 K5, screen: "#0080FF"}').inks[
        "연한"
    ]
    assert tint.cmyk == pytest.approx((0.108, 0.066, 0.0, 0.006))
    assert tint.rgb == pytest.approx((1 - 0.12, 1 - 0.12 * (1 - 0x80 / 255), 1.0))


def test_a_tint_of_an_ink_without_a_screen_colour_whitens_the_one_that_is_computed() -> None:
    inks = read("ink: K100", "gray: ink 50%").inks
    assert inks["gray"].rgb == pytest.approx([(1 + each) / 2 for each in inks["ink"].rgb], abs=1e-6)


def test_an_ink_given_for_the_screen_alone_is_computed_for_print() -> None:
    ink = read('ink: {screen: "#2060C0"}').inks["ink"]
    assert ink.is_computed
    assert ink.rgb == pytest.approx((0x20 / 255, 0x60 / 255, 0xC0 / 255))
    assert ink.cmyk[0] > ink.cmyk[2], "a blue has more cyan than yellow"
    assert sum(ink.cmyk) <= 3.0


def test_an_ink_given_for_both_is_computed_from_neither_though_the_ink_it_names_is() -> None:
    inks = read('ink: {screen: "#2060C0"}', 'own: {print: ink, screen: "#FF0000"}').inks
    assert inks["own"].cmyk == inks["ink"].cmyk
    assert not inks["own"].is_computed, "a shop's profile would print it red"


@pytest.mark.parametrize(("screen", "black"), [("#000000", 1.0), ("#FFFFFF", 0.0), ("#171615", 1.0)])
def test_a_grey_of_the_screen_is_black_ink_alone(screen: str, black: float) -> None:
    ink = read(f'ink: {{screen: "{screen}"}}').inks["ink"]
    assert ink.cmyk[:3] == (0, 0, 0)
    assert ink.cmyk[3] == pytest.approx(black, abs=0.02)


def test_a_tint_may_be_tinted_further_by_its_name() -> None:
    theme = read("ink: C100", "half: ink 50%", "quarter: half 50%", "same: quarter")
    assert theme.inks["quarter"].cmyk[0] == theme.inks["same"].cmyk[0] == pytest.approx(0.25)


def test_a_name_or_a_tint_may_have_a_screen_colour_of_its_own() -> None:
    theme = read("ink: K100", 'pale: {print: ink 20%, screen: "#FF0000"}')
    assert theme.inks["pale"].cmyk == pytest.approx((0, 0, 0, 0.2))
    assert theme.inks["pale"].rgb == (1, 0, 0)


@pytest.mark.parametrize(
    ("written", "name", "share"),
    [
        ("포인트 12%", "포인트", 0.12),
        ("indigo 7.5%", "indigo", 0.075),
        ("진한 쪽빛  60 %", "진한 쪽빛", 0.6),
        ("쪽빛 １２％", "쪽빛", 0.12),
        ("a 1 2%", "a 1", 0.02),
        ("a 300%", "a", 3.0),
    ],
)
def test_a_tint_is_a_name_and_a_share(written: str, name: str, share: float) -> None:
    found = tint_of(written)
    assert found
    assert found[0] == name
    assert found[1] == pytest.approx(share)


@pytest.mark.parametrize("written", ["12%", "indigo12%", "indigo", "indigo -5%", "indigo 5", ""])
def test_other_words_are_no_tint(written: str) -> None:
    assert tint_of(written) is None


def test_an_inks_own_name_goes_before_a_tint() -> None:
    theme = read("ink: K100", '"ink 50%": C100', "pale: ink 50%")
    assert theme.inks["pale"].cmyk == (1, 0, 0, 0)


def test_a_tint_may_stand_wherever_a_theme_names_an_ink() -> None:
    theme = read("ink: K100", "paper: K0", "sky: C100", ink="ink 60%", surface="sky 30%", exchanged="ink: paper 50%")
    here = setting(theme)
    assert here.style("body").ink.cmyk == pytest.approx((0, 0, 0, 0.6))
    assert here.beneath("dark").cmyk == pytest.approx((0.3, 0, 0, 0))
    assert here.on("dark").ink("ink").cmyk == (0, 0, 0, 0)


def test_a_tint_is_exchanged_on_a_surface_as_the_ink_it_is_made_of() -> None:
    inks = ("ink: K100", "sky: C100", "sun: Y100")
    assert setting(read(*inks, exchanged="ink: sky")).on("dark").ink("ink 40%").cmyk == pytest.approx((0.4, 0, 0, 0))
    own = read(*inks, exchanged='ink: sky, "ink 40%": sun')
    assert setting(own).on("dark").ink("ink 40%").cmyk == (0, 0, 1, 0)
    assert setting(own).ink("ink 40%").cmyk == pytest.approx((0, 0, 0, 0.4))


def test_an_ink_that_a_block_asks_for_in_vain_is_a_missing_token() -> None:
    for name in ("sky", "sky 40%"):
        with pytest.raises(MissingToken) as caught:
            setting(read("ink: K100")).ink(name)
        assert caught.value.section == "inks"


@pytest.mark.parametrize(
    ("ink", "said", "advised"),
    [
        ("indgo", "‘indgo’", "혹시 ‘indigo’입니까?"),
        ("indgo 12%", "‘indgo’", "혹시 ‘indigo 12%’입니까?"),
        ("indigo 120%", "0%에서 100%", "‘indigo 12%’"),
        ("indigo 60% 50%", "옅은 색을 다시", "이름을 붙여"),
        ("C100 50%", "이름이 있는 잉크만", "‘C12 M6’"),
        ("C101", "잉크가 아닙니다", "K100"),
        ("C10 C20", "잉크가 아닙니다", "K100"),
        ("indigo12%", "‘indigo12%’", "혹시 ‘indigo 12%’입니까?"),
        ('"#102030"', "‘#102030’", "K100"),
        ("{print: indgo 12%}", "‘indgo’", "혹시 ‘indigo 12%’입니까?"),
        ('{print: indigo, screen: "123"}', "화면 색", "#1A2B3C"),
        ("a", "자기 자신", "인쇄 잉크로"),
    ],
)
def test_an_ink_that_is_none_is_told_at_its_place(ink: str, said: str, advised: str) -> None:
    (found,) = faults(text("ink: K100", "indigo: C100", f"a: {ink}"))
    assert found.rule == "field.ink"
    assert (found.origin.line, found.origin.column) == (5, 6)
    assert said in found.message.ko
    assert found.hint
    assert advised in found.hint.ko


@pytest.mark.parametrize("ink", ["inq", "inq 40%", "ink 140%", "ink 40% 40%", "K100 40%"])
@pytest.mark.parametrize("where", ["ink", "surface", "exchanged"])
def test_an_ink_named_wrongly_is_told_where_it_is_named(ink: str, where: str) -> None:
    value = f'ink: "{ink}"' if where == "exchanged" else f'"{ink}"'
    (found,) = faults(text("ink: K100", **{where: value}))
    assert found.rule == "theme.name"
    assert found.origin.line == (6 if where == "ink" else 9)
    assert found.origin.excerpt[found.origin.column - 1 :].startswith(f'"{ink}"')
    assert found.hint


def test_a_tint_named_wrongly_is_asked_back_with_its_share() -> None:
    for name in ("inq 40%", "ink40%"):
        (found,) = faults(text("ink: K100", surface=f'"{name}"'))
        assert found.hint
        assert "‘ink 40%’" in found.hint.ko


def test_an_exchange_of_an_ink_there_is_not_is_told_at_that_inks_name() -> None:
    (found,) = faults(text("ink: K100", exchanged="inq: ink"))
    assert (found.rule, found.origin.length) == ("theme.name", 3)
    assert found.origin.excerpt[found.origin.column - 1 :].startswith("inq: ink")


def test_a_circle_is_told_at_every_ink_in_it_and_at_no_other() -> None:
    found = faults(text("ink: K100", "a: b 50%", "b: {print: c}", "c: a", "outside: c"))
    assert [each.origin.line for each in found] == [4, 5, 6]
    assert "a → b → c → a" in found[0].message.ko
    assert "b → c → a → b" in found[1].message.en


def test_what_leads_to_a_wrong_ink_is_not_told_again() -> None:
    (found,) = faults(text("ink: K101", "b: ink", "c: b 20%"))
    assert found.origin.line == 3


def test_names_that_lead_on_and_on_are_told() -> None:
    names = [f"n{index}: n{index + 1}" for index in range(40)]
    found = faults(text("ink: K100", *names, "n40: K50"))
    assert {each.rule for each in found} == {"field.ink"}
    assert "20번" in found[0].message.ko


def test_an_empty_ink_is_told_as_empty() -> None:
    assert [each.rule for each in faults(text("ink: K100", "a:", 'b: ""'))] == ["field.empty", "field.empty"]


@pytest.mark.parametrize("name", ["K100", "c90 M55", "Y5"])
def test_an_ink_cannot_be_called_like_process_colours(name: str) -> None:
    (found,) = faults(text("ink: K100", f"{name}: C10"))
    assert found.rule == "theme.value"
    assert found.origin.line == 4


def test_leading_may_be_a_share_of_the_size() -> None:
    assert read("ink: K100").type["body"].leading == 15.0


@pytest.mark.parametrize(
    ("leading", "points"), [("163%", 16.3), ("163 %", 16.3), ("１６３％", 16.3), ("15pt", 15.0), ("5mm", 14.173)]
)
def test_leading_is_read_in_points_or_as_a_share(leading: str, points: float) -> None:
    theme = read_theme(read_text(text("ink: K100").replace("150%", leading), "own.yaml"))
    assert theme.type["body"].leading == pytest.approx(points, abs=1e-3)


@pytest.mark.parametrize(
    ("leading", "rule", "said"),
    [
        ("70%", "theme.value", "80%"),
        ("1.63", "theme.value", "80%"),
        ("wide", "field.length", "길이"),
        ("x%", "field.length", "비율"),
        ("20000%", "theme.value", "1,000pt"),
    ],
)
def test_a_leading_that_cannot_be_is_told_at_its_place(leading: str, rule: str, said: str) -> None:
    (found,) = faults(text("ink: K100").replace("150%", leading))
    assert (found.rule, found.origin.line) == (rule, 6)
    assert found.origin.excerpt[found.origin.column - 1 :].startswith(leading)
    assert said in found.message.ko
    assert rule != "field.length" or (found.hint and "‘163%’" in found.hint.ko)
