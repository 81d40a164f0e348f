"""Files into a folder, all of them or none: the only module that writes."""

from __future__ import annotations

import errno
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from brochure.findings import Finding, Origin, Words, WorkplaceError


class _Move(NamedTuple):
    """A file on its way: what is written first, where it goes, and what is kept of the one that stood there."""

    draft: Path
    place: Path
    old: Path


def write_all(folder: Path, files: Sequence[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Write `files` (name, content) into `folder`, which is made if need be; return their paths.

    Everything is first written beside its place and flushed to the disk, then moved over what stands
    there; when a move fails or is interrupted, those before it are undone. A process that is killed
    leaves every file either old or new, and whole. Raises WorkplaceError.
    """
    if wrong := [name for name, _ in files if not _is_name(name)]:
        raise WorkplaceError([_no_name(name) for name in wrong])
    moves = [_move(folder, name) for name, _ in files]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for move, (_, content) in zip(moves, files, strict=True):
            with _speaking_of(move.place):
                _write(move.draft, content)
        _replace(moves)
    except (OSError, ValueError) as fault:
        raise WorkplaceError([_finding(fault, folder)]) from fault
    finally:
        for move in moves:
            _remove(move.draft)
    return tuple(move.place for move in moves)


def amend(path: Path, content: bytes) -> Path:
    """Write `content` in place of an editor's own file and return where what stood there is kept.

    It is kept beside it, under a name that nothing has yet: ``2024.yaml.bak``, ``2024.yaml.bak2`` … Both are written or
    neither. Raises WorkplaceError.
    """
    place = path.resolve()
    try:
        old, mode = place.read_bytes(), place.stat().st_mode
        number = 1
        while os.path.lexists(kept := place.with_name(f"{place.name}.bak{number if number > 1 else ''}")):
            number += 1
        write_all(place.parent, ((kept.name, old), (place.name, content)))
        place.chmod(mode)
    except WorkplaceError as fault:
        raise WorkplaceError([_unamended(each) for each in fault.findings]) from fault
    except (OSError, ValueError) as fault:
        raise WorkplaceError([_unamended(_finding(fault, place))]) from fault
    return path.with_name(kept.name)


def remove_run(folder: Path, stem: str, first: int) -> None:
    """Remove the page pictures ``<stem>-<first>.png`` and those after it, up to the first that is not there."""
    number = first
    while (path := folder / f"{stem}-{number}.png").is_file():
        _remove(path)
        if path.exists():
            return
        number += 1


def remove_all(folder: Path, names: Iterable[str]) -> None:
    """Remove the files of these names from a folder; those that are not there are none the worse."""
    for name in names:
        _remove(folder / name)


def _is_name(name: str) -> bool:
    """Whether `name` can be a file's name within a folder; no other character is refused before the disk does."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return Path(name).name == name and bool(name.strip(".")) and "\0" not in name


def _move(folder: Path, name: str) -> _Move:
    """Return where `name` goes through: names of a fixed length, for the place's own may be as long as may be."""
    hidden = f".brochure-{zlib.crc32(os.fsencode(name)):08x}-{os.getpid()}"
    return _Move(folder / f"{hidden}.new", folder / name, folder / f"{hidden}.old")


@contextmanager
def _speaking_of(place: Path) -> Iterator[None]:
    """Let a fault of the disk name the file that was to be, and not the hidden one on the way to it."""
    try:
        yield
    except OSError as fault:
        fault.filename = str(place)
        raise


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _replace(moves: Sequence[_Move]) -> None:
    """Move each draft to its place, keeping what stood there until all are moved."""
    begun: list[_Move] = []
    try:
        for move in moves:
            with _speaking_of(move.place):
                _keep(move)
                begun.append(move)
                move.draft.replace(move.place)
    except BaseException:
        for move in moves:
            if move in begun:
                _put_back(move)
            else:
                _remove(move.old)
        raise
    for move in moves:
        _remove(move.old)


def _keep(move: _Move) -> None:
    """Give what stands at the place a second name, so that it is there under one of them at every moment."""
    if move.place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    _remove(move.old)  # of a process of the same number that was killed
    if not os.path.lexists(move.place):
        return
    try:
        move.old.hardlink_to(move.place)
    except (OSError, NotImplementedError):
        import shutil  # noqa: PLC0415 - late: only file systems without links need it

        shutil.copy2(move.place, move.old)


def _put_back(move: _Move) -> None:
    """Undo a move, be it done or about to be."""
    if not os.path.lexists(move.old):
        _remove(move.place)
        return
    try:
        move.old.replace(move.place)
    except OSError:
        return  # what was there is still there, under its other name
    _remove(move.old)  # where both are names of one file, replacing does nothing (POSIX rename)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except (OSError, ValueError):
        return  # a draft that cannot be removed harms nobody; the fault that matters is already on its way


_ANOTHER = Words("--out으로 다른 폴더를 지정해 주십시오.", "Please name another folder with --out.")
_CLOSE = Words(
    "그 파일을 연 프로그램(PDF 뷰어 등)을 닫거나, --out으로 다른 폴더를 지정해 주십시오.",
    "Please close the program that has the file open, such as a PDF viewer, or name another folder with --out.",
)
_CLEAR = Words(
    "디스크를 비우거나, --out으로 다른 디스크의 폴더를 지정해 주십시오.",
    "Please clear some space, or name a folder on another disk with --out.",
)
_SHORTEN = Words(
    "판 파일이나 폴더의 이름을 줄여 주십시오. 결과 파일의 이름은 판 파일의 이름에서 옵니다.",
    "Please shorten the name of the edition's file, which the files written are named after, or the folder's.",
)
_REFUSED = Words("쓸 권한이 없거나 다른 프로그램이 열고 있습니다", "no permission, or it is open in another program")

#: What the disk's commonest refusals mean, and what to do about them.
_REASONS = {
    errno.ENOSPC: (Words("디스크에 빈 공간이 없습니다", "the disk is full"), _CLEAR),
    errno.EDQUOT: (Words("쓸 수 있는 디스크 용량을 다 썼습니다", "the disk quota is used up"), _CLEAR),
    errno.EFBIG: (Words("이 디스크에 담기에는 파일이 너무 큽니다", "the file is too large for this disk"), _CLEAR),
    errno.EACCES: (_REFUSED, _CLOSE),
    errno.EPERM: (_REFUSED, _CLOSE),
    errno.EROFS: (Words("읽기 전용 디스크입니다", "the disk is read-only"), _ANOTHER),
    errno.ENAMETOOLONG: (Words("이름이 너무 깁니다", "the name is too long"), _SHORTEN),
    errno.EISDIR: (Words("같은 이름의 폴더가 있습니다", "a folder of this name stands there"), _ANOTHER),
    errno.EEXIST: (Words("저장할 곳이 폴더가 아니라 파일입니다", "where to write is a file, not a folder"), _ANOTHER),
    errno.ENOTDIR: (
        Words("경로 가운데에 폴더가 아니라 파일인 곳이 있습니다", "a part of the path is a file, not a folder"),
        _ANOTHER,
    ),
    errno.ENOENT: (Words("이곳에는 폴더를 만들 수 없습니다", "no folder can be made here"), _ANOTHER),
}


def _finding(fault: OSError | ValueError, folder: Path) -> Finding:
    if isinstance(fault, OSError):
        said = fault.strerror or type(fault).__name__
        reason, hint = _REASONS.get(fault.errno or 0, (Words(said, said), _ANOTHER))
        place = str(fault.filename or folder)
    else:
        reason, hint = Words("이름에 쓸 수 없는 글자가 있습니다", "a name holds what no name can hold"), _ANOTHER
        place = str(folder)
    message = Words(
        f"결과 파일을 쓸 수 없습니다: {reason.ko}. 있던 파일은 그대로 두었습니다.",
        f"The files cannot be written: {reason.en}. What was there has been left as it was.",
    )
    return Finding("error", "output.unwritable", message, Origin(place), hint)


def _unamended(finding: Finding) -> Finding:
    """What is told of a result, told of the editor's own file, for which there is no other folder."""
    hint = Words(
        "그 파일을 연 프로그램을 닫고, 파일과 폴더에 쓸 수 있는지 살펴봐 주십시오.",
        "Please close the program that has the file open, and see that the file and its folder can be written to.",
    )
    return Finding(finding.level, finding.rule, finding.message, finding.origin, hint)


def _no_name(name: str) -> Finding:
    message = Words(f"파일 이름으로 쓸 수 없습니다: ‘{name}’", f"“{name}” cannot be a file's name.")
    hint = Words(
        "폴더는 따로 지정하고, 이름에는 ‘/’를 쓰지 말아 주십시오.",
        "Please name the folder apart, and use no “/” in a file's name.",
    )
    return Finding("error", "output.name", message, Origin(), hint)
