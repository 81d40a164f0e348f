"""The command as an editor meets it: what it builds, says, writes, and with which exit code it ends."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import brochure
from tests import editions
from tests.conftest import Command, found_in, kept, process, strings_in, surroundings, written

OUTPUTS = ["{}-1.png", "{}-2.png", "{}-press.pdf", "{}-screen.pdf"]
BROKEN = editions.small("title: 작은 안내지\nfacts", "tilte: 작은 안내지\nfacts")


def outputs(stem: str, *kinds: str) -> list[str]:
    """Return the sorted names of a build's files; of these kinds alone where some are named."""
    names = [each.format(stem) for each in OUTPUTS]
    return [each for each in names if not kinds or any(kind in each for kind in kinds)]


def numbered(edition: int) -> str:
    return editions.small("edition: 2030", f"edition: {edition}")


@pytest.fixture
def flyer(workplace: Path) -> Path:
    """A good file in the folder the command works in."""
    path = workplace / "flyer.yaml"
    path.write_text(editions.SMALL, encoding="utf-8")
    return path


@pytest.fixture
def broken(workplace: Path) -> Path:
    """A file with one fault in it."""
    path = workplace / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


# Which edition


def test_alone_it_builds_the_highest_edition_of_data_and_says_which(workplace: Path, command: Command) -> None:
    (workplace / "data").mkdir()
    for name, edition in [("zebra", 2019), ("apple", 2031), ("middle", 2030)]:
        (workplace / "data" / f"{name}.yaml").write_text(numbered(edition), encoding="utf-8")
    (workplace / "later.yaml").write_text(numbered(2099), encoding="utf-8")
    done = command()
    assert done.code == 0, done.err
    assert written(workplace / "out") == outputs("apple")
    assert "apple.yaml" in done.err
    assert "zebra.yaml" not in done.err


def test_editions_are_compared_as_numbers_not_as_letters(workplace: Path, command: Command) -> None:
    (workplace / "data").mkdir()
    (workplace / "data" / "old.yaml").write_text(numbered(999), encoding="utf-8")
    (workplace / "data" / "new.yaml").write_text(numbered(2030), encoding="utf-8")
    assert command().code == 0
    assert written(workplace / "out") == outputs("new")


def test_without_data_it_looks_in_the_folder_itself(workplace: Path, command: Command) -> None:
    (workplace / "older.yaml").write_text(numbered(2028), encoding="utf-8")
    (workplace / "newer.yaml").write_text(numbered(2029), encoding="utf-8")
    done = command()
    assert done.code == 0, done.err
    assert written(workplace / "out") == outputs("newer")
    assert "newer.yaml" in done.err


def test_an_empty_data_folder_sends_it_to_the_folder_itself(workplace: Path, command: Command) -> None:
    (workplace / "data").mkdir()
    (workplace / "here.yaml").write_text(numbered(2029), encoding="utf-8")
    assert command().code == 0
    assert written(workplace / "out") == outputs("here")


@pytest.mark.usefixtures("workplace")
def test_with_no_edition_anywhere_it_says_so_and_ends_with_2(workplace: Path, command: Command) -> None:
    done = command()
    assert done.code == 2
    assert done.err.strip()
    assert done.out == ""
    assert written(workplace) == []


# What it writes


def test_build_writes_two_pdfs_and_two_pictures_and_names_them_one_a_line(flyer: Path, command: Command) -> None:
    done = command("build", flyer.name)
    assert done.code == 0, done.err
    assert written(Path("out")) == outputs("flyer")
    assert sorted(Path(line).name for line in done.lines) == outputs("flyer")
    assert all(Path(line).is_file() for line in done.lines)
    for name in outputs("flyer", "pdf"):
        assert (Path("out") / name).read_bytes().startswith(b"%PDF-")
    for name in outputs("flyer", "png"):
        assert (Path("out") / name).read_bytes().startswith(b"\x89PNG\r\n")


def test_out_names_the_folder_and_makes_it_with_its_parents(flyer: Path, command: Command) -> None:
    done = command("build", flyer.name, "--out", "here/and there/끝")
    assert done.code == 0, done.err
    assert written(Path("here/and there/끝")) == outputs("flyer")
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        ("press", ["press"]),
        ("screen", ["screen"]),
        ("png", ["png"]),
        ("press,screen", ["press", "screen"]),
        ("png,press", ["press", "png"]),
        ("press,screen,png", ["press", "screen", "png"]),
    ],
)
def test_only_writes_what_it_names(only: str, kinds: list[str], flyer: Path, command: Command) -> None:
    done = command("build", flyer.name, "--only", only)
    assert done.code == 0, done.err
    assert written(Path("out")) == outputs("flyer", *kinds)
    assert sorted(Path(line).name for line in done.lines) == outputs("flyer", *kinds)


