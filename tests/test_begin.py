"""A year's edition begun from the last one: what is written, what is left alone, and what is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import brochure
from brochure import resources
from brochure.begin import BATCH, BATCH_NAME
from brochure.console import Console
from tests import editions
from tests.conftest import Command, found_in, kept, written
from tests.pictures.kit import photograph, saved

LAST = editions.small("issued: 2030-03", "issued: 2030. 3.")


@pytest.fixture
def last(workplace: Path) -> Path:
    """Last year's file, with a byte order mark and mixed line ends."""
    (workplace / "data").mkdir()
    path = workplace / "data" / "2030.yaml"
    path.write_bytes(("\ufeff# 작년 2030\r\n" + LAST).encode())
    return path


def test_the_new_file_is_last_years_with_its_year_moved_on(last: Path, command: Command) -> None:
    before = last.read_bytes()
    done = command("new", 2031)
    assert (done.code, done.lines) == (0, [str(Path("data/2031.yaml"))])
    new = Path("data/2031.yaml").read_bytes()
    moved_on = (b"edition: 2030", b"issued: 2030", b"as_of: 2030")
    for each in moved_on:
        assert before.count(each) == 1
        before = before.replace(each, each.replace(b"2030", b"2031"))
    assert new == before
    assert last.read_bytes() == ("\ufeff# 작년 2030\r\n" + LAST).encode()
    assert written(Path()) == ["data/2030.yaml", "data/2031.yaml"]


def test_it_says_what_was_moved_what_is_still_last_years_and_what_to_do(last: Path, command: Command) -> None:
    last.write_text("edition: 2030\nissued: 2030-04\nfacts:\n  참가자: 9명\nblocks: []\n", encoding="utf-8")
    told = command("new", 2031).err.splitlines()
    assert len(told) == 3
    assert "2번째 줄 issued: 2030-04 → 2031-04" in told[0]
    assert "3~4번째 줄 facts(참가자)" in told[1]
    assert told[2].endswith(f"python -m brochure check {Path('data/2031.yaml')}")
    told = command("new", 2032, "--lang", "en").err.splitlines()
    assert "line 1 edition: 2031 → 2032" in told[0]
    assert "lines 3 to 4, facts (참가자)" in told[1]


def test_the_newest_edition_before_the_year_is_begun_from(last: Path, command: Command) -> None:
    for year in (2028, 2029, 2033):
        last.with_name(f"{year}.yaml").write_text(f"edition: {year}\ntitle: from {year}\n", encoding="utf-8")
    command("new", 2032, "--json")
    assert "작년" in Path("data/2032.yaml").read_text(encoding="utf-8")


def test_a_named_file_decides_folder_and_name(last: Path, command: Command) -> None:
    place = Path("본부 판")
    place.mkdir()
    (place / "2030-ja.yaml").write_text("edition: 2030\nlanguage: ja\n", encoding="utf-8")
    done = command("new", 2031, "--from", place / "2030-ja.yaml")
    assert done.lines == [str(place / "2031-ja.yaml")]
    assert f'check "{place / "2031-ja.yaml"}"' in done.err
    assert last.is_file()


def test_nothing_is_ever_written_over(last: Path, command: Command) -> None:
    other = last.with_name("2031.yaml")
    other.write_text("edition: 2031\n# 고치던 파일\n", encoding="utf-8")
    before = kept(Path())
    for arguments in ((), ("--from", last)):
        done = command("new", 2031, *arguments)
        assert (done.code, done.out) == (2, "")
        assert "2031.yaml" in done.err
        assert "new.taken" in done.err
    last.unlink()
    assert "new.taken" in command("new", 2031).err
    assert kept(Path()) == {name: text for name, text in before.items() if "2030" not in name}


@pytest.mark.parametrize("year", ["", " ", "24", "20244", "1899", "2201", "twenty", "-1", "2024.yaml"])
def test_what_is_no_year_is_an_error_of_the_command_line(year: str, last: Path, command: Command) -> None:
    before = kept(Path())
    done = command("new", *([year] if year else []))
    assert done.code == 2
    assert "→" in done.err
    assert kept(Path()) == before
    assert last.is_file()


