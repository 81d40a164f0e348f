"""Japanese has no spaces: a line ends where a phrase does, and never where a rule of line starts forbids it."""

from __future__ import annotations

import pytest

from brochure.korean.kana import is_unspaced
from brochure.korean.opportunities import Strength, opportunities

TEXT = "全国の市町村で、外国語指導や国際交流に携わる青年を招いています。「コミュニティー」って、ちょっと気になる？"


def parts(text: str, least: Strength = Strength.SECONDARY) -> list[str]:
    ends = [each.offset for each in opportunities(text) if each.strength >= least]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


def test_no_line_of_japanese_begins_with_a_stop_a_long_mark_or_a_small_kana() -> None:
    assert not [part for part in parts(TEXT) if part[0] in "、。」ーっゃゅょッャュョィ？"]
    assert not [part for part in parts(TEXT) if part[-1] in "「（"]


def test_a_line_of_japanese_ends_best_where_a_phrase_begins_or_behind_a_mark() -> None:
    assert parts("市町村で、国際交流に携わる青年です。", Strength.ORDINARY) == [
        "市町村で、",
        "国際交流に",
        "携わる",
        "青年です。",
    ]


@pytest.mark.parametrize(("text", "held"), [("詳しくはお問い合わせを", "お問"), ("次のご案内まで", "ご案")])
def test_a_polite_prefix_stays_with_its_word(text: str, held: str) -> None:
    assert not [part for part in parts(text, Strength.ORDINARY) if part.endswith(held[0])]


@pytest.mark.parametrize(
    ("text", "at", "is_joined"),
    [
        ("国際\n交流", 2, True),
        ("です。\n次", 3, True),
        ("は\nJET", 1, True),
        ("Another\nSky", 7, False),
        ("\n国", 0, False),
    ],
)
def test_a_line_end_beside_a_full_square_is_no_space(text: str, at: int, is_joined: bool) -> None:
    assert is_unspaced(text, at, at + 1) is is_joined


def test_kana_within_korean_change_nothing() -> None:
    assert parts("고향은 ふるさと라고 합니다") == ["고향은 ", "ふるさと라고 ", "합니다"]
