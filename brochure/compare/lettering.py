"""The letters of a layout's lines, each with the rectangle of its own ink, in points. Knows no change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brochure.edition import Edition
from brochure.model.geometry import Rect, about
from brochure.model.marks import Glyphs
from brochure.model.page import Leaf
from brochure.text.families import Fonts

#: Two stretches of a line that are nearer than this, in em, are one.
_NEAR = 0.45
#: How tall a letter counts that has no ink of its own, in em.
_BLANK = 0.5


class Letter(NamedTuple):
    """A letter as it stands: its `box` is as wide as its advance and as tall as its ink, `base` its line's baseline."""

    string: str
    box: Rect
    base: float
    size: float


def fonts_of(edition: Edition) -> Fonts:
    """Return the fonts an edition's lines are shaped with."""
    return edition.fitted.table.setting.composer.fonts


def letters_of(leaf: Leaf, fonts: Fonts) -> list[Letter]:
    """Return the letters of a line, spaces left out, in reading order; none of what is no line."""
    line = leaf.mark.what
    if not isinstance(line, Glyphs):
        return []
    found: list[Letter] = []
    x = leaf.at.x
    for run in line.runs:
        size = line.size * run.scale
        unit, foot, face = size / run.upem, leaf.at.y - run.shift * line.size, fonts.face(run.font)
        for index, glyph in enumerate(run.glyphs):
            # Tracking is due after a cluster, of whose glyphs the first alone has text.
            is_last = index + 1 == len(run.glyphs) or bool(run.glyphs[index + 1].text)
            width = (glyph.advance * unit + (line.tracking if is_last else 0.0)) * line.stretch
            below, above = (each * unit for each in face.reach(glyph.gid))
            lift = glyph.y * unit
            box = Rect(x, foot - lift - above, width, above - below)
            if above - below <= 0.0:
                box = Rect(x, foot - _BLANK * size, width, _BLANK * size)
            found += [Letter(each, box, leaf.at.y, line.size) for each in "".join(glyph.text.split())]
            x += width
    return found


def joined(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Yield letters with neighbours of a line joined into one stretch, in the order they come."""
    last: Letter | None = None
    for each in letters:
        if last and abs(last.base - each.base) < 0.01 and abs(each.box.x - last.box.right) < _NEAR * each.size:
            last = Letter(last.string + each.string, about(last.box, each.box), each.base, max(last.size, each.size))
            continue
        if last:
            yield last
        last = each
    if last:
        yield last
