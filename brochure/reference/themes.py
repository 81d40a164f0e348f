"""Themes as a reference: what a theme can set, and what one sets, section by section as its model has them."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Mapping as Named
from typing import Any

from msgspec import Struct

from brochure.blocks.kit.block import Block
from brochure.findings import Language, Words
from brochure.model.ink import Ink
from brochure.model.shapes import Either, Field, Group, ListOf, MapOf, Scalar, Shape, fields_of
from brochure.model.theme import Theme
from brochure.model.words import Text
from brochure.read.nodes import Mapping, Node, Source
from brochure.reference.keys import HEADS, entries_of, rows_of, written
from brochure.reference.tables import WIDTH, indented, table, wrapped
from brochure.reference.values import Json

#: The types of block there are, by name.
Types = Named[str, type[Block]]

_TOKENS = Words("테마에 적을 수 있는 것", "What a theme can set")
_LENT = Words(
    "extends를 적은 테마는 바꿀 것만 적습니다. 값을 비워 둔 항목은 바탕 테마에서 빠집니다.",
    "A theme with extends says only what it changes; a key left empty takes away what stood there.",
)
_FORMS = Words("블록의 모습: 테마의 forms에서 고릅니다", "The forms of blocks, chosen under a theme's forms")
_EXAMPLE = Words("보기: classic 테마의 항목마다 첫 줄", "Example: how each section of the theme classic begins")

#: How many lines of a section an excerpt has, and what it has not.
_SHOWN = 4
_COMMENT = re.compile(r"(?:^|\s+)#(?:\s.*)?$|\s+$")


def token_lines(types: Types, house: Source, language: Language) -> list[str]:
    """Return the reference of what a theme can set, of the forms of blocks, and an excerpt of the house theme."""
    heads = tuple(words.say(language) for words in HEADS)
    lines = [_TOKENS.say(language), *table([(_LENT.say(language),)]), ""]
    lines += table([heads, *rows_of(entries_of(Theme), language)])
    lines += ["", _FORMS.say(language), *table([(name, ", ".join(forms)) for name, forms in _forms(types)])]
    return [*lines, "", _EXAMPLE.say(language), *indented(excerpt(house))]


def tokens(types: Types, language: Language) -> Json:
    """Return the same as plain values, for JSON."""
    keys = [entry.as_dict(language) for entry in entries_of(Theme)]
    return {"keys": keys, "forms": {name: list(forms) for name, forms in _forms(types)}}


def excerpt(source: Source) -> str:
    """Return how each section of a theme's file begins, as its YAML has it, without comments."""
    lines = [_COMMENT.sub("", line) for line in source.root.written.text.split("\n")]
    starts = [key.origin.line - 1 for key, _ in source.root.entries.values()]
    parts: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        section = [line for line in lines[start:end] if line]
        parts += [each for line in section[:_SHOWN] for each in _narrow(line)]
        parts += ["  # …"] if len(section) > _SHOWN else []
    return "\n".join(parts) + "\n"


def _narrow(line: str) -> list[str]:
    """A line of YAML in lines a terminal can show; what is within braces may go on in the next, further in."""
    indent = len(line) - len(line.lstrip()) + 4
    first, *rest = wrapped(line, WIDTH - indent - 2)
    return [first, *(" " * indent + each for each in rest)]


def summary_lines(theme: Theme, source: Source) -> list[str]:
    """Return what a theme's own file says, as lines for a terminal: of what has names, the names alone."""
    rows: list[tuple[str, ...]] = []
    for field in fields_of(Theme):
        entry = source.root.entries.get(field.key)
        if entry is None or field.key == "name" or entry[0].written.file != source.file:
            continue
        own = _own(entry[1], source.file)
        value = getattr(theme, field.key)
        if isinstance(field.shape, MapOf):
            said = ", ".join(name for name in value if name in own)
        elif isinstance(field.shape, ListOf):
            said = ", ".join(getattr(each, "name", "") for each in value)
        else:
            said = _cell(value, field.shape, own)
        rows.append((field.key, said))
    return [theme.name, *table(rows)]


def theme_lines(theme: Theme, language: Language) -> list[str]:
    """Return what a theme sets, as lines for a terminal: a section for each of its keys that says anything."""
    lines = [theme.name]
    for field in fields_of(Theme):
        value = getattr(theme, field.key)
        if isinstance(field.shape, Scalar):
            said = written(value, field.shape)
            lines += ["", f"  {field.key}: {said}"] if said and field.key != "name" else []
        elif rows := _rows(value, field.shape):
            lines += ["", f"  {field.key}: {field.words.say(language)}", *table(rows, 4)]
    return lines


