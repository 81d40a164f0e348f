"""Plain values into the bytes of PDF objects (ISO 32000-1 7.3), as short as they may be. Knows no library."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache

from brochure.model.objects import Name, Raw, Ref, Stream, Value

#: Characters a name or a literal string can hold as they are.
_REGULAR = frozenset("!\"$&'*+,-.:;=?@\\^_`|~" + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@lru_cache(maxsize=8192)
def number(value: float, decimals: int = 3) -> str:
    """Return `value` with at most three decimals: a thousandth of a point is finer than any press."""
    shown = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def utf16(text: str) -> str:
    """Return the UTF-16 code units of `text` in hexadecimal."""
    return text.encode("utf-16-be").hex().upper()


def packed(entries: Mapping[str, Value], data: bytes) -> Stream:
    """Return a stream of `data`, compressed; as far as zlib can would take thrice the time for a thousandth less."""
    return Stream({**entries, "Filter": Name("FlateDecode")}, zlib.compress(data))


def written(value: Value) -> bytes:
    """Return `value` as it stands in a file; a number keeps four decimals, as page boxes want them."""
    if isinstance(value, Raw):
        return value.data
    if isinstance(value, Stream):
        stream = value if value.is_plain or "Filter" in value.entries else packed(value.entries, value.data)
        head = _written({**stream.entries, "Length": len(stream.data)})
        # PDF/A (ISO 19005-2 6.1.7.1) asks for the line end before `endstream`, which reportlab leaves out.
        return head.encode("ascii") + b"\nstream\n" + stream.data + b"\nendstream\n"
    return _written(value).encode("ascii")


def _written(value: Value) -> str:
    if value is None or isinstance(value, bool | int | float):
        return _scalar(value)
    if isinstance(value, str | bytes):
        return _string(value)
    if isinstance(value, Ref):
        return f"{value.number} 0 R"
    if isinstance(value, Mapping):
        return "<<" + " ".join(f"{_name(key)} {_written(each)}" for key, each in value.items()) + ">>"
    if isinstance(value, Stream | Raw):
        raise TypeError("a stream is always an indirect object (ISO 32000-1 7.3.8)")
    return "[" + " ".join(_written(each) for each in value) + "]"


def _scalar(value: float | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    shown = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def _string(value: str | bytes) -> str:
    if isinstance(value, Name):
        return _name(value)
    if isinstance(value, bytes):
        return f"<{value.hex().upper()}>"
    if value.isascii() and value.isprintable():
        return "(" + value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{utf16(value)}>"


def _name(value: str) -> str:
    return "/" + "".join(
        each if each in _REGULAR else "".join(f"#{byte:02X}" for byte in each.encode()) for each in value
    )
