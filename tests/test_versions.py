"""Versions of a flyer as they are used: a university's with its own code, a Japanese one, and the command line's."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import brochure
from brochure.model.page import page_leaves
from brochure.preflight.codes import codes_in
from brochure.shelf import newest
from tests import editions, flyers
from tests.conftest import ROOT, Command, found_in, outputs, written

OWN = "https://www.example.org/go?u=garam"


@pytest.fixture
def version(flyer: Path) -> Path:
    """A version of the small flyer, for one university."""
    path = flyer.parent / "garam.yaml"
    path.write_text(f"from: {flyer.name}\nblocks:\n  - type: apply\n    qr: {OWN}\n", encoding="utf-8")
    return path


def test_a_university_has_its_own_code_and_the_printed_address_stays(version: Path) -> None:
    own, base = brochure.build(version), brochure.build(version.parent / "flyer.yaml")
    assert list(codes_in(own.press, 200)) == list(codes_in(own.screen, 200)) == [OWN]
    assert list(codes_in(base.press, 200)) == ["https://www.example.org/go"]
    assert "https://www.example.org/go\n" in own.text
    told = [sorted(line for line in each.text.splitlines() if "QR 코드" not in line) for each in (own, base)]
    assert told[0] == told[1]
    assert own.findings == ()


def test_the_code_leads_and_is_said_to_lead_where_it_does(version: Path) -> None:
    own = brochure.build(version)
    assert set(flyers.links(own.screen)) >= {"https://www.example.org/go", OWN}
    tags = [tag for page in own.layout.pages for leaf in page_leaves(page) for tag in leaf.tags or ()]
    assert {tag.alt for tag in tags if tag.role == "Figure" and tag.key.endswith("#code")} == {
        "QR 코드, www.example.org/go?u=garam"
    }


def test_a_version_passes_every_check_of_its_files(version: Path, command: Command) -> None:
    done = command("check", version, "--json")
    assert done.code == 0
    assert [each for each in found_in(done.out) if each["level"] != "note"] == []


def test_the_command_line_sets_what_a_version_would(flyer: Path, version: Path, command: Command) -> None:
    done = command("build", flyer, "--set", f"apply.qr={OWN}", "--only", "press,text", "--out", "set")
    assert (done.code, written(flyer.parent / "set")) == (0, ["flyer-press.pdf", "flyer.txt"])
    command("build", version, "--only", "press,text", "--out", "own")
    assert list(codes_in((flyer.parent / "set" / "flyer-press.pdf").read_bytes(), 200)) == [OWN]
    assert (flyer.parent / "set" / "flyer.txt").read_bytes() == (flyer.parent / "own" / "garam.txt").read_bytes()


def test_files_are_named_by_the_versions_own_name(version: Path, command: Command) -> None:
    assert command("build", version).code == 0
    assert written(version.parent / "out") == outputs("garam")


def test_check_and_explain_take_changes_too_and_several_of_them(flyer: Path, command: Command) -> None:
    done = command("check", flyer, "--set", "greeting.haeding=x", "--set", "aplly.qr=y")
    assert done.code == 1
    assert "apply" in done.err
    done = command("check", flyer, "--set", "greeting.haeding=x", "--set=apply.qr=y")
    assert done.code == 1
    assert [line.split(" ")[0] for line in done.err.splitlines() if "오류" in line] == ["--set:1:10", "--set:1:10"]
    assert command("explain", flyer, "--set", "greeting.hidden=true").out != command("explain", flyer).out


def test_changes_before_and_behind_the_command_are_all_made_the_last_of_a_path_at_last(
    flyer: Path, command: Command
) -> None:
    done = command(
        *("--set", "title=하나", "--set", "cover.title=표지 글", "build", flyer),
        *("--set", "title=둘", "--set", "greeting.body=끝 글", "--only", "text"),
    )
    assert done.code == 0
    text = (flyer.parent / "out" / "flyer.txt").read_text(encoding="utf-8")
    assert "표지 글" in text
    assert "끝 글" in text


@pytest.mark.parametrize("given", ["apply.qr", "=x", " =x"])
def test_a_change_that_is_none_is_told_as_a_fault_of_the_command_line(
    flyer: Path, command: Command, given: str
) -> None:
    done = command("build", flyer, "--set", given)
    assert done.code == 2
    assert "--set apply.qr=" in done.err
    assert command("themes", "--set", "a=b").code == 2


def test_a_finding_of_a_change_names_the_option_to_programs(flyer: Path, command: Command) -> None:
    (found,) = found_in(command("build", flyer, "--set", "greeting.haeding=x", "--json").out)
    assert (found["file"], found["path"], found["column"]) == ("--set", "blocks[3].haeding", 10)


def test_check_tells_budgets_file_by_file(version: Path, command: Command) -> None:
    version.write_text(version.read_text(encoding="utf-8") + "    body: 새 글\n", encoding="utf-8")
    lines = command("check", version).lines
    assert [Path(line.strip()).name for line in lines if line.endswith(".yaml")] == ["flyer.yaml", "garam.yaml"]
    files = {
        each["path"]: each["file"]
        for each in json.loads(command("check", version, "--json").out)["files"][0]["budgets"]
    }
    assert files["blocks[2].body"].endswith("garam.yaml")
    assert files["blocks[3].body"].endswith("flyer.yaml")


def test_a_refusal_says_in_which_file_to_shorten(version: Path, command: Command) -> None:
    text = editions.SMALL.replace("곧 만나요.", "긴 글을 적습니다. " * 400)
    (version.parent / "flyer.yaml").write_text(text, encoding="utf-8")
    done = command("check", version, "--json")
    assert done.code == 1
    (found,) = [each for each in found_in(done.out) if each["rule"] == "fit.overflow"]
    steps = [step for way in found["ways"] for step in way["steps"]]
    assert steps
    assert {Path(step["file"]).name for step in steps if step["path"].startswith("blocks")} == {"flyer.yaml"}


def test_a_version_without_a_year_of_its_own_is_not_the_newest(version: Path) -> None:
    folder = version.parent
    assert newest(folder) == folder / "flyer.yaml"
    version.write_text("edition: 2030\n" + version.read_text(encoding="utf-8"), encoding="utf-8")
    shutil.move(folder / "flyer.yaml", folder / "2030.yaml")
    assert newest(folder) == folder / "2030.yaml"


def test_the_examples_versions_are_their_bases_but_for_what_they_say() -> None:
    base = brochure.build(ROOT / "data" / "2023.yaml")
    own = brochure.build(ROOT / "examples" / "university.yaml")
    (code,) = codes_in(own.press, 200)
    assert code.endswith("?u=garam")
    assert code.startswith("https://www.kr.emb-japan.go.jp/cult/JET.html")
    gone = set(base.text.splitlines()) - set(own.text.splitlines())
    assert 0 < len(gone) <= 3
    japanese = brochure.build(ROOT / "examples" / "welcome.yaml")
    for said in ("77,000人", "78か国", "500人", "43人", "33年", "2023年7月1日"):
        assert said in japanese.text
    assert not [each for each in japanese.text if "가" <= each <= "힣"]
    assert japanese.lint == japanese.thin == ()