def theme_values(theme: Theme) -> Json:
    """Return what a theme sets as plain values, for JSON; lengths are points."""
    return {field.key: _plain(getattr(theme, field.key), field.shape) for field in fields_of(Theme)}


def ink_words(ink: Ink) -> str:
    """Return an ink as its process inks in percent, and its look on a screen."""
    parts = " ".join(f"{name}{round(share * 100, 1):g}" for name, share in zip("CMYK", ink.cmyk, strict=True) if share)
    screen = "".join(f"{round(255 * light):02X}" for light in ink.rgb)
    return f"{parts or 'C0'} #{screen}"


def _forms(types: Types) -> list[tuple[str, tuple[str, ...]]]:
    return [(name, model.forms) for name, model in types.items() if len(model.forms) > 1]


def _own(node: Node, file: str) -> frozenset[str]:
    """The keys of a mapping that stand in a file, and not in one it extends."""
    entries = node.entries if isinstance(node, Mapping) else {}
    return frozenset(name for name, (key, _) in entries.items() if key.written.file == file)


def _rows(value: Any, shape: Shape) -> list[tuple[str, ...]]:
    """A section as rows: a key and what it is, of what has keys within only those that are not as they would be."""
    if isinstance(shape, Group):
        return [(field.key, _cell(getattr(value, field.key), field.shape)) for field in _told(value, shape.model)]
    if isinstance(shape, MapOf):
        return [(name, _cell(each, shape.value)) for name, each in value.items()]
    if isinstance(shape, ListOf) and isinstance(shape.item, Group):
        return [row for each in value for row in [*_rows(each, shape.item), ("",)]][:-1]
    return []


def _cell(value: Any, shape: Shape, own: Collection[str] | None = None) -> str:
    """A value in a cell of its own, of its keys those that are `own`; mappings in a list have a line each."""
    if isinstance(shape, Group):
        told = [field for field in _told(value, shape.model) if own is None or field.key in own]
        return ", ".join(f"{field.key}: {_flow(getattr(value, field.key), field.shape)}" for field in told)
    if isinstance(shape, ListOf):
        return ("\n" if isinstance(shape.item, Group) else ", ").join(_cell(each, shape.item) for each in value)
    return _cell(value, _met(value, shape)) if isinstance(shape, Either) else _flow(value, shape)


def _flow(value: Any, shape: Shape) -> str:
    """A value as YAML has it on one line."""
    if isinstance(shape, Group):
        return "{" + _cell(value, shape) + "}"
    if isinstance(shape, MapOf):
        return "{" + ", ".join(f"{name}: {_flow(each, shape.value)}" for name, each in value.items()) + "}"
    if isinstance(shape, ListOf):
        return "[" + ", ".join(_flow(each, shape.item) for each in value) + "]"
    if isinstance(shape, Either):
        return _flow(value, _met(value, shape))
    return (
        ink_words(value)
        if isinstance(value, Ink)
        else value.string
        if isinstance(value, Text)
        else written(value, shape)
    )


def _plain(value: Any, shape: Shape) -> Any:
    if isinstance(shape, Group):
        return {field.key: _plain(getattr(value, field.key), field.shape) for field in fields_of(shape.model)}
    if isinstance(shape, MapOf):
        return {name: _plain(each, shape.value) for name, each in value.items()}
    if isinstance(shape, ListOf):
        return [_plain(each, shape.item) for each in value]
    if isinstance(shape, Either):
        return _plain(value, _met(value, shape))
    return ink_words(value) if isinstance(value, Ink) else value.string if isinstance(value, Text) else value


def _met(value: Any, shape: Either) -> Shape:
    """The one of several shapes that a value has."""
    is_group = isinstance(value, Struct) and not isinstance(value, Text)
    wanted = ListOf if isinstance(value, tuple) else Group if is_group else Scalar
    return next(each for each in shape.shapes if isinstance(each, wanted))


def _told(value: Struct, model: type[Struct]) -> list[Field]:
    """The fields of a value that say something: not those that are as they would be if left out."""
    return [field for field in fields_of(model) if field.is_required or getattr(value, field.key) != field.default]
