from __future__ import annotations

import pytest

from brochure import resources
from brochure.findings import Finding, ManuscriptError
from brochure.model.family import FontParts, files_of
from brochure.model.theme import Theme
from brochure.model.words import Moment
from brochure.read.source import read_text
from brochure.read.theme import _NEEDS_ROOM, read_theme

GOOD = """\
name: small
paper: {width: 100mm, height: 200mm, side: 10mm}
inks:
  black: K100
  white: {print: C0, screen: "#FFFFFF"}
fonts:
  sans: [a.ttf]
type:
  body: {font: sans, size: 9pt, leading: 15pt, ink: black, least: 8pt}
gaps:
  block: {natural: 12pt, least: 6pt, most: 20pt}
pages:
  - name: front
    columns: 2fr 10mm 1fr
    areas: |
      head head head
      left . right
    grounds:
      - {areas: head, surface: dark}
  - name: back
    areas: rest
surfaces:
  dark: {ink: black, inks: {black: white}}
phrases:
  ko:
    day: "{y}년 {m}월 {d}일"
    month: "{y}년 {m}월"
    issued_day: "{y}. {m}. {d}."
    issued_month: "{y}. {m}."
    since: "{y}. {m}.~"
    issued: "{} 제작"
    note: "※ "
measures:
  hairline: 0.5pt
fitting:
  tighten:
    - {mean: gaps, steps: 4}
    - {mean: leading, steps: 2, to: 94%}
"""


def read(text: str) -> Theme:
    return read_theme(read_text(text, "theme.yaml"))


def faults(text: str) -> list[Finding]:
    with pytest.raises(ManuscriptError) as caught:
        read(text)
    return list(caught.value.findings)


