"""A version's blocks and facts laid over those of the edition it starts from: which overrides which, and with what.

A block overrides the one with its id, else the only one of its type. What it gives takes the place of what stands
there, a list whole; a group of keys is merged; a key left empty leaves out what stood there. A block that the edition
beneath has not comes behind the one before it in the version, else before the one behind it, else at the end, before
the colophon. Knows the type and the id of a block and nothing else of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from brochure.findings import Finding, Origin, Words
from brochure.read.extends import is_nothing
from brochure.read.nodes import Mapping, Node, Scalar, Sequence, below, placed
from brochure.read.reading import nearest, shown

#: What stands at the foot of the last page, whatever else is added.
_LAST = "colophon"


def text_of(node: Node, key: str) -> str:
    """Return the characters under a key of a block, such as its type; nothing where there is no such value."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value.text.strip() if isinstance(value, Scalar) else ""


def laid_over(base: Mapping, over: Mapping, path: str) -> Mapping:
    """Return the keys of `over` upon those of `base`, all of it standing at `path`."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, (name, node) in base.entries.items():
        inner = below(path, key)
        entries[key] = (_moved(name, inner), placed(node, inner))
    for key, (name, node) in over.entries.items():
        inner = below(path, key)
        beneath = base.get(key)
        if beneath is not None and isinstance(node, Scalar) and is_nothing(node):
            del entries[key]
        elif isinstance(beneath, Mapping) and isinstance(node, Mapping):
            entries[key] = (_moved(name, inner), laid_over(beneath, node, inner))
        else:
            entries[key] = (_moved(name, inner), placed(node, inner))
    return Mapping(entries, path, over.written, over.start)


def fact_over(base: Node, over: Node) -> Node:
    """Return a fact upon the one of its name: a group of keys is merged, and a bare value is all there is to know."""
    if isinstance(over, Mapping) and isinstance(base, Scalar) and over.get("value") is None:
        base = whole_fact(base)
    if isinstance(over, Mapping) and isinstance(base, Mapping):
        return laid_over(base, over, over.path)
    return over


def whole_fact(bare: Scalar) -> Mapping:
    """Return a fact that is a bare value as the group of keys it is short for."""
    inner = below(bare.path, "value")
    key = Scalar("value", "plain", inner, bare.written, bare.start, bare.end)
    return Mapping({"value": (key, _moved(bare, inner))}, bare.path, bare.written, bare.start)


def blocks_over(base: Node, over: Node, told: list[Finding]) -> Node:
    """Return a version's list of blocks upon that of the edition beneath it; what is doubtful has been `told`."""
    if not (isinstance(base, Sequence) and isinstance(over, Sequence)):
        return over
    meant = _Meant(base.items, told)
    given = [(node, meant.block(node)) for node in over.items]
    found = _in_order(base.items, [each for each in given if each[1] != _TOLD])
    items = tuple(_one(beneath, own, f"{over.path}[{index}]") for index, (beneath, own) in enumerate(found))
    return Sequence(items, over.path, over.written, over.start)


#: A block of the version that is none of those beneath, and one whose fault has been told.
_NEW, _TOLD = -1, -2

#: A block as it stands beneath, and as the version has it; one of the two may be missing.
_Pair = tuple[Node | None, Node | None]


def _one(base: Node | None, own: Node | None, path: str) -> Node:
    if isinstance(base, Mapping) and isinstance(own, Mapping):
        kind = text_of(own, "type")
        # Another type under the same id is another block in its place.
        if not kind or kind == text_of(base, "type"):
            return laid_over(base, own, path)
    node = own if own is not None else base
    assert node is not None  # a pair has one of the two
    return placed(node, path)


def _in_order(base: tuple[Node, ...], given: list[tuple[Node, int]]) -> list[_Pair]:
    """Return all blocks in the order of the edition beneath, with those that are new where they belong."""
    own = {at: node for node, at in given if at != _NEW}
    before: dict[int, list[Node]] = {}
    behind: dict[int, list[Node]] = {}
    loose: list[Node] = []
    last: int | None = None
    for node, at in given:
        if at != _NEW:
            before.setdefault(at, []).extend(loose)
            loose, last = [], at
        elif last is None:
            loose.append(node)
        else:
            behind.setdefault(last, []).append(node)
    found: list[_Pair] = []
    for index, node in enumerate(base):
        found += [(None, each) for each in before.get(index, ())]
        found.append((node, own.get(index)))
        found += [(None, each) for each in behind.get(index, ())]
    foot = len(found)
    while foot and any(node and text_of(node, "type") == _LAST for node in found[foot - 1]):
        foot -= 1
    at_foot = [(None, each) for each in loose if text_of(each, "type") == _LAST]
    return [*found[:foot], *((None, each) for each in loose if text_of(each, "type") != _LAST), *found[foot:], *at_foot]


