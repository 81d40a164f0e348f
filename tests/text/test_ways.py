"""Ways to part a paragraph, and what each costs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.korean.opportunities import EMERGENCY, Opportunity, Strength, opportunities
from brochure.model.lines import Manner
from brochure.text.justify import looseness, spacing
from brochure.text.measure import TOLERANCE, Measure, Range, natural
from brochure.text.ways import Ways
from tests.text.texts import in_em

#: Words of letters alone, whose spaces all cost alike unless a test says otherwise.
words = st.lists(st.sampled_from(("봄", "꽃길", "나무", "마을길", "꽃나무길")), min_size=2, max_size=9).map(" ".join)
RAGGED, JUSTIFIED, BALANCED = Manner(), Manner(justified=True), Manner(balanced=True)
some = settings(max_examples=150)


def ways(text: str, width: float, manner: Manner = RAGGED, prices: dict[int, float] | None = None) -> Ways:
    """Return the ways through a text at its spaces, which cost nothing but what `prices` says."""
    known = prices or {}
    nodes = [Opportunity(each.offset, known.get(each.offset, 0.0), trim=each.trim) for each in opportunities(text)]
    ends = Opportunity(0, 0.0), Opportunity(len(text), 0.0)
    return Ways(in_em(text), [ends[0], *nodes, ends[1]], Measure(width, manner=manner))


def said(found: Ways, lines: list[Range]) -> list[str]:
    return [found.shaped.text[start:end].strip() for start, end in lines]


def best(text: str, width: float, manner: Manner = RAGGED, prices: dict[int, float] | None = None) -> list[str]:
    found = ways(text, width, manner, prices)
    return said(found, found.best())


def divisions(found: Ways) -> Iterator[list[Range]]:
    """Yield all divisions of a short text."""
    inner = [node.offset for node in found.nodes[1:-1]]
    for count in range(len(inner) + 1):
        for chosen in combinations(inner, count):
            yield list(pairwise([0, *chosen, len(found.shaped.text)]))


def slack(found: Ways, line: Range) -> float:
    shaped, width = found.shaped, found.measure.width
    return (width - shaped.width(line[0], shaped.trimmed(*line))) / width


def raggedness(found: Ways, lines: list[Range]) -> float:
    """Return what the lines but the last lack of their measure, squared; none may be wider."""
    if any(slack(found, line) < -TOLERANCE for line in lines):
        return float("inf")
    return sum(slack(found, line) ** 2 for line in lines[:-1])


def is_short(found: Ways, line: Range) -> bool:
    """Whether a last line is left behind: one word of less than a quarter of the measure, or one syllable."""
    words_ = found.shaped.text[line[0] : line[1]].split()
    return (len(words_) < 2 and slack(found, line) > 0.75) or len("".join(words_)) < 2


@given(words, st.floats(5.0, 14.0))
@some
def test_no_division_into_as_many_lines_is_more_even(text: str, width: float) -> None:
    found = ways(text, width)
    chosen = found.best()
    if is_short(found, chosen[-1]):
        return
    least = raggedness(found, chosen)
    for other in divisions(found):
        if len(other) == len(chosen) and not is_short(found, other[-1]):
            assert least <= raggedness(found, other) + 1e-9


@given(words, st.floats(5.0, 14.0))
@some
def test_a_justified_line_is_loose_only_where_no_division_is_without(text: str, width: float) -> None:
    found = ways(text, width, JUSTIFIED)
    chosen = found.best()

    def is_set(lines: list[Range]) -> bool:
        made = [natural(found.shaped, line, found.measure, stays=line == lines[-1]) for line in lines]
        return all(spacing(each) is not None and not looseness(each) for each in made)

    # A line that is only a little loose is better than a last line of one syllable.
    others = [other for other in divisions(found) if is_short(found, chosen[-1]) or not is_short(found, other[-1])]
    assert is_set(chosen) or not any(is_set(other) for other in others)
    assert found.loosest(chosen) == 0.0 or not is_set(chosen)


@given(words, st.floats(5.0, 14.0))
@some
def test_lines_of_a_heading_are_as_few_as_lines_can_be(text: str, width: float) -> None:
    found = ways(text, width, BALANCED)
    fewest = min(len(each) for each in divisions(found) if raggedness(found, each) < float("inf"))
    assert len(found.even(width)) == len(found.greedy()) == found.fill(width) == fewest


def test_the_last_line_may_be_short_and_costs_nothing() -> None:
    assert best("꽃길 마을 나무 들판", 8.0) == ["꽃길 마을 나무", "들판"]


def test_a_price_moves_a_break_to_where_it_costs_less() -> None:
    text = "꽃길 마을 나무 들판 산 강"
    assert best(text, 7.0) == ["꽃길 마을 나무", "들판 산 강"]
    assert best(text, 7.0, prices={9: 400.0}) == ["꽃길 마을", "나무 들판 산 강"]


def test_a_last_line_of_one_short_word_is_avoided_and_one_of_a_syllable_still_more() -> None:
    assert best("꽃나무길 마을길 나무길 봄길", 12.0) == ["꽃나무길 마을길", "나무길 봄길"]
    assert best("꽃길 마을길 나무 봄", 8.0) == ["꽃길 마을길", "나무 봄"]
    syllable = "꽃길 나무 봄", {6: 0.0, 3: 300.0}
    assert best(syllable[0], 5.0, prices=syllable[1]) == ["꽃길", "나무 봄"]
    assert best("꽃길 나무 봄길", 5.0, prices=syllable[1]) == ["꽃길 나무", "봄길"]


def test_a_balanced_last_line_is_no_shorter_than_two_fifths() -> None:
    found = ways("꽃나무 마을길 봄", 7.0, BALANCED)
    assert said(found, found.even(7.0)) == ["꽃나무", "마을길 봄"]


def test_one_line_fewer_is_worth_some_raggedness_but_not_a_bad_break() -> None:
    text = "마을길 꽃나무 들판 산나물"
    assert best(text, 7.5) == ["마을길 꽃나무", "들판 산나물"]
    assert best(text, 7.5, prices={8: 900.0}) == ["마을길", "꽃나무 들판", "산나물"]


def cut(text: str, at: int, *, is_free: bool = False) -> Ways:
    """Return the ways through a text at its spaces, and in need before character `at`."""
    spaces = [Opportunity(each.offset, 0.0, trim=each.trim) for each in opportunities(text)]
    nodes = sorted([*spaces, Opportunity(at, EMERGENCY, Strength.EMERGENCY)], key=lambda each: each.offset)
    measure = Measure(6.0)
    return Ways(in_em(text), [Opportunity(0, 0.0), *nodes, Opportunity(len(text), 0.0)], measure, is_free=is_free)


def test_a_word_that_is_cut_begins_a_line_unless_words_are_cut_for_the_lines_sake() -> None:
    text = "봄 마을나들이길목"
    held, free = cut(text, 6), cut(text, 6, is_free=True)
    assert said(held, held.best()) == ["봄", "마을나들", "이길목"]
    assert said(free, free.best()) == ["봄 마을나들", "이길목"]


def test_a_justified_line_may_be_wider_than_its_measure_by_what_its_spaces_shrink() -> None:
    text = "꽃길 마을 나무 들판 강산"
    tight = 3 * 2 + 2 / 3 - 2 * 0.08
    assert best(text, tight, JUSTIFIED)[0] == "꽃길 마을 나무"
    assert best(text, tight)[0] == "꽃길 마을"
    assert best(text, tight - 0.02, JUSTIFIED)[0] == "꽃길 마을"


def test_hanging_marks_leave_room_for_more() -> None:
    text = "꽃길, 마을, 나무"
    exact = 2 * 2 + 2 / 3
    assert best(text, exact, Manner(hanging="end")) == ["꽃길, 마을,", "나무"]
    assert best(text, exact) == ["꽃길,", "마을, 나무"]


def test_room_that_narrows_takes_lines_that_fit_each_its_own() -> None:
    text = "봄 꽃길 마을길 꽃나무길"
    found = ways(text, 5.0)
    assert said(found, found.within((1.5, 2.5, 3.5, 4.5))) == ["봄", "꽃길", "마을길", "꽃나무길"]
    assert said(found, found.within((4.0, 8.0))) == ["봄 꽃길", "마을길 꽃나무길"]
    assert found.within((4.0, 7.0)) == []
    assert found.within((20.0,)) == [(0, len(text))]
    assert found.within((20.0,) * 5) == []


def test_how_many_lines_there_are_at_least_is_told_for_any_width() -> None:
    found = ways("봄 꽃길 마을길", 5.0)
    assert [found.fill(width) for width in (8.0, 5.0, 3.0)] == [1, 2, 3]
    assert found.fill(2.0) == float("inf")


def test_a_word_wider_than_the_measure_does_not_keep_the_other_lines_from_being_counted() -> None:
    found = ways("봄날 꽃나무길마을 봄 꽃 길 봄", 4.0)
    assert found.fill(4.0) == 4


@pytest.mark.parametrize("manner", [RAGGED, JUSTIFIED, BALANCED])
def test_a_word_wider_than_the_measure_still_gets_a_line(manner: Manner) -> None:
    assert best("봄 마을나들이길목 꽃", 3.0, manner) == ["봄", "마을나들이길목", "꽃"]
    found = ways("봄 마을나들이길목 꽃", 3.0, manner)
    assert said(found, found.greedy()) == ["봄", "마을나들이길목", "꽃"]
