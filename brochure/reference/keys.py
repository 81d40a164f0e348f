"""A model's fields as entries of a reference: the key, what can stand there, what it is when left out, what it is for.

Knows the shapes and kinds of fields, and no particular model.
"""

from __future__ import annotations

from msgspec import Struct

from brochure.findings import Language, Words
from brochure.model.geometry import MM
from brochure.model.shapes import Either, Field, Group, ListOf, MapOf, OneOf, Scalar, Shape, fields_of, models_in
from brochure.read.kinds import SHAPES
from brochure.reference.values import Json

_KEYS = Words("묶음", "keys")

#: What the columns of a reference are called: key, what stands there, what it is when left out, what it is for.
HEADS = (Words("항목", "key"), Words("쓰는 것", "takes"), Words("없으면", "default"), Words("뜻", "meaning"))
_REQUIRED = Words("꼭 적음", "required")


class Entry(Struct, frozen=True):
    """One key of a mapping, and the keys within it."""

    key: str
    takes: Words
    words: Words
    is_required: bool
    default: str
    inner: tuple[Entry, ...] = ()

    def as_dict(self, language: Language) -> Json:
        """Return the entry as plain values, for JSON."""
        return {
            "key": self.key,
            "takes": self.takes.say(language),
            "required": self.is_required,
            "default": self.default or None,
            "words": self.words.say(language),
            "keys": [each.as_dict(language) for each in self.inner],
        }


def entries_of(model: type[Struct]) -> tuple[Entry, ...]:
    """Return the entries of a model, those that must be there first."""
    return tuple(_entry(field) for field in sorted(fields_of(model), key=lambda field: not field.is_required))


def rows_of(entries: tuple[Entry, ...], language: Language, depth: int = 0) -> list[tuple[str, ...]]:
    """Return entries as rows of a table, what is within a key indented below it."""
    rows: list[tuple[str, ...]] = []
    for entry in entries:
        default = _REQUIRED.say(language) if entry.is_required else entry.default
        rows.append(("  " * depth + entry.key, entry.takes.say(language), default, entry.words.say(language)))
        rows.extend(rows_of(entry.inner, language, depth + 1))
    return rows


def written(value: object, shape: Shape) -> str:
    """Return a scalar of a model as an editor would write it; nothing for what is empty or is no scalar."""
    kind = shape.kind if isinstance(shape, Scalar) else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float | int):
        return _number(float(value), kind)
    return value if isinstance(value, str) else ""


def _number(value: float, kind: str) -> str:
    if kind in ("share", "scale"):
        return f"{round(value * 100, 2):g}%"
    is_length = kind in ("length", "leading")
    # What comes out even in millimetres and not in points was thought of in millimetres.
    in_mm = round(value / MM, 1)
    if is_length and abs(value / MM - in_mm) < 0.001 and abs(value - round(value, 1)) > 0.001:
        return f"{in_mm:g}mm"
    return f"{round(value, 3):g}{'pt' if is_length else ''}"


def _entry(field: Field) -> Entry:
    inner = tuple(entry for model in models_in(field.shape) for entry in entries_of(model))
    default = "" if field.is_required else written(field.default, field.shape)
    return Entry(field.key, takes(field.shape), field.words, field.is_required, default, inner)


def takes(shape: Shape) -> Words:
    """Return what can stand in a place, in as few words as a table has room for."""
    if isinstance(shape, Scalar):
        said = SHAPES[shape.kind]
        plain = Words(said.ko, said.en.removeprefix("a ").removeprefix("an "))
        return _or(plain, _KEYS) if shape.form else plain
    if isinstance(shape, OneOf):
        return Words(*(" | ".join(shape.choices),) * 2)
    if isinstance(shape, Either):
        said, *others = [takes(each) for each in sorted(shape.shapes, key=lambda each: isinstance(each, Group))]
        for each in others:
            said = _or(said, each)
        return said
    if isinstance(shape, Group):
        return _KEYS
    inner = takes(shape.item if isinstance(shape, ListOf) else shape.value)
    if isinstance(shape, MapOf):
        return Words(f"이름마다 {inner.ko}", f"by name: {inner.en}")
    return Words(f"목록({inner.ko})", f"list ({inner.en})")


def _or(one: Words, other: Words) -> Words:
    return Words(f"{one.ko} 또는 {other.ko}", f"{one.en} or {other.en}")
