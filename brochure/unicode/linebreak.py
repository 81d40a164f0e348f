"""Where a line may end by UAX #14 of Unicode 17, untailored: what every other rule of breaking begins from.

A text becomes a string of kinds, one letter a character. What reaches far (marks, spaces that something holds, flags)
is settled in that string; then nearly every place is decided by its two neighbours alone, and what was decided of
two kinds is remembered. Of the rest a rule of `rules.py` asks what stands around.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct

from brochure.unicode.rules import LINE, MUST, NEVER, Rule, letters, rules_between


class Breaks(Struct, frozen=True):
    """Where lines of a text may end and where they must, as offsets of the character that begins the next line.

    `may` is in order and has those of `must` too. The ends of the text are in neither.
    """

    may: tuple[int, ...]
    must: frozenset[int]


class _Verdicts(dict[tuple[str, str], int | tuple[Rule, ...]]):
    """What is decided between two kinds, or the rules to ask."""

    def __missing__(self, pair: tuple[str, str]) -> int | tuple[Rule, ...]:
        rules = rules_between(*pair)
        self[pair] = answer = rules if rules[0].when else rules[0].verdict
        return answer


_VERDICTS = _Verdicts()
_LETTER = LINE.letters
_MARKS = [_LETTER[each] for each in ("CM", "CM.E", "ZWJ")]


def breaks(text: str) -> Breaks:
    """Return where lines of `text` may and must end."""
    kinds = text.translate(LINE)
    starts = None
    if any(each in kinds for each in _MARKS):
        kinds, starts = _without_marks(kinds)
    kinds = _with_spaces_settled(kinds).replace(_LETTER["RI"] * 2, _LETTER["RI"] + _LETTER["RI.P"])
    may, must = [], []
    for at, answer in enumerate(map(_VERDICTS.__getitem__, pairwise(kinds)), 1):
        if answer and (verdict := answer if isinstance(answer, int) else _asked(answer, kinds, at)):
            may.append(at)
            if verdict == MUST:
                must.append(at)
    if starts is None:
        return Breaks(tuple(may), frozenset(must))
    # LB8a: no break after a zero width joiner.
    return Breaks(
        tuple(starts[at] for at in may if text[starts[at] - 1] != "\u200d"), frozenset(starts[at] for at in must)
    )


def line_class(character: str) -> str:
    """Return the Line_Break class of one character, with what LB1 makes of AI, CJ, SA, SG and XX: H2, AL, OP, …."""
    return LINE.name(character).partition(".")[0]


def _asked(rules: tuple[Rule, ...], kinds: str, at: int) -> int:
    """Return the verdict of the first of `rules` that applies at `at`."""
    for rule in rules:
        if rule.when is None or rule.when(kinds, at):
            return rule.verdict
    return NEVER


def _without_marks(kinds: str) -> tuple[str, list[int]]:
    """Return the kinds without marks on others (LB9), marks on nothing being AL (LB10), and where each kind stood."""
    found = list(_unit().finditer(kinds))
    left = "".join(each[0][0] for each in found)
    return left.translate({ord(each): _LETTER["AL"] for each in _MARKS}), [each.start() for each in found]


def _with_spaces_settled(kinds: str) -> str:
    """Mark the spaces that what stands before them holds (LB14, LB15a) or lets go whatever follows (LB8)."""

    def settled(found: re.Match[str]) -> str:
        kind = _LETTER["SP.Z" if found[1] in letters("ZW") else "SP.H"]
        return found[1] + kind * len(found[2])

    return _spaced().sub(settled, kinds)


@cache
def _unit() -> re.Pattern[str]:
    marks, bare = "".join(_MARKS), "".join(sorted(letters("BK CR LF NL SP ZW")))
    return re.compile(f"[^{bare}][{marks}]*|.")


@cache
def _spaced() -> re.Pattern[str]:
    """A kind that decides over spaces after it, and these; an initial quotation mark does only where it opens."""
    opens, initial, always = (
        "".join(sorted(letters(each))) for each in ("BK CR LF NL OP QU GL SP ZW", "QU+I", "OP ZW")
    )
    return re.compile(f"((?<![^{opens}])[{initial}]|[{always}])([{_LETTER['SP']}]+)")
