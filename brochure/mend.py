"""An edition's file into the same file without its slips: the one place where what an editor wrote is written over.

Text edits of single lines only, so that comments and all else stay; what cannot be mended for certain is left.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from brochure.findings import Words
from brochure.read.source import fetched
from brochure.slips.proofread import corrections, difference, proofread
from brochure.writer import amend


class Mending(Struct, frozen=True):
    """What was mended in a file: how many slips, the lines of a diff, the same as values, and where the old one is."""

    count: int = 0
    difference: tuple[str, ...] = ()
    corrections: tuple[dict[str, object], ...] = ()
    kept: Path | None = None
    encoding: str = ""

    @property
    def remark(self) -> Words:
        """What is said of it in a line."""
        if self.kept is None:
            return Words("저절로 고칠 곳이 없습니다.", "There is nothing that can be mended by itself.")
        ko, en = f"{self.count}곳을 고쳤습니다.", f"Mended in {self.count} place{'s' if self.count != 1 else ''}."
        if self.encoding:
            ko, en = f"{ko} {self.encoding}에서 UTF-8로 바꾸었습니다.", f"{en} {self.encoding} became UTF-8."
        return Words(f"{ko} 원래 파일: {self.kept}", f"{en} The old file: {self.kept}")

    def as_dict(self) -> dict[str, object]:
        """Return it as plain values, for JSON."""
        return {
            "mended": self.count,
            "encoding": self.encoding or None,
            "kept": str(self.kept) if self.kept else None,
            "corrections": list(self.corrections),
        }


def mended_file(path: Path) -> Mending:
    """Mend the slips of an edition's file, which is kept beside it as ``.bak``; a file without any is not touched.

    Raises UsageError for a file that cannot be read, WorkplaceError for one that cannot be written.
    """
    copy = fetched(path)
    proof = proofread(copy.content)
    if not proof.is_changed:
        return Mending()
    text = ("\ufeff" if proof.has_bom else "") + proof.mended
    kept = amend(path, text.encode("utf-8"))
    count = sum(bool(each.edits) for each in proof.slips)
    return Mending(count, tuple(difference(proof, path.name)), tuple(corrections(proof)), kept, proof.encoding)
