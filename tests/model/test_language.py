"""Which parts of a text a voice has to read in another language: told by their letters."""

from __future__ import annotations

import pytest

from brochure.model.language import foreign, full


def parts(text: str, language: str) -> list[tuple[str, str]]:
    return [(text[start:end], tag) for start, end, tag in foreign(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "정식 이름은 The Japan Exchange and Teaching Programme입니다.",
            [("The Japan Exchange and Teaching Programme", "en-US")],
        ),
        ("JET 프로그램", []),
        ("Another Sky - 일본", []),
        ("국제교류원(CIR)이나 외국어 지도 조수(ALT)로", []),
        ("Coordinator for International Relations", [("Coordinator for International Relations", "en-US")]),
        ("https://www.example.org/a/b/c", []),
        ("인사말은 ありがとう라고 합니다", [("ありがとう", "ja-JP")]),
        ("東京タワー에서", [("東京タワー", "ja-JP")]),
        ("서울事務所", []),
        ("Rock, paper and scissors!", [("Rock, paper and scissors", "en-US")]),
    ],
)
def test_korean_has_parts_in_english_and_japanese(text: str, found: list[tuple[str, str]]) -> None:
    assert parts(text, "ko") == found


def test_each_language_finds_the_others_foreign() -> None:
    assert parts("Read 안내지 now", "en") == [("안내지", "ko-KR")]
    assert parts("The Japan Exchange and Teaching Programme", "en") == []
    assert parts("これは 안내지 です", "ja") == [("안내지", "ko-KR")]
    assert parts("これは表です", "ja") == []


def test_a_main_language_is_called_in_full_and_what_is_full_stays() -> None:
    assert [full(each) for each in ("ko", "en", "ja", "de", "en-GB")] == ["ko-KR", "en-US", "ja-JP", "de", "en-GB"]


def test_hanja_that_touch_hangul_are_korean_in_a_language_that_has_neither() -> None:
    assert [tag for *_, tag in foreign("CLAIR 서울事務所", "en")] == ["ko-KR"]
    ((start, end, _),) = foreign("CLAIR 서울事務所", "en")
    assert "CLAIR 서울事務所"[start:end] == "서울事務所"
    assert [tag for *_, tag in foreign("自治体 의 のこと", "en")] == ["ko-KR", "ja-JP"]
