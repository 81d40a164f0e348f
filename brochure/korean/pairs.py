"""Particles that come in two forms, one after a consonant and one after a vowel, and how editors write both at once.

The pairs are those of R-90 and the endings of 이다. All are made from few beginnings and whatever follows these
in both forms alike, so 으로부터/로부터 and 이라고/라고 need no line of their own.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from brochure.korean.sounds import Final


class Pair(Struct, frozen=True):
    """A particle's two forms, and what follows both alike."""

    after_consonant: str
    after_vowel: str
    tail: str = ""

    def after(self, final: Final) -> str:
        """Return the form after a sound; 으로 is not said after ㄹ (서울로)."""
        takes_vowel = final == "vowel" or (final == "rieul" and self.after_consonant == "으로")
        return (self.after_vowel if takes_vowel else self.after_consonant) + self.tail

    @property
    def both(self) -> str:
        """Both forms at once, as they are written where it is not known which is right: 은(는), (으)로, (이)나."""
        one, two = self.after_consonant, self.after_vowel
        return (f"({one[0]}){two}" if one[1:] == two else f"{one}({two})") + self.tail


_PLAIN = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("아", "야"), ("으로", "로"))
_BASES = (*_PLAIN, ("이에요", "예요"), ("이어", "여"), ("이었", "였"))
#: Nothing is added to these: 이야/가야 is a slip.
_ALONE = (("이", "가"), ("아", "야"))
#: What begins so is 이 and it after a consonant, and it alone after a vowel: 이나, 이랑, and the endings of 이다.
_AFTER_I = "나랑라란람랍여든며면고다거자지죠니므야던냐네요오기시신세구군더잖건"

#: The pairs a hint may propose: those of R-90, and what else is met most.
PAIRS = (
    *("은/는", "이/가", "을/를", "과/와", "으로/로", "이나/나", "이랑/랑", "이라/라", "아/야", "이여/여"),
    *("으로서/로서", "으로써/로써", "으로부터/로부터", "이든/든", "이든지/든지", "이며/며", "이고/고", "이라고/라고"),
    *("이라는/라는", "이라도/라도", "이란/란", "이야/야", "이야말로/야말로", "이다/다", "이지만/지만", "이에요/예요"),
    *("이었다/였다", "이어서/여서"),
)

#: What two forms written at once can begin with.
_BEGINNINGS = frozenset("(이은는가을를과와아야으로었어에였여예" + _AFTER_I)

_HANGUL = re.compile(r"[가-힣]*\Z")


def pair_of(written: str) -> Pair | None:
    """Return the pair written ``은/는`` or ``는/은``, spaces aside; None where there is no such pair."""
    one, _, two = re.sub(r"\s", "", written).partition("/")
    return _pair(one, two) or _pair(two, one)


def _pair(one: str, two: str) -> Pair | None:
    if not one or not two:
        return None
    for base in _BASES:
        tail = one.removeprefix(base[0])
        is_tail = not tail or (base not in _ALONE and _HANGUL.match(tail))
        if one.startswith(base[0]) and base[1] + tail == two and is_tail:
            return Pair(*base, tail)
    is_ending = one == "이" + two and two[0] in _AFTER_I and _HANGUL.match(two)
    return Pair(one, two) if is_ending else None


@cache
def _doubled() -> re.Pattern[str]:
    """What both forms look like in a text, in either order: 은(는), (은)는, 와(과), 을/를, (으)로, (이)나."""
    sides = (*_PLAIN, *(base[::-1] for base in _PLAIN))
    plain = "|".join(rf"{one}\({two}\)|\({one}\){two}|{one}/{two}" for one, two in sides)
    ending = rf"[{_AFTER_I}][가-힣]{{0,5}}"
    return re.compile(
        rf"(?P<plain>{plain})|(?P<to>\(으\)로|으\(로\))|(?P<i>\(이\)(?=[{_AFTER_I}]))"
        rf"|이(?P<end>{ending})\((?P=end)\)|(?P<start>{ending})\(이(?P=start)\)"
        r"|이(?P<was>[었어에])(?P<more>[가-힣]*)\([였여예](?P=more)\)|[였여예](?P<less>[가-힣]*)\(이(?P<is>[었어에])(?P=less)\)"
    )


def doubled(string: str, at: int) -> tuple[Pair, int] | None:
    """Return the pair whose two forms both stand at `at` of a text, and where they end; None where none does.

    What follows both alike is left to the text: of (으)로부터 it is (으)로 that is found.
    """
    # Most facts have a space or a full stop behind them, and the pattern is long to compile.
    found = _doubled().match(string, at) if string[at : at + 1] in _BEGINNINGS else None
    if found is None:
        return None
    if found["plain"]:
        pair = pair_of(found["plain"].lstrip("(").replace("(", "/").replace(")", "/").removesuffix("/"))
    elif found["to"]:
        pair = Pair("으로", "로")
    elif found["i"]:
        pair = Pair("이", "")
    elif end := found["end"] or found["start"]:
        pair = Pair("이" + end, end)
    else:
        was, more = found["was"] or found["is"], found["more"] or found["less"] or ""
        one, two = "이" + was, {"었": "였", "어": "여", "에": "예"}[was]
        pair = _pair(one + more, two + more) or Pair(one, two, more)
    assert pair, "every spelling is made from a pair"
    return pair, found.end()
