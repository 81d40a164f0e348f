"""The widths a font's own program gives its glyphs: of TrueType from its tables, of bare CFF from its charstrings.

Read by hand, a few numbers of each (OpenType `head`, `hhea`, `hmtx`, `maxp`; Adobe Technical Notes 5176 and 5177),
for a preflight asks nothing else of a font.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from types import EllipsisType

from msgspec import Struct

#: What a DICT's operators are that are asked for, those of two bytes behind 1200.
_CHARSET, _CHARSTRINGS, _PRIVATE, _MATRIX, _ROS, _FDARRAY, _FDSELECT = 15, 17, 18, 1207, 1230, 1236, 1237
_DEFAULT_WIDTH, _NOMINAL_WIDTH = 20, 21
#: Operators of a charstring that clear the stack, by how many arguments they take; a width may come before them.
#: -2 takes pairs (hints), -1 as many as there are.
_TAKES = {1: -2, 3: -2, 18: -2, 23: -2, 19: -2, 20: -2, 21: 2, 4: 1, 22: 1, 14: 0}


class Program(Struct, frozen=True):
    """A font program: how many `glyphs` it has and how wide each is, in thousandths of an em.

    None stands for a glyph whose width cannot be told. `cids` are the CIDs of a CID-keyed font's glyphs, in the
    glyphs' order; None where a CID is the glyph's number.
    """

    glyphs: int
    widths: tuple[float | None, ...]
    cids: tuple[int, ...] | None = None


def program_of(data: bytes) -> Program | None:
    """Return the widths of a font program; None for a kind that is not read (Type 1), or one that is broken."""
    try:
        if data[:4] in {b"\x00\x01\x00\x00", b"true", b"OTTO"}:
            return _sfnt(data)
        return _cff(data) if data[:1] == b"\x01" else None
    except (struct.error, IndexError, ValueError, ZeroDivisionError, OverflowError):
        return None


def _sfnt(data: bytes) -> Program:
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, at)
        tables[tag] = data[offset : offset + length]
    (upem,) = struct.unpack_from(">H", tables.get(b"head", b""), 18)
    (metrics,) = struct.unpack_from(">H", tables.get(b"hhea", b""), 34)
    (glyphs,) = struct.unpack_from(">H", tables.get(b"maxp", b""), 4)
    given = tables.get(b"hmtx", b"")
    own = [struct.unpack_from(">H", given, 4 * each)[0] * 1000 / upem for each in range(min(metrics, glyphs))]
    return Program(glyphs, (*own, *own[-1:] * (glyphs - len(own))))


def _cff(data: bytes) -> Program:
    at = data[2]
    _, at = _index(data, at)
    tops, at = _index(data, at)
    top = _dict(tops[0])
    charstrings, _ = _index(data, int(top[_CHARSTRINGS][0]))
    count = len(charstrings)
    unit = top.get(_MATRIX, [0.001])[0] * 1000
    if _FDARRAY in top:
        dicts = [_dict(each) for each in _index(data, int(top[_FDARRAY][0]))[0]]
        chosen = _selected(data, int(top[_FDSELECT][0]), count)
        units = [
            unit * (each[_MATRIX][0] * (1 if _MATRIX in top else 1000) if _MATRIX in each else 1) for each in dicts
        ]
    else:
        dicts, chosen, units = [top], [0] * count, [unit]
    private = [_private(data, each) for each in dicts]
    widths = []
    for string, which in zip(charstrings, chosen, strict=True):
        own, default, nominal = _width(string), *private[which]
        widths.append(None if own is ... else (default if own is None else nominal + own) * units[which])
    return Program(count, tuple(widths), _charset(data, top, count) if _ROS in top else None)


def _charset(data: bytes, font: dict[int, list[float]], count: int) -> tuple[int, ...]:
    """The CIDs of a CID-keyed font's glyphs (5176, 18)."""
    at = int(font.get(_CHARSET, [0])[0])
    kind, at = data[at], at + 1
    if kind == 0:
        return (0, *struct.unpack_from(f">{count - 1}H", data, at))
    found = [0]
    step = 4 if kind == 2 else 3
    while len(found) < count:
        first, left = struct.unpack_from(">HH" if kind == 2 else ">HB", data, at)
        found.extend(range(first, first + left + 1))
        at += step
    return tuple(found[:count])


