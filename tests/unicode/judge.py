"""ICU as the judge of boundaries, and strings drawn to be judged: always the same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate, pairwise, product
from typing import Any

import pytest

from brochure.unicode.characters import Property, script

#: ICU has dictionaries for these and breaks words, where UAX #14 alone sees letters.
BY_DICTIONARY = {"Thai", "Lao", "Khmer", "Myanmar"}
#: Characters taken of each run of the table, first and last.
SAMPLE = 3
LAST = 0x10FFFF


def icu() -> Any:
    """Return ICU's breakers; where there is no wheel of them, or of another Unicode, the test that asks is skipped."""
    package = pytest.importorskip("icu4py", reason="icu4py has no wheel for this machine")
    if package.icu_version_info[0] != 78:
        pytest.skip(f"ICU {package.icu_version} is not of Unicode 17")
    return pytest.importorskip("icu4py.breakers")


def boundaries(breaker: Any, text: str) -> tuple[int, ...]:
    """Return where ICU sees boundaries within `text`: it counts in UTF-16, we in characters."""
    ends = [end for _, end in breaker(text, "en").segments()][:-1]
    if text.isascii() or max(text) <= "\uffff":
        return tuple(ends)
    offsets = {units: at for at, units in enumerate(accumulate((1 + (each > "\uffff") for each in text), initial=0))}
    return tuple(offsets[end] for end in ends)


def samples(kinds: Property, starts: str) -> dict[str, list[str]]:
    """Return some characters of every kind by its letter: of each run of the table the first and the last."""
    found: dict[str, list[str]] = {}
    for start, end in pairwise([*map(ord, starts), LAST + 1]):
        # Of Hangul syllables, open ones are not in the table: they come first.
        for code in dict.fromkeys((*range(start, min(start + SAMPLE, end)), end - 1)):
            if not 0xD800 <= code <= 0xDFFF and script(chr(code)) not in BY_DICTIONARY:
                found.setdefault(kinds[code], []).append(chr(code))
    return found


def drawn(characters: dict[str, list[str]], dense: str, count: int) -> Iterator[str]:
    """Yield `count` strings: each three of the kinds `dense` in a row, each two of all kinds, and then by chance."""
    chance = random.Random(2017)
    kinds = sorted(characters)
    rows = [*product(sorted(set(dense)), repeat=3), *product(kinds, repeat=2)]
    for at in range(count):
        row = rows[at] if at < len(rows) else ()
        around = [chance.choices(kinds, k=chance.randint(0 if row else 1, 4)) for _ in range(2)]
        yield "".join(chance.choice(characters[kind]) for kind in (*around[0], *row, *around[1]))
