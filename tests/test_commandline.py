"""The command as an editor meets it: what it builds, says, writes, and with which exit code it ends."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import Path

import pypdfium2
import pytest

import brochure
from brochure.commands import OUTPUT_NAMES
from brochure.edition import OUTPUTS
from tests import editions
from tests.conftest import Command, found_in, kept, outputs, strings_in, written

BROKEN = editions.small("title: 작은 안내지\nfacts", "tilte: 작은 안내지\nfacts")


def numbered(edition: int) -> str:
    return editions.small("edition: 2030", f"edition: {edition}")


@pytest.fixture
def broken(workplace: Path) -> Path:
    """A file with one fault in it."""
    path = workplace / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


# Print shops


def test_a_press_build_ends_with_the_line_for_the_order_form(flyer: Path, command: Command) -> None:
    done = command("build", str(flyer), "--lang", "ko")
    assert done.err.rstrip().splitlines()[-1] == "인쇄 주문: A4 전단, 양면 8도(4+4), 재단 210×297, 작업 216×303, 2쪽"
    assert "인쇄 주문" not in command("build", str(flyer), "--only", "screen").err
    assert command("build", str(flyer), "-q").err == ""


def test_the_shop_of_the_command_line_decides_the_files(flyer: Path, command: Command) -> None:
    done = command("build", str(flyer), "--shop", "kr-gangrun", "--only", "press", "--json")
    (told,) = json.loads(done.out)["files"]
    assert [Path(each).name for each in told["outputs"]] == ["flyer-press-front.pdf", "flyer-press-back.pdf"]
    assert told["shop"] == "kr-gangrun"
    assert "작업 214×301" in told["order"]["ko"]


def test_files_of_the_shop_before_do_not_stay_beside_the_new_ones(flyer: Path, command: Command) -> None:
    command("build", str(flyer), "--only", "press")
    command("build", str(flyer), "--only", "press", "--shop", "kr-gangrun")
    assert written(Path("out")) == ["flyer-press-back.pdf", "flyer-press-front.pdf"]
    command("build", str(flyer), "--only", "press")
    assert written(Path("out")) == ["flyer-press.pdf"]


def test_an_unknown_shop_is_a_fault_of_the_command_line(flyer: Path, command: Command) -> None:
    done = command("build", str(flyer), "--shop", "kr-gangrum")
    assert done.code == 2
    assert "kr-gangrun" in done.err
    assert not Path("out").exists()


def test_what_the_shop_would_send_back_stops_the_build_and_ends_with_1(workplace: Path, command: Command) -> None:
    (workplace / "flyer.yaml").write_text(editions.SMALL, encoding="utf-8")
    (workplace / "deep.yaml").write_text("extends: classic\ninks: {indigo: C100 M100 Y90 K60}\n", encoding="utf-8")
    done = command("build", "flyer.yaml", "--theme", "deep.yaml")
    assert done.code == 1
    assert "ink.limit" in done.err
    assert "deep.yaml:2" in done.err
    assert written(workplace) == ["deep.yaml", "flyer.yaml"]


def test_what_stops_a_build_is_shown_on_the_proof_that_is_asked_for(workplace: Path, command: Command) -> None:
    (workplace / "flyer.yaml").write_text(editions.SMALL, encoding="utf-8")
    (workplace / "deep.yaml").write_text("extends: classic\ninks: {indigo: C100 M100 Y90 K60}\n", encoding="utf-8")
    done = command("build", "flyer.yaml", "--theme", "deep.yaml", "--only", "press,proof", "--lang", "ko")
    assert done.code == 1
    assert "ink.limit" in done.err
    assert written(Path("out")) == ["flyer-proof.pdf"]
    with pypdfium2.PdfDocument(Path("out") / "flyer-proof.pdf") as document:
        assert "deep.yaml:2" in "".join(page.get_textpage().get_text_range() for page in document)


def test_strict_opens_the_press_file_again(flyer: Path, command: Command) -> None:
    done = command("build", str(flyer), "--strict", "--only", "press")
    assert done.code == 0, done.err
    assert written(Path("out")) == ["flyer-press.pdf"]


def test_a_finished_pdf_can_be_checked_and_a_screen_file_is_none_for_a_press(flyer: Path, command: Command) -> None:
    command("build", str(flyer))
    for name in ("flyer-press.pdf", "flyer-screen.pdf"):
        done = command("check", f"out/{name}")
        assert done.code == 0, done.err
    done = command("check", "out/flyer-screen.pdf", "--json", "--shop", "kr-standard")
    assert done.code == 4
    (told,) = json.loads(done.out)["files"]
    assert {"X4-06", "X4-13"} <= {each["rule"] for each in told["findings"]}
    assert command("check", "out/flyer-press.pdf", "--shop", "kr-gangrun").code == 4, "another shop wants another bleed"


def test_a_pdf_that_is_not_there_is_named(command: Command) -> None:
    done = command("check", "nowhere.pdf")
    assert done.code == 2
    assert "nowhere.pdf" in done.err


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


def test_only_takes_every_output_there_is() -> None:
    assert tuple(OUTPUTS) == OUTPUT_NAMES


def test_files_may_stand_among_options_and_after_dashes(workplace: Path, command: Command) -> None:
    for name in ("one.yaml", "two.yaml", "-q.yaml"):
        (workplace / name).write_text(editions.SMALL, encoding="utf-8")
    done = command("build", "--only", "press", "one.yaml", "--quiet", "two.yaml", "--", "-q.yaml")
    assert done.code == 0, done.err
    assert written(Path("out")) == ["-q-press.pdf", "one-press.pdf", "two-press.pdf"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a/flyer.yaml", "b/flyer.yml"),
        ("a/flyer.yaml", "b/Flyer.yaml"),
        ("a/안내.yaml", f"b/{unicodedata.normalize('NFD', '안내')}.yaml"),
        ("a/Straße.yaml", "b/STRASSE.yaml"),
    ],
)
def test_two_files_that_would_be_written_to_one_name_are_refused(
    one: str, other: str, workplace: Path, command: Command
) -> None:
    for name in (one, other):
        (workplace / name).parent.mkdir()
        (workplace / name).write_text(editions.SMALL, encoding="utf-8")
    done = command("build", one, other)
    assert done.code == 2
    assert "--out" in done.err
    assert one in done.err
    assert not Path("out").exists()
    assert command("check", one, other).code == 0


def test_one_file_named_twice_is_told_as_that(flyer: Path, command: Command) -> None:
    for again in (flyer.name, f"./{flyer.name}", str(flyer)):
        done = command("build", flyer.name, again)
        assert done.code == 2
        assert "같은 파일을 두 번 적었습니다" in done.err


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


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (["build", "flyer.yaml", "./flyer.yaml", "--json"], "usage.names"),
        (["--json"], "edition.none"),
        (["build", "flyer.yaml", "--json", "--nonsense"], "usage"),
    ],
)
def test_json_tells_what_is_wrong_with_the_command_line_too(
    arguments: list[str], rule: str, flyer: Path, command: Command
) -> None:
    if rule == "edition.none":
        flyer.unlink()
    done = command(*arguments)
    assert done.code == 2
    assert done.err == ""
    answer = json.loads(done.out)
    assert answer["exit"] == 2
    assert [(each["source"], each["outputs"], each["exit"]) for each in answer["files"]] == [(None, [], 2)]
    (fault,) = found_in(done.out)
    assert fault["rule"] == rule


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


#: Slips of the hand, and what is said of them in each language.
SLIPS = {
    "build flyer.yaml --bogus": ("모르는 옵션입니다: --bogus", "Unknown option: --bogus"),
    "--on press": ("혹시 ‘--only’입니까?", "Did you mean “--only”?"),
    "build -x flyer.yaml": ("모르는 옵션입니다: -x", "Unknown option: -x"),
    "check flyer.yaml --out=o": ("check에는 쓸 수 없는 옵션입니다: --out", "check does not take this option: --out"),
    "flyer.yaml": ("‘python -m brochure build flyer.yaml’로", "“python -m brochure build flyer.yaml”"),
    "--out o x/a.yml": ("‘python -m brochure build x/a.yml’로", "“python -m brochure build x/a.yml”"),
    "bulid": (
        "모르는 명령입니다: bulid. 쓸 수 있는 것: build, check",
        "Unknown command: bulid. There are: build, check",
    ),
    "build flyer.yaml --only pdf": (
        "--only에 없는 이름입니다: pdf. 쓸 수 있는 것: press, screen, png",
        "--only knows no pdf. There are: press, screen, png",
    ),
    "build flyer.yaml --only=": ("--only에 적은 값이 비어 있습니다.", "The value of --only is empty."),
    "build flyer.yaml --only press,": ("--only에 적은 값이 비어 있습니다.", "The value of --only is empty."),
    "build flyer.yaml --out=": ("--out에 적은 값이 비어 있습니다.", "The value of --out is empty."),
    "build flyer.yaml --theme=": ("--theme에 적은 값이 비어 있습니다.", "The value of --theme is empty."),
    "build flyer.yaml --out": ("--out 뒤에 값이 없습니다.", "--out lacks its value."),
    "build flyer.yaml --json=3": ("--json에는 값을 적지 않습니다: 3", "--json takes no value"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_the_hand_is_told_in_one_language(slip: str, flyer: Path, command: Command) -> None:
    for language, said in zip(("ko", "en"), SLIPS[slip], strict=True):
        first, *rest = slip.split(" ")
        done = command("--lang", language, first, *rest)
        assert done.code == 2
        assert said in done.err
        assert not (language == "ko" and re.search("argument|expected|invalid|choose", done.err))
        assert written(flyer.parent) == ["flyer.yaml"]


def test_an_unknown_language_is_refused_with_those_there_are(command: Command) -> None:
    assert "--lang에 없는 이름입니다: fr. 쓸 수 있는 것: ko, en" in command("--lang", "fr").err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "파일 이름이 비어 있습니다"),
        ("/dev/zero", "장치나 파이프"),
        ("pipe.yaml", "장치나 파이프"),
        ("-", "이런 파일이 없습니다"),
        ("-x.yaml", "이런 파일이 없습니다"),
    ],
)
def test_what_is_no_file_is_a_fault_of_the_command_line(
    name: str, said: str, workplace: Path, command: Command
) -> None:
    os.mkfifo(workplace / "pipe.yaml")
    for verb in ("build", "check"):
        done = command(verb, "--", name)
        assert done.code == 2
        assert said in done.err
        assert written(workplace) == ["pipe.yaml"]


def test_help_is_korean_to_its_headings(command: Command) -> None:
    for arguments in (["--help"], ["build", "--help"], ["check", "--help"]):
        out = command(*arguments, "--lang", "ko").out
        assert out.startswith("사용법: python -m brochure")
        assert "\n옵션:\n" in out
        assert not re.search("usage|options|positional|show|exit", out)
    assert command("--help", "--lang", "en").out.startswith("usage: python -m brochure")


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
