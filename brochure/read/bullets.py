"""The marks and numbers that pasted items begin with, found in their characters: what a theme draws, or leaves away.

A sign is a mark where it can be nothing else: ``-5도``, ``○○시``, ``*각주`` and ``1~5년`` begin with none. A number is
one where those of the whole list run 1, 2, 3. Loaded when a text first begins with something that could be either.
Knows strings, and nothing of nodes or fields.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brochure.read.heads import CERTAIN, DASHES, LETTERS, OPEN, SAYING

#: Characters of a text from one to another.
Span = tuple[int, int]

_SPACE = "[ \t\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]"
_TRIANGLES = "△▲▽▼"
#: How many signs one text is pasted with at most.
_MOST_SIGNS = 3
#: Dashes that stand close before an item as often as not, and before no word of a sentence.
_CLOSE_DASHES = "-–"
_SIGNS = re.escape(f"{CERTAIN}{OPEN}{SAYING}{LETTERS}{DASHES}*")
_SIGN = re.compile(f"(?P<sign>[{_SIGNS}\uf000-\uf0ff])\ufe0f?(?P<space>{_SPACE}*)")
#: What stands behind a mark: a word, a figure, a bracket or a quote, a fact, emphasis. Not a sign again.
_WORDY = re.compile(r"[^\W_]|[(（\[{<〈《「『【“‘\"'#@~*+$￦₩]|[-–−△▲▽▼] ?\d|([○□◇◎△])\1")
#: Of such a text the sign is the subject: ※ 표시한 항목.
_ABOUT_IT = re.compile("표(?:[시기를가는로한]|$| )")
_EAST_ASIAN = re.compile("[\u3041-\u30ff\u3131-\u318e\u3400-\u9fff가-힣]")
_LINE = re.compile("[^\n\r\x85\u2028\u2029]+")
_LEAD = re.compile(f"{_SPACE}*")

_RANGES = (
    (0x2460, 0x2473), (0x2474, 0x2487), (0x2488, 0x249B), (0x2776, 0x277F), (0x2780, 0x2789), (0x278A, 0x2793),
    (0x24F5, 0x24FE), (0x24D0, 0x24E9), (0x24B6, 0x24CF), (0x3260, 0x326D), (0x326E, 0x327B), (0x3200, 0x320D),
    (0x320E, 0x321B),
)  # fmt: skip
#: What items are counted with within one character, in the order of counting.
_ENCLOSED = tuple("".join(map(chr, range(first, last + 1))) for first, last in _RANGES)
_LATIN = ("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
#: What items are counted with before a stop or bracket.
_COUNTED = ("가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ", *_LATIN)
_HALF_WIDTH = str.maketrans("０１２３４５６７８９（）．", "0123456789().")
_NUMBER = re.compile(
    rf"(?P<open>[(（]?){_SPACE}*(?:(?P<digits>[0-9０-９]{{1,2}})|(?P<letter>[{''.join(_COUNTED)}])){_SPACE}*"
    rf"(?P<close>[.．)）]){_SPACE}*"
    rf"|(?P<enclosed>[{''.join(_ENCLOSED)}])[.．]?{_SPACE}*|(?P<keycap>[0-9])\ufe0f?\u20e3{_SPACE}*"
)
#: Behind a number and its stop: what makes a date or another number of them, 1. 5. and 1. 5~8.
_DATED = re.compile(r"\d{1,2}\s*(?:[.~∼/(,-]|일|$)")


class _Mark(NamedTuple):
    """The signs a line begins with, where what follows begins, and whether they can be nothing but marks."""

    signs: str
    end: int
    is_sure: bool


class _Number(NamedTuple):
    """How an item is counted: between which brackets and with what, at which place, and where its words begin.

    With them it may be a date (`is_dated`).
    """

    form: tuple[str, str, str]
    place: int
    end: int
    is_dated: bool


def marks_of(texts: Sequence[str], *, counts: bool = True, has_footnote: bool = False) -> list[tuple[Span, ...]]:
    """Return for each text of a list, or for one alone, what of it are marks: the head of its first line and of others.

    Where it `counts` nothing, numbers are the texts' own; where it `has_footnote`, a star before a text is that one's.
    """
    marks = [_mark(text, has_footnote=has_footnote) for text in texts]
    first = marks[0]
    # What is doubtful before one item is none before all of them.
    is_shared = len(texts) > 1 and all(each and first and each.signs == first.signs for each in marks)
    found = [each if each and (each.is_sure or is_shared) else None for each in marks]
    ends = [each.end if each else _past_space(text, 0) for each, text in zip(found, texts, strict=True)]
    numbered = _numbered(texts, ends) if counts else [0] * len(texts)
    spans: list[tuple[Span, ...]] = []
    for text, mark, end, past in zip(texts, found, ends, numbered, strict=True):
        head = past or (end if mark else 0)
        spans.append(((0, head), *(_further(text, mark) if mark else ())) if head else ())
    return spans


@lru_cache(maxsize=4)
def has_footnote(written: str) -> bool:
    """Whether a star hangs on a word somewhere, so that a star before a note is its other half."""
    return re.search(r"[^\W_](?<!\*)\*(?![*\w])", written) is not None


def is_number(mark: str) -> bool:
    """Whether a mark that was found ends in a number."""
    return any(match.end() == len(mark) for match in _NUMBER.finditer(mark))


def _past_space(text: str, at: int) -> int:
    match = _LEAD.match(text, at)
    return match.end() if match else at


def _mark(text: str, start: int = 0, *, has_footnote: bool = False) -> _Mark | None:
    """Return the signs a line of `text` begins with at `start`, if they may be marks."""
    at = _past_space(text, start)
    line = _LINE.match(text, at)
    stop = line.end() if line else at
    signs, is_sure = "", True
    while len(signs) < _MOST_SIGNS and (match := _SIGN.match(text, at, stop)):
        sign, after = match["sign"], text[match.end() : match.end() + 1]
        judged = _judged(sign, after, is_apart=bool(match["space"]), has_footnote=has_footnote)
        # A sign at both ends frames the line: - 두 번째 고향 -
        if judged is None or text[at:stop].rstrip().endswith(sign) or _ABOUT_IT.match(text, match.end(), stop):
            break
        signs, is_sure, at = signs + sign, is_sure and judged, match.end()
        if not match["space"] or _WORDY.match(text, at, stop):
            break
    return _Mark(signs, at, is_sure) if signs and _WORDY.match(text, at, stop) else None


def _judged(sign: str, after: str, *, is_apart: bool, has_footnote: bool) -> bool | None:
    """Whether a sign before `after` is surely a mark; None where it is none."""
    if sign in OPEN:
        return None if sign in _TRIANGLES and after.isdigit() else is_apart
    if sign in DASHES and after.isdigit():
        return False if is_apart else None
    if sign in DASHES:
        return is_apart or sign in _CLOSE_DASHES
    if sign == "*" or sign in SAYING or sign in LETTERS:
        # What words follow tells whether it may be one at all, the other items whether it is.
        may_be = is_apart and (sign not in LETTERS or _EAST_ASIAN.match(after))
        return (sign == "o" or (sign == "*" and not has_footnote)) if may_be else None
    return True


def _further(text: str, mark: _Mark) -> list[Span]:
    """Return the same signs at the heads of further lines."""
    lines = [match.start() for match in _LINE.finditer(text, mark.end)][1:]
    found = ((start, _mark(text, start)) for start in lines)
    return [(start, each.end) for start, each in found if each and each.signs == mark.signs]


def _numbered(texts: Sequence[str], starts: Sequence[int]) -> list[int]:
    """Return where the words of each text begin behind its number, 0 for all where the numbers are none of a list's."""
    none = [0] * len(texts)
    numbers = [_number(text, start) for text, start in zip(texts, starts, strict=True)]
    first = numbers[0]
    if first is None:
        return none
    runs = all(each and each.form == first.form and each.place == place for place, each in enumerate(numbers))
    are_dates = all(each and each.is_dated for each in numbers)
    if not runs or are_dates or (len(texts) == 1 and not _is_alone(texts[0], first)):
        return none
    return [each.end for each in numbers if each]


