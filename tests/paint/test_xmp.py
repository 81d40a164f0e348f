"""XMP packets: well formed, complete, the same bytes each time."""

from __future__ import annotations

from xml.etree import ElementTree

from brochure.paint.xmp import Alternatives, Listed, packet

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"


def tree(data: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(data)


def test_a_packet_begins_and_ends_as_programs_look_for_it_in_a_file() -> None:
    data = packet({"dc:format": "application/pdf"})
    assert data.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode())
    assert data.endswith(b'<?xpacket end="r"?>')


def test_what_xml_takes_for_its_own_is_escaped() -> None:
    found = tree(packet({"pdf:Producer": "A & B <c>"})).find(".//{http://ns.adobe.com/pdf/1.3/}Producer")
    assert found is not None
    assert found.text == "A & B <c>"


def test_a_text_stands_as_the_default_and_again_under_its_language() -> None:
    items = tree(packet({"dc:title": Alternatives("길", "ko")})).findall(f".//{DC}title/{RDF}Alt/{RDF}li")
    tongues = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in items]
    assert [(each.text, tongue) for each, tongue in zip(items, tongues, strict=True)] == [
        ("길", "x-default"),
        ("길", "ko"),
    ]


def test_a_list_keeps_its_order() -> None:
    items = tree(packet({"dc:language": Listed("Bag", ("ko", "en"))})).findall(f".//{DC}language/{RDF}Bag/{RDF}li")
    assert [each.text for each in items] == ["ko", "en"]


def test_only_the_namespaces_in_use_are_declared() -> None:
    assert b"xmlns:pdfx=" not in packet({"dc:format": "application/pdf"})
    assert b"xmlns:pdfx=" in packet({"pdfx:GTS_PDFXVersion": "PDF/X-1a:2003"})
