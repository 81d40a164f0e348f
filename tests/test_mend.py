"""``check --fix``: every slip of a file mended in it, the old file kept, nothing built, and what is left told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import brochure
from brochure.findings import WorkplaceError
from brochure.mend import mended_file
from brochure.writer import amend
from tests import editions
from tests.conftest import Command

GOOD = (Path(__file__).parent / "slips" / "good.yaml").read_text(encoding="utf-8")
BROKEN = GOOD.replace("    heading: 하는 일\n", "heading：하는 일 : 셋\n").replace('"{CIR}"', "{CIR}")
MENDED = GOOD.replace("    heading: 하는 일\n", '    heading: "하는 일 : 셋"\n')


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "2024.yaml"
    path.write_bytes(text.encode(encoding))
    return path


def test_all_slips_are_mended_at_once_and_the_old_file_is_kept(workplace: Path, command: Command) -> None:
    path = written(workplace, BROKEN)
    done = command("check", "2024.yaml", "--fix")
    assert done.code == 0
    assert path.read_text(encoding="utf-8") == MENDED
    assert (workplace / "2024.yaml.bak").read_text(encoding="utf-8") == BROKEN
    assert '+    heading: "하는 일 : 셋"' in done.out
    assert "-heading：하는 일 : 셋" in done.out
    assert "2024.yaml.bak" in done.err
    assert not (workplace / "out").exists()


def test_a_kept_file_is_never_written_over(workplace: Path, command: Command) -> None:
    for number in range(3):
        written(workplace, BROKEN.replace("세", str(number)))
        command("check", "2024.yaml", "--fix")
    assert sorted(each.name for each in workplace.glob("2024.yaml.bak*")) == [
        "2024.yaml.bak",
        "2024.yaml.bak2",
        "2024.yaml.bak3",
    ]


def test_a_file_without_slips_is_not_touched(workplace: Path, command: Command) -> None:
    path = written(workplace, GOOD)
    before = path.stat().st_mtime_ns
    done = command("check", "2024.yaml", "--fix")
    assert (done.code, path.stat().st_mtime_ns) == (0, before)
    assert not list(workplace.glob("*.bak*"))


def test_what_is_left_is_told_with_its_exit_code(workplace: Path, command: Command) -> None:
    written(workplace, BROKEN.replace("        name: 교류원\n", "        nmae: 교류원\n"))
    done = command("check", "2024.yaml", "--fix", "--lang", "en")
    assert done.code == 1
    assert "nmae" in done.err
    assert "slip." not in done.err


def test_json_tells_every_correction(workplace: Path, command: Command) -> None:
    written(workplace, BROKEN)
    (told,) = json.loads(command("check", "2024.yaml", "--fix", "--json").out)["files"]
    assert told["kept"] == "2024.yaml.bak"
    assert {"line": 24, "old": ["heading：하는 일 : 셋"], "new": ['    heading: "하는 일 : 셋"']} in told["corrections"]
    assert told["exit"] == 0


@pytest.mark.parametrize(("encoding", "name"), [("cp949", "CP949"), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16")])
def test_other_encodings_become_utf_8_with_their_slips_mended(
    workplace: Path, command: Command, encoding: str, name: str
) -> None:
    path = written(workplace, BROKEN, encoding)
    done = command("check", "2024.yaml", "--fix")
    assert done.code == 0
    assert path.read_bytes() == MENDED.encode()
    assert name in done.err


def test_line_ends_and_a_byte_order_mark_stay(workplace: Path, command: Command) -> None:
    path = written(workplace, "\ufeff" + BROKEN.replace("\n", "\r\n"))
    command("check", "2024.yaml", "--fix")
    assert path.read_bytes() == ("\ufeff" + MENDED.replace("\n", "\r\n")).encode()


def test_without_fix_nothing_is_written(workplace: Path, command: Command) -> None:
    path = written(workplace, BROKEN)
    assert command("check", "2024.yaml").code == 1
    assert command("build", "2024.yaml").code == 1
    assert path.read_text(encoding="utf-8") == BROKEN
    assert [each.name for each in workplace.glob("2024*")] == ["2024.yaml"]


def test_only_check_takes_fix(workplace: Path, command: Command) -> None:
    written(workplace, BROKEN)
    assert command("build", "2024.yaml", "--fix").code == 2


def test_slips_are_told_with_all_other_faults_at_their_own_lines() -> None:
    text = BROKEN.replace("      - when: 5월\n", "      - wehn: 5월\n").replace("issued: 2024-03", "issued: 2024-13")
    told = [(each.origin.line, each.rule) for each in brochure.check(text) if each.level == "error"]
    assert sorted(told) == [
        (3, "field.date"),
        (24, "slip.colon"),
        (24, "slip.place"),
        (24, "slip.separator"),
        (35, "slip.braces"),
        (43, "field.unknown"),
    ]


def test_faults_below_a_block_that_is_taken_away_keep_their_lines() -> None:
    block = GOOD[GOOD.index("  - type: timeline") : GOOD.index("  - type: testimonials")]
    text = GOOD.replace("  - type: testimonials", block + "  - type: testimonials").replace("2022-04", "2022-44")
    told = [(each.origin.line, each.rule) for each in brochure.check(text) if each.level == "error"]
    assert told == [(46, "slip.repeated"), (text[: text.index("2022-44")].count("\n") + 1, "field.date")]


def test_a_file_that_cannot_be_written_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, BROKEN)

    def refused(_: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(WorkplaceError) as fault:
        mended_file(path)
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") == BROKEN
    assert "--out" not in str(fault.value)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path = written(tmp_path, BROKEN)
    link = tmp_path / "link.yaml"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no links here")
    amend(link, b"edition: 2024\n")
    assert link.is_symlink()
    assert path.read_bytes() == b"edition: 2024\n"


def test_who_is_told_of_slips_is_told_what_mends_them(workplace: Path, command: Command) -> None:
    written(workplace, BROKEN)
    assert "check 2024.yaml --fix" in command("build", "2024.yaml").err
    written(workplace, GOOD.replace("edition: 2024 ", "edition: abc "))
    assert "--fix" not in command("build", "2024.yaml").err


def test_what_mends_them_can_be_copied_whatever_the_file_is_called(workplace: Path, command: Command) -> None:
    (workplace / "안내 2024(최종).yaml").write_text(BROKEN, encoding="utf-8")
    assert 'check "안내 2024(최종).yaml" --fix' in command("check", "안내 2024(최종).yaml").err


@pytest.mark.parametrize("slip", ["heading： 인사", "heading: 인사 #올해"])
def test_slips_of_the_edition_that_one_starts_from_are_told_in_its_file_and_so_is_what_mends_them(
    slip: str, workplace: Path, command: Command
) -> None:
    (workplace / "base.yaml").write_text(editions.small("heading: 인사", slip), encoding="utf-8")
    (workplace / "own.yaml").write_text("from: base.yaml\ntitle: 다른 안내지\n", encoding="utf-8")
    done = command("build", "own.yaml")
    assert done.code == 1
    assert done.err.count("오류:") == 1
    assert "base.yaml:" in done.err
    assert "check base.yaml --fix" in done.err
