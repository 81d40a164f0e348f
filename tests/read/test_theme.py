from __future__ import annotations

import pytest

from brochure.findings import Finding, ManuscriptError
from brochure.model.theme import Theme
from brochure.read.source import read_text
from brochure.read.theme import read_theme

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
      - {areas: head left, ink: black, inks: {black: white}}
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
        ("font: sans", "font: sanz", "theme.name", "sanz"),
        ("ink: black, least", "ink: blak, least", "theme.name", "blak"),
        ("ink: black, inks", "ink: blak, inks", "theme.name", "blak"),
        ("{black: white}", "{black: whit}", "theme.name", "whit"),
        ("{black: white}", "{blak: white}", "theme.name", "blak"),
        ("areas: head left", "areas: hed left", "theme.name", "hed"),
        ("left . right", "left . head", "theme.value", "‘head’"),
        ("left . right", "left right", "theme.value", "2개"),
        ("2fr 10mm 1fr", "2fr 0mm 1fr", "theme.value", "좁습니다"),
        ("2fr 10mm 1fr", "2 1fr 1fr", "theme.value", "‘2 1fr 1fr’"),
        ("size: 9pt", "size: 0pt", "theme.value", "0보다"),
        ("leading: 15pt", "leading: -1pt", "theme.value", "0보다"),
        ("least: 8pt}", "least: 10pt}", "theme.value", "least"),
        ("least: 6pt", "least: 13pt", "theme.value", "natural"),
        ("most: 20pt", "most: 11pt", "theme.value", "natural"),
        ("least: 6pt", "least: -1pt", "theme.value", "natural"),
        ("side: 10mm", "side: 50mm", "theme.value", "여백"),
        ("side: 10mm", "gutter: -1mm", "theme.value", "0보다"),
        ("width: 100mm", "width: 0", "theme.value", "0보다"),
        ("steps: 4", "steps: 1.5", "theme.value", "정수"),
        ("to: 94%", "to: 0%", "theme.value", "0보다"),
        ("{y}년 {m}월 {d}일", "{y}년 {x}월", "theme.value", "{y}"),
        ("{} 제작", "{when} 제작", "theme.value", "{}"),
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
