"""Texts, headings, entries, rules and cards as boxes: the few forms every block is put together from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.links import says
from brochure.blocks.kit.room import Room
from brochure.model.baseline import NEAR
from brochure.model.geometry import KAPPA, Point
from brochure.model.marks import Glyphs, Link, Mark, Shape, Tag, rectangle, sign_of
from brochure.model.stack import Box, Glue, Part
from brochure.model.words import Address, Prose, Text
from brochure.text.composer import Style


class Strip(Struct, frozen=True):
    """The part of a room's width a text takes: from `x`, `width` points wide."""

    x: float
    width: float
    align: Literal["left", "right", "center"] = "left"


def whole(room: Room, align: Literal["left", "right", "center"] = "left", indent: float = 0.0) -> Strip:
    """Return the room's whole width, less an indent on the left."""
    return Strip(indent, room.width - indent, align)


def paragraph(room: Room, text: Text, role: str, tags: tuple[Tag, ...] = (), strip: Strip | None = None) -> Box:
    """Set one text in a type role; it is read as a paragraph unless `tags` says otherwise.

    Lines stand the role's leading apart, or further where their ink would touch: a title set solid
    may hold a comma over a bracket.
    """
    strip = strip or whole(room)
    style = room.setting.composer.fitted(text, room.setting.style(role), strip.width)
    tags = tags or (Tag("P", text.key),)
    marks: list[Mark] = []
    lines = room.setting.composer.lines(text, style, strip.width)
    y = style.rise
    for number, line in enumerate(lines):
        if number:
            y += max(style.leading, room.setting.composer.clearance(lines[number - 1], line, style))
        hung = room.setting.composer.hung(line, style, at_edge=strip.align == "left")
        free = strip.width - line.width
        x = strip.x + (free if strip.align == "right" else free / 2 if strip.align == "center" else 0.0) - hung
        marks.append(Mark(Point(x, y), line, tags))
    return Box(y + style.leading - style.rise, tuple(marks), style.rise, y if is_on_grid(room, style) else None)


def is_on_grid(room: Room, style: Style) -> bool:
    """Whether lines of a style stand on the page's baseline grid: their leading is a multiple of two of its steps."""
    step = room.setting.theme.paper.baseline
    lines = style.leading / (2 * step) if step else 0.0
    return bool(step) and abs(lines - round(lines)) * 2 * step < NEAR


def footed(room: Room, box: Box, measure: str = "foot") -> Box:
    """End a box as far below its last baseline as a measure of the theme says: neighbours end on one line."""
    return Box(_last(box) + room.setting.measure(measure), box.marks, box.baseline, box.grid)


def on_grid(room: Room, box: Box) -> Box:
    """Let the last baseline of a box stand on the page's grid, whatever its leading."""
    return Box(box.height, box.marks, box.baseline, _last(box) if room.setting.theme.paper.baseline else None)


def _last(box: Box) -> float:
    return max((mark.at.y for mark in box.marks if isinstance(mark.what, Glyphs)), default=box.height)


def prose(
    room: Room, words: Prose, role: str, tags: tuple[Tag, ...] = (), strip: Strip | None = None
) -> tuple[Part, ...]:
    """Set running text, a gap of class `paragraph` between its paragraphs; `tags` enclose each."""
    parts: list[Part] = []
    for text in words.paragraphs:
        if parts:
            parts.append(room.setting.gap("paragraph"))
        parts.append(paragraph(room, text, role, (*tags, Tag("P", text.key)), strip))
    return tuple(parts)


def heading(room: Room, text: Text | None, role: str = "heading", level: str = "H2") -> tuple[Part, ...]:
    """Set a heading and the gap below it; nothing where there is none."""
    if text is None:
        return ()
    return (paragraph(room, text, role, (Tag(level, text.key),)), room.setting.fixed("heading"))


def note(room: Room, text: Text | None, indent: float = 0.0) -> tuple[Part, ...]:
    """Set a note behind the sign of its language; nothing where there is none."""
    if text is None:
        return ()
    tags = (Tag("Note", text.key),)
    return (room.setting.gap("note"), signed(room, room.setting.phrases.note, text, Signed("note", tags, "P", indent)))


class Signed(Struct, frozen=True):
    """How a text behind a sign is set: in a type `role`, from `indent` points on, and read within `tags` as `body`."""

    role: str
    tags: tuple[Tag, ...]
    body: str
    indent: float = 0.0


