"""A telephone number as it is printed into the ``tel:`` URI that dials it from anywhere (RFC 3966).

A global number begins with the country's calling code; the 0 that is dialled within the country alone is dropped, as
ITU-T E.123 has it. Of several numbers the first is meant. Whatever might dial another than the one printed is none.
"""

from __future__ import annotations

import re

#: Full-width signs as Korean and Japanese keyboards give them, and the dashes numbers are printed with.
_PLAIN = str.maketrans("０１２３４５６７８９（）－．＋～／，", "0123456789()-.+~/,", "\u200b\u2060\ufeff")
_DASHES = re.compile("[\u2010-\u2015\u2212ー]")
#: An extension at the end, in brackets or not: 내선 140, (교 140), ext. 140, x140, 内線140.
_EXTENSION = re.compile(
    r"[\s,;]*\(?\s*(?:내선(?:\s*번호)?|구내|교환?|ext(?:ension)?\b\.?|x|内線)\s*[:.]?\s*(\d{1,8})번?\s*\)?$",
    re.IGNORECASE | re.ASCII,
)
#: What is said of a number, before it or behind it: Tel., 전화:, (대표).
_REMARK = re.compile(r"^(?:tel|telephone|phone|전화(?:번호)?|電話(?:番号)?)[\s.:：]*|\s*\([^()\d]*\)$", re.IGNORECASE)
#: Where a second number begins: 3011~3, 3011/3012, 3011, 3012.
_SECOND = re.compile(r"\s*[~∼〜/,;·・].*$", re.DOTALL)
_NUMBER = re.compile(r"\+?[\d\s().-]+", re.ASCII)
#: The 0 of the national form, as it is put within brackets behind a calling code: +82 (0)2.
_OPTIONAL = re.compile(r"\(\s*0\s*\)")
#: Of these countries a number without its 0 lacks its area, unless it begins with 1 (1588-0000): Korea and Japan.
_WITH_TRUNK = frozenset({"82", "81"})
#: Of these countries the 0 is part of the number itself: Italy, San Marino, the Vatican.
_KEEPS = frozenset({"39", "378", "379"})
#: How many digits a number has at least to be one, and at most with its calling code (ITU-T E.164).
_LEAST, _MOST = 7, 15


def telephone(written: str, calling_code: str) -> str | None:
    """Return the ``tel:`` URI of a number as an editor wrote it; None where it cannot be told for certain.

    `calling_code` is the edition's, such as ``+82``; with an empty one only a number that begins with its own is
    told. ``02)765-3011~3(내선 140)`` in Korea is ``tel:+82-2-765-3011;ext=140``.
    """
    plain = _DASHES.sub("-", written.translate(_PLAIN)).strip()
    extension = ""
    if found := _EXTENSION.search(plain):
        extension, plain = found[1], plain[: found.start()]
    plain = _SECOND.sub("", _REMARK.sub("", _REMARK.sub("", plain).strip())).strip()
    if not _NUMBER.fullmatch(plain):
        return None
    parts = re.findall(r"\d+", _OPTIONAL.sub(" ", plain))
    if not plain.startswith("+"):
        parts = _abroad(parts, calling_code.removeprefix("+"))
    digits = sum(map(len, parts))
    if not _LEAST < digits <= _MOST or parts[0].startswith("0"):
        return None
    return f"tel:+{'-'.join(parts)}" + (f";ext={extension}" if extension else "")


def _abroad(parts: list[str], code: str) -> list[str]:
    """Return a national number's digits behind its country's `code`; nothing where it is none, or not all of one."""
    if not code or not parts:
        return []
    first, *rest = parts
    if first.startswith("0") and code not in _KEEPS:
        first = first[1:]
    elif code == "1" and first.startswith("1"):
        # North America dials 1 before an area, as others dial 0, and it is the calling code too.
        first = first[1:]
    elif code in _WITH_TRUNK and not first.startswith("1"):
        return []
    return [code, *filter(None, (first, *rest))]
