from __future__ import annotations

import datetime
from pathlib import PurePosixPath
from typing import Any

import pytest

from brochure.findings import ManuscriptError
from brochure.read.nodes import Scalar
from brochure.read.places import places
from brochure.read.python import read_mapping


def text(value: object) -> str:
    source = read_mapping({"k": value})
    assert source.findings == ()
    node = source.at("k")
    assert isinstance(node, Scalar)
    return node.text


def test_pythons_own_types_read_as_an_editor_would_write_them() -> None:
    values = ["한글", 2031, True, datetime.date(2031, 9, 1), datetime.datetime(2031, 9, 1, 12), PurePosixPath("a/b")]
    assert [text(each) for each in values] == ["한글", "2031", "true", "2031-09-01", "2031-09-01", "a/b"]
    assert text("가\r\n나") == "가\n나"


def test_none_is_a_missing_value_and_an_empty_string_is_not() -> None:
    source = read_mapping({"a": None, "b": ""})
    a, b = source.at("a"), source.at("b")
    assert isinstance(a, Scalar)
    assert isinstance(b, Scalar)
    assert a.is_missing
    assert not b.is_missing


def test_a_place_is_a_path_without_a_line() -> None:
    node = read_mapping({"blocks": ({"type": "text"},)}).at("blocks", 0, "type")
    assert isinstance(node, Scalar)
    assert (node.origin.path, node.origin.line) == ("blocks[0].type", 0)
    assert [place.steps for place in places(node)] == [False]


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, 1j])
def test_any_other_object_is_a_fault_at_its_path(value: object) -> None:
    (finding,) = read_mapping({"a": [value]}).findings
    assert (finding.rule, finding.origin.path) == ("data.type", "a[0]")


def test_a_key_that_is_no_string_is_a_fault() -> None:
    odd: dict[Any, object] = {1: "a"}
    (finding,) = read_mapping({"a": odd}).findings
    assert (finding.rule, finding.origin.path) == ("yaml.key", "a")


def test_a_mapping_that_holds_itself_is_refused() -> None:
    loop: dict[str, object] = {}
    loop["a"] = [loop]
    with pytest.raises(ManuscriptError) as caught:
        read_mapping(loop)
    assert [each.rule for each in caught.value.findings] == ["yaml.depth"]


def test_a_mapping_that_multiplies_itself_is_refused() -> None:
    many: object = "x"
    for _ in range(20):
        many = [many] * 9
    with pytest.raises(ManuscriptError) as caught:
        read_mapping({"a": many})
    assert [each.rule for each in caught.value.findings] == ["yaml.nodes"]
