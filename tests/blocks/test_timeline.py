"""The timeline: under a line, or in the arches of a bridge, and what it warns of."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.blocks.kit.manuscript import Manuscript
from brochure.blocks.kit.room import Room, Setting
from brochure.model.bridge import Arch, Bridge
from brochure.model.geometry import MM
from brochure.model.marks import Glyphs, Piece
from brochure.model.page import Leaf, leaves
from brochure.model.stack import Stack, natural_height, set_height
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from brochure.text.composer import Composer
from tests.blocks.kit import HEAD, fonts, reading, theme

WIDE = 182 * MM
SIX = ("10월 하순", "11월 하순", "12월 하순", "1월 상순", "3월 상순", "4월 상순")


def manuscript(*whens: str, labels: tuple[str, ...] = (), head: str = HEAD) -> Manuscript:
    lines = "".join(
        f"      - when: {when!r}\n        label: {(labels or whens)[index] if labels else '할 일'}\n"
        for index, when in enumerate(whens)
    )
    return read_manuscript(read_text(head + "  - type: timeline\n    items:\n" + lines, "a.yaml"), theme())


def composed(*whens: str, labels: tuple[str, ...] = (), width: float = WIDE) -> Stack:
    found = manuscript(*whens, labels=labels)
    (entry,) = found.entries
    return entry.block.compose(Room(entry.key, width, Setting(theme(), Composer(fonts()), found.imprint)))


def piece(stack: Stack) -> Piece:
    return set_height(stack, natural_height(stack))


def lines(stack: Stack, index: int, role: str = "Lbl") -> list[Leaf]:
    """The lines of one step's time, or of its label."""
    return [
        leaf
        for leaf in leaves(piece(stack).marks)
        if leaf.tags and leaf.tags[-1].role == role and leaf.tags[1].key.endswith(f"[{index}]")
    ]


def said(found: list[Leaf]) -> list[tuple[str, float]]:
    """Words and type size of each line, from top to bottom and from left to right."""
    glyphs = [(leaf.at.y, leaf.at.x, leaf.mark.what) for leaf in found if isinstance(leaf.mark.what, Glyphs)]
    return [(each.text.strip(), each.size) for _, _, each in sorted(glyphs, key=lambda one: one[:2])]


def standing(stack: Stack | Piece, y: float = 0.0) -> tuple[float, Bridge] | None:
    """The bridge and where its horizon lies, from the top."""
    whole = piece(stack) if isinstance(stack, Stack) else stack
    for at, bridge in whole.bridges:
        return y + at.y, bridge
    inner = (standing(mark.what, y + mark.at.y) for mark in whole.marks if isinstance(mark.what, Piece))
    return next((found for found in inner if found), None)


def arches(stack: Stack) -> tuple[Arch, ...]:
    found = standing(stack)
    assert found is not None, "the steps stand in no arches"
    return found[1].arches


def touches(stack: Stack) -> list[str]:
    """The lines of times that reach out of their arches: each judged where its capitals end, and at its foot."""
    found = standing(stack)
    assert found is not None
    horizon, bridge = found
    faults = []
    for index, arch in enumerate(bridge.arches):
        for leaf in lines(stack, index):
            glyphs = leaf.mark.what
            assert isinstance(glyphs, Glyphs)
            for high in (horizon - leaf.at.y, horizon - leaf.at.y + 0.7 * glyphs.size):
                above = max(high - arch.stilt, 0.0)
                half = math.sqrt(max(arch.radius**2 - above**2, 0.0))
                is_inside = arch.x - half <= leaf.at.x and leaf.at.x + glyphs.width <= arch.x + half
                if high < 0 or not is_inside:
                    faults.append(f"{glyphs.text} in arch {index}")
    return faults


def test_a_month_stands_large_with_its_words_on_one_line() -> None:
    stack = composed(*SIX)
    assert [said(lines(stack, index)) for index in (0, 3)] == [
        [("10", 22.0), ("월 하순", 8.0)],
        [("1", 22.0), ("월 상순", 8.0)],
    ]
    assert len({leaf.at.y for index in range(6) for leaf in lines(stack, index)}) == 1


