from __future__ import annotations

from brochure.findings import Finding
from brochure.model.words import Text
from brochure.read import texts
from brochure.read.facts import Fact, Facts
from brochure.read.nodes import Scalar
from brochure.read.python import read_mapping
from brochure.read.reading import Reading
from tests.read.kit import value


def read(text: str, facts: Facts | None = None) -> tuple[list[Text], list[Finding]]:
    node = value(text)
    assert isinstance(node, Scalar)
    return read_node(node, facts or Facts())


def read_node(node: Scalar, facts: Facts) -> tuple[list[Text], list[Finding]]:
    reading = Reading()
    found = texts.prose(node, facts, reading)
    return list(found.paragraphs) if found else [], reading.findings


def strings(text: str) -> list[str]:
    return [each.string for each in read(text)[0]]


def told(text: str) -> list[tuple[str, str, int, int]]:
    found = sorted(read(text)[1], key=lambda each: (each.origin.line, each.origin.column))
    return [(each.level, each.rule, each.origin.line, each.origin.column) for each in found]


PASTED = "k: |\n  도서관은 아침 열 시에 문을 \n  열고 저녁에 닫\n  습니다. 쉬는 날은 월요\n  일뿐입니다.\n"


def test_where_some_line_ends_have_a_space_those_without_join_without_one() -> None:
    assert strings(PASTED) == ["도서관은 아침 열 시에 문을 열고 저녁에 닫습니다. 쉬는 날은 월요일뿐입니다."]


def test_what_was_joined_is_told_once_with_the_words() -> None:
    _, (finding,) = read(PASTED)
    assert (finding.level, finding.rule) == ("note", "text.joined")
    assert (finding.origin.line, finding.origin.column, finding.origin.length) == (3, 10, 1)
    assert "2곳" in finding.message.ko
    assert "‘닫습니다.’, ‘월요일뿐입니다.’" in finding.message.ko
    assert "“닫습니다.”" in finding.message.en


def test_a_joined_seam_keeps_its_places() -> None:
    (text,), _ = read(PASTED)
    lines = PASTED.split("\n")
    for index, character in enumerate(text.string):
        origin = text.origin(index)
        assert lines[origin.line - 1][origin.column - 1] == character
    assert text.origin(text.string.index("습니다")).line == 4


def test_the_mark_of_one_paragraph_is_that_of_the_whole_text() -> None:
    text = "k: |\n  봄에는 꽃이 \n  핍니다.\n\n  가을에는 단\n  풍이 듭니다.\n"
    assert strings(text) == ["봄에는 꽃이 핍니다.", "가을에는 단풍이 듭니다."]


def test_where_no_line_end_has_a_space_all_join_with_one() -> None:
    assert strings("k: |\n  봄에는 꽃이\n  피고 새가\n  웁니다.\n") == ["봄에는 꽃이 피고 새가 웁니다."]
    assert told("k: |\n  봄에는 꽃이\n  피고 새가\n  웁니다.\n") == []


def test_where_every_line_end_has_a_space_nothing_is_said() -> None:
    text = "k: |\n  봄에는 꽃이 \n  피고 새가 \n  웁니다.\n"
    assert strings(text) == ["봄에는 꽃이 피고 새가 웁니다."]
    assert told(text) == []


def test_latin_words_a_sentence_s_end_and_items_of_a_list_are_joined_with_a_space_all_the_same() -> None:
    assert strings("k: |\n  모임 \n  이름은 Book\n  Club\n  2030 입니다.\n  오세요\n  - 첫째\n") == [
        "모임 이름은 Book Club 2030 입니다. 오세요 - 첫째"
    ]


def test_behind_a_bracket_only_a_particle_is_part_of_the_word() -> None:
    assert strings("k: |\n  독서 \n  모임(월요일)\n  은 쉽니다. 안내(누구나)\n  책을 나눕니다.\n") == [
        "독서 모임(월요일)은 쉽니다. 안내(누구나) 책을 나눕니다."
    ]


def test_one_space_among_many_line_ends_is_a_doubtful_mark_and_a_warning() -> None:
    text = "k: |\n  하나 \n" + "".join(f"  말{each}\n" for each in "가나다라마바사")
    assert [each.level for each in read(text)[1]] == ["warning"]


def test_a_lone_ending_at_a_line_s_beginning_is_a_warning_with_the_word_put_together() -> None:
    text = "k: |\n  도서관이 참여하\n  는 모임이 있었습니\n  다. 또 모입니다.\n"
    _, findings = read(text)
    assert told(text) == [("warning", "text.torn", 2, 8), ("warning", "text.torn", 3, 9)]
    assert "‘참여하 는’ → ‘참여하는’" in findings[0].message.ko
    assert "“있었습니 다.” → “있었습니다.”" in findings[1].message.en


def test_an_ending_before_an_auxiliary_verb_is_told_and_the_same_syllable_elsewhere_is_not() -> None:
    assert told("k: |\n  꽃을 소개하\n  고 있습니다\n") == [("warning", "text.torn", 2, 6)]
    assert told("k: |\n  우리는\n  고 이름 선생을 기립니다\n") == []


def test_words_of_one_syllable_are_no_endings() -> None:
    for word in ("이 책은", "도 교육청", "만 명", "나 하나", "다 같이", "한 사람"):
        assert told(f"k: |\n  우리는 모두\n  {word} 있습니다\n") == []


def test_a_word_that_stands_whole_elsewhere_in_the_edition_is_a_note() -> None:
    cut = "k: |\n  우리 도\n  서관(본관)에서\nl: 도서관 안내\n"
    assert told(cut) == [("note", "text.torn", 2, 6)]
    assert told(cut + "m: 우리 도 서관도 있다\n") == []


def test_even_a_line_end_with_a_space_is_told_where_a_lone_ending_follows() -> None:
    assert told("k: |\n  도서관이 참여하 \n  는 모임\n") == []
    assert told("k: |\n  도서관이 참여하 \n  는 모\n  임\n") == [
        ("warning", "text.torn", 2, 8),
        ("note", "text.joined", 3, 5),
    ]


def test_a_fact_s_value_can_stand_at_a_seam() -> None:
    facts = Facts({"수": Fact("40명")})
    (text,), _ = read("k: |\n  모두 \n  {수}\n  이 옵니다\n", facts)
    assert text.string == "모두 40명이 옵니다"
    assert text.facts[0].start == 3


def test_a_string_of_a_mapping_is_read_like_a_literal_block() -> None:
    node = read_mapping({"k": "문을 \n열고 닫\n습니다."}).root.get("k")
    assert isinstance(node, Scalar)
    (text,), (finding,) = read_node(node, Facts())
    assert text.string == "문을 열고 닫습니다."
    assert finding.rule == "text.joined"


def test_what_yaml_folds_itself_is_none_of_it() -> None:
    for text in ("k: >\n  문을 \n  열고 닫\n  습니다.\n", "k: 문을 \n  열고 닫\n  습니다.\n"):
        assert strings(text) == ["문을 열고 닫 습니다."]
        assert told(text) == []
    assert told("k: >\n  도서관이 참여하\n\n  는 모임\n") == []
