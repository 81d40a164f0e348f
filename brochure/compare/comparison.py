"""Two editions into a comparison: every change between them, and both laid out where they can be.

Knows how editions are read and built, and nothing of how a comparison is shown.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from brochure.compare import facts as top
from brochure.compare.blocks import compared_blocks, printed_facts
from brochure.compare.content import Content, Reader, blocks_of, places_of
from brochure.compare.printing import dated
from brochure.compare.values import Change, Printed
from brochure.design import house_theme
from brochure.edition import Edition
from brochure.findings import (
    BrochureError,
    DoesNotFit,
    Finding,
    Language,
    ManuscriptError,
    MissingGlyph,
    NotPrintable,
    UsageError,
    Words,
)
from brochure.pipeline import Data, build
from brochure.read.facts import Facts
from brochure.read.manuscript import facts_of, language_of
from brochure.read.nodes import Scalar, Source
from brochure.read.whole import whole


class Side(Struct, frozen=True):
    """One of the two editions: its source, what there is to say of it, and how it is laid out, None where it is not.

    `name` is its file, nothing where it was given as text.
    """

    name: str
    source: Source
    findings: tuple[Finding, ...]
    edition: Edition | None = None

    @property
    def year(self) -> str:
        """What its `edition:` says."""
        return self._said("edition")

    @property
    def title(self) -> str:
        """What its `title:` says."""
        return self._said("title")

    @property
    def issued(self) -> str:
        """What its `issued:` says, as a date is compared."""
        return dated(self._said("issued"))

    @property
    def language(self) -> str:
        """The language it is in."""
        return language_of(self.source)

    def _said(self, key: str) -> str:
        node = self.source.root.get(key)
        return " ".join(node.text.split()) if isinstance(node, Scalar) else ""


Names = Mapping[str, Words]


class Comparison:
    """What changed from the edition `old` to the edition `new`: `changes`, in the order of the new file.

    `values`, `facts`, `texts`, `items`, `blocks`, `pictures` and `settings` are those of one kind; `called` tells what
    editors call the blocks of the old edition and of the new one, by their YAML paths.
    """

    def __init__(self, old: Side, new: Side, changes: tuple[Change, ...], called: tuple[Names, Names]) -> None:
        self.old = old
        self.new = new
        self.changes = changes
        self.called = called

    @property
    def is_same(self) -> bool:
        """Whether the two editions say and set the same."""
        return not self.changes

    @property
    def values(self) -> tuple[Change, ...]:
        """What changed at the top of the file."""
        return self._of("value")

    @property
    def facts(self) -> tuple[Change, ...]:
        """The facts that changed, each with the texts that print it."""
        return self._of("fact")

    @property
    def texts(self) -> tuple[Change, ...]:
        """The texts whose own words changed; those in which only a fact did are the fact's."""
        return self._of("text")

    @property
    def items(self) -> tuple[Change, ...]:
        """The entries of lists that were added, are gone or moved."""
        return self._of("item")

    @property
    def blocks(self) -> tuple[Change, ...]:
        """The blocks that were added, are gone or moved."""
        return self._of("block")

    @property
    def pictures(self) -> tuple[Change, ...]:
        """The pictures that are others: by their files' content, whatever these are called."""
        return self._of("picture")

    @property
    def settings(self) -> tuple[Change, ...]:
        """What changed that steers the pages and is not printed itself."""
        return self._of("setting")

    def _of(self, kind: str) -> tuple[Change, ...]:
        return tuple(each for each in self.changes if each.kind == kind)

    def html(self, language: Language = "ko") -> str:
        """Return the comparison as one self-contained HTML page, with the pages of both editions as pictures."""
        from brochure.compare.page import page_of  # noqa: PLC0415 - late: who asks for values needs no pictures

        return page_of(self, language)

    def as_dict(self, language: Language = "ko") -> dict[str, Any]:
        """Return the comparison as plain values, for JSON: names are told in `language`."""
        from brochure.compare.plain import plain  # noqa: PLC0415 - late

        return plain(self, language)

    @cached_property
    def marks(self) -> tuple[Any, Any]:
        """Where the changes stand on the pages of the old edition and of the new one."""
        from brochure.compare.marks import marks_of  # noqa: PLC0415 - late

        return marks_of(self.old.edition, self.new.edition, self.changes)


