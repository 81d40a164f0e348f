"""How values of each kind may be written: what the reader takes, the schema never refuses."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, get_args, get_origin

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from brochure.blocks.kit.block import Block
from brochure.findings import UnreadableSource, Words
from brochure.model import fields, shapes
from brochure.read.facts import Fact, Facts
from brochure.read.fields import read_struct
from brochure.read.kinds import KINDS, SHAPES, Context
from brochure.read.nodes import Mapping
from brochure.read.reading import Reading
from brochure.read.source import read_text
from brochure.reference.schema import edition_schema
from brochure.reference.values import WRITINGS, both, writing
from tests.reference.programs import resolved

FACTS = Facts({"참가자": Fact("120명"), "곳": Fact("https://www.example.org")})

#: Every kind of scalar that stands for itself, by the annotation that asks for it.
ALIASES: dict[str, Any] = {
    extra.name: alias
    for alias in vars(fields).values()
    if get_origin(alias) is Annotated
    for extra in get_args(alias)[1:]
    if isinstance(extra, fields.Kind) and not extra.form
}

#: Values as editors write them, right and nearly right, from which the tests make others.
SEEDS = {
    "date": (
        "2023-10",
        "2023-10-05",
        "2023.10",
        "2023. 10. 5.",
        "2023년 10월 5일",
        "２０２３／１０",
        "2023",
        "2023.13",
    ),
    "whole": ("2023", "+7", "-3", "77,000", "１２", "3.5", "seven"),
    "flag": ("true", "False", "TRUE", "yes", "0"),
    "length": ("9.2pt", "14mm", "14 mm", "7", ".5", "-3pt", "１０mm", "3px", "1e3"),
    "leading": ("15pt", "163%", "163 %", "９５％", "15", "x"),
    "share": ("94%", "0.94", "100 %", "1", "０．５", "120%", "-1"),
    "scale": ("95%", "0.95", "1.2", "１０５％", "x"),
    "number": ("-30", "12.5", "+.5", "４", "x"),
    "ratio": ("3:2", "16/9", "1.5", "４：３", "0", "3:2:1"),
    "amount": ("120명", "7만 7천 명", "{참가자}", "1.2 million", "0", "45%", "몇 명"),
    "url": ("https://www.example.org/", "HTTP://a.b/c?d=e", "https://예시.한국/길", "{곳}/go", "www.a.b", "ftp://a.b"),
    "email": ("name@example.org", "a.b+c@d.e.f", "이름@example.org", "name at example.org", "@"),
    "ink": ("C100 M80 Y12 K40", "K100", "indigo 12%", "indigo", "C101"),
    "names": ("a.ttf", "7", "true", ""),
}
_OTHERS = ("글", "true", "null", "~", "7", "3.50", "2023-10-05", "", " ", "{참가자}", "yes", ".inf", "0x1F", "\u200b")


@cache
def probe(kind: str, is_required: bool) -> tuple[type[Block], Draft7Validator]:
    """A block of one field, and the schema of editions that can have it."""
    annotation = ALIASES[kind] if is_required else ALIASES[kind] | None
    described: Any = Annotated[annotation, Words("값", "value")]
    field = ("k", described) if is_required else ("k", described, None)
    model = msgspec.defstruct("Probe", [field], bases=(Block,), frozen=True, kw_only=True)
    assert issubclass(model, Block)
    schema = edition_schema({"probe": model})
    schema = {"definitions": schema["definitions"], "$ref": "#/definitions/block-probe"}
    return model, Draft7Validator(schema)


def is_read(model: type[Block], text: str) -> bool:
    node = read_text(text).root
    assert isinstance(node, Mapping)
    reading = Reading()
    context = Context(reading, FACTS, palette={"indigo": read_text("k: K100").root.entries["k"][1]})
    return read_struct(model, node, context, ("type",)) is not None


def test_every_kind_has_its_writing_and_its_words() -> None:
    assert set(WRITINGS) == shapes.kinds()
    assert set(WRITINGS) - {"logo", "portrait"} == set(KINDS)
    assert set(WRITINGS) <= set(SHAPES)


@pytest.mark.parametrize("kind", sorted(WRITINGS))
def test_a_pattern_is_told_in_both_languages_and_its_examples_keep_to_it(kind: str) -> None:
    for is_required in (True, False):
        schema = writing(kind, is_required=is_required)
        if "pattern" in schema:
            assert re.search("[가-힣].* / .*[a-z]", schema["patternErrorMessage"])
        # Those of an ink need no theme around them.
        for example in schema.get("examples", ()):
            assert re.search(schema.get("pattern", ""), str(example))
            assert is_read(*_written(kind, is_required, str(example).lower() if kind == "flag" else example))


def _written(kind: str, is_required: bool, value: object) -> tuple[type[Block], str]:
    return probe(kind, is_required)[0], f"type: probe\nk: {value}\n"


@settings(max_examples=400)
@given(st.data())
def test_what_the_reader_takes_of_any_kind_the_schema_never_refuses(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(ALIASES)))
    seeds = SEEDS.get(kind, ()) + _OTHERS
    letters = "".join(sorted({*"".join(seeds), *" .-%{}\n"}))
    text = data.draw(st.sampled_from(seeds) | st.text(letters, max_size=14))
    style = data.draw(st.sampled_from([None, "'", '"']))
    is_required = data.draw(st.booleans())
    model, schema = probe(kind, is_required)
    if style:
        document = yaml.safe_dump({"type": "probe", "k": text}, default_style=style, allow_unicode=True)
    else:
        document = f"type: probe\nk: {text}\n"
    try:
        value = resolved(document)
        has_read = is_read(model, document)
    except (yaml.YAMLError, UnreadableSource, ValueError):
        return
    if has_read and not (value["k"] is None and is_required):
        assert list(schema.iter_errors(value)) == [], document


@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_the_last_of_the_seeds_is_wrong_for_both_where_a_pattern_can_tell(kind: str) -> None:
    model, schema = probe(kind, True)
    document = f'type: probe\nk: "{SEEDS[kind][-1]}"\n'
    if kind not in ("ink", "share", "names"):
        assert not is_read(model, document)
        assert list(schema.iter_errors(resolved(document)))


def test_words_alike_in_both_languages_are_said_once() -> None:
    assert both(Words("a | b", "a | b")) == "a | b"


def test_a_number_of_a_year_and_a_month_is_a_date_and_a_year_alone_is_none() -> None:
    _, schema = probe("date", True)
    assert list(schema.iter_errors({"type": "probe", "k": 2023.1})) == []
    assert list(schema.iter_errors({"type": "probe", "k": 2023}))
    assert list(schema.iter_errors({"type": "probe", "k": 1023.1}))
