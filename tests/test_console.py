"""What is said on consoles that lack characters, draw signs wide, or have gone away."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from brochure import console
from brochure.__main__ import main
from brochure.commands import COMMANDS
from brochure.findings import Finding, Origin, Words, cells
from tests import editions
from tests.conftest import process, surroundings

#: A broken edition whose name, keys and words few encodings have; its folder is one from a Mac.
NAME = "판 ❤ 說’.yaml"
FOLDER = unicodedata.normalize("NFD", "맥에서 온 폴더")
BROKEN = editions.small("모두 반갑습니다.", "모두 “😀” → 说 · … 반갑습니다.").replace("heading: 짧은", "제목😀: 짧은")


class Said(NamedTuple):
    """What a command printed on a console of some encoding."""

    code: int
    out: str
    err: str


class Consoles:
    """Runs commands in this process, on streams of any encoding as a console or a pipe of that encoding gives them."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch

    def __call__(self, encoding: str, *arguments: str, newline: str = "\n") -> Said:
        streams = [io.TextIOWrapper(io.BytesIO(), encoding, newline=newline) for _ in range(2)]
        with self._patch.context() as patch:
            patch.setattr(sys, "stdout", streams[0])
            patch.setattr(sys, "stderr", streams[1])
            try:
                code = main(arguments)
            except SystemExit as leaving:
                code = int(leaving.code or 0)
            for stream in streams:
                stream.flush()
        out, err = (stream.buffer.getvalue().decode(encoding) for stream in streams)
        return Said(code, out, err)


