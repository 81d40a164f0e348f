"""How alike strings are, and which of two lists belong together."""

from __future__ import annotations

from itertools import permutations

from brochure.compare.likeness import ahead, alike, matched, moved, ordered, outline


def likeness(one: str, other: str) -> float:
    return alike(outline(one), outline(other))


def test_figures_are_alike_whatever_they_say() -> None:
    assert likeness("약 500명", "약 520명") == 1.0


def test_a_mended_word_leaves_a_sentence_alike_and_another_sentence_is_not() -> None:
    sentence = "처음 맡은 통역에서 목소리가 떨렸지만 계장님이 웃어 주셨습니다"
    assert likeness(sentence, sentence.replace("계장님이", "과장님께서")) > 0.7
    assert likeness(sentence, "저녁이면 바닷가를 걷습니다. 일과 쉼이 모두 있는 곳입니다") < 0.3


def test_what_is_equal_belongs_together_before_what_is_only_alike() -> None:
    assert matched(["서울 사무소 1", "서울 사무소 2"], ["서울 사무소 2", "서울 사무소 3"], 0.5) == [(1, 0), (0, 1)]


def test_what_is_not_alike_enough_belongs_to_nothing() -> None:
    assert matched(["하나", "여름 잔치"], ["여름 잔치들", "전혀 다른 것"], 0.5) == [(1, 0)]


def test_each_place_belongs_to_one_other_at_most() -> None:
    assert matched(["가나다라", "가나다라"], ["가나다라"], 0.1) == [(0, 0)]


def test_of_an_order_that_was_broken_the_fewest_are_moved() -> None:
    for order in permutations(range(5)):
        pairs = [(i, k) for k, i in enumerate(order)]
        stays = sorted(set(pairs) - moved(pairs), key=lambda pair: pair[1])
        assert [i for i, _ in stays] == sorted(i for i, _ in stays)
        longest = max(
            len(some)
            for size in range(6)
            for some in (
                [order[at] for at in range(5) if mask >> at & 1] for mask in range(32) if mask.bit_count() == size
            )
            if some == sorted(some)
        )
        assert len(stays) == longest


def test_the_lighter_of_two_that_changed_places_is_the_one_that_moved() -> None:
    pairs = [(1, 0), (0, 1)]
    assert moved(pairs, [5, 90]) == {(1, 0)}
    assert moved(pairs, [90, 5]) == {(0, 1)}


def test_a_key_that_is_gone_stands_behind_the_one_it_stood_behind() -> None:
    assert ordered(["a", "gone", "also", "b"], ["new", "b", "a"]) == ["new", "b", "a", "gone", "also"]
    assert ordered(["gone", "a"], ["a"]) == ["gone", "a"]


def test_what_is_gone_is_told_before_the_next_that_is_still_there() -> None:
    assert ahead({(2, 1), (4, 3)}, 5, 6) == [2, 2, 4, 4, 6]
