from __future__ import annotations

from pathlib import Path

import pytest

from brochure.text.fontfiles import Flaw, face_count, feature_tags, forbidden, is_web_font, is_whole, licence_bits
from tests.ownfonts import collection, truetype


def os2(rights: int, version: int = 4) -> bytes:
    return version.to_bytes(2, "big") + bytes(6) + rights.to_bytes(2, "big") + bytes(68)


@pytest.mark.parametrize(
    ("rights", "flaw"),
    [
        (0x0000, None),
        (0x0002, "restricted"),
        (0x0004, None),
        (0x0008, None),
        (0x0006, None),
        (0x000A, None),
        (0x0100, "whole"),
        (0x0104, "whole"),
        (0x0200, "bitmap"),
        (0x0208, "bitmap"),
        (0x0302, "restricted"),
        (0x0001, None),
    ],
)
def test_of_the_licence_bits_the_least_restrictive_use_holds(rights: int, flaw: Flaw | None) -> None:
    assert forbidden(os2(rights)) == flaw


@pytest.mark.parametrize("version", [0, 1])
def test_bits_that_meant_nothing_yet_in_an_old_table_forbid_nothing(version: int) -> None:
    assert forbidden(os2(0x0304, version)) is None
    assert forbidden(os2(0x0302, version)) == "restricted"
    assert licence_bits(os2(0x0308, version)) == 0x0008
    assert licence_bits(os2(0x0308, 2)) == 0x0308


@pytest.mark.parametrize(
    ("data", "is_packed"), [(b"wOFF\0\1\0\0", True), (b"wOF2", True), (b"OTTO", False), (b"", False)]
)
def test_a_font_packed_for_the_web_is_known_by_how_it_begins(tmp_path: Path, data: bytes, is_packed: bool) -> None:
    (tmp_path / "own.ttf").write_bytes(data)
    assert is_web_font(data) is is_packed
    assert is_web_font(tmp_path / "own.ttf") is is_packed


def test_a_font_that_says_nothing_of_its_use_allows_everything() -> None:
    assert forbidden(b"") is None


def test_faces_are_counted_without_opening_the_font(tmp_path: Path) -> None:
    (tmp_path / "one.ttf").write_bytes(truetype())
    (tmp_path / "two.ttc").write_bytes(collection(truetype("A"), truetype("B")))
    (tmp_path / "none.ttf").write_bytes(b"")
    assert [face_count(tmp_path / name) for name in ("one.ttf", "two.ttc", "none.ttf")] == [1, 2, 1]


@pytest.mark.parametrize("index", [0, 1])
def test_each_face_of_a_collection_is_whole_only_with_all_its_tables(index: int) -> None:
    data = collection(truetype("A"), truetype("B", "700Bold"))
    assert is_whole(data, index)
    assert not is_whole(data[:40], index)
    # The second face's outlines stand last; the first lacks nothing without them.
    assert is_whole(data[:-2000], index) is (index == 0)


def layout_table(*tags: bytes) -> bytes:
    """A table of layout with no scripts and no lookups, only the list of its features."""
    records = b"".join(tag + bytes(2) for tag in tags)
    return bytes.fromhex("00010000 000a 000a 000a".replace(" ", "")) + len(tags).to_bytes(2, "big") + records


def test_the_features_of_a_table_of_layout_are_known_by_their_tags() -> None:
    assert feature_tags(layout_table(b"ljmo", b"vert", b"vert")) == {"ljmo", "vert"}


@pytest.mark.parametrize("end", [0, 9, 11, 15])
def test_a_table_of_layout_that_is_cut_short_has_the_features_there_are(end: int) -> None:
    assert feature_tags(layout_table(b"ljmo", b"vert")[:end]) == set()
