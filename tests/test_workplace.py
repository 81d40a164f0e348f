"""The machine about the command: folders that refuse, full disks, odd consoles, closed pipes, hostile settings."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import editions
from tests.conftest import OUTPUTS, Command, found_in, kept, outputs, process, surroundings, written

# The disk


@pytest.mark.parametrize("out", ["occupied", "occupied/deeper", "/proc/brochure", "/dev/null/out"])
def test_a_folder_that_cannot_be_written_ends_with_3(out: str, flyer: Path, command: Command) -> None:
    Path("occupied").write_text("a file", encoding="utf-8")
    done = command("build", flyer.name, "--out", out)
    assert done.code == 3
    assert Path(out).name in done.err
    assert done.out == ""
    assert kept(Path())["occupied"] == b"a file"
    assert written(Path()) == ["flyer.yaml", "occupied"]


@pytest.mark.parametrize("name", outputs("flyer"))
def test_where_one_file_cannot_be_written_none_is(name: str, flyer: Path, command: Command) -> None:
    (Path("out") / name).mkdir(parents=True)
    done = command("build", flyer.name)
    assert done.code == 3
    assert name in done.err
    assert written(Path("out")) == []
    assert done.out == ""


def test_where_one_file_cannot_be_written_the_old_ones_stay(flyer: Path, command: Command) -> None:
    assert command("build", flyer.name, "--only", "press,screen").code == 0
    before = kept(Path("out"))
    flyer.write_text(editions.small("짧은 소개", "새로 쓴 소개"), encoding="utf-8")
    (Path("out") / "flyer-2.png").mkdir()
    assert command("build", flyer.name).code == 3
    assert kept(Path("out")) == before


@pytest.mark.parametrize("kind", ["screen.pdf", "2.png"])
def test_a_file_that_a_viewer_holds_is_named_and_all_stay_as_they_were(
    kind: str, flyer: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command("build", flyer.name).code == 0
    before = kept(Path("out"))
    flyer.write_text(editions.small("짧은 소개", "새로 쓴 소개"), encoding="utf-8")
    real = Path.replace

    def held(draft: Path, place: Path) -> Path:
        if place.name.endswith(kind):
            raise PermissionError(13, "The process cannot access the file", str(draft), 32, str(place))
        return real(draft, place)

    monkeypatch.setattr(Path, "replace", held)
    done = command("build", flyer.name)
    assert done.code == 3
    assert f"flyer-{kind}" in done.err
    assert "열고 있습니다" in done.err
    assert done.out == ""
    assert kept(Path("out")) == before


def test_on_a_full_disk_the_old_files_stay_byte_for_byte(workplace: Path) -> None:
    (workplace / "out").mkdir()
    old = {name: f"the old {name}".encode() for name in outputs("flyer")}
    for name, text in old.items():
        (workplace / "out" / name).write_bytes(text)
    (workplace / "flyer.yaml").write_text(editions.FULL, encoding="utf-8")

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))

    done = process("build", "flyer.yaml", cwd=workplace, env={"PYTHONDONTWRITEBYTECODE": "1"}, preexec=fill)
    assert done.code == 3
    assert done.err.strip()
    assert done.out == ""
    assert kept(workplace / "out") == old


# Consoles and pipes


@pytest.mark.parametrize("encoding", ["ascii", "ascii:strict", "cp949", "cp949:strict", "latin-1", "utf-16"])
def test_a_console_that_lacks_a_character_does_not_crash_it(encoding: str, workplace: Path) -> None:
    (workplace / "안내.yaml").write_text(editions.small("모두 반갑습니다.", "모두 😀 반갑습니다."), encoding="utf-8")
    (workplace / "좋은 ❤.yaml").write_text(editions.SMALL, encoding="utf-8")
    done = process(
        "build", "안내.yaml", "좋은 ❤.yaml", "--only", "press", cwd=workplace, env={"PYTHONIOENCODING": encoding}
    )
    assert done.code == 1
    assert "1F600" in done.err.replace("\x00", "")
    assert written(workplace / "out") == ["좋은 ❤-press.pdf"]


def test_json_needs_no_more_than_ascii_of_a_console(workplace: Path) -> None:
    (workplace / "안내.yaml").write_text(editions.small("모두 반갑습니다.", "모두 😀 반갑습니다."), encoding="utf-8")
    done = process("check", "안내.yaml", "--json", cwd=workplace, env={"PYTHONIOENCODING": "ascii"})
    assert done.code == 1
    (fault,) = found_in(done.out)
    assert Path(fault["file"]).name == "안내.yaml"


def test_a_closed_pipe_is_no_crash(flyer: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "brochure", "build", flyer.name],
            cwd=flyer.parent,
            env=surroundings(),
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode in {0, 3}
    assert written(flyer.parent / "out") in ([], outputs("flyer"))


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "</dev/null >/dev/full"])
def test_missing_or_full_streams_are_no_crash(closed: str, flyer: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m brochure build flyer.yaml --only press {closed}', sys.executable],
        cwd=flyer.parent,
        env=surroundings(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode in {0, 3}
    assert written(flyer.parent / "out") in ([], ["flyer-press.pdf"])


def test_an_interrupted_build_ends_with_130_and_leaves_whole_sets_alone(workplace: Path) -> None:
    stems = [f"n{number:03}" for number in range(200)]
    for stem in stems:
        (workplace / f"{stem}.yaml").write_text(editions.SMALL, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "brochure", "build", *(f"{stem}.yaml" for stem in stems)],
        cwd=workplace,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        ends = time.monotonic() + 60
        while len(written(workplace / "out")) < 2 * len(OUTPUTS) and running.poll() is None and time.monotonic() < ends:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130, err.decode()
    assert b"Traceback" not in err
    left = written(workplace / "out")
    assert 0 < len(left) < len(stems) * len(OUTPUTS)
    begun = {name.partition(".")[0].partition("-")[0] for name in left}
    assert left == sorted(name for stem in begun for name in outputs(stem))


# Processes of their own


def test_it_runs_as_a_module_and_says_the_same_as_in_this_process(flyer: Path, command: Command) -> None:
    here = command("build", flyer.name, "--out", "here")
    alone = process("build", flyer.name, "--out", "alone", cwd=flyer.parent)
    assert alone.code == 0, alone.err
    assert kept(Path("alone")) == kept(Path("here"))
    assert alone.out.replace("alone", "here") == here.out


def test_nonsense_as_a_module_ends_with_2(workplace: Path) -> None:
    done = process("nonsense", cwd=workplace)
    assert done.code == 2
    assert done.out == ""
    assert written(workplace) == []


def test_it_warns_of_nothing_python_would_make_an_error(flyer: Path) -> None:
    done = process("build", flyer.name, cwd=flyer.parent, env={"PYTHONWARNINGS": "error"})
    assert done.code == 0, done.err


def test_neither_home_nor_settings_nor_clock_nor_hash_seed_changes_a_byte(flyer: Path, command: Command) -> None:
    assert command("build", flyer.name).code == 0
    before = kept(Path("out"))
    home = flyer.parent / "hostile home"
    home.mkdir()
    hostile = "pageCompression = 0\ninvariant = 0\nuseA85 = 1\ndefaultPageSize = 'A6'\nverbose = 1\n"
    for name in (".reportlab_settings", "reportlab_settings.py", ".reportlab_mods"):
        (home / name).write_text(hostile, encoding="utf-8")
    env = {
        "HOME": str(home),
        "RL_pageCompression": "0",
        "RL_invariant": "0",
        "RL_useA85": "1",
        "RL_verbose": "1",
        "PYTHONHASHSEED": "77",
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "SOURCE_DATE_EPOCH": "1000000000",
    }
    done = process("build", flyer.name, "--out", "hostile", cwd=flyer.parent, env=env)
    assert done.code == 0, done.err
    assert kept(Path("hostile")) == before


@pytest.mark.parametrize(
    "env", [{"SOURCE_DATE_EPOCH": "abc"}, {"RL_verbose": "loud", "RL_defaultPageSize": "A3000", "RL_xmlParser": "none"}]
)
def test_settings_that_reportlab_cannot_read_stop_nothing(env: dict[str, str], flyer: Path, command: Command) -> None:
    assert command("build", flyer.name).code == 0
    done = process("build", flyer.name, "--out", "odd", cwd=flyer.parent, env=env)
    assert done.code == 0, done.err
    assert kept(Path("odd")) == kept(Path("out"))


def test_it_runs_with_no_home_and_a_bare_environment(flyer: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "brochure", "build", flyer.name, "--only", "press"],
        cwd=flyer.parent,
        env={"PYTHONPATH": surroundings()["PYTHONPATH"]},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert written(flyer.parent / "out") == ["flyer-press.pdf"]
