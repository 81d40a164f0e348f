"""Two contents that belong together, field by field and entry by entry, into changes.

Entries belong together by what they say: a mended word is a change, another person's words are another entry. Knows no
block and no page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from brochure.compare.content import Content, Field
from brochure.compare.likeness import Pair, ahead, matched, moved, ordered
from brochure.compare.values import Change, How, Kind, Part, Printed
from brochure.compare.words import compared
from brochure.findings import Words
from brochure.model.words import Text

#: How much two entries must have in common to be one that was changed.
LIKE = 0.5


class Where(Struct, frozen=True):
    """What a field stands in, as editors call it: its block, and the entry of a list, if any."""

    block: Words
    item: Words = Words("", "")


def changes(old: Content, new: Content, where: Where) -> Iterator[Change]:
    """Yield what changed from one content to its successor, in the order of the new file."""
    before, after = _named(old.fields, new.fields), _named(new.fields, old.fields)
    for key in ordered(before, after):
        yield from _field(before.get(key), after.get(key), where)
    for key in ordered(old.lists, new.lists):
        name = (new.lists.get(key) or old.lists[key])[0]
        olds, news = (each.lists[key][1] if key in each.lists else () for each in (old, new))
        yield from _items(_seen(olds), _seen(news), name, where)


def _named(fields: Mapping[str, Field], others: Mapping[str, Field]) -> Mapping[str, Field]:
    """Fields by key; the words of an entry that is nothing else are its counterpart's first field."""
    first = next(iter(others), "")
    return {key or first: field for key, field in fields.items()}


def printed(old: Content, new: Content, where: Where) -> Iterator[Printed]:
    """Yield the texts that say something else only because a fact does."""
    earlier = _named(old.fields, new.fields)
    for key, after in _named(new.fields, old.fields).items():
        before = earlier.get(key)
        if before and after.kind == "text" and _is_same(before, after) and before.string != after.string:
            yield Printed(where.block, before.spot, after.spot, by_facts(before, after))
    for key, (_, items) in new.lists.items():
        olds = _seen(old.lists[key][1]) if key in old.lists else []
        news = _seen(items)
        for i, k in paired(olds, news):
            yield from printed(olds[i], news[k], where)


def by_facts(old: Field, new: Field) -> tuple[Part, ...]:
    """Return two texts that differ in their facts alone, told apart, with the fact of each stretch that changed.

    A particle is another because the fact before it is.
    """
    before, after = _facts_in(new.lent), _facts_in(new.paragraphs)
    if [name for name, *_ in before] != [name for name, *_ in after]:
        return compared(old.string, new.string)
    parts: list[Part] = []
    last, at = "", (0, 0)
    for (name, *was), (_, *now) in zip(
        [*before, ("", len(old.string), len(old.string))],
        [*after, ("", len(new.string), len(new.string))],
        strict=True,
    ):
        parts += _of_fact(old.string[at[0] : was[0]], new.string[at[1] : now[0]], last or name)
        parts += _of_fact(old.string[was[0] : was[1]], new.string[now[0] : now[1]], name)
        last, at = name, (was[1], now[1])
    return tuple(_melted(parts))


def _facts_in(paragraphs: Sequence[Text]) -> list[tuple[str, int, int]]:
    """The facts of a field by name, with the characters of its string they are."""
    found, start = [], 0
    for text in paragraphs:
        found += [(fact.name, start + fact.start, start + fact.end) for fact in text.facts]
        start += len(text.string) + 1
    return found


def _of_fact(old: str, new: str, fact: str) -> list[Part]:
    return [each if each.how == "same" else replace(each, fact=fact) for each in compared(old, new)]


