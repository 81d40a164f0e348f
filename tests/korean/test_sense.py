"""Which spaces a reader would rather keep, known by the endings of words."""

from __future__ import annotations

import pytest

from brochure.korean.sense import (
    CLAUSE,
    COMPOUND,
    FREE,
    LEANING,
    MODIFIER,
    PHRASE,
    POINTER,
    POSSESSOR,
    WORD,
    remarks,
)
from brochure.korean.sense import (
    price as priced,
)


def price(text: str) -> float:
    """Return what it costs to break at the space marked ÷ in `text`."""
    before, after = text.split("÷")
    if len(before) in set(remarks(before + after)):
        return LEANING
    return priced(before.split()[-1], after.split()[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("날이 갰다. ÷길을", FREE, id="a sentence"),
        pytest.param("산과 들, ÷강을", FREE, id="a pause"),
        pytest.param("날이 개면서 ÷길이", CLAUSE, id="a clause without a mark"),
        pytest.param("아이들이 ÷노래한다", WORD, id="a particle"),
        pytest.param("노래 ÷flyer", WORD, id="any word before one in Latin letters"),
        pytest.param("나무 ÷flyer", WORD, id="a bare noun before Latin letters"),
        pytest.param("서울 7 ÷나무", WORD, id="a figure"),
        pytest.param("나무 ÷및", WORD, id="what stands before a conjunction"),
        pytest.param("노래하는 ÷아이", MODIFIER, id="a verb of an open stem that modifies"),
        pytest.param("나무 ÷도서관", COMPOUND, id="a bare noun"),
        pytest.param("푸른 옷과 ÷신", PHRASE, id="what a conjunction joins"),
        pytest.param("함께 노래하던 ÷아이", MODIFIER, id="a verb that modifies"),
        pytest.param("꽃을 심는 ÷아이", MODIFIER, id="a verb in the present that modifies"),
        pytest.param("배워 ÷있는", PHRASE, id="a verb and its auxiliary"),
        pytest.param("HSK ÷시험", PHRASE, id="an acronym and what it names"),
        pytest.param("아주 ÷맑은", PHRASE, id="an adverb and its verb"),
        pytest.param("산 및 ÷강", PHRASE, id="a conjunction"),
        pytest.param("마을의 ÷길", POSSESSOR, id="a possessor"),
        pytest.param("그 ÷마을", POINTER, id="a determiner"),
        pytest.param("같이 여러 ÷마을", POINTER, id="a determiner within the text"),
        pytest.param("갈 ÷수 있다", LEANING, id="a bound noun"),
        pytest.param("갈 ÷때까지", LEANING, id="a bound noun with its particle"),
        pytest.param("about 12 ÷books", LEANING, id="a number before what it counts"),
        pytest.param("the ÷book", PHRASE, id="an article"),
        pytest.param("봄(꽃 ÷잔치)", LEANING, id="a short remark"),
    ],
)
def test_a_line_ends_behind(text: str, expected: float) -> None:
    assert price(text) == expected


def test_a_topic_is_no_verb_before_its_noun() -> None:
    assert price("아이는 ÷꽃을") == WORD


def test_a_word_that_only_begins_like_a_bound_noun_is_none() -> None:
    assert price("고운 ÷수박") == MODIFIER
    assert price("나무 ÷데크") == COMPOUND


def test_a_long_remark_may_part_as_any_words() -> None:
    assert price("봄(마을 사람 모두가 함께 심는 ÷꽃 잔치)") == MODIFIER


def test_a_line_ends_the_better_the_more_the_sense_pauses() -> None:
    assert FREE < CLAUSE < WORD < MODIFIER < COMPOUND < PHRASE < POSSESSOR < POINTER < LEANING
