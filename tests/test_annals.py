"""Which editions a folder holds, and which of them is last year's."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.annals import Volume, before, last_years, volumes


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")


def name_of(path: Path | None) -> str | None:
    return path.name if path else None


def test_a_folder_tells_the_year_and_language_of_each_edition(tmp_path: Path) -> None:
    put(tmp_path, a="edition: 2023\nlanguage: ja\n", b="blocks: []\n", c="services: {}\n")
    assert volumes(tmp_path) == (Volume(2023, tmp_path / "a.yaml", "ja"), Volume(0, tmp_path / "b.yaml", "ko"))


def test_last_years_is_the_nearest_lower_year_and_never_the_file_itself(tmp_path: Path) -> None:
    put(tmp_path, x2021="edition: 2021\n", x2022="edition: 2022\n", x2024="edition: 2024\n", x2025="edition: 2025\n")
    assert name_of(last_years(tmp_path / "x2024.yaml", 2024)) == "x2022.yaml"
    assert last_years(tmp_path / "x2021.yaml", 2021) is None


def test_an_edition_of_the_same_year_or_without_one_is_not_last_years(tmp_path: Path) -> None:
    put(tmp_path, draft="edition: 2024\n", old="blocks: []\n", x2024="edition: 2024\n")
    assert last_years(tmp_path / "x2024.yaml", 2024) is None


@pytest.mark.parametrize(("this", "last"), [("2024", "2023.yaml"), ("2024-seoul", "2023-seoul.yaml")])
def test_of_several_of_last_year_the_one_named_alike(this: str, last: str, tmp_path: Path) -> None:
    put(tmp_path, **{"2023": "edition: 2023\n", "2023_seoul": "edition: 2023\n", "2023_busan": "edition: 2023\n"})
    assert name_of(last_years(tmp_path / f"{this}.yaml", 2024)) == last


def test_a_version_in_another_language_is_never_last_years(tmp_path: Path) -> None:
    put(tmp_path, **{"2023": "edition: 2023\n", "2022_ja": "edition: 2022\nlanguage: ja\n"})
    put(tmp_path, **{"2024_ja": "edition: 2024\nlanguage: ja-JP\n", "2024": "edition: 2024\n"})
    assert name_of(last_years(tmp_path / "2024-ja.yaml", 2024)) == "2022-ja.yaml"
    assert name_of(last_years(tmp_path / "2024.yaml", 2024)) == "2023.yaml"


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert volumes(tmp_path / "none") == ()


def test_the_edition_before_is_found_by_the_file_alone(tmp_path: Path) -> None:
    put(tmp_path, x2021="edition: 2021\n", x2022_en="edition: 2022\nlanguage: en\n", x2022="edition: 2022\n")
    put(tmp_path, x2025="edition: 2025\n", new="edition: 2024\n", odd="blocks: []\n")
    assert name_of(before(tmp_path / "new.yaml")) == "x2022.yaml"
    assert before(tmp_path / "x2021.yaml") is None
    assert before(tmp_path / "odd.yaml") is None
    assert before(tmp_path / "missing.yaml") is None


def test_an_edition_that_begins_from_another_is_of_that_ones_year(tmp_path: Path) -> None:
    put(tmp_path, **{"2023": "edition: 2023\n", "2024": "edition: 2024\n"})
    put(
        tmp_path,
        seoul="from: 2024.yaml # 올해\nblocks: []\n",
        ring="from: ring.yaml\n",
        lost="from: none.yaml\nblocks: []\n",
    )
    assert name_of(before(tmp_path / "seoul.yaml")) == "2023.yaml"
    assert before(tmp_path / "ring.yaml") is None
    assert before(tmp_path / "lost.yaml") is None


@pytest.mark.parametrize(
    "text",
    [
        "  edition: 2023\n  language: ja\n",
        "# 안내지\n\n---\n  # 판\n  edition: 2023\n  language: ja\n",
        "edition:\n  2023\nlanguage:   # 말\n  ja\n",
        "edition: &year 2023\nlanguage: ja\n",
        "\ufeffedition: '2023'\nlanguage: \"ja\"\n",
    ],
)
def test_the_top_is_read_however_yaml_lets_it_be_written(text: str, tmp_path: Path) -> None:
    put(tmp_path, a=text)
    assert volumes(tmp_path) == (Volume(2023, tmp_path / "a.yaml", "ja"),)


def test_a_key_within_something_is_none_of_the_top(tmp_path: Path) -> None:
    put(tmp_path, a="blocks:\n  edition: 2022\n", b="services:\n  blocks: []\n")
    assert volumes(tmp_path) == (Volume(0, tmp_path / "a.yaml"),)
