"""The rules of UAX #14 (revision 55, Unicode 17), one line each, in their order; the first that fits decides.

A side of a rule names classes as the annex does. `+E` and `-E` after a class, or alone for any, ask for a flag or
its absence: E East Asian, I and F an initial and a final quotation mark, R reserved for a pictograph, C the
dotted circle, H a space held by what stands before it (LB14, LB15a), Z one after a zero width space (LB8), P the
second regional indicator of a pair. `^` before a side means all others, and an empty side is any.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msgspec import Struct

from brochure.unicode import table
from brochure.unicode.characters import Property

#: What a rule says of the place between two characters.
NEVER, MAY, MUST = 0, 1, 2

#: Kinds that only stand in strings already settled (`linebreak.py`) follow those of the table.
LINE = Property(table.LINE_STARTS, table.LINE_VALUES, table.LINE_NAMES, "H2.E", "SP.H", "SP.Z", "RI.P")

_KINDS = {letter: (kind.partition(".")[0], kind.partition(".")[2]) for letter, kind in LINE.names.items()}

#: Whether a rule for two neighbours applies at `at`, where the second stands, in a string of kinds.
Context = Callable[[str, int], bool]


class Rule(Struct, frozen=True):
    """Between a kind of `before` and one of `after` the rule `name` says `verdict`, if `when` agrees."""

    name: str
    before: str
    verdict: int
    after: str
    when: Context | None = None


@cache
def letters(side: str) -> frozenset[str]:
    """Return the letters of all kinds that a side of a rule names."""
    tokens = side.lstrip("^").split()
    named = frozenset().union(*map(_named, tokens)) if tokens else _named("")
    return _named("") - named if side.startswith("^") else named


@cache
def _named(token: str) -> frozenset[str]:
    """Return the letters of a class, of those of its kinds that have a flag (+) or that have it not (-)."""
    name, sign, flag = token.partition("+") if "+" in token else token.partition("-")
    return frozenset(
        letter
        for letter, (called, flags) in _KINDS.items()
        if name in ("", called) and (not sign or (flag in flags) == (sign == "+"))
    )


def rules_between(before: str, after: str) -> tuple[Rule, ...]:
    """Return the rules that may decide between two kinds, in order; the last of them asks for no context."""
    found: list[Rule] = []
    fitting = _fitting(before)[0] & _fitting(after)[1]
    while not found or found[-1].when:
        first = fitting & -fitting
        found.append(RULES[first.bit_length() - 1])
        fitting ^= first
    return tuple(found)


@cache
def _fitting(letter: str) -> tuple[int, int]:
    """Return which rules know a kind on their first side, and which on their second, as bits."""
    sides = [(letter in letters(rule.before), letter in letters(rule.after)) for rule in RULES]
    return (
        sum(before << at for at, (before, _) in enumerate(sides)),
        sum(after << at for at, (_, after) in enumerate(sides)),
    )


def _before_spaces(kinds: str, at: int) -> str:
    """Return the kind before the spaces that end at `at`, or nothing."""
    while at and kinds[at - 1] in letters("SP"):
        at -= 1
    return kinds[at - 1 : at]


def _closes(kinds: str, at: int) -> bool:
    """Whether what follows the quotation mark at `at` shows that it closes (LB15b)."""
    return kinds[at + 1 : at + 2] in letters("SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW") | {""}


def _digit_follows(kinds: str, at: int) -> bool:
    return kinds[at + 1 : at + 2] in letters("NU")


def _bracket_closed(kinds: str, at: int) -> bool:
    return _before_spaces(kinds, at) in letters("CL CP")


def _dash_before(kinds: str, at: int) -> bool:
    return _before_spaces(kinds, at) in letters("B2")


def _no_east_after(kinds: str, at: int) -> bool:
    return kinds[at + 1 : at + 2] not in letters("+E")


def _no_east_before(kinds: str, at: int) -> bool:
    return at < 2 or kinds[at - 2] not in letters("+E")


def _word_begins(kinds: str, at: int) -> bool:
    """Whether the hyphen before `at` is the first of its word (LB20a)."""
    return at < 2 or kinds[at - 2] in letters("BK CR LF NL SP ZW CB GL")


def _hebrew_before(kinds: str, at: int) -> bool:
    return at > 1 and kinds[at - 2] in letters("HL")


def _number_before(kinds: str, at: int) -> bool:
    """Whether a number ends at `at`, perhaps with separators (LB25)."""
    while at and kinds[at - 1] in letters("SY IS"):
        at -= 1
    return kinds[at - 1 : at] in letters("NU")


def _number_in_bracket(kinds: str, at: int) -> bool:
    return _number_before(kinds, at - 1)


def _number_opens(kinds: str, at: int) -> bool:
    """Whether the bracket at `at` opens before a number, perhaps one that begins with its point (LB25)."""
    return _digit_follows(kinds, at) or (kinds[at + 1 : at + 2] in letters("IS") and _digit_follows(kinds, at + 1))


def _akshara_before(kinds: str, at: int) -> bool:
    return at > 1 and kinds[at - 2] in letters("AK AL+C AS")


def _virama_after(kinds: str, at: int) -> bool:
    return kinds[at + 1 : at + 2] in letters("VF")


#: LB1 is in the table, LB2 and LB3 are the text's ends, LB8a to LB10 are what `linebreak.py` does with marks.
RULES = (
    Rule("LB4", "BK", MUST, ""),
    Rule("LB5", "CR", NEVER, "LF"),
    Rule("LB5", "CR LF NL", MUST, ""),
    Rule("LB6", "", NEVER, "BK CR LF NL"),
    Rule("LB7", "", NEVER, "SP ZW"),
    Rule("LB8", "ZW SP+Z", MAY, ""),
    Rule("LB11", "", NEVER, "WJ"),
    Rule("LB11", "WJ", NEVER, ""),
    Rule("LB12", "GL", NEVER, ""),
    Rule("LB12a", "^SP BA HY HH", NEVER, "GL"),
    Rule("LB13", "", NEVER, "CL CP EX SY"),
    Rule("LB14", "OP SP+H", NEVER, ""),  # LB15a too: both hold the spaces after them
    Rule("LB15b", "", NEVER, "QU+F", _closes),
    Rule("LB15c", "SP", MAY, "IS", _digit_follows),
    Rule("LB15d", "", NEVER, "IS"),
    Rule("LB16", "SP", NEVER, "NS", _bracket_closed),  # without spaces LB21 says the same
    Rule("LB17", "B2", NEVER, "B2"),
    Rule("LB17", "SP", NEVER, "B2", _dash_before),
    Rule("LB18", "SP", MAY, ""),
    Rule("LB19", "", NEVER, "QU-I"),
    Rule("LB19", "QU-F", NEVER, ""),
    Rule("LB19a", "-E", NEVER, "QU"),
    Rule("LB19a", "", NEVER, "QU", _no_east_after),
    Rule("LB19a", "QU", NEVER, "-E"),
    Rule("LB19a", "QU", NEVER, "", _no_east_before),
    Rule("LB20", "", MAY, "CB"),
    Rule("LB20", "CB", MAY, ""),
    Rule("LB20a", "HY HH", NEVER, "AL HL", _word_begins),
    Rule("LB21", "", NEVER, "BA HH HY NS"),
    Rule("LB21", "BB", NEVER, ""),
    Rule("LB21a", "HY HH", NEVER, "^HL", _hebrew_before),
    Rule("LB21b", "SY", NEVER, "HL"),
    Rule("LB22", "", NEVER, "IN"),
    Rule("LB23", "AL HL", NEVER, "NU"),
    Rule("LB23", "NU", NEVER, "AL HL"),
    Rule("LB23a", "PR", NEVER, "ID EB EM"),
    Rule("LB23a", "ID EB EM", NEVER, "PO"),
    Rule("LB24", "PR PO", NEVER, "AL HL"),
    Rule("LB24", "AL HL", NEVER, "PR PO"),
    Rule("LB25", "CL CP", NEVER, "PO PR", _number_in_bracket),
    Rule("LB25", "NU SY IS", NEVER, "PO PR NU", _number_before),
    Rule("LB25", "PO PR", NEVER, "OP", _number_opens),
    Rule("LB25", "PO PR HY IS", NEVER, "NU"),
    Rule("LB26", "JL", NEVER, "JL JV H2 H3"),
    Rule("LB26", "JV H2", NEVER, "JV JT"),
    Rule("LB26", "JT H3", NEVER, "JT"),
    Rule("LB27", "JL JV JT H2 H3", NEVER, "PO"),
    Rule("LB27", "PR", NEVER, "JL JV JT H2 H3"),
    Rule("LB28", "AL HL", NEVER, "AL HL"),
    Rule("LB28a", "AP", NEVER, "AK AL+C AS"),
    Rule("LB28a", "AK AL+C AS", NEVER, "VF VI"),
    Rule("LB28a", "VI", NEVER, "AK AL+C", _akshara_before),
    Rule("LB28a", "AK AL+C AS", NEVER, "AK AL+C AS", _virama_after),
    Rule("LB29", "IS", NEVER, "AL HL"),
    Rule("LB30", "AL HL NU", NEVER, "OP-E"),
    Rule("LB30", "CP-E", NEVER, "AL HL NU"),
    Rule("LB30a", "RI-P", NEVER, "RI+P"),
    Rule("LB30b", "EB +R", NEVER, "EM"),
    Rule("LB31", "", MAY, ""),
)
