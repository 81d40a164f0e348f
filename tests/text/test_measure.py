"""What a line is before it is justified."""

from __future__ import annotations

import pytest

from brochure.model.lines import Manner
from brochure.text.air import aired
from brochure.text.justify import Natural
from brochure.text.measure import Measure, natural, word_space
from tests.text.texts import in_em


def told(text: str, line: tuple[int, int], measure: Measure, *, stays: bool = False) -> Natural:
    """Return what a line of `text` is, its lengths rounded."""
    found = natural(aired(in_em(text), measure.manner), line, measure, stays=stays)
    lengths = {name: round(getattr(found, name), 6) for name in ("width", "space", "latin")}
    return Natural(
        found.measure, spaces=found.spaces, gaps=found.gaps, stays=found.stays, latins=found.latins, **lengths
    )


SPACE = round(1 / 3, 6)


def test_a_line_is_told_without_the_space_it_was_broken_at() -> None:
    assert told("봄꽃 산들 길", (0, 6), Measure(9.0)) == Natural(9.0, 4 + SPACE, 1, SPACE, gaps=2)
    assert told("봄꽃 산들 길", (3, 7), Measure(9.0), stays=True) == Natural(
        9.0, 3 + SPACE, 1, SPACE, gaps=1, stays=True
    )


def test_a_no_break_space_is_a_word_space_and_others_are_not() -> None:
    assert told("봄\u00a0꽃\u3000길", (0, 5), Measure(9.0)).spaces == 1


def test_a_line_of_one_word_has_a_space_like_any() -> None:
    assert told("봄꽃", (0, 2), Measure(9.0)) == Natural(9.0, 2.0, 0, 0.25, gaps=1)
    assert word_space(in_em("봄 꽃"), 1) == pytest.approx(1 / 3)


def test_letter_space_counts_in_words_and_beside_them() -> None:
    assert told("봄꽃 산", (0, 4), Measure(9.0, 0.1)) == Natural(
        9.0, round(3 + 1 / 3 + 3 * 0.1, 6), 1, round(1 / 3 + 0.1, 6), gaps=1
    )


def test_what_hangs_at_either_edge_is_no_part_of_its_width() -> None:
    both, end = Measure(9.0, 0.0, Manner(hanging="both")), Measure(9.0, 0.0, Manner(hanging="end"))
    assert told("“봄.", (0, 3), both).width == round(1 + 2 / 3 - 1 / 3 - 1 / 3, 6)
    assert told("“봄.", (0, 3), end).width == round(1 + 2 / 3 - 1 / 3, 6)


def test_gaps_to_latin_count_within_a_line_where_they_are_asked_for() -> None:
    asked = Measure(9.0, 0.0, Manner(latin=0.2))
    assert (told("봄A꽃 7월", (0, 4), asked).latins, told("봄A꽃 7월", (0, 4), asked).latin) == (2, 0.2)
    assert told("봄A꽃", (1, 2), asked).latins == 0
    assert told("봄A꽃", (0, 3), Measure(9.0)).latins == 0
