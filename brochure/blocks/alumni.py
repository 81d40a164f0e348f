"""The association of those who have been: what it is, and where to read on."""

from __future__ import annotations

from typing import Annotated, ClassVar

from brochure.blocks.kit.block import Block, Item, visible
from brochure.blocks.kit.boxes import filling, footed, linked, paragraph, prose
from brochure.blocks.kit.linkarches import LinkWords, links_in_arches
from brochure.blocks.kit.room import Room
from brochure.blocks.kit.rows import Shape, cell_width, columns_of, even, rows, ways
from brochure.findings import Words
from brochure.model.fields import ItemLine, Line, Paragraphs, WebAddress
from brochure.model.geometry import Inset
from brochure.model.marks import Tag
from brochure.model.stack import Box, Glue, Panel, Part, Row, Stack
from brochure.model.words import Prose


class LinkItem(Item, frozen=True, kw_only=True):
    """A page to read on, with what it holds."""

    heading: Annotated[ItemLine | None, Words("제목", "Heading")] = None
    body: Annotated[Paragraphs | None, Words("본문", "The text")] = None
    url: Annotated[WebAddress, Words("주소", "Web address")]


class Alumni(Block, frozen=True, kw_only=True):
    """The alumni section: title, text, and links on cards or in the arches of a bridge."""

    forms: ClassVar[tuple[str, ...]] = ("cards", "arches")
    words: ClassVar[Words] = Words(
        "다녀온 사람들의 모임과 더 읽을 곳", "The association of those who have been, and where to read on"
    )
    example: ClassVar[str] = """\
- type: alumni
  heading: 동문회
  body: 다녀온 이들이 꾸리는 모임입니다.
  links:
    - heading: 그 뒤의 이야기
      body: 선배들의 일터를 찾아가 물었습니다.
      url: https://www.example.org/stories
"""

    heading: Annotated[Line, Words("제목", "Heading")]
    body: Annotated[Paragraphs | None, Words("본문", "The text")] = None
    links: Annotated[tuple[LinkItem, ...], Words("더 볼 곳", "Where to read on")] = ()

    def compose(self, room: Room) -> Stack:
        """Set title and text side by side, the links below them in arches or on cards of one height."""
        setting = room.setting
        links = list(visible(self.links))
        if setting.form("alumni", self.forms) == "arches" and links:
            found = [LinkWords(item.heading, item.body, item.url) for _, item in links]
            if parts := links_in_arches(room, found):
                return self._bridged(room, parts, is_alone=len(links) == 1)
        parts = (self._head(room),)
        if links:
            shape = room.arrangement or even(len(links), columns_of(room, len(links), "link-card"))
            cards = [_card(room.inside("links", index, cell_width(room, max(shape))), item) for index, item in links]
            parts = (*parts, setting.gap("links"), *rows(room, cards, shape, setting.gap("card")))
        return Stack(room.width, parts)

    def arrangements(self, room: Room) -> tuple[Shape, ...]:
        """Return the theme's ways for cards of links; arches have one of their own."""
        if room.setting.form("alumni", self.forms) == "arches":
            return ((),)
        return ways(room, self, sum(1 for _ in visible(self.links)), "link-card")

    def _bridged(self, room: Room, bridge: tuple[Part, ...], *, is_alone: bool) -> Stack:
        """Title and text over the bridge; beside an arch that is alone the text stands on its horizon."""
        gap = room.setting.gap("links")
        half = room.narrowed(cell_width(room, 2))
        if not is_alone or self.body is None:
            return Stack(room.width, (self._head(room), gap, *bridge))
        text = Stack(half.width, (Glue(0.0, fills=True), *_footed(half, self.body, "arch-foot")))
        row = Row(((0.0, Stack(half.width, bridge)), (room.width - half.width, text)))
        return Stack(room.width, (self._title(half), gap, row))

    def _head(self, room: Room) -> Row:
        """Title and text, their last lines on one line."""
        half = room.narrowed(cell_width(room, 2))
        cells = [(0.0, Stack(half.width, (Glue(0.0, fills=True), self._title(half))))]
        if self.body:
            text = Stack(half.width, (Glue(0.0, fills=True), *_footed(half, self.body, "foot")))
            cells.append((room.width - half.width, text))
        return Row(tuple(cells))

    def _title(self, room: Room) -> Box:
        return footed(room, paragraph(room, self.heading, "section-title", (Tag("H2", self.heading.key),)))


def _footed(room: Room, body: Prose, measure: str) -> tuple[Part, ...]:
    *first, last = prose(room, body, "alumni")
    assert isinstance(last, Box)
    return (*first, footed(room, last, measure))


def _card(room: Room, item: LinkItem) -> Stack:
    setting = room.setting
    pad = setting.measure("card-padding")
    inner = room.on_paper().narrowed(room.width - 2 * pad)
    parts: list[Part] = []
    if item.heading:
        parts.append(paragraph(inner, item.heading, "card-heading", (Tag("H3", item.heading.key),)))
        parts.append(setting.fixed("card-heading"))
    if item.body:
        parts.extend(prose(inner, item.body, "card-body"))
    parts.extend((filling(setting.gap("card-foot")), linked(inner, item.url, "card-link")))
    return Stack(room.width, tuple(parts), Panel(setting.ink("card"), Inset(pad, pad, pad, pad)))
