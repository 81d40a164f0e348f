"""What must hold of every layout, judged on its values: no PDF is made, so hundreds take seconds.

Each judge returns the faults it finds as sentences, none where all is well.
"""

from __future__ import annotations

from functools import cache

import yaml

from brochure import resources
from brochure.model.geometry import MM
from brochure.model.marks import Picture
from brochure.model.page import Layout, leaves
from tests import editions
from tests.alignment import crooked, uneven, unfinished
from tests.flyers import folded
from tests.lines import OVER, SLACK, bottom_of, generic, lines, lines_of, named, right_of, types_of

#: What the print shop may cut away inside the trim, in points.
SAFE = 5 * MM

#: How far a letter set by its ink may stand out of its column, in em.
HANGING = 0.12
#: How far an opening quote may, which hangs (R-54), in em, and which marks are one.
QUOTED, QUOTES = 0.5, "“‘「『《〈"

#: Nothing in the house theme is smaller, in points.
SMALLEST = 7.4

#: Which roles a text may be set in, by the type of its block and its place there (see `generic`): the lowest
#: floor of theirs is its own.
ROLES = {
    ("cover", "title"): "title",
    ("summary", "body"): "summary",
    ("list", "items[]"): "entry",
    ("list", "items[].items[]"): "subentry",
    ("requirements", "items[]"): "requirement",
    ("roles", "items[].body"): "body",
    ("contact", "body"): "strip",
    ("alumni", "heading"): "section-title",
    ("alumni", "body"): "alumni",
    ("greeting", "body"): "letter",
    ("testimonials", "items[].quote"): "quote quote-small",
    ("text", "body"): "body",
}


def judged(layout: Layout, text: str) -> list[str]:
    """Return every fault of a layout of the edition `text` in the house theme."""
    types = types_of(text)
    return [
        *overlapping(layout),
        *covered(layout),
        *unsafe(layout),
        *astray(layout),
        *colliding(layout),
        *lost(layout, text),
        *too_small(layout, types),
        *uneven(layout, types),
        *crooked(layout, types),
        *unfinished(layout),
    ]


def overlapping(layout: Layout) -> list[str]:
    """Lines of text that lie over one another."""
    found = []
    for page in layout.pages:
        each = [line for placed in page.placed for line in lines_of(page, placed)]
        for index, one in enumerate(each):
            for other in each[index + 1 :]:
                across = min(one.right, other.right) - max(one.left, other.left)
                along = min(one.bottom, other.bottom) - max(one.top, other.top)
                if across > OVER and along > OVER:
                    found.append(f"{named(one)} lies over {named(other)}, {across:.1f} × {along:.1f} pt")
    return found


def covered(layout: Layout) -> list[str]:
    """Lines of text that lie over a picture."""
    found = []
    for page in layout.pages:
        pictures = [
            (leaf.at.x, leaf.at.y, leaf.at.x + leaf.mark.what.width, leaf.at.y + leaf.mark.what.height)
            for placed in page.placed
            for leaf in leaves(placed.piece.marks, placed.at)
            if isinstance(leaf.mark.what, Picture)
        ]
        for line in (line for placed in page.placed for line in lines_of(page, placed)):
            for left, top, right, bottom in pictures:
                across = min(line.right, right) - max(line.left, left)
                along = min(line.bottom, bottom) - max(line.top, top)
                if across > OVER and along > OVER:
                    found.append(f"{named(line)} lies over a picture")
    return found


def unsafe(layout: Layout) -> list[str]:
    """Lines of text that the print shop's knife may reach."""
    right, bottom = layout.size.width - SAFE, layout.size.height - SAFE
    return [
        f"{named(line)} leaves the safe area"
        for line in lines(layout)
        if line.left < SAFE - SLACK
        or line.top < SAFE - SLACK
        or line.right > right + SLACK
        or line.bottom > bottom + SLACK
    ]


def astray(layout: Layout) -> list[str]:
    """Lines of text that leave the column of their block, to a side or below."""
    found = []
    for page in layout.pages:
        for placed in page.placed:
            left, right = placed.at.x, placed.at.x + placed.piece.width
            top, bottom = placed.at.y, placed.at.y + placed.piece.height
            for line in lines_of(page, placed):
                hanging = HANGING * line.size + SLACK
                outer = hanging + (QUOTED * line.size if line.text[0] in QUOTES else 0.0)
                if line.left < left - outer or line.right > right + hanging:
                    found.append(f"{named(line)} leaves its column by {max(left - line.left, line.right - right):.1f}")
                if line.top < top - hanging or line.bottom > bottom + hanging:
                    found.append(f"{named(line)} leaves its block upwards or downwards")
    return found


def colliding(layout: Layout) -> list[str]:
    """Blocks that lie over one another or leave the page."""
    found = []
    for page in layout.pages:
        for index, one in enumerate(page.placed):
            if one.at.y + one.piece.height > layout.size.height - SAFE + SLACK:
                found.append(f"page {page.number}: {one.key} leaves the page at its foot")
            for other in page.placed[index + 1 :]:
                across = min(right_of(one), right_of(other)) - max(one.at.x, other.at.x)
                along = min(bottom_of(one), bottom_of(other)) - max(one.at.y, other.at.y)
                if across > OVER and along > OVER:
                    found.append(f"page {page.number}: {one.key} lies over {other.key}")
    return found


def lost(layout: Layout, text: str) -> list[str]:
    """Texts of the edition that are not read, under their own key, with all their characters."""
    shown: dict[str, list[str]] = {}
    for line in lines(layout):
        for key in dict.fromkeys(line.keys):
            shown.setdefault(key, []).append(line.text)
    found = []
    for path, words in editions.texts(text):
        wanted = folded(words)
        if path.endswith(".url"):
            wanted = wanted.removeprefix("https://").rstrip("/")
        if wanted not in folded("".join(shown.get(path, ()))):
            found.append(f"{path} is lost: {words[:40]}")
    return found


def too_small(layout: Layout, types: dict[str, str]) -> list[str]:
    """Lines of text under the floor of their role, or under the house's."""
    found = []
    for line in lines(layout):
        block, _, place = line.key.partition(".")
        roles = ROLES.get((types.get(block, ""), generic(place)), "").split()
        floor = max(SMALLEST, min((floors()[role] for role in roles), default=SMALLEST))
        if line.size < floor - 0.001:
            found.append(f"{named(line)} is set in {line.size:.2f} pt, under {floor:g}")
    return found


@cache
def floors() -> dict[str, float]:
    """Return the least size of every role of the house theme, as its file says; its size where it says none."""
    theme = yaml.load(resources.theme_file("classic").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {
        name: min(_points(role[each]) for each in ("size", "least", "word_least") if each in role)
        for name, role in theme["type"].items()
    }


def _points(length: str) -> float:
    return float(length.removesuffix("pt"))