def _melted(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts with neighbours that are the same in both texts as one."""
    for is_same, own in groupby(parts, key=lambda part: part.how == "same"):
        if is_same:
            yield Part("same", "".join(part.string for part in own))
        else:
            yield from own


def paired(old: Sequence[Content], new: Sequence[Content]) -> list[Pair]:
    """Return which entries of two lists belong together: those of one and the same person, then those alike."""
    same = _signed_alike(old, new)
    left = (
        [at for at in range(len(old)) if at not in {i for i, _ in same}],
        [at for at in range(len(new)) if at not in {k for _, k in same}],
    )
    gists = [_was(old[at]) for at in left[0]], [new[at].gist for at in left[1]]
    alike = [(left[0][i], left[1][k]) for i, k in matched(*gists, LIKE)]
    return sorted([*same, *alike], key=lambda pair: pair[1])


def _was(content: Content) -> str:
    """What an old content is known by: its own words, with its own facts, as a new one's are with the old facts."""
    return " ".join(field.stars for field in content.texts())


def _signed_alike(old: Sequence[Content], new: Sequence[Content]) -> list[Pair]:
    """Entries that say something and are signed alike, by someone who signs once in each list."""
    signed = [_signature(each, is_old=True) for each in old], [_signature(each, is_old=False) for each in new]
    counts = Counter(signed[0]), Counter(signed[1])
    return [
        (signed[0].index(each), k)
        for k, each in enumerate(signed[1])
        if each and counts[0][each] == 1 and counts[1][each] == 1
    ]


def _signature(content: Content, *, is_old: bool) -> tuple[str, ...]:
    """Who or what an entry with running text is about, its labels; nothing where there is no such text."""
    texts = [field for field in content.fields.values() if field.kind == "text"]
    labels = [field.stars if is_old else field.borrowed for field in texts if not field.is_prose]
    return tuple("".join(each.split()) for each in labels) if len(labels) < len(texts) else ()


def _seen(items: Sequence[Content]) -> list[Content]:
    return [item for item in items if not item.is_hidden]


def _items(old: Sequence[Content], new: Sequence[Content], name: Words, where: Where) -> Iterator[Change]:
    """Yield what changed in a list: each new entry at its place, each that is gone behind the one it stood behind."""
    pairs = paired(old, new)
    by_new, gone = {k: i for i, k in pairs}, [i for i in range(len(old)) if i not in {i for i, _ in pairs}]
    strays = moved(pairs, [len(each.gist) + 1 for each in new])
    following = ahead(set(pairs) - strays, len(new), len(old))
    for k, item in enumerate(new):
        while gone and gone[0] < following[k]:
            yield _whole("gone", old[gone.pop(0)], name, where)
        if k not in by_new:
            yield _whole("added", item, name, where)
            continue
        before = old[by_new[k]]
        inner = Where(where.block, item.called if item.called.ko else before.called)
        if (by_new[k], k) in strays:
            said = _said(item)
            yield Change("item", "moved", name, before.spot, item.spot, said, said, (), where.block, inner.item)
        yield from changes(before, item, inner)
    for i in gone:
        yield _whole("gone", old[i], name, where)


def _whole(how: str, item: Content, name: Words, where: Where) -> Change:
    """An entry that came or went, with all its words."""
    said = _said(item)
    change = Change(
        "item", "added", name, at=item.spot, new=said, block=where.block, item=item.called, lines=item.lines()
    )
    return replace(change, how="gone", was=item.spot, at=None, old=said, new=None) if how == "gone" else change


def _said(item: Content) -> str:
    return "\n".join(field.string for field in item.texts())


def _is_same(old: Field, new: Field) -> bool:
    """Whether an editor left a field as it was, whatever the facts in it say now."""
    if old.kind != new.kind:
        return False
    if new.kind == "picture":
        return old.digest == new.digest
    return old.stars in (new.borrowed, new.stars)


def _field(old: Field | None, new: Field | None, where: Where) -> Iterator[Change]:
    field = new or old
    if field is None or (old and new and _is_same(old, new)):
        return
    kind: Kind = "text" if field.kind == "text" else "picture" if field.kind == "picture" else "setting"
    was, at = old.spot if old else None, new.spot if new else None
    if old is None or new is None:
        how: How = "added" if old is None else "gone"
        strings = old.string if old else None, new.string if new else None
        yield Change(kind, how, field.name, was, at, *strings, (), where.block, where.item)
        return
    # Words that are only bolder are shown with the stars that say so.
    strings = (old.stars, new.stars) if old.string == new.string else (old.string, new.string)
    parts = compared(*strings) if kind != "picture" else ()
    yield Change(kind, "changed", field.name, was, at, *strings, parts, where.block, where.item)
