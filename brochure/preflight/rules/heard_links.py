"""Rules of links: held by the structure and described (UA-08), by words, not an address (UA-09); tab order (UA-06)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.matrix import meet
from brochure.preflight.sheet import Sheet
from brochure.preflight.spoken import Spoken
from brochure.preflight.values import Dict, entries, text_of

#: Bits of an annotation's `/F` (ISO 32000-1 table 165): to be printed; not to be seen in one way or another.
_PRINT, _HIDDEN, _UNSEEN = 4, 2, 1 | 2 | 32
_ADDRESS = re.compile(r"(https?://|www\.|mailto:|tel:)\S*", re.IGNORECASE)
_SCHEME = re.compile(r"^(https?://)?(www\.)?", re.IGNORECASE)


def link_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-06, UA-08 and UA-09 for the annotations of every page, and Link elements without any."""
    found: set[int] = set()
    for sheet in spoken.sheets:
        annotations = [entries(each) for each in spoken.file.list(sheet.page.own, "Annots")]
        found.update(id(each) for each in annotations)
        if annotations and spoken.file.get(sheet.page.own.get("Tabs")) != "S":
            detail = Words("탭 키의 차례가 태그의 차례가 아닙니다(Tabs)", "The tab key does not follow the tags (Tabs)")
            yield sheet.fault("UA-06", detail)
        for each in annotations:
            flags = spoken.file.get(each.get("F"))
            hidden = isinstance(flags, int) and flags & _HIDDEN
            if each.get("Subtype") != "Popup" and not hidden:
                yield from _annotation(spoken, sheet, each)
    for element in spoken.tree.elements:
        called = spoken.called(element)
        if any(id(held.entries) not in found for held in element.objects):
            detail = Words(f"{called.ko}: 가리키는 주석이 쪽에 없습니다", f"{called.en} holds what is on no page")
            yield Fault("UA-08", detail, spoken.page(element))
        elif element.role == "Link" and not any(each.objects for each in element.walk()):
            detail = Words(f"{called.ko}: 링크가 이어져 있지 않습니다(OBJR)", f"{called.en} is tied to no link (OBJR)")
            yield Fault("UA-08", detail, spoken.page(element))


def _annotation(spoken: Spoken, sheet: Sheet, held: Dict) -> Iterator[Fault]:
    file = spoken.file
    box, is_link = file.box(held, "Rect"), held.get("Subtype") == "Link"
    contents = (text_of(file.get(held.get("Contents"))) or "").strip()
    uri = text_of(file.at(held, "A", "URI")) or ""
    if not contents:
        detail = Words(
            "링크가 어디로 가는지 적혀 있지 않습니다(Contents)", "A link does not say where it leads (Contents)"
        )
        yield sheet.fault("UA-08", detail, box)
    elif is_link and _is_address(contents, uri):
        detail = Words(
            f"링크의 설명이 주소뿐입니다: {contents[:60]}", f"A link's description is a bare address: {contents[:60]}"
        )
        yield sheet.fault("UA-09", detail, box)
    flags = file.get(held.get("F"))
    if not isinstance(flags, int) or not flags & _PRINT or flags & _UNSEEN:
        detail = Words(
            f"링크의 표시(/F)가 4가 아니라 {flags or 0}입니다", f"A link's flags (/F) are {flags or 0}, not 4"
        )
        yield sheet.fault("UA-08", detail, box)
    number = file.get(held.get("StructParent"))
    if not isinstance(number, int):
        yield sheet.fault(
            "UA-08", Words("링크가 태그에 없습니다(StructParent)", "A link is in no tag (StructParent)"), box
        )
        return
    parents = spoken.tree.parents
    element = spoken.tree.find((parents or {}).get(number))
    if parents is None:
        return
    if element is None or (is_link and element.role != "Link"):
        detail = Words("링크가 Link 요소로 이어지지 않습니다", "A link does not lead to a Link element")
        yield sheet.fault("UA-08", detail, box)
    elif not any(each.entries is held for each in element.objects) and element.objects:
        detail = Words("Link 요소가 다른 링크를 가리킵니다", "The Link element holds another link")
        yield sheet.fault("UA-08", detail, box)
    elif box and (under := spoken.boxes(element)) and not any(meet(box, one) for one in under):
        detail = Words("링크가 제 글 위에 있지 않습니다", "A link does not lie over its own words")
        yield sheet.fault("UA-08", detail, box)


def _is_address(contents: str, uri: str) -> bool:
    if _ADDRESS.fullmatch(contents):
        return True
    is_web = uri.lower().startswith("http")
    return is_web and _SCHEME.sub("", contents).rstrip("/") == _SCHEME.sub("", uri).rstrip("/")
