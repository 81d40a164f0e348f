"""The properties of an XMP packet, read back (ISO 16684-1): names with their usual prefixes, and one text each."""

from __future__ import annotations

#: The largest packet that is read, in bytes.
_LARGEST = 1_000_000
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
#: By the names of the spaces themselves, not by those the painter writes: what it gets wrong has to show.
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
}


def properties(data: bytes) -> dict[str, str] | None:
    """Return the properties, the first text of those that have several; None for what is no XMP in UTF-8.

    A packet that declares entities is not read at all: XMP has no use for them, and they may multiply.
    """
    from xml.etree import ElementTree  # noqa: PLC0415 - late: expat is for what has XMP

    try:
        text = data.decode("utf-8-sig")
        if len(data) > _LARGEST or "<!" in text.replace("<!--", ""):
            return None
        root = ElementTree.fromstring(text.strip("\x00 \r\n\t"))
    except (UnicodeDecodeError, ElementTree.ParseError, RecursionError, ValueError):
        return None
    found: dict[str, str] = {}
    for about in root.iter(f"{_RDF}Description"):
        for key, value in about.attrib.items():
            found.setdefault(_named(key), value)
        for each in about:
            item = next(each.iter(f"{_RDF}li"), each)
            found.setdefault(_named(each.tag), (item.text or "").strip())
    return found


def _named(tag: str) -> str:
    space, _, name = tag.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(space, space)}:{name}"
