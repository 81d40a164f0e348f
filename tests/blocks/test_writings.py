"""Writings: the texts of a block as an editor knows them, cut and lengthened without touching the others."""

from __future__ import annotations

from brochure.blocks.kit.block import Block, texts
from brochure.blocks.kit.writings import called, cut_to, longer, rewritten, writings
from brochure.read.manuscript import read_manuscript
from brochure.read.source import read_text
from tests.blocks.kit import HEAD, theme

LETTER = """\
  - type: greeting
    heading: 인사
    body: |
      첫 문단은 **굵은** 글이 있습니다.

      둘째 문단입니다.
    email: a@example.org
"""
QUOTES = """\
  - type: testimonials
    items:
      - {name: 가람, quote: 하나}
      - {name: 나래, quote: 둘, hidden: true}
      - {name: 다솜, quote: 셋}
"""


def block(lines: str) -> Block:
    (entry,) = read_manuscript(read_text(HEAD + lines, "block.yaml"), theme()).entries
    return entry.block


def test_a_prose_is_one_writing_whatever_its_paragraphs_and_an_address_is_none() -> None:
    heading, body = writings(block(LETTER))
    assert (heading.key, body.key) == ("blocks[0].heading", "blocks[0].body")
    assert body.length == len("첫 문단은 굵은 글이 있습니다.") + len("둘째 문단입니다.")
    assert (body.origin.line, body.origin.path) == (HEAD.count("\n") + 4, "blocks[0].body")


def test_hidden_items_have_no_writings_and_others_know_their_number_and_name() -> None:
    found = [each for each in writings(block(QUOTES)) if each.key.endswith("quote")]
    assert [(each.key, each.where) for each in found] == [
        ("blocks[0].items[0].quote", ((1, "가람"),)),
        ("blocks[0].items[2].quote", ((3, "다솜"),)),
    ]


def test_a_cut_takes_so_many_characters_from_the_end_or_from_a_place() -> None:
    body = writings(block(LETTER))[1]
    ends = [text.string for text in texts(cut_to(body, body.length - 3))]
    assert ends == ["첫 문단은 굵은 글이 있습니다.", "둘째 문단입"]
    begins = [text.string for text in texts(cut_to(body, body.length - 6, 0))]
    assert begins == ["굵은 글이 있습니다.", "둘째 문단입니다."]


def test_a_cut_keeps_emphasis_with_the_words_it_was_on() -> None:
    body = writings(block(LETTER))[1]
    first = next(texts(cut_to(body, body.length - 6, 0)))
    assert [first.string[start:end] for start, end in first.strong] == ["굵은"]


def test_a_text_grows_by_so_many_characters() -> None:
    body = writings(block(LETTER))[1]
    for more in (1, 10, 250):
        grown = sum(len(text.string) for text in texts(longer(body, more)))
        assert more - 1 <= grown - body.length <= more


def test_a_block_is_rewritten_in_one_place_only() -> None:
    old = block(LETTER)
    body = writings(old)[1]
    new = rewritten(old, body.key, cut_to(body, 5))
    assert [text.string for text in texts(new)] == ["인사", "첫 문단은", "a@example.org"]
    assert rewritten(old, "blocks[9].body", body.value) == old


def test_a_block_is_called_by_its_heading_else_by_its_type_and_never_at_length() -> None:
    assert called(block(LETTER), "greeting").ko == "‘인사’"
    assert called(block(QUOTES), "testimonials").ko == "‘testimonials’ 블록"
    assert len(called(block(LETTER.replace("인사", "긴 제목 " * 40)), "greeting").ko) < 30
