"""How an element of a drawing looks: its attributes, its style, the style sheet's rules, and what it inherits.

Knows the few properties and the simple selectors drawings are saved with; every other is told as not understood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from brochure.pictures.affine import numbers
from brochure.pictures.tree import Element

#: What an element has from the one around it (SVG 2, appendix D).
INHERITED = frozenset({
    *("fill", "fill-rule", "fill-opacity", "color", "visibility", "clip-rule", "paint-order"),
    *("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity"),
    *("stroke-dasharray", "stroke-dashoffset", "marker", "marker-start", "marker-mid", "marker-end"),
})  # fmt: skip

#: What an element has of its own alone.
OWN = frozenset({
    *("opacity", "display", "clip-path", "mask", "filter", "mix-blend-mode", "vector-effect", "transform-origin"),
    *("transform", "overflow"),
})  # fmt: skip

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)", re.ASCII)
_PART = re.compile(r"([.#])([\w-]+)", re.ASCII)
_FUNCTION = re.compile(r"rgba?\(([^()]*)\)", re.IGNORECASE)

#: Properties by name, as written.
Properties = Mapping[str, str]


class Sheet:
    """The rules of a drawing's style sheets; `strange` holds what of them cannot be followed."""

    def __init__(self, css: str = "") -> None:
        self._rules: list[tuple[tuple[int, int], re.Match[str], Properties]] = []
        self.strange: list[str] = []
        text = _COMMENT.sub(" ", css)
        for match in _RULE.finditer(text):
            for selector in match[1].split(","):
                self._add(selector.strip(), declarations(match[2]))
        self._rules.sort(key=lambda rule: rule[0])
        left = _RULE.sub("", text).strip()
        if left:
            self.strange.append(left)

    def _add(self, selector: str, properties: Properties) -> None:
        match = _SELECTOR.fullmatch(selector)
        if not selector or match is None:
            if set(properties) & (INHERITED | OWN):
                self.strange.append(selector or "{}")
            return
        weight = 100 * selector.count("#") + 10 * selector.count(".") + (1 if match[1] not in (None, "*") else 0)
        self._rules.append(((weight, len(self._rules)), match, properties))

    def of(self, element: Element) -> Properties:
        """Return the properties an element has of its own, the more particular rule before the less."""
        found = {key: value for key, value in element.attributes.items() if key in INHERITED or key in OWN}
        for _, match, properties in self._rules:
            if _fits(match, element):
                found.update(properties)
        found.update(declarations(element.attributes.get("style", "")))
        return found


def _fits(selector: re.Match[str], element: Element) -> bool:
    classes = element.attributes.get("class", "").split()
    names = {".": classes, "#": [element.attributes.get("id", "")]}
    return selector[1] in (None, "*", element.name) and all(
        name in names[sign] for sign, name in _PART.findall(selector[2])
    )


def declarations(style: str) -> Properties:
    """Return the properties of a ``style`` attribute or of a rule's braces."""
    pairs = (each.partition(":") for each in _COMMENT.sub(" ", style).split(";"))
    found = ((name.strip().lower(), value.replace("!important", "").strip()) for name, _, value in pairs)
    return {name: value for name, value in found if name in INHERITED or name in OWN}


def inherited(around: Properties, own: Properties) -> Properties:
    """Return the properties in force within an element, those not inherited aside."""
    return {**around, **{key: value for key, value in own.items() if key in INHERITED and value != "inherit"}}


def share(written: str) -> float | None:
    """Return an opacity, from 0 to 1; None where it cannot be read."""
    values = numbers(written.strip().removesuffix("%"))
    if values is None or len(values) != 1:
        return None
    return min(max(values[0] / (100 if written.strip().endswith("%") else 1), 0.0), 1.0)


def function(written: str) -> tuple[str, float] | None:
    """Return the colour (``#rrggbb``) and opacity of an ``rgb(…)`` or ``rgba(…)``; None where it is none."""
    match = _FUNCTION.fullmatch(written.strip())
    parts = match[1].replace("/", " ").replace(",", " ").split() if match else []
    if len(parts) not in (3, 4):
        return None
    values = [numbers(each.removesuffix("%")) for each in parts[:3]]
    opacity = share(parts[3]) if len(parts) == 4 else 1.0
    if opacity is None or any(not value for value in values):
        return None
    light = [
        min(max(round(value[0] * 255 / 100 if part.endswith("%") else value[0]), 0), 255)
        for value, part in zip(values, parts, strict=False)
        if value
    ]
    return "#{:02x}{:02x}{:02x}".format(*light), opacity
