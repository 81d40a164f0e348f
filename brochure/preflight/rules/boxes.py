"""Rules of the pages' boxes (X4-02 to X4-05) and of the pages among one another (GWG-pages)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.findings import Words
from brochure.model.geometry import MM, mm
from brochure.model.shop import Shop
from brochure.preflight.faults import Fault
from brochure.preflight.matrix import holds
from brochure.preflight.sheet import Sheet
from brochure.preflight.values import Box, File, Page, is_number

#: What boxes may be out by, and what rounding does to their numbers, in points.
_OUT, _ROUNDING = 0.25 * MM, 0.01


def box_faults(file: File, page: Page, shop: Shop) -> Iterator[Fault]:
    """X4-02 to X4-05: the boxes a page has, how they lie in one another, and how it is shown."""
    media, trim = file.box(page.get("MediaBox")), file.box(page.own, "TrimBox")
    bleed = file.box(page.own, "BleedBox")
    yield from _there(file, page, media)
    yield from _shown(file, page, media)
    if bleed is None:
        detail = Words("재단 여유(BleedBox)가 적혀 있지 않습니다", "The bleed (BleedBox) is not said")
        yield Fault("X4-03", detail, page.number, level="warning")
    if not media or not trim:
        return
    if not holds(media, bleed or trim, _ROUNDING) or not holds(bleed or media, trim, _ROUNDING):
        yield Fault("X4-03", Words("상자들이 서로 벗어나 있습니다", "The boxes lie outside one another"), page.number)
        return
    yield from _centred(page, media, trim)
    if bleed:
        yield from _bled(page, bleed, trim, shop.bleed)


def _there(file: File, page: Page, media: Box | None) -> Iterator[Fault]:
    if media is None:
        yield Fault("X4-02", Words("종이 크기(MediaBox)가 없습니다", "There is no sheet (MediaBox)"), page.number)
    cuts = [key for key in ("TrimBox", "ArtBox") if file.box(page.own, key)]
    if not cuts:
        yield Fault("X4-02", Words("재단선(TrimBox)이 없습니다", "There is no trim (TrimBox)"), page.number)
    elif len(cuts) == 2:
        detail = Words("TrimBox와 ArtBox가 함께 있습니다", "There are both a TrimBox and an ArtBox")
        yield Fault("X4-02", detail, page.number)


def _shown(file: File, page: Page, media: Box | None) -> Iterator[Fault]:
    crop, unit, turn = (file.get(page.get(key)) for key in ("CropBox", "UserUnit", "Rotate"))
    if crop is not None and file.box(crop) != media:
        detail = Words("CropBox가 종이와 다릅니다", "The CropBox is not the sheet")
        yield Fault("X4-04", detail, page.number)
    if unit is not None and unit != 1:
        yield Fault("X4-04", Words(f"UserUnit이 {unit}입니다", f"UserUnit is {unit}"), page.number)
    if is_number(turn) and turn % 360:
        yield Fault("X4-04", Words(f"쪽이 {turn:g}도 돌아가 있습니다", f"The page is turned by {turn:g}°"), page.number)


def _centred(page: Page, media: Box, trim: Box) -> Iterator[Fault]:
    if any(abs(each) > _ROUNDING for each in media[:2]):
        x, y = (f"{mm(each):.1f}" for each in media[:2])
        detail = Words(f"종이가 0 0이 아니라 {x} {y} mm에서 시작합니다", f"The sheet begins at {x} {y} mm, not at 0 0")
        yield Fault("X4-05", detail, page.number)
    left, low, right, high = trim[0] - media[0], trim[1] - media[1], media[2] - trim[2], media[3] - trim[3]
    if abs(left - right) > _OUT or abs(low - high) > _OUT:
        sides = _sides((left, high, right, low))
        detail = Words(
            f"재단선 둘레의 종이가 왼쪽·위·오른쪽·아래에서 {sides}입니다",
            f"About the trim the sheet has {sides} at left, top, right and bottom",
        )
        yield Fault("X4-05", detail, page.number)


def _bled(page: Page, bleed: Box, trim: Box, asked: float) -> Iterator[Fault]:
    sides = (trim[0] - bleed[0], bleed[3] - trim[3], bleed[2] - trim[2], trim[1] - bleed[1])
    if any(abs(each - asked) > _OUT for each in sides):
        found, wanted = _sides(sides), f"{mm(asked):.1f} mm"
        if max(sides) - min(sides) < _OUT:
            found = f"{mm(sides[0]):.1f} mm"
            where = Words("네 변에서", "on all sides")
        else:
            where = Words("왼쪽·위·오른쪽·아래에서", "at left, top, right and bottom")
        detail = Words(
            f"재단 여유가 {where.ko} {found}입니다(이 인쇄소는 {wanted})",
            f"The bleed is {found} {where.en} (this shop: {wanted})",
        )
        yield Fault("X4-05", detail, page.number)


def _sides(sides: tuple[float, ...]) -> str:
    return ", ".join(f"{mm(each):.1f}" for each in sides) + " mm"


def page_faults(sheets: Sequence[Sheet]) -> Iterator[Fault]:
    """GWG-pages: as many sizes as one, and something on every page."""
    if not sheets:
        yield Fault("GWG-pages", Words("파일에 쪽이 없습니다", "The file has no page"))
    # A page without a trim is told as such.
    cut = [sheet for sheet in sheets if sheet.file.box(sheet.page.own, "TrimBox")]
    for sheet in cut:
        first, own = (_size(each.trim) for each in (cut[0], sheet))
        if any(abs(a - b) > _OUT for a, b in zip(first, own, strict=True)):
            here, there = ("×".join(f"{mm(each):.1f}" for each in size) for size in (own, first))
            detail = Words(
                f"이 쪽은 {here} mm, 1쪽은 {there} mm입니다", f"This page is {here} mm, the first {there} mm"
            )
            yield sheet.fault("GWG-pages", detail)
    for sheet in sheets:
        if not any(not each.colour.is_white for each in sheet.events):
            yield sheet.fault("GWG-pages", Words("빈 쪽입니다", "The page is empty"))


def _size(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]
