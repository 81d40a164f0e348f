"""Which letters a font program itself draws with each of its glyphs: the `cmap` of an OpenType font, read by hand.

A subset for a PDF needs none, and brochure writes none: then nothing is told.
"""

from __future__ import annotations

import struct

#: Unicode's encodings by platform and number, and the most letters that are read.
_UNICODE = {(3, 1), (3, 10), (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 6)}
_MOST = 200_000


def letters_of(data: bytes) -> dict[int, set[int]]:
    """Return the code points of each glyph that has any; nothing where the program does not tell."""
    found: dict[int, set[int]] = {}
    if data[:4] not in {b"\x00\x01\x00\x00", b"true", b"OTTO"}:
        return found
    try:
        for table in _tables(data):
            _read(table, found)
    except (struct.error, IndexError, OverflowError):
        return {}
    return found


def _tables(data: bytes) -> list[bytes]:
    """The subtables in Unicode."""
    (count,) = struct.unpack_from(">H", data, 4)
    for at in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, at)
        if tag == b"cmap":
            cmap = data[offset : offset + length]
            break
    else:
        return []
    (many,) = struct.unpack_from(">H", cmap, 2)
    heads = [struct.unpack_from(">HHL", cmap, 4 + 8 * each) for each in range(min(many, 20))]
    return [cmap[offset:] for platform, encoding, offset in heads if (platform, encoding) in _UNICODE]


def _read(table: bytes, found: dict[int, set[int]]) -> None:
    (kind,) = struct.unpack_from(">H", table)
    left = _MOST
    if kind == 12:
        (count,) = struct.unpack_from(">L", table, 12)
        for at in range(16, 16 + 12 * min(count, _MOST), 12):
            first, last, glyph = struct.unpack_from(">LLL", table, at)
            left -= last - first
            if left < 0 or last < first:
                break
            for code in range(first, last + 1):
                found.setdefault(glyph + code - first, set()).add(code)
    elif kind == 4:
        (twice,) = struct.unpack_from(">H", table, 6)
        for at in range(0, twice, 2):
            _segment(table, twice, at, found)


def _segment(table: bytes, twice: int, at: int, found: dict[int, set[int]]) -> None:
    """One segment of format 4 (OpenType, `cmap`)."""
    (last,) = struct.unpack_from(">H", table, 14 + at)
    first, delta, offset = (struct.unpack_from(">H", table, 16 + each * twice + at)[0] for each in (1, 2, 3))
    for code in range(first, last + 1):
        glyph = code
        if offset:
            (glyph,) = struct.unpack_from(">H", table, 16 + 3 * twice + at + offset + 2 * (code - first))
        glyph = (glyph + delta) % 0x10000 if glyph or not offset else 0
        if glyph and code != 0xFFFF:
            found.setdefault(glyph, set()).add(code)
