"""The reading as the structure of a PDF: elements, the tree that leads from content to them, and the outline.

ISO 32000-1 14.7 says how it is written, ISO 14289-1 7 what a reader may rely on. Knows no operators.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from msgspec import Struct

from brochure.model.marks import Tag
from brochure.model.objects import Name, Raw, Ref, Value
from brochure.model.reading import Element
from brochure.paint.marking import Content
from brochure.paint.syntax import number, written

#: How headings are told from all else.
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


class Laid(Struct, frozen=True):
    """The annotation of a link, on a page counted from 1."""

    page: int
    annotation: Ref


#: What hangs on the branches of a file's reading.
Said = Content | Laid


class Heading(Struct, frozen=True):
    """A heading for the outline: how deep it is, its words, and the page and height where it stands."""

    level: int
    text: str
    page: int
    top: float


class Verbs(Struct, frozen=True):
    """What completes a file: `add` an object, `hold` one to be packed, set an entry of the `catalog` or a `page`."""

    add: Callable[[Value], Ref]
    hold: Callable[[Raw], Ref]
    catalog: Callable[[str, Value], None]
    page: Callable[[int, str, Value], None]
    page_ref: Callable[[int], Ref]


class Structure:
    """Writes one reading into a file."""

    def __init__(self, verbs: Verbs, keys: dict[Ref, int]) -> None:
        """`keys` are those of annotations in the tree of parents, after the pages', which are counted from nought."""
        self._verbs = verbs
        self._keys = keys
        self._contents: dict[int, dict[int, Ref]] = {}
        self._annotations: dict[int, Ref] = {}
        self._notes = 0
        self._ids: list[Value] = []

    def write(self, root: Element[Said]) -> None:
        """Write the structure of `root`."""
        holder: dict[str, Value] = {"Type": Name("StructTreeRoot")}
        place = self._verbs.add(holder)
        holder["K"] = [self._element(root, place)]
        pages = sorted(self._contents)
        numbers: list[Value] = []
        for page in pages:
            held = self._contents[page]
            numbers += [page - 1, self._verbs.add([held[each] for each in range(len(held))])]
            self._verbs.page(page, "StructParents", page - 1)
        for key, element in sorted(self._annotations.items()):
            numbers += [key, element]
        holder["ParentTree"] = self._verbs.add({"Nums": numbers})
        holder["ParentTreeNextKey"] = max([*(page - 1 for page in pages), *self._annotations, 0]) + 1
        if self._ids:
            holder["IDTree"] = self._verbs.add({"Names": self._ids})
        self._verbs.catalog("StructTreeRoot", place)
        self._verbs.catalog("MarkInfo", {"Marked": True})

    def _element(self, element: Element[Said], parent: Ref) -> Ref:
        # Written at once and not as values: there are hundreds, and each is a few words.
        raw = Raw()
        place = self._verbs.hold(raw)
        tag = element.tag
        entries = [f"/S/{element.role}/P {parent.number} 0 R"]
        if tag.lang and element.role != "Document":
            entries.append(f"/Lang({tag.lang})")
        if tag.alt:
            entries.append(f"/Alt{written(tag.alt).decode()}")
        if element.role == "Note":
            # Every note has a name of its own (ISO 14289-1 7.9).
            self._notes += 1
            name = f"note-{self._notes:03}".encode()
            entries.append(f"/ID<{name.hex()}>")
            self._ids += [name, place]
        pages = {child.page for child in element.children if isinstance(child, Content)}
        # Where all content is of one page, its numbers say enough.
        (page,) = pages if len(pages) == 1 else (0,)
        if page:
            entries.append(f"/Pg {self._verbs.page_ref(page).number} 0 R")
        kids = [self._kid(child, place, page) for child in element.children]
        entries.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
        entries += self._attributes(element)
        raw.data = f"<<{''.join(entries)}>>".encode("ascii")
        return place

    def _kid(self, child: Element[Said] | Said, place: Ref, page: int) -> str:
        if isinstance(child, Element):
            return f"{self._element(child, place).number} 0 R"
        on = self._verbs.page_ref(child.page).number
        if isinstance(child, Content):
            self._contents.setdefault(child.page, {})[child.number] = place
            own = child.number
            return str(own) if child.page == page else f"<</Type/MCR/Pg {on} 0 R/MCID {own}>>"
        self._annotations[self._keys[child.annotation]] = place
        return f"<</Type/OBJR/Pg {on} 0 R/Obj {child.annotation.number} 0 R>>"

    def _attributes(self, element: Element[Said]) -> list[str]:
        if element.role == "Figure":
            boxes = [child.box for child in element.children if isinstance(child, Content) and child.box]
            if boxes:
                left, low = min(each.x for each in boxes), min(each.y for each in boxes)
                right, high = max(each.right for each in boxes), max(each.bottom for each in boxes)
                box = " ".join(number(each) for each in (left, low, right, high))
                return [f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"]
        if element.role == "L" and any(each.role == "Lbl" for each in element.walk()):
            return ["/A<</O/List/ListNumbering/Disc>>"]
        return []


def outline(headings: Sequence[Heading], verbs: Verbs) -> None:
    """Write the outline (ISO 32000-1 12.3.3): a line a heading, deeper ones beneath."""
    if not headings:
        return
    root: dict[str, Value] = {"Type": Name("Outlines")}
    place = verbs.add(root)
    entries: list[tuple[dict[str, Value], Ref]] = []
    for heading in headings:
        page = verbs.page_ref(heading.page)
        entry: dict[str, Value] = {"Title": heading.text, "Dest": [page, Name("XYZ"), None, heading.top, None]}
        entries.append((entry, verbs.add(entry)))
    # By level, whose line was the last: the children of each are those until one that is no deeper.
    line: list[tuple[int, dict[str, Value], Ref]] = [(0, root, place)]
    children: dict[int, list[int]] = {-1: []}
    parents: list[int] = []
    for index, heading in enumerate(headings):
        while len(line) > 1 and line[-1][0] >= heading.level:
            line.pop()
            parents.pop()
        above = parents[-1] if parents else -1
        children.setdefault(above, []).append(index)
        entries[index][0]["Parent"] = line[-1][2]
        line.append((heading.level, *entries[index]))
        parents.append(index)
    for above, own in children.items():
        holder = root if above < 0 else entries[above][0]
        if own:
            holder["First"], holder["Last"] = entries[own[0]][1], entries[own[-1]][1]
            holder["Count"] = _beneath(above, children)
        for before, after in pairwise(own):
            entries[before][0]["Next"], entries[after][0]["Prev"] = entries[after][1], entries[before][1]
    verbs.catalog("Outlines", place)


def _beneath(index: int, children: dict[int, list[int]]) -> int:
    """How many lines are seen beneath one, all being open."""
    own = children.get(index, [])
    return len(own) + sum(_beneath(each, children) for each in own)


def headings_of(root: Element[Said], texts: dict[Tag, tuple[str, int, float]]) -> list[Heading]:
    """Return the headings of a reading, by what is known of each by its tag: words, page, and the top of its line."""
    found = []
    for element in root.walk():
        if element.role in HEADINGS and element.tag in texts:
            text, page, top = texts[element.tag]
            found.append(Heading(int(element.role[1]), " ".join(text.split()), page, top))
    return found
