"""What is shown, as the plain values the page in the browser is told."""

from __future__ import annotations

from brochure.findings import LEVEL_NAMES, Finding, Language
from brochure.layout.budget import Budget
from brochure.paint.raster import widest
from brochure.preview.shown import Box, Pages, Shown, origin_now, places, room_places

#: The most findings that are told: more are mended by nobody at once.
_MOST = 300


def told(number: int, shown: Shown | None, language: Language) -> dict[str, object]:
    """Return all a page needs to draw what is shown; lengths are points, pages count from 1."""
    if shown is None:
        return {"number": number, "file": "", "pages": None, "isBehind": False, "isWhole": False, "findings": []}
    return {
        "number": number,
        "file": shown.file,
        "isBehind": shown.is_behind,
        "isWhole": shown.is_whole,
        "pages": _pages(shown.pages, shown, language) if shown.pages else None,
        "findings": [_finding(each, shown, language) for each in shown.findings[:_MOST]],
        "budgets": [_budget(each, shown) for each in shown.budgets],
        "areBudgetsWhole": shown.are_budgets_whole,
    }


def _pages(pages: Pages, shown: Shown, language: Language) -> dict[str, object]:
    return {
        "number": pages.number,
        "count": pages.count,
        "width": pages.size.width,
        "height": pages.size.height,
        "widest": widest(pages.size.width, pages.size.height),
        "printed": [_box(each) for each in pages.printed],
        "blocks": [
            {
                "path": each.key,
                "name": each.name.say(language),
                "file": each.origin.file,
                "line": origin_now(each.origin, shown).line,
                **_box(each.box),
            }
            for each in pages.outlines
        ],
    }


def _budget(budget: Budget, shown: Shown) -> dict[str, object]:
    boxes, end = room_places(budget, shown)
    return {
        "path": budget.key,
        "length": budget.length,
        "room": budget.room,
        "line": budget.origin.line,
        "places": [_box(box) for box in boxes],
        "end": _box(end) if end else None,
    }


def _finding(finding: Finding, shown: Shown, language: Language) -> dict[str, object]:
    ways = [way.words.say(language) for way in finding.ways]
    hint, corrected = _hint(finding, language)
    return {
        **finding.as_dict(language),
        "hint": hint,
        "corrected": corrected,
        "called": LEVEL_NAMES[language][finding.level],
        "ways": ways,
        "places": [_box(box) for box in places(finding, shown)],
    }


def _hint(finding: Finding, language: Language) -> tuple[str | None, str | None]:
    """What to do, and apart from it the line or lines to be copied, as the hint ends in them."""
    if finding.hint is None:
        return None, None
    hint = finding.hint.say(language)
    if finding.corrected and hint.endswith(finding.corrected):
        return hint.removesuffix(finding.corrected).rstrip(), finding.corrected
    return hint, None


def _box(box: Box) -> dict[str, object]:
    at = box.at
    return {"page": box.page, "box": [round(each, 2) for each in (at.x, at.y, at.width, at.height)]}
