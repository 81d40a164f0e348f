"""Rules of single marks: overprinting (X4-15, X4-16, GWG-overprint), lines and text (GWG-line to GWG-black-text).

The numbers are the shop's where it has them; the others are those of the Ghent Workgroup for sheetfed offset.
"""

from __future__ import annotations

from collections.abc import Iterator

from brochure.findings import Level, Words
from brochure.model.output import DEEP, OVERPRINTS_BELOW, RICH, RICH_FROM
from brochure.model.shop import Shop
from brochure.preflight.faults import Fault, share
from brochure.preflight.matrix import overlap
from brochure.preflight.sheet import KINDS, SUBJECTS, Sheet
from brochure.preflight.state import Event

#: What rounding does to lengths and inks.
_LENGTH, _INK = 0.02, 0.002


def mark_faults(sheet: Sheet, shop: Shop) -> Iterator[Fault]:
    """Every rule of single marks, for all marks that are on paper."""
    for event in sheet.events:
        yield from _overprint(sheet, event, shop)
        if not overlap(event.box, sheet.bleed):
            continue  # marks for the cutter, not for readers
        if event.weight or event.kind == "stroke":
            yield from _line(sheet, event, shop)
        if event.kind == "text":
            yield from _text(sheet, event, shop)


def _overprint(sheet: Sheet, event: Event, shop: Shop) -> Iterator[Fault]:
    colour, what = event.colour, KINDS[event.kind]
    if not event.overprints:
        is_small = event.kind == "text" and colour.is_black and event.size < OVERPRINTS_BELOW - _LENGTH
        if is_small and shop.overprint == "black-text" and colour.space.family == "DeviceCMYK":
            detail = Words(
                f"{event.size:.1f} pt 먹 글자가 오버프린트하지 않습니다",
                f"Black text of {event.size:.1f} pt does not overprint",
            )
            yield sheet.fault("GWG-overprint", detail, event.box, "warning")
        return
    if colour.is_white:
        detail = Words(f"흰 {SUBJECTS[event.kind]} 오버프린트합니다", f"{what.en} in white overprints")
        yield sheet.fault("X4-16", detail, event.box)
        return
    if colour.space.family == "DeviceCMYK" and event.mode != 1:
        detail = Words(
            f"{SUBJECTS[event.kind]} 오버프린트합니다(OPM {event.mode})", f"{what.en} overprints with OPM {event.mode}"
        )
        yield sheet.fault("X4-15", detail, event.box)
    elif colour.space.family in {"DeviceGray", "CalGray", "ICCBased"}:
        family = colour.space.family
        detail = Words(f"{SUBJECTS[event.kind]} 오버프린트합니다({family})", f"{what.en} overprints in {family}")
        yield sheet.fault("X4-15", detail, event.box)
    elif shop.overprint == "none":
        detail = Words(
            f"{SUBJECTS[event.kind]} 오버프린트합니다(이 인쇄소는 끄기를 바랍니다)",
            f"{what.en} overprints, and this shop wants none to",
        )
        yield sheet.fault("GWG-overprint", detail, event.box)
    elif colour.inks and not colour.is_black and not colour.inks[4]:
        detail = Words(
            f"먹이 아닌 {SUBJECTS[event.kind]} 오버프린트합니다", f"{what.en} overprints and is not black alone"
        )
        yield sheet.fault("GWG-overprint", detail, event.box, "warning")


def _line(sheet: Sheet, event: Event, shop: Shop) -> Iterator[Fault]:
    level: Level
    if event.weight < shop.line - _LENGTH:
        least, level = shop.line, "error"
    elif event.weight < shop.fine - _LENGTH:
        least, level = shop.fine, "warning"
    else:
        return
    found = f"{event.weight:.2f} pt"
    detail = Words(
        f"선의 굵기가 {found}입니다(이 인쇄소는 {least:g} pt부터)",
        f"A line is {found} thick (this shop: {least:g} pt at least)",
    )
    yield sheet.fault("GWG-line", detail, event.box, level)


def _text(sheet: Sheet, event: Event, shop: Shop) -> Iterator[Fault]:
    colour, size = event.colour, f"{event.size:.1f} pt"
    count = sum(each > _INK for each in colour.inks) if colour.inks else 0
    if event.size < shop.least_text - _LENGTH:
        detail = Words(
            f"글자가 {size}입니다(이 인쇄소는 {shop.least_text:g} pt부터)",
            f"Text is {size} (this shop: {shop.least_text:g} pt at least)",
        )
        yield sheet.fault("GWG-small-text", detail, event.box)
    elif event.size < shop.mixed - _LENGTH and (colour.is_white or count > 1):
        how = (
            Words("흰 글자가", "Text in white")
            if colour.is_white
            else Words("여러 잉크로 찍는 글자가", "Text in several inks")
        )
        detail = Words(
            f"{how.ko} {size}입니다(이 인쇄소는 {shop.mixed:g} pt부터)",
            f"{how.en} is {size} (this shop: {shop.mixed:g} pt at least)",
        )
        yield sheet.fault("GWG-small-mixed", detail, event.box)
    if colour.inks and colour.inks[3] >= DEEP and colour.total > RICH + _INK and event.size < RICH_FROM - _LENGTH:
        ink = share(colour.total)
        detail = Words(f"{size} 검은 글자의 잉크가 {ink}입니다", f"Black text of {size} is of {ink} ink")
        yield sheet.fault("GWG-rich-text", detail, event.box)
    if colour.space.family == "DeviceGray":
        detail = Words(f"{size} 글자가 DeviceGray입니다", f"Text of {size} is in DeviceGray")
        yield sheet.fault("GWG-black-text", detail, event.box, "warning")