@pytest.mark.parametrize("year", ["2031", "2031년", "２０３１"])
def test_a_year_may_be_written_as_koreans_do(year: str, last: Path, command: Command) -> None:
    assert command("new", year).lines == [str(Path("data/2031.yaml"))]
    assert last.with_name("2031.yaml").is_file()


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("2029",), "new.year"),
        (("2030",), "new.taken"),
        (("2029", "--from", "data/2030.yaml"), "new.year"),
        (("2030", "--from", "data/2030.yaml"), "new.year"),
    ],
)
def test_a_year_that_is_not_later_is_refused(
    arguments: tuple[str, ...], rule: str, last: Path, command: Command
) -> None:
    before = kept(Path())
    done = command("new", *arguments)
    assert done.code == 2
    assert last.name in done.err
    assert rule in done.err
    assert kept(Path()) == before


@pytest.mark.parametrize("text", ["title: 판\nblocks: []\n", "edition: 이천삼십\nblocks: []\n"])
def test_a_file_without_a_year_is_named(text: str, last: Path, command: Command) -> None:
    last.write_text(text, encoding="utf-8")
    done = command("new", 2031)
    assert done.code == 2
    assert "2030.yaml" in done.err
    assert "new.edition" in done.err


def test_a_file_that_is_no_good_yaml_is_begun_from_all_the_same(last: Path, command: Command) -> None:
    last.write_text('edition: 2030\ntitle: "열린 따옴표\n  - ]\n', encoding="utf-8")
    assert command("new", 2031).code == 0
    assert Path("data/2031.yaml").read_text(encoding="utf-8") == 'edition: 2031\ntitle: "열린 따옴표\n  - ]\n'


@pytest.mark.parametrize("encoding", ["cp949", "utf-16"])
def test_a_file_in_another_encoding_is_told_as_a_build_tells_it(encoding: str, last: Path, command: Command) -> None:
    last.write_bytes("edition: 2030\ntitle: 안내\n".encode(encoding))
    done = command("new", 2031)
    assert "file.encoding" in done.err
    assert done.code == 1
    assert written(Path()) == ["data/2030.yaml"]


def test_what_could_not_be_moved_and_what_it_begins_from_are_noted(last: Path, command: Command) -> None:
    last.write_text("edition: 2030\nissued: 이번 봄\nfrom: 2029.yaml\n", encoding="utf-8")
    done = command("new", 2031, "--json")
    assert [(each["rule"], each["line"]) for each in found_in(done.out)] == [("new.date", 2), ("new.from", 3)]


def test_the_answer_can_be_json(last: Path, command: Command) -> None:
    answer = json.loads(command("new", 2031, "--json").out)
    assert answer["exit"] == 0
    assert answer["source"] == str(Path("data") / last.name)
    assert answer["outputs"] == [str(Path("data/2031.yaml"))]
    assert [each["key"] for each in answer["moved"]] == ["edition", "issued", "as_of"]


def test_a_file_indented_as_a_whole_is_moved_on_like_any_other(last: Path, command: Command) -> None:
    text = "".join(f"  {line}" if line.strip() else line for line in LAST.splitlines(keepends=True))
    last.write_text(text, encoding="utf-8")
    assert command("new", 2031).lines == [str(Path("data/2031.yaml"))]
    assert "  edition: 2031" in Path("data/2031.yaml").read_text(encoding="utf-8")


def test_quietly_only_the_file_is_named(last: Path, command: Command) -> None:
    done = command("new", 2031, "--quiet")
    assert (done.lines, done.err) == ([str(last.parent.relative_to(Path.cwd()) / "2031.yaml")], "")


# Where there is no edition yet


