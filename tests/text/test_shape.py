"""Words into glyphs: fonts chosen, clusters whole, widths that add up."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.text.families import Family, Match, family
from brochure.text.fonts import Face
from brochure.text.shape import Emphasis, Shaped, shape
from tests.ownfonts import without
from tests.text.kit import BLACK, FONTS, chain, face


def drawn(text: str) -> str:
    return "".join(glyph.text for _, glyph in shape(text, chain()).glyphs)


def test_a_hangul_syllable_is_as_wide_as_the_font_says() -> None:
    kr = face()
    assert shape("가", chain()).width(0, 1) == pytest.approx(kr.advance(kr.gid("가")) / kr.upem)


def test_the_glyphs_give_the_text_back_with_a_space_for_a_line_end() -> None:
    assert drawn("가나 다\n라 ABC 1,234") == "가나 다 라 ABC 1,234"


def test_a_character_the_first_font_lacks_is_drawn_by_the_next() -> None:
    runs = shape("가込나", chain()).runs(0, 3)
    assert [run.font for run in runs] == ["NotoSansKR_400Regular", "NotoSansJP_400Regular", "NotoSansKR_400Regular"]


def test_spaces_are_always_the_first_fonts() -> None:
    runs = shape("込 込", chain()).runs(0, 3)
    assert [run.font for run in runs] == ["NotoSansJP_400Regular", "NotoSansKR_400Regular", "NotoSansJP_400Regular"]


def test_what_no_font_has_is_listed_by_its_place() -> None:
    assert shape("가😀나", chain()).missing == (1,)


def test_a_no_break_space_is_as_wide_as_a_space_and_read_as_one() -> None:
    held, plain = shape("가\u00a0나", chain()), shape("가 나", chain())
    assert held.width(0, 3) == plain.width(0, 3)
    assert drawn("가\u00a0나") == "가 나"


def test_a_zero_width_space_is_neither_drawn_nor_read() -> None:
    assert drawn("가\u200b나") == "가나"


def test_decomposed_hangul_after_latin_is_one_glyph_a_syllable() -> None:
    assert len(shape("A\u1112\u1161\u11ab", (face(),)).glyphs) == 2


def test_tracking_is_added_between_letters_and_not_after_the_last() -> None:
    shaped = shape("가나다", chain())
    assert shaped.width(0, 3, 0.1) == pytest.approx(shaped.width(0, 3) + 0.2)
    assert shaped.width(0, 1, 0.1) == pytest.approx(shaped.width(0, 1))


@given(st.text(alphabet="가나다라 AV.,()~12🏠", max_size=40), st.integers(0, 40))
def test_the_parts_of_a_text_are_as_wide_as_the_whole(text: str, cut: int) -> None:
    shaped = shape(text, chain())
    cut = min(cut, len(text))
    assert shaped.width(0, cut) + shaped.width(cut, len(text)) == pytest.approx(shaped.width(0, len(text)))


def test_an_address_keeps_the_latin_forms_that_hangul_would_have_changed() -> None:
    kr = face()
    plain = [glyph.gid for _, glyph in shape("https://a.kr", chain()).glyphs]
    assert plain == [kr.gid(each) for each in "https://a.kr"]
    assert [glyph.gid for _, glyph in shape("시:분", chain()).glyphs][1] != kr.gid(":")
    assert "".join(glyph.text for _, glyph in shape("메일 a@b.org로", chain()).glyphs) == "메일 a@b.org로"


def test_a_space_no_font_draws_is_missing_like_any_character() -> None:
    assert shape("가\u1680나", chain()).missing == (1,)


def emphasised(text: str, *spans: tuple[int, int], bold: tuple[Face, ...] = (face("NotoSansKR_700Bold"),)) -> Shaped:
    return shape(text, chain(), Emphasis(spans, bold))


def test_emphasised_characters_are_drawn_by_their_own_fonts() -> None:
    runs = emphasised("지금까지 천 명이", (5, 8)).runs(0, 9)
    assert [(run.font, run.text) for run in runs] == [
        ("NotoSansKR_400Regular", "지금까지 "),
        ("NotoSansKR_700Bold", "천 명"),
        ("NotoSansKR_400Regular", "이"),
    ]


def test_emphasis_at_both_ends_and_throughout_leaves_no_empty_run() -> None:
    assert [run.text for run in emphasised("가나다", (0, 1), (2, 3)).runs(0, 3)] == ["가", "나", "다"]
    assert [run.text for run in emphasised("가나", (0, 1), (1, 2)).runs(0, 2)] == ["가", "나"]
    (run,) = emphasised("가나다", (0, 3)).runs(0, 3)
    assert run.font == "NotoSansKR_700Bold"


def test_a_part_of_a_line_takes_what_is_emphasised_of_it() -> None:
    shaped = emphasised("가나다라마", (1, 4))
    assert [(run.font[-4:], run.text) for run in shaped.runs(2, 5)] == [("Bold", "다라"), ("ular", "마")]
    assert [(run.font[-4:], run.text) for run in shaped.runs(2, 3)] == [("Bold", "다")]
    assert shaped.runs(2, 2) == ()


def test_each_of_two_fonts_falls_back_on_its_own_others() -> None:
    bold = (face("NotoSansKR_700Bold"), face("NotoSansJP_700Bold"))
    assert [run.font for run in emphasised("込込", (1, 2), bold=bold).runs(0, 2)] == [
        "NotoSansJP_400Regular",
        "NotoSansJP_700Bold",
    ]


def test_what_no_font_of_emphasis_has_is_listed_by_its_place() -> None:
    assert emphasised("가나😀다", (1, 4)).missing == (2,)


def test_emphasis_is_measured_with_its_own_advances() -> None:
    bold, plain = face("NotoSansKR_700Bold"), face()
    shaped = emphasised("AA", (1, 2))
    wide = [each.advance(each.gid("A")) / each.upem for each in (plain, bold)]
    assert wide[0] != wide[1]
    assert [shaped.width(0, 1), shaped.width(1, 2)] == pytest.approx(wide)


def test_only_what_is_emphasised_takes_the_ink_of_emphasis() -> None:
    runs = shape("가나다", chain(), Emphasis(((1, 2),), chain())).runs(0, 3, BLACK)
    assert [(run.text, run.ink) for run in runs] == [("가", None), ("나", BLACK), ("다", None)]


spans = st.lists(st.integers(0, 12), max_size=6).map(sorted).map(lambda cuts: list(pairwise(cuts))[::2])


@given(st.text(alphabet="가나 AV,込\u0301", max_size=12), spans, st.integers(0, 12), st.integers(0, 12))
def test_wherever_a_text_is_emphasised_and_cut_nothing_is_lost(
    text: str, some: list[tuple[int, int]], one: int, two: int
) -> None:
    whole = [(a, min(b, len(text))) for a, b in some if a < min(b, len(text))]
    apart = [(a, b) for index, (a, b) in enumerate(whole) if all(b <= c for c, _ in whole[index + 1 :])]
    shaped = emphasised(text, *apart)
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    parts = [shaped.runs(*each) for each in ((0, start), (start, end), (end, len(text)))]
    assert "".join(run.text for runs in parts for run in runs) == "".join(glyph.text for _, glyph in shaped.glyphs)
    assert sum(shaped.width(*each) for each in ((0, start), (start, end), (end, len(text)))) == pytest.approx(
        shaped.width(0, len(text))
    )
    for run in shaped.runs(start, end):
        assert all(glyph.gid for glyph in run.glyphs)


def test_a_colon_is_drawn_as_its_language_has_it() -> None:
    korean, english = (
        [glyph.gid for _, glyph in shape("meet: us", chain(), language=language).glyphs] for language in ("ko", "en")
    )
    assert korean != english
    assert korean[:4] == english[:4]


def parted(latin: Match = Match()) -> Family:  # noqa: B008 - a value
    return family({"hangul": (face(),), "latin": (face("NotoSansJP_400Regular"),)}, latin=latin)


def test_where_faces_have_parts_each_run_is_drawn_by_its_own() -> None:
    runs = shape("가을 Open Day 안내", parted()).runs(0, 14)
    assert [(run.font, run.text) for run in runs] == [
        ("NotoSansKR_400Regular", "가을 "),
        ("NotoSansJP_400Regular", "Open Day"),
        ("NotoSansKR_400Regular", " 안내"),
    ]


def test_latin_letters_fitted_to_hangul_are_wider_and_say_so() -> None:
    shaped = shape("가A", parted(Match(1.5, -0.1)))
    latin = face("NotoSansJP_400Regular")
    assert shaped.width(1, 2) == pytest.approx(1.5 * latin.advance(latin.gid("A")) / latin.upem)
    assert [(run.scale, run.shift) for run in shaped.runs(0, 2)] == [(1.0, 0.0), (1.5, -0.1)]


def test_word_spaces_are_even_whichever_run_they_stand_in() -> None:
    shaped = shape("가 나 A B", parted(Match(1.5)))
    assert shaped.runs(4, 7)[0].text == "A B"
    assert shaped.width(5, 6) == pytest.approx(shaped.width(1, 2), abs=0.001)


def test_word_spaces_of_an_edition_in_english_are_the_latin_fonts() -> None:
    latin = face("NotoSansJP_400Regular")
    shaped = shape("See 가 나 now", parted(), language="en")
    width = latin.advance(latin.gid(" ")) / latin.upem
    assert [shaped.width(at, at + 1) for at in (3, 5, 7)] == pytest.approx([width] * 3)


def test_word_spaces_are_even_through_emphasis() -> None:
    plain, bold = face(), face("NotoSansKR_700Bold")
    assert plain.advance(plain.gid(" ")) != bold.advance(bold.gid(" "))
    emphasis = Emphasis(((2, 5),), (bold,))
    for text, language in (("A B C D", "en"), ("가 나 다 라", "ko")):
        shaped = shape(text, chain(), emphasis, language)
        assert shaped.width(3, 4) == pytest.approx(shaped.width(1, 2))


def test_a_sign_knows_what_it_stands_among_beyond_the_emphasis() -> None:
    strong = Emphasis(((0, 4),), parted())
    runs = shape("Open, 가", parted(), strong).runs(0, 7)
    assert [(run.font[:10], run.text) for run in runs] == [("NotoSansJP", "Open"), ("NotoSansKR", ", 가")]


def test_a_mark_goes_with_its_letter_where_emphasis_parts_them() -> None:
    shaped = emphasised("e\u0301a", (1, 3))
    assert shaped.strong == ((2, 3),)
    assert "".join(run.text for run in shaped.runs(0, 3)) == "e\u0301a"


def test_old_hangul_no_font_joins_is_told_by_its_range() -> None:
    unjoining = Face("unjoining", without((FONTS / "NotoSansKR_400Regular.ttf").read_bytes(), "GSUB"))
    shaped = shape("이 ᄆᆞᆯ과", (unjoining,))
    assert (shaped.unjoined, shaped.missing) == (((2, 5),), ())
    assert shape("이 ᄆᆞᆯ과", chain()).unjoined == ()


def test_old_hangul_no_font_has_is_told_by_its_range_too() -> None:
    assert shape("ᄆᆞᆯ", (face("NotoSansJP_400Regular"),)).unjoined == ((0, 3),)


def test_a_variation_selector_of_what_is_missing_is_not_missing_itself() -> None:
    assert shape("가😀\ufe0f", chain()).missing == (1,)


def test_the_text_of_glyphs_has_no_sign_that_is_not_drawn() -> None:
    assert drawn("가\u2060나\ufeff다\u00a0라\u00ad마") == "가나다 라마"


def test_figures_of_the_latin_font_are_shaped_as_latin_ones() -> None:
    latin = face("NotoSansJP_400Regular")
    korean, western = (latin.shape("7", *told)[0][0] for told in (("ko", "Hang"), ("en", "Latn")))
    assert korean != western
    assert next(glyph.gid for _, glyph in shape("7월", parted()).glyphs) == western
