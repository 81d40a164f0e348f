"""This year's texts and last year's nodes, as the checks are given them."""

from __future__ import annotations

from pathlib import Path

from brochure.findings import Finding
from brochure.read.source import read_file, read_text
from brochure.yearly.sources import LastYear, facts_of, last_year_of, shown_under
from tests.yearly.kit import edition, pair


def test_facts_are_their_values_in_either_form() -> None:
    source = read_text(
        "edition: 2024\nfacts:\n  a: 1명\n  b: {value: 2명, as_of: 2024-05}\n  c: {as_of: 2024-05}\n  d: [1]\n"
    )
    found = {name: (value.text, as_of.text if as_of else None) for name, (value, as_of) in facts_of(source).items()}
    assert found == {"a": ("1명", None), "b": ("2명", "2024-05")}


def test_only_what_is_shown_is_compared() -> None:
    blocks = """\
  - type: testimonials
    items:
      - {name: 가, quote: 하나}
      - {name: 나, quote: 둘, hidden: true}
  - type: testimonials
    hidden: true
    items:
      - {name: 다, quote: 셋}
  - type: list
    items: [넷]
"""
    assert [each.text for each in shown_under(read_text(edition(blocks)), "testimonials", "quote")] == ["하나"]


def test_last_years_is_read_from_the_folder_of_this_years(tmp_path: Path) -> None:
    path = pair(tmp_path, "edition: 2023\n", "edition: 2024\n")
    found = last_year_of(read_file(path), 2024)
    assert isinstance(found, LastYear)
    assert (found.name, found.edition) == ("2023.yaml", 2023)
    (tmp_path / "2023.yaml").write_bytes("edition: 2023\ntitle: 안내\n".encode("cp949"))
    told = last_year_of(read_file(path), 2024)
    assert isinstance(told, Finding)
    assert (told.rule, told.level) == ("year.unread", "note")
    assert "2023.yaml:2" in told.message.ko
    (tmp_path / "2023.yaml").unlink()
    assert last_year_of(read_file(path), 2024) is None
