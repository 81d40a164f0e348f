"""Editions that start from one another into one source, as if the last were written in a single file.

Knows how an edition names the one it starts from, and what becomes of the keys at the top; every node keeps the file
and line it was written in, and stands at the path it has in the whole.
"""

from __future__ import annotations

from pathlib import Path

from brochure import resources
from brochure.findings import BrochureError, Finding, ManuscriptError, Origin, UsageError, Words
from brochure.read.extends import MOST_FILES, is_nothing
from brochure.read.kinds import Context, misfit
from brochure.read.nodes import Mapping, Node, Scalar, Source
from brochure.read.overriding import blocks_over, fact_over
from brochure.read.reading import Reading, choosing, nearest, shown
from brochure.read.source import read_file

#: One of these every edition has; a theme or a shop has none.
_OF_AN_EDITION = ("edition", "blocks", "facts", "from")


def standing(source: Source, folder: Path) -> Source:
    """Return an edition's source upon all it starts from; names in it are relative to `folder`.

    Raises ManuscriptError at the ``from:`` that leads nowhere, round in a circle or too far, and for a file that
    cannot be read at its own line.
    """
    return merged(_chain(source, folder))


def merged(sources: tuple[Source, ...]) -> Source:
    """Return the first of `sources` upon the second, that upon the third, and so on.

    Facts are merged by name and blocks as `blocks_over` says; any other key takes the place of the one beneath, and a
    key left empty leaves out what stood there.
    """
    told: list[Finding] = []
    root = sources[-1].root
    for source in reversed(sources[:-1]):
        root = _over(root, source.root, told)
    findings = (*(finding for source in sources for finding in source.findings), *told)
    return Source(root, sources[0].file, findings, sources[1:])


def _over(base: Mapping, over: Mapping, told: list[Finding]) -> Mapping:
    entries = {key: entry for key, entry in base.entries.items() if key != "from"}
    for key, (name, node) in over.entries.items():
        beneath = entries[key][1] if key in entries else None
        is_left_empty = isinstance(node, Scalar) and is_nothing(node)
        if key == "from" or (key == "schema" and _version(beneath) > _version(node)):
            # What is made for a newer brochure is so wherever in the chain it stands.
            continue
        if beneath is not None and is_left_empty:
            # A list or a group whose first entry is still to be written takes nothing away.
            if key not in ("blocks", "facts"):
                del entries[key]
        elif key == "blocks" and beneath is not None:
            entries[key] = (name, blocks_over(beneath, node, told))
        elif key == "facts" and isinstance(beneath, Mapping) and isinstance(node, Mapping):
            entries[key] = (name, _facts_over(beneath, node))
        else:
            entries[key] = (name, node)
    return Mapping(entries, over.path, over.written, over.start)


def _version(node: Node | None) -> int:
    text = node.text.strip() if isinstance(node, Scalar) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0


def _facts_over(base: Mapping, over: Mapping) -> Mapping:
    entries = dict(base.entries)
    for name, (key, node) in over.entries.items():
        if name in entries and isinstance(node, Scalar) and is_nothing(node):
            del entries[name]
        else:
            entries[name] = (key, fact_over(entries[name][1], node) if name in entries else node)
    return Mapping(entries, over.path, over.written, over.start)


def _chain(source: Source, folder: Path) -> tuple[Source, ...]:
    """Return a source and those it starts from, each before the one it starts from."""
    sources = [source]
    places = [Path(source.file).resolve()] if source.file else []
    while True:
        node = sources[-1].root.get("from")
        if node is None or (isinstance(node, Scalar) and (is_nothing(node) or not node.text.strip())):
            return tuple(sources)
        told = [finding for each in sources for finding in each.findings]
        found = _too_far(node.origin) if len(sources) == MOST_FILES else _next(node, folder, places)
        if isinstance(found, Finding):
            # Without a base much is missing that nobody left out; what is wrong besides is told.
            raise ManuscriptError([*told, found])
        folder = found.parent
        sources.append(_read(found, node, told))
        places.append(found.resolve())


def _next(node: Node, folder: Path, places: list[Path]) -> Path | Finding:
    """Return the file that a ``from:`` names, looked for from `folder`; or what is wrong with it."""
    if not isinstance(node, Scalar):
        reading = Reading()
        misfit(node, "name", Context(reading))
        return reading.findings[0] if reading.findings else _missing("", folder, node.origin)
    name = node.text.strip()
    found = resources.edition_place(folder, name)
    if found is None:
        return _missing(name, folder, node.origin)
    place = found.resolve()
    if place in places:
        return _circle([*places[places.index(place) :], place], node.origin)
    return found


def _read(path: Path, node: Node, told: list[Finding]) -> Source:
    """Read a file that an edition starts from; what it cannot be opened for is told at the name that leads there."""
    try:
        source = read_file(path)
    except UsageError as fault:
        found = [Finding("error", "edition.from", each.message, node.origin, _ELSEWHERE) for each in fault.findings]
        raise ManuscriptError([*told, *found]) from None
    except BrochureError as fault:
        fault.findings = (*told, *fault.findings)
        raise
    if not any(key in source.root.entries for key in _OF_AN_EDITION):
        raise ManuscriptError([*told, _no_edition(path, node.origin)])
    return source


_ELSEWHERE = Words(
    "‘from:’에는 바탕이 될 판의 파일 이름을 이 파일이 있는 폴더에서부터 적습니다. 예: from: 2024.yaml",
    "“from:” names the file of another edition, as seen from this file's folder, such as “from: 2024.yaml”.",
)


def _missing(name: str, folder: Path, origin: Origin) -> Finding:
    message = Words(
        f"바탕이 될 판의 파일이 없습니다: ‘{shown(name, 80)}’", f"There is no file “{shown(name, 80)}” to start from."
    )
    there = [each for each in resources.editions_beside(folder) if each != Path(origin.file).name]
    likely = f"{name}.yaml" if f"{name}.yaml" in there else nearest(name, there)
    near = choosing(likely, there[:8]) if there and "/" not in name and "\\" not in name else None
    hint = Words(f"{near.ko}. {_ELSEWHERE.ko}", f"{near.en}. {_ELSEWHERE.en}") if near else _ELSEWHERE
    return Finding("error", "edition.from", message, origin, hint)


def _no_edition(path: Path, origin: Origin) -> Finding:
    message = Words(f"안내지의 판이 아닌 파일입니다: {path.name}", f"This file is no edition of a flyer: {path.name}")
    return Finding("error", "edition.from", message, origin, _ELSEWHERE)


def _circle(places: list[Path], origin: Origin) -> Finding:
    if len(places) == 2:
        message = Words("판이 자기 자신에서 시작합니다.", "This edition starts from itself.")
    else:
        names = " → ".join(each.name for each in places)
        message = Words(
            f"판이 돌고 돌아 자기 자신에서 시작합니다: {names}", f"These editions start from one another: {names}"
        )
    hint = Words("이 ‘from:’을 지우거나 다른 판을 적어 주십시오.", "Delete this “from:” or name another edition.")
    return Finding("error", "edition.from", message, origin, hint)


def _too_far(origin: Origin) -> Finding:
    message = Words(
        f"판은 {MOST_FILES}개까지만 이어서 시작할 수 있습니다.",
        f"At most {MOST_FILES} editions may start from one another.",
    )
    hint = Words(
        "이 ‘from:’에, 더 앞에 있는 판의 이름을 적어 주십시오.", "Please let this “from:” name an edition further up."
    )
    return Finding("error", "edition.from", message, origin, hint)
