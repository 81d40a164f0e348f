"""The ratio of a width to a height as it is written into a number, or the fault that says why not."""

from __future__ import annotations

import re

from brochure.findings import Words
from brochure.read import values
from brochure.read.reading import shown

#: The two sides of a ratio; the second may be left out. No picture is longer than so many times its width.
_SIDES = re.compile(r"\s*([^\s:：/／]+)\s*(?:[:：/／]\s*([^\s:：/／]+)\s*)?")
_LONGEST = 10


def ratio(text: str) -> float:
    """Return the ratio that ``3:2``, ``4/3`` or ``1.5`` is; raises `values.Wrong`."""
    sides = _SIDES.fullmatch(text)
    try:
        value = values.number(sides[1]) / values.number(sides[2] or "1") if sides else 0.0
    except (values.Wrong, ZeroDivisionError):
        value = 0.0
    if not 1 / _LONGEST <= value <= _LONGEST:
        raise values.Wrong(
            Words(f"가로와 세로의 비가 아닙니다: ‘{shown(text)}’", f"This is no ratio: “{shown(text)}”"),
            Words(
                f"‘3:2’처럼 적어 주십시오. {_LONGEST}:1에서 1:{_LONGEST}까지 됩니다.",
                f"Please write it like “3:2”, from {_LONGEST}:1 to 1:{_LONGEST}.",
            ),
        )
    return value
