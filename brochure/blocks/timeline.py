"""The way through the selection: what happens when, step by step."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import cell_width, columns_of, disc, heading, note, paragraph, rows
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.steparches import Step, over_the_bridge
from brochure.findings import Words
from brochure.model.fields import Line
from brochure.model.geometry import Point
from brochure.model.stack import Box, Mark, Shape, Stack, Tag, rectangle


class StepItem(Item, frozen=True, kw_only=True):
    """One step: its time and what happens then."""

    when: Annotated[Line, Words("때", "When")]
    label: Annotated[Line, Words("무엇을", "What happens")]


class Timeline(Block, frozen=True, kw_only=True):
    """Steps in order: along a line of time, or over a bridge of an arch each."""

    forms: ClassVar[tuple[str, ...]] = ("line", "bridge")
    words: ClassVar[Words] = Words("언제 무엇을 하는지, 차례대로", "What happens when, step by step")
    example: ClassVar[str] = """\
- type: timeline
  heading: 한 해의 순서
  items:
    - when: 10월 하순
      label: 모집 시작
    - when: 1월 상순
      label: 면접
    - when: 4월 상순
      label: 첫 출근
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[StepItem, ...], Words("단계들", "The steps")]
    note: Annotated[Line | None, Words("덧붙이는 말", "A note below")] = None

    def compose(self, room: Room) -> Stack:
        """Set the steps in arches where the theme wants it and they can stand there, else under a line."""
        steps = Tag("L", room.key("items"))
        items = list(visible(self.items))
        if room.setting.form("timeline", self.forms) == "bridge":
            found = [Step(room.inside("items", index).at, item.when, item.label) for index, item in items]
            if parts := over_the_bridge(room, found, steps):
                title = (
                    (paragraph(room, self.heading, "heading", (Tag("H2", self.heading.key),)),) if self.heading else ()
                )
                deck = (room.setting.gap("deck"),) if title else ()
                return Stack(room.width, (*title, *deck, *parts, *note(room, self.note)))
        columns = columns_of(room, len(items), "step", "narrow-gutter")
        width = cell_width(room, columns, "narrow-gutter")
        cards = []
        for place, (index, item) in enumerate(items):
            is_last, ends_row = place == len(items) - 1, place % columns == columns - 1
            ahead = 0.0 if is_last else width + (0.0 if ends_row else room.setting.measure("narrow-gutter"))
            stop = _stop(room, "stop" if place else "first-stop", ahead)
            cards.append(_step(room.inside("items", index, width), item, stop, steps))
        lines = rows(room, cards, columns, room.setting.gap("card"), "narrow-gutter")
        return Stack(room.width, (*heading(room, self.heading), *lines, *note(room, self.note)))


def _step(room: Room, item: StepItem, stop: Box, steps: Tag) -> Stack:
    tags = (steps, Tag("LI", room.at))
    when = paragraph(room, item.when, "when", (*tags, Tag("Lbl", item.when.key)))
    label = paragraph(room, item.label, "step", (*tags, Tag("LBody", item.label.key)))
    return Stack(room.width, (stop, room.setting.fixed("step"), when, label))


def _stop(room: Room, ink: str, ahead: float) -> Box:
    """A disc on the line of time, which goes on for `ahead` points from the step's edge: none after the last."""
    setting = room.setting
    radius, weight = setting.measure("stop") / 2, setting.measure("rule")
    marks = [Mark(Point(), Shape(disc(radius, radius, radius), setting.ink(ink)), None)]
    if ahead:
        line = rectangle(ahead - radius, weight, radius, radius - weight / 2)
        marks.insert(0, Mark(Point(), Shape(line, setting.ink("rule")), None))
    return Box(radius * 2, tuple(marks))
