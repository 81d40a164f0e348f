"""Words into glyphs: fonts chosen, clusters whole, widths that add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.text.shape import shape
from tests.text.kit import chain, face


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
