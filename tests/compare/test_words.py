"""Two texts told apart word by word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.compare.words import compared


def told(old: str, new: str) -> str:
    signs = {"same": "{}", "gone": "[-{}-]", "added": "[+{}+]"}
    return "".join(signs[part.how].format(part.string) for part in compared(old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("약 500명", "약 520명", "약 [-500-][+520+]명"),
        ("총 77,000명이 함께했습니다", "총 79,000명이 함께했습니다", "총 [-77,000-][+79,000+]명이 함께했습니다"),
        (
            "전화는 02)765-3011(내선 140)로",
            "전화는 02)765-3011(내선 151)로",
            "전화는 02)765-3011(내선 [-140-][+151+])로",
        ),
    ],
)
def test_of_a_number_with_its_unit_the_number_is_marked(old: str, new: str, said: str) -> None:
    assert told(old, new) == said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("도에서 1~5년간 일하며", "도에서 1~4년간 일하며", "도에서 [-1~5년간-][+1~4년간+] 일하며"),
        ("10월 5일~12일", "10월 7일~14일", "10월 [-5일~12일-][+7일~14일+]"),
        ("갖춘 분(JLPT N1 소지)", "갖춘 분(JLPT N2 소지)", "갖춘 분(JLPT [-N1-][+N2+] 소지)"),
        ("종이는 A4로", "종이는 B5로", "종이는 [-A4-][+B5+]로"),
    ],
)
def test_a_range_and_a_number_with_its_letters_are_never_cut(old: str, new: str, said: str) -> None:
    assert told(old, new) == said


def test_words_that_changed_side_by_side_are_one_change() -> None:
    assert told("분(JLPT N1 소지)", "분(JLPT N2 이상 소지)") == "분(JLPT [-N1-][+N2 이상+] 소지)"


@pytest.mark.parametrize(("old", "new"), [("77,000명", "79,000명"), ("9명", "1,234,567명")])
def test_of_a_word_alone_it_is_the_number_too_however_long(old: str, new: str) -> None:
    assert told(old, new) == f"[-{old[:-1]}-][+{new[:-1]}+]명"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("일정과 서류", "일정이나 서류", "일정[-과-][+이나+] 서류"),
        ("국제교류원(CIR)이나 조수", "국제교류원(CIR)과 조수", "국제교류원(CIR)[-이나-][+과+] 조수"),
        ("편하게 물어보십시오.", "편하게 물어봐 주십시오.", "편하게 [-물어보십시오-][+물어봐 주십시오+]."),
    ],
)
def test_of_a_word_with_another_ending_the_ending_is_marked(old: str, new: str, said: str) -> None:
    assert told(old, new) == said


def test_a_word_that_took_anothers_place_is_marked_without_the_stop_behind_it() -> None:
    assert told("아침에는 교실을, 저녁에는", "아침에는 강당을, 저녁에는") == "아침에는 [-교실을-][+강당을+], 저녁에는"


def test_a_word_that_is_new_leaves_the_others_as_they_were() -> None:
    assert told("언제든 연락해 주십시오", "언제든 편하게 연락해 주십시오") == "언제든 [+편하게 +]연락해 주십시오"


def test_text_without_spaces_is_told_apart_by_its_scripts() -> None:
    assert told("日本の学校で働く人を募集します", "韓国の学校で働く方を募集します") == (
        "[-日本-][+韓国+]の学校で働く[-人-][+方+]を募集します"
    )


def test_two_texts_with_nothing_in_common_are_told_whole() -> None:
    assert told("눈이 많이 온 날 이웃이 건네준 사과", "바닷가를 걷다 주운 조개껍데기 하나") == (
        "[-눈이 많이 온 날 이웃이 건네준 사과-][+바닷가를 걷다 주운 조개껍데기 하나+]"
    )


def test_a_short_word_between_long_changes_is_read_with_them() -> None:
    old = "여름마다 열리는 큰 잔치 때 그 마을의 오랜 노래를 모두 함께 부르며 이웃과 친해졌습니다"
    new = "겨울이면 다 같이 모여 때 이른 봄나물 전을 모두 함께 부르며 이웃과 친해졌습니다"
    (same,) = [part.string for part in compared(old, new) if part.how == "same"]
    assert same.strip() == "모두 함께 부르며 이웃과 친해졌습니다"


def test_a_paragraph_that_ends_elsewhere_is_a_change() -> None:
    assert told("첫째입니다.\n둘째입니다.", "첫째입니다. 둘째입니다.") == "첫째입니다. [-\n-]둘째입니다."


def test_a_space_within_what_went_goes_with_it() -> None:
    assert told("갖춘 분(N1 수준)", "갖춘 분") == "갖춘 분[-(N1 수준)-]"


def test_what_is_the_same_is_one_part_and_nothing_is_none() -> None:
    assert told("그대로입니다", "그대로입니다") == "그대로입니다"
    assert not compared("", "")


_WORDS = st.text(alphabet="가나다라 \n.,12aあ日(", max_size=40).map(lambda text: " ".join(text.split(" ")).strip())


@settings(max_examples=300, deadline=None)
@given(_WORDS, _WORDS)
def test_the_parts_put_together_are_both_texts(old: str, new: str) -> None:
    parts = compared(old, new)
    for text, other in ((old, "added"), (new, "gone")):
        told_again = "".join(part.string for part in parts if part.how != other)
        assert "".join(told_again.split()) == "".join(text.split())
    assert "".join(part.string for part in parts if part.how != "gone").split() == new.split()
