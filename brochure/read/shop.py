"""A shop's YAML into a `Shop` whose measures make sense on paper.

Knows what no print shop could mean, and nothing of files, profiles or pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from brochure.findings import Words
from brochure.model.geometry import MM, mm
from brochure.model.shop import Shop
from brochure.read.fields import read_struct
from brochure.read.kinds import Context
from brochure.read.nodes import Source
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
        for misfit in _misfits(shop):
            origin = source.at(*misfit.steps).origin
            reading.fault(f"shop.{misfit.steps[-1]}", origin, misfit.message, misfit.hint)
    reading.finish()
    # A shop that could not be read has ended in `finish`.
    assert shop is not None
    return shop


def _misfits(shop: Shop) -> Iterator[_Misfit]:
    yield from _bleed(shop)
    for key, value, least, most in (
        ("safe", shop.safe, 0.0, MOST_SAFE),
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
    return message, Words(f"{least}에서 {most}까지로 적어 주십시오.", f"Please write {least} to {most}.")
