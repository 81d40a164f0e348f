"""A scalar's characters into the words of a text: white space folded, facts filled in, every place kept.

Knows which characters can stand in a text, and nothing of fonts.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from msgspec import Struct

from brochure.findings import Place, Words, origin_at
from brochure.model.words import FactSpan, Prose, Text
from brochure.read.facts import Facts, Filling
from brochure.read.nodes import Scalar
from brochure.read.places import places
from brochure.read.reading import Reading
from brochure.text.normalise import composed

#: The longest text, in characters: more than both pages can hold.
LONGEST = 20_000

_REFUSED = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
_REFUSED_CHARACTER = re.compile(f"[{_REFUSED}\U000f0000-\U0010ffff]")
#: Marks of direction and a stray byte order mark: they draw nothing and hide in what was pasted.
_DROPPED = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_DROPPED_CHARACTER = re.compile(f"[{_DROPPED}]")
_ENDS = "\n\r\u2028\u2029"
#: Nothing of this, and the text is the scalar as it stands.
_SPECIAL = re.compile(f"[{_ENDS}\t{{}}{_REFUSED}{_DROPPED}\U000f0000-\U0010ffff]|  |^ | $")
#: White space that is more than the one space it becomes.
_RUN = re.compile(f"[ \t{_ENDS}]{{2,}}|[\t{_ENDS}]")
_LINE_END = re.compile(f"\r\n|[{_ENDS}]")
_BLANK = f" \t{_ENDS}"
#: White space and what takes no room: a text of nothing else has nothing to print.
_NOTHING_TO_PRINT = re.compile("[\\s\u200b\u200c\u200d\u2060]*")

#: Replace the characters from one index to another by a string, which may come from a fact.
Edit = tuple[int, int, str, str]


class Traced(Struct, frozen=True):
    """A string, where its characters stand, and which of them came from facts."""

    string: str
    places: tuple[Place, ...]
    facts: tuple[FactSpan, ...] = ()


def line(scalar: Scalar, facts: Facts, reading: Reading) -> Text | None:
    """Return a label or heading, its line ends forced breaks; None when nothing is left to print."""
    if scalar.style != "double" and not _SPECIAL.search(scalar.text) and len(scalar.text) <= LONGEST:
        return Text(scalar.text, scalar.path, places(scalar)) if _prints(scalar.text) else None
    filled = _filled(scalar, facts, reading)
    folded = _folded(filled, *_trimmed(filled.string, 0, len(filled.string)), "\n")
    if not _prints(folded.string):
        return None
    return Text(folded.string, scalar.path, folded.places, folded.facts)


def prose(scalar: Scalar, facts: Facts, reading: Reading) -> Prose | None:
    """Return running text; None when nothing is left to print.

    In what YAML itself has folded as it was typed (plain, ``>``) every line end that is left was a
    blank line. Quoted text means its value, as programs write it and as a mapping gives it: a single
    line end joins there too. Each paragraph after the first adds ``#2``, ``#3`` … to the path, so
    that keys differ.
    """
    filled = _filled(scalar, facts, reading)
    enough = 1 if scalar.style in ("plain", "folded") else 2
    paragraphs: list[Text] = []
    at = 0
    breaks = [
        match.span()
        for match in _RUN.finditer(filled.string)
        if len(_LINE_END.findall(match[0])) >= enough or "\u2029" in match[0]
    ]
    for start, end in [*breaks, (len(filled.string),) * 2]:
        one = _folded(filled, *_trimmed(filled.string, at, start), " ")
        if _prints(one.string):
            key = f"{scalar.path}#{len(paragraphs) + 1}" if paragraphs else scalar.path
            paragraphs.append(Text(one.string, key, one.places, one.facts))
        at = end
    return Prose(tuple(paragraphs), scalar.path) if paragraphs else None


def rewritten(traced: Traced, edits: list[Edit], start: int, end: int) -> Traced:
    """Return what stands from `start` to `end` with `edits` made, which are in order and apart."""
    out: list[str] = []
    found: list[Place] = []
    spans: list[FactSpan] = []
    at, length = start, 0
    for first, last, string, fact in [*edits, (end, end, "", "")]:
        if first > at:
            out.append(traced.string[at:first])
            found.extend(_carried(traced.places, at, first, length - at))
            spans.extend(
                FactSpan(span.name, span.start + length - at, span.end + length - at)
                for span in traced.facts
                if at <= span.start and span.end <= first
            )
            length += first - at
        if string:
            out.append(string)
            found.append(Place(length, origin_at(traced.places, first, last - first), steps=False))
            if fact:
                spans.append(FactSpan(fact, length, length + len(string)))
            length += len(string)
        at = last
    return Traced("".join(out), tuple(found), tuple(spans))


def _filled(scalar: Scalar, facts: Facts, reading: Reading) -> Traced:
    """Return the scalar's text, checked character by character, with its facts."""
    if len(scalar.text) > LONGEST:
        return _too_long(len(scalar.text), scalar, reading)
    traced = Traced(scalar.text, places(scalar))
    if scalar.style == "double" and (string := composed(scalar.text)) != scalar.text:
        # Letters that were escaped one by one (\u1112\u1161\u11ab) met only when the quotes were undone.
        traced = Traced(string, (Place(0, scalar.origin, steps=False),))
    if _SPECIAL.search(traced.string):
        traced = _checked(traced, reading)
    if "{" in traced.string:
        edits = facts.edits(Filling(traced.string, traced.places, reading))
        length = len(traced.string) + sum(len(string) - (end - start) for start, end, string, _ in edits)
        if length > LONGEST:
            return _too_long(length, scalar, reading)
        traced = rewritten(traced, edits, 0, len(traced.string))
    return traced


