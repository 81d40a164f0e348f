"""The models into JSON Schema (draft 7), for programs that help editors while they type: editions, and themes.

Everything is said by the models' own annotations; a new field needs nothing here. Knows no value and no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from brochure.blocks.kit.block import Block
from brochure.findings import Words
from brochure.model.shapes import Either, Field, Group, ListOf, MapOf, OneOf, Scalar, Shape, fields_of
from brochure.model.theme import Theme
from brochure.read.facts import BUILT_IN
from brochure.read.kinds import SHAPES
from brochure.read.manuscript import TOP
from brochure.reference.registry import described
from brochure.reference.values import WRITINGS, Json, both, refusing, writing
from brochure.resources import theme_names

#: The draft that every program in use reads; the newer ones say nothing here that it cannot.
DRAFT = "http://json-schema.org/draft-07/schema#"

_EDITION = Words("안내지 한 부의 내용", "What one flyer says")
_THEME = Words("안내지의 디자인", "How flyers are designed")
_TYPE = Words("블록의 종류", "The type of the block")

#: What the name of a fact begins with and what it holds, a little more than its reader takes.
_FACT_NAME = f"^(?!(?:{'|'.join(BUILT_IN)})$)[^0-9\\s!-/:-@\\[-\\^`{{-~][^!-,./:-@\\[-\\^`{{-~]*$"
_NO_FACT_NAME = Words(
    f"이름은 글자로 시작하고 글자, 숫자, 밑줄(_)로 적습니다. 쓸 수 없는 이름: {', '.join(BUILT_IN)}",
    f"A name begins with a letter and has letters, digits and “_”. These are taken: {', '.join(BUILT_IN)}",
)

#: The types of block there are, by name.
Types = Mapping[str, type[Block]]


def edition_schema(types: Types) -> Json:
    """Return the schema of editions whose blocks are of `types`."""
    schema = _whole("brochure edition", _EDITION, [field for model in TOP for field in fields_of(model)])
    known = schema["properties"]
    known["theme"]["examples"] = list(theme_names())
    whole = {key: known[key] for key in ("facts", "blocks")}
    lent = {field.key: _property(field, is_whole=False) for field in fields_of(TOP[-1])}
    for each, prefix in ((whole, "block"), (lent, "keys")):
        each["facts"]["propertyNames"] = {"pattern": _FACT_NAME, "patternErrorMessage": both(_NO_FACT_NAME)}
        each["blocks"]["items"] = _any_block(types, prefix)
    # What an edition starts from has what it lacks; there a block can be no more than what is otherwise.
    del lent["blocks"]["items"]["required"]
    schema["properties"] = {**known, **{key: _said_of(each) for key, each in whole.items()}}
    schema["if"] = {"required": ["from"], "properties": {"from": {"type": "string", "pattern": "\\S"}}}
    schema["then"] = {"properties": lent}
    schema["else"] = {"required": schema.pop("required"), "properties": whole}
    blocks = {f"block-{name}": _block(name, model) for name, model in types.items()}
    keys = {f"keys-{name}": _block(name, model, is_whole=False) for name, model in types.items()}
    return _defined(schema, blocks | keys)


def theme_schema(types: Types) -> Json:
    """Return the schema of themes, which can choose among the forms of `types`."""
    schema = _whole("brochure theme", _THEME, fields_of(Theme), is_whole=False)
    forms = {
        name: {"enum": [*model.forms, None], **_said(described(name, model))}
        for name, model in types.items()
        if len(model.forms) > 1
    }
    schema["properties"]["forms"]["properties"] = forms
    schema["properties"]["extends"]["examples"] = list(theme_names())
    # What a theme extends has what it lacks; one that extends none must have it all.
    schema["if"] = {"required": ["extends"], "properties": {"extends": {"type": "string", "pattern": "\\S"}}}
    schema["else"] = _needed(Theme)
    return _defined(schema, {})


def _whole(title: str, words: Words, fields: Iterable[Field], *, is_whole: bool = True) -> Json:
    return {"$schema": DRAFT, "title": title, **_said(words), "type": "object", **_mapping(fields, is_whole=is_whole)}


def _any_block(types: Types, prefix: str) -> Json:
    """A block of whichever type: once its type is there, its keys are those of that type's definition alone."""
    enum = {"enum": list(types), "enumDescriptions": [both(described(*each)) for each in types.items()]}
    return {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {**_said(_TYPE), **enum}},
        "allOf": [
            {
                "if": {"required": ["type"], "properties": {"type": {"const": name}}},
                "then": {"$ref": f"#/definitions/{prefix}-{name}"},
            }
            for name in types
        ],
    }


def _block(name: str, model: type[Block], *, is_whole: bool = True) -> Json:
    words = _said(described(name, model))
    schema = _mapping(sorted(fields_of(model), key=lambda field: not field.is_required), is_whole=is_whole)
    schema["properties"] = {"type": {"const": name, **words}, **schema["properties"]}
    if is_whole:
        schema["required"] = ["type", *schema.get("required", ())]
    return {"title": name, **words, **schema}


