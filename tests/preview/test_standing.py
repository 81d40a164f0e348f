"""Where everything stands on the pages that are shown: facts in texts, ends of texts, what no editor wrote."""

from __future__ import annotations

from typing import Any

import brochure
from brochure.model.geometry import Rect
from brochure.preview.shown import Pages
from brochure.preview.standing import pages_of
from tests import editions


def standing(text: str) -> Pages:
    return pages_of(brochure.build(text), 1, {})


def is_within(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x - 0.1 <= inner.x
        and inner.right <= outer.right + 0.1
        and outer.y - 0.1 <= inner.y
        and inner.bottom <= outer.bottom + 0.1
    )


def test_a_fact_stands_where_its_letters_are_in_every_text_that_calls_it() -> None:
    pages = standing(editions.small("heading: 인사", "heading: 인사 {참가자}"))
    body, heading = pages.boxes["facts.참가자"]
    for found, path in ((body, "blocks[1].body"), (heading, "blocks[3].heading")):
        (text,) = pages.boxes[path]
        assert found.page == text.page
        assert is_within(found.at, text.at)
    assert 15 < body.at.width < pages.boxes["blocks[1].body"][0].at.width / 2
    # It ends the heading, and the particle follows it in the body.
    assert abs(heading.at.right - pages.boxes["blocks[3].heading"][0].at.right) < 1


def test_a_date_at_the_top_stands_where_texts_call_it_too() -> None:
    pages = standing(editions.small("body: 곧 만나요.", "body: 곧 만나요({as_of})."))
    (found,) = pages.boxes["as_of"]
    assert is_within(found.at, pages.boxes["blocks[3].body"][0].at)


def test_a_fact_that_no_text_calls_stands_nowhere_and_takes_no_place_of_others() -> None:
    pages = standing(editions.small("  참가자: 120명", "  참가자: 120명\n  남은: 3명"))
    assert "facts.남은" not in pages.boxes


def test_a_text_ends_in_its_last_line() -> None:
    long = "길고 긴 인사말을 또박또박 적어 봅니다. " * 12 + "끝."
    pages = standing(editions.small("곧 만나요.", long))
    (text,) = pages.boxes["blocks[3].body"]
    end = pages.ends["blocks[3].body"]
    assert is_within(end.at, text.at)
    assert end.at.height < text.at.height / 2
    assert abs(end.at.bottom - text.at.bottom) < 0.1


def test_lines_of_text_codes_and_pictures_are_what_labels_must_not_hide() -> None:
    pages = standing(editions.SMALL)
    (text,) = pages.boxes["blocks[3].body"]
    assert any(is_within(each.at, text.at) for each in pages.printed if each.page == text.page)
    # The code of `apply` is as wide as high, and no field of ink is among them.
    assert any(each.at.width > 40 and abs(each.at.width - each.at.height) < 0.5 for each in pages.printed)
    assert max(each.at.width for each in pages.printed) < 560


def masthead(text: str) -> Any:
    (found,) = [each for each in standing(text).outlines if each.key == "masthead"]
    return found


def test_what_no_editor_wrote_is_called_and_found_by_what_takes_most_room_in_it() -> None:
    described = masthead(editions.small("facts:\n", "description: 먼 곳에서 일할 청년을 위한 안내\nfacts:\n"))
    assert (described.name.ko, described.name.en, described.origin.line) == ("한 줄 소개", "description", 5)
    alone = masthead(editions.SMALL)
    assert (alone.name.ko, alone.name.en, alone.origin.line) == ("연도", "edition", 1)
