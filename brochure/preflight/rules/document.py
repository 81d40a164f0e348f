"""Rules of the file as a whole: its version, what is not to be printed in it (X4-01, -19, -20; X1A-01, -05)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.matrix import overlap
from brochure.preflight.sheet import Sheet
from brochure.preflight.values import Dict, File, Held, entries, filters_of

#: The most dictionaries within others that are looked into.
_MOST = 500_000
_HEADER = re.compile(rb"%PDF-(\d\.\d)")
#: Entries of the catalog that no press file has, and what they are.
_CATALOG = {
    "AcroForm": Words("양식(AcroForm)", "a form to fill in (AcroForm)"),
    "OpenAction": Words("열 때 할 일(OpenAction)", "something to do when opened (OpenAction)"),
    "AA": Words("자동 동작(AA)", "something to do by itself (AA)"),
    "AF": Words("첨부 파일(AF)", "an attached file (AF)"),
    "Collection": Words("파일 묶음(Collection)", "a collection of files (Collection)"),
}
_LATER = {"JPXDecode": "JPEG 2000", "JBIG2Decode": "JBIG2"}


def version_faults(file: File, *, is_x1a: bool) -> Iterator[Fault]:
    """X4-01 and X1A-01: the version a file begins with, no encryption, two strings as its number."""
    rule = "X1A-01" if is_x1a else "X4-01"
    # Of several the first is told, and no shop prints this one whatever else is right.
    if file.is_encrypted or "Encrypt" in file.trailer:
        yield Fault(rule, Words("파일이 암호화되어 있습니다", "The file is encrypted"))
    header = _HEADER.search(file.data[:1024])
    version = header[1].decode() if header else "?"
    later = str(file.get(file.root.get("Version")) or "")
    wrong = version > "1.4" if is_x1a else version != "1.6"
    if wrong or (later and (later > "1.4" if is_x1a else later != "1.6")):
        found = max(version, later)
        yield Fault(rule, Words(f"이 파일은 PDF {found}입니다", f"This file is a PDF {found}"))
    if header and header.start():
        yield Fault(rule, Words("파일 머리 앞에 다른 것이 있습니다", "Something stands before the file's header"))
    number = file.list(file.trailer, "ID")
    if len(number) != 2 or not all(isinstance(each, bytes) and each for each in number):
        yield Fault(rule, Words("파일에 번호(/ID)가 없습니다", "The file has no number (/ID)"))


def later_faults(file: File) -> Iterator[Fault]:
    """X1A-05: object streams and pictures that readers of PDF 1.4 do not know."""
    for each in file.objects.values():
        if not isinstance(each, Held):
            continue
        if each.entries.get("Type") in ("ObjStm", "XRef"):
            yield Fault("X1A-05", Words("객체 스트림이 있습니다", "There are object streams"))
        for name in filters_of(file, each):
            if name in _LATER:
                kind = _LATER[name]
                yield Fault("X1A-05", Words(f"{kind} 압축을 쓴 그림이 있습니다", f"A picture is compressed as {kind}"))


def unwanted_faults(file: File) -> Iterator[Fault]:
    """X4-19 and X4-20 over the catalog and all objects, wherever they hang."""
    for key, what in _CATALOG.items():
        if file.get(file.root.get(key)) is not None:
            yield _unwanted(what)
    if file.get(file.root.get("OCProperties")) is not None:
        yield Fault("X4-20", Words("레이어(OCProperties)가 있습니다", "There are layers (OCProperties)"))
    if any("LZWDecode" in filters_of(file, each) for each in file.objects.values() if isinstance(each, Held)):
        yield Fault("X4-20", Words("LZW로 압축한 것이 있습니다", "Something is compressed as LZW"))
    for each in dictionaries(file):
        yield from _hanging(file, each)
    for each in file.objects.values():
        if isinstance(each, Held) and each.entries.get("F") is not None:
            yield _unwanted(Words("다른 파일에 있는 내용", "content in another file"))


def _hanging(file: File, held: Dict) -> Iterator[Fault]:
    if held.get("S") == "JavaScript" or "JavaScript" in held:
        yield _unwanted(Words("자바스크립트", "JavaScript"))
    if "EmbeddedFiles" in held or "EF" in held or held.get("Type") == "EmbeddedFile":
        yield _unwanted(Words("첨부 파일", "an attached file"))
    if held.get("Subtype") == "PS":
        yield _unwanted(Words("포스트스크립트 조각", "a piece of PostScript"))
    if held.get("Subtype") in ("Image", "Form"):
        if file.get(held.get("OPI")) is not None:
            yield _unwanted(Words("바꿔 넣을 그림의 자리(OPI)", "a placeholder for a picture (OPI)"))
        if file.get(held.get("Alternates")) is not None:
            yield _unwanted(Words("대신 쓸 그림(Alternates)", "alternate pictures (Alternates)"))


def _unwanted(what: Words) -> Fault:
    return Fault("X4-19", Words(f"파일에 {what.ko} 등이 들어 있습니다", f"The file holds {what.en}"))


def page_unwanted_faults(sheet: Sheet) -> Iterator[Fault]:
    """X4-19 and X4-20 on one page: annotations that reach into the bleed, actions, inline pictures in LZW."""
    file = sheet.file
    for each in file.list(sheet.page.own, "Annots"):
        box = file.box(each, "Rect")
        if box is None or overlap(box, sheet.bleed):
            kind = str(entries(each).get("Subtype", "?"))
            detail = Words(f"링크나 메모({kind})가 있습니다", f"There is an annotation ({kind})")
            yield sheet.fault("X4-19", detail, box)
    if file.get(sheet.page.own.get("AA")) is not None:
        yield sheet.fault("X4-19", Words("쪽에 자동 동작(AA)이 있습니다", "The page does something by itself (AA)"))
    if any("LZWDecode" in filters_of(file, each) for each in sheet.inline):
        yield sheet.fault("X4-20", Words("LZW로 압축한 그림이 있습니다", "A picture is compressed as LZW"))


def dictionaries(file: File) -> Iterator[Dict]:
    """Yield every dictionary of the file, those within others too."""
    waiting: list[Any] = [*file.objects.values(), file.trailer]
    for _ in range(_MOST):
        if not waiting:
            return
        each = waiting.pop()
        held = entries(each)
        if held:
            yield held
        inner = held.values() if held else each if isinstance(each, list) else ()
        waiting.extend(value for value in inner if isinstance(value, (dict, list)))
