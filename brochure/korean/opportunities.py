"""Where a line of Korean may end: every place with its strength and price. Knows neither fonts nor widths.

A line ends at a space (klreq 4.4.2, the eojeol); within a word only where `inside` says, at a price; between syllables
by choice of the paragraph (R-02) or in an emergency (R-03). What UAX #14 forbids around a space stays forbidden, and
klreq's line starts and ends (`kinsoku`) and what holds together (`sequences`) are added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from brochure.korean import kana, kinsoku, sense
from brochure.korean.inside import parting
from brochure.korean.kana import is_japanese
from brochure.korean.sequences import ADDRESS, MAIL, addresses, attached, ties
from brochure.korean.spaces import JOINERS, SPACES, WORD_JOINERS
from brochure.unicode.clusters import clusters
from brochure.unicode.linebreak import breaks

#: How a paragraph may be broken: between eojeols, or between syllables too.
Mode = Literal["eojeol", "syllable"]

#: Prices inside words: a soft tie, where scripts meet, between syllables, with one left alone; and where a rule forbids
#: it, but what it holds together fits on no line.
TIE, SEAM, EMERGENCY, LAST_RESORT, FORBIDDEN = 150.0, 500.0, 1000.0, 3000.0, 10_000.0
#: Where a paragraph may part between syllables, that costs more than a space; more where one is left alone.
SYLLABLE, LONE = 60.0, 120.0
#: Before which signs an address may be cut in need (R-24).
_PARTS = frozenset(".?#&=_-")


class Strength(IntEnum):
    """How good a place to break is; what is prohibited is not among them."""

    EMERGENCY = 0
    SECONDARY = 1
    ORDINARY = 2


class Opportunity(Struct, frozen=True):
    """A line may end before character `offset`, at a `price`; its last `trim` characters are the spaces broken at."""

    offset: int
    price: float
    strength: Strength = Strength.ORDINARY
    trim: int = 0


#: Closing marks, a straight quote among them: one that opens ends no line anyway.
_CLOSERS = kinsoku.CLOSING | frozenset("\"'")
_SPACES = re.compile(f"[{SPACES}]+")


@lru_cache(maxsize=2048)
def opportunities(text: str, mode: Mode = "eojeol") -> tuple[Opportunity, ...]:
    """Return every place where a line of `text` may end, in order, the text's own end not among them.

    A line feed is a forced break, and no business of this function: split there first. The answer knows no width, so
    a text that is set at one width after another is read once.
    """
    if is_japanese(text):
        return _between_phrases(text)
    return _between_syllables(text) if mode == "syllable" else _between_words(text)


def _between_phrases(text: str) -> tuple[Opportunity, ...]:
    """Between any two letters of Japanese that no rule holds together, where a phrase begins rather than within one."""
    found = []
    for at in syllable_breaks(text):
        trim = at - _stop(text, at)
        cost = sense.FREE if trim else kana.price(text, at)
        found.append(Opportunity(at, cost, Strength.ORDINARY if cost <= kana.PHRASE else Strength.SECONDARY, trim))
    return tuple(found)


def _between_words(text: str) -> tuple[Opportunity, ...]:
    strict, soft = ties(text)
    found: list[Opportunity] = []
    for start, at, price in _spaces(text):
        if "\u200b" in text[start:at]:
            found.append(Opportunity(at, sense.FREE, Strength.ORDINARY, at - start))
        elif at in soft:
            found.append(Opportunity(at, TIE, Strength.SECONDARY, at - start))
        elif at not in strict and (_is_plain(text, start, at) or _may_part(text, start, at)):
            found.append(Opportunity(at, price, Strength.ORDINARY, at - start))
    inner = parting(text, strict)
    if inner:
        found.extend(Opportunity(at, price, Strength.SECONDARY) for at, price in inner.items())
        found.sort(key=lambda each: each.offset)
    return tuple(found)


def _spaces(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield where spaces between words begin and end, each with what a break there costs."""
    inner = set(sense.remarks(text))
    spans = [match.span() for match in _SPACES.finditer(text)]
    words = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
    said = [text[start:end] for start, end in words]
    for index, (start, end) in enumerate(spans):
        if start and end < len(text):
            yield start, end, sense.LEANING if end in inner else sense.price(said[index], said[index + 1])


def _is_plain(text: str, start: int, at: int) -> bool:
    """Whether letters or figures stand on both sides, or a stop before: nothing forbids a break there."""
    before, after = text[start - 1], text[at]
    return after.isalnum() and (before.isalnum() or before in ".,") and after not in kinsoku.NOT_FIRST


def _may_part(text: str, start: int, at: int) -> bool:
    """Whether a line may end behind the spaces from `start` to `at`, by UAX #14 and klreq."""
    if not kinsoku.may_start(text, at) or not kinsoku.may_end(text, start - 1):
        return False
    # Around a space, UAX #14 looks no further than the words on both sides.
    first, last = start, at
    while first and text[first - 1] not in SPACES:
        first -= 1
    while last < len(text) and text[last] not in SPACES:
        last += 1
    window = text[first : last + 1]
    return at - first in breaks(kinsoku.curled(window)).may and at - first in clusters(window)


def _between_syllables(text: str) -> tuple[Opportunity, ...]:
    prices = {at: price for _, at, price in _spaces(text)}
    found = []
    for at in syllable_breaks(text):
        trim = at - _stop(text, at)
        price = prices.get(at, sense.WORD) if trim else LONE if is_lone(text, at) else SYLLABLE
        if "\u200b" in text[at - trim : at]:
            price = sense.FREE
        found.append(Opportunity(at, price, Strength.ORDINARY if trim else Strength.SECONDARY, trim))
    return tuple(found)


