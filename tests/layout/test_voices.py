"""Lines divided where their language changes: every glyph stays where it was, and each part says its language."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.layout.voices import voiced
from brochure.model.geometry import Point
from brochure.model.marks import Glyphs, Mark, Tag
from brochure.model.page import Layout, Leaf, page_leaves
from brochure.model.words import Text
from tests.paint.typeset import face, flyer, layout, line, run

KEY = "blocks[0].body"
TAGS = (Tag("P", KEY),)


def said(*lines: str, **how: Any) -> tuple[Layout, list[Text]]:
    marks = tuple(
        Mark(Point(50, 100 + 20 * number), line(run(face(), words), **how), TAGS) for number, words in enumerate(lines)
    )
    return layout(marks), [Text("".join(lines), KEY)]


def leaves(made: Layout) -> list[Leaf]:
    return [leaf for page in made.pages for leaf in page_leaves(page)]


def places(made: Layout) -> list[tuple[str, float, float]]:
    """Every glyph with the place it stands at."""
    found = []
    for leaf in leaves(made):
        what = leaf.mark.what
        assert isinstance(what, Glyphs)
        x = leaf.at.x
        for each in what.runs:
            for glyph in each.glyphs:
                found.append((glyph.text, round(x, 3), leaf.at.y))
                tracking = what.tracking if glyph.text else 0.0
                x += (glyph.advance * what.size * each.scale / each.upem + tracking) * what.stretch
    return found


def tongues(made: Layout) -> list[tuple[str, str, str]]:
    """Each piece of text with the role and language of its last tag."""
    found = []
    for leaf in leaves(made):
        what = leaf.mark.what
        assert isinstance(what, Glyphs)
        assert leaf.tags
        found.append((what.text, leaf.tags[-1].role, leaf.tags[-1].lang))
    return found


def test_a_layout_without_another_language_stays_the_very_same() -> None:
    made, texts = said("우리말뿐입니다.")
    assert voiced(made, "ko", texts) is made
    assert voiced(flyer(), "ko", [Text("함께 여는 길", "title")]) == flyer()


def test_a_part_in_another_language_is_a_span_of_its_own() -> None:
    made, texts = said("이름은 A Year Among Neighbours입니다.")
    assert tongues(voiced(made, "ko", texts)) == [
        ("이름은 ", "P", ""),
        ("A Year Among Neighbours", "Span", "en-US"),
        ("입니다.", "P", ""),
    ]


def test_a_text_all_of_another_language_says_so_itself() -> None:
    made, texts = said("Coordinator for ", "International Relations")
    assert tongues(voiced(made, "ko", texts)) == [
        ("Coordinator for ", "P", "en-US"),
        ("International Relations", "P", "en-US"),
    ]


def test_a_part_that_runs_over_a_line_end_is_one_span() -> None:
    made, texts = said("이름은 A Year ", "Among Neighbours이고 ", "또 One Two Three입니다.")
    spans = [leaf.tags[-1] for leaf in leaves(voiced(made, "ko", texts)) if leaf.tags and leaf.tags[-1].role == "Span"]
    assert len(spans) == 3
    assert spans[0] == spans[1]
    assert spans[1] != spans[2], "another part of the same language is another element"


@pytest.mark.parametrize("how", [{}, {"tracking": 1.5}, {"stretch": 0.8}, {"tracking": -0.2, "stretch": 1.1}])
def test_no_glyph_moves(how: dict[str, float]) -> None:
    made, texts = said("이름은 A Year Among Neighbours입니다.", **how)
    changed = voiced(made, "ko", texts)
    assert len(leaves(changed)) > len(leaves(made))
    for before, after in zip(places(made), places(changed), strict=True):
        assert (after[0], after[2]) == (before[0], before[2])
        assert after[1] == pytest.approx(before[1], abs=0.01)


def test_only_the_texts_that_are_given_are_looked_at() -> None:
    made, _ = said("이름은 A Year Among Neighbours입니다.")
    assert voiced(made, "ko", [Text("다른 글", "blocks[1].body")]) is made
