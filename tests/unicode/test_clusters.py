"""What is one letter to a reader, by UAX #29."""

from __future__ import annotations

from itertools import pairwise

import pytest

from brochure.unicode import table
from brochure.unicode.clusters import CLUSTER, clusters
from tests.unicode.judge import boundaries, drawn, icu, samples


def holds(*letters: str) -> None:
    """Assert that what these join to falls into them again."""
    text = "".join(letters)
    found = [text[start:end] for start, end in pairwise((*clusters(text), len(text)))]
    assert found == list(letters)


def test_an_empty_text_has_no_letter() -> None:
    assert clusters("") == ()


def test_nearly_all_characters_are_letters_of_their_own() -> None:
    holds(*"2023년 (목)\n“漢字”ァー①ก👍")


def test_a_carriage_return_and_a_line_feed_are_one() -> None:
    holds("가", "\r\n", "나", "\n", "\r", "\r\n", "\r")


@pytest.mark.parametrize("control", ["\n", "\r", "\u200b", "\u2028", "\x07"])
def test_nothing_joins_a_control(control: str) -> None:
    holds("가", control, "\u0301", control, "\u0600", control)


@pytest.mark.parametrize(
    "syllable",
    [
        *("\u1100\u1161", "\u1100\u1161\u11a8", "\u1100\u1100\u1161\u1161\u11a8\u11a8", "\u1100\u1100", "\u1161\u11a8"),
        *("\u11a8\u11a8", "\u1100가", "\u1100각", "가\u1161", "가\u11a8", "각\u11a8", "ᄒᆞᆫ", "가\u1161\u11a8"),
    ],
)
def test_jamo_of_one_syllable_are_one(syllable: str) -> None:
    holds("漢", syllable, "漢")


def test_jamo_that_make_no_syllable_are_several() -> None:
    holds("각", "\u1161")
    holds("\u11a8", "\u1161")
    holds("\u11a8", "\u1100")
    holds("\u1161", "\u1100")
    holds("\u1100", "\u11a8")
    holds("ㄱ", "ㅏ", "ㅋ")


@pytest.mark.parametrize("mark", ["\u0301", "\u200d", "\ufe0f", "\u302e", "\u0903", "\u200c", "\uff9e"])
def test_a_mark_belongs_to_what_stands_before_it(mark: str) -> None:
    holds(f"가{mark}", f"\u1100\u1161{mark}{mark}", "나")
    holds(mark + mark, "가")


def test_a_mark_that_goes_before_belongs_to_what_follows() -> None:
    holds("\u0600\u06001", "2")
    holds("1", "\u0600")


def test_pictures_joined_are_one() -> None:
    holds("👨\u200d👩\u200d👧", "👧")
    holds("👍🏽", "❤\ufe0f\u200d🔥", "❤")
    holds("👨\u200d", "가")
    holds("가\u200d", "👨")
    holds("👨\u0301\u200d👩")
    holds("👨\u0903", "👩")
    holds("👨\u0903\u200d", "👩")


def test_flags_are_pairs() -> None:
    holds("🇰🇷", "🇯🇵", "🇺")
    holds("🇰\u0301", "🇷🇯")
    holds("가", "🇰🇷")


def test_consonants_of_indic_scripts_joined_by_a_virama_are_one() -> None:
    holds("क\u094dष", "क")
    holds("क\u094d\u200dष\u094d\u094dष\u0301", "क")
    holds("क\u200d\u094dष")
    holds("क\u0301", "ष")
    holds("क\u094d", "가")
    holds("가\u094d", "क")
    holds("क\u200d", "ष")


def test_a_long_run_of_anything_takes_no_longer_than_its_length() -> None:
    # Of none of these may a part be tried again from each of its places: that would take minutes.
    for each in ("🇰", "\u0301", "\u1100", "\u0600", "क\u094d", "\u094d", "👨\u200d", "👨\u0301", "\u0600\n"):
        clusters("क" + each * 100_000)


def test_every_place_in_a_hundred_thousand_strings_is_decided_as_by_icu() -> None:
    judge = icu().CharacterBreaker
    characters = samples(CLUSTER, table.CLUSTER_STARTS)
    dense = "".join(characters)
    differing = [text for text in drawn(characters, dense, 100_000) if clusters(text)[1:] != boundaries(judge, text)]
    assert not differing
