"""Rules of marked content: nothing lies outside it (UA-03), no text is an artifact (UA-04), it leads back (UA-05)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brochure.findings import Words
from brochure.preflight.faults import Fault
from brochure.preflight.marked import Key, Show, is_artifact, key_of
from brochure.preflight.sheet import KINDS, SUBJECTS
from brochure.preflight.spoken import Spoken, artifacts, folded
from brochure.preflight.structure import Element
from brochure.preflight.values import entries
from brochure.preflight.walk import TooMuch

#: The most artifacts with text: each is looked for in all that is read.
_MOST = 2_000


def loose_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-03: whatever is painted is held by the structure or an artifact, and never both."""
    shows: dict[int, list[Show]] = {}
    for show in spoken.shows:
        shows.setdefault(show.page, []).append(show)
    for sheet in spoken.sheets:
        for event in sheet.events:
            if event.kind != "text" and not _is_held(sheet.page.number, event.marks):
                what = Words(SUBJECTS[event.kind], KINDS[event.kind].en)
                detail = Words(f"{what.ko} 태그 밖에 있습니다", f"{what.en} lies outside all tags")
                yield sheet.fault("UA-03", detail, event.box)
        for show in shows.get(sheet.page.number, ()):
            if not _is_held(show.page, show.marks):
                yield sheet.fault("UA-03", Words("글자가 태그 밖에 있습니다", "Text lies outside all tags"), show.box)
    for page in spoken.torn:
        detail = Words("태그가 연 곳에서 닫히지 않습니다", "A tag is not closed where it was opened")
        yield Fault("UA-03", detail, page)
    for key, found in spoken.marked.items():
        if any(each.is_artifact for each in found):
            detail = Words("태그된 내용이 아티팩트이기도 합니다", "Tagged content is an artifact as well")
            yield Fault("UA-03", detail, key[0])


def _is_held(page: int, marks: Any) -> bool:
    return (key_of(page, marks) is not None) != is_artifact(marks)


def artifact_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-04: no words in an artifact that are read nowhere; folios and running heads (Pagination) may be.

    Marks without letters are decoration. A numeral that is drawn large and stands in its label too is read there.
    """
    heard = folded("".join(each.text for each in spoken.pieces)).replace(" ", "")
    found: dict[int, tuple[list[str], Any]] = {}
    for show, text in artifacts(spoken):
        mark = next(each for each in show.marks if each.is_artifact)
        if mark.properties.get("Type") != "Pagination":
            texts, _ = found.setdefault(id(mark), ([], show))
            texts.append(text)
    sheets = {sheet.page.number: sheet for sheet in spoken.sheets}
    if len(found) > _MOST:
        raise TooMuch
    for texts, show in found.values():
        said = folded("".join(texts))
        if any(map(str.isalnum, said)) and said.replace(" ", "") not in heard:
            detail = Words(
                f"“{said[:30]}”: 낭독되지 않는 글입니다(Artifact)", f"“{said[:30]}” is not read: it is an artifact"
            )
            yield sheets[show.page].fault("UA-04", detail, show.box)


def parent_faults(spoken: Spoken) -> Iterator[Fault]:
    """UA-05: each sequence is held by one element, and the parent tree leads from it to that very element."""
    tree = spoken.tree
    if tree.parents is None:
        yield Fault("UA-05", Words("태그로 돌아가는 길(ParentTree)이 없습니다", "There is no way back (ParentTree)"))
        return
    if tree.again:
        detail = Words(f"{tree.again}개 요소가 두 곳에 있습니다", f"{tree.again} elements stand in two places")
        yield Fault("UA-05", detail)
    holders: dict[Key, list[Element]] = {}
    for element in tree.elements:
        for each in element.contents:
            holders.setdefault((each.page, each.within, each.mcid), []).append(element)
    lists: dict[tuple[int, int], list[Any] | None] = {}
    for key, marks in spoken.marked.items():
        page, within, mcid = key
        if (page, within) not in lists:
            lists[page, within] = _list(spoken, page, within)
        yield from _led(spoken, key, holders.get(key, []), lists[page, within])
        if len(marks) > 1 and not within:
            yield Fault("UA-05", Words(f"MCID {mcid}이 두 번 쓰였습니다", f"MCID {mcid} is used twice"), page)
    for key in holders.keys() - spoken.marked.keys():
        mcid = key[2]
        detail = Words(
            f"요소가 가리키는 내용(MCID {mcid})이 쪽에 없습니다",
            f"An element holds content that is not there (MCID {mcid})",
        )
        yield Fault("UA-05", detail, key[0])


def _list(spoken: Spoken, page: int, within: int) -> list[Any] | None:
    """The entry of the parent tree for a page or form."""
    file, parents = spoken.file, spoken.tree.parents or {}
    holder = entries(file.objects.get(within)) if within else spoken.pages[page - 1].own
    number = file.get(holder.get("StructParents"))
    found = parents.get(number) if isinstance(number, int) else None
    return found if isinstance(found, list) else None


def _led(spoken: Spoken, key: Key, holders: list[Element], back: list[Any] | None) -> Iterator[Fault]:
    page, _, mcid = key
    if not holders:
        detail = Words(f"내용(MCID {mcid})이 어느 요소에도 없습니다", f"Content (MCID {mcid}) is held by no element")
        yield Fault("UA-05", detail, page)
    elif len(holders) > 1:
        detail = Words(f"내용(MCID {mcid})이 두 요소에 있습니다", f"Content (MCID {mcid}) is held by two elements")
        yield Fault("UA-05", detail, page)
    elif back is None:
        detail = Words(
            "쪽에서 태그로 돌아가는 길(StructParents)이 없습니다",
            "The page has no way back to its tags (StructParents)",
        )
        yield Fault("UA-05", detail, page)
    elif mcid >= len(back) or spoken.file.get(back[mcid]) is not holders[0].entries:
        called = spoken.called(holders[0])
        detail = Words(
            f"ParentTree의 {mcid}번이 {called.ko} 요소가 아닙니다", f"Entry {mcid} of the ParentTree is not {called.en}"
        )
        yield Fault("UA-05", detail, page)
