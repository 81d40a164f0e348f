from __future__ import annotations

import unicodedata

import pytest

from brochure.korean.romanised import romanised


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("서울대", "seouldae"), ("부산대", "busandae"), ("안내지", "annaeji"), ("2024년 새 판", "2024nyeon sae pan"),
        ("값", "gabs"), ("강원", "gangwon"), ("의정부", "uijeongbu"), ("뛰어", "ttwieo"), ("ㄱㄴ", "gn"), ("JET",
        "JET"),
    ],
)  # fmt: skip
def test_each_letter_of_hangul_has_its_own(hangul: str, latin: str) -> None:
    assert romanised(hangul) == latin
    assert romanised(unicodedata.normalize("NFD", hangul)) == latin


def test_what_is_written_differently_stays_different() -> None:
    assert len({romanised(each) for each in ("낫", "낮", "낯", "낟", "낱", "났", "낳")}) == 7


def test_every_syllable_of_today_becomes_ascii() -> None:
    assert all(romanised(chr(code)).isascii() for code in range(0xAC00, 0xD7A4))
