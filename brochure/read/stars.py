"""The stars of a text: which pairs of ``**`` make the words between them bold, and which stars are printed.

This is CommonMark's strong emphasis and nothing else of it: a run of exactly two stars opens where a
word follows directly and closes where one goes before. Unlike CommonMark (0.31.2, 6.2) it asks for no
space or punctuation on the other side, because in Korean a particle does: ``**"굵게"**은``. Knows neither
fonts nor facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brochure.findings import Words, origin_at
from brochure.read.facts import Filling
from brochure.text.normalise import composed

#: Characters from one index to another.
Span = tuple[int, int]

_STARS = re.compile(r"\\\*|\*+")
#: How many stars make words bold, and how many look as if they were to.
_MARK, _LOOKALIKE = 2, 3


class Stars(NamedTuple):
    """Where in a text stars mean something: backslashes before a star, pairs of ``**``, and those that are left over.

    What is left over prints as it stands though it looks as if bold was meant.
    """

    escapes: tuple[Span, ...]
    pairs: tuple[tuple[Span, Span], ...]
    left: tuple[Span, ...]


def read_stars(string: str, breaks: Iterable[Span] = (), fixed: Iterable[Span] = ()) -> Stars:
    """Return what the stars of `string` mean; no pair reaches over a paragraph's end, one of `breaks`.

    Stars within `fixed` are no stars of this text. Both are in order and apart.
    """
    escapes: list[Span] = []
    pairs: list[tuple[Span, Span]] = []
    left: list[Span] = []
    opener: Span | None = None
    ends = iter([start for start, _ in breaks])
    end = next(ends, len(string))
    for run in _outside(fixed, (match.span() for match in _STARS.finditer(string))):
        start, stop = run
        if start >= end:
            left += [opener] if opener else []
            opener = None
            end = next((each for each in ends if each > start), len(string))
        if string[start] == "\\":
            escapes.append((start, start + 1))
            continue
        opens, closes = _flanks(string, run)
        if stop - start != _MARK:
            left += [run] if stop - start == _LOOKALIKE and (opens or closes) else []
        elif opener and closes:
            pairs.append((opener, run))
            opener = None
        elif opens:
            left += [opener] if opener else []
            opener = run
        else:
            left.append(run)
    left += [opener] if opener else []
    return Stars(tuple(escapes), tuple(pairs), tuple(sorted(left)))


def tell_left(stars: Stars, filling: Filling, style: str) -> None:
    """Tell of stars that print as they stand, and how a scalar of `style` has them printed without a word."""
    escape = _escape(style)
    hint = Words(
        f"굵게 하려면 같은 문단 안에서 ‘**굵게**’처럼 글 앞뒤에 붙여 적어 주십시오. "
        f"별표를 찍으려는 것이면 ‘{escape}’로 적으면 이 알림이 없어집니다.",
        f"For bold, please put a pair directly around words of one paragraph, as in “**bold**”. "
        f"Written as “{escape}”, stars are printed without this note.",
    )
    for start, end in stars.left:
        run = filling.string[start:end]
        message = Words(
            f"짝이 없는 ‘{run}’가 그대로 찍힙니다.", f"“{run}” without its other half is printed as it stands."
        )
        if not filling.string[max(start - 1, 0) : start].strip() and not filling.string[end : end + 1].strip():
            message = Words(
                f"글에 붙어 있지 않은 ‘{run}’가 그대로 찍힙니다.", f"“{run}” beside no word is printed as it stands."
            )
        elif len(run) != _MARK:
            message = Words(
                f"굵게 하는 기호는 별 두 개여서 ‘{run}’는 그대로 찍힙니다.",
                f"“{run}” is printed as it stands: bold takes two stars.",
            )
        filling.reading.note("text.stars", origin_at(filling.places, start, end - start), message, hint)


def tell_in_fact(stars: Stars, filling: Filling, style: str) -> None:
    """Tell of stars in a fact's value, where no pair means anything: the text that calls a fact says what is bold."""
    found = sorted([*stars.left, *(run for pair in stars.pairs for run in pair)])
    if not found:
        return
    escape = _escape(style)
    message = Words(
        "facts의 값에서는 굵게 하지 않으므로 ‘**’가 그대로 찍힙니다.",
        "“**” is printed as it stands: nothing is bold within a fact.",
    )
    hint = Words(
        "굵게 하려면 글에서 ‘**{이름}**’처럼 facts를 부르는 곳을 감싸 주십시오. "
        f"별표를 찍으려는 것이면 ‘{escape}’로 적으면 이 알림이 없어집니다.",
        "For bold, please put a pair around the fact where a text calls it, as in “**{name}**”. "
        f"Written as “{escape}”, stars are printed without this note.",
    )
    origin = origin_at(filling.places, found[0][0], found[0][1] - found[0][0])
    filling.reading.note("text.stars", origin, message, hint)


def _escape(style: str) -> str:
    """How stars are written that print: within double quotes YAML itself undoes one backslash."""
    return r"\\*\\*" if style == "double" else r"\*\*"


def _flanks(string: str, run: Span) -> tuple[bool, bool]:
    """Whether stars can open, having a word directly behind them, and whether they can close, having one before."""
    before, after = string[max(run[0] - 1, 0) : run[0]], string[run[1] : run[1] + 1]
    if before.isdecimal() and after.isdecimal():
        return False, False  # a power: 2**3
    if before and after and composed(before + after) != before + after:
        return False, False  # letters that would become another, once the stars are gone
    return bool(after) and not after.isspace(), bool(before) and not before.isspace()


def _outside(fixed: Iterable[Span], runs: Iterable[Span]) -> Iterator[Span]:
    """Yield the `runs` that stand in none of `fixed`."""
    spans = iter(fixed)
    start, end = next(spans, (0, 0))
    for run in runs:
        while end and end <= run[0]:
            start, end = next(spans, (0, 0))
        if not (start <= run[0] < end):
            yield run
