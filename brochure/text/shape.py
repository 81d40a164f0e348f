"""Words into glyphs: a string and a chain of fonts become one shaped line without end. Knows no line width.

Everything is measured in em, once: type size, width and tracking are arithmetic on the result, so
a text is shaped a single time however often the layout tries other sizes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from brochure.model.ink import Ink
from brochure.model.marks import Glyph, Run
from brochure.text.fonts import Face

#: Characters that steer breaking or joining and are never drawn (Unicode, Default_Ignorable).
UNDRAWN = frozenset("\u200b\u200c\u2060\ufeff\u00ad")
#: A web or mail address.
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w.-]+\w", re.ASCII)
#: Spaces that hold a line together; drawn with the space's own glyph (R-45: fonts differ in NBSP).
_HELD_SPACES = frozenset("\u00a0\u202f\u2007")


class Emphasis(Struct, frozen=True):
    """Which characters of a text are emphasised, as ranges in order and apart, and the fonts that draw these."""

    spans: tuple[tuple[int, int], ...]
    chain: tuple[Face, ...]


class Shaped(Struct, frozen=True):
    """A shaped string: `edges[i]` is the advance in em before character `i`, `first[i]` the first glyph from there on.

    `letters[i]` counts the clusters before character `i`; tracking is added once for each.
    `missing` lists the characters that no face of the chain has, by offset; `strong` are the ranges
    of characters that are emphasised.
    """

    text: str
    glyphs: tuple[tuple[Face, Glyph], ...]
    edges: tuple[float, ...]
    first: tuple[int, ...]
    letters: tuple[int, ...]
    missing: tuple[int, ...] = ()
    strong: tuple[tuple[int, int], ...] = ()

    def runs(self, start: int, end: int, strong_ink: Ink | None = None) -> tuple[Run, ...]:
        """Return the glyphs of characters `start` to `end`, grouped by font; what is emphasised takes `strong_ink`."""
        found: list[Run] = []
        for begin, stop, is_strong in _parts(start, end, self.strong):
            face: Face | None = None
            glyphs: list[Glyph] = []
            ink = strong_ink if is_strong else None
            for each, glyph in self.glyphs[self.first[begin] : self.first[stop]]:
                if each is not face:
                    if face and glyphs:
                        found.append(Run(face.name, face.upem, tuple(glyphs), ink))
                    face, glyphs = each, []
                glyphs.append(glyph)
            if face and glyphs:
                found.append(Run(face.name, face.upem, tuple(glyphs), ink))
        return tuple(found)

    def trimmed(self, start: int, end: int) -> int:
        """Return where the line from `start` to `end` ends without the spaces it was broken at."""
        while end > start and self.text[end - 1] in " \n\u200b":
            end -= 1
        return end

    def width(self, start: int, end: int, tracking: float = 0.0) -> float:
        """Return the advance of characters `start` to `end` in em; the last letter carries no `tracking` (em)."""
        gaps = max(self.letters[end] - self.letters[start] - 1, 0)
        return self.edges[end] - self.edges[start] + gaps * tracking


def shape(text: str, chain: tuple[Face, ...], emphasis: Emphasis | None = None, language: str = "ko") -> Shaped:
    """Shape `text` with the first face of `chain` that has each cluster; line ends become spaces.

    What is emphasised is shaped by itself, with its own chain. `language` is a BCP 47 tag: a font may draw
    the same character another way in another language.
    """
    drawn = text.replace("\n", " ")
    glyphs: list[tuple[int, Face, Glyph]] = []
    missing: list[int] = []
    strong = emphasis.spans if emphasis else ()
    for first, last, is_strong in _parts(0, len(drawn), strong):
        own = emphasis.chain if emphasis and is_strong else chain
        for start, end, face in _items(drawn[first:last], own):
            if face is None:
                missing.extend(range(first + start, first + end))
            else:
                for begin, stop, is_address in _addresses(drawn, first + start, first + end):
                    found = _shape_item(drawn[begin:stop], face, "en" if is_address else language)
                    glyphs.extend((begin + at, face, glyph) for at, glyph in found)
    return _measured(text, glyphs, tuple(missing), strong)


def _parts(start: int, end: int, spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int, bool]]:
    """Cut the characters from `start` to `end` where those of `spans` begin and end: what is in one of them is True."""
    if not spans:
        return [(start, end, False)]
    found: list[tuple[int, int, bool]] = []
    at = start
    for first, last in spans:
        inner = max(first, at), min(last, end)
        if inner[0] < inner[1]:
            found.extend([(at, inner[0], False)] if at < inner[0] else [])
            found.append((*inner, True))
            at = inner[1]
    return [*found, (at, end, False)] if at < end or not found else found


def _items(text: str, chain: tuple[Face, ...]) -> list[tuple[int, int, Face | None]]:
    """Cut `text` into runs of one face; clusters stay whole, spaces are the primary face's (R-72, R-73)."""
    if _draws(chain[0], frozenset(text)):
        return [(0, len(text), chain[0])]
    starts = [i for i, each in enumerate(text) if i == 0 or not _continues(each)]
    items: list[tuple[int, int, Face | None]] = []
    for start, end in pairwise([*starts, len(text)]):
        face = _face_for(text[start:end], chain)
        if items and items[-1][2] is face:
            items[-1] = (items[-1][0], end, face)
        else:
            items.append((start, end, face))
    return items


