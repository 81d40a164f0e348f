"""What is shown, as the plain values the page in the browser is told."""

from __future__ import annotations

from brochure.findings import LEVEL_NAMES, Finding, Language
from brochure.paint.raster import widest
from brochure.preview.shown import Box, Pages, Shown, boxes_of, places

#: The most findings that are told: more are mended by nobody at once.
_MOST = 300


def told(number: int, shown: Shown | None, language: Language) -> dict[str, object]:
    """Return all a page needs to draw what is shown; lengths are points, pages count from 1."""
    if shown is None:
        return {"number": number, "file": "", "pages": None, "isBehind": False, "findings": []}
    return {
        "number": number,
        "file": shown.file,
        "isBehind": shown.is_behind,
        "pages": _pages(shown.pages) if shown.pages else None,
        "findings": [_finding(each, shown, language) for each in shown.findings[:_MOST]],
        "budgets": [
            {
                "path": each.key,
                "length": each.length,
                "room": each.room,
                "line": each.origin.line,
                "places": [_box(box) for box in (boxes_of(each.key, shown.pages) if shown.pages else ())],
            }
            for each in shown.budgets
        ],
        "areBudgetsWhole": shown.are_budgets_whole,
    }


def _pages(pages: Pages) -> dict[str, object]:
    return {
        "number": pages.number,
        "count": pages.count,
        "width": pages.size.width,
        "height": pages.size.height,
        "widest": widest(pages.size.width, pages.size.height),
        "blocks": [
            {
                "path": each.key,
                "name": each.name,
                "file": each.origin.file,
                "line": each.origin.line,
                **_box(each.box),
            }
            for each in pages.outlines
        ],
    }


def _finding(finding: Finding, shown: Shown, language: Language) -> dict[str, object]:
    ways = [way.words.say(language) for way in finding.ways]
    return {
        **finding.as_dict(language),
        "called": LEVEL_NAMES[language][finding.level],
        "ways": ways,
        "places": [_box(box) for box in places(finding, shown)],
    }


def _box(box: Box) -> dict[str, object]:
    at = box.at
    return {"page": box.page, "box": [round(each, 2) for each in (at.x, at.y, at.width, at.height)]}
