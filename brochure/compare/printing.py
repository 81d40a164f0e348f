"""What an editor wrote, as it is printed and as it is compared: paragraphs, stars, dates. Knows no block."""

from __future__ import annotations

from brochure.model.words import Prose, Text
from brochure.read import texts, values
from brochure.read.facts import Facts
from brochure.read.nodes import Scalar
from brochure.read.reading import Reading


def printed(node: Scalar, kind: str, facts: Facts) -> tuple[Text, ...]:
    """Return the paragraphs a scalar is printed as, none where there is nothing to print; its faults are not told."""
    if kind == "date":
        return (Text(dated(node.text), node.path),)
    if kind == "prose":
        found: Prose | Text | None = texts.prose(node, facts, Reading())
        return found.paragraphs if isinstance(found, Prose) else ()
    read = texts.address(node, facts, Reading()) if kind in ("url", "email") else texts.line(node, facts, Reading())
    return (read,) if read else ()


def dated(text: str) -> str:
    """Return a date in the one way it is compared and shown in, whatever way it is written; else the text itself."""
    try:
        year, month, day = values.date(text)
    except values.Wrong:
        return " ".join(text.split())
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")


def starred(paragraphs: tuple[Text, ...]) -> str:
    """Return paragraphs as one string, a line each, with the stars that make words bold; forced breaks are spaces."""
    return "\n".join(_starred(text).replace("\n", " ") for text in paragraphs)


def _starred(text: Text) -> str:
    string = text.string
    for start, end in reversed(text.strong):
        string = f"{string[:start]}**{string[start:end]}**{string[end:]}"
    return string
