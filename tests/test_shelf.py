"""Which edition is the newest."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.shelf import before, newest


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


def test_the_edition_before_is_the_latest_of_an_earlier_year_in_the_same_folder(tmp_path: Path) -> None:
    put(tmp_path, "2021.yaml", "edition: 2021\n")
    put(tmp_path, "2022-en.yaml", "edition: 2022\n")
    last = put(tmp_path, "2022.yaml", "edition: 2022\n")
    put(tmp_path, "2024-ja.yaml", "edition: 2024\n")
    put(tmp_path, "2025.yaml", "edition: 2025\n")
    assert before(put(tmp_path, "new.yaml", "edition: 2024\n")) == last


def test_there_is_none_before_the_first_or_before_one_of_no_year(tmp_path: Path) -> None:
    first = put(tmp_path, "2021.yaml", "edition: 2021\n")
    assert before(first) is None
    assert before(put(tmp_path, "odd.yaml", "blocks: []\n")) is None
    assert before(tmp_path / "missing.yaml") is None
