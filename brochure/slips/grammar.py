"""The models of an edition into its grammar: which keys stand where, and what kind of value each takes.

A value of its own, so that whoever looks at raw lines needs to know no model; knows nothing of lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from brochure import blocks
from brochure.blocks.kit.block import Block, UnusableBlock
from brochure.model.shapes import Either, ListOf, MapOf, OneOf, Scalar, Shape, fields_of
from brochure.read.manuscript import TOP

#: Kinds whose characters are printed or read aloud, so that any sign may be meant in them.
TEXTS = frozenset({"line", "prose", "spoken", "fact"})
#: Kinds that name a file.
FILES = frozenset({"logo", "portrait", "photograph", "picture"})
#: Kinds that name something there is.
NAMES = FILES | {"name"}
#: Kinds of which neither a comma nor a quotation mark can be a part, be it at the end.
BARE = frozenset({
    *("whole", "date", "calling", "flag", "length", "leading", "share", "scale", "number", "ratio", "choice"),
    *("url", "email", "amount", "name", "logo", "portrait", "photograph", "picture"),
})  # fmt: skip


class Value(Struct, frozen=True):
    """What can stand in one place: a scalar of `kind` (none where it is empty), keys, or a list of `item`."""

    kind: str = ""
    keys: Keys | None = None
    item: Value | None = None

    @property
    def is_text(self) -> bool:
        """Whether a text can stand here."""
        return self.kind in TEXTS


class Keys(Struct, frozen=True):
    """The keys of a mapping, each with its value; of one whose names are the editor's own, `each` is the value."""

    known: Mapping[str, Value] = {}
    each: Value | None = None

    def value(self, key: str) -> Value | None:
        """Return what stands under `key`; None where there is no such key."""
        return self.known.get(key, self.each)


#: A place nothing is known of: the block of a type that is not there.
UNKNOWN = Value(keys=Keys(each=Value()))


class Grammar(Struct, frozen=True):
    """An edition's keys: at its top, and for each type of block."""

    top: Keys
    types: Mapping[str, Keys]
    #: What every block can have, whatever its type.
    common: Keys

    def block(self, kind: str) -> Keys:
        """Return the keys of a block; of a type nobody knows, those of all."""
        return self.types.get(kind, self.common)


@cache
def grammar() -> Grammar:
    """Return the grammar of editions, with the house's own types of block."""
    top = Keys({field.key: _value(field.shape) for model in TOP for field in fields_of(model)})
    kinds: dict[str, Keys] = {}
    for name in blocks.names():
        try:
            found = blocks.find(name)
        except UnusableBlock:
            continue
        if found is not None:
            kinds[name] = _block(found)
    common = _all(tuple(kinds.values()))
    top = Keys({**top.known, "blocks": Value(item=Value(keys=common))})
    return Grammar(top, kinds, common)


def _block(model: type[Block]) -> Keys:
    return Keys({"type": Value("choice"), **{field.key: _value(field.shape) for field in fields_of(model)}})


def _all(kinds: tuple[Keys, ...]) -> Keys:
    """The keys of all types: those of a block whose type is not known yet, or is none."""
    known: dict[str, Value] = {}
    for keys in kinds:
        for key, value in keys.known.items():
            known[key] = _either(known[key], value) if key in known else value
    return Keys(known)


def _either(one: Value, two: Value) -> Value:
    """What can stand where one or the other can."""
    keys = _all((one.keys, two.keys)) if one.keys and two.keys else one.keys or two.keys
    item = _either(one.item, two.item) if one.item and two.item else one.item or two.item
    return Value(one.kind or two.kind, keys, item)


#: Kinds that are written as others are, for all that a line can tell.
_ALIKE = {"item": "line", "dated": "line", "phone": "line", "target": "url"}


def _value(shape: Shape) -> Value:
    if isinstance(shape, Scalar):
        return Value(_ALIKE.get(shape.kind, shape.kind), _keys(shape.form) if shape.form else None)
    if isinstance(shape, OneOf):
        return Value("choice")
    if isinstance(shape, ListOf):
        return Value(item=_value(shape.item))
    if isinstance(shape, MapOf):
        return Value(keys=Keys(each=_value(shape.value)))
    if isinstance(shape, Either):
        found = [_value(each) for each in shape.shapes]
        return Value(
            next((each.kind for each in found if each.kind), ""),
            next((each.keys for each in found if each.keys), None),
            next((each.item for each in found if each.item), None),
        )
    return Value(keys=_keys(shape.model))


def _keys(model: type[Struct]) -> Keys:
    return Keys({field.key: _value(field.shape) for field in fields_of(model)})
