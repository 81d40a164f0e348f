"""What a model's annotations declare, as values: its fields, each with shape, words and default.

For whoever describes models or takes them from other packages. Reading YAML by the same annotations is the
affair of ``read/fields.py``; no particular model is known here.
"""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from brochure.findings import Words
from brochure.model import fields
from brochure.model.declared import annotations_of


class Scalar(Struct, frozen=True):
    """A single value of one of the kinds in `brochure.model.fields`, or a mapping of its `form`."""

    kind: str
    form: type[Struct] | None = None


class OneOf(Struct, frozen=True):
    """One of a few words."""

    choices: tuple[str, ...]


class ListOf(Struct, frozen=True):
    """Values of one shape, in order; `count` of them where it is not 0."""

    item: Shape
    count: int = 0


class MapOf(Struct, frozen=True):
    """Values of one shape, by names the editor chooses."""

    value: Shape


class Group(Struct, frozen=True):
    """A mapping with the fields of a model."""

    model: type[Struct]


class Either(Struct, frozen=True):
    """A value of one of several shapes."""

    shapes: tuple[Shape, ...]


#: The kind that is a list or, where there is but one, its only item.
NAMES = "names"

Shape = Scalar | OneOf | ListOf | MapOf | Group | Either


class Field(Struct, frozen=True):
    """One field of a model: its key in YAML, what can stand there, what it is for, and what it is when left out."""

    key: str
    shape: Shape
    words: Words
    is_required: bool
    default: Any = None


class Undeclared(TypeError):
    """An annotation that no field of an edition or a theme can have; the exception's text is the field's name."""


@cache
def fields_of(model: type[Struct]) -> tuple[Field, ...]:
    """Return the fields of a model in its order; raises Undeclared for one whose annotation nothing can read."""
    hints = annotations_of(model)
    return tuple(_field(each, hints[each.name]) for each in msgspec.structs.fields(model))


@cache
def kinds() -> frozenset[str]:
    """Return the names of all kinds a scalar can have."""
    extras = (extra for each in vars(fields).values() if get_origin(each) is Annotated for extra in get_args(each)[1:])
    return frozenset(extra.name for extra in extras if isinstance(extra, fields.Kind)) - {NAMES}


def check_declared(model: type[Struct], around: frozenset[type[Struct]] = frozenset()) -> None:
    """Raise Undeclared for the first field of a model, or of a model within it, that nothing can read.

    A model within itself is none: whoever describes it would find no end.
    """
    for field in fields_of(model):
        for inner in models_in(field.shape):
            if inner in around | {model}:
                raise Undeclared(field.key)
            check_declared(inner, around | {model})


def models_in(shape: Shape) -> tuple[type[Struct], ...]:
    """Return the models a shape is made of, at its outermost."""
    if isinstance(shape, Group):
        return (shape.model,)
    if isinstance(shape, Scalar):
        return (shape.form,) if shape.form else ()
    if isinstance(shape, Either):
        return tuple(model for each in shape.shapes for model in models_in(each))
    inner = shape.item if isinstance(shape, ListOf) else shape.value if isinstance(shape, MapOf) else None
    return models_in(inner) if inner else ()


def _field(info: msgspec.structs.FieldInfo, annotation: Any) -> Field:
    extras = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    words = next((extra for extra in extras if isinstance(extra, Words)), Words(info.name, info.name))
    default = info.default
    if info.default_factory is not msgspec.NODEFAULT:
        default = info.default_factory()
    try:
        shape = _shape(annotation)
    except TypeError:
        raise Undeclared(info.name) from None
    return Field(info.name, shape, words, info.required, None if info.required else default)


def _shape(annotation: Any) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        kind = next((extra for extra in arguments[1:] if isinstance(extra, fields.Kind)), None)
        inner = _shape(arguments[0]) if kind is None or kind.name == NAMES else None
        found = Either((inner, inner.item)) if kind and isinstance(inner, ListOf) else inner or _scalar(kind)
    elif origin in (Union, types.UnionType):
        found = _either([inner for each in arguments if each is not type(None) for inner in _inner(_shape(each))])
    elif origin is tuple and len(arguments) > 1 and len({*arguments, Ellipsis}) == 2:
        found = ListOf(_shape(arguments[0]), 0 if Ellipsis in arguments else len(arguments))
    elif origin is dict:
        found = MapOf(_shape(arguments[1]))
    elif origin is Literal and all(isinstance(each, str) for each in arguments):
        found = OneOf(arguments)
    elif isinstance(annotation, type) and issubclass(annotation, Struct):
        found = Group(annotation)
    elif annotation is str:
        found = Scalar("name")
    else:
        raise TypeError(annotation)
    return found


def _either(shapes: list[Shape]) -> Shape:
    """One of several shapes, which a reader can tell apart by what they look like in YAML."""
    looks = {list if isinstance(each, ListOf) else dict if isinstance(each, MapOf | Group) else str for each in shapes}
    if len(looks) < len(shapes):
        raise TypeError(shapes)
    return shapes[0] if len(shapes) == 1 else Either(tuple(shapes))


def _inner(shape: Shape) -> tuple[Shape, ...]:
    """A shape, or those it is one of."""
    return shape.shapes if isinstance(shape, Either) else (shape,)


def _scalar(kind: fields.Kind | None) -> Scalar:
    if kind is None or kind.name not in kinds():
        raise TypeError(kind)
    return Scalar(kind.name, kind.form)
