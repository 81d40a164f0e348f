"""All ways to part a paragraph into lines, what each costs, and the cheapest: the total fit of Knuth and Plass (1981).

What is minimised is the unevenness of the right edge, or of the word spaces where both edges are even, plus the price
of each break, plus what a last line of one short word costs. Knows widths as sums; fonts it knows not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from brochure.korean.gaps import latin_gaps, letter_gaps
from brochure.korean.opportunities import SEAM, Opportunity, Strength
from brochure.text.hanging import hang_after, hang_before
from brochure.text.justify import Natural, ceiling, looseness
from brochure.text.measure import TOLERANCE, WORD_SPACES, Measure, Range, natural, word_space
from brochure.text.shape import Shaped

#: What one more line costs: more than the worst raggedness a line can have saved, less than a bad break.
LINE = 120.0
#: A last line shorter than this share of the measure looks left behind (R-50: a quarter, or two words).
_RUNT_SHARE = 0.25
#: What it costs when it does, and when it is a single syllable: less than cutting a word, more than anything else; and
#: when it is the rest of a word that was cut: a word is never cut for that (R-50).
_RUNT, _SYLLABLE, _REST = 40.0, 400.0, 3000.0
#: What a letter alone on a line costs where a word had to be cut.
_ALONE = 2000.0
#: What a line of a heading costs: there are as few as can be.
_MANY = 100_000.0
#: A heading's last line is not shorter than this share of its widest (R-51).
_LAST_SHARE = 0.4
#: What a line in an arch costs that is shorter than the one above, for the whole of its width.
_FALLS = 80.0
#: A justified line that lacks more than this share of its measure is not tried while another can be.
_MOST_LACK = 0.35
#: What a loose line costs at least, and an em over the ceiling by its square: one hole is worse than three lines nobody
#: notices, and a word is cut (R-04) where a line would be looser by a third of an em. From half an em on a line is
#: torn whatever more it lacks.
_LOOSE, _HOLE, _TORN, _FURTHER = 200.0, 8_000.0, 0.5, 2_000.0
#: What a line costs that cannot be set.
_IMPOSSIBLE = 1_000_000.0


class Ways:
    """All ways through the places between lines of one text, and what each costs.

    A word that had to be opened begins a line (R-03), unless words are cut for the sake of the lines (`is_free`, R-04).
    """

    def __init__(self, shaped: Shaped, nodes: list[Opportunity], measure: Measure, *, is_free: bool = False) -> None:
        self.shaped, self.nodes, self.measure, self._is_free = shaped, nodes, measure, is_free
        edges, letters, tracking = shaped.edges, shaped.letters, measure.tracking
        self._ends = [node.offset - node.trim for node in nodes]
        # A line from node i to node j is `stops[j] - starts[i]` wide: once for each node, not for each pair.
        self._starts = [edges[node.offset] + letters[node.offset] * tracking for node in nodes]
        self._stops = [edges[end] + (letters[end] - 1) * tracking for end in self._ends]
        if shaped.gaps:
            self._stops = [at - shaped.gaps.get(end, 0.0) for at, end in zip(self._stops, self._ends, strict=True)]
        if measure.manner.hanging != "off":
            hangs = [hang_after(shaped, end, measure.manner.hanging) for end in self._ends]
            self._stops = [at - hung for at, hung in zip(self._stops, hangs, strict=True)]
            hangs = [hang_before(shaped, node.offset, measure.manner.hanging) for node in nodes]
            self._starts = [at + hung for at, hung in zip(self._starts, hangs, strict=True)]

    def best(self) -> list[Range]:
        """Return the cheapest lines, none wider than the measure."""
        width = self.measure.width
        return self._lines(self._came_justified() if self.measure.manner.is_flush else self._came(width, LINE))

    def even(self, target: float) -> list[Range]:
        """Return as few lines as there can be, as wide as `target` as far as sense allows."""
        return self._lines(self._came(target, _MANY))

    def within(self, widths: Sequence[float]) -> list[Range]:
        """Return lines each of which is no wider than its own of `widths`, and as near to it as sense allows.

        Where room widens downwards, lines that do look best. None at all where it takes more lines, or fewer.
        """
        last, count = len(self.nodes) - 1, len(widths)
        # From which place on the lines below a line could still hold all that is left.
        enough = [last]
        for width in reversed(widths):
            limit = self._stops[enough[-1]] - width - TOLERANCE
            enough.append(bisect_left(self._starts, limit, 0, enough[-1]))
        if enough.pop() > 0:
            return []
        costs: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
        for number, width in enumerate(widths):
            least = enough.pop()
            reached: dict[int, tuple[float, int]] = {}
            for left, (cost, before) in costs[-1].items():
                upper = self._stops[left] - self._starts[before] if left else 0.0
                for right in range(max(left + 1, least), last + 1):
                    own = self._stops[right] - self._starts[left]
                    if own > width + TOLERANCE:
                        break
                    if (right == last) != (number == count - 1):
                        continue
                    slack, falls = (width - own) / width, max(upper - own, 0.0) / width
                    total = cost + 100 * slack * slack + _FALLS * falls + self.nodes[right].price
                    if right not in reached or total < reached[right][0]:
                        reached[right] = (total, left)
            costs.append(reached)
        if last not in costs[-1]:
            return []
        lines, at = [], last
        for reached in reversed(costs[1:]):
            left = reached[at][1]
            lines.append((self.nodes[left].offset, self.nodes[at].offset))
            at = left
        return lines[::-1]

    def _lines(self, came: list[int]) -> list[Range]:
        lines: list[Range] = []
        at = len(self.nodes) - 1
        while at > 0:
            lines.append((self.nodes[came[at]].offset, self.nodes[at].offset))
            at = came[at]
        return lines[::-1]

    def _came(self, target: float, line_cost: float) -> list[int]:
        """For each place, where the line before it best begins: what a line lacks of `target` costs by its square."""
        nodes, scale, widest = self.nodes, 10.0 / target, 10.0 * self.measure.width / target
        # In tenths of the target; the square of the slack is taken apart, so that a pair takes one product.
        starts, stops = [at * scale for at in self._starts], [at * scale for at in self._stops]
        costs, squares, came = [0.0], [starts[0] * starts[0]], [0] * len(nodes)
        floors, first, slack = self._floors(), 0, TOLERANCE * scale
        for right in range(1, len(nodes)):
            limit, over = stops[right] - widest - slack, stops[right] - 10.0
            while starts[first] < limit and first < right - 1:
                first += 1
            low = max(first, floors.get(right, 0))
            if right == len(nodes) - 1 or right in floors:
                found = [costs[left] + self._careful(left, right, target) for left in range(low, right)]
                shift = 0.0
            else:
                twice, shift = 2 * over, over * over
                found = [
                    square - twice * start for square, start in zip(squares[low:right], starts[low:right], strict=True)
                ]
            least = min(found)
            came[right] = low + found.index(least)
            costs.append(least + shift + line_cost + nodes[right].price)
            squares.append(costs[right] + starts[right] * starts[right])
        return came

    def _came_justified(self) -> list[int]:
        """The same for lines with two even edges, whose word spaces cost by how far they are from their own."""
        nodes, starts, stops = self.nodes, self._starts, self._stops
        uneven = _Unevenness(self.shaped, self.measure)
        costs, came, first = [0.0], [0] * len(nodes), 0
        floors, last = self._floors(), len(nodes) - 1
        offsets, shortest = [node.offset for node in nodes], (1 - _MOST_LACK) * self.measure.width
        for right in range(1, len(nodes)):
            end, stop, is_last = self._ends[right], stops[right], right == last
            while stop - starts[first] > uneven.widest(offsets[first], end) and first < right - 1:
                first += 1
            low = max(first, floors.get(right, 0))
            least, origin = float("inf"), low
            for left in range(low, right):
                own = stop - starts[left]
                if own < shortest and left > low and not is_last:
                    break
                cost = uneven.cost(offsets[left], end, own, stays=is_last)
                if cost >= _LOOSE and least <= min(costs[left:right]) + cost:
                    break  # the lines from here on are shorter, so looser still
                cost += costs[left]
                if is_last or right in floors:
                    cost += self._careful(left, right, self.measure.width)
                if cost < least:
                    least, origin = cost, left
            costs.append(least + LINE + nodes[right].price)
            came[right] = origin
        return came

    def fill(self, width: float) -> float:
        """Return how many lines there are at least that are no wider than `width`; infinitely many if none can be.

        What is wider than the measure itself is so on any lines, and a line of its own.
        """
        lines, start = 1, 0
        for index in range(1, len(self.nodes)):
            if self._stops[index] - self._starts[start] > width + TOLERANCE:
                lines, start = lines + 1, index - 1
                if width + TOLERANCE < self._stops[index] - self._starts[start] <= self.measure.width + TOLERANCE:
                    return float("inf")
        return lines

    def greedy(self) -> list[Range]:
        """Return lines each as full as it goes."""
        lines: list[Range] = []
        start = 0
        for index in range(1, len(self.nodes)):
            if self._stops[index] - self._starts[start] > self.measure.width + TOLERANCE and index - 1 > start:
                lines.append((self.nodes[start].offset, self.nodes[index - 1].offset))
                start = index - 1
        return [*lines, (self.nodes[start].offset, self.nodes[-1].offset)]

    def loosest(self, lines: Sequence[Range]) -> float:
        """Return by how much the loosest of `lines`, justified, is over the ceiling of its word spaces, in em."""
        return max(
            looseness(natural(self.shaped, line, self.measure, stays=line == lines[-1]), self.measure.manner.limits)
            for line in lines
        )

    def _floors(self) -> dict[int, int]:
        """For each place within a word that had to be opened, where the word begins: it starts a line."""
        if self._is_free:
            return {}
        floors: dict[int, int] = {}
        start = 0
        for index, node in enumerate(self.nodes):
            if node.strength is Strength.EMERGENCY:
                floors[index] = start
            else:
                start = index
        return floors

    def _careful(self, left: int, right: int, width: float) -> float:
        """What a line costs where it is the last one, or holds a piece of a word; its slack, where it is ragged."""
        nodes, letters = self.nodes, self.shaped.letters
        start, end = nodes[left].offset, self._ends[right]
        is_last, own = right == len(nodes) - 1, self._stops[right] - self._starts[left]
        cost = 0.0
        if letters[max(end, start)] - letters[start] < 2 and nodes[left].price + nodes[right].price >= SEAM:
            cost += _ALONE
        if is_last and left > 0:
            is_rest = self.shaped.text[start - 1].isalnum() and self.shaped.text[start].isalnum()
            cost += _runt(self.shaped.text[start:end], own / width, is_rest=is_rest)
        if self.measure.manner.is_flush:
            return cost
        slack = (width - own) / width
        if self.measure.manner.balanced:
            return cost + 100 * slack * slack + (_RUNT if is_last and own < _LAST_SHARE * width else 0.0)
        return cost + (0.0 if is_last else 100 * slack * slack)


class _Unevenness:
    """What the word spaces of a justified line cost: little within their limits, much where the line is loose.

    The same sums as `justify.spacing`, for every pair of places instead of for the lines that are taken.
    """

    def __init__(self, shaped: Shaped, measure: Measure) -> None:
        text, limits = shaped.text, measure.manner.limits
        self._spaces = list(accumulate((each in WORD_SPACES for each in text), initial=0))
        # What gaps between letters may take behind word spaces, and gaps to Latin where there are any.
        gaps = dict.fromkeys(letter_gaps(text), limits.letter)
        if measure.manner.latin:
            gaps |= dict.fromkeys(latin_gaps(text), max(limits.latin - measure.manner.latin, 0.0))
        self._gaps = list(accumulate((gaps.get(at, 0.0) for at in range(1, len(text) + 1)), initial=0.0))
        at = text.find(" ")
        line = Natural(measure.width, 0.0, 1, word_space(shaped, at) + measure.tracking)
        self._stretch, self._shrink = ceiling(line, limits) - line.space, line.space * (1 - limits.least)
        self._width = measure.width

    def widest(self, start: int, end: int) -> float:
        """Return how wide the characters from `start` to `end` may be to shrink into the measure, in em."""
        return self._width + TOLERANCE + (self._spaces[end] - self._spaces[start]) * self._shrink

    def cost(self, start: int, end: int, width: float, *, stays: bool) -> float:
        """Return what a line of a natural `width` costs; one that `stays` may shrink and is not stretched."""
        spaces, lack = self._spaces[end] - self._spaces[start], self._width - width
        if lack < 0:
            shrink = spaces * self._shrink
            if -lack > shrink + TOLERANCE:
                return _IMPOSSIBLE * (1 - lack)
            return 100 * (lack / shrink) ** 2 if shrink else 0.0
        if stays:
            return 0.0
        stretch = spaces * self._stretch
        if lack <= stretch + TOLERANCE:
            return 100 * (lack / stretch) ** 2 if stretch else 0.0
        letters = self._gaps[max(end - 1, start)] - self._gaps[start]
        over = lack - stretch - letters
        if over <= 0:
            return 100 + 50 * (lack - stretch) / letters
        over /= max(spaces, 1)
        return _LOOSE + _HOLE * min(over, _TORN) ** 2 + _FURTHER * max(over - _TORN, 0.0)


def _runt(line: str, share: float, *, is_rest: bool) -> float:
    """What a last line costs that is too short to stand by itself (R-50); `is_rest` of a word cut before it."""
    is_short, is_word = share < _RUNT_SHARE, " " not in line.strip()
    letters = sum(each.isalnum() for each in line)
    cost = (_RUNT if is_short and is_word else 0.0) + (_SYLLABLE if letters < 2 else 0.0)
    return cost + (_REST if is_rest and is_short and is_word else 0.0)
