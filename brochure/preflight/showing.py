"""A font as a page shows it: codes of a string, their widths, which have been shown (ISO 32000-1 9.6, 9.7)."""

from __future__ import annotations

from typing import Any

from brochure.preflight.values import Dict, File, is_number, name_of

#: The most widths a font may declare: there are no more codes of two bytes.
_WIDTHS = 65_536


class Shown:
    """One font; `codes` are those that were shown, `named` is the resource that first called it, on `page`."""

    def __init__(self, file: File, font: Dict, named: str, page: int) -> None:
        self.font = font
        self.named = named
        self.page = page
        self.codes: set[int] = set()
        self.is_composite = font.get("Subtype") == "Type0"
        inner = file.list(font, "DescendantFonts")
        self.descendant: Dict = inner[0] if inner and isinstance(inner[0], dict) else {}
        self.holder = self.descendant if self.is_composite else font
        self.descriptor = file.dict(self.holder, "FontDescriptor")
        if self.is_composite:
            missing = file.get(self.descendant.get("DW", 1000))
            self.widths = composite_widths(file, self.descendant)
        else:
            missing = file.get(self.descriptor.get("MissingWidth", 0))
            first = file.get(font.get("FirstChar"))
            self.widths = dict(enumerate(file.numbers(font, "Widths"), first if isinstance(first, int) else 0))
        self.missing = float(missing) if is_number(missing) else 0.0
        # Type 3 says in a matrix of its own what a thousandth is elsewhere.
        matrix = file.numbers(font, "FontMatrix") if font.get("Subtype") == "Type3" else ()
        self.unit = abs(matrix[0]) if matrix else 0.001

    @property
    def title(self) -> str:
        """What the font is called."""
        return name_of(self.font.get("BaseFont")) or self.named

    def codes_of(self, string: bytes) -> list[int]:
        """Return the codes of a string: of two bytes in a composite font.

        Identity and the Korean maps are such; maps that mix one and two are next to unknown today.
        """
        if not self.is_composite:
            return list(string)
        return [string[at] << 8 | string[at + 1] for at in range(0, len(string) - 1, 2)]

    def advance(self, string: bytes) -> tuple[float, int, int]:
        """Return how far a string goes in em, how many codes it has and how many of them are the one-byte space."""
        codes = self.codes_of(string)
        spaces = 0 if self.is_composite else string.count(b" ")
        self.codes.update(codes)
        widths, missing = self.widths, self.missing
        return sum([widths.get(code, missing) for code in codes]) * self.unit, len(codes), spaces


def composite_widths(file: File, descendant: Dict) -> dict[int, float]:
    """Return the widths of `/W` by CID, in thousandths of an em (ISO 32000-1 9.7.4.3)."""
    found: dict[int, float] = {}
    given: list[Any] = file.list(descendant, "W")
    at, left = 0, _WIDTHS
    while at + 1 < len(given) and left > 0:
        first, second = given[at], given[at + 1]
        if not isinstance(first, int):
            break
        if isinstance(second, list):
            own = {first + n: float(each) for n, each in enumerate(second[:left]) if is_number(each)}
            at += 2
        elif isinstance(second, int) and at + 2 < len(given) and is_number(given[at + 2]):
            own = dict.fromkeys(range(first, min(second, first + left) + 1), float(given[at + 2]))
            at += 3
        else:
            break
        found.update(own)
        left -= len(own) or 1
    return found
