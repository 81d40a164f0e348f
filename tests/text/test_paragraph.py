"""A paragraph's lines, chosen all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.korean import kinsoku
from brochure.korean.opportunities import opportunities
from brochure.korean.sequences import addresses
from brochure.korean.spaces import SPACES
from brochure.model.lines import LIMITS, Manner
from brochure.text.air import aired
from brochure.text.justify import Spacing, ceiling, looseness, spacing
from brochure.text.measure import TOLERANCE, Measure, Range, natural
from brochure.text.paragraph import break_lines, lines_within
from brochure.text.shape import Shaped, shape
from brochure.unicode.clusters import clusters
from tests.text.kit import chain
from tests.text.texts import anything, in_em, measures, prose, texts

TEXT = (
    "바다 건너 이웃 나라의 작은 마을에서 아이들과 함께 노래하고 요리하며 서로의 말을 배우는 한 해를 보낼 수 있습니다."
)


def lines(text: str, width: float, *, balanced: bool = False) -> list[str]:
    return [text[a:b] for a, b in break_lines(shape(text, chain()), Measure(width, 0.0, Manner(balanced=balanced)))]


def widths(text: str, width: float, *, balanced: bool = False) -> list[float]:
    shaped = shape(text, chain())
    found = break_lines(shaped, Measure(width, 0.0, Manner(balanced=balanced)))
    return [shaped.width(a, a + len(text[a:b].rstrip())) for a, b in found]


def test_a_text_that_fits_is_one_line() -> None:
    assert lines("짧은 글", 20) == ["짧은 글"]


def test_the_space_at_a_lines_end_stays_with_the_line() -> None:
    assert all(line.endswith(" ") for line in lines(TEXT, 15)[:-1])


def test_no_line_is_wider_than_its_measure() -> None:
    assert max(widths(TEXT, 15)) <= 15


def test_a_forced_break_ends_the_line_and_is_kept_in_the_text() -> None:
    assert lines("위\n아래", 20) == ["위\n", "아래"]
    assert lines("위\n\n아래", 20) == ["위\n", "\n", "아래"]


def test_a_last_line_of_one_syllable_is_avoided() -> None:
    text = "가나다라 마바사아 자차카타 파하가나 다"
    greedy = 4 * 4 * 0.92 + 3 * 0.28 + 0.1
    assert len(lines(text, greedy)[-1].strip()) > 1


def test_a_balanced_heading_has_lines_of_like_width() -> None:
    text = "바다 건너 이웃 나라의 작은 마을로 떠나는 한 해"
    first, last = widths(text, 16, balanced=True)
    assert abs(first - last) < 4
    assert len(lines(text, 16, balanced=True)) == len(lines(text, 16))


def test_only_the_word_that_is_too_long_is_cut() -> None:
    found = lines("짧은 " + "가" * 30 + " 낱말", 10)
    assert "".join(found) == "짧은 " + "가" * 30 + " 낱말"
    assert found[0] == "짧은 "
    assert all(len(line.strip()) > 1 for line in found)


def test_a_letter_wider_than_the_measure_stands_alone() -> None:
    assert lines("가나다", 0.5) == ["가", "나", "다"]


def test_ten_thousand_words_are_broken_without_fuss() -> None:
    assert "".join(lines("가나다 라마 " * 5000, 20)) == "가나다 라마 " * 5000


@given(st.text(alphabet="가나다 라마바사. ,()~12Aa/\n", max_size=60), st.floats(1.0, 30.0), st.booleans())
def test_lines_give_the_text_back_and_never_start_with_a_space_that_was_broken_at(
    text: str, width: float, balanced: bool
) -> None:
    found = lines(text, width, balanced=balanced)
    assert "".join(found) == text
    assert found == lines(text, width, balanced=balanced)
    for before, line in pairwise(found):
        assert not (line.startswith(" ") and re.search(r"\S \Z", before))


@pytest.mark.parametrize("width", [8.0, 12.0, 17.0, 25.0])
def test_no_korean_word_is_ever_split_while_it_fits(width: float) -> None:
    assert all(line.strip() in TEXT and re.fullmatch(r"(\S+ )*\S+ ?", line) for line in lines(TEXT, width))
    assert [word for line in lines(TEXT, width) for word in line.split()] == TEXT.split()


def test_a_text_of_more_places_than_any_flyer_has_is_still_broken_within_its_measure() -> None:
    text = "가\u200b" * 6000
    assert "".join(lines(text, 20)) == text
    assert max(widths(text.replace("\u200b", " "), 20)) <= 20


@pytest.mark.parametrize("text", ["JETAA", "대한민국지부", "International"])
def test_a_word_that_must_be_cut_leaves_no_letter_alone(text: str) -> None:
    for width in (1.9, 2.5, 3.2):
        assert all(len(line) > 1 for line in lines(text, width)), (text, width, lines(text, width))


def manner(**said: object) -> Manner:
    """Return a manner in which lines are made as `said`."""
    return Manner(**said)  # type: ignore[arg-type]


def made(text: str, width: float, **said: object) -> list[str]:
    """Return the lines of a text measured by hand, without the spaces they were broken at."""
    found = break_lines(in_em(text), Measure(width, 0.0, manner(**said)))
    return [text[start:end].rstrip() for start, end in found]


GARDEN = "마을 사람들이 함께 심는 꽃나무가 자라서 봄마다 길을 밝힙니다"


def test_a_line_parts_words_unless_its_paragraph_is_broken_between_syllables() -> None:
    assert made(GARDEN, 9) == ["마을 사람들이", "함께 심는 꽃나무가", "자라서 봄마다 길을", "밝힙니다"]
    assert made(GARDEN, 9, breaking="syllable", justified=True)[1] == "심는 꽃나무가 자라"


def test_even_where_syllables_may_part_a_ragged_line_ends_at_a_space_that_serves_as_well() -> None:
    assert made(GARDEN, 9, breaking="syllable") == made(GARDEN, 9)


def test_two_lines_a_little_loose_are_better_than_one_with_holes() -> None:
    text = "사람들이 자라서 사람들이 마을 길을 꽃 노래하고 꽃길에서 꽃길에서 꽃길에서 마을 이야기를 노래하고 도서관에서"
    shaped, measure = in_em(text), Measure(15.0, 0.0, manner(justified=True))
    found = break_lines(shaped, measure)
    assert max(looseness(natural(shaped, line, measure, stays=line == found[-1])) for line in found) < 1


@pytest.mark.parametrize("breaking", ["syllable", "auto"])
def test_no_last_line_is_the_rest_of_a_word(breaking: str) -> None:
    for width in (8.0, 8.5, 9.0, 9.5, 10.0, 10.5):
        last = made(GARDEN, width, breaking=breaking, justified=True)[-1]
        assert " " in last or last in GARDEN.split() or len(last) >= width / 4, (width, last)


def test_auto_cuts_words_only_where_words_alone_leave_a_justified_line_loose() -> None:
    text = "봄날에 꽃나무들이 자라나는 마을길에서 이웃들을 만나서 이야기합니다"
    assert made(text, 7, justified=True, breaking="auto")[:2] == ["봄날에 꽃나무", "들이 자라나는"]
    assert made(text, 7, justified=True)[:2] == ["봄날에", "꽃나무들이"]
    assert made(GARDEN, 10, justified=True, breaking="auto") == made(GARDEN, 10, justified=True)
    assert made(GARDEN, 9, breaking="auto") == made(GARDEN, 9)


def test_auto_leaves_a_loose_line_rather_than_a_syllable_alone() -> None:
    text = "마을에서 꽃길 나무가 사람들이 봄 나무가"
    assert made(text, 9, justified=True, breaking="auto") == ["마을에서 꽃길", "나무가 사람들이 봄", "나무가"]


def test_auto_parts_no_particle_from_its_closing_mark() -> None:
    found = made("마을에서 “마을”에서만 길을 “마을”에서만 길을", 7, justified=True, breaking="auto")
    assert found == ["마을에서", "“마을”에서만 길", "을 “마을”에서만", "길을"]


def test_a_word_too_long_begins_a_line_and_ends_anywhere_in_every_manner() -> None:
    text = "봄날 마을도서관자원봉사자모임 안내"
    for said in ({}, {"balanced": True}, {"justified": True}, {"breaking": "auto"}):
        assert made(text, 6, **said) == ["봄날", "마을도서관자", "원봉사자모임", "안내"]


def test_a_heading_is_balanced_in_a_justified_kind_of_text_too() -> None:
    for text in (GARDEN, "봄날 마을도서관자원봉사자모임 안내"):
        assert made(text, 8, balanced=True, justified=True) == made(text, 8, balanced=True)


def test_what_holds_together_is_opened_where_it_fits_on_no_line_at_its_spaces_first() -> None:
    date = "봄 2031. 4. 9. (수) 낮"
    assert made(date, 7) == ["봄", "2031. 4. 9. (수)", "낮"]
    assert made(date, 4) == ["봄 2031.", "4. 9.", "(수) 낮"]


def test_a_mark_begins_a_line_only_where_it_fits_on_none_with_what_it_clings_to() -> None:
    assert made("봄!!", 1.7) == ["봄!!"]
    assert made("봄!!", 1.4) == ["봄", "!!"]
    assert made("꽃밭!!", 1.7) == ["꽃", "밭!!"]


def test_a_particle_parts_from_its_closing_mark_before_the_mark_begins_a_line() -> None:
    assert made("“봄”이라고", 3) == ["“봄”이", "라고"]
    assert made("“봄”이라고", 2) == ["“봄”", "이", "라고"]


def test_letter_space_counts_however_long_a_word_is() -> None:
    text = "i" * 200
    shaped = in_em(text)
    assert len(break_lines(shaped, Measure(shaped.edges[-1] + 1.5, 0.01))) == 2
    assert len(break_lines(shaped, Measure(shaped.edges[-1] + 1.99, 0.01))) == 1


def test_a_justified_line_as_wide_as_a_word_without_spaces_can_be() -> None:
    assert made("02)345-6789~4(내선 7)", 1.0, justified=True)[0] == "0"


def test_lines_within_room_that_narrows_fit_each_its_own_or_there_are_none() -> None:
    shaped = in_em(GARDEN)
    found = lines_within(shaped, (7, 9, 13), Measure(13))
    assert [GARDEN[start:end].rstrip() for start, end in found] == [
        "마을 사람들이",
        "함께 심는 꽃나무가",
        "자라서 봄마다 길을 밝힙니다",
    ]
    assert lines_within(shaped, (7, 8, 13), Measure(13)) == ()
    assert lines_within(shaped, (3, 3), Measure(3)) == ()
    assert lines_within(in_em("봄\n꽃"), (3, 3), Measure(3)) == ()


# What holds for every text. Widths are those of `in_em`, so that a sum can be done by hand.

manners = st.builds(
    Manner,
    balanced=st.booleans(),
    justified=st.booleans(),
    breaking=st.sampled_from(("eojeol", "syllable", "auto")),
    hanging=st.sampled_from(("off", "end", "both")),
)
paragraphs = st.lists(anything, min_size=1, max_size=3).map("\n".join)
trackings = st.sampled_from((0.0, -0.03, 0.1))
#: As many as show what they must within seconds; each of these was run ten thousand times when it was written.
some = settings(max_examples=120)


def stays(text: str, line: Range) -> bool:
    """Whether a line ends its paragraph, or a forced break ends it."""
    return line[1] == len(text) or text[line[1] - 1] == "\n"


def spaced(shaped: Shaped, line: Range, measure: Measure) -> Spacing | None:
    """Return how a line is justified, or None where it is too wide to be."""
    return spacing(natural(shaped, line, measure, stays=stays(shaped.text, line)))


def fits(shaped: Shaped, line: Range, measure: Measure) -> bool:
    """Whether a line is no wider than its measure, or can be shrunk to it where it is justified."""
    if measure.manner.is_flush:
        return spaced(shaped, line, measure) is not None
    return natural(shaped, line, measure).width <= measure.width + TOLERANCE


@given(paragraphs, measures, manners, trackings)
@some
def test_lines_give_any_text_back_and_keep_its_forced_breaks(
    text: str, width: float, said: Manner, tracking: float
) -> None:
    shaped, measure = in_em(text), Measure(width, tracking, said)
    found = [text[start:end] for start, end in break_lines(shaped, measure)]
    assert "".join(found) == text
    assert all("\n" not in line[:-1] for line in found)
    assert all(found[:-1])
    assert break_lines(shaped, measure) == break_lines(in_em(text), measure)


@given(st.lists(texts, min_size=1, max_size=3).map("\n".join), measures, manners, trackings)
@some
def test_no_line_is_wider_than_its_measure_unless_it_is_a_single_letter(
    text: str, width: float, said: Manner, tracking: float
) -> None:
    shaped, measure = in_em(text), Measure(width, tracking, said)
    for line in break_lines(shaped, measure):
        assert fits(shaped, line, measure) or len(clusters(text[line[0] : shaped.trimmed(*line)])) == 1


@given(texts, measures, st.booleans(), st.sampled_from((0.0, 0.25)), st.sampled_from(("fullwidth", "proportional")))
@some
def test_a_gap_no_one_typed_vanishes_at_a_lines_end(
    text: str, width: float, justified: bool, latin: float, brackets: str
) -> None:
    said = manner(justified=justified, latin=latin, brackets=brackets, word_space=0.4)
    shaped, measure = aired(in_em(text), said), Measure(width, 0.0, said)
    for line in break_lines(shaped, measure):
        end = shaped.trimmed(*line)
        own = shaped.edges[end] - shaped.edges[line[0]] - shaped.gaps.get(end, 0.0)
        assert natural(shaped, line, measure).width == pytest.approx(own)
        assert fits(shaped, line, measure) or len(clusters(text[line[0] : end])) == 1


def is_free(text: str, at: int) -> bool:
    """Whether nothing but the eojeol holds what stands on both sides of `at`: no mark, no joiner, no closing mark.

    Within an address need may put a sign at a line's start (R-24).
    """
    if text[at] in ".?#&=_-" and any(start < at < end for start, end in addresses(text)):
        return True
    before = text[:at].rstrip(SPACES)
    gap = text[len(before) : at]
    if text[at] in SPACES or (not gap and {before[-1], text[at]} & set("\u00a0\u202f\u2060")):
        return False
    if "\u200b" in gap:
        return True
    return text[at] != "\u2060" and kinsoku.may_start(text, at) and kinsoku.may_end(text, len(before) - 1)


def clinging(text: str) -> Iterator[Range]:
    """Yield the pieces of a text whose letters no line parts by rule: from one free place to the next."""
    yield from pairwise([0, *(at for at in clusters(text)[1:] if is_free(text, at)), len(text)])


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("물음은 education@sea.example.org로", 8.5, ["물음은 ", "education", "@sea.example.org로"]),
        ("물음은 edu@sea.example.org로", 6.0, ["물음은 ", "edu@sea", ".example", ".org로"]),
        ("https://sea.example.org/ko/main.do?menu=12&page=7", 8.0, None),
    ],
)
def test_an_address_wider_than_its_line_parts_before_its_at_and_then_before_its_signs(
    text: str, width: float, expected: list[str] | None
) -> None:
    found = [text[start:end] for start, end in break_lines(in_em(text), Measure(width))]
    if expected is not None:
        assert found == expected
    assert len(found) > 2
    assert all(one[-1] in "/ " or two[0] in "@.?#&=_-" for one, two in pairwise(found)), found


@given(texts, measures, manners)
@some
def test_no_line_starts_or_ends_with_what_may_not_unless_that_fits_on_none_with_what_it_clings_to(
    text: str, width: float, said: Manner
) -> None:
    shaped = in_em(text)
    held = list(clinging(text))
    for (_, end), (start, _) in pairwise(break_lines(shaped, Measure(width, 0.0, said))):
        assert end == start
        for first, last in held:
            if first < start < last:
                assert shaped.width(first, shaped.trimmed(first, last)) > width


def wholes(shaped: Shaped, width: float) -> Iterator[tuple[Range, bool]]:
    """Yield the words of a text, and what holds them together across spaces, each with whether it fits on a line."""
    text = shaped.text
    for first, last in pairwise([0, *(each.offset for each in opportunities(text)), len(text)]):
        if shaped.width(first, shaped.trimmed(first, last)) <= width + TOLERANCE:
            yield (first, last), True
        else:
            spaces = [at.end() for at in re.finditer(f"[{SPACES}]+", text) if first < at.end() < last]
            opened = [first, *(at for at in spaces if is_free(text, at)), last]
            for one, two in pairwise(opened):
                yield (one, two), shaped.width(one, shaped.trimmed(one, two)) <= width + TOLERANCE


@given(texts, measures, st.booleans(), st.booleans())
@some
def test_a_word_is_cut_only_where_it_fits_on_no_line_and_then_begins_one(
    text: str, width: float, balanced: bool, justified: bool
) -> None:
    shaped = in_em(text)
    starts = {start for start, _ in break_lines(shaped, Measure(width, 0.0, Manner(balanced, justified)))}
    for (first, last), is_whole in wholes(shaped, width):
        if any(first < start < last for start in starts):
            assert not is_whole
            assert first in starts


@given(st.integers(4, 24), st.floats(4.0, 9.0), st.booleans())
@some
def test_a_word_cut_where_there_is_room_leaves_two_syllables_on_each_side(
    letters: int, width: float, justified: bool
) -> None:
    word = "가나다라마바사아자차카타파하" * 2
    text = f"봄날 {word[:letters]} 꽃"
    pieces = made(text, width, justified=justified)
    assert all(len(re.sub("봄날|꽃| ", "", line)) != 1 for line in pieces)


def loose(shaped: Shaped, lines: Sequence[Range], measure: Measure) -> bool:
    return any(looseness(natural(shaped, line, measure, stays=stays(shaped.text, line))) > 0 for line in lines)


@given(st.one_of(texts, prose), measures)
@some
def test_auto_is_the_eojeol_where_no_line_of_it_is_loose(text: str, width: float) -> None:
    shaped = in_em(text)
    words, auto = (Measure(width, 0.0, manner(justified=True, breaking=each)) for each in ("eojeol", "auto"))
    found = break_lines(shaped, words)
    assert loose(shaped, found, words) or break_lines(shaped, auto) == found
    ragged = Measure(width, 0.0, manner(breaking="auto"))
    assert break_lines(shaped, ragged) == break_lines(shaped, Measure(width))


@given(prose, st.floats(6.0, 20.0), st.sampled_from(("eojeol", "auto", "syllable")), st.sampled_from((0.0, 0.2)))
@some
def test_word_spaces_of_a_justified_line_keep_their_limits_unless_it_is_loose(
    text: str, width: float, breaking: str, latin: float
) -> None:
    said = manner(justified=True, breaking=breaking, latin=latin)
    shaped, measure = aired(in_em(text), said), Measure(width, 0.0, said)
    for line in break_lines(shaped, measure):
        before, found = natural(shaped, line, measure, stays=stays(text, line)), spaced(shaped, line, measure)
        assert found is not None
        after = before.width + before.spaces * (found.space - before.space) + before.gaps * found.letter
        after += before.latins * (found.latin - before.latin)
        if stays(text, line):
            assert after <= width + TOLERANCE
            assert found.space <= before.space
        elif before.spaces:
            assert after == pytest.approx(width)
        assert found.space >= LIMITS.least * before.space - TOLERANCE
        assert found.is_loose or found.space <= ceiling(before, LIMITS) + TOLERANCE


@given(prose, st.floats(4.0, 20.0), st.booleans(), st.booleans())
@some
def test_no_last_line_is_saved_from_being_short_by_cutting_a_word(
    text: str, width: float, balanced: bool, justified: bool
) -> None:
    longest = max(in_em(word).edges[-1] for word in text.split())
    found = made(text, max(width, longest), balanced=balanced, justified=justified)
    whole = {at for word in re.finditer(r"\S+", text) for at in range(word.start() + 1, word.end())}
    inside = {each.offset for each in opportunities(text)}
    at = 0
    for line in found[:-1]:
        at = text.index(line, at) + len(line)
        assert at not in whole or at in inside
