"""Lines divided where their language changes, and tagged with it, so that a voice reads each part in its own.

A text whose every word is in another language says so of its whole element; a part of one is a span (ISO 32000-1
14.9.2). The marks stay where they are. Knows no PDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec.structs import replace

from brochure.model.geometry import Point
from brochure.model.language import foreign, has_foreign
from brochure.model.marks import Glyph, Glyphs, Mark, Piece, Run, Tag
from brochure.model.page import Layout, Leaf, Page, Placed, page_leaves
from brochure.model.words import Text

#: A part of a text in another language: from, to, its tag.
_Range = tuple[int, int, str]


def voiced(layout: Layout, language: str, texts: Iterable[Text]) -> Layout:
    """Return the layout with those parts of its `texts` tagged that are not in its `language`; itself without any."""
    keys = {text.key for text in texts if has_foreign(text.string, language)}
    if not keys:
        return layout
    pages = [_voiced(page, language, keys) for page in layout.pages]
    if all(page is before for page, before in zip(pages, layout.pages, strict=True)):
        return layout
    return Layout(layout.size, tuple(pages))


def _voiced(page: Page, language: str, keys: set[str]) -> Page:
    leaves = page_leaves(page)
    if not any(leaf.tags and leaf.tags[-1].key in keys for leaf in leaves):
        return page
    marks: list[Mark] = []
    is_same = True
    for tags, group in groupby(leaves, key=lambda leaf: leaf.tags):
        own = list(group)
        ranges: list[_Range] = []
        if tags and tags[-1].key in keys:
            text = "".join(leaf.mark.what.text for leaf in own if isinstance(leaf.mark.what, Glyphs))
            ranges = list(foreign(text, language))
        if not ranges or tags is None:
            marks += (Mark(leaf.at, leaf.mark.what, tags) for leaf in own)
            continue
        is_same = False
        marks += _tagged(own, tags, text, ranges)
    if is_same:
        return page
    piece = Piece(0.0, 0.0, tuple(marks))
    # One piece of all marks: whoever asks for blocks asks the layout, and not what is made of it for the screen.
    return Page(page.number, (Placed(piece, Point(), "", 0, ""),))


def _tagged(leaves: Sequence[Leaf], tags: tuple[Tag, ...], text: str, ranges: Sequence[_Range]) -> Iterable[Mark]:
    start, end, language = ranges[0]
    if len(ranges) == 1 and not any(each.isalpha() for each in text[:start] + text[end:]):
        whole = (*tags[:-1], replace(tags[-1], lang=language))
        return [Mark(leaf.at, leaf.mark.what, whole) for leaf in leaves]
    marks: list[Mark] = []
    at = 0
    for leaf in leaves:
        what = leaf.mark.what
        if not isinstance(what, Glyphs):
            marks.append(Mark(leaf.at, what, tags))
            continue
        length = len(what.text)
        for x, part, number in _parts(what, at, ranges):
            # Each part is an element of its own: two of one language are not one.
            span = (Tag("Span", f"{tags[-1].key}#span{number}", ranges[number][2]),) if number >= 0 else ()
            marks.append(Mark(Point(leaf.at.x + x, leaf.at.y), part, (*tags, *span)))
        at += length
    return marks


def _parts(line: Glyphs, at: int, ranges: Sequence[_Range]) -> list[tuple[float, Glyphs, int]]:
    """A line that begins at character `at` of its text, in parts of one language.

    Of each it is told how far it is moved, and the number of its range, -1 for what is in the language of the text.
    """

    def range_at(index: int) -> int:
        return next((number for number, (start, end, _) in enumerate(ranges) if start <= index < end), -1)

    found: list[tuple[float, Glyphs, int]] = []
    x, index = 0.0, at
    runs: list[Run] = []
    begun = 0.0
    current: int | None = None
    for run in line.runs:
        glyphs: list[Glyph] = []
        for glyph in run.glyphs:
            # A cluster goes with its first glyph, which has its text.
            own = range_at(index) if glyph.text or current is None else current
            if own != current and current is not None:
                if glyphs:
                    runs.append(replace(run, glyphs=tuple(glyphs)))
                    glyphs = []
                found.append((begun, replace(line, runs=tuple(runs), width=x - begun), current))
                runs, begun = [], x
            current = own
            glyphs.append(glyph)
            x += _advance(run, glyph, line)
            index += len(glyph.text)
        if glyphs:
            runs.append(replace(run, glyphs=tuple(glyphs)))
    if runs:
        found.append(
            (
                begun,
                replace(line, runs=tuple(runs), width=max(line.width - begun, 0.0)),
                -1 if current is None else current,
            )
        )
    return found


def _advance(run: Run, glyph: Glyph, line: Glyphs) -> float:
    """How far a glyph moves what follows it; tracking is due once a cluster."""
    tracking = line.tracking if glyph.text else 0.0
    return (glyph.advance * line.size * run.scale / run.upem + tracking) * line.stretch
