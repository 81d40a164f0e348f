"""Rules of what is read where an edition's texts are not known: order (UA-17) and joined words (UA-18), from geometry.

What geometry cannot tell is not told: whether the left column comes before the right, and whether Hangul at a line's
end was cut within a word, as Korean may be. So order is judged within a column, and Hangul by the file as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from brochure.findings import Words
from brochure.preflight.faults import Fault, place_of, trim_of
from brochure.preflight.rules.heard_language import scripts
from brochure.preflight.spoken import Piece, Spoken
from brochure.preflight.values import Box

#: How much of the narrower of two texts lies above the other in one column; how much of a line's height is a new line;
#: how much larger than another a text of the same size may be.
_COLUMN, _LINE, _ALIKE = 0.5, 0.5, 1.1
#: So many lines of Hangul that end without a space, and none that ends with one, are joined and not cut.
_MANY = 3


def place_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-17 and UA-18 by where texts stand."""
    cut: list[tuple[Piece, Piece]] = []
    parted = 0
    for one, other in pairwise(each for each in spoken.pieces if each.box and each.text):
        if one.box is None or other.box is None or one.page != other.page:
            continue
        is_column = _is_column(one, other)
        if one.block is other.block:
            if _is_above(other.box, one.box) and is_column:
                yield _fault(spoken, other, "UA-17", _turned(other))
            elif _is_above(one.box, other.box):
                kind = _joint(one.text, other.text)
                parted += kind == "parted"
                if kind == "joined":
                    yield _fault(spoken, other, "UA-18", _joined(one, other))
                elif kind == "hangul":
                    cut.append((one, other))
        elif _is_above(other.box, one.box) and is_column:
            yield _fault(spoken, other, "UA-17", _turned(other), is_sure=False)
    if len(cut) >= _MANY and not parted:
        for one, other in cut:
            yield _fault(spoken, other, "UA-18", _joined(one, other))


def _is_above(one: Box, other: Box) -> bool:
    """Whether a text stands wholly above another, give or take the overlap of lines set solid."""
    return one[1] + _LINE * (one[3] - one[1]) > other[3]


def _is_column(one: Piece, other: Piece) -> bool:
    """Whether two texts, read one after the other, are lines of one column.

    A numeral set large above its label, a line over a title: these are rightly read after what is below them. So both
    are of one size, and the first is no heading; but a heading is read before whatever it stands over.
    """
    if one.box is None or other.box is None or one.block.role[:1] == "H":
        return False
    (a, b, c, d), (e, f, g, h) = one.box, other.box
    width = min(c - a, g - e)
    is_alike = max(d - b, h - f) <= _ALIKE * min(d - b, h - f) or other.block.role[:1] == "H"
    return is_alike and width > 0 and (min(c, g) - max(a, e)) / width > _COLUMN


def _joint(end: str, start: str) -> str:
    """What is at the end of a line: a space, a sign, or two letters that have met."""
    if end[-1].isspace() or start[0].isspace():
        return "parted"
    if not (end[-1].isalnum() and start[0].isalnum()):
        return ""
    count = scripts(end[-1] + start[0])
    if count.han or count.kana:
        return ""
    return "hangul" if count.hangul else "joined"


def _joined(one: Piece, other: Piece) -> Words:
    told = f"“{one.text[-8:]}{other.text[:8]}”"
    return Words(
        f"{told}: 줄 끝의 낱말이 다음 줄과 붙어 낭독됩니다", f"{told}: a word is read into that of the next line"
    )


def _turned(other: Piece) -> Words:
    told = f"“{other.text[:20].strip()}”"
    return Words(f"{told}: 아래의 글보다 뒤에 낭독됩니다", f"{told} is read after what stands below it")


def _fault(spoken: Spoken, piece: Piece, rule: str, detail: Words, *, is_sure: bool = True) -> Fault:
    page = spoken.pages[piece.page - 1]
    at = place_of(piece.box, trim_of(spoken.file, page)) if piece.box else None
    return Fault(rule, detail, piece.page, at, "error" if is_sure else "warning")
