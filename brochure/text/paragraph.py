"""A shaped text and a measure become lines, chosen over the whole paragraph at once. Knows no page.

Where lines may part is Korean's to say, which way is best `ways` reckons; here words that fit on no line are
opened, and headings balanced. Widths are in em of the type, so one result serves every size of the same proportion.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brochure.korean.opportunities import (
    EMERGENCY,
    LAST_RESORT,
    TIE,
    Opportunity,
    Strength,
    anywhere,
    between_letters,
    emergencies,
    in_addresses,
    in_mail,
    is_close,
    is_lone,
    may_cut,
    opportunities,
)
from brochure.korean.spaces import SPACES
from brochure.text.measure import TOLERANCE, Measure, Range
from brochure.text.shape import Shaped
from brochure.text.ways import Ways

#: Places to break, and to cut words in need, that no text of a flyer has: beyond them lines are filled one by one.
_TOO_MANY, _TOO_MANY_CUTS = 20_000, 1_500
_SPACES = re.compile(f"[{SPACES}]+")


def break_lines(shaped: Shaped, measure: Measure) -> tuple[Range, ...]:
    """Return the lines of `shaped` as (start, end) offsets; each end includes the space that was broken at.

    A word wider than the measure is cut between syllables; a single letter wider than the measure stands alone on its
    line, wider than it.
    """
    lines: list[Range] = []
    start = 0
    for segment in shaped.text.split("\n"):
        end = start + len(segment)
        lines.extend(_break_segment(shaped, (start, end), measure))
        start = end + 1
        if start <= len(shaped.text):
            lines[-1] = (lines[-1][0], start)  # the forced break is read as a space
    return tuple(lines)


def lines_within(shaped: Shaped, widths: Sequence[float], measure: Measure) -> tuple[Range, ...]:
    """Return as many lines as there are `widths`, in em, none wider than its own; none where that cannot be.

    For room that narrows, as an arch does. A forced break or a word for which a line is too narrow cannot be.
    """
    text = shaped.text
    if "\n" in text:
        return ()
    end = len(text)
    trim = end - shaped.trimmed(0, end)
    nodes = [Opportunity(0, 0.0), *opportunities(text), Opportunity(end, 0.0, trim=trim)]
    return tuple(Ways(shaped, nodes, measure).within(widths))


def _break_segment(shaped: Shaped, part: Range, measure: Measure) -> list[Range]:
    start, end = part
    if shaped.width(start, shaped.trimmed(start, end), measure.tracking) <= measure.width + TOLERANCE:
        return [part]
    mode = "syllable" if measure.manner.breaking == "syllable" else "eojeol"
    inner = opportunities(shaped.text[start:end], mode)
    nodes = _opened(shaped, part, inner, measure)
    ways = Ways(shaped, nodes, measure)
    if len(nodes) > _TOO_MANY or sum(node.strength is Strength.EMERGENCY for node in nodes) > _TOO_MANY_CUTS:
        return ways.greedy()
    if measure.manner.balanced:
        return _balanced(ways)
    lines = ways.best()
    if measure.manner.breaking == "auto" and measure.manner.is_flush and ways.loosest(lines) > 0:
        return Ways(shaped, _with_syllables(shaped, part, ways.nodes), measure, is_free=True).best()
    return lines


def _opened(shaped: Shaped, part: Range, inner: Sequence[Opportunity], measure: Measure) -> list[Opportunity]:
    """All places between lines, the two ends included; what fits on no line is opened.

    First a space that holds (R-21), then a word (R-03).
    """
    start, end = part
    text, edges, widest, spaced = shaped.text, shaped.edges, measure.width + TOLERANCE, max(measure.tracking, 0.0)
    if start:
        inner = [Opportunity(start + each.offset, each.price, each.strength, each.trim) for each in inner]
    nodes = [Opportunity(start, 0.0), *inner]
    nodes.append(Opportunity(end, 0.0, trim=end - shaped.trimmed(start, end)))
    opened: list[Opportunity] = []
    for left, right in pairwise(nodes):
        opened.append(left)
        # The cheap upper bound first: the space at the end counts, and letter space for each character.
        if edges[right.offset] - edges[left.offset] + spaced * (right.offset - left.offset) <= widest:
            continue
        stop = right.offset - right.trim
        if shaped.width(left.offset, stop, measure.tracking) <= widest:
            continue
        at = left.offset
        for space in _SPACES.finditer(text, at, stop):
            if may_cut(text, space.end()):
                opened.extend(_cuts(shaped, (at, space.end()), measure))
                at = space.end()
                opened.append(Opportunity(at, TIE, Strength.SECONDARY, at - space.start()))
        opened.extend(_cuts(shaped, (at, right.offset), measure))
    return [*opened, nodes[-1]]


def _cuts(shaped: Shaped, word: Range, measure: Measure) -> Sequence[Opportunity]:
    """Where a word that fits on no line may be cut; nowhere where it fits on one.

    Each way of cutting is used only on what the one before it left too wide: a forbidden mark begins or ends a line
    only where it and all it clings to are wider than the measure.
    """
    start, stop = word[0], shaped.trimmed(*word)
    found: list[Opportunity] = []
    for cut in (in_mail, in_addresses, emergencies, between_letters, anywhere):
        more: list[Opportunity] = []
        for one, two in pairwise([start, *(each.offset for each in found), stop]):
            if shaped.width(one, shaped.trimmed(one, two), measure.tracking) > measure.width + TOLERANCE:
                more.extend(cut(shaped.text, one, two))
        found = sorted([*found, *more], key=lambda each: each.offset)
    return found


def _with_syllables(shaped: Shaped, part: Range, nodes: Sequence[Opportunity]) -> list[Opportunity]:
    """The places of `nodes`, and those between syllables as a last resort, dearer where one is left alone (R-04)."""
    start, end = part
    text = shaped.text
    known = {each.offset for each in nodes}
    found = list(nodes)
    for at in (start + each.offset for each in opportunities(text[start:end], "syllable")):
        if at not in known and text[at - 1] not in SPACES and not is_close(text, at):
            price = LAST_RESORT if is_lone(text, at) else EMERGENCY
            found.append(Opportunity(at, price, Strength.EMERGENCY))
    return sorted(found, key=lambda each: each.offset)


def _balanced(ways: Ways) -> list[Range]:
    """Fewest lines, near the smallest widest line there can be, as far as they then part with sense (R-51)."""
    widest = ways.measure.width
    fewest = ways.fill(widest)
    low, high = 0.0, widest
    while high - low > widest / 500:
        middle = (low + high) / 2
        if ways.fill(middle) <= fewest:
            high = middle
        else:
            low = middle
    return ways.even(high)
