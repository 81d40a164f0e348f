"""The bytes of an SVG file into a tree of elements; a trap is refused: entities that multiply, calls to other files.

Knows XML and nothing of what the elements draw.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from msgspec import Struct

from brochure.findings import Words
from brochure.pictures.faults import Fault, NotUsable

#: The largest drawing that is read, in bytes: a logo takes a hundredth of it.
LARGEST = 2 * 1024 * 1024
#: How deep elements may nest, and how many there may be.
DEEPEST, MOST = 100, 20_000
#: How long an entity may be, and how much all entities together may grow the text by.
_ENTITY, _GROWN = 1_000, 100_000

SVG = "http://www.w3.org/2000/svg"

_AGAIN = Words(
    "그림을 만든 프로그램에서 ‘SVG(웹용)’로 다시 저장해 주십시오.",
    "Please save it again as SVG (for the web) from the program it was drawn with.",
)


class Element(Struct):
    """An element of SVG, or of another namespace (`is_foreign`): its name without namespace, and what is in it."""

    name: str
    attributes: Mapping[str, str]
    is_foreign: bool
    children: list[Element]
    text: str = ""


def parsed(data: bytes) -> Element:
    """Return the root of a drawing. Raises NotUsable for what is no XML, no SVG, or too much of it."""
    if len(data) > LARGEST:
        raise NotUsable(_too_much(f"{len(data) / 1024 / 1024:.1f} MB"))
    reading = _Reading()
    try:
        reading.parser.Parse(data, True)
    except expat.ExpatError as fault:
        message = Words(
            f"SVG 파일이 {fault.lineno}번째 줄에서 깨져 있습니다.",
            f"The SVG file is broken at its line {fault.lineno}.",
        )
        raise NotUsable(Fault("picture.broken", message, _AGAIN)) from None
    except (LookupError, ValueError) as fault:
        if isinstance(fault, NotUsable):
            raise
        message = Words("SVG 파일의 글자 부호를 알 수 없습니다.", "The SVG file is in an unknown encoding.")
        raise NotUsable(Fault("picture.broken", message, _AGAIN)) from None
    root = reading.root
    if root is None or root.name != "svg" or root.is_foreign:
        message = Words("SVG 그림이 아닌 XML 파일입니다.", "This is XML and no SVG drawing.")
        raise NotUsable(Fault("picture.format", message, _AGAIN))
    return root


class _Reading:
    """One run of expat, counting what it is given."""

    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0
        self._entities = 0
        self._grown = 0
        parser: Any = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        parser.ExternalEntityRefHandler = self._outside
        self.parser = parser

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        self._grown += sum(map(len, attributes.values())) if self._entities else 0
        if len(self._open) >= DEEPEST or self._count > MOST or self._grown > _GROWN + LARGEST:
            raise NotUsable(_too_much(f"{self._count:,}"))
        space, _, local = name.rpartition(" ")
        # xlink:href is href since SVG 2; of other namespaces no attribute says how anything is drawn.
        own = {
            key.rpartition(" ")[2]: value
            for key, value in attributes.items()
            if " " not in key or key.endswith(" href")
        }
        element = Element(local, own, space not in (SVG, ""), [])
        if self._open:
            self._open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._grown += len(text)
        if self._grown > _GROWN + LARGEST:
            raise NotUsable(_too_much(f"{self._grown:,}"))
        if self._open and self._open[-1].name in ("style", "text", "tspan"):
            self._open[-1].text += text

    def _entity(self, name: str, is_parameter: bool, value: str | None, *outside: object) -> None:  # noqa: ARG002 - expat's own signature
        """Older programs name their namespaces by entities; one that holds others, or another file, is a trap."""
        self._entities += 1
        if value is None or is_parameter or "&" in value or len(value) > _ENTITY or self._entities > MOST:
            self._refuse()

    def _outside(self, *_: object) -> int:
        self._refuse()
        return 0

    def _refuse(self) -> None:
        message = Words(
            "SVG 파일이 다른 파일이나 되풀이되는 엔티티(ENTITY)를 부릅니다. 안전하지 않아 읽지 않습니다.",
            "The SVG file calls other files or entities (ENTITY) that multiply. That is not safe and not read.",
        )
        raise NotUsable(Fault("picture.unsafe", message, _AGAIN))


def _too_much(amount: str) -> Fault:
    message = Words(f"로고로 쓰기에는 너무 큰 SVG입니다({amount}).", f"This SVG is too large for a logo ({amount}).")
    hint = Words(
        "그림을 단순하게 고치거나, 사진이라면 PNG나 JPEG로 저장해 주십시오.",
        "Please simplify the drawing, or save it as PNG or JPEG if it is a photograph.",
    )
    return Fault("picture.large", message, hint)
