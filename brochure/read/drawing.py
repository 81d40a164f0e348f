"""Whether the pages of a theme can be set as they are drawn: areas, the widths of columns, grounds.

Knows how a page is drawn in words, and nothing of what is set on it.
"""

from __future__ import annotations

import re

from brochure.findings import Origin, Words
from brochure.model.areas import Rows, columns, crooked, drawn, is_rectangle, row_tracks, spans, tracks
from brochure.model.geometry import ROUNDING
from brochure.model.theme import Drawing, PageTemplate, Paper, Theme
from brochure.model.words import Text
from brochure.read.check import Check
from brochure.read.reading import shown

#: A column narrower than this holds no letter of running text, in points.
LEAST_COLUMN = 20.0

#: More areas than this are no page any more.
MOST_AREAS = 100


def check_pages(theme: Theme, check: Check) -> None:
    """Tell what is wrong with the pages of a theme whose paper is right."""
    names: set[str] = set()
    homes: dict[str, str] = {}
    for index, page in enumerate(theme.pages):
        message = Words(
            f"이름이 같은 쪽이 또 있습니다: ‘{shown(page.name)}’", f"There is another page called “{shown(page.name)}”."
        )
        check.value(page.name not in names, message, "pages", index, "name")
        names.add(page.name)
        _check_columns(page, page.columns, ("pages", index), theme.paper, check)
        rows = drawn(page.areas.string)
        _check_rows(page.rows, rows, ("pages", index, "rows"), check)
        if _is_even(page.columns, page.areas, ("pages", index, "areas"), check):
            _check_areas(page, rows, homes, check)
            _check_grounds(page, index, rows, check)
            for number, other in enumerate(page.drawings[1:]):
                at: tuple[str | int, ...] = ("pages", index, "others", number)
                if not isinstance(page.others[number], Text):
                    _check_columns(page, other.columns, at, theme.paper, check)
                    _check_rows(other.rows, drawn(other.areas.string), (*at, "rows"), check)
                    at = (*at, "areas")
                _check_other(page, other, at, check)


def _check_rows(heights: str, rows: Rows, at: tuple[str | int, ...], check: Check) -> None:
    """Tell when the heights of rows are not written as they must be, or are not as many as the rows."""
    found = row_tracks(heights)
    words = Words(
        f"줄 높이는 ‘auto 40mm 1fr’처럼 적습니다: ‘{shown(heights)}’",
        f"Row heights are written like “auto 40mm 1fr”: “{shown(heights)}”",
    )
    check.value(found is not None, words, *at)
    if found:
        many = Words(
            f"줄 높이는 {len(found)}개인데 그린 줄은 {len(rows)}개입니다.",
            f"There are {len(found)} row heights, and {len(rows)} rows are drawn.",
        )
        check.value(len(found) == len(rows), many, *at)


def _check_columns(page: PageTemplate, widths: str, at: tuple[str | int, ...], paper: Paper, check: Check) -> None:
    within = at
    at = (*at, "columns")
    if tracks(widths) is None:
        words = Words(
            f"단 너비는 ‘2fr 1fr’이나 ‘50mm 1fr’처럼 적습니다: ‘{shown(widths)}’",
            f"Column widths are written like “2fr 1fr” or “50mm 1fr”: “{shown(widths)}”",
        )
        check.value(False, words, *at)
        return
    if page.gutter is not None and page.gutter < 0:
        words = Words("0보다 작을 수 없습니다.", "This cannot be less than 0.")
        check.value(False, words, *within[:2], "gutter")
        return
    edges = columns(widths, page.on(paper))
    if edges[-1][1] > paper.width - paper.side + ROUNDING:
        words = Words(
            "단과 단 사이를 더하면 종이에서 여백을 뺀 너비보다 넓습니다.",
            "Columns and gutters together are wider than what the margins leave of the paper.",
        )
        check.value(False, words, *at)
    elif min(right - left for left, right in edges) < LEAST_COLUMN:
        words = Words(
            "단이 너무 좁습니다. 여백과 단 사이를 뺀 너비를 나누면 글자 하나도 들어가지 않습니다.",
            "A column is too narrow: what margins and gutters leave has no room for a letter.",
        )
        check.value(False, words, *at)