def is_lone(text: str, at: int) -> bool:
    """Whether a break before character `at` leaves one letter alone on either side, of a word or of a piece of one."""
    return not (text[max(at - 2, 0) : at].isalnum() and at > 1 and text[at : at + 2].isalnum() and at + 1 < len(text))


def syllable_breaks(text: str) -> list[int]:
    """Return where a line may end between syllables: UAX #14, less klreq's prohibitions and what holds together."""
    shut: set[int] = set()
    for start, end in attached(text):
        shut.update(range(start + 1, end))
    for start, end in addresses(text):
        inner = {at for at in range(start + 1, end) if text[at - 1] == "/" and text[at] != "/"}
        shut.update(set(range(start + 1, end)) - inner if "/" in text[start:end] else range(start + 1, end))
        if text[end : end + 1].isalpha():
            shut.add(end)  # the particle stays with its address
    found = []
    for at in breaks(kinsoku.curled(text)).may:
        end = _stop(text, at)
        # What an editor parted with a space of no width is parted, whatever stands there.
        is_asked = "\u200b" in text[end:at]
        if not end or text[at] in SPACES:
            continue
        if is_asked or (at not in shut and _may_open(text, at)):
            found.append(at)
    return found


@lru_cache(maxsize=256)
def in_mail(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Return where mail addresses from `start` to `end` are cut first, if they must be: before their @ (R-24)."""
    found = (match.start() + match[0].index("@") for match in MAIL.finditer(text))
    return tuple(_cut(text, at, SEAM) for at in found if start < at < end)


@lru_cache(maxsize=256)
def in_addresses(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Return where web and mail addresses from `start` to `end` are cut if they must be: before a sign (R-24).

    A line may then begin with a stop, as it else may not: in the middle of an address it is read as no stop.
    """
    spans = (match.span() for match in ADDRESS.finditer(text))
    places = {at for one, two in spans for at in range(one + 1, two) if text[at] in _PARTS and text[at - 1].isalnum()}
    return tuple(_cut(text, at, SEAM) for at in sorted(places) if start < at < end)


@lru_cache(maxsize=256)
def emergencies(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Return where the over-long word from `start` to `end` may be cut: between syllables, two on each side (R-03).

    Cheapest at a seam: where one script meets another, before a bracket. What has no
    syllables, as a long Latin word, is cut between any two of its letters. Nothing is cut that `may_cut` holds.
    """
    word = text[start:end]
    edges = [start + at for at in clusters(word)]
    letters = [index for index, at in enumerate(edges) if text[at].isalnum()]
    if len(letters) < 2:
        return ()
    first, last = letters[1] + 1, letters[-2] + 1
    between = {start + at for at in syllable_breaks(word)}
    found = []
    for at in edges[first:last]:
        if not may_cut(text, at):
            continue
        if _is_seam(text[at - 1], text[at]):
            found.append(_cut(text, at, SEAM))
        else:
            found.append(_cut(text, at, EMERGENCY if at in between else LAST_RESORT))
    return tuple(found)


@lru_cache(maxsize=256)
def between_letters(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Return where what is cut from `start` to `end` and still fits on no line may be cut: one letter may be left.

    Here a particle parts from its closing mark rather than a mark begins a line.
    """
    edges = [start + at for at in clusters(text[start:end])][1:]
    prices = ((at, LAST_RESORT if may_cut(text, at) else FORBIDDEN) for at in edges if _may_open(text, at))
    return tuple(_cut(text, at, price) for at, price in prices)


@lru_cache(maxsize=256)
def anywhere(text: str, start: int, end: int) -> tuple[Opportunity, ...]:
    """Return where what clings together from `start` to `end` and fits on no line may be cut, whatever forbids it."""
    edges = [start + at for at in clusters(text[start:end])][1:]
    return tuple(_cut(text, at, FORBIDDEN) for at in edges if text[at] not in SPACES)


def _cut(text: str, at: int, price: float) -> Opportunity:
    return Opportunity(at, price, Strength.EMERGENCY, at - _stop(text, at))


def _stop(text: str, at: int) -> int:
    """Where a line ends that is broken before `at`: before the spaces there."""
    while at and text[at - 1] in SPACES:
        at -= 1
    return at


def may_cut(text: str, at: int) -> bool:
    """Whether need allows a line to end before character `at`: no mark is then where it may not be (R-10, R-11).

    What an editor joined stays joined (R-08), and a particle with its closing mark (R-06).
    """
    return _may_open(text, at) and not is_close(text, at)


def is_close(text: str, at: int) -> bool:
    """Whether Hangul stands close behind a closing mark: a particle, which does not part from it (R-06)."""
    return text[at - 1] in _CLOSERS and "가" <= text[at] <= "힣"


def _may_open(text: str, at: int) -> bool:
    """Whether klreq's line starts and ends allow a break before character `at`, and no joiner forbids it.

    UAX #14 lets a no-break space begin a line behind a hyphen (LB12a); Korean does not (R-08).
    """
    end, after = _stop(text, at), text[at]
    if after in SPACES or after in WORD_JOINERS or not end:
        return False
    if end == at and (text[at - 1] in JOINERS or after in JOINERS):
        return False
    return kinsoku.may_start(text, at) and kinsoku.may_end(text, end - 1)


def _is_seam(before: str, after: str) -> bool:
    return after in kinsoku.OPENING or (before.isalnum() and after.isalnum() and before.isascii() != after.isascii())
