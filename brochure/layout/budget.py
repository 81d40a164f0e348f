"""How much every text could still take before the flyer would be refused, or must lose where it is (layout plan 6).

The refusal's solver run forwards: every answer is composed at the tightest level, each text by itself with all
others as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.writings import Writing
from brochure.findings import Language, Origin, Words
from brochure.layout.table import Table, Way
from brochure.layout.trial import Trial, least
from brochure.layout.ways_out import cut_together, shortest_cuts

#: No text is said to have room for more characters than this.
MOST = 4000
#: How exactly room is told: to so many characters, and to this share.
_NEAR, _SHARE = 4, 0.05
#: How many characters are kept back.
_BACK = 16


class Budget(Struct, frozen=True):
    """A text by its YAML path: how many characters it has, spaces counted, and about how many more it could take.

    Where a page is too full, `room` is less than nothing for the texts whose shortening would help: by so much.
    """

    key: str
    origin: Origin
    length: int
    room: int

    def say(self, language: Language) -> str:
        """Return it as a line for a terminal."""
        sign = "+" if self.room > 0 else ""
        words = Words(
            f"{self.origin.line}행  지금 {self.length:,}자  {sign}{self.room:,}자  {self.key}",
            f"line {self.origin.line}  now {self.length:,}  {sign}{self.room:,} characters  {self.key}",
        )
        return f"  {words.say(language)}"

    def as_dict(self) -> dict[str, object]:
        """Return it as plain values, for JSON."""
        place = {"path": self.key, "file": self.origin.file or None, "line": self.origin.line or None}
        return {**place, "length": self.length, "room": self.room}


def listed(found: Sequence[Budget], language: Language) -> list[str]:
    """Return budgets as lines for a terminal; where they are of several files, those of each beneath its name."""
    files = dict.fromkeys(each.origin.file for each in found)
    lines: list[str] = []
    for file in files:
        lines += [f" {file}"] if len(files) > 1 else []
        lines += [each.say(language) for each in found if each.origin.file == file]
    return lines


def budgets(table: Table, ways: Sequence[Sequence[Way]]) -> tuple[Budget, ...]:
    """Return a budget for every text of the flyer's blocks, file by file, in the order of its lines."""
    found = budgets_in_turn(table, ways)
    return tuple(sorted(found, key=lambda each: (each.origin.file, each.origin.line, each.origin.column, each.key)))


def budgets_in_turn(table: Table, ways: Sequence[Sequence[Way]]) -> Iterator[Budget]:
    """Yield a budget for every text, page by page, each reckoned when it is asked for."""
    for page in ways:
        yield from _page_budgets(Trial(table, page))


def _page_budgets(trial: Trial) -> Iterator[Budget]:
    if trial.over > 0:
        cuts = shortest_cuts(trial) or cut_together(trial)
        lost = {cut.writing.key: cut.gone for cut in cuts}
        yield from (_budget(writing, -lost.get(writing.key, 0)) for _, writing in trial.written())
    else:
        yield from (_budget(writing, _room(trial, entry, writing)) for entry, writing in trial.written())


def _budget(writing: Writing, room: int) -> Budget:
    return Budget(writing.key, writing.origin, writing.length, room)


def _room(trial: Trial, entry: Entry, writing: Writing) -> int:
    """About how many characters more a text could take: doubled until the page is too full, then halved down."""
    low, high = 0, 32
    while high < MOST and trial.fits_longer(entry, writing, high):
        low, high = high, 3 * high
    if high >= MOST and trial.fits_longer(entry, writing, MOST):
        return MOST
    high = min(high, MOST)
    near = max(_NEAR, int(_SHARE * low))
    steps = least(lambda many: not trial.fits_longer(entry, writing, low + many * near), 0, -(-(high - low) // near))
    # Other words break elsewhere: what is told keeps half a line back.
    return max(low + (steps - 1) * near - _BACK, 0)
