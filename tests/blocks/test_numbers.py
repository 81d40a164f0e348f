"""Numbers lifted out of a value."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.blocks.kit.numbers import telephone
from brochure.blocks.kit.room import Room
from brochure.model.counts import lifted
from brochure.model.marks import Glyphs, Link, Mark
from brochure.model.words import FactSpan, Text
from tests.blocks.kit import setting


@pytest.mark.parametrize(
    ("value", "facts", "number"),
    [
        ("총 77,000명", (FactSpan("참가자", 2, 9),), "77,000"),
        ("2023년 500명", (), "500"),
        ("2024년까지 500명", (FactSpan("year", 0, 4), FactSpan("참가자", 7, 11)), "500"),
        ("2024년까지 500명", (FactSpan("year", 0, 4),), "500"),
        ("3.5배", (), "3.5"),
        ("1987년부터", (), "1987"),
        ("해마다 늘어남", (), ""),
        ("일곱 명 가운데 셋, 12곳", (FactSpan("사람", 0, 4),), "12"),
    ],
)
def test_the_number_that_counts_is_lifted(value: str, facts: tuple[FactSpan, ...], number: str) -> None:
    start, end = lifted(Text(value, "", (), facts))
    assert value[start:end] == number


CALLED = Text("02)765-3011~3(내선 140)", "blocks[0].phone")


def dialled(code: str, width: float = 300.0, number: Text = CALLED) -> list[Mark]:
    own = setting()
    room = Room("p", width, replace(own, imprint=replace(own.imprint, calling_code=code)))
    return list(telephone(room, number, "phone", "phone-extension").marks)


@pytest.mark.parametrize("width", [300.0, 60.0], ids=["one-line", "broken"])
def test_a_telephone_number_dials_from_anywhere_where_the_calling_code_is_known(width: float) -> None:
    marks = dialled("+82", width)
    links = [mark.what for mark in marks if isinstance(mark.what, Link)]
    assert len(links) == len([mark for mark in marks if isinstance(mark.what, Glyphs)]) >= 2
    assert {link.target for link in links} == {"tel:+82-2-765-3011;ext=140"}
    assert {link.says for link in links} == {"전화 걸기: 02)765-3011~3(내선 140)"}
    assert all([tag.role for tag in mark.tags or ()] == ["P", "Link"] for mark in marks)


def test_a_telephone_number_is_no_link_where_nobody_said_of_which_country_it_is() -> None:
    assert not [mark for mark in dialled("") if isinstance(mark.what, Link)]
    assert [mark for mark in dialled("", number=Text("+82 2-765-3011", "p")) if isinstance(mark.what, Link)]


def test_a_telephone_number_stands_where_it_stood_whether_it_is_a_link_or_none() -> None:
    with_link = [mark.at for mark in dialled("+82") if isinstance(mark.what, Glyphs)]
    assert with_link == [mark.at for mark in dialled("") if isinstance(mark.what, Glyphs)]
