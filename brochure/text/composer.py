"""Texts into lines of glyphs, each text shaped and broken once. The composer is a cache and knows no block.

Its answers depend on nothing but what it is asked, so a layout may try level after level and pay
for each text a single time per width.
"""

from __future__ import annotations

import math
import re

from msgspec import Struct
from msgspec.structs import replace

from brochure.model.ink import Ink
from brochure.model.marks import Glyphs, Run
from brochure.model.words import Text
from brochure.text.families import Fonts
from brochure.text.paragraph import Measure, break_lines
from brochure.text.shape import Emphasis, Shaped, shape


class Style(Struct, frozen=True):
    """How a text is set: `size`, `leading` and `tracking` in points, `font` a theme's font name.

    Emphasised words are drawn with the font `strong` and in `strong_ink`, each as the others where it
    is not given. `stretch` sets letters and tracking wider or narrower than drawn (장평).
    """

    font: str
    size: float
    leading: float
    ink: Ink
    tracking: float = 0.0
    balanced: bool = False
    hangs: bool = False
    word_least: float | None = None
    stretch: float = 1.0
    strong: str = ""
    strong_ink: Ink | None = None

    @property
    def rise(self) -> float:
        """Where the baseline stands in a line of this style, from the line's top, in points.

        Half the leading above and below the middle of a Hangul letter, which reaches from 0.12 em
        under the baseline to 0.88 em above it.
        """
        return self.leading / 2 + 0.38 * self.size


#: At this leading, in em, the lowest descender clears the highest accent of the fonts in use.
_CLEAR = 1.4
#: White between the ink of two lines at least, in em.
_AIR = 0.03


class Missing(Struct, frozen=True):
    """A character of `text` at `index` that no face of the style's font has; up to an `end`, old Hangul none joins."""

    text: Text
    index: int
    font: str
    end: int = 0


#: What a text's shape depends on: its characters, its font, what of it is emphasised and that font's name.
_Cut = tuple[str, str, tuple[tuple[int, int], ...], str]


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
        return shaped.width(0, end, style.tracking / style.size) * style.size * style.stretch

    def lines(self, text: Text, style: Style, width: float) -> tuple[Glyphs, ...]:
        """Return `text` as lines no wider than `width` points, unless a single letter is."""
        shaped, cut = self._shape(text, style)
        em = style.size * style.stretch
        measure = Measure(round(max(width, 1.0) / em, 6), round(style.tracking / style.size, 6), style.balanced)
        ranges = self._broken.get((cut, measure))
        if ranges is None:
            ranges = self._broken[cut, measure] = break_lines(shaped, measure)
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
        (shaped, _), tracking = self._shape(text, style), style.tracking / style.size
        words = [shaped.width(*word.span(), tracking) for word in re.finditer(r"\S+", text.string)]
        widest = max(words, default=0.0) * style.size * style.stretch
        if widest <= width:
            return style
        size = max(math.floor(style.size * width / widest * 100) / 100, style.word_least)
        scaled = size / style.size
        return replace(style, size=size, leading=style.leading * scaled, tracking=style.tracking * scaled)

    def bearing(self, line: Glyphs) -> float:
        """Return how far the ink of a line's first letter stands from the line's left end, in points."""
        if not line.runs or not line.runs[0].glyphs:
            return 0.0
        run = line.runs[0]
        bearing = self.fonts.face(run.font).bearing(run.glyphs[0].gid)
        return bearing * line.size * run.scale * line.stretch / run.upem

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

    def _line(self, shaped: Shaped, cut: _Cut, style: Style, part: tuple[int, int]) -> Glyphs:
        ink = style.strong_ink if shaped.strong else None
        key = (cut, part, ink)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = (shaped.runs(*part, ink), shaped.trimmed(*part))
        width = shaped.width(part[0], found[1], style.tracking / style.size) * style.size * style.stretch
        return Glyphs(found[0], style.size, style.ink, width, style.tracking, style.stretch)

    def _shape(self, text: Text, style: Style) -> tuple[Shaped, _Cut]:
        cut = _cut(text, style)
        shaped = self._shaped.get(cut)
        if shaped is None:
            own = self.fonts.family(style.font)
            emphasis = Emphasis(cut[2], self.fonts.family(style.font, cut[3])) if cut[2] else None
            shaped = self._shaped[cut] = shape(text.string, own, emphasis, self._language)
        for index in shaped.missing:
            self.missing.setdefault((text.key, text.string, index), Missing(text, index, style.font))
        for start, end in shaped.unjoined:
            self.missing.setdefault((text.key, text.string, start), Missing(text, start, style.font, end))
        return shaped, cut


def _cut(text: Text, style: Style) -> _Cut:
    """Return what the shape of `text` depends on; where the style has no form for emphasis, no character is."""
    if not text.strong or not (style.strong or style.strong_ink):
        return (text.string, style.font, (), "")
    return (text.string, style.font, text.strong, style.strong or style.font)
