"""The rule of tables (UA-12): rows of one length, and heads that say what they are the head of."""

from __future__ import annotations

from collections.abc import Iterator

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.spoken import Spoken
from brochure.preflight.structure import Element, attribute, whole
from brochure.preflight.values import File

_PARTS = {"THead", "TBody", "TFoot"}
_WITHIN = {
    "Table": {"Caption", "TR", *_PARTS},
    **{each: {"TR"} for each in sorted(_PARTS)},
    "TR": {"TH", "TD"},
}
_SCOPES = {"Row", "Column", "Both"}
#: The most places of a table that are filled in.
_MOST = 100_000


def table_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-12."""
    above = {id(kid): each for each in spoken.tree.elements for kid in each.elements}
    for each in spoken.tree.elements:
        holder = above.get(id(each))
        if each.role in {"TR", "TH", "TD", *_PARTS} and each.role not in _WITHIN.get(holder.role if holder else "", ()):
            detail = Words(
                f"{spoken.called(each).ko}: 표 밖에 있습니다", f"{spoken.called(each).en} stands in no table"
            )
            yield Fault("UA-12", detail, spoken.page(each))
        if each.role in _WITHIN and (each.contents or any(kid.role not in _WITHIN[each.role] for kid in each.elements)):
            called = spoken.called(each)
            detail = Words(
                f"{called.ko}: 표에 있을 수 없는 것이 있습니다", f"{called.en} holds what is no part of a table"
            )
            yield Fault("UA-12", detail, spoken.page(each))
        if each.role == "Table":
            yield from _table(spoken, each)


def _table(spoken: Spoken, table: Element) -> Iterator[Fault]:
    file, page = spoken.file, spoken.page(table)
    rows = [each for part in table.elements for each in (part.elements if part.role in _PARTS else (part,))]
    rows = [each for each in rows if each.role == "TR"]
    cells = [cell for row in rows for cell in row.elements]
    if len({*_widths(file, rows)}) > 1:
        detail = Words("표의 행마다 칸 수가 다릅니다", "The rows of a table are not of one length")
        yield Fault("UA-12", detail, page)
    heads = [cell for cell in cells if cell.role == "TH"]
    if cells and not heads:
        yield Fault("UA-12", Words("표에 머리 칸(TH)이 없습니다", "A table has no head (TH)"), page)
    tied = any(attribute(file, cell, "Table", "Headers") for cell in cells)
    for head in heads:
        if not tied and attribute(file, head, "Table", "Scope") not in _SCOPES:
            called = spoken.called(head)
            detail = Words(
                f"{called.ko}: 행과 열 어느 쪽의 머리인지 없습니다(Scope)",
                f"{called.en} is said to head no row and no column (Scope)",
            )
            yield Fault("UA-12", detail, page)


def _widths(file: File, rows: list[Element]) -> Iterator[int]:
    """How many places of each row are filled, by its own cells and by those of rows above that reach down to it."""
    taken: list[set[int]] = [set() for _ in rows]
    left = _MOST
    for number, row in enumerate(rows):
        at = 0
        for cell in row.elements:
            wide, high = whole(file, cell, "ColSpan"), whole(file, cell, "RowSpan")
            while at in taken[number]:
                at += 1
            left -= wide * high
            if left < 0:
                return
            for below in taken[number : number + high]:
                below.update(range(at, at + wide))
            at += wide
    yield from (len(each) for each in taken)
