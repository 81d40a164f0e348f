"""Words into glyphs: a string and a family of fonts become one shaped line without end. Knows no line width.

Everything is measured in em, once: type size, width and tracking are arithmetic on the result, so
a text is shaped a single time however often the layout tries other sizes.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, pairwise

from msgspec import Struct

from brochure.korean.sequences import ADDRESS
from brochure.korean.spaces import SPACES
from brochure.model.ink import Ink
from brochure.model.marks import Glyph, Run
from brochure.text.families import Family, Typeface, family_of, is_east_asian
from brochure.text.fonts import Face
from brochure.text.itemise import HELD_SPACES, UNDRAWN, chosen
from brochure.text.sides import Wants, is_joined, is_latin, wants
from brochure.unicode.clusters import clusters

#: Spaces that hold a line together are drawn with the space's own glyph (R-45: fonts differ in NBSP).
_SPACED = dict.fromkeys(map(ord, HELD_SPACES), " ")
#: What a line ends without: the spaces it may be broken at.
_TRIMMED = f"{SPACES}\n"


class Emphasis(Struct, frozen=True):
    """Which characters of a text are emphasised, as ranges in order and apart, and the fonts that draw these."""

    spans: tuple[tuple[int, int], ...]
    fonts: Family | tuple[Face, ...]


class Shaped(Struct, frozen=True):
    """A shaped string: `edges[i]` is the advance in em before character `i`, `first[i]` the first glyph from there on.

    `letters[i]` counts the clusters before character `i`; tracking is added once for each.
    `missing` lists the characters that no font draws, by offset, and `unjoined` the ranges of old Hangul
    that none can join; `strong` are the ranges of characters that are emphasised. `gaps` are those no one has
    typed, in em, each by the offset it comes before: `edges` has them, a line that ends there does not.
    """

    text: str
    glyphs: tuple[tuple[Typeface, Glyph], ...]
    edges: tuple[float, ...]
    first: tuple[int, ...]
    letters: tuple[int, ...]
    missing: tuple[int, ...] = ()
    unjoined: tuple[tuple[int, int], ...] = ()
    strong: tuple[tuple[int, int], ...] = ()
    gaps: dict[int, float] = {}

    def runs(self, start: int, end: int, strong_ink: Ink | None = None) -> tuple[Run, ...]:
        """Return the glyphs of characters `start` to `end`, grouped by font; what is emphasised takes `strong_ink`."""
        found: list[Run] = []
        for begin, stop, is_strong in _parts(start, end, self.strong):
            drawn: Typeface | None = None
            glyphs: list[Glyph] = []
            ink = strong_ink if is_strong else None
            for each, glyph in self.glyphs[self.first[begin] : self.first[stop]]:
                if each is not drawn:
                    if drawn and glyphs:
                        found.append(_run(drawn, glyphs, ink))
                    drawn, glyphs = each, []
                glyphs.append(glyph)
            if drawn and glyphs:
                found.append(_run(drawn, glyphs, ink))
        return tuple(found)

    def trimmed(self, start: int, end: int) -> int:
        """Return where the line from `start` to `end` ends without the spaces it was broken at."""
        while end > start and self.text[end - 1] in _TRIMMED:
            end -= 1
        return end

    def width(self, start: int, end: int, tracking: float = 0.0) -> float:
        """Return the advance of characters `start` to `end` in em; the last letter carries no `tracking` (em)."""
        gaps = max(self.letters[end] - self.letters[start] - 1, 0)
        return self.edges[end] - self.edges[start] + gaps * tracking - self.gaps.get(end, 0.0)


def shape(
    text: str, fonts: Family | tuple[Face, ...], emphasis: Emphasis | None = None, language: str = "ko"
) -> Shaped:
    """Shape `text` with the faces of `fonts`, each drawing what is its part; line ends become spaces.

    What is emphasised is shaped by itself, with its own fonts. `language` is a BCP 47 tag: a font may draw
    the same character another way in another language.
    """
    own = family_of(fonts)
    strong = family_of(emphasis.fonts) if emphasis else own
    spans = _whole(text, emphasis.spans) if emphasis else ()
    work = _Work(text.replace("\n", " "), own, language)
    for first, last, is_strong in _parts(0, len(text), spans):
        work.add(first, last, strong if is_strong else own)
    return _measured(text, work, spans)


class _Work:
    """A text as it is shaped, part by part: glyphs with the offset of their cluster, and what could not be drawn."""

    def __init__(self, text: str, own: Family, language: str) -> None:
        self.glyphs: list[tuple[int, Typeface, Glyph]] = []
        self.missing: list[int] = []
        self.unjoined: list[tuple[int, int]] = []
        self._text, self._own, self._language = text, own, language

    @cached_property
    def _wants(self) -> Wants:
        return wants(self._text, self._own.digits)

    def add(self, first: int, last: int, family: Family) -> None:
        """Shape characters `first` to `last` with the faces of `family`."""
        if family.draws_plainly(self._text[first:last]):
            self._draw(first, last, family.typefaces[0])
            return
        # What a sign stands among is a matter of the whole text, wherever its emphasis begins.
        for item in chosen(self._text, self._wants, family.cast, first, last):
            if item.font:
                self._draw(item.start, item.end, family.typefaces[item.font.number])
            else:
                self._miss(item.start, item.end, family)

    def _draw(self, start: int, end: int, typeface: Typeface) -> None:
        for begin, stop, is_address in _addresses(self._text, start, end):
            script, language = typeface.told(self._text[begin:stop], self._language)
            found = _shape_item(self._text[begin:stop], typeface, script, "en" if is_address else language)
            if typeface is not self._own.typefaces[0] or self._own.has_parts:
                found = self._spaced(found, typeface)
            self.glyphs.extend((begin + at, typeface, glyph) for at, glyph in found)

    def _spaced(self, found: list[tuple[int, Glyph]], typeface: Typeface) -> list[tuple[int, Glyph]]:
        """Make word spaces as wide as those of the text around them, whichever face they stand in (R-72)."""
        if all(glyph.text != " " for _, glyph in found):
            return found
        is_latin_text = not is_east_asian(self._language) or (self._own.has_parts and is_latin(self._wants))
        owner, width = self._own.space(self._language, is_latin=is_latin_text)
        if owner is typeface:
            return found
        advance = round(width * typeface.face.upem / typeface.scale)
        return [(at, Glyph(glyph.gid, advance, 0, 0, " ") if glyph.text == " " else glyph) for at, glyph in found]

    def _miss(self, start: int, end: int, family: Family) -> None:
        """Note what of characters `start` to `end`, which no face draws, is to be told."""
        for begin, stop in pairwise(at for at in self._wants.starts if start <= at <= end):
            if is_joined(self._text[begin:stop]):
                self.unjoined.append((begin, stop))
            else:
                self.missing.extend([at for at in range(begin, stop) if not family.draws(self._text[at])] or [begin])


def _whole(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Let spans begin and end where clusters do, for none is drawn by two fonts (R-73): a mark goes with its letter."""
    starts = (*clusters(text), len(text))
    if len(starts) > len(text):
        return spans
    moved = [(starts[bisect_left(starts, first)], starts[bisect_left(starts, last)]) for first, last in spans]
    return tuple((first, last) for first, last in moved if first < last)


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


