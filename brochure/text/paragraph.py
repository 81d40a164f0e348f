"""A shaped text and a measure become lines, chosen over the whole paragraph at once. Knows no page.

This is the total-fit method of Knuth and Plass (1981) for ragged Korean: what is minimised is the
unevenness of the right edge, plus the price of each break, plus what a last line of one short word
costs. Widths are in em of the type, so one result serves every size of the same proportion.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from brochure.text.breaks import SEAM, Opportunity, emergencies, opportunities
from brochure.text.shape import Shaped

#: What one more line costs: more than the worst raggedness a line can have saved, less than a bad break.
_LINE = 60.0
#: A last line shorter than this share of the measure looks left behind (R-50: a quarter).
_RUNT_SHARE = 0.25
_RUNT = 40.0
#: What a letter alone on a line costs where a word had to be cut.
_ALONE = 2000.0
#: Places to break that no text of a flyer has: beyond them lines are filled one by one, to answer at all.
_TOO_MANY = 5000
#: Rounding, in em: a line may be this much wider than its measure.
_TOLERANCE = 1e-6


class Measure(Struct, frozen=True):
    """The room for a line: `width` and `tracking` in em; `balanced` asks for lines of even length."""

    width: float
    tracking: float = 0.0
    balanced: bool = False


def break_lines(shaped: Shaped, measure: Measure) -> tuple[tuple[int, int], ...]:
    """Return the lines of `shaped` as (start, end) offsets; each end includes the space that was broken at.

    A word wider than the measure is cut between letters; a single letter wider than the measure
    stands alone on its line, wider than it.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    for segment in shaped.text.split("\n"):
        end = start + len(segment)
        lines.extend(_break_segment(shaped, start, end, measure))
        start = end + 1
        if start <= len(shaped.text):
            lines[-1] = (lines[-1][0], start)  # the forced break is read as a space
    return tuple(lines)


def _break_segment(shaped: Shaped, start: int, end: int, measure: Measure) -> list[tuple[int, int]]:
    if shaped.width(start, shaped.trimmed(start, end), measure.tracking) <= measure.width + _TOLERANCE:
        return [(start, end)]
    nodes = _nodes(shaped, start, end, measure)
    if len(nodes) > _TOO_MANY:
        return _greedy(shaped, nodes, measure)
    ragged = _best(shaped, nodes, measure, None)
    if not measure.balanced:
        return ragged
    return _best(shaped, nodes, measure, shaped.width(start, end, measure.tracking) / len(ragged))


def _nodes(shaped: Shaped, start: int, end: int, measure: Measure) -> list[Opportunity]:
    """All places between lines, the two ends included; words that fit on no line are opened."""
    text = shaped.text
    inner = [Opportunity(start + each.offset, each.price) for each in opportunities(text[start:end])]
    nodes = [Opportunity(start, 0.0), *inner, Opportunity(end, 0.0)]
    opened: list[Opportunity] = []
    for left, right in pairwise(nodes):
        stop = shaped.trimmed(left.offset, right.offset)
        opened.append(left)
        if shaped.width(left.offset, stop, measure.tracking) > measure.width + _TOLERANCE:
            cuts = emergencies(text, left.offset, stop)
            opened.extend(cuts or [Opportunity(at, 3000.0) for at in range(left.offset + 1, stop)])
    return [*opened, nodes[-1]]


def _best(shaped: Shaped, nodes: list[Opportunity], measure: Measure, target: float | None) -> list[tuple[int, int]]:
    """The cheapest way through `nodes`; with a `target` width, the one whose lines come closest to it."""
    text, last = shaped.text, len(nodes) - 1
    # What `shaped.width` does, with its parts at hand: this is the innermost loop of a build.
    edges, letters, tracking = shaped.edges, shaped.letters, measure.tracking
    stops = [shaped.trimmed(nodes[0].offset, node.offset) for node in nodes]
    costs: list[float] = [0.0] + [float("inf")] * last
    came: list[int] = [0] * len(nodes)
    for right in range(1, len(nodes)):
        for left in range(right - 1, -1, -1):
            start = nodes[left].offset
            stop = max(stops[right], start)
            width = edges[stop] - edges[start] + max(letters[stop] - letters[start] - 1, 0) * tracking
            if width > measure.width + _TOLERANCE and left != right - 1:
                break
            cost = costs[left] + _line_cost(width, measure, target, right == last)
            if right == last and target is None and left > 0:
                cost += _runt_cost(text[nodes[left].offset : stops[right]], width, measure)
            if letters[stop] - letters[start] < 2 and nodes[left].price + nodes[right].price >= SEAM:
                cost += _ALONE
            cost += nodes[right].price
            if cost < costs[right]:
                costs[right], came[right] = cost, left
    lines: list[tuple[int, int]] = []
    at = last
    while at > 0:
        lines.append((nodes[came[at]].offset, nodes[at].offset))
        at = came[at]
    return lines[::-1]


def _greedy(shaped: Shaped, nodes: list[Opportunity], measure: Measure) -> list[tuple[int, int]]:
    """Each line as full as it goes."""
    lines: list[tuple[int, int]] = []
    start = nodes[0].offset
    for before, after in pairwise(nodes):
        stop = shaped.trimmed(start, after.offset)
        if shaped.width(start, stop, measure.tracking) > measure.width + _TOLERANCE and before.offset > start:
            lines.append((start, before.offset))
            start = before.offset
    return [*lines, (start, nodes[-1].offset)]


def _line_cost(width: float, measure: Measure, target: float | None, is_last: bool) -> float:
    slack = max(measure.width - width, 0.0) / measure.width
    if target is not None:
        return _LINE * 10 + 100 * ((target - width) / measure.width) ** 2
    return _LINE if is_last else _LINE + 100 * slack**2


def _runt_cost(line: str, width: float, measure: Measure) -> float:
    """What a last line costs that is too short to stand by itself (R-50)."""
    short = 1 - width / (measure.width * _RUNT_SHARE)
    letters = sum(each.isalnum() for each in line)
    return (_RUNT * short if short > 0 else 0.0) + (100.0 if letters < 2 else 0.0)
