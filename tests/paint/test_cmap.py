"""The tables of a font: widths and ToUnicode."""

from __future__ import annotations

from brochure.paint.cmap import to_unicode, widths


def test_only_widths_that_differ_from_the_commonest_are_written() -> None:
    assert widths([1000, 920, 920, 555, 556, 920, 300]) == (920, [0, [1000], 3, [555, 556], 6, [300]])


def test_of_equally_common_widths_the_smaller_is_the_default() -> None:
    assert widths([700, 500, 500, 700])[0] == 500


def test_consecutive_letters_become_a_range_and_others_stay_alone() -> None:
    table = to_unicode({1: "a", 2: "b", 3: "c", 5: "가", 6: "ffi"}).decode()
    assert "1 beginbfrange\n<0001> <0003> <0061>\nendbfrange" in table
    assert "2 beginbfchar\n<0005> <AC00>\n<0006> <006600660069>\nendbfchar" in table


def test_no_range_runs_over_a_last_byte() -> None:
    table = to_unicode({0xFF: "a", 0x100: "b", 0x200: "\u00ff", 0x201: "\u0100"}).decode()
    assert "bfrange" not in table


def test_letters_beyond_the_first_plane_are_two_code_units() -> None:
    assert "<0001> <D83DDE00>" in to_unicode({1: "\U0001f600"}).decode()


def test_blocks_hold_no_more_than_a_hundred_entries() -> None:
    table = to_unicode({cid: chr(0xAC00 + 2 * cid) for cid in range(1, 251)}).decode()
    assert [row for row in table.splitlines() if "beginbfchar" in row] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]
