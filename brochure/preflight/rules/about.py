"""Rules of what a file says about itself, in XMP and in its information dictionary (X4-09 to X4-11, X1A-02)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.values import File, Held, filters_of, text_of
from brochure.preflight.xmp import properties

#: What the XMP has to say beside the standard it claims.
_SAID = (
    "dc:title", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "pdf:Trapped", "xmpMM:DocumentID",
    "xmpMM:VersionID", "xmpMM:RenditionClass",
)  # fmt: skip
#: What a date has in place of parts that are not said.
_LEAST = (1, 1, 1, 0, 0, 0)
_INFO = ("Title", "CreationDate", "ModDate", "Producer", "Creator")
#: What is said twice, by the name in either record.
_TWICE = {"Title": "dc:title", "CreationDate": "xmp:CreateDate", "ModDate": "xmp:ModifyDate"}
_DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:(Z)|([+-])(\d\d)[:']?(\d\d)?'?)?.*"
)


class About(Struct, frozen=True):
    """A file's two records of itself: `xmp` is None where there is none to be read."""

    info: dict[str, str]
    xmp: dict[str, str] | None
    is_packed: bool = False


def about(file: File) -> About:
    """Return what a file says about itself."""
    info = {key: text_of(file.get(value)) or "" for key, value in file.info.items()}
    stream = file.at(file.root, "Metadata")
    if not isinstance(stream, Held):
        return About(info, None)
    return About(info, properties(stream.read()), bool(filters_of(file, stream)))


def claim_faults(said: About, *, is_x1a: bool) -> Iterator[Fault]:
    """X4-09 and X1A-02: what the file claims to be, and where."""
    version = said.info.get("GTS_PDFXVersion", "")
    if is_x1a:
        if version != "PDF/X-1a:2003":
            yield Fault("X1A-02", _claimed(said, version))
        return
    claimed = (said.xmp or {}).get("pdfxid:GTS_PDFXVersion", "")
    if said.xmp is None:
        yield Fault("X4-09", Words("읽을 수 있는 XMP가 없습니다", "There is no XMP that can be read"))
    elif claimed != "PDF/X-4":
        yield Fault("X4-09", _claimed(said, claimed or version))
    elif version:
        detail = Words(f"문서 정보에도 규격이 적혀 있습니다: {version}", f"The document information says {version}")
        yield Fault("X4-09", detail)
    if said.is_packed:
        yield Fault("X4-09", Words("XMP가 압축되어 있습니다", "The XMP is compressed"))


def _claimed(said: About, version: str) -> Words:
    other = (said.xmp or {}).get("pdfxid:GTS_PDFXVersion", "")
    found = version or other
    if not found:
        return Words("어떤 PDF/X인지 적혀 있지 않습니다", "It does not say which PDF/X it is")
    return Words(f"파일에 적힌 규격이 {found}입니다", f"The file says it is {found}")


def record_faults(said: About, *, is_x1a: bool) -> Iterator[Fault]:
    """X4-10 and X4-11: what either record has to say, and that they agree. PDF/X-1a asks for no XMP."""
    for key in _SAID if said.xmp is not None and not is_x1a else ():
        if not (said.xmp or {}).get(key):
            yield Fault("X4-10", Words(f"XMP에 빠진 것이 있습니다: {key}", f"The XMP lacks {key}"))
    for key in _INFO:
        if not said.info.get(key):
            yield Fault(
                "X4-11", Words(f"문서 정보에 빠진 것이 있습니다: {key}", f"The document information lacks {key}")
            )
    for key, name in _TWICE.items():
        one, other = said.info.get(key), (said.xmp or {}).get(name)
        if one and other and (one != other if key == "Title" else moment(one) != moment(other)):
            yield Fault(
                "X4-11", Words(f"문서 정보의 {key}와 XMP의 {name}, 둘이 다릅니다", f"{key} is not the XMP's {name}")
            )
    trapped, other = said.info.get("Trapped", ""), (said.xmp or {}).get("pdf:Trapped")
    if trapped not in {"True", "False"}:
        found = trapped or "–"
        yield Fault("X4-11", Words(f"트래핑(Trapped)이 {found}입니다", f"Trapped is {found}"))
    elif other and other != trapped:
        yield Fault("X4-11", Words("Trapped가 XMP와 다릅니다", "Trapped is not what the XMP says"))


def moment(written: str) -> datetime | None:
    """Return a date as PDF or XMP writes it (ISO 32000-1 7.9.4; ISO 8601), in UTC; None for what is none."""
    found = _DATE.fullmatch(written.strip())
    if not found:
        return None
    parts = found.groups()
    sign, hours, minutes = parts[7:]
    try:
        year, month, day, hour, minute, second = (int(each or low) for each, low in zip(parts[:6], _LEAST, strict=True))
        local = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
        return local - ahead
    except (ValueError, OverflowError):
        return None
