"""The bench before the outside judges: the shipped editions, each built once, and who is there to judge them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = sorted([*(ROOT / "data").glob("*.yaml"), *(ROOT / "examples").glob("*.yaml")])

Judge = Callable[..., str]


class Built(NamedTuple):
    """One edition and the two files made of it."""

    edition: Path
    press: Path
    screen: Path

    @property
    def files(self) -> tuple[Path, Path]:
        return self.press, self.screen


@pytest.fixture(scope="session", params=EDITIONS, ids=lambda path: path.stem)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(request.param, tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="session")
def flyer(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The flyer of 2023 alone."""
    return build(ROOT / "data" / "2023.yaml", tmp_path_factory.mktemp("flyer"))


def build(edition: Path, out: Path) -> Built:
    command = [sys.executable, "-m", "brochure", "build", str(edition), "--out", str(out), "--only", "press,screen"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return Built(edition, out / f"{edition.stem}-press.pdf", out / f"{edition.stem}-screen.pdf")


@pytest.fixture(scope="session")
def judge() -> Judge:
    """Run an outside program and return all it said; an absent one fails in CI and is skipped, loudly, elsewhere."""

    def ask(*command: object, code: int = 0) -> str:
        name = str(command[0])
        if not shutil.which(name):
            absent = f"{name} is not installed; sh tests/conformance/setup.sh says how"
            if os.environ.get("CI"):
                pytest.fail(absent)
            pytest.skip(absent)
        done = subprocess.run([*map(str, command)], capture_output=True, check=False, timeout=120)
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        assert done.returncode == code, said
        return said

    return ask
