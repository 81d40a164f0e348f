"""Open a finished screen file and say what a listener would miss: PDF/UA-1, and of PDF/A-2a what matters here.

The file is read back from its own objects and operators, never by our own painter's word. Needs the extra `check`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brochure.findings import Finding, Words
from brochure.preflight import opened as opening
from brochure.preflight.faults import Fault, told
from brochure.preflight.marked import Key, Marked, Show, key_of
from brochure.preflight.matrix import about_both
from brochure.preflight.pdf import is_available, not_available
from brochure.preflight.rules import (
    heard_about,
    heard_fonts,
    heard_language,
    heard_links,
    heard_marks,
    heard_order,
    heard_pictures,
    heard_places,
    heard_tables,
    heard_tree,
)
from brochure.preflight.rules.about import About, about
from brochure.preflight.sheet import Sheet, sheet_of
from brochure.preflight.spoken import Spoken, listened
from brochure.preflight.structure import Overgrown, tree_of
from brochure.preflight.values import MOST_PAGES, Box, File, pages_of
from brochure.preflight.walk import TooMuch, Walk


def heard_findings(
    data: bytes, file: str = "", *, language: str = "", texts: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
    """Return what is wrong with a screen file: one finding a rule and page, in the order of the rules.

    `file` is what the file is called in findings. `language` is the edition's (``ko``, ``ko-KR``), with which the
    catalog's has to begin. `texts` are the edition's texts in order, each of which has to be read once and in its turn;
    without them order and word spaces are judged from where texts stand. Raises nothing, whatever `data` is.
    """
    if not is_available():
        return (not_available(),)
    return told(_faults(data, language, texts), file)


def is_for_screen(data: bytes) -> bool:
    """Whether a file is to be judged by these rules: marked as tagged or said to be PDF/UA, and not PDF/X."""
    try:
        file = opening.opened(data)
        intents = [file.get(each.get("S")) for each in file.list(file.root, "OutputIntents") if isinstance(each, dict)]
        if "GTS_PDFX" in intents:
            return False
        return file.at(file.root, "MarkInfo", "Marked") is True or "pdfuaid:part" in (about(file).xmp or {})
    except Exception:  # what cannot be looked into is told by whoever judges it
        return False


def _faults(data: bytes, language: str, texts: Sequence[str]) -> list[Fault]:
    try:
        file = opening.opened(data)
    except opening.Unreadable as fault:
        return [Fault("A2A-05" if fault.is_locked else "PDF-file", fault.words)]
    if file.repairs:
        return [Fault("PDF-file", Words("PDF가 손상되어 있습니다", "The PDF is damaged"))]
    found: list[Fault] = []
    try:
        found.extend(_all(file, language, texts))
    except (TooMuch, Overgrown, RecursionError, MemoryError):
        found.append(Fault("PDF-file", Words("PDF에 든 것이 너무 많습니다", "There is too much in the PDF")))
    except Exception:  # whatever a broken file may break: the promise is a finding
        found.append(Fault("PDF-file", Words("PDF를 끝까지 읽을 수 없습니다", "The PDF cannot be read to its end")))
    return found


def _all(file: File, language: str, texts: Sequence[str]) -> Iterator[Fault]:
    said = about(file)
    yield from heard_about.claim_faults(file, said)
    yield from heard_about.title_faults(file, said)
    walk = Walk(file, listens=True)
    spoken, sheets = _spoken(file, walk)
    yield from _shown(file, said, walk, sheets)
    if spoken is None:
        yield Fault("UA-03", Words("파일에 태그(StructTreeRoot)가 없습니다", "The file has no tags (StructTreeRoot)"))
        return
    yield from heard_marks.loose_faults(spoken)
    yield from heard_marks.artifact_faults(spoken)
    yield from heard_marks.parent_faults(spoken)
    yield from heard_links.link_faults(spoken)
    yield from heard_pictures.picture_faults(spoken)
    yield from heard_tree.heading_faults(spoken)
    yield from heard_tree.type_faults(spoken)
    yield from heard_tree.empty_faults(spoken)
    yield from heard_tables.table_faults(spoken)
    yield from heard_language.language_faults(spoken, language)
    yield from heard_order.text_faults(spoken, texts) if texts else heard_places.place_faults(spoken)


def _shown(file: File, said: About, walk: Walk, sheets: Sequence[Sheet]) -> Iterator[Fault]:
    """The rules of what is shown, whether or not it is held by any structure."""
    yield from heard_about.archive_faults(file, said, sheets)
    yield from heard_fonts.heard_font_faults(file, [each for each in walk.fonts.values() if each.codes])
    if walk.loops:
        yield Fault("PDF-file", Words("폼이 자기 자신을 다시 부릅니다", "A form calls itself"))


def _spoken(file: File, walk: Walk) -> tuple[Spoken | None, tuple[Sheet, ...]]:
    """Walk all pages and read the structure. Raises TooMuch and Overgrown."""
    pages = pages_of(file)
    if len(pages) >= MOST_PAGES:
        raise TooMuch
    sheets: list[Sheet] = []
    shows: list[Show] = []
    marked: dict[Key, list[Marked]] = {}
    painted: dict[Key, Box] = {}
    torn: list[int] = []
    for page in pages:
        sheets.append(sheet := sheet_of(file, page, walk))
        shows += walk.shows
        for each in walk.marked:
            if each.mcid is not None:
                marked.setdefault((page.number, each.within, each.mcid), []).append(each)
        for event in sheet.events:
            if event.kind != "text" and (key := key_of(page.number, event.marks)):
                painted[key] = about_both(painted.get(key, event.box), event.box)
        torn += [page.number] * walk.is_torn
    tree = tree_of(file, pages)
    if tree is None:
        return None, tuple(sheets)
    bare = Spoken(file, pages, tuple(sheets), tree, tuple(shows), marked, painted, tuple(torn))
    return listened(bare), tuple(sheets)