def _mapping(fields: Iterable[Field], *, is_whole: bool = True) -> Json:
    """The schema of a mapping with these keys; of one that is not whole the rest is lent by another file."""
    known = list(fields)
    schema: Json = {
        "properties": {field.key: _property(field, is_whole=is_whole) for field in known},
        "additionalProperties": False,
    }
    if is_whole and (required := [field.key for field in known if field.is_required]):
        schema["required"] = required
    return schema


def _needed(model: type[Struct]) -> Json:
    """The keys a mapping must have, and those within it."""
    fields = fields_of(model)
    inner = {field.key: _needed_in(field.shape) for field in fields}
    return {
        "required": [field.key for field in fields if field.is_required],
        "properties": {key: schema for key, schema in inner.items() if schema},
    }


def _needed_in(shape: Shape) -> Json:
    if isinstance(shape, MapOf):
        inner = _needed_in(shape.value)
        return {"additionalProperties": inner} if inner else {}
    # What is required of a mapping is nothing to a list that may stand in its place.
    groups = shape.shapes if isinstance(shape, Either) else (shape,)
    return next((_needed(each.model) for each in groups if isinstance(each, Group)), {})


def _property(field: Field, *, is_whole: bool) -> Json:
    is_required = field.is_required and is_whole
    schema = {**_said(field.words), **_value(field.shape, is_required=is_required, is_whole=is_whole)}
    if isinstance(field.default, str | float) and not isinstance(field.default, bool) and field.default != "":
        schema["default"] = field.default
    return schema


def _value(shape: Shape, *, is_required: bool = True, is_whole: bool = True) -> Json:
    """The schema of a value; one that is not required may be left empty."""
    if isinstance(shape, Scalar) and not shape.form:
        # Within `anyOf`, for there the language server looks for examples but not for types.
        return {"anyOf": [{"$ref": f"#/definitions/{shape.kind}{'' if is_required else '-or-nothing'}"}]}
    types, want = _types(shape), _want(shape)
    if is_required and types in (("object",), ("array",)):
        return {"type": types[0], **_keywords(shape, is_required=True, is_whole=is_whole)}
    keywords = _keywords(shape, is_required=is_required, is_whole=is_whole)
    return {**keywords, **refusing(types, want, is_required=is_required)}


def _keywords(shape: Shape, *, is_required: bool, is_whole: bool) -> Json:
    """What there is to say of a value besides its type; each keyword holds for one type alone, so they mix."""
    schema: Json = {}
    if isinstance(shape, Scalar):
        schema = writing(shape.kind, is_required=is_required)
        schema |= _group(shape.form, is_whole=is_whole) if shape.form else {}
        for key in ("description", "if", "then"):
            schema.pop(key, None)
    elif isinstance(shape, OneOf):
        schema = {"enum": [*shape.choices, *([] if is_required else [None])]}
    elif isinstance(shape, ListOf):
        schema = {"items": _value(shape.item), **({"minItems": 1} if is_required else {})}
        schema |= {"maxItems": shape.count} if shape.count else {}
    elif isinstance(shape, MapOf):
        # Where properties are, if only none, the language server writes the colon behind the key.
        value = _value(shape.value, is_required=is_whole, is_whole=is_whole)
        schema = {"properties": {}, "additionalProperties": value}
        schema |= {"minProperties": 1} if is_required else {}
    elif isinstance(shape, Group):
        schema = _group(shape.model, is_whole=is_whole)
    else:
        for each in shape.shapes:
            schema |= _keywords(each, is_required=is_required, is_whole=is_whole)
    return schema


def _group(model: type[Struct], *, is_whole: bool = True) -> Json:
    return _mapping(fields_of(model), is_whole=is_whole)


def _types(shape: Shape) -> tuple[str, ...]:
    """JSON's types a shape can have, the one a value is most likely of first."""
    if isinstance(shape, Scalar):
        return (*WRITINGS[shape.kind].types, *(("object",) if shape.form else ()))
    if isinstance(shape, Either):
        # A text first: it is what is missing where something else stands.
        return tuple(
            sorted((each for inner in shape.shapes for each in _types(inner)), key=lambda each: each == "object")
        )
    return ("string",) if isinstance(shape, OneOf) else ("array",) if isinstance(shape, ListOf) else ("object",)


def _want(shape: Shape) -> Words:
    if isinstance(shape, Either):
        return _want(next((each for each in shape.shapes if isinstance(each, Scalar)), shape.shapes[0]))
    kind = "list" if isinstance(shape, ListOf) else "mapping" if isinstance(shape, MapOf | Group) else "name"
    return SHAPES[shape.kind if isinstance(shape, Scalar) else kind]


def _said(words: Words) -> Json:
    """What a program shows beside a key: one line, or a paragraph a language where it can set them."""
    return {"description": both(words), "markdownDescription": f"{words.ko}\n\n{words.en}"}


def _said_of(schema: Json) -> Json:
    """What a schema says of a key, and nothing of its value."""
    return {key: schema[key] for key in ("description", "markdownDescription")}


def _defined(schema: Json, definitions: Json) -> Json:
    """The schema with the definitions it refers to, those of kinds among them, in the order of their names."""
    names = sorted({name for name in _referred([schema, definitions]) if name not in definitions})
    kinds = {
        name: writing(name.removesuffix("-or-nothing"), is_required=not name.endswith("-or-nothing")) for name in names
    }
    return {**schema, "definitions": {**definitions, **kinds}}


def _referred(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from _referred(each)
