"""Rules of how much ink meets (X4-23) and how fine pictures are (X4-22); the whole sheet counts, marks too.

Where a picture is measured it is found, too, whether it is there to its end.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from brochure.findings import Level, Words
from brochure.model.shop import Shop
from brochure.preflight.faults import Fault, share
from brochure.preflight.matrix import holds
from brochure.preflight.samples import Samples, is_cut_short, most_of_table, samples_of
from brochure.preflight.shadings import inks_of_shading
from brochure.preflight.sheet import KINDS, Sheet
from brochure.preflight.spaces import space_of
from brochure.preflight.state import Event
from brochure.preflight.values import Box

#: What rounding does to a total: percents are written whole. A photograph's JPEG swings by more than a colour does.
_ROUNDING, _SWING = 0.006, 0.02
#: How often, in all of a page, it is asked whether one mark lies on another: a flyer takes ten thousand.
_LOOKS = 3_000_000
#: Pictures of single bits need more (R0032): below this an error, and below that a warning.
_BITS_LEAST, _BITS_WANTED = 550.0, 1000.0
_SHORT = Words("그림이 깨졌거나 끝까지 들어 있지 않습니다", "A picture is broken, or is not there to its end")


def ink_faults(sheet: Sheet, limit: float) -> Iterator[Fault]:
    """X4-23 for every colour, shading and picture, and for black that overprints what is beneath."""
    pictures: dict[int, tuple[Samples | None, float]] = {}
    under: list[Event] = []
    looks = 0
    for event in sheet.events:
        total, rounding = event.colour.total, _ROUNDING
        if event.image and event.image.entries.get("ImageMask") is not True:
            if id(event.image) not in pictures:
                pictures[id(event.image)] = _picture(sheet, event)
                # What has been measured is whole.
                if not pictures[id(event.image)][0] and is_cut_short(sheet.file, event.image, event.colour.space):
                    yield sheet.fault("PDF-file", _SHORT, event.box)
            total, rounding = pictures[id(event.image)][1], _SWING
        elif event.overprints and event.mode == 1 and event.colour.is_black and looks < _LOOKS:
            looks += len(under)
            total += _beneath(under, pictures, event.box)
        if total > limit + rounding:
            yield _over(sheet, KINDS[event.kind], total, limit, event.box)
        if event.kind in {"fill", "image"} and not event.overprints:
            under.append(event)
    for thing in sheet.things:
        if thing.kind == "Shading":
            space = space_of(sheet.file, thing.entries.get("ColorSpace"), thing.resources)
            total = max(map(sum, inks_of_shading(sheet.file, thing.entries, space)), default=0.0)
            if total > limit + _ROUNDING:
                yield _over(sheet, Words("그러데이션", "A shading"), total, limit, None)


def _over(sheet: Sheet, what: Words, total: float, limit: float, box: Box | None) -> Fault:
    ink, most = share(total), share(limit)
    detail = Words(
        f"{what.ko}의 잉크가 {ink}입니다(이 인쇄소의 한도는 {most})",
        f"{what.en} has {ink} of ink (the shop's limit: {most})",
    )
    return sheet.fault("X4-23", detail, box)


def _picture(sheet: Sheet, event: Event) -> tuple[Samples | None, float]:
    """A picture's samples, where they tell inks, and the most of all inks in any place."""
    if event.image is None:
        return None, 0.0
    space = event.colour.space
    samples = samples_of(sheet.file, event.image, space)
    return samples, samples.most() if samples else most_of_table(space)


def _beneath(under: list[Event], pictures: dict[int, tuple[Samples | None, float]], box: Box) -> float:
    """The cyan, magenta and yellow under the middle of a box: of the topmost fill or picture there."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for event in reversed(under):
        if not holds(event.box, (x, y, x, y)):
            continue
        if not event.image:
            return sum(event.colour.inks[:3]) if event.colour.inks else 0.0
        samples = pictures.get(id(event.image), (None, 0.0))[0]
        a, b, c, d, e, f = event.moved
        if samples is None or samples.channels != 4 or b or c or not a or not d:
            return 0.0
        across, down = (
            sorted(((box[0] - e) / a, (box[2] - e) / a)),
            sorted((1 - (box[1] - f) / d, 1 - (box[3] - f) / d)),
        )
        return samples.part(across[0], down[0], across[1], down[1]).most(3)
    return 0.0


def resolution_faults(sheet: Sheet, shop: Shop) -> Iterator[Fault]:
    """X4-22: the pixels an inch that a picture has where it is placed, in its coarser direction."""
    for event in sheet.events:
        if not event.image or not all(event.pixels):
            continue
        a, b, c, d, _, _ = event.moved
        sides = zip(event.pixels, (math.hypot(a, b), math.hypot(c, d)), strict=True)
        # What is placed without width or height puts nothing on paper.
        found = min((pixels * 72 / length for pixels, length in sides if length), default=math.inf)
        held = event.image.entries
        is_bits = held.get("ImageMask") is True or held.get("BitsPerComponent") == 1
        least, wanted = (_BITS_LEAST, _BITS_WANTED) if is_bits else (shop.pictures.least, shop.pictures.wanted)
        # Half a pixel is what rounding to whole ones may take.
        if found < wanted - 0.5:
            level: Level = "error" if found < least - 0.5 else "warning"
            asked = least if level == "error" else wanted
            detail = Words(
                f"그림의 해상도가 {found:.0f} ppi입니다(이 인쇄소는 {asked:g} ppi부터)",
                f"A picture has {found:.0f} ppi (this shop: {asked:g} at least)",
            )
            yield sheet.fault("X4-22", detail, event.box, level)