def _too_long(length: int, scalar: Scalar, reading: Reading) -> Traced:
    """Tell that a text is longer than any flyer holds, its facts filled in, and go on with a stand-in."""
    message = Words(f"글이 너무 깁니다: {length:,}자", f"This text is too long: {length:,} characters.")
    hint = Words(f"한 글은 {LONGEST:,}자까지입니다.", f"One text can have {LONGEST:,} characters.")
    reading.fault("text.long", scalar.origin, message, hint)
    return Traced("-", (Place(0, scalar.origin, steps=False),))


def _checked(traced: Traced, reading: Reading) -> Traced:
    for match in _REFUSED_CHARACTER.finditer(traced.string):
        code = f"U+{ord(match[0]):04X}"
        if match[0] == "\ufffd":
            message = Words(f"깨진 글자가 있습니다: {code}", f"There is a broken character: {code}")
            hint = Words("원래 글자를 다시 적어 주십시오.", "Please type the character that was meant.")
        else:
            message = Words(
                f"인쇄할 수 없는 글자가 있습니다: {code}", f"There is a character that cannot be printed: {code}"
            )
            hint = Words("그 글자를 지우거나 바꾸어 주십시오.", "Please delete or replace it.")
        reading.fault("text.character", origin_at(traced.places, match.start()), message, hint)
    edits: list[Edit] = [(*match.span(), "", "") for match in _DROPPED_CHARACTER.finditer(traced.string)]
    if not edits:
        return traced
    count, code = len(edits), f"U+{ord(traced.string[edits[0][0]]):04X}"
    message = Words(
        f"보이지 않는 글자를 뺐습니다: {code} ({count}개)", f"Invisible characters were left out: {code} ({count})"
    )
    reading.note("text.invisible", origin_at(traced.places, edits[0][0]), message)
    return rewritten(traced, edits, 0, len(traced.string))


def _folded(traced: Traced, start: int, end: int, line_end: str) -> Traced:
    """Return the part from `start` to `end` with its white space folded, a line end becoming `line_end`."""
    edits: list[Edit] = [
        (*match.span(), line_end if _LINE_END.search(match[0]) else " ", "")
        for match in _RUN.finditer(traced.string, start, end)
    ]
    if not edits and start == 0 and end == len(traced.string):
        return traced
    return rewritten(traced, edits, start, end)


def _trimmed(string: str, start: int, end: int) -> tuple[int, int]:
    while start < end and string[start] in _BLANK:
        start += 1
    while end > start and string[end - 1] in _BLANK:
        end -= 1
    return start, end


def _prints(string: str) -> bool:
    return _NOTHING_TO_PRINT.fullmatch(string) is None


def _carried(found: tuple[Place, ...], start: int, end: int, shift: int) -> Iterator[Place]:
    """Yield the places of the characters from `start` to `end`, moved by `shift`."""
    index = max(bisect.bisect_right(found, start, key=lambda each: each.start) - 1, 0)
    first = found[index]
    origin = first.origin.moved(start - first.start) if first.steps else first.origin
    yield Place(start + shift, origin, first.steps)
    for place in found[index + 1 :]:
        if place.start >= end:
            return
        yield Place(place.start + shift, place.origin, place.steps)
