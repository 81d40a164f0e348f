"""A page drawn in words becomes areas on a grid; areas without content close up. Knows no heights.

The drawing is CSS grid's: a line a row, a name a column, and equal names side by side or stacked
are one area. A ``.`` is a cell that stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from brochure.model.geometry import MM
from brochure.model.theme import Paper

EMPTY = "."
#: A row as tall as what stands in it.
AUTO = "auto"

_TRACK = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)(fr|mm|pt)", re.ASCII)
#: Units of length, in points.
UNITS = {"mm": MM, "pt": 1.0}

Rows = tuple[tuple[str, ...], ...]


class Span(Struct, frozen=True):
    """The cells of an area: rows `top` to `bottom` and columns `left` to `right`, the ends included."""

    top: int
    bottom: int
    left: int
    right: int


def drawn(text: str) -> Rows:
    """Return the cells of a drawing, row by row; blank lines are nothing."""
    return tuple(tuple(line.split()) for line in text.splitlines() if line.split())


def spans(rows: Rows) -> dict[str, Span]:
    """Return the cells of each area, from its first row and column to its last, in order of first appearance."""
    found: dict[str, Span] = {}
    for name, row, column in _cells(rows):
        old = found.get(name, Span(row, row, column, column))
        found[name] = Span(min(old.top, row), max(old.bottom, row), min(old.left, column), max(old.right, column))
    return found


def crooked(rows: Rows) -> tuple[str, ...]:
    """Return the names of the areas that are no rectangles."""
    counts: dict[str, int] = {}
    for name, _, _ in _cells(rows):
        counts[name] = counts.get(name, 0) + 1
    return tuple(
        name
        for name, span in spans(rows).items()
        if counts[name] != (span.bottom - span.top + 1) * (span.right - span.left + 1)
    )


def is_rectangle(rows: Rows, names: frozenset[str]) -> bool:
    """Whether the cells of the areas called `names` are together one rectangle, so that no other area lies within."""
    cells = [(row, column) for name, row, column in _cells(rows) if name in names]
    if not cells:
        return False
    down, across = [row for row, _ in cells], [column for _, column in cells]
    return len(cells) == (max(down) - min(down) + 1) * (max(across) - min(across) + 1)


def tracks(widths: str) -> tuple[tuple[float, str], ...] | None:
    """Return the columns of ``"50mm 2fr 1fr"`` as numbers and units, or None where it is not written so."""
    found = [_TRACK.fullmatch(width) for width in widths.split()]
    return tuple((float(each[1]), each[2]) for each in found if each) if found and all(found) else None


def row_tracks(heights: str) -> tuple[tuple[float, str], ...] | None:
    """Return the rows of ``"auto 40mm 1fr"`` as numbers and units, ``auto`` as (0, "auto"); None if not written so."""
    found = [(0.0, AUTO) if each == AUTO else (tracks(each) or ((0.0, ""),))[0] for each in heights.split()]
    return None if any(not unit for _, unit in found) else tuple(found)


def columns(widths: str, paper: Paper) -> tuple[tuple[float, float], ...]:
    """Return the left and right edge of each column on the page, in points.

    Lengths are taken first; ``fr`` share what is left between the margins and gutters.
    """
    sizes = tracks(widths) or ()
    fixed = [number * UNITS.get(unit, 0.0) for number, unit in sizes]
    shares = [number if unit == "fr" else 0.0 for number, unit in sizes]
    room = paper.width - 2 * paper.side - paper.gutter * (len(sizes) - 1) - sum(fixed)
    edges: list[tuple[float, float]] = []
    x = paper.side
    for width, share in zip(fixed, shares, strict=True):
        end = x + width + (room * share / sum(shares) if share else 0.0)
        edges.append((x, end))
        x = end + paper.gutter
    return tuple(edges)


def closed_up(rows: Rows, present: frozenset[str], grounds: Mapping[str, int] | None = None) -> Rows:
    """Return the rows that `standing` leaves."""
    return tuple(row for _, row in standing(rows, present, grounds))


def standing(
    rows: Rows, present: frozenset[str], grounds: Mapping[str, int] | None = None
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return `rows`, each with its place in the drawing, closed up where areas are absent.

    Those that are not `present` are given to the neighbours that fit their edge. A neighbour on the same of
    the `grounds` (each area's by number) comes before the others: a ground must not be left reaching round an
    area that is none of its own. The one to the left is asked first, then right, above, below; above and below
    only where the rest of the rows is the same, so that nothing grows past its neighbours. What no single one
    fits goes to several that fit it together; absent areas that fit one another are made one. What nobody can
    take stays empty, and rows that are empty or say the same twice are dropped.
    """
    on = grounds or {}
    absent = [name for name in spans(rows) if name not in present]
    while absent:
        name, heirs = _inheritance(rows, absent, present, on) or (absent[0], ())
        rows = _given(rows, name, heirs)
        absent.remove(name)
    kept: list[tuple[int, tuple[str, ...]]] = []
    for place, row in enumerate(rows):
        if any(name != EMPTY for name in row) and (not kept or kept[-1][1] != row):
            kept.append((place, row))
    return tuple(kept)