def test_a_whole_theme_is_read() -> None:
    theme = read(GOOD)
    assert theme.inks["white"].rgb == (1, 1, 1)
    assert theme.inks["white"].name == "white"
    assert theme.type["body"].least == 8.0
    assert theme.pages[0].areas.string == "head head head\nleft . right"
    assert theme.phrases["ko"].note == "※ "
    assert theme.fitting.tighten[1].to == pytest.approx(0.94)


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("[a.ttf]", "{hangul: a.ttf, latin_scale: 40%}", "theme.value", "50%"),
        ("[a.ttf]", "{hangul: a.ttf, latin_scale: 201%}", "theme.value", "200%"),
        ("[a.ttf]", "{hangul: a.ttf, latin_shift: 0.6}", "theme.value", "0.5em"),
        ("[a.ttf]", "{hangul: a.ttf, digits: arabic}", "field.choice", "arabic"),
        ("[a.ttf]", "{latin: a.ttf}", "field.missing", "hangul"),
        ("[a.ttf]", "{hangul: a.ttf, hangeul: b.ttf}", "field.unknown", "hangeul"),
        ("font: sans", "font: sanz", "theme.name", "sanz"),
        ("ink: black, least", "ink: blak, least", "theme.name", "blak"),
        ("ink: black, inks", "ink: blak, inks", "theme.name", "blak"),
        ("surface: dark", "surface: drak", "theme.name", "drak"),
        ("{black: white}", "{black: whit}", "theme.name", "whit"),
        ("{black: white}", "{blak: white}", "theme.name", "blak"),
        ("areas: head,", "areas: hed,", "theme.name", "hed"),
        ("areas: head,", "areas: ' ',", "theme.value", "직사각형"),
        ("areas: head,", "areas: left right,", "theme.value", "직사각형"),
        ("areas: head,", "areas: head left,", "theme.value", "직사각형"),
        ("left . right", "left . head", "theme.value", "‘head’"),
        ("left . right", "left right", "theme.value", "2개"),
        ("2fr 10mm 1fr", "2fr 0mm 1fr", "theme.value", "좁습니다"),
        ("2fr 10mm 1fr", "2fr 90mm 1fr", "theme.value", "좁습니다"),
        ("2fr 10mm 1fr", "30mm 10mm 30mm", "theme.value", "넓습니다"),
        ("2fr 10mm 1fr", "2 1fr 1fr", "theme.value", "‘2 1fr 1fr’"),
        ("name: back", "name: front", "theme.value", "‘front’"),
        ("areas: rest", "areas: left", "theme.value", "‘front’ 쪽에 이미"),
        ("size: 9pt", "size: 0pt", "theme.value", "0보다"),
        ("size: 9pt", "size: 1001pt", "theme.value", "1,000pt까지"),
        ("leading: 15pt", "leading: 7pt", "theme.value", "80%"),
        ("leading: 15pt", "leading: 1001pt", "theme.value", "1,000pt까지"),
        ("leading: 15pt", "leading: 15pt, tracking: -201", "theme.value", "자간"),
        ("leading: 15pt", "leading: 15pt, tracking: 1001", "theme.value", "자간"),
        ("least: 8pt}", "least: 10pt}", "theme.value", "least"),
        ("least: 6pt", "least: 13pt", "theme.value", "natural"),
        ("most: 20pt", "most: 11pt", "theme.value", "natural"),
        ("least: 6pt", "least: -1pt", "theme.value", "natural"),
        ("side: 10mm", "side: 50mm", "theme.value", "여백"),
        ("side: 10mm", "gutter: -1mm", "theme.value", "0보다"),
        ("side: 10mm", "baseline: -7pt", "theme.value", "기준선"),
        ("side: 10mm", "baseline: 500pt", "theme.value", "기준선"),
        ("2fr 10mm 1fr", "2fr 10mm 1fr\n    gutter: -1mm", "theme.value", "0보다"),
        ("2fr 10mm 1fr", "2fr 10mm 1fr\n    gutter: 40mm", "theme.value", "좁습니다"),
        ("side: 10mm", "side: -1mm", "theme.value", "0보다"),
        ("width: 100mm", "width: 0", "theme.value", "100pt에서"),
        ("width: 100mm", "width: 99pt", "theme.value", "100pt에서"),
        ("height: 200mm", "height: 14390pt", "theme.value", "14,380pt"),
        ("most: 20pt", "most: 20000pt", "theme.value", "14,380pt"),
        ("hairline: 0.5pt", "hairline: -0.5pt", "theme.value", "0보다 작을"),
        ("hairline: 0.5pt", "role: 0", "theme.value", "0보다 커야"),
        ("hairline: 0.5pt", "qr-tile: 0mm", "theme.value", "0보다 커야"),
        ("hairline: 0.5pt", "hairline: 99999mm", "theme.value", "14,380pt"),
        ("steps: 4", "steps: 1.5", "theme.value", "정수"),
        ("steps: 4", "steps: -1", "theme.value", "정수"),
        ("steps: 4", "steps: 101", "theme.value", "정수"),
        ("steps: 4", "steps: 99", "theme.value", "모두 더해 100까지입니다: 101"),
        ("mean: leading", "mean: gaps", "theme.value", "‘gaps’"),
        ("  tighten:", "  open_steps: 0.5\n  tighten:", "theme.value", "정수"),
        ("to: 94%", "to: 0%", "theme.value", "0보다"),
        ("to: 94%", "to: 40%", "theme.value", "80%"),
        ("leading: 15pt", "leading: 15pt, word_least: 10pt", "theme.value", "word_least"),
        ("leading: 15pt", "leading: 15pt, word_least: -1pt", "theme.value", "word_least"),
        ("hairline: 0.5pt", "stamp-width: 0pt", "theme.value", "0보다"),
        ("{y}년 {m}월 {d}일", "{y}년 {x}월", "theme.value", "{y}, {m}, {d}만"),
        ('month: "{y}년 {m}월"', 'month: "{y}-{m}-{d:02}"', "theme.value", "{y}, {m}만"),
        ('issued_month: "{y}. {m}."', 'issued_month: "{d}"', "theme.value", "{y}, {m}만"),
        ("{y}. {m}.~", "{}부터", "theme.value", "{y}, {m}만"),
        ("{y}. {m}.~", "{y} {d:d}", "theme.value", "{y}, {m}만"),
        ("{y}. {m}.~", "{y}. {m:999999999}", "theme.value", "자릿수"),
        ("{y}. {m}.~", "{y}. {m!r}", "theme.value", "자릿수"),
        ("{y}. {m}.~", "{y.real}", "theme.value", "{y}, {m}만"),
        ("{y}. {m}.~", "{y}. {m", "theme.value", "{y}, {m}만"),
        ("{} 제작", "{when} 제작", "theme.value", "{}"),
        ("{} 제작", "제작", "theme.value", "{}"),
        ("{} 제작", "{} {} 제작", "theme.value", "{}"),
        ("{} 제작", "{:d} 제작", "theme.value", "{}"),
        ("mean: gaps", "mean: gap", "field.choice", "gap"),
        ("K100", "black", "field.ink", "black"),
        ("name: small", "nmae: small", "field.unknown", "nmae"),
    ],
)
def test_what_does_not_hold_together_is_told_where_it_stands(old: str, new: str, rule: str, words: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    finding = faults(text)[0]
    assert finding.rule == rule
    assert words in finding.message.ko
    assert finding.origin.line > 0
    assert finding.origin.file == "theme.yaml"


def test_a_theme_that_names_no_ink_at_all_says_which_there_are() -> None:
    finding = faults(GOOD.replace("ink: black, least", "ink: blak, least"))[0]
    assert finding.hint is not None
    assert "‘black’" in finding.hint.ko
    assert finding.origin.path == "type.body.ink"


def spots(text: str) -> list[tuple[int, int]]:
    """Return line and column of each fault."""
    return [(each.origin.line, each.origin.column) for each in faults(text)]


def place(text: str, mark: str) -> tuple[int, int]:
    """Return line and column at which `mark` last begins in `text`."""
    at = text.rindex(mark)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def test_an_area_that_is_drawn_amiss_is_underlined_in_the_drawing() -> None:
    uneven = GOOD.replace("left . right", "left  right")
    assert spots(uneven) == [place(uneven, "left  right")]
    twice = GOOD.replace("areas: rest", "areas: |\n      other\n      right")
    assert spots(twice) == [place(twice, "right")]
    crooked = GOOD.replace("left . right", "left . head")
    assert spots(crooked) == [place(crooked, "head head head")]


def test_two_grounds_cannot_lie_under_one_area() -> None:
    text = GOOD.replace("  - name: back", "      - {areas: left head, surface: dark}\n  - name: back").replace(
        "left . right", "left left left"
    )
    (fault,) = faults(text)
    assert "‘head’" in fault.message.ko
    assert fault.origin.path == "pages[0].grounds[1].areas"


def test_a_ground_may_lie_under_areas_that_are_a_rectangle_together() -> None:
    text = GOOD.replace("areas: head,", "areas: head left,").replace("left . right", "left left left")
    assert read(text).pages[0].grounds[0].areas == "head left"


@pytest.mark.parametrize(
    ("drawing", "words"),
    [
        ("[head head head, left right]", "2개"),
        ("[head head head, left . left]", "‘left’"),
        ("[head head head, left . rigth]", "right, rigth"),
        ("[left . right, head . head]", "‘head’"),
    ],
)
def test_another_drawing_of_a_page_must_hold_the_same_areas_as_well(drawing: str, words: str) -> None:
    lines = "".join(f"\n          {line.strip()}" for line in drawing.strip("[]").split(","))
    found = faults(GOOD.replace("    grounds:", f"    others:\n      - |{lines}\n    grounds:", 1))
    assert words in found[0].message.ko
    assert found[0].origin.path == "pages[0].others[0]"


@pytest.mark.parametrize("name", sorted(_NEEDS_ROOM))
def test_a_measure_that_something_is_made_from_cannot_be_nothing(name: str) -> None:
    assert "0보다" in faults(GOOD.replace("hairline: 0.5pt", f"{name}: 0pt"))[0].message.ko


def test_another_drawing_of_a_page_is_read() -> None:
    text = GOOD.replace(
        "    grounds:", "    others:\n      - |\n          left . right\n          head head head\n    grounds:"
    )
    assert read(text).pages[0].drawings[1].areas.string == "left . right\nhead head head"


def test_a_page_of_hundreds_of_areas_is_refused() -> None:
    drawing = "".join(f"\n      a{number}" for number in range(101))
    (fault,) = faults(GOOD.replace("areas: rest", f"areas: |{drawing}"))
    assert "100개" in fault.message.ko


def test_on_paper_that_cannot_be_columns_are_not_measured() -> None:
    assert [each.origin.path for each in faults(GOOD.replace("width: 100mm", "width: 10mm"))] == ["paper.width"]


def test_a_measure_may_be_nothing_where_nothing_is_made_from_it() -> None:
    theme = read(GOOD.replace("hairline: 0.5pt", "gutter: 0\n  narrow-gutter: 0mm"))
    assert theme.measures == {"gutter": 0.0, "narrow-gutter": 0.0}


def test_a_mean_may_have_no_steps_at_all() -> None:
    assert read(GOOD.replace("steps: 4", "steps: 0")).fitting.tighten[0].steps == 0


@pytest.mark.parametrize("form", ["{y}. {m}.~", "{m:02}/{y:4d}부터", "{{{y}}}", "{m: 2d}월", "언제나"])
def test_a_form_that_is_accepted_prints(form: str) -> None:
    phrases = read(GOOD.replace("{y}. {m}.~", form)).phrases["ko"]
    assert phrases.since_when(Moment(2022, 4, 1)) == form.format(y=2022, m=4)


def test_an_ink_that_is_another_under_a_second_name_is_called_by_its_own() -> None:
    theme = read(GOOD.replace("black: K100", "black: &black {print: K100}\n  rule: *black"))
    assert (theme.inks["rule"].name, theme.inks["black"].name) == ("rule", "black")
    assert theme.inks["rule"].cmyk == theme.inks["black"].cmyk


def with_role(tokens: str) -> str:
    """The house theme with one more type role that says `tokens`."""
    house = resources.theme_file("classic").read_text(encoding="utf-8")
    role = f"  mine: {{font: sans 400, size: 9pt, leading: 15pt, ink: text, {tokens}}}"
    return house.replace("\ntype:\n", f"\ntype:\n{role}\n", 1)


def test_a_role_says_how_its_emphasis_is_drawn_and_how_wide_its_letters_are() -> None:
    role = read(with_role("strong: sans 700, strong_ink: warm, stretch: 95%")).type["mine"]
    assert (role.strong, role.strong_ink, role.stretch) == ("sans 700", "warm", 0.95)
    plain = read(with_role("tracking: 0")).type["mine"]
    assert (plain.strong, plain.strong_ink, plain.stretch) == (None, None, 1.0)


@pytest.mark.parametrize(("written", "stretch"), [("0.9", 0.9), ("110%", 1.1), ("50%", 0.5), ("２００％", 2.0)])
def test_the_width_of_letters_is_a_share_or_a_percentage(written: str, stretch: float) -> None:
    assert read(with_role(f"stretch: {written}")).type["mine"].stretch == pytest.approx(stretch)


@pytest.mark.parametrize(
    ("tokens", "rule", "path", "words", "hint"),
    [
        ("strong: sans 70", "theme.name", "strong", "‘sans 70’", "‘sans 700’"),
        ("strong_ink: wram", "theme.name", "strong_ink", "‘wram’", "‘warm’"),
        ("stretch: 49%", "theme.value", "stretch", "50%에서 200%", ""),
        ("stretch: 201%", "theme.value", "stretch", "50%에서 200%", ""),
        ("stretch: 95", "theme.value", "stretch", "‘95%’", ""),
        ("stretch: narrow", "field.share", "stretch", "‘narrow’", "‘95%’"),
    ],
)
def test_what_a_role_cannot_be_is_told_at_its_token(tokens: str, rule: str, path: str, words: str, hint: str) -> None:
    (fault,) = faults(with_role(tokens))
    assert (fault.rule, fault.origin.path) == (rule, f"type.mine.{path}")
    assert words in fault.message.ko
    assert hint in (fault.hint.ko if fault.hint else "")


@pytest.mark.parametrize("form", ["{part}", "{whole} {whole}", "{part} / {whole} / {part}", "{part:3} {whole}", "{p}"])
def test_a_share_is_said_with_its_part_and_its_whole(form: str) -> None:
    (fault,) = faults(GOOD.replace("    note: ", f'    part: "{form}"\n    note: '))
    assert fault.rule == "theme.value"
    assert fault.origin.path == "phrases.ko.part"


def test_the_words_for_a_share_may_stand_in_any_order() -> None:
    phrases = read(GOOD.replace("    note: ", '    part: "{whole} 중 {part}"\n    note: ')).phrases["ko"]
    assert phrases.part_of("45명", "120명 {part}") == "120명 {part} 중 45명"


def test_the_files_of_a_font_stand_in_a_list_or_by_what_they_draw() -> None:
    assert files_of(read(GOOD).fonts["sans"]) == (("", (0,), "a.ttf"),)
    parts = "{latin: [l.ttf, m.ttf], hangul: h.ttf, digits: hangul, latin_scale: 105%, latin_shift: -0.02}"
    font = read(GOOD.replace("[a.ttf]", parts)).fonts["sans"]
    assert files_of(font) == (
        ("hangul", ("hangul", 0), "h.ttf"),
        ("latin", ("latin", 0), "l.ttf"),
        ("latin", ("latin", 1), "m.ttf"),
    )
    assert isinstance(font, FontParts)
    assert (font.digits, font.latin_scale, font.latin_shift) == ("hangul", 1.05, -0.02)


MONTHS = "    months: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]\n"


def test_months_are_printed_by_their_names_where_a_form_asks_for_them() -> None:
    text = GOOD.replace('"{y}년 {m}월 {d}일"', '"{d} {month} {y}"').replace('"{y}. {m}.~"', '"since {month} {y}"')
    phrases = read(text.replace('    note: "※ "\n', '    note: "※ "\n' + MONTHS)).phrases["ko"]
    assert phrases.as_of(Moment(2024, 7, 1)) == "1 Jul 2024"
    assert phrases.as_of(Moment(2024, 7)) == "2024년 7월"
    assert phrases.since_when(Moment(2024, 12)) == "since Dec 2024"


@pytest.mark.parametrize(
    ("form", "months", "place"),
    [
        ("{month} {y}", "", "phrases.ko"),
        ("{m} {y}", "    months: [Jan, Feb]\n", "phrases.ko.months"),
        ("{month} {y}", "    months: [Jan, Feb]\n", "phrases.ko.months"),
        ("{month:02} {y}", MONTHS, "phrases.ko.since"),
        ("{month[0]} {y}", MONTHS, "phrases.ko.since"),
        ("{month} {d}", MONTHS, "phrases.ko.since"),
    ],
)
def test_months_without_their_twelve_names_and_forms_that_cut_them_are_refused(
    form: str, months: str, place: str
) -> None:
    text = GOOD.replace('    note: "※ "\n', '    note: "※ "\n' + months).replace("{y}. {m}.~", form)
    finding = faults(text)[0]
    assert (finding.rule, finding.origin.path) == ("theme.value", place)


def test_the_house_writes_dates_as_each_language_does() -> None:
    themes = read_theme(read_text(resources.theme_file("classic").read_text(encoding="utf-8")))
    full, month = Moment(2024, 7, 1), Moment(2024, 7)
    said = {
        each: (themes.phrases_for(each).as_of(full), themes.phrases_for(each).as_of(month))
        for each in ("ko", "ja", "en")
    }
    assert said == {
        "ko": ("2024년 7월 1일", "2024년 7월"),
        "ja": ("2024年7月1日", "2024年7月"),
        "en": ("1 July 2024", "July 2024"),
    }
    assert themes.phrases_for("en").issue(month) == "July 2024"
    assert themes.phrases_for("ja").issue(full) == "2024年7月1日"
