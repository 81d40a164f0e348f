"""A page that is too full becomes a sentence for the editor: which, by how much, and where to cut."""

from __future__ import annotations

import math

from brochure.blocks.kit.block import texts
from brochure.blocks.kit.manuscript import Entry
from brochure.findings import Finding, Words
from brochure.layout.column import Composed, available, needed
from brochure.model.geometry import ROUNDING, mm
from brochure.model.words import Text

#: How Korean and English name the first two pages of a flyer.
_PAGE_NAMES = {1: Words("앞면", "The front"), 2: Words("뒷면", "The back")}


def refusal(composed: Composed) -> Finding:
    """Return the finding for a page whose rows do not fit between its margins.

    It stands at the longest text of a block that holds the page's rows apart: one whose shortening
    helps, which the tallest block of a row need not be.
    """
    over = needed(composed) - available(composed)
    entries, is_enough = _holding(composed, over)
    entry, text = _longest(entries)
    page = _PAGE_NAMES.get(composed.grid.number, Words(f"{composed.grid.number}쪽", f"Page {composed.grid.number}"))
    # In the tightest of its running text, so that what is asked for is never a line too few.
    lines = math.ceil(over / _least_leading(composed))
    message = Words(
        f"{page.ko}이 {mm(over):.1f} mm({lines}줄) 넘칩니다(‘{entry.kind}’ 블록).",
        f"{page.en} is too long by {mm(over):.1f} mm ({lines} {'line' if lines == 1 else 'lines'}), in the block "
        f"“{entry.kind}”.",
    )
    length = len(text.string) if text else 0
    letters = _letters(composed, entry, text, lines)
    hint = _shorten_this(letters, length) if is_enough and letters <= 0.7 * length else _shorten_all(letters, length)
    origin = text.origin() if text else entry.origin
    return Finding("error", "fit.overflow", message, origin if origin.path else entry.origin, hint)


def _shorten_this(letters: int, length: int) -> Words:
    return Words(
        f"이 글을 약 {letters}자 줄이거나(지금 {length}자, 공백 포함), "
        "항목이나 블록 하나를 hidden: true로 빼 주십시오.",
        f"Shorten this text by about {letters} characters (now {length}, spaces counted), or leave an item or a block "
        "out with hidden: true.",
    )


def _shorten_all(letters: int, length: int) -> Words:
    return Words(
        f"이 쪽의 글을 모두 합해 약 {letters}자 줄이거나(공백 포함), 항목이나 블록 몇을 hidden: true로 빼 주십시오. "
        f"이 블록에서 가장 긴 글은 여기({length}자)입니다.",
        f"Shorten the texts of this page by about {letters} characters in all (spaces counted), or leave some items or "
        f"blocks out with hidden: true. The longest text of this block is here ({length} characters).",
    )


def _holding(composed: Composed, over: float) -> tuple[list[Entry], bool]:
    """The blocks that would help most if each gave up what is `over`, and whether one alone is enough."""
    base = needed(composed)
    entries = [entry for area in composed.grid.areas for entry in area.entries]
    gains = [base - needed(composed, {entry.key: over}) for entry in entries]
    most = max(gains)
    if most <= ROUNDING:  # two columns equally full: neither helps alone
        return entries, False
    best = [entry for entry, gain in zip(entries, gains, strict=True) if gain >= most - ROUNDING]
    return best, most >= over - ROUNDING


def _longest(entries: list[Entry]) -> tuple[Entry, Text | None]:
    """The longest text of some blocks, and whose it is."""
    found = [(entry, text) for entry in entries for text in texts(entry.block)]
    return max(found, key=lambda each: len(each[1].string)) if found else (entries[0], None)


def _least_leading(composed: Composed) -> float:
    setting = composed.setting
    running = [role for role, drawn in setting.theme.type.items() if drawn.least is not None]
    return min((setting.style(role).leading for role in running), default=setting.style("body").leading)


def _letters(composed: Composed, entry: Entry, text: Text | None, lines: int) -> int:
    """About how many characters `lines` lines of the entry's column hold, spaces counted."""
    area = next(area for area in composed.grid.areas if entry in area.entries)
    style = composed.setting.style("body")
    if text is None or not text.string:
        return lines * int(area.width / style.size)
    width = composed.setting.composer.width(text, style)
    return math.ceil(lines * area.width / max(width / len(text.string), 0.1))
