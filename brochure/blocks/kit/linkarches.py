"""Links in the openings of a bridge: heading, words and address, centred; each opening as tall as the fullest needs.

One or two stand whole in openings of half the width; of three the words stand on the paper below.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from brochure.blocks.kit.arches import Lettering, Lines, bridge, centred, is_clear, within
from brochure.blocks.kit.boxes import Strip, is_on_grid, laid, linked, prose
from brochure.blocks.kit.room import Room
from brochure.model.bridge import Arch, half_width
from brochure.model.marks import Mark, Tag
from brochure.model.stack import Box, Glue, Part, Row, Stack
from brochure.model.words import Address, Prose, Text

#: How many links stand whole in arches side by side, and how many with their words below.
_MOST, _MOST_BELOW = 2, 3
#: How tall the legs of the arches may become before the links stand on cards instead, in shares of the radius.
_STILTED = 1.0
#: By how much the legs grow until everything is clear of the stone, in points.
_STEP = 2.5


class LinkWords(Struct, frozen=True):
    """A link as its block has it."""

    heading: Text | None
    body: Prose | None
    url: Address


class _Opened(Struct, frozen=True):
    """What stands in one arch, from top to bottom."""

    texts: tuple[Lines, ...]
    link: Lines
    url: Address
    body: Lines | None = None


def links_in_arches(room: Room, links: Sequence[LinkWords]) -> tuple[Part, ...]:
    """Return the links in a row of arches, or nothing where they are too many or the room too narrow for them."""
    if len(links) == _MOST_BELOW:
        return _below_arches(room, links)
    box = _within_arches(room, links) if len(links) <= _MOST else None
    return (box,) if box else ()


def _within_arches(room: Room, links: Sequence[LinkWords]) -> Box | None:
    """One or two links whole in arches; one alone keeps to the left, and the bridge ends with it."""
    setting = room.setting
    pier = setting.measure("gutter")
    radius = (room.width - pier) / 4 * setting.scale("arches")
    if radius < setting.measure("least-link-arch"):
        return None
    pier = (room.width - 4 * radius) if len(links) == _MOST else pier
    xs = [radius, room.width - radius][: len(links)]
    stilt = setting.measure("stilt") if setting.scale("arches") == 1 else 0.0
    while stilt <= _STILTED * radius:
        arch = Arch(0.0, radius, stilt)
        paper = room.on_paper()
        opened = _level([_opened(paper, link, arch) for link in links])
        opened = [_in_shape(paper, link, arch, each) for link, each in zip(links, opened, strict=True)]
        if all(_is_clear(each, arch, setting.measure("arch-clear")) for each in opened):
            return _box(room, opened, [replace(arch, x=x) for x in xs], pier)
        stilt += _STEP
    return None


def _below_arches(room: Room, links: Sequence[LinkWords]) -> tuple[Part, ...]:
    """Three links: the headings in arches, words and addresses under them; nothing where a heading cannot stand so."""
    setting = room.setting
    pier = setting.measure("pier")
    radius = (room.width - (len(links) - 1) * pier) / (2 * len(links))
    arches = [Arch(radius + index * (2 * radius + pier), radius) for index in range(len(links))]
    height = radius + 3 * setting.measure("ring-gap") + setting.measure("ring")
    paper = room.on_paper()
    marks: list[Mark] = []
    cells: list[tuple[float, Stack]] = []
    style = setting.style("arch-heading")
    for link, arch in zip(links, arches, strict=True):
        if link.heading is None:
            return ()
        lettering = Lettering("arch-heading", (Tag("H3", link.heading.key),))
        lines = centred(paper, link.heading, lettering, 0.0, 1.6 * radius)
        middle = 0.4 * radius + (len(lines.lines) - 1) * style.leading / 2
        lines = replace(lines, first=middle)
        if not is_clear(arch, lines, setting.measure("arch-clear")):
            return ()
        marks.extend(lines.marks(arch.x, height))
        cell = paper.narrowed(2 * radius)
        strip = Strip(0.0, cell.width, "center")
        words = prose(cell, link.body, "arch-body", strip=strip) if link.body else ()
        cells.append((arch.x - radius, Stack(cell.width, (*words, linked(cell, link.url, "arch-link", strip)))))
    box = Box(height, tuple(marks), height - 0.4 * radius, None, bridge(room, arches, height, pier))
    return (box, Glue(setting.measure("step-head")), Row(tuple(cells)))


def _opened(room: Room, link: LinkWords, arch: Arch) -> _Opened:
    """Set a link from its address upwards; its words keep the theme's measure, where the arch is that wide."""
    setting = room.setting
    clear = setting.measure("arch-clear")
    foot, most = setting.measure("arch-foot"), setting.measure("arch-words")
    tags = (Tag("P", link.url.text.key), Tag("Link", link.url.text.key))
    url = centred(room, link.url.text, Lettering("arch-link", tags), foot, 2 * (half_width(arch, foot + 12) - clear))
    texts: list[Lines] = []
    height = url.first + setting.measure("arch-link-gap")
    for text in reversed(link.body.paragraphs if link.body else ()):
        lines = centred(room, text, Lettering("arch-body"), height, min(most, 2 * (half_width(arch, height) - clear)))
        texts.insert(0, lines)
        height = lines.first + lines.style.leading
    if link.heading:
        height += setting.measure("arch-heading-gap") if texts else 4.0
        width = min(most, max(2 * (half_width(arch, height + 12) - clear), 40.0))
        lettering = Lettering("arch-heading", (Tag("H3", link.heading.key),))
        texts.insert(0, centred(room, link.heading, lettering, height, width))
    body = texts[-1] if link.body else None
    return _Opened(tuple(texts), url, link.url, body)


