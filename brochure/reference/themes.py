"""Themes as a reference: the tokens a theme can set, and what one sets, section by section as its model has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from brochure.blocks.kit.block import Block
from brochure.findings import Language, Words
from brochure.model.ink import Ink
from brochure.model.shapes import Field, Group, ListOf, MapOf, Scalar, Shape, fields_of
from brochure.model.theme import Theme
from brochure.model.words import Text
from brochure.reference.keys import HEADS, entries_of, rows_of, written
from brochure.reference.tables import table
from brochure.reference.values import Json

_TOKENS = Words("테마에 적을 수 있는 것", "What a theme can set")
_FORMS = Words("블록의 모습: 테마의 forms에서 고릅니다", "The forms of blocks, chosen under a theme's forms")


def token_lines(types: Mapping[str, type[Block]], language: Language) -> list[str]:
    """Return the reference of a theme's tokens, and of the forms of blocks it can choose, as lines for a terminal."""
    heads = tuple(words.say(language) for words in HEADS)
    lines = [_TOKENS.say(language), "", *table([heads, *rows_of(entries_of(Theme), language)])]
    return [*lines, "", _FORMS.say(language), "", *table([(name, ", ".join(each)) for name, each in _forms(types)])]


def tokens(types: Mapping[str, type[Block]], language: Language) -> Json:
    """Return the same as plain values, for JSON."""
    keys = [entry.as_dict(language) for entry in entries_of(Theme)]
    return {"keys": keys, "forms": {name: list(forms) for name, forms in _forms(types)}}


def theme_lines(theme: Theme, language: Language) -> list[str]:
    """Return what a theme sets, as lines for a terminal: a section for each of its keys that says anything."""
    lines = [theme.name]
    for field in fields_of(Theme):
        value = getattr(theme, field.key)
        rows = _rows(value, field.shape)
        if isinstance(field.shape, Scalar):
            rows = [(field.key, written(value, field.shape), field.words.say(language))] if written(value, field.shape) else []
            lines += ["", *table(rows)] if field.key != "name" else []
        elif rows:
            lines += ["", f"  {field.key}: {field.words.say(language)}", "", *table(rows, 4)]
    return lines


def theme_values(theme: Theme) -> Json:
    """Return what a theme sets as plain values, for JSON."""
    return {field.key: _plain(getattr(theme, field.key), field.shape) for field in fields_of(Theme)}


def _forms(types: Mapping[str, type[Block]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(name, model.forms) for name, model in types.items() if len(model.forms) > 1]


def _rows(value: Any, shape: Shape) -> list[tuple[str, ...]]:
    """A section as rows: a key and what it is, of what has keys within only those that are not as they would be."""
    if isinstance(shape, Group):
        return [(field.key, _said(getattr(value, field.key), field.shape)) for field in _told(value, shape.model)]
    if isinstance(shape, MapOf):
        return [(name, _said(each, shape.value)) for name, each in value.items()]
    if isinstance(shape, ListOf) and isinstance(shape.item, Group):
        return [row for each in value for row in [*_rows(each, shape.item), ("",)]][:-1]
    return []


def _said(value: Any, shape: Shape) -> str:
    """A value in a cell of its own."""
    if isinstance(shape, Group):
        told = _told(value, shape.model)
        return ", ".join(f"{field.key}: {_said(getattr(value, field.key), field.shape)}" for field in told)
    if isinstance(shape, MapOf):
        return "{" + ", ".join(f"{name}: {_said(each, shape.value)}" for name, each in value.items()) + "}"
    if isinstance(shape, ListOf):
        between = "\n" if isinstance(shape.item, Group) else ", "
        return between.join(_said(each, shape.item) for each in value)
    return ink_words(value) if isinstance(value, Ink) else _text(value, shape)


def _plain(value: Any, shape: Shape) -> Any:
    if isinstance(shape, Group):
        return {field.key: _plain(getattr(value, field.key), field.shape) for field in fields_of(shape.model)}
    if isinstance(shape, MapOf):
        return {name: _plain(each, shape.value) for name, each in value.items()}
    if isinstance(shape, ListOf):
        return [_plain(each, shape.item) for each in value]
    return ink_words(value) if isinstance(value, Ink) else value.string if isinstance(value, Text) else value


def _told(value: Struct, model: type[Struct]) -> list[Field]:
    """The fields of a value that say something: not those that are as they would be if left out."""
    return [field for field in fields_of(model) if field.is_required or getattr(value, field.key) != field.default]


def _text(value: Any, shape: Shape) -> str:
    return value.string if isinstance(value, Text) else written(value, shape)


def ink_words(ink: Ink) -> str:
    """Return an ink as a theme writes it: its process inks in percent, and its look on a screen."""
    parts = " ".join(f"{name}{round(share * 100, 1):g}" for name, share in zip("CMYK", ink.cmyk, strict=True) if share)
    screen = "".join(f"{round(255 * light):02X}" for light in ink.rgb)
    return f"{parts or 'C0'} #{screen}"
