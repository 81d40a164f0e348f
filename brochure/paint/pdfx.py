"""What makes a press file PDF/X: its output intent, what it says about itself, and nothing on its pages.

PDF/X-4 (ISO 15930-7:2010) and PDF/X-1a:2003 (ISO 15930-4) of the same painting differ in nothing else: there is no live
transparency, no colour but process inks, and every font is embedded in either.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from brochure.model.objects import Name, Ref, Stream, Value
from brochure.model.output import Output
from brochure.paint.syntax import packed
from brochure.paint.xmp import NO_UUID, Alternatives, Listed, packet
from brochure.paint.xmp import Value as Property

#: What each standard calls itself.
VERSIONS = {"x4": "PDF/X-4", "x1a": "PDF/X-1a:2003"}
#: Where the names of printing conditions are registered, and how those names are formed.
REGISTRY = "http://www.color.org"
_REGISTERED = re.compile(
    r"FOGRA\d{2}|CGATS TR \d{3}|CGATS21-2-CRPC\d|JC20\d{4}|JC[NW]200\d|IFRA\d{2}|EUROSB\d{3}|PSR\w+"
)


def finished(
    output: Output,
    info: dict[str, Value],
    language: str,
    verbs: tuple[Callable[[Value], Ref], Callable[[str, Value], None]],
) -> None:
    """Make the file with this `info` what `output` claims, by its verbs `add` and `catalog`."""
    add, catalog = verbs
    entries: dict[str, Value] = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    catalog("Metadata", add(Stream(entries, _xmp(output, info, language), is_plain=True)))
    catalog("OutputIntents", [_intent(output, add(_profile(output.profile)))])


def told(output: Output, info: dict[str, Value]) -> dict[str, Value]:
    """Return the information dictionary of a press file: PDF/X-1a names itself there, PDF/X-4 does not."""
    return {**info, "GTS_PDFXVersion": VERSIONS["x1a"]} if output.standard == "x1a" else info


def _intent(output: Output, profile: Ref) -> Value:
    """Return the output intent (ISO 15930-7, 6.10); the registry is named only for a name that is registered there."""
    registered: dict[str, Value] = {"RegistryName": REGISTRY} if is_registered(output.condition) else {}
    return {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFX"),
        "OutputConditionIdentifier": output.condition,
        "OutputCondition": output.condition,
        "Info": output.condition,
        **registered,
        "DestOutputProfile": profile,
    }


def is_registered(condition: str) -> bool:
    """Whether a printing condition's name is one of those the ICC's registry keeps, by how they are formed."""
    return _REGISTERED.fullmatch(condition) is not None


@lru_cache(maxsize=4)
def _profile(path: str) -> Stream:
    """The profile's stream; kept, because a year's files embed the very same one."""
    return packed({"N": 4}, Path(path).read_bytes())


def described(info: dict[str, Value], language: str) -> dict[str, Property]:
    """Return what a file with this `info` says of itself in XMP, whatever else it claims to be."""
    moment = _moment(str(info["CreationDate"]))
    uuid = f"uuid:{NO_UUID}"
    subject = str(info.get("Subject", ""))
    about: dict[str, Property] = {"dc:description": Alternatives(subject, language)} if subject else {}
    return {
        "dc:format": "application/pdf",
        "dc:title": Alternatives(str(info["Title"]), language),
        **about,
        "dc:language": Listed("Bag", (language,)),
        "xmp:CreatorTool": str(info["Creator"]),
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmp:MetadataDate": moment,
        "pdf:Producer": str(info["Producer"]),
        "xmpMM:DocumentID": uuid,
        "xmpMM:InstanceID": uuid,
        "xmpMM:VersionID": "1",
        "xmpMM:RenditionClass": "default",
    }


def _xmp(output: Output, info: dict[str, Value], language: str) -> bytes:
    version: dict[str, Property] = (
        {"pdfxid:GTS_PDFXVersion": VERSIONS["x4"]}
        if output.standard == "x4"
        else {"pdfx:GTS_PDFXVersion": VERSIONS["x1a"]}
    )
    # Not in what every file says: PDF/A does not know this property.
    return packet({**described(info, language), "pdf:Trapped": "False", **version})


def _moment(date: str) -> str:
    """Return a PDF date (``D:20231001000000Z``) as XMP writes it."""
    digits = date.removeprefix("D:")
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z"
