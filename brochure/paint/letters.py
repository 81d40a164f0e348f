"""Text as paths: what shops ask for that trust no font (서체 아웃라인). Knows no page and no colour.

Every glyph is one path in its face's own whole units, moved and scaled by the matrix before it: the same letter is the
same characters wherever it stands, and packs to next to nothing.
"""

from __future__ import annotations

from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Run
from brochure.paint.syntax import number
from brochure.text.families import Fonts
from brochure.text.fonts import Face
from brochure.text.pen import Outlined


class Letters:
    """The glyphs of some fonts as paths, each drawn once."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._paths: dict[tuple[str, int], str] = {}

    def run(self, at: Point, line: Glyphs, run: Run) -> tuple[str, float]:
        """Return the operators that fill a run of a line from the baseline's point `at`, and its advance in points."""
        face = self._fonts.face(run.font)
        own = line.size * run.scale
        unit = own / run.upem
        pen = 0.0
        moved = (0.0, 0.0)
        group: list[str] = []
        for index, glyph in enumerate(run.glyphs):
            path = self._path(face, glyph.gid)
            if path:
                # In the face's units, from the last glyph that was painted: `cm` adds up.
                x, y = pen / unit + glyph.x, float(glyph.y)
                if (x, y) != moved:
                    group.append(f"1 0 0 1 {number(x - moved[0], 2)} {number(y - moved[1], 2)} cm")
                    moved = (x, y)
                group.append(f"{path} f")
            # Tracking is due after a cluster, and its first glyph alone has text.
            is_last = index + 1 == len(run.glyphs) or bool(run.glyphs[index + 1].text)
            pen += glyph.advance * unit + (line.tracking if is_last else 0.0)
        if not group:
            return "", pen * line.stretch
        across, up = number(unit * line.stretch, 6), number(unit, 6)
        place = f"{number(at.x)} {number(at.y + run.shift * line.size)} cm"
        return " ".join(["q", f"{across} 0 0 {up} {place}", *group, "Q"]), pen * line.stretch

    def _path(self, face: Face, gid: int) -> str:
        key = (face.name, gid)
        found = self._paths.get(key)
        if found is None:
            found = self._paths[key] = _operators(face.outline(gid))
        return found


def _operators(steps: Outlined) -> str:
    return " ".join(" ".join([*(number(each, 1) for each in points), step]) for step, points in steps)
