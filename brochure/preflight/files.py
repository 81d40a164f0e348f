"""A finished PDF from a disk, checked for a print shop or for its listeners.

Knows the command line's words for what is not there.
"""

from __future__ import annotations

from pathlib import Path

from brochure.findings import Finding, Origin, UsageError, Words
from brochure.model.shop import DEFAULT_SHOP
from brochure.preflight.heard import heard_findings, is_for_screen
from brochure.preflight.opened import LARGEST
from brochure.preflight.pdf import is_available, not_available, pdf_findings
from brochure.printer import printer_named


def checked_file(file: Path, shop: str | None) -> tuple[Finding, ...]:
    """Return what a print shop would say of a PDF; raises UsageError for one that cannot be opened.

    Where no `shop` was named, a file that is tagged or says it is PDF/UA, and has no output intent for print, is judged
    as one for the screen (`heard`), by the rules of PDF/UA-1 and PDF/A-2a; its order then from geometry alone, for what
    it should say is not known. With a shop every file is one to be printed.
    """
    printer = printer_named(shop or DEFAULT_SHOP)
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as fault:
        raise UsageError([_closed(file, fault)]) from None
    if not is_available():
        raise UsageError([not_available("error")])
    if shop is None and is_for_screen(data):
        return heard_findings(data, str(file))
    return pdf_findings(data, printer.shop, str(file))


def _closed(file: Path, fault: OSError) -> Finding:
    if isinstance(fault, FileNotFoundError):
        return Finding(
            "error", "file.missing", Words("이런 파일이 없습니다.", "There is no such file."), Origin(str(file))
        )
    why = fault.strerror or str(fault)
    message = Words(f"파일을 열 수 없습니다: {why}", f"The file cannot be opened: {why}")
    return Finding("error", "file.unreadable", message, Origin(str(file)))