@pytest.mark.parametrize("only", ["prss", "press,", "", "press,nonsense"])
def test_only_refuses_what_it_does_not_know(only: str, flyer: Path, command: Command) -> None:
    done = command("build", flyer.name, "--only", only)
    assert done.code == 2
    assert done.err.strip()
    assert not Path("out").exists()


def test_paths_with_hangul_and_spaces_are_read_and_written(workplace: Path, command: Command) -> None:
    folder = workplace / "내 문서"
    folder.mkdir()
    (folder / "2030년 안내지.yaml").write_text(editions.SMALL, encoding="utf-8")
    done = command("build", "내 문서/2030년 안내지.yaml", "--out", "나온 것")
    assert done.code == 0, done.err
    assert written(workplace / "나온 것") == outputs("2030년 안내지")
    assert all(Path(line).is_file() for line in done.lines)


def test_only_the_last_ending_of_a_name_is_dropped(workplace: Path, command: Command) -> None:
    (workplace / "flyer.v2.yaml").write_text(editions.SMALL, encoding="utf-8")
    assert command("build", "flyer.v2.yaml", "--only", "press").code == 0
    assert written(workplace / "out") == ["flyer.v2-press.pdf"]


def test_building_again_writes_the_same_bytes(flyer: Path, command: Command) -> None:
    assert command("build", flyer.name).code == 0
    first = kept(Path("out"))
    assert command("build", flyer.name).code == 0
    assert kept(Path("out")) == first


def test_a_build_leaves_nothing_but_its_files(flyer: Path, command: Command) -> None:
    assert command("build", flyer.name).code == 0
    assert written(Path()) == sorted(["flyer.yaml", *(f"out/{name}" for name in outputs("flyer"))])


def test_several_files_are_all_built(workplace: Path, command: Command) -> None:
    for stem in ("one", "two"):
        (workplace / f"{stem}.yaml").write_text(editions.SMALL, encoding="utf-8")
    done = command("build", "one.yaml", "two.yaml", "--only", "press")
    assert done.code == 0, done.err
    assert [Path(line).name for line in done.lines] == ["one-press.pdf", "two-press.pdf"]


def test_of_several_files_the_good_ones_are_written_and_the_worst_gives_the_code(
    flyer: Path, broken: Path, command: Command
) -> None:
    done = command("build", broken.name, flyer.name, "--only", "press")
    assert done.code == 1
    assert written(Path("out")) == ["flyer-press.pdf"]
    assert [Path(line).name for line in done.lines] == ["flyer-press.pdf"]
    assert "broken.yaml" in done.err
    done = command("build", broken.name, "missing.yaml", flyer.name, "--only", "press")
    assert done.code == 2
    assert "broken.yaml" in done.err
    assert "missing.yaml" in done.err
    assert written(Path("out")) == ["flyer-press.pdf"]


def test_the_old_files_stay_when_the_new_text_is_broken(flyer: Path, command: Command) -> None:
    assert command("build", flyer.name).code == 0
    before = kept(Path("out"))
    flyer.write_text(BROKEN, encoding="utf-8")
    assert command("build", flyer.name).code == 1
    assert kept(Path("out")) == before


# check


def test_check_of_a_good_file_writes_nothing_and_ends_with_0(flyer: Path, command: Command) -> None:
    done = command("check", flyer.name)
    assert done.code == 0, done.err
    assert written(Path()) == ["flyer.yaml"]
    assert not Path("out").exists()


def test_check_of_a_broken_file_names_the_fault_and_ends_with_1(broken: Path, command: Command) -> None:
    done = command("check", broken.name)
    assert done.code == 1
    assert "broken.yaml:4:1" in done.err
    assert done.out == ""
    assert written(Path()) == ["broken.yaml"]


def test_check_finds_what_only_the_fit_can_know(workplace: Path, command: Command) -> None:
    (workplace / "much.yaml").write_text(editions.scaled(editions.FULL, 300), encoding="utf-8")
    done = command("check", "much.yaml")
    assert done.code == 1
    assert "mm" in done.err
    assert written(workplace) == ["much.yaml"]


def test_check_of_several_files_gives_the_highest_code(flyer: Path, broken: Path, command: Command) -> None:
    assert command("check", flyer.name, broken.name).code == 1
    assert command("check", broken.name, flyer.name).code == 1
    assert command("check", broken.name, "missing.yaml").code == 2


# --json


def test_json_of_a_build_is_one_object_that_names_the_files(flyer: Path, command: Command) -> None:
    done = command("build", flyer.name, "--json")
    assert done.code == 0, done.err
    answer = json.loads(done.out)
    assert isinstance(answer, dict)
    named = {Path(each).name for each in strings_in(answer)}
    assert set(outputs("flyer")) <= named


@pytest.mark.parametrize("verb", ["build", "check"])
def test_json_of_a_fault_has_its_place_and_rule(verb: str, broken: Path, command: Command) -> None:
    done = command(verb, broken.name, "--json")
    assert done.code == 1
    (fault,) = (each for each in found_in(done.out) if each["line"] == 4)
    assert Path(fault["file"]).name == "broken.yaml"
    assert (fault["level"], fault["column"]) == ("error", 1)
    assert fault["rule"]
    assert "title" in f"{fault['message']} {fault['hint']}"


