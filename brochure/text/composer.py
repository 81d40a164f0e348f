"""Texts into lines of glyphs, each text shaped and broken once. The composer is a cache and knows no block.

Its answers depend on nothing but what it is asked, so a layout may try level after level and pay
for each text a single time per width.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.korean.spaces import SPACES
from brochure.model.ink import Ink
from brochure.model.lines import Manner
from brochure.model.marks import Glyphs, Run
from brochure.model.words import Text
from brochure.text.air import aired, justified
from brochure.text.families import Fonts
from brochure.text.hanging import hang_after, hang_before, hang_of
from brochure.text.justify import Spacing, looseness, spacing
from brochure.text.measure import Measure, Range, natural
from brochure.text.paragraph import break_lines, lines_within
from brochure.text.shape import Emphasis, Shaped, shape
from brochure.text.spread import spread_gap


class Style(Struct, frozen=True, gc=False):
    """How a text is set: `size`, `leading` and `tracking` in points, `font` a theme's font name.

    Emphasised words are drawn with the font `strong` and in `strong_ink`, each as the others where it
    is not given. `stretch` sets letters and tracking wider or narrower than drawn (장평). `hangs` lets the ink of a
    first letter, not its side bearing, meet the edge; `manner` is how lines are made.
    """

    font: str
    size: float
    leading: float
    ink: Ink
    tracking: float = 0.0
    hangs: bool = False
    word_least: float | None = None
    stretch: float = 1.0
    strong: str = ""
    strong_ink: Ink | None = None
    manner: Manner = Manner()

    @property
    def rise(self) -> float:
        """Where the baseline stands in a line of this style, from the line's top, in points.

        Half the leading above and below the middle of a Hangul letter, which reaches from 0.12 em
        under the baseline to 0.88 em above it.
        """
        return self.leading / 2 + 0.38 * self.size


#: At this leading, in em, the lowest descender clears the highest accent of the fonts in use.
_CLEAR = 1.4
#: What a line is broken at no place of: no-break spaces are in it.
_WORD = re.compile(f"[^{SPACES}\n]+")
#: White between the ink of two lines at least, in em.
_AIR = 0.03


class Missing(Struct, frozen=True):
    """A character of `text` at `index` that no face of the style's font has; up to an `end`, old Hangul none joins."""

    text: Text
    index: int
    font: str
    end: int = 0


#: What a text's shape depends on: its characters, its font, what of it is emphasised and that font's name, and what
#: of the manner puts space between letters.
_Cut = tuple[str, str, tuple[Range, ...], str, Manner | None]


