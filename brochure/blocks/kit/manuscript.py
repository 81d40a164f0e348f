"""The manuscript: an edition read and validated, its blocks in the editor's order."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from brochure.blocks.kit.block import Block
from brochure.findings import Finding, Origin
from brochure.model.imprint import Imprint
from brochure.model.theme import Theme


class Entry(Struct, frozen=True):
    """A block at its place in the YAML: `key` is its path, `kind` its type's name, `origin` where it begins."""

    key: str
    kind: str
    block: Block
    origin: Origin


class Manuscript(Struct, frozen=True):
    """Everything the layout needs of an edition; `findings` holds what is no fault but worth saying.

    `pictures` are the files of its photographs, by the digests its blocks know them by.
    """

    imprint: Imprint
    theme: Theme
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...] = ()
    pictures: Mapping[str, bytes] = {}
