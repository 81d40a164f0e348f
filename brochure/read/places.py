"""A scalar's text back to the characters of the file it was written with.

The way YAML 1.2 folds lines (6.5), escapes (5.7) and indents (8.1) is walked once more, beside what
the parser made of it; where the two should ever disagree, the whole text stands at its beginning.
"""

from __future__ import annotations

import re

from brochure.findings import Origin, Place
from brochure.read.nodes import LINE_END, Scalar

#: What may stand before a scalar that belongs to the same node: an anchor, a tag.
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
# Looking back keeps a long run of blanks from being tried anew at each of them; an escaped one begins a run.
_BREAKS = r"(?<![^\\][ \t])[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)+"
_PLAIN = re.compile(_BREAKS)
_SINGLE = re.compile(rf"{_BREAKS}|''")
_DOUBLE = re.compile(
    rf"\\(?:\r\n|\r|\n)[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)*|\\(?:x..|u.{{4}}|U.{{8}}|.)|{_BREAKS}", re.DOTALL
)
_BODY_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def places(scalar: Scalar) -> tuple[Place, ...]:
    """Return the places of `scalar.text`, ordered by offset and beginning at 0."""
    if scalar.style == "plain" and scalar.written.text[scalar.start : scalar.end] == scalar.text:
        return (Place(0, scalar.written.origin(scalar.start, scalar.path)),)
    whole = (Place(0, scalar.origin, steps=False),)
    if scalar.start < 0 or not scalar.text:
        return whole
    trail = _Trail(scalar)
    properties = _PROPERTIES.match(trail.text, scalar.start, scalar.end)
    start = properties.end() if properties else scalar.start
    if scalar.style == "plain":
        _flow(trail, _PLAIN, start, scalar.end)
    elif scalar.style in ("single", "double"):
        _flow(trail, _SINGLE if scalar.style == "single" else _DOUBLE, start + 1, scalar.end - 1)
    else:
        _block(trail, start)
    return tuple(trail.places) if "".join(trail.parts) == scalar.text else whole


class _Trail:
    """The text as it is put together again, with the place of each part."""

    def __init__(self, scalar: Scalar) -> None:
        self.scalar = scalar
        self.text = scalar.written.text
        self.parts: list[str] = []
        self.places: list[Place] = []
        self.length = 0

    def stand(self, start: int, end: int) -> None:
        """Take the characters from `start` to `end` as they are."""
        if end > start:
            self._add(self.text[start:end], self._origin(start), steps=True)

    def stand_for(self, start: int, end: int, string: str) -> None:
        """Take `string` for what is written from `start` to `end`."""
        if string:
            self._add(string, self._origin(start, max(end - start, 1)), steps=False)

    def _origin(self, index: int, length: int = 1) -> Origin:
        return self.scalar.written.origin(index, self.scalar.path, length)

    def _add(self, string: str, origin: Origin, *, steps: bool) -> None:
        self.places.append(Place(self.length, origin, steps))
        self.parts.append(string)
        self.length += len(string)


def _flow(trail: _Trail, special: re.Pattern[str], start: int, end: int) -> None:
    """Walk a plain or quoted scalar: lines, with folds and escapes between."""
    at = start
    for match in special.finditer(trail.text, start, end):
        trail.stand(at, match.start())
        trail.stand_for(match.start(), match.end(), _flow_meaning(match[0]))
        at = match.end()
    trail.stand(at, end)


def _flow_meaning(written: str) -> str:
    if written == "''":
        return "'"
    if not written.startswith("\\"):
        breaks = len(LINE_END.findall(written))
        return " " if breaks == 1 else "\n" * (breaks - 1)
    if written[1] in "\r\n":
        return "\n" * (len(LINE_END.findall(written)) - 1)
    if written[1] in "xuU":
        try:
            return chr(int(written[2:], 16))
        except (ValueError, OverflowError):
            return ""
    return _ESCAPES.get(written[1], "")


def _block(trail: _Trail, start: int) -> None:
    """Walk a ``|`` or ``>`` scalar, line by line, as YAML 1.2, 8.1 says."""
    scalar = trail.scalar
    lines = [match for match in _BODY_LINE.finditer(trail.text, start, scalar.end) if match[0]][1:]
    indent = _indent(lines, scalar.text)
    folds = scalar.style == "folded"
    pending: tuple[int, int] | None = None
    empty: list[tuple[int, int]] = []
    was_deeper = False
    for line in lines:
        content = line[1][indent:]
        if not content and not line[1].strip(" "):
            if line[2]:
                empty.append(line.span(2))
            continue
        is_deeper = content[:1] in (" ", "\t")
        if pending and not (folds and not is_deeper and not was_deeper):
            trail.stand_for(*pending, "\n")
        elif pending and not empty:
            trail.stand_for(*pending, " ")
        for span in empty:
            trail.stand_for(*span, "\n")
        trail.stand(line.start() + indent, line.end(1))
        pending, empty, was_deeper = line.span(2) if line[2] else None, [], is_deeper
    # Chomping decides how many of the last line ends are kept: as many as the text has left.
    for span in [*([pending] if pending else []), *empty][: len(scalar.text) - trail.length]:
        trail.stand_for(*span, "\n")


def _indent(lines: list[re.Match[str]], text: str) -> int:
    """Return the indent of a block scalar's content: what its first line with words has and the text lacks."""
    first = next((line for line in text.split("\n") if line.strip(" ")), "")
    for line in lines:
        if line[1].strip(" "):
            return (len(line[1]) - len(line[1].lstrip(" "))) - (len(first) - len(first.lstrip(" ")))
    return 0
