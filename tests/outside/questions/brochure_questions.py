"""Questions with their answers, as a block for brochure that lives in a package of its own."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import Signed, hairline, heading, paragraph, prose, signed
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Line, Paragraphs
from brochure.model.marks import Tag
from brochure.model.stack import Part, Stack


class Question(Item, frozen=True, kw_only=True):
    """One question, and what is answered."""

    question: Annotated[Line, Words("질문", "The question")]
    answer: Annotated[Paragraphs, Words("대답", "The answer")]


class Questions(Block, frozen=True, kw_only=True):
    """Questions and answers, one below the other."""

    forms: ClassVar[tuple[str, ...]] = ("plain", "signed")
    words: ClassVar[Words] = Words("자주 받는 질문과 그 대답", "Questions often asked, and their answers")
    example: ClassVar[str] = """\
- type: questions
  heading: 자주 묻습니다
  items:
    - question: 혼자 가도 됩니까?
      answer: 물론입니다. 가족과 함께 가셔도 됩니다.
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Question, ...], Words("질문들", "The questions")]

    def compose(self, room: Room) -> Stack:
        """Set each question under a hairline, behind a sign where the theme wants it, and its answer below."""
        is_signed = room.setting.form(room.kind, self.forms) == "signed"
        parts: list[Part] = [*heading(room, self.heading)]
        for index, item in visible(self.items):
            inner = room.inside("items", index)
            parts.extend((hairline(room), room.setting.fixed("entry-head")))
            if is_signed:
                parts.append(signed(inner, "?", item.question, Signed("role", (), "H3")))
            else:
                parts.append(paragraph(inner, item.question, "role", (Tag("H3", item.question.key),)))
            parts.extend((*prose(inner, item.answer, "body"), room.setting.gap("entry")))
        return Stack(room.width, tuple(parts))
