"""What makes a screen file PDF/UA-1 and PDF/A-2a at once, beside its structure: XMP, output intent, language.

ISO 14289-1 asks for a name in XMP and a title that is shown; ISO 19005-2 for a name and a profile of the light on the
pages, and, as PDF/UA's name is not among those it knows, for a description of it (6.6.2.3.3).
"""

from __future__ import annotations

from functools import lru_cache

from brochure import resources
from brochure.model.objects import Name, Stream, Value
from brochure.paint.pdfx import described
from brochure.paint.structure import Verbs
from brochure.paint.syntax import packed
from brochure.paint.xmp import Value as Property
from brochure.paint.xmp import Written, packet

#: The condition the light on the pages is meant for.
_LIGHT = "sRGB IEC61966-2.1"

#: The description of the one property PDF/A does not know, in its own words (ISO 19005-2 6.6.2.3.3).
_EXTENSION = """\
<rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Which part of ISO 14289 the file keeps to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"""


def finished(info: dict[str, Value], language: str, verbs: Verbs) -> None:
    """Make the file with this `info` say that it is PDF/UA-1 and PDF/A-2a."""
    properties: dict[str, Property] = {
        **described(info, language),
        "pdfaid:part": "2",
        "pdfaid:conformance": "A",
        "pdfuaid:part": "1",
        "pdfaExtension:schemas": Written(_EXTENSION, ("pdfaSchema", "pdfaProperty")),
    }
    entries: dict[str, Value] = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    verbs.catalog("Metadata", verbs.add(Stream(entries, packet(properties), is_plain=True)))
    intent: dict[str, Value] = {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": _LIGHT,
        "Info": _LIGHT,
        "RegistryName": "http://www.color.org",
        "DestOutputProfile": verbs.add(_profile()),
    }
    verbs.catalog("OutputIntents", [intent])


@lru_cache(maxsize=1)
def _profile() -> Stream:
    return packed({"N": 3}, resources.profile_file("srgb").read_bytes())
