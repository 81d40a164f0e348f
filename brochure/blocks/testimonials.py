"""What participants say: short quotations with who says it, from where and since when."""

from __future__ import annotations

from typing import Annotated

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import (
    Strip,
    cell_width,
    columns_of,
    heading,
    pair,
    paragraph,
    prose,
    right_edge,
    rows,
    rule,
    whole,
)
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Date, Line, Paragraphs
from brochure.model.stack import Box, Part, Stack, Tag


class Testimonial(Item, frozen=True, kw_only=True):
    """One person's words."""

    name: Annotated[Line, Words("이름", "Who says it")]
    place: Annotated[Line | None, Words("근무지", "Where they work")] = None
    since: Annotated[Date | None, Words("언제부터", "Since when")] = None
    quote: Annotated[Paragraphs, Words("한마디", "What they say")]


class Testimonials(Block, frozen=True, kw_only=True):
    """Quotations under a heading, side by side."""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Testimonial, ...], Words("한마디들", "The quotations")]

    def compose(self, room: Room) -> Stack:
        """Set the quotations in rows of cards of one height."""
        items = list(visible(self.items))
        columns = columns_of(room, len(items), "quote")
        cards = [_card(room.inside("items", index, cell_width(room, columns)), item) for index, item in items]
        gap = room.setting.gap("quotes")
        return Stack(room.width, (*heading(room, self.heading), *rows(room, cards, columns, gap)))


def _card(room: Room, item: Testimonial) -> Stack:
    tags = (Tag("BlockQuote", room.at),)
    parts: list[Part] = [rule(room, "quote-rule", "quote-rule"), room.setting.fixed("quote-head")]
    parts.extend(_header(room, item))
    parts.append(room.setting.fixed("quote"))
    return Stack(room.width, (*parts, *prose(room, item.quote, "quote", tags)))


def _header(room: Room, item: Testimonial) -> tuple[Box, ...]:
    """Place and time to the left, the name at the right edge: on as many lines as keep them apart."""
    setting = room.setting
    gap, apart = setting.measure("since-gap"), setting.measure("gutter") / 2
    name = paragraph(room, item.name, "name", strip=whole(room, "right"))
    since = setting.since(item.since) if item.since else None
    place = paragraph(room, item.place, "place") if item.place else None
    after = right_edge(place) + gap if place else 0.0
    width = setting.composer.width(since, setting.style("since")) if since else 0.0
    free = room.width - setting.composer.width(item.name, setting.style("name")) - apart
    if place is None and since is None:
        return (paragraph(room, item.name, "name"),)
    if len(name.marks) == 1 and after + width <= free and (place is None or len(place.marks) == 1):
        time = paragraph(room, since, "since", strip=Strip(after, room.width - after)) if since else None
        return (pair(*(box for box in (place, time, name) if box)),)
    first = (place,) if place else ()
    if since is None:
        return (*first, name)
    below = paragraph(room, since, "since")
    return (*first, pair(below, name)) if len(name.marks) == 1 and width <= free else (*first, below, name)
