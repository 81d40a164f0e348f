"""The schemas agree with the reader: what brochure reads they accept, what it refuses they refuse where they can."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from brochure import blocks, resources
from brochure.blocks.kit.block import Block, Item
from brochure.blocks.kit.room import Room
from brochure.findings import ManuscriptError, Words
from brochure.model.fields import Line
from brochure.model.shapes import fields_of, models_in
from brochure.model.stack import Stack
from brochure.model.theme import Theme
from brochure.read.extends import chain, merged
from brochure.read.manuscript import TOP, read_manuscript
from brochure.read.source import read_file, read_text
from brochure.read.theme import read_theme
from brochure.read.whole import whole
from brochure.reference.registry import registry
from brochure.reference.schema import edition_schema, theme_schema
from tests import editions
from tests.blocks.kit import HEAD, cases, installed
from tests.conftest import ROOT, Command
from tests.read.kit import THEME
from tests.reference.programs import resolved

EDITIONS = sorted([*(ROOT / "data").glob("*.yaml"), *(ROOT / "examples").glob("*.yaml")])
THEMES = sorted([*(ROOT / "brochure" / "themes").glob("*.yaml"), *(ROOT / "examples").glob("themes/*.yaml")])
SCHEMAS = {"edition": ROOT / "data" / "edition.schema.json", "theme": ROOT / "data" / "theme.schema.json"}


@cache
def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMAS[kind].read_text(encoding="utf-8")))


def refusals(text: str, kind: str = "edition") -> list[str]:
    """What the schema has against a file, each with its YAML path."""
    errors = validator(kind).iter_errors(resolved(text))
    return [f"{''.join(_step(each) for each in error.absolute_path)}: {error.message}" for error in errors]


def _step(step: str | int) -> str:
    return f"[{step}]" if isinstance(step, int) else f".{step}"


def is_read(text: str) -> bool:
    """Whether brochure reads an edition without a fault."""
    try:
        read_manuscript(read_text(text), THEME)
    except ManuscriptError:
        return False
    return True


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_in_data_is_the_one_the_command_prints(kind: str, command: Command) -> None:
    done = command("schema", kind)
    assert (done.code, done.err) == (0, "")
    assert done.out == SCHEMAS[kind].read_text(encoding="utf-8"), "make schema writes data/*.schema.json anew"


def test_without_a_word_the_schema_is_that_of_editions(command: Command) -> None:
    assert command("schema").out == command("schema", "edition").out


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_is_one_by_its_own_draft(kind: str) -> None:
    Draft7Validator.check_schema(validator(kind).schema)


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: path.name)
def test_editions_of_the_project_point_to_their_schema_and_keep_to_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert _pointed_to(path, text) == SCHEMAS["edition"]
    assert refusals(text) == []


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.name)
def test_themes_of_the_project_point_to_their_schema_and_keep_to_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert _pointed_to(path, text) == SCHEMAS["theme"]
    assert refusals(text, "theme") == []


def _pointed_to(path: Path, text: str) -> Path:
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named
    return (path.parent / named[1]).resolve()


@pytest.mark.parametrize("text", [editions.FULL, editions.SMALL], ids=["full", "small"])
def test_editions_of_the_tests_keep_to_the_schema(text: str) -> None:
    assert refusals(text) == []


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.parent.name}-{case.stem}") for case in cases()])
def test_golden_cases_keep_to_the_schema(case: Path) -> None:
    with installed(case.parents[2]):
        schema = edition_schema(registry().types)
    assert list(Draft7Validator(schema).iter_errors(resolved(HEAD + case.read_text(encoding="utf-8")))) == []


#: Faults of editors, each a change of SMALL; what brochure refuses the schema does too.
FAULTS = {
    "a key misspelt": ("title: 작은 안내지\nfacts", "tilte: 작은 안내지\nfacts"),
    "a key misspelt in a block": ("    heading: 인사\n", "    haeding: 인사\n"),
    "a key of another block": ("    heading: 인사\n", "    heading: 인사\n    url: https://www.example.org/\n"),
    "a required key left out": ("    url: https://www.example.org/go\n", ""),
    "a required key left empty": ("    url: https://www.example.org/go\n", "    url:\n"),
    "a required text of blanks": ("    body: 곧 만나요.\n", '    body: "  "\n'),
    "an unknown type": ("type: greeting", "type: greting"),
    "no type": ("  - type: greeting\n    heading", "  - heading"),
    "a block that is text": ("  - type: greeting\n    heading: 인사\n    body: 곧 만나요.\n", "  - 인사\n"),
    "a year in words": ("edition: 2030", "edition: 이천삼십"),
    "no year": ("edition: 2030\n", ""),
    "a year alone for a date": ("issued: 2030-03", "issued: 2030"),
    "a date in words": ("issued: 2030-03", "issued: 내년 봄"),
    "an address without its scheme": ("https://www.example.org/go", "www.example.org/go"),
    "an address with a space": ("https://www.example.org/go", "https://www.example.org/go there"),
    "an e-mail without its at": ("    heading: 인사\n", "    heading: 인사\n    email: hello.example.org\n"),
    "a list for a text": ("    heading: 인사\n", "    heading: [인사]\n"),
    "a mapping for a text": ("    heading: 인사\n", "    heading: {인사: 말}\n"),
    "a fact called by a number": ("  참가자: 120명\n", "  참가자: 120명\n  3월: 봄\n"),
    "a fact that has the name of brochure's own": ("  참가자: 120명\n", "  참가자: 120명\n  year: 봄\n"),
    "an empty fact": ("  참가자: 120명\n", "  참가자: 120명\n  봄:\n"),
    "a fact with a key of no use": ("  참가자: 120명\n", "  참가자: {value: 120명, on: 2030-01}\n"),
    "hidden by a word": ("    heading: 인사\n", "    heading: 인사\n    hidden: yes\n"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_brochure_refuses_the_schema_refuses(fault: str) -> None:
    text = editions.small(*FAULTS[fault])
    assert not is_read(text)
    assert refusals(text)


@pytest.mark.parametrize("empty", ["blocks:\n", "blocks: []\n", "blocks: {type: cover}\n"])
def test_an_edition_without_blocks_is_refused(empty: str) -> None:
    assert not is_read(editions.HEAD + empty)
    assert refusals(editions.HEAD + empty)


#: What editors may write and brochure reads, each a change of SMALL.
LIBERTIES = {
    "a number as a text": ("heading: 인사", "heading: 45"),
    "a decimal as a text": ("heading: 인사", "heading: 3.50"),
    "a truth as a text": ("heading: 인사", "heading: true"),
    "a date as a text": ("heading: 인사", "heading: 2030-03-01"),
    "a date that is a number to programs": ("issued: 2030-03", "issued: 2030.10"),
    "a date in Korean": ("issued: 2030-03", "issued: 2030년 3월 5일"),
    "a date with points": ("issued: 2030-03", "issued: 2030. 3. 5."),
    "a date in full-width digits": ("issued: 2030-03", "issued: ２０３０－０３"),
    "a year in quotes": ("edition: 2030", 'edition: "2030"'),
    "an optional value left empty": ("heading: 인사", "heading:"),
    "an optional text of nothing": ("heading: 인사", "heading: ''"),
    "an optional date of nothing": ("issued: 2030-03", "issued: ''"),
    "hidden in capitals": ("heading: 인사", "heading: 인사\n    hidden: TRUE"),
    "an address with a fact in it": ("https://www.example.org/go", "https://www.example.org/{year}"),
    "an address that begins with a fact": ("  참가자: 120명", "  참가자: 120명\n  곳: https://www.example.org"),
    "a fact in full": ("참가자: 120명", "참가자: {value: 120명, as_of: 2030-01}"),
    "a fact that is a number": ("참가자: 120명", "참가자: 120"),
    "a fact of two words": ("  참가자: 120명", "  참가자: 120명\n  올해 참가국: 3개국"),
    "the version of the form": ("edition: 2030", "schema: 1\nedition: 2030"),
    "an id that is a number": ("heading: 인사", "heading: 인사\n    id: 7"),
    "no facts after all": ("facts:\n  참가자: 120명\n", "facts:\n"),
    "an anchor and its alias": ("heading: 인사", "heading: &a 인사\n    name: *a"),
}


@pytest.mark.parametrize("liberty", LIBERTIES)
def test_what_brochure_reads_the_schema_accepts(liberty: str) -> None:
    old, new = LIBERTIES[liberty]
    text = editions.small(old, new).replace("{참가자}", "모두")
    if liberty == "an address that begins with a fact":
        text = text.replace("https://www.example.org/go", '"{곳}/go"')
    assert is_read(text)
    assert refusals(text) == []


def test_an_empty_value_is_refused_where_it_would_be_and_taken_where_it_may() -> None:
    # The one word a schema cannot tell from nothing: where a value must be, a bare null has to be quoted.
    assert is_read(editions.small("body: 곧 만나요.", "body: null"))
    assert refusals(editions.small("body: 곧 만나요.", "body: null"))
    assert refusals(editions.small("body: 곧 만나요.", 'body: "null"')) == []
    assert refusals(editions.small("heading: 인사", "heading: null")) == []


# Editions that start from another

#: What may stand in an edition that starts from SMALL, each with whether it is right.
VERSIONS = {
    "nothing but where it starts": ("", True),
    "one key of one block": ("blocks:\n  - {type: apply, qr: 'https://www.example.org/go?u=1'}\n", True),
    "a block by its id alone": ("blocks:\n  - {id: hello, body: 안녕하세요.}\n", True),
    "a key left empty": ("blocks:\n  - {type: greeting, heading: }\n", True),
    "a fact left out": ("facts:\n  다른것:\n", True),
    "a part of a fact": ("facts:\n  참가자: {as_of: 2030-02}\n", True),
    "blocks still to be written": ("blocks:\n", True),
    "a block hidden": ("blocks:\n  - {type: greeting, hidden: true}\n", True),
    "a key misspelt": ("tilte: 길\n", False),
    "a key misspelt in a block": ("blocks:\n  - {type: greeting, haeding: 길}\n", False),
    "an unknown type": ("blocks:\n  - {type: greting, heading: 길}\n", False),
    "an address without its scheme": ("blocks:\n  - {type: apply, qr: www.example.org}\n", False),
    "a fact with a key of no use": ("facts:\n  참가자: {on: 2030-02}\n", False),
    "a list for a text": ("blocks:\n  - {type: greeting, heading: [길]}\n", False),
    "an item without what it must have": ("blocks:\n  - {type: list, id: new, items: [{items: [가]}]}\n", False),
}


@pytest.mark.parametrize("case", VERSIONS)
def test_the_reader_of_versions_and_the_schema_agree(case: str, tmp_path: Path) -> None:
    text, is_right = VERSIONS[case]
    base = editions.SMALL.replace("type: greeting\n", "type: greeting\n    id: hello\n")
    (tmp_path / "base.yaml").write_text(base.replace("facts:\n", "facts:\n  다른것: 3곳\n"), encoding="utf-8")
    (tmp_path / "own.yaml").write_text("from: base.yaml\n" + text, encoding="utf-8")
    source, folder = whole(tmp_path / "own.yaml", None, None)
    try:
        read_manuscript(source, THEME, folder)
    except ManuscriptError:
        assert not is_right
    else:
        assert is_right
    assert (refusals("from: base.yaml\n" + text) == []) == is_right


@pytest.mark.parametrize("nothing", ["from:\n", "from: ''\n"])
def test_an_edition_that_starts_from_nothing_must_have_it_all(nothing: str) -> None:
    assert refusals(nothing + editions.SMALL) == []
    assert refusals(nothing + "title: 길\n")


# Any edition at all


def _spots(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, inner in steps:
        yield (*path, step)
        yield from _spots(inner, (*path, step))


_WHOLE = editions.parsed(editions.FULL)
_ODD: tuple[Any, ...] = (
    *("", " ", "null", "true", "yes", "7", "2030", "2030.10", "2030-10", "10월", "{year}", "3%", "글", "http://a.b"),
    *("a@b.c", [], {}, ["글"], [""], {"type": "text"}, {"text": "글"}, {"value": "글"}, [["글"]], {"text": []}),
)


def _changed(spot: tuple[str | int, ...], how: str, odd: Any) -> str:
    """FULL with one of its values taken out, called otherwise, doubled or replaced."""
    edition = json.loads(json.dumps(_WHOLE))
    node = edition
    for step in spot[:-1]:
        node = node[step]
    last = spot[-1]
    if how == "replaced":
        node[last] = odd
    elif how == "taken out":
        del node[last]
    elif isinstance(last, int):
        node.insert(last, node[last])
    else:
        node[last + "x"] = node.pop(last)
    text = yaml.safe_dump(edition, allow_unicode=True, sort_keys=False)
    assert isinstance(text, str)
    # As an editor writes it: without quotes, where YAML does not ask for them.
    return re.sub(r"(?<=[:-] )'([^':#{}\[\]]+)'$", r"\1", text, flags=re.MULTILINE)


@settings(max_examples=60)
@given(
    st.sampled_from(list(_spots(_WHOLE))), st.sampled_from(["replaced", "taken out", "renamed"]), st.sampled_from(_ODD)
)
def test_whatever_brochure_reads_the_schema_accepts(spot: tuple[str | int, ...], how: str, odd: Any) -> None:
    text = _changed(spot, how, odd)
    # A required value that is a bare null is the exception above; a dash that was pasted before an item, which YAML
    # takes for a list, is read with a note, and ought to be underlined all the same.
    if is_read(text) and not re.search(r"[:-] null$|- - ", text, re.MULTILINE):
        assert refusals(text) == []


@settings(max_examples=60)
@given(st.sampled_from([spot for spot in _spots(_WHOLE) if isinstance(spot[-1], str) and spot[0] != "facts"]))
def test_whatever_key_is_misspelt_both_refuse_it(spot: tuple[str | int, ...]) -> None:
    text = _changed(spot, "renamed", None)
    assert not is_read(text)
    assert refusals(text)


# What an editor is shown


def descriptions(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of a schema with what it says of itself."""
    if isinstance(node, dict):
        for key, inner in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ():
            yield f"{path}.{key}", inner
        for key, inner in node.items():
            if key not in ("if", "else"):
                yield from descriptions(inner, f"{path}.{key}")
    elif isinstance(node, list):
        for number, inner in enumerate(node):
            yield from descriptions(inner, f"{path}[{number}]")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_key_is_described_in_korean_and_english(kind: str) -> None:
    found = [each for each in descriptions(validator(kind).schema) if not re.search(r"definitions\.ink", each[0])]
    assert len(found) > 60
    for path, schema in found:
        assert re.search("[가-힣].* / .*[A-Za-z]", schema["description"]), path
        assert re.search("[가-힣].*\n\n.*[A-Za-z]", schema["markdownDescription"]), path


