"""What the streams of a finished PDF say: inks and spaces, the text of every operator, the fonts and their widths.

Knows PDF, and nothing of brochure.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf

#: Operators that choose a colour, by the space they choose it in.
INKS = {"k": "CMYK", "K": "CMYK", "rg": "RGB", "RG": "RGB", "g": "Gray", "G": "Gray"}
PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"}
SHOWING = {"Tj", "TJ", "'", '"'}


class Shown(NamedTuple):
    """What one text operator shows, and the colour it is filled with."""

    text: str
    colour: tuple[str, ...]


def colour_spaces(pdf: bytes) -> set[str]:
    """Return the colour spaces that operators, pictures and shadings of all pages use.

    "Default" stands for paint or text set before any colour was chosen: PDF makes that DeviceGray.
    """
    found: set[str] = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for stream, resources in _streams(page.obj):
                found.update(_operator_spaces(stream, resources))
                found.update(_resource_spaces(resources))
    return found


def shown(pdf: bytes) -> list[Shown]:
    """Return what every text operator shows, decoded by its font's ToUnicode, with its fill colour."""
    found: list[Shown] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for stream, resources in _streams(page.obj):
                found.extend(_shown(stream, resources))
    return found


def embedded_fonts(pdf: bytes) -> list[dict[str, Any]]:
    """Return what is known of every composite font: name, its CIDs' widths, the file's bytes and kind, ToUnicode."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in _dictionaries(document):
            if each.get("/Type") == "/Font" and each.get("/Subtype") == "/Type0":
                inner = each["/DescendantFonts"][0]
                descriptor = inner["/FontDescriptor"]
                kind = next((key for key in ("/FontFile2", "/FontFile3") if key in descriptor), "")
                found.append(
                    {
                        "name": str(each["/BaseFont"]),
                        "encoding": str(each["/Encoding"]),
                        "widths": _widths(inner),
                        "kind": kind,
                        "file": descriptor[kind].read_bytes() if kind else b"",
                        "unicode": _to_unicode(each) if "/ToUnicode" in each else {},
                    }
                )
    return found


def unembedded_fonts(pdf: bytes) -> list[str]:
    """Return the names of the fonts, anywhere in the file, whose outlines are not in it."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for each in _dictionaries(document):
            if each.get("/Type") != "/Font" or each.get("/Subtype") == "/Type0":
                continue
            descriptor = each.get("/FontDescriptor", {})
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                found.append(str(each.get("/BaseFont", "/?")))
    return found


def _dictionaries(document: pikepdf.Pdf) -> Iterator[Any]:
    for each in document.objects:
        if isinstance(each, pikepdf.Dictionary):
            yield each
            for inner in each.values():
                if isinstance(inner, pikepdf.Dictionary) and not inner.is_indirect:
                    yield inner


def _streams(holder: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the page's own content, then that of the forms it uses, each with its resources."""
    resources = holder.get("/Resources", pikepdf.Dictionary())
    yield holder, resources
    for each in resources.get("/XObject", pikepdf.Dictionary()).values():
        if each.get("/Subtype") == "/Form":
            yield from _streams(each)


def _instructions(stream: Any) -> Iterator[tuple[list[Any], str]]:
    for each in pikepdf.parse_content_stream(stream):
        yield list(each.operands), str(each.operator)


def _operator_spaces(stream: Any, resources: Any) -> Iterator[str]:
    fill, stroke = "Default", "Default"
    kept: list[tuple[str, str]] = []
    for operands, operator in _instructions(stream):
        if operator == "q":
            kept.append((fill, stroke))
        elif operator == "Q":
            fill, stroke = kept.pop()
        elif operator in {"cs", "CS"}:
            name = _space_name(operands[0], resources)
            fill, stroke = (name, stroke) if operator == "cs" else (fill, name)
        elif operator in INKS:
            name = INKS[operator]
            fill, stroke = (name, stroke) if operator.islower() else (fill, name)
        if operator in SHOWING or operator in PAINTING - {"S", "s"}:
            yield fill
        if operator in PAINTING - {"f", "F", "f*"}:
            yield stroke


def _resource_spaces(resources: Any) -> Iterator[str]:
    for each in resources.get("/XObject", pikepdf.Dictionary()).values():
        if each.get("/Subtype") == "/Image" and not each.get("/ImageMask", False):
            yield _space_name(each["/ColorSpace"], resources)
    for each in resources.get("/Shading", pikepdf.Dictionary()).values():
        yield _space_name(each["/ColorSpace"], resources)


def _space_name(space: Any, resources: Any) -> str:
    named = resources.get("/ColorSpace", pikepdf.Dictionary())
    if isinstance(space, pikepdf.Name) and str(space) in named:
        space = named[str(space)]
    if isinstance(space, pikepdf.Array):
        if str(space[0]) == "/ICCBased":
            return {1: "Gray", 3: "RGB", 4: "CMYK"}[int(space[1]["/N"])]
        if str(space[0]) == "/Indexed":
            return _space_name(space[1], resources)
        space = space[0]
    return str(space).removeprefix("/").removeprefix("Device")


def _shown(stream: Any, resources: Any) -> Iterator[Shown]:
    maps = {name: _to_unicode(font) for name, font in resources.get("/Font", pikepdf.Dictionary()).items()}
    colour: tuple[str, ...] = ("Default",)
    font = ""
    kept: list[tuple[tuple[str, ...], str]] = []
    for operands, operator in _instructions(stream):
        if operator == "q":
            kept.append((colour, font))
        elif operator == "Q":
            colour, font = kept.pop()
        elif operator in {"k", "rg", "g", "sc", "scn"}:
            colour = (operator, *(f"{float(each):g}" for each in operands))
        elif operator == "Tf":
            font = str(operands[0])
        elif operator in SHOWING:
            parts = operands[-1] if operator == "TJ" else [operands[-1]]
            raw = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
            cids = [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
            yield Shown("".join(maps[font].get(cid, "\ufffd") for cid in cids), colour)


def _to_unicode(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    source = font["/ToUnicode"].read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for cid, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(cid, 16)] = _utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, many, one in re.findall(
            r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[(.*?)\]|<([0-9A-Fa-f]+)>)", block, re.DOTALL
        ):
            span = range(int(first, 16), int(last, 16) + 1)
            if one:
                text = _utf16(one)
                found.update({cid: text[:-1] + chr(ord(text[-1]) + cid - span.start) for cid in span})
            else:
                each = re.findall(r"<([0-9A-Fa-f]+)>", many)
                found.update({cid: _utf16(hexes) for cid, hexes in zip(span, each, strict=True)})
    return found


def _utf16(hexes: str) -> str:
    return bytes.fromhex(hexes).decode("utf-16-be")


def _widths(font: Any) -> dict[int, float]:
    """Return the advance of every CID the /W array names, in thousandths of the size."""
    found: dict[int, float] = {}
    entries = list(font.get("/W", pikepdf.Array()))
    while entries:
        first = int(entries.pop(0))
        then = entries.pop(0)
        if isinstance(then, pikepdf.Array):
            found.update({first + step: float(width) for step, width in enumerate(then)})
        else:
            width = float(entries.pop(0))
            found.update(dict.fromkeys(range(first, int(then) + 1), width))
    return found
