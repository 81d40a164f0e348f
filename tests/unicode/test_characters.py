"""What the table says of single characters."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from brochure.unicode import table
from brochure.unicode.characters import script, width
from brochure.unicode.linebreak import line_class

PROPERTIES = ("LINE", "CLUSTER", "SCRIPT", "WIDTH")


@pytest.mark.parametrize(
    ("name", "characters"),
    {
        "Hangul": "가각ㄱ\u1100\u302eㆎ\u115f㉠",
        "Han": "漢々〇\uf900",
        "Hiragana": "あゝ",
        "Katakana": "アㇰｱ",
        "Latin": "aÉｚⅣK",
        "Greek": "αΩ",
        "Cyrillic": "д",
        "Thai": "ก",
        "Common": "1 .(「·ー①😀♥",
        "Inherited": "\u0301\u200d\ufe0f",
        "Unknown": "\ue000\U0010ffff\ud800",
    }.items(),
)
def test_a_script_has_its_long_name(name: str, characters: str) -> None:
    assert {script(each) for each in characters} == {name}


def test_widths_are_those_of_east_asian_typesetting() -> None:
    assert [width(each) for each in "가漢「　Ａ，ｱ￦₩ᄀ😀"] == list("WWWFFFHFHWW")
    assert {width(each) for each in "aé“①·\u1161"} == {"N"}


def test_every_open_syllable_and_no_other_is_h2() -> None:
    syllables = map(chr, range(ord("가"), ord("힣") + 1))
    for each in syllables:
        is_open = len(unicodedata.normalize("NFD", each)) == 2
        assert line_class(each) == ("H2" if is_open else "H3")


def test_characters_beside_hangul_syllables_are_none() -> None:
    assert {line_class("\uabff"), line_class("\ud7a4")} == {"AL"}
    assert script("\ud7a4") == "Unknown"


@pytest.mark.parametrize("name", PROPERTIES)
def test_each_property_is_runs_in_order_that_differ_from_their_neighbours(name: str) -> None:
    starts, values = getattr(table, f"{name}_STARTS"), getattr(table, f"{name}_VALUES")
    assert starts[0] == "\0"
    assert len(starts) == len(values)
    assert list(starts) == sorted(set(starts))
    assert all(a != b for a, b in pairwise(values))
    assert set(values) <= set(table.LETTERS[: len(getattr(table, f"{name}_NAMES").split())])


def test_the_table_is_of_unicode_17() -> None:
    assert table.VERSION == "17.0.0"
    # New in 17.0: letters of a new script and of an old one, a pictograph.
    assert [script("\U00016ea0"), script("\U00018d80"), width("\U0001fac8")] == ["Beria_Erfe", "Tangut", "W"]
