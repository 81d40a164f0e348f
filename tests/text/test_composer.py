"""The composer: each text shaped and broken once, whatever sizes the layout tries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.model.ink import Ink
from brochure.model.lines import Limits, Manner
from brochure.model.marks import Glyphs
from brochure.model.words import Text
from brochure.text.composer import Composer, Style
from brochure.text.families import Fonts, Match, family
from brochure.text.fonts import Face
from brochure.text.itemise import Role
from tests.text.kit import BLACK, BODY, counted, face, fonts
from tests.text.texts import prose

TEXT = Text(
    "바다 건너 이웃 나라의 작은 마을에서 아이들과 함께 노래하고 요리하며 서로의 말을 배웁니다.", "blocks[0].body"
)


def test_a_lines_width_leaves_out_the_space_at_its_end() -> None:
    composer = Composer(fonts())
    line = composer.lines(TEXT, BODY, 120)[0]
    assert line.text.endswith(" ")
    assert line.width == pytest.approx(composer.width(Text(line.text.strip()), BODY))


def test_the_same_proportion_of_size_and_width_is_broken_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    composer = Composer(fonts())
    broken = counted(monkeypatch)
    first = composer.lines(TEXT, BODY, 120)
    second = composer.lines(TEXT, replace(BODY, size=20.0, leading=31.0), 240)
    assert [line.text for line in first] == [line.text for line in second]
    assert list(broken.values()) == [1]


def test_tracking_reaches_the_measured_width() -> None:
    composer = Composer(fonts())
    tracked = composer.width(Text("가나다"), replace(BODY, tracking=2.0))
    assert tracked == pytest.approx(composer.width(Text("가나다"), BODY) + 4.0)


def test_characters_no_font_has_are_remembered_with_their_text() -> None:
    composer = Composer(fonts())
    text = Text("가🏠", "blocks[0].title")
    composer.lines(text, BODY, 100)
    (missing,) = composer.missing.values()
    assert (missing.text, missing.index, missing.font) == (text, 1, "sans")


def test_a_span_is_one_piece_of_a_line() -> None:
    composer = Composer(fonts())
    glyphs = composer.span(Text("총 77,000명"), BODY, 2, 8)
    assert glyphs.text == "77,000"
    assert glyphs.width == pytest.approx(composer.width(Text("77,000"), BODY))


def test_lines_set_solid_stand_apart_where_their_ink_would_touch() -> None:
    composer = Composer(fonts())
    solid = replace(BODY, size=60.0, leading=60.0)
    upper, lower = (composer.lines(Text(words), solid, 900)[0] for words in ("함께,", "(이웃)"))
    plain = composer.lines(Text("이웃"), solid, 900)[0]
    assert composer.clearance(upper, lower, solid) > 60.0 > composer.clearance(plain, plain, solid)
    assert composer.clearance(upper, lower, BODY) == 0.0


def test_a_title_is_made_smaller_for_one_long_word_but_not_under_its_least() -> None:
    composer = Composer(fonts())
    title = replace(BODY, size=60.0, leading=60.0, tracking=-2.0, word_least=24.0)
    word = Text("International 안내")
    fitted = composer.fitted(word, title, 200.0)
    assert 24.0 < fitted.size < 60.0
    assert fitted.leading == pytest.approx(fitted.size)
    assert [line.text.strip() for line in composer.lines(word, fitted, 200.0)] == ["International", "안내"]
    assert composer.fitted(word, title, 50.0).size == 24.0
    assert composer.fitted(Text("안내"), title, 200.0) == title


BLUE = Ink("blue", (1.0, 0.8, 0.0, 0.0), (0.1, 0.2, 0.5))
BOLD = replace(BODY, strong="bold")
HALF = replace(TEXT, strong=((0, 20),))


def runs(composer: Composer, text: Text, style: Style, width: float = 200) -> list[tuple[str, str, Ink | None]]:
    return [(run.font, run.text, run.ink) for line in composer.lines(text, style, width) for run in line.runs]


def test_emphasised_words_are_set_in_the_strong_font_of_their_style() -> None:
    composer = Composer(fonts())
    text = Text("바다 건너 이웃", strong=((3, 5),))
    assert runs(composer, text, BOLD) == [
        ("NotoSansKR_400Regular", "바다 ", None),
        ("NotoSansKR_700Bold", "건너", None),
        ("NotoSansKR_400Regular", " 이웃", None),
    ]


def test_a_style_without_a_form_for_emphasis_sets_all_words_alike() -> None:
    composer = Composer(fonts())
    assert composer.lines(HALF, BODY, 120) == composer.lines(TEXT, BODY, 120)


def test_ink_alone_can_emphasise() -> None:
    composer = Composer(fonts())
    inked = replace(BODY, strong_ink=BLUE)
    assert runs(composer, Text("가나", strong=((1, 2),)), inked) == [
        ("NotoSansKR_400Regular", "가", None),
        ("NotoSansKR_400Regular", "나", BLUE),
    ]


def test_what_is_remembered_of_one_emphasis_is_not_taken_for_another() -> None:
    composer = Composer(fonts())
    plain, first, second = Text("가나다"), Text("가나다", strong=((0, 1),)), Text("가나다", strong=((2, 3),))
    for _ in range(2):
        assert [each for *_, each in runs(composer, plain, replace(BOLD, strong_ink=BLUE))] == [None]
        assert [each for *_, each in runs(composer, first, replace(BOLD, strong_ink=BLUE))] == [BLUE, None]
        assert [each for *_, each in runs(composer, first, replace(BOLD, strong_ink=BLACK))] == [BLACK, None]
        assert [each for *_, each in runs(composer, second, replace(BOLD, strong_ink=BLUE))] == [None, BLUE]
        assert [font[-4:] for font, *_ in runs(composer, first, replace(BODY, strong_ink=BLUE))] == ["ular", "ular"]
        assert [font[-4:] for font, *_ in runs(composer, first, BOLD)] == ["Bold", "ular"]


def test_lines_are_broken_with_the_widths_of_what_is_emphasised() -> None:
    composer = Composer(fonts())
    words = Text("AAAA AAAA", strong=((0, 9),))
    width = composer.width(Text("AAAA AAAA"), BODY)
    assert composer.width(words, BOLD) > width
    assert len(composer.lines(words, BODY, width)) == 1
    assert len(composer.lines(words, BOLD, width)) == 2
    for line in composer.lines(HALF, BOLD, 90):
        assert line.width <= 90


def test_a_character_the_strong_font_lacks_is_drawn_by_the_texts_own() -> None:
    composer = Composer(fonts())
    assert [font for font, *_ in runs(composer, Text("가込", strong=((0, 2),)), BOLD)] == [
        "NotoSansKR_700Bold",
        "NotoSansJP_400Regular",
    ]
    assert not composer.missing
    text = Text("가🏠", "blocks[0].title", strong=((0, 2),))
    composer.lines(text, BOLD, 100)
    (missing,) = composer.missing.values()
    assert (missing.text, missing.index, missing.font) == (text, 1, "sans")


def test_a_span_keeps_what_is_emphasised_of_it() -> None:
    glyphs = Composer(fonts()).span(Text("총 77,000명", strong=((2, 9),)), BOLD, 0, 8)
    assert [(run.font[-4:], run.text) for run in glyphs.runs] == [("ular", "총 "), ("Bold", "77,000")]


def test_narrower_letters_take_less_room_and_break_later() -> None:
    composer = Composer(fonts())
    narrow = replace(BODY, tracking=0.5, stretch=0.9)
    wide = composer.width(TEXT, replace(BODY, tracking=0.5))
    assert composer.width(TEXT, narrow) == pytest.approx(0.9 * wide)
    plain = composer.lines(TEXT, replace(BODY, tracking=0.5), 120)
    stretched = composer.lines(TEXT, narrow, 108)
    assert [line.text for line in stretched] == [line.text for line in plain]
    assert [line.width for line in stretched] == pytest.approx([0.9 * line.width for line in plain])
    assert {line.stretch for line in stretched} == {0.9}
    assert len(composer.lines(TEXT, replace(BODY, stretch=0.5), 120)) < len(plain)


def test_bearing_and_the_longest_word_follow_the_stretch() -> None:
    composer = Composer(fonts())
    title = replace(BODY, size=60.0, leading=60.0, word_least=24.0)
    narrow = replace(title, stretch=0.8)
    word = Text("International")
    line, narrowed = (composer.lines(word, style, 900)[0] for style in (title, narrow))
    assert composer.hung(line, replace(title, hangs=True)) > 0
    hanging = replace(title, hangs=True)
    assert composer.hung(narrowed, hanging) == pytest.approx(0.8 * composer.hung(line, hanging))
    width = composer.width(word, title)
    assert composer.fitted(word, narrow, 0.8 * width + 0.1) == narrow
    assert composer.fitted(word, narrow, 0.4 * width).size == pytest.approx(30.0, abs=0.1)
    assert composer.fitted(word, narrow, 0.4 * width).stretch == 0.8


def test_emphasis_reaches_the_longest_word_and_the_room_between_lines() -> None:
    composer = Composer(fonts())
    title = replace(BOLD, size=60.0, leading=60.0, word_least=24.0)
    plain, bold = Text("AAAA"), Text("AAAA", strong=((0, 4),))
    width = composer.width(plain, title)
    assert composer.fitted(plain, title, width) == title
    assert composer.fitted(bold, title, width).size < 60.0
    upper, lower = (composer.lines(Text(each, strong=((0, 2),)), title, 900)[0] for each in ("함께,", "(이웃)"))
    flat = [composer.lines(Text(each), title, 900)[0] for each in ("함께,", "(이웃)")]
    assert composer.clearance(upper, lower, title) != composer.clearance(flat[0], flat[1], title)


def test_bearing_and_clearance_follow_letters_fitted_to_hangul() -> None:
    faces: dict[Role, tuple[Face, ...]] = {"hangul": (face(),), "latin": (face(),)}
    drawn, larger, raised = (
        Composer(Fonts({"sans": family(faces, latin=each)})) for each in (Match(), Match(2.0), Match(1.0, 0.2))
    )
    title = replace(BODY, leading=10.0, hangs=True)
    lines = [each.lines(Text("B"), title, 100)[0] for each in (drawn, larger, raised)]
    assert larger.hung(lines[1], title) == pytest.approx(2 * drawn.hung(lines[0], title))
    plain = drawn.clearance(lines[0], lines[0], title)
    assert larger.clearance(lines[1], lines[1], title) - 0.3 == pytest.approx(2 * (plain - 0.3))
    assert drawn.clearance(lines[0], lines[2], title) == pytest.approx(plain + 2.0)


def test_old_hangul_no_font_joins_is_remembered_to_its_end() -> None:
    composer = Composer(Fonts({"sans": (face("NotoSansJP_400Regular"),)}))
    composer.lines(Text("ᄆᆞᆯ"), BODY, 100)
    (missing,) = composer.missing.values()
    assert (missing.index, missing.end) == (0, 3)


def in_manner(**said: object) -> Style:
    """Return the body's style with lines made as `said`."""
    return replace(BODY, manner=Manner(**said))  # type: ignore[arg-type]