def _run(drawn: Typeface, glyphs: list[Glyph], ink: Ink | None) -> Run:
    return Run(drawn.face.name, drawn.face.upem, tuple(glyphs), ink, drawn.scale, drawn.shift)


def _addresses(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Cut a run where an address begins and ends: Korean forms of colon and slash are drawn for Hangul beside them."""
    cuts = {start, end}
    addresses = [match.span() for match in ADDRESS.finditer(text, start, end)]
    for span in addresses:
        cuts.update(span)
    return [(one, two, (one, two) in addresses) for one, two in pairwise(sorted(cuts))]


def _shape_item(text: str, typeface: Typeface, script: str, language: str) -> list[tuple[int, Glyph]]:
    """Shape text of one face into glyphs with the offset of their cluster."""
    spaced = text.translate(_SPACED)
    shaped = typeface.face.shape(spaced, language, script)
    if [cluster for _, cluster, *_ in shaped] == list(range(len(text))):
        # A glyph a letter, as nearly always.
        pairs = zip(shaped, spaced, strict=True)
        return [(at, Glyph(gid, advance, x, y, own)) for (gid, at, advance, x, y), own in pairs if own not in UNDRAWN]
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


def _measured(text: str, work: _Work, strong: tuple[tuple[int, int], ...]) -> Shaped:
    glyphs = work.glyphs
    drawn_glyphs = tuple((drawn, glyph) for _, drawn, glyph in glyphs)
    told = (tuple(work.missing), tuple(work.unjoined), strong)
    if (
        glyphs
        and [at for at, *_ in glyphs] == list(range(len(text)))
        and all(each is glyphs[0][1] for _, each, _ in glyphs)
    ):
        # A glyph a letter, all of one face: the sums below, at once.
        upem, scale = glyphs[0][1].face.upem, glyphs[0][1].scale
        sums = accumulate((glyph.advance / upem * scale for *_, glyph in glyphs), initial=0.0)
        places = tuple(range(len(text) + 1))
        return Shaped(text, drawn_glyphs, tuple(sums), places, places, *told)
    edges: list[float] = []
    first: list[int] = []
    letters: list[int] = []
    at, advance, count = 0, 0.0, 0
    last, upem, scale = None, 1, 1.0
    for offset in range(len(text) + 1):
        while at < len(glyphs) and glyphs[at][0] < offset:
            _, drawn, glyph = glyphs[at]
            if drawn is not last:
                last, upem, scale = drawn, drawn.face.upem, drawn.scale
            advance += glyph.advance / upem * scale
            count += glyph.text != ""
            at += 1
        edges.append(advance)
        first.append(at)
        letters.append(count)
    return Shaped(text, drawn_glyphs, tuple(edges), tuple(first), tuple(letters), *told)
