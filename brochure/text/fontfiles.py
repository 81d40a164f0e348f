"""A font's file before it is opened: how many faces are in it, whether it is whole, and what its maker allows."""

from __future__ import annotations

import io
import os
import struct
from pathlib import Path
from typing import IO, Literal

#: Why a font cannot be used: it is none, has no outlines that a PDF can hold, or its maker forbids it.
Flaw = Literal["unreadable", "outlines", "restricted", "whole", "bitmap"]

#: More faces than any collection has: a file that says more is broken.
MOST_FACES = 256

#: The bits of `fsType` that forbid what an embedded subset needs, and those that say how a font may be used (OpenType).
_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_USES = 0x000E


def face_count(path: Path) -> int:
    """Return how many faces a font file has: one, unless it is a collection (OpenType, Font Collections)."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError:  # told as a font that cannot be opened, by whoever asks for a glyph of it
        return 1
    return min(int.from_bytes(head[8:12], "big"), MOST_FACES) if head[:4] == b"ttcf" else 1


def forbidden(os2: bytes) -> Flaw | None:
    """Return what the licence bits in an OS/2 table forbid of what an embedded subset needs.

    Of the bits that say how a font may be used the least restrictive holds, so a font is restricted
    where it has that bit and no other. Where nothing is said everything is allowed.
    """
    bits = int.from_bytes(os2[8:10], "big")
    if bits & _USES == _RESTRICTED:
        return "restricted"
    if bits & _BITMAP_ONLY:
        return "bitmap"
    return "whole" if bits & _NO_SUBSETTING else None


def is_whole(source: Path | bytes, index: int) -> bool:
    """Whether all tables that the directory of a face lists lie within the file (OpenType, Table Directory).

    HarfBuzz opens a font cut short and draws nothing for what is missing.
    """
    file: IO[bytes] = io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")
    with file:
        size = file.seek(0, os.SEEK_END)
        is_collection = _read(file, 0, 4) == b"ttcf"
        start = int.from_bytes(_read(file, 12 + 4 * index, 4), "big") if is_collection else 0
        count = int.from_bytes(_read(file, start + 4, 2), "big")
        directory = _read(file, start + 12, 16 * count)
    if len(directory) < 16 * count:
        return False
    ends = [sum(struct.unpack_from(">II", directory, 16 * table + 8)) for table in range(count)]
    return bool(ends) and max(ends) <= size


def _read(file: IO[bytes], at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)