class _Meant:
    """Which of the blocks beneath each block of a version is meant for."""

    def __init__(self, base: tuple[Node, ...], told: list[Finding]) -> None:
        self.base = base
        self.told = told
        self.taken: dict[int, Node] = {}

    def block(self, node: Node) -> int:
        """Return the place of the block that `node` overrides; `_NEW`, or `_TOLD` where that cannot be known."""
        at = self._of(node)
        if at >= 0 and at in self.taken:
            self.told.append(_twice(node, self.taken[at]))
            return _TOLD
        if at >= 0:
            self.taken[at] = node
        return at

    def _of(self, node: Node) -> int:
        kind, name = text_of(node, "type"), text_of(node, "id")
        if name:
            named = [at for at, each in enumerate(self.base) if text_of(each, "id") == name]
            if named:
                return named[0]
        alike = [at for at, each in enumerate(self.base) if kind and text_of(each, "type") == kind]
        if name and not kind:
            self.told.append(_unknown(name, node, tuple(self._ids(range(len(self.base))))))
            return _TOLD
        if name:
            # The only one of its type may be given a name; one that has another name is another.
            is_meant = len(alike) == 1 and not text_of(self.base[alike[0]], "id") and alike[0] not in self.taken
            if not is_meant:
                self._wonder(name, node, alike)
            return alike[0] if is_meant else _NEW
        if len(alike) > 1:
            self.told.append(_unclear(kind, node, [self.base[at] for at in alike]))
            return _TOLD
        return alike[0] if alike else _NEW

    def _ids(self, places: range | list[int]) -> Iterator[str]:
        yield from (name for at in places if (name := text_of(self.base[at], "id")))

    def _wonder(self, name: str, node: Node, alike: list[int]) -> None:
        """Note a new block whose id is nearly that of another of its type."""
        likely = nearest(name, self._ids(alike), 0.7)
        if likely:
            message = Words(
                f"바탕이 되는 판에 이 id의 블록이 없어 새 블록으로 넣었습니다: ‘{shown(name)}’",
                f"No block of the edition beneath has the id “{shown(name)}”; this one is added.",
            )
            hint = Words(f"혹시 ‘{likely}’입니까?", f"Did you mean “{likely}”?")
            self.told.append(Finding("note", "edition.override", message, _named(node, "id"), hint))


def _moved(key: Scalar, path: str) -> Scalar:
    return Scalar(key.text, key.style, path, key.written, key.start, key.end)


def _named(node: Node, key: str) -> Origin:
    found = node.get(key) if isinstance(node, Mapping) else None
    return (found or node).origin


def _unclear(kind: str, node: Node, alike: list[Node]) -> Finding:
    message = Words(
        f"바탕이 되는 판에 ‘{kind}’ 블록이 {len(alike)}개 있어 어느 것을 바꿀지 알 수 없습니다.",
        f"The edition beneath has {len(alike)} blocks of type “{kind}”; which one this is for cannot be told.",
    )
    ids = [name for each in alike if (name := text_of(each, "id"))]
    lines = ", ".join(str(each.origin.line) for each in alike if not text_of(each, "id") and each.origin.line)
    file = alike[0].origin.file
    choose = Words(f"‘id:’를 함께 적어 주십시오: {', '.join(ids)}", f"Please add its “id:”, one of {', '.join(ids)}")
    give = Words(
        f"바탕 파일의 블록에 ‘id:’를 적고 여기에도 같은 id를 적어 주십시오({file} {lines}번째 줄)",
        f"Please give the block an “id:” in the file beneath ({file}, line {lines}) and repeat it here",
    )
    parts = [words for words, is_so in ((choose, ids), (give, len(ids) < len(alike))) if is_so]
    hint = Words(". ".join(each.ko for each in parts) + ".", ". ".join(each.en for each in parts) + ".")
    return Finding("error", "edition.override", message, _named(node, "type"), hint)


def _unknown(name: str, node: Node, ids: tuple[str, ...]) -> Finding:
    message = Words(
        f"바탕이 되는 판에 이런 id의 블록이 없습니다: ‘{shown(name)}’",
        f"No block of the edition beneath has the id “{shown(name)}”.",
    )
    likely = nearest(name, ids)
    there = Words(f"있는 것: {', '.join(ids)}. ", f"There are {', '.join(ids)}. ") if ids else Words("", "")
    asked = Words(f"혹시 ‘{likely}’입니까? ", f"Did you mean “{likely}”? ") if likely else Words("", "")
    hint = Words(
        f"{asked.ko}{there.ko}새 블록이면 ‘type:’을 적어 주십시오.",
        f"{asked.en}{there.en}If the block is new, please add its “type:”.",
    )
    return Finding("error", "edition.override", message, _named(node, "id"), hint)


def _twice(node: Node, first: Node) -> Finding:
    line = first.origin.line
    where = Words(f" (처음은 {line}번째 줄)", f"; the first is in line {line}") if line else Words("", "")
    message = Words(
        f"바탕이 되는 판의 같은 블록을 두 번 바꿉니다{where.ko}.",
        f"This overrides the same block of the edition beneath a second time{where.en}.",
    )
    hint = Words(
        "하나로 합치거나, 새 블록이면 다른 ‘id:’를 붙여 주십시오.",
        "Please make one of the two, or give it another “id:” if it is a new block.",
    )
    return Finding("error", "edition.override", message, node.origin, hint)
