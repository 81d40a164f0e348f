"""Files written all or none."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.findings import Finding, WorkplaceError
from brochure.writer import write_all, write_new
from tests.conftest import kept, surroundings, written


def refused(folder: Path, *files: tuple[str, bytes]) -> Finding:
    """Return what is said when `files` cannot be written."""
    with pytest.raises(WorkplaceError) as caught:
        write_all(folder, files)
    assert caught.value.exit_code == 3
    return caught.value.findings[0]


def failing(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def test_files_are_written_and_named_in_order(tmp_path: Path) -> None:
    paths = write_all(tmp_path / "새 폴더" / "out", [("a.pdf", b"1"), ("b.pdf", b"2")])
    assert [path.name for path in paths] == ["a.pdf", "b.pdf"]
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]


@pytest.mark.parametrize("is_linking", [True, False])
def test_nothing_but_the_files_is_left_in_the_folder(
    is_linking: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlinkable(*_: object, **__: object) -> None:
        raise failing(errno.ENOTSUP)

    if not is_linking:
        monkeypatch.setattr(os, "link", unlinkable)
    write_all(tmp_path, [("a.pdf", b"1")])
    write_all(tmp_path, [("a.pdf", b"2")])
    assert kept(tmp_path) == {"a.pdf": b"2"}


def test_a_name_may_be_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    name = "n" * 251 + ".pdf"
    write_all(tmp_path, [(name, b"1")])
    write_all(tmp_path, [(name, b"2")])
    assert kept(tmp_path) == {name: b"2"}


def test_when_one_file_cannot_be_moved_the_ones_before_it_are_put_back(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "c.pdf").mkdir()
    finding = refused(tmp_path, ("a.pdf", b"new"), ("b.pdf", b"new"), ("c.pdf", b"new"))
    assert kept(tmp_path) == {"a.pdf": b"old"}
    assert finding.origin.file == str(tmp_path / "c.pdf")
    assert "같은 이름의 폴더" in finding.message.ko


def test_a_full_disk_leaves_the_old_files_and_no_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")

    def full(_: int) -> None:
        raise failing(errno.ENOSPC)

    monkeypatch.setattr("os.fsync", full)
    finding = refused(tmp_path, ("a.pdf", b"new"))
    assert kept(tmp_path) == {"a.pdf": b"old"}
    assert "디스크에 빈 공간이 없습니다" in finding.message.ko
    assert "the disk is full" in finding.message.en
    assert finding.origin.file == str(tmp_path / "a.pdf")


@pytest.mark.parametrize(("at", "is_linking"), [*((at, True) for at in range(10)), *((at, False) for at in range(8))])
def test_wherever_an_interruption_comes_every_file_is_as_it_was(
    at: int, is_linking: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    moments = iter(range(100))

    def interruptible(name: str) -> None:
        real = getattr(os, name)

        def step(*arguments: object, **options: object) -> object:
            if next(moments) == at:
                raise KeyboardInterrupt
            if name == "link" and not is_linking:
                raise failing(errno.ENOTSUP)
            done = real(*arguments, **options)
            if next(moments) == at:
                raise KeyboardInterrupt
            return done

        monkeypatch.setattr(os, name, step)

    interruptible("link")
    interruptible("replace")
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, [(name, b"new") for name in ("a.pdf", "b.pdf", "c.pdf")])
    assert kept(tmp_path) == {"a.pdf": b"old", "b.pdf": b"old"}


KILLED = """
import os, signal, sys
from pathlib import Path
from brochure.writer import write_all, write_new
at, moments = int(sys.argv[1]), iter(range(100))
def passes():
    if next(moments) == at:
        os.kill(os.getpid(), signal.SIGKILL)
def dying(real):
    def step(*arguments, **options):
        passes()
        real(*arguments, **options)
        passes()
    return step
def unlinkable(*arguments, **options):
    passes()
    raise OSError("no links here")