def drawn(line: Glyphs, text: str) -> float:
    """Return how far the glyphs of a line reach to the last of `text`, in points, its letter space left out."""
    glyphs = [(run, glyph) for run in line.runs for glyph in run.glyphs]
    while glyphs and not glyphs[-1][1].text.strip(" "):
        glyphs.pop()
    assert "".join(glyph.text for _, glyph in glyphs) == text
    return sum(glyph.advance * run.scale / run.upem for run, glyph in glyphs) * line.size * line.stretch


@given(prose, st.floats(60.0, 200.0), st.sampled_from(("eojeol", "auto", "syllable")), st.sampled_from((0.9, 1.0)))
@settings(max_examples=80)
def test_a_justified_line_is_drawn_as_wide_as_its_measure_unless_it_is_the_last_or_of_one_word(
    text: str, width: float, breaking: str, stretch: float
) -> None:
    composer = SHARED
    style = replace(in_manner(justified=True, breaking=breaking), stretch=stretch)
    lines = composer.lines(Text(text), style, width)
    for line in lines:
        words = line.text.rstrip(" ")
        assert drawn(line, words) == pytest.approx(line.width, abs=0.02)
        if line is lines[-1]:
            assert line.width <= composer.width(Text(words), style) + 1e-6
        elif " " in words:
            assert line.width == pytest.approx(width, abs=1e-4)
        else:
            assert line.width == pytest.approx(width, abs=1e-4) or line.width == pytest.approx(
                composer.width(Text(words), style)
            )
    assert "".join(line.text for line in lines) == text


