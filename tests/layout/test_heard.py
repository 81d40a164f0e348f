"""What a listener hears, as text: every word once, in order, under its signs."""

from __future__ import annotations

from brochure.layout.heard import told
from brochure.model.marks import Tag
from brochure.model.reading import Element, tree


def reading(*said: tuple[str, tuple[Tag, ...]]) -> Element[str]:
    order = {tag.key: number for number, (_, tags) in enumerate(said) for tag in tags[-1:]}
    return tree([(tags, words) for words, tags in said], order, "ko-KR")


L, LI, BODY = Tag("L", "i"), Tag("LI", "i[0]"), Tag("LBody", "i[0]")


def test_headings_stand_behind_the_sign_of_their_level_with_air_before() -> None:
    made = told(
        reading(
            ("제목", (Tag("H1", "a"),)),
            ("글", (Tag("P", "b"),)),
            ("소제목", (Tag("H2", "c"),)),
            ("더", (Tag("H3", "d"),)),
        )
    )
    assert made == "# 제목\n글\n\n## 소제목\n\n### 더\n"


def test_lines_of_a_text_are_one_line_and_its_spaces_are_kept() -> None:
    assert told(reading(("첫 줄 ", (Tag("P", "a"),)), ("둘째", (Tag("P", "a"),)))) == "첫 줄 둘째\n"


def test_items_stand_behind_their_signs_and_those_within_further_in() -> None:
    inner = (L, LI, BODY, Tag("L", "i[0].i"), Tag("LI", "i[0].i[0]"))
    made = told(
        reading(
            ("하나", (L, LI, BODY, Tag("P", "t"))),
            ("–", (*inner, Tag("Lbl", "u"))),
            ("안", (*inner, Tag("LBody", "v"))),
            ("둘", (L, Tag("LI", "i[1]"), Tag("LBody", "w"))),
        )
    )
    assert made == "- 하나\n  – 안\n- 둘\n"


def test_a_label_stands_before_what_it_labels() -> None:
    item = (Tag("L", "s"), Tag("LI", "s[0]"))
    assert told(reading(("10월", (*item, Tag("Lbl", "a"))), ("시작", (*item, Tag("LBody", "b"))))) == "10월 시작\n"


def test_pictures_are_their_words() -> None:
    assert told(reading(("", (Tag("Figure", "p", alt="손을 흔드는 사람들"),)))) == "[손을 흔드는 사람들]\n"


def test_a_quotation_stands_behind_its_sign_with_who_said_it() -> None:
    quote = Tag("BlockQuote", "q")
    made = told(
        reading(
            ("앞", (Tag("P", "z"),)),
            ("나가노현", (quote, Tag("P", "a"))),
            ("반갑습니다.", (quote, Tag("P", "b"))),
            ("뒤", (Tag("P", "c"),)),
        )
    )
    assert made == "앞\n\n> 나가노현\n> 반갑습니다.\n\n뒤\n"


def test_a_note_stands_behind_its_sign() -> None:
    note = Tag("Note", "n")
    assert told(reading(("※", (note, Tag("Lbl", "n"))), ("덧붙임", (note, Tag("P", "n"))))) == "※ 덧붙임\n"


def test_a_link_that_is_a_picture_is_its_words() -> None:
    tags = (Tag("P", "u#code"), Tag("Link", "u#code"), Tag("Figure", "u#code", alt="QR 코드, example.org"))
    assert told(reading(("", tags))) == "[QR 코드, example.org]\n"
