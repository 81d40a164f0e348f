"""The screen files before two judges of PDF/UA-1 and PDF/A-2a: veraPDF, and page-validation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import brochure
from brochure import resources
from tests.conformance.conftest import EDITIONS
from tests.conformance.photographs import photographed
from tests.editions import FULL

HERE = Path(__file__).resolve().parent
JUDGES = HERE / "judges"
PROFILES = ("PDFUA-1", "PDFA-2A")
#: What veraPDF leaves to Java's own XML, which Java no longer has.
PACKAGES = (
    "libjaxb-java",
    "libtxw2-java",
    "libistack-commons-java",
    "libactivation-java",
    "libjakarta-activation-java",
)


@pytest.fixture(scope="session")
def screens(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The screen file of every edition there is, in every theme, and of one with ten pictures."""
    folder = tmp_path_factory.mktemp("screens")
    pictures = photographed(tmp_path_factory.mktemp("pictures"), (800, 600))
    made = [(path.stem, brochure.build(path)) for path in EDITIONS]
    made += [(f"full-{theme}", brochure.build(FULL, theme=theme)) for theme in resources.theme_names()]
    made.append(("pictures", brochure.build(pictures)))
    return [edition.write(folder, stem, only=("screen",))[0] for stem, edition in made]


def absent(what: str) -> None:
    """Skip, loudly, for want of a judge; fail in CI."""
    said = f"{what} is not installed; sh tests/conformance/setup.sh says how"
    if os.environ.get("CI"):
        pytest.fail(said)
    pytest.skip(said)


def jars() -> list[str]:
    """veraPDF, and what of Java's old XML it needs."""
    listed = subprocess.run(["dpkg", "-L", *PACKAGES], capture_output=True, encoding="utf-8", check=False).stdout
    wanted = ("jaxb-runtime", "jaxb-impl", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")
    found = sorted({row for row in listed.splitlines() if row.endswith(tuple(f"/{each}.jar" for each in wanted))})
    return [str(JUDGES / "verapdf.jar"), *found] if found and (JUDGES / "verapdf.jar").is_file() else []


def judged(files: list[Path]) -> dict[tuple[str, str], list[str]]:
    """What veraPDF finds in each file by each profile: nothing where it is sound."""
    if not (found := jars()):
        absent("veraPDF")
    command = ["java", "-cp", os.pathsep.join(found), str(HERE / "verapdf" / "Judge.java"), ",".join(PROFILES)]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    rows = [row.split("\t") for row in done.stdout.splitlines()]
    return {(row[0], Path(row[1]).name): row[2:] for row in rows}


def test_verapdf_passes_every_screen_file_as_both_standards(screens: list[Path]) -> None:
    verdicts = judged(screens)
    assert len(verdicts) == len(screens) * len(PROFILES)
    assert {key: faults for key, faults in verdicts.items() if faults} == {}


def test_verapdf_finds_fault_where_there_is_one(tmp_path: Path) -> None:
    verdicts = judged([untagged(tmp_path)])
    assert verdicts["PDFUA-1", "untagged.pdf"]


def untagged(folder: Path) -> Path:
    """A press file, which nobody can listen to."""
    (path,) = brochure.build(FULL).write(folder, only=("press",))
    return path.rename(folder / "untagged.pdf")


def test_page_validation_agrees(screens: list[Path], tmp_path: Path) -> None:
    if not (JUDGES / "page").is_dir():
        absent("page-validation")
    code = """\
import json, sys, page
profiles = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
print(json.dumps([[page.is_pdf_compliant(path, profile=profile) for profile in profiles] for path in sys.argv[1:]]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, [*screens, untagged(tmp_path)])],
        env={**os.environ, "PYTHONPATH": str(JUDGES)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *sound, broken = json.loads(done.stdout)
    assert sound == [[True, True]] * len(screens)
    assert broken == [False, False]
