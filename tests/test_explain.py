"""`explain`: where every block stands, at which level, in which sizes, and why the page is drawn as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import editions
from tests.conftest import Command, strings_in
from tests.lines import lines_of
from tests.remedies import fitted
from tests.variants import with_testimonials

#: What is told of every block.
TOLD = {"area", "level", "size", "leading", "lines"}


def dicts_in(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON value."""
    if isinstance(node, dict):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from dicts_in(each)


def numbers_in(node: Any) -> Iterator[float]:
    """Yield every number of a JSON value."""
    if isinstance(node, (int, float)) and not isinstance(node, bool):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from numbers_in(each)


def explained(command: Command, flyer: Path, text: str) -> Any:
    """Return what `explain --json` says of an edition."""
    flyer.write_text(text, encoding="utf-8")
    result = command("explain", flyer, "--json")
    assert result.code == 0
    answer = json.loads(result.out)
    assert isinstance(answer, dict)
    return answer


@pytest.mark.parametrize("text", [editions.SMALL, editions.FULL, editions.scaled(editions.FULL, 130)])
def test_explain_tells_of_every_block_where_it_stands_and_how_it_is_set(
    text: str, flyer: Path, command: Command
) -> None:
    flyer.write_text(text, encoding="utf-8")
    result = command("explain", flyer, env={"LANG": "ko_KR.UTF-8"})
    assert result.code == 0
    for page in fitted(text).layout.pages:
        for placed in page.placed:
            told = [line for line in result.lines if re.search(rf"(^|\W){re.escape(placed.area)}(\W|$)", line)]
            assert told, placed.area
    assert re.search(r"\d(\.\d+)? pt", result.out)
    assert re.search(r"\d+줄", result.out)


@pytest.mark.parametrize("text", [editions.SMALL, editions.FULL, editions.scaled(editions.FULL, 130)])
def test_explain_tells_a_program_of_every_block(text: str, flyer: Path, command: Command) -> None:
    blocks = [each for each in dicts_in(explained(command, flyer, text)) if each.keys() >= TOLD]
    pages = fitted(text).layout.pages
    placed = [(page, each) for page in pages for each in page.placed if each.key.startswith("blocks[")]
    assert {each.area for _, each in placed} <= {block["area"] for block in blocks}
    for page, each in placed:
        (block, *_) = [one for one in blocks if one["area"] == each.area and each.key in strings_in(one)]
        sizes = {line.size for line in lines_of(page, each)}
        assert any(size == pytest.approx(one, abs=0.06) for size in numbers_in(block["size"]) for one in sizes)
        assert all(0 < leading < 80 for leading in numbers_in(block["leading"]))
        assert all(count >= 1 for count in numbers_in(block["lines"]))


def test_explain_tells_what_each_drawing_costs_and_by_how_much_one_won(flyer: Path, command: Command) -> None:
    answer = explained(command, flyer, with_testimonials(editions.FULL, 5))
    costs = [each for each in dicts_in(answer) if any(key.startswith("cost") for key in each)]
    assert costs
    for each in costs:
        assert list(numbers_in([value for key, value in each.items() if key.startswith("cost")]))
    # For both pages: the one that won, and what the next would have cost more, where there is a next.
    assert len([each for each in dicts_in(answer) if "template" in each or "templates" in each]) >= 2


def test_explain_says_why_a_drawing_won(flyer: Path, command: Command) -> None:
    flyer.write_text(editions.FULL, encoding="utf-8")
    for env, words in (
        ({"LANG": "ko_KR.UTF-8"}, ("비용", "앞면", "뒷면")),
        ({"LANG": "en_GB.UTF-8"}, ("cost", "front")),
    ):
        out = command("explain", flyer, env=env).out
        for word in words:
            assert word in out.lower(), word


def test_explain_agrees_with_itself(flyer: Path, command: Command) -> None:
    assert explained(command, flyer, editions.FULL) == explained(command, flyer, editions.FULL)


def test_explain_writes_no_file(flyer: Path, command: Command) -> None:
    before = sorted(flyer.parent.iterdir())
    command("explain", flyer)
    assert sorted(flyer.parent.iterdir()) == before


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_refused_edition_is_explained_by_its_findings(
    options: tuple[str, ...], flyer: Path, command: Command
) -> None:
    flyer.write_text(with_testimonials(editions.FULL, 16), encoding="utf-8")
    result = command("explain", flyer, *options)
    assert result.code == 1
    assert "fit.overflow" in result.out + result.err
    assert "blocks[12]" in result.out + result.err


def test_explain_stands_in_the_help(command: Command) -> None:
    assert re.search(r"^ +explain\b", command("--help").out, re.MULTILINE)
