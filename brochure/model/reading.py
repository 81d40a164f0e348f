"""What a listener hears: the texts and pictures of a layout as a tree of elements, in the order of the YAML.

One tree is built from the tags of marks, whatever hangs on its branches: the words themselves, or the places in a PDF
where they stand. So what is read aloud, what the structure of a file says and what a text file holds cannot differ.
Knows no PDF and no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from brochure.model.marks import Glyphs, Tag
from brochure.model.page import Layout, page_leaves

T = TypeVar("T")

#: Keys that stand at the top of the YAML and yet are read where they are printed.
_PRINTED_ELSEWHERE = frozenset({"edition", "issued", "as_of"})


class Element(Generic[T]):
    """One step of the reading: its `role` (ISO 32000-1 14.8.4), whose content it is, its language and its words.

    `children` are elements, and whatever is said here: strings, or places.
    """

    __slots__ = ("_known", "children", "role", "tag")

    def __init__(self, tag: Tag) -> None:
        self.tag = tag
        self.role = tag.role
        self.children: list[Element[T] | T] = []
        self._known: dict[Tag, Element[T]] = {}

    def inner(self, tag: Tag) -> Element[T]:
        """Return the child of a tag, which is made when it is first asked for."""
        found = self._known.get(tag)
        if found is None:
            found = self._known[tag] = Element(tag)
            self.children.append(found)
        return found

    def walk(self) -> Iterator[Element[T]]:
        """Yield the element and all within it, as they are read."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()


def tree(said: Iterable[tuple[tuple[Tag, ...], T]], order: Mapping[str, int], language: str) -> Element[T]:
    """Return the tree of what is said under each path of tags, given in the order of painting.

    `order` counts the keys of the YAML from its top; what has no key of its own there is read where it is printed.
    """
    placed: list[tuple[int, tuple[Tag, ...], T]] = []
    last = -1
    for tags, what in said:
        found = _rank(tags[-1].key, order)
        last = last if found is None else found
        placed.append((last, tags, what))
    placed.sort(key=lambda each: each[0])
    root: Element[T] = Element(Tag("Document", "", language))
    for _, tags, what in placed:
        element = root
        for tag in tags:
            element = element.inner(tag)
        element.children.append(what)
    _levelled(root)
    return root


def words(layout: Layout) -> Iterator[tuple[tuple[Tag, ...], str]]:
    """Yield what is said on the pages, line by line, in the order of painting; a picture says nothing itself."""
    for page in layout.pages:
        for leaf in page_leaves(page):
            if leaf.tags:
                yield leaf.tags, leaf.mark.what.text if isinstance(leaf.mark.what, Glyphs) else ""


def _rank(key: str, order: Mapping[str, int]) -> int | None:
    """Where a key stands in the YAML, or what it is part of; None for what stands nowhere."""
    key = key.partition("#")[0]
    if key in _PRINTED_ELSEWHERE:
        return None
    while key:
        if key in order:
            return order[key]
        key = key[: max(key.rfind("."), key.rfind("["), 0)]
    return None


def _levelled(root: Element[T]) -> None:
    """Give the first heading the first level, where no other has it: a flyer without a cover begins somewhere too."""
    headings = [each for each in root.walk() if each.role in ("H1", "H2", "H3", "H4", "H5", "H6")]
    if headings and not any(each.role == "H1" for each in headings):
        headings[0].role = "H1"
