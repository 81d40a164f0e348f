"""What participants say: short quotations with who says it, from where and since when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import (
    Strip,
    as_sign,
    heading,
    pair,
    paragraph,
    prose,
    right_edge,
    rule,
    whole,
)
from brochure.blocks.kit.marks import quotation_mark
from brochure.blocks.kit.portraits import TOP, portrait, without
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import Shape, cell_width, columns_of, even, parted, rows, ways
from brochure.findings import Finding, Words
from brochure.model.fields import Date, ItemLine, Line, Paragraphs, PortraitPicture
from brochure.model.geometry import Point, Size
from brochure.model.marks import Tag
from brochure.model.pictures import Portrait
from brochure.model.stack import Box, Part, Row, Stack, first_baseline, natural_height
from brochure.model.words import Text

#: So many side by side are narrow: their words are set smaller.
_MANY = 3


class Testimonial(Item, frozen=True, kw_only=True):
    """One person's words."""

    name: Annotated[ItemLine, Words("이름", "Who says it")]
    place: Annotated[Line | None, Words("근무지", "Where they work")] = None
    since: Annotated[Date | None, Words("언제부터", "Since when")] = None
    quote: Annotated[Paragraphs, Words("한마디", "What they say")]
    portrait: Annotated[PortraitPicture | None, Words("사진", "Their portrait")] = None


class _Look(Struct, frozen=True):
    """How the quotations of a block are set: all alike.

    Those of a row keep the same room above their words, `header` points with the first line `first` below its top.
    """

    role: str
    indent: float
    is_marked: bool
    has_portraits: bool
    is_on_one_line: bool = True
    first: float = 0.0
    header: float = 0.0


class Testimonials(Block, frozen=True, kw_only=True):
    """Quotations under a heading, side by side."""

    forms: ClassVar[tuple[str, ...]] = ("plain", "marks")
    words: ClassVar[Words] = Words("다녀온 사람들의 한마디", "What participants say: short quotations, signed")
    example: ClassVar[str] = """\
- type: testimonials
  heading: 참가자의 한마디
  items:
    - name: 교류원
      place: 북쪽 항구 도시
      since: 2022-04
      quote: 눈 치우는 법부터 배웠습니다. 이제는 제가 가르칩니다.
"""

    heading: Annotated[Line | None, Words("제목", "Heading")] = None
    items: Annotated[tuple[Testimonial, ...], Words("한마디들", "The quotations")]

    def compose(self, room: Room) -> Stack:
        """Set the quotations in rows of cards of one height; one or three take the whole width, a row each.

        A portrait stands where the mark would, its name under it: in all cards or in none.
        """
        setting = room.setting
        items = list(visible(self.items))
        has_marks = setting.form("testimonials", self.forms) == "marks"
        most = columns_of(room, 2, "quote")
        shape = room.arrangement or even(len(items), 1 if has_marks and len(items) in (1, 3) else most)
        columns = max(shape)
        # Of three side by side none has room to spare for a mark.
        is_marked = has_marks and columns < _MANY
        is_wide = is_marked and columns == 1 and most == 2
        has_portraits = all(item.portrait for _, item in items)
        beside = "portrait-indent" if has_portraits else "quote-indent" if is_marked else ""
        indent = setting.measure(beside) if beside else 0.0
        inner = room.narrowed(cell_width(room, columns) - indent)
        look = _Look(
            "quote-large" if is_marked and len(items) <= 2 else "quote" if columns < _MANY else "quote-small",
            indent,
            is_marked,
            has_portraits,
            all(_one_line(inner, item) for _, item in items),
        )
        card = _wide_card if is_wide else _card
        cards: list[Stack] = []
        for each_row in parted(items, shape):
            row = [(room.inside("items", index, cell_width(room, columns)), item) for index, item in each_row]
            own = look if is_wide else _level(row, look)
            cards.extend(card(each, item, own) for each, item in row)
        return Stack(room.width, (*heading(room, self.heading), *rows(room, cards, shape, setting.gap("quotes"))))

    def arrangements(self, room: Room) -> tuple[Shape, ...]:
        """Return the theme's ways for so many quotations."""
        return ways(room, self, sum(1 for _ in visible(self.items)), "narrow-quote")

    def findings(self) -> Iterator[Finding]:
        """Say whose portrait is missing where others have one."""
        items = [item for _, item in visible(self.items)]
        for index in without([item.portrait for item in items]):
            name = items[index].name
            message = Words(
                f"‘{name.string}’ 님의 사진이 없어, 이 블록의 모든 한마디를 사진 없이 찍습니다.",
                f"There is no portrait of {name.string}, so all quotations of this block go without one.",
            )
            hint = Words(
                "모두의 ‘portrait:’를 적거나, 있는 사진을 빼 주십시오.",
                "Please give everyone a “portrait:”, or take the others out.",
            )
            yield Finding("note", "picture.some", message, name.origin(0, len(name.string)), hint)


