"""Values as PDF objects."""

from __future__ import annotations

import zlib

import pytest

from brochure.model.objects import Name, Ref, Stream, Value
from brochure.paint.syntax import number, written


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12.0, "12"), (0.1254, "0.125"), (-0.0001, "0"), (-1.5, "-1.5"), (100, "100"), (841.8898, "841.89")],
)
def test_numbers_carry_no_needless_digit(value: float, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, b"null"),
        (True, b"true"),
        (3, b"3"),
        (612.28391, b"612.2839"),
        (Ref(7), b"7 0 R"),
        (Name("A B#"), b"/A#20B#23"),
        (Name("한"), b"/#ED#95#9C"),
        ("a(b)\\", b"(a\\(b\\)\\\\)"),
        ("가", b"<FEFFAC00>"),
        ("a\nb", b"<FEFF0061000A0062>"),
        (b"\x00\xff", b"<00FF>"),
        ([1, [2.5, Name("X")]], b"[1 [2.5 /X]]"),
        ({"B": 1, "A": {"C": False}}, b"<</B 1 /A <</C false>>>>"),
    ],
)
def test_a_value_is_written_as_the_standard_says(value: Value, shown: bytes) -> None:
    assert written(value) == shown


def test_a_stream_is_compressed_and_ends_on_a_line_of_its_own() -> None:
    head, _, rest = written(Stream({"Type": Name("X")}, b"word " * 50)).partition(b"\nstream\n")
    data = rest.removesuffix(b"\nendstream\n")
    assert zlib.decompress(data) == b"word " * 50
    assert head == b"<</Type /X /Filter /FlateDecode /Length %d>>" % len(data)


def test_a_plain_stream_stays_readable() -> None:
    assert b"<x/>" in written(Stream({}, b"<x/>", is_plain=True))


def test_a_stream_within_an_object_is_refused() -> None:
    with pytest.raises(TypeError):
        written([Stream({}, b"")])
