"""What came with a pasted text and is not the editor's to type, left out of it and noted where it stands.

Loaded when a text may have any. Knows nodes; what is a mark or a label the strings' own modules know.
"""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from brochure.findings import Origin, Words, origin_at
from brochure.read.bullets import Span, has_footnote, is_number, marks_of
from brochure.read.heads import head_of
from brochure.read.labels import label_of
from brochure.read.nodes import Mapping, Node, Scalar, Sequence
from brochure.read.places import places
from brochure.read.reading import Reading, shown

#: How many items of a list that was pasted into one are shown.
_MOST_SHOWN = 4

_BY_THE_THEME = Words(
    "항목과 덧붙이는 말 앞에 무엇을 찍을지는 테마가 정합니다. 파일에서 지우면 이 알림이 없어집니다.",
    "What stands before items and notes is the theme's. Deleted from the file, it is no longer told.",
)
_BY_ITSELF = Words(
    "이 자리에는 번호나 주소만 적으면 됩니다. 파일에서 지우면 이 알림이 없어집니다.",
    "The number or address is enough. Deleted from the file, it is no longer told.",
)


def bare(node: Scalar, reading: Reading, *, counts: bool = True) -> Scalar:
    """Return an item or note that stands alone without the mark it begins with.

    Where it `counts` nothing, the number before it is its own.
    """
    return _without([node], reading, counts=counts)[0]


def bare_items(node: Sequence, keys: tuple[str, ...], reading: Reading) -> Sequence:
    """Return a list without the marks its items begin with; `keys` are those that their first words can stand under."""
    items = [_unnested(item, reading) for item in node.items]
    heads = [head_of(item, keys) for item in items]
    known = [head for head in heads if head is not None and head.text.strip()]
    # Numbers run through the whole list, or they are none of it.
    cleared = _without(known, reading, counts=len(known) == len(items)) if known else []
    for head in cleared:
        _tell_several(head, reading)
    rest = iter(cleared)
    found = [
        _with_head(item, head, next(rest)) if head is not None and head.text.strip() else item
        for item, head in zip(items, heads, strict=True)
    ]
    return replace(node, items=tuple(found))


def unlabelled(node: Scalar, kind: Literal["phone", "email", "url"], reading: Reading) -> Scalar:
    """Return a number or address without the label it begins with, such as ``TEL :``."""
    end = label_of(node.text, kind)
    if end:
        label = shown(node.text[:end])
        message = Words(f"번호나 주소 앞의 말을 뺐습니다: ‘{label}’", f"A label was left out: “{label}”")
        reading.note("text.label", origin_at(places(node), 0, len(node.text[:end].rstrip())), message, _BY_ITSELF)
    return replace(node, left_out=((0, end),) if end else ())


def _with_head(item: Node, head: Scalar, cleared: Scalar) -> Node:
    if not isinstance(item, Mapping):
        return cleared
    entries = {key: (name, cleared if value is head else value) for key, (name, value) in item.entries.items()}
    return replace(item, entries=entries)


def _unnested(item: Node, reading: Reading) -> Node:
    """Return the text of an item that a pasted dash has made a list of one: ``- - 학사 학위``."""
    if not isinstance(item, Sequence) or len(item.items) != 1 or item.written.text[item.start : item.start + 1] != "-":
        return item
    inner = item.items[0]
    if not isinstance(inner, Scalar) or not inner.text.strip():
        return item
    reading.note("text.mark", item.origin, *_told("-", is_number=False))
    return replace(inner, path=item.path)


def _without(nodes: list[Scalar], reading: Reading, *, counts: bool) -> list[Scalar]:
    texts = [node.text for node in nodes]
    is_footnoted = any("*" in text[:4] for text in texts) and has_footnote(nodes[0].written.text)
    found = marks_of(texts, counts=counts, has_footnote=is_footnoted)
    for node, spans in zip(nodes, found, strict=True):
        if spans:
            mark = _mark(node, spans[0])
            reading.note("text.mark", _origin(node, mark), *_told(mark, is_number=is_number(mark)))
    return [replace(node, left_out=spans) for node, spans in zip(nodes, found, strict=True)]


def _mark(node: Scalar, span: Span) -> str:
    return node.text[slice(*span)].strip(" \t\n\u00a0\u200b\u2060\u3000\ufeff")


def _origin(node: Scalar, mark: str) -> Origin:
    return origin_at(places(node), node.text.index(mark), len(mark))


def _tell_several(node: Scalar, reading: Reading) -> None:
    """Tell of an item in which a whole list was pasted: its lines, or what a bullet parts, should be items."""
    lines = [line for line in node.text.splitlines() if line.strip()]
    marks = marks_of(lines) if len(lines) > 1 else []
    if marks and all(marks):
        first = _mark(node, (node.text.index(lines[0]), node.text.index(lines[0]) + marks[0][0][1]))
        items = [line[spans[0][1] :] for line, spans in zip(lines, marks, strict=True)]
    elif node.left_out and not is_number(first := _mark(node, node.left_out[0])):
        items = node.text[node.left_out[0][1] :].split(f" {first} ")
    else:
        return
    if len(items) > 1:
        listed = ", ".join(f"‘- {shown(each, 20)}’" for each in items[:_MOST_SHOWN]) + " …" * (len(items) > _MOST_SHOWN)
        message = Words(
            f"한 항목 안에 항목 {len(items)}개가 들어 있습니다.", f"There are {len(items)} items in this one."
        )
        hint = Words(f"줄을 나누어 이렇게 적어 주십시오: {listed}", f"Please write each on a line of its own: {listed}")
        reading.warn("text.items", _origin(node, first), message, hint)


def _told(mark: str, *, is_number: bool) -> tuple[Words, Words]:
    """Return the message that names what was left out, and what to do about it."""
    named = "".join(each if each.isprintable() else f"U+{ord(each):04X}" for each in mark)
    if is_number:
        words = Words(f"항목 앞의 번호를 뺐습니다: ‘{named}’", f"A number before an item was left out: “{named}”")
    else:
        words = Words(f"글머리 기호를 뺐습니다: ‘{named}’", f"A bullet was left out: “{named}”")
    return words, _BY_THE_THEME
