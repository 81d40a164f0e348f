"""A painting as text, a line for each verb: what golden tests compare. Knows no PDF."""

from __future__ import annotations

import zlib

from brochure.model.geometry import Point, Rect
from brochure.model.marks import Glyphs, Link, Pen, Run, Step
from brochure.model.output import Output
from brochure.model.page import Layout
from brochure.paint.painter import Colour, Outline, Plate, Sheet, Tags, paint


class Trace:
    """Writes what it is given to paint into `lines`."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def begin(self, sheet: Sheet) -> None:
        """Write the page's number and sizes."""
        self.lines.append(f"page {sheet.number} {_of(sheet.media.width, sheet.media.height)} trim {_rect(sheet.trim)}")

    def glyphs(self, at: Point, line: Glyphs, colours: tuple[Colour, ...], tags: Tags) -> None:
        """Write a line of text: place, width, type, colours, words; of several runs one by one."""
        fonts, words = "+".join(_font(run) for run in line.runs), "+".join(f'"{run.text}"' for run in line.runs)
        track = f" track {_of(line.tracking)}" if line.tracking else ""
        stretch = f" stretch {_of(line.stretch)}" if line.stretch != 1 else ""
        shown = "+".join(_colour(each) for each in (colours if len(set(colours)) > 1 else colours[:1]))
        where = f"{_of(at.x, at.y)} wide {_of(line.width)} {fonts} {_of(line.size)}{track}{stretch}"
        self.lines.append(f"text {where} {shown} {words}{_tags(tags)}")

    def shape(self, outline: Outline, tags: Tags) -> None:
        """Write a path: colours, steps."""
        fill = f" fill {_colour(outline.fill)}" if outline.fill else ""
        stroke = f" stroke {_of(outline.weight)} {_colour(outline.stroke)}" if outline.stroke else ""
        rule = (" even-odd" if outline.even_odd else "") + _pen(outline.pen)
        rule += f" clip {_path(outline.placed(outline.clip))}" if outline.clip else ""
        self.lines.append(f"shape{fill}{stroke}{rule} {_path(outline.placed(outline.path))}{_tags(tags)}")

    def picture(self, plate: Plate, tags: Tags) -> None:
        """Write a picture: place, digest, crop, inks, mask."""
        picture = plate.picture
        inks = (("ground", picture.ground), ("tint", picture.tint))
        words = "".join(f" {word} {ink.name}" for word, ink in inks if ink)
        words += f" clip {_path(plate.clip)}" if plate.clip else ""
        self.lines.append(f"picture {_rect(plate.at)} {picture.digest} crop {_of(*picture.crop)}{words}{_tags(tags)}")

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


def _font(run: Run) -> str:
    fitted = f" {_of(run.scale * 100)}%" if run.scale != 1 else ""
    return f"{run.font}{fitted}{f' up {_of(run.shift)}' if run.shift else ''}"


def _pen(pen: Pen | None) -> str:
    if pen is None:
        return ""
    dashes = f" dashes {_of(*pen.dashes, pen.phase)}" if pen.dashes else ""
    return f" cap {pen.cap} join {pen.join} miter {_of(pen.miter)}{dashes}"


def _path(path: tuple[Step, ...]) -> str:
    """Write a path's steps; of a long one their number, bounds and check sum."""
    steps = " ".join(" ".join([str(step[0]), *(_of(float(each)) for each in step[1:])]) for step in path)
    if len(path) <= 12:
        return steps
    xs, ys = ([float(each) for step in path for each in step[first::2]] for first in (1, 2))
    return f"{len(path)} steps within {_of(min(xs), min(ys), max(xs), max(ys))} #{zlib.crc32(steps.encode()):08x}"


def _tags(tags: Tags) -> str:
    steps = ["@".join(part for part in (tag.role, tag.key) if part) for tag in tags or ()]
    return " | artifact" if tags is None else " | " + " > ".join(steps) if tags else ""


def _colour(colour: Colour | None) -> str:
    return ",".join(_of(each) for each in colour or ())


def _rect(rect: Rect) -> str:
    return _of(rect.x, rect.y, rect.width, rect.height)


def _of(*values: float) -> str:
    return " ".join(f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".") for value in values)
