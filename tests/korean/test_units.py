"""Amounts in other languages: each unit by the table, singular and plural, and nothing half understood."""

from __future__ import annotations

import pytest

from brochure.korean.units import UNITS, in_language

AMOUNTS = {
    "77,000명": ("77,000人", "77,000 people"),
    "1명": ("1人", "1 person"),
    "2명": ("2人", "2 people"),
    "78개국": ("78か国", "78 countries"),
    "1개국": ("1か国", "1 country"),
    "37년": ("37年", "37 years"),
    "1년": ("1年", "1 year"),
    "7만 7천 명": ("7万7千人", "77,000 people"),
    "2만 5,000명": ("2万5,000人", "25,000 people"),
    "7.7만 명": ("7.7万人", "77,000 people"),
    "1억 2천만 원": ("1億2千万ウォン", "120,000,000 won"),
    "6개월": ("6か月", "6 months"),
    "3일": ("3日", "3 days"),
    "1시간 30분": ("1時間30分", "1 hour 30 minutes"),
    "3년 6개월": ("3年6か月", "3 years 6 months"),
    "12회": ("12回", "12 times"),
    "12개": ("12個", "12"),
    "30곳": ("30か所", "30 places"),
    "15개교": ("15校", "15 schools"),
    "1,000개 지자체": ("1,000自治体", "1,000 local governments"),
    "45,000엔": ("45,000円", "45,000 yen"),
    "3쌍": ("3組", "3 pairs"),
    "90점": ("90点", "90 points"),
    "3위": ("3位", "3rd"),
    "11위": ("11位", "11th"),
    "22위": ("22位", "22nd"),
    "25세": ("25歳", "25 years old"),
    "1차": ("1次", "1st"),
    "제37회": ("第37回", "37th"),
    "37년째": ("37年目", "37th year"),
    "37.5%": ("37.5%", "37.5%"),
    "80퍼센트": ("80%", "80 per cent"),
    "1~5년": ("1〜5年", "1–5 years"),
    "약 500명": ("約500人", "about 500 people"),
    "총 77,000명": ("計77,000人", "77,000 people in all"),
    "500여 명": ("500人余り", "more than 500 people"),
    "약 1,000여 곳": ("約1,000か所余り", "more than 1,000 places"),
    "30세 이상": ("30歳以上", "30 years old or more"),
    "5년 이내": ("5年以内", "within 5 years"),
    "연 2회": ("年間2回", "2 times a year"),
    "5천": ("5千", "5,000"),
}


@pytest.mark.parametrize("korean", AMOUNTS)
def test_an_amount_is_said_in_japanese_and_in_english(korean: str) -> None:
    assert (in_language(korean, "ja"), in_language(korean, "en")) == AMOUNTS[korean]


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_of_the_table_leaves_no_hangul_behind(unit: str) -> None:
    for language in ("ja", "en"):
        for number in ("1", "5", "1,200"):
            said = in_language(f"{number}{unit}", language)
            assert said is not None
            assert said.startswith(number)
            assert not [each for each in said if "가" <= each <= "힣"]


@pytest.mark.parametrize(
    "value", ["37기수", "모두 함께", "77,000명이", "명", "-3도", "3분의 1", "5개 반", "010-명", "3년\n5년"]
)
def test_what_is_not_wholly_in_the_table_is_nothing(value: str) -> None:
    assert in_language(value, "ja") is None
    assert in_language(value, "en") is None


@pytest.mark.parametrize("value", ["N1", "77,000", "37.5%", "JLPT N1", "2023", ""])
def test_what_has_no_hangul_is_the_same_in_every_language(value: str) -> None:
    assert [in_language(value, each) for each in ("ja", "en", "fr")] == [value] * 3


def test_a_tag_with_its_region_means_its_main_language() -> None:
    assert in_language("3명", "ja-JP") == "3人"
    assert in_language("3명", "EN-GB") == "3 people"
    assert in_language("3명", "ko-KR") == "3명"
    assert in_language("3명", "fr") is None
