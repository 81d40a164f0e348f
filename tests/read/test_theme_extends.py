"""Themes that extend one another: what is merged and what replaced, whose line a fault stands in, which files count."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import brochure
from brochure import resources
from brochure.design import design_of
from brochure.findings import Finding
from brochure.model.family import files_of
from brochure.model.geometry import MM
from brochure.model.theme import Theme
from brochure.pictures.colours import inks_to_light
from brochure.read.extends import MOST_FILES
from brochure.read.source import read_text

EDITION = "edition: 2023\ntitle: 길\nblocks:\n  - {type: cover, title: 여는 길}\n"
CLASSIC = "extends: classic\n"


def written(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def theme(name: str | Path) -> Theme:
    return design_of(read_text(EDITION), name, Path()).theme


def faults(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(EDITION, theme=path)
    return caught.value.findings


def test_a_theme_takes_everything_it_does_not_say_from_the_one_it_extends(tmp_path: Path) -> None:
    own, house = theme(written(tmp_path, CLASSIC + "gaps:\n  section: {natural: 20pt}\n")), theme("classic")
    assert own.gaps["section"].natural == 20
    assert own.gaps["section"].least == house.gaps["section"].least
    assert own.gaps["band"] == house.gaps["band"]
    assert own.type == house.type
    assert own.pages[0].name == house.pages[0].name


def test_lists_and_single_values_take_the_place_of_those_beneath(tmp_path: Path) -> None:
    text = CLASSIC + "pages:\n  - {name: only, areas: rest}\nfonts:\n  sans 400: NotoSansKR_400Regular.ttf\n"
    own = theme(written(tmp_path, text))
    assert [page.name for page in own.pages] == ["only"]
    assert own.fonts["sans 400"] == ("NotoSansKR_400Regular.ttf",)
    assert len(files_of(own.fonts["sans 700"])) == 2


def test_an_ink_is_one_value_and_is_replaced_whole(tmp_path: Path) -> None:
    own = theme(written(tmp_path, CLASSIC + "inks:\n  indigo: {print: C90 M20 Y60 K30}\n"))
    computed = inks_to_light((0.9, 0.2, 0.6, 0.3), resources.profile_file("fogra39-300"))
    assert own.inks["indigo"].rgb == computed, "the house's screen colour of another ink is not kept"


def test_an_ink_changed_above_changes_all_that_name_it_beneath(tmp_path: Path) -> None:
    own = theme(written(tmp_path, CLASSIC + "inks:\n  indigo: C90 M20 Y60 K30\n"))
    assert own.inks["strong"].cmyk == own.inks["stamp"].cmyk == (0.9, 0.2, 0.6, 0.3)


def test_a_leading_in_per_cent_follows_a_size_changed_above(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "type:\n  note: {size: 10pt, leading: 150%}\n", "base.yaml")
    own = theme(written(tmp_path, "extends: base.yaml\ntype:\n  note: {size: 12pt}\n"))
    assert own.type["note"].leading == 18


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null"])
def test_a_key_left_empty_leaves_out_what_stands_beneath(tmp_path: Path, nothing: str) -> None:
    text = CLASSIC + f"forms:\n  figures: {nothing}\ntype:\n  body: {{least: {nothing}}}\nfitting: {nothing}\n"
    own = theme(written(tmp_path, text))
    assert "figures" not in own.forms
    assert own.type["body"].least is None
    assert own.fitting.tighten == ()
    assert own.forms["timeline"]


def test_what_is_left_out_stays_out_however_many_themes_lie_beneath(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "forms:\n  figures:\n", "middle.yaml")
    assert "figures" not in theme(written(tmp_path, "extends: middle.yaml\n")).forms


def test_what_is_not_there_beneath_cannot_be_left_out(tmp_path: Path) -> None:
    (found,) = faults(written(tmp_path, CLASSIC + "forms:\n  sums:\n"))
    assert (found.rule, found.origin.line) == ("field.empty", 3)


def test_what_must_be_there_is_missed_where_it_was_left_out(tmp_path: Path) -> None:
    (found,) = faults(written(tmp_path, CLASSIC + "type:\n  body: {ink: }\n"))
    assert (found.rule, found.origin.line) == ("field.missing", 3)
    assert found.origin.file.endswith("own.yaml")


def test_a_quoted_nothing_is_something(tmp_path: Path) -> None:
    (found,) = faults(written(tmp_path, CLASSIC + 'forms:\n  figures: ""\n'))
    assert found.rule == "theme.name"


def test_a_theme_is_called_by_its_own_name_else_by_its_files(tmp_path: Path) -> None:
    assert theme(written(tmp_path, CLASSIC, "plum.yaml")).name == "plum"
    assert theme(written(tmp_path, CLASSIC + "name: 자두\n", "plum.yaml")).name == "자두"
    assert theme("persimmon").name == "persimmon"


def test_a_fault_stands_in_the_file_its_value_was_written_in(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "type:\n  body: {size: 9pt, ink: blak}\n", "base.yaml")
    own = written(tmp_path, "extends: base.yaml\ntype:\n  body: {font: sanz}\n  note: {tracking: 2000}\n")
    found = [(Path(each.origin.file).name, each.origin.line, each.rule) for each in faults(own)]
    assert found == [
        ("own.yaml", 3, "theme.name"),
        ("own.yaml", 4, "theme.value"),
        ("base.yaml", 3, "theme.name"),
    ]


def test_a_base_that_cannot_be_read_is_told_in_its_own_file(tmp_path: Path) -> None:
    written(tmp_path, "extends: classic\ntype: [\n", "base.yaml")
    assert all(each.origin.file.endswith("base.yaml") for each in faults(written(tmp_path, "extends: base.yaml\n")))


def test_a_key_written_twice_in_a_base_is_told(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "lead: indigo\nlead: indigo\n", "base.yaml")
    (found,) = faults(written(tmp_path, "extends: base.yaml\n"))
    assert (found.rule, Path(found.origin.file).name, found.origin.line) == ("yaml.repeated", "base.yaml", 3)


def test_a_base_is_looked_for_beside_the_file_that_names_it(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "lead: persimmon\n", "themes/deep/base.yaml")
    written(tmp_path, "extends: deep/base.yaml\n", "themes/middle.yaml")
    assert theme(written(tmp_path, "extends: themes/middle.yaml\n")).lead == "persimmon"


@pytest.mark.parametrize(
    ("name", "advised"),
    [
        ("clasic", "‘classic’"),
        ("nowhere.yaml", "폴더"),
        ("persimon", "‘persimmon’"),
        (".", "폴더"),
        ('"a\\0.yaml"', "폴더"),
    ],
)
def test_a_base_that_is_not_there_is_told_at_its_line(tmp_path: Path, name: str, advised: str) -> None:
    (found,) = faults(written(tmp_path, f"name: own\nextends: {name}\n"))
    assert (found.rule, found.origin.line, found.origin.column) == ("theme.extends", 2, 10)
    assert found.hint
    assert advised in found.hint.ko


def test_an_extends_of_another_shape_is_told(tmp_path: Path) -> None:
    for shape in ("[classic]", "{theme: classic}"):
        (found,) = faults(written(tmp_path, f"extends: {shape}\n"))
        assert (found.rule, found.origin.line) == ("field.shape", 1)


def test_what_else_is_wrong_in_the_yaml_of_a_chain_that_leads_nowhere_is_told_with_it(tmp_path: Path) -> None:
    written(tmp_path, "gaps: !odd {}\nextends: nowhere\n", "base.yaml")
    found = faults(written(tmp_path, "lead: a\nlead: b\nextends: base.yaml\n"))
    assert [each.rule for each in found] == ["yaml.repeated", "yaml.tag", "theme.extends"]


def test_themes_in_a_circle_are_told_where_it_closes(tmp_path: Path) -> None:
    written(tmp_path, "# b\nextends: own.yaml\n", "b.yaml")
    written(tmp_path, "extends: b.yaml\n", "a.yaml")
    (found,) = faults(written(tmp_path, "extends: a.yaml\n"))
    assert found.rule == "theme.extends"
    assert (Path(found.origin.file).name, found.origin.line) == ("b.yaml", 2)
    assert "own.yaml → a.yaml → b.yaml → own.yaml" in found.message.ko


def test_a_theme_that_extends_itself_under_another_name_is_a_circle_too(tmp_path: Path) -> None:
    (found,) = faults(written(tmp_path, "extends: ./own.yaml\n"))
    assert "own.yaml → own.yaml" in found.message.en


def test_themes_may_extend_one_another_only_so_far(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC, "t0.yaml")
    for number in range(1, MOST_FILES + 1):
        written(tmp_path, f"extends: t{number - 1}.yaml\n", f"t{number}.yaml")
    assert theme(tmp_path / f"t{MOST_FILES - 2}.yaml").lead == "indigo"
    (found,) = faults(tmp_path / f"t{MOST_FILES - 1}.yaml")
    assert found.rule == "theme.extends"
    assert found.origin.file.endswith("t0.yaml")


def test_a_change_in_any_file_of_a_chain_is_noticed(tmp_path: Path) -> None:
    own = written(tmp_path, "extends: middle.yaml\n")
    written(tmp_path, "extends: base.yaml\n", "middle.yaml")
    base = written(tmp_path, CLASSIC + "lead: indigo\n", "base.yaml")
    assert theme(own).lead == "indigo"
    base.write_text(CLASSIC + "lead: persimmon\n", encoding="utf-8")
    assert theme(own).lead == "persimmon"
    written(tmp_path, CLASSIC, "middle.yaml")
    assert theme(own).lead == "indigo"
    own.write_text("extends: base.yaml\n", encoding="utf-8")
    os.utime(own)
    assert theme(own).lead == "persimmon"


def test_an_edition_may_name_a_theme_that_extends_another(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "lead: persimmon\n", "themes/own.yaml")
    edition = written(tmp_path, EDITION + "theme: themes/own.yaml\n", "2023.yaml")
    assert brochure.build(edition).press == brochure.build(EDITION, theme="persimmon", base=tmp_path).press


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [
        ("size: A5", 148, 210),
        ("size: A3, landscape: true", 420, 297),
        ("size: B5", 182, 257),
        ("size: Letter", 215.9, 279.4),
        ("landscape: true", 297, 210),
        ("width: 200mm", 200, 297),
        ("width: 300mm, landscape: true", 300, 297),
    ],
)
def test_paper_is_named_or_measured(tmp_path: Path, paper: str, width: float, height: float) -> None:
    found = theme(written(tmp_path, CLASSIC + f"paper: {{{paper}}}\n")).paper
    assert (found.width, found.height) == pytest.approx((width * MM, height * MM))


def test_sides_written_above_take_the_place_of_a_size_beneath_and_the_other_way_round(tmp_path: Path) -> None:
    written(tmp_path, CLASSIC + "paper: {size: A5}\n", "base.yaml")
    text = "extends: base.yaml\npaper: {width: 200mm, height: 250mm}\n"
    found = theme(written(tmp_path, text)).paper
    assert (found.width, found.height) == pytest.approx((200 * MM, 250 * MM))


def test_a_sheet_both_named_and_measured_is_a_fault(tmp_path: Path) -> None:
    (found,) = faults(written(tmp_path, CLASSIC + "paper:\n  size: A5\n  height: 100mm\n"))
    assert (found.rule, found.origin.line) == ("theme.value", 4)


def test_a_size_there_is_not_is_asked_back(tmp_path: Path) -> None:
    (found,) = faults(written(tmp_path, CLASSIC + "paper: {size: a5}\n"))
    assert found.hint
    assert "‘A5’" in found.hint.ko


def test_every_theme_that_comes_with_brochure_can_be_extended(tmp_path: Path) -> None:
    for name in resources.theme_names():
        assert theme(written(tmp_path, f"extends: {name}\n")).type == theme(name).type
