"""What three readers nobody here wrote hear in a screen file: poppler, pdfium and pdf.js, page by page.

Each answers with a list of (role, text) for every element that has words of its own, in the order of its reading.
"""

from __future__ import annotations

import ctypes
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

HERE = Path(__file__).resolve().parent

#: What an element says itself: its role, and its words.
Said = tuple[str, str]

_ROLE = re.compile(r"^( *)(\w+)(?: \((?:block|inline|grouping)\))?:?$")
_WORDS = re.compile(r'^( *)"(.*)"$')


def by_poppler(text: str) -> list[Said]:
    """Read what ``pdfinfo -struct-text`` prints: elements by their indent, words in quotes."""
    found: list[Said] = []
    path: list[tuple[int, str]] = []
    for row in text.splitlines():
        if words := _WORDS.match(row):
            depth = len(words[1])
            while path and path[-1][0] >= depth:
                path.pop()
            _add(found, path[-1][1] if path else "", words[2])
        elif role := _ROLE.match(row):
            depth = len(role[1])
            while path and path[-1][0] >= depth:
                path.pop()
            path.append((depth, role[2]))
            _add(found, role[2], "", is_new=True)
    return [each for each in found if each[1]]


def _add(found: list[Said], role: str, words: str, *, is_new: bool = False) -> None:
    if is_new or not found or found[-1][0] != role:
        found.append((role, words))
    else:
        found[-1] = (role, found[-1][1] + words)


def by_pdfium(path: Path, page: int) -> list[Said]:
    """Read a page's structure through pdfium, and the words of each piece of its marked content."""
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[page]
        words = _marked_words(sheet)
        tree = pdfium.FPDF_StructTree_GetForPage(sheet.raw)
        found: list[Said] = []
        try:
            for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
                _heard(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), words, found)
        finally:
            pdfium.FPDF_StructTree_Close(tree)
    return [each for each in found if each[1]]


def _marked_words(sheet: Any) -> dict[int, str]:
    found: dict[int, str] = {}
    text = sheet.get_textpage()
    for index in range(pdfium.FPDFPage_CountObjects(sheet.raw)):
        item = pdfium.FPDFPage_GetObject(sheet.raw, index)
        number = pdfium.FPDFPageObj_GetMarkedContentID(item)
        if number < 0 or pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        size = pdfium.FPDFTextObj_GetText(item, text.raw, None, 0)
        buffer = (ctypes.c_ushort * (size // 2 + 1))()
        pdfium.FPDFTextObj_GetText(item, text.raw, buffer, size)
        found[number] = found.get(number, "") + bytes(buffer).decode("utf-16-le").rstrip("\0")
    return found


def _heard(element: Any, words: dict[int, str], found: list[Said]) -> None:
    size = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_StructElement_GetType(element, buffer, size)
    role = buffer.raw[:size].decode("utf-16-le").rstrip("\0")
    found.append((role, ""))
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            _heard(child, words, found)
            continue
        number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if number >= 0:
            _add(found, role, words.get(number, ""))


def by_pdfjs(path: Path) -> list[list[Said]]:
    """Read every page through pdf.js, in node."""
    done = subprocess.run(
        ["node", str(HERE / "pdfjs.mjs"), str(path)], cwd=HERE, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    pages: list[list[Said]] = []
    for page in json.loads(done.stdout):
        found: list[Said] = []
        _walked(page["tree"], page["words"], found)
        pages.append([each for each in found if each[1]])
    return pages


def _walked(node: Any, words: dict[str, str], found: list[Said]) -> None:
    if node.get("type") == "content":
        _add(found, found[-1][0] if found else "", words.get(node["id"], ""))
        return
    role = node.get("role", "")
    found.append((role, ""))
    for child in node.get("children", []):
        if child.get("type") == "content":
            _add(found, role, words.get(child["id"], ""))
        elif "role" in child:
            _walked(child, words, found)
