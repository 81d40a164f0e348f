"""The house: what a newcomer finds at the top of the project is there, agrees with itself, and works."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

import brochure

ROOT = Path(__file__).resolve().parent.parent
TARGETS = ("build", "test", "lint", "conformance", "bench", "schema", "messages", "unicode", "clean", "help")
EDITIONS = sorted([*(ROOT / "data").glob("*.yaml"), *(ROOT / "examples").glob("*.yaml")])

#: The one address of the flyer that is the association's own and no person's.
ASSOCIATION = "jetaakorea@gmail.com"


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder with the Makefile and pyproject.toml alone."""
    if not shutil.which("make"):
        pytest.skip("make is not installed")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def make(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=clean | env, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("target", TARGETS)
def test_make_help_tells_every_target(bare: Path, target: str) -> None:
    assert re.search(rf"^make {target} +\S", make(bare, "help").stdout, re.MULTILINE)


def test_a_second_make_sets_nothing_up_again(bare: Path) -> None:
    assert "pip install" in make(bare, "-n").stdout
    (bare / ".venv").mkdir()
    for stamp in (".ready", ".ready-dev"):
        (bare / ".venv" / stamp).touch()
    assert make(bare, "-n").stdout.splitlines() == [".venv/bin/python -m brochure"]
    assert make(bare, "-n", "test").stdout.splitlines() == [".venv/bin/python -m pytest -n auto --dist loadfile"]


def test_changed_dependencies_are_installed_by_the_next_make(bare: Path) -> None:
    (bare / ".venv").mkdir()
    (bare / ".venv" / ".ready").touch()
    os.utime(bare / "pyproject.toml", (2**31, 2**31))
    assert "pip install" in make(bare, "-n").stdout


def test_make_without_python_says_what_to_install(bare: Path) -> None:
    tools = bare / "tools"
    tools.mkdir()
    for name in ("sh", "make"):
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    done = make(bare, PATH=str(tools))
    assert done.returncode
    assert "Python 3.11" in done.stderr
    assert not (bare / ".venv").exists()


def test_ci_runs_all_three_judges_and_fails_with_any(bare: Path) -> None:
    (bare / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", bare / ".ci")
    (bare / "Makefile").write_text(
        "test:\n\t@echo 7 passed\nlint:\n\t@echo 2 errors\n\t@exit 1\nconformance:\n\t@echo none\n"
    )
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run([bare / ".ci" / "run"], env=clean, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-3:] == [
        "make test: passed. 7 passed",
        "make lint: FAILED. 2 errors",
        "make conformance: passed. none",
    ]


def test_the_package_is_typed_and_licensed() -> None:
    assert (ROOT / "brochure" / "py.typed").is_file()
    licence = read("LICENSE")
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in read("fonts/OFL.txt")
    assert "UNICODE LICENSE V3" in read("LICENSE-UNICODE")
    assert tomllib.loads(read("pyproject.toml"))["project"]["license"] == "Apache-2.0 AND OFL-1.1 AND Unicode-3.0"


def test_the_changelog_tells_of_this_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", read("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert brochure.__version__ in headings or brochure.__version__ == "0.1.0"


def test_the_provenance_of_every_font_is_told() -> None:
    told = read("fonts/README.md")
    assert [font.name for font in sorted((ROOT / "fonts").glob("*.[ot]tf")) if font.name not in told] == []


def test_every_font_a_theme_names_is_shipped_and_no_other() -> None:
    named: set[str] = set()
    for theme in [*(ROOT / "brochure" / "themes").glob("*.yaml"), *(ROOT / "examples" / "themes").glob("*.yaml")]:
        for chain in yaml.safe_load(theme.read_text(encoding="utf-8")).get("fonts", {}).values():
            named.update([chain] if isinstance(chain, str) else chain)
    assert named == {font.name for font in (ROOT / "fonts").glob("*.[ot]tf")}


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.name)
def test_editions_name_no_private_address(edition: Path) -> None:
    assert set(re.findall(r"[\w.+-]+@[\w.-]+", edition.read_text(encoding="utf-8"))) <= {ASSOCIATION}


def test_greeting_and_testimonials_are_marked_as_samples_and_signed_by_role() -> None:
    text = read("data/2023.yaml")
    roles = {"국제교류원", "외국어 지도 조수", "지부 회장"}
    for block in yaml.safe_load(text)["blocks"]:
        if block["type"] in ("greeting", "testimonials"):
            assert re.search(rf"# 견본: .*\n  - type: {block['type']}\b", text)
            assert {each["name"] for each in block.get("items", [block])} <= roles


@pytest.mark.parametrize("half", ["English", "한국어"])
def test_the_readme_tells_every_command_and_exit_code_in_both_languages(half: str) -> None:
    english, korean = read("README.md").split("\n## 한국어\n")
    text = english if half == "English" else korean
    for promised in ("make test", "make lint", "python -m brochure", "build", "check", "--only", "--json", "--lang"):
        assert promised in text
    assert [code for code in ("0", "1", "2", "3", "130") if f"| {code} |" not in text] == []


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(edition:.*?)```", read("README.md"), re.DOTALL))
def test_the_readme_shows_an_edition_that_builds(example: str) -> None:
    edition = brochure.build(example)
    assert not edition.findings
    assert edition.pages


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.name)
def test_shipped_editions_have_nothing_to_mend(edition: Path) -> None:
    assert brochure.check(edition) == ()