def test_an_empty_folder_gets_the_starter_edition_its_schema_and_a_place_for_photographs(command: Command) -> None:
    done = command("new", 2031)
    assert done.lines == [str(Path("data") / name) for name in ("2031.yaml", "edition.schema.json", "photos")]
    text = Path("data/2031.yaml").read_text(encoding="utf-8")
    assert "edition: 2031 " in text
    assert text.count("2031") == 3
    assert (Path("data") / text.partition("$schema=")[2].split()[0]).is_file()
    assert Path("data/photos").is_dir()
    told = brochure.check("data/2031.yaml")
    assert {(each.rule, each.level) for each in told} == {("year.figure", "note"), ("year.quote", "note")}
    assert all("견본" in each.message.ko for each in told)


def test_what_stands_there_already_is_kept(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Console, "is_windows", True)
    Path("data/photos").mkdir(parents=True)
    Path("data/photos/a.jpg").write_bytes(b"photograph")
    Path("data/edition.schema.json").write_bytes(b"{}")
    Path(BATCH_NAME).write_bytes(b"mine")
    assert command("new", 2031).lines == [str(Path("data/2031.yaml"))]
    files = kept(Path())
    assert (files["data/photos/a.jpg"], files["data/edition.schema.json"], files[BATCH_NAME]) == (
        *(b"photograph", b"{}", b"mine"),
    )


def test_a_photograph_in_its_folder_is_found(command: Command) -> None:
    command("new", 2031)
    Path("data/photos/우리.jpg").write_bytes(saved(photograph((1200, 800)), "JPEG"))
    text = editions.SMALL + "  - type: photo\n    file: photos/우리.jpg\n    alt: 우리\n"
    Path("data/2031.yaml").write_text(text, encoding="utf-8")
    assert not [each for each in brochure.check("data/2031.yaml") if each.level == "error"]


@pytest.mark.parametrize("is_windows", [True, False])
def test_windows_gets_something_to_double_click(
    is_windows: bool, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Console, "is_windows", is_windows)
    assert (BATCH_NAME in command("new", 2031).lines) is is_windows
    assert Path(BATCH_NAME).exists() is is_windows


def test_the_batch_file_reads_alike_on_every_code_page() -> None:
    lines = BATCH.decode("ascii").split("\r\n")
    assert "\n" not in "".join(lines)
    assert "chcp 65001 >nul" in lines
    assert 'pushd "%~dp0"' in lines
    assert "%PYTHON% -m brochure build %*" in lines
    assert lines[-2:] == ["pause", ""]


def test_a_disk_that_refuses_is_told_and_nothing_is_left(command: Command) -> None:
    Path("data").write_bytes(b"a file")
    done = command("new", 2031)
    assert done.code == 3
    assert "--out" not in done.err
    assert kept(Path()) == {"data": b"a file"}


def test_an_edition_of_another_suffix_stands_in_the_way_too(last: Path, command: Command) -> None:
    last.with_name("2031.yml").write_text("edition: 2031\n", encoding="utf-8")
    assert "2031.yml" in command("new", 2031, "--from", last).err
    assert not last.with_name("2031.yaml").exists()


def test_a_version_without_a_year_of_its_own_has_that_of_what_it_begins_from(last: Path, command: Command) -> None:
    version = last.with_name("2030-seoul.yaml")
    version.write_text("from: 2030.yaml\ntitle: 서울 판\n", encoding="utf-8")
    done = command("new", 2031, "--from", Path("data/2030-seoul.yaml"))
    assert done.lines == [str(Path("data/2031-seoul.yaml"))]
    assert "new.from" in done.err
    assert last.with_name("2031-seoul.yaml").read_bytes() == version.read_bytes()
    version.write_text("from: nowhere.yaml\n", encoding="utf-8")
    assert "nowhere.yaml" in command("new", 2031, "--from", version).err


def test_of_a_starter_edition_that_is_of_this_very_year_nothing_is_moved_on_or_missed(command: Command) -> None:
    starter = resources.first_edition()
    assert starter
    done = command("new", starter.stem)
    assert done.code == 0
    assert "알림" not in done.err
    assert Path(f"data/{starter.stem}.yaml").read_bytes() == starter.read_bytes()
