"""What a listener hears as plain text: beside the screen file a person can review it in seconds.

Headings stand under a line of their own rank, lists behind their signs, pictures as their words. Knows no PDF.
"""

from __future__ import annotations

from collections.abc import Iterator

from brochure.model.reading import Element

#: What stands for a heading's level, before its words.
_HEADINGS = {"H1": "# ", "H2": "## ", "H3": "### ", "H4": "#### ", "H5": "##### ", "H6": "###### "}
#: Elements that are lines of their own.
_LINES = frozenset({"P", "LI", "Figure", "Note", *_HEADINGS})


def told(root: Element[str]) -> str:
    """Return the reading as lines of text, an empty line before each heading and quotation."""
    lines = [line for child in root.children if isinstance(child, Element) for line in _lines(child, "")]
    # Never two empty lines together, whatever ends where another thing begins.
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip("\n") + "\n"


def _lines(element: Element[str], indent: str) -> Iterator[str]:
    role = element.role
    if role in _HEADINGS:
        yield ""
        yield indent + _HEADINGS[role] + heard(element)
    elif role == "Figure":
        yield f"{indent}[{element.tag.alt}]"
    elif role == "LI":
        yield from _item(element, indent)
    elif role == "BlockQuote":
        yield ""
        for child in element.children:
            if isinstance(child, Element):
                yield from _lines(child, f"{indent}> ")
        yield ""
    elif role in ("P", "Note") and not any(each.role in ("L", "Figure") for each in element.walk()):
        yield indent + heard(element)
    else:
        for child in element.children:
            if isinstance(child, Element):
                yield from _lines(child, indent)
            elif child.strip():
                yield indent + _folded(child)


def _item(element: Element[str], indent: str) -> Iterator[str]:
    """An item: its sign or a dash, its words, and what is beneath it, further in."""
    own = [each for each in element.children if isinstance(each, Element)]
    sign = " ".join(heard(each) for each in own if each.role == "Lbl") or "-"
    bodies = [each for each in own if each.role != "Lbl"]
    words = " ".join(filter(None, (heard(each, is_whole=False) for each in bodies)))
    yield f"{indent}{sign} {words}".rstrip()
    for body in bodies:
        for inner in body.walk():
            if inner.role == "L":
                for item in inner.children:
                    if isinstance(item, Element):
                        yield from _lines(item, f"{indent}  ")


def heard(element: Element[str], *, is_whole: bool = True) -> str:
    """Return an element's words on one line; not `is_whole` leaves out the lists within it."""
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, Element):
            if is_whole or child.role != "L":
                parts.append(child.tag.alt if child.role == "Figure" else heard(child, is_whole=is_whole))
                if child.role in ("Lbl", "P"):
                    parts.append(" ")
        else:
            parts.append(child)
    return _folded("".join(parts))


def _folded(text: str) -> str:
    return " ".join(text.split())