def _number(text: str, start: int) -> _Number | None:
    """Return the number that `text` begins with at `start`, if its words follow."""
    match = _NUMBER.match(text, start)
    if not match or not _WORDY.match(text, match.end()):
        return None
    opening, close = ((match[each] or "").translate(_HALF_WIDTH) for each in ("open", "close"))
    if opening and close != ")":
        return None
    is_close = not text[match.end() - 1].isspace()
    after = text[match.end() :]
    if close == "." and is_close and after[:1].isdigit():
        return None
    is_dated = close == "." and _DATED.match(after) is not None
    if digits := match["digits"] or match["keycap"]:
        return _Number((opening, "1", close), int(digits.translate(_HALF_WIDTH)) - 1, match.end(), is_dated)
    letter = match["letter"] or match["enclosed"]
    series = next(each for each in (*_COUNTED, *_ENCLOSED) if letter in each)
    if series in _LATIN and is_close:
        return None
    return _Number((opening, series, close), series.index(letter), match.end(), is_dated=False)


def _is_alone(text: str, number: _Number) -> bool:
    """Whether the number before a single text counts it, and not the first of what the text goes on to count."""
    opening, series, close = number.form
    if series in (*_LATIN, *_COUNTED[2:4]):
        return False
    following = f"{opening}{'2' if series == '1' else series[1]}{close}"
    if close == "." and not (text[number.end - 1].isspace() or _EAST_ASIAN.match(text, number.end)):
        return False
    return following not in text.translate(_HALF_WIDTH)
