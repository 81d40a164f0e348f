"""A content stream into its operators and what they are given (ISO 32000-1 7.2, 7.8.2). Knows no operator but `BI`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from brochure.model.objects import Name

#: How deep arrays and dictionaries may stand in one another, and how many operands are kept: PDF's own limit for
#: DeviceN is 32 colours, and a long TJ is one array.
_DEEP, _OPERANDS = 32, 64

_TOKEN = re.compile(
    rb"""[\x00\t\n\f\r ]*(?:%[^\r\n]*[\x00\t\n\f\r ]*)*(?:
    (?P<number>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?=[\x00\t\n\f\r ()<>\[\]{}/%]|$))
  | /(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)
  | (?P<open><<|\[)
  | (?P<close>>>|\])
  | <(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>
  | (?P<string>\()
  | (?P<word>[^\x00\t\n\f\r ()<>\[\]{}/%]+)
  | (?P<odd>[)<>{}])
  )""",
    re.VERBOSE,
)
_SIGN = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.))", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_HASH = re.compile(r"#([0-9A-Fa-f]{2})")
_END_OF_IMAGE = re.compile(rb"[\x00\t\n\f\r ]EI(?=[\x00\t\n\f\r ]|$)")
_WORDS = {b"true": True, b"false": False, b"null": None}


def operators(data: bytes, most: int = _OPERANDS) -> Iterator[tuple[str, list[Any]]]:
    """Yield each operator with its operands, the last `most`, as plain values: names are `Name`, strings bytes.

    An inline image is one operator `BI` with its dictionary and its bytes. What cannot be read is passed over.
    """
    at = 0
    operands: list[Any] = []
    # Arrays and dictionaries that are still open, each with what it gathers.
    within: list[list[Any]] = []
    while match := _TOKEN.match(data, at):
        at = match.end()
        kind = match.lastgroup
        if kind == "number":
            # First, for most of any content is numbers.
            written = match["number"]
            value: Any = float(written) if b"." in written else int(written)
            (within[-1] if within else operands).append(value)
            if len(operands) > most:
                del operands[0]
        elif kind == "word" and (word := match["word"]) not in _WORDS:
            within.clear()
            if word == b"ID":
                body, at = _image(data, at)
                yield "BI", [_pairs(operands), body]
            elif word != b"BI":
                yield word.decode("latin-1"), operands
            operands = []
        elif kind == "open":
            if len(within) < _DEEP:
                within.append([])
        elif kind == "string":
            value, at = _string(data, at)
            (within[-1] if within else operands).append(value)
        elif kind != "odd" and (kind != "close" or within):
            value = _value(match, within)
            (within[-1] if within else operands).append(value)
            if len(operands) > most:
                del operands[0]


def _value(match: re.Match[bytes], within: list[list[Any]]) -> Any:
    """The value of a token that is one, or ends one: then it is taken from those that are open."""
    kind = match.lastgroup
    if kind == "name":
        return _name(match["name"])
    if kind == "hex":
        return _hex(match["hex"])
    if kind == "word":
        return _WORDS[match["word"]]
    gathered = within.pop()
    return gathered if match["close"] == b"]" else _pairs(gathered)


def _name(written: bytes) -> Name:
    name = written.decode("latin-1")
    return Name(_HASH.sub(lambda found: chr(int(found[1], 16)), name) if "#" in name else name)


def _pairs(gathered: list[Any]) -> dict[str, Any]:
    return {str(key): value for key, value in zip(gathered[::2], gathered[1::2], strict=False) if isinstance(key, Name)}


def _hex(written: bytes) -> bytes:
    digits = bytes(each for each in written if each not in b"\x00\t\n\f\r ")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """The string whose bracket has been opened, and where it ends."""
    start, depth = at, 1
    while at < len(data):
        found = _SIGN.search(data, at)
        if not found:
            break
        at = found.end()
        depth += (found[0] == b"(") - (found[0] == b")")
        if not depth:
            return _ESCAPED.sub(_escaped, data[start : at - 1]), at
    return b"", len(data)


def _escaped(found: re.Match[bytes]) -> bytes:
    digits, _, letter = found.groups()
    if digits:
        return bytes([int(digits, 8) & 255])
    return _LETTERS.get(letter, letter) if letter else b""


def _image(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes of an inline image behind `ID` and one white space, and where its `EI` ends (ISO 32000-1 8.9.7)."""
    found = _END_OF_IMAGE.search(data, at + 1)
    if not found:
        return data[at + 1 :], len(data)
    return data[at + 1 : found.start()], found.end()