def _face_for(cluster: str, chain: tuple[Face, ...]) -> Face | None:
    if cluster == " " or cluster in _HELD_SPACES:
        return chain[0]
    return next((face for face in chain if _draws(face, cluster)), None)


def _draws(face: Face, characters: Iterable[str]) -> bool:
    return all(face.gid(each) or each in UNDRAWN or each in _HELD_SPACES or _is_selector(each) for each in characters)


def _continues(character: str) -> bool:
    """Whether a character belongs to the cluster before it."""
    return unicodedata.combining(character) != 0 or _is_selector(character) or character == "\u200d"


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _addresses(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Cut a run where an address begins and ends: Korean forms of colon and slash are drawn for Hangul beside them."""
    cuts = {start, end}
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)]
    for span in addresses:
        cuts.update(span)
    return [(one, two, (one, two) in addresses) for one, two in pairwise(sorted(cuts))]


def _shape_item(text: str, face: Face, language: str) -> list[tuple[int, Glyph]]:
    """Shape text of one face into glyphs with the offset of their cluster."""
    spaced = "".join(" " if each in _HELD_SPACES else each for each in text)
    shaped = face.shape(spaced, language=language)
    bounds = sorted({cluster for _, cluster, *_ in shaped} | {len(text)})
    ends = dict(pairwise(bounds))
    found: list[tuple[int, Glyph]] = []
    seen = -1
    for gid, cluster, advance, x, y in shaped:
        own = "".join(each for each in spaced[cluster : ends[cluster]] if each not in UNDRAWN)
        if own:
            found.append((cluster, Glyph(gid, advance, x, y, own if cluster != seen else "")))
        seen = cluster
    return found


def _measured(
    text: str, glyphs: list[tuple[int, Face, Glyph]], missing: tuple[int, ...], strong: tuple[tuple[int, int], ...]
) -> Shaped:
    edges: list[float] = []
    first: list[int] = []
    letters: list[int] = []
    at, advance, count = 0, 0.0, 0
    for offset in range(len(text) + 1):
        while at < len(glyphs) and glyphs[at][0] < offset:
            _, face, glyph = glyphs[at]
            advance += glyph.advance / face.upem
            count += glyph.text != ""
            at += 1
        edges.append(advance)
        first.append(at)
        letters.append(count)
    drawn = tuple((face, glyph) for _, face, glyph in glyphs)
    return Shaped(text, drawn, tuple(edges), tuple(first), tuple(letters), missing, strong)
