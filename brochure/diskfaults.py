"""What a disk refuses, in words: why files cannot be written, and what to do about it."""

from __future__ import annotations

import errno
from pathlib import Path

from brochure.findings import Finding, Origin, Words

#: What to do where nothing else is known.
MAY_WRITE = Words(
    "이 폴더에 쓸 수 있는지, 디스크에 빈 공간이 있는지 확인해 주십시오.",
    "Please check that you may write into this folder, and that the disk has room.",
)
_ANOTHER = Words("--out으로 다른 폴더를 지정해 주십시오.", "Please name another folder with --out.")
_CLOSE = Words(
    "그 파일을 연 프로그램(Adobe Acrobat, 한컴, 브라우저 등)에서 파일을 닫고 다시 만들어 주십시오. "
    "그대로 두려면 --out으로 다른 폴더를 지정합니다.",
    "Please close the file in the program that has it open (Adobe Acrobat, a browser or another viewer) and build "
    "again, or name another folder with --out.",
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

_LOCKED = Words("다른 프로그램이 이 파일을 열고 있습니다", "another program has this file open")
#: Windows' own numbers for a file that another program holds: of the whole file, and of a part.
_HELD = frozenset({32, 33})

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


def unwritable(fault: OSError | ValueError, folder: Path) -> Finding:
    """Return the finding for what the disk refused while files were written into `folder`."""
    if isinstance(fault, OSError):
        said = fault.strerror or type(fault).__name__
        is_held = getattr(fault, "winerror", None) in _HELD
        reason, hint = (_LOCKED, _CLOSE) if is_held else _REASONS.get(fault.errno or 0, (Words(said, said), _ANOTHER))
        place = str(fault.filename or folder)
    else:
        reason, hint = Words("이름에 쓸 수 없는 글자가 있습니다", "a name holds what no name can hold"), _ANOTHER
        place = str(folder)
    message = Words(
        f"결과 파일을 쓸 수 없습니다: {reason.ko}. 있던 파일은 그대로 두었습니다.",
        f"The files cannot be written: {reason.en}. What was there has been left as it was.",
    )
    return Finding("error", "output.unwritable", message, Origin(place), hint)


def no_name(name: str) -> Finding:
    """Return the finding for a file's name that no file can have."""
    message = Words(f"파일 이름으로 쓸 수 없습니다: ‘{name}’", f"“{name}” cannot be a file's name.")
    hint = Words(
        '폴더는 따로 지정하고, 이름에는 ‘/’를 쓰지 말아 주십시오. Windows에서는 \\ : * ? " < > |와 CON, NUL 같은 이름, '
        "점이나 빈칸으로 끝나는 이름도 쓸 수 없습니다.",
        "Please name the folder apart, and use no “/” in a file's name. Windows takes none of \\ : * ? \" < > | "
        "either, no name such as CON or NUL, and none that ends in a stop or a space.",
    )
    return Finding("error", "output.name", message, Origin(), hint)


def unamended(finding: Finding) -> Finding:
    """What is told of a result, told of the editor's own file, for which there is no other folder."""
    hint = Words(
        "그 파일을 연 프로그램을 닫고, 파일과 폴더에 쓸 수 있는지 살펴봐 주십시오.",
        "Please close the program that has the file open, and see that the file and its folder can be written to.",
    )
    return Finding(finding.level, finding.rule, finding.message, finding.origin, hint)
