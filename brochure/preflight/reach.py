"""What a page can reach through its resources, and those of its forms, patterns and masks, painted or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from brochure.preflight.values import Dict, File, Held, Page, entries

#: The most things of a page that are looked at.
_MOST = 20_000


class Thing(Struct, frozen=True, eq=False):
    """One resource: its kind (``XObject``, ``Font``, …; ``Mask`` for the group of a soft mask), its name and value.

    `resources` are those it stands among, which a form without its own uses.
    """

    kind: str
    name: str
    value: Any
    resources: Dict

    @property
    def entries(self) -> Dict:
        """The thing's dictionary."""
        return entries(self.value)

    @property
    def is_image(self) -> bool:
        """Whether it is a picture."""
        return self.kind == "XObject" and self.entries.get("Subtype") == "Image"

    @property
    def is_content(self) -> bool:
        """Whether it is a stream of operators: a form, a tiling pattern, the group of a mask."""
        is_form = self.kind in {"XObject", "Mask"} and self.entries.get("Subtype") == "Form"
        return isinstance(self.value, Held) and (is_form or self.kind == "Pattern")


def reached(file: File, page: Page) -> tuple[Thing, ...]:
    """Return everything a page can reach, each once, in the order of the resource dictionaries."""
    found: list[Thing] = []
    seen: set[int] = set()
    waiting = [entries(file.get(page.get("Resources")))]
    while waiting:
        resources = waiting.pop()
        if id(resources) in seen:
            continue
        seen.add(id(resources))
        for thing in _listed(file, resources):
            if isinstance(thing.value, (dict, Held)):
                if id(thing.entries) in seen:
                    continue
                seen.add(id(thing.entries))
            found.append(thing)
            if len(found) >= _MOST:
                return tuple(found)
            inner = file.at(thing.value, "Resources")
            if isinstance(inner, dict):
                waiting.append(inner)
    return tuple(found)


def _listed(file: File, resources: Dict) -> Iterator[Thing]:
    """What a resource dictionary lists, pictures' and states' masks right behind them."""
    for kind in ("ExtGState", "ColorSpace", "Pattern", "Shading", "XObject", "Font"):
        for name, given in file.dict(resources, kind).items():
            value = file.get(given)
            yield Thing(kind, name, value, resources)
            if kind == "ExtGState" and isinstance(group := file.at(value, "SMask", "G"), Held):
                yield Thing("Mask", name, group, resources)
            if kind == "Pattern" and isinstance(value, dict):
                if shading := file.at(value, "Shading"):
                    yield Thing("Shading", name, shading, resources)
                if state := file.at(value, "ExtGState"):
                    yield Thing("ExtGState", name, state, resources)
            if kind == "XObject" and isinstance(soft := file.at(value, "SMask"), Held):
                yield Thing("XObject", f"{name}/SMask", soft, resources)
