"""PDF objects as plain values: what a finisher builds and the canvas writes (ISO 32000-1 7.3). Knows no library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Union

from msgspec import Struct


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


class Ref(Struct, frozen=True):
    """A reference to the indirect object of this number."""

    number: int


class Stream(Struct, frozen=True):
    """Bytes with a dictionary; `is_plain` keeps them uncompressed, as XMP has to be."""

    entries: Mapping[str, Value]
    data: bytes
    is_plain: bool = False


class Raw(Struct):
    """An object as it is written already; `data` may still be filled until the file is."""

    data: bytes = b""


#: A `str` is a text string, `bytes` a byte string; a mapping is written in its own order.
Value = Union[  # noqa: UP007 - the name stands in its own definition
    None, bool, int, float, str, bytes, Ref, Stream, Raw, Sequence["Value"], Mapping[str, "Value"]
]