os.link, os.replace = dying(os.link) if sys.argv[2] == "True" else unlinkable, dying(os.replace)
write_all(Path("."), [("a.pdf", b"new"), ("b.pdf", b"new")])
"""


@pytest.mark.parametrize(("at", "is_linking"), [*((at, True) for at in range(8)), *((at, False) for at in range(6))])
def test_whenever_it_is_killed_every_file_is_there_old_or_new(at: int, is_linking: bool, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    program = [sys.executable, "-c", KILLED, str(at), str(is_linking)]
    done = subprocess.run(program, cwd=tmp_path, env=surroundings(), check=False)
    assert done.returncode == -signal.SIGKILL
    assert all((tmp_path / name).read_bytes() in {b"old", b"new"} for name in ("a.pdf", "b.pdf"))


def test_what_a_killed_process_of_the_same_number_left_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(tmp_path, [("a.pdf", b"old")])

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        patch.setattr("brochure.writer._remove", lambda _: None)
        patch.setattr("brochure.writer._put_back", lambda _: None)
        with pytest.raises(KeyboardInterrupt):
            write_all(tmp_path, [("a.pdf", b"never")])
    assert len(written(tmp_path)) == 3
    write_all(tmp_path, [("a.pdf", b"new")])
    assert kept(tmp_path) == {"a.pdf": b"new"}


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("file", "저장할 곳이 폴더가 아니라 파일입니다"),
        ("file/out", "폴더가 아니라 파일인 곳"),
        ("n" * 300, "이름이 너무 깁니다"),
        ("a\0b", "쓸 수 없는 글자"),
    ],
)
def test_a_folder_that_cannot_be_one_is_named(out: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a file")
    finding = refused(tmp_path / out, ("a.pdf", b"1"))
    assert finding.origin.file == str(tmp_path / out)
    assert said in finding.message.ko
    assert kept(tmp_path) == {"file": b"a file"}


@pytest.mark.parametrize(
    ("number", "ko", "en"),
    [
        (errno.EACCES, "권한이 없거나 다른 프로그램이 열고", "no permission"),
        (errno.EROFS, "읽기 전용", "read-only"),
        (errno.EIO, os.strerror(errno.EIO), os.strerror(errno.EIO)),
    ],
)
def test_a_refusal_of_the_disk_is_told_in_both_languages(
    number: int, ko: str, en: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(source: object, target: object) -> None:
        raise OSError(number, os.strerror(number), str(source), None, str(target))

    monkeypatch.setattr(os, "replace", refusing)
    finding = refused(tmp_path, ("a.pdf", b"1"))
    assert ko in finding.message.ko
    assert en in finding.message.en
    assert finding.hint
    assert finding.origin.file == str(tmp_path / "a.pdf")
    assert written(tmp_path) == []


@pytest.mark.parametrize("name", ["", ".", "..", "../a.pdf", "sub/a.pdf", "/a.pdf", "a.pdf/", "a\0.pdf", "\ud800.pdf"])
def test_what_is_no_name_of_a_file_is_refused_before_anything_is_written(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    finding = refused(folder, ("good.pdf", b"1"), (name, b"2"))
    assert finding.rule == "output.name"
    assert finding.hint
    assert not folder.exists()


class Locks:
    """A disk on which other programs hold files open, as Windows has it: none is renamed, replaced or removed."""

    def __init__(self, patch: pytest.MonkeyPatch, *held: Path) -> None:
        self.held = held
        self.moved: list[str] = []
        for name in ("rename", "replace", "unlink", "link"):
            patch.setattr(os, name, self._guarding(name))
        patch.setattr("brochure.writer._IS_WINDOWS", True)

    def _guarding(self, name: str) -> Callable[..., None]:
        real: Callable[..., None] = getattr(os, name)

        def guarded(*paths: os.PathLike[str] | str, **options: object) -> None:
            assert name != "link", "a second name of a file that is held could not be removed"
            for held in self.held:
                if any(held.samefile(path) for path in paths if os.path.lexists(path)):
                    fault = PermissionError(errno.EACCES, "The process cannot access the file", str(held))
                    vars(fault)["winerror"] = 32  # as Windows has it
                    raise fault
            if name == "replace":
                self.moved.append(Path(paths[-1]).name)
            real(*paths, **options)

        return guarded


def test_a_pdf_that_a_viewer_holds_stops_everything_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("a.pdf", "b.pdf", "c.png")
    old = {name: f"old {name}".encode() for name in names}
    for name, content in old.items():
        (tmp_path / name).write_bytes(content)
    locks = Locks(monkeypatch, tmp_path / "b.pdf")
    finding = refused(tmp_path, *((name, b"new") for name in names))
    assert kept(tmp_path) == old
    assert not locks.moved, "not even for a moment"
    assert finding.origin.file == str(tmp_path / "b.pdf")
    assert "다른 프로그램이 이 파일을 열고 있습니다" in finding.message.ko
    assert finding.hint is not None
    assert all(each in finding.hint.ko for each in ("Acrobat", "한컴", "닫고 다시"))


@pytest.mark.parametrize("is_windows", [True, False])
def test_a_pdf_that_is_opened_at_the_last_moment_leaves_nothing_behind(
    is_windows: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"old")
    real = os.replace

    def opened(source: Path, target: Path) -> None:
        if Path(target).name == "b.pdf":
            raise failing(errno.EACCES)
        real(source, target)

    monkeypatch.setattr("brochure.writer._IS_WINDOWS", is_windows)
    monkeypatch.setattr(os, "replace", opened)
    finding = refused(tmp_path, ("a.pdf", b"new"), ("b.pdf", b"new"), ("c.pdf", b"new"))
    assert kept(tmp_path) == {"a.pdf": b"old", "b.pdf": b"old"}
    assert finding.origin.file == str(tmp_path / "b.pdf")


def test_on_windows_files_are_written_and_nothing_else_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Locks(monkeypatch)
    for content in (b"1", b"2"):
        write_all(tmp_path, [("a.pdf", content), ("b.pdf", content)])
    assert kept(tmp_path) == {"a.pdf": b"2", "b.pdf": b"2"}


@pytest.mark.parametrize(
    "name",
    ["nul.txt", "CON", "com1.pdf", "aux .pdf", "a.", "a ", "a:b.pdf", "what?.pdf", 'a"b.pdf', "a\\b.pdf", "a\n.pdf"],
)
def test_what_windows_takes_for_no_file_is_refused_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(tmp_path, [(name, b"1")])
    monkeypatch.setattr("brochure.writer._IS_WINDOWS", True)
    assert refused(tmp_path, (name, b"2")).rule == "output.name"
    assert kept(tmp_path) == {name: b"1"}
    write_all(tmp_path, [(each, b"1") for each in ("nul-press.pdf", "console.txt", "com10.pdf", "안내 지.pdf")])


# Where nothing may be written over


@pytest.mark.parametrize("is_linking", [True, False])
def test_new_files_and_folders_are_made_where_nothing_stands(
    is_linking: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlinkable(*_: object, **__: object) -> None:
        raise failing(errno.ENOTSUP)

    if not is_linking:
        monkeypatch.setattr(os, "link", unlinkable)
    write_new([(tmp_path / "a" / "b" / "1.yaml", b"1"), (tmp_path / "2.bat", b"2")], [tmp_path / "a" / "photos"])
    assert kept(tmp_path) == {"a/b/1.yaml": b"1", "2.bat": b"2"}
    assert (tmp_path / "a" / "photos").is_dir()


@pytest.mark.parametrize("is_linking", [True, False])
def test_where_one_place_is_taken_nothing_new_is_left(
    is_linking: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlinkable(*_: object, **__: object) -> None:
        raise failing(errno.ENOTSUP)

    if not is_linking:
        monkeypatch.setattr(os, "link", unlinkable)
    (tmp_path / "2.bat").write_bytes(b"old")
    with pytest.raises(FileExistsError) as caught:
        write_new([(tmp_path / "a" / "1.yaml", b"1"), (tmp_path / "2.bat", b"2")], [tmp_path / "a" / "photos"])
    assert caught.value.filename == str(tmp_path / "2.bat")
    assert kept(tmp_path) == {"2.bat": b"old"}
    assert not (tmp_path / "a").exists()


def test_a_new_file_in_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(WorkplaceError):
        write_new([(tmp_path / "a" / "1.yaml", b"1")])
    assert kept(tmp_path) == {"a": b"old"}
