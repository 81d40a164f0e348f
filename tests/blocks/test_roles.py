"""Roles: cards alike, and in one of their forms everyone who holds one, drawn and counted."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from brochure.blocks.kit.people import MOST
from brochure.blocks.kit.room import Setting
from brochure.model.geometry import MM, Point
from brochure.model.marks import Glyphs, Shape
from brochure.model.page import Leaf
from brochure.model.stack import Stack
from tests.blocks.kit import composed, lines, marks, setting, theme

NARROW, WIDE = 86 * MM, 182 * MM


def plain() -> Setting:
    """The classic theme with roles drawn without their people."""
    return setting(design=replace(theme(), forms={**theme().forms, "roles": "plain"}))


def role(count: str = "", more: str = "") -> str:
    held = f"        count: {count}\n" if count else ""
    return f"      - abbr: CIR\n        name: 국제교류원\n{held}{more}        body: 관청에서 일합니다.\n"


def roles(*items: str, width: float = NARROW, how: Setting | None = None, head: str = "    heading: 직종\n") -> Stack:
    return composed(f"  - type: roles\n{head}    items:\n{''.join(items)}", width, how)


def people(stack: Stack) -> list[tuple[Point, Shape]]:
    """The people drawn, each at the top of its head: shapes that are drawn in a unit of their own."""
    found = [(leaf.at, leaf.mark.what) for leaf in marks(stack) if isinstance(leaf.mark.what, Shape)]
    return [(at, shape) for at, shape in found if shape.unit != 1.0]


def inks(stack: Stack) -> list[str]:
    return [shape.fill.name for _, shape in people(stack) if shape.fill]


def saying(stack: Stack, words: str) -> list[tuple[Point, Glyphs]]:
    return [(at, line) for at, line in lines(marks(stack)) if line.text.strip() == words]


def test_one_mark_is_one_person_in_the_ink_of_their_role() -> None:
    assert inks(roles(role("5명"), role("3명"))) == ["strong"] * 5 + ["warm"] * 3
    four = roles(role("2명"), role("3명"), role("4명"), role("5명"), width=WIDE)
    assert Counter(inks(four)) == {"strong": 2, "warm": 3, "quiet": 4, "rest": 5}


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6), st.booleans())
def test_everyone_is_drawn_or_nobody(counts: list[int], is_wide: bool) -> None:
    found = people(roles(*(role(f"{count}명") for count in counts), width=WIDE if is_wide else NARROW))
    assert len(found) == (sum(counts) if sum(counts) <= MOST else 0)


def test_nobody_is_drawn_where_a_role_does_not_say_how_many_hold_it() -> None:
    assert people(roles(role("5명"), role())) == []
    assert people(roles(role("5명"), role("여러 명"))) == []
    assert people(roles(role("5명"), role("0명"))) == []


def test_a_role_that_is_left_out_is_not_counted() -> None:
    hidden = role("50명", "        hidden: true\n")
    assert inks(roles(hidden, role("5명"), role("3명"))) == ["strong"] * 5 + ["warm"] * 3


def test_a_theme_without_people_draws_none_and_keeps_all_cards_alike() -> None:
    stack = roles(role("5명"), role("3명"), how=plain())
    assert people(stack) == []
    assert [line.ink.name for _, line in saying(stack, "CIR")] == ["strong", "strong"]
    assert rules(marks(stack)) == ["rule", "rule"]


def rules(found: list[Leaf]) -> list[str]:
    return [
        leaf.mark.what.fill.name
        for leaf in found
        if isinstance(leaf.mark.what, Shape) and leaf.mark.what.unit == 1.0 and leaf.mark.what.fill
    ]


def test_the_second_role_is_warm_so_that_one_finds_its_people() -> None:
    stack = roles(role("5명"), role("3명"), role("2명"), width=WIDE)
    assert [line.ink.name for _, line in saying(stack, "CIR")] == ["strong", "warm", "strong"]
    assert rules(marks(stack)) == ["rule", "warm", "rule"]


def test_what_is_second_is_second_among_those_that_are_printed() -> None:
    hidden = role("5명", "        hidden: true\n")
    found = saying(roles(role("5명"), hidden, role("3명")), "CIR")
    assert [line.ink.name for _, line in found] == ["strong", "warm"]


def test_the_second_role_is_warm_on_a_ground_as_the_ground_has_it() -> None:
    stack = roles(role("5명"), role("3명"), how=setting(surface="first"))
    on = setting(surface="first")
    assert [line.ink for _, line in saying(stack, "CIR")] == [on.ink("strong"), on.ink("warm")]
    assert on.ink("warm") != setting().ink("warm")


def test_in_a_narrow_room_everyone_stands_between_heading_and_cards() -> None:
    stack = roles(role("5명"), role("3명"), head="    heading: 직종\n    caption: 인원\n")
    tops = [at.y for at, _ in people(stack)]
    assert max(at.y for at, _ in saying(stack, "인원")) < min(tops)
    assert max(tops) < min(at.y for at, _ in saying(stack, "CIR"))
    assert min(at.x for at, _ in people(stack)) < 3 * MM, "from the left edge on"


def test_in_a_wide_room_everyone_stands_beside_the_heading_and_on_its_foot() -> None:
    stack = roles(role("5명"), role("3명"), role("9명"), width=WIDE, head="    heading: 직종\n    caption: 인원\n")
    found = people(stack)
    assert len(found) == 17
    assert min(at.x for at, _ in found) > WIDE / 2
    (caption, _) = saying(stack, "인원")[0]
    (heading, _) = saying(stack, "직종")[0]
    feet = max(at.y + shape.unit * float(step[2]) for at, shape in found for step in shape.path if step[0] == "m")
    assert heading.y < feet
    assert feet >= caption.y
    assert max(at.y for at, _ in found) < min(at.y for at, _ in saying(stack, "CIR"))


def test_without_a_heading_everyone_has_the_whole_width() -> None:
    stack = roles(role("30명"), role("30명"), role("29명"), width=WIDE, head="")
    assert min(at.x for at, _ in people(stack)) < 3 * MM
    assert max(at.x for at, _ in people(stack)) > WIDE / 2


def test_a_heading_keeps_to_its_half_beside_the_people_and_takes_the_whole_where_nobody_is_drawn() -> None:
    head = f"    heading: {'아주 긴 제목 ' * 6}\n"
    beside = roles(*[role("5명")] * 3, width=WIDE, head=head)
    alone = roles(*[role()] * 3, width=WIDE, head=head)
    assert title_end(beside) <= WIDE / 2 < title_end(alone)


def title_end(stack: Stack) -> float:
    """Where the longest line of the heading ends."""
    return max(at.x + line.width for at, line in lines(marks(stack)) if "제목" in line.text)


def test_names_and_bodies_of_cards_side_by_side_begin_on_one_line() -> None:
    english = "        english: Coordinator for International Relations\n"
    stack = roles(role("5명", english), role("3명"), role("2명", english.replace("for International Relations", "")),
                  width=WIDE)  # fmt: skip
    for words in ("국제교류원", "관청에서 일합니다.", "CIR"):
        assert len({round(at.y, 3) for at, _ in saying(stack, words)}) == 1, words
        assert len(saying(stack, words)) == 3


def test_a_name_of_two_lines_keeps_its_neighbours_words_level_with_its_own() -> None:
    long = role("3명").replace("국제교류원", "이웃 나라의 학교에서 함께 가르치는 외국어 지도 조수")
    stack = roles(role("5명"), long)
    ends = [at.y for at, line in lines(marks(stack)) if "이웃" in line.text or "조수" in line.text]
    assert ends[0] < ends[-1]
    first, second = saying(stack, "관청에서 일합니다.")
    assert first[0].y == pytest.approx(second[0].y)


def test_sign_and_count_stand_on_one_baseline_and_on_two_where_they_would_touch() -> None:
    short = roles(role("5명"), how=plain())
    assert saying(short, "CIR")[0][0].y == saying(short, "5")[0][0].y
    assert saying(short, "명")[0][0].x + saying(short, "명")[0][1].width == pytest.approx(NARROW)
    tight = roles(role("123,456명"), width=44 * MM, how=plain())
    assert saying(tight, "CIR")[0][0].y < saying(tight, "123,456")[0][0].y


def test_cards_of_a_row_end_on_one_line_and_rows_follow_one_another() -> None:
    stack = roles(*[role("2명")] * 5, width=NARROW)
    tops = sorted({round(at.y, 3) for at, _ in saying(stack, "CIR")})
    assert [sum(at.y == pytest.approx(top, abs=0.01) for at, _ in saying(stack, "CIR")) for top in tops] == [2, 2, 1]
    assert all(below - above > 40 for above, below in pairwise(tops))
