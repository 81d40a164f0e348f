"""A file with its small objects packed: the same file to every reader, in less room."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest

from brochure.model.output import PRESS
from brochure.paint.canvas import render
from brochure.paint.packing import packed
from tests.paint.typeset import TITLES, flyer, fonts


@pytest.fixture(scope="module")
def plain() -> bytes:
    return render(flyer(), PRESS, fonts(), TITLES)


def objects(data: bytes) -> list[Any]:
    with pikepdf.open(io.BytesIO(data)) as document:
        return [
            (each.objgen, each.unparse(), each.read_raw_bytes() if isinstance(each, pikepdf.Stream) else b"")
            for each in document.objects
            if not (isinstance(each, pikepdf.Stream) and each.get("/Type") in ("/ObjStm", "/XRef"))
        ]


def test_every_object_is_there_under_its_own_number(plain: bytes) -> None:
    before, after = objects(plain), objects(packed(plain))
    assert before
    assert [each for each in after if each in before] == before


def test_it_is_the_smaller_and_says_that_it_is_packed(plain: bytes) -> None:
    made = packed(plain)
    assert len(made) < len(plain)
    assert b"/ObjStm" in made
    assert b"\nxref\n" not in made
    assert made.startswith(plain[:16])


def test_the_file_keeps_its_number_and_what_it_says_of_itself(plain: bytes) -> None:
    with pikepdf.open(io.BytesIO(plain)) as one, pikepdf.open(io.BytesIO(packed(plain))) as other:
        assert [bytes(each) for each in one.trailer.ID] == [bytes(each) for each in other.trailer.ID]
        assert str(one.docinfo.Title) == str(other.docinfo.Title)


def test_it_looks_the_same(plain: bytes) -> None:
    images = []
    for data in (plain, packed(plain)):
        with pypdfium2.PdfDocument(data) as document:
            images.append(document[0].render(scale=1).to_pil().tobytes())
    assert images[0] == images[1]


def test_no_reader_has_to_mend_it(plain: bytes) -> None:
    with pikepdf.open(io.BytesIO(packed(plain)), attempt_recovery=False) as document:
        assert len(document.pages) == 2
        assert all(each is not None for each in document.objects)


def test_the_same_file_is_packed_into_the_same_bytes(plain: bytes) -> None:
    assert packed(plain) == packed(plain)
