"""An edition's calling code as editors write it, or the words why it is none. Knows no number it goes before."""

from __future__ import annotations

import re

from brochure.findings import Words
from brochure.read.reading import shown
from brochure.read.values import Wrong

#: One to three digits, the first of them no 0 (ITU-T E.164), behind a + or the 00 that is dialled for it.
_CODE = re.compile(r"(?:\+|00)?\s*([1-9]\d{0,2})", re.ASCII)
_HALF_WIDTH = str.maketrans("０１２３４５６７８９＋", "0123456789+")


def calling_code(text: str) -> str:
    """Return a country's calling code as ``+82``; raises `Wrong`."""
    found = _CODE.fullmatch(text.strip().translate(_HALF_WIDTH))
    if not found:
        raise Wrong(
            Words(f"국가 번호가 아닙니다: ‘{shown(text)}’", f"This is no calling code: “{shown(text)}”"),
            Words(
                "한국은 ‘+82’, 일본은 ‘+81’처럼 적어 주십시오. 지역 번호는 전화번호에 적습니다.",
                "Please write it like “+82” for Korea or “+81” for Japan; an area's code is part of the number.",
            ),
        )
    return f"+{found[1]}"
