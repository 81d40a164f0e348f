"""A scalar's characters into the words of a text: white space folded, facts filled in, stars read, every place kept.

Knows which characters can stand in a text, and nothing of fonts.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from msgspec import Struct

from brochure.findings import Place, Words, origin_at
from brochure.korean.kana import is_japanese, is_unspaced
from brochure.model.words import FactSpan, Prose, Text
from brochure.read.facts import Facts, Filling
from brochure.read.nodes import Scalar
from brochure.read.places import places
from brochure.read.reading import Reading
from brochure.read.stars import Span, read_stars, tell_in_fact, tell_left
from brochure.text.normalise import ODD_CHARACTERS, composed

#: The longest text, in characters: more than both pages can hold.
LONGEST = 20_000

_ENDS = "\n\r\x85\u2028\u2029"
#: Nothing of this, and the text is the scalar as it stands.
_SPECIAL = re.compile(f"[{_ENDS}\t{{}}]|  |^ | $|(?P<odd>[{ODD_CHARACTERS}])")
#: White space that is more than the one space it becomes.
_RUN = re.compile(f"[ \t{_ENDS}]{{2,}}|[\t{_ENDS}]")
_LINE_END = re.compile(f"\r\n|[{_ENDS}]")
_BLANK = f" \t{_ENDS}"
#: White space and what takes no room: a text of nothing else has nothing to print.
_NOTHING_TO_PRINT = re.compile("[\\s\u00ad\u115f\u1160\u200b\u200c\u200d\u2060\u3164\uffa0]*")

#: Replace the characters from one index to another by a string, which may come from a fact.
Edit = tuple[int, int, str, str]


class Traced(Struct, frozen=True):
    """A string, where its characters stand, which of them came from facts, and which are `strong`."""

    string: str
    places: tuple[Place, ...]
    facts: tuple[FactSpan, ...] = ()
    strong: tuple[Span, ...] = ()


def line(scalar: Scalar, facts: Facts, reading: Reading) -> Text | None:
    """Return a label or heading, its line ends forced breaks; None when nothing is left to print."""
    text = scalar.text
    is_plain = scalar.style != "double" and not scalar.left_out and "*" not in text
    if is_plain and not _SPECIAL.search(text) and len(text) <= LONGEST:
        return Text(text, scalar.path, places(scalar)) if _prints(text) else None
    return _on_one_line(_starred(scalar, facts, reading, None), scalar)


def fact(scalar: Scalar, reading: Reading) -> Text | None:
    """Return the value of a fact: a line in which nothing is bold, whatever its stars; None when nothing is left."""
    traced = _checked(scalar, reading)
    edits = _called(traced, Facts(), reading)
    if "*" in traced.string:
        stars = read_stars(traced.string)
        tell_in_fact(stars, Filling(traced.string, traced.places, reading), scalar.style)
        edits = sorted([*edits, *((*span, "", "") for span in stars.escapes)])
    return _on_one_line(_filled(traced, edits, scalar, reading), scalar)


def address(scalar: Scalar, facts: Facts, reading: Reading) -> Text | None:
    """Return an address, of whose stars none means anything; None when nothing is left to print."""
    traced = _checked(scalar, reading)
    return _on_one_line(_filled(traced, _called(traced, facts, reading), scalar, reading), scalar)


def prose(scalar: Scalar, facts: Facts, reading: Reading) -> Prose | None:
    """Return running text; None when nothing is left to print.

    In what YAML itself has folded as it was typed (plain, ``>``) every line end that is left was a
    blank line. Quoted text means its value, as programs write it and as a mapping gives it: a single
    line end joins there too, with a space unless a copy from a PDF has cut a word there, or Japanese
    goes on. Each paragraph after the first adds ``#2``, ``#3`` … to the path, so that keys differ.
    """
    enough = 1 if scalar.style in ("plain", "folded") else 2
    filled = _starred(scalar, facts, reading, enough)
    cuts: frozenset[int] = frozenset()
    if enough > 1 and "\n" in filled.string.strip():
        from brochure.read.cuts import joins  # noqa: PLC0415 (most texts have no line ends of their own)

        cuts = joins(Filling(filled.string, filled.places, reading), scalar.written.text)
        if is_japanese(filled.string):
            ends = (match.span() for match in _RUN.finditer(filled.string) if _LINE_END.search(match[0]))
            cuts |= {start for start, end in ends if is_unspaced(filled.string, start, end)}
    paragraphs: list[Text] = []
    at = 0
    for start, end in [*_breaks(filled.string, enough), (len(filled.string),) * 2]:
        one = _folded(filled, *_trimmed(filled.string, at, start), " ", cuts)
        if _prints(one.string):
            key = f"{scalar.path}#{len(paragraphs) + 1}" if paragraphs else scalar.path
            paragraphs.append(Text(one.string, key, one.places, one.facts, one.strong))
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
    strong = _shifted(traced.strong, edits, start, end) if traced.strong else ()
    return Traced("".join(out), tuple(found), tuple(spans), strong)


def _on_one_line(traced: Traced, scalar: Scalar) -> Text | None:
    folded = _folded(traced, *_trimmed(traced.string, 0, len(traced.string)), "\n")
    if not _prints(folded.string):
        return None
    return Text(folded.string, scalar.path, folded.places, folded.facts, folded.strong)


def _starred(scalar: Scalar, facts: Facts, reading: Reading, enough: int | None) -> Traced:
    """Return the scalar's text with its facts and without the stars that mean something.

    `enough` line ends in a row are a paragraph's end, or none ever where it is None.
    """
    traced = _checked(scalar, reading)
    edits = _called(traced, facts, reading)
    if "*" in traced.string:
        paragraphs = [] if enough is None else _breaks(traced.string, enough)
        stars = read_stars(traced.string, paragraphs, ((start, end) for start, end, *_ in edits))
        tell_left(stars, Filling(traced.string, traced.places, reading), scalar.style)
        gone = (*stars.escapes, *(run for pair in stars.pairs for run in pair))
        edits = sorted([*edits, *((*run, "", "") for run in gone)])
        strong = tuple((opening[1], closing[0]) for opening, closing in stars.pairs)
        traced = Traced(traced.string, traced.places, traced.facts, strong)
    return _filled(traced, edits, scalar, reading)


def _called(traced: Traced, facts: Facts, reading: Reading) -> list[Edit]:
    """Return the edits that put in the facts a text calls."""
    return facts.edits(Filling(traced.string, traced.places, reading)) if "{" in traced.string else []


def _filled(traced: Traced, edits: list[Edit], scalar: Scalar, reading: Reading) -> Traced:
    """Return a text with its edits made, unless that makes it longer than any flyer."""
    if not edits:
        return traced
    length = len(traced.string) + sum(len(string) - (end - start) for start, end, string, _ in edits)
    if length > LONGEST:
        return _too_long(length, scalar, reading)
    return rewritten(traced, edits, 0, len(traced.string))


def _breaks(string: str, enough: int) -> list[Span]:
    """Return the white space that parts paragraphs: what holds `enough` line ends, or a paragraph separator."""
    return [
        match.span()
        for match in _RUN.finditer(string)
        if len(_LINE_END.findall(match[0])) >= enough or "\u2029" in match[0]
    ]


def _too_long(length: int, scalar: Scalar, reading: Reading) -> Traced:
    """Tell that a text is longer than any flyer holds, its facts filled in, and go on with a stand-in."""
    message = Words(f"글이 너무 깁니다: {length:,}자", f"This text is too long: {length:,} characters.")
    hint = Words(f"한 글은 {LONGEST:,}자까지입니다.", f"One text can have {LONGEST:,} characters.")
    reading.fault("text.long", scalar.origin, message, hint)
    return Traced("-", (Place(0, scalar.origin, steps=False),))


def _checked(scalar: Scalar, reading: Reading) -> Traced:
    """Return the scalar's text, its characters told that cannot be printed, without those that draw nothing."""
    if len(scalar.text) > LONGEST:
        return _too_long(len(scalar.text), scalar, reading)
    traced = Traced(scalar.text, places(scalar))
    if scalar.left_out:
        traced = rewritten(traced, [(*span, "", "") for span in scalar.left_out], 0, len(traced.string))
    is_odd = any(match.lastgroup for match in _SPECIAL.finditer(traced.string))
    if is_odd:
        from brochure.read.oddities import told  # noqa: PLC0415 (few texts have any)

        edits = told(traced.string, traced.places, reading)
        traced = rewritten(traced, edits, 0, len(traced.string)) if edits else traced
    if (is_odd or scalar.style == "double") and (string := composed(traced.string)) != traced.string:
        # Letters that were escaped one by one (\u1112\u1161\u11ab) met only when the quotes were undone,
        # others when what had stood between them was left out.
        traced = Traced(string, (Place(0, scalar.origin, steps=False),))
    return traced


def _folded(traced: Traced, start: int, end: int, line_end: str, cuts: frozenset[int] = frozenset()) -> Traced:
    """Return the part from `start` to `end` with its white space folded.

    A line end becomes `line_end`, or nothing where it begins at one of `cuts`.
    """
    edits: list[Edit] = [
        (*match.span(), "" if match.start() in cuts else line_end if _LINE_END.search(match[0]) else " ", "")
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


def _shifted(spans: tuple[Span, ...], edits: list[Edit], start: int, end: int) -> tuple[Span, ...]:
    """Return where `spans` stand in what is left from `start` to `end` once the edits are made.

    An end of a span within an edit comes to stand before what is put in there.
    """
    found: list[int] = []
    made = iter(edits)
    first, last, string, _ = next(made, (end, end, "", ""))
    moved = -start
    for bound in (min(max(at, start), end) for span in spans for at in span):
        while first < last <= bound:
            moved += len(string) - (last - first)
            first, last, string, _ = next(made, (end, end, "", ""))
        found.append(min(bound, first) + moved if first < last else bound + moved)
    return tuple((one, two) for one, two in zip(found[::2], found[1::2], strict=True) if one < two)


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
