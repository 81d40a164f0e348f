"""The corpus of slips in tests/slips, and what holds for all of them: found where they are, mended as they were meant.

A case is a broken edition and an ``.expected`` beside it: the line and the rule that must be told, and how the lines of
the broken file become those of the intended one (``7-`` takes line 7 away, ``7+| …`` puts a line behind it).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import brochure
from brochure.slips.doubt import is_doubtful
from brochure.slips.find import find
from brochure.slips.grammar import grammar
from brochure.slips.proofread import proofread
from brochure.slips.slip import mended
from tests import editions

FOLDER = Path(__file__).parent / "slips"
ROOT = FOLDER.parent.parent
CASES = sorted(each.stem for each in FOLDER.glob("*.expected"))
GOOD = [
    *(ROOT / "data").glob("*.yaml"),
    *(ROOT / "examples").glob("*.yaml"),
    *(ROOT / "tests" / "golden").glob("*/*.yaml"),
    FOLDER / "good.yaml",
]


class Case(NamedTuple):
    """A broken file, the line and rule to be told, and the text that was meant."""

    content: bytes
    line: int
    rule: str
    intended: str


def case(name: str) -> Case:
    content = (FOLDER / f"{name}.yaml").read_bytes()
    told = (FOLDER / f"{name}.expected").read_text(encoding="utf-8").split("\n")
    line, rule = (each.partition(": ")[2] for each in told[:2])
    lines = [[each] for each in proofread(content).text.split("\n")]
    for each in told[3:]:
        if gone := re.fullmatch(r"(\d+)-", each):
            del lines[int(gone[1]) - 1][0]
        elif new := re.fullmatch(r"(\d+)\+\| (.*)", each):
            lines[int(new[1]) - 1].append(new[2])
    return Case(content, int(line), rule, "\n".join(one for each in lines for one in each))


def test_there_are_more_than_a_hundred_slips() -> None:
    assert len(CASES) > 100


@pytest.mark.parametrize("name", CASES)
def test_a_slip_is_told_at_its_own_line_and_nothing_else_is(name: str) -> None:
    content, line, rule, _ = case(name)
    proof = proofread(content)
    if rule == "file.encoding":
        assert proof.encoding
        assert not proof.slips
    else:
        assert [(each.line, each.rule) for each in proof.slips] == [(line, rule)]


@pytest.mark.parametrize("name", CASES)
def test_a_mended_slip_is_the_text_that_was_meant(name: str) -> None:
    each = case(name)
    assert proofread(each.content).mended == each.intended


@pytest.mark.parametrize("name", CASES)
def test_a_slip_is_told_and_mended_in_a_file_of_windows_line_ends(name: str) -> None:
    content, line, rule, intended = case(name)
    text = proofread(content).text.replace("\n", "\r\n")
    found = find(text, grammar())
    if rule != "file.encoding":
        assert [(each.line, each.rule) for each in found] == [(line, rule)]
    assert mended(text, found) == intended.replace("\n", "\r\n")


@pytest.mark.parametrize("name", CASES)
def test_a_slip_stops_the_build_alone_or_warns_of_what_prints_all_the_same(name: str) -> None:
    _, line, rule, intended = case(name)
    path = FOLDER / f"{name}.yaml"
    told = [each for each in brochure.check(path) if each.level != "note"]
    assert [each.rule for each in told] == [rule]
    assert rule == "file.encoding" or told[0].origin.line == line
    assert told[0].hint
    if intended != GOOD_TEXT:
        assert [each for each in brochure.check(intended) if each.level == "error"] == []


GOOD_TEXT = (FOLDER / "good.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_the_finding_shows_the_corrected_line(name: str) -> None:
    each = case(name)
    if each.rule in ("file.encoding", "slip.repeated"):
        return
    new = [line for line in each.intended.split("\n") if line not in proofread(each.content).text.split("\n")]
    (slip,) = proofread(each.content).slips
    for said in slip.hint:
        assert all(line.strip() in said for line in new[:2])


@pytest.mark.parametrize("path", GOOD, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_good_edition_is_not_touched(path: Path) -> None:
    content = path.read_bytes()
    proof = proofread(content)
    assert proof.slips == ()
    assert proof.mended.encode() == content


@pytest.mark.parametrize("text", [editions.FULL, editions.SMALL], ids=["full", "small"])
def test_the_editions_of_the_tests_have_no_slip(text: str) -> None:
    assert find(text, grammar()) == ()
    assert not is_doubtful(text)


@pytest.mark.parametrize("name", ["2023", "smallest", "poster", "english", "japanese"])
def test_a_plain_edition_is_not_read_closely(name: str) -> None:
    folder = "data" if name == "2023" else "examples"
    assert not is_doubtful((ROOT / folder / f"{name}.yaml").read_text(encoding="utf-8"))