def _inheritance(
    rows: Rows, absent: list[str], present: frozenset[str], on: Mapping[str, int]
) -> tuple[str, tuple[str, ...]] | None:
    """The next absent area somebody can take, and who: those of its own ground, of any, or another absent one."""
    for most in (1, len(rows) + len(rows[0])):
        for name in absent:
            kin = frozenset(other for other in present if on.get(other) == on.get(name))
            if heirs := _heirs(rows, name, kin, most):
                return name, heirs
        for name in absent:
            if heirs := _heirs(rows, name, present, most):
                return name, heirs
    for name in absent:
        if heirs := _heirs(rows, name, frozenset(absent), 1):
            return name, heirs
    return None


def _heirs(rows: Rows, name: str, among: frozenset[str], most: int) -> tuple[str, ...]:
    """Those on one side of an area, `most` of them at most, that lie along its whole edge and no further."""
    areas = spans(rows)
    own = areas[name]
    for side in ("left", "right", "above", "below"):
        found = {each: span for each, span in areas.items() if each in among and _touches(own, span, side)}
        if 0 < len(found) <= most and _fit(rows, own, list(found.values()), side):
            return tuple(found)
    return ()


def _touches(own: Span, other: Span, side: str) -> bool:
    """Whether `other` lies on one side of `own` along a part of its edge and no further."""
    if side in ("left", "right"):
        beside = other.right + 1 == own.left if side == "left" else other.left - 1 == own.right
        return beside and own.top <= other.top and other.bottom <= own.bottom
    beside = other.bottom + 1 == own.top if side == "above" else other.top - 1 == own.bottom
    return beside and own.left <= other.left and other.right <= own.right


def _fit(rows: Rows, own: Span, others: list[Span], side: str) -> bool:
    """Whether those that touch one side of `own` lie along the whole of it; and see `closed_up`."""
    if side in ("left", "right"):
        return sum(each.bottom - each.top + 1 for each in others) == own.bottom - own.top + 1
    top, bottom = min(own.top, *(each.top for each in others)), max(own.bottom, *(each.bottom for each in others))
    rest = {row[: own.left] + row[own.right + 1 :] for row in rows[top : bottom + 1]}
    return sum(each.right - each.left + 1 for each in others) == own.right - own.left + 1 and len(rest) == 1


def _given(rows: Rows, name: str, heirs: tuple[str, ...]) -> Rows:
    """Give each cell of an area to the heir that shares its row or column; to nobody where there is none."""
    areas = spans(rows)

    def heir(row: int, column: int) -> str:
        for each in heirs:
            span = areas[each]
            if span.top <= row <= span.bottom or span.left <= column <= span.right:
                return each
        return EMPTY

    return tuple(
        tuple(heir(row, column) if cell == name else cell for column, cell in enumerate(cells))
        for row, cells in enumerate(rows)
    )


def _cells(rows: Rows) -> Iterator[tuple[str, int, int]]:
    for row, cells in enumerate(rows):
        for column, name in enumerate(cells):
            if name != EMPTY:
                yield name, row, column
