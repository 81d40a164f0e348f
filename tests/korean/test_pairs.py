from __future__ import annotations

import pytest

from brochure.korean.pairs import PAIRS, Pair, doubled, pair_of


@pytest.mark.parametrize("written", PAIRS)
def test_every_pair_that_is_proposed_is_one_in_either_order(written: str) -> None:
    one, two = written.split("/")
    pair = pair_of(written)
    assert pair
    assert (pair.after("consonant"), pair.after("vowel")) == (one, two)
    assert pair_of(f" {two} / {one} ") == pair


def test_what_follows_both_forms_alike_may_be_anything() -> None:
    for written in (
        "으로부터의/로부터의",
        "과는/와는",
        "이라고까지는/라고까지는",
        "이었습니다/였습니다",
        "은커녕/는커녕",
    ):
        pair = pair_of(written)
        assert pair
        assert f"{pair.after('consonant')}/{pair.after('vowel')}" == written


@pytest.mark.parametrize(
    "written", ["", "/", "은", "은/를", "이가/가", "이야/가야", "과/와/을", "은a/는a", "에/에서", "(으)로"]
)
def test_anything_else_is_no_pair(written: str) -> None:
    assert pair_of(written) is None


def test_only_euro_takes_a_plain_rieul_for_a_vowel() -> None:
    said = [pair.after("rieul") for each in ("으로/로", "으로서/로서", "은/는", "이나/나") if (pair := pair_of(each))]
    assert said == ["로", "로서", "은", "이나"]


@pytest.mark.parametrize(
    ("written", "after"),
    [
        *(
            ("은(는)", "은는"),
            ("는(은)", "은는"),
            ("이(가)", "이가"),
            ("가(이)", "이가"),
            ("을(를)", "을를"),
            ("를(을)", "을를"),
        ),
        *(("과(와)", "과와"), ("와(과)", "과와"), ("아(야)", "아야"), ("을/를", "을를"), ("와/과", "과와")),
        *(("(으)로", "으로로"), ("으(로)", "으로로"), ("으로(로)", "으로로"), ("로(으로)", "으로로")),
        *(("(이)", "이"), ("이나(나)", "이나나"), ("라고(이라고)", "이라고라고"), ("이었(였)", "이었였")),
        *(("였다(이었다)", "이었다였다"), ("이에요(예요)", "이에요예요")),
    ],
)
def test_both_forms_are_known_in_every_customary_spelling(written: str, after: str) -> None:
    behind = "나" if written == "(이)" else ""
    found = doubled(f"가{written}{behind} 있다", 1)
    assert found
    assert found[0].after("consonant") + found[0].after("vowel") == after
    assert found[1] == 1 + len(written)


@pytest.mark.parametrize("text", ["은 (는)", "은", "는", "(이)", "(가)", "이(나)", "에(서)", "", "(으)"])
def test_one_form_alone_and_other_brackets_are_left_to_the_text(text: str) -> None:
    assert doubled(text, 0) is None


def test_both_forms_at_once_are_written_as_is_the_custom() -> None:
    both = [
        pair.both
        for each in ("은/는", "으로/로", "이라고/라고", "이었다/였다", "이에요/예요")
        if (pair := pair_of(each))
    ]
    assert both == ["은(는)", "(으)로", "(이)라고", "이었(였)다", "이에요(예요)"]
    assert Pair("이", "").both == "(이)"
