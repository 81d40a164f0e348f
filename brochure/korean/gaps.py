"""Where space may or must come between letters: letter space of a justified line, and gaps no one has typed.

Korean has real spaces between words, so nothing is put between Hangul and Latin unless a design asks for it (R-46).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from brochure.korean.kinsoku import MIDDLE_DOTS
from brochure.korean.sequences import attached
from brochure.model.lines import Brackets
from brochure.unicode.characters import script
from brochure.unicode.clusters import clusters

_OPENING, _CLOSING = frozenset("（｛［〔《「『〈【"), frozenset("）｝］〕》」』〉】")
#: What may be an em wide and is half an em with air beside it.
FULL_WIDTH = _OPENING | _CLOSING | MIDDLE_DOTS
_MATHS = frozenset("＋+－−×÷＝=±∓≠≒≈≡≤≥≦≧＜＞<>∞√")
_MAY_NEED_GAP = re.compile(f"[{''.join(sorted(_MATHS))}]")


@lru_cache(maxsize=512)
def letter_gaps(text: str) -> tuple[int, ...]:
    """Return the offsets before which letter space may go: between two letters of Hangul or Hanja (R-40, R-42).

    None beside brackets, stops, commas, middle dots, colons and hyphens, within Latin words or numbers with their
    units, or within a cluster (klreq 4.3.7).
    """
    shut = {at for start, end in attached(text) for at in range(start + 1, end)}
    starts = clusters(text)
    return tuple(
        at
        for before, at in pairwise(starts)
        if at not in shut and _is_ideographic(text[before]) and _is_ideographic(text[at])
    )


@lru_cache(maxsize=512)
def latin_gaps(text: str) -> tuple[int, ...]:
    """Return the offsets before which Hangul or Hanja meets Latin or figures (R-46)."""
    return tuple(at for one, at in pairwise(clusters(text)) if _meets_latin(text[one], text[at]))


def untyped_gaps(
    text: str, latin: float = 0.0, maths: float = 0.125, brackets: Brackets = "proportional"
) -> dict[int, float]:
    """Return the gaps no one has typed, in em, each by the offset it comes before.

    `latin` goes between Hangul and Latin or figures, `maths` between Hangul and a mathematical sign (klreq 3.5), never
    between such a sign and figures, nor between Hangul and Hanja. Full-width brackets have half an em of air on their
    outer side, middle dots a quarter on both, and where two of them meet it is not doubled (klreq 4.3.2).
    """
    found: dict[int, float] = {}
    if not latin and brackets == "proportional" and not (maths and _MAY_NEED_GAP.search(text)):
        return found
    starts = clusters(text)
    for one, at in pairwise(starts):
        before, after = text[one], text[at]
        gap = 0.0
        if brackets == "fullwidth":
            gap = _beside_brackets(before, after)
        if not gap and latin and _meets_latin(before, after):
            gap = latin
        if not gap and maths and _meets_maths(before, after):
            gap = maths
        if gap:
            found[at] = gap
    return found


def _meets_latin(before: str, after: str) -> bool:
    return (_is_ideographic(before) and _is_western(after)) or (_is_western(before) and _is_ideographic(after))


def _meets_maths(before: str, after: str) -> bool:
    return (_is_hangul(before) and after in _MATHS) or (before in _MATHS and _is_hangul(after))


def _beside_brackets(before: str, after: str) -> float:
    if before.isspace() or after.isspace():
        return 0.0
    if before in _CLOSING:
        # A particle stays close to its bracket, as do further closing marks and stops.
        return 0.25 if after in MIDDLE_DOTS else 0.5 if after in _OPENING or _is_letter(after) else 0.0
    if after in _OPENING:
        return 0.25 if before in MIDDLE_DOTS else 0.0 if before in _OPENING else 0.5 if before.isalnum() else 0.0
    if before in MIDDLE_DOTS or after in MIDDLE_DOTS:
        other = after if before in MIDDLE_DOTS else before
        return 0.25 if other.isalnum() else 0.0
    return 0.0


def _is_letter(character: str) -> bool:
    """A letter or figure no particle begins with."""
    return character.isalnum() and not _is_hangul(character)


def _is_western(character: str) -> bool:
    return character.isdecimal() or script(character) == "Latin"


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣" or script(character) == "Hangul"


def _is_ideographic(character: str) -> bool:
    return "가" <= character <= "힣" or script(character) in ("Hangul", "Han")
