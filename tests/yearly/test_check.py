"""All that is said of a year: in order, once, at its line, and not of what was seen; and a whole year gone through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import brochure
from tests import editions
from tests.conftest import ROOT, Command, found_in
from tests.yearly.kit import edition, pair, rules, told, words

LAST = edition("", "  CIR: 43명\n", "edition: 2023\ntitle: 안내\n")


@pytest.mark.parametrize(
    ("remark", "is_told"),
    [
        ("# 2024 확인", False),
        ("# 2024년에도 그대로입니다", False),
        ("# 인원. checked 2024", False),
        ("# unchanged in 2024", False),
        ("# 2023 확인", True),
        ("# 확인", True),
        ("# 2024년 인원", True),
        ("# 2024 확인 필요", True),
        ("# not checked 2024", True),
    ],
)
def test_a_line_can_say_that_it_was_seen_this_year(remark: str, is_told: bool, tmp_path: Path) -> None:
    assert rules(pair(tmp_path, LAST, edition("", f"  CIR: 43명   {remark}\n"))) == ["year.figure"] * is_told


LITERAL = "  - type: text\n    body: |{}\n      긴 글이\n      2019년 여름에\n"
PLAIN = "  - type: text\n    body: 긴 글이\n      2019년 여름에{}\n"
QUOTED = "  - type: list\n    items:\n      - '긴 글이\n        2019년 여름에'{}\n"


@pytest.mark.parametrize(
    ("text", "line"), [(LITERAL, 9), (PLAIN, 10), (QUOTED, 11)], ids=["literal", "plain", "quoted"]
)
def test_the_remark_stands_where_it_is_not_printed_and_breaks_nothing(text: str, line: int) -> None:
    (found,) = told(edition(text.format("")))
    assert found.hint
    assert f"{line}번째 줄 끝에" in found.hint.ko
    assert f"end line {line} with" in found.hint.en
    assert rules(edition(text.format("   # 2024 확인"))) == []


def test_a_remark_within_a_text_is_text() -> None:
    assert rules(edition(words("2019년 여름에 # 2024 확인"))) == ["year.old"]


def test_a_note_says_how_to_say_so(tmp_path: Path) -> None:
    (found,) = told(pair(tmp_path, LAST, edition("", "  CIR: 43명\n")))
    assert found.hint
    assert "# 2024 확인" in found.hint.ko
    assert "# checked 2024" in found.hint.en


def test_findings_stand_in_the_order_of_their_lines(tmp_path: Path) -> None:
    found = told(pair(tmp_path, LAST, edition(words("10월 7일(화), 2019년"), "  CIR: 43명\n")))
    assert [each.rule for each in found] == ["year.figure", "year.weekday", "year.old"]


@pytest.mark.parametrize("text", ["title: [\n", "edition: 2023\nblocks: {\n"])
def test_a_broken_file_of_last_year_is_one_note_and_the_rest_goes_on(text: str, tmp_path: Path) -> None:
    path = pair(tmp_path, "edition: 2023\n" + text, edition(words("2019년"), "  CIR: 43명\n"))
    found = told(path)
    assert [(each.rule, each.level) for each in found] == [("year.old", "note"), ("year.unread", "note")]
    assert found[1].origin.file.endswith("2023.yaml")


def test_an_edition_without_a_file_is_held_against_nothing(workplace: Path) -> None:
    pair(workplace, LAST, LAST)
    assert rules(edition(words("글"), "  CIR: 43명\n")) == []


@pytest.mark.parametrize(
    "name", ["data/2023.yaml", *(f"examples/{each}.yaml" for each in ("english", "japanese", "poster"))]
)
def test_shipped_editions_give_rise_to_nothing(name: str) -> None:
    assert rules(ROOT / name) == []


def test_a_version_is_held_against_its_own_and_not_against_its_sister(tmp_path: Path) -> None:
    for year, value in ((2023, 1), (2024, 2)):
        for name, more in (("", 0), ("-ja", 10)):
            text = edition("", f"  CIR: {value + more}명\n", f"edition: {year}\ntitle: 안내\n")
            (tmp_path / f"{year}{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "2023.yaml").write_text(edition("", "  CIR: 12명\n", "edition: 2023\ntitle: 안내\n"), encoding="utf-8")
    assert rules(tmp_path / "2024-ja.yaml") == []


# The command line


def said(answer: str) -> list[str]:
    """Return by which rules of the year something is said in a `--json` answer."""
    return [each["rule"] for each in found_in(answer) if each["rule"].startswith("year.")]


def test_a_build_tells_at_its_end_what_a_check_tells_where_last_years_lies_beside(
    workplace: Path, command: Command
) -> None:
    path = pair(workplace, LAST, edition(words("2019년"), "  CIR: 43명\n"))
    done = command("build", path.name, "--only", "text", "--json")
    assert said(done.out) == ["year.figure", "year.old"]
    assert done.code == 0
    Path("2023.yaml").unlink()
    assert said(command("build", path.name, "--only", "text", "--json").out) == []
    assert said(command("check", path.name, "--json").out) == ["year.old"]


def test_an_edition_that_a_print_shop_refuses_is_told_of_its_year_too(workplace: Path, command: Command) -> None:
    shop = "shop: {name: 집, least_text: 24pt}\n"
    path = pair(workplace, LAST, shop + edition(words("글"), "  CIR: 43명\n"))
    found = [each["rule"] for each in found_in(command("check", path.name, "--json").out)]
    assert found[-1] == "year.figure"
    assert len(found) > 1


def test_a_whole_year_is_gone_through(command: Command) -> None:
    """Begun from the last one, everything still as it was is told once; changed, nothing is left to say."""
    Path("data").mkdir()
    last = editions.FULL.replace("  years: 41년\n", "  years: since 1991\n")
    Path("data/2031.yaml").write_text(last, encoding="utf-8")
    assert command("new", 2032).code == 0
    path = Path("data/2032.yaml")
    found = found_in(command("check", path, "--json").out)
    facts = [each["line"] for each in found if each["rule"] == "year.figure"]
    quotes = [each["line"] for each in found if each["rule"] == "year.quote"]
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [lines[line - 1].split(":")[0].strip() for line in facts] == ["참가자", "참가국", "우리", "교류원", "조수"]
    assert len(quotes) == last.count("quote:")
    assert len([each for each in found if each["rule"] != "block.id"]) == len(facts) + len(quotes)
    for line in facts[:-1]:
        lines[line - 1] = re.sub(r"(\d)(\D*)$", lambda each: f"{(int(each[1]) + 1) % 10}{each[2]}", lines[line - 1])
    lines[facts[-1] - 1] += "   # 2032 확인"
    for line in quotes:
        lines[line] = lines[line].replace(lines[line].strip(), "올해 받은 " + lines[line].strip())
    path.write_text("\n".join(lines), encoding="utf-8")
    assert said(command("check", path, "--json").out) == []
    assert "42년째" in "".join(brochure.build(path).text.split())
