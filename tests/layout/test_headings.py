"""Headings lead a listener through the flyer: what leaves a level out is told at its line, and stops nothing."""

from __future__ import annotations

import pytest

import brochure
from brochure.findings import Finding
from brochure.layout.headings import heading_findings
from brochure.model.marks import Tag
from brochure.model.reading import Element, tree
from brochure.read.source import load
from tests import editions
from tests.conftest import ROOT

TOP = "edition: 2031\ntitle: 안내\nblocks:\n"
COVER = "  - {type: cover, title: 안내}\n"
TEXT = "  - {type: text, heading: 소개, body: 글}\n"


def told(text: str) -> list[tuple[str, int]]:
    found = heading_findings(brochure.build(text).reading, load(text).place)
    assert all(isinstance(each, Finding) and each.level == "warning" and each.hint for each in found)
    return [(each.rule, each.origin.line) for each in found]


@pytest.mark.parametrize("name", ["data/2023.yaml", "examples/english.yaml", "examples/japanese.yaml"])
def test_the_houses_editions_leave_out_nothing(name: str) -> None:
    assert told((ROOT / name).read_text(encoding="utf-8")) == []
    assert told(editions.FULL) == []


def test_a_cover_that_is_not_the_first_is_told_at_the_heading_before_it() -> None:
    assert told(TOP + TEXT + COVER) == [("heading.first", 4)]
    assert told(TOP + COVER + TEXT) == []


def test_a_second_cover_is_told_at_its_line() -> None:
    assert told(TOP + COVER + TEXT + COVER) == [("heading.title", 6)]


def test_links_of_an_alumni_block_without_a_cover_before_it_are_told_at_their_headings() -> None:
    alumni = (
        "  - type: alumni\n    heading: 동문\n    links:\n"
        "      - {heading: 소식, url: 'https://example.org/a'}\n      - {heading: 모임, url: 'https://example.org/b'}\n"
    )
    assert told(TOP + alumni) == [("heading.skip", 7)]
    assert told(TOP + COVER + alumni) == []


def test_an_edition_without_headings_has_none_to_tell() -> None:
    assert told(TOP + "  - {type: text, body: 글}\n") == []


def headings(*roles: str) -> Element[str]:
    return tree([((Tag(role, f"blocks[{n}].heading"),), role) for n, role in enumerate(roles)], {}, "ko-KR")


@pytest.mark.parametrize(
    ("roles", "rules"),
    [
        (("H1", "H2", "H3", "H2", "H3"), []),
        (("H1", "H3"), ["heading.skip"]),
        (("H1", "H2", "H4", "H2", "H4"), ["heading.skip", "heading.skip"]),
        (("H1", "H1"), ["heading.title"]),
    ],
)
def test_each_heading_goes_one_level_deeper_at_most(roles: tuple[str, ...], rules: list[str]) -> None:
    found = heading_findings(headings(*roles), load(TOP + TEXT * 5).place)
    assert [each.rule for each in found] == rules