def test_json_of_several_files_is_still_one_object(flyer: Path, broken: Path, command: Command) -> None:
    done = command("build", flyer.name, broken.name, "missing.yaml", "--json", "--only", "press")
    assert done.code == 2
    files = {Path(each["file"]).name for each in found_in(done.out) if each["file"]}
    assert "broken.yaml" in files
    assert "flyer-press.pdf" in {Path(each).name for each in strings_in(json.loads(done.out))}


# The language of messages


def is_korean(text: str) -> bool:
    return "오류" in text and "error:" not in text


def is_english(text: str) -> bool:
    return "error:" in text and "오류" not in text


def test_messages_are_korean_or_english_as_lang_says(broken: Path, command: Command) -> None:
    assert is_korean(command("check", broken.name, "--lang", "ko", env={"LANG": "en_US.UTF-8"}).err)
    assert is_english(command("check", broken.name, "--lang", "en", env={"LANG": "ko_KR.UTF-8"}).err)
    assert command("check", broken.name, "--lang", "fr").code == 2


@pytest.mark.parametrize("system", ["ko_KR.UTF-8", "ko", "C", "C.UTF-8", "POSIX", "", "ja_JP.UTF-8", "ko_KR.eucKR"])
def test_messages_are_korean_unless_the_system_is_english(system: str, broken: Path, command: Command) -> None:
    assert is_korean(command("check", broken.name, env={"LANG": system}).err)


@pytest.mark.parametrize("system", ["en_US.UTF-8", "en_GB", "en"])
def test_messages_are_english_on_an_english_system(system: str, broken: Path, command: Command) -> None:
    assert is_english(command("check", broken.name, env={"LANG": system}).err)


def test_messages_are_korean_where_no_language_is_set(broken: Path, command: Command) -> None:
    assert is_korean(command("check", broken.name).err)


def test_lc_all_outweighs_lang(broken: Path, command: Command) -> None:
    assert is_english(command("check", broken.name, env={"LANG": "ko_KR.UTF-8", "LC_ALL": "en_US.UTF-8"}).err)


def test_the_language_of_messages_does_not_change_the_flyer(flyer: Path, command: Command) -> None:
    assert command("build", flyer.name, "--only", "press,screen", "--lang", "ko").code == 0
    before = kept(Path("out"))
    assert command("build", flyer.name, "--only", "press,screen", "--lang", "en").code == 0
    assert kept(Path("out")) == before


# -q


def test_quiet_says_nothing_of_a_good_build(workplace: Path, command: Command) -> None:
    (workplace / "noted.yaml").write_text(editions.small("짧은 소개", "짧은 {모를 말} 소개"), encoding="utf-8")
    assert command("build", "noted.yaml", "--only", "press").err.strip()
    done = command("build", "noted.yaml", "--only", "press", "-q")
    assert done.code == 0
    assert done.err == ""


def test_quiet_does_not_hide_a_fault(broken: Path, command: Command) -> None:
    done = command("build", broken.name, "-q")
    assert done.code == 1
    assert "broken.yaml:4:1" in done.err


# The command line itself


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["build"],
        ["check"],
        ["build", "flyer.yaml", "--nonsense"],
        ["build", "flyer.yaml", "--out"],
        ["build", "missing.yaml"],
        ["check", "missing.yaml"],
        ["build", "."],
        ["build", "flyer.yaml", "--theme", "nonesuch"],
        ["build", "flyer.yaml", "--theme", "missing/theme.yaml"],
    ],
)
def test_a_command_line_that_cannot_be_followed_ends_with_2(
    arguments: list[str], flyer: Path, command: Command
) -> None:
    done = command(*arguments)
    assert done.code == 2
    assert done.err.strip()
    assert done.out == ""
    assert written(flyer.parent) == ["flyer.yaml"]


def test_a_missing_file_is_named(command: Command) -> None:
    assert "nowhere/2044.yaml" in command("build", "nowhere/2044.yaml").err


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["check", "--help"]])
def test_help_goes_to_stdout_and_ends_with_0(arguments: list[str], command: Command) -> None:
    done = command(*arguments)
    assert done.code == 0
    assert "--" in done.out
    assert done.err == ""


def test_version_is_printed(command: Command) -> None:
    done = command("--version")
    assert done.code == 0
    assert brochure.__version__ in done.out


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
        while not written(workplace / "out") and running.poll() is None and time.monotonic() < ends:
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in err
    left = written(workplace / "out")
    assert 0 < len(left) < len(stems) * len(OUTPUTS)
    begun = {name.split("-")[0] for name in left}
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
    hostile = "pageCompression = 0\ninvariant = 0\nuseA85 = 1\ndefaultPageSize = (10, 10)\nrl_config_verbose = 1\n"
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
