"""Blocks of other packages: found by their entry points, and told by their package's name when they are not right."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import brochure
from brochure import blocks
from brochure.blocks.kit import outside
from brochure.findings import Finding
from tests import editions
from tests.blocks.kit import OUTSIDE
from tests.conftest import ROOT, surroundings
from tests.faults import assert_well_put, faults

#: Puts a package with one entry point where Python finds it, and returns its name.
Install = Callable[..., str]

BLOCK = """\
from typing import Annotated
from brochure.blocks.kit.block import Block
from brochure.blocks.kit.boxes import paragraph
from brochure.findings import Words
from brochure.model.fields import Kind, Line
from brochure.model.stack import Stack

class Poem(Block, frozen=True, kw_only=True):
    verse: Annotated[Line, Words("시", "The verse")]
    def compose(self, room):
        return Stack(room.width, (paragraph(room, self.verse, "body"),))
"""

_NUMBERS = itertools.count()

EDITION = editions.with_block("type: poem\nverse: 봄은 오고")


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    def put(code: str, name: str = "poem", value: str = "{module}:Poem", package: str = "") -> str:
        number = len(list(tmp_path.iterdir()))
        # Each package has a module of its own, for Python keeps what it has imported.
        module = f"poem_{next(_NUMBERS)}"
        package = package or f"brochure-poem-{number}"
        folder = tmp_path / str(number)
        about = folder / f"{package}-1.0.dist-info"
        about.mkdir(parents=True)
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
        (about / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
        points = f"[console_scripts]\nx = y:z\n\n[brochure.blocks]\n{name} = {value.format(module=module)}\n"
        (about / "entry_points.txt").write_text(points, encoding="utf-8")
        monkeypatch.syspath_prepend(str(folder))
        return package

    return put


def changed(old: str, new: str) -> str:
    assert BLOCK.count(old) == 1
    return BLOCK.replace(old, new)


def told(text: str) -> Finding:
    """The one fault of an edition with a block that is not right: it names the place of the block's type."""
    (fault,) = faults(text)
    assert fault.rule == "block.outside"
    assert fault.origin.line
    assert "poem" in fault.origin.excerpt
    assert_well_put(fault)
    with pytest.raises(brochure.BrochureError):
        brochure.build(text)
    return fault


def test_a_block_of_another_package_is_read_and_built_like_any_other(install: Install) -> None:
    install(BLOCK)
    assert brochure.build(EDITION).findings == ()
    assert [fault.rule for fault in faults(EDITION.replace("verse:", "vers:"))] == ["field.unknown"]


def test_the_names_of_other_packages_come_after_the_houses_own(install: Install) -> None:
    install(BLOCK)
    assert blocks.all_names() == (*blocks.names(), "poem")
    assert "poem" not in blocks.names()


def test_without_its_package_a_block_is_unknown_and_with_it_the_likely_one(install: Install) -> None:
    (fault,) = faults(EDITION)
    assert (fault.rule, "poem" in str(fault.hint)) == ("block.unknown", False)
    install(BLOCK)
    (fault,) = faults(EDITION.replace("type: poem", "type: poen"))
    assert fault.hint is not None
    assert "“poem”" in fault.hint.en


def test_the_houses_own_types_are_never_taken_by_another_package(install: Install) -> None:
    install("raise RuntimeError('never imported')", name="cover")
    assert brochure.check(editions.SMALL) == ()
    assert blocks.all_names() == blocks.names()


def test_two_packages_with_one_name_are_both_named(install: Install) -> None:
    first, second = install(BLOCK), install(BLOCK)
    fault = told(EDITION)
    for package in (first, second):
        assert package in fault.message.ko
        assert package in fault.message.en


def test_one_package_found_in_two_places_is_one_package(install: Install) -> None:
    install("raise RuntimeError", package="brochure-poem")
    install(BLOCK, package="Brochure-Poem")
    assert faults(EDITION) == []