SHARED = Composer(fonts())


def test_lines_before_a_forced_break_are_not_stretched() -> None:
    text = Text("바다 건너\n이웃 나라의 작은 마을에서 아이들과")
    lines = SHARED.lines(text, in_manner(justified=True), 100)
    assert lines[0].width == SHARED.width(Text("바다 건너"), BODY)
    assert lines[1].width == pytest.approx(100)


def test_a_balanced_heading_is_not_stretched_in_a_justified_kind_of_text() -> None:
    assert SHARED.lines(TEXT, in_manner(justified=True, balanced=True), 120) == SHARED.lines(
        TEXT, in_manner(balanced=True), 120
    )


def test_a_line_of_one_word_takes_a_little_letter_space_or_stays() -> None:
    word = SHARED.width(Text("도서관에서"), BODY)
    near, far = (
        SHARED.lines(Text("도서관에서 미끄럼틀을"), in_manner(justified=True), word + more)[0] for more in (0.8, 3.0)
    )
    assert near.width == pytest.approx(word + 0.8)
    assert far.width == word


def test_how_far_a_line_gives_is_the_designs_to_say() -> None:
    text, tight = Text("바다 건너 이웃 나라의 작은 마을에서 아이들과 함께 노래하고"), Limits(least=1.0, letter=0.0)
    for limits in (Limits(), tight):
        for line in SHARED.lines(text, in_manner(justified=True, limits=limits), 110)[:-1]:
            assert line.width == pytest.approx(110)
    assert not any(
        line.width < SHARED.width(Text(line.text.rstrip()), BODY) - 1e-6
        for line in SHARED.lines(text, in_manner(justified=True, limits=tight), 110)
    )


