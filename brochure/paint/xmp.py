"""What a file says about itself as XMP (ISO 16684-1), which other programs read without opening the PDF.

Plain text, uncompressed, in one fixed form: the same statements are the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

#: Stands where the file's own number will, until its digest is known (see `Document.data`).
NO_UUID = "00000000-0000-0000-0000-000000000000"

#: The namespaces that may be used, by their usual prefixes.
SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


class Alternatives(Struct, frozen=True):
    """A text in a language, which XMP keeps as alternatives (ISO 16684-1, 8.2.2.4)."""

    text: str
    language: str


class Listed(Struct, frozen=True):
    """Texts in order, of equal rank or not (ISO 16684-1, 7.7)."""

    kind: str
    texts: tuple[str, ...]


class Written(Struct, frozen=True):
    """RDF as it stands, which uses the namespaces of some more prefixes."""

    rdf: str
    prefixes: tuple[str, ...]


Value = str | Alternatives | Listed | Written

#: What XML takes for its own. Its own library for this would load all of urllib.
_ESCAPED = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def packet(properties: Mapping[str, Value]) -> bytes:
    """Return the XMP packet of `properties`, by names such as ``dc:title``, in their order."""
    more = (prefix for value in properties.values() if isinstance(value, Written) for prefix in value.prefixes)
    used = sorted({*(name.partition(":")[0] for name in properties), *more})
    spaces = "".join(f'\n    xmlns:{prefix}="{SPACES[prefix]}"' for prefix in used)
    body = "\n".join(f"   <{name}>{_value(value)}</{name}>" for name, value in properties.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'  <rdf:Description rdf:about=""{spaces}>\n'
        f"{body}\n"
        "  </rdf:Description>\n"
        " </rdf:RDF>\n"
        "</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()


def _value(value: Value) -> str:
    if isinstance(value, str):
        return value.translate(_ESCAPED)
    if isinstance(value, Written):
        return value.rdf
    if isinstance(value, Alternatives):
        text = value.text.translate(_ESCAPED)
        # The default comes first, and again under its language: readers ask for either.
        tongues = ("x-default", value.language)
        items = "".join(f'<rdf:li xml:lang="{each}">{text}</rdf:li>' for each in tongues)
        return f"<rdf:Alt>{items}</rdf:Alt>"
    items = "".join(f"<rdf:li>{each.translate(_ESCAPED)}</rdf:li>" for each in value.texts)
    return f"<rdf:{value.kind}>{items}</rdf:{value.kind}>"
