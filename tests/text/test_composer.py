"""The composer: each text shaped and broken once, whatever sizes the layout tries."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from brochure.model.words import Text
from brochure.text.composer import Composer
from tests.text.kit import BODY, counted, fonts

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
