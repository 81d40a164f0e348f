"""Rules of what a screen file says of itself (UA-01, UA-02) and what PDF/A-2a asks of it (A2A-01, -02, -04, -05)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.rules.about import About
from brochure.preflight.rules.document import dictionaries
from brochure.preflight.sheet import Sheet
from brochure.preflight.values import File, Held, entries, filters_of, text_of

#: A language as BCP 47 writes it, in its outline.
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*|x(-[A-Za-z0-9]{1,8})+")
#: A title that is the name of a file, or none.
_NO_TITLE = re.compile(r"\S+\.\w{2,4}|untitled.*|(microsoft )?word.*|제목 ?없음.*|무제|document\d*", re.IGNORECASE)
#: What the description of `pdfuaid` in the XMP needs beside the property (PDF/A-2, 6.6.2.3).
_SCHEMA = re.compile(rb">\s*http://www.aiim.org/pdfua/ns/id/\s*<")
_HEADER = re.compile(rb"%PDF-1\.[0-7]\s")
#: What a link may do; all else asks more of a reader than to show and to go somewhere.
_ACTIONS = {"GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"}
_CATALOG = {
    "AA": Words("자동 동작(AA)", "something it does by itself (AA)"),
    "XFA": Words("XFA 양식", "a form in XFA"),
}
_DEVICES = {"DeviceRGB": "RGB", "DeviceCMYK": "CMYK"}


def claim_faults(file: File, said: About) -> Iterator[Fault]:
    """UA-01: marked, in a language, and said to be PDF/UA-1."""
    if file.at(file.root, "MarkInfo", "Marked") is not True:
        yield Fault(
            "UA-01", Words("파일에 태그가 있다는 표시(MarkInfo)가 없습니다", "The file is not marked as tagged")
        )
    if file.at(file.root, "MarkInfo", "Suspects") is True:
        yield Fault("UA-01", Words("태그가 의심스럽다고 적혀 있습니다(Suspects)", "The tags are said to be suspect"))
    lang = text_of(file.get(file.root.get("Lang"))) or ""
    if not lang:
        yield Fault("UA-01", Words("문서의 언어(/Lang)가 없습니다", "The document has no language (/Lang)"))
    elif not LANGUAGE.fullmatch(lang):
        yield Fault("UA-01", Words(f"문서의 언어가 {lang}입니다", f"The document's language is {lang}"))
    part = (said.xmp or {}).get("pdfuaid:part")
    if part != "1":
        found = Words("없습니다", "missing") if part is None else Words(f"{part}입니다", part)
        yield Fault("UA-01", Words(f"XMP의 pdfuaid:part가 {found.ko}", f"pdfuaid:part of the XMP is {found.en}"))


def title_faults(file: File, said: About) -> Iterator[Fault]:
    """UA-02: a title for people, which the window shows."""
    title = (said.xmp or {}).get("dc:title", "").strip()
    if not title:
        yield Fault("UA-02", Words("XMP에 제목(dc:title)이 없습니다", "The XMP has no title (dc:title)"))
    elif _NO_TITLE.fullmatch(title):
        yield Fault("UA-02", Words(f"제목이 “{title}”입니다", f"The title is “{title}”"))
    if file.at(file.root, "ViewerPreferences", "DisplayDocTitle") is not True:
        detail = Words("창에 제목이 아니라 파일 이름이 보입니다", "The window shows the file's name, not its title")
        yield Fault("UA-02", detail)


def archive_faults(file: File, said: About, sheets: Sequence[Sheet]) -> Iterator[Fault]:
    """A2A-01, A2A-02, A2A-04 and A2A-05."""
    yield from _archived(file, said)
    yield from _intent(file, sheets)
    yield from _contained(file)
    if not _HEADER.match(file.data):
        yield Fault(
            "A2A-05", Words("파일 머리가 PDF 1.7 이하의 것이 아닙니다", "The file begins as no PDF up to 1.7 does")
        )
    number = file.list(file.trailer, "ID")
    if len(number) != 2 or not all(isinstance(each, bytes) and each for each in number):
        yield Fault("A2A-05", Words("파일에 번호(/ID)가 없습니다", "The file has no number (/ID)"))
    if file.is_encrypted or "Encrypt" in file.trailer:
        yield Fault("A2A-05", Words("파일이 암호화되어 있습니다", "The file is encrypted"))


def _archived(file: File, said: About) -> Iterator[Fault]:
    if said.xmp is None:
        yield Fault("A2A-01", Words("읽을 수 있는 XMP가 없습니다", "There is no XMP that can be read"))
        return
    claimed = said.xmp.get("pdfaid:part", "–"), said.xmp.get("pdfaid:conformance", "–")
    if claimed != ("2", "A"):
        told = " ".join(claimed)
        detail = Words(f"XMP의 pdfaid:part와 conformance가 {told}입니다", f"pdfaid:part and conformance are {told}")
        yield Fault("A2A-01", detail)
    if said.is_packed:
        yield Fault("A2A-01", Words("XMP가 압축되어 있습니다", "The XMP is compressed"))
    stream = file.at(file.root, "Metadata")
    data = stream.read() if isinstance(stream, Held) else b""
    if "pdfuaid:part" in said.xmp and not ("pdfaExtension:schemas" in said.xmp and _SCHEMA.search(data)):
        detail = Words(
            "XMP에 pdfuaid의 설명(확장 스키마)이 없습니다", "The XMP does not describe pdfuaid (extension schema)"
        )
        yield Fault("A2A-01", detail)


def _intent(file: File, sheets: Sequence[Sheet]) -> Iterator[Fault]:
    intents = [each for each in file.list(file.root, "OutputIntents") if isinstance(each, dict)]
    archive = [each for each in intents if file.get(each.get("S")) == "GTS_PDFA1"]
    if len(archive) != 1:
        count = len(archive)
        detail = Words(f"출력 의도(GTS_PDFA1)가 {count}개입니다", f"There are {count} output intents (GTS_PDFA1)")
        yield Fault("A2A-02", detail)
        return
    profile = file.get(archive[0].get("DestOutputProfile"))
    data = profile.read() if isinstance(profile, Held) else b""
    space = data[16:20].decode("latin-1").strip()
    channels = {"RGB": 3, "CMYK": 4, "GRAY": 1}.get(space)
    if data[36:40] != b"acsp" or channels is None:
        yield Fault("A2A-02", Words("출력 의도에 ICC 프로파일이 없습니다", "The output intent has no ICC profile"))
        return
    if file.get(entries(profile).get("N")) != channels:
        yield Fault(
            "A2A-02", Words(f"프로파일의 /N이 {space}의 것이 아닙니다", f"The profile's /N is not that of {space}")
        )
    for sheet in sheets:
        for used in sheet.spaces:
            if _DEVICES.get(used.family, space) != space:
                detail = Words(
                    f"{used.family}를 쓰는데 프로파일은 {space}입니다", f"{used.family} is used, the profile is {space}"
                )
                yield sheet.fault("A2A-02", detail)


def _contained(file: File) -> Iterator[Fault]:
    """A2A-04: nothing outside the file, nothing that acts, nothing that may be shown or not."""
    found = [what for key, what in _CATALOG.items() if file.get(file.root.get(key)) is not None]
    if file.at(file.root, "AcroForm", "XFA") is not None:
        found.append(_CATALOG["XFA"])
    for each in dictionaries(file):
        action = file.get(each.get("S"))
        if each.get("Type") == "Action" and isinstance(action, str) and action not in _ACTIONS:
            found.append(Words(f"동작 {action}", f"an action {action}"))
        elif action == "JavaScript" or "JavaScript" in each:
            found.append(Words("자바스크립트", "JavaScript"))
        if "EF" in each or each.get("Type") == "EmbeddedFile":
            found.append(Words("첨부 파일", "an attached file"))
    for value in file.objects.values():
        if isinstance(value, Held):
            if value.entries.get("F") is not None:
                found.append(Words("다른 파일에 있는 내용", "content in another file"))
            if "LZWDecode" in filters_of(file, value):
                found.append(Words("LZW 압축", "something compressed as LZW"))
    for what in dict.fromkeys(found):
        yield Fault("A2A-04", Words(f"파일에 {what.ko} 등이 들어 있습니다", f"The file holds {what.en}"))