def test_days_stand_under_their_months_in_every_arch_of_a_row() -> None:
    stack = composed("10월 5일(목)", "10월 5일~12일", "11월 25일(토)", "12월", "1월 13일~14일", "4월 상순")
    assert [[words for words, _ in said(lines(stack, index))] for index in range(6)] == [
        ["10", "월", "5일(목)"],
        ["10", "월", "5일~12일"],
        ["11", "월", "25일(토)"],
        ["12", "월"],
        ["1", "월", "13일~14일"],
        ["4", "월", "상순"],
    ]
    assert len({lines(stack, index)[0].at.y for index in range(6)}) == 1
    assert len({lines(stack, index)[-1].at.y for index in (0, 1, 2, 4, 5)}) == 1


def test_months_by_name_are_words_of_one_readable_size() -> None:
    stack = composed("late October", "Nov 5–12", "mid-November", "early January", "March", "early April 2024")
    found = [said(lines(stack, index)) for index in range(6)]
    assert [[words for words, _ in each] for each in found] == [
        ["late", "October"],
        ["Nov 5–12"],
        ["mid-", "November"],
        ["early", "January"],
        ["March"],
        ["early", "April 2024"],
    ]
    assert {size for each in found for _, size in each} == {12.0}


def test_a_year_stands_above_its_month() -> None:
    stack = composed("2023년 10월", "2023년 12월", "2024년 2월 3일", "2024. 4.")
    assert [words for words, _ in said(lines(stack, 0))] == ["2023년", "10", "월"]
    assert [words for words, _ in said(lines(stack, 3))] == ["2024.", "4."]
    year, number = lines(stack, 2)[:2]
    assert year.at.y < number.at.y - 16


def test_what_is_no_date_keeps_its_number_or_is_words() -> None:
    stack = composed("수시", "2주 뒤", "13:30~14:00", "10월")
    assert [[words for words, _ in said(lines(stack, index))] for index in range(4)] == [
        ["수시"],
        ["2", "주", "뒤"],
        ["13:30", "~14:00"],
        ["10", "월"],
    ]


@pytest.mark.parametrize(
    "whens",
    [
        SIX,
        ("10월", "12월 하순~1월 초순", "4월 상순"),
        ("10월 하순", "11월 하순", "12월 하순", "1월 상순", "2월 중순", "3월 상순", "4월 상순"),
        ("10.5.", "10.12.", "11.25.(토)", "12.8.", "1.13.~14.", "2.2.", "3.9.", "4.1."),
        ("10월 5일", "10월 말", "11월 25일(토)", "12월 8일", "12월 하순", "1월 13일~14일", "2월", "3월 9일", "4월"),
        ("10月下旬", "11月5日(日)", "12月", "1月上旬〜中旬", "3月末", "4月"),
        ("10월~11월", "10~11월", "10월\n하순", "12월 28일~1월 3일"),
        ("2023년 10월 5일~12일", "2023년 11월", "2024년 1월", "2024년 3월", "2024년 4월"),
    ],
)
def test_no_time_touches_the_stone_of_its_arch(whens: tuple[str, ...]) -> None:
    assert not touches(composed(*whens))


def test_many_arches_stand_on_legs_and_are_no_lower_than_six() -> None:
    six, nine = arches(composed(*SIX)), arches(composed(*(f"{month}월" for month in range(1, 10))))
    assert nine[0].radius < 0.7 * six[0].radius
    assert nine[0].height == pytest.approx(six[0].height, abs=0.5)
    assert nine[0].stilt > 10
    assert six[0].stilt < 1


def test_few_arches_are_no_larger_than_the_theme_draws_them() -> None:
    three = arches(composed("10월", "1월", "4월"))
    assert {arch.radius for arch in three} == {15 * MM}
    assert three[-1].fill is not None
    assert not any(arch.fill for arch in three[:-1])


