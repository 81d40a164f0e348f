"""Which texts may begin with marks that were pasted with them: one look at each head, and the rest only for those.

A model's annotations say which words of an item come first. Knows no particular model.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from brochure.model.fields import Kind
from brochure.read.nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from brochure.read.kinds import Context

#: The kind of what is an item of a list, or a note: what is set before it is not the editor's to type.
ITEM = "item"

#: Signs no sentence begins with; what Word's symbol fonts leave behind stands in the private use area.
CERTAIN = "•‣⁃∙●■◆◈▪◾◼⬛▶►▸❖➢➤⮚☞☛✓✔☑✅※★✦✱✲✳·ㆍ・･⦁⚫🔹🔸🔷🔶👉📌📍"
#: Signs that also stand for something left open or counted (○○시, △5%): marks before a space.
OPEN = "○□◇▷▹▻◦☆◎◯▢▫◻⬜◽△▲▽▼ㅇㅁ§Øü"
#: Signs that say something to one text, and before all of a list are its bullets: marks before a space.
SAYING = "→⇒➔➜➡⇨>＞+＋♥♡♣♠▣◐◑✿❀"
DASHES = "-–—―−‐‑"
#: Letters that bullets of symbol fonts become in plain text: marks before a space, where all of a list bear one.
LETTERS = "olnquvw"

#: Blanks, what items are counted with within one character, and what symbol fonts draw: by their first and last codes.
_RANGES = ((0x2000, 0x200B), (0x2460, 0x24FF), (0x2776, 0x2793), (0x3200, 0x327B), (0xF000, 0xF0FF))
_FIRST = frozenset(f"{CERTAIN}{OPEN}{SAYING}{DASHES}* \t\u00a0\u202f\u2060\u3000\ufeff").union(
    *(map(chr, range(first, last + 1)) for first, last in _RANGES)
)
_LETTERS = frozenset(LETTERS)
#: What ends an item's number, among its first characters.
_CLOSING = frozenset(".．)）\u20e3")


def may_bear(text: str) -> bool:
    """Whether a text begins with what could be a bullet or a number."""
    first = text[:1]
    return first in _FIRST or not _CLOSING.isdisjoint(text[1:4]) or (first in _LETTERS and not text[1:2].isalnum())


def bare_item(node: Scalar, context: Context, *, counts: bool = True) -> Scalar:
    """Return an item or note without a mark it was pasted with; where it `counts` nothing its number is its own."""
    if node.left_out is not None or not may_bear(node.text):
        return node
    from brochure.read.pasted import bare  # noqa: PLC0415 - late: most texts begin with words

    return bare(node, context.reading, counts=counts)


def bare_phone(node: Scalar, context: Context) -> Scalar:
    """Return a telephone number without a label it was pasted with."""
    return node if node.text[:1] in "+0123456789" else _unlabelled(node, "phone", context)


def bare_mail(node: Scalar, context: Context) -> Scalar:
    """Return an e-mail address without a label it was pasted with."""
    text = node.text
    return node if text.isascii() and " " not in text and ":" not in text else _unlabelled(node, "email", context)


def bare_web(node: Scalar, context: Context) -> Scalar:
    """Return a web address without a label it was pasted with."""
    return node if node.text.startswith("http") else _unlabelled(node, "url", context)


def bare_list(read: Callable[[Node, Context], Any], item: Any) -> Callable[[Node, Context], Any]:
    """Return a list's reader that leaves out marks its items were pasted with, if their annotation says they can be."""
    keys = _heads_in(item)
    if keys is None:
        return read

    def read_bare(node: Node, context: Context) -> Any:
        if isinstance(node, Sequence) and _may_bear_any(node, keys):
            from brochure.read.pasted import bare_items  # noqa: PLC0415 - late, as above

            node = bare_items(node, keys, context.reading)
        return read(node, context)

    return read_bare


def head_of(item: Node, keys: tuple[str, ...]) -> Scalar | None:
    """Return the first words of an item: itself, or in a mapping what stands under the first of `keys` it has."""
    found: Node | None = item
    if isinstance(item, Mapping):
        found = next((entry[1] for key in keys if (entry := item.entries.get(key))), None)
    return found if isinstance(found, Scalar) and found.style != "refused" else None


def _unlabelled(node: Scalar, kind: Literal["phone", "email", "url"], context: Context) -> Scalar:
    from brochure.read.pasted import unlabelled  # noqa: PLC0415 - late, as above

    return unlabelled(node, kind, context.reading)


def _may_bear_any(node: Sequence, keys: tuple[str, ...]) -> bool:
    for item in node.items:
        head = item if isinstance(item, Scalar) else head_of(item, keys)
        if may_bear(head.text) if head is not None else isinstance(item, Sequence):
            return True
    return False


def _heads_in(annotation: Any) -> tuple[str, ...] | None:
    """Return under which keys the first words of a list's item can stand, of which it may be one; None for others.

    An item that is its own first words has no key.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated and any(isinstance(each, Kind) for each in arguments[1:]):
        return () if _is_item(annotation) else None
    if origin is Annotated:
        return _heads_in(arguments[0])
    if origin in (Union, types.UnionType):
        found = [keys for each in arguments if (keys := _heads_in(each)) is not None]
        return tuple(key for keys in found for key in keys) if found else None
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        hints = get_type_hints(annotation, include_extras=True)
        return tuple(name for name, hint in hints.items() if _is_item(hint)) or None
    return None


def _is_item(annotation: Any) -> bool:
    """Whether an annotation, or what it is when it is not left out, is of the kind."""
    if get_origin(annotation) is Annotated:
        kinds = [each for each in get_args(annotation)[1:] if isinstance(each, Kind)]
        return kinds[0].name == ITEM if kinds else _is_item(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return any(_is_item(each) for each in get_args(annotation))
    return False
