"""The structure of a tagged file (ISO 32000-1 14.7): its elements in reading order, and the tree that leads back.

Elements are known by the identity of their dictionaries, which `File` keeps one of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from brochure.preflight.values import Dict, File, Page, entries, is_number, name_of, text_of

#: The most elements that are looked at, how deep they may stand in one another, and the most entries of a number tree.
_ELEMENTS, _DEEP, _ENTRIES = 50_000, 120, 200_000
#: How many names of the file's own may lead to one another before a standard one is reached.
_MAPS = 16


class Overgrown(Exception):
    """There are more elements than anyone should wait for."""


class Content(Struct, frozen=True):
    """Marked content an element holds: on a page (0: not known), in a form by its number (0: the page's own)."""

    page: int
    within: int
    mcid: int


class Object(Struct, frozen=True, eq=False):
    """An object an element holds, as a Link holds its annotation."""

    entries: Dict


class Element(Struct, frozen=True, eq=False):
    """One element: `type` as it is written, `role` the standard type it stands for ("" where it stands for none).

    `lang` is the language of its content and `page` the page it is on, 0 where that is not said; `kids` are in order.
    """

    entries: Dict
    type: str
    role: str
    lang: str
    page: int
    kids: tuple[Element | Content | Object, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements it holds."""
        return tuple(each for each in self.kids if isinstance(each, Element))

    @property
    def contents(self) -> tuple[Content, ...]:
        """The marked content it holds itself."""
        return tuple(each for each in self.kids if isinstance(each, Content))

    @property
    def objects(self) -> tuple[Object, ...]:
        """The objects it holds itself."""
        return tuple(each for each in self.kids if isinstance(each, Object))

    def walk(self) -> Iterator[Element]:
        """Yield the element and all within it, in reading order."""
        waiting = [self]
        while waiting:
            each = waiting.pop()
            yield each
            waiting.extend(reversed(each.elements))


class Tree(Struct, frozen=True, eq=False):
    """The structure: its root's entries, the elements at the top, all of them in reading order.

    `parents` is the number tree that leads back (14.7.4.4); None where there is none. `again` are the elements that
    hold, or are held by, what already stands in the tree.
    """

    root: Dict
    top: tuple[Element, ...]
    elements: tuple[Element, ...]
    parents: dict[int, Any] | None
    known: dict[int, Element]
    again: int

    def find(self, held: Any) -> Element | None:
        """Return the element of a dictionary; None for what is no element of the tree."""
        return self.known.get(id(held))


def tree_of(file: File, pages: tuple[Page, ...]) -> Tree | None:
    """Return the structure of a file; None where it has none. Raises Overgrown."""
    root = file.at(file.root, "StructTreeRoot")
    if not isinstance(root, dict):
        return None
    reading = _Reading(file, root, pages)
    top = tuple(each for each in reading.kids(root, "", 0, 0) if isinstance(each, Element))
    elements = tuple(inner for each in top for inner in each.walk())
    parents = file.at(root, "ParentTree")
    found = number_tree(file, parents) if isinstance(parents, dict) else None
    return Tree(root, top, elements, found, {id(each.entries): each for each in elements}, reading.again)


class _Reading:
    """Builds elements, each once; `again` counts those that were met twice."""

    def __init__(self, file: File, root: Dict, pages: tuple[Page, ...]) -> None:
        self.again = 0
        self._file = file
        self._roles = file.dict(root, "RoleMap")
        self._pages = {id(page.own): page.number for page in pages}
        self._seen: set[int] = set()
        self._lang = text_of(file.get(file.root.get("Lang"))) or ""

    def kids(self, holder: Dict, lang: str, page: int, depth: int) -> Iterator[Element | Content | Object]:
        """Yield what a dictionary's `/K` holds, in its order."""
        given = self._file.get(holder.get("K"))
        for each in given if isinstance(given, list) else [given]:
            value = self._file.get(each)
            if isinstance(value, int) and not isinstance(value, bool):
                yield Content(page, 0, value)
            elif isinstance(value, dict):
                found = self._held(value, lang or self._lang, page, depth)
                if found:
                    yield found

    def _held(self, held: Dict, lang: str, page: int, depth: int) -> Element | Content | Object | None:
        kind = self._file.get(held.get("Type"))
        page = self._page(held, page)
        if kind == "MCR":
            mcid, stream = self._file.get(held.get("MCID")), held.get("Stm")
            return Content(page, getattr(stream, "number", 0), mcid) if isinstance(mcid, int) else None
        if kind == "OBJR":
            return Object(entries(self._file.get(held.get("Obj"))))
        if id(held) in self._seen:
            self.again += 1
            return None
        self._seen.add(id(held))
        if depth >= _DEEP or len(self._seen) > _ELEMENTS:
            raise Overgrown
        name = name_of(self._file.get(held.get("S")))
        lang = text_of(self._file.get(held.get("Lang"))) or lang
        kids = tuple(self.kids(held, lang, page, depth + 1))
        return Element(held, name, self._role(name), lang, page, kids)

    def _page(self, held: Dict, above: int) -> int:
        own = self._file.get(held.get("Pg"))
        return self._pages.get(id(own), 0) if own is not None else above

    def _role(self, name: str) -> str:
        for _ in range(_MAPS):
            if name in STANDARD:
                return name
            name = name_of(self._file.get(self._roles.get(name)))
        return ""


def number_tree(file: File, root: Any) -> dict[int, Any]:
    """Return the entries of a number tree (7.9.7), references followed; what is not well formed is passed over."""
    found: dict[int, Any] = {}
    waiting, seen = [root], set[int]()
    while waiting and len(found) < _ENTRIES:
        node = file.get(waiting.pop())
        if not isinstance(node, dict) or id(node) in seen:
            continue
        seen.add(id(node))
        nums = file.get(node.get("Nums"))
        if isinstance(nums, list):
            pairs = zip(nums[::2], nums[1::2], strict=False)
            found.update((key, file.get(value)) for key, value in pairs if isinstance(key, int))
        kids = file.get(node.get("Kids"))
        waiting.extend(kids if isinstance(kids, list) else [])
    return found


def attribute(file: File, element: Element, owner: str, key: str) -> Any:
    """Return an attribute of an element (14.7.5), its own before its classes'; None where it has none."""
    classes = file.dict(file.root, "StructTreeRoot", "ClassMap")
    named = file.get(element.entries.get("C"))
    given = [element.entries.get("A")]
    given += [classes.get(name_of(file.get(each))) for each in (named if isinstance(named, list) else [named])]
    for held in given:
        value = file.get(held)
        for each in value if isinstance(value, list) else [value]:
            attributes = entries(file.get(each))
            if file.get(attributes.get("O")) == owner and key in attributes:
                return file.get(attributes[key])
    return None


def whole(file: File, element: Element, key: str, missing: int = 1) -> int:
    """Return a table's attribute that is a whole number, `missing` where it is none."""
    found = attribute(file, element, "Table", key)
    return int(found) if is_number(found) and 0 < found < 10_000 else missing


#: The standard types (ISO 32000-1 14.8.4).
STANDARD = frozenset(
    (
        *(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
        ),
        *(
            "P",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "TFoot",
        ),
        *(
            "Span",
            "Quote",
            "Note",
            "Reference",
            "BibEntry",
            "Code",
            "Link",
            "Annot",
            "Ruby",
            "RB",
            "RT",
            "RP",
            "Warichu",
            "WT",
            "WP",
        ),
        *("Figure", "Formula", "Form"),
    )
)
#: Those that stand within a line, and begin no new one.
INLINE = frozenset(["Span", "Quote", "Reference", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "NonStruct"])
