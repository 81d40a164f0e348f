"""Quotations side by side: headers alike, words of a row on one line, and rows that suit their number."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from brochure.model.baseline import aligned
from brochure.model.geometry import MM
from brochure.model.marks import Glyphs, Shape
from brochure.model.page import Leaf
from brochure.model.stack import Stack
from brochure.model.theme import Theme
from tests.blocks.kit import GOLDEN, compose, composed, marks, setting, theme

WIDE, NARROW = 182 * MM, 86 * MM
#: The width of one of two cards, and where the second begins.
CARD, SECOND = 86 * MM, 96 * MM
LONG_PLACE = "이름이 꽤나 길어서 이름 옆에는 다 들어가지 않는 산골 마을"


def quotes(*items: str, heading: str = "") -> str:
    """A block of quotations, each item being `name|place|since` and its words `말 0`, `말 1` …"""
    text = "  - type: testimonials\n" + (f"    heading: {heading}\n" if heading else "") + "    items:\n"
    for number, item in enumerate(items):
        name, place, since = (*item.split("|"), "", "")[:3]
        text += f"      - name: {name}\n        quote: 말 {number} 이웃과 눈을 치웠습니다.\n"
        text += f"        place: {place}\n" if place else ""
        text += f"        since: {since}\n" if since else ""
    return text


class Line(NamedTuple):
    """A line of text where it stands; `key` is the YAML path of what it says."""

    x: float
    y: float
    glyphs: Glyphs
    key: str

    @property
    def end(self) -> float:
        """Its right edge."""
        return self.x + self.glyphs.width


def lines(leaves: list[Leaf]) -> list[Line]:
    return [
        Line(leaf.at.x, leaf.at.y, leaf.mark.what, leaf.tags[-1].key if leaf.tags else "")
        for leaf in leaves
        if isinstance(leaf.mark.what, Glyphs)
    ]


def said(leaves: list[Leaf], words: str) -> Line:
    """The one line that begins with some words."""
    (one,) = [each for each in lines(leaves) if each.glyphs.text.startswith(words)]
    return one


def formed(form: str) -> Theme:
    """The house theme with quotations in a form."""
    return replace(theme(), forms={**theme().forms, "testimonials": form})


def block(text: str, width: float = WIDE, design: Theme | None = None) -> Stack:
    return composed(text, width, setting(design=design))


def found(*items: str, width: float = WIDE, design: Theme | None = None) -> list[Leaf]:
    return marks(block(quotes(*items), width, design))


def words(leaves: list[Leaf], count: int) -> list[Line]:
    """The first line of each quotation."""
    return [said(leaves, f"말 {number}") for number in range(count)]


def rules(leaves: list[Leaf]) -> list[Leaf]:
    """The rules over the cards."""
    ink = theme().inks["quote-rule"]
    return [leaf for leaf in leaves if isinstance(leaf.mark.what, Shape) and leaf.mark.what.fill == ink]


def signs(leaves: list[Leaf]) -> list[Leaf]:
    """The quotation marks."""
    ink = theme().inks["mark"]
    return [leaf for leaf in leaves if isinstance(leaf.mark.what, Shape) and leaf.mark.what.fill == ink]


PERSON = "가람|바닷가 고장|2022-04"


# How many


@pytest.mark.parametrize(
    ("count", "rows"), [(1, [1]), (2, [2]), (3, [1, 1, 1]), (4, [2, 2]), (5, [2, 2, 1]), (6, [2, 2, 2])]
)
def test_quotations_stand_in_pairs_but_one_or_three_take_a_row_each(count: int, rows: list[int]) -> None:
    leaves = found(*[PERSON] * count)
    heights: dict[float, int] = {}
    for leaf in rules(leaves):
        heights[round(leaf.at.y, 3)] = heights.get(round(leaf.at.y, 3), 0) + 1
    assert [heights[y] for y in sorted(heights)] == rows
    assert len(words(leaves, count)) == len(signs(leaves)) == count


@pytest.mark.parametrize("count", range(1, 7))
def test_in_a_narrow_room_they_stand_one_under_another(count: int) -> None:
    leaves = found(*[PERSON] * count, width=NARROW)
    tops = [leaf.at.y for leaf in rules(leaves)]
    assert len(tops) == count
    assert tops == sorted(set(tops))
    assert {leaf.at.x for leaf in rules(leaves)} == {0}
    assert {line.x for line in words(leaves, count)} == {theme().measures["quote-indent"]}


@pytest.mark.parametrize("count", range(1, 7))
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_they_are_read_one_after_another_in_the_editors_order(count: int, width: float) -> None:
    keys = [line.key for line in lines(found(*[PERSON] * count, width=width))]
    first = [keys.index(f"blocks[0].items[{number}].quote") for number in range(count)]
    assert first == sorted(first)
    for number, key in enumerate(keys):
        assert key.startswith("blocks[0].items[")
        assert number == 0 or key.split("]")[1] >= keys[number - 1].split("]")[1]


def test_a_hidden_quotation_is_not_counted() -> None:
    text = quotes(*[PERSON] * 4).replace("      - name: 가람\n", "      - name: 가람\n        hidden: true\n", 1)
    leaves = marks(block(text))
    assert len(rules(leaves)) == 3
    assert {leaf.at.x for leaf in rules(leaves)} == {0}, "three: a row each"


def test_one_or_two_are_set_larger_than_more() -> None:
    sizes = {count: {line.glyphs.size for line in words(found(*[PERSON] * count), count)} for count in range(1, 5)}
    large, usual = theme().type["quote-large"].size, theme().type["quote"].size
    assert sizes == {1: {large}, 2: {large}, 3: {usual}, 4: {usual}}


def test_without_marks_one_or_three_are_cards_like_others_and_no_larger() -> None:
    plain = formed("plain")
    for count in (1, 3):
        leaves = found(*[PERSON] * count, design=plain)
        assert not signs(leaves)
        assert {line.glyphs.size for line in words(leaves, count)} == {theme().type["quote"].size}
    assert {leaf.at.x for leaf in rules(leaves)} == {0, SECOND}


# Who says it


def test_who_says_it_stands_on_one_line_over_the_words() -> None:
    leaves = found(*[PERSON] * 4)
    place, since, name = lines(leaves)[:3]
    assert [line.glyphs.text for line in (place, since, name)] == ["바닷가 고장", "2022. 4.~", "가람"]
    assert place.y == since.y == name.y < words(leaves, 4)[0].y
    assert place.x < since.x < name.x
    assert name.end == pytest.approx(CARD)
    assert since.x == pytest.approx(place.end + theme().measures["since-gap"])


def test_where_one_header_needs_two_lines_all_of_the_block_take_two() -> None:
    leaves = found(PERSON, f"나래|{LONG_PLACE}|2020-12", "다솜|들녘|2021-08", "라온|항구|2019-08")
    for place, since, name in (("바닷가", "2022", "가람"), ("들녘", "2021", "다솜"), ("항구", "2019", "라온")):
        assert said(leaves, place).y < said(leaves, since).y == said(leaves, name).y
        assert said(leaves, since).x == said(leaves, place).x


def test_names_stand_at_the_right_edge_of_their_card_and_clear_of_the_date() -> None:
    for place in ("들녘", LONG_PLACE):
        leaves = found(*[f"가람나래|{place}|2022-04"] * 4)
        for number, (name, since) in enumerate(
            zip(
                [line for line in lines(leaves) if line.glyphs.text == "가람나래"],
                [line for line in lines(leaves) if line.glyphs.text == "2022. 4.~"],
                strict=True,
            )
        ):
            assert name.end == pytest.approx(CARD + number % 2 * SECOND)
            assert name.x - since.end >= theme().measures["gutter"] / 2 - 0.01


@pytest.mark.parametrize(
    "items",
    [
        [PERSON, "나래", "다솜|들녘", "라온||2020-12"],
        [f"가람|{LONG_PLACE}|2022-04", "나래", "다솜||2021-08", f"라온|{LONG_PLACE}"],
        [PERSON, f"나래|{LONG_PLACE} {LONG_PLACE}|2020-12", f"다솜|{LONG_PLACE}", "라온|들녘|2021-08"],
        [PERSON, "이름이 아주 길고도 길어서 한 줄에 다 들어가지 않는 어느 먼 바닷가 고장의 사람|들녘|2020-12"],
    ],
)
@pytest.mark.parametrize("form", ["marks", "plain"])
def test_the_words_of_a_row_begin_on_one_line_whatever_stands_over_them(items: list[str], form: str) -> None:
    stack = block(quotes(*items), design=formed(form))
    for leaves in (marks(stack), marks(aligned(stack, theme().paper.baseline))):
        first, over = words(leaves, len(items)), rules(leaves)
        headers = [
            min(line.y for line in lines(leaves) if f"items[{number}]" in line.key) for number in range(len(items))
        ]
        for place in range(0, len(items), 2):
            assert first[place].y == pytest.approx(first[place + 1].y)
            assert headers[place] == pytest.approx(headers[place + 1])
            assert over[place].at.y == pytest.approx(over[place + 1].at.y)


def test_beside_portraits_too_the_words_of_a_row_begin_on_one_line_under_one_rule(tmp_path: Path) -> None:
    case = tmp_path / "portraits.yaml"
    text = quotes(PERSON, "나래").replace("        quote", "        portrait: person.png\n        quote")
    case.write_text(text, encoding="utf-8")
    (tmp_path / "person.png").write_bytes((GOLDEN / "testimonials" / "person.png").read_bytes())
    stack = compose(case, WIDE)
    for leaves in (marks(stack), marks(aligned(stack, theme().paper.baseline))):
        one, two = words(leaves, 2)
        assert one.y == pytest.approx(two.y)
        assert rules(leaves)[0].at.y == pytest.approx(rules(leaves)[1].at.y)


def test_the_first_line_of_every_row_stands_on_the_grid_of_the_page() -> None:
    step = theme().paper.baseline
    leaves = marks(aligned(block(quotes(*[PERSON] * 4, heading="다녀온 사람들")), step))
    heading = said(leaves, "다녀온").y
    for line in lines(leaves):
        if line.glyphs.text == "바닷가 고장":
            assert (line.y - heading) % step == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("name", range(2, 30, 3))
def test_nothing_in_a_header_touches_anything_else(name: int) -> None:
    for place in range(0, 26, 2):
        leaves = found(f"{'가나' * name}|{'다라' * place}|2022-04", "나래", width=NARROW)
        own = [line for line in lines(leaves) if "items[0]" in line.key]
        for one, two in combinations(own, 2):
            if one.y == two.y:
                assert two.x - one.end > 4 or one.x - two.end > 4


def test_words_begin_below_who_says_it_and_below_their_rule() -> None:
    leaves = found(PERSON, f"나래|{LONG_PLACE} {LONG_PLACE}|2020-12", "다솜", "라온||2021-08")
    for number, line in enumerate(words(leaves, 4)):
        over = [each for each in lines(leaves) if f"items[{number}]" in each.key and not each.key.endswith("quote")]
        assert all(each.y < line.y for each in over)
        assert rules(leaves)[number].at.y < over[0].y


# Marks


def test_a_mark_stands_before_its_card_level_with_its_first_line() -> None:
    leaves = found(*[PERSON] * 4)
    indent = theme().measures["quote-indent"]
    places = [line for line in lines(leaves) if line.glyphs.text == "바닷가 고장"]
    for number, (sign, place) in enumerate(zip(signs(leaves), places, strict=True)):
        assert sign.at.x == pytest.approx(number % 2 * SECOND)
        assert place.x == pytest.approx(sign.at.x + indent)
        assert isinstance(sign.mark.what, Shape)
        foot = max(float(step[-1]) for step in sign.mark.what.path if len(step) > 1)
        assert sign.at.y + foot == pytest.approx(place.y)
        assert sign.tags is None


def test_a_quotation_of_the_whole_width_has_its_sayer_in_the_left_third() -> None:
    leaves = found(*[PERSON] * 3)
    third = (WIDE - 2 * theme().measures["gutter"]) / 3
    for line in words(leaves, 3):
        assert line.x == pytest.approx(third + theme().measures["gutter"])
    for line in lines(leaves):
        if not line.key.endswith("quote"):
            assert line.end <= third
    place, since, name = lines(leaves)[:3]
    assert place.y < since.y < name.y
    assert words(leaves, 3)[0].y < since.y, "the words begin beside the first of it"
