"""What is still the sample's in an edition that nothing came before."""

from __future__ import annotations

from pathlib import Path

import brochure
from brochure import resources
from tests.conftest import Command

SAMPLE = resources.first_edition().read_text(encoding="utf-8")


def told(path: Path, text: str) -> list[tuple[str, str]]:
    path.write_text(text, encoding="utf-8")
    found = [each for each in brochure.check(path) if each.rule.startswith("year.")]
    return [(each.rule, each.message.ko) for each in found]


def test_figures_greeting_and_quotations_of_the_sample_are_told_until_they_are_the_editors_own(tmp_path: Path) -> None:
    first = told(tmp_path / "2023.yaml", SAMPLE)
    assert {rule for rule, _ in first} == {"year.figure", "year.date", "year.quote"}
    assert all("견본" in message for _, message in first)
    assert any("‘한국인’이 견본 그대로입니다: 500명" in message for _, message in first)
    changed = SAMPLE.replace("500명", "540명").replace("낯선 고장에서", "먼 고장에서")
    assert len(first) - len(told(tmp_path / "2023.yaml", changed)) == 2


def test_the_sample_itself_is_held_against_nothing() -> None:
    assert not [each for each in brochure.check(resources.first_edition()) if each.rule.startswith("year.")]


def test_where_a_year_came_before_nothing_is_said_of_the_sample(tmp_path: Path) -> None:
    (tmp_path / "2023.yaml").write_text(SAMPLE, encoding="utf-8")
    found = told(tmp_path / "2024.yaml", SAMPLE.replace("edition: 2023", "edition: 2024"))
    assert found
    assert not any("견본" in message for _, message in found)


def test_an_edition_of_ones_own_may_have_a_line_or_two_in_common_with_the_sample(tmp_path: Path) -> None:
    small = (resources.first_edition().parent.parent / "examples" / "smallest.yaml").read_text(encoding="utf-8")
    more = "facts:\n  참가자: 77,000명\n"
    assert told(tmp_path / "own.yaml", small.replace("\nblocks:", f"\n{more}\nblocks:")) == []


def test_what_comes_from_no_file_is_held_against_nothing() -> None:
    assert not [each for each in brochure.check(SAMPLE) if each.rule.startswith("year.")]


def test_a_build_tells_it_too(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "2023.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    done = command("build", path, "--out", tmp_path / "out", "--only", "press")
    assert done.code == 0
    assert "견본 그대로입니다" in done.err
