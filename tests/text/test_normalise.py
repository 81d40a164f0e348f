from __future__ import annotations

import unicodedata

from brochure.text.normalise import composed


def test_decomposed_hangul_is_composed() -> None:
    assert composed(unicodedata.normalize("NFD", "한글 안내")) == "한글 안내"


def test_what_only_looks_alike_stays_as_it_is() -> None:
    assert composed("①㎡ｱ\ufb01") == "①㎡ｱ\ufb01"


def test_compatibility_ideographs_keep_their_shape() -> None:
    name = "\uf9de\ufa10\U0002f800"
    assert composed(name) == name
    assert composed(unicodedata.normalize("NFD", "한") + name) == "한" + name


def test_a_heap_of_marks_on_one_letter_is_left_as_it_is_and_the_rest_composed() -> None:
    heap = "a" + "\u0323\u0301" * 200_000
    assert composed("e\u0301 " + heap + " " + unicodedata.normalize("NFD", "한")) == "\u00e9 " + heap + " 한"
    assert composed("a" + "\u0301\u0323" * 3) == unicodedata.normalize("NFC", "a" + "\u0301\u0323" * 3)
