from __future__ import annotations

import unicodedata

import pytest

from brochure.korean.josa import with_josa


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        ("부산", "은/는", "부산은"),
        ("제주", "은/는", "제주는"),
        ("마을", "이/가", "마을이"),
        ("바다", "을/를", "바다를"),
        ("마을", "으로/로", "마을로"),
        ("부산", "으로/로", "부산으로"),
        ("닭", "으로/로", "닭으로"),
        ("앎", "으로써/로써", "앎으로써"),
        ("45명", "과/와", "45명과"),
        ("120,000", "이나/나", "120,000이나"),
        ("92%", "이라고/라고", "92%라고"),
        ("GPS", "이다/다", "GPS다"),
        ("가람", "아/야", "가람아"),
        ("가람", "이었다/였다", "가람이었다"),
        ("나무", "이에요/예요", "나무예요"),
    ],
)
def test_a_particle_agrees_with_the_end_of_what_is_read(word: str, pair: str, said: str) -> None:
    agreed = with_josa(word, pair)
    assert (agreed.text, agreed.certain) == (said, True)
    assert word + agreed.particle == said


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        ("TOPIK", "은/는", "TOPIK은(는)"),
        ("Kyoto", "이/가", "Kyoto이(가)"),
        ("京都", "을/를", "京都을(를)"),
        ("Kyoto", "과/와", "Kyoto과(와)"),
        ("Kyoto", "으로부터/로부터", "Kyoto(으)로부터"),
        ("Kyoto", "이나/나", "Kyoto(이)나"),
        ("Kyoto", "이었다/였다", "Kyoto이었(였)다"),
        ("", "은/는", "은(는)"),
    ],
)
def test_both_forms_are_written_where_the_end_is_not_known(word: str, pair: str, said: str) -> None:
    agreed = with_josa(word, pair)
    assert (agreed.text, agreed.certain) == (said, False)


@pytest.mark.parametrize(
    ("word", "reading", "pair", "said"),
    [
        ("TOPIK", "토픽", "은/는", "TOPIK은"),
        ("Kyoto", "교토", "은/는", "Kyoto는"),
        ("N3", "엔쓰리", "을/를", "N3를"),
        ("N3", "엔삼", "을/를", "N3을"),
        ("1+1", "원 플러스 원", "으로/로", "1+1으로"),
    ],
)
def test_the_authors_reading_decides(word: str, reading: str, pair: str, said: str) -> None:
    agreed = with_josa(word, pair, reading)
    assert (agreed.text, agreed.certain) == (said, True)


def test_a_word_with_two_readings_takes_a_particle_both_agree_on() -> None:
    assert with_josa("N1", "은/는").certain
    assert with_josa("N1", "으로/로").text == "N1(으)로"
    assert with_josa("N8", "으로/로").text == "N8로"
    assert not with_josa("N8", "은/는").certain


def test_the_house_chooses_how_r_is_read() -> None:
    assert [with_josa("HR", "이/가", None, name).text for name in ("알", "아르")] == ["HR이", "HR가"]
    assert [with_josa("HR", "으로/로", None, name).text for name in ("알", "아르")] == ["HR로", "HR로"]


def test_decomposed_hangul_is_composed_and_compatibility_ideographs_stay() -> None:
    assert with_josa(unicodedata.normalize("NFD", "부산"), "은/는").text == "부산은"
    assert with_josa("\uf9de", "은/는", "이").text == "\uf9de는"


def test_what_is_no_pair_is_refused() -> None:
    with pytest.raises(ValueError, match="은/를"):
        with_josa("부산", "은/를")
