"""Space put into shaped text: what is measured is what is drawn."""

from __future__ import annotations

import pytest

from brochure.model.lines import Manner
from brochure.text.air import aired, justified
from brochure.text.justify import Natural, Spacing
from brochure.text.shape import Shaped, shape
from tests.text.kit import chain


def drawn(shaped: Shaped, start: int, end: int) -> float:
    """Return how far the glyphs of characters `start` to `end` reach, in em."""
    runs = shaped.runs(start, end)
    return sum(glyph.advance * run.scale / run.upem for run in runs for glyph in run.glyphs)


def was(space: float) -> Natural:
    """A line before it is justified, of which no more counts than its word space."""
    return Natural(1.0, 1.0, 1, space)


def test_a_text_without_gaps_is_left_as_it_is() -> None:
    shaped = shape("봄 꽃 flyer 7월", chain())
    assert aired(shaped, Manner()) is shaped


def test_a_designers_word_space_takes_the_place_of_the_fonts_own_no_break_spaces_too() -> None:
    wider = aired(shape("봄 꽃\u00a0길\u3000산", chain()), Manner(word_space=0.4))
    spaces = [wider.edges[at + 1] - wider.edges[at] for at in (1, 3)]
    assert spaces == pytest.approx([0.4, 0.4])
    plain = shape("봄\u3000산", chain())
    assert wider.edges[6] - wider.edges[5] == pytest.approx(plain.edges[2] - plain.edges[1])


def test_gaps_no_one_typed_are_measured_and_drawn_alike() -> None:
    text = "봄flyer꽃 7월+春月"
    manner = Manner(latin=0.25, word_space=0.3)
    plain, made = shape(text, chain()), aired(shape(text, chain()), manner)
    assert made.gaps == {1: 0.25, 6: 0.25, 9: 0.25, 10: 0.125}
    own = 0.3 - (plain.edges[8] - plain.edges[7])
    for at in range(len(text) + 1):
        more = sum(gap for before, gap in made.gaps.items() if before <= at) + (own if at > 7 else 0.0)
        assert made.edges[at] - plain.edges[at] == pytest.approx(more, abs=1e-9)
        assert drawn(made, 0, at) == pytest.approx(made.edges[at], abs=2e-3 * len(made.gaps))


def test_a_full_width_bracket_is_half_an_em_with_half_an_em_of_air_and_close_to_a_particle() -> None:
    plain, made = (aired(shape("春「花」月", chain()), Manner(brackets=said)) for said in ("proportional", "fullwidth"))
    assert made.edges[-1] == pytest.approx(plain.edges[-1], abs=2e-3)
    assert made.gaps == {1: 0.5, 4: 0.5}
    opening, was_opening = (each.runs(1, 2)[0].glyphs[0] for each in (made, plain))
    assert (opening.x, opening.advance) == (was_opening.x - 500, was_opening.advance - 500)
    particle = aired(shape("「花」를", chain()), Manner(brackets="fullwidth"))
    assert particle.edges[-1] == pytest.approx(shape("「花」를", chain()).edges[-1] - 1.0, abs=2e-3)


def test_brackets_whose_glyphs_are_narrow_have_air_enough() -> None:
    shaped = shape("봄(꽃)·“길”", chain())
    assert aired(shaped, Manner(brackets="fullwidth")) is shaped


def test_a_gap_vanishes_at_a_lines_end() -> None:
    made = aired(shape("봄flyer", chain()), Manner(latin=0.25))
    assert made.width(0, 1) == pytest.approx(shape("봄flyer", chain()).width(0, 1))
    assert made.width(0, 6) == pytest.approx(shape("봄flyer", chain()).width(0, 6) + 0.25)


def test_a_justified_line_is_drawn_as_wide_as_its_spacing_says() -> None:
    shaped = shape("봄꽃 산과\u00a0들 (강) 7월 끝", chain())
    line = (0, shaped.trimmed(0, 13))
    space = shaped.edges[3] - shaped.edges[2]
    runs = justified(shaped, line, shaped.runs(0, 14), was(space), Spacing(space + 0.1, 0.02))
    before = sum(glyph.advance for run in shaped.runs(0, 14) for glyph in run.glyphs)
    after = sum(glyph.advance for run in runs for glyph in run.glyphs)
    # Four spaces, and letter space between 봄꽃 and 산과; the space at the end is no part of the line.
    assert (after - before) / runs[0].upem == pytest.approx(4 * 0.1 + 2 * 0.02, abs=1.5 / runs[0].upem)
    assert [run.text for run in runs] == [run.text for run in shaped.runs(0, 14)]


def test_rounding_to_units_of_the_font_never_adds_up() -> None:
    text = "봄 " * 60
    shaped = shape(text, chain())
    space = shaped.edges[2] - shaped.edges[1]
    third = 1 / 3 / shaped.glyphs[0][0].face.upem
    runs = justified(shaped, (0, len(text)), shaped.runs(0, len(text)), was(space), Spacing(space + third))
    before = sum(glyph.advance for _, glyph in shaped.glyphs)
    assert sum(glyph.advance for run in runs for glyph in run.glyphs) - before == 20


def test_a_line_within_a_text_is_widened_where_it_stands() -> None:
    shaped = shape("봄 꽃 산 들", chain())
    space = shaped.edges[2] - shaped.edges[1]
    runs = justified(shaped, (4, 7), shaped.runs(4, 7), was(space), Spacing(space + 1.0))
    advances = [glyph.advance for run in runs for glyph in run.glyphs]
    plain = [glyph.advance for run in shaped.runs(4, 7) for glyph in run.glyphs]
    assert [one - two for one, two in zip(advances, plain, strict=True)] == [0, runs[0].upem, 0]


def test_letter_space_stands_behind_the_first_of_two_letters_and_not_beside_another_line() -> None:
    shaped = shape("봄꽃길산", chain())
    runs = justified(shaped, (1, 3), shaped.runs(1, 3), was(0.25), Spacing(0.25, 0.1))
    plain = [glyph.advance for run in shaped.runs(1, 3) for glyph in run.glyphs]
    advances = [glyph.advance for run in runs for glyph in run.glyphs]
    assert [one - two for one, two in zip(advances, plain, strict=True)] == [runs[0].upem // 10, 0]


def test_a_gap_to_latin_is_widened_as_a_word_space_is() -> None:
    shaped = aired(shape("봄A꽃", chain()), Manner(latin=0.25))
    before = Natural(3.0, 2.8, 0, 0.25, latins=2, latin=0.25)
    runs = justified(shaped, (0, 3), shaped.runs(0, 3), before, Spacing(0.25, 0.0, 0.35))
    units = sum(glyph.advance for run in runs for glyph in run.glyphs) / runs[0].upem
    assert units == pytest.approx(drawn(shaped, 0, 3) + 2 * 0.1, abs=1e-3)
