"""The folders an edition declares for its pictures, and those of the editions it starts from, each file's own first.

Knows no picture: that a folder is there is all that is asked of it.
"""

from __future__ import annotations

from pathlib import Path

from brochure import resources
from brochure.findings import Words
from brochure.read.nodes import Node, Scalar, Sequence, Source
from brochure.read.reading import Reading, shown


def folders_of(source: Source, folder: Path, reading: Reading) -> tuple[Path, ...]:
    """Return the folders an edition in `folder` declares, in order, told of where one is not there."""
    return _declared(
        source.root.get("assets"), source.folder_of(source.root.get("assets") or source.root, folder), reading
    )


def folders_beneath(source: Source, reading: Reading) -> dict[str, tuple[Path, ...]]:
    """Return where the pictures of each file beneath may lie: its own folder and those it declares, then the next's."""
    found: dict[str, tuple[Path, ...]] = {}
    beneath: tuple[Path, ...] = ()
    for each in reversed(source.beneath):
        own = Path(each.file).parent
        node = each.root.get("assets")
        # What the whole has taken over from there has been told of once.
        hearer = Reading() if node is source.root.get("assets") else reading
        beneath = tuple(dict.fromkeys((own, *_declared(node, own, hearer), *beneath)))
        found[each.file] = beneath
    return found


def _declared(node: Node | None, folder: Path, reading: Reading) -> tuple[Path, ...]:
    """The folders that are named, from `folder` or absolute; they may lie anywhere."""
    named = node.items if isinstance(node, Sequence) else (node,)
    found: list[Path] = []
    for each in named:
        if not isinstance(each, Scalar) or not each.text.strip():
            continue
        name = each.text.strip()
        place = resources.asset_folder(folder, name)
        if place:
            found.append(place)
            continue
        message = Words(f"그림 폴더가 없습니다: {shown(name, 80)}", f"There is no folder {shown(name, 80)}.")
        hint = Words(
            "이 YAML 파일이 있는 폴더에서부터의 이름을 적어 주십시오. 예: assets: [../photos]",
            "Please write its name as seen from this YAML file's folder, such as “assets: [../photos]”.",
        )
        reading.fault("assets.missing", each.origin, message, hint)
    return tuple(found)
