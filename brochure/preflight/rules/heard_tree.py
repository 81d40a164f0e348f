"""Rules of the structure: headings (UA-10, UA-11), lists and types (UA-13), nothing empty (UA-14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.spoken import Spoken
from brochure.preflight.structure import STANDARD, Element, Object
from brochure.preflight.values import name_of, text_of

_HEADING = re.compile(r"H[1-6]")
#: What may stand in what (ISO 32000-1 14.8.4.3.3), lists alone: tables are a rule of their own.
_WITHIN = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
_ONLY_IN = {"LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
#: What may be empty: a cell of a table says so by being there.
_MAY_BE_EMPTY = {"TD", "TH"}


def heading_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-10 and UA-11: there are headings; the first is H1 and the only one; none is skipped on the way down."""
    headings = [each for each in spoken.tree.elements if _HEADING.fullmatch(each.role)]
    if any(each.role == "H" for each in spoken.tree.elements):
        detail = Words("등급 없는 제목(H)이 있습니다", "There is a heading without a level (H)")
        yield Fault("UA-10", detail)
    elif not headings:
        # No clause asks for one: a poster may have none, and a listener then has nothing to leap to.
        yield Fault("UA-11", Words("제목이 하나도 없습니다", "There is no heading"), level="warning")
    level = 0
    for each in headings:
        own, called = int(each.role[1]), spoken.called(each)
        if own > level + 1:
            before = f"H{level}" if level else "–"
            detail = Words(f"{called.ko} 앞의 제목이 {before}입니다", f"Before {called.en} comes {before}")
            yield Fault("UA-10", detail, spoken.page(each))
        elif own == 1 and level:
            yield Fault(
                "UA-10", Words(f"H1이 또 있습니다: {called.ko}", f"There is another H1: {called.en}"), spoken.page(each)
            )
        level = own


def type_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-13: types are standard ones or stand for one, what is all of it is one Document, lists are made as lists."""
    file, tree = spoken.file, spoken.tree
    for name in file.dict(tree.root, "RoleMap"):
        if name in STANDARD:
            yield Fault(
                "UA-13",
                Words(f"표준 요소 {name}의 뜻이 바뀌어 있습니다", f"The standard type {name} is given another meaning"),
            )
    if [each.role for each in tree.top] != ["Document"]:
        yield Fault("UA-13", Words("맨 위 요소가 Document 하나가 아닙니다", "What is on top is not one Document"))
    above = {id(kid): each for each in tree.elements for kid in each.elements}
    for each in tree.elements:
        called = spoken.called(each)
        holder = above.get(id(each))
        if not each.role:
            detail = Words(f"{called.ko}: 표준 요소가 아닙니다", f"{called.en} is of no standard type")
            yield Fault("UA-13", detail, spoken.page(each))
        elif each.role in _ONLY_IN and (holder is None or holder.role not in _ONLY_IN[each.role]):
            detail = Words(f"{called.ko}: 목록 밖에 있습니다", f"{called.en} stands in no list")
            yield Fault("UA-13", detail, spoken.page(each))
        if each.role == "Note" and not file.get(each.entries.get("ID")):
            detail = Words(f"{called.ko}: 각주에 이름(ID)이 없습니다", f"{called.en}, a note, has no name (ID)")
            yield Fault("UA-13", detail, spoken.page(each))
        if each.role in _WITHIN:
            yield from _list(spoken, each)


def _list(spoken: Spoken, each: Element) -> Iterator[Fault]:
    called, page = spoken.called(each), spoken.page(each)
    may = _WITHIN[each.role]
    other = [kid.type for kid in each.elements if kid.role not in may and (kid.role or kid.type)]
    if other or each.contents:
        what, told = (other[0], other[0]) if other else ("글", "text")
        yield Fault(
            "UA-13", Words(f"{called.ko} 바로 아래에 있을 수 없습니다: {what}", f"{called.en} cannot hold {told}"), page
        )
    elif each.role == "LI" and sum(kid.role == "LBody" for kid in each.elements) != 1:
        yield Fault("UA-13", Words(f"{called.ko}: 항목의 내용(LBody)이 없습니다", f"{called.en} has no LBody"), page)
    elif each.role == "L" and each.elements and not any(kid.role in {"LI", "L"} for kid in each.elements):
        yield Fault("UA-13", Words(f"{called.ko}: 항목이 없습니다", f"{called.en} has no item"), page)


def empty_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-14: every element without others in it says or shows something."""
    says = {id(each.element) for each in spoken.pieces if each.text.strip()}
    for each in spoken.tree.elements:
        if each.elements or each.role in _MAY_BE_EMPTY or id(each) in says:
            continue
        if any((held.page, held.within, held.mcid) in spoken.painted for held in each.contents):
            continue
        if any(text_of(spoken.file.get(each.entries.get(key))) for key in ("Alt", "ActualText")):
            continue
        is_form = each.role in {"Form", "Annot"} and any(isinstance(kid, Object) for kid in each.kids)
        if not is_form:
            name = each.type or name_of(each.entries.get("S"))
            detail = Words(f"{name} 요소가 비어 있습니다", f"An element {name} is empty")
            yield Fault("UA-14", detail, spoken.page(each))