BROKEN = {
    "import that fails": ("import no_such_module_anywhere", "no_such_module_anywhere"),
    "no Python": ("class Poem(:", "SyntaxError"),
    "leaves the process": ("raise SystemExit(7)", "SystemExit"),
    "another name": (BLOCK.replace("class Poem", "class Rhyme"), "Poem"),
    "no class": ("Poem = 3", "no Block"),
    "no block": ("class Poem: pass", "no Block"),
    "no compose": (BLOCK[: BLOCK.index("    def")], "compose"),
    "forms as a string": (changed("    verse", "    forms = 'plain'\n    verse"), "forms"),
    "a field of no kind": (changed("Annotated[Line,", "Annotated[complex,"), "“verse”"),
    "a kind nobody reads": (changed("Annotated[Line,", 'Annotated[str, Kind("poetry"),'), "“verse”"),
    "two texts to choose from": (changed("Annotated[Line,", "Annotated[Line | str,"), "“verse”"),
    "an annotation of nothing": (changed("Annotated[Line,", "Annotated['Nonsense',"), "Nonsense"),
    "a field called type": (changed("    def", "    type: str = ''\n    def"), "“type”"),
    "compose that raises": (changed("return Stack", "return 1 / 0 or Stack"), "ZeroDivisionError"),
    "compose of nothing": (changed("return Stack", "return None and Stack"), "nothing"),
    "a stack too wide": (changed("Stack(room.width", "Stack(room.width + 9"), "wide"),
    "a stack of rubbish": (changed('(paragraph(room, self.verse, "body"),)', "(self.verse,)"), "AttributeError"),
    "checks that raise": (changed("    def", "    def __post_init__(self): raise ValueError('odd')\n    def"), "odd"),
    "findings that raise": (changed("    def", "    def findings(self): yield 1 / 0\n    def"), "ZeroDivisionError"),
    "findings that are none": (changed("    def", "    def findings(self): yield 'bad'\n    def"), "str"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_block_that_is_not_right_is_a_finding_that_names_its_package(case: str, install: Install) -> None:
    code, word = BROKEN[case]
    package = install(code)
    fault = told(EDITION)
    assert f"‘{package}’ 패키지의 ‘poem’ 블록" in fault.message.ko
    assert f"“poem” of the package “{package}”" in fault.message.en
    assert word in fault.message.en


def test_a_token_the_theme_lacks_is_told_as_that(install: Install) -> None:
    install(changed('"body"', '"sonnet"'))
    (fault,) = faults(EDITION)
    assert fault.rule == "theme.token"


def test_the_other_faults_of_an_edition_are_told_beside_a_broken_block(install: Install) -> None:
    install("class Poem: pass")
    rules = [fault.rule for fault in faults(EDITION.replace("title: 작은 안내지\nfacts", "tilte: 작은 안내지\nfacts"))]
    assert sorted(rules) == ["block.outside", "field.unknown"]


def test_a_damaged_package_keeps_no_other_from_being_found(install: Install, tmp_path: Path) -> None:
    install(BLOCK)
    (tmp_path / "0" / "empty-1.0.dist-info").mkdir()
    binary = tmp_path / "0" / "binary-1.0.dist-info"
    binary.mkdir()
    (binary / "entry_points.txt").write_bytes(b"[brochure.blocks]\nx = \xff\xfe")
    odd = tmp_path / "0" / "odd-1.0.dist-info"
    odd.mkdir()
    (odd / "METADATA").write_text("Name: odd\n", encoding="utf-8")
    (odd / "entry_points.txt").write_text("[brochure.blocks]\n# nothing\nno equals sign\n", encoding="utf-8")
    assert faults(EDITION) == []
    assert [fault.rule for fault in faults(EDITION.replace("type: poem", "type: no equals sign"))] == ["block.outside"]


def test_a_name_written_letter_by_letter_is_the_same_name(install: Install) -> None:
    install(BLOCK, name="\u1109\u1175")  # 시, its letters apart
    assert faults(EDITION.replace("type: poem", "type: 시")) == []


def test_a_theme_may_choose_its_form(install: Install, tmp_path: Path) -> None:
    install(changed("    verse", "    forms = ('plain', 'centred')\n    verse"))
    classic = (ROOT / "brochure" / "themes" / "classic.yaml").read_text(encoding="utf-8")
    theme = tmp_path / "theme.yaml"
    for form, rules in (("centred", []), ("centerd", ["theme.name"])):
        theme.write_text(classic.replace("\nforms:", f"\nforms:\n  poem: {form}", 1), encoding="utf-8")
        assert [each.rule for each in brochure.check(EDITION, theme=theme) if each.level == "error"] == rules


def test_what_packages_offer_is_looked_through_once(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    install(BLOCK)
    assert outside.names() == ("poem",)
    monkeypatch.setattr("importlib.metadata.Distribution.discover", lambda **_: pytest.fail("looked again"))
    assert blocks.find("poem") is blocks.find("poem")


def test_the_package_in_the_tests_is_built_by_a_process_that_finds_it(tmp_path: Path) -> None:
    (tmp_path / "asked.yaml").write_text(
        editions.with_block("type: questions\nitems:\n  - question: 언제?\n    answer: 봄에."), encoding="utf-8"
    )
    command = [sys.executable, "-m", "brochure", "build", "asked.yaml", "--only", "press"]
    alone = subprocess.run(command, cwd=tmp_path, env=surroundings(), capture_output=True, check=False)
    assert alone.returncode == 1
    env = surroundings({"PYTHONPATH": f"{ROOT}:{OUTSIDE}"})
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "out" / "asked-press.pdf").is_file()
