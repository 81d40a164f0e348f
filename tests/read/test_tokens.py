from __future__ import annotations

import re
from pathlib import Path

import pytest

import brochure
from brochure import resources
from brochure.findings import Finding
from brochure.read.source import read_file, read_text
from brochure.read.tokens import doubtful_names, nearly

EDITION = """\
edition: 2023
title: 길
blocks:
  - {type: cover, title: 여는 길}
  - {type: text, id: lists, body: 한 줄}
"""
PLAIN = EDITION.replace("id: lists, ", "")


def doubts(text: str) -> list[tuple[int, str, str]]:
    """The line of every name that is doubted, it, and what it was taken for."""
    house = read_file(resources.theme_file(resources.DEFAULT_THEME))
    return [described(each) for each in doubtful_names(read_text(text, "own.yaml"), house)]


def described(finding: Finding) -> tuple[int, str, str]:
    assert finding.level == "note"
    assert finding.hint
    name, near = (re.search("‘(.+?)’", each) for each in (finding.message.ko, finding.hint.ko))
    assert name
    assert near
    return finding.origin.line, name[1], near[1]


@pytest.mark.parametrize(
    ("section", "name", "near"),
    [
        ("type", "bdy", "body"),
        ("type", "yaer", "year"),
        ("type", "card_heading", "card-heading"),
        ("gaps", "sections", "section"),
        ("measures", "hair-line", "hairline"),
        ("inks", "storng", "strong"),
        ("inks", "hairlines", "hairline"),
        ("fonts", "sans700", "sans 700"),
        ("surfaces", "frist", "first"),
    ],
)
def test_a_name_nobody_asks_for_that_nearly_is_one_of_the_house_themes_is_told(
    section: str, name: str, near: str
) -> None:
    assert doubts(f"extends: classic\n{section}:\n  {name}: x\n") == [(3, name, near)]


@pytest.mark.parametrize(
    "text",
    [
        "type: {body: x, poster-line: x}",
        "type: {body-large: x, title-2: x, title 2: x, list-heading: x, quote-small: x, head: x}",
        "measures: {step2: 3mm, card: 2mm, icon: 3mm}",
        "measures: {sun: 3mm}",
        "inks: {plum: K1, 포인트: K2}",
        "inks: {indigo-tin: K1, rule: indigo-tin}",
        "inks: {indigo-tin: K1, rule: indigo-tin 12%}",
        "inks: {indigo-tin: K1}\ntype: {body: {ink: indigo-tin 60%}}",
        "inks: {blacks: K1}\nsurfaces: {first: {inks: {blacks: paper}}}",
        "fonts: {sans 500: a.ttf}\ntype: {body: {font: sans 500}}",
        "surfaces: {firsts: {ink: K1}}\npages: [{grounds: [{surface: firsts}]}]",
    ],
)
def test_names_of_a_themes_own_are_not_doubted(text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    ("meant", "slips"),
    [
        ("body", ("bdy", "boddy", "obdy", "Body", "bdoy")),
        ("heading", ("headding", "haeding", "hdaeing")),
        ("sans 700", ("sans700",)),
        ("알림", ("알리", "알람")),
        (None, ("bodu", "bo", "", "heading-2", "heading2", "head", "안내문구", "모집", "x" * 1000)),
    ],
)
def test_a_slip_of_the_pen_is_near_and_another_word_is_not(meant: str | None, slips: tuple[str, ...]) -> None:
    assert {nearly(slip, ("body", "heading", "sans 400", "sans 700", "알림", "안내")) for slip in slips} == {meant}


def test_among_thousands_of_unknown_names_only_the_first_hundreds_are_looked_into() -> None:
    found = doubts("type:\n" + "".join(f"  bodx{number}y: x\n" for number in range(20_000)) + "  bdy: x\n")
    assert found == []


def test_the_house_theme_and_those_that_come_with_brochure_leave_no_doubt() -> None:
    for name in resources.theme_names():
        assert brochure.build(PLAIN, theme=name).findings == ()


def own(folder: Path, areas: str, more: str = "") -> Path:
    path = folder / "own.yaml"
    path.write_text(f"extends: classic\npages:\n  - {{name: front, areas: {areas}}}\n{more}", encoding="utf-8")
    return path


def test_an_area_nearly_called_like_a_type_of_block_is_told_as_a_note(tmp_path: Path) -> None:
    (note,) = brochure.build(PLAIN, theme=own(tmp_path, '"cover\\ntimelin\\nrest"')).findings
    assert described(note) == (3, "timelin", "timeline")
    assert note.rule == "theme.area"
    assert note.origin.file.endswith("own.yaml")


def test_an_area_that_an_id_of_the_edition_names_is_not_doubted(tmp_path: Path) -> None:
    path = own(tmp_path, '"cover\\nlists\\npicture"')
    assert brochure.build(EDITION, theme=path).findings == ()
    (note,) = brochure.build(PLAIN, theme=own(tmp_path, '"cover\\nlists\\nrest"')).findings
    assert described(note)[1:] == ("lists", "list")


def test_a_block_without_an_area_is_told_with_the_area_that_was_meant_for_it(tmp_path: Path) -> None:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(EDITION, theme=own(tmp_path, '"cover\\ntexts"'))
    assert [each.rule for each in caught.value.findings] == ["layout.homeless", "theme.area"]


def test_a_doubtful_name_is_told_beside_the_faults_it_brings(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("extends: classic\ntype:\n  bdy: {size: 10pt}\n", encoding="utf-8")
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(EDITION, theme=path)
    assert {each.rule for each in caught.value.findings} == {"field.missing", "theme.doubtful"}
    assert {each.origin.line for each in caught.value.findings} == {3}


def test_a_token_that_is_missing_is_told_at_the_name_it_is_misspelt_by(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "extends: classic\ngaps:\n  section:\n  secton: {natural: 9, least: 9, most: 9}\n", encoding="utf-8"
    )
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(EDITION, theme=path)
    (missing,) = caught.value.findings
    assert (missing.rule, missing.origin.line) == ("theme.token", 4)
