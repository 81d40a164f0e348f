"""The room for a line, and what a line is in it before it is justified. Lengths are em of the type."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from brochure.korean.gaps import latin_gaps, letter_gaps
from brochure.model.lines import Manner
from brochure.text.hanging import hang_after, hang_before
from brochure.text.justify import Natural
from brochure.text.shape import Shaped

#: Rounding, in em: a line may be this much wider than its measure.
TOLERANCE = 1e-6
#: The spaces that justification widens.
WORD_SPACES = frozenset(" \u00a0")
#: The width of a word space where a line has none.
_A_SPACE = 0.25

#: A line, by its first character and the one behind its last.
Range = tuple[int, int]


class Measure(Struct, frozen=True, gc=False):
    """The room for a line, `width` and `tracking` in em, and the manner in which it is to be filled."""

    width: float
    tracking: float = 0.0
    manner: Manner = Manner()


def word_space(shaped: Shaped, at: int) -> float:
    """Return the width of the space at `at`, in em; of a space like any where there is none."""
    return shaped.edges[at + 1] - shaped.edges[at] if at >= 0 else _A_SPACE


def natural(shaped: Shaped, line: Range, measure: Measure, *, stays: bool = False) -> Natural:
    """Return what a line is before it is justified; `stays` where it ends a paragraph or a forced break ends it."""
    start, end = line[0], shaped.trimmed(*line)
    spaces = [at for at in range(start, end) if shaped.text[at] in WORD_SPACES]
    space = word_space(shaped, spaces[0] if spaces else -1) + measure.tracking
    hung = hang_after(shaped, end, measure.manner.hanging) + hang_before(shaped, start, measure.manner.hanging)
    latin = measure.manner.latin
    return Natural(
        measure=measure.width,
        width=shaped.width(start, end, measure.tracking) - hung,
        spaces=len(spaces),
        space=space,
        gaps=_between(letter_gaps(shaped.text), start, end),
        stays=stays,
        latins=_between(latin_gaps(shaped.text), start, end) if latin else 0,
        latin=latin,
    )


def _between(places: Sequence[int], start: int, end: int) -> int:
    """How many of `places`, in order, lie within the characters from `start` to `end`."""
    return max(bisect_left(places, end) - bisect_right(places, start), 0)
