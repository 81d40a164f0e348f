"""The way through the selection: what happens when, step by step."""

from __future__ import annotations

from typing import Annotated

from brochure.blocks.kit.block import Block, Item
from brochure.blocks.kit.boxes import cell_width, columns_of, disc, heading, note, paragraph, rows
from brochure.blocks.kit.room import Room, visible
from brochure.findings import Words
from brochure.model.fields import Line
from brochure.model.geometry import Point
from brochure.model.stack import Box, Mark, Shape, Stack, Tag, rectangle


class StepItem(Item, frozen=True, kw_only=True):
    """One step: its time and what happens then."""

    when: Annotated[Line, Words("때", "When")]
    label: Annotated[Line, Words("무엇을", "What happens")]


class Timeline(Block, frozen=True, kw_only=True):
    """Steps in order, on one line of time."""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[StepItem, ...], Words("단계들", "The steps")]
    note: Annotated[Line | None, Words("덧붙이는 말", "A note below")] = None

    def compose(self, room: Room) -> Stack:
        """Set the steps side by side under a line with a stop for each."""
        items = list(visible(self.items))
        columns = columns_of(room, len(items), "step", "narrow-gutter")
        cards = []
        for place, (index, item) in enumerate(items):
            row_ends = place % columns == columns - 1 or place == len(items) - 1
            cards.append(
                _step(room.inside("items", index, cell_width(room, columns, "narrow-gutter")), item, place, row_ends)
            )
        steps = rows(room, cards, columns, room.setting.gap("card"), "narrow-gutter")
        return Stack(room.width, (*heading(room, self.heading), *steps, *note(room, self.note)))


def _step(room: Room, item: StepItem, place: int, row_ends: bool) -> Stack:
    tags = (Tag("L", room.at.rpartition("[")[0]), Tag("LI", room.at))
    return Stack(
        room.width,
        (
            _stop(room, place, row_ends),
            room.setting.fixed("step"),
            paragraph(room, item.when, "month", (*tags, Tag("Lbl", item.when.key))),
            paragraph(room, item.label, "step", (*tags, Tag("LBody", item.label.key))),
        ),
    )


def _stop(room: Room, place: int, row_ends: bool) -> Box:
    """A disc on the line of time; the line goes on to the next step unless the row ends here."""
    setting = room.setting
    radius, weight = setting.measure("stop") / 2, setting.measure("rule")
    length = room.width + (0.0 if row_ends else setting.measure("narrow-gutter"))
    line = Shape(rectangle(length - radius, weight, radius, radius - weight / 2), setting.ink("rule"))
    ink = setting.ink("stop" if place else "first-stop")
    stop = Shape(disc(radius, radius, radius), ink)
    return Box(radius * 2, (Mark(Point(), line, None), Mark(Point(), stop, None)))
