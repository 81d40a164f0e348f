"""A painting as text, a line for each verb: what golden tests compare. Knows no PDF."""

from __future__ import annotations

import zlib

from brochure.model.geometry import Point, Rect
from brochure.model.output import Output
from brochure.model.page import Layout
from brochure.model.stack import Glyphs, Link, Picture, Step
from brochure.paint.painter import Colour, Outline, Sheet, Tags, paint

#: A path of more steps than this is told by its bounds and a check sum.
_LONGEST_PATH = 12


class Trace:
    """Writes what it is given to paint into `lines`."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def begin(self, sheet: Sheet) -> None:
        """Write the page's number and sizes."""
        trim = sheet.trim
        media = _numbers(sheet.media.width, sheet.media.height)
        self.lines.append(f"page {sheet.number} {media} trim {_rect(trim)}")

    def glyphs(self, at: Point, line: Glyphs, colour: Colour, tags: Tags) -> None:
        """Write a line of text: place, type, colour, words."""
        fonts = "+".join(run.font for run in line.runs)
        track = f" track {_numbers(line.tracking)}" if line.tracking else ""
        size, width = _numbers(line.size), _numbers(line.width)
        where = f"{_numbers(at.x, at.y)} wide {width}"
        self.lines.append(f'text {where} {fonts} {size}{track} {_colour(colour)} "{line.text}"{_tags(tags)}')

    def shape(self, outline: Outline, tags: Tags) -> None:
        """Write a path: colours, steps."""
        fill = f" fill {_colour(outline.fill)}" if outline.fill else ""
        stroke = f" stroke {_numbers(outline.weight)} {_colour(outline.stroke)}" if outline.stroke else ""
        rule = " even-odd" if outline.even_odd else ""
        self.lines.append(f"shape{fill}{stroke}{rule} {_path(outline.path)}{_tags(tags)}")

    def picture(self, at: Rect, picture: Picture, tags: Tags) -> None:
        """Write a picture: place, digest, crop."""
        self.lines.append(f"picture {_rect(at)} {picture.digest} crop {_numbers(*picture.crop)}{_tags(tags)}")

    def link(self, at: Rect, link: Link, tags: Tags) -> None:
        """Write a link: place, target, words."""
        self.lines.append(f'link {_rect(at)} {link.target} "{link.says}"{_tags(tags)}')

    def end(self) -> None:
        """Close the page."""
        self.lines.append("end")


def trace(layout: Layout, output: Output) -> str:
    """Return the painting of `layout` as lines of text."""
    painter = Trace()
    paint(layout, output, painter)
    return "\n".join(painter.lines) + "\n"


def _path(path: tuple[Step, ...]) -> str:
    steps = " ".join(" ".join([str(step[0]), *(_numbers(float(each)) for each in step[1:])]) for step in path)
    if len(path) <= _LONGEST_PATH:
        return steps
    xs = [float(each) for step in path for each in step[1::2]]
    ys = [float(each) for step in path for each in step[2::2]]
    bounds = _numbers(min(xs), min(ys), max(xs), max(ys))
    return f"{len(path)} steps within {bounds} #{zlib.crc32(steps.encode()):08x}"


def _tags(tags: Tags) -> str:
    if tags is None:
        return " | artifact"
    return " | " + " > ".join("@".join(part for part in (tag.role, tag.key) if part) for tag in tags) if tags else ""


def _colour(colour: Colour | None) -> str:
    return ",".join(_numbers(each) for each in colour or ())


def _rect(rect: Rect) -> str:
    return _numbers(rect.x, rect.y, rect.width, rect.height)


def _numbers(*values: float) -> str:
    return " ".join(f"{round(value, 2) + 0.0:g}" if abs(value) < 1000 else f"{value:.2f}" for value in values)
