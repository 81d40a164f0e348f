"""A finished PDF as plain values: objects by number, and the little one asks of them. Knows no library.

Whatever is asked of an object that is not what it should be is answered by nothing (None, an empty list): what a file
lacks is for the rules to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from brochure.model.objects import Name, Ref

#: How many references may lead to one another, and how deep the tree of pages may be.
_CHAIN = 32
#: The most pages that are looked at: a flyer has two.
MOST_PAGES = 500
#: What a page may take from the tree above it (ISO 32000-1 table 30).
_PASSED = ("Resources", "MediaBox", "CropBox", "Rotate")

Dict = dict[str, Any]
#: A rectangle by its left, lower, right and upper edge, in points, y growing upwards.
Box = tuple[float, float, float, float]


class Held(Struct, frozen=True, eq=False):
    """A stream: its dictionary, and how to read its bytes, decoded as far as no picture is concerned.

    `pixels` gives the samples of a JPEG or JPEG 2000 picture as (width, height, bytes), made coarser four to one.
    Both return empty bytes for what cannot be decoded.
    """

    number: int
    entries: Dict
    read: Callable[[], bytes]
    pixels: Callable[[], tuple[int, int, bytes]]


class Page(Struct, frozen=True):
    """A page, counted from 1: its own entries, and those it takes from the tree above where it has none."""

    number: int
    own: Dict
    inherited: Dict

    def get(self, key: str) -> Any:
        """Return an entry of the page, its own or inherited."""
        return self.own[key] if key in self.own else self.inherited.get(key)


class File(Struct, frozen=True):
    """A PDF file that has been opened: its `data` as it is on the disk, its `objects` by their numbers.

    `repairs` is how often the file had to be mended to be read.
    """

    data: bytes
    is_encrypted: bool
    trailer: Dict
    objects: Mapping[int, Any]
    repairs: int = 0

    def get(self, value: Any) -> Any:
        """Return what a value is, references followed; None where they lead nowhere or in a circle."""
        for _ in range(_CHAIN):
            if not isinstance(value, Ref):
                return value
            value = self.objects.get(value.number)
        return None

    def at(self, holder: Any, *keys: str) -> Any:
        """Return what stands under `keys`, one within the other, in a dictionary or a stream."""
        found = self.get(holder)
        for key in keys:
            found = self.get(entries(found).get(key))
        return found

    def dict(self, holder: Any, *keys: str) -> Dict:
        """Return the dictionary there, or that of the stream there; an empty one where there is none."""
        return entries(self.at(holder, *keys))

    def list(self, holder: Any, *keys: str) -> list[Any]:
        """Return the elements of the array there, references followed; none where there is none."""
        found = self.at(holder, *keys)
        return [self.get(each) for each in found] if isinstance(found, list) else []

    def numbers(self, holder: Any, *keys: str) -> tuple[float, ...]:
        """Return the numbers of the array there, or nothing if any is none."""
        found = self.list(holder, *keys)
        return tuple(float(each) for each in found) if all(is_number(each) for each in found) else ()

    def box(self, holder: Any, *keys: str) -> Box | None:
        """Return the rectangle there (ISO 32000-1 7.9.5) with its lower left corner first."""
        found = self.numbers(holder, *keys)
        if len(found) != 4:
            return None
        x0, y0, x1, y1 = found
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    @property
    def root(self) -> Dict:
        """The catalog."""
        return self.dict(self.trailer, "Root")

    @property
    def info(self) -> Dict:
        """The information dictionary."""
        return self.dict(self.trailer, "Info")


def entries(value: Any) -> Dict:
    """Return the entries of a dictionary or stream, else none."""
    if isinstance(value, Held):
        return value.entries
    return value if isinstance(value, dict) else {}


def is_number(value: Any) -> bool:
    """Whether a value is a number; true and false are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def text_of(value: Any) -> str | None:
    """Return a text string decoded (ISO 32000-1 7.9.2.2), or a name as it is; None for anything else."""
    if isinstance(value, str):
        return str(value)
    if not isinstance(value, bytes):
        return None
    if value.startswith((b"\xfe\xff", b"\xff\xfe")):
        return value.decode("utf-16", "replace")
    if value.startswith(b"\xef\xbb\xbf"):
        return value[3:].decode("utf-8", "replace")
    return value.decode("latin-1")


def filters_of(file: File, stream: Held) -> list[str]:
    """Return the names of the filters of a stream, in their order."""
    found = file.get(stream.entries.get("Filter"))
    return [str(file.get(each)) for each in (found if isinstance(found, list) else [found]) if each is not None]


def pages_of(file: File) -> tuple[Page, ...]:
    """Return the pages in their order (ISO 32000-1 7.7.3); a tree that runs in a circle ends where it meets itself."""
    return tuple(Page(number, own, above) for number, (own, above) in enumerate(_pages(file), 1))


def _pages(file: File) -> Iterator[tuple[Dict, Dict]]:
    waiting: list[tuple[Any, Dict]] = [(file.root.get("Pages"), {})]
    seen: set[int] = set()
    count = 0
    while waiting and count < MOST_PAGES:
        node, above = waiting.pop()
        if isinstance(node, Ref):
            if node.number in seen:
                continue
            seen.add(node.number)
        found = file.dict(node)
        kids = file.at(found, "Kids")
        if isinstance(kids, list) and found.get("Type") != "Page":
            passed: Dict = {key: found[key] for key in _PASSED if key in found}
            waiting.extend((each, {**above, **passed}) for each in reversed(kids))
        elif found:
            count += 1
            yield found, above


def name_of(value: Any) -> str:
    """Return a name without its slash; an empty string for anything else."""
    return str(value) if isinstance(value, Name) else ""
