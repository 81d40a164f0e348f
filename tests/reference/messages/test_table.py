"""The table of messages holds every message the code can raise and no other, and each says what an editor needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from brochure.findings import ManuscriptError
from brochure.model.shapes import Group, Scalar, fields_of
from brochure.model.shop import Shop
from brochure.read import extends
from brochure.read.shop import read_shop
from brochure.read.source import read_text
from brochure.reference.messages.message import Message
from brochure.reference.messages.table import FAMILIES, MESSAGES
from brochure.reference.messages.told import first_sentence
from brochure.slips.words import MESSAGES as SAID
from tests.raised import raised
from tests.test_layers import modules, shown

#: What to do about a message without an entry.
WRITE_IT = "needs an entry in a list of brochure/reference/messages/, and then: make messages"


def extended() -> set[str]:
    """The ids of what extends in vain, for every kind of file that can."""
    return {f"{kind.rule}.extends" for kind in vars(extends).values() if isinstance(kind, extends.Kind)}


def measured() -> set[str]:
    """The ids of measures no shop could mean: every number a shop has, far too large, and one out of order."""
    found = set()
    for text in measures():
        try:
            read_shop(read_text(text))
        except ManuscriptError as fault:
            found |= {each.rule for each in fault.findings}
    return found


def measures() -> Iterator[str]:
    for field in fields_of(Shop):
        inner = fields_of(field.shape.model) if isinstance(field.shape, Group) else ()
        for each in inner or (field,):
            kind = each.shape.kind if isinstance(each.shape, Scalar) else ""
            for value in {"length": ("999mm",), "scale": ("9999%",), "number": ("99999", "2000")}.get(kind, ()):
                yield f"{field.key}: {{{each.key}: {value}}}\n" if inner else f"{each.key}: {value}\n"


#: How the ids are found out that the code makes of parts: by the source that makes them.
MADE: dict[str, Callable[[], set[str]]] = {
    "f'slip.{_RULES.get(fault.rule, fault.rule)}'": lambda: set(SAID),
    "f'{kind.rule}.extends'": extended,
    "f'shop.{misfit.steps[-1]}'": measured,
}


@cache
def places() -> dict[str, str]:
    """Every id that can be raised, with a place where it is."""
    found: dict[str, str] = {}
    for each in raised(modules())[0]:
        for name in MADE[each.id]() if each.is_made and each.id in MADE else {each.id}:
            found.setdefault(name, f"brochure/{each.where.replace('.', '/').replace(':', '.py:')}")
    return found


def test_every_source_of_an_id_is_found() -> None:
    found, unknown = raised(modules())
    assert not unknown, "which ids these raise cannot be told; hand them over as `rule`:" + shown(unknown)
    made = [f"{each.where} {each.id}" for each in found if each.is_made and each.id not in MADE]
    assert not made, "which ids these make is not told in MADE:" + shown(made)


def test_every_message_the_code_can_raise_stands_in_the_table() -> None:
    known = {each.id for each in MESSAGES}
    lacking = [f"{name} ({where}) {WRITE_IT}" for name, where in sorted(places().items()) if name not in known]
    assert not lacking, shown(lacking)


def test_every_message_in_the_table_can_be_raised() -> None:
    idle = [f"{each.id} is raised nowhere: its entry can go" for each in MESSAGES if each.id not in places()]
    assert not idle, shown(idle)


def test_every_message_stands_there_once() -> None:
    ids = [each.id for each in MESSAGES]
    assert sorted(ids) == sorted(set(ids))


def test_a_message_stands_with_those_of_its_kind() -> None:
    homes: dict[str, set[str]] = {}
    for family in FAMILIES:
        for message in family.messages:
            homes.setdefault(re.split(r"[.-]", message.id)[0], set()).add(family.words.en)
    assert not {kind: families for kind, families in homes.items() if len(families) > 1}


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.id)
def test_a_message_is_told_in_whole_polite_sentences_of_both_languages(message: Message) -> None:
    for words in (message.means, message.do):
        assert words.ko.endswith("."), words.ko
        assert words.en.endswith("."), words.en
        assert re.search("[가-힣]", words.ko)
        # What an editor types may be Korean in any language, but stands in quotes or brackets, or behind a slash.
        assert not re.search("[가-힣]", re.sub(r"“[^”]*”|\([^)]*\)|\S*/\S*", "", words.en)), words.en
    polite = re.findall(r"([가-힣]+)\.(?= |$)", f"{message.means.ko} {message.do.ko}")
    assert [each for each in polite if not re.search("(니다|십시오)$", each)] == []


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message.id)
def test_the_first_sentence_of_a_message_can_stand_alone(message: Message) -> None:
    for text in message.means:
        first = first_sentence(text)
        assert first.count("‘") == first.count("’"), first
        assert first.count("“") == first.count("”"), first
        assert first.count("(") == first.count(")"), first