@pytest.mark.parametrize("name", ["봄이", "봄나라", "산들바람"])
def test_names_are_spread_to_one_width(name: str) -> None:
    assert SHARED.width(Text(name), in_manner(spread=4.0)) == pytest.approx(SHARED.width(Text("산들바람"), BODY))


@pytest.mark.parametrize("name", ["", "봄", "산들바람결", "Kim", "봄 이"])
def test_what_is_no_short_name_in_hangul_is_not_spread(name: str) -> None:
    assert SHARED.width(Text(name), in_manner(spread=4.0)) == SHARED.width(Text(name), BODY)


def test_a_mark_that_hangs_does_not_count_in_its_lines_width() -> None:
    text = Text("“바다,")
    plain, end, both = (SHARED.lines(text, in_manner(hanging=each), 300)[0] for each in ("off", "end", "both"))
    comma, quote = (SHARED.width(Text(each), BODY) for each in (",", "“"))
    assert plain.width - end.width == pytest.approx(comma)
    assert end.width - both.width == pytest.approx(quote)
    assert SHARED.hung(both, in_manner(hanging="both")) == pytest.approx(quote)
    assert SHARED.hung(end, in_manner(hanging="end")) == 0.0


def test_only_a_line_at_an_edge_brings_the_ink_of_its_first_letter_there_but_a_mark_hangs_anywhere() -> None:
    style = replace(in_manner(hanging="both"), hangs=True)
    letter, quote = (SHARED.lines(Text(each), style, 300)[0] for each in ("바다", "“바다"))
    assert SHARED.hung(letter, style) != 0.0
    assert SHARED.hung(letter, style, at_edge=False) == 0.0
    assert SHARED.hung(quote, style, at_edge=False) == pytest.approx(SHARED.width(Text("“"), BODY))


def test_a_justified_line_whose_last_mark_hangs_has_its_letters_at_the_edge() -> None:
    text = Text("바다 건너, 이웃 나라의, 작은 마을에서, 아이들과")
    for line in SHARED.lines(text, in_manner(justified=True, hanging="end"), 101)[:-1]:
        assert line.width == pytest.approx(101)
        assert line.text.rstrip().endswith(",")
        assert drawn(line, line.text.rstrip()) == pytest.approx(101 + SHARED.width(Text(","), BODY), abs=0.02)


def test_what_is_remembered_of_one_manner_is_not_taken_for_another() -> None:
    composer = Composer(fonts())
    for _ in range(2):
        assert composer.width(Text("봄 꽃"), in_manner(word_space=1.0)) == pytest.approx(
            composer.width(Text("봄꽃"), BODY) + 10.0
        )
        assert composer.width(Text("봄A"), in_manner(latin=0.5)) == pytest.approx(
            composer.width(Text("봄A"), BODY) + 5.0
        )
        assert len(composer.lines(TEXT, BODY, 110)) <= len(composer.lines(TEXT, in_manner(word_space=0.6), 110))


def test_words_joined_by_a_no_break_space_are_one_word_of_a_title() -> None:
    title = replace(BODY, size=40.0, leading=40.0, word_least=10.0)
    width = SHARED.width(Text("바다\u00a0마을"), title)
    assert SHARED.fitted(Text("바다\u00a0마을"), title, width * 0.8).size == pytest.approx(32.0, abs=0.02)
    assert SHARED.fitted(Text("바다 마을"), title, width * 0.8) == title


def test_lines_within_room_that_narrows_are_none_where_they_do_not_fit() -> None:
    text = Text("바다 건너 이웃")
    assert [line.text.strip() for line in SHARED.lines_within(text, BODY, (25.0, 50.0))] == ["바다", "건너 이웃"]
    assert SHARED.lines_within(text, BODY, (15.0, 50.0)) == ()


def test_gaps_to_latin_are_stretched_behind_word_spaces_and_before_letters() -> None:
    text, style = Text("바다의A건물 이웃"), in_manner(justified=True, latin=0.125)
    own = SHARED.width(Text("바다의A건물"), style)
    line = SHARED.lines(text, style, own + 4.0)[0]
    assert line.text.rstrip() == "바다의A건물"
    assert line.width == pytest.approx(own + 4.0)
    assert drawn(line, "바다의A건물") == pytest.approx(own + 4.0, abs=0.02)
