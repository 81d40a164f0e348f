"""Figures: the numbers a reader is to remember, large."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import (
    as_sign,
    heading,
    left_edge,
    pair,
    paragraph,
    right_edge,
    rule,
    whole,
)
from brochure.blocks.kit.figurearches import Counted, standing_in_arches
from brochure.blocks.kit.gauges import gauge
from brochure.blocks.kit.numbers import numeral
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import Shape, cell_width, columns_of, even, rows, ways
from brochure.blocks.kit.shares import Drawing, Shown, share_findings, share_of
from brochure.findings import Finding, Words
from brochure.model.fields import AmountOf, ItemLine, Line, NoteLine
from brochure.model.stack import Part, Stack


class Figure(Item, frozen=True, kw_only=True):
    """One number with what it counts."""

    label: Annotated[ItemLine, Words("무엇의 수인지", "What is counted")]
    value: Annotated[Line, Words("값", "The number, with its unit")]
    note: Annotated[NoteLine | None, Words("덧붙이는 말", "A note below")] = None
    of: Annotated[
        AmountOf | None, Words("전체. 값이 그 가운데 얼마인지 그려 줍니다", "The whole; the share is drawn")
    ] = None
    drawn: Annotated[Drawing | None, Words("무엇으로 그릴지", "What the share is drawn as")] = None

    def shown(self) -> Shown:
        """Return what of the figure is to be drawn."""
        return Shown(self.value, self.of, self.drawn)


class Figures(Block, frozen=True, kw_only=True):
    """Numbers side by side: under rules, or each in an arch of a bridge."""

    forms: ClassVar[tuple[str, ...]] = ("rules", "arches")
    words: ClassVar[Words] = Words("크게 보여 줄 숫자들", "The numbers a reader is to remember, large")
    example: ClassVar[str] = """\
- type: figures
  items:
    - label: 올해 함께한 사람
      value: 120명
      note: (7월 1일 기준)
    - label: 다녀온 고장
      value: 34곳
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Figure, ...], Words("숫자들", "The figures")]

    def compose(self, room: Room) -> Stack:
        """Set the figures in arches where the theme wants it and they can stand there, else under rules."""
        items = list(visible(self.items))
        if room.setting.form("figures", self.forms) == "arches":
            counted = [_counted(room.inside("items", index).at, item) for index, item in items]
            if box := standing_in_arches(room, counted):
                return Stack(room.width, (*heading(room, self.heading), box))
        shape = room.arrangement or even(len(items), columns_of(room, len(items), "figure"))
        cards = [_card(room.inside("items", index, cell_width(room, max(shape))), item) for index, item in items]
        gap = room.setting.gap("card")
        return Stack(room.width, (*heading(room, self.heading), *rows(room, cards, shape, gap)))

    def arrangements(self, room: Room) -> tuple[Shape, ...]:
        """Return the theme's ways for figures under rules; arches have one of their own."""
        if room.setting.form("figures", self.forms) == "arches":
            return ((),)
        return ways(room, self, sum(1 for _ in visible(self.items)), "figure")

    def findings(self) -> Iterator[Finding]:
        """Tell of shares that cannot be drawn, and of those that are drawn as something else."""
        for _, item in visible(self.items):
            yield from share_findings(item.shown())


def _counted(at: str, item: Figure) -> Counted:
    return Counted(at, item.label, item.value, item.note, share_of(item.shown()))


def _card(room: Room, item: Figure) -> Stack:
    """A rule, the label, the number large, its note at the end of the line or below."""
    line = as_sign(rule(room, "rule", "rule"), room.at)
    parts: list[Part] = [line, room.setting.fixed("figure"), paragraph(room, item.label, "label")]
    value = numeral(room, item.value, "numeral", "unit")
    share = share_of(item.shown())
    drawn = (room.setting.fixed("share"), gauge(room, share, room.key("of"))) if share else ()
    if item.note is None:
        return Stack(room.width, (*parts, value, *drawn))
    note = paragraph(room, item.note, "figure-note", strip=whole(room, "right"))
    if len(note.marks) == 1 and left_edge(note) - right_edge(value) >= room.setting.measure("narrow-gutter"):
        return Stack(room.width, (*parts, pair(value, note), *drawn))
    below = paragraph(room, item.note, "figure-note")
    return Stack(room.width, (*parts, value, *drawn, room.setting.fixed("figure"), below))
