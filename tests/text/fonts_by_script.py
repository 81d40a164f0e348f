"""Fonts that are none: what each script's font would draw, for tests of which font draws what."""

from __future__ import annotations

from collections.abc import Callable, Collection

from brochure.text.itemise import Cast, Font, cast
from brochure.text.sides import Digits
from brochure.unicode.characters import script

#: The scripts in which each font has glyphs.
OWN = {
    "hanja": ("Han", "Inherited"),
    "kana": ("Hiragana", "Katakana", "Common", "Inherited"),
    "symbol": ("Common", "Inherited"),
    "hanja-fallback": ("Han", "Inherited"),
}


def fonts(lacks: Collection[str] = "", digits: Digits = "latin", *, joins: bool = False, hanja: bool = True) -> Cast:
    """A full cast: the Hangul font draws everything but `lacks`, the others their own scripts."""
    return cast(
        [
            Font("hangul", lambda cluster: not set(cluster) & set(lacks), lambda: joins),
            *([Font("hanja", of(*OWN["hanja"]))] if hanja else []),
            Font("kana", of(*OWN["kana"])),
            Font("latin", latin),
            Font("symbol", of(*OWN["symbol"])),
            Font("oldhangul", jamo, lambda: True),
            Font("hanja-fallback", of(*OWN["hanja-fallback"])),
        ],
        digits,
    )


def of(*scripts: str) -> Callable[[str], bool]:
    """Draws clusters of these scripts only."""
    return lambda cluster: all(script(each) in scripts for each in cluster)


def latin(cluster: str) -> bool:
    """Draws what a Latin text font has."""
    return all(ord(each) < 0x2100 and script(each) != "Hangul" for each in cluster)


def jamo(cluster: str) -> bool:
    """Draws conjoining jamo and tone marks."""
    return any("\u1100" <= each <= "\u11ff" or each in "\u302e\u302f" for each in cluster)
