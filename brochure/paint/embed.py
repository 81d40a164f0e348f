"""The runs of a layout into embedded Type0 fonts, and each run into the operators that show it.

Two phases: first every glyph of the layout is collected and each face cut down to those it needs,
then runs are written with the subset's own glyph numbers, so a CID is a glyph and no map between
them has to be written. Knows shaping only by its result, and of PDF only values and operators.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from brochure.model.marks import Glyph, Glyphs, Run
from brochure.model.objects import Name, Ref, Stream, Value
from brochure.model.page import Layout, page_leaves
from brochure.paint.cmap import to_unicode, widths
from brochure.paint.syntax import number, packed, utf16
from brochure.text.families import Fonts
from brochure.text.fonts import Face, Subset

#: What a glyph says whose cluster is already told by the glyph before it: nothing one sees or hears.
_SILENT = "\u200b"

#: Shifts below this many 1/1000 em wait until they have added up: 0.005 points in text of 10.
_LEAST_SHIFT = 0.5


class Type0:
    """One face as the file embeds it: `resource` is its name on the page, `texts` what its glyphs stand for."""

    def __init__(self, resource: str, face: Face, texts: Mapping[int, str]) -> None:
        self.resource = resource
        self._face = face
        self._subset, self._program = _cut(face, tuple(sorted(texts)))
        self._texts = texts
        self._codes = {gid: f"{cid:04X}" for gid, cid in self._subset.cids.items()}
        # Whole numbers, because pdfium cuts the decimals of /W off; what they lack is made up for between glyphs.
        self._widths = {gid: round(face.advance(gid) * 1000 / face.upem) for gid in self._subset.cids}
        self._moves = {gid: width * face.upem / 1000 for gid, width in self._widths.items()}

    def show(self, run: Run, size: float, tracking: float) -> str:
        """Return the operators that show `run` in a line of `size`; Tc adds `tracking` after every glyph (both points).

        The font is already set to the run's own size. Neither knows of Tz, which stretches whatever is written here.
        """
        codes, moves, texts = self._codes, self._moves, self._texts
        if not run.shift and all(
            glyph.advance == moves[glyph.gid] and glyph.text == texts[glyph.gid] and not glyph.x and not glyph.y
            for glyph in run.glyphs
        ):
            return f"<{''.join([codes[glyph.gid] for glyph in run.glyphs])}> Tj"
        line, own = _Line(), size * run.scale
        extra = tracking * 1000 / own
        for cluster in _clusters(run.glyphs):
            text = cluster[0].text
            is_told_apart = len(cluster) > 1 or texts[cluster[0].gid] != text
            if is_told_apart:
                line.command(f"/Span<</ActualText<FEFF{utf16(text)}>>>BDC")
            for index, glyph in enumerate(cluster):
                # Within a cluster no tracking is due, yet Tc adds it after every glyph: taken back.
                undue = extra if index < len(cluster) - 1 else 0.0
                line.rise(glyph.y * own / run.upem + run.shift * size)
                if glyph.x or undue or glyph.advance != moves[glyph.gid]:
                    after = (moves[glyph.gid] - glyph.advance + glyph.x) * 1000 / run.upem + undue
                    line.shifted(codes[glyph.gid], -glyph.x * 1000 / run.upem, after)
                else:
                    line.plain(codes[glyph.gid])
            if is_told_apart:
                line.command("EMC")
        return line.close()

    def install(self, add: Callable[[Value], Ref]) -> Ref:
        """Add the font's objects by `add` and return the reference of the Type0 dictionary (ISO 32000-1 9.7.6)."""
        face, cids = self._face, self._subset.cids
        name = Name(f"{_tag(face.postscript_name, cids)}+{face.postscript_name}")
        default, array = widths([self._widths[gid] for gid in sorted(cids, key=lambda gid: cids[gid])])
        kind = "CIDFontType0" if self._subset.is_cff else "CIDFontType2"
        descendant: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name(kind),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": add(self._descriptor(name, add(self._program))),
            "DW": default,
            "W": array,
        }
        if not self._subset.is_cff:
            descendant["CIDToGIDMap"] = Name("Identity")
        told = {cids[gid]: text for gid, text in self._texts.items()}
        return add({
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": Name(f"{name}-Identity-H") if self._subset.is_cff else name,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [add(descendant)],
            "ToUnicode": add(packed({}, to_unicode(told))),
        })  # fmt: skip

    def _descriptor(self, name: Name, program: Ref) -> Value:
        metrics = self._face.metrics
        return {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            # Symbolic, as every font is whose codes are its own glyph numbers; 64 is italic.
            "Flags": 4 | (64 if metrics.italic_angle else 0),
            "FontBBox": [round(each) for each in metrics.box],
            "ItalicAngle": round(metrics.italic_angle, 2),
            "Ascent": round(metrics.ascent),
            "Descent": round(metrics.descent),
            "CapHeight": round(metrics.cap_height),
            "StemV": round(self._face.weight * 0.22),
            "FontFile3" if self._subset.is_cff else "FontFile2": program,
        }


