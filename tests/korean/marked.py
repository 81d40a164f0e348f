"""Texts with their places to break written into them, as a reader of tests sees them best."""

from __future__ import annotations

from brochure.korean.opportunities import Mode, Strength, opportunities

SIGNS = {Strength.ORDINARY: "÷", Strength.SECONDARY: "¦"}


def plain(marked: str) -> str:
    """Return a text without the signs of its breaks."""
    return marked.replace("÷", "").replace("¦", "")


def marked(text: str, mode: Mode = "eojeol") -> str:
    """Return `text` with ÷ at each ordinary place to break, ¦ at each within a word."""
    signs = {each.offset: SIGNS[each.strength] for each in opportunities(text, mode)}
    return "".join(signs.get(at, "") + character for at, character in enumerate(text))
