"""Content streams are read as PDF writes them, and what is broken in them is passed over."""

from __future__ import annotations

import io

import pikepdf
import pytest

from brochure.model.objects import Name
from brochure.preflight.lexer import operators
from tests import broken


def test_numbers_names_strings_and_arrays_are_plain_values() -> None:
    code = rb"-.5 +3 4. /A#20b (a\(b\)\101(c)) <4 142> [1 [/x] (y)] <</K 1 /L true>> null op"
    [(operator, operands)] = operators(code)
    assert operator == "op"
    assert operands == [-0.5, 3, 4.0, "A b", b"a(b)A(c)", b"AB", [1, ["x"], b"y"], {"K": 1, "L": True}, None]
    assert isinstance(operands[3], Name)


@pytest.mark.parametrize(
    ("written", "meant"),
    [(rb"(a\nb)", b"a\nb"), (b"(a\\\r\nb)", b"ab"), (rb"(\53\0)", b"+\0"), (rb"(\\)", b"\\"), (rb"(\q)", b"q")],
)
def test_escapes_in_strings_are_what_they_stand_for(written: bytes, meant: bytes) -> None:
    assert list(operators(written + b" Tj")) == [("Tj", [meant])]


def test_operators_need_no_space_before_what_ends_them_and_comments_are_none() -> None:
    code = b"q% Q\n1 0 0 1 5 5 cm/F1 9 Tf(a)Tj[(b)3]TJ Q"
    assert [name for name, _ in operators(code)] == ["q", "cm", "Tf", "Tj", "TJ", "Q"]


def test_an_inline_image_is_one_operator_with_its_dictionary_and_bytes() -> None:
    code = b"BI /W 2 /H 1 /CS /G /BPC 8 ID \x00EI( EI Q"
    [(first, operands), (last, _)] = operators(code)
    assert (first, last) == ("BI", "Q")
    assert operands == [{"W": 2, "H": 1, "CS": "G", "BPC": 8}, b"\x00EI("]


@pytest.mark.parametrize("code", [b"(never closed", b"[1 2", b"<<", b"BI /W 1 ID abc", b"] >> ) } 1 Tj", b"[" * 5000])
def test_what_is_broken_ends_in_silence(code: bytes) -> None:
    list(operators(code))


def test_operands_that_no_operator_takes_are_not_kept_for_ever() -> None:
    [(_, operands)] = operators(b"7 " * 10_000 + b"w")
    assert len(operands) <= 64


@pytest.mark.parametrize("data", [broken.good, broken.good_older])
def test_qpdf_reads_the_same_operators_in_the_flyer(data: object) -> None:
    assert callable(data)
    with pikepdf.open(io.BytesIO(data())) as pdf:
        for page in pdf.pages:
            theirs = [(str(each.operator), len(each.operands)) for each in pikepdf.parse_content_stream(page)]
            ours = [(name, len(given)) for name, given in operators(page.Contents.read_bytes())]
            assert ours == theirs
