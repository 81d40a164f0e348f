"""What the fields of a model are annotated with, as objects, and which must be given; knows no kind of field."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

from msgspec import NODEFAULT, Struct


@cache
def annotations_of(model: type[Struct]) -> dict[str, Any]:
    """Return the annotations of a model's fields by name, in its order, with what `Annotated` adds to them.

    Those of a class are evaluated together: one by one, as `typing.get_type_hints` and msgspec do it, they are a
    tenth of a first build. Raises NameError for a name that the model's module has not.
    """
    names = model.__struct_fields__
    found: dict[str, Any] = {}
    for each in reversed(model.__mro__):
        own = {name: value for name, value in getattr(each, "__annotations__", {}).items() if name in names}
        written = [value for value in own.values() if isinstance(value, str)]
        values = iter(eval(f"({','.join(written)},)", vars(sys.modules[each.__module__])) if written else ())
        found |= {name: next(values) if isinstance(value, str) else value for name, value in own.items()}
    return {name: found[name] for name in names}


def required_of(model: type[Struct]) -> tuple[str, ...]:
    """Return the names of the fields that have no default, in the model's order."""
    names, defaults = model.__struct_fields__, model.__struct_defaults__
    first = len(names) - len(defaults)
    return (*names[:first], *(name for name, value in zip(names[first:], defaults, strict=True) if value is NODEFAULT))
