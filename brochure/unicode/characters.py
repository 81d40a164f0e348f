"""What Unicode says of one character: its script, its width, and the letters by which the rules call its kind.

The table is searched once for each character; what was found is remembered. Reading a property through
`str.translate` turns a text into a string of kinds as fast as Python can.
"""

from __future__ import annotations

from bisect import bisect_right

from brochure.unicode import table

#: From the first Hangul syllable every 28th has no final.
_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28


class Property(dict[int, str]):
    """The letter of each code point for one property, looked up when it is first asked for."""

    def __init__(self, starts: str, values: str, names: str, *more: str) -> None:
        """Take a property of the table, and kinds it has `more` of: the first are open Hangul syllables."""
        super().__init__()
        self._starts, self._values = starts, values
        known = (*names.split(" "), *more)
        self.names = dict(zip(table.LETTERS, known, strict=False))
        self.letters = dict(zip(known, table.LETTERS, strict=False))
        self._open = self.letters[more[0]] if more else ""

    def __missing__(self, code: int) -> str:
        """Search the table."""
        if self._open and _FIRST <= code <= _LAST and (code - _FIRST) % _FINALS == 0:
            letter = self._open
        else:
            letter = self._values[bisect_right(self._starts, chr(code)) - 1]
        self[code] = letter
        return letter

    def name(self, character: str) -> str:
        """Return the property's value of `character`, by its name in the table."""
        return self.names[self[ord(character)]]


_SCRIPT = Property(table.SCRIPT_STARTS, table.SCRIPT_VALUES, table.SCRIPT_NAMES)
_WIDTH = Property(table.WIDTH_STARTS, table.WIDTH_VALUES, table.WIDTH_NAMES)


def script(character: str) -> str:
    """Return the script of one character by its long name: Hangul, Han, Latin, … or Common, Inherited, Unknown."""
    return _SCRIPT.name(character)


def width(character: str) -> str:
    """Return how wide East Asian typesetting takes one character: F (full), W (wide), H (half), or N for all others."""
    return _WIDTH.name(character)
