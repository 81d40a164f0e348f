"""What the codes of a font say when a text is copied or read aloud: its ToUnicode map (ISO 32000-1 9.10.3)."""

from __future__ import annotations

from itertools import islice
from typing import Any

from brochure.preflight.lexer import operators
from brochure.preflight.showing import Shown
from brochure.preflight.values import File, Held

#: The most codes a map may have, and the most operands of one operator: a block has a hundred lines of three.
_CODES, _OPERANDS = 70_000, 2_000
#: Encodings of simple fonts that are known by their name.
_NAMED = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}


def texts_of(file: File, shown: Shown) -> dict[int, str] | None:
    """Return the text of each code of a font; None where that cannot be told without tables that are not kept here.

    Such are simple fonts that name their glyphs, and the maps of Adobe's collections; both may be read aloud rightly.
    """
    given = file.get(shown.font.get("ToUnicode"))
    if isinstance(given, Held):
        return map_of(given.read())
    encoding = file.get(shown.font.get("Encoding"))
    if shown.is_composite:
        return {} if str(encoding).startswith("Identity") or isinstance(encoding, Held) else None
    codec = _NAMED.get(encoding) if isinstance(encoding, str) else None
    if codec is None:
        return None
    return {code: bytes([code]).decode(codec, "replace") for code in range(32, 256)}


def map_of(data: bytes) -> dict[int, str]:
    """Return a ToUnicode map as the text of each code; what is not well formed is passed over."""
    found: dict[int, str] = {}
    for operator, given in islice(operators(data, _OPERANDS), _CODES):
        if operator == "endbfchar":
            for code, text in zip(given[::2], given[1::2], strict=False):
                if isinstance(code, bytes) and isinstance(text, bytes):
                    found[int.from_bytes(code, "big")] = _text(text)
        elif operator == "endbfrange":
            for first, last, texts in zip(given[::3], given[1::3], given[2::3], strict=False):
                if isinstance(first, bytes) and isinstance(last, bytes):
                    _range(found, int.from_bytes(first, "big"), int.from_bytes(last, "big"), texts)
        if len(found) > _CODES:
            break
    return found


def _range(found: dict[int, str], first: int, last: int, texts: Any) -> None:
    codes = range(first, min(last, first + 0xFFFF) + 1)
    if isinstance(texts, list):
        found.update((code, _text(each)) for code, each in zip(codes, texts, strict=False) if isinstance(each, bytes))
    elif isinstance(texts, bytes) and (text := _text(texts)):
        head, end = text[:-1], ord(text[-1])
        found.update((code, head + chr(min(end + code - first, 0x10FFFF))) for code in codes)


def _text(written: bytes) -> str:
    return written.decode("utf-16-be", "replace")
