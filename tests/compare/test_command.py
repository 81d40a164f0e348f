"""The command `diff`, as an editor types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.compare.years import LATER
from tests.conftest import Command, process, written
from tests.editions import FULL, SMALL, small

LATER_SMALL = small("edition: 2030", "edition: 2031").replace("120명", "130명")


@pytest.fixture
def two(workplace: Path) -> Path:
    """A folder with a small edition of two years."""
    for name, text in (("2030.yaml", SMALL), ("2031.yaml", LATER_SMALL)):
        (workplace / name).write_text(text, encoding="utf-8")
    return workplace


def test_the_page_is_named_on_stdout_and_what_changed_is_told_beside_it(command: Command, two: Path) -> None:
    done = command("diff", "2030.yaml", "2031.yaml")
    assert (done.code, done.lines) == (0, [str(Path("out") / "2030-2031-diff.html")])
    assert written(two / "out") == ["2030-2031-diff.html"]
    assert done.err.splitlines() == [
        "  바뀜  연도  2030 → 2031  [1행 → 1행]",
        "  바뀜  참가자  120명 → 130명  [6행 → 6행]",
        "바뀐 것: 숫자와 사실 1, 판의 항목 1, 글 0, 블록 0",
    ]


def test_it_is_told_in_english_where_that_is_asked_for(command: Command, two: Path) -> None:
    done = command("diff", "2030.yaml", "2031.yaml", "--lang", "en", "--out", "here")
    assert done.err.splitlines()[-1] == "Changed: facts 1, top of the file 1, texts 0, blocks 0"
    assert '<html lang="en">' in (two / "here" / "2030-2031-diff.html").read_text(encoding="utf-8")


def test_quietly_only_the_page_is_named(command: Command, two: Path) -> None:  # noqa: ARG001 - the folder
    done = command("diff", "2030.yaml", "2031.yaml", "--quiet")
    assert (done.lines, done.err) == ([str(Path("out") / "2030-2031-diff.html")], "")


def test_of_one_file_the_year_before_is_found_and_of_none_the_newest(command: Command, two: Path) -> None:
    for named in (("2031.yaml",), ()):
        done = command("diff", *named)
        assert done.lines == [str(Path("out") / "2030-2031-diff.html")]
        assert done.err.startswith("견주는 판: 2030.yaml → 2031.yaml\n")
    (two / "2030.yaml").unlink()
    done = command("diff", "2031.yaml")
    assert done.code == 2
    assert "견줄 앞의 판이 없습니다 (2031.yaml)." in done.err


@pytest.mark.parametrize(
    ("files", "code", "rule"),
    [
        (("2030.yaml", "2030.yaml"), 2, "usage.names"),
        (("2030.yaml", "./2030.yaml"), 2, "usage.names"),
        (("2030.yaml", "2031.yaml", "2030.yaml"), 2, "usage.names"),
        (("2030.yaml", "2032.yaml"), 2, "file.missing"),
        (("2030.yaml", "."), 2, "file.folder"),
        (("2030.yaml", "2031.yaml", "--theme", "nowhere"), 2, "theme.unknown"),
        (("2030.yaml", "2031.yaml", "--shop", "nowhere"), 2, "shop.unknown"),
        (("2030.yaml", "2031.yaml", "--only", "press"), 2, "usage"),
    ],
)
def test_files_that_cannot_be_compared_are_refused_and_nothing_is_written(
    command: Command, two: Path, files: tuple[str, ...], code: int, rule: str
) -> None:
    done = command("diff", *files)
    assert (done.code, done.out) == (code, "")
    assert f"[{rule}]" in done.err
    assert not (two / "out").exists()


def test_a_file_that_is_no_yaml_is_told_as_a_build_tells_it(command: Command, two: Path) -> None:
    (two / "2031.yaml").write_text('title: "열린\n', encoding="utf-8")
    done = command("diff", "2030.yaml", "2031.yaml")
    assert (done.code, done.out) == (1, "")
    # A build goes on to say how slips are mended.
    assert command("build", "2031.yaml").err.startswith(done.err)
    assert "2031.yaml:1" in done.err


def test_an_edition_with_faults_is_compared_and_its_faults_are_told(command: Command, two: Path) -> None:
    (two / "2031.yaml").write_text(LATER_SMALL.replace("heading: 인사", "haeding: 인사"), encoding="utf-8")
    done = command("diff", "2030.yaml", "2031.yaml")
    assert done.code == 0
    assert "2031.yaml:19:5 오류: 모르는 항목입니다: ‘haeding’" in done.err
    assert "2031년판: 고칠 곳이 있어 쪽은 만들지 못하고 글만 견주었습니다." in done.err
    assert "  바뀜  참가자  120명 → 130명  [6행 → 6행]" in done.err


def test_two_equal_editions_are_said_to_be_the_same(command: Command, two: Path) -> None:
    (two / "2031.yaml").write_text(f"# 올해\n{SMALL}", encoding="utf-8")
    done = command("diff", "2030.yaml", "2031.yaml")
    assert (done.code, done.err) == (0, "두 판이 같습니다. 바뀐 것이 없습니다.\n")


def test_json_has_the_same_keys_whatever_changed(command: Command, workplace: Path) -> None:
    (workplace / "2031.yaml").write_text(FULL, encoding="utf-8")
    (workplace / "2032.yaml").write_text(LATER, encoding="utf-8")
    (workplace / "same.yaml").write_text(FULL, encoding="utf-8")
    told, same = (json.loads(command("diff", "2031.yaml", new, "--json").out) for new in ("2032.yaml", "same.yaml"))
    kinds = ["values", "facts", "texts", "items", "blocks", "pictures", "settings"]
    assert list(told) == list(same) == ["exit", "outputs", "same", "old", "new", *kinds, "pages", "findings"]
    assert same["same"] is True
    assert not [each for kind in kinds for each in same[kind]]
    assert told["old"] == {
        "source": "2031.yaml",
        "edition": "2031",
        "title": "이웃나라 파견 안내",
        "language": "ko",
        "pages": 2,
        "findings": told["old"]["findings"],
    }
    changes = [each for kind in kinds for each in told[kind]]
    assert sorted(each["number"] for each in changes) == list(range(1, len(changes) + 1))
    assert {tuple(each) for each in changes} == {
        ("number", "kind", "change", "name", "block", "item", "old", "new", "words", "printed")
    }
    (text,) = told["texts"]
    assert text["old"] == {
        "file": "2031.yaml",
        "path": "blocks[4].items[0].body",
        "line": 55,
        "text": text["old"]["text"],
    }
    assert [each for each in text["words"] if each["change"] != "same"] == [
        {"change": "gone", "text": "행사를"},
        {"change": "added", "text": "잔치를"},
    ]
    assert [each["page"] for each in told["pages"]] == [1, 2]
    mark = next(each for each in told["pages"][0]["old"] if each["number"] == text["number"])
    assert (mark["change"], mark["shape"], len(mark["rects"][0])) == ("changed", "words", 4)


def test_a_fault_of_the_command_line_is_json_too(command: Command, two: Path) -> None:  # noqa: ARG001 - the folder
    told = json.loads(command("diff", "2030.yaml", "2030.yaml", "--json").out)
    assert (told["exit"], told["files"][0]["findings"][0]["rule"]) == (2, "usage.names")


def test_a_folder_where_nothing_can_be_written_is_told(command: Command, two: Path) -> None:
    (two / "out").write_text("", encoding="utf-8")
    done = command("diff", "2030.yaml", "2031.yaml")
    assert (done.code, done.out) == (3, "")
    assert "[output.unwritable]" in done.err


def test_the_same_two_files_are_the_same_bytes_in_every_process(two: Path) -> None:
    pages = []
    for env in ({"PYTHONHASHSEED": "1", "LANG": "C"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Seoul", "PYTHONUTF8": "1"}):
        done = process("diff", "2030.yaml", "2031.yaml", "--lang", "ko", cwd=two, env=env)
        assert done.code == 0, done.err
        pages.append((two / "out" / "2030-2031-diff.html").read_bytes())
    assert pages[0] == pages[1]


def test_what_an_edition_says_moves_no_cursor_in_the_terminal(command: Command, two: Path) -> None:
    (two / "2031.yaml").write_text(LATER_SMALL.replace("곧 만나요.", r'"곧 \e[2J만나요."'), encoding="utf-8")
    assert "\x1b" not in command("diff", "2030.yaml", "2031.yaml").err
