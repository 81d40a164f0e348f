"""XMP is read back in whichever of its forms it stands, and nothing in it does harm."""

from __future__ import annotations

import pytest

from brochure.preflight.xmp import properties

HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
)
FOOT = '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
SPACES = 'xmlns:id="http://www.npes.org/pdfx/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def test_a_property_is_an_element_or_an_attribute_under_whatever_prefix() -> None:
    for said in (
        f"<rdf:Description {SPACES}><id:GTS_PDFXVersion> PDF/X-4 </id:GTS_PDFXVersion></rdf:Description>",
        f'<rdf:Description {SPACES} id:GTS_PDFXVersion="PDF/X-4"/>',
    ):
        found = properties((HEAD + said + FOOT).encode())
        assert found
        assert found["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"


def test_of_alternatives_the_first_is_taken() -> None:
    items = '<rdf:li xml:lang="x-default">전단</rdf:li><rdf:li xml:lang="en">Flyer</rdf:li>'
    said = f"<rdf:Description {SPACES}><dc:title><rdf:Alt>{items}</rdf:Alt></dc:title></rdf:Description>"
    found = properties((HEAD + said + FOOT).encode())
    assert found
    assert found["dc:title"] == "전단"


def test_padding_and_comments_are_no_fault() -> None:
    assert properties((HEAD + "<!-- a remark -->" + FOOT + " " * 2000 + "\n").encode()) == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<x",
        b"\xff\xfe<\x00",
        HEAD.encode(),
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
        b"<x>" + b" " * 1_000_001 + b"</x>",
    ],
)
def test_what_is_no_xmp_or_would_grow_is_none(data: bytes) -> None:
    assert properties(data) is None