def _level(opened: Sequence[_Opened]) -> list[_Opened]:
    """Raise the words above the addresses, so that those of neighbours begin on one line."""
    highest = max((each.texts[0].first for each in opened if each.texts), default=0.0)
    return [
        replace(
            each,
            texts=(
                texts := tuple(replace(line, first=line.first + highest - each.texts[0].first) for line in each.texts)
            ),
            body=texts[-1] if each.body else None,
        )
        if each.texts
        else each
        for each in opened
    ]


def _in_shape(room: Room, link: LinkWords, arch: Arch, opened: _Opened) -> _Opened:
    """Let the lines of running text grow with the arch, where they stand now."""
    words = link.body.paragraphs if link.body else ()
    head = opened.texts[: len(opened.texts) - len(words)]
    body = opened.texts[len(head) :]
    texts = (*head, *(within(room, text, arch, lines) for text, lines in zip(words, body, strict=True)))
    return replace(opened, texts=texts, body=texts[-1] if words else None)


def _is_clear(opened: _Opened, arch: Arch, clear: float) -> bool:
    return all(is_clear(arch, lines, clear) for lines in (*opened.texts, opened.link))


def _box(room: Room, opened: Sequence[_Opened], arches: Sequence[Arch], pier: float) -> Box:
    setting = room.setting
    height = arches[0].height + 3 * setting.measure("ring-gap") + setting.measure("ring")
    marks: list[Mark] = []
    firsts: list[float] = []
    for each, arch in zip(opened, arches, strict=True):
        for lines in (*each.texts, each.link):
            drawn = lines.marks(arch.x, height)
            marks.extend(drawn)
            if lines is each.link:
                marks.extend(laid(room, drawn, each.url, lines.tags))
        firsts.append(height - (each.texts[0] if each.texts else each.link).first)
    grid = next((height - each.body.first for each in opened if each.body and is_on_grid(room, each.body.style)), None)
    spanned = bridge(room, arches, height, pier)
    if len(arches) < _MOST:
        spanned = replace(spanned, runs_on=("left",))
    return Box(height, tuple(marks), min(firsts), grid, spanned)
