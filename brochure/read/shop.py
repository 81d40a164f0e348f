"""A shop's YAML into a `Shop` whose measures make sense on paper.

Knows what no print shop could mean, and nothing of files, profiles or pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brochure.findings import Words
from brochure.model.geometry import MM, mm
from brochure.model.shop import Shop
from brochure.read.fields import read_struct
from brochure.read.kinds import Context
from brochure.read.nodes import Mapping, Node, Scalar, Source
from brochure.read.reading import Reading

#: The bleed shops ask for is 1 to 5 mm; twice that is a slip of the pen.
LEAST_BLEED, MOST_BLEED = 1 * MM, 10 * MM
#: The widest border a printer leaves unprinted, and the widest safe area, in points.
MOST_INSET, MOST_SAFE = 20 * MM, 30 * MM
#: How much ink can meet: less than two full inks prints no photograph, more than four there are not.
LEAST_INK, MOST_INK = 1.5, 4.0
#: The largest sizes that can be called small, in points, and the finest pictures anybody prints, in ppi.
MOST_TEXT, MOST_LINE, MOST_PPI = 24.0, 3.0, 2400.0
#: The largest module and quiet zone a code could need, in points and modules.
MOST_MODULE, MOST_QUIET = 5 * MM, 20.0

#: Measures that are said in millimetres: a bare number would be taken for points, a third of what is meant.
_IN_MM = (("bleed",), ("inset",), ("safe",), ("code", "module"))
_BARE = re.compile(r"[+-]?\d+(?:\.\d+)?")


class _Misfit(NamedTuple):
    """A measure no shop could mean: its keys, what is wrong, what to write."""

    steps: tuple[str, ...]
    message: Words
    hint: Words


def read_shop(source: Source) -> Shop:
    """Read and check a shop, whose `extends:` has been followed; raises `ManuscriptError` with every fault in it."""
    reading = Reading(source.findings)
    shop = read_struct(Shop, source.root, Context(reading))
    if shop is not None:
        for misfit in (*_unitless(source), *_misfits(shop)):
            origin = _told_at(source, misfit.steps).origin
            reading.fault(f"shop.{misfit.steps[-1]}", origin, misfit.message, misfit.hint)
    reading.finish()
    # A shop that could not be read has ended in `finish`.
    assert shop is not None
    return shop


def _told_at(source: Source, steps: tuple[str, ...]) -> Node:
    """Where a measure is told: what stands in the way of an `inset` that is written nearer is told there."""
    node, inset = source.at(*steps), source.root.get("inset")
    if steps == ("bleed",) and inset is not None and node.written is not source.root.written:
        return inset
    return node


def _unitless(source: Source) -> Iterator[_Misfit]:
    for steps in _IN_MM:
        node: Node | None = source.root
        for step in steps:
            node = node.get(step) if isinstance(node, Mapping) else None
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if _BARE.fullmatch(text) and float(text):
            message = Words(f"단위가 없습니다: ‘{text}’", f"This length has no unit: “{text}”")
            hint = Words(
                f"mm라면 ‘{text}mm’, 포인트라면 ‘{text}pt’라고 적어 주십시오.",
                f"Please write “{text}mm”, or “{text}pt” if points are meant.",
            )
            yield _Misfit(steps, message, hint)


def _misfits(shop: Shop) -> Iterator[_Misfit]:
    yield from _bleed(shop)
    if not 0 <= shop.safe <= MOST_SAFE:
        yield _Misfit(("safe",), *_beyond(f"{mm(shop.safe):.4g} mm", "0 mm", f"{mm(MOST_SAFE):g} mm"))
    for key, value, least, most in (
        ("least_text", shop.least_text, 0.0, MOST_TEXT),
        ("mixed", shop.mixed, 0.0, MOST_TEXT),
        ("line", shop.line, 0.0, MOST_LINE),
        ("fine", shop.fine, 0.0, MOST_LINE),
    ):
        if not least <= value <= most:
            yield _Misfit((key,), *_beyond(f"{value:g} pt", f"{least:g} pt", f"{most:.4g} pt"))
    if not LEAST_INK <= shop.ink_limit <= MOST_INK:
        shown = f"{shop.ink_limit:.0%}"
        yield _Misfit(("ink_limit",), *_beyond(shown, f"{LEAST_INK:.0%}", f"{MOST_INK:.0%}"))
    pictures = shop.pictures
    for name, ppi in (("least", pictures.least), ("wanted", pictures.wanted), ("target", pictures.target)):
        if not 1 <= ppi <= MOST_PPI:
            yield _Misfit(("pictures", name), *_beyond(f"{ppi:g} ppi", "1 ppi", f"{MOST_PPI:g} ppi"))
    if not pictures.least <= pictures.wanted <= pictures.target:
        message = Words(
            "그림의 해상도는 least ≤ wanted ≤ target이어야 합니다.",
            "Resolutions of pictures are least ≤ wanted ≤ target.",
        )
        hint = Words(
            "‘least: 150’, ‘wanted: 250’, ‘target: 300’처럼 적어 주십시오.",
            "Please write them like least 150, wanted 250, target 300.",
        )
        yield _Misfit(("pictures",), message, hint)
    code = shop.code
    if not 0 <= code.module <= MOST_MODULE:
        yield _Misfit(("code", "module"), *_beyond(f"{mm(code.module):g} mm", "0 mm", f"{mm(MOST_MODULE):g} mm"))
    if not 0 <= code.quiet <= MOST_QUIET:
        yield _Misfit(("code", "quiet"), *_beyond(f"{code.quiet:g}", "0", f"{MOST_QUIET:g}"))
    if not 1 <= code.contrast <= 21:
        yield _Misfit(("code", "contrast"), *_beyond(f"{code.contrast:g}", "1", "21"))


def _bleed(shop: Shop) -> Iterator[_Misfit]:
    if not 0 <= shop.inset <= MOST_INSET:
        yield _Misfit(("inset",), *_beyond(f"{mm(shop.inset):.4g} mm", "0 mm", f"{mm(MOST_INSET):g} mm"))
    elif shop.inset > 0:
        if shop.bleed:
            message = Words(
                "가장자리까지 찍지 못하는 프린터(inset)에는 도련(bleed)이 있을 수 없습니다.",
                "A printer that leaves its edges unprinted (inset) has no bleed.",
            )
            yield _Misfit(("bleed",), message, Words("‘bleed: 0mm’로 적어 주십시오.", "Please write “bleed: 0mm”."))
    elif not LEAST_BLEED <= shop.bleed <= MOST_BLEED:
        message = Words(
            f"도련이 {mm(shop.bleed):.4g} mm입니다. 인쇄소의 도련은 {mm(LEAST_BLEED):g}~{mm(MOST_BLEED):g} mm입니다.",
            f"A bleed of {mm(shop.bleed):.4g} mm: print shops ask for {mm(LEAST_BLEED):g} to {mm(MOST_BLEED):g} mm.",
        )
        hint = Words(
            "‘bleed: 3mm’처럼 적어 주십시오. 도련 없이 찍는 프린터라면 ‘bleed: 0mm’에 ‘inset: 5mm’를 더합니다.",
            "Please write “bleed: 3mm”; a printer without bleed takes “bleed: 0mm” with “inset: 5mm”.",
        )
        yield _Misfit(("bleed",), message, hint)


def _beyond(shown: str, least: str, most: str) -> tuple[Words, Words]:
    message = Words(f"있을 수 없는 값입니다: {shown}", f"No print shop could mean {shown}.")
    return message, Words(f"{least}~{most} 사이로 적어 주십시오.", f"Please write {least} to {most}.")