class _Line:
    """Glyphs and shifts, gathered into as few operators as they take."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._row: list[str] = []
        self._codes: list[str] = []
        self._shift = 0.0
        self._rise = 0.0

    def plain(self, code: str) -> None:
        if self._shift:
            self._settle()
        self._codes.append(code)

    def shifted(self, code: str, before: float, after: float) -> None:
        self._shift += before
        self._settle()
        self._codes.append(code)
        self._shift += after

    def rise(self, points: float) -> None:
        if points != self._rise:
            self._end_row()
            self._rise = points
            self._done.append(f"{number(points)} Ts")

    def command(self, operator: str) -> None:
        self._end_row()
        self._done.append(operator)

    def close(self) -> str:
        self.rise(0.0)
        self._end_row()
        return " ".join(self._done)

    def _settle(self) -> None:
        """Write the pending shift, or keep it for later while it is too small to see."""
        if abs(self._shift) >= _LEAST_SHIFT:
            self._end_codes()
            self._row.append(number(self._shift))
            self._shift = 0.0

    def _end_codes(self) -> None:
        if self._codes:
            self._row.append(f"<{''.join(self._codes)}>")
            self._codes.clear()

    def _end_row(self) -> None:
        self._settle()
        self._end_codes()
        if self._row:
            self._done.append(f"[{' '.join(self._row)}] TJ")
            self._row.clear()


def embed(layout: Layout, fonts: Fonts) -> dict[str, Type0]:
    """Return the faces that `layout` uses, by the name its runs give them, in order of first use."""
    texts: dict[str, dict[int, str]] = {}
    late: list[tuple[dict[int, str], tuple[Glyph, ...]]] = []
    for run in _runs(layout):
        known = texts.setdefault(run.font, {})
        if all(glyph.text for glyph in run.glyphs):
            # Nearly all runs: a cluster a glyph.
            for glyph in run.glyphs:
                known.setdefault(glyph.gid, glyph.text)
            continue
        for cluster in _clusters(run.glyphs):
            if len(cluster) == 1:
                known.setdefault(cluster[0].gid, cluster[0].text or _SILENT)
            else:
                late.append((known, cluster))
    # A glyph that also stands alone somewhere keeps that text; only then do the parts of clusters get theirs.
    for known, cluster in late:
        known.setdefault(cluster[0].gid, cluster[0].text or _SILENT)
        for glyph in cluster[1:]:
            known.setdefault(glyph.gid, _SILENT)
    return {name: Type0(f"F{n}", fonts.face(name), known) for n, (name, known) in enumerate(texts.items(), 1)}


def _runs(layout: Layout) -> Iterator[Run]:
    for page in layout.pages:
        for leaf in page_leaves(page):
            if isinstance(leaf.mark.what, Glyphs):
                yield from leaf.mark.what.runs


def _clusters(glyphs: tuple[Glyph, ...]) -> Iterator[tuple[Glyph, ...]]:
    """Yield the glyphs of each cluster: one that has text, and those without that follow it."""
    start = 0
    for end in range(1, len(glyphs)):
        if glyphs[end].text:
            yield glyphs[start:end]
            start = end
    if glyphs:
        yield glyphs[start:]


@lru_cache(maxsize=8)
def _cut(face: Face, gids: tuple[int, ...]) -> tuple[Subset, Stream]:
    """Cut `face` down and compress it; kept, because press and screen embed the very same subsets."""
    subset = face.subset(gids)
    entries: dict[str, Value] = {"Subtype": Name("CIDFontType0C")} if subset.is_cff else {"Length1": len(subset.data)}
    return subset, packed(entries, subset.data)


def _tag(name: str, cids: Mapping[int, int]) -> str:
    """Return six letters that differ for each choice of glyphs (ISO 32000-1 9.6.4)."""
    rest = zlib.crc32(f"{name} {sorted(cids)}".encode())
    letters = ""
    for _ in range(6):
        rest, letter = divmod(rest, 26)
        letters += chr(ord("A") + letter)
    return letters
