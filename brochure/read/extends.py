"""Files of themes, or of shops, that extend one another into one source, as if it were written in a single file.

Knows how such a file names the one it extends, and which of its values stand or fall together; every node keeps the
file and line it was written in.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from brochure import resources
from brochure.findings import Finding, ManuscriptError, Origin, Words
from brochure.read.kinds import Context, misfit
from brochure.read.nodes import Mapping, Node, Scalar, Source
from brochure.read.reading import Reading, one_of, shown

#: How many files may stand one upon the other.
MOST_FILES = 8


class Kind(Struct, frozen=True):
    """What extends one another: how it is called in messages and in the ids of rules, and what comes with brochure."""

    called: Words
    rule: str
    names: Callable[[], tuple[str, ...]]
    file: Callable[[str], Path]


THEMES = Kind(Words("테마", "theme"), "theme", resources.theme_names, resources.theme_file)
SHOPS = Kind(Words("인쇄소", "shop"), "shop", resources.shop_names, resources.shop_file)

#: What a plain scalar says where a key of the theme that is extended is to be left out; so does nothing at all.
_NOTHING = frozenset({"", "~", "null"})

#: Of these sections each value is one thing: half an ink is none.
_WHOLE = frozenset({"inks"})


def chain(path: Path, read: Callable[[Path], Source], kind: Kind = THEMES) -> tuple[Path, ...]:
    """Return a file of a `kind` and those it extends, each before the one it begins from; `read` reads one.

    A name is one that comes with brochure, or a file from the folder of the one that names it. Raises
    ManuscriptError at the `extends:` that leads nowhere, round in a circle, or too far.
    """
    paths = [path]
    told: list[Finding] = []
    while True:
        source = read(paths[-1])
        told += source.findings
        node = source.root.get("extends")
        if node is None or (isinstance(node, Scalar) and is_nothing(node)):
            return tuple(paths)
        found = _next(node, paths, kind)
        if not isinstance(found, Path):
            # Without a base much is missing that nobody left out; what is wrong besides is told.
            raise ManuscriptError([*told, *found])
        paths.append(found)


def _next(node: Node, paths: list[Path], kind: Kind) -> Path | list[Finding]:
    """Return the file that the last of `paths` begins from; or what is wrong with its `extends:`."""
    if not isinstance(node, Scalar):
        reading = Reading()
        misfit(node, "name", Context(reading))
        return reading.findings
    found = named(node.text.strip(), paths[-1].parent, kind)
    if found is None:
        return [_unknown(node.text.strip(), node.origin, kind)]
    places = [each.resolve() for each in paths]
    if found.resolve() in places:
        names = " → ".join(each.name for each in [*paths[places.index(found.resolve()) :], found])
        return [_circle(names, node.origin, kind)]
    return [_too_far(node.origin, kind)] if len(paths) == MOST_FILES else found


def merged(sources: tuple[Source, ...]) -> Source:
    """Return a file's source with those it extends beneath it, in the order of `chain`.

    Mappings are merged key by key, all else takes the place of what it stands upon, and a key left
    empty leaves out what stood there. A name is its own file's.
    """
    root = None
    for source in reversed(sources):
        root = source.root if root is None else _merged(_lent(root), source.root)
    assert root is not None  # a chain has at least the theme itself
    return Source(root, sources[0].file, tuple(finding for source in sources for finding in source.findings))


def _lent(root: Mapping) -> Mapping:
    """What a file lends to one that extends it: all but what it is called and what it extends itself."""
    lent = {key: entry for key, entry in root.entries.items() if key not in ("name", "english", "extends")}
    return Mapping(lent, root.path, root.written, root.start)


def _merged(base: Mapping, over: Mapping) -> Mapping:
    entries: dict[str, tuple[Scalar, Node]] = dict(base.entries)
    if over.path == "paper":
        _give_way(entries, over)
    for key, (name, node) in over.entries.items():
        beneath = base.get(key)
        if beneath is not None and isinstance(node, Scalar) and is_nothing(node):
            entries.pop(key, None)
        elif isinstance(beneath, Mapping) and isinstance(node, Mapping) and over.path not in _WHOLE:
            entries[key] = (name, _merged(beneath, node))
        else:
            entries[key] = (name, node)
    return Mapping(entries, over.path, over.written, over.start)


def _give_way(paper: dict[str, tuple[Scalar, Node]], over: Mapping) -> None:
    """Take from a sheet beneath its sides where the one above has a size by name, or the size where it has sides."""
    for given, other in (("size", ("width", "height")), ("width", ("size",)), ("height", ("size",))):
        if given in over.entries:
            for key in other:
                paper.pop(key, None)


def is_nothing(node: Scalar) -> bool:
    """Whether a value says that there is none: written so, or not written at all."""
    return node.style == "plain" and node.text.lower() in _NOTHING


def named(name: str, folder: Path, kind: Kind) -> Path | None:
    """Return the file of a `kind` by its name, or by a file's name from a folder; None where there is none."""
    if name in kind.names():
        return kind.file(name)
    return resources.file_named(folder, name) if name.lower().endswith((".yaml", ".yml")) else None


def _unknown(name: str, origin: Origin, kind: Kind) -> Finding:
    message = Words(
        f"바탕이 될 {kind.called.ko}가 없습니다: ‘{shown(name)}’",
        f"There is no {kind.called.en} “{shown(name)}” to extend.",
    )
    near = one_of(name, kind.names())
    file = f"my-{kind.rule}.yaml"
    own = f"직접 만든 {kind.called.ko}는 이 파일이 있는 폴더에서 찾으며, 파일 이름(예: {file})으로 적어 주십시오."
    hint = Words(
        f"{near.ko}. {own}",
        f"{near.en}. A {kind.called.en} of your own is named by its file ({file}), looked for beside this one.",
    )
    return Finding("error", f"{kind.rule}.extends", message, origin, hint)


def _circle(names: str, origin: Origin, kind: Kind) -> Finding:
    called = kind.called
    message = Words(
        f"{called.ko}가 돌고 돌아 자기 자신을 바탕으로 합니다: {names}",
        f"The {called.en} extends itself in a circle: {names}",
    )
    hint = Words(
        f"이 ‘extends:’를 지우거나 다른 {called.ko}를 적어 주십시오.",
        f"Delete this “extends:” or name another {called.en}.",
    )
    return Finding("error", f"{kind.rule}.extends", message, origin, hint)


def _too_far(origin: Origin, kind: Kind) -> Finding:
    called = kind.called
    message = Words(
        f"{called.ko}는 {MOST_FILES}개까지만 이어서 바탕으로 삼을 수 있습니다.",
        f"At most {MOST_FILES} {called.en}s may extend one another.",
    )
    hint = Words(
        f"이 ‘extends:’를 지우고, 바탕 {called.ko}에서 필요한 내용을 이 파일에 옮겨 적어 주십시오.",
        f"Delete this “extends:” and copy what you need from that {called.en}.",
    )
    return Finding("error", f"{kind.rule}.extends", message, origin, hint)
