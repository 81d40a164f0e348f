"""Marks and labels that were pasted, left out of what is read and noted where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import pytest
from msgspec import Struct

import brochure
from brochure import blocks
from brochure.findings import Finding, Words
from brochure.model.fields import DatedLine, ItemLine, Line, MailAddress, NoteLine, PhoneNumber, WebAddress
from brochure.model.shapes import Either, Field, ListOf, Scalar, fields_of, models_in
from brochure.model.words import Address, Text
from brochure.read.fields import read_struct
from brochure.read.heads import head_of
from brochure.read.kinds import Context
from brochure.read.nodes import Sequence
from brochure.read.pasted import bare_items
from brochure.read.reading import Reading
from brochure.read.source import read_text
from tests.editions import FULL, with_block

W = Words("말", "words")


class Step(Struct, frozen=True, kw_only=True):
    when: Annotated[DatedLine, W]
    label: Annotated[ItemLine, W]
    more: Annotated[tuple[ItemLine, ...], W] = ()


class Model(Struct, frozen=True, kw_only=True):
    title: Annotated[Line | None, W] = None
    items: Annotated[tuple[Step | ItemLine, ...], W] = ()
    note: Annotated[NoteLine | None, W] = None
    phone: Annotated[PhoneNumber | None, W] = None
    email: Annotated[MailAddress | None, W] = None
    url: Annotated[WebAddress | None, W] = None


def read(text: str) -> tuple[Model, list[Finding]]:
    reading = Reading()
    found = read_struct(Model, read_text(text).root, Context(reading))
    assert found is not None, reading.findings
    return found, reading.findings


def words(found: Model) -> list[str]:
    return [each.string if isinstance(each, Text) else each.label.string for each in found.items]


def spots(findings: list[Finding]) -> list[tuple[str, int, int, int]]:
    return [(each.rule, each.origin.line, each.origin.column, each.origin.length) for each in findings]


def test_a_mark_is_left_out_and_noted_at_its_place_with_what_it_was() -> None:
    found, findings = read("items:\n  - 모집\n  - •  시험\nnote: '※ 자세히'\n")
    assert words(found) == ["모집", "시험"]
    assert found.note is not None
    assert found.note.string == "자세히"
    assert spots(findings) == [("text.mark", 3, 5, 1), ("text.mark", 4, 8, 1)]
    assert {each.level for each in findings} == {"note"}
    assert ["‘•’" in findings[0].message.ko, "“※”" in findings[1].message.en] == [True, True]


def test_what_stands_behind_a_mark_keeps_its_place() -> None:
    found, _ = read('items:\n  - "\\u2022 모집 \\u2665"\nnote: |\n  ※ 하나\n  ※ 둘\n')
    (item,) = found.items
    assert isinstance(item, Text)
    assert found.note is not None
    assert (item.origin(0).line, item.origin(0).column) == (2, 13)
    assert (item.origin(3).column, item.origin(3).length) == (16, 6)
    assert found.note.string == "하나\n둘"
    assert (found.note.origin(3).line, found.note.origin(3).column) == (5, 5)


def test_a_mark_in_the_private_use_area_is_no_fault_where_it_is_left_out() -> None:
    found, findings = read("items:\n  - \uf0b7\t모집\n  - \uf0b7\t시험\n")
    assert words(found) == ["모집", "시험"]
    assert [each.rule for each in findings] == ["text.mark"] * 2
    assert "U+F0B7" in findings[0].message.ko


def test_numbers_run_through_texts_and_the_first_words_of_mappings() -> None:
    found, findings = read("items:\n  - 1. 모집\n  - when: 2. 1.\n    label: 2. 시험\n  - 3. 발표\n")
    assert words(found) == ["모집", "시험", "발표"]
    step = found.items[1]
    assert isinstance(step, Step)
    assert step.when.string == "2. 1."
    assert [each.rule for each in findings] == ["text.mark"] * 3
    found, findings = read("items:\n  - 1. 모집\n  - when: 봄\n    label: 시험\n  - 3. 발표\n")
    assert words(found) == ["1. 모집", "시험", "3. 발표"]
    assert not findings


def test_numbers_that_pass_over_an_item_are_none_of_the_lists() -> None:
    text = "items:\n  - {body: 가}\n  - {label: 1. 모집}\n  - {label: 2. 시험}\n"
    node = read_text(text).root.get("items")
    assert isinstance(node, Sequence)
    reading = Reading()
    found = bare_items(node, ("label",), reading)
    heads = [head_of(item, ("label",)) for item in found.items]
    assert [each and each.left_out for each in heads] == [None, (), ()]


def test_before_a_time_a_bullet_is_a_mark_and_a_number_its_own() -> None:
    found, findings = read("items:\n  - when: ▶ 1. 하순\n    label: 모집\n")
    step = found.items[0]
    assert isinstance(step, Step)
    assert step.when.string == "1. 하순"
    assert [each.rule for each in findings] == ["text.mark"]


def test_items_of_items_have_numbers_of_their_own() -> None:
    found, _ = read("items:\n  - when: 봄\n    label: 모집\n    more:\n      - 가) 서류\n      - 나) 면접\n")
    step = found.items[0]
    assert isinstance(step, Step)
    assert [each.string for each in step.more] == ["서류", "면접"]


def test_a_dash_that_yaml_takes_for_a_list_is_a_mark() -> None:
    found, findings = read("items:\n  - - 모집 {x\n  - 시험\n")
    assert words(found) == ["모집 {x", "시험"]
    assert findings[0].rule == "text.mark"
    assert (findings[0].origin.line, findings[0].origin.column) == (2, 5)
    item = found.items[0]
    assert isinstance(item, Text)
    assert item.key == "items[0]"


@pytest.mark.parametrize(
    ("item", "printed"),
    [
        ("|\n    • 모집\n    • 시험\n", "모집\n시험"),
        ("|\n    1. 모집\n    2. 시험\n", "1. 모집\n2. 시험"),
        ("• 모집\n    • 시험\n", "모집 • 시험"),
    ],
)
def test_a_list_pasted_into_one_item_is_told(item: str, printed: str) -> None:
    for more in ("", "  - 발표\n"):
        found, findings = read(f"items:\n  - {item}{more}")
        assert words(found)[0] == printed
        (told,) = [each for each in findings if each.rule == "text.items"]
        assert (told.level, told.message.en) == ("warning", "There are 2 items in this one.")
        assert told.origin.line in {2, 3}
        assert told.hint is not None
        assert "‘- 모집’, ‘- 시험’" in told.hint.ko


def test_a_note_may_be_of_several_lines_and_a_bullet_part_words() -> None:
    _, findings = read("items:\n  - 모집 • 시험\nnote: |\n  ※ 하나\n  ※ 둘\n")
    assert [each.rule for each in findings] == ["text.mark"]


def test_other_texts_keep_what_they_begin_with() -> None:
    found, findings = read("title: ※ 알림\n")
    assert found.title is not None
    assert found.title.string == "※ 알림"
    assert not findings


def test_a_star_that_a_word_of_the_file_refers_to_stays() -> None:
    found, findings = read("title: 참가자*\nnote: '* 2024년 기준'\n")
    assert found.note is not None
    assert found.note.string == "* 2024년 기준"
    assert not [each for each in findings if each.rule == "text.mark"]


def test_labels_of_numbers_and_addresses_are_left_out_and_noted() -> None:
    found, findings = read(
        'phone: "TEL : 02)555-0142"\nemail: "E-mail: kim@example.org"\nurl: URL https://example.org/\n'
    )
    assert isinstance(found.phone, Text)
    assert isinstance(found.email, Address)
    assert isinstance(found.url, Address)
    assert (found.phone.string, found.email.target) == ("02)555-0142", "mailto:kim@example.org")
    assert (found.url.text.string, found.url.target) == ("https://example.org/",) * 2
    assert spots(findings) == [("text.label", 1, 9, 5), ("text.label", 2, 9, 7), ("text.label", 3, 6, 3)]
    assert found.phone.origin(0).column == 15
    assert "‘TEL :’" in findings[0].message.ko


def test_what_follows_a_label_is_judged_as_ever() -> None:
    reading = Reading()
    read_struct(Model, read_text("url: 홈페이지 www.example.org\n").root, Context(reading))
    assert [each.rule for each in reading.findings] == ["text.label", "field.url"]
    assert "https://www.example.org" in (reading.findings[1].hint or W).ko


def test_python_gets_the_same() -> None:
    data = {"edition": 2030, "title": "t", "blocks": [{"type": "requirements", "items": ["• 하나", "• 둘"]}]}
    edition = brochure.build(data)
    assert [each.rule for each in edition.findings] == ["text.mark"] * 2
    assert edition.findings[0].origin.path == "blocks[0].items[0]"


def _fields(model: type[Struct]) -> Iterator[Field]:
    for field in fields_of(model):
        yield field
        for inner in models_in(field.shape):
            yield from _fields(inner)


@pytest.mark.parametrize("name", blocks.names())
def test_every_list_of_texts_and_every_note_of_a_block_is_read_as_one(name: str) -> None:
    block = blocks.find(name)
    assert block is not None
    for field in _fields(block):
        shape = field.shape.item if isinstance(field.shape, ListOf) else field.shape
        shapes = shape.shapes if isinstance(shape, Either) else (shape,)
        kinds = {each.kind for each in shapes if isinstance(each, Scalar)}
        if field.key == "note" or (isinstance(field.shape, ListOf) and kinds):
            assert kinds <= {"item", "share", "name"}, field.key


def test_a_flyer_with_pasted_marks_is_the_flyer_without_them() -> None:
    marked = (
        FULL.replace("- 마을 잔치", "- • 마을 잔치")
        .replace("- 일하는 데", "- 1. 일하는 데")
        .replace("- 대학을", "- 2. 대학을")
        .replace("note: 자세한", "note: ※ 자세한")
        .replace("phone: 02", "phone: 'TEL : 02")
        .replace("(내선 37)", "(내선 37)'")
    )
    assert marked.count("• ") + marked.count("※ ") + marked.count("TEL") == 3
    plain, pasted = brochure.build(FULL), brochure.build(marked)
    assert pasted.press == plain.press
    added = [each.rule for each in pasted.findings if each not in plain.findings]
    assert sorted(added) == ["text.label", *["text.mark"] * 4]


@pytest.mark.parametrize(
    "sign", ["^^", "~~", "ㅎㅎ", "ㅋㅋㅋ", "ㅠㅠ", "^_^", "♡", "~♪", "♥", "★", "☆", ":)", "~~아쉬움~~"]
)
def test_what_people_close_a_sentence_with_is_nobodys_fault(sign: str) -> None:
    text = with_block(f"type: testimonials\nitems:\n  - name: 가람\n    quote: 모두가 반갑게 맞아 주어서 좋아요{sign}")
    edition = brochure.build(text)
    assert not [each for each in (*edition.findings, *edition.lint) if each.rule.startswith(("text", "glyph"))]
    assert sign in edition.text
