from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from msgspec import Struct

from brochure.findings import Finding, Words
from brochure.model.fields import (
    Date,
    Flag,
    Form,
    InkValue,
    Kind,
    Length,
    Line,
    MailAddress,
    Name,
    Number,
    Paragraphs,
    Share,
    WebAddress,
    WholeNumber,
)
from brochure.model.words import Address, Moment, Prose, Text, Whole
from brochure.read.fields import keys_of, read_struct
from brochure.read.kinds import Context
from brochure.read.reading import MOST_HINTS, Reading, nearest
from brochure.read.source import read_text

W = Words("말", "words")


class Branch(Struct, frozen=True, kw_only=True):
    label: Annotated[Line, W]
    branches: Annotated[tuple[Annotated[Text, Kind("line")] | Branch, ...], W] = ()


class Model(Struct, frozen=True, kw_only=True):
    title: Annotated[Line, W]
    body: Annotated[Paragraphs | None, W] = None
    url: Annotated[WebAddress | None, W] = None
    email: Annotated[MailAddress | None, W] = None
    since: Annotated[Date | None, W] = None
    count: Annotated[WholeNumber | None, W] = None
    name: Annotated[Name, W] = "nobody"
    form: Annotated[Form, W] = ""
    is_on: Annotated[Flag, W] = True
    wide: Annotated[Length, W] = 1.0
    part: Annotated[Share, W] = 1.0
    number: Annotated[Number, W] = 0.0
    ink: Annotated[InkValue | None, W] = None
    inks: Annotated[dict[str, InkValue], W] = {}
    names: Annotated[tuple[Name, ...], W] = ()
    side: Annotated[Literal["left", "right"], W] = "left"
    plain: str = ""
    trees: Annotated[tuple[Branch, ...], W] = ()
    mixed: Annotated[tuple[Annotated[Text, Kind("line")] | Branch, ...], W] = ()


def read(text: str, model: type[Any] = Model, also: tuple[str, ...] = ()) -> tuple[Any, list[Finding]]:
    reading = Reading()
    out = read_struct(model, read_text(text).root, Context(reading), also)
    assert out is not None or any(each.level == "error" for each in reading.findings)
    return out, reading.findings


def fault(text: str) -> Finding:
    (finding,) = read(text)[1]
    return finding


def test_every_kind_of_field_is_read() -> None:
    found, findings = read(
        "title: 제목\nbody: 글\nurl: https://example.org\nemail: a@example.org\nsince: 2022-04\ncount: 1,200\n"
        "name: 아무\nis_on: false\nwide: 12pt\npart: 50%\nnumber: -3\nink: K100\n"
        'inks: {text: K100, warm: {print: M60, screen: "#FF0000"}}\nnames: [a, b]\nside: right\nplain: p\n'
        "trees:\n  - label: 하나\nmixed:\n  - 하나\n  - label: 둘\n    branches: [셋]\n"
    )
    assert findings == []
    assert isinstance(found.title, Text)
    assert isinstance(found.body, Prose)
    assert isinstance(found.url, Address)
    assert found.email.target == "mailto:a@example.org"
    assert isinstance(found.since, Moment)
    assert (found.since.key, found.since.origin.line) == ("since", 5)
    assert isinstance(found.count, Whole)
    assert found.count.value == 1200
    assert (found.name, found.is_on, found.wide, found.part, found.number) == ("아무", False, 12.0, 0.5, -3.0)
    assert [ink.name for ink in found.inks.values()] == ["text", "warm"]
    assert (found.names, found.side, found.plain) == (("a", "b"), "right", "p")
    assert found.trees[0].label.string == "하나"
    assert isinstance(found.mixed[0], Text)
    assert found.mixed[1].branches[0].string == "셋"
    assert found.mixed[1].branches[0].key == "mixed[1].branches[0]"


def test_what_is_left_out_or_left_empty_takes_its_default() -> None:
    assert read("title: 가\nbody:\nname:\nwide: ''\ntrees:\nmixed: []\nurl: ''\n")[0] == read("title: 가")[0]


