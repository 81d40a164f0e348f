"""A mapping node into the struct its model describes, every fault collected: the one walker for all models.

The model's annotations say everything: `brochure.model.fields` names the kinds, a type says the shape.
Knows no particular model.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from brochure.findings import Words
from brochure.model.declared import annotations_of, required_of
from brochure.model.fields import Kind
from brochure.model.ink import Ink
from brochure.read.heads import bare_list
from brochure.read.kinds import FORMS, KINDS, Context, check_keys, misfit, tell_empty, tell_missing
from brochure.read.nodes import Mapping, Node, Scalar, Sequence
from brochure.read.reading import nearest, one_of, shown

Model = TypeVar("Model", bound=Struct)


class Absent:
    """What a reader returns when there is nothing: left empty on purpose, or a fault that was told."""


#: The value was left empty, or nothing of it can be printed.
EMPTY: Final = Absent()
#: The value was wrong, and the fault has been told.
WRONG: Final = Absent()

#: How one shape of value is read.
Reader = Callable[[Node, Context], Any]


class _Field(Struct, frozen=True):
    """How one field is read: under which name, by what, and whether it must be there."""

    key: str
    read: Reader
    is_required: bool


def read_struct(model: type[Model], node: Mapping, context: Context, also: Iterable[str] = ()) -> Model | None:
    """Return `node` as a `model`; None when a value is wrong or missing, all of which has been told.

    `also` are keys of the mapping that somebody else reads.
    """
    known = (*_fields(model), *also)
    check_keys(node, known, context)
    values = read_values(model, node, context, known)
    return None if any(isinstance(value, Absent) for value in values.values()) else model(**values)


def read_values(model: type[Struct], node: Mapping, context: Context, known: tuple[str, ...]) -> dict[str, Any]:
    """Return the values of `model` that `node` gives, `WRONG` for those whose fault has been told.

    `known` are all keys the mapping can have, those of `model` among them.
    """
    fields = _fields(model)
    values: dict[str, Any] = {}
    for key, field in fields.items():
        entry = node.entries.get(key)
        if entry is None:
            if field.is_required:
                tell_missing(node, key, known, context)
                values[key] = WRONG
            continue
        value = field.read(entry[1], context)
        if value is EMPTY and field.is_required:
            tell_empty(entry[0], entry[1], context)
            value = WRONG
        if value is not EMPTY:
            values[key] = value
    return values


def keys_of(model: type[Struct]) -> tuple[str, ...]:
    """Return the keys a mapping for `model` can have, in the model's order."""
    return tuple(_fields(model))


@cache
def lists_of(model: type[Struct]) -> tuple[str, ...]:
    """Return the keys a mapping for `model` must have that hold lists."""
    hints = annotations_of(model)
    return tuple(key for key in required_of(model) if get_origin(_bare(hints[key])) is tuple)


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


@cache
def _fields(model: type[Struct]) -> dict[str, _Field]:
    required = required_of(model)
    return {key: _Field(key, _reader(hint), key in required) for key, hint in annotations_of(model).items()}


