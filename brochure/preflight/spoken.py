"""A tagged file as it is read aloud: the text of its structure in order, each piece with its language and place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from brochure.findings import Words
from brochure.preflight.marked import Key, Marked, Show, is_artifact, key_of
from brochure.preflight.sheet import Sheet
from brochure.preflight.structure import INLINE, Element, Tree
from brochure.preflight.unicodes import texts_of
from brochure.preflight.values import Box, Dict, File, Page, text_of

#: What is between letters and says nothing: soft hyphens, joiners, marks of order.
_SILENT = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
#: How many pieces are looked at for how an element begins.
_BEGINS = 4
#: What is read in place of what these hold.
_PICTURES = frozenset(["Figure", "Formula"])


class Piece(Struct, frozen=True, eq=False):
    """A piece of text that is read: `block` is the innermost element about it that begins a line of its own.

    `box` is where it stands on `page`; None for words that stand in place of a picture.
    """

    text: str
    lang: str
    element: Element
    block: Element
    page: int
    box: Box | None = None


class Spoken(Struct, frozen=True, eq=False):
    """A file that has been listened to: its pages, structure, and for each page every showing of text.

    `marked` are the sequences of marked content by what the structure calls them, `painted` those with something in
    them that is no text, and the box about it.
    """

    file: File
    pages: tuple[Page, ...]
    sheets: tuple[Sheet, ...]
    tree: Tree
    shows: tuple[Show, ...]
    marked: dict[Key, list[Marked]]
    painted: dict[Key, Box]
    torn: tuple[int, ...]
    pieces: tuple[Piece, ...] = ()
    #: The pieces of each element by its identity.
    own: dict[int, list[Piece]] = {}

    @property
    def lang(self) -> str:
        """The language the catalog says."""
        return text_of(self.file.get(self.file.root.get("Lang"))) or ""

    def text(self, element: Element) -> str:
        """Return what is read of an element and all within it."""
        return " ".join(" ".join(self._texts(element)).split())

    def _texts(self, element: Element) -> Iterator[str]:
        return (piece.text for each in element.walk() for piece in self.own.get(id(each), ()))

    def page(self, element: Element) -> int:
        """Return the page an element begins on; 0 where it has no content."""
        found = (content.page for each in element.walk() for content in each.contents)
        return next(found, element.page)

    def boxes(self, element: Element) -> list[Box]:
        """Return where all that an element and those within it hold stands, text and other marks, on whatever page."""
        inner = list(element.walk())
        keys = ((held.page, held.within, held.mcid) for each in inner for held in each.contents)
        texts = (piece.box for each in inner for piece in self.own.get(id(each), ()) if piece.box)
        return [*texts, *(self.painted[key] for key in keys if key in self.painted)]

    def called(self, element: Element) -> Words:
        """Return what an element is called in a message: its type, and how it begins."""
        begins = " ".join(" ".join(islice(self._texts(element), _BEGINS)).split())
        told = f"{element.type or '?'}" + (f" “{begins[:16]}{'…' if len(begins) > 16 else ''}”" if begins else "")
        return Words(told, told)


class Voice:
    """Says what shows say: fonts' maps are read once."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._known: dict[int, dict[int, str]] = {}

    def text(self, show: Show) -> str:
        """Return the text of a show; for a code that says nothing the sign of what is unknown (U+FFFD)."""
        known = self._known.get(id(show.font))
        if known is None:
            known = self._known[id(show.font)] = texts_of(self._file, show.font) or {}
        return "".join([known.get(code) or "\ufffd" for code in show.font.codes_of(show.string)])

    def said(self, shows: Iterable[Show], lang: str) -> Iterator[tuple[str, str, int, Box]]:
        """Yield the text, language, page and box of shows; what `ActualText` takes the place of is read once."""
        last: Dict | None = None
        for show in shows:
            instead = next((each for each in show.marks if "ActualText" in each.properties), None)
            spoken = next((each for each in reversed(show.marks) if "Lang" in each.properties), None)
            own = text_of(self._file.get(spoken.properties["Lang"])) if spoken else None
            if instead is None:
                yield self.text(show), own or lang, show.page, show.box
            elif instead.properties is not last:
                text = text_of(self._file.get(instead.properties["ActualText"])) or ""
                yield text, own or lang, show.page, show.box
            last = instead.properties if instead else None


def listened(spoken: Spoken) -> Spoken:
    """Return a file with everything that is read of it, in the order of the structure."""
    held: dict[Key, list[Show]] = {}
    for show in spoken.shows:
        key = key_of(show.page, show.marks)
        if key and not is_artifact(show.marks):
            held.setdefault(key, []).append(show)
    voice = Voice(spoken.file)
    pieces = tuple(piece for each in spoken.tree.top for piece in _read(spoken, voice, held, each, each))
    own: dict[int, list[Piece]] = {}
    for piece in pieces:
        own.setdefault(id(piece.element), []).append(piece)
    return replace(spoken, pieces=pieces, own=own)


def _read(
    spoken: Spoken, voice: Voice, held: dict[Key, list[Show]], element: Element, above: Element
) -> Iterator[Piece]:
    block = above if element.role in INLINE else element
    page = spoken.page(element)
    instead = text_of(spoken.file.get(element.entries.get("ActualText")))
    if instead is None and element.role in _PICTURES:
        instead = text_of(spoken.file.get(element.entries.get("Alt")))
    if instead is not None:
        yield Piece(instead, element.lang, element, block, page)
        return
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _read(spoken, voice, held, kid, block)
        elif not hasattr(kid, "entries"):
            shows = held.get((kid.page, kid.within, kid.mcid), ())
            for text, lang, number, box in voice.said(shows, element.lang):
                yield Piece(text, lang, element, block, number, box)


def folded(text: str) -> str:
    """Return a text composed (NFC), silent characters left out, each run of white space one space."""
    return " ".join(_SILENT.sub("", unicodedata.normalize("NFC", text)).split())


def artifacts(spoken: Spoken) -> Iterator[tuple[Show, str]]:
    """Yield text that is shown and not read, with what it says."""
    voice = Voice(spoken.file)
    for show in spoken.shows:
        if is_artifact(show.marks):
            yield show, voice.text(show)
