"""The names in a theme that nothing asks for but that nearly are ones the house theme has: told as notes.

A theme may hold names of its own, for blocks from elsewhere or areas that an edition's ids name, so only a
near miss is told. Knows names, and nothing of what they stand for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from brochure.findings import Finding, Origin, Words
from brochure.model.areas import EMPTY, drawn, spans
from brochure.model.ink import tint_of
from brochure.model.theme import Theme
from brochure.read.drawing import drawn_at
from brochure.read.nodes import Mapping, Node, Scalar, Source
from brochure.read.reading import MOST_HINTS, shown

#: From this many letters on two slips still leave the same word; below that many, one changed letter makes another.
_LONG, _SHORT = 7, 5

#: A name that counts on from another is meant.
_NUMBERED = re.compile(r"[-_ ]?\d+")

#: Sections whose names are asked for by blocks alone, and those whose names the theme itself may use.
_ASKED, _OWN = ("type", "gaps", "measures"), ("inks", "fonts", "surfaces")


def doubtful_names(source: Source, house: Source) -> tuple[Finding, ...]:
    """Return a note for each name of a theme that is nearly one of the house theme's."""
    found: list[Finding] = []
    used: frozenset[str] | None = None
    asked = 0
    for section in (*_ASKED, *_OWN):
        mapping, known = source.root.get(section), house.root.get(section)
        if not isinstance(mapping, Mapping) or not isinstance(known, Mapping):
            continue
        for name, (key, _) in mapping.entries.items():
            if name in known.entries:
                continue
            if section in _OWN:
                used = frozenset(_mentioned(source.root)) if used is None else used
                if name in used:
                    continue
            asked += 1
            near = nearly(name, known.entries) if asked <= MOST_HINTS else None
            if near:
                words = Words(
                    f"{section}에 brochure가 찾지 않는 이름이 있습니다: ‘{shown(name)}’",
                    f"Under {section}, “{shown(name)}” is no name that brochure asks for.",
                )
                found.append(_doubt("theme.doubtful", words, key.origin, near))
    return tuple(found)


def doubtful_areas(theme: Theme, house: Theme, kinds: Collection[str], ids: Collection[str]) -> tuple[Finding, ...]:
    """Return a note for each area that no block is placed in by its type or id, but that is nearly a type's name."""
    known = {*kinds, *(name for page in house.pages for name in spans(drawn(page.areas.string)))}
    found = []
    for page in theme.pages:
        for name in spans(drawn(page.areas.string)):
            if name in known or name in ids or name == EMPTY:
                continue
            near = nearly(name, sorted(known))
            if near:
                words = Words(
                    f"이 영역에 놓일 블록이 없습니다: ‘{shown(name)}’",
                    f"No block is placed in the area “{shown(name)}”.",
                )
                found.append(_doubt("theme.area", words, drawn_at(page, name), near))
    return tuple(found)


def nearly(name: str, names: Iterable[str]) -> str | None:
    """Return the nearest of `names` that `name` is but a slip of the pen away from; None where none is that near.

    A slip is a letter (자모) too many, missing, changed, or two in each other's place. A name that goes on from
    another (``title-2``, ``body-large``) is one of its own.
    """
    letters = _letters(name)
    near = [each for each in names if not _goes_on(name, each) and _is_slip(letters, _letters(each))]
    return min(near, key=lambda each: _slips(letters, _letters(each)), default=None)


def _letters(name: str) -> str:
    return unicodedata.normalize("NFD", name[:60].casefold()).replace("_", "-").replace(" ", "-")


def _goes_on(name: str, other: str) -> bool:
    short, long = sorted((name, other), key=len)
    rest = long.removeprefix(short)
    return long.startswith(short) and (rest.startswith("-") or _NUMBERED.fullmatch(rest) is not None)


def _is_slip(one: str, two: str) -> bool:
    longest = max(len(one), len(two))
    if longest < 3 or not one or not two or abs(len(one) - len(two)) > 2:
        return False
    if longest < _SHORT and len(one) == len(two) and sorted(one) != sorted(two):
        return False
    return _slips(one, two) <= (2 if longest >= _LONG else 1)


def _slips(one: str, two: str) -> int:
    """Count the slips from one word to another (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return row[-1]


def _doubt(rule: str, message: Words, origin: Origin, near: str) -> Finding:
    hint = Words(
        f"혹시 ‘{near}’입니까? 일부러 붙인 이름이면 그대로 두셔도 됩니다.",
        f"Did you mean “{near}”? If the name is meant, leave it as it is.",
    )
    return Finding("note", rule, message, origin, hint)


def _mentioned(node: Node) -> Iterator[str]:
    """Yield every name that stands as a value, that is exchanged on a surface, or that a tint is made of."""
    if isinstance(node, Scalar):
        text = node.text.strip()
        yield text
        if tint := tint_of(text):
            yield tint[0]
    elif isinstance(node, Mapping):
        for name, (_, value) in node.entries.items():
            yield from _mentioned(value)
            if node.path.startswith("surfaces.") and node.path.endswith(".inks"):
                yield name
    else:
        for each in node.items:
            yield from _mentioned(each)