def _reader(annotation: Any) -> Reader:  # noqa: PLR0911 (one line a shape reads best)
    """Return the reader an annotation asks for."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for extra in arguments[1:]:
            if isinstance(extra, Kind) and extra.name == "names":
                return _tuple_reader(_scalar_reader("name"), takes_one=True)
            if isinstance(extra, Kind):
                return _form_reader(extra.name, extra.form) if extra.form else _scalar_reader(extra.name)
        return _reader(arguments[0])
    if origin in (Union, types.UnionType):
        members = [each for each in arguments if each is not type(None)]
        return _reader(members[0]) if len(members) == 1 else _choice_reader(members)
    if origin is tuple and len(arguments) > 1 and len({*arguments, Ellipsis}) == 2:
        read = _tuple_reader(_reader(arguments[0]), count=0 if Ellipsis in arguments else len(arguments))
        return bare_list(read, arguments[0])
    if origin is dict:
        return _dict_reader(_reader(arguments[1]))
    if origin is Literal:
        return _literal_reader(arguments)
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        return _struct_reader(annotation)
    if annotation is str:
        return _scalar_reader("name")
    raise TypeError(f"no field of an edition can be {annotation!r}: see brochure.model.fields")


def _scalar_reader(kind: str) -> Reader:
    read = KINDS[kind]
    is_ink = kind == "ink"

    def read_scalar(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) or (is_ink and isinstance(node, Mapping)):
            if isinstance(node, Scalar) and node.style == "refused":
                return WRONG
            if isinstance(node, Scalar) and (node.is_missing or (is_ink and not node.text.strip())):
                return EMPTY
            before = len(context.reading.findings)
            value = read(node, context)
            if value is not None:
                return value
            # An ink can name one whose own fault is told elsewhere.
            has_told = is_ink or any(each.level == "error" for each in context.reading.findings[before:])
            return WRONG if has_told else EMPTY
        misfit(node, kind, context)
        return WRONG

    return read_scalar


def _form_reader(kind: str, form: type[Struct]) -> Reader:
    """Read a kind written as a mapping, or as the one value that is the first of its keys."""
    short = keys_of(form)[0]

    def read_form(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) and not node.text.strip() and node.style != "refused":
            return EMPTY
        if isinstance(node, Sequence):
            misfit(node, kind, context)
            return WRONG
        written = (
            node if isinstance(node, Mapping) else Mapping({short: (node, node)}, node.path, node.written, node.start)
        )
        value = read_struct(form, written, context)
        found = None if value is None else FORMS[kind](value, node, context)
        return WRONG if found is None else found

    return read_form


def _choice_reader(members: list[Any]) -> Reader:
    """Read one of several shapes: a mapping where a struct can stand, otherwise a scalar or a list."""
    by_shape: dict[type, Reader] = {}
    for member in members:
        bare = _bare(member)
        has_kind = any(isinstance(extra, Kind) for extra in get_args(member)[1:])
        if get_origin(bare) is tuple:
            shape: type = Sequence
        elif get_origin(bare) is dict or (isinstance(bare, type) and issubclass(bare, Struct) and not has_kind):
            shape = Mapping
        else:
            shape = Scalar
        if shape in by_shape:
            raise TypeError(f"two members of a union look alike in YAML: {members!r}")
        by_shape[shape] = _reader(member)
    first = next(iter(by_shape.values()))

    def read_choice(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) and node.is_missing:
            return EMPTY
        if isinstance(node, Mapping) and Scalar in by_shape and _is_sentence(node, members):
            misfit(node, "line", context)
            return WRONG
        read = by_shape.get(type(node)) or by_shape.get(Scalar, first)
        return read(node, context)

    return read_choice


def _is_sentence(node: Mapping, members: list[Any]) -> bool:
    """Whether a mapping is a text in which YAML took a colon for a key: one key, and none that could be meant."""
    keys = [key for member in members if isinstance(member, type) for key in keys_of(member)]
    return len(node.entries) == 1 and not any(key in keys or nearest(key, keys, 0.7) for key in node.entries)


def _tuple_reader(read: Reader, *, takes_one: bool = False, count: int = 0) -> Reader:
    """Read a list, of `count` values where that is told; one alone may stand without a list if it `takes_one`."""

    def read_tuple(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) and node.is_missing:
            return EMPTY
        if isinstance(node, Scalar) and takes_one:
            node = Sequence((node,), node.path, node.written, node.start)
        if not isinstance(node, Sequence):
            misfit(node, "list", context)
            return WRONG
        values = []
        for item in node.items:
            value = read(item, context)
            if value is EMPTY:
                message = Words("목록에 빈 칸이 있습니다.", "There is an empty item in the list.")
                hint = Words("내용을 적거나 이 ‘- ’를 지워 주십시오.", "Please fill it in or delete this “- ”.")
                context.reading.fault("field.empty", item.origin, message, hint)
            values.append(value)
        if not values:
            return EMPTY
        if any(isinstance(value, Absent) for value in values):
            return WRONG
        if count and len(values) != count:
            message = Words(f"값 {count}개를 적는 자리입니다.", f"There should be {count} values here.")
            like = f"[{', '.join(['0.5'] * count)}]"
            hint = Words(f"‘{like}’처럼 적어 주십시오.", f"Please write it like “{like}”.")
            context.reading.fault("field.count", node.origin, message, hint)
            return WRONG
        return tuple(values)

    return read_tuple


def _dict_reader(read: Reader) -> Reader:
    def read_dict(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) and node.is_missing:
            return EMPTY
        if not isinstance(node, Mapping):
            misfit(node, "mapping", context)
            return WRONG
        values = {}
        for key, (name, item) in node.entries.items():
            value = read(item, context)
            if value is EMPTY:
                tell_empty(name, item, context)
            # An ink is called what the theme calls it.
            values[key] = msgspec.structs.replace(value, name=key) if isinstance(value, Ink) else value
        if not values:
            return EMPTY
        return WRONG if any(isinstance(value, Absent) for value in values.values()) else values

    return read_dict


def _literal_reader(choices: tuple[Any, ...]) -> Reader:
    def read_literal(node: Node, context: Context) -> object:
        if not isinstance(node, Scalar):
            misfit(node, "name", context)
            return WRONG
        if node.is_missing:
            return EMPTY
        if node.style == "refused":
            return WRONG
        if node.text.strip() in choices:
            return node.text.strip()
        text = shown(node.text)
        message = Words(f"고를 수 없는 값입니다: ‘{text}’", f"This is none of the choices: “{text}”")
        context.reading.fault("field.choice", node.origin, message, one_of(node.text, choices))
        return WRONG

    return read_literal


def _struct_reader(model: type[Struct]) -> Reader:
    def read_nested(node: Node, context: Context) -> object:
        if isinstance(node, Scalar) and node.is_missing:
            return EMPTY
        if not isinstance(node, Mapping):
            misfit(node, "mapping", context, keys_of(model))
            return WRONG
        value = read_struct(model, node, context)
        return WRONG if value is None else value

    return read_nested
