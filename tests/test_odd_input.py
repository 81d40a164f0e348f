"""What is odd in a file and yet right: the flyer is the one of the plain file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import brochure
from tests.editions import SMALL, small


def reads_as(text: str | bytes, workplace: Path) -> bytes:
    """Return the press file made from a file of this content."""
    path = workplace / "odd.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return brochure.build(path).press


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + SMALL.encode(),
        SMALL.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode(),
        unicodedata.normalize("NFD", SMALL).encode(),
        SMALL.rstrip("\n").encode(),
        b"---\n" + SMALL.encode(),
        SMALL.encode() + b"...\n",
        b"%YAML 1.2\n---\n" + SMALL.encode(),
        b"schema: 1\n" + SMALL.encode(),
        b"# " + "맨 앞의 말\n\n".encode() + SMALL.encode(),
    ],
    ids=["BOM", "CRLF", "BOM and CRLF", "NFD", "no last line end", "---", "...", "%YAML", "schema 1", "comment"],
)
def test_the_same_words_written_otherwise_give_the_same_flyer(content: bytes, workplace: Path) -> None:
    assert reads_as(content, workplace) == brochure.build(SMALL).press


@pytest.mark.parametrize("written_as", ["2030.3", "2030.03", "2030. 3.", "2030년 3월", "'2030-03'", "2030-3"])
def test_a_month_may_be_written_in_every_usual_way(written_as: str) -> None:
    text = small("issued: 2030-03", f"issued: {written_as}").replace("모두 반갑", "{issued} 모두 반갑")
    plain = SMALL.replace("모두 반갑", "{issued} 모두 반갑")
    assert brochure.build(text).press == brochure.build(plain).press


@pytest.mark.parametrize("written_as", ["2030.1.1", "2030.01.01.", "2030. 1. 1.", "2030년 1월 1일", '"2030-01-01"'])
def test_a_day_may_be_written_in_every_usual_way(written_as: str) -> None:
    text = small("as_of: 2030-01-01", f"as_of: {written_as}").replace("모두 반갑", "{as_of} 모두 반갑")
    plain = SMALL.replace("모두 반갑", "{as_of} 모두 반갑")
    assert brochure.build(text).press == brochure.build(plain).press


def test_october_is_not_lost_to_a_number() -> None:
    def flyer(issued: str) -> bytes:
        return brochure.build(
            small("issued: 2030-03", f"issued: {issued}").replace("모두 반갑", "{issued} 모두 반갑")
        ).press

    assert flyer("2030.10") == flyer("2030-10")
    assert flyer("2030.10") != flyer("2030.1")