@pytest.fixture
def consoles(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> Consoles:
    folder = workplace / FOLDER
    folder.mkdir()
    (folder / NAME).write_text(BROKEN, encoding="utf-8")
    (workplace / "좋은 판.yaml").write_text(editions.SMALL, encoding="utf-8")
    return Consoles(monkeypatch)


def _commands() -> Iterator[Sequence[str]]:
    broken = f"{FOLDER}/{NAME}"
    for name, command in COMMANDS.items():
        yield (name, "--help")
        if not command.takes_files and not command.takes_one and not command.home:
            yield (name,)
    for name in ("build", "check", "explain"):
        yield (name, broken)
        yield (name, broken, "--json")
    yield from (("check", "좋은 판.yaml"), ("explain", "좋은 판.yaml"), ("build", "좋은 판.yaml", "--only", "text"))
    yield from (("schema", "edition"), ("--help",), ("blocks", "😀"), ("build", "없는 😀.yaml"), ("--없는→것",))
    yield ("build", "--theme", "테마→😀", "좋은 판.yaml")


@pytest.mark.parametrize("encoding", ["ascii", "cp949", "latin-1", "cp437"])
def test_every_command_speaks_on_any_console_without_numbers_for_signs(encoding: str, consoles: Consoles) -> None:
    for command in _commands():
        done = consoles(encoding, *command)
        assert done.code in {0, 1, 2, 4}, (command, done)
        said = done.err if "--json" in command or "schema" in command else done.out + done.err
        numbers = {chr(int(each, 16)) for each in re.findall(r"\\[uU]0*([0-9a-f]{2,6})", said)}
        assert all(each.isalpha() for each in numbers), (command, numbers)
        assert "Traceback" not in said
        if encoding == "cp949":
            assert not numbers - {"说"}, command


def test_a_console_without_hangul_is_spoken_to_in_english(consoles: Consoles) -> None:
    done = consoles("ascii", "check", "없는.yaml")
    assert "error: There is no such file." in done.err
    assert "  -> Please check" in done.err
    assert "\\uc5c6\\ub294.yaml" in done.err, "a file is told from others"
    assert "오류" in consoles("cp949", "check", "없는.yaml").err
    assert "오류" in consoles("utf-8", "check", "없는.yaml").err
    assert "error" not in consoles("ascii", "check", "없는.yaml", "--lang", "ko").err
    assert "이런 파일이" in consoles("ascii", "check", "없는.yaml", "--json").out.encode().decode("unicode_escape")


def test_a_stream_without_an_encoding_takes_hangul(consoles: Consoles, monkeypatch: pytest.MonkeyPatch) -> None:
    assert consoles, "there is a folder to work in"
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    assert main(["check", "없는.yaml"]) == 2
    assert "없는.yaml 오류: 이런 파일이 없습니다." in stream.getvalue()


def test_names_from_a_mac_are_put_together_for_a_console_that_has_no_jamo(consoles: Consoles) -> None:
    assert "맥에서 온 폴더" in consoles("cp949", "check", f"{FOLDER}/{NAME}").err


@pytest.mark.parametrize("encoding", ["ascii", "cp949", "latin-1"])
def test_a_schema_is_the_same_file_in_whatever_a_pipe_is_written(encoding: str, consoles: Consoles) -> None:
    told = consoles(encoding, "schema", "edition").out
    assert told.isascii(), "editors' programs read files as UTF-8"
    assert json.loads(told) == json.loads(consoles("utf-8", "schema", "edition").out)


def test_lines_end_once_whatever_the_console_ends_them_with(consoles: Consoles) -> None:
    for command in _commands():
        done = consoles("cp949", *command, newline="\r\n")
        assert "\r\r" not in done.out + done.err, command


@pytest.mark.parametrize(
    ("before", "marked"),
    [
        ("heading: 가나 ", "다라"), ("  “→” · ", "※ 그"), ("a: 😀 ", "😀x"), ("k: e\u0301 ", "e\u0301"), ("k:\t\t",
        "값"),
        ("ＡＢ\u3000", "Ｃ"), ("k: ᄒᆞᆫ ", "글"), ("k: ❤\ufe0f ", "나"), ("é – ", "é–"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "ascii"])
def test_the_caret_stands_under_what_is_marked_in_cells(
    encoding: str, before: str, marked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin = Origin("a.yaml", 1, len(before) + 1, "", f"{before}{marked} 뒤", len(marked))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding))
    console.prepare()
    where = console.terminal()
    _, line, caret, _ = Finding("error", "r", Words("가", "a"), origin).show("ko", where).splitlines()
    line.encode(encoding)
    lead = where.shows("".join(each if each.isprintable() else " " for each in before))
    assert line.startswith(f"     1 | {lead}")
    wide = encoding == "cp949"
    assert caret.index("^") == cells(f"     1 | {lead}", is_wide=wide)
    assert caret.count("^") == cells(where.shows(marked), is_wide=wide)


def test_signs_of_doubtful_width_are_wide_where_the_console_is_korean(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (cells("→“”·※가"), cells("→“”·※가", is_wide=True)) == (7, 12)
    assert cells("e\u0301ᄒᆞᆫ❤\ufe0f") == 4
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(console, "_page", lambda: 949)
    monkeypatch.delenv("WT_SESSION", raising=False)
    assert console.terminal().is_wide, "Windows takes UTF-8 and draws as Korean fonts do"
    monkeypatch.setenv("WT_SESSION", "1")
    assert not console.terminal().is_wide, "Windows Terminal does not"
    monkeypatch.delenv("WT_SESSION")
    monkeypatch.setattr(console, "_page", lambda: 437)
    assert not console.terminal().is_wide


@pytest.mark.parametrize("encoding", ["ascii", "cp949"])
def test_a_process_of_its_own_is_as_safe(encoding: str, workplace: Path) -> None:
    (workplace / NAME).write_text(BROKEN, encoding="utf-8")
    env = {"PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "brochure", "check", NAME],
        cwd=workplace,
        env=surroundings(env),
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode(encoding)
    assert done.returncode == 1
    assert ("말" in said or "항목" in said) == (encoding == "cp949")
    assert "Traceback" not in said


def _read_no_further(workplace: Path, *arguments: str, both: bool = False) -> int:
    """The exit code of a command whose output nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "brochure", *arguments],
            cwd=workplace,
            env=surroundings(),
            stdout=writing,
            stderr=writing if both else subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert both or b"Error" not in done.stderr
    return done.returncode


@pytest.mark.parametrize("both", [False, True])
def test_a_pipe_that_closes_changes_no_exit_code(both: bool, workplace: Path) -> None:
    (workplace / "bad.yaml").write_text(editions.small("url: https", "url: htp"), encoding="utf-8")
    assert _read_no_further(workplace, "check", "bad.yaml", both=both) == 1
    (workplace / "good.yaml").write_text(editions.SMALL, encoding="utf-8")
    assert _read_no_further(workplace, "build", "good.yaml", "--only", "text", both=both) == 0
    assert (workplace / "out" / "good.txt").is_file()
    assert process("check", "bad.yaml", cwd=workplace).code == 1