def _card(room: Room, item: Testimonial, look: _Look) -> Stack:
    """A rule, who says it on the line below, and the words under that, both beside mark or portrait."""
    inner = room.narrowed(room.width - look.indent)
    header = _over(inner, item, look)
    above = look.first - (first_baseline(header) or 0.0) if header.parts else 0.0
    below = look.header - above - natural_height(header)
    between = (Box(below), room.setting.fixed("quote")) if look.header else ()
    stack = Stack(inner.width, (Box(above), *header.parts, *between, *_words(inner, item, look)))
    return Stack(room.width, (*_head(room, stack, look.first), _beside(room, item, stack, look)))


def _who(room: Room, text: Text, role: str, strip: Strip | None = None) -> Box:
    """Set a line that says whose words they are: it is read with them, as their attribution."""
    return paragraph(room, text, role, (Tag("BlockQuote", room.at), Tag("P", text.key)), strip)


def _level(row: Sequence[tuple[Room, Testimonial]], look: _Look) -> _Look:
    """The look of the cards of a row: their first lines level, and their words."""
    headers = [_over(room.narrowed(room.width - look.indent), item, look) for room, item in row]
    firsts = [first_baseline(header) or 0.0 for header in headers]
    below = [natural_height(header) - first for header, first in zip(headers, firsts, strict=True)]
    return replace(look, first=max(firsts), header=max(firsts) + max(below))


def _over(room: Room, item: Testimonial, look: _Look) -> Stack:
    """Who says it, as it stands over the words of a card: only its first line is on the page's grid, with the rule."""
    boxes = _place(room, item) if look.has_portraits else _header(room, item, look)
    return Stack(room.width, tuple(replace(box, grid=None) for box in boxes))


def _wide_card(room: Room, item: Testimonial, look: _Look) -> Stack:
    """A rule, and below it who says it in the left third, the words in the other two."""
    third = cell_width(room, 3)
    left = room.narrowed(third - look.indent)
    who = [_who(left, item.place, "place")] if item.place else []
    if item.since:
        who.append(_who(left, room.setting.since(item.since), "since"))
    if not look.has_portraits:
        who.append(_who(left, item.name, "name"))
    right = room.narrowed(room.width - third - room.setting.measure("gutter"))
    words = Stack(right.width, _words(right, item, look))
    stack = Stack(left.width, tuple(who))
    beside = _beside(room, item, stack, look)
    return Stack(room.width, (*_head(room, stack), Row((*beside.cells, (room.width - right.width, words)))))


def _head(room: Room, below: Stack, at: float = 0.0) -> tuple[Part, ...]:
    """The rule over a card; it moves with the first line `below` it, or `at` so far, when that goes to the grid."""
    line, gap = as_sign(rule(room, "quote-rule", "quote-rule"), room.at), room.setting.fixed("quote-head")
    first = line.height + gap.natural + (at or first_baseline(below) or 0.0)
    return (Box(line.height, line.marks, None, first if room.setting.theme.paper.baseline else None), gap)


def _words(room: Room, item: Testimonial, look: _Look) -> tuple[Part, ...]:
    return prose(room, item.quote, look.role, (Tag("BlockQuote", room.at),))


