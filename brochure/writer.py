"""Files into folders, all of them or none, over what stands there or never over it: the only module that writes."""

from __future__ import annotations

import errno
import os
import stat
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from brochure.diskfaults import MAY_WRITE, no_name, unamended, unwritable
from brochure.findings import WorkplaceError

_IS_WINDOWS = os.name == "nt"
#: Names that stand for machines on Windows, whatever their ending.
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"})


class _Move(NamedTuple):
    """A file on its way: what is written first, where it goes, and what is kept of the one that stood there."""

    draft: Path
    place: Path
    old: Path


def write_all(folder: Path, files: Sequence[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Write `files` (name, content) into `folder`, which is made if need be; return their paths.

    Everything is first written beside its place and flushed to the disk, then moved over what stands
    there; when a move fails or is interrupted, those before it are undone. A process that is killed
    leaves every file either old or new, and whole. Where another program holds one of those that stand there, none is
    touched. Raises WorkplaceError.
    """
    if wrong := [name for name, _ in files if not _is_name(name)]:
        raise WorkplaceError([no_name(name) for name in wrong])
    moves = [_move(folder, name) for name, _ in files]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for move, (_, content) in zip(moves, files, strict=True):
            with _speaking_of(move.place):
                _write(move.draft, content)
        for move in moves:
            with _speaking_of(move.place):
                _free(move.place)
        _replace(moves)
    except (OSError, ValueError) as fault:
        raise WorkplaceError([unwritable(fault, folder)]) from fault
    finally:
        for move in moves:
            _remove(move.draft)
    return tuple(move.place for move in moves)


def write_new(files: Sequence[tuple[Path, bytes]], folders: Sequence[Path] = ()) -> None:
    """Write `files` (place, content) where nothing stands yet, and make `folders` that are not there.

    Either all of it is there in the end or, but for folders that were there before, nothing. Raises FileExistsError
    with the `filename` of a place that is taken, WorkplaceError for what else the disk refuses.
    """
    moves = [_move(place.parent, place.name) for place, _ in files]
    done: list[Path] = []
    try:
        for folder in (*(move.place.parent for move in moves), *folders):
            _make(folder, done)
        for move, (_, content) in zip(moves, files, strict=True):
            with _speaking_of(move.place):
                _write(move.draft, content)
        for move in moves:
            with _speaking_of(move.place):
                _claim(move)
            done.append(move.place)
    except BaseException as fault:
        for move in moves:
            _remove(move.draft)
        for path in reversed(done):
            _unmake(path)
        is_taken = isinstance(fault, FileExistsError) and Path(fault.filename) in [move.place for move in moves]
        if isinstance(fault, (OSError, ValueError)) and not is_taken:
            raise WorkplaceError([replace(unwritable(fault, moves[0].place.parent), hint=MAY_WRITE)]) from fault
        raise
    for move in moves:
        _remove(move.draft)


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
        raise WorkplaceError([unamended(each) for each in fault.findings]) from fault
    except (OSError, ValueError) as fault:
        raise WorkplaceError([unamended(unwritable(fault, place))]) from fault
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
    if _IS_WINDOWS and not _is_name_on_windows(name):
        return False
    return Path(name).name == name and bool(name.strip(".")) and "\0" not in name


def _is_name_on_windows(name: str) -> bool:
    """Whether Windows takes a name as it stands: without its signs, no device's, and not ending in what it drops."""
    stem = name.partition(".")[0].rstrip().upper()
    is_device = stem in _DEVICES or (stem[:3] in ("COM", "LPT") and len(stem) == 4 and stem[3] in "123456789¹²³")
    return not (is_device or name.endswith((".", " ")) or any(each in '<>:"/\\|?*' or each < " " for each in name))


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


def _free(place: Path) -> None:
    """Make sure that no other program holds what stands at a place, as viewers of PDFs do on Windows.

    Such a file can be renamed to nothing, not even to its own name; any other is as it was.
    """
    if os.path.lexists(place) and not place.is_dir():
        place.rename(place)


def _keep(move: _Move) -> None:
    """Give what stands at the place a second name, so that it is there under one of them at every moment.

    On Windows it is copied: a second name of a file that is opened in that moment could not be removed again.
    """
    if move.place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    _remove(move.old)  # of a process of the same number that was killed
    if not os.path.lexists(move.place):
        return
    try:
        if _IS_WINDOWS:
            raise NotImplementedError
        move.old.hardlink_to(move.place)
    except (OSError, NotImplementedError):
        import shutil  # noqa: PLC0415 - late: only file systems without links need it

        shutil.copy2(move.place, move.old)
        # What may not be written to cannot be removed on Windows.
        move.old.chmod(move.old.stat().st_mode | stat.S_IWUSR)


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and those it lies in; take note of each that was not there."""
    missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
    for each in reversed(missing):
        with _speaking_of(each):
            each.mkdir()
        made.append(each)


def _unmake(path: Path) -> None:
    """Remove a file, or a folder that nothing was put into."""
    if not path.is_dir():
        _remove(path)
        return
    try:
        path.rmdir()
    except OSError:
        return  # somebody else has put something there meanwhile


def _claim(move: _Move) -> None:
    """Give a draft its place, unless something stands there."""
    try:
        move.place.hardlink_to(move.draft)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without links
        with move.place.open("xb") as file:
            file.write(move.draft.read_bytes())


def _put_back(move: _Move) -> None:
    """Undo a move, be it done or about to be."""
    if os.path.lexists(move.draft):  # it is gone the moment it is moved
        _remove(move.old)
        return
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
