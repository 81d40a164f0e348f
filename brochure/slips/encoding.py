"""The bytes of a file into its characters and the name of what they are saved as, where that is not UTF-8."""

from __future__ import annotations

from brochure.read.door import is_utf16


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text, and an encoding's name where it is not UTF-8; bytes that are nothing known give no text."""
    if is_utf16(data) and (text := _as_utf16(data)):
        return text, "UTF-16"
    if (text := _as(data, "utf-8")) is not None:
        return text, ""
    text = _as(data, "cp949")
    return text or "", "CP949" if text else ""


def _as_utf16(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _as(data, "utf-16")
    head = data[:4096]
    return _as(data, "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le")


def _as(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None
