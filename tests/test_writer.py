"""Files written all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.findings import WorkplaceError
from brochure.writer import write_all


def test_files_are_written_and_named_in_order(tmp_path: Path) -> None:
    paths = write_all(tmp_path / "새 폴더" / "out", [("a.pdf", b"1"), ("b.pdf", b"2")])
    assert [path.name for path in paths] == ["a.pdf", "b.pdf"]
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]


def test_nothing_but_the_files_is_left_in_the_folder(tmp_path: Path) -> None:
    write_all(tmp_path, [("a.pdf", b"1")])
    write_all(tmp_path, [("a.pdf", b"2")])
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"2"


def test_when_one_file_cannot_be_moved_the_ones_before_it_are_put_back(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "b.pdf").mkdir()
    with pytest.raises(WorkplaceError) as caught:
        write_all(tmp_path, [("a.pdf", b"new"), ("b.pdf", b"new")])
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]
    assert caught.value.exit_code == 3


def test_a_full_disk_leaves_the_old_files_and_no_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WorkplaceError) as caught:
        write_all(tmp_path, [("a.pdf", b"new")])
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"old")]
    assert "No space left" in caught.value.findings[0].message.en


def test_an_interruption_between_two_moves_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if self.name.endswith(".new") and target.name == "b.pdf":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, [("a.pdf", b"new"), ("b.pdf", b"new")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.pdf": b"old", "b.pdf": b"old"}


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(WorkplaceError) as caught:
        write_all(tmp_path / "out", [("a.pdf", b"1")])
    assert caught.value.findings[0].origin.file.endswith("out")
