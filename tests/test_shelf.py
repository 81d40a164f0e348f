"""Which edition is the newest."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.shelf import newest, newest_before


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_highest_edition_wins_whatever_its_file_is_called(tmp_path: Path) -> None:
    put(tmp_path / "data", "z.yaml", "edition: 2022\nblocks: []\n")
    best = put(tmp_path / "data", "a.yml", "# 새 판\nedition: 2024\n")
    assert newest(tmp_path) == best


def test_the_folder_data_comes_before_the_folder_itself(tmp_path: Path) -> None:
    put(tmp_path, "2030.yaml", "edition: 2030\n")
    best = put(tmp_path / "data", "2023.yaml", "edition: 2023\n")
    assert newest(tmp_path) == best


def test_without_data_the_folder_itself_is_searched_and_other_yaml_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "compose.yaml", "services: {}\n")
    best = put(tmp_path, "flyer.yaml", '\ufeffedition: "2025"\n')
    assert newest(tmp_path) == best


def test_of_two_of_a_year_the_one_in_korean_where_neither_is_called_by_the_year(tmp_path: Path) -> None:
    put(tmp_path, "2023-en.yaml", "edition: 2023\nlanguage: en\n")
    best = put(tmp_path, "2023-ko.yaml", "edition: 2023\n")
    assert newest(tmp_path) == best


def test_of_two_of_a_year_the_one_called_by_the_year(tmp_path: Path) -> None:
    put(tmp_path / "data", "2023-en.yaml", "edition: 2023\n")
    best = put(tmp_path / "data", "2023.yaml", "edition: 2023\n")
    assert newest(tmp_path) == best


def test_an_edition_without_a_readable_year_is_taken_when_there_is_no_other(tmp_path: Path) -> None:
    broken = put(tmp_path / "data", "new.yaml", "edition: abc\nblocks:\n  - type: cover\n")
    assert newest(tmp_path) == broken


def test_an_empty_folder_has_none_in_a_checkout(tmp_path: Path) -> None:
    assert newest(tmp_path) is None


@pytest.mark.parametrize(
    "text", ['"edition": 2026\n', "edition: ２０２６\n", "title: 글\redition: 2026\r", "\ufeff'edition' : '2026'\n"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_edition_is_known_however_its_year_is_written_and_saved(tmp_path: Path, text: str, encoding: str) -> None:
    put(tmp_path, "2025.yaml", "edition: 2025\n")
    (tmp_path / "next.yaml").write_bytes(text.encode(encoding))
    assert newest(tmp_path) == tmp_path / "next.yaml"


def test_next_years_begins_from_the_newest_before_it(tmp_path: Path) -> None:
    put(tmp_path / "data", "2025.yaml", "edition: 2025\n")
    best = put(tmp_path / "data", "2023.yaml", "edition: 2023\n")
    put(tmp_path, "2024.yaml", "edition: 2024\n")
    assert newest_before(2025, tmp_path) == best
    assert newest_before(2023, tmp_path) is None
