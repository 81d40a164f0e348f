"""The way through the selection: what happens when, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import disc, heading, note, paragraph, whole
from brochure.blocks.kit.course import course_findings
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import cell_width, columns_of, even, rows
from brochure.blocks.kit.shortlines import short_lines
from brochure.blocks.kit.steparches import Step, below, over_the_bridge
from brochure.findings import Finding, Words
from brochure.model.fields import DatedLine, ItemLine, Line, NoteLine
from brochure.model.geometry import Point
from brochure.model.marks import Mark, Shape, Tag, rectangle
from brochure.model.stack import Box, Part, Stack


class StepItem(Item, frozen=True, kw_only=True):
    """One step: its time and what happens then."""

    when: Annotated[DatedLine, Words("때", "When")]
    label: Annotated[ItemLine, Words("무엇을", "What happens")]


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
    note: Annotated[NoteLine | None, Words("덧붙이는 말", "A note below")] = None

    def compose(self, room: Room) -> Stack:
        """Set the steps in arches where the theme wants it and they can stand there, else under a line."""
        steps = Tag("L", room.key("items"))
        items = list(visible(self.items))
        if room.setting.form("timeline", self.forms) == "bridge":
            found = [Step(room.inside("items", index).at, item.when, item.label) for index, item in items]
            if row := over_the_bridge(room, found, steps):
                return Stack(room.width, (*self._title(room), row, *note(below(room), self.note)))
        return Stack(room.width, (*heading(room, self.heading), *_on_a_line(room, items), *note(room, self.note)))

    def findings(self) -> Iterator[Finding]:
        """Warn of times that cannot be and of an order no year goes by; what is not understood is not judged."""
        yield from course_findings([item.when for _, item in visible(self.items)])

    def _title(self, room: Room) -> tuple[Part, ...]:
        """The heading on the deck of the bridge."""
        if self.heading is None:
            return ()
        return paragraph(room, self.heading, "heading", (Tag("H2", self.heading.key),)), room.setting.gap("deck")


def _on_a_line(room: Room, items: Sequence[tuple[int, StepItem]]) -> tuple[Part, ...]:
    """The steps side by side under a line of time."""
    gutter, between = "narrow-gutter", room.setting.measure("narrow-gutter")
    columns = columns_of(room, len(items), "step", gutter)
    width = cell_width(room, columns, gutter)
    cards = []
    for start in range(0, len(items), columns):
        row = [(room.inside("items", index, width), item) for index, item in items[start : start + columns]]
        whens = [_when(inner, item) for inner, item in row]
        tallest = max(when.height for when in whens)
        for place, ((inner, item), when) in enumerate(zip(row, whens, strict=True), start=start):
            ahead = 0.0 if place == len(items) - 1 else width + (between if place < start + columns - 1 else 0.0)
            stop = _stop(inner, "stop" if place else "first-stop", ahead)
            cards.append(_step(inner, item, stop, Box(tallest, when.marks, when.baseline)))
    return rows(room, cards, even(len(items), columns), room.setting.gap("card"), gutter)


def _when(room: Room, item: StepItem) -> Box:
    return short_lines(room, item.when, "when", (*_listed(room), Tag("Lbl", item.when.key)), whole(room))


def _step(room: Room, item: StepItem, stop: Box, when: Box) -> Stack:
    label = short_lines(room, item.label, "step", (*_listed(room), Tag("LBody", item.label.key)), whole(room))
    return Stack(room.width, (stop, room.setting.fixed("step"), when, label))


def _listed(room: Room) -> tuple[Tag, ...]:
    """The list and the item of a step, by the path of the room it is set in."""
    return Tag("L", room.at.rpartition("[")[0]), Tag("LI", room.at)


def _stop(room: Room, ink: str, ahead: float) -> Box:
    """A disc on the line of time, which goes on for `ahead` points from the step's edge: none after the last."""
    setting = room.setting
    radius, weight = setting.measure("stop") / 2, setting.measure("rule")
    marks = [Mark(Point(), Shape(disc(radius, radius, radius), setting.ink(ink)), None)]
    if ahead:
        line = rectangle(ahead - radius, weight, radius, radius - weight / 2)
        marks.insert(0, Mark(Point(), Shape(line, setting.ink("rule")), None))
    return Box(radius * 2, tuple(marks))
