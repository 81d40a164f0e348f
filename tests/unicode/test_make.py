"""The maker of the table, on properties of a few characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unicode.make import LAST, LINE_CLASSES, east_asian, property_values, ranges, without_open


def written(folder: Path, packed: str) -> Path:
    """Write the file of one value of a property, as npm has it."""
    folder.mkdir(parents=True)
    (folder / "ranges.mjs").write_text(f"export default decodeRanges('{packed}');", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("packed", "codes"),
    [
        *(("", []), ("AA", [0]), ("BC", [1, 2, 3]), ("AAAA", [0, 2]), ("ggA", [32])),
        *(("hAA", [64]), ("wQAA", [1024]), ("4BAAA", [4096])),
    ],
)
def test_ranges_are_gaps_and_lengths_in_digits_of_six_bits(tmp_path: Path, packed: str, codes: list[int]) -> None:
    assert list(ranges(written(tmp_path / "value", packed))) == codes


def test_what_no_folder_of_a_property_names_has_its_default(tmp_path: Path) -> None:
    written(tmp_path / "Space", "ggA")
    written(tmp_path / "Hyphen", "gtA")
    (tmp_path / "index.mjs").touch()
    found = property_values(tmp_path, "Unknown")
    assert [found[ord(each)] for each in " -a"] == ["Space", "Hyphen", "Unknown"]
    assert property_values(tmp_path, "Unknown", ["Space"])[ord("-")] == "Unknown"
    assert len(found) == LAST + 1


def test_widths_are_full_wide_half_or_none_of_them(tmp_path: Path) -> None:
    listed = "export const fullwidthRanges = [1, 2];\nexport const wideRanges = [4, 4, 6, 7];\n"
    listed += "export const halfwidthRanges = [9, 9];\nexport const narrowRanges = [0, 0];\n"
    (tmp_path / "lookup-data.js").write_text(listed, encoding="utf-8")
    assert "".join(east_asian(tmp_path)[:11]) == "NFFNWNWWNHN"


def test_open_syllables_are_left_out_only_where_counting_finds_them_again() -> None:
    values = ["AL"] * 0xAC00 + ["H2", *["H3"] * 27] * 399
    assert set(without_open(values, "H2", "H3")[0xAC00:]) == {"H3"}
    values[0xAC01] = "H2"
    with pytest.raises(AssertionError, match="AC01"):
        without_open(values, "H2", "H3")


def test_no_two_classes_share_a_short_name() -> None:
    assert len(set(LINE_CLASSES.values())) == len(LINE_CLASSES) == 49
