"""Files into a folder, all of them or none: the only module that writes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from brochure.findings import Finding, Origin, Words, WorkplaceError


def write_all(folder: Path, files: Sequence[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Write `files` (name, content) into `folder`, which is made if need be; return their paths.

    Everything is first written beside its place and flushed to the disk, then moved into it; when a
    move fails, those before it are undone. Whatever stops the writing, the folder then holds either
    all the new files or what it held before. Raises WorkplaceError.
    """
    drafts: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            draft = folder / f".{name}.{os.getpid()}.new"
            drafts.append((draft, folder / name))
            _write(draft, content)
        _move(drafts)
    except OSError as fault:
        raise WorkplaceError([_finding(fault, folder)]) from fault
    finally:
        for draft, _ in drafts:
            _remove(draft)
    return tuple(place for _, place in drafts)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(drafts: Sequence[tuple[Path, Path]]) -> None:
    """Move each draft to its place, keeping what stood there until all are moved."""
    kept: list[tuple[Path, Path]] = []
    moved: list[Path] = []
    try:
        for draft, place in drafts:
            if place.is_dir():
                raise IsADirectoryError(21, "Is a directory", str(place))
            if place.exists():
                old = draft.with_suffix(".old")
                place.replace(old)
                kept.append((old, place))
            draft.replace(place)
            moved.append(place)
    except BaseException:
        for place in moved:
            _remove(place)
        for old, place in kept:
            old.replace(place)
        raise
    for old, _ in kept:
        _remove(old)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # a draft that cannot be removed harms nobody; the fault that matters is already on its way


def _finding(fault: OSError, folder: Path) -> Finding:
    place = str(fault.filename or folder)
    reason = fault.strerror or type(fault).__name__
    message = Words(
        f"결과 파일을 쓸 수 없습니다({reason}). 있던 파일은 그대로 두었습니다.",
        f"The files cannot be written ({reason}). What was there has been left as it was.",
    )
    if isinstance(fault, PermissionError):
        hint = Words(
            "그 파일을 연 프로그램(PDF 뷰어 등)을 닫거나, --out으로 다른 폴더를 지정하세요.",
            "Close the program that has the file open, such as a PDF viewer, or name another folder with --out.",
        )
    else:
        hint = Words(
            "디스크의 빈 공간과 폴더 이름을 확인하거나, --out으로 다른 폴더를 지정하세요.",
            "Check the free space and the folder's name, or name another folder with --out.",
        )
    return Finding("error", "output.unwritable", message, Origin(place), hint)
