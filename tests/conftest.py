"""What the tests share: brochure as a command, in this process and in one of its own, and flyers built once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import hypothesis
import pytest

import brochure
from tests import editions

ROOT = Path(__file__).resolve().parent.parent

# A slow machine is no fault of the code: no example is held against a clock.
hypothesis.settings.register_profile("brochure", deadline=None)
hypothesis.settings.load_profile("brochure")

#: Variables that choose a language or an encoding; a test sets the ones it means.
SPEAKING = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "PYTHONIOENCODING", "PYTHONUTF8")


#: The files of a build of two pages, by name.
OUTPUTS = ("{}-1.png", "{}-2.png", "{}-press.pdf", "{}-screen.pdf", "{}.txt")


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Command(Protocol):
    def __call__(self, *arguments: object, env: Mapping[str, str] | None = None) -> Result: ...


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, which the command sees as its own."""
    monkeypatch.chdir(tmp_path)
    for name in SPEAKING:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def command(
    workplace: Path,  # noqa: ARG001 - the command runs there
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Command:
    """`brochure …` run in this process, as the installed script runs it: fast."""

    def run(*arguments: object, env: Mapping[str, str] | None = None) -> Result:
        from brochure.__main__ import main  # noqa: PLC0415 - as late as the installed script does

        for name, value in (env or {}).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["brochure", *(str(each) for each in arguments)])
        capfd.readouterr()
        try:
            code: Any = main()
        except SystemExit as leaving:
            code = leaving.code
        out, err = capfd.readouterr()
        assert code is None or isinstance(code, int), f"the exit code is {code!r}"
        assert "Traceback" not in err, err
        return Result(code or 0, out, err)

    return run


@pytest.fixture
def flyer(workplace: Path) -> Path:
    """A good file in the folder the command works in."""
    path = workplace / "flyer.yaml"
    path.write_text(editions.SMALL, encoding="utf-8")
    return path


def surroundings(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for a process of brochure's own: ours, silent about language, then `env`."""
    kept = {name: value for name, value in os.environ.items() if name not in SPEAKING}
    return kept | {"PYTHONPATH": str(ROOT)} | dict(env or {})


def process(
    *arguments: object,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    preexec: Callable[[], None] | None = None,
) -> Result:
    """Run `python -m brochure …` in a process of its own; what it says is read as UTF-8, the rest escaped."""
    done = subprocess.run(
        [sys.executable, "-m", "brochure", *(str(each) for each in arguments)],
        cwd=cwd,
        env=surroundings(env),
        capture_output=True,
        timeout=120,
        check=False,
        preexec_fn=preexec,
    )
    out, err = (each.decode("utf-8", "backslashreplace") for each in (done.stdout, done.stderr))
    assert "Traceback" not in err, err
    return Result(done.returncode, out, err)


def written(folder: Path) -> list[str]:
    """Return the names of all files under `folder`, hidden ones too; none where there is no folder."""
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*") if not each.is_dir())


def kept(folder: Path) -> dict[str, bytes]:
    """Return every file under `folder` with its bytes."""
    return {name: (folder / name).read_bytes() for name in written(folder)}


def outputs(stem: str, *kinds: str) -> list[str]:
    """Return the sorted names of a build's files; of these kinds alone where some are named."""
    names = [each.format(stem) for each in OUTPUTS]
    return [each for each in names if not kinds or any(kind in each for kind in kinds)]


def found_in(output: str) -> list[dict[str, Any]]:
    """Return the findings of a `--json` answer, which must be one JSON object and nothing else."""
    answer = json.loads(output)
    assert isinstance(answer, dict)
    return list(_findings(answer))


def _findings(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if {"level", "rule", "message"} <= node.keys():
            yield node
            return
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _findings(each)


def strings_in(node: Any) -> Iterator[str]:
    """Yield every string of a JSON value."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for each in node.values():
            yield from strings_in(each)
    elif isinstance(node, list):
        for each in node:
            yield from strings_in(each)


class Flyer(NamedTuple):
    """One edition built once: its YAML and its files."""

    text: str
    press: bytes
    screen: bytes


def built(text: str) -> Flyer:
    edition = brochure.build(text)
    return Flyer(text, edition.press, edition.screen)


@pytest.fixture(scope="session")
def full() -> Flyer:
    """The full flyer."""
    return built(editions.FULL)


@pytest.fixture(scope="session")
def little() -> Flyer:
    """The flyer of few words."""
    return built(editions.SMALL)


@pytest.fixture(scope="session")
def shipped() -> Flyer:
    """The flyer of 2023, as it comes with brochure."""
    return built((ROOT / "data" / "2023.yaml").read_text(encoding="utf-8"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden cases in tests/golden")
