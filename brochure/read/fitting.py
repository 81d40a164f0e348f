"""Whether a theme's ladder of means, its fit groups and its ways to stand items in rows say what they can mean.

Knows the ladder, and nothing of what is set by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from brochure import blocks
from brochure.blocks.kit.rows import shape_of
from brochure.findings import Words
from brochure.model.fitting import Fitting
from brochure.model.theme import Theme
from brochure.read.check import Check
from brochure.read.reading import nearest, shown

#: Levels a ladder can have, each way.
MOST_STEPS = 100
#: By how much letters may be set closer or wider to make room, in 1/1000 em.
MOST_TRACKING = 50.0
#: The heaviest a term of a layout's cost can be.
MOST_WEIGHT = 1_000_000

_POSITIVE = Words("0보다 커야 합니다.", "This must be more than 0.")
_WHOLE_STEPS = Words(
    f"단계 수는 0에서 {MOST_STEPS}까지의 정수여야 합니다.", f"Steps are a whole number from 0 to {MOST_STEPS}."
)
_WHOLE_WEIGHT = Words(
    f"무게는 0에서 {MOST_WEIGHT:,}까지의 정수여야 합니다.", f"A weight is a whole number from 0 to {MOST_WEIGHT:,}."
)
_LITTLE = Words(
    f"자간은 -{MOST_TRACKING:.0f}에서 {MOST_TRACKING:.0f}까지만 바꿀 수 있습니다.",
    f"Tracking can change by -{MOST_TRACKING:.0f} to {MOST_TRACKING:.0f} only.",
)
_ROWS = Words(
    "한 줄에 몇 개씩 서는지를 ‘2 2’나 ‘3 2’처럼 적습니다.", "How many stand in each row is written like “2 2” or “3 2”."
)


def check_fitting(theme: Theme, check: Check) -> None:
    """Tell what is wrong with how a theme makes room."""
    fitting = theme.fitting
    _check_ladder(theme, check)
    for name in ("open_steps", "grow_steps"):
        check.value(_is_count(getattr(fitting, name)), _WHOLE_STEPS, "fitting", name)
    for name in fitting.weights.__struct_fields__:
        weight = getattr(fitting.weights, name)
        is_whole = weight == int(weight) and 0 <= weight <= MOST_WEIGHT
        check.value(is_whole, _WHOLE_WEIGHT, "fitting", "weights", name)
    seen: dict[str, str] = {}
    for group, members in fitting.groups.items():
        for member in members.split():
            _check_block(member, check, ("fitting", "groups", group))
            twice = Words(
                f"‘{shown(member)}’은(는) ‘{shown(seen.get(member, group))}’ 묶음에 이미 있습니다.",
                f"“{shown(member)}” is in the group “{shown(seen.get(member, group))}” already.",
            )
            check.value(seen.setdefault(member, group) == group, twice, "fitting", "groups", group)
    for name, ways in theme.arrange.items():
        _check_block(name, check, ("arrange", name))
        for index, words in enumerate(ways):
            node = ("arrange", name, index) if len(ways) > 1 else ("arrange", name)
            check.value(shape_of(words) is not None, _ROWS, *node)


def _check_ladder(theme: Theme, check: Check) -> None:
    fitting: Fitting = theme.fitting
    seen: set[tuple[str, str]] = set()
    for index, mean in enumerate(fitting.tighten):
        at = ("fitting", "tighten", index)
        for role in mean.roles.split():
            check.name(role, tuple(theme.type), Words("type", "under type"), (*at, "roles"))
        twice = Words(f"이 수단이 이미 있습니다: ‘{mean.mean}’", f"“{mean.mean}” is listed already.")
        check.value((mean.mean, mean.roles) not in seen, twice, *at, "mean")
        seen.add((mean.mean, mean.roles))
        check.value(_is_count(mean.steps), _WHOLE_STEPS, *at, "steps")
        check.value(mean.to > 0, _POSITIVE, *at, "to")
        check.value(abs(mean.by) <= MOST_TRACKING, _LITTLE, *at, "by")
    in_all = sum(_counts(fitting))
    too_many = Words(
        f"단계는 모두 더해 {MOST_STEPS}까지입니다: {in_all:.0f}",
        f"All steps together are at most {MOST_STEPS}: {in_all:.0f}",
    )
    check.value(in_all <= MOST_STEPS, too_many, "fitting", "tighten")


def _counts(fitting: Fitting) -> Iterator[float]:
    return (mean.steps for mean in fitting.tighten if _is_count(mean.steps))


def _check_block(name: str, check: Check, at: tuple[str | int, ...]) -> None:
    """Tell of a name that is nearly a type of block; any other may be an id of an edition."""
    near = nearest(name, blocks.names()) if name not in blocks.names() else None
    if near:
        check.name(name, (near,), Words("블록", "among the types of block"), at)


def _is_count(number: float) -> bool:
    return number == int(number) and 0 <= number <= MOST_STEPS
