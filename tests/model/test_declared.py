"""What a model declares: annotations as objects, in the model's order, and what must be given."""

from __future__ import annotations

from typing import Annotated, ClassVar, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

from brochure import blocks
from brochure.model.declared import annotations_of, required_of
from brochure.model.fields import Line
from brochure.model.theme import Theme


class Below(Struct, frozen=True, kw_only=True):
    inner: float | None = None
    first: str


class Above(Below, frozen=True, kw_only=True):
    words: ClassVar[str] = "not a field"
    second: Annotated[Line | None, "said"] = None
    inner: float = 1.0


def test_annotations_are_those_that_python_itself_finds() -> None:
    models: list[type[Struct]] = [Theme, Above]
    models += [found for name in blocks.names() if (found := blocks.find(name))]
    for model in models:
        hints = get_type_hints(model, include_extras=True)
        assert annotations_of(model) == {name: hints[name] for name in model.__struct_fields__}


def test_a_field_declared_anew_is_what_the_nearer_class_says() -> None:
    assert annotations_of(Above)["inner"] is float
    assert get_args(annotations_of(Above)["second"])[1] == "said"
    assert "words" not in annotations_of(Above)


def test_what_has_no_default_must_be_given() -> None:
    assert required_of(Above) == ("first",)
    assert required_of(Theme) == tuple(each.name for each in fields(Theme) if each.required)