def test_every_type_of_block_is_offered_with_its_keys_alone() -> None:
    schema = validator("edition").schema
    assert isinstance(schema, dict)
    item = schema["else"]["properties"]["blocks"]["items"]
    assert item["required"] == ["type"]
    assert item["properties"]["type"]["enum"] == list(blocks.names())
    assert len(item["properties"]["type"]["enumDescriptions"]) == len(blocks.names())
    for branch, name in zip(item["allOf"], blocks.names(), strict=True):
        model = blocks.find(name)
        assert model
        assert branch["if"]["properties"]["type"] == {"const": name}
        own = schema["definitions"][branch["then"]["$ref"].rpartition("/")[2]]
        assert set(own["properties"]) == {"type", *(field.key for field in fields_of(model))}
        assert own["required"] == ["type", *(field.key for field in fields_of(model) if field.is_required)]
        assert own["additionalProperties"] is False


def test_every_key_at_the_top_is_that_of_a_model() -> None:
    schema = validator("edition").schema
    assert isinstance(schema, dict)
    assert list(schema["properties"]) == [field.key for model in TOP for field in fields_of(model)]
    assert set(schema["else"]["required"]) == {"edition", "title", "blocks"}
    assert "required" not in schema
    assert "required" not in schema["then"]


def test_types_and_empty_values_are_never_proposed_in_a_text() -> None:
    # The language server proposes true, false and null wherever a schema names their types beside a text.
    def texts(node: Any) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            yield node
            for key, inner in node.items():
                if key not in ("if", "then"):
                    yield from texts(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from texts(inner)

    for kind in SCHEMAS:
        named = [each["type"] for each in texts(validator(kind).schema) if isinstance(each.get("type"), (str, list))]
        assert all(each in ("object", "array") for each in named)


# Blocks from other packages


class Poem(Item, frozen=True, kw_only=True):
    verse: Annotated[Line, Words("시", "The verse")]


class Poems(Block, frozen=True, kw_only=True):
    """Poems, as a package might have them."""

    poems: Annotated[tuple[Poem, ...], Words("시들", "The poems")]

    def compose(self, room: Room) -> Stack:
        raise NotImplementedError(room)


def test_a_block_of_another_package_is_in_the_schema_like_any_other() -> None:
    cover = blocks.find("cover")
    assert cover
    schema = edition_schema({"cover": cover, "poems": Poems})
    valid = Draft7Validator(schema)
    good = {"edition": 2030, "title": "시", "blocks": [{"type": "poems", "poems": [{"verse": "봄은 오고"}]}]}
    assert list(valid.iter_errors(good)) == []
    good["blocks"] = [{"type": "poems", "poems": [{"vers": "봄은 오고"}]}]
    assert list(valid.iter_errors(good))
    good["blocks"] = [{"type": "text", "body": "글"}]
    assert list(valid.iter_errors(good))
    offered = schema["else"]["properties"]["blocks"]["items"]["properties"]["type"]
    assert offered["enumDescriptions"][1] == "Poems, as a package might have them."


# Themes


def is_theme(path: Path) -> bool:
    paths = chain(path, read_file)
    try:
        read_theme(merged(tuple(read_file(each) for each in paths)))
    except ManuscriptError:
        return False
    return True


CLASSIC = resources.theme_file("classic").read_text(encoding="utf-8")

#: What a theme may and may not say, each with whether it is right.
THEME_TEXTS = {
    "changes of a theme it extends": ("extends: classic\ntype: {title: {size: 60pt}}\ninks: {indigo: C90 M55}\n", True),
    "a key taken away": ("extends: classic\nforms: {figures: }\nmeasures: {drop: 0}\n", True),
    "a form the block does not have": ("extends: classic\nforms: {figures: archs}\n", False),
    "a key misspelt": ("extends: classic\ntype: {title: {sise: 60pt}}\n", False),
    "a length of no unit it knows": ("extends: classic\ntype: {title: {size: 60px}}\n", False),
    "a share beyond the whole": ("extends: classic\nfitting: {tighten: [{mean: leading, steps: 1, to: 120}]}\n", False),
    "a mean there is not": ("extends: classic\nfitting: {tighten: [{mean: width, steps: 1}]}\n", False),
    "a mean without its steps": ("extends: classic\nfitting: {tighten: [{mean: gaps}]}\n", False),
    "paper by name": ("extends: classic\npaper: {size: A4, landscape: false}\n", True),
    "paper by no name": ("extends: classic\npaper: {size: A0}\n", False),
    "one font without a list": ("extends: classic\nfonts: {sans 400: NotoSansKR_400Regular.ttf}\n", True),
    "inks in every way": (
        'extends: classic\ninks: {a: K100, b: a, c: a 12%, d: {print: a, screen: "#112233"}}\n',
        True,
    ),
    "an ink for the screen alone": ('extends: classic\ninks: {a: {screen: "#112233"}}\n', True),
    "an ink of nothing": ("extends: classic\ninks: {a: {}}\n", False),
    "leading in percent": ("extends: classic\ntype: {title: {leading: 95%}}\n", True),
    "nothing but a name": ("name: mine\n", False),
    "a whole theme": (CLASSIC, True),
    "a font by script": ("extends: classic\nfonts: {a: {hangul: h.ttf, latin: [l.ttf], latin_scale: 105%}}\n", True),
    "a font by a script there is none of": ("extends: classic\nfonts: {a: {hangul: h.ttf, hangeul: l.ttf}}\n", False),
    "a font by script whose figures are nobody's": (
        "extends: classic\nfonts: {a: {hangul: h.ttf, digits: roman}}\n",
        False,
    ),
    "a whole theme with a font without Hangul": (
        CLASSIC.replace(
            "  sans 400: [NotoSansKR_400Regular.ttf, NotoSansJP_400Regular.ttf]", "  sans 400: {latin: l.ttf}"
        ),
        False,
    ),
    "a whole theme without its paper": (CLASSIC.replace("\npaper:", "\npapers:"), False),
    "a whole theme with a role without a font": (CLASSIC.replace("year: {font: sans 700, ", "year: {"), False),
}


@pytest.mark.parametrize("case", THEME_TEXTS)
def test_the_reader_of_themes_and_the_schema_agree(case: str, tmp_path: Path) -> None:
    text, is_right = THEME_TEXTS[case]
    (tmp_path / "theme.yaml").write_text(text, encoding="utf-8")
    assert is_theme(tmp_path / "theme.yaml") == is_right
    assert (refusals(text, "theme") == []) == is_right


def test_every_key_of_a_theme_is_in_its_schema() -> None:
    schema = theme_schema(registry().types)

    def check(model: Any, properties: dict[str, Any]) -> None:
        for field in fields_of(model):
            assert field.key in properties
            for inner in models_in(field.shape):
                assert f'"{fields_of(inner)[0].key}"' in json.dumps(properties[field.key])

    check(Theme, schema["properties"])