@pytest.mark.parametrize(
    ("whens", "labels"),
    [
        (("10월", "4월"), ()),
        (tuple(f"{month}월" for month in range(1, 13)), ()),
        (("10월", "11월", "1월", "4월", "5월", "6월", "7월"), ("가나다라마바사아자차카타파하", *("할 일",) * 6)),
        (SIX, ("인터넷으로 원서를 내고 추천서 두 통과 졸업 증명서를 우편으로 보내기", *("할 일",) * 5)),
        (("10월", "해마다 사정에 따라 달라지므로 홈페이지에서 살펴봐 주십시오", "4월"), ()),
        ((*SIX[:5], "12월 28일(목) 오전 10시~1월 3일(수) 오후 6시"), ()),
    ],
)
def test_what_no_arch_holds_stands_under_a_line(whens: tuple[str, ...], labels: tuple[str, ...]) -> None:
    assert standing(composed(*whens, labels=labels)) is None


def test_a_remark_goes_onto_a_line_of_its_own() -> None:
    labels = ("할 일", "할 일", "2차 시험(면접 시험)", *("할 일",) * 5)
    stack = composed(*(f"{month}월" for month in range(1, 9)), labels=labels)
    assert [words for words, _ in said(lines(stack, 2, "LBody"))] == ["2차 시험", "(면접 시험)"]


def test_steps_under_a_line_stand_in_even_rows_with_their_labels_on_one_line() -> None:
    stack = composed("10월", "12월 하순~1월 초순", "4월", "5월", width=60 * MM)
    assert [words for words, _ in said(lines(stack, 1))] == ["12월 하순~", "1월 초순"]
    assert len({lines(stack, index, "LBody")[0].at.y for index in range(2)}) == 1
    assert lines(stack, 2)[0].at.y > lines(stack, 1)[0].at.y


@pytest.mark.parametrize("width", [54 * MM, 86 * MM, WIDE])
def test_timeline_keeps_date_with_its_label(width: float) -> None:
    whens = ("10월 5일(목)", "2023년 11월", "12월 하순~1월 초순", "early April 2024", "수시")
    found = reading(list(leaves(piece(composed(*whens, width=width)).marks)))
    assert [(path[-1].role, " ".join(words.split())) for path, words in found] == [
        pair for when in whens for pair in (("Lbl", when), ("LBody", "할 일"))
    ]


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                *SIX,
                "10월",
                "수시",
                "10월 5일~12일",
                "10.5.",
                "late October",
                "2023년 10월",
                "12월 하순~1월 초순",
                "D-30",
                "3",
            ]
        ),
        min_size=1,
        max_size=10,
    )
)
def test_every_mixture_of_times_is_read_in_full_and_touches_no_stone(whens: list[str]) -> None:
    stack = composed(*whens)
    found = reading(list(leaves(piece(stack).marks)))
    assert [" ".join(words.split()) for path, words in found if path[-1].role == "Lbl"] == whens
    assert standing(stack) is None or not touches(stack)


def test_a_warning_stands_at_its_item_and_hidden_items_are_left_out() -> None:
    text = HEAD + (
        "  - type: timeline\n    items:\n"
        "      - {when: 11월, label: 가}\n"
        "      - {when: 9월, label: 숨김, hidden: true}\n"
        "      - {when: 2월 30일, label: 나}\n"
        "      - when: 1월\n        label: 다\n"
    )
    found = read_manuscript(read_text(text, "a.yaml"), theme()).findings
    lines = text.splitlines()
    assert [(each.level, each.rule, lines[each.origin.line - 1].strip()) for each in found] == [
        ("warning", "timeline.day", "- {when: 2월 30일, label: 나}"),
        ("warning", "timeline.order", "- when: 1월"),
    ]
    assert found[0].origin.path == "blocks[0].items[2].when"
    assert (found[0].origin.column, found[0].origin.length) == (16, len("2월 30일"))


def test_a_hidden_timeline_warns_of_nothing() -> None:
    head = HEAD + "  - type: text\n    body: 글\n"
    text = head + "  - type: timeline\n    hidden: true\n    items:\n      - {when: 2월 30일, label: 가}\n"
    assert not read_manuscript(read_text(text, "a.yaml"), theme()).findings


def test_a_fact_in_a_time_is_understood() -> None:
    text = HEAD.replace("  교류원: 7명\n", "  마감: 2월 30일\n")
    text += "  - type: timeline\n    items:\n      - when: '{마감}'\n        label: 가\n"
    (found,) = read_manuscript(read_text(text, "a.yaml"), theme()).findings
    assert found.rule == "timeline.day"
    assert found.origin.line == text.splitlines().index("      - when: '{마감}'") + 1
