"""Space that is put into shaped text: gaps no one has typed, a designer's word space, the space of justified lines.

Painting needs to know nothing of it: the glyph before a gap is wider by so much.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from msgspec.structs import replace

from brochure.korean.gaps import FULL_WIDTH, latin_gaps, letter_gaps, untyped_gaps
from brochure.korean.kinsoku import MIDDLE_DOTS, OPENING
from brochure.model.lines import Manner
from brochure.model.marks import Run
from brochure.text.justify import Natural, Spacing
from brochure.text.measure import WORD_SPACES, Range
from brochure.text.shape import Shaped

#: From this advance on a glyph is a full-width one, and what it gives up then, in em.
_WIDE, _HALF = 0.9, 0.5


def aired(shaped: Shaped, manner: Manner) -> Shaped:
    """Return a shaped text with the word space of a manner (R-41) and its gaps beside Latin, signs and brackets."""
    gaps = untyped_gaps(shaped.text, manner.latin, manner.maths)
    wider: dict[int, float] = {}
    shifts: dict[int, float] = {}
    if manner.brackets == "fullwidth":
        shifts, airy = _halved(shaped)
        gaps |= airy
        wider.update(dict.fromkeys(shifts, -_HALF))
    for at, gap in gaps.items():
        wider[at - 1] = wider.get(at - 1, 0.0) + gap
    if manner.word_space:
        for at, character in enumerate(shaped.text):
            if character in WORD_SPACES:
                own = shaped.edges[at + 1] - shaped.edges[at]
                wider[at] = wider.get(at, 0.0) + manner.word_space - own
    if not wider:
        return shaped
    moved = list(accumulate((wider.get(at, 0.0) for at in range(len(shaped.text))), initial=0.0))
    glyphs = list(shaped.glyphs)
    for at, more in wider.items():
        # The last glyph of what stands before the gap.
        last = shaped.first[at + 1] - 1
        if last >= 0:
            drawn, glyph = glyphs[last]
            unit = drawn.face.upem / drawn.scale
            x = glyph.x - round(shifts.get(at, 0.0) * unit)
            glyphs[last] = (drawn, replace(glyph, advance=glyph.advance + round(more * unit), x=x))
    edges = tuple(edge + more for edge, more in zip(shaped.edges, moved, strict=True))
    return replace(shaped, glyphs=tuple(glyphs), edges=edges, gaps=gaps)


def _halved(shaped: Shaped) -> tuple[dict[int, float], dict[int, float]]:
    """Which brackets and middle dots are half an em wide from now on, and the gaps beside them (klreq 4.3.2).

    Those whose glyph is an em wide, whatever their code point: a proportional one has its own air (R-48). Of each
    is told by how much its ink moves to the left, in em: the empty half of an opening bracket lies before it.
    """
    text, edges = shaped.text, shaped.edges
    wide = {at for at, each in enumerate(text) if each in FULL_WIDTH and edges[at + 1] - edges[at] > _WIDE}
    shifts = {at: _HALF if text[at] in OPENING else _HALF / 2 if text[at] in MIDDLE_DOTS else 0.0 for at in wide}
    gaps = untyped_gaps(text, maths=0.0, brackets="fullwidth")
    return shifts, {at: gap for at, gap in gaps.items() if at in wide or at - 1 in wide}


def justified(shaped: Shaped, line: Range, runs: tuple[Run, ...], before: Natural, spacing: Spacing) -> tuple[Run, ...]:
    """Return the runs of a line, which was as `before` says, with its spaces and gaps as `spacing` says."""
    more: dict[int, float] = {}
    for at in range(*line):
        if shaped.text[at] in WORD_SPACES:
            more[shaped.first[at]] = spacing.space - before.space
    wider = ((letter_gaps, spacing.letter), (latin_gaps, spacing.latin - before.latin if before.latins else 0.0))
    for places, extra in wider:
        for at in places(shaped.text) if extra else ():
            if line[0] < at < line[1]:
                last = shaped.first[at] - 1
                more[last] = more.get(last, 0.0) + extra
    return _widened(runs, shaped.first[line[0]], more)


def _widened(runs: tuple[Run, ...], first: int, more: Mapping[int, float]) -> tuple[Run, ...]:
    """Make glyphs wider, by their index in the text, in em; what rounding takes from one the next one gets."""
    found = []
    index, owed = first, 0.0
    for run in runs:
        unit = run.upem / run.scale
        glyphs = []
        for glyph in run.glyphs:
            if extra := more.get(index, 0.0):
                wanted = extra * unit + owed * unit
                whole = round(wanted)
                owed = (wanted - whole) / unit
                glyph = replace(glyph, advance=glyph.advance + whole)  # noqa: PLW2901 - the same glyph, wider
            glyphs.append(glyph)
            index += 1
        found.append(replace(run, glyphs=tuple(glyphs)))
    return tuple(found)