def diff(
    old: Data,
    new: Data,
    *,
    theme: str | os.PathLike[str] | None = None,
    shop: str | os.PathLike[str] | None = None,
) -> Comparison:
    """Tell what changed between two editions.

    `old` and `new` are what `build` takes, as are `theme` and `shop`. What has faults or does not fit is compared all
    the same, without its pages. Raises UnreadableSource, with the faults of both, where there is no YAML to be read;
    UsageError for a file, a theme or a shop that is not there.
    """
    sources = _loaded(old, new)
    sides = [_side(data, source, theme, shop) for data, source in zip((old, new), sources, strict=True)]
    return compared_sides(sides[0], sides[1])


def compared_sides(old: Side, new: Side) -> Comparison:
    """Return the comparison of two editions that have been read."""
    facts = _facts(old), _facts(new)
    before, after = _blocks(old, facts[0], facts[1]), _blocks(new, facts[1], facts[0])
    printed, counted = tuple(printed_facts(before, after)), top.counted(new.source)
    changes = (
        *(
            _with_places(each, printed, counted)
            for each in (*top.values(old.source, new.source), *top.facts(old.source, new.source))
        ),
        *compared_blocks(before, after),
    )
    called = tuple({each.spot.path: each.called for each in blocks} for blocks in (before, after))
    return Comparison(old, new, changes, (called[0], called[1]))


def _loaded(*data: Data) -> list[Source]:
    """Read both files; what keeps either from being read is told of both."""
    sources: list[Source] = []
    faults: list[BrochureError] = []
    for each in data:
        try:
            sources.append(whole(each, None, None)[0])
        except ManuscriptError as fault:
            faults.append(_as_built(each, fault))
        except UsageError as fault:
            faults.append(fault)
    if faults:
        # A file that is not there weighs more than one with faults: nothing can be mended in it.
        worst = next((each for each in faults if isinstance(each, UsageError)), faults[0])
        raise type(worst)([finding for each in faults for finding in each.findings])
    return sources


def _as_built(data: Data, fault: BrochureError) -> BrochureError:
    """Return what a build says of an edition that cannot be read: the slips behind it."""
    try:
        build(data)
    except BrochureError as told:
        return told
    return fault


def _side(
    data: Data, source: Source, theme: str | os.PathLike[str] | None, shop: str | os.PathLike[str] | None
) -> Side:
    try:
        edition = build(data, theme=theme, shop=shop)
    except NotPrintable as fault:
        return Side(source.file, source, fault.findings, fault.edition)
    except (ManuscriptError, MissingGlyph, DoesNotFit) as fault:
        return Side(source.file, source, fault.findings)
    return Side(source.file, source, edition.findings, edition)


def _facts(side: Side) -> Facts:
    theme = side.edition.fitted.table.setting.theme if side.edition else house_theme()
    return facts_of(side.source, theme)


def _blocks(side: Side, own: Facts, other: Facts) -> tuple[Content, ...]:
    folder = Path(side.name).parent if side.name else Path()
    return blocks_of(side.source, Reader(own, other, places_of(side.source, folder)))


#: Which facts every edition has are called by what at the top of the file.
_BUILT_IN = {"edition": ("edition", "year"), "as_of": ("as_of",), "issued": ("issued",)}


def _with_places(change: Change, printed: Iterable[Printed], counted: Iterable[str]) -> Change:
    """Return the change of a fact, or of a value that texts call, with the texts that print it.

    `counted` are the facts that are years, and others because the edition's year is.
    """
    top, *steps = change.key.split(".")
    called = set(_BUILT_IN.get(top, ()))
    if top == "edition":
        called |= set(counted)
    if top == "facts":
        called.add(f"{steps[0]}.as_of" if steps[1:] == ["as_of"] else steps[0])
    found = ((each, called & {part.fact for part in each.parts}) for each in printed)
    return replace(change, printed=tuple(replace(each, facts=frozenset(own)) for each, own in found if own))
