"""What the codes of a font say, read from its ToUnicode map."""

from __future__ import annotations

from brochure.preflight.unicodes import map_of


def test_single_codes_and_ranges_are_read() -> None:
    data = b"2 beginbfchar <0001><AC00> <0002> <00660069> endbfchar 1 beginbfrange <0010><0012><0041> endbfrange"
    assert map_of(data) == {1: "가", 2: "fi", 16: "A", 17: "B", 18: "C"}


def test_a_range_may_list_its_texts() -> None:
    assert map_of(b"1 beginbfrange <05><06>[<0061><D83DDE00>] endbfrange") == {5: "a", 6: "😀"}


def test_a_block_of_a_hundred_is_read_whole() -> None:
    lines = "".join(f"<{code:04X}><{0xAC00 + code:04X}>" for code in range(100))
    assert len(map_of(f"100 beginbfchar {lines} endbfchar".encode())) == 100


def test_what_is_not_well_formed_is_passed_over() -> None:
    assert map_of(b"beginbfchar <0001> 7 <0002><0041> <0003> endbfchar") == {2: "A"}
    assert map_of(b"beginbfrange <0009><0001><0041> /a <01> (x) endbfrange") == {}
    assert map_of(b"beginbfrange <0001><0002><> endbfrange") == {}


def test_half_a_character_is_told_as_unknown() -> None:
    assert map_of(b"beginbfchar <0001><D83D> endbfchar") == {1: "\ufffd"}


def test_a_range_without_end_is_cut_where_codes_end() -> None:
    assert len(map_of(b"beginbfrange <00000000><FFFFFFFF><0041> endbfrange")) == 0x10000
