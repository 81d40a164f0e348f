"""Whether QR codes will scan from paper: how large a module is, how much white is about it, how dark it is.

The sizes are the shop's (`Shop.code`); ISO/IEC 18004 asks for four modules of white and dark on light. That the code is
read as well is found out on the finished page (`codes`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from brochure.findings import Finding, Origin, Words
from brochure.model.colour import contrast
from brochure.model.geometry import MM, Rect, mm
from brochure.model.marks import Shape
from brochure.model.shop import Shop
from brochure.preflight.seen import Seen, apart, ground, grounds, key_of

#: A hundredth of a millimetre is more than any plate is out by.
_NEAR = 0.01 * MM


def code_findings(marks: Sequence[Seen], shop: Shop, place: Callable[[str], Origin]) -> Iterator[Finding]:
    """Yield what keeps the codes among a page's marks, given in painting order, from being scanned."""
    for index, (leaf, at) in enumerate(marks):
        shape = leaf.mark.what
        if not isinstance(shape, Shape) or not shape.code or at is None:
            continue
        origin = place(key_of(leaf))
        if shape.unit < shop.code.module - _NEAR:
            yield _fine(shape.unit, at, shop, origin)
        under = grounds(marks[:index], at)
        known = {id(leaf), *(id(each) for each, _ in under)}
        quiet = _quiet(at, under[-1][1] if under else None, [box for each, box in marks if id(each) not in known])
        if quiet / shape.unit < shop.code.quiet - 0.01:
            yield _crowded(quiet / shape.unit, shop, origin)
        if shape.fill:
            beneath = ground(marks[:index], at)
            found = contrast(shape.fill.rgb, beneath.rgb)
            if found < shop.code.contrast or sum(shape.fill.rgb) > sum(beneath.rgb):
                yield _pale(found, shop, origin)
            if sum(each > 0 for each in shape.fill.cmyk) > 1:
                yield _mixed(origin)


def _quiet(at: Rect, tile: Rect | None, others: Sequence[Rect | None]) -> float:
    """How far from a code the nearest other mark is, or the edge of the tile it lies upon, in points."""
    nearest = min(at.x - tile.x, at.y - tile.y, tile.right - at.right, tile.bottom - at.bottom) if tile else 1e9
    return min([nearest, *(apart(at, box) for box in others if box)])


def _fine(module: float, at: Rect, shop: Shop, origin: Origin) -> Finding:
    least = f"{mm(shop.code.module):.2f} mm"
    message = Words(
        f"QR 코드의 한 칸이 {mm(module):.2f} mm입니다. 종이에서 읽히려면 {least}는 되어야 합니다.",
        f"A module of the QR code is {mm(module):.2f} mm; to be read from paper it takes {least}.",
    )
    needed = mm(at.width) * shop.code.module / module
    hint = Words(
        f"주소를 짧게 하거나, 테마에서 코드를 {needed:.0f} mm로 키워 주십시오(지금 {mm(at.width):.0f} mm).",
        f"Please shorten the address, or enlarge the code to {needed:.0f} mm in the theme ({mm(at.width):.0f} mm now).",
    )
    return Finding("error", "qr.module", message, origin, hint)


def _crowded(quiet: float, shop: Shop, origin: Origin) -> Finding:
    message = Words(
        f"QR 코드 둘레의 여백이 {max(quiet, 0):.1f}칸입니다. {shop.code.quiet:g}칸이 비어 있어야 읽힙니다.",
        f"The QR code has {max(quiet, 0):.1f} modules of quiet zone about it; it takes {shop.code.quiet:g}.",
    )
    hint = Words("코드 둘레의 흰 바탕을 넓혀 주십시오.", "Please widen the white about it in the theme.")
    return Finding("error", "qr.quiet", message, origin, hint)


def _pale(found: float, shop: Shop, origin: Origin) -> Finding:
    message = Words(
        f"QR 코드와 바탕의 대비가 {found:.1f}:1입니다. 밝은 바탕에 어둡게, {shop.code.contrast:g}:1은 되어야 합니다.",
        f"The QR code stands out {found:.1f}:1; dark on light it takes {shop.code.contrast:g}:1.",
    )
    hint = Words("테마의 잉크 ‘qr’을 더 어둡게, 바탕을 더 밝게 해 주십시오.", "Please darken the theme's ink “qr”.")
    return Finding("error", "qr.contrast", message, origin, hint)


def _mixed(origin: Origin) -> Finding:
    message = Words("QR 코드가 여러 잉크로 찍힙니다.", "The QR code is printed in several inks.")
    hint = Words(
        "판이 어긋나면 칸이 번집니다. 테마의 잉크 ‘qr’을 먹 한 색(K100)으로 해 주십시오.",
        "Where plates do not meet its modules blur: please make the theme's ink “qr” black alone (K100).",
    )
    return Finding("warning", "qr.inks", message, origin, hint)
