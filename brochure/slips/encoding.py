"""The bytes of a file into its characters and the name of what they are saved as, where that is not UTF-8."""

from __future__ import annotations

import codecs


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text, and an encoding's name where it is not UTF-8; bytes that are nothing give an empty text."""
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return _as(data[2:], name), "UTF-16"
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if len(data) % 2 == 0 and min(even, odd) == 0 and max(even, odd) * 20 > len(head):
        return _as(data, "utf-16-be" if even else "utf-16-le"), "UTF-16"
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        text = _as(data, "cp949")
        return text, "CP949" if text else ""


def _as(data: bytes, name: str) -> str:
    try:
        return data.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return ""
