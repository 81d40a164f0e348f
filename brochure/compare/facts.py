"""What stands before the blocks of two editions: the values at the top of the file, and the facts, held together.

Knows no block.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from brochure.compare.content import label, spot_of
from brochure.compare.likeness import ordered
from brochure.compare.printing import dated
from brochure.compare.values import Change, Kind
from brochure.compare.words import compared
from brochure.findings import Words
from brochure.model.shapes import Either, Scalar, Shape, fields_of
from brochure.read import nodes
from brochure.read.facts import since
from brochure.read.manuscript import TOP
from brochure.read.nodes import Mapping, Node, Source

#: What is compared elsewhere.
_ELSEWHERE = ("facts", "blocks")


def values(old: Source, new: Source) -> Iterator[Change]:
    """Yield what changed at the top of the file, in the order of the new one; dates alike are alike however written."""
    known = {field.key: field for model in TOP for field in fields_of(model)}
    for key in ordered(old.root.entries, new.root.entries):
        if key in _ELSEWHERE:
            continue
        field = known.get(key)
        read = dated if field and _is_date(field.shape) else _folded
        name = label(field.words) if field else Words(key, key)
        yield from _changes("value", name, (old.root.get(key), new.root.get(key)), read)


def facts(old: Source, new: Source) -> Iterator[Change]:
    """Yield the facts that were added, are gone or have another value, in the order of the new file."""
    before, after = (_mapping(each.root.get("facts")) for each in (old, new))
    for name in ordered(before.entries if before else (), after.entries if after else ()):
        nodes_of = before.get(name) if before else None, after.get(name) if after else None
        whole = tuple(_value(each) for each in nodes_of)
        yield from _changes("fact", Words(name, name), (whole[0], whole[1]), _folded)
        for key, words in (("as_of", Words("기준일", "as of")), ("reading", Words("읽는 소리", "read aloud"))):
            inner = tuple(each.get(key) if isinstance(each, Mapping) else None for each in nodes_of)
            told = Words(f"{name} ({words.ko})", f"{name} ({words.en})")
            yield from _changes("fact", told, (inner[0], inner[1]), dated if key == "as_of" else _folded)


def counted(source: Source) -> tuple[str, ...]:
    """Return the names of the facts that count years, and so are others in another year though nobody changed them."""
    found = _mapping(source.root.get("facts"))
    values_of = {name: _value(node) for name, (_, node) in found.entries.items()} if found else {}
    return tuple(
        name
        for name, node in values_of.items()
        if isinstance(node, nodes.Scalar) and since(node.text.strip()) is not None
    )


def _changes(
    kind: Kind, name: Words, pair: tuple[Node | None, Node | None], read: Callable[[str], str]
) -> Iterator[Change]:
    old, new = (_string(each, read) for each in pair)
    if old == new:
        return
    was, at = (spot_of(each) if each else None for each in pair)
    if old is None or new is None:
        yield Change(kind, "added" if old is None else "gone", name, was, at, old, new)
    else:
        yield Change(kind, "changed", name, was, at, old, new, compared(old, new))


def _string(node: Node | None, read: Callable[[str], str]) -> str | None:
    """What a value says, None where there is none: one line, however it is broken in the file."""
    if node is None or (isinstance(node, nodes.Scalar) and node.is_missing):
        return None
    if isinstance(node, nodes.Scalar):
        return read(node.text)
    if isinstance(node, nodes.Sequence):
        return ", ".join(_string(each, _folded) or "" for each in node.items)
    return ", ".join(f"{key}: {_string(value, _folded) or ''}" for key, (_, value) in node.entries.items())


def _folded(text: str) -> str:
    return " ".join(text.split())


def _is_date(shape: Shape) -> bool:
    each = shape.shapes if isinstance(shape, Either) else (shape,)
    return any(isinstance(one, Scalar) and one.kind == "date" for one in each)


def _mapping(node: Node | None) -> Mapping | None:
    return node if isinstance(node, Mapping) else None


def _value(node: Node | None) -> Node | None:
    return node.get("value") if isinstance(node, Mapping) else node