def _private(data: bytes, font: dict[int, list[float]]) -> tuple[float, float]:
    size, offset = (int(each) for each in font.get(_PRIVATE, [0, 0]))
    found = _dict(data[offset : offset + size])
    return found.get(_DEFAULT_WIDTH, [0.0])[0], found.get(_NOMINAL_WIDTH, [0.0])[0]


def _index(data: bytes, at: int) -> tuple[list[bytes], int]:
    """An INDEX (5176, 5): its objects, and where it ends."""
    (count,) = struct.unpack_from(">H", data, at)
    if not count:
        return [], at + 2
    size = data[at + 2]
    start = at + 3 + (count + 1) * size
    ends = [int.from_bytes(data[at + 3 + n * size : at + 3 + (n + 1) * size], "big") for n in range(count + 1)]
    if start + ends[-1] - 1 > len(data):
        raise ValueError("an index that ends beyond the font")
    return [data[start - 1 + a : start - 1 + b] for a, b in pairwise(ends)], start + ends[-1] - 1


def _dict(data: bytes) -> dict[int, list[float]]:
    """A DICT (5176, 4): operands by operator."""
    found: dict[int, list[float]] = {}
    operands: list[float] = []
    at = 0
    while at < len(data):
        first = data[at]
        at += 1
        if first <= 21:
            if first == 12:
                first = 1200 + data[at]
                at += 1
            found[first] = operands
            operands = []
        elif first == 29:
            operands.append(struct.unpack_from(">i", data, at)[0])
            at += 4
        elif first == 30:
            digits = ""
            while not digits.endswith("f"):
                digits += data[at : at + 1].hex() or "ff"
                at += 1
            digits = digits[: digits.index("f")]
            for nibble, sign in (("a", "."), ("b", "E"), ("c", "E-"), ("e", "-")):
                digits = digits.replace(nibble, sign)
            operands.append(float(digits))
        else:
            value, at = _integer(data, at, first)
            operands.append(value)
    return found


def _integer(data: bytes, at: int, first: int) -> tuple[float, int]:
    """A number whose first byte has been read (5176 table 3; 5177 table 1), and where it ends."""
    if first == 28:
        return struct.unpack_from(">h", data, at)[0], at + 2
    if 32 <= first <= 246:
        return first - 139, at
    if first <= 250:
        return (first - 247) * 256 + data[at] + 108, at + 1
    if first <= 254:
        return -(first - 251) * 256 - data[at] - 108, at + 1
    return struct.unpack_from(">i", data, at)[0] / 65536, at + 4


def _selected(data: bytes, at: int, count: int) -> list[int]:
    """FDSelect (5176, 19): which font of the array each glyph is of."""
    if data[at] == 0:
        return list(data[at + 1 : at + 1 + count])
    (ranges,) = struct.unpack_from(">H", data, at + 1)
    starts = [struct.unpack_from(">HB", data, at + 3 + 3 * each) for each in range(ranges)]
    ends = [each[0] for each in starts[1:]] + [count]
    return [which for (first, which), end in zip(starts, ends, strict=True) for _ in range(first, end)]


def _width(string: bytes) -> float | EllipsisType | None:
    """What a charstring says of its width (5177, 3.1): a number, nothing, or `...` where it cannot be told."""
    stack: list[float] = []
    for kind, value in _charstring(string):
        if kind is None:
            stack.append(value)
        elif kind in _TAKES:
            takes = _TAKES[kind]
            over = len(stack) % 2 if takes == -2 else len(stack) - takes
            # `endchar` may take four: an accented letter of two.
            return stack[0] if over == 1 or (kind == 14 and over == 5) else None
        else:
            return ...
    return ...


def _charstring(string: bytes) -> Iterator[tuple[int | None, float]]:
    at = 0
    while at < len(string):
        first = string[at]
        at += 1
        if first >= 32 or first == 28:
            value, at = _integer(string, at, first)
            yield None, value
        else:
            yield first, 0.0
