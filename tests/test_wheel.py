"""The wheel: built without a network, installed into an empty environment, and run far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.blocks.kit import OUTSIDE

ROOT = Path(__file__).resolve().parent.parent


class Installed(NamedTuple):
    """A wheel, and the Python of the environment that has it."""

    wheel: Path
    python: Path


def ran(command: Sequence[str | Path], cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run `command` without any of the variables that could show it the checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "COV"))}
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=clean | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"} | env,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--no-cache-dir"]
    ran([*pip, "wheel", ROOT, "--no-deps", "--no-build-isolation", "--wheel-dir", folder], folder)
    (wheel,) = folder.glob("*.whl")

    home = folder / "environment"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ran([*pip, "--python", python, "install", "--no-deps", "--no-index", wheel], folder)
    # The dependencies come from the environment of the tests, so that no network is needed.
    packages = ran([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).stdout.strip()
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(packages, "dependencies.pth").write_text("\n".join(sorted(ours)) + "\n", encoding="utf-8")
    return Installed(wheel, python)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A folder with nothing in it, far from the checkout."""
    assert ROOT not in tmp_path.parents
    return tmp_path


def test_the_wheel_carries_fonts_licences_types_and_a_starter_edition(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as archive:
        names = archive.namelist()
    assert "brochure/py.typed" in names
    assert "brochure/preview/page.html" in names
    assert "brochure/starter/2023.yaml" in names
    # Beside it, where its first line points to it; that of themes likewise.
    assert {"brochure/starter/edition.schema.json", "brochure/starter/theme.schema.json"} <= set(names)
    assert "brochure/fonts/OFL.txt" in names
    assert {f"brochure/fonts/{font.name}" for font in (ROOT / "fonts").glob("*.ttf")} <= set(names)
    assert {f"brochure/themes/{theme.name}" for theme in (ROOT / "brochure" / "themes").iterdir()} <= set(names)
    assert {"brochure/profiles/fogra39-250.icc", "brochure/profiles/README.md"} <= set(names)
    licences = {name.rpartition("licenses/")[2] for name in names if "dist-info/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-UNICODE", "fonts/OFL.txt"}
    assert not [name for name in names if name.startswith(("tests/", "data/", "out/"))]


def test_the_installed_brochure_is_not_the_checkout(installed: Installed, empty: Path) -> None:
    where = ran([installed.python, "-c", "import brochure; print(brochure.__file__)"], empty).stdout.strip()
    assert installed.python.parent.parent in Path(where).parents
    assert ROOT not in Path(where).parents


def test_an_empty_folder_gets_the_starter_edition(installed: Installed, empty: Path) -> None:
    done = ran([installed.python, "-m", "brochure", "--out", "out"], empty, HOME=str(empty))
    files = ["2023-press.pdf", "2023-screen.pdf", "2023-1.png", "2023-2.png", "2023.txt"]
    assert [Path(line).as_posix() for line in done.stdout.splitlines()] == [f"out/{name}" for name in files]
    assert sorted(path.name for path in (empty / "out").iterdir()) == sorted(files)
    assert all(path.stat().st_size for path in (empty / "out").iterdir())
    assert "2023.yaml" in done.stderr


def test_a_first_year_is_begun_from_the_starter_edition(installed: Installed, empty: Path) -> None:
    done = ran([installed.python, "-m", "brochure", "new", "2031", "--quiet"], empty, HOME=str(empty))
    names = ["data/2031.yaml", "data/edition.schema.json", "data/photos"]
    assert [Path(line).as_posix() for line in done.stdout.splitlines()] == names
    assert "edition: 2031" in (empty / "data" / "2031.yaml").read_text(encoding="utf-8")


def test_the_command_is_installed_under_its_name(installed: Installed, empty: Path) -> None:
    done = ran([installed.python.with_name("brochure"), "--version"], empty)
    assert done.stdout.startswith("brochure ")


def test_an_installed_package_brings_its_block_along(installed: Installed, empty: Path) -> None:
    outside = shutil.copytree(OUTSIDE, empty / "package", ignore=shutil.ignore_patterns("*.dist-info"))
    pip: list[str | Path] = [sys.executable, "-m", "pip", "--quiet", "--no-cache-dir", "--python", installed.python]
    command = [*pip, "install", "--no-deps", "--no-index", "--no-build-isolation", outside]
    # What builds it is beside the dependencies of the tests.
    ran(command, empty)
    (empty / "asked.yaml").write_text(
        "edition: 2030\ntitle: 시험\nblocks:\n  - type: cover\n    title: 시험\n"
        "  - type: questions\n    items:\n      - {question: 언제?, answer: 봄에.}\n",
        encoding="utf-8",
    )
    try:
        ran([installed.python, "-m", "brochure", "build", "asked.yaml", "--only", "press"], empty)
        told = ran([installed.python, "-m", "brochure", "blocks", "questions", "--lang", "en"], empty).stdout
    finally:
        ran([*pip, "uninstall", "--yes", "brochure-questions"], empty)
    assert told.startswith("questions (package brochure-questions)\n")
    assert (empty / "out" / "asked-press.pdf").is_file()
    gone = ran([installed.python, "-m", "brochure", "blocks", "--lang", "en"], empty).stdout
    assert "questions" not in gone