def _beside(room: Room, item: Testimonial, stack: Stack, look: _Look) -> Row:
    """A stack beside its portrait or quotation mark, if there is one, level with its first line."""
    first = first_baseline(stack) or 0.0
    if look.has_portraits and item.portrait:
        style = room.setting.style("place" if item.place else "since" if item.since else look.role)
        sign: tuple[Part, ...] = _person(room, item, item.portrait, first - TOP * style.size)
    elif look.is_marked:
        sign = (quotation_mark(room, first),)
    else:
        return Row(((look.indent, stack),))
    return Row(((0.0, Stack(look.indent, sign)), (look.indent, stack)))


def _person(room: Room, item: Testimonial, given: Portrait, top: float) -> tuple[Part, ...]:
    """A portrait `top` points down, and the name under it: centred, but a long one from the edge on."""
    setting = room.setting
    scale = setting.scale("pictures")
    size = Size(scale * setting.measure("portrait-width"), scale * setting.measure("portrait-height"))
    top = max(top, 0.0)
    picture = Box(top + size.height, tuple(portrait(room, given, size, Point(0.0, top))))
    style, words = setting.style("portrait-name"), item.name.string.split()
    is_long = any(setting.composer.width(Text(word), style) > size.width for word in words)
    free = setting.measure("portrait-indent") - setting.measure("narrow-gutter") / 2
    strip = Strip(0.0, free) if is_long else Strip(0.0, size.width, "center")
    name = _who(room, item.name, "portrait-name", strip=strip)
    return (picture, setting.fixed("portrait"), name)


def _place(room: Room, item: Testimonial) -> tuple[Box, ...]:
    """Place and time, on one line where both have room there."""
    setting = room.setting
    since = setting.since(item.since) if item.since else None
    place = _who(room, item.place, "place") if item.place else None
    if place is None or since is None:
        time = _who(room, since, "since") if since else None
        return tuple(box for box in (place, time) if box)
    after = right_edge(place) + setting.measure("since-gap")
    if len(place.marks) == 1 and after + setting.composer.width(since, setting.style("since")) <= room.width:
        return (pair(place, _who(room, since, "since", strip=Strip(after, room.width - after))),)
    return (place, _who(room, since, "since"))


def _header(room: Room, item: Testimonial, look: _Look) -> tuple[Box, ...]:
    """Place and time to the left, the name at the right edge: on one line where all cards of the block can be so."""
    if look.is_on_one_line and (line := _one_line(room, item)):
        return (line,)
    setting = room.setting
    first = (_who(room, item.place, "place"),) if item.place else ()
    name = _who(room, item.name, "name", strip=whole(room, "right"))
    if item.since is None:
        return (*first, name)
    since = setting.since(item.since)
    free = room.width - setting.composer.width(item.name, setting.style("name")) - setting.measure("gutter") / 2
    below = _who(room, since, "since")
    is_beside = len(name.marks) == 1 and setting.composer.width(since, setting.style("since")) <= free
    return (*first, pair(below, name)) if is_beside else (*first, below, name)


def _one_line(room: Room, item: Testimonial) -> Box | None:
    """Place, time and name on one baseline; None where they would touch."""
    setting = room.setting
    if item.place is None and item.since is None:
        return _who(room, item.name, "name")
    name = _who(room, item.name, "name", strip=whole(room, "right"))
    place = _who(room, item.place, "place") if item.place else None
    since = setting.since(item.since) if item.since else None
    after = right_edge(place) + setting.measure("since-gap") if place else 0.0
    width = setting.composer.width(since, setting.style("since")) if since else 0.0
    free = room.width - setting.composer.width(item.name, setting.style("name")) - setting.measure("gutter") / 2
    if len(name.marks) > 1 or after + width > free or (place is not None and len(place.marks) > 1):
        return None
    time = _who(room, since, "since", strip=Strip(after, room.width - after)) if since else None
    return pair(*(box for box in (place, time, name) if box))
