"""A comparison as plain values, for JSON: the same keys whatever changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brochure.compare.marks import Mark
from brochure.compare.values import Change, Part, Printed, Spot
from brochure.findings import Language

if TYPE_CHECKING:
    from brochure.compare.comparison import Comparison, Side


def plain(comparison: Comparison, language: Language) -> dict[str, Any]:
    """Return a comparison as plain values; changes are numbered as in the HTML, and marks name them by number."""
    numbered = [_change(each, number, language) for number, each in enumerate(comparison.changes, start=1)]
    kinds = ("value", "fact", "text", "item", "block", "picture", "setting")
    return {
        "same": comparison.is_same,
        "old": _side(comparison.old, language),
        "new": _side(comparison.new, language),
        **{f"{kind}s": [each for each in numbered if each["kind"] == kind] for kind in kinds},
        "pages": _pages(comparison),
    }


def _side(side: Side, language: Language) -> dict[str, Any]:
    return {
        "source": side.name or None,
        "edition": side.year or None,
        "title": side.title or None,
        "language": side.language,
        "pages": side.edition.pages if side.edition else None,
        "findings": [finding.as_dict(language) for finding in side.findings],
    }


def _change(change: Change, number: int, language: Language) -> dict[str, Any]:
    return {
        "number": number,
        "kind": change.kind,
        "change": change.how,
        "name": change.name.say(language),
        "block": change.block.say(language) or None,
        "item": change.item.say(language) or None,
        "old": _said(change.was, change.old),
        "new": _said(change.at, change.new),
        "words": _parts(change.parts),
        "printed": [_printed(each, language) for each in change.printed],
    }


def _said(spot: Spot | None, words: str | None) -> dict[str, Any] | None:
    return None if spot is None else {**spot.as_dict(), "text": words}


def _printed(place: Printed, language: Language) -> dict[str, Any]:
    return {
        "block": place.block.say(language),
        "old": place.was.as_dict() if place.was else None,
        "new": place.at.as_dict() if place.at else None,
        "words": _parts(place.parts),
    }


def _parts(parts: Sequence[Part]) -> list[dict[str, str]]:
    return [{"change": part.how, "text": part.string} for part in parts]


def _pages(comparison: Comparison) -> list[dict[str, Any]]:
    """Where the changes stand, page by page: rectangles in points from the trim's top left corner."""
    sides = comparison.old.edition, comparison.new.edition
    count = max((each.pages for each in sides if each), default=0)
    return [
        {
            "page": page,
            **{name: _marks(marks, page) for name, marks in zip(("old", "new"), comparison.marks, strict=True)},
        }
        for page in range(1, count + 1)
    ]


def _marks(marks: Sequence[Mark], page: int) -> list[dict[str, Any]]:
    return [
        {
            "number": mark.change,
            "change": mark.how,
            "shape": mark.shape,
            "rects": [[round(each, 2) for each in (box.x, box.y, box.width, box.height)] for box in mark.rects],
        }
        for mark in marks
        if mark.page == page
    ]
