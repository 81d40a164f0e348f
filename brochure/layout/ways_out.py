"""The ways out of a page that is too full, each tried before it is told (layout plan 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.writings import Writing, called, cut_to, rewritten
from brochure.findings import Origin, Remedy, Step, Words
from brochure.layout.column import excess
from brochure.layout.fewer import fewer
from brochure.layout.table import Table
from brochure.layout.trial import Trial, least
from brochure.model.geometry import ROUNDING

#: A text must keep this share of itself: who is asked for more would rather write another.
_KEEPS = 0.4
#: One without an end may lose nearly all.
_LEAST_KEPT = 0.02
#: Amounts are told in steps of so many characters.
_STEP = 5
#: Texts shorter than this are labels; nobody shortens those by much.
_LABEL = 15
#: How many of the longest texts of a page are tried by themselves.
_MOST_TEXTS = 8
#: To which shares the texts of a page are shortened together, in hundredths, the mildest first.
_SHARES = tuple(range(95, 0, -5))
#: What a flyer is nothing without is left out last of all.
_STAYS = frozenset({"cover", "contact", "apply", "colophon"})
#: No type is offered that is smaller than this, in points.
_SMALLEST = 7.4
#: Sizes are told in steps of so much, in points.
_POINT = 0.2


class Cutting(NamedTuple):
    """So many characters are to go from a writing of a block."""

    entry: Entry
    writing: Writing
    gone: int

    @property
    def step(self) -> Step:
        """What is to be done."""
        return Step("shorten", self.writing.origin, self.gone, self.writing.length)


def ways_out(trial: Trial) -> tuple[Remedy, ...]:
    """Return what would make a page fit, the mildest first, a designer's remedy last; never none."""
    alone = shortest_cuts(trial)
    found = [_shorten([cutting]) for cutting in alone[:2]]
    found.extend(fewer(trial))
    if not found:
        found.extend(_shorten([cutting]) for cutting in shortest_cuts(trial, _LEAST_KEPT)[:1])
    if not found and (together := cut_together(trial)):
        found.append(_shorten(together))
    if len(found) < 2:
        found.extend(_hidden(trial, is_last_resort=not found))
    return (*found[:3], *_smaller(trial))


def shortest_cuts(trial: Trial, keeps: float = _KEEPS) -> list[Cutting]:
    """Return the texts that would be enough alone, each with what must go, the one that loses least of itself first."""
    helpful = {entry.key for entry in trial.entries if trial.could_help(entry.key)}
    found = [(entry, writing) for entry, writing in trial.written() if entry.key in helpful and writing.length > _LABEL]
    found.sort(key=lambda each: -each[1].length)
    cuts = [cut for entry, writing in found[:_MOST_TEXTS] if (cut := _cut(trial, entry, writing, keeps))]
    cuts.sort(key=lambda cut: cut.gone / cut.writing.length)
    # A second text of the same block would say the same again.
    return [cut for place, cut in enumerate(cuts) if all(cut.entry is not other.entry for other in cuts[:place])]


