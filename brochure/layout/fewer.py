"""How many items of a list must go so that a page fits, whichever they are: one of the ways out (layout plan 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from brochure.blocks.kit.block import Block, Item, texts, visible
from brochure.blocks.kit.manuscript import Entry
from brochure.blocks.kit.writings import called
from brochure.findings import Remedy, Step, Words
from brochure.layout.trial import Trial, least
from brochure.model.words import Text


class Listed(NamedTuple):
    """A list in a block, at its YAML path: what it holds that is not hidden, and the block with other things in it."""

    path: str
    items: tuple[Item | Text, ...]
    exchanged: Callable[[tuple[Item | Text, ...]], Block]


def fewer(trial: Trial) -> Iterator[Remedy]:
    """Yield for each list of a block that is enough how many of its items must go, whichever they are."""
    for entry in trial.entries:
        if not trial.could_help(entry.key):
            continue
        for listed in _lists(entry):
            count = len(listed.items)
            if count < 2 or not _fits_without(trial, entry, listed, count - 1):
                continue
            gone = least(partial(_fits_without, trial, entry, listed), 0, count - 1)
            while gone < count - 1 and not _fits_with_any(trial, entry, listed, count - gone):
                gone += 1
            yield Remedy(_fewer_words(entry, listed, gone), (_fewer_step(entry, listed, gone),))


def _lists(entry: Entry) -> Iterator[Listed]:
    """Yield the lists of a block, then those within their items."""
    block = entry.block
    for field in block.__struct_fields__:
        items = getattr(block, field)
        if not isinstance(items, tuple) or not all(isinstance(item, (Item, Text)) for item in items):
            continue
        yield Listed(f"{entry.key}.{field}", _shown(items), partial(_with, block, field))
        for index, item in visible(items):
            for inner in item.__struct_fields__ if isinstance(item, Item) else ():
                texts_within = getattr(item, inner)
                if isinstance(texts_within, tuple) and all(isinstance(each, Text) for each in texts_within):
                    path = f"{entry.key}.{field}[{index}].{inner}"
                    yield Listed(path, texts_within, partial(_with_item, block, field, index, inner))


def _shown(items: tuple[Item | Text, ...]) -> tuple[Item | Text, ...]:
    return tuple(item for _, item in visible(items))


def _with(block: Block, field: str, items: tuple[Item | Text, ...]) -> Block:
    return replace(block, **{field: items})


def _with_item(block: Block, field: str, index: int, inner: str, items: tuple[Item | Text, ...]) -> Block:
    old = getattr(block, field)
    new = replace(old[index], **{inner: items})
    return replace(block, **{field: (*old[:index], new, *old[index + 1 :])})


def _fewer_step(entry: Entry, listed: Listed, gone: int) -> Step:
    first = next((text.origin() for text in texts(listed.items) if text.origin().line), entry.origin)
    return Step("fewer", replace(first, path=listed.path), gone, len(listed.items))


def _fewer_words(entry: Entry, listed: Listed, gone: int) -> Words:
    name, count = called(entry.block, entry.kind), len(listed.items)
    can_hide = all(isinstance(item, Item) for item in listed.items)
    return Words(
        f"{name.ko}의 항목을 {count}개에서 {count - gone}개로: "
        + ("빼려는 것에 hidden: true" if can_hide else "빼려는 줄을 지우기"),
        f"in {name.en}, from {count} items to {count - gone}: "
        + ("hidden: true at those to leave out" if can_hide else "delete those to leave out"),
    )


def _fits_without(trial: Trial, entry: Entry, listed: Listed, many: int) -> bool:
    """Whether the page would fit without so many items of a list, be they the first, the last or the shortest."""
    items = listed.items
    lengths = [sum(len(text.string) for text in texts(item)) for item in items]
    by_length = sorted(range(len(items)), key=lambda index: (lengths[index], index))
    for gone in (range(many), range(len(items) - many, len(items)), by_length[:many]):
        kept = tuple(item for index, item in enumerate(items) if index not in gone)
        if not trial.fits_otherwise({entry.key: replace(entry, block=listed.exchanged(kept))}):
            return False
    return True


def _fits_with_any(trial: Trial, entry: Entry, listed: Listed, many: int) -> bool:
    """Whether the page would fit with so many items of a list, be they the longest but for any single one.

    Beside a much longer item a short one may take more room than another long one would.
    """
    items = listed.items
    longest = sorted(range(len(items)), key=lambda index: -sum(len(text.string) for text in texts(items[index])))
    for one in longest[many - 1 :]:
        chosen = {one, *longest[: many - 1]}
        kept = tuple(item for index, item in enumerate(items) if index in chosen)
        if not trial.fits_otherwise({entry.key: replace(entry, block=listed.exchanged(kept))}):
            return False
    return True
