"""The tree of an SVG file, and the traps that are refused before anything is drawn."""

from __future__ import annotations

import time

import pytest

from brochure.pictures.faults import NotUsable
from brochure.pictures.tree import DEEPEST, LARGEST, MOST, parsed

SVG = '<svg xmlns="http://www.w3.org/2000/svg"'


def rule(text: str | bytes) -> str:
    with pytest.raises(NotUsable) as caught:
        parsed(text if isinstance(text, bytes) else text.encode())
    (fault,) = caught.value.faults
    assert fault.message.ko != fault.message.en
    assert fault.hint.ko
    return fault.rule


def test_elements_keep_their_names_and_attributes_without_namespace() -> None:
    root = parsed(
        b'<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" xmlns:i="urn:i">'
        b'<s:use x:href="#a" i:label="no"/><i:note/></s:svg>'
    )
    use, note = root.children
    assert (use.name, dict(use.attributes), use.is_foreign) == ("use", {"href": "#a"}, False)
    assert note.is_foreign


def test_a_drawing_without_namespace_is_read_all_the_same() -> None:
    assert parsed(b"<svg><g/></svg>").children[0].name == "g"


def test_the_entities_older_programs_name_namespaces_by_are_read() -> None:
    root = parsed(
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" ['
        b'<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><g/></svg>'
    )
    assert not root.is_foreign


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaa"><!ENTITY b "&a;&a;&a;">]>' + SVG + "/>",
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG + "><text>&a;</text></svg>",
        '<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://example.org/a.dtd">%a;]>' + SVG + "/>",
        f'<!DOCTYPE svg [<!ENTITY a "{"a" * 2000}">]>' + SVG + "/>",
    ],
)
def test_entities_that_multiply_or_call_other_files_are_refused(text: str) -> None:
    assert rule(text) == "picture.unsafe"


def test_an_entity_used_over_and_over_is_refused_in_no_time() -> None:
    start = time.perf_counter()
    bomb = f'<!DOCTYPE svg [<!ENTITY a "{"a" * 999}">]>{SVG}><style>{"&a;" * 500_000}</style></svg>'
    assert rule(bomb) in ("picture.large", "picture.broken")
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SVG + "><g></svg>", "picture.broken"),
        (SVG, "picture.broken"),
        (b'<?xml version="1.0" encoding="klingon"?><svg/>', "picture.broken"),
        ("<html><svg/></html>", "picture.format"),
        ('<svg xmlns="urn:other"/>', "picture.format"),
        (SVG + ">" + "<g>" * DEEPEST + "</g>" * DEEPEST + "</svg>", "picture.large"),
        (SVG + ">" + "<g/>" * MOST + "</svg>", "picture.large"),
        (SVG + "/>" + " " * LARGEST, "picture.large"),
    ],
)
def test_what_is_no_sound_drawing_is_told_by_its_rule(text: str | bytes, found: str) -> None:
    assert rule(text) == found
