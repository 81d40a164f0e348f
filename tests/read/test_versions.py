"""Editions that start from one another: keys and facts, every `from:` that leads nowhere, and whose folder counts."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

import brochure
from brochure.findings import Finding, Origin
from brochure.model.marks import Picture
from brochure.model.page import page_leaves
from brochure.read.extends import MOST_FILES
from brochure.read.nodes import Mapping, Scalar, Source
from brochure.read.whole import whole
from tests import editions
from tests.pictures.kit import photograph

BASE = editions.SMALL
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H9V9Z"/></svg>'


def written(folder: Path, text: str, name: str = "own.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an edition to start from."""
    written(tmp_path, BASE, "2030.yaml")
    return tmp_path


def source(folder: Path, text: str) -> Source:
    return whole(written(folder, text), None, None)[0]


def faults(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(path)
    return caught.value.findings


def text_at(source: Source, *steps: str | int) -> str:
    node = source.at(*steps)
    assert isinstance(node, Scalar)
    return node.text


def test_an_edition_without_from_is_read_as_it_ever_was(folder: Path) -> None:
    found, place = whole(folder / "2030.yaml", None, None)
    assert place == folder
    assert found.beneath == ()
    assert found.languages == {}
    assert found.files == (str(folder / "2030.yaml"),)


@pytest.mark.parametrize("nothing", ["", "~", "null", "''", '" "'])
def test_a_from_left_empty_starts_from_nothing(folder: Path, nothing: str) -> None:
    assert brochure.build(written(folder, f"from: {nothing}\n{BASE}")).pages == 2


def test_keys_at_the_top_take_the_place_of_those_beneath_or_leave_them_out(folder: Path) -> None:
    found = source(folder, "from: 2030.yaml\ntitle: 새 제목\nas_of:\ncalling_code: +82\n")
    assert text_at(found, "title") == "새 제목"
    assert text_at(found, "edition") == "2030"
    assert text_at(found, "calling_code") == "+82"
    assert found.root.get("as_of") is None
    assert found.root.get("from") is None


def test_facts_are_merged_by_name(folder: Path) -> None:
    written(
        folder,
        BASE.replace("  참가자: 120명\n", "  참가자: 120명\n  참가국: {value: 9개국, as_of: 2029-05}\n"),
        "2030.yaml",
    )
    found = source(
        folder, "from: 2030.yaml\nfacts:\n  참가자: {as_of: 2030-02}\n  참가국: {as_of: 2030-03}\n  새것: 3곳\n"
    )
    facts = found.root.get("facts")
    assert isinstance(facts, Mapping)
    assert list(facts.entries) == ["참가자", "참가국", "새것"]
    assert (text_at(found, "facts", "참가자", "value"), text_at(found, "facts", "참가자", "as_of")) == (
        "120명",
        "2030-02",
    )
    assert (text_at(found, "facts", "참가국", "value"), text_at(found, "facts", "참가국", "as_of")) == (
        "9개국",
        "2030-03",
    )
    assert found.place("facts.참가자.value").line == BASE[: BASE.index("120명")].count("\n") + 1


def test_a_fact_with_a_value_of_its_own_takes_nothing_over_and_an_empty_one_is_gone(folder: Path) -> None:
    written(folder, BASE.replace("참가자: 120명", "참가자: {value: 120명, as_of: 2029-05}\n  남음: 5명"), "2030.yaml")
    found = source(folder, "from: 2030.yaml\nfacts:\n  참가자: 130명\n  남음:\n")
    assert text_at(found, "facts", "참가자") == "130명"
    assert found.place("facts.남음").path == "facts"


def test_blocks_and_facts_still_to_be_written_take_nothing_away(folder: Path) -> None:
    own = brochure.build(written(folder, "from: 2030.yaml\nfacts:\nblocks:\n"))
    assert own.text == brochure.build(folder / "2030.yaml").text


def test_a_version_prints_its_own_words_and_the_others(folder: Path) -> None:
    own = brochure.build(
        written(folder, "from: 2030.yaml\nfacts:\n  참가자: 7명\nblocks:\n  - {type: greeting, body: 또 만나요.}\n")
    )
    assert "올해는 7명이 함께합니다" in own.text
    assert "또 만나요." in own.text
    assert "곧 만나요." not in own.text
    assert own.stem == "own"
    assert own.findings == ()


def test_editions_stand_one_upon_the_other(folder: Path) -> None:
    written(folder, "from: 2030.yaml\ntitle: 가운데\nissued: 2030-05\n", "middle.yaml")
    found = source(folder, "from: middle.yaml\ntitle: 위\n")
    assert [text_at(found, key) for key in ("title", "issued", "edition")] == ["위", "2030-05", "2030"]
    assert [Path(each).name for each in found.files] == ["own.yaml", "middle.yaml", "2030.yaml"]


def test_a_mapping_and_a_text_start_from_a_file_in_the_folder_they_are_given(folder: Path) -> None:
    own = {"from": "2030.yaml", "blocks": [{"type": "greeting", "body": "또 만나요."}]}
    for data in (own, "from: 2030.yaml\nblocks:\n  - {type: greeting, body: 또 만나요.}\n"):
        assert "또 만나요." in brochure.build(data, base=folder).text
    assert [each.rule for each in brochure.check(own)] == ["edition.from"]


def test_names_in_hangul_are_found_in_whichever_form_the_disk_keeps(tmp_path: Path) -> None:
    written(tmp_path, BASE, unicodedata.normalize("NFD", "바탕.yaml"))
    assert brochure.build(written(tmp_path, "from: 바탕.yaml\n")).pages == 2


@pytest.mark.parametrize("name", ["../2030.yaml", "..\\2030.yaml", "./../own/../2030.yaml"])
def test_a_file_is_named_from_the_folder_of_the_one_that_names_it(folder: Path, name: str) -> None:
    own = written(folder, f"from: {name}\n", "own/own.yaml")
    found, place = whole(own, None, None)
    assert place == own.parent
    assert found.files[1] == str(folder / "2030.yaml")


def test_a_whole_path_is_taken_as_it_is(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert brochure.build(written(elsewhere, f"from: {folder / '2030.yaml'}\n")).pages == 2


# What is wrong with a `from:`


FROM = {
    "a file that is not there": ("from: 2031.yaml\n", "‘2031.yaml’", "2030.yaml"),
    "a name without its suffix": ("from: '2030'\n", "‘2030’", "혹시 ‘2030.yaml’입니까?"),
    "a folder": ("from: .\n", "폴더", "from: 2024.yaml"),
    "itself": ("from: own.yaml\n", "자기 자신", "‘from:’을 지우거나"),
    "a list": ("from: [2030.yaml]\n", "목록", "2030.yaml"),
    "a group of keys": ("from: {file: 2030.yaml}\n", "묶음", "값 하나만"),
    "a theme": ("from: theme.yaml\n", "판이 아닌", "from: 2024.yaml"),
    "a file nobody has": ("from: a/b/c.yaml\n", "a/b/c.yaml", "from: 2024.yaml"),
}


@pytest.mark.parametrize("case", FROM)
def test_what_leads_nowhere_is_told_at_the_from(folder: Path, case: str) -> None:
    written(folder, "extends: classic\n", "theme.yaml")
    text, words, cure = FROM[case]
    (fault,) = faults(written(folder, "# 판\n" + text))
    assert (fault.level, fault.origin.line) == ("error", 2)
    assert Path(fault.origin.file).name == "own.yaml"
    assert words in fault.message.ko
    assert fault.hint
    assert cure in fault.hint.ko
    assert fault.message.en
    assert fault.hint.en


def test_a_circle_is_told_where_it_closes_with_all_of_its_files(folder: Path) -> None:
    written(folder, "from: own.yaml\n", "middle.yaml")
    (fault,) = faults(written(folder, "from: middle.yaml\n"))
    assert Path(fault.origin.file).name == "middle.yaml"
    assert "own.yaml → middle.yaml → own.yaml" in fault.message.ko


def test_at_most_so_many_editions_stand_upon_one_another(folder: Path) -> None:
    for number in range(MOST_FILES):
        written(folder, f"from: {number - 1}.yaml\n" if number else BASE, f"{number}.yaml")
    assert brochure.build(folder / f"{MOST_FILES - 1}.yaml").pages == 2
    (fault,) = faults(written(folder, f"from: {MOST_FILES - 1}.yaml\n"))
    assert (fault.rule, Path(fault.origin.file).name) == ("edition.from", "1.yaml")
    assert str(MOST_FILES) in fault.message.ko


def test_an_edition_for_a_newer_brochure_is_told_at_its_own_line(folder: Path) -> None:
    written(folder, "schema: 9\n" + BASE, "2030.yaml")
    (fault,) = faults(written(folder, "from: 2030.yaml\n"))
    assert (fault.rule, Path(fault.origin.file).name, fault.origin.line) == ("edition.schema", "2030.yaml", 1)


def test_a_version_hides_no_newer_schema_beneath_it(folder: Path) -> None:
    written(folder, "schema: 9\n" + BASE, "2030.yaml")
    (fault,) = faults(written(folder, "from: 2030.yaml\nschema: 1\n"))
    assert (fault.rule, Path(fault.origin.file).name) == ("edition.schema", "2030.yaml")


def test_a_base_that_is_no_yaml_is_told_at_its_own_line(folder: Path) -> None:
    written(folder, BASE + "  - type: {\n", "2030.yaml")
    found = faults(written(folder, "from: 2030.yaml\ntitle: 가\ntitle: 나\n"))
    assert (found[0].rule, Path(found[0].origin.file).name) == ("yaml.repeated", "own.yaml")
    assert Path(found[-1].origin.file).name == "2030.yaml"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_base_that_is_no_file_of_text_is_told_at_the_from(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    (fault,) = faults(written(folder, "from: pipe.yaml\n"))
    assert (fault.rule, fault.origin.line) == ("edition.from", 1)
    assert "파이프" in fault.message.ko


def test_faults_of_two_files_are_told_file_by_file_the_versions_first(folder: Path) -> None:
    written(
        folder,
        BASE.replace("heading: 짧은 소개", "haeding: 짧은 소개").replace("https://www.example.org/go", "example"),
        "2030.yaml",
    )
    found = faults(
        written(folder, "from: 2030.yaml\nblocks:\n  - {type: greeting, bodi: 글}\n  - {type: cover, fit: no}\n")
    )
    assert [(Path(each.origin.file).name, each.rule) for each in found] == [
        ("own.yaml", "field.unknown"),
        ("own.yaml", "field.choice"),
        ("2030.yaml", "field.unknown"),
        ("2030.yaml", "field.url"),
    ]
    lines = [each.origin.line for each in found]
    assert lines == [3, 4, *sorted(lines[2:])]
    assert all(each.origin.path for each in found)


def test_a_fault_of_a_base_names_the_path_in_the_whole(folder: Path) -> None:
    written(folder, BASE.replace("https://www.example.org/go", "example"), "2030.yaml")
    (fault,) = faults(written(folder, "from: 2030.yaml\nblocks:\n  - {type: text, body: 글}\n  - {type: cover}\n"))
    assert fault.origin.path == "blocks[3].url"


# Folders


def test_pictures_lie_where_the_file_that_names_them_says(tmp_path: Path) -> None:
    logo = "  - type: image\n    file: {}\n    decorative: true\n"
    for name in ("base/own.svg", "photos/shared.svg", "mine/mine.svg"):
        written(tmp_path, SVG, name)
    head = "assets: ../photos\n" + BASE
    written(tmp_path, head + logo.format("own.svg"), "base/2030.yaml")
    text = "from: ../base/2030.yaml\nblocks:\n  - {type: apply}\n" + logo.format("mine.svg")
    # The image block beneath is the only one of its type; a second has an id of its own.
    own = written(tmp_path, text.replace("decorative", "id: own\n    decorative"), "mine/own.yaml")
    assert brochure.build(own).pages == 2
    written(tmp_path, head + logo.format("shared.svg"), "base/2030.yaml")
    assert brochure.build(own).pages == 2
    written(tmp_path, head + logo.format("mine.svg"), "base/2030.yaml")
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(written(tmp_path, "from: ../base/2030.yaml\n", "mine/own.yaml"))
    (fault,) = caught.value.findings
    assert (fault.rule, Path(fault.origin.file).name) == ("picture.missing", "2030.yaml")


def test_a_picture_a_version_names_may_lie_with_the_edition_it_starts_from(tmp_path: Path) -> None:
    photograph((300, 400)).save(_made(tmp_path / "base") / "kim.jpg")
    written(tmp_path, BASE, "base/2030.yaml")
    text = "from: base/2030.yaml\nblocks:\n  - type: greeting\n    portrait: kim.jpg\n"
    pages = brochure.build(written(tmp_path, text)).layout.pages
    whats = [leaf.mark.what for page in pages for leaf in page_leaves(page)]
    assert [each.key for each in whats if isinstance(each, Picture)] == ["blocks[3].portrait"]


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def test_a_folder_that_is_not_there_is_told_once_at_the_line_that_declares_it(tmp_path: Path) -> None:
    written(tmp_path, "assets: nowhere\n" + BASE, "2030.yaml")
    (fault,) = faults(written(tmp_path, "from: 2030.yaml\n"))
    assert (fault.rule, Path(fault.origin.file).name, fault.origin.line) == ("assets.missing", "2030.yaml", 1)
    (fault,) = faults(written(tmp_path, "from: 2030.yaml\nassets: .\n"))
    assert (fault.rule, Path(fault.origin.file).name) == ("assets.missing", "2030.yaml")


def test_a_theme_and_a_shop_are_looked_for_beside_the_file_that_names_them(tmp_path: Path) -> None:
    written(tmp_path, "extends: classic\nname: mine\n", "base/mine.yaml")
    written(tmp_path, "extends: kr-standard\n", "base/shop.yaml")
    written(tmp_path, "theme: mine.yaml\nshop: shop.yaml\n" + BASE, "base/2030.yaml")
    own = brochure.build(written(tmp_path, "from: base/2030.yaml\n"))
    assert own.fitted.table.setting.theme.name == "mine"
    assert own.printer.name == "shop"
    for key in ("theme", "shop"):
        (fault,) = faults(
            written(tmp_path, f"from: base/2030.yaml\n{key}: {'mine' if key == 'theme' else 'shop'}.yaml\n")
        )
        assert (fault.rule, fault.origin.line) == (f"{key}.unknown", 2)


def test_places_in_a_text_are_those_of_the_file_it_was_written_in(folder: Path) -> None:
    found = source(folder, "from: 2030.yaml\nblocks:\n  - {type: apply, body: 새 글}\n")
    place = found.place("blocks[2].body")
    assert place == Origin(str(folder / "own.yaml"), 3, 25, "blocks[2].body", "  - {type: apply, body: 새 글}", 3)
    assert found.place("blocks[2].url").file == str(folder / "2030.yaml")