def _is_even(widths: str, drawing: Text, at: tuple[str | int, ...], check: Check) -> bool:
    """Whether every row has as many names as there are columns, and no drawing is beyond reason."""
    sizes = tracks(widths)
    rows = drawn(drawing.string)
    lines = drawing.string.split("\n")
    for row, names in enumerate(rows):
        if sizes is not None and len(names) != len(sizes):
            message = Words(
                f"{row + 1}번째 줄의 이름은 {len(names)}개인데 columns의 단은 {len(sizes)}개입니다.",
                f"Row {row + 1} has {len(names)} names, and columns has {len(sizes)}.",
            )
            start = sum(len(line) + 1 for line in lines[:row])
            check.told(message, drawing.origin(start, len(lines[row])))
            return False
    is_too_much = len(spans(rows)) > MOST_AREAS
    message = Words(f"한 쪽의 영역은 {MOST_AREAS}개까지입니다.", f"A page has at most {MOST_AREAS} areas.")
    check.value(not is_too_much, message, *at)
    return sizes is not None and not is_too_much


def _check_areas(page: PageTemplate, rows: Rows, homes: dict[str, str], check: Check) -> None:
    """Tell of areas that are no rectangles, and of those another page has; `homes` are the pages of those so far."""
    for name in crooked(rows):
        message = Words(f"영역이 직사각형이 아닙니다: ‘{shown(name)}’", f"The area “{shown(name)}” is not a rectangle.")
        check.told(message, drawn_at(page, name))
    for name in spans(rows):
        if name in homes:
            message = Words(
                f"‘{shown(name)}’ 영역은 ‘{shown(homes[name])}’ 쪽에 이미 있습니다. 한 쪽에만 두어 주십시오.",
                f"The page “{shown(homes[name])}” has the area “{shown(name)}” already; it can have one page only.",
            )
            check.told(message, drawn_at(page, name))
        homes.setdefault(name, page.name)


def _check_other(page: PageTemplate, other: Drawing, at: tuple[str | int, ...], check: Check) -> None:
    """Tell what is wrong with another drawing of a page: it must hold the same areas, on grounds that stay whole."""
    if not _is_even(other.columns, other.areas, at, check):
        return
    rows, names = drawn(other.areas.string), frozenset(spans(drawn(page.areas.string)))
    for name in crooked(rows):
        message = Words(f"영역이 직사각형이 아닙니다: ‘{shown(name)}’", f"The area “{shown(name)}” is not a rectangle.")
        check.value(False, message, *at)
    listed = ", ".join(sorted(names ^ frozenset(spans(rows))))
    message = Words(
        f"다른 그림에도 같은 영역이 모두 있어야 합니다. 다른 것: {shown(listed)}",
        f"Another drawing must have the very same areas; these differ: {shown(listed)}",
    )
    check.value(not listed, message, *at)
    for ground in () if listed or crooked(rows) else page.grounds:
        message = Words(
            f"이 그림에서 바탕이 직사각형이 아닙니다: ‘{shown(ground.areas)}’",
            f"In this drawing the ground under “{shown(ground.areas)}” is no rectangle.",
        )
        check.value(is_rectangle(rows, frozenset(ground.areas.split())), message, *at)


def _check_grounds(page: PageTemplate, index: int, rows: Rows, check: Check) -> None:
    areas = tuple(spans(rows))
    covered: set[str] = set()
    for number, ground in enumerate(page.grounds):
        at = ("pages", index, "grounds", number, "areas")
        names = frozenset(ground.areas.split())
        for name in sorted(names - set(areas)):
            check.name(name, areas, Words("이 쪽의 areas", "among the areas of this page"), at)
        if names <= set(areas) and not any(name in names for name in crooked(rows)):
            message = Words(
                "바탕이 덮는 영역들은 함께 직사각형이어야 합니다.",
                "The areas of a ground must together be a rectangle.",
            )
            check.value(is_rectangle(rows, names), message, *at)
        for name in sorted(names & covered):
            message = Words(
                f"이 영역에는 바탕이 이미 있습니다: ‘{shown(name)}’", f"“{shown(name)}” has a ground already."
            )
            check.value(False, message, *at)
        covered |= names


def drawn_at(page: PageTemplate, name: str) -> Origin:
    """Return where an area is first named in the drawing."""
    match = re.search(rf"(?<!\S){re.escape(name)}(?!\S)", page.areas.string)
    return page.areas.origin(match.start() if match else 0, len(name))
