"""Files written all or none."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from brochure.findings import Finding, WorkplaceError
from brochure.writer import write_all
from tests.conftest import kept, surroundings


def refused(folder: Path, *files: tuple[str, bytes]) -> Finding:
    """Return what is said when `files` cannot be written."""
    with pytest.raises(WorkplaceError) as caught:
        write_all(folder, files)
    assert caught.value.exit_code == 3
    return caught.value.findings[0]


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
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    finding = refused(tmp_path, ("a.pdf", b"new"))
    assert kept(tmp_path) == {"a.pdf": b"old"}
    assert "디스크에 빈 공간이 없습니다" in finding.message.ko
    assert "the disk is full" in finding.message.en
    assert finding.origin.file == str(tmp_path / "a.pdf")


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


#: Where Ctrl-C may come, and what it comes before: the old file's second name, the new file's arrival.
STEPS = [("os", "link"), ("brochure.writer.Path", "replace")]


@pytest.mark.parametrize("is_linking", [True, False])
@pytest.mark.parametrize("at", range(8))
def test_wherever_an_interruption_comes_every_file_is_as_it_was(
    at: int, is_linking: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    steps = iter(range(100))

    def interrupting(module: object, name: str) -> None:
        real = getattr(module, name)

        def step(*arguments: object, **options: object) -> object:
            if next(steps) == at:
                raise KeyboardInterrupt
            if name == "link" and not is_linking:
                raise OSError(errno.ENOTSUP, "Operation not supported")
            done = real(*arguments, **options)
            if next(steps) == at:
                raise KeyboardInterrupt
            return done

        monkeypatch.setattr(module, name, step)

    interrupting(os, "link")
    interrupting(os, "replace")
    files = [(name, b"new") for name in ("a.pdf", "b.pdf", "c.pdf")]
    try:
        write_all(tmp_path, files)
    except KeyboardInterrupt:
        assert kept(tmp_path) == {"a.pdf": b"old", "b.pdf": b"old"}
    else:
        assert kept(tmp_path) == {"a.pdf": b"new", "b.pdf": b"new", "c.pdf": b"new"}
        assert at >= next(steps)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(WorkplaceError) as caught:
        write_all(tmp_path / "out", [("a.pdf", b"1")])
    assert caught.value.findings[0].origin.file.endswith("out")