def _cut(trial: Trial, entry: Entry, writing: Writing, keeps: float) -> Cutting | None:
    """How much of one writing must go at least, wherever the editor takes it from; None where it would be too much."""
    most = writing.length - max(int(writing.length * keeps), 1)
    if not trial.fits_cut(entry, writing, most):
        return None
    gone = _rounded(least(lambda many: trial.fits_cut(entry, writing, many), 0, most))
    places = (0, writing.length // 3)
    while gone <= most and not all(
        trial.fits_cut(entry, writing, gone, min(place, writing.length - gone)) for place in (*places, writing.length)
    ):
        gone += _STEP
    gone += 5 * _STEP  # other words break elsewhere: a line may end a word earlier
    return Cutting(entry, writing, gone) if gone <= most else None


def cut_together(trial: Trial) -> list[Cutting]:
    """Return what must go from the texts of a page that are no labels, each losing the same share of itself.

    None where that is not enough.
    """
    found = [(entry, writing) for entry, writing in trial.written() if writing.length > _LABEL]

    def cuts(share: int) -> list[Cutting]:
        return [
            Cutting(entry, writing, min(_rounded(writing.length - writing.length * share // 100), writing.length - 1))
            for entry, writing in found
        ]

    last = len(_SHARES) - 1
    if not _fit_together(trial, cuts(_SHARES[last])):
        return []
    enough = least(lambda place: _fit_together(trial, cuts(_SHARES[place])), -1, last)
    # Two shares more than was enough: the editor takes away whole words, and other words break elsewhere.
    place = min(enough + 2, last)
    while place < last and not _fit_together(trial, cuts(_SHARES[place]), at_start=True):
        place += 1
    chosen = cuts(_SHARES[place])
    return sorted(chosen, key=lambda each: (each.writing.origin.file, each.writing.origin.line, each.writing.key))


def _fit_together(trial: Trial, cuts: list[Cutting], *, at_start: bool = False) -> bool:
    """Whether the page would fit after some cuts, made at the ends of texts or at their beginnings."""
    changed: dict[str, Entry] = {}
    for cutting in cuts:
        entry = changed.get(cutting.entry.key, cutting.entry)
        value = cut_to(cutting.writing, cutting.writing.length - cutting.gone, 0 if at_start else None)
        changed[entry.key] = replace(entry, block=rewritten(entry.block, cutting.writing.key, value))
    return trial.fits(changed)


def _shorten(cuts: list[Cutting]) -> Remedy:
    told = [_told(cutting) for cutting in cuts]
    steps = tuple(cutting.step for cutting in cuts)
    if len(cuts) == 1:
        return Remedy(told[0], steps)
    several = len({step.origin.file for step in steps}) > 1
    lines = [
        Words(f"{file}{step.origin.line}행 {words.ko}", f"{file}line {step.origin.line}: {words.en}")
        for step, words in zip(steps, told, strict=True)
        for file in (f"{step.origin.file} " if several else "",)
    ]
    total = sum(cutting.gone for cutting in cuts)
    return Remedy(
        Words(
            "\n".join([f"글 {len(cuts)}개를 모두 합해 {total:,}자 줄이기", *(line.ko for line in lines)]),
            "\n".join([f"shorten {len(cuts)} texts by {total:,} characters in all", *(line.en for line in lines)]),
        ),
        steps,
    )


def _told(cutting: Cutting) -> Words:
    block, writing = called(cutting.entry.block, cutting.entry.kind), cutting.writing
    ko, en = block.ko, block.en
    if writing.where:
        number, name = writing.where[0]
        ko += f" {number}번째 글" + (f"({name})" if name else "")
        en += f", text {number}" + (f" ({name})" if name else "")
    else:
        ko += "의 글"
    return Words(
        f"{ko}을 {cutting.gone}자 줄이기 (지금 {writing.length}자, 공백 포함)",
        f"shorten {en}, by {cutting.gone} characters (now {writing.length}, spaces counted)",
    )


def _rounded(count: int) -> int:
    return -(-count // _STEP) * _STEP


def _hidden(trial: Trial, *, is_last_resort: bool) -> Iterator[Remedy]:
    """Yield what blocks to leave out: the lowest one that is enough, else the tallest ones together.

    All of a page are left out only where nothing else can be done.
    """
    height = {entry.key: trial.page.cuts[entry.key].natural for entry in trial.entries}
    loose = sorted((e for e in trial.entries if e.kind not in _STAYS), key=lambda e: (height[e.key], e.key))
    alone = next((entry for entry in loose if trial.fits_otherwise({entry.key: None})), None)
    gone: list[Entry] = [alone] if alone else []
    rest = [*reversed(loose), *(entry for entry in trial.entries if entry.kind in _STAYS)]
    while not alone and rest and not (gone and trial.fits_otherwise({entry.key: None for entry in gone})):
        gone.append(rest.pop(0))
    if gone and (is_last_resort or len(gone) < len(trial.entries)):
        names = [called(entry.block, entry.kind) for entry in gone]
        words = Words(
            f"{', '.join(name.ko for name in names)} 빼기: 블록에 hidden: true",
            f"leave out {', '.join(name.en for name in names)}: hidden: true at the block",
        )
        yield Remedy(words, tuple(Step("hide", entry.origin) for entry in gone))


def _smaller(trial: Trial) -> Iterator[Remedy]:
    """Yield down to which size running text would have to go: the designer's to decide, so it comes last."""
    theme = trial.table.setting.theme
    body = theme.type.get("body")
    if body is None or body.least is None:
        return
    now = body.least
    roles = [name for name, role in theme.type.items() if role.least == now]
    most = int((now - _SMALLEST) / _POINT + 1e-6)

    def fits(steps: int) -> bool:
        smaller = {name: replace(theme.type[name], least=round(now - steps * _POINT, 2)) for name in roles}
        setting = replace(trial.table.setting, theme=replace(theme, type={**theme.type, **smaller}))
        return excess(Table(setting).page(trial.way, trial.levels)) <= ROUNDING

    if most < 1 or not fits(most):
        return
    by = round(least(fits, 0, most) * _POINT, 2)
    words = Words(
        f"디자이너에게: 본문 최소 크기 {now:g} pt → {now - by:g} pt",
        f"for the designer: the least size of running text from {now:g} pt to {now - by:g} pt",
    )
    yield Remedy(words, tuple(Step("least", Origin(path=f"type.{name}.least"), by, now) for name in roles))
