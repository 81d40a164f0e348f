"""A picture's name in an edition into the bytes of its file, or the fault that says why not.

Knows where an edition's pictures may lie: in its own folder or below it, and in the folders it declares (`assets`).
What is in a file is judged elsewhere.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from brochure import resources
from brochure.findings import Words
from brochure.pictures.faults import Fault
from brochure.read.reading import choosing, nearest, shown

#: The largest file that is opened, in bytes.
LARGEST = 40 * 1024 * 1024

_DRIVE = re.compile(r"[A-Za-z]:")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:(?://)?", re.ASCII)


def bytes_of(name: str, folders: Sequence[Path], suffixes: tuple[str, ...]) -> bytes | Fault:
    """Return the bytes of the file called `name` in the first of `folders` that has it, or what is wrong.

    `suffixes` are those of the files that could have been meant.
    """
    steps = name.strip().replace("\\", "/")
    fault = _outside(steps)
    if fault:
        return fault
    try:
        for folder in folders:
            path = resources.picture_file(folder, steps)
            if path is not None:
                size = path.stat().st_size
                return _too_heavy(size) if size > LARGEST else path.read_bytes()
            if resources.leads_out(folder, steps):
                return _led_out(steps)
    except OSError as closed:
        return _closed(closed)
    return _missing(steps, folders, suffixes)


def _outside(name: str) -> Fault | None:
    """The fault of a name that leads out of the edition's folder, or nowhere on this disk."""
    if _SCHEME.match(name) and not _DRIVE.match(name):
        message = Words("인터넷에 있는 그림은 가져오지 않습니다.", "Pictures are never fetched from the network.")
        hint = Words(
            "그림을 내려받아 이 YAML 파일이 있는 폴더에 두고 그 이름을 적어 주십시오.",
            "Please save it into the folder of this YAML file and write its name.",
        )
        return Fault("picture.outside", message, hint)
    parts = name.split("/")
    if not name.startswith(("/", "~")) and not _DRIVE.match(name) and ".." not in parts:
        return None
    message = Words(
        "그림은 이 YAML 파일이 있는 폴더나 그 아래 폴더에 있어야 합니다.",
        "Pictures must lie in this YAML file's folder, or in one below it.",
    )
    return Fault("picture.outside", message, _here(parts[-1]))


def _led_out(name: str) -> Fault:
    message = Words(
        "폴더 밖에 있는 파일을 가리키는 링크입니다.", "This is a link to a file outside the folder it lies in."
    )
    return Fault("picture.outside", message, _here(name.rpartition("/")[2]))


def _here(name: str) -> Words:
    last = shown(name)
    return Words(
        f"그림을 이 YAML 파일이 있는 폴더에 복사하고 이름만 적어 주십시오: {last}. "
        "다른 폴더의 그림을 쓰려면 파일 맨 위에 ‘assets: [../photos]’처럼 그 폴더를 적습니다.",
        f"Please copy it into this YAML file's folder and write its name alone: {last}. "
        "To use pictures of another folder, name that at the top of the file, like “assets: [../photos]”.",
    )


def _missing(name: str, folders: Sequence[Path], suffixes: tuple[str, ...]) -> Fault:
    message = Words(f"그림 파일이 없습니다: {shown(name, 80)}", f"There is no picture {shown(name, 80)}.")
    choices: list[str] = []
    for folder in folders:
        try:
            choices.extend(resources.pictures_beneath(folder, suffixes))
        except OSError:
            continue
    likely = nearest(name, choices)
    if likely or choices:
        hint = choosing(likely, choices[:8])
    else:
        hint = Words(
            "그림을 이 YAML 파일이 있는 폴더에 두고 그 이름을 적어 주십시오.",
            "Please put the picture into this YAML file's folder and write its name.",
        )
    return Fault("picture.missing", message, hint)


def _closed(fault: OSError) -> Fault:
    why = os.strerror(fault.errno) if fault.errno else str(fault)
    message = Words(f"그림 파일을 열 수 없습니다({why}).", f"The picture cannot be opened ({why}).")
    hint = Words("파일을 읽을 권한이 있는지 확인해 주십시오.", "Please check that you may read the file.")
    return Fault("picture.closed", message, hint)


def _too_heavy(size: int) -> Fault:
    megabytes = size / 1024 / 1024
    message = Words(
        f"그림 파일이 너무 큽니다({megabytes:.0f} MB).", f"The picture's file is too large ({megabytes:.0f} MB)."
    )
    most = LARGEST // 1024 // 1024
    hint = Words(f"{most} MB가 넘지 않게 줄여 다시 저장해 주십시오.", f"Please save it again with at most {most} MB.")
    return Fault("picture.large", message, hint)
