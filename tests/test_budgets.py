"""Budgets: how much every text could still take, told before anybody has to be refused."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests import editions
from tests.conftest import ROOT, Command
from tests.editions import RUNNING
from tests.lines import lines
from tests.remedies import fitted, overflows, printed, refused, shortened
from tests.variants import lengthened, rewritten

#: What a budget may be wrong by and still be one, as a share of the room it tells of; a line in any case.
ABOUT = 0.07

#: How many lines beyond its budget a text is refused with.
BEYOND = 3

#: Running texts on both pages of FULL.
PLACES = (
    "blocks[1].body",
    "blocks[3].items[1]",
    "blocks[4].items[0].body",
    "blocks[7].body",
    "blocks[9].links[0].body",
    "blocks[11].body",
    "blocks[12].items[0].quote",
    "blocks[13].body",
)

YEARS = {"full": editions.FULL, "2023": (ROOT / "data" / "2023.yaml").read_text(encoding="utf-8")}


def budgets(edition: Any) -> dict[str, Any]:
    """Return the budgets of an edition, or of its refusal, by the path of their text."""
    return {each.key: each for each in edition.budgets}


@cache
def of_full() -> dict[str, Any]:
    """Return the budgets of FULL, reckoned once."""
    return budgets(fitted(editions.FULL))


def line_of(edition: Any, path: str) -> int:
    """Return how many characters the fullest line of a text has."""
    return max(len(each.text) for each in lines(edition.layout) if each.key == path)


@pytest.mark.parametrize("year", YEARS)
def test_every_running_text_has_a_budget_and_every_budget_a_text(year: str) -> None:
    text = YEARS[year]
    edition: Any = fitted(text)
    known = {path.removesuffix(".text"): words for path, words in editions.texts(text)}
    found = {key.removesuffix(".text"): each for key, each in budgets(edition).items()}
    running = {path for path in known if path.endswith((*RUNNING, "]"))}
    assert running <= found.keys()
    assert found.keys() <= known.keys()
    assert len(edition.budgets) == len(found)
    for path, budget in found.items():
        assert budget.length == len(" ".join(known[path].split())), path
        assert budget.room >= 0, path
        assert text.splitlines()[budget.origin.line - 1].strip(), path


@pytest.mark.parametrize("path", PLACES)
def test_a_text_may_grow_by_its_room_and_not_by_three_lines_more(path: str) -> None:
    budget = of_full()[path]
    line = line_of(fitted(lengthened(editions.FULL, path, budget.length + budget.room // 2)), path)
    # Which words they are makes as much as a line of difference: some leave more of each line empty.
    few = max(line, round(ABOUT * budget.room))
    fitted(lengthened(editions.FULL, path, budget.length + max(budget.room - few, 0)))
    refused(lengthened(editions.FULL, path, budget.length + budget.room + few + BEYOND * line))


@pytest.mark.parametrize("path", ["blocks[1].body", "blocks[11].body", "blocks[12].items[0].quote"])
def test_a_text_that_grows_uses_up_its_room_and_leaves_less_to_others_of_its_page(path: str) -> None:
    edition: Any = fitted(editions.FULL)
    before = of_full()
    longer: Any = fitted(lengthened(editions.FULL, path, before[path].length + before[path].room // 2))
    after = budgets(longer)
    assert after[path].length == before[path].length + before[path].room // 2
    line = line_of(edition, path)
    assert after[path].room == pytest.approx(before[path].room - before[path].room // 2, abs=BEYOND * line)
    page = ("blocks[1].body", "blocks[4].items[0].body") if path == "blocks[1].body" else PLACES[4:]
    assert all(after[other].room <= before[other].room + BEYOND * line for other in page)


@pytest.mark.parametrize("path", ["blocks[1].body", "blocks[11].body"])
def test_a_refusal_tells_which_text_alone_could_make_it_fit(path: str) -> None:
    text = lengthened(editions.FULL, path, 3000)
    refusal: Any = refused(text)
    assert len(overflows(refusal)) == 1
    budget = budgets(refusal)[path]
    assert -budget.length < budget.room < 0
    fitted(rewritten(text, path, shortened(printed(text, path), -budget.room + line_of(fitted(editions.FULL), path))))


def test_check_prints_the_room_of_every_text(flyer: Path, command: Command) -> None:
    flyer.write_text(editions.SMALL, encoding="utf-8")
    edition: Any = fitted(editions.SMALL)
    for env, sign in (({"LANG": "ko_KR.UTF-8"}, "자"), ({"LANG": "en_GB.UTF-8"}, "char")):
        result = command("check", flyer, env=env)
        assert result.code == 0
        said = result.out + result.err
        assert sign in said
        for budget in edition.budgets:
            (told, *_) = [line for line in said.splitlines() if budget.key in line] or [""]
            assert str(budget.room) in told.replace(",", ""), budget.key


def test_check_tells_a_program_the_room_of_every_text(flyer: Path, command: Command) -> None:
    flyer.write_text(editions.SMALL, encoding="utf-8")
    edition: Any = fitted(str(flyer))
    (file,) = json.loads(command("check", flyer, "--json").out)["files"]
    assert file["budgets"] == [
        {
            "path": each.key,
            "file": each.origin.file,
            "line": each.origin.line,
            "length": each.length,
            "room": each.room,
        }
        for each in edition.budgets
    ]


def test_check_tells_a_program_what_a_refused_edition_has_too_much_of(flyer: Path, command: Command) -> None:
    flyer.write_text(lengthened(editions.FULL, "blocks[11].body", 3000), encoding="utf-8")
    result = command("check", flyer, "--json")
    assert result.code == 1
    rooms = {each["path"]: each["room"] for each in json.loads(result.out)["files"][0]["budgets"]}
    assert rooms["blocks[11].body"] < 0
    assert rooms["blocks[1].body"] >= 0


def test_a_quiet_check_of_a_good_edition_says_nothing(flyer: Path, command: Command) -> None:
    result = command("check", flyer, "-q")
    assert (result.code, result.out, result.err) == (0, "", "")
