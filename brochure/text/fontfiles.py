"""A font's file before it is opened: how many faces are in it, whether it is whole, and what its maker allows."""

from __future__ import annotations

import io
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Literal

#: Why a font cannot be used: it is none, or packed for the web, has no outlines that a PDF can hold, or its
#: maker forbids it.
Flaw = Literal["unreadable", "web", "outlines", "restricted", "whole", "bitmap"]

#: More faces than any collection has: a file that says more is broken.
MOST_FACES = 256

#: The bits of `fsType` that forbid what an embedded subset needs, and those that say how a font may be used (OpenType).
_RESTRICTED, _NO_SUBSETTING, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_USES = 0x000E
#: The first version of the table that knows of bits other than these four.
_KNOWS_MORE, _FIRST_FOUR = 2, 0x000F


def face_count(path: Path) -> int:
    """Return how many faces a font file has: one, unless it is a collection (OpenType, Font Collections)."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError:  # told as a font that cannot be opened, by whoever asks for a glyph of it
        return 1
    return min(int.from_bytes(head[8:12], "big"), MOST_FACES) if head[:4] == b"ttcf" else 1


def is_web_font(source: Path | bytes) -> bool:
    """Whether a file is a font packed for web pages (WOFF, WOFF2), which is unpacked by nothing here."""
    with _opened(source) as file:
        return _read(file, 0, 4) in (b"wOFF", b"wOF2")


def licence_bits(os2: bytes) -> int:
    """Return `fsType` of an OS/2 table, of which only bits 0 to 3 mean anything before version 2; 0 for no table."""
    version, bits = int.from_bytes(os2[:2], "big"), int.from_bytes(os2[8:10], "big")
    return bits if version >= _KNOWS_MORE else bits & _FIRST_FOUR


def forbidden(os2: bytes) -> Flaw | None:
    """Return what the licence bits in an OS/2 table forbid of what an embedded subset needs.

    Of the bits that say how a font may be used the least restrictive holds, so a font is restricted
    where it has that bit and no other. Where nothing is said everything is allowed.
    """
    bits = licence_bits(os2)
    if bits & _USES == _RESTRICTED:
        return "restricted"
    if bits & _BITMAP_ONLY:
        return "bitmap"
    return "whole" if bits & _NO_SUBSETTING else None


#: Tables without which no letter has a place or a width (OpenType, Required Tables).
_NEEDED = frozenset((b"cmap", b"head", b"hhea", b"hmtx", b"maxp"))


def is_whole(source: Path | bytes, index: int) -> bool:
    """Whether a face has the tables it needs, and all that its directory lists lie within the file (OpenType 1.9).

    HarfBuzz opens a font without them or cut short, and draws nothing for what is missing.
    """
    with _opened(source) as file:
        size = file.seek(0, os.SEEK_END)
        is_collection = _read(file, 0, 4) == b"ttcf"
        start = int.from_bytes(_read(file, 12 + 4 * index, 4), "big") if is_collection else 0
        count = int.from_bytes(_read(file, start + 4, 2), "big")
        directory = _read(file, start + 12, 16 * count)
    if len(directory) < 16 * count:
        return False
    tags = {directory[16 * table : 16 * table + 4] for table in range(count)}
    ends = [sum(struct.unpack_from(">II", directory, 16 * table + 8)) for table in range(count)]
    return tags >= _NEEDED and max(ends) <= size


def font_of(tables: Mapping[str, bytes]) -> bytes:
    """Return tables as a font file, without the checksums that nobody asks for who draws from it."""
    at = 12 + 16 * len(tables)
    directory, body = [b"OTTO" if "CFF " in tables else b"\0\1\0\0", struct.pack(">4H", len(tables), 0, 0, 0)], []
    for tag, table in tables.items():
        directory.append(tag.encode("latin-1") + struct.pack(">3L", 0, at, len(table)))
        body.append(table + bytes(-len(table) % 4))
        at += len(body[-1])
    return b"".join(directory + body)


def _opened(source: Path | bytes) -> IO[bytes]:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def _read(file: IO[bytes], at: int, size: int) -> bytes:
    file.seek(at)
    return file.read(size)


def feature_tags(table: bytes) -> frozenset[str]:
    """Return the tags of the features in a table of layout (OpenType `GSUB`, FeatureList), as far as it goes."""
    start = int.from_bytes(table[6:8], "big")
    count = int.from_bytes(table[start : start + 2], "big")
    tags = (table[at : at + 4] for at in range(start + 2, start + 2 + 6 * count, 6))
    return frozenset(tag.decode("latin-1") for tag in tags if len(tag) == 4)
