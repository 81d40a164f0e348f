"""The cases of Korean typography, and the program that runs them: it can fail too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.text import run_cases

CASES = Path(__file__).with_name("cases.yaml")
RIGHT = {"id": "right", "kind": "break", "mode": "eojeol", "text": "봄 꽃", "expect": {"breaks": [2], "weak": []}}
WRONG = RIGHT | {"id": "wrong", "expect": {"breaks": [1], "weak": []}}
UNKNOWN = RIGHT | {"id": "unknown", "kind": "weather"}
BROKEN = {"id": "broken", "kind": "justify", "sub": "line", "expect": {}}


def written(folder: Path, *cases: object) -> str:
    path = folder / "cases.yaml"
    path.write_text(yaml.safe_dump({"cases": list(cases)}, allow_unicode=True), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("kind", sorted(run_cases.KINDS))
def test_every_case_comes_out_as_the_rules_say(kind: str, tmp_path: Path) -> None:
    cases = [each for each in yaml.safe_load(CASES.read_text(encoding="utf-8"))["cases"] if each["kind"] == kind]
    count, found = run_cases.failures(Path(written(tmp_path, *cases)))
    assert count == len(cases) > 0
    assert not found


def test_cases_that_come_out_right_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_cases.main([written(tmp_path, RIGHT, RIGHT)]) == 0
    assert capsys.readouterr().out == "2 passed, 0 failed\n"


def test_a_case_that_comes_out_otherwise_is_told_with_both_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_cases.main([written(tmp_path, RIGHT, WRONG)]) == 1
    assert capsys.readouterr().out == "wrong: expected [1], got [2]\n1 passed, 1 failed\n"


@pytest.mark.parametrize("case", [UNKNOWN, BROKEN, {"id": "empty"}, {"kind": "break"}, "봄"])
def test_a_case_that_cannot_be_run_has_failed(case: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_cases.main([written(tmp_path, case, RIGHT)]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{case.get('id') if isinstance(case, dict) else None}: expected ")
    assert last == "1 passed, 1 failed"


def test_lengths_are_compared_to_the_places_the_files_give(tmp_path: Path) -> None:
    line = {"measure": 100, "natural": 99, "spaces": 3, "space": 3, "font_size": 10}
    case = {"id": "third", "kind": "justify", "sub": "line", "line": line}
    assert run_cases.main([written(tmp_path, case | {"expect": {"space": 3.3333, "loose": False}})]) == 0
    assert run_cases.main([written(tmp_path, case | {"expect": {"space": 3.33}})]) == 1
    assert run_cases.main([written(tmp_path, case | {"expect": {"loose": True}})]) == 1
    assert run_cases.main([written(tmp_path, case | {"expect": {"feasible": False}})]) == 1


def test_the_program_runs_by_itself_and_says_how_it_ended(tmp_path: Path) -> None:
    program = Path(run_cases.__file__)
    done = [
        subprocess.run(
            [sys.executable, str(program), written(tmp_path, case)],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            env={"PYTHONIOENCODING": "utf-8"},
            check=False,
        )
        for case in (RIGHT, WRONG, UNKNOWN)
    ]
    assert [each.returncode for each in done] == [0, 1, 1]
    assert [each.stderr for each in done] == ["", "", ""]
    assert [each.stdout.splitlines()[-1] for each in done] == [
        "1 passed, 0 failed",
        "0 passed, 1 failed",
        "0 passed, 1 failed",
    ]
