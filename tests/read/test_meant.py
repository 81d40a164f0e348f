"""Which file was meant by one that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.read.meant import meant


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("data/2024.yaml", ".hidden/2022.yaml", "2023.yaml", "2023.yaml.bak", "안내지.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "found"),
    [("2024.yaml", "data/2024.yaml"), ("20223.yaml", "2023.yaml"), ("안내 지.yaml", "안내지.yaml")],
)
def test_the_name_in_a_folder_below_or_nearly_that_name_was_meant(folder: Path, asked: str, found: str) -> None:
    assert meant(folder / asked) == folder / found


@pytest.mark.parametrize("asked", ["2022.yml", "포스터.yaml", "2024", "none/2024.yaml", "2023.yaml/2024.yaml"])
def test_nothing_was_meant_where_nothing_is_like_it(folder: Path, asked: str) -> None:
    assert meant(folder / asked) is None


def test_folders_that_are_hidden_are_nobodys(folder: Path) -> None:
    (folder / "2023.yaml").unlink()
    assert meant(folder / "2022.yaml") is None
