"""The blocks of two editions, told which are one another's successors, into changes in the order of the new file.

A block is known again by its id, else by its type and place among those of its type, else by what it says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from brochure.compare.content import Content
from brochure.compare.likeness import Pair, ahead, alike, chosen, moved, outline, tried
from brochure.compare.texts import Where, changes, printed
from brochure.compare.values import Change, Printed
from brochure.findings import Words

#: How much two blocks of one type must have in common where there are several, and two of different types or ids.
_LIKE, _VERY_LIKE = 0.3, 0.5
_TYPE = Words("종류", "Type")


def compared_blocks(old: Sequence[Content], new: Sequence[Content]) -> Iterator[Change]:
    """Yield all changes of two editions' blocks: those that came, went or moved, and what is within the others."""
    before, after = _seen(old), _seen(new)
    pairs = pairs_of(before, after)
    by_new, strays = {k: i for i, k in pairs}, moved(pairs, [len(each.gist) + 1 for each in after])
    following = ahead(set(pairs) - strays, len(after), len(before))
    gone = [i for i in range(len(before)) if i not in {i for i, _ in pairs}]
    for k, block in enumerate(after):
        while gone and gone[0] < following[k]:
            yield _whole("gone", before[gone.pop(0)])
        if k not in by_new:
            yield _whole("added", block)
            continue
        was = before[by_new[k]]
        if (by_new[k], k) in strays:
            yield Change("block", "moved", block.called, was.spot, block.spot, block=block.called)
        if was.kind != block.kind:
            spots = was.spot, block.spot
            yield Change("setting", "changed", _TYPE, *spots, was.kind, block.kind, block=block.called)
        yield from changes(was, block, Where(block.called))
    for i in gone:
        yield _whole("gone", before[i])


def printed_facts(old: Sequence[Content], new: Sequence[Content]) -> Iterator[Printed]:
    """Yield the texts of both editions that changed only with their facts."""
    before, after = _seen(old), _seen(new)
    for i, k in pairs_of(before, after):
        yield from printed(before[i], after[k], Where(after[k].called))


def _seen(blocks: Sequence[Content]) -> list[Content]:
    return [block for block in blocks if not block.is_hidden]


def _whole(how: str, block: Content) -> Change:
    said = "\n".join(field.string for field in block.texts())
    change = Change("block", "added", block.called, at=block.spot, new=said, block=block.called, lines=block.lines())
    return replace(change, how="gone", was=block.spot, at=None, old=said, new=None) if how == "gone" else change


def pairs_of(old: Sequence[Content], new: Sequence[Content]) -> list[Pair]:
    """Return which blocks belong together, by their places, in the order of the new edition."""
    ids = {block.id: i for i, block in enumerate(old) if block.id}
    pairs = [(ids.pop(block.id), k) for k, block in enumerate(new) if block.id in ids]
    gists = [outline(_gist(block)) for block in old], [outline(block.gist) for block in new]

    def left() -> tuple[list[int], list[int]]:
        taken = {i for i, _ in pairs}, {k for _, k in pairs}
        return [i for i in range(len(old)) if i not in taken[0]], [k for k in range(len(new)) if k not in taken[1]]

    def likest(least: float, *, is_same_type: bool) -> list[Pair]:
        candidates = []
        for i, k in tried(*left()):
            if is_same_type and old[i].kind != new[k].kind:
                continue
            found = alike(gists[0][i], gists[1][k])
            if found >= (max(least, _VERY_LIKE) if old[i].id and new[k].id else least):
                candidates.append((-found, abs(i - k), i, k))
        return chosen(candidates)

    pairs += _only_ones(old, new, left())
    pairs += likest(_LIKE, is_same_type=True)
    pairs += _between(old, new, left(), pairs)
    pairs += likest(_VERY_LIKE, is_same_type=False)
    return sorted(pairs, key=lambda pair: pair[1])


def _gist(block: Content) -> str:
    return " ".join(field.stars for field in block.texts())


def _only_ones(old: Sequence[Content], new: Sequence[Content], left: tuple[list[int], list[int]]) -> list[Pair]:
    """Blocks that are the only ones of their type on both sides, unless two different ids say they are not the same."""
    counts = Counter(old[i].kind for i in left[0]), Counter(new[k].kind for k in left[1])
    places = {new[k].kind: k for k in left[1]}
    return [
        (i, places[kind])
        for i in left[0]
        if counts[0][kind := old[i].kind] == counts[1][kind] == 1 and not (old[i].id and new[places[kind]].id)
    ]


def _between(
    old: Sequence[Content], new: Sequence[Content], left: tuple[list[int], list[int]], pairs: Sequence[Pair]
) -> list[Pair]:
    """Blocks of one type, however rewritten, that stand behind the same neighbour."""
    by_old = dict(pairs)
    found = []
    for i in left[0]:
        k = by_old.get(i - 1, -1 if i == 0 else len(new)) + 1
        if k in left[1] and old[i].kind == new[k].kind and not (old[i].id and new[k].id):
            by_old[i] = k
            found.append((i, k))
    return found