class Composer:
    """Shapes and breaks texts of one language with `fonts`, remembering what it has done.

    `missing` collects what no font draws.
    """

    def __init__(self, fonts: Fonts, language: str = "ko") -> None:
        self.fonts = fonts
        self._language = language
        self.missing: dict[tuple[str, str, int], Missing] = {}
        self._shaped: dict[_Cut, Shaped] = {}
        self._broken: dict[tuple[_Cut, Measure], tuple[tuple[int, int], ...]] = {}
        self._lines: dict[tuple[_Cut, tuple[int, int], Ink | None], tuple[tuple[Run, ...], int]] = {}

    def width(self, text: Text, style: Style) -> float:
        """Return the width of `text` on one line, in points."""
        shaped, _ = self._shape(text, style)
        end = shaped.trimmed(0, len(shaped.text))
        return shaped.width(0, end, _tracking(shaped, style)) * style.size * style.stretch

    def lines(self, text: Text, style: Style, width: float) -> tuple[Glyphs, ...]:
        """Return `text` as lines no wider than `width` points, unless a single letter is."""
        shaped, cut = self._shape(text, style)
        em = style.size * style.stretch
        measure = Measure(round(max(width, 1.0) / em, 6), round(_tracking(shaped, style), 6), style.manner)
        ranges = self._broken.get((cut, measure))
        if ranges is None:
            ranges = self._broken[cut, measure] = break_lines(shaped, measure)
        if style.manner.is_flush:
            return tuple(self._justified(shaped, cut, style, (part, measure)) for part in ranges)
        return tuple(self._line(shaped, cut, style, part) for part in ranges)

    def lines_within(self, text: Text, style: Style, widths: Sequence[float]) -> tuple[Glyphs, ...]:
        """Return `text` as lines none wider than its own of `widths`, in points; nothing where that cannot be."""
        shaped, cut = self._shape(text, style)
        em = style.size * style.stretch
        tracking = round(_tracking(shaped, style), 6)
        ranges = lines_within(
            shaped, [width / em for width in widths], Measure(max(widths) / em, tracking, style.manner)
        )
        return tuple(self._line(shaped, cut, style, part) for part in ranges)

    def span(self, text: Text, style: Style, start: int, end: int) -> Glyphs:
        """Return characters `start` to `end` of `text` as one piece of a line."""
        return self._line(*self._shape(text, style), style, (start, end))

    def fitted(self, text: Text, style: Style, width: float) -> Style:
        """Return `style`, smaller where its longest word would not fit `width` points, not under its `word_least`.

        A title is better small than cut inside a word.
        """
        if style.word_least is None:
            return style
        shaped, _ = self._shape(text, style)
        tracking = _tracking(shaped, style)
        words = [shaped.width(*word.span(), tracking) for word in _WORD.finditer(text.string)]
        widest = max(words, default=0.0) * style.size * style.stretch
        if widest <= width:
            return style
        size = max(math.floor(style.size * width / widest * 100) / 100, style.word_least)
        scaled = size / style.size
        return replace(style, size=size, leading=style.leading * scaled, tracking=style.tracking * scaled)

    def hung(self, line: Glyphs, style: Style, *, at_edge: bool = True) -> float:
        """Return how far to the left of its place a line begins, in points.

        What hangs of an opening mark, which is no part of the line's width; and for a line that begins `at_edge`, where
        the style hangs the ink, the side bearing of its first letter.
        """
        if not line.runs or not line.runs[0].glyphs:
            return 0.0
        run = line.runs[0]
        first = run.glyphs[0]
        unit = line.size * line.stretch * run.scale / run.upem
        bearing = self.fonts.face(run.font).bearing(first.gid) * unit if style.hangs and at_edge else 0.0
        return bearing + hang_of(first.text, style.manner.hanging) * first.advance * unit

    def clearance(self, upper: Glyphs, lower: Glyphs, style: Style) -> float:
        """Return how far apart two baselines must be at least for the ink of their lines not to touch, in points.

        Asked of lines set tighter than any pair of letters needs; the others are told 0.
        """
        if style.leading >= _CLEAR * style.size:
            return 0.0
        depth = max((-low for low, _ in self._ink(upper)), default=0.0)
        height = max((high for _, high in self._ink(lower)), default=0.0)
        return depth + height + _AIR * style.size if depth or height else 0.0

    def _ink(self, line: Glyphs) -> list[tuple[float, float]]:
        """How far each glyph's ink reaches below and above the baseline, in points, upwards."""
        found = []
        for run in line.runs:
            face, scale, shift = self.fonts.face(run.font), line.size * run.scale / run.upem, line.size * run.shift
            for glyph in run.glyphs:
                low, high = face.reach(glyph.gid)
                if low < high:
                    found.append(((low + glyph.y) * scale + shift, (high + glyph.y) * scale + shift))
        return found

    def _line(self, shaped: Shaped, cut: _Cut, style: Style, part: Range) -> Glyphs:
        ink = style.strong_ink if shaped.strong else None
        key = (cut, part, ink)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = (shaped.runs(*part, ink), shaped.trimmed(*part))
        runs, end = found
        tracking = _tracking(shaped, style)
        width = shaped.width(part[0], end, tracking)
        if style.manner.hanging != "off":
            width -= hang_after(shaped, end, style.manner.hanging) + hang_before(shaped, part[0], style.manner.hanging)
        return Glyphs(
            runs, style.size, style.ink, width * style.size * style.stretch, tracking * style.size, style.stretch
        )

    def _justified(self, shaped: Shaped, cut: _Cut, style: Style, line: tuple[Range, Measure]) -> Glyphs:
        """One line with two even edges, unless it ends its paragraph (R-43) or nothing can be stretched (R-44)."""
        part, measure = line
        plain = self._line(shaped, cut, style, part)
        stays = part[1] == len(shaped.text) or shaped.text[part[1] - 1] == "\n"
        before = natural(shaped, part, measure, stays=stays)
        limits = measure.manner.limits
        found = spacing(before, limits)
        if found is None:
            return plain
        runs, width = plain.runs, plain.width
        if found != Spacing(before.space, 0.0, before.latin, found.is_loose):
            inked = (part[0], shaped.trimmed(*part))
            runs = justified(shaped, inked, plain.runs, before, found)
            more = before.spaces * (found.space - before.space) + before.gaps * found.letter
            more += before.latins * (found.latin - before.latin)
            width += more * style.size * style.stretch
        return replace(plain, runs=runs, width=width, loose=looseness(before, limits))

    def _shape(self, text: Text, style: Style) -> tuple[Shaped, _Cut]:
        cut = _cut(text, style)
        shaped = self._shaped.get(cut)
        if shaped is None:
            own = self.fonts.family(style.font)
            emphasis = Emphasis(cut[2], self.fonts.family(style.font, cut[3])) if cut[2] else None
            shaped = self._shaped[cut] = aired(shape(text.string, own, emphasis, self._language), style.manner)
        for index in shaped.missing:
            self.missing.setdefault((text.key, text.string, index), Missing(text, index, style.font))
        for start, end in shaped.unjoined:
            self.missing.setdefault((text.key, text.string, start), Missing(text, start, style.font, end))
        return shaped, cut


def _tracking(shaped: Shaped, style: Style) -> float:
    """Return the letter space of a text, in em: its style's, and what spreads a name to a common width (R-58)."""
    tracking = style.tracking / style.size
    spread = style.manner.spread
    if not spread or not shaped.text or not all("가" <= each <= "힣" for each in shaped.text):
        return tracking
    return tracking + spread_gap(shaped.text, spread) * (shaped.edges[1] + tracking)


def _cut(text: Text, style: Style) -> _Cut:
    """Return what the shape of `text` depends on; where the style has no form for emphasis, no character is."""
    manner = style.manner
    airy = None if manner.is_plain else manner
    if not text.strong or not (style.strong or style.strong_ink):
        return (text.string, style.font, (), "", airy)
    return (text.string, style.font, text.strong, style.strong or style.font, airy)