def signed(room: Room, sign: str, text: Text, how: Signed) -> Box:
    """Set `text` behind a `sign`, its lines hanging beside it."""
    style = room.setting.style(how.role)
    glyphs = room.setting.composer.span(Text(sign), style, 0, len(sign))
    after = how.indent + glyphs.width + room.setting.measure("sign-gap") * style.size
    box = paragraph(room, text, how.role, (*how.tags, Tag(how.body, text.key)), whole(room, indent=after))
    first = Mark(Point(how.indent, style.rise), glyphs, (*how.tags, Tag("Lbl", text.key)))
    return Box(box.height, (first, *box.marks), box.baseline, box.grid)


def linked(room: Room, address: Address, role: str, strip: Strip | None = None) -> Box:
    """Set an address that leads to its target where the output has links."""
    tags = (Tag("P", address.text.key), Tag("Link", address.text.key))
    box = paragraph(room, address.text, role, tags, strip)
    return Box(box.height, (*box.marks, *laid(room, box.marks, address, tags)), box.baseline, box.grid)


def laid(room: Room, lines: Sequence[Mark], address: Address, tags: tuple[Tag, ...]) -> tuple[Mark, ...]:
    """Return what lays a link over lines of text that have been placed: an area for each."""
    told = says(address, room.setting.imprint.language)
    return tuple(
        Mark(
            Point(mark.at.x, mark.at.y - 0.9 * mark.what.size),
            Link(address.target, mark.what.width, 1.2 * mark.what.size, told),
            tags,
        )
        for mark in lines
        if isinstance(mark.what, Glyphs)
    )


def filling(glue: Glue) -> Glue:
    """Return glue that is as large as `glue` and takes whatever height is over."""
    return Glue(glue.natural, glue.stretch, glue.shrink, fills=True)


def under(first: Box, second: Box) -> Box:
    """Lay one box under another as a single box."""
    lower = (mark.moved(0.0, first.height) for mark in second.marks)
    return Box(first.height + second.height, (*first.marks, *lower), first.baseline, first.grid)


def left_edge(box: Box) -> float:
    """Return where the first of a box's lines begins, in points."""
    return min((mark.at.x for mark in box.marks if isinstance(mark.what, Glyphs)), default=0.0)


def right_edge(box: Box) -> float:
    """Return where the longest of a box's lines ends, in points."""
    return max((mark.at.x + mark.what.width for mark in box.marks if isinstance(mark.what, Glyphs)), default=0.0)


def rule(room: Room, measure: str, ink: str) -> Box:
    """Draw a rule over the room's width, as heavy as the theme's `measure` says."""
    weight = room.setting.measure(measure)
    shape = Shape(rectangle(room.width, weight), room.setting.ink(ink))
    return Box(weight, (Mark(Point(), shape, None),))


def as_sign(box: Box, path: str) -> Box:
    """Return a box of artifacts as those of the entry at a YAML path: its rule, its quotation mark."""
    return replace(box, marks=tuple(replace(mark, about=(sign_of(path),)) for mark in box.marks))


def hairline(room: Room) -> Box:
    """Draw a hairline over the room's width that takes no height: it parts entries and moves none."""
    weight = room.setting.measure("hairline")
    shape = Shape(rectangle(room.width, weight, 0.0, -weight / 2), room.setting.ink("hairline"))
    return Box(0.0, (Mark(Point(), shape, None),))


def entry(body: Sequence[Part], sign: Sequence[Mark], style: Style) -> tuple[Part, ...]:
    """Put a sign before the first line of an entry of `style`: its marks are drawn about that line's optical middle."""
    parts = list(body)
    at = next((i for i, part in enumerate(parts) if isinstance(part, Box) and part.baseline is not None), None)
    if at is not None:
        box = parts[at]
        assert isinstance(box, Box)
        middle = (box.baseline or 0.0) - 0.36 * style.size
        drawn = tuple(mark.moved(0.0, middle) for mark in sign)
        parts[at] = Box(box.height, (*drawn, *box.marks), box.baseline, box.grid)
    return tuple(parts)


def pair(*boxes: Box) -> Box:
    """Lay boxes over one another on one baseline: they must leave one another room."""
    base = max(box.baseline or 0.0 for box in boxes)
    marks = [mark.moved(0.0, base - (box.baseline or 0.0)) for box in boxes for mark in box.marks]
    height = base + max(box.height - (box.baseline or 0.0) for box in boxes)
    return Box(height, tuple(marks), base)


def disc(x: float, y: float, radius: float) -> tuple[tuple[str | float, ...], ...]:
    """Return the path of a circle about (x, y), of four Bézier quarters."""
    k = radius * KAPPA
    return (
        ("m", x - radius, y),
        ("c", x - radius, y - k, x - k, y - radius, x, y - radius),
        ("c", x + k, y - radius, x + radius, y - k, x + radius, y),
        ("c", x + radius, y + k, x + k, y + radius, x, y + radius),
        ("c", x - k, y + radius, x - radius, y + k, x - radius, y),
        ("z",),
    )