@pytest.mark.parametrize(
    ("text", "rule", "line", "column", "hint"),
    [
        ("title: 가\nsinse: 2022-04", "field.unknown", 2, 1, "‘since’"),
        ("title: 가\nzzzzz: 1", "field.unknown", 2, 1, "title, body"),
        ("body: 가", "field.missing", 1, 1, "title:"),
        ("title:\nbody: 가", "field.empty", 1, 1, "콜론"),
        ("title: ''", "field.empty", 1, 8, "콜론"),
        ("title: [가]", "field.shape", 1, 8, "가"),
        ("title: {참가자}", "field.shape", 1, 8, '"{참가자}"'),
        ("title:\n  주의: 오늘", "field.shape", 2, 3, '"주의: 오늘"'),
        ("title: 가\nnames: 하나", "field.shape", 2, 8, "- 하나"),
        ("title: 가\ntrees:\n  label: 하나", "field.shape", 3, 3, "- "),
        ("title: 가\ntrees:\n  - 하나", "field.shape", 3, 5, "label:"),
        ("title: 가\nmixed:\n  - [하나]", "field.shape", 3, 5, "하나"),
        ("title: 가\nnames: [a, '', b]\nmixed:\n  - 하나\n  -\n", "field.empty", 5, 4, "- "),
        ("title: 가\nsince: 2023-13", "field.date", 2, 8, "2023-10"),
        ("title: 가\ncount: 많이", "field.number", 2, 8, "숫자만"),
        ("title: 가\nnumber: 많이", "field.number", 2, 9, "12.5"),
        ("title: 가\nis_on: yes", "field.flag", 2, 8, "true"),
        ("title: 가\nwide: 넓게", "field.length", 2, 7, "14mm"),
        ("title: 가\npart: 94", "field.share", 2, 7, "94%"),
        ("title: 가\nink: red", "field.ink", 2, 6, "K100"),
        ("title: 가\nink: {prnt: K100}", "field.ink", 2, 6, "‘print’"),
        ("title: 가\ninks: {a: }", "field.empty", 2, 8, "콜론"),
        ("title: 가\nside: lefft", "field.choice", 2, 7, "‘left’"),
        ("title: 가\nurl: www.example.org", "field.url", 2, 6, "https://www.example.org"),
        ("title: 가\nemail: 아무", "field.email", 2, 8, "name@"),
        ("title: 가\ntrees:\n  - lable: 하나", "field.unknown", 3, 5, "‘label’"),
    ],
)
def test_a_fault_is_told_at_its_place_with_its_cure(text: str, rule: str, line: int, column: int, hint: str) -> None:
    finding = fault(text)
    assert (finding.rule, finding.origin.line, finding.origin.column) == (rule, line, column)
    assert finding.hint is not None
    assert hint in finding.hint.ko


def test_all_faults_of_a_mapping_are_told_together() -> None:
    findings = read("bodi: 1\nsince: x\ntrees:\n  - label: ''\n  - {}\nmixed: 글\n")[1]
    assert sorted(each.rule for each in findings) == [
        "field.date", "field.empty", "field.missing", "field.missing", "field.shape", "field.unknown",
    ]  # fmt: skip


def test_a_misspelt_key_is_not_told_to_be_missing_as_well() -> None:
    assert fault("titel: 가").rule == "field.unknown"


def test_keys_somebody_else_reads_are_known() -> None:
    assert read("type: x\ntitle: 가", also=("type",))[1] == []


def test_keys_come_in_the_order_of_the_model() -> None:
    assert keys_of(Branch) == ("label", "branches")


def test_a_model_with_an_unknown_kind_of_field_is_a_fault_of_the_program() -> None:
    class Odd(Struct):
        field: set[str]

    Odd.__annotations__["field"] = set[str]
    with pytest.raises(TypeError, match="no field of an edition"):
        keys_of(Odd)


def test_a_form_is_kept_character_by_character() -> None:
    value, findings = read("title: 가\nform: ' {}  제작 '")
    assert (value.form, findings) == (" {}  제작 ", [])


def test_thousands_of_unknown_keys_are_told_at_once_and_the_first_with_what_was_meant() -> None:
    searches = []

    def counted(*arguments: Any) -> str | None:
        searches.append(arguments[0])
        return nearest(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("brochure.read.fields.nearest", counted)
        _, findings = read("\n".join(f"nmae{number}: 가" for number in range(1000)))
    unknown = [each for each in findings if each.rule == "field.unknown"]
    assert len(unknown) == 1000
    assert len(searches) <= 2 * MOST_HINTS
    assert unknown[0].hint is not None
    assert "혹시 ‘name’입니까" in unknown[0].hint.ko
    assert unknown[-1].hint is not None
    assert unknown[-1].hint.ko.startswith("쓸 수 있는 것: title")
