"""brochure as a library: what a program gives it, what it gives back, and what it loads to do so."""

from __future__ import annotations

import copy
import datetime
import io
import re
import subprocess
import sys
from collections import OrderedDict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from PIL import Image

import brochure
from tests import editions, flyers
from tests.conftest import Flyer, surroundings, written

#: SMALL as a program would hold it.
MAPPING: dict[str, Any] = {
    "edition": 2030,
    "issued": "2030-03",
    "as_of": datetime.date(2030, 1, 1),
    "title": "작은 안내지",
    "facts": {"참가자": "120명"},
    "blocks": (
        {"type": "cover", "title": "작은 안내지"},
        {"type": "summary", "heading": "짧은 소개", "body": "올해는 {참가자}이 함께합니다.\n모두 반갑습니다.\n"},
        {"type": "apply", "body": "아래 주소에서 지원해 주십시오.", "url": "https://www.example.org/go"},
        {"type": "greeting", "heading": "인사", "body": "곧 만나요."},
    ),
}


def python(code: str, folder: Path) -> str:
    """Return what a fresh Python prints when it runs `code` in `folder`."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=surroundings(), capture_output=True, text=True, check=True
    )
    return done.stdout


def pages_of(edition: Any) -> int:
    pages = edition.pages
    return pages if isinstance(pages, int) else len(pages)


# What goes in


def test_a_path_a_text_and_a_mapping_give_the_same_flyer(tmp_path: Path, little: Flyer) -> None:
    path = tmp_path / "작은 flyer.yaml"
    path.write_text(editions.SMALL, encoding="utf-8")
    for data in (path, str(path), editions.SMALL, MAPPING):
        edition = brochure.build(data)
        assert edition.press == little.press, type(data)
        assert edition.screen == little.screen, type(data)


def test_a_mapping_may_hold_pythons_own_types(little: Flyer) -> None:
    mapping = MAPPING | {
        "schema": 1,
        "facts": MappingProxyType({"참가자": {"value": "120명", "as_of": datetime.date(2030, 1, 1)}}),
        "blocks": [
            *(OrderedDict(block) for block in MAPPING["blocks"]),
            {"type": "text", "body": "보이지 않습니다.", "hidden": True},
        ],
    }
    assert brochure.build(mapping).press == little.press


def test_the_full_edition_as_a_mapping_gives_the_same_flyer(full: Flyer) -> None:
    assert brochure.build(editions.parsed(editions.FULL)).press == full.press


def test_numbers_in_a_mapping_are_read_as_they_print() -> None:
    mapping = MAPPING | {"facts": {"참가자": 120}, "edition": "2030"}
    assert brochure.build(mapping).press == brochure.build(editions.small("120명", "120")).press


def test_a_date_and_time_in_a_mapping_is_a_date_or_a_fault() -> None:
    findings = _errors(MAPPING | {"as_of": 20300101.5})
    assert [each.origin.path for each in findings] == ["as_of"]


def test_the_mapping_is_left_as_it_was() -> None:
    before = copy.deepcopy(MAPPING)
    brochure.build(MAPPING)
    assert before == MAPPING


def test_hidden_blocks_and_items_are_not_printed() -> None:
    text = editions.with_block(
        "type: timeline\nheading: 순서\nitems:\n  - when: 정월\n    label: 보이는 일\n"
        "  - when: 섣달\n    label: 감춘 일\n    hidden: true"
    )
    text += "  - type: text\n    heading: 감춘 제목\n    body: 감춘 글입니다.\n    hidden: true\n"
    found = flyers.folded(flyers.words(brochure.build(text).press))
    assert "보이는일" in found
    assert "감춘" not in found
    assert "섣달" not in found


# What comes out


def test_an_edition_holds_its_files_and_counts_its_pages() -> None:
    edition = brochure.build(editions.FULL)
    assert isinstance(edition, brochure.Edition)
    assert type(edition.press) is bytes
    assert type(edition.screen) is bytes
    assert edition.press.startswith(b"%PDF-")
    assert edition.screen.startswith(b"%PDF-")
    assert edition.press != edition.screen
    assert edition.press == edition.press
    assert pages_of(edition) == 2
    assert [each for each in edition.findings if each.level == "error"] == []


def test_building_twice_gives_the_same_bytes_whatever_is_built_between(full: Flyer, little: Flyer) -> None:
    again = brochure.build(editions.FULL)
    assert brochure.build(editions.SMALL).screen == little.screen
    assert (again.screen, again.press) == (full.screen, full.press)


def test_building_the_screen_file_first_changes_neither(full: Flyer) -> None:
    edition = brochure.build(editions.FULL)
    screen = edition.screen
    assert (edition.press, screen) == (full.press, full.screen)


def test_a_page_picture_is_an_a4_page_at_150_dpi() -> None:
    edition = brochure.build(editions.SMALL)
    pictures = [edition.png(page) for page in (1, 2)]
    for picture in pictures:
        with Image.open(io.BytesIO(picture)) as opened:
            assert opened.format == "PNG"
            assert opened.size == (1240, 1754)
            assert [round(each) for each in opened.info["dpi"]] == [150, 150]
    assert pictures[0] != pictures[1]
    assert edition.png(1) == pictures[0]


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there_is_refused(page: int) -> None:
    edition = brochure.build(editions.SMALL)
    with pytest.raises((LookupError, ValueError)):
        edition.png(page)


def test_write_makes_the_folder_and_returns_the_paths(tmp_path: Path) -> None:
    edition = brochure.build(editions.SMALL)
    paths = edition.write(tmp_path / "새 폴더" / "out", "이름")
    names = ["이름-1.png", "이름-2.png", "이름-press.pdf", "이름-screen.pdf", "이름.txt"]
    assert sorted(Path(each).name for each in paths) == names
    assert written(tmp_path / "새 폴더" / "out") == names
    assert (tmp_path / "새 폴더" / "out" / "이름-press.pdf").read_bytes() == edition.press
    assert (tmp_path / "새 폴더" / "out" / "이름-screen.pdf").read_bytes() == edition.screen
    assert (tmp_path / "새 폴더" / "out" / "이름-2.png").read_bytes() == edition.png(2)


def test_write_takes_its_stem_from_the_path_it_was_built_from(tmp_path: Path) -> None:
    path = tmp_path / "2030 안내.yaml"
    path.write_text(editions.SMALL, encoding="utf-8")
    brochure.build(path).write(str(tmp_path / "out"))
    assert "2030 안내-press.pdf" in written(tmp_path / "out")


def test_write_names_files_itself_where_there_is_no_path(tmp_path: Path) -> None:
    paths = brochure.build(MAPPING).write(tmp_path)
    assert len(paths) == 5
    assert all(Path(each).is_file() for each in paths)


def test_write_into_what_is_no_folder_is_an_error_of_the_workplace(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(MAPPING).write(tmp_path / "out")
    assert caught.value.exit_code == 3
    assert (tmp_path / "out").read_text(encoding="utf-8") == "a file"


def test_base_is_accepted_for_what_has_no_folder_of_its_own(tmp_path: Path, little: Flyer) -> None:
    assert brochure.build(editions.SMALL, base=tmp_path).press == little.press


# What is wrong


def _errors(data: Any) -> list[Any]:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(data)
    return list(caught.value.findings)


def test_an_error_carries_its_findings_and_reads_well() -> None:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(editions.small("edition: 2030", "edition: abc"))
    (finding,) = caught.value.findings
    assert isinstance(finding, brochure.Finding)
    assert finding.level == "error"
    assert finding.rule
    assert finding.message.ko != finding.message.en
    assert (finding.origin.line, finding.origin.column, finding.origin.path) == (1, 10, "edition")
    assert finding.message.en in str(caught.value)


def test_a_fault_of_a_mapping_is_named_by_its_path() -> None:
    blocks = [*MAPPING["blocks"], {"type": "timeline", "heading": "순서", "items": [{"when": "1월", "label": 3.5j}]}]
    (finding,) = _errors(MAPPING | {"blocks": blocks})
    assert finding.origin.path == "blocks[4].items[0].label"
    assert finding.origin.line == 0


@pytest.mark.parametrize("data", [None, 7, b"edition: 2030", [MAPPING], {"edition": 2030}, {}, "", {1: 2}])
def test_what_is_no_edition_at_all_is_an_error_of_brochures_own(data: Any) -> None:
    with pytest.raises((brochure.BrochureError, TypeError)) as caught:
        brochure.build(data)
    assert str(caught.value)


def test_a_mapping_that_holds_itself_is_refused() -> None:
    mapping: dict[str, Any] = dict(MAPPING)
    mapping["blocks"] = [mapping]
    assert _errors(mapping)


@pytest.mark.parametrize("name", ["nowhere.yaml", "폴더"])
def test_a_path_without_a_file_is_refused_by_name(name: str, tmp_path: Path) -> None:
    (tmp_path / "폴더").mkdir()
    (finding,) = _errors(tmp_path / name)
    assert name in finding.message.en + finding.origin.file


def test_an_unknown_theme_is_refused_by_name() -> None:
    with pytest.raises(brochure.BrochureError) as caught:
        brochure.build(editions.SMALL, theme="nonesuch")
    assert "nonesuch" in str(caught.value)


def test_check_of_good_data_has_no_errors() -> None:
    assert list(brochure.check(MAPPING)) == []
    assert [each for each in brochure.check(editions.FULL) if each.level == "error"] == []


def test_check_returns_what_build_raises() -> None:
    text = editions.small("type: summary", "type: sumary")
    assert list(brochure.check(text)) == _errors(text)


def test_check_sees_that_the_words_do_not_fit() -> None:
    text = editions.scaled(editions.FULL, 300)
    assert any("mm" in each.message.en for each in brochure.check(text))


# The package


def test_importing_brochure_loads_none_of_what_a_build_needs(tmp_path: Path) -> None:
    heavy = {
        "argparse",
        "asyncio",
        "fontTools",
        "importlib.metadata",
        "importlib.resources",
        "msgspec",
        "pikepdf",
        "PIL",
        "pypdfium2",
        "qrcode",
        "reportlab",
        "uharfbuzz",
        "unittest",
        "yaml",
        "zxingcpp",
    }
    bare = set(python("import sys; print(*sys.modules)", tmp_path).split())
    loaded = set(python("import sys, brochure; print(*sys.modules)", tmp_path).split())
    assert (loaded - bare) & heavy == set()


def test_a_build_without_pictures_loads_nothing_it_does_not_use(tmp_path: Path) -> None:
    (tmp_path / "flyer.yaml").write_text(editions.SMALL, encoding="utf-8")
    code = "import sys, brochure; made = brochure.build('flyer.yaml'); made.press, made.screen; print(*sys.modules)"
    loaded = set(python(code, tmp_path).split())
    assert loaded & {"fontTools", "pikepdf", "zxingcpp", "pypdfium2", "hypothesis", "jsonschema", "pytest"} == set()
    assert "reportlab.platypus" not in loaded


def test_the_version_is_the_one_of_the_package() -> None:
    source = (Path(brochure.__file__).parent / "_version.py").read_text(encoding="utf-8")
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?((a|b|rc|\.dev)\d+)?", brochure.__version__)
    assert brochure.__version__ in source


def test_the_package_is_typed_and_shows_its_surface() -> None:
    assert (Path(brochure.__file__).parent / "py.typed").is_file()
    assert {"build", "check", "Edition", "Finding", "BrochureError", "__version__"} <= set(dir(brochure))
    assert not hasattr(brochure, "nonesuch")


def test_build_stays_a_function_after_every_module_is_loaded(tmp_path: Path) -> None:
    code = (
        "import brochure, brochure.__main__, brochure.pipeline\n"
        "print(callable(brochure.build), callable(brochure.check), callable(brochure.BrochureError))"
    )
    assert python(code, tmp_path).split() == ["True"] * 3
