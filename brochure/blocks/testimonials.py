"""What participants say: short quotations with who says it, from where and since when."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Struct

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
from brochure.blocks.kit.marks import quotation_mark
from brochure.blocks.kit.room import Room
from brochure.findings import Words
from brochure.model.fields import Date, Line, Paragraphs
from brochure.model.stack import Box, Part, Row, Stack, Tag


class Testimonial(Item, frozen=True, kw_only=True):
    """One person's words."""

    name: Annotated[Line, Words("이름", "Who says it")]
    place: Annotated[Line | None, Words("근무지", "Where they work")] = None
    since: Annotated[Date | None, Words("언제부터", "Since when")] = None
    quote: Annotated[Paragraphs, Words("한마디", "What they say")]


class _Look(Struct, frozen=True):
    """How the quotations of a block are set: all alike."""

    role: str
    indent: float
    is_marked: bool


class Testimonials(Block, frozen=True, kw_only=True):
    """Quotations under a heading, side by side."""

    forms: ClassVar[tuple[str, ...]] = ("plain", "marks")

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Testimonial, ...], Words("한마디들", "The quotations")]

    def compose(self, room: Room) -> Stack:
        """Set the quotations in rows of cards of one height; one or three take the whole width, a row each."""
        setting = room.setting
        items = list(visible(self.items))
        is_marked = setting.form("testimonials", self.forms) == "marks"
        most = columns_of(room, 2, "quote")
        is_wide = is_marked and most == 2 and len(items) in (1, 3)
        columns = 1 if is_wide else most
        look = _Look(
            "quote-large" if is_marked and len(items) <= 2 else "quote",
            setting.measure("quote-indent") if is_marked else 0.0,
            is_marked,
        )
        card = _wide_card if is_wide else _card
        cards = [card(room.inside("items", index, cell_width(room, columns)), item, look) for index, item in items]
        return Stack(room.width, (*heading(room, self.heading), *rows(room, cards, columns, setting.gap("quotes"))))


def _card(room: Room, item: Testimonial, look: _Look) -> Stack:
    """A rule, who says it on the line below, and the words under that, both beside the mark."""
    inner = room.narrowed(room.width - look.indent)
    parts = (*_header(inner, item), room.setting.fixed("quote"), *_words(inner, item, look))
    return Stack(room.width, (*_head(room), _beside(room, Stack(inner.width, parts), look)))


def _wide_card(room: Room, item: Testimonial, look: _Look) -> Stack:
    """A rule, and below it who says it in the left third, the words in the other two."""
    third = cell_width(room, 3)
    left = room.narrowed(third - look.indent)
    who = [paragraph(left, item.place, "place")] if item.place else []
    if item.since:
        who.append(paragraph(left, room.setting.since(item.since), "since"))
    who.append(paragraph(left, item.name, "name"))
    right = room.narrowed(room.width - third - room.setting.measure("gutter"))
    words = Stack(right.width, _words(right, item, look))
    row = Row(((look.indent, Stack(left.width, tuple(who))), (room.width - right.width, words)))
    sign = Stack(look.indent, (quotation_mark(room, who[0].baseline or 0.0),))
    return Stack(room.width, (*_head(room), Row(((0.0, sign), *row.cells))))


def _head(room: Room) -> tuple[Part, ...]:
    return (rule(room, "quote-rule", "quote-rule"), room.setting.fixed("quote-head"))


def _words(room: Room, item: Testimonial, look: _Look) -> tuple[Part, ...]:
    return prose(room, item.quote, look.role, (Tag("BlockQuote", room.at),))


def _beside(room: Room, stack: Stack, look: _Look) -> Part:
    """A stack beside its quotation mark, if there is one, level with its first line."""
    first = next((part.baseline for part in stack.parts if isinstance(part, Box) and part.baseline), 0.0)
    sign = ((0.0, Stack(look.indent, (quotation_mark(room, first),))),) if look.is_marked else ()
    return Row((*sign, (look.indent, stack)))


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
