"""The reading: one tree from the tags of marks, in the order of the YAML, whatever the order of painting."""

from __future__ import annotations

from brochure.model.marks import Tag
from brochure.model.reading import Element, tree

ORDER = {"": 0, "blocks[0]": 1, "blocks[0].title": 2, "blocks[1]": 3, "blocks[1].heading": 4, "blocks[1].items": 5}
ORDER |= {"blocks[1].items[0]": 6, "blocks[1].items[0].name": 7, "blocks[1].items[0].quote": 8, "blocks[2].url": 9}

H1, H2 = Tag("H1", "blocks[0].title"), Tag("H2", "blocks[1].heading")
QUOTE = Tag("BlockQuote", "blocks[1].items[0]")
NAME, WORDS = Tag("P", "blocks[1].items[0].name"), Tag("P", "blocks[1].items[0].quote")


def shown(element: Element[str]) -> list[object]:
    return [[each.role, *shown(each)] if isinstance(each, Element) else each for each in element.children]


def test_what_is_painted_in_another_order_is_read_in_that_of_the_yaml() -> None:
    root = tree([((H2,), "둘"), ((H1,), "하나")], ORDER, "ko-KR")
    assert shown(root) == [["H1", "하나"], ["H2", "둘"]]
    assert (root.role, root.tag.lang) == ("Document", "ko-KR")


def test_lines_of_one_text_are_one_element() -> None:
    root = tree([((H1,), "첫 줄 "), ((H2,), "사이"), ((H1,), "둘째 줄")], ORDER, "ko-KR")
    assert shown(root) == [["H1", "첫 줄 ", "둘째 줄"], ["H2", "사이"]]


def test_what_belongs_together_stands_in_one_element_of_both() -> None:
    said = [((QUOTE, WORDS), "말"), ((QUOTE, NAME), "이름")]
    assert shown(tree(said, ORDER, "ko-KR")) == [["BlockQuote", ["P", "이름"], ["P", "말"]]]


def test_paragraphs_of_one_text_are_read_as_they_are_painted() -> None:
    second = Tag("P", "blocks[1].items[0].quote#2")
    root = tree([((WORDS,), "하나"), ((second,), "둘"), ((NAME,), "이름")], ORDER, "ko-KR")
    assert [each[1] for each in shown(root)] == ["이름", "하나", "둘"]  # type: ignore[index]


def test_what_stands_at_the_top_of_the_yaml_is_read_where_it_is_printed() -> None:
    order = {**ORDER, "issued": -5}
    link, issued = Tag("P", "blocks[2].url"), Tag("P", "issued")
    root = tree([((H1,), "제목"), ((link,), "주소"), ((issued,), "날짜"), ((H2,), "소제목")], order, "ko-KR")
    assert [each[1] for each in shown(root)] == ["제목", "소제목", "주소", "날짜"]  # type: ignore[index]


def test_a_part_of_a_text_is_read_with_what_it_is_part_of() -> None:
    cell = Tag("Figure", "blocks[1].items[0].of", alt="절반")
    root = tree([((cell,), ""), ((H1,), "제목"), ((H2,), "소제목")], ORDER, "ko-KR")
    assert [each[0] for each in shown(root)] == ["H1", "H2", "Figure"]  # type: ignore[index]


def test_the_first_heading_is_of_the_first_level_where_there_is_no_title() -> None:
    other = Tag("H2", "blocks[2].heading")
    root = tree([((H2,), "하나"), ((other,), "둘")], ORDER, "ko-KR")
    assert [each.role for each in root.walk()] == ["Document", "H1", "H2"]
