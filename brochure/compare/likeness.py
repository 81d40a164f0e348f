"""How much two strings have in common, and which of two lists belong together; knows nothing of editions.

Strings are compared by their pairs of neighbouring characters, of which particles and endings are few; figures count
as alike whatever they say, for they are what changes from year to year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

#: More pairs than this are not all compared: what is alike is then looked for by place alone.
_MANY = 40_000
_DIGIT = re.compile(r"\d")

Outline = Counter[str]
Pair = tuple[int, int]


def outline(string: str) -> Outline:
    """Return the pairs of neighbouring characters of a string, spaces left out, and one for its beginning."""
    bare = _DIGIT.sub("0", "".join(string.split()).casefold())
    return Counter([f"^{bare[:1]}", *(bare[at : at + 2] for at in range(len(bare) - 1))] if bare else [])


def alike(one: Outline, other: Outline) -> float:
    """Return how much of two outlines is the same, from 0 to 1 (Dice's coefficient)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def matched(old: Sequence[str], new: Sequence[str], least: float) -> list[Pair]:
    """Return which of two lists of strings belong together, by their places, in the order of the new list.

    What is equal belongs together, then what is at least so much alike, the likest first, the nearest of those.
    """
    pairs = _equal(old, new)
    taken = {i for i, _ in pairs}, {k for _, k in pairs}
    left = [i for i in range(len(old)) if i not in taken[0]], [k for k in range(len(new)) if k not in taken[1]]
    outlines = {i: outline(old[i]) for i in left[0]}, {k: outline(new[k]) for k in left[1]}
    found = [(-alike(outlines[0][i], outlines[1][k]), abs(i - k), i, k) for i, k in tried(*left)]
    return sorted([*pairs, *chosen(each for each in found if -each[0] >= least)], key=lambda pair: pair[1])


def tried(old: Sequence[int], new: Sequence[int]) -> list[Pair]:
    """Return the pairs of two lists of places that are worth comparing: all of them, unless they are too many."""
    is_few = len(old) * len(new) <= _MANY
    return [(i, k) for i in old for k in new] if is_few else list(zip(old, new, strict=False))


def chosen(candidates: Iterable[tuple[float, int, int, int]]) -> list[Pair]:
    """Return the best pairs of (cost, distance, old, new), each place in one at most."""
    olds: set[int] = set()
    news: set[int] = set()
    pairs = []
    for _, _, i, k in sorted(candidates):
        if i not in olds and k not in news:
            olds.add(i)
            news.add(k)
            pairs.append((i, k))
    return pairs


def _equal(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    places: dict[str, list[int]] = {}
    for i, each in enumerate(old):
        places.setdefault(each, []).append(i)
    return [(places[each].pop(0), k) for k, each in enumerate(new) if places.get(each)]


def moved(pairs: Iterable[Pair], weights: Sequence[int] = ()) -> set[Pair]:
    """Return the pairs that do not keep their order: the lightest without which all others do.

    `weights` are those of the new places; without any all weigh the same, and the fewest are moved.
    """
    ranked = sorted(pairs, key=lambda pair: pair[1])
    if all(one[0] < other[0] for one, other in pairwise(ranked)):
        return set()
    best: list[tuple[int, int]] = []  # for each pair the weight of the heaviest run up to it, and the one before it
    for at, (i, k) in enumerate(ranked):
        before = max(((best[b][0], -b) for b in range(at) if ranked[b][0] < i), default=(0, 1))
        best.append((before[0] + (weights[k] if weights else 1), -before[1]))
    stays: set[Pair] = set()
    at = max(range(len(best)), key=lambda each: (best[each][0], -each), default=-1)
    while at >= 0:
        stays.add(ranked[at])
        at = best[at][1]
    return set(ranked) - stays


def ahead(pairs: Iterable[Pair], news: int, olds: int) -> list[int]:
    """Return for each place of a new list the old place of the next of `pairs`, which keep their order; else the end.

    What stood before that and is gone is told there.
    """
    by_new, found, last = {k: i for i, k in pairs}, [olds] * news, olds
    for k in reversed(range(news)):
        found[k] = last = by_new.get(k, last)
    return found


def ordered(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """Return the keys of both: the new ones in their order, each that is gone behind the one it stood behind."""
    keys = list(new)
    known = set(keys)
    last = -1
    for key in old:
        if key in known:
            last = keys.index(key)
        else:
            last += 1
            keys.insert(last, key)
    return keys
