"""One page as the rules see it: its boxes, what is painted on it, what it can reach."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from brochure.findings import Level, Words
from brochure.preflight.faults import Fault, place_of, trim_of
from brochure.preflight.matrix import meet
from brochure.preflight.reach import Thing, reached
from brochure.preflight.spaces import Space
from brochure.preflight.state import Event
from brochure.preflight.values import Box, Dict, File, Held, Page
from brochure.preflight.walk import Walk

#: What a mark is called in a message.
KINDS = {
    "text": Words("글자", "Text"),
    "fill": Words("도형", "A shape"),
    "stroke": Words("선", "A line"),
    "image": Words("그림", "A picture"),
}
#: The same as the subject of a Korean sentence.
SUBJECTS = {"text": "글자가", "fill": "도형이", "stroke": "선이", "image": "그림이"}


class Sheet(Struct, frozen=True, eq=False):
    """A page that has been walked: `events` that paint paper, `hidden` ones, `spaces` that operators chose."""

    file: File
    page: Page
    trim: Box
    bleed: Box
    events: tuple[Event, ...]
    hidden: tuple[Event, ...]
    spaces: tuple[Space, ...]
    things: tuple[Thing, ...]
    inline: tuple[Held, ...]

    @property
    def states(self) -> list[tuple[str, Dict]]:
        """The ExtGStates the page can reach, by name."""
        return [(each.name, each.entries) for each in self.things if each.kind == "ExtGState"]

    def get(self, value: Any) -> Any:
        """Return what a value is, references followed."""
        return self.file.get(value)

    def fault(self, rule: str, detail: Words, box: Box | None = None, level: Level = "error") -> Fault:
        """Return a fault on this page, at the upper left corner of `box`."""
        return Fault(rule, detail, self.page.number, place_of(box, self.trim) if box else None, level)


def sheet_of(file: File, page: Page, walk: Walk) -> Sheet:
    """Walk a page, then what it can reach and does not paint: a colour may hide there too."""
    walk.page(page)
    things = reached(file, page)
    for each in things:
        if each.is_content and each.value.number not in walk.seen:
            walk.hidden(each.value, each.resources)
    trim = trim_of(file, page)
    return Sheet(
        file,
        page,
        trim,
        meet(file.box(page.own, "BleedBox") or trim, file.box(page.get("MediaBox"))) or trim,
        tuple(each for each in walk.events if not each.is_hidden),
        tuple(each for each in walk.events if each.is_hidden),
        tuple(walk.spaces),
        things,
        tuple(walk.inline),
    )
