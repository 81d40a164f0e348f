"""The rule of art at the trim (X4-21): it runs to the end of the bleed, or ends within a printer's margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.findings import Words
from brochure.model.geometry import MM, mm
from brochure.preflight.faults import Fault
from brochure.preflight.matrix import grown, holds, overlap
from brochure.preflight.sheet import KINDS, SUBJECTS, Sheet
from brochure.preflight.state import Event

#: How near counts as there, in points.
_NEAR = 0.1 * MM
#: How often, for a side, it is asked whether one mark lies beyond another's edge.
_LOOKS = 1_000_000
#: The sides of a box by their place in it: the sign that leads outwards, and what they are called.
_SIDES = (
    (0, -1, Words("왼쪽", "left")),
    (3, 1, Words("위쪽", "upper")),
    (2, 1, Words("오른쪽", "right")),
    (1, -1, Words("아래쪽", "lower")),
)


def art_faults(sheet: Sheet, inset: float) -> Iterator[Fault]:
    """X4-21. What lies all outside the bleed, as crop marks do, is no art; paper's white and text are none either."""
    if inset:
        yield from _within(sheet, inset)
        return
    art = [
        each
        for each in sheet.events
        if each.kind != "text" and not each.colour.is_white and overlap(each.box, sheet.bleed)
    ]
    for at, sign, name in _SIDES:
        trim, end = sheet.trim[at], sheet.bleed[at]
        if sign * (end - trim) <= _NEAR:
            continue
        long = [each for each in art if sign * (each.box[at] - end) >= -_NEAR]
        looks = 0
        for event in art:
            # What is short of the trim is no matter, and what reaches the end covers itself.
            if not -_NEAR <= sign * (event.box[at] - trim) < sign * (end - trim) - _NEAR or looks > _LOOKS:
                continue
            looks += len(long)
            if not _covered(event, long, sheet, at):
                short = mm(sign * (end - event.box[at]))
                detail = Words(
                    f"{SUBJECTS[event.kind]} {name.ko} 재단 여유 끝에 {short:.1f} mm 모자랍니다",
                    f"{KINDS[event.kind].en} is {short:.1f} mm short of the end of the {name.en} bleed",
                )
                yield sheet.fault("X4-21", detail, event.box)


def _covered(event: Event, long: Sequence[Event], sheet: Sheet, at: int) -> bool:
    """Whether art that reaches the end of the bleed lies beyond all of an event's edge, within the trim's length."""
    along = 1 - at % 2
    low = max(event.box[along], sheet.trim[along])
    high = min(event.box[along + 2], sheet.trim[along + 2])
    edge, sign = event.box[at], 1 if at > 1 else -1
    spans = sorted(
        (each.box[along], each.box[along + 2])
        for each in long
        # From the edge outwards: what ends on the edge of the other leaves no gap.
        if sign * (each.box[at ^ 2] - edge) <= _NEAR
    )
    for start, stop in spans:
        if start > low + _NEAR or low >= high - _NEAR:
            break
        low = max(low, stop)
    return low >= high - _NEAR


def _within(sheet: Sheet, inset: float) -> Iterator[Fault]:
    inner = grown(sheet.trim, -inset)
    for event in sheet.events:
        if not event.colour.is_white and not holds(inner, event.box, _NEAR):
            margin = f"{mm(inset):.1f} mm"
            what = KINDS[event.kind]
            detail = Words(
                f"{SUBJECTS[event.kind]} 찍지 못하는 가장자리 {margin}에 걸칩니다",
                f"{what.en} lies in the margin of {margin} that cannot be printed",
            )
            yield sheet.fault("X4-21", detail, event.box)
