"""What a model's annotations declare, and which annotations no field can have."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from msgspec import Struct, defstruct

from brochure.findings import Words
from brochure.model.fields import Flag, Kind, Length, Line, LogoForm, LogoPicture, Names
from brochure.model.shapes import (
    Either,
    Field,
    Group,
    ListOf,
    MapOf,
    OneOf,
    Scalar,
    Shape,
    Undeclared,
    check_declared,
    fields_of,
    kinds,
)


class Inner(Struct, frozen=True, kw_only=True):
    line: Annotated[Line, Words("글", "text")]


SHAPES: dict[str, tuple[Any, Shape]] = {
    "a text": (Line, Scalar("line")),
    "a text that may be left out": (Line | None, Scalar("line")),
    "texts": (tuple[Line, ...], ListOf(Scalar("line"))),
    "lengths by name": (dict[str, Length], MapOf(Scalar("length"))),
    "one of two words": (Literal["a", "b"], OneOf(("a", "b"))),
    "a pair": (tuple[Length, Length], ListOf(Scalar("length"), 2)),
    "keys": (Inner, Group(Inner)),
    "keys or a text": (Inner | Line, Either((Group(Inner), Scalar("line")))),
    "names, or the only one": (Names, Either((ListOf(Scalar("name")), Scalar("name")))),
    "a picture, or what there is to say of it": (LogoPicture, Scalar("logo", LogoForm)),
    "a bare string": (str, Scalar("name")),
}


def model(annotation: Any) -> type[Struct]:
    return defstruct("Model", [("field", annotation)], kw_only=True)


@pytest.mark.parametrize("case", SHAPES)
def test_the_shape_of_a_field_is_what_its_annotation_says(case: str) -> None:
    annotation, shape = SHAPES[case]
    (field,) = fields_of(model(Annotated[annotation, Words("뜻", "meaning")]))
    assert field == Field("field", shape, Words("뜻", "meaning"), is_required=True)


def test_a_field_knows_what_it_is_when_it_is_left_out() -> None:
    made = defstruct("Model", [("flag", Annotated[Flag, Words("참", "true")], False), ("names", dict[str, Line], {})])
    flag, names = fields_of(made)
    assert (flag.is_required, flag.default) == (False, False)
    assert (names.is_required, names.default) == (False, {})
    assert names.words == Words("names", "names")


UNREADABLE = {
    "a number of its own": float,
    "a kind that there is not": Annotated[str, Kind("poetry")],
    "two texts": Line | str,
    "two mappings": Inner | dict[str, Line],
    "numbers to choose from": Literal[1, 2],
    "a pair of two things": tuple[Line, Length],
    "a list of nothing known": tuple[bytes, ...],
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_field_that_nothing_can_read_is_named(case: str) -> None:
    with pytest.raises(Undeclared, match=r"^field$"):
        fields_of(model(UNREADABLE[case]))
    outer = model(tuple[model(UNREADABLE[case]), ...])  # type: ignore[misc]
    with pytest.raises(Undeclared, match=r"^field$"):
        check_declared(outer)


class Endless(Struct, frozen=True, kw_only=True):
    more: Annotated[tuple[Endless, ...], Words("더", "More")] = ()


def test_a_model_within_itself_is_none() -> None:
    with pytest.raises(Undeclared, match=r"^more$"):
        check_declared(Endless)
    check_declared(model(tuple[Inner, ...]))


def test_the_kinds_are_those_of_the_fields() -> None:
    assert {"line", "prose", "url", "ink", "logo", "date"} <= kinds()
    assert "names" not in kinds()
