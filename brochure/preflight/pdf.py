"""Open a finished PDF and say what a print shop would object to: every rule of `table` over the whole file.

Needs the extra `check` (pikepdf, zxing-cpp); nothing here is loaded by a plain build.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

from brochure.findings import Finding, Level, Words
from brochure.model.shop import Shop
from brochure.preflight import opened as opening
from brochure.preflight.codes import code_faults
from brochure.preflight.faults import Fault, told
from brochure.preflight.rules import about, art, boxes, colours, document, fonts, ink, intent, paint
from brochure.preflight.sheet import Sheet, sheet_of
from brochure.preflight.values import MOST_PAGES, File, pages_of
from brochure.preflight.walk import TooMuch, Walk

_LIBRARIES = ("pikepdf", "zxingcpp")


def is_available() -> bool:
    """Whether finished files can be opened: whether the extra `check` is installed."""
    return all(find_spec(each) for each in _LIBRARIES)


def not_available(level: Level = "warning") -> Finding:
    """Return what is told in place of a preflight where the extra is not installed."""
    message = Words(
        "완성된 인쇄 파일을 검사하지 못했습니다: 검사 도구가 설치되어 있지 않습니다.",
        "The finished press file has not been checked: what checks it is not installed.",
    )
    hint = Words(
        'pip install "brochure[check]" 명령으로 설치해 주십시오.', 'Please install it: pip install "brochure[check]".'
    )
    return Finding(level, "preflight.extra", message, hint=hint)


def pdf_findings(data: bytes, shop: Shop, file: str = "", *, codes: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Return what is wrong with a press file for `shop`: one finding a rule and page, in the order of the rules.

    `file` is what the file is called in findings; every address in `codes` has to be found as a QR code. Raises
    nothing, whatever `data` is: what cannot be read is a finding too.
    """
    if not is_available():
        return (not_available(),)
    return told(_faults(data, shop, codes), file)


def _faults(data: bytes, shop: Shop, codes: tuple[str, ...]) -> list[Fault]:
    try:
        file = opening.opened(data)
    except opening.Unreadable as fault:
        is_x1a = shop.standard == "x1a"
        locked = "X1A-01" if is_x1a else "X4-01"
        return [Fault(locked if fault.is_locked else "PDF-file", fault.words)]
    if file.repairs:
        # What was lost may be what every other rule asks for.
        return [Fault("PDF-file", Words("PDF가 손상되어 있습니다", "The PDF is damaged"))]
    found: list[Fault] = []
    try:
        found.extend(_whole(file, shop))
        found.extend(_pages(file, shop))
    except opening.Unreadable as fault:
        found.append(Fault("PDF-file", fault.words))
    except (TooMuch, RecursionError, MemoryError):
        found.append(Fault("PDF-file", Words("PDF에 든 것이 너무 많습니다", "There is too much in the PDF")))
    except Exception:  # whatever a broken file may break: the promise is a finding
        found.append(Fault("PDF-file", Words("PDF를 끝까지 읽을 수 없습니다", "The PDF cannot be read to its end")))
    if codes and not any(each.rule == "PDF-file" for each in found):
        found.extend(code_faults(data, codes))
    return found


def _whole(file: File, shop: Shop) -> Iterator[Fault]:
    """The rules that need no page."""
    is_x1a = shop.standard == "x1a"
    yield from document.version_faults(file, is_x1a=is_x1a)
    yield from document.unwanted_faults(file)
    if is_x1a:
        yield from document.later_faults(file)
    yield from intent.intent_faults(file, is_x1a=is_x1a)
    said = about.about(file)
    yield from about.claim_faults(said, is_x1a=is_x1a)
    yield from about.record_faults(said, is_x1a=is_x1a)


def _pages(file: File, shop: Shop) -> Iterator[Fault]:
    """The rules of pages and of what is painted on them."""
    walk = Walk(file)
    sheets: list[Sheet] = []
    pages = pages_of(file)
    for page in pages:
        yield from boxes.box_faults(file, page, shop)
        sheet = sheet_of(file, page, walk)
        sheets.append(sheet)
        yield from _page(sheet, shop)
    if len(pages) >= MOST_PAGES:
        raise TooMuch
    if walk.loops:
        detail = Words("폼이 자기 자신을 다시 부릅니다", "A form calls itself")
        yield Fault("PDF-file", detail)
    shown = [each for each in walk.fonts.values() if each.codes]
    yield from fonts.font_faults(file, shown)
    yield from fonts.unused_font_faults(sheets, shown)
    yield from boxes.page_faults(sheets)


def _page(sheet: Sheet, shop: Shop) -> Iterator[Fault]:
    is_x1a = shop.standard == "x1a"
    yield from colours.space_faults(sheet, is_x1a=is_x1a)
    yield from colours.transparency_faults(sheet) if is_x1a else colours.blend_faults(sheet)
    yield from colours.state_faults(sheet)
    yield from document.page_unwanted_faults(sheet)
    yield from paint.mark_faults(sheet, shop)
    yield from ink.ink_faults(sheet, shop.ink_limit)
    yield from ink.resolution_faults(sheet, shop)
    yield from art.art_faults(sheet, shop.inset)
