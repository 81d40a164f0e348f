"""A page that is too full becomes a sentence for the editor: which, by how much, and where to cut."""

from __future__ import annotations

import math

from brochure.blocks.kit.block import texts
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import Finding, Origin, Words
from brochure.layout.column import Composed, area_height, available, needed
from brochure.layout.grid import Area
from brochure.model.geometry import mm
from brochure.model.words import Text

#: How Korean and English name the first two pages of a flyer.
_PAGE_NAMES = {1: Words("앞면", "The front"), 2: Words("뒷면", "The back")}


def refusal(composed: Composed) -> Finding:
    """Return the finding for a page whose rows do not fit between its margins.

    It stands at the longest text of the tallest block, the one whose cutting is felt least.
    """
    over = needed(composed) - available(composed)
    number = composed.grid.number
    page = _PAGE_NAMES.get(number, Words(f"{number}쪽", f"Page {number}"))
    entry, text = _longest(composed)
    style = composed.setting.style("body")
    lines = math.ceil(over / style.leading)
    letters = _letters(composed, entry, text, lines)
    amount = f"{mm(over):.1f} mm"
    message = Words(
        f"{page.ko}이 {amount}({lines}줄) 넘칩니다.",
        f"{page.en} is too long by {amount} ({lines} {'line' if lines == 1 else 'lines'}).",
    )
    hint = _hint(entry, len(text.string) if text else 0, letters)
    origin = text.origin(0, 1) if text else Origin()
    if not origin.path:
        origin = entry.origin
    return Finding("error", "fit.overflow", message, origin, hint)


def _hint(entry: Entry, length: int, letters: int) -> Words:
    """What to do: shorten the one text where that is enough, else all of the page's, or leave something out."""
    if letters <= 0.7 * length:
        return Words(
            f"‘{entry.kind}’ 블록의 이 글을 약 {letters}자 줄이거나(지금 {length}자, 공백 포함), "
            "항목이나 블록 하나를 hidden: true로 빼 주십시오.",
            f"Shorten this text of the “{entry.kind}” block by about {letters} characters "
            f"(now {length}, spaces counted), or leave an item or a block out with hidden: true.",
        )
    return Words(
        f"이 쪽의 글을 모두 합해 약 {letters}자 줄이거나(공백 포함), 항목이나 블록 몇을 hidden: true로 빼 주십시오. "
        f"가장 긴 글은 여기({length}자)입니다.",
        f"Shorten the texts of this page by about {letters} characters in all (spaces counted), or leave some items or "
        f"blocks out with hidden: true. The longest text is here ({length} characters).",
    )


def _longest(composed: Composed) -> tuple[Entry, Text | None]:
    """The longest text on the page's fullest way from top to bottom, and its block."""
    candidates = [
        (len(text.string), entry, text)
        for area in _fullest(composed)
        for entry in area.entries
        for text in texts(entry.block)
    ]
    if not candidates:
        return next(entry for area in composed.grid.areas for entry in area.entries), None
    _, entry, text = max(candidates, key=lambda each: each[0])
    return entry, text


def _fullest(composed: Composed) -> list[Area]:
    """The areas that make their rows as tall as they are: of those in the same rows, the tallest."""
    tallest: dict[tuple[int, int], Area] = {}
    for area in composed.grid.areas:
        key = (area.span.top, area.span.bottom)
        if key not in tallest or area_height(composed, area) > area_height(composed, tallest[key]):
            tallest[key] = area
    return list(tallest.values())


def _letters(composed: Composed, entry: Entry, text: Text | None, lines: int) -> int:
    """About how many characters `lines` lines of the entry's column hold, spaces counted."""
    area = next(area for area in composed.grid.areas if entry in area.entries)
    style = composed.setting.style("body")
    if text is None or not text.string:
        return lines * int(area.width / style.size)
    width = composed.setting.composer.width(text, style)
    return math.ceil(lines * area.width / max(width / len(text.string), 0.1))
